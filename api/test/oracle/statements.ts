import type { ArtifactKind, ConsentStatus, MemberMode } from '../../src/generated/schema.ts'
import type {
  AliasCommand,
  ArtifactCommand,
  ArtifactName,
  ConsentCommand,
  DeployCommand,
  DestructionCommand,
  ErasureCommand,
  IdentityDigest,
  InferencesCommand,
  JoinCommand,
  LinkCommand,
  MembersCommand,
  ModelVersionCommand,
  Output,
  Read,
  RetireJobCommand,
  RunCommand,
  VersionName,
} from '../../src/vocabulary/command.ts'
import type { Instant } from '../../src/vocabulary/instant.ts'

// Short words for statements, so that a test reads as a story. Times are minutes after one fixed instant.

const BEGINNING = Date.UTC(2026, 0, 5, 9)

export const minute = (n: number): Instant => BEGINNING + n * 60_000
export const minuteOf = (at: Instant) => (at - BEGINNING) / 60_000

const artifact =
  (kind: ArtifactKind) =>
  (name: string): ArtifactName => ({ kind, namespace: 'demo', name })
export const dataset = artifact('DATASET')
export const features = artifact('FEATURE_SET')
export const model = artifact('MODEL')
export const deployment = artifact('DEPLOYMENT')
export const log = artifact('INFERENCE_LOG')

/** A reference to an artifact's version: by name, or (null) the one current at the time. */
export const versionOf = (of: ArtifactName, version: string | null = null): VersionName => ({ ...of, version })

/** The name stands where a digest would: ingest takes any text, and a failure stays readable. */
export const identity = (name: string): IdentityDigest => ({
  // Not everybody is known to the shop: its lists cannot name whoever only reads its mails.
  namespace: name.endsWith('dan') ? 'mail' : 'shop',
  digest: name,
})

export const read = (of: ArtifactName, more: { at?: number; version?: string } = {}): Read => ({
  ...versionOf(of, more.version ?? null),
  at: more.at === undefined ? null : minute(more.at),
})

type OutputWords = Partial<Pick<Output, 'mode' | 'carries' | 'claim' | 'mixesPeople'>> & {
  at?: number
  version?: string
}

export const write = (of: ArtifactName, more: OutputWords = {}): Output => ({
  ...versionOf(of, more.version ?? null),
  at: more.at === undefined ? null : minute(more.at),
  mode: more.mode ?? 'APPEND',
  carries: more.carries ?? null,
  claim: more.claim ?? (more.carries ? 'checked by the privacy team' : null),
  ...(more.mixesPeople ? { mixesPeople: true } : {}),
})

type RunWords = Partial<Pick<RunCommand, 'key' | 'state' | 'inputs' | 'outputs' | 'flows' | 'kind'>> & {
  from?: number
  to?: number
  at?: number
  job?: string
}

let sequence = 0
const nextKey = () => `k${String(++sequence).padStart(4, '0')}`

/** One report about a run, complete unless it says otherwise. `from`, `to` (minutes): when it started and ended. */
export function run(runId: string, words: RunWords = {}): RunCommand {
  const { from = null, to = null, at = to ?? from ?? 0, job = `job of ${runId}`, ...rest } = words
  return {
    type: 'run',
    key: nextKey(),
    at: minute(at),
    runId,
    kind: 'TRANSFORM',
    job: { namespace: 'demo', name: job },
    state: 'COMPLETE',
    startedAt: from === null ? null : minute(from),
    endedAt: to === null ? null : minute(to),
    parentRunId: null,
    parameters: null,
    purposes: [],
    inputs: [],
    outputs: [],
    flows: null,
    columns: [],
    ...rest,
  }
}

type Words = { at: number; key?: string }
const keyed = ({ at, key = nextKey() }: Words) => ({ key, at: minute(at) })

export const members = (of: VersionName, mode: MemberMode, who: string[], words: Words): MembersCommand => ({
  type: 'members',
  ...keyed(words),
  version: of,
  mode,
  members: who.map(identity),
})

export const consented = (
  status: ConsentStatus,
  purposes: string[],
  who: string[],
  words: Words & { until?: number },
): ConsentCommand => ({
  type: 'consent',
  ...keyed(words),
  purposes,
  status,
  mechanism: 'web form',
  notice: null,
  until: words.until === undefined ? null : minute(words.until),
  evidence: null,
  members: who.map(identity),
})

const linking =
  (type: 'link' | 'unlink') =>
  (who: string[], words: Words): LinkCommand => ({
    type,
    ...keyed(words),
    identities: who.map(identity),
    evidence: 'one account',
  })
export const link = linking('link')
/** Several people use one of the two. */
export const share = (who: string[], words: Words): LinkCommand => ({ ...link(who, words), shared: true })
export const unlink = linking('unlink')

export const registered = (
  of: VersionName,
  words: Words & { trainedBy?: string; parent?: VersionName; features?: ModelVersionCommand['features'] },
): ModelVersionCommand => ({
  type: 'modelVersion',
  ...keyed(words),
  version: of,
  trainedBy: words.trainedBy ?? null,
  parent: words.parent ?? null,
  digest: null,
  features: words.features ?? [],
})

export const deployed = (to: ArtifactName, models: VersionName[], words: Words): DeployCommand => ({
  type: 'deploy',
  ...keyed(words),
  deployment: to,
  models,
  systemKey: null,
})

export const inferred = (
  by: ArtifactName,
  into: ArtifactName,
  who: string[],
  { from, to, key }: { from: number; to: number; key?: string },
): InferencesCommand => ({
  type: 'inferences',
  ...keyed({ at: to, ...(key === undefined ? {} : { key }) }),
  from: minute(from),
  deployment: by,
  log: into,
  members: who.map(identity),
})

export const described = (
  of: ArtifactName,
  columns: string[],
  {
    schema,
    category = null,
    tags,
    ...words
  }: Words & Pick<ArtifactCommand, 'tags'> & { schema?: 'READ' | 'DESCRIBED'; category?: string | null },
): ArtifactCommand => ({
  type: 'artifact',
  ...keyed(words),
  artifact: of,
  systemKey: null,
  columns: columns.map((name) => ({ name, category, sensitive: false, purposes: [], necessity: null })),
  ...(schema ? { schema } : {}),
  ...(tags ? { tags } : {}),
})

export const destroyed = (of: VersionName, words: Words): DestructionCommand => ({
  type: 'destruction',
  ...keyed(words),
  version: of,
  evidence: 'receipt 17',
})

export const erased = (
  who: string | { ref: string },
  versionId: string,
  words: Words & { outcome?: string },
): ErasureCommand => ({
  type: 'erasure',
  ...keyed(words),
  customer: typeof who === 'string' ? { identity: identity(who) } : who,
  versionId,
  outcome: words.outcome ?? 'deleted',
  evidence: 'row count 0',
})

export const retired = (job: string, words: Words): RetireJobCommand => ({
  type: 'retireJob',
  ...keyed(words),
  job: { namespace: 'demo', name: job },
})

export const aliased = (of: ArtifactName, alias: string, version: string | null, words: Words): AliasCommand => ({
  type: 'alias',
  ...keyed(words),
  artifact: of,
  alias,
  version,
})

export const joined = (artifacts: ArtifactName[], words: Words): JoinCommand => ({
  type: 'join',
  ...keyed(words),
  artifacts,
})
