import type { Carries } from '../../generated/schema.ts'
import { type Adjacency, inSteps, type Steps } from '../../traversal/adjacency/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { Findings } from './findings.ts'
import { flowRow } from './flows.ts'
import type { FlowRow } from './rows.ts'

/** A flow as it is exported: between a version and a run, or two versions. */
export type WholeFlow = {
  from: string
  to: string
  run: string | null
  carries: Carries
  at: Instant
  claim: string | null
}

/**
 * Every flow on the ways of an answer: from what was traversed to what is on the list. A run's parts stand for their run, so that
 * a flow inside a run is left out.
 */
export function* flowsOf(
  graph: Adjacency,
  { list, traversed }: Findings,
  follows: (flow: FlowRow, ranks: ReadonlyMap<string, number>) => boolean,
  roots: readonly string[],
): Steps<WholeFlow[]> {
  const ranks = new Map(list.map(({ version, rank }) => [version.id, rank]))
  const starts = roots.flatMap((id) => graph.find(id) ?? [])
  const reached = new Set([...starts, ...traversed, ...list.map(({ node }) => node)])
  const found: WholeFlow[] = []
  yield* inSteps(reached, (node) => {
    graph.edges.each(node, 'DOWNSTREAM', (edge, other) => {
      if (!reached.has(other) || (graph.part(node) && graph.part(other))) return
      const flow = flowRow(graph, edge)
      if (follows(flow, ranks)) found.push(wholeFlow(graph, flow, edge))
    })
  })
  return found
}

function wholeFlow(graph: Adjacency, { from, to, run, carries, at }: FlowRow, edge: number): WholeFlow {
  const [source, target] = [graph.edges.from(edge), graph.edges.to(edge)]
  return {
    from: graph.part(source)?.run ?? from,
    to: graph.part(target)?.run ?? to,
    run,
    carries,
    at,
    claim: graph.edges.claim(edge),
  }
}
