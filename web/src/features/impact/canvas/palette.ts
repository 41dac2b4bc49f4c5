import type { Verdict } from '@/generated/graphql.ts'
import { verdictColour, verdictsInOrder } from '@/ui/verdicts.ts'

/** The page's colours as plain values: a canvas knows no CSS variables. */
export type Palette = Readonly<
  Record<'surface' | 'sunken' | 'canvas' | 'ink' | 'muted' | 'line' | 'lineStrong' | 'accent', string>
> & { readonly verdicts: Readonly<Record<Verdict, string>> }

/** The colours as they are now, light or dark. In the browser only. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const verdicts = Object.fromEntries(verdictsInOrder.map((verdict) => [verdict, verdictColour(verdict)]))
  return {
    surface: value('surface'),
    sunken: value('sunken'),
    canvas: value('canvas'),
    ink: value('ink'),
    muted: value('muted'),
    line: value('line'),
    lineStrong: value('line-strong'),
    accent: value('accent'),
    verdicts: verdicts as Record<Verdict, string>,
  }
}
