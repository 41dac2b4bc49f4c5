import type { LineageEdge } from '../../generated/schema.ts'
import type { Adjacency, Steps } from '../../traversal/adjacency/index.ts'
import type { DrawingRules, Findings } from './findings.ts'
import { flowsAround } from './flows.ts'
import { draw } from './graph.ts'
import { predecessorsOf } from './predecessors.ts'
import type { FlowRow } from './rows.ts'
import { type Drawable, sample } from './sample.ts'
import type { ListedVersion } from './verdicts.ts'

/** What is drawn of an answer. `runs`: ids of those between the versions. `total`: versions that could have been drawn. */
export type GraphView = { versions: Drawable[]; runs: string[]; edges: LineageEdge[]; total: number }

/** At most `limit` of the chosen versions and of those that the walk began at, and what joins them. */
export function* graphViewOf(
  graph: Adjacency,
  { list, traversed, route }: Findings,
  chosen: readonly ListedVersion[],
  showing: DrawingRules,
  limit: number,
): Steps<GraphView> {
  const drawable = [...rootsApart(graph, chosen, showing.roots), ...chosen]
  const found = function* () {
    yield* traversed
    for (const { node } of list) yield node
  }
  const ways = drawable.length > limit ? yield* predecessorsOf(graph, route, found()) : null
  const versions = sample(drawable, ways, limit)
  const ranks = new Map(versions.map(({ version, rank }) => [version.id, rank]))
  const followed = (flows: FlowRow[]) => flows.filter((flow) => showing.follows(flow, ranks))
  const { reads, writes, chain } = flowsAround(
    graph,
    versions.map(({ node }) => node),
  )
  const drawing = draw(new Set(ranks.keys()), { reads: followed(reads), writes: followed(writes), chain })
  return { versions, ...drawing, total: drawable.length }
}

/** Versions that a drawing shows besides what was reached: they come before everything. */
function rootsApart(graph: Adjacency, chosen: readonly ListedVersion[], roots: readonly string[]): Drawable[] {
  const listed = new Set(chosen.map(({ node }) => node))
  return [...new Set(roots)].flatMap((id) => {
    const node = graph.find(id)
    const version = node === undefined ? null : graph.version(node)
    return node === undefined || !version || listed.has(node) ? [] : { node, version, rank: -1 }
  })
}
