import type { Verdict } from '@/generated/graphql.ts'
import { verdictColour, verdictsInOrder } from '@/ui/verdicts.ts'

/** The page's colours as plain values: a canvas knows no CSS variables. */
export type Palette = Readonly<
  Record<
    'canvas' | 'surface' | 'sunken' | 'ink' | 'muted' | 'line' | 'lineStrong' | 'accent' | 'good' | 'fail' | 'warn',
    string
  >
> & {
  /** Of lines: opaque, so that lines that run as one do not add up to a darker one. */
  readonly flow: string
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
    flow: mixed(value('line-strong'), value('canvas'), 0.62),
    verdicts: verdicts as Record<Verdict, string>,
  }
}

/** So much of one colour over another. @param colour `#rrggbb`, as `base`; anything else is given back as it is */
function mixed(colour: string, base: string, share: number): string {
  const [over, under] = [channels(colour), channels(base)]
  if (!over || !under) return colour
  const parts = over.map((part, index) => Math.round(part * share + (under[index] ?? 0) * (1 - share)))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

const channels = (colour: string): number[] | null =>
  /^#[0-9a-f]{6}$/i.test(colour) ? [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) : null
