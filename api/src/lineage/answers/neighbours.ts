import DataLoader from 'dataloader'
import type { Direction } from '../../generated/schema.ts'
import { askedInstant } from '../../platform/asOf.ts'
import { checkCount } from '../../platform/paging.ts'
import type { Adjacency, Steps } from '../../traversal/adjacency/index.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'
import { Answer, findingsOf, type Graph, MOST_DRAWN, type QueryContext, withinTime } from './answer.ts'
import { filterParameters } from './filter.ts'
import type { Findings } from './findings.ts'
import { neighboursOf } from './nextVersions.ts'
import { startsById, type VersionsQueryContext } from './starts.ts'
import { everyEdge } from './traverse.ts'
import { firstOf, inOrder, listTrace } from './verdicts.ts'

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
export async function neighbours(
  context: VersionsQueryContext,
  { of, direction, ...args }: NeighboursArgs,
): Promise<Graph> {
  const asOf = askedInstant(args.asOf, context.now())
  const first = checkCount(args.first, MOST_DRAWN - 1, 'first')
  const roots = await startsById(context, [of], asOf, () => 'of')
  const found = await withinTime(context, async (stop) => {
    const moment = await context.adjacency({ follow: 'beside', direction, from: roots })
    return { moment, ...(await moment.traverse((graph) => find(graph, roots, direction, asOf, first), stop)) }
  })
  const total = found?.total ?? 0
  const answer = new Answer(context, found, { asOf, strict: true, judges: false, follows: () => true, roots })
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
  const around = starts.flatMap((node) => neighboursOf(graph, node, direction))
  const all = yield* listTrace(graph, around, asOf)
  const route = { starts, stages: [everyEdge], direction }
  const list = firstOf(all, first, inOrder)
  const found = { route, list, traversed: [], outside: 0, truncated: false }
  return { findings: yield* findingsOf(graph, found, { asOf }), total: all.length }
}

type CountContext = Pick<QueryContext, 'adjacency' | 'loaders'> & { now(): Instant }
type Counted = { id: string; direction: Direction; asOf: Instant }

/** How many versions stand one step from a version and were there by `asOf`. Throws BAD_USER_INPUT for a time without zone. */
export const neighbourCount = async (
  context: CountContext,
  id: string,
  direction: Direction,
  at: InstantInput | null | undefined,
): Promise<number> => counterOf(context).load({ id, direction, asOf: askedInstant(at, context.now()) })

const counters = new WeakMap<CountContext['loaders'], DataLoader<Counted, number>>()

/** A page asks for its versions' counts all at once: one look at the graph for all of them. */
function counterOf(context: CountContext): DataLoader<Counted, number> {
  const known = counters.get(context.loaders)
  if (known) return known
  const counter = new DataLoader<Counted, number>((asked) => countAll(context, asked), { cache: false })
  counters.set(context.loaders, counter)
  return counter
}

async function countAll({ adjacency }: CountContext, asked: readonly Counted[]): Promise<number[]> {
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
  return neighboursOf(graph, node, direction).filter((other) => (graph.version(other)?.createdAt ?? 0) <= asOf).length
}
