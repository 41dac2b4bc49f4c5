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
 * What is opened: the focus, everything near enough to it as far as answers tell what that is, and what was opened by hand. A
 * version of which the record has nothing more in a direction is not asked about. Pure.
 */
export function planExpansions(
  { focus, open, directions, depth, limit }: ExploreState,
  answerTo: (one: Expansion) => Neighbours | undefined,
) {
  const given = new Map(open.map((one) => [keyOf(one), one]))
  const opened = new Map<string, Expansion>()
  const seen = new Set([focus])
  let ring: Visited[] = [{ id: focus, version: null, by: null }]
  for (let step = 0; step < Math.min(depth, DEEPEST) && ring.length > 0; step += 1) {
    const next: Visited[] = []
    for (const met of ring)
      for (const direction of directions.filter((one) => hasMore(met, one))) {
        const key = keyOf({ id: met.id, direction })
        const one = given.get(key) ?? { id: met.id, direction, most: SIBLINGS }
        opened.set(key, one)
        for (const version of answerTo(one)?.versions.slice(0, one.most) ?? []) {
          if (seen.has(version.id) || seen.size >= limit) continue
          seen.add(version.id)
          next.push({ id: version.id, version, by: direction })
        }
      }
    ring = next
  }
  const implied = new Set(opened.keys())
  for (const one of open) if (directions.includes(one.direction)) opened.set(keyOf(one), one)
  return { expansions: [...opened.values()], implied } satisfies ExpansionPlan
}

/** `by`: the direction in which it was reached; null: it is the focus. */
type Visited = { id: string; version: Version | null; by: Direction | null }

/** Whether there is more in this direction than the version that it was met from. */
function hasMore({ version, by }: Visited, direction: Direction): boolean {
  return version === null || countOf(version, direction) > (by === direction ? 0 : 1)
}

/** What an address has to say besides a depth. Pure. */
export const writtenOf = (opened: readonly Expansion[], implied: ReadonlySet<string>): Expansion[] =>
  opened.filter((one) => !implied.has(keyOf(one)) || one.most !== SIBLINGS)

/** Opens all that is drawn: one step deeper if the picture is as deep everywhere, else each version by itself. Pure. */
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

/** Closes one version. What is opened for its depth is then opened each by itself, since a depth knows no exceptions. Pure. */
export function collapseOne(
  wanted: ExploreState,
  { expansions }: ExpansionPlan,
  id: string,
): { open: Expansion[]; depth: number } {
  const { implied } = planExpansions({ ...wanted, open: [], depth: 1 }, () => undefined)
  return { open: writtenOf(collapse(expansions, id), implied), depth: 1 }
}
