import type { ConsentEvent } from '../../consents/index.ts'
import type {
  ArtifactKind,
  ControllerMode,
  PackageOmission,
  Regime,
  RequestState,
  RightType,
  SystemRole,
  UnreadReason,
  Verdict,
} from '../../generated/schema.ts'
import type { Instant } from '../../vocabulary/instant.ts'

/** One version that holds data of the person, or data made from theirs. */
export type PackageItem = {
  versionId: string
  kind: ArtifactKind
  namespace: string
  name: string
  version: string
  system: string | null
  systemRole: SystemRole | null
  verdict: Verdict
  live: boolean
  createdAt: Instant
  /** The job whose run wrote it, and what that run was for. */
  job: string | null
  purposes: string[]
  /** Names of what it was made from in one step. */
  madeFrom: string[]
}

/** A dataset, model or the like. `columns`: as they are on record. */
export type PackageArtifact = {
  kind: ArtifactKind
  namespace: string
  name: string
  columns: PackageColumn[]
}

export type PackageColumn = {
  name: string
  category: string | null
  sensitive: boolean
  purposes: string[]
  necessity: string | null
}

/** What a log of conclusions was written by. Without a model on record there is one row that says so. */
export type Conclusion = {
  versionId: string
  namespace: string
  log: string
  logVersion: string
  at: Instant
  model: string | null
  modelVersion: string | null
  deployments: string[]
}

/** Which features and models fed a deployment. */
export type Fed = { deployment: string; version: string; models: string[]; features: string[] }

export type Holder = {
  key: string
  name: string
  role: SystemRole
  region: string | null
  retentionDays: number | null
}

/** A request of the same person. */
export type OwnRequest = {
  id: string
  type: RightType
  state: RequestState
  receivedAt: Instant
  closedAt: Instant | null
  events: { at: Instant; kind: string }[]
}

/** What the person agreed to, refused or took back. */
export type OwnConsent = Pick<
  ConsentEvent,
  'at' | 'recordedAt' | 'purposes' | 'status' | 'mechanism' | 'notice' | 'until' | 'evidence'
>

export type LeftOut = {
  versionId: string
  kind: ArtifactKind
  namespace: string
  name: string
  version: string
  reason: PackageOmission
}

/** Rows of one dataset, as a store gives them. */
export type Rows = { columns: string[]; rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]> }

/** What a connected store has of the person in one place. `versions`: of the record, which it stands for. `count`: when it was found. */
export type Values = Rows & {
  namespace: string
  name: string
  versions: readonly string[]
  store: string
  collection: string
  count: number
}

/** What a connected store should have, and did not give. */
export type Unread = {
  namespace: string
  name: string
  versions: readonly string[]
  store: string
  reason: UnreadReason
}

/** Everything that an access package says. It has no identity, but the values that stores gave. */
export type PackageContent = {
  request: {
    id: string
    reference: string | null
    type: RightType
    regime: Regime
    receivedAt: Instant
    mode: ControllerMode
    controller: string | null
  }
  asOf: Instant
  /** Digest of the manifest that it was made from. */
  manifest: string
  items: PackageItem[]
  leftOut: LeftOut[]
  artifacts: PackageArtifact[]
  conclusions: Conclusion[]
  fed: Fed[]
  holders: Holder[]
  /** Whether every recorded way to these versions was followed. */
  waysComplete: boolean
  requests: OwnRequest[]
  consents: OwnConsent[]
  gaps: { code: string; count: number; message: string }[]
  values: Values[]
  unread: Unread[]
}
