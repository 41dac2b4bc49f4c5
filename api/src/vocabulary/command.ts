import type {
  ArtifactKind,
  Carries,
  ConsentStatus,
  MemberMode,
  RunKind,
  RunState,
  SystemRole,
  WriteMode,
} from '../generated/schema.ts'
import type { Instant } from './instant.ts'
import type { OrdinalSet } from './ordinals.ts'

/** An artifact as producers name it. */
export type ArtifactName = { kind: ArtifactKind; namespace: string; name: string }

/** `version` null: the one current at the statement's time. */
export type VersionName = ArtifactName & { version: string | null }

export type JobName = { namespace: string; name: string }

/**
 * An identity after the edge: raw values never travel further. `digest`: keyed HMAC, hex. `earlier`: the same before each new key of the
 * workspace, the first one first (docs/adr/0038). `former`: those of how earlier rules spelled it, where that differs (docs/adr/0012).
 */
export type IdentityDigest = { namespace: string; digest: string; earlier?: string[]; former?: FormerDigest[] }

/** `exact`: it names the same person, and nobody else. `sent`: of the very text that was sent. */
export type FormerDigest = { digest: string; earlier?: string[]; exact: boolean; sent: boolean }

export type ColumnDefinition = {
  name: string
  category: string | null
  sensitive: boolean
  purposes: string[]
  necessity: string | null
}

/**
 * A word that somebody put on an artifact, or on a column of it. `category`: of personal data, as far as it is understood; null: it is
 * kept and says nothing of that.
 */
export type Tag = { column: string | null; key: string; value: string; source: string | null; category: string | null }

/**
 * `unlisted`: not among the inputs; a statement about columns names it. `schema`: the columns that its reader says it has; a struct's
 * fields with dots.
 */
export type Read = VersionName & { at: Instant | null; unlisted?: true; schema?: string[] }

/** `mode` null: the producer did not say; it counts as an append, and as assumed. */
export type Output = VersionName & {
  at: Instant | null
  mode: WriteMode | null
  carries: Carries | null
  claim: string | null
  /** What is computed from one person's rows stands in the rows of others. */
  mixesPeople?: boolean
  /** Nothing is stored: whoever reads it gets what its sources hold then (a view, an alias, an on-demand feature). */
  computed?: boolean
  /** All columns that it has, as its producer says; a struct's fields with dots. */
  schema?: string[]
}

/** Positions in the same command's `inputs` and `outputs`. */
export type Flow = {
  inputs: number[]
  outputs: number[]
  carries: Carries | null
  claim: string | null
  /** Instead of what the same statement says of the output; absent: as that. */
  mixesPeople?: boolean
}

export type ColumnFlow = {
  from: VersionName & { column: string }
  to: VersionName & { column: string }
  direct: boolean
  masking: boolean
  /** Said of all rows of the output (a filter, a join), and so of each column, but of none itself. */
  general?: true
}

/** Which job and run a refused report was of, and which program made it, as far as it could be read: for whoever looks after it. */
export type ReportedBy = {
  namespace: string | null
  job: string | null
  runId: string | null
  producer: string | null
}

/** What an event is about, as far as it could be read: once an event with as much about the same is accepted, a refused one is made good. */
export type EventSubject = {
  /** Hash of run, job and event type. */
  id: string
  /** Hashes of the datasets that it names. */
  datasets: string[]
}

/**
 * `notes`: where a report was formally wrong and read leniently. `corrects`: which refused reports it makes good. Both tell how it
 * came, and are no part of what it says. `partOf`: it is what is sound of the statement with that key, until that comes (part.ts).
 */
type Keyed = {
  key: string
  at: Instant
  notes?: string[]
  corrects?: EventSubject
  partOf?: string
  /** What came, where identifiers in it were masked. No part of what it says, and not kept. */
  unmasked?: object
}

/**
 * One report about a run. `at`: when it was true (an event's time). `startedAt` and `endedAt` are null where this
 * report does not know them; `kind` is null where the producer cannot say. `state` RUNNING says nothing terminal.
 */
