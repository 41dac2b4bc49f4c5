import { instantOf } from '../../asOf.ts'
import type { BoundaryInput, Direction, VersionInput } from '../../generated/schema.ts'
import type { Instant, InstantInput } from '../../instant.ts'
import type { Adjacency } from '../adjacency/index.ts'
import { Answer, type Findings, inTime } from './answer.ts'
import { boundaryOf } from './boundary.ts'
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
  const asOf = instantOf(args.asOf, asker.now())
  const limits = { most: asker.limits.maxReached, within: boundaryOf(args.within) }
  const starts = await allStarts(asker, args, asOf)
  const graph = await inTime(asker.limits.queryTimeoutMs, asker.adjacency({ follow: args.direction, from: starts }))
  const findings = graph && walkTrace(graph, starts, args.direction, asOf, limits)
  return {
    answer: new Answer(asker, findings, {
      asOf,
      strict: args.strict,
      judges: false,
      follows: () => true,
      roots: starts,
    }),
  }
}

/** What depends on these versions, or what they depend on, in one graph. */
export function walkTrace(
  graph: Adjacency,
  starts: readonly string[],
  direction: Direction,
  asOf: Instant,
  limits: Limits,
): Findings {
  const nodes = starts.flatMap((id) => graph.find(id) ?? [])
  const { walked, outside, truncated } = walkFromVersions(graph, nodes, direction, limits)
  const course = { starts: nodes, turns: [every], direction }
  return { graph, course, list: listTrace(graph, walked, asOf), walked, outside, truncated }
}
