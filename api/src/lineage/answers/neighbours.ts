import DataLoader from 'dataloader'
import type { Direction } from '../../generated/schema.ts'
import { askedInstant } from '../../platform/asOf.ts'
import { checkCount } from '../../platform/paging.ts'
import type { Adjacency, Steps } from '../../traversal/adjacency/index.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'
import { Answer, type Asker, findingsOf, type Graph, inTime, MOST_DRAWN } from './answer.ts'
import { beside } from './beside.ts'
import { filterParameters } from './filter.ts'
import type { Findings } from './findings.ts'
import { firstOf, inOrder, listTrace } from './judge.ts'
import { startsById, type VersionsAsker } from './starts.ts'
import { every } from './walk.ts'

export type NeighboursArgs = {
  of: string
  direction: Direction
  asOf?: InstantInput | null | undefined
  first: number
}

/**
 * The versions one step from one, with the runs and flows among all of them. `shown` and `total` count the neighbours.
 * Throws VERSION_NOT_FOUND; BAD_USER_INPUT for a time without zone or an impossible `first`; INCOMPLETE if the graph did not
 * come in time: there is no half a step.
 */
export async function neighbours(asker: VersionsAsker, { of, direction, ...args }: NeighboursArgs): Promise<Graph> {
  const asOf = askedInstant(args.asOf, asker.now())
  const first = checkCount(args.first, MOST_DRAWN - 1, 'first')
  const roots = await startsById(asker, [of], asOf, () => 'of')
  const found = await inTime(asker, async (stop) => {
    const moment = await asker.adjacency({ follow: 'beside', direction, from: roots })
    return { moment, ...(await moment.walk((graph) => find(graph, roots, direction, asOf, first), stop)) }
  })
  const total = found?.total ?? 0
  const answer = new Answer(asker, found, { asOf, strict: true, judges: false, follows: () => true, roots })
  const { nodes, edges } = await answer.graph(first + 1, filterParameters(null))
  return { nodes, edges, shown: Math.min(first, total), total }
}

/** The first of them in the order of lists, and how many there are. */
function* find(
  graph: Adjacency,
  roots: readonly string[],
  direction: Direction,
  asOf: Instant,
  first: number,
): Steps<{ findings: Findings; total: number }> {
  const starts = roots.flatMap((id) => graph.find(id) ?? [])
  const around = starts.flatMap((node) => beside(graph, node, direction))
  const all = yield* listTrace(graph, around, asOf)
  const course = { starts, turns: [every], direction }
  const list = firstOf(all, first, inOrder)
  const found = { course, list, walked: [], outside: 0, truncated: false }
  return { findings: yield* findingsOf(graph, found, { asOf }), total: all.length }
}

type CountAsker = Pick<Asker, 'adjacency' | 'loaders'> & { now(): Instant }
type Counted = { id: string; direction: Direction; asOf: Instant }

/** How many versions stand one step from a version and were there by `asOf`. Throws BAD_USER_INPUT for a time without zone. */
export const neighbourCount = async (
  asker: CountAsker,
  id: string,
  direction: Direction,
  at: InstantInput | null | undefined,
): Promise<number> => counterOf(asker).load({ id, direction, asOf: askedInstant(at, asker.now()) })

const counters = new WeakMap<CountAsker['loaders'], DataLoader<Counted, number>>()

/** A page asks for its versions' counts all at once: one look at the graph for all of them. */
function counterOf(asker: CountAsker): DataLoader<Counted, number> {
  const known = counters.get(asker.loaders)
  if (known) return known
  const counter = new DataLoader<Counted, number>((asked) => countAll(asker, asked), { cache: false })
  counters.set(asker.loaders, counter)
  return counter
}

async function countAll({ adjacency }: CountAsker, asked: readonly Counted[]): Promise<number[]> {
  const directions = [...new Set(asked.map(({ direction }) => direction))]
  const counts = await Promise.all(
    directions.map(async (direction) => {
      const its = asked.filter((one) => one.direction === direction)
      const moment = await adjacency({ follow: 'beside', direction, from: its.map(({ id }) => id) })
      return moment.look((graph) => new Map(its.map((one) => [one, countOf(graph, one)])))
    }),
  )
  return asked.map((one) => counts.flatMap((some) => some.get(one) ?? [])[0] ?? 0)
}

function countOf(graph: Adjacency, { id, direction, asOf }: Counted): number {
  const node = graph.find(id)
  if (node === undefined) return 0
  return beside(graph, node, direction).filter((other) => (graph.version(other)?.createdAt ?? 0) <= asOf).length
}
