import type {
  ArtifactKind,
  Carries,
  IdentityInput,
  MemberMode,
  RegisterSystemInput,
  RunKind,
  WriteMode,
} from '../../testkit/generated/operations.ts'

/** A place that holds data; `namespace` is what producers call it in lineage. */
export type PlaceOfData = Omit<RegisterSystemInput, 'idempotencyKey'> & { namespace: string }

/** An artifact by a name that is unique within its company. `columns`: names from the glossary, space-separated. */
export type Asset = { kind: ArtifactKind; name: string; system: string; columns: string; purposes: string[] }

/** One output of a job. Columns of the same name in `from` and `to` flow by themselves; `columns` adds others. */
export type Write = {
  to: string
  from: string[]
  mode: WriteMode
  carries?: Carries
  claim?: string
  columns?: Record<string, string[]>
}

/** Who reports the job: our own API calls, or an OpenLineage integration. */
export type Reporter = 'graphql' | 'spark' | 'dbt'

/**
 * A job and the days on which it runs. An output's version is named by the day's date, or by `names` (one a day).
 * `pinned`: its reads name the version, as training code does that loads a snapshot by name.
 */
export type Job = {
  name: string
  reporter: Reporter
  kind: RunKind
  days: number[]
  clock: string
  minutes: number
  writes: Write[]
  purposes: string[]
  names?: string[]
  pinned?: boolean
  /** Days on which it broke down half-way: what it had written by then stays. */
  failed?: number[]
  /** Days whose report arrives last of all. */
  late?: number[]
  /** Days whose report arrives twice. */
  redelivered?: number[]
  /** Days on which it started and has not ended since. */
  running?: number[]
}

export type Person = {
  name: string
  email: string
  customerId: string | null
  phone: string | null
  deviceId: string | null
  shop: 'EU' | 'US'
  /** Week of the first contact, 0 to 12. */
  joined: number
  /** Weeks with an order. */
  orders: number[]
  newsletter: boolean
  loyalty: boolean
  quiz: boolean
  /** The week they wrote to the service desk. */
  wrote: number | null
  /** From this week on they may not be profiled. */
  objected: number | null
  /** Bought what the life-stage model takes for a sign. */
  lifeStageBaskets: boolean
}

/** A list of people that goes with what was written to `artifact` on these days. */
export type List = {
  artifact: string
  days: number[]
  /** When the list is reported, on the day of the write. */
  clock: string
  mode: MemberMode
  identity: (person: Person) => IdentityInput
  who: (person: Person, day: number) => boolean
}

export type ModelVersion = {
  model: string
  version: string
  day: number
  trainedBy: string
  parent?: string
  features: string[]
}

/** `models`: such as `churn-model@v3`. */
export type Rollout = { deployment: string; day: number; models: string[] }

/** What a deployment concluded in the two weeks before `day`. */
export type Inferences = {
  deployment: string
  log: string
  days: number[]
  identity: (person: Person) => IdentityInput
  who: (person: Person, day: number) => boolean
}

export type Destruction = { artifact: string; version: number; day: number; evidence: string }

export type Erasure = { artifact: string; version: number; day: number; person: string; evidence: string }

/** One client of the agency: everything that is told of it, as data. */
export type Company = {
  workspace: string
  title: string
  systems: PlaceOfData[]
  assets: Asset[]
  jobs: Job[]
  people: Person[]
  lists: List[]
  modelVersions: ModelVersion[]
  rollouts: Rollout[]
  inferences: Inferences[]
  destructions: Destruction[]
  erasures: Erasure[]
  /** Read by some job, made by one that nobody reports. In real life there always is one. */
  unreported: { kind: ArtifactKind; namespace: string; name: string }[]
}
