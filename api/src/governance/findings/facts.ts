import type { ArtifactKind, FindingCode, FindingSeverity, RunKind } from '../../generated/schema.ts'
import type { Span } from '../../lineage/answers/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { ConsentFinding } from '../consents/index.ts'
import type { Compatible, DeclarationRow } from '../declarations/index.ts'
import type { AdmissionRow } from '../gate/index.ts'

/** An artifact, by what it is called. */
export type Place = { artifact: string; name: string }

export type JobName = { namespace: string; name: string }

/** An artifact behind a run. `way`: the artifacts from there to what the run read, both ends too. */
export type Behind = Place & { way: readonly Place[] }

/** `live`: nothing has taken its place, or a deployment serves it. `retentionDays`: of its system. */
export type Written = Place & { id: string; kind: ArtifactKind; live: boolean; retentionDays: number | null }

/**
 * A run that still matters: the last of its job, or one of which something is live. Data of people is behind it.
 * `purposes`: what it says that it is for; a run that trains a model and says nothing is for `train_ai_system`.
 */
export type Use = {
  run: string
  job: JobName
  kind: RunKind | null
  startedAt: Instant
  purposes: readonly string[]
  admission: string | null
  reads: readonly (Place & { id: string; createdAt: Instant })[]
  writes: readonly Written[]
  /** From which classified data came, with its categories. */
  classified: readonly (Behind & { categories: readonly string[] })[]
  /** What is authorised of what is behind it, as of its start. */
  limits: readonly (Behind & { purposes: readonly string[] })[]
  /** Of which nothing was authorised by then, nor of anything on the way. */
  open: readonly Behind[]
  /** Columns that the run says it takes, by the id of the artifact; an artifact of which it says nothing is not among them. */
  takes: ReadonlyMap<string, readonly string[]>
  /** The nearest sensitive data whose columns may pass into it; null: none does. */
  sensitive: Sensitive | null
}

/** Data that is special, or marked sensitive. `from`: the columns of it that are; none: all of it. `concluded`: by a model or a rule, as somebody declared. */
export type Sensitive = Behind & {
  categories: readonly string[]
  columns: readonly string[]
  concluded: boolean
  reviewed: boolean
}

/** Sensitive data in a system of a vendor. `runs`: those that wrote it there. */
export type Sent = Place & {
  version: string
  at: Instant
  system: string
  runs: readonly string[]
  sensitive: Sensitive
}

export type Column = {
  artifact: string
  name: string
  category: string | null
  sensitive: boolean
  necessity: string | null
}

/** All that rules look at. */
export type Facts = {
  asOf: Instant
  uses: readonly Use[]
  sent: readonly Sent[]
  /** Every basis that was ever declared. */
  bases: readonly DeclarationRow<'BASIS'>[]
  activities: readonly DeclarationRow<'ACTIVITY'>[]
  /** What was assessed of uses for another purpose. `byThen`: what had arrived by the time that is asked about. */
  compatible: { byThen: Compatible; byNow: Compatible }
  /** Ids of models with a position. */
  positions: ReadonlySet<string>
  admissions: ReadonlyMap<string, AdmissionRow>
  /** Since when gaps refuse a run; null: they do not. */
  enforcedSince: Instant | null
  knownPurposes: ReadonlySet<string>
  /** Of what is read, by the id of the artifact. */
  columns: ReadonlyMap<string, readonly Column[]>
  consents: readonly (ConsentFinding & { job: JobName; artifact: Place | null })[]
}

/** One step of the path that explains a finding, in a sentence. */
export type Step = { text: string; artifact: string | null }

/**
 * What a rule found. `about`: with its code, what makes two the same finding. `spans`: where its people are counted, unless `counted` says how
 * many there are. `run`: the latest that it is about; `runs`: all of them.
 */
export type Found = {
  code: FindingCode
  severity: FindingSeverity
  about: readonly string[]
  since: Instant
  subject: string
  text: string
  remedy: string
  path: readonly Step[]
  purpose: string | null
  artifact: string | null
  version: string | null
  run: string | null
  declaration: string | null
  due: Instant | null
  runs: readonly string[]
  spans: readonly Span[]
  counted: { certain: number; possible: number } | null
}

export type Rule = (facts: Facts) => Found[]
