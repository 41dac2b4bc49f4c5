import type { Verdict } from '@/generated/graphql.ts'
import type { Palette } from '../canvas/palette.ts'
import { type LineStyle, lineLooks, lineStylesInOrder } from '../lines.ts'
import { element, escaped } from './svg.ts'
import { verdictShape } from './verdictShape.ts'

/** What one sees beside the drawing. `note`: what is missing, in the colour of a warning. */
export type Caption = {
  title: string
  /** Such as how much is shown of how much, and as of when. */
  facts: readonly string[]
  note: string | null
  legend: readonly LegendEntry[]
}

export type LegendEntry =
  | { sign: 'verdict'; verdict: Verdict; text: string }
  | { sign: 'line'; style: LineStyle; text: string }
  | { sign: 'dot'; text: string }
  | { sign: 'frame'; tone: 'added' | 'gone' | 'other'; text: string }

/** What the lines mean. */
export const lineLegend: readonly LegendEntry[] = lineStylesInOrder.map((style) => ({
  sign: 'line',
  style,
  text: lineLooks[style].text,
}))

const TITLE = 20
const TEXT = 13
const ROW = 21
const SIGN = 26
const GAP = 20

/** A text's width before it is drawn anywhere: generous, since fonts differ. px */
const widthOf = (text: string, size: number) => text.length * size * 0.6

/** How high a caption of this width is, with the room below it. px */
export function captionHeight(caption: Caption, width: number): number {
  return 30 + rowsOf(caption, width).length * ROW + legendRows(caption.legend, width).length * ROW + 30
}

/** Title, facts, what is missing, and the legend, from the upper left corner down. Pure. */
export function drawCaption(caption: Caption, width: number, palette: Palette): string {
  const rows = rowsOf(caption, width)
  const legendTop = 30 + rows.length * ROW + 8
  return [
    element(
      'text',
      { y: TITLE * 0.8, 'font-size': TITLE, 'font-weight': 600, fill: palette.ink },
      escaped(caption.title),
    ),
    ...rows.map(({ text, warning }, index) =>
      element(
        'text',
        {
          y: 30 + index * ROW + TEXT,
          'font-size': TEXT,
          'font-weight': warning ? 600 : null,
          fill: warning ? palette.warn : palette.muted,
        },
        escaped(text),
      ),
    ),
    ...legendRows(caption.legend, width).flatMap((entries, row) =>
      entries.map(({ entry, x }) => drawEntry(entry, x, legendTop + row * ROW + TEXT, palette)),
    ),
  ].join('')
}

function rowsOf({ facts, note }: Caption, width: number): { text: string; warning: boolean }[] {
  return [
    ...facts.flatMap((fact) => wrapped(fact, width).map((text) => ({ text, warning: false }))),
    ...(note ? wrapped(note, width).map((text) => ({ text, warning: true })) : []),
  ]
}

/** Broken between words, so that no line is cut off at the edge. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && widthOf(longer, TEXT) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

function legendRows(legend: readonly LegendEntry[], width: number): { entry: LegendEntry; x: number }[][] {
  const rows: { entry: LegendEntry; x: number }[][] = [[]]
  let x = 0
  for (const entry of legend) {
    const needed = SIGN + 8 + widthOf(entry.text, TEXT)
    if (x > 0 && x + needed > width) {
      rows.push([])
      x = 0
    }
    rows.at(-1)?.push({ entry, x })
    x += needed + GAP
  }
  return legend.length > 0 ? rows : []
}

function drawEntry(entry: LegendEntry, x: number, y: number, palette: Palette): string {
  const text = element('text', { x: x + SIGN + 6, y, 'font-size': TEXT, fill: palette.muted }, escaped(entry.text))
  return drawSign(entry, x, y - TEXT * 0.36, palette) + text
}

function drawSign(entry: LegendEntry, x: number, y: number, palette: Palette): string {
  const middle = x + SIGN - 8
  switch (entry.sign) {
    case 'verdict':
      return verdictShape(entry.verdict, middle, y, 6, palette)
    case 'dot':
      return element('circle', { cx: middle, cy: y, r: 3.2, fill: palette.lineStrong })
    case 'line':
      return element('path', {
        d: `M${x} ${y}h${SIGN}`,
        stroke: palette.lines[entry.style],
        'stroke-width': 1.6,
        fill: 'none',
        'stroke-dasharray': lineLooks[entry.style].dashes?.join(' ') ?? null,
      })
    case 'frame': {
      const stroke = { added: palette.good, gone: palette.fail, other: palette.ink }[entry.tone]
      const frame = { x: x + 2, y: y - 6, width: SIGN - 4, height: 12, rx: 3, fill: 'none', stroke }
      const dashes = { added: null, gone: '4 2', other: '1 2' }[entry.tone]
      return element('rect', { ...frame, 'stroke-width': entry.tone === 'added' ? 3 : 2, 'stroke-dasharray': dashes })
    }
  }
}
