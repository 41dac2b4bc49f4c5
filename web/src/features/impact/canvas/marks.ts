import type { Verdict } from '@/generated/graphql.ts'
import { type Palette, size } from '@/graph-view/index.ts'
import { verdicts } from '@/ui/verdicts.ts'

const RADIUS = 5.5

/** The verdicts' shapes in a row, as an image for a card: the same shapes as `VerdictMark` draws. Pure. */
export function marksImage(
  found: readonly Verdict[],
  palette: Palette,
): { uri: string; width: number; height: number } {
  const width = Math.max(1, found.length) * size.mark
  const height = size.mark
  const shapes = found.map((verdict, index) => {
    const { filled, polygon } = verdicts[verdict]
    const colour = palette.verdicts[verdict]
    const paint = filled
      ? `fill="${colour}"`
      : `fill="none" stroke="${colour}" stroke-width="0.34" stroke-linejoin="round"`
    const shape = polygon ? `<polygon points="${polygon.join(' ')}" ${paint}/>` : `<circle r="0.95" ${paint}/>`
    const x = (index + 0.5) * size.mark
    return `<g transform="translate(${x} ${height / 2}) scale(${RADIUS})">${shape}</g>`
  })
  // Drawn large, so that it stays sharp when zoomed in.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 4}" height="${height * 4}" viewBox="0 0 ${width} ${height}">${shapes.join('')}</svg>`
  return { uri: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, width, height }
}
