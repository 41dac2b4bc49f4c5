/// <reference path="./fonts.d.ts" />
import { createRequire } from 'node:module'
import type { Bidi } from 'bidi-js'
import { type Font, openSync } from 'fontkit'

/** A font with the letters that it can draw. */
export type Typeface = { font: Font; letters: ReadonlySet<number> }

let typeface: Typeface | null = null

/** DejaVu Sans: Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic and more in one file. It is read once. */
export function openTypeface(): Typeface {
  if (typeface) return typeface
  const font = openSync(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'))
  typeface = { font, letters: new Set(font.characterSet) }
  return typeface
}

/** Says how many letters are missing in their place, such as `[2 letters]`; the others stay. Pure. */
export function drawable(text: string, letters: ReadonlySet<number>): string {
  let drawn = ''
  let missing = 0
  const closed = () => {
    const mark = missing === 0 ? '' : `[${missing} ${missing === 1 ? 'letter' : 'letters'}]`
    missing = 0
    return mark
  }
  for (const letter of text)
    if (letters.has(letter.codePointAt(0) ?? 0)) drawn += closed() + letter
    else missing += 1
  return drawn + closed()
}

/** Lines of a text, no wider than `width`. A word that is wider itself is broken where the line is full. Pure. */
export function linesOf(text: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (widthOf(longer) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (widthOf(line) > width) {
      const head = headOf(line, width, widthOf)
      lines.push(head)
      line = line.slice(head.length)
    }
  }
  return [...lines, line]
}

/** As many letters as fit, but at least one. */
function headOf(word: string, width: number, widthOf: (text: string) => number): string {
  let head = ''
  for (const letter of word) {
    if (head !== '' && widthOf(head + letter) > width) break
    head += letter
  }
  return head
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

let bidi: Promise<Bidi> | null = null

/** The Unicode Bidirectional Algorithm, where a text needs it; null: it is read from left to right throughout. */
export async function bidiFor(texts: readonly string[]): Promise<Bidi | null> {
  if (!texts.some((text) => RIGHT_TO_LEFT.test(text))) return null
  bidi ??= import('bidi-js').then(({ default: factory }) => factory())
  return bidi
}

/**
 * The pieces of a line as they stand from left to right, each of one direction. What is read from right to left is a piece for each word
 * and each space, since the font turns the letters inside a piece. Pure.
 */
export function piecesOf(line: string, bidi: Bidi | null): string[] {
  if (!bidi || !RIGHT_TO_LEFT.test(line)) return [line]
  return inOrder(runsOf(line, bidi)).flatMap(({ text, level }) =>
    level % 2 === 0 ? [text] : mirrored(text, bidi).split(/( )/).filter(Boolean).reverse(),
  )
}

type Run = { text: string; level: number }

function runsOf(line: string, bidi: Bidi): Run[] {
  const { levels } = bidi.getEmbeddingLevels(line, 'ltr')
  const runs: Run[] = []
  for (let at = 0; at < line.length; at += 1) {
    const level = levels[at] ?? 0
    const last = runs.at(-1)
    if (last?.level === level) last.text += line[at]
    else runs.push({ text: line[at] ?? '', level })
  }
  return runs
}

const mirrored = (text: string, bidi: Bidi) => [...text].map((one) => bidi.getMirroredCharacter(one) ?? one).join('')

/** Rule L2 of the algorithm (UAX 9): from the highest level down, what is at least on it is reversed. */
function inOrder(runs: Run[]): Run[] {
  const ordered = [...runs]
  for (let level = Math.max(...runs.map((run) => run.level)); level > 0; level -= 1)
    for (let from = 0; from < ordered.length; from += 1) {
      let to = from
      while ((ordered[to]?.level ?? 0) >= level) to += 1
      if (to > from) ordered.splice(from, to - from, ...ordered.slice(from, to).reverse())
      from = to
    }
  return ordered
}
