import type { FoldedGraph } from './foldedGraph.ts'
import { nameOf } from './words.ts'

/** Along edges against the way of the data, or with it. */
export type Direction = 'upstream' | 'downstream'

/** The cards one edge away, through a run or directly; each once. Pure. */
export function neighboursOf({ cards, links }: FoldedGraph, card: string, way: Direction): string[] {
  const [near, far] = way === 'upstream' ? (['to', 'from'] as const) : (['from', 'to'] as const)
  const isCard = new Set(cards.map(({ id }) => id))
  const beyond = (id: string) => links.filter((link) => link[near] === id).map((link) => link[far])
  const found = beyond(card).flatMap((id) => (isCard.has(id) ? [id] : beyond(id)))
  return [...new Set(found)].filter((id) => id !== card)
}

/**
 * Where a step along an edge leads: back to where one came from, else along what is explained, else to the first by name.
 * @param trail cards walked over, the latest last. Null: there is no edge that way. Pure.
 */
export function stepFrom(
  graph: FoldedGraph,
  card: string,
  way: Direction,
  trail: readonly string[],
  path: ReadonlySet<string>,
): string | null {
  const found = neighboursOf(graph, card, way)
  const walked = trail.findLast((id) => found.includes(id))
  const names = new Map(graph.cards.map((one) => [one.id, nameOf(one).name]))
  const byName = found.toSorted((a, b) => (names.get(a) ?? '').localeCompare(names.get(b) ?? '') || a.localeCompare(b))
  return walked ?? byName.find((id) => path.has(id)) ?? byName[0] ?? null
}
