import type { Verdict } from '@/generated/graphql.ts'
import { type Palette, size, wordsStart } from '@/graph-view/index.ts'
import { kindPaths } from '@/ui/kindPaths.ts'
import { rolePaths } from '@/ui/rolePaths.ts'
import { verdicts } from '@/ui/verdicts.ts'
import type { Card } from '../model/foldedGraph.ts'
import { strongestOf } from '../model/strength.ts'

const RADIUS = 5
const EDGE = 4.5

/**
 * The left of a card as an image, as high as the card: its edge in the colour of its strongest verdict, what kind of thing it is, and
 * below that the verdicts’ shapes, the same as `VerdictMark` draws. Pure.
 */
export function marksImage(
  card: Pick<Card, 'artifact' | 'place' | 'verdicts'>,
  { height, headHeight }: { height: number; headHeight: number },
  past: boolean,
  palette: Palette,
): { uri: string; width: number; height: number } {
  const found = card.verdicts.map(({ verdict }) => verdict)
  const strongest = strongestOf(card)
  const width = wordsStart(found.length)
  const path = card.artifact ? kindPaths[card.artifact.kind] : rolePaths[card.place.role ?? 'NONE']
  const parts = [
    ...(strongest ? [edge(palette.verdicts[strongest], height)] : []),
    `<g transform="translate(${size.cardLead} 6)" fill="none" stroke="${past ? palette.muted : palette.ink}" stroke-width="1.3" stroke-linejoin="round" stroke-linecap="round"><path transform="scale(0.875)" d="${path}"/></g>`,
    ...found.map((verdict, index) =>
      shape(verdict, size.cardLead + (index + 0.5) * size.mark, headHeight - 12, palette),
    ),
  ]
  // Drawn large, so that it stays sharp when zoomed in.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 4}" height="${height * 4}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`
  return { uri: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, width, height }
}

/** With the card's round corners on its left. */
const edge = (colour: string, height: number): string =>
  `<path d="M${EDGE} 1.2A5.5 5.5 0 0 0 1 6.5V${height - 6.5}A5.5 5.5 0 0 0 ${EDGE} ${height - 1.2}Z" fill="${colour}"/>`

function shape(verdict: Verdict, x: number, y: number, palette: Palette): string {
  const { filled, polygon } = verdicts[verdict]
  const colour = palette.verdicts[verdict]
  const paint = filled
    ? `fill="${colour}"`
    : `fill="none" stroke="${colour}" stroke-width="0.34" stroke-linejoin="round"`
  const drawn = polygon ? `<polygon points="${polygon.join(' ')}" ${paint}/>` : `<circle r="0.95" ${paint}/>`
  return `<g transform="translate(${x} ${y}) scale(${RADIUS})">${drawn}</g>`
}
