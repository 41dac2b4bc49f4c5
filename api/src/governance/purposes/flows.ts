import type { Adjacency, EdgeFilter } from '../../traversal/adjacency/index.ts'
import { personalRank } from '../../vocabulary/kinds.ts'
import type { PurposeSet } from './sets.ts'

/** What is authorised, by the id of an artifact. Of a whole and its columns it is what all of them allow. */
export type Authorised = ReadonlyMap<string, PurposeSet>

/**
 * Whether data of people flows along an edge, so that its limits come along. A full list of members changes nothing: it says who is in
 * a version, and not for what they may be used (docs/adr/0039).
 */
export const carriesLimits: EdgeFilter = (graph, edge) => graph.edges.level(edge) <= personalRank.PSEUDONYMISED

/** What is authorised of a node by itself; null: nothing, or it is part of a run. */
export function ownOf(graph: Adjacency, authorised: Authorised, node: number): PurposeSet | null {
  const version = graph.version(node)
  return version ? (authorised.get(version.artifact) ?? null) : null
}

/** Whether no data of people flows into a node, so that whatever is in it began there. */
export const isOrigin = (graph: Adjacency, node: number): boolean =>
  !graph.edges.some(node, 'UPSTREAM', (edge, other) => graph.isPresent(other) && carriesLimits(graph, edge))
