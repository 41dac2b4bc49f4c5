import type { BoundaryInput, Direction, VersionInput } from '../../generated/schema.ts'
import { askedInstant } from '../../platform/asOf.ts'
import type { Adjacency, Steps } from '../../traversal/adjacency/index.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'
import { Answer, findingsOf, inTime } from './answer.ts'
import { boundaryOf } from './boundary.ts'
import type { Findings } from './findings.ts'
import { listTrace } from './judge.ts'
import { allStarts, type VersionsAsker } from './starts.ts'
import { every, type Limits, walkFromVersions } from './walk.ts'

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
export async function trace(asker: VersionsAsker, args: TraceArgs): Promise<TraceAnswer> {
  const asOf = askedInstant(args.asOf, asker.now())
  const limits = { most: asker.limits.maxReached, within: boundaryOf(args.within) }
  const starts = await allStarts(asker, args, asOf)
  const found = await inTime(asker, async (stop) => {
    const moment = await asker.adjacency({ follow: args.direction, from: starts })
    const steps = (graph: Adjacency) => walkTrace(graph, starts, args.direction, asOf, limits)
    return { moment, findings: await moment.walk(steps, stop) }
  })
  return {
    answer: new Answer(asker, found, {
      asOf,
      strict: args.strict,
      judges: false,
      follows: () => true,
      roots: starts,
    }),
  }
}

/** What depends on these versions, or what they depend on, in one graph. */
export function* walkTrace(
  graph: Adjacency,
  starts: readonly string[],
  direction: Direction,
  asOf: Instant,
  limits: Limits,
): Steps<Findings> {
  const nodes = starts.flatMap((id) => graph.find(id) ?? [])
  const { walked, outside, truncated } = yield* walkFromVersions(graph, nodes, direction, limits)
  const course = { starts: nodes, turns: [every], direction }
  const list = yield* listTrace(graph, walked, asOf)
  return yield* findingsOf(graph, { course, list, walked, outside, truncated }, { asOf })
}
