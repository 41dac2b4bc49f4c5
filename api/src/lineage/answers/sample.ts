import { type Predecessors, pathTo } from './predecessors.ts'
import { firstOf, inOrder, type ListedVersion } from './verdicts.ts'

/** A version that may be drawn. */
export type Drawable = Pick<ListedVersion, 'node' | 'rank' | 'version'>

/**
 * Which versions a picture of at most `limit` shows. Of every artifact its first in the order of lists, then the second of each,
 * and so on: a thousand snapshots of one table do not push out all that was made of them. Each brings along what lies on its way
 * from where the walk began, as far as it may be drawn, so that nothing hangs in the air. In the order of lists. `ways`: null
 * where all can be drawn.
 */
export function sample(drawable: readonly Drawable[], ways: Predecessors | null, limit: number): Drawable[] {
  if (!ways || drawable.length <= limit) return [...drawable].sort(inOrder)
  const byNode = new Map(drawable.map((item) => [item.node, item]))
  const chosen = new Set<Drawable>()
  for (const { node } of inTurns(drawable, limit))
    for (const one of pathTo(ways, node)) {
      const item = byNode.get(one)
      if (item && chosen.size < limit) chosen.add(item)
    }
  return [...chosen].sort(inOrder)
}

/** The first of every artifact, then the second of each: `limit` in all. */
function inTurns(drawable: readonly Drawable[], limit: number): Drawable[] {
  const ofArtifact = new Map<string, Drawable[]>()
  for (const item of drawable) {
    const others = ofArtifact.get(item.version.artifact)
    if (others) others.push(item)
    else ofArtifact.set(item.version.artifact, [item])
  }
  const turns = [...ofArtifact.values()].flatMap((items) =>
    firstOf(items, limit, inOrder).map((item, turn) => ({ item, turn })),
  )
  return firstOf(turns, limit, (a, b) => a.turn - b.turn || inOrder(a.item, b.item)).map(({ item }) => item)
}