export type RunCommand = Keyed & {
  type: 'run'
  runId: string
  kind: RunKind | null
  job: JobName
  state: RunState
  startedAt: Instant | null
  endedAt: Instant | null
  parentRunId: string | null
  /** Tells apart several parents of one run id. */
  parentJob?: JobName | null
  /** It began no earlier, as far as anybody knows (its schedule): for a run whose start nobody reports. */
  startBound?: Instant | null
  /** It says that the run is going on at `at`, so a terminal report from before is not the last word. */
  goesOn?: boolean
  /** It says what the job or dataset is made of from `at` on, until the next such statement: no execution of it. */
  declares?: boolean
  parameters: unknown
  purposes: string[]
  /** The id of what the gate answered before it, as it says. */
  admission?: string
  inputs: Read[]
  outputs: Output[]
  flows: Flow[] | null
  columns: ColumnFlow[]
}

type People = {
  members: IdentityDigest[]
  /** Instead of `members`, where they were looked up already (uploads, rebuilding). */
  ordinals?: OrdinalSet
  /** Of `ordinals`: the namespaces of the identities that were looked up. */
  namespaces?: string[]
}

export type MembersCommand = Keyed & People & { type: 'members'; version: VersionName; mode: MemberMode }

/** What people agreed to, or took back, at `at`. `purposes`: for what. `until`: from then on it holds no longer. */
export type ConsentCommand = Keyed &
  People & {
    type: 'consent'
    purposes: string[]
    status: ConsentStatus
    mechanism: string | null
    notice: string | null
    until: Instant | null
    evidence: string | null
  }

/** `shared`: the identities are one thing that several people use, and no one person. */
export type LinkCommand = Keyed & {
  type: 'link' | 'unlink'
  identities: IdentityDigest[]
  evidence: string
  shared?: true
}

export type SystemCommand = Keyed & {
  type: 'system'
  systemKey: string
  name: string
  role: SystemRole
  owner: string | null
  region: string | null
  retentionDays: number | null
  access: string[]
  controls: string[]
}

export type ArtifactCommand = Keyed & {
  type: 'artifact'
  artifact: ArtifactName
  systemKey: string | null
  columns: ColumnDefinition[]
  tags?: Tag[]
  /** `columns` has all that there are: of what a run wrote or read, or of the dataset from then on. */
  schema?: 'WRITTEN' | 'READ' | 'DESCRIBED'
}

export type ModelVersionCommand = Keyed & {
  type: 'modelVersion'
  version: VersionName
  trainedBy: string | null
  parent: VersionName | null
  digest: string | null
  features: (VersionName & { column: string })[]
}

export type DeployCommand = Keyed & {
  type: 'deploy'
  deployment: ArtifactName
  models: VersionName[]
  systemKey: string | null
}

/** `at` is `to`: the inferences are all in the log by then. */
export type InferencesCommand = Keyed &
  People & { type: 'inferences'; from: Instant; deployment: ArtifactName; log: ArtifactName }

export type DestructionCommand = Keyed & { type: 'destruction'; version: VersionName; evidence: string }

export type ErasureCommand = Keyed & {
  type: 'erasure'
  customer: { identity: IdentityDigest } | { ref: string }
  versionId: string
  outcome: string
  evidence: string
}

export type RetireJobCommand = Keyed & { type: 'retireJob'; job: JobName }

/** From `at` on, an alias or stage of a model registry (`champion`, `Production`) means this version; null: none. */
export type AliasCommand = Keyed & { type: 'alias'; artifact: ArtifactName; alias: string; version: string | null }

/** Names that one statement may join. */
export const MOST_NAMES = 100

/** These names are of one artifact, and always were. */
export type JoinCommand = Keyed & { type: 'join'; artifacts: ArtifactName[]; evidence?: string }

export type Command =
  | JoinCommand
  | RunCommand
  | MembersCommand
  | LinkCommand
  | SystemCommand
  | ArtifactCommand
  | ModelVersionCommand
  | DeployCommand
  | InferencesCommand
  | ConsentCommand
  | DestructionCommand
  | ErasureCommand
  | RetireJobCommand
  | AliasCommand

/** The statements of one type. */
export type CommandOf<T extends Command['type'], C = Command> = C extends Command
  ? T extends C['type']
    ? C
    : never
  : never

/** Statements that bring a list of people. */
export type NamesPeople = Extract<Command, People>

export const namesPeople = (command: Command): command is NamesPeople => 'members' in command
