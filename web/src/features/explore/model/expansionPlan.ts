import { collapse, type Expansion, expand, keyOf, SIBLINGS } from './expansions.ts'
import { allDirections, countOf, type Direction, type Neighbours, type Version } from './neighbours.ts'

/** What the address says of the graph. */
export type ExploreState = {
  focus: string
  /** Opened by hand. */
  open: readonly Expansion[]
  directions: readonly Direction[]
  /** Everything that lies fewer steps than this from the focus is expanded. */
  depth: number
  /** How many cards are drawn at most. */
  limit: number
}

/** `implied`: keys of what is expanded for its depth alone. */
export type ExpansionPlan = { expansions: readonly Expansion[]; implied: ReadonlySet<string> }

/** The farthest that an address may reach. */
export const DEEPEST = 20

/**
 * What is expanded: the focus, everything within `depth` steps of it as far as answers tell what that is, and what was expanded by
 * hand. A version of which the record has nothing more in a direction is not asked about. Pure.
 */
export function planExpansions(
  { focus, open, directions, depth, limit }: ExploreState,
  answerTo: (one: Expansion) => Neighbours | undefined,
): { expansions: Expansion[]; implied: ReadonlySet<string> } {
  const byHand = new Map(open.map((one) => [keyOf(one), one]))
  const expansions = new Map<string, Expansion>()
  const seen = new Set([focus])
  /** @returns the versions that it reaches for the first time */
  const expandOne = (id: string, direction: Direction): Visited[] => {
    const key = keyOf({ id, direction })
    const expansion = byHand.get(key) ?? { id, direction, most: SIBLINGS }
    expansions.set(key, expansion)
    const reached: Visited[] = []
    for (const version of answerTo(expansion)?.versions.slice(0, expansion.most) ?? []) {
      if (seen.has(version.id) || seen.size >= limit) continue
      seen.add(version.id)
      reached.push({ id: version.id, version, by: direction })
    }
    return reached
  }
  let ring: Visited[] = [{ id: focus, version: null, by: null }]
  for (let distance = 0; distance < Math.min(depth, DEEPEST) && ring.length > 0; distance += 1)
    ring = ring.flatMap((visited) =>
      directions.filter((one) => hasMore(visited, one)).flatMap((direction) => expandOne(visited.id, direction)),
    )
  const implied = new Set(expansions.keys())
  for (const one of open) if (directions.includes(one.direction)) expansions.set(keyOf(one), one)
  return { expansions: [...expansions.values()], implied }
}

/** `by`: the direction in which it was reached; null: it is the focus. */
type Visited = { id: string; version: Version | null; by: Direction | null }

/** Whether there is more in this direction than the version that it was reached from. */
function hasMore({ version, by }: Visited, direction: Direction): boolean {
  return version === null || countOf(version, direction) > (by === direction ? 0 : 1)
}

/** What an address has to say besides a depth. Pure. */
export const writtenOf = (opened: readonly Expansion[], implied: ReadonlySet<string>): Expansion[] =>
  opened.filter((one) => !implied.has(keyOf(one)) || one.most !== SIBLINGS)

/** Expands all that is drawn: one step deeper if the graph is as deep everywhere, else each version by itself. Pure. */
export function expandAll(
  { open, depth }: Pick<ExploreState, 'open' | 'depth'>,
  { expansions, implied }: ExpansionPlan,
  cards: readonly { version: Version; undrawn: Readonly<Record<Direction, number>> }[],
): { open: Expansion[]; depth: number } {
  if (open.every((one) => implied.has(keyOf(one)))) return { open: [...open], depth: Math.min(DEEPEST, depth + 1) }
  const all = cards.reduce(
    (so, { version: { id }, undrawn }) =>
      expand(
        so,
        id,
        allDirections.filter((direction) => undrawn[direction] > 0),
      ),
    expansions,
  )
  return { open: writtenOf(all, implied), depth }
}

/** Collapses one version. What is expanded for its depth is then expanded each by itself, since a depth knows no exceptions. Pure. */
export function collapseOne(
  wanted: ExploreState,
  { expansions }: ExpansionPlan,
  id: string,
): { open: Expansion[]; depth: number } {
  const { implied } = planExpansions({ ...wanted, open: [], depth: 1 }, () => undefined)
  return { open: writtenOf(collapse(expansions, id), implied), depth: 1 }
}
