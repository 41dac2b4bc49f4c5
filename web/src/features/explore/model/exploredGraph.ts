import type { Link } from '@/graph-view/index.ts'
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
