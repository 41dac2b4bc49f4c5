import type { CardColumn } from '@/features/columns/index.ts'
import type { Change, Verdict } from '@/generated/graphql.ts'
import type { Link } from '@/graph-view/index.ts'
import type { Artifact, Run, Version } from './graph.ts'
import type { Place } from './places.ts'
import type { Stage } from './stages.ts'

/** How much one card stands for, from the most to the least. */
export const levels = ['systems', 'artifacts', 'versions'] as const
export type Level = (typeof levels)[number]

/** One card: a system with all that is drawn of it, an artifact with all its drawn versions, or one version of several. */
export type Card = {
  id: string
  level: Level
  place: Place
  /** Null: it stands for the whole system. */
  artifact: Artifact | null
  /** How many artifacts it stands for. */
  artifacts: number
  stage: Stage
  /** Newest first; never empty. */
  versions: readonly [Version, ...Version[]]
  /** Each verdict among its versions, with how many have it, in the order in which the service lists verdicts. */
  verdicts: readonly { verdict: Verdict; count: number }[]
  /** Its columns, while they are unfolded. */
  columns: readonly CardColumn[]
  /** What changed among its versions, while two times are compared. */
  changes: readonly CardChange[]
}

/** How many of a card's versions changed in one way. */
export type CardChange = { change: Change; count: number }

/** The runs of one job that join the same cards; drawn as one small dot. */
export type RunNode = { id: string; job: string; runs: readonly Run[]; from: readonly string[]; to: readonly string[] }

/** A link runs from a card to a run node or another card, or from a run node to a card. */
export type FoldedGraph = {
  cards: readonly Card[]
  runNodes: readonly RunNode[]
  links: readonly Link[]
  /** By the id of a link between two systems: the jobs that it stands for. */
  jobs: ReadonlyMap<string, readonly string[]>
  /** Cards that are drawn faintly: of none of their versions was asked. */
  dimmed: ReadonlySet<string>
  /** Whether the person is drawn as well, as where links begin. */
  start: boolean
}

/** The id of the person, where they are drawn. */
export const PERSON = 'person'

/** Whether it can be drawn as several cards. */
export const canOpen = ({ level, versions }: Pick<Card, 'level' | 'versions'>): boolean =>
  level === 'systems' || (level === 'artifacts' && versions.length > 1)
