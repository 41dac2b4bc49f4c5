import type { Verdict } from '@/generated/graphql.ts'
import { verdictColour, verdictsInOrder } from '@/ui/verdicts.ts'
import { type LineStyle, lineLooks, lineStylesInOrder } from '../lines.ts'

/** The page's colours as plain values: a canvas knows no CSS variables. */
export type Palette = Readonly<
  Record<
    'canvas' | 'surface' | 'sunken' | 'ink' | 'muted' | 'line' | 'lineStrong' | 'accent' | 'good' | 'fail' | 'warn',
    string
  >
> & {
  /** Of lines, by what they carry: opaque, so that lines that run as one do not add up to a darker one. */
  readonly lines: Readonly<Record<LineStyle, string>>
  readonly verdicts: Readonly<Record<Verdict, string>>
}

/** The colours as they are now, light or dark. In the browser only. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const verdicts = Object.fromEntries(verdictsInOrder.map((verdict) => [verdict, verdictColour(verdict)]))
  return {
    canvas: value('canvas'),
    surface: value('surface'),
    sunken: value('sunken'),
    ink: value('ink'),
    muted: value('muted'),
    line: value('line'),
    lineStrong: value('line-strong'),
    accent: value('accent'),
    good: value('good'),
    fail: value('fail'),
    warn: value('warn'),
    lines: Object.fromEntries(
      lineStylesInOrder.map((style) => [style, value(lineLooks[style].token)]),
    ) as Palette['lines'],
    verdicts: verdicts as Record<Verdict, string>,
  }
}
