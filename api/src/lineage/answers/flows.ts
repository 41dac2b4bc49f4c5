import type { Adjacency, Along } from '../../traversal/adjacency/index.ts'
import { flowType } from '../../vocabulary/kinds.ts'
import type { DrawnFlows, FlowRow } from './rows.ts'

/** Every flow that touches one of these versions. */
export function flowsAround(graph: Adjacency, versions: readonly number[]): DrawnFlows {
  const reads = versions.flatMap((node) => edgesAt(graph, node, 'DOWNSTREAM').map((edge) => flowRow(graph, edge)))
  const writes = versions.flatMap((node) =>
    edgesAt(graph, node, 'UPSTREAM')
      .filter((edge) => graph.part(graph.edges.from(edge)))
      .map((edge) => ({ ...flowRow(graph, edge), carry: null })),
  )
  const parts = new Set([
    ...reads.flatMap(({ run, to }) => (run === null ? [] : to)),
    ...writes.map(({ from }) => from),
  ])
  return { reads, writes, chain: chainsOf(graph, parts) }
}

function edgesAt({ edges }: Adjacency, node: number, along: Along): number[] {
  const found: number[] = []
  edges.each(node, along, (edge) => found.push(edge))
  return found
}

export function flowRow(graph: Adjacency, edge: number): FlowRow {
  const { edges } = graph
  const [from, to] = [edges.from(edge), edges.to(edge)]
  const carries = edges.carries(edge)
  return {
    from: graph.id(from),
    to: graph.id(to),
    run: (graph.part(to) ?? graph.part(from))?.run ?? null,
    type: graph.isEnumerated(to) && !edges.mixes(edge) && flowType[carries] === 'FLOWS' ? 'HELD' : flowType[carries],
    carries,
    at: edges.at(edge),
    carry: edges.carried(edge) ? graph.id(from) : null,
  }
}

/** The links between parts of the runs that these are of. */
function chainsOf(graph: Adjacency, parts: ReadonlySet<string>): DrawnFlows['chain'] {
  const seen = new Set([...parts].flatMap((id) => graph.find(id) ?? []))
  const chain: DrawnFlows['chain'] = []
  for (const node of seen) {
    for (const edge of edgesAt(graph, node, 'DOWNSTREAM')) {
      const next = graph.edges.to(edge)
      if (!graph.part(next)) continue
      seen.add(next)
      chain.push({ from: graph.id(node), to: graph.id(next) })
    }
    for (const edge of edgesAt(graph, node, 'UPSTREAM'))
      if (graph.part(graph.edges.from(edge))) seen.add(graph.edges.from(edge))
  }
  return chain
}
