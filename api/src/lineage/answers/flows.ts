import type { Adjacency } from '../../traversal/adjacency/index.ts'
import { flowType } from '../../vocabulary/kinds.ts'
import type { DrawnFlows, FlowRow } from './rows.ts'

/** Every flow that touches one of these versions. */
export function flowsAround(graph: Adjacency, versions: readonly number[]): DrawnFlows {
  const reads = versions.flatMap((node) => leaving(graph, node).map((edge) => flowRow(graph, edge)))
  const writes = versions.flatMap((node) =>
    entering(graph, node)
      .filter((edge) => graph.part(graph.edges.from(edge)))
      .map((edge) => ({ ...flowRow(graph, edge), carry: null })),
  )
  const parts = new Set([
    ...reads.flatMap(({ run, to }) => (run === null ? [] : to)),
    ...writes.map(({ from }) => from),
  ])
  return { reads, writes, chain: chainsOf(graph, parts) }
}

function leaving({ edges }: Adjacency, node: number): number[] {
  const found: number[] = []
  for (let edge = edges.firstOut(node); edge !== -1; edge = edges.nextOut(edge)) found.push(edge)
  return found
}

function entering({ edges }: Adjacency, node: number): number[] {
  const found: number[] = []
  for (let edge = edges.firstIn(node); edge !== -1; edge = edges.nextIn(edge)) found.push(edge)
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
    for (const edge of leaving(graph, node)) {
      const next = graph.edges.to(edge)
      if (!graph.part(next)) continue
      seen.add(next)
      chain.push({ from: graph.id(node), to: graph.id(next) })
    }
    for (const edge of entering(graph, node)) if (graph.part(graph.edges.from(edge))) seen.add(graph.edges.from(edge))
  }
  return chain
}
