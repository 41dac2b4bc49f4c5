import type { ArtifactKind, ConsentFindingCode, ConsentStatus, RunKind } from '../../../generated/schema.ts'
import type { People } from '../../../lineage/answers/index.ts'
import type { OrdinalSet } from '../../../membership/index.ts'
import type { Instant } from '../../../vocabulary/instant.ts'

/** What a run wrote. `people`: who is in it now, where it is live. `days`: within how many its model is trained again, as declared. */
export type Written = {
  id: string
  kind: ArtifactKind
  live: boolean
  people: People | null
  days: number | null
}

/** What a person said last. */
export type Said = { status: ConsentStatus; at: Instant }

/** One run for one of its purposes. `read`: who was in what it read, when it began; `refusedThen`: those of them who had said no by then. */
export type Use = {
  run: string
  startedAt: Instant
  kind: RunKind | null
  purpose: string
  read: People
  refusedThen: OrdinalSet
  wrote: readonly Written[]
  /** People are asked for their consent to this purpose. */
  byConsent: boolean
  given: OrdinalSet
  lastOf: (ordinal: number) => Said | null
}

export type ConsentFinding = {
  code: ConsentFindingCode
  since: Instant
  purpose: string
  run: string
  version: string | null
  certain: number
  possible: number
  due: Instant | null
  remedy: string
}

export type Rule = (use: Use) => ConsentFinding[]
