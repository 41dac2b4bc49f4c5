import type { Link } from '@/graph-view/index.ts'
import { type Card, type FoldedGraph, PERSON } from './foldedGraph.ts'

const names = ({ verdicts }: Card) => verdicts.some(({ verdict }) => verdict === 'CONFIRMED')

/**
 * The same graph, beginning at the person: with a line to every card whose lists name them and that nothing of theirs leads to; where
 * all such cards feed each other, to each of them. Pure.
 */
export function withStart(graph: FoldedGraph): FoldedGraph {
  const listed = graph.cards.filter(names)
  const reached = reachedFrom(graph, new Set(listed.map(({ id }) => id)))
  const first = listed.filter(({ id }) => !reached.has(id))
  const starts = first.length > 0 ? first : listed
  if (starts.length === 0) return graph
  const lines = starts.map(({ id }): Link => ({ id: `${PERSON}>${id}`, from: PERSON, to: id, carries: 'PERSONAL' }))
  return { ...graph, start: true, links: [...lines, ...graph.links] }
}

/** Cards one step downstream of these, through a run or directly. */
function reachedFrom({ runNodes, links }: FoldedGraph, cards: ReadonlySet<string>): ReadonlySet<string> {
  const direct = links.filter(({ from }) => cards.has(from)).map(({ to }) => to)
  const throughRuns = runNodes.filter(({ from }) => from.some((id) => cards.has(id))).flatMap(({ to }) => to)
  return new Set([...direct, ...throughRuns])
}
