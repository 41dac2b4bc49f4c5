import type { Verdict } from '@/generated/graphql.ts'
import { verdicts } from '@/ui/verdicts.ts'
import type { Palette } from '../canvas/palette.ts'
import { type Attributes, element, rounded } from './svg.ts'

/** The shape of a verdict around a point. @param radius px */
export function verdictShape(verdict: Verdict, x: number, y: number, radius: number, palette: Palette): string {
  const { filled, polygon } = verdicts[verdict]
  const colour = palette.verdicts[verdict]
  const look: Attributes = filled
    ? { fill: colour }
    : { fill: 'none', stroke: colour, 'stroke-width': 0.34, 'stroke-linejoin': 'round' }
  const shape = polygon
    ? element('polygon', { points: polygon.join(' '), ...look })
    : element('circle', { r: 0.95, ...look })
  return element('g', { transform: `translate(${rounded(x)} ${rounded(y)}) scale(${radius})` }, shape)
}
