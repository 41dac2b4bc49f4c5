import { type Link, lineageThrough } from '@/graph-view/index.ts'
import type { Direction, Run, Version } from './neighbours.ts'

/** A version that is drawn. `undrawn`: its neighbours that no line leads to yet, by direction. */
export type Card = {
  version: Version
  /** Steps from the focus, negative upstream. */
  level: number
  /** The card that brought it; null: the focus. */
  parent: string | null
  expanded: Readonly<Record<Direction, boolean>>
  undrawn: Readonly<Record<Direction, number>>
}

/** Siblings that are not drawn: `count` of the neighbours of `of` in one direction. */
export type Fold = { id: string; of: string; direction: Direction; count: number }

/** Runs that join the same cards, as one dot. */
export type RunNode = { id: string; runs: readonly Run[]; from: readonly string[]; to: readonly string[] }

/** What is drawn around a focus. `full`: something was left out because the picture may hold no more. */
export type ExploredGraph = {
  focus: string
  cards: readonly Card[]
  folds: readonly Fold[]
  runNodes: readonly RunNode[]
  links: readonly Link[]
  full: boolean
}

/** Only a card and what is up- and downstream of it. A card that is not drawn changes nothing. Pure. */
export function lineageOf(graph: ExploredGraph, card: string): ExploredGraph {
  if (!graph.cards.some(({ version }) => version.id === card)) return graph
  const lineage = lineageThrough(graph, card)
  return {
    ...graph,
    cards: graph.cards.filter(({ version }) => lineage.has(version.id)),
    folds: graph.folds.filter(({ id }) => lineage.has(id)),
    runNodes: graph.runNodes.filter(({ id }) => lineage.has(id)),
    links: graph.links.filter(({ id }) => lineage.has(id)),
  }
}
