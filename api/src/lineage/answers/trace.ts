import type { BoundaryInput, Direction, VersionInput } from '../../generated/schema.ts'
import { askedInstant } from '../../platform/asOf.ts'
import type { Adjacency, Steps } from '../../traversal/adjacency/index.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'
import { Answer, findingsOf, type QueryContext, withinTime } from './answer.ts'
import { boundaryOf } from './boundary.ts'
import type { Findings } from './findings.ts'
import { allStarts, type VersionsQueryContext } from './starts.ts'
import { everyEdge, type Limits, traverseFromVersions } from './traverse.ts'
import { listTrace } from './verdicts.ts'

/** What depends on some versions, or what they depend on, ready to be asked field by field. */
export type TraceAnswer = { answer: Answer }

export type TraceArgs = {
  from: readonly VersionInput[]
  fromIds?: readonly string[] | undefined
  direction: Direction
  asOf?: InstantInput | null | undefined
  strict: boolean
  within?: BoundaryInput | null | undefined
}

/**
 * Finds the versions to start from, and walks every recorded flow from them.
 * Throws as `allStarts`, and BAD_USER_INPUT for an impossible boundary.
 */
export async function trace(context: VersionsQueryContext, args: TraceArgs): Promise<TraceAnswer> {
  const asOf = askedInstant(args.asOf, context.now())
  const starts = await allStarts(context, args, asOf)
  return traceFrom(context, starts, { ...args, asOf })
}

/** From where, which way, and how far. `listsStarts`: what it starts from is on the list, too. */
type Tracing = Pick<TraceArgs, 'direction' | 'strict' | 'within'> & { asOf: Instant; listsStarts?: boolean }

/** Walks every recorded flow from some versions, by their ids. Throws BAD_USER_INPUT for an impossible boundary. */
export async function traceFrom(
  context: QueryContext,
  starts: readonly string[],
  { asOf, direction, strict, within, listsStarts }: Tracing,
): Promise<TraceAnswer> {
  const limits = { most: context.limits.maxReached, within: boundaryOf(within) }
  const found = await withinTime(context, async (stop) => {
    const moment = await context.adjacency({ follow: direction, from: [...starts] })
    const steps = (graph: Adjacency) => traverseTrace(graph, starts, { direction, asOf, limits, listsStarts })
    return { moment, findings: await moment.traverse(steps, stop) }
  })
  return {
    answer: new Answer(context, found, { asOf, strict, judges: false, follows: () => true, roots: [...starts] }),
  }
}

type Walking = { direction: Direction; asOf: Instant; limits: Limits; listsStarts?: boolean | undefined }

/** What depends on these versions, or what they depend on, in one graph. */
export function* traverseTrace(
  graph: Adjacency,
  starts: readonly string[],
  { direction, asOf, limits, listsStarts = false }: Walking,
): Steps<Findings> {
  const nodes = starts.flatMap((id) => graph.find(id) ?? [])
  const { traversed, outside, truncated } = yield* traverseFromVersions(graph, nodes, direction, limits)
  const route = { starts: nodes, stages: [everyEdge], direction }
  const list = yield* listTrace(graph, listsStarts ? [...nodes, ...traversed] : traversed, asOf)
  return yield* findingsOf(graph, { route, list, traversed, outside, truncated }, { asOf })
}
