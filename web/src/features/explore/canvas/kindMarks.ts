import type { ArtifactKind } from '@/generated/graphql.ts'
import { size, wordsStart } from '@/graph-view/index.ts'
import { kindPaths } from '@/ui/kindPaths.ts'

/** The left of a card as an image, as high as the card: a kind's mark beside the first line of the name. Pure. */
export function kindMark(
  kind: ArtifactKind,
  height: number,
  colour: string,
): { uri: string; width: number; height: number } {
  const width = wordsStart(1)
  const mark = `<path transform="translate(${size.cardLead} 6) scale(0.875)" d="${kindPaths[kind]}" fill="none" stroke="${colour}" stroke-width="1.3" stroke-linejoin="round" stroke-linecap="round"/>`
  // Drawn large, so that it stays sharp when zoomed in.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width * 4}" height="${height * 4}" viewBox="0 0 ${width} ${height}">${mark}</svg>`
  return { uri: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, width, height }
}
