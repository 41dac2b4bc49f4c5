import type { ArtifactKind } from '@/generated/graphql.ts'
import { size } from '@/graph-view/index.ts'
import { kindPaths } from '@/ui/kindPaths.ts'

/** A kind's mark as an image for a card. Pure. */
export function kindMark(kind: ArtifactKind, colour: string): { uri: string; width: number; height: number } {
  // Drawn large, so that it stays sharp when zoomed in.
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 16 16"><path d="${kindPaths[kind]}" fill="none" stroke="${colour}" stroke-width="1.3" stroke-linejoin="round" stroke-linecap="round"/></svg>`
  return { uri: `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`, width: size.mark, height: size.mark }
}
