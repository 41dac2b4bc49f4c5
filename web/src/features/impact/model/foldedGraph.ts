import type { Change, Verdict } from '@/generated/graphql.ts'
import type { Link } from '@/graph-view/index.ts'
import type { Artifact, Run, Version } from './graph.ts'
import type { Stage } from './stages.ts'

/** One card: an artifact with all its drawn versions, or a single version of an artifact that is expanded. */
export type Card = {
  id: string
  artifact: Artifact
  stage: Stage
  /** Newest first; never empty. */
  versions: readonly [Version, ...Version[]]
  /** Each verdict among its versions, with how many have it, in the order in which the service lists verdicts. */
  verdicts: readonly { verdict: Verdict; count: number }[]
  /** One version of several that are drawn apart. */
  expanded: boolean
  /** What changed among its versions, while two times are compared. */
  changes: readonly CardChange[]
}

/** How many of a card's versions changed in one way. */
export type CardChange = { change: Change; count: number }

/** The runs of one job that join the same cards; drawn as one small dot. */
export type RunNode = { id: string; job: string; runs: readonly Run[]; from: readonly string[]; to: readonly string[] }

/** A link runs from a card to a run node or another card, or from a run node to a card. */
export type FoldedGraph = { cards: readonly Card[]; runNodes: readonly RunNode[]; links: readonly Link[] }
