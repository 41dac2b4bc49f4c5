import { faceOf, type LayoutInput, type Measure } from '@/graph-view/index.ts'
import type { ExploredGraph } from '../model/exploredGraph.ts'
import { cardWords, foldText } from '../model/words.ts'

/** A graph that is to be laid out, with the sizes of its nodes. */
export type ExploreLayoutInput = LayoutInput & { graph: ExploredGraph }

const JOINT = 6
export const FOLD_HEIGHT = 26

/** How large everything is. Pure. */
export function layoutInputOf(graph: ExploredGraph, measure: Measure): ExploreLayoutInput {
  const cards = graph.cards.map((card) => {
    const { width, height } = faceOf(cardWords(card), 0, measure)
    return { id: card.version.id, width, height }
  })
  const folds = graph.folds.map((fold) => ({
    id: fold.id,
    width: Math.ceil(measure(foldText(fold), 'caption')) + 22,
    height: FOLD_HEIGHT,
  }))
  const runNodes = graph.runNodes.map(({ id }) => ({ id, width: JOINT, height: JOINT }))
  // Folded siblings stand among those that are drawn, beyond the column of runs.
  const folded = new Set(folds.map(({ id }) => id))
  const links = graph.links.map((link) => (folded.has(link.from) || folded.has(link.to) ? { ...link, span: 2 } : link))
  return { graph, nodes: [...cards, ...folds, ...runNodes], links }
}
