import { lineageThrough } from '@/graph-view/index.ts'
import { type FoldedGraph, PERSON } from './foldedGraph.ts'

/** Only the card of a version and what is up- and downstream of it. A version that is not drawn changes nothing. Pure. */
export function aloneWith(graph: FoldedGraph, version: string): FoldedGraph {
  const card = graph.cards.find(({ versions }) => versions.some(({ id }) => id === version))
  if (!card) return graph
  const lineage = lineageThrough(graph, card.id)
  return {
    ...graph,
    cards: graph.cards.filter(({ id }) => lineage.has(id)),
    runNodes: graph.runNodes.filter(({ id }) => lineage.has(id)),
    links: graph.links.filter(({ id }) => lineage.has(id)),
    start: graph.start && graph.links.some(({ id, from }) => lineage.has(id) && from === PERSON),
  }
}
