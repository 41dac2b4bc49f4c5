import type { InstantInput } from '../vocabulary/instant.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { VersionRow, ArtifactRow, ColumnRow } from '../catalog/artifacts/index.ts';
import type { RunRow } from '../history/runs/index.ts';
import type { RunPage } from '../history/runs/lists.ts';
import type { JobRow, JobPage } from '../history/runs/jobs.ts';
import type { NamespaceRow } from '../catalog/artifacts/namespaces.ts';
import type { CustomerRow } from '../catalog/customers/index.ts';
import type { SystemRow } from '../catalog/systems/index.ts';
import type { Impact, Summary, CompletenessRow, CaveatRow, CountedItem, TraceAnswer, EventPage, PersonEvent } from '../lineage/answers/index.ts';
import type { Activity as ActivityRow } from '../lineage/activity/index.ts';
import type { MapOfSystems, HoldingSystem } from '../lineage/map/map.ts';
import type { HeldArtifacts, Held } from '../lineage/map/holding.ts';
import type { Payload, MembersPayload } from '../ingest/statements/payloads.ts';
import type { Context } from '../server/context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * An instant in RFC 3339 with a zone, such as `2026-03-01T09:00:00Z`. Millisecond precision. An
   * `asOf` is not after now, but for five minutes by which clocks may differ: nothing is recorded of what comes.
   */
  DateTime: { input: InstantInput; output: number; }
  JSON: { input: unknown; output: unknown; }
};

export const Action = {
  /** Any answer, whole, as a file. */
  AnswerExport: 'ANSWER_EXPORT',
  /** What was done about a person. */
  ErasureWrite: 'ERASURE_WRITE',
  /** Artifacts, traces, search: no person is in the answer. */
  LineageRead: 'LINEAGE_READ',
  /** Statements and events. */
  LineageWrite: 'LINEAGE_WRITE',
  /** What one customer's data touched, and who is in what. */
  PersonRead: 'PERSON_READ',
  /** Tokens of pipelines, which end by themselves. */
  TokenCreate: 'TOKEN_CREATE'
} as const;

export type Action = typeof Action[keyof typeof Action];
/** What arrives at this workspace. A statement that came before, word for word, is no arrival. */
export type Activity = {
  __typename?: 'Activity';
  /** Statements accepted, ever. */
  accepted: Scalars['Int']['output'];
  /** Newest first. Of one call that brought many, the last twenty; `accepted` counts all. */
  arrivals: Array<Arrival>;
  /** When something last arrived, accepted or refused; null: nothing has since arrivals are kept. */
  lastAt?: Maybe<Scalars['DateTime']['output']>;
  /** Reports that are formally wrong, and whose lineage was kept all the same. */
  lenientlyRead: Scalars['Int']['output'];
  /** Runs that have read or written something and have not reported an end. */
  openRuns: Scalars['Int']['output'];
  /** Reports that were refused and have not come again without the fault. */
  refused: Scalars['Int']['output'];
};

export type Arrival = {
  __typename?: 'Arrival';
  /** The job, artifact or system that it is about; never a person. */
  about?: Maybe<Scalars['String']['output']>;
  /** When it arrived, by this server's clock; what it says may be long ago. */
  at: Scalars['DateTime']['output'];
  /** Who sent it, by the name that their token has; null: that was not kept then. */
  by?: Maybe<Scalars['String']['output']>;
  /** An opaque name for it, good for as long as it is shown. */
  id: Scalars['ID']['output'];
  namespace?: Maybe<Scalars['String']['output']>;
  /** Paths at which it was formally wrong and read leniently; `columns`: it stated too many to be kept. */
  notes: Array<Scalars['String']['output']>;
  /** How many people it names. */
  people?: Maybe<Scalars['Int']['output']>;
  /** Why it was refused. */
  refusal?: Maybe<ArrivalRefusal>;
  state?: Maybe<RunState>;
  /** Null: it was refused. */
  statement?: Maybe<StatementType>;
};

export type ArrivalRefusal = {
  __typename?: 'ArrivalRefusal';
  /** A UserErrorCode, INVALID_EVENT, or INVALID_REQUEST for a whole request that could not be read. */
  code: Scalars['String']['output'];
  /** The path of the first fault in what was sent. */
  field: Scalars['String']['output'];
};

export type Artifact = {
  __typename?: 'Artifact';
  /**
   * Those that it has, or had as of a time: the last schema that was told by then, and what was spoken of since. Without any schema, all
   * that anybody named.
   */
  columns: Array<Column>;
  /**
   * The version that is meant where an artifact is named without one: the last on its timeline that was there by then; before the
   * first, the state that was referred to. Null: nothing of it was there.
   */
  currentVersion?: Maybe<Version>;
  id: Scalars['ID']['output'];
  kind: ArtifactKind;
  name: Scalars['String']['output'];
  namespace: Scalars['String']['output'];
  /**
   * Categories of personal data that it is classified with, by a column that it has or had, or by a tag on the whole: why it is on the map
   * of systems. Empty: nothing says so.
   */
  personalCategories: Array<Scalars['String']['output']>;
  /** False: it was only ever referred to; whoever makes it has not reported. */
  producerSeen: Scalars['Boolean']['output'];
  system?: Maybe<System>;
  /**
   * Whatever words were put on it or on a column of it; those on the whole first. Each stays: a tag that is not repeated may still hold. At
   * most 1,000 a page.
   */
  tags: TagConnection;
  /** Newest first; with `asOf`, only those that were made by then. */
  versions: VersionConnection;
};


export type ArtifactColumnsArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};


export type ArtifactCurrentVersionArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};


export type ArtifactTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type ArtifactVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
};

export type ArtifactConnection = {
  __typename?: 'ArtifactConnection';
  edges: Array<ArtifactEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ArtifactEdge = {
  __typename?: 'ArtifactEdge';
  cursor: Scalars['String']['output'];
  node: Artifact;
};

export type ArtifactFilter = {
  kinds?: InputMaybe<Array<ArtifactKind>>;
  namespace?: InputMaybe<Scalars['String']['input']>;
  /** In the name or namespace, whatever its case. */
  text?: InputMaybe<Scalars['String']['input']>;
};

export type ArtifactInput = {
  kind: ArtifactKind;
  name: Scalars['String']['input'];
  namespace: Scalars['String']['input'];
};

export const ArtifactKind = {
  Dataset: 'DATASET',
  Deployment: 'DEPLOYMENT',
  ExperimentLog: 'EXPERIMENT_LOG',
  FeatureSet: 'FEATURE_SET',
  InferenceLog: 'INFERENCE_LOG',
  Model: 'MODEL',
  PromptLog: 'PROMPT_LOG',
  VectorIndex: 'VECTOR_INDEX'
} as const;

export type ArtifactKind = typeof ArtifactKind[keyof typeof ArtifactKind];
export type ArtifactPayload = {
  __typename?: 'ArtifactPayload';
  artifact?: Maybe<Artifact>;
  userErrors: Array<UserError>;
};

/**
 * What a walk may enter, given by the caller. What lies beyond is not followed, and counted in `Completeness.outside`; the versions
 * that a walk starts from are always on it. An empty list restricts nothing.
 */
export type BoundaryInput = {
  /** Steps from version to version, from 1. */
  depth?: InputMaybe<Scalars['Int']['input']>;
  /** Runs of other jobs are not entered. */
  jobs?: InputMaybe<Array<JobInput>>;
  kinds?: InputMaybe<Array<ArtifactKind>>;
  /** Of the systems that hold the artifacts; an artifact without a system is outside. */
  roles?: InputMaybe<Array<SystemRole>>;
};

/** What a flow carries of a person. AGGREGATED, ANONYMISED and NONE need a claim. */
export const Carries = {
  Aggregated: 'AGGREGATED',
  Anonymised: 'ANONYMISED',
  None: 'NONE',
  Personal: 'PERSONAL',
  Pseudonymised: 'PSEUDONYMISED'
} as const;

export type Carries = typeof Carries[keyof typeof Carries];
export type CategoryCount = {
  __typename?: 'CategoryCount';
  category: Scalars['String']['output'];
  versions: Scalars['Int']['output'];
};

export type CategoryHolding = {
  __typename?: 'CategoryHolding';
  artifacts: Scalars['Int']['output'];
  category: Scalars['String']['output'];
  columns: Scalars['Int']['output'];
};

export type Caveat = {
  __typename?: 'Caveat';
  code: CaveatCode;
  count: Scalars['Int']['output'];
  /** The first of what is counted, those nearest to where the answer began: at most 100. */
  items: Array<CaveatItem>;
  message: Scalars['String']['output'];
};


export type CaveatItemsArgs = {
  first: Scalars['Int']['input'];
};

export const CaveatCode = {
  AssumedAppend: 'ASSUMED_APPEND',
  ClockSkew: 'CLOCK_SKEW',
  ColumnsAssumed: 'COLUMNS_ASSUMED',
  Contradiction: 'CONTRADICTION',
  FlowNotStated: 'FLOW_NOT_STATED',
  /** A report that is formally wrong, but whose lineage was kept. */
  LenientlyRead: 'LENIENTLY_READ',
  MembershipUnknown: 'MEMBERSHIP_UNKNOWN',
  OpenRun: 'OPEN_RUN',
  ProducerNotSeen: 'PRODUCER_NOT_SEEN',
  RefusedEvent: 'REFUSED_EVENT',
  /** A version that a replacement followed: whoever was only in it is not in what came after. */
  Replaced: 'REPLACED',
  /** A run that wrote and reported no input. */
  RunWithoutInput: 'RUN_WITHOUT_INPUT',
  /** A run that read and reported no output. */
  RunWithoutOutput: 'RUN_WITHOUT_OUTPUT',
  /** A version that only an identity leads to that several people use (POSSIBLE). */
  SharedIdentity: 'SHARED_IDENTITY',
  /** A name that is read and that nobody writes, beside one that is written and differs only in spelling (case, separators, quotes, a missing schema): they may be one thing. */
  SimilarName: 'SIMILAR_NAME',
  /** A run whose start nobody reported: what it read may have been replaced before it is first known. */
  StartUnknown: 'START_UNKNOWN',
  SystemWithoutLineage: 'SYSTEM_WITHOUT_LINEAGE',
  /** A version that only a reader named: nobody reported writing it, so the read counts as one of the state at its time. */
  VersionNotReported: 'VERSION_NOT_REPORTED'
} as const;

export type CaveatCode = typeof CaveatCode[keyof typeof CaveatCode];
/** One thing that a caveat counts, to be opened: a run, a version, a system, or a report that was refused or read leniently. */
export type CaveatItem = {
  __typename?: 'CaveatItem';
  /** Of SIMILAR_NAME: a version under the name that is written; `version` is one under the name that is only read. */
  alike?: Maybe<Version>;
  /** When it began, was made or arrived. */
  at?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** What it is called, for people. */
  label: Scalars['String']['output'];
  run?: Maybe<Run>;
  /** Null also for one that was only named. */
  system?: Maybe<System>;
  version?: Maybe<Version>;
};

/** The first that fits, in this order. */
export const Change = {
  /** Was not on the list. */
  Added: 'ADDED',
  Destroyed: 'DESTROYED',
  /** The person was taken out. */
  Erased: 'ERASED',
  /** Has another verdict. */
  Rejudged: 'REJUDGED',
  /** Was on the list, and no longer is. */
  Removed: 'REMOVED',
  /** Was live, and no longer is. */
  Retired: 'RETIRED',
  /** Live again. */
  Revived: 'REVIVED'
} as const;

export type Change = typeof Change[keyof typeof Change];
export type ChangeConnection = {
  __typename?: 'ChangeConnection';
  /** Whether every recorded path was followed for both times. If not, there may be other changes, and what is REMOVED or ADDED may merely not have been reached. */
  complete: Scalars['Boolean']['output'];
  /** Of every change that the filter lets through. */
  counts: Array<ChangeCount>;
  edges: Array<ChangeEdge>;
  pageInfo: PageInfo;
  /** Of the edges of all pages. */
  totalCount: Scalars['Int']['output'];
};

export type ChangeCount = {
  __typename?: 'ChangeCount';
  change: Change;
  count: Scalars['Int']['output'];
};

export type ChangeEdge = {
  __typename?: 'ChangeEdge';
  cursor: Scalars['String']['output'];
  node: VersionChange;
};

export type Column = {
  __typename?: 'Column';
  artifact: Artifact;
  category?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  necessity?: Maybe<Scalars['String']['output']>;
  purposes: Array<Scalars['String']['output']>;
  sensitive: Scalars['Boolean']['output'];
};

export type ColumnDefinitionInput = {
  /** Category of personal data, such as `user.contact.email`. */
  category?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  /** Why the column is needed. */
  necessity?: InputMaybe<Scalars['String']['input']>;
  purposes?: InputMaybe<Array<Scalars['String']['input']>>;
  sensitive: Scalars['Boolean']['input'];
};

export type ColumnFlow = {
  __typename?: 'ColumnFlow';
  direct: Scalars['Boolean']['output'];
  from: Column;
  masking: Scalars['Boolean']['output'];
  to: Column;
};

export type ColumnFlowInput = {
  direct: Scalars['Boolean']['input'];
  from: ColumnInput;
  masking: Scalars['Boolean']['input'];
  to: ColumnInput;
};

export type ColumnInput = {
  artifact: ArtifactInput;
  column: Scalars['String']['input'];
  version?: InputMaybe<Scalars['String']['input']>;
};

/** `complete`: every recorded path was followed. `caveats`: what the record itself does not know. Never shown one without the other. */
export type Completeness = {
  __typename?: 'Completeness';
  caveats: Array<Caveat>;
  complete: Scalars['Boolean']['output'];
  /** Versions and runs just beyond the caller's boundary: lineage that exists and was not followed. */
  outside: Scalars['Int']['output'];
  reached: Scalars['Int']['output'];
  truncatedBy?: Maybe<TruncationReason>;
};

export type CreatePipelineTokenInput = {
  /** How long it is good for: 1 to 720. */
  hours: Scalars['Int']['input'];
};

export type Customer = {
  __typename?: 'Customer';
  identities: Array<IdentityLabel>;
  /** Opaque: 128 random bits. Safe in an address. */
  ref: Scalars['ID']['output'];
};

export type CustomerConnection = {
  __typename?: 'CustomerConnection';
  /** People whom a statement names in the version. */
  certain: Scalars['Int']['output'];
  completeness: Completeness;
  edges: Array<CustomerEdge>;
  pageInfo: PageInfo;
  /** People who may be in it besides: their data flows into it, and no full list settles whether they are in it. */
  possible: Scalars['Int']['output'];
};

export type CustomerEdge = {
  __typename?: 'CustomerEdge';
  certain: Scalars['Boolean']['output'];
  cursor: Scalars['String']['output'];
  node: Customer;
};

export type CustomerImpact = {
  __typename?: 'CustomerImpact';
  artifacts: ImpactConnection;
  asOf: Scalars['DateTime']['output'];
  /**
   * How this answer differs from the one as of an earlier time, version by version. The filter is about a version as it is now; one
   * that is no longer on the list is judged by what it was. `versions`: edges of these alone, at most 1,000; counts stay those of all.
   */
  changes: ChangeConnection;
  completeness: Completeness;
  customer: Customer;
  /** Why it is on the list: one path, step by step. Empty where the person is named in the version itself: see `origin`. */
  explain: Array<Step>;
  /**
   * Of what does not fit, the first version of every artifact before the second of any, each with what lies on its way from
   * where the walk began. `shown` of `total` count versions.
   */
  graph: LineageGraph;
  /** One version of the list, by any id that it ever had. Null: no recorded path leads to it, or it was not reached in time. */
  item?: Maybe<ImpactItem>;
  /** The member statement that the explained path begins with. */
  origin: Membership;
  summary: ImpactSummary;
  /**
   * What happened to the versions on the list, up to the answer's time, the oldest first. Each version came to be once; to that come
   * the statements that name the person in it, what was recorded of erasures, and its destruction.
   */
  timeline: EventConnection;
};


export type CustomerImpactArtifactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ImpactFilter>;
  first: Scalars['Int']['input'];
};


export type CustomerImpactChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ImpactFilter>;
  first: Scalars['Int']['input'];
  since: Scalars['DateTime']['input'];
  versions?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type CustomerImpactExplainArgs = {
  versionId: Scalars['ID']['input'];
};


export type CustomerImpactGraphArgs = {
  filter?: InputMaybe<ImpactFilter>;
  limit: Scalars['Int']['input'];
};


export type CustomerImpactItemArgs = {
  versionId: Scalars['ID']['input'];
};


export type CustomerImpactOriginArgs = {
  versionId: Scalars['ID']['input'];
};


export type CustomerImpactTimelineArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ImpactFilter>;
  first: Scalars['Int']['input'];
};

export type CustomerInput =
  { identity: IdentityInput; ref?: never; }
  |  { identity?: never; ref: Scalars['ID']['input']; };

export type CustomerPayload = {
  __typename?: 'CustomerPayload';
  customer?: Maybe<Customer>;
  userErrors: Array<UserError>;
};

/** The whole set of model versions that serve from `at` on; an empty set withdraws the deployment. */
export type DeployInput = {
  at: Scalars['DateTime']['input'];
  deployment: ArtifactInput;
  idempotencyKey: Scalars['String']['input'];
  models: Array<VersionInput>;
  systemKey?: InputMaybe<Scalars['String']['input']>;
};

/** BOTH: the union of ancestors and descendants. */
export const Direction = {
  Both: 'BOTH',
  Downstream: 'DOWNSTREAM',
  Upstream: 'UPSTREAM'
} as const;

export type Direction = typeof Direction[keyof typeof Direction];
export type EventConnection = {
  __typename?: 'EventConnection';
  /** Days (UTC) on which something happened, the oldest first, of all pages. */
  days: Array<EventDay>;
  edges: Array<EventEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type EventDay = {
  __typename?: 'EventDay';
  /** Its beginning. */
  day: Scalars['DateTime']['output'];
  events: Scalars['Int']['output'];
};

export type EventEdge = {
  __typename?: 'EventEdge';
  cursor: Scalars['String']['output'];
  node: LineageEvent;
};

/** In the order in which they are listed where several happened to one version at one time. */
export const EventKind = {
  /** Written by an inference run, or into an inference log: something was concluded. */
  Concluded: 'CONCLUDED',
  /** Written by a run that copies. */
  Copied: 'COPIED',
  /** Put into service: a deployment began to serve it. */
  Deployed: 'DEPLOYED',
  /** The whole version is gone. */
  Destroyed: 'DESTROYED',
  /** The person was taken out: `outcome` says how. */
  Erased: 'ERASED',
  /** An erasure's outcome that takes nobody out, such as `retained_hold`. */
  ErasureAnswered: 'ERASURE_ANSWERED',
  /** Written by a run that exports. */
  Exported: 'EXPORTED',
  /** Written; by which run, if one is known. */
  Made: 'MADE',
  /** A statement names the person in it. */
  Named: 'NAMED',
  /** First referred to; whoever made it has not reported. */
  Referred: 'REFERRED',
  /** A model version that a training or a fine-tuning run made. */
  Trained: 'TRAINED'
} as const;

export type EventKind = typeof EventKind[keyof typeof EventKind];
/**
 * Positions in this call's `inputs` and `outputs`, from 0. `outputs: []`: these inputs feed none of this call's outputs, which needs a claim
 * if it has any. What is stated here is about this call's own inputs and outputs: other reports of the run are not taken back.
 */
export type FlowInput = {
  carries?: InputMaybe<Carries>;
  claim?: InputMaybe<Scalars['String']['input']>;
  inputs: Array<Scalars['Int']['input']>;
  /** As `OutputInput.mixesPeople`, for these inputs and outputs; within one report it stands instead of the output's. */
  mixesPeople?: InputMaybe<Scalars['Boolean']['input']>;
  outputs: Array<Scalars['Int']['input']>;
};

/** An artifact that holds personal data. `versions` and `live` count those of its versions that do. */
export type HeldArtifact = {
  __typename?: 'HeldArtifact';
  artifact: Artifact;
  categories: Array<Scalars['String']['output']>;
  live: Scalars['Int']['output'];
  reasons: Array<PersonalDataReason>;
  versions: Scalars['Int']['output'];
};

export type HeldArtifactConnection = {
  __typename?: 'HeldArtifactConnection';
  edges: Array<HeldArtifactEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type HeldArtifactEdge = {
  __typename?: 'HeldArtifactEdge';
  cursor: Scalars['String']['output'];
  node: HeldArtifact;
};

/** What holds personal data, of one system or in all. Counts are exact as long as `completeness` says complete. */
export type Holding = {
  __typename?: 'Holding';
  artifacts: Scalars['Int']['output'];
  byKind: Array<KindHolding>;
  /** Artifacts by reason; one counts once in each reason that a version of it has. */
  byReason: Array<ReasonCount>;
  /** Categories of personal data that these artifacts are classified with; `columns`: how many columns have it. */
  categories: Array<CategoryHolding>;
  /** By kind, namespace and name. */
  list: HeldArtifactConnection;
  /** Of these versions: not destroyed, and the latest, or served by a live deployment, or retained by the system. */
  live: Scalars['Int']['output'];
  versions: Scalars['Int']['output'];
};


/** What holds personal data, of one system or in all. Counts are exact as long as `completeness` says complete. */
export type HoldingListArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

/** A person as the caller knows them. In a request body only; stored as a keyed digest, never as it is. */
export type IdentityInput = {
  /**
   * `email`: one address, its domain in letters or as punycode. `phone`: with + and the country code, and its extension if it has one.
   * Values of every other namespace are taken as they are. What stands around a value (a display name, `mailto:`, `tel:`) and characters
   * that nobody sees are no part of it.
   */
  namespace: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

export type IdentityLabel = {
  __typename?: 'IdentityLabel';
  namespace: Scalars['String']['output'];
};

export type ImpactConnection = {
  __typename?: 'ImpactConnection';
  edges: Array<ImpactEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ImpactEdge = {
  __typename?: 'ImpactEdge';
  cursor: Scalars['String']['output'];
  node: ImpactItem;
};

export type ImpactFilter = {
  kinds?: InputMaybe<Array<ArtifactKind>>;
  live?: InputMaybe<Scalars['Boolean']['input']>;
  roles?: InputMaybe<Array<SystemRole>>;
  text?: InputMaybe<Scalars['String']['input']>;
  verdicts?: InputMaybe<Array<Verdict>>;
};

/** `live`: not destroyed, and the latest version, or served by a live deployment, or retained by its system. */
export type ImpactItem = {
  __typename?: 'ImpactItem';
  live: Scalars['Boolean']['output'];
  /** Of POSSIBLE. */
  reason?: Maybe<VerdictReason>;
  verdict: Verdict;
  version: Version;
};

export type ImpactSummary = {
  __typename?: 'ImpactSummary';
  /** By category of personal data: versions on the list whose artifact has a column of it; a version counts once in each. */
  byCategory: Array<CategoryCount>;
  byKind: Array<KindCount>;
  byRole: Array<RoleCount>;
  byVerdict: Array<VerdictCount>;
  live: Scalars['Int']['output'];
  total: Scalars['Int']['output'];
};

export type Job = {
  __typename?: 'Job';
  name: Scalars['String']['output'];
  namespace: Scalars['String']['output'];
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Newest first. */
  runs: RunConnection;
};


export type JobRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

export type JobConnection = {
  __typename?: 'JobConnection';
  edges: Array<JobEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type JobEdge = {
  __typename?: 'JobEdge';
  cursor: Scalars['String']['output'];
  node: Job;
};

export type JobFilter = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  /** In the name or namespace, whatever its case. */
  text?: InputMaybe<Scalars['String']['input']>;
};

export type JobInput = {
  name: Scalars['String']['input'];
  namespace: Scalars['String']['input'];
};

export type KindCount = {
  __typename?: 'KindCount';
  count: Scalars['Int']['output'];
  kind: ArtifactKind;
};

export type KindHolding = {
  __typename?: 'KindHolding';
  artifacts: Scalars['Int']['output'];
  kind: ArtifactKind;
  live: Scalars['Int']['output'];
  versions: Scalars['Int']['output'];
};

export type LineageEdge = {
  __typename?: 'LineageEdge';
  at: Scalars['DateTime']['output'];
  carries: Carries;
  from: Scalars['ID']['output'];
  to: Scalars['ID']['output'];
};

/** One thing that happened to a version on the list. `item`: that version as it stands at the answer's time. */
export type LineageEvent = {
  __typename?: 'LineageEvent';
  at: Scalars['DateTime']['output'];
  /** Of NAMED: the namespaces of the person's identities that the statement names. */
  identities: Array<IdentityLabel>;
  item: ImpactItem;
  kind: EventKind;
  /** Of NAMED: what the statement did. */
  mode?: Maybe<MemberMode>;
  /** Of ERASED and ERASURE_ANSWERED, such as `deleted` or `retained_hold`. */
  outcome?: Maybe<Scalars['String']['output']>;
  /** The run that made the version, where one is known; of NAMED, ERASED, ERASURE_ANSWERED and DESTROYED there is none. */
  run?: Maybe<Run>;
  /** Of NAMED: only by identities that several people use. */
  shared: Scalars['Boolean']['output'];
};

export type LineageGraph = {
  __typename?: 'LineageGraph';
  edges: Array<LineageEdge>;
  nodes: Array<LineageNode>;
  shown: Scalars['Int']['output'];
  total: Scalars['Int']['output'];
  /** On the versions among the nodes; null in an answer that is not about a person. */
  verdicts?: Maybe<Array<ImpactItem>>;
};

export type LineageNode = Column | Run | Version;

/**
 * These names are of one artifact, and always were: what is written under one is read under all. Nothing takes it back. OpenLineage's
 * `symlinks` say the same.
 */
export type LinkArtifactsInput = {
  /** 2 to 100, all of one kind: DATASET or FEATURE_SET. */
  artifacts: Array<ArtifactInput>;
  at: Scalars['DateTime']['input'];
  evidence: Scalars['String']['input'];
  idempotencyKey: Scalars['String']['input'];
};

export type LinkIdentitiesInput = {
  at: Scalars['DateTime']['input'];
  evidence: Scalars['String']['input'];
  idempotencyKey: Scalars['String']['input'];
  identities: Array<IdentityInput>;
  /** Of a link; an unlink takes back either. A SHARED one names two identities: the shared one, and that of one person who uses it. */
  kind: LinkKind;
};

export const LinkKind = {
  /** These identities are one person. */
  SamePerson: 'SAME_PERSON',
  /**
   * Several people use one of these: a household, a family's account, a switchboard. It joins nobody. What names it may be about each of
   * them (POSSIBLE), and an erasure of one never touches what names another.
   */
  Shared: 'SHARED'
} as const;

export type LinkKind = typeof LinkKind[keyof typeof LinkKind];
export const MemberMode = {
  Add: 'ADD',
  /** This is the whole list. */
  Full: 'FULL',
  /** Takes an ADD back. On a version without a full list it does not prove absence. */
  Remove: 'REMOVE'
} as const;

export type MemberMode = typeof MemberMode[keyof typeof MemberMode];
/** One statement that names the person. */
export type Membership = {
  __typename?: 'Membership';
  at: Scalars['DateTime']['output'];
  /** The namespace of the identity that was named. */
  identity: IdentityLabel;
  mode: MemberMode;
  /** Several people use that identity: it may be about another. */
  shared: Scalars['Boolean']['output'];
  version: Version;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** A new token for this workspace that may send statements and events, read nothing, and ends by itself. */
  createPipelineToken: PipelineTokenPayload;
  deploy: VersionPayload;
  linkArtifacts: StatementPayload;
  /** These identities are one person (a union, whatever the order), or one of them is shared: see `kind`. */
  linkIdentities: CustomerPayload;
  /** Until an alias is recorded, a reference to it may mean any version that was there: answers then say so. */
  recordAlias: StatementPayload;
  /** The whole version is gone. It stays as a tombstone. */
  recordDestruction: VersionPayload;
  recordErasure: VersionPayload;
  recordInferences: VersionPayload;
  recordMembers: RecordMembersPayload;
  recordRun: RecordRunPayload;
  /** At most 1,000 a call. Each item succeeds or fails by itself. */
  recordRuns: Array<RecordRunPayload>;
  registerArtifact: ArtifactPayload;
  registerModelVersion: VersionPayload;
  registerSystem: SystemPayload;
  /** From `at` on the job's open runs are over: they no longer connect what others write. */
  retireJob: StatementPayload;
  /**
   * Takes links between these identities back. If other statements still make one person of them, the statement is recorded, and
   * STILL_LINKED names those.
   */
  unlinkIdentities: CustomerPayload;
};


export type MutationCreatePipelineTokenArgs = {
  input: CreatePipelineTokenInput;
};


export type MutationDeployArgs = {
  input: DeployInput;
};


export type MutationLinkArtifactsArgs = {
  input: LinkArtifactsInput;
};


export type MutationLinkIdentitiesArgs = {
  input: LinkIdentitiesInput;
};


export type MutationRecordAliasArgs = {
  input: RecordAliasInput;
};


export type MutationRecordDestructionArgs = {
  input: RecordDestructionInput;
};


export type MutationRecordErasureArgs = {
  input: RecordErasureInput;
};


export type MutationRecordInferencesArgs = {
  input: RecordInferencesInput;
};


export type MutationRecordMembersArgs = {
  input: RecordMembersInput;
};


export type MutationRecordRunArgs = {
  input: RecordRunInput;
};


export type MutationRecordRunsArgs = {
  input: Array<RecordRunInput>;
};


export type MutationRegisterArtifactArgs = {
  input: RegisterArtifactInput;
};


export type MutationRegisterModelVersionArgs = {
  input: RegisterModelVersionInput;
};


export type MutationRegisterSystemArgs = {
  input: RegisterSystemInput;
};


export type MutationRetireJobArgs = {
  input: RetireJobInput;
};


export type MutationUnlinkIdentitiesArgs = {
  input: LinkIdentitiesInput;
};

/** Where names of jobs and artifacts are unique: a database, a bucket, a scheduler. */
export type Namespace = {
  __typename?: 'Namespace';
  artifacts: Scalars['Int']['output'];
  jobs: Scalars['Int']['output'];
  name: Scalars['String']['output'];
};

export type NamespaceConnection = {
  __typename?: 'NamespaceConnection';
  edges: Array<NamespaceEdge>;
  pageInfo: PageInfo;
};

export type NamespaceEdge = {
  __typename?: 'NamespaceEdge';
  cursor: Scalars['String']['output'];
  node: Namespace;
};

/**
 * Only a producer that says OVERWRITE cuts the past off. A flow's `carries` wins, then the output's, then PERSONAL;
 * AGGREGATED, ANONYMISED and NONE need a claim.
 */
export type OutputInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  carries?: InputMaybe<Carries>;
  /** Who says so, on what evidence. */
  claim?: InputMaybe<Scalars['String']['input']>;
  /** Nothing is stored: whoever reads it gets what its sources hold at that time (a view, an alias of a table, an on-demand feature). */
  computed: Scalars['Boolean']['input'];
  /**
   * What is computed from one person's rows stands in the rows of others (sums over a household, referrals, target encoding): a full list
   * of whose rows these are says nothing of whose data is in them.
   */
  mixesPeople?: InputMaybe<Scalars['Boolean']['input']>;
  mode: WriteMode;
  version: VersionInput;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor?: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
};

/** Why a version counts as holding personal data. */
export const PersonalDataReason = {
  /** A tag on its artifact as a whole means personal data. An artifact without any version counts at all times. */
  ArtifactTagged: 'ARTIFACT_TAGGED',
  /** A column of its artifact has a category of personal data. An artifact without any version counts at all times. */
  ColumnClassified: 'COLUMN_CLASSIFIED',
  /** A statement names people in it. */
  PeopleListed: 'PEOPLE_LISTED',
  /** Flows that may carry people lead into it from a version that names some, and no full list settles who is in it. */
  PeoplePossible: 'PEOPLE_POSSIBLE'
} as const;

export type PersonalDataReason = typeof PersonalDataReason[keyof typeof PersonalDataReason];
/** `token` is shown here and nowhere else: only its hash is kept. */
export type PipelineTokenPayload = {
  __typename?: 'PipelineTokenPayload';
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  token?: Maybe<Scalars['String']['output']>;
  userErrors: Array<UserError>;
};

export type Query = {
  __typename?: 'Query';
  /** The last statements and refused reports, with counts: 100 at most. */
  activity: Activity;
  /** From a dataset, model version or deployment back to people. Name it by its artifact (`version`) or its id (`versionId`). */
  affectedCustomers: CustomerConnection;
  artifact?: Maybe<Artifact>;
  /** Datasets, models and whatever else is known, by namespace and name. At most 100 a page. */
  artifacts: ArtifactConnection;
  /** Every artifact that this person's data touched. An unknown identity is the error CUSTOMER_NOT_FOUND, never an empty answer. */
  customerImpact: CustomerImpact;
  /**
   * What rests on a column, or what it rests on: every stated column flow, and where nobody stated any, all of every input
   * (COLUMNS_ASSUMED counts these runs). Of a model, a deployment or anything else but a DATASET or a FEATURE_SET there is one
   * column, the whole; an empty `column` asks for the whole of those, too. Without a version, from that column of every version.
   */
  fieldLineage: Trace;
  /** Jobs by namespace and name. At most 100 a page. */
  jobs: JobConnection;
  /** Namespaces of jobs and artifacts, by name. At most 100 a page. */
  namespaces: NamespaceConnection;
  /**
   * The versions one step from a version, through a run or carried on, with the runs between them and every recorded flow among
   * them. `of`: a version's id, or an artifact's, which means its current version; it is the first node and does not count.
   * `shown` of `total` count the others, newest first where they are cut. Either whole or the error INCOMPLETE.
   */
  neighbours: LineageGraph;
  /** A run by its id here (`Run.id`). Its producer's id may stand for several: see `runs(filter: {runId: …})`. */
  run?: Maybe<Run>;
  /** Runs, newest first by their start. At most 100 a page. */
  runs: RunConnection;
  /** Artifacts whose name or namespace contains the text, names that begin with it first. */
  search: ArtifactConnection;
  /** What `systems` says of one system, at the cost of what leads into it. Null: no system is known by that key. */
  system?: Maybe<SystemHolding>;
  /** Every system, what it holds of people, and what is missing on record. `strict`: an incomplete answer is the error INCOMPLETE. */
  systems: SystemMap;
  /**
   * What depends on these, or what these depend on: every recorded flow, whatever it carries. Starts are named by their artifact
   * (`from`), by a version's id (`fromIds`; an artifact's id means its current version), or both.
   */
  trace: Trace;
};


export type QueryActivityArgs = {
  first: Scalars['Int']['input'];
};


export type QueryAffectedCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  version?: InputMaybe<VersionInput>;
  versionId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryArtifactArgs = {
  id: Scalars['ID']['input'];
};


export type QueryArtifactsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ArtifactFilter>;
  first: Scalars['Int']['input'];
};


export type QueryCustomerImpactArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  customer: CustomerInput;
  strict: Scalars['Boolean']['input'];
  within?: InputMaybe<BoundaryInput>;
};


export type QueryFieldLineageArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  direct?: InputMaybe<Scalars['Boolean']['input']>;
  direction: Direction;
  from: ColumnInput;
  masking?: InputMaybe<Scalars['Boolean']['input']>;
  strict: Scalars['Boolean']['input'];
  within?: InputMaybe<BoundaryInput>;
};


export type QueryJobsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<JobFilter>;
  first: Scalars['Int']['input'];
};


export type QueryNamespacesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryNeighboursArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  direction: Direction;
  first: Scalars['Int']['input'];
  of: Scalars['ID']['input'];
};


export type QueryRunArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRunsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<RunFilter>;
  first: Scalars['Int']['input'];
};


export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
  kinds?: InputMaybe<Array<ArtifactKind>>;
  text: Scalars['String']['input'];
};


export type QuerySystemArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  key: Scalars['String']['input'];
  strict: Scalars['Boolean']['input'];
};


export type QuerySystemsArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  strict: Scalars['Boolean']['input'];
};


export type QueryTraceArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  direction: Direction;
  from: Array<VersionInput>;
  fromIds: Array<Scalars['ID']['input']>;
  strict: Scalars['Boolean']['input'];
  within?: InputMaybe<BoundaryInput>;
};

/** Without `at` a read lasts from startedAt to the run's end, and binds every version current in between. */
export type ReadInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  version: VersionInput;
};

export type ReasonCount = {
  __typename?: 'ReasonCount';
  artifacts: Scalars['Int']['output'];
  reason: PersonalDataReason;
};

/**
 * From `at` on, an alias or a stage of the model registry (`champion`, `Production`) means this version; without a version it
 * means none. Whoever names the alias meant the version that it stood for at that time.
 */
export type RecordAliasInput = {
  alias: Scalars['String']['input'];
  artifact: ArtifactInput;
  at: Scalars['DateTime']['input'];
  idempotencyKey: Scalars['String']['input'];
  version?: InputMaybe<Scalars['String']['input']>;
};

export type RecordDestructionInput = {
  at: Scalars['DateTime']['input'];
  evidence: Scalars['String']['input'];
  idempotencyKey: Scalars['String']['input'];
  version: VersionInput;
};

/** From `at` on this person is no longer in this version, nor carried on from it, until a later statement names them there again. */
export type RecordErasureInput = {
  at: Scalars['DateTime']['input'];
  customer: CustomerInput;
  evidence: Scalars['String']['input'];
  idempotencyKey: Scalars['String']['input'];
  /** deleted, anonymised or unlearned take the person out; masked, retained_exempt, retained_hold, deferred_until, retrain_committed, notified, not_found and failed are kept on record and change no verdict. */
  outcome: Scalars['String']['input'];
  versionId: Scalars['ID']['input'];
};

/**
 * What a deployment concluded about these people between two times; flows from every model version that served in between.
 * The deployment was asked about them, so it is on their list as well as the log.
 */
export type RecordInferencesInput = {
  deployment: ArtifactInput;
  from: Scalars['DateTime']['input'];
  idempotencyKey: Scalars['String']['input'];
  log: ArtifactInput;
  members: Array<IdentityInput>;
  to: Scalars['DateTime']['input'];
};

/** Who is in a version. Describes that immutable version for its whole life; of two statements the later `at` wins. */
export type RecordMembersInput = {
  at: Scalars['DateTime']['input'];
  idempotencyKey: Scalars['String']['input'];
  members: Array<IdentityInput>;
  mode: MemberMode;
  version: VersionInput;
};

export type RecordMembersPayload = {
  __typename?: 'RecordMembersPayload';
  /** People of this list who count; those who are refused are named in `userErrors`, each by its place. */
  accepted: Scalars['Int']['output'];
  /** How the list counts: a FULL list of which somebody was refused is not the whole list, and counts as ADD. Null: not at all. */
  mode?: Maybe<MemberMode>;
  userErrors: Array<UserError>;
  version?: Maybe<Version>;
};

/** One report about a run. Several reports with one runId add up. */
export type RecordRunInput = {
  columns?: InputMaybe<Array<ColumnFlowInput>>;
  endedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Which inputs of this call fed which of its outputs. Absent: all to all. */
  flows?: InputMaybe<Array<FlowInput>>;
  /** The same key and content gets the same answer; the same key with other content is IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  inputs: Array<ReadInput>;
  job: JobInput;
  kind: RunKind;
  outputs: Array<OutputInput>;
  parameters?: InputMaybe<Scalars['JSON']['input']>;
  parentRunId?: InputMaybe<Scalars['ID']['input']>;
  purposes?: InputMaybe<Array<Scalars['String']['input']>>;
  runId: Scalars['ID']['input'];
  startedAt: Scalars['DateTime']['input'];
  state: RunState;
};

export type RecordRunPayload = {
  __typename?: 'RecordRunPayload';
  run?: Maybe<Run>;
  userErrors: Array<UserError>;
};

export type RegisterArtifactInput = {
  artifact: ArtifactInput;
  columns?: InputMaybe<Array<ColumnDefinitionInput>>;
  idempotencyKey: Scalars['String']['input'];
  systemKey?: InputMaybe<Scalars['String']['input']>;
};

export type RegisterModelVersionInput = {
  at: Scalars['DateTime']['input'];
  digest?: InputMaybe<Scalars['String']['input']>;
  features?: InputMaybe<Array<ColumnInput>>;
  idempotencyKey: Scalars['String']['input'];
  /** The model version it was fine-tuned from. */
  parent?: InputMaybe<VersionInput>;
  /** The run that trained it. */
  trainedBy?: InputMaybe<Scalars['ID']['input']>;
  version: VersionInput;
};

export type RegisterSystemInput = {
  access?: InputMaybe<Array<Scalars['String']['input']>>;
  controls?: InputMaybe<Array<Scalars['String']['input']>>;
  idempotencyKey: Scalars['String']['input'];
  key: Scalars['String']['input'];
  name: Scalars['String']['input'];
  owner?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<Scalars['String']['input']>;
  retentionDays?: InputMaybe<Scalars['Int']['input']>;
  role: SystemRole;
};

export type RetireJobInput = {
  at: Scalars['DateTime']['input'];
  idempotencyKey: Scalars['String']['input'];
  job: JobInput;
};

export type RoleCount = {
  __typename?: 'RoleCount';
  count: Scalars['Int']['output'];
  role: SystemRole;
};

export type Run = {
  __typename?: 'Run';
  /** Runs that name it as their parent, newest first. */
  children: RunConnection;
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
  /** Versions that it read, the newest first; at most 1,000. */
  inputs: Array<Version>;
  job: Job;
  kind: RunKind;
  /** Versions that it wrote, the newest first; at most 1,000. */
  outputs: Array<Version>;
  parameters?: Maybe<Scalars['JSON']['output']>;
  /** The run that it names as its parent, if that is known; of several jobs under that id, the first that started. */
  parent?: Maybe<Run>;
  purposes: Array<Scalars['String']['output']>;
  /** As its producer calls it; runs of several jobs may share one. */
  runId: Scalars['ID']['output'];
  startedAt: Scalars['DateTime']['output'];
  state: RunState;
};


export type RunChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


export type RunInputsArgs = {
  first: Scalars['Int']['input'];
};


export type RunOutputsArgs = {
  first: Scalars['Int']['input'];
};

export type RunConnection = {
  __typename?: 'RunConnection';
  edges: Array<RunEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type RunEdge = {
  __typename?: 'RunEdge';
  cursor: Scalars['String']['output'];
  node: Run;
};

export type RunFilter = {
  /** Both fields have to be the same, letter by letter. */
  job?: InputMaybe<JobInput>;
  kind?: InputMaybe<RunKind>;
  /** Of the job. */
  namespace?: InputMaybe<Scalars['String']['input']>;
  parentRunId?: InputMaybe<Scalars['ID']['input']>;
  runId?: InputMaybe<Scalars['ID']['input']>;
  /** Started before then. */
  startedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Started then or later. */
  startedSince?: InputMaybe<Scalars['DateTime']['input']>;
  state?: InputMaybe<RunState>;
  /** In the job's name or the run's id, whatever its case. */
  text?: InputMaybe<Scalars['String']['input']>;
};

export const RunKind = {
  Copy: 'COPY',
  Evaluation: 'EVALUATION',
  Export: 'EXPORT',
  FineTuning: 'FINE_TUNING',
  Inference: 'INFERENCE',
  Training: 'TRAINING',
  Transform: 'TRANSFORM'
} as const;

export type RunKind = typeof RunKind[keyof typeof RunKind];
export const RunState = {
  Abort: 'ABORT',
  Complete: 'COMPLETE',
  Fail: 'FAIL',
  Running: 'RUNNING'
} as const;

export type RunState = typeof RunState[keyof typeof RunState];
export type StatementPayload = {
  __typename?: 'StatementPayload';
  userErrors: Array<UserError>;
};

export const StatementType = {
  Alias: 'ALIAS',
  Artifact: 'ARTIFACT',
  Deployment: 'DEPLOYMENT',
  Destruction: 'DESTRUCTION',
  Erasure: 'ERASURE',
  Inferences: 'INFERENCES',
  /** Two names were said to be of one artifact. */
  Join: 'JOIN',
  Link: 'LINK',
  Members: 'MEMBERS',
  ModelVersion: 'MODEL_VERSION',
  RetireJob: 'RETIRE_JOB',
  Run: 'RUN',
  System: 'SYSTEM',
  Unlink: 'UNLINK'
} as const;

export type StatementType = typeof StatementType[keyof typeof StatementType];
export type Step = {
  __typename?: 'Step';
  /** Against the flow: `from` is a log that names the person, and `to` the deployment that was asked about them. */
  asked: Scalars['Boolean']['output'];
  at: Scalars['DateTime']['output'];
  carries: Carries;
  claim?: Maybe<Scalars['String']['output']>;
  columns: Array<ColumnFlow>;
  from: LineageNode;
  /** What is computed from one person's rows stands in the rows of others: a list of whose rows there are says nothing of whose data. */
  mixesPeople: Scalars['Boolean']['output'];
  run?: Maybe<Run>;
  to: LineageNode;
};

/** A place that holds data. */
export type System = {
  __typename?: 'System';
  access: Array<Scalars['String']['output']>;
  controls: Array<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  name: Scalars['String']['output'];
  owner?: Maybe<Scalars['String']['output']>;
  region?: Maybe<Scalars['String']['output']>;
  retentionDays?: Maybe<Scalars['Int']['output']>;
  role: SystemRole;
};

/** What should be on record of a system and is not. */
export const SystemGap = {
  /** Nobody is listed with access. */
  Access: 'ACCESS',
  /** Only ever named: nobody described it, so nothing else is known of it. */
  Description: 'DESCRIPTION',
  /** No artifact in it has a version: what it holds has to be looked for by hand. */
  Lineage: 'LINEAGE',
  Owner: 'OWNER',
  Region: 'REGION',
  Retention: 'RETENTION'
} as const;

export type SystemGap = typeof SystemGap[keyof typeof SystemGap];
export type SystemHolding = {
  __typename?: 'SystemHolding';
  /** All artifacts that are on record as in it today, those without personal data too. */
  artifacts: Scalars['Int']['output'];
  /** Of the answer that this is part of: the whole map's, or this system's where it was asked about alone. */
  completeness: Completeness;
  holds: Holding;
  key: Scalars['String']['output'];
  missing: Array<SystemGap>;
  /** Null: only ever named. */
  system?: Maybe<System>;
};

/**
 * Where personal data lies in the whole workspace. A version holds personal data if a statement names people in it, if it is
 * reached from such a version by flows that may carry a person, or if its artifact is classified: a column of it, or a tag on the
 * whole, has a category of personal data. Erasures take
 * nothing off this map: who was taken out of what is part of the answer about that person.
 *
 * `asOf` is about data: the versions made by then, and which of them were live. What systems, artifacts and columns are registered as
 * carries no time of its own: it is what is on record today.
 */
export type SystemMap = {
  __typename?: 'SystemMap';
  asOf: Scalars['DateTime']['output'];
  completeness: Completeness;
  /** Null: no system is known by that key. */
  system?: Maybe<SystemHolding>;
  /** Every system, by key; those that hold no personal data too. */
  systems: Array<SystemHolding>;
  /** All of it. */
  total: Holding;
  /** What is in no system. */
  unplaced: Holding;
};


/**
 * Where personal data lies in the whole workspace. A version holds personal data if a statement names people in it, if it is
 * reached from such a version by flows that may carry a person, or if its artifact is classified: a column of it, or a tag on the
 * whole, has a category of personal data. Erasures take
 * nothing off this map: who was taken out of what is part of the answer about that person.
 *
 * `asOf` is about data: the versions made by then, and which of them were live. What systems, artifacts and columns are registered as
 * carries no time of its own: it is what is on record today.
 */
export type SystemMapSystemArgs = {
  key: Scalars['String']['input'];
};

export type SystemPayload = {
  __typename?: 'SystemPayload';
  system?: Maybe<System>;
  userErrors: Array<UserError>;
};

export const SystemRole = {
  Analytics: 'ANALYTICS',
  Backup: 'BACKUP',
  Development: 'DEVELOPMENT',
  ExperimentTracking: 'EXPERIMENT_TRACKING',
  FeatureStore: 'FEATURE_STORE',
  Primary: 'PRIMARY',
  Serving: 'SERVING',
  Training: 'TRAINING',
  Vendor: 'VENDOR'
} as const;

export type SystemRole = typeof SystemRole[keyof typeof SystemRole];
/**
 * A word that a producer put on an artifact or a column: OpenLineage's `tags`. Its vocabulary is the producer's own. An address in it is
 * not kept.
 */
export type Tag = {
  __typename?: 'Tag';
  /** The category of personal data that it was understood as. Null: it says nothing of that, or in words that nobody knows here. */
  category?: Maybe<Scalars['String']['output']>;
  /** The column that it is on. Null: it is on the whole. */
  column?: Maybe<Scalars['String']['output']>;
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  /** Who put it there, as the producer calls it. */
  source?: Maybe<Scalars['String']['output']>;
  value: Scalars['String']['output'];
};

export type TagConnection = {
  __typename?: 'TagConnection';
  edges: Array<TagEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type TagEdge = {
  __typename?: 'TagEdge';
  cursor: Scalars['String']['output'];
  node: Tag;
};

export type Trace = {
  __typename?: 'Trace';
  byKind: Array<KindCount>;
  completeness: Completeness;
  /**
   * Of what does not fit, the first version of every artifact before the second of any, each with what lies on its way from
   * where the walk began. `shown` of `total` count versions.
   */
  graph: LineageGraph;
  versions: VersionConnection;
};


export type TraceGraphArgs = {
  filter?: InputMaybe<ImpactFilter>;
  limit: Scalars['Int']['input'];
};


export type TraceVersionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ImpactFilter>;
  first: Scalars['Int']['input'];
};

export const TruncationReason = {
  /** The caller's own boundary: lineage goes on beyond it. */
  Boundary: 'BOUNDARY',
  MaxReached: 'MAX_REACHED',
  QueryTimeout: 'QUERY_TIMEOUT'
} as const;

export type TruncationReason = typeof TruncationReason[keyof typeof TruncationReason];
/** What was wrong with one statement. `field` is the path inside the item; `message` says what to do. */
export type UserError = {
  __typename?: 'UserError';
  code: UserErrorCode;
  field?: Maybe<Array<Scalars['String']['output']>>;
  message: Scalars['String']['output'];
};

export const UserErrorCode = {
  /** AGGREGATED, ANONYMISED and NONE take a person off the path: someone must say so, on what evidence. */
  ClaimRequired: 'CLAIM_REQUIRED',
  /** Recorded as ADD: somebody on the full list was refused, so it proves nobody absent. */
  CountedAsAdd: 'COUNTED_AS_ADD',
  Forbidden: 'FORBIDDEN',
  /** The same idempotency key came before with other content. */
  IdempotencyConflict: 'IDEMPOTENCY_CONFLICT',
  /** Nobody can have this identity. In a list of people it refuses that one alone, who is missing from the record until the list comes corrected. */
  InvalidIdentity: 'INVALID_IDENTITY',
  InvalidRange: 'INVALID_RANGE',
  /** Half of a surrogate pair, which is no character. */
  InvalidText: 'INVALID_TEXT',
  InvalidTime: 'INVALID_TIME',
  NotFound: 'NOT_FOUND',
  PositionOutOfRange: 'POSITION_OUT_OF_RANGE',
  /** An output that is its own input version. */
  SelfInput: 'SELF_INPUT',
  /** Recorded, and without effect: other statements still join these identities. The message names them. */
  StillLinked: 'STILL_LINKED',
  /** More than 5 minutes ahead of this server's clock. Retry when the time has come. */
  TimeInFuture: 'TIME_IN_FUTURE',
  TooLong: 'TOO_LONG'
} as const;

export type UserErrorCode = typeof UserErrorCode[keyof typeof UserErrorCode];
/**
 * Of each of a person's identities the first that fits, in the order ERASED, CONFIRMED, DERIVED, BARRIER, EXCLUDED; BARRIER by a claim of
 * NONE comes last. Of all of them together: CONFIRMED, DERIVED, POSSIBLE, ERASED, BARRIER, EXCLUDED.
 */
export const Verdict = {
  /**
   * Reached only through a flow declared AGGREGATED or ANONYMISED, or fed straight by one declared NONE. Challenge the claim, and it
   * falls.
   */
  Barrier: 'BARRIER',
  /** Named in a list of this version's members. */
  Confirmed: 'CONFIRMED',
  /**
   * Reached from such a version by flows that may carry a person; or a deployment that was asked about them: a log that it feeds names
   * them. From there nothing is followed.
   */
  Derived: 'DERIVED',
  /** Was on the list; erased, and not named again since. */
  Erased: 'ERASED',
  /**
   * A full list without this person, fed straight from a version that has them. The list says whose rows there are: what was computed
   * from theirs may be in the rows of others, which the flow into it would have to say (`mixesPeople`). One that names people by other kinds of identities than theirs says nothing of them.
   */
  Excluded: 'EXCLUDED',
  /** Named, or reached, only by an identity that several people use: it may be about this person, or about another. */
  Possible: 'POSSIBLE'
} as const;

export type Verdict = typeof Verdict[keyof typeof Verdict];
export type VerdictCount = {
  __typename?: 'VerdictCount';
  count: Scalars['Int']['output'];
  verdict: Verdict;
};

/** Why a verdict is not said for certain of this person. */
export const VerdictReason = {
  /** Only an identity that several people use leads here (`LinkKind.SHARED`). */
  SharedIdentity: 'SHARED_IDENTITY'
} as const;

export type VerdictReason = typeof VerdictReason[keyof typeof VerdictReason];
/** Immutable: every write makes one. Consecutive appends that nothing stands between are one. */
export type Version = {
  __typename?: 'Version';
  artifact: Artifact;
  createdAt: Scalars['DateTime']['output'];
  destroyedAt?: Maybe<Scalars['DateTime']['output']>;
  digest?: Maybe<Scalars['String']['output']>;
  /** How many versions were made of it in one step, through a run or carried on. */
  downstreamCount: Scalars['Int']['output'];
  /** A full list of its members is known. It proves nobody absent whom it could not name: who has no identity of a kind that it uses. */
  enumerated: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  /** The producer's own name for it. */
  name?: Maybe<Scalars['String']['output']>;
  producedBy?: Maybe<Run>;
  /** False: it was only ever referred to; the write that made it was not reported. */
  producerSeen: Scalars['Boolean']['output'];
  /** How many versions it was made of in one step, through a run or carried on. */
  upstreamCount: Scalars['Int']['output'];
};


/** Immutable: every write makes one. Consecutive appends that nothing stands between are one. */
export type VersionDownstreamCountArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Immutable: every write makes one. Consecutive appends that nothing stands between are one. */
export type VersionUpstreamCountArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};

export type VersionChange = {
  __typename?: 'VersionChange';
  change: Change;
  /** As of the answer's time; of REMOVED, as it was. */
  item: ImpactItem;
};

export type VersionConnection = {
  __typename?: 'VersionConnection';
  edges: Array<VersionEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type VersionEdge = {
  __typename?: 'VersionEdge';
  cursor: Scalars['String']['output'];
  node: Version;
};

/** By the producer's own name for it; without one, the version current at the statement's time. */
export type VersionInput = {
  artifact: ArtifactInput;
  version?: InputMaybe<Scalars['String']['input']>;
};

export type VersionPayload = {
  __typename?: 'VersionPayload';
  userErrors: Array<UserError>;
  version?: Maybe<Version>;
};

export const WriteMode = {
  Append: 'APPEND',
  Overwrite: 'OVERWRITE'
} as const;

export type WriteMode = typeof WriteMode[keyof typeof WriteMode];


export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  LineageNode:
    | ( ColumnRow )
    | ( RunRow )
    | ( VersionRow )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Action: Action;
  Activity: ResolverTypeWrapper<ActivityRow>;
  Arrival: ResolverTypeWrapper<Arrival>;
  ArrivalRefusal: ResolverTypeWrapper<ArrivalRefusal>;
  Artifact: ResolverTypeWrapper<ArtifactRow>;
  ArtifactConnection: ResolverTypeWrapper<Omit<ArtifactConnection, 'edges'> & { edges: Array<ResolversTypes['ArtifactEdge']> }>;
  ArtifactEdge: ResolverTypeWrapper<Omit<ArtifactEdge, 'node'> & { node: ResolversTypes['Artifact'] }>;
  ArtifactFilter: ArtifactFilter;
  ArtifactInput: ArtifactInput;
  ArtifactKind: ArtifactKind;
  ArtifactPayload: ResolverTypeWrapper<Payload>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BoundaryInput: BoundaryInput;
  Carries: Carries;
  CategoryCount: ResolverTypeWrapper<CategoryCount>;
  CategoryHolding: ResolverTypeWrapper<CategoryHolding>;
  Caveat: ResolverTypeWrapper<CaveatRow>;
  CaveatCode: CaveatCode;
  CaveatItem: ResolverTypeWrapper<CountedItem>;
  Change: Change;
  ChangeConnection: ResolverTypeWrapper<Omit<ChangeConnection, 'edges'> & { edges: Array<ResolversTypes['ChangeEdge']> }>;
  ChangeCount: ResolverTypeWrapper<ChangeCount>;
  ChangeEdge: ResolverTypeWrapper<Omit<ChangeEdge, 'node'> & { node: ResolversTypes['VersionChange'] }>;
  Column: ResolverTypeWrapper<ColumnRow>;
  ColumnDefinitionInput: ColumnDefinitionInput;
  ColumnFlow: ResolverTypeWrapper<Omit<ColumnFlow, 'from' | 'to'> & { from: ResolversTypes['Column'], to: ResolversTypes['Column'] }>;
  ColumnFlowInput: ColumnFlowInput;
  ColumnInput: ColumnInput;
  Completeness: ResolverTypeWrapper<CompletenessRow>;
  CreatePipelineTokenInput: CreatePipelineTokenInput;
  Customer: ResolverTypeWrapper<CustomerRow>;
  CustomerConnection: ResolverTypeWrapper<Omit<CustomerConnection, 'completeness' | 'edges'> & { completeness: ResolversTypes['Completeness'], edges: Array<ResolversTypes['CustomerEdge']> }>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  CustomerImpact: ResolverTypeWrapper<Impact>;
  CustomerInput: CustomerInput;
  CustomerPayload: ResolverTypeWrapper<Payload>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeployInput: DeployInput;
  Direction: Direction;
  EventConnection: ResolverTypeWrapper<EventPage>;
  EventDay: ResolverTypeWrapper<EventDay>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['LineageEvent'] }>;
  EventKind: EventKind;
  FlowInput: FlowInput;
  HeldArtifact: ResolverTypeWrapper<Held>;
  HeldArtifactConnection: ResolverTypeWrapper<Omit<HeldArtifactConnection, 'edges'> & { edges: Array<ResolversTypes['HeldArtifactEdge']> }>;
  HeldArtifactEdge: ResolverTypeWrapper<Omit<HeldArtifactEdge, 'node'> & { node: ResolversTypes['HeldArtifact'] }>;
  Holding: ResolverTypeWrapper<HeldArtifacts>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  IdentityInput: IdentityInput;
  IdentityLabel: ResolverTypeWrapper<IdentityLabel>;
  ImpactConnection: ResolverTypeWrapper<Omit<ImpactConnection, 'edges'> & { edges: Array<ResolversTypes['ImpactEdge']> }>;
  ImpactEdge: ResolverTypeWrapper<Omit<ImpactEdge, 'node'> & { node: ResolversTypes['ImpactItem'] }>;
  ImpactFilter: ImpactFilter;
  ImpactItem: ResolverTypeWrapper<Omit<ImpactItem, 'version'> & { version: ResolversTypes['Version'] }>;
  ImpactSummary: ResolverTypeWrapper<Summary>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Job: ResolverTypeWrapper<JobRow>;
  JobConnection: ResolverTypeWrapper<JobPage>;
  JobEdge: ResolverTypeWrapper<Omit<JobEdge, 'node'> & { node: ResolversTypes['Job'] }>;
  JobFilter: JobFilter;
  JobInput: JobInput;
  KindCount: ResolverTypeWrapper<KindCount>;
  KindHolding: ResolverTypeWrapper<KindHolding>;
  LineageEdge: ResolverTypeWrapper<LineageEdge>;
  LineageEvent: ResolverTypeWrapper<PersonEvent>;
  LineageGraph: ResolverTypeWrapper<Omit<LineageGraph, 'nodes' | 'verdicts'> & { nodes: Array<ResolversTypes['LineageNode']>, verdicts?: Maybe<Array<ResolversTypes['ImpactItem']>> }>;
  LineageNode: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LineageNode']>;
  LinkArtifactsInput: LinkArtifactsInput;
  LinkIdentitiesInput: LinkIdentitiesInput;
  LinkKind: LinkKind;
  MemberMode: MemberMode;
  Membership: ResolverTypeWrapper<Omit<Membership, 'version'> & { version: ResolversTypes['Version'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Namespace: ResolverTypeWrapper<NamespaceRow>;
  NamespaceConnection: ResolverTypeWrapper<Omit<NamespaceConnection, 'edges'> & { edges: Array<ResolversTypes['NamespaceEdge']> }>;
  NamespaceEdge: ResolverTypeWrapper<Omit<NamespaceEdge, 'node'> & { node: ResolversTypes['Namespace'] }>;
  OutputInput: OutputInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PersonalDataReason: PersonalDataReason;
  PipelineTokenPayload: ResolverTypeWrapper<PipelineTokenPayload>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReadInput: ReadInput;
  ReasonCount: ResolverTypeWrapper<ReasonCount>;
  RecordAliasInput: RecordAliasInput;
  RecordDestructionInput: RecordDestructionInput;
  RecordErasureInput: RecordErasureInput;
  RecordInferencesInput: RecordInferencesInput;
  RecordMembersInput: RecordMembersInput;
  RecordMembersPayload: ResolverTypeWrapper<MembersPayload>;
  RecordRunInput: RecordRunInput;
  RecordRunPayload: ResolverTypeWrapper<Payload>;
  RegisterArtifactInput: RegisterArtifactInput;
  RegisterModelVersionInput: RegisterModelVersionInput;
  RegisterSystemInput: RegisterSystemInput;
  RetireJobInput: RetireJobInput;
  RoleCount: ResolverTypeWrapper<RoleCount>;
  Run: ResolverTypeWrapper<RunRow>;
  RunConnection: ResolverTypeWrapper<RunPage>;
  RunEdge: ResolverTypeWrapper<Omit<RunEdge, 'node'> & { node: ResolversTypes['Run'] }>;
  RunFilter: RunFilter;
  RunKind: RunKind;
  RunState: RunState;
  StatementPayload: ResolverTypeWrapper<StatementPayload>;
  StatementType: StatementType;
  Step: ResolverTypeWrapper<Omit<Step, 'columns' | 'from' | 'run' | 'to'> & { columns: Array<ResolversTypes['ColumnFlow']>, from: ResolversTypes['LineageNode'], run?: Maybe<ResolversTypes['Run']>, to: ResolversTypes['LineageNode'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  System: ResolverTypeWrapper<SystemRow>;
  SystemGap: SystemGap;
  SystemHolding: ResolverTypeWrapper<HoldingSystem>;
  SystemMap: ResolverTypeWrapper<MapOfSystems>;
  SystemPayload: ResolverTypeWrapper<Payload>;
  SystemRole: SystemRole;
  Tag: ResolverTypeWrapper<Tag>;
  TagConnection: ResolverTypeWrapper<TagConnection>;
  TagEdge: ResolverTypeWrapper<TagEdge>;
  Trace: ResolverTypeWrapper<TraceAnswer>;
  TruncationReason: TruncationReason;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  Verdict: Verdict;
  VerdictCount: ResolverTypeWrapper<VerdictCount>;
  VerdictReason: VerdictReason;
  Version: ResolverTypeWrapper<VersionRow>;
  VersionChange: ResolverTypeWrapper<Omit<VersionChange, 'item'> & { item: ResolversTypes['ImpactItem'] }>;
  VersionConnection: ResolverTypeWrapper<Omit<VersionConnection, 'edges'> & { edges: Array<ResolversTypes['VersionEdge']> }>;
  VersionEdge: ResolverTypeWrapper<Omit<VersionEdge, 'node'> & { node: ResolversTypes['Version'] }>;
  VersionInput: VersionInput;
  VersionPayload: ResolverTypeWrapper<Payload>;
  WriteMode: WriteMode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Activity: ActivityRow;
  Arrival: Arrival;
  ArrivalRefusal: ArrivalRefusal;
  Artifact: ArtifactRow;
  ArtifactConnection: Omit<ArtifactConnection, 'edges'> & { edges: Array<ResolversParentTypes['ArtifactEdge']> };
  ArtifactEdge: Omit<ArtifactEdge, 'node'> & { node: ResolversParentTypes['Artifact'] };
  ArtifactFilter: ArtifactFilter;
  ArtifactInput: ArtifactInput;
  ArtifactPayload: Payload;
  Boolean: Scalars['Boolean']['output'];
  BoundaryInput: BoundaryInput;
  CategoryCount: CategoryCount;
  CategoryHolding: CategoryHolding;
  Caveat: CaveatRow;
  CaveatItem: CountedItem;
  ChangeConnection: Omit<ChangeConnection, 'edges'> & { edges: Array<ResolversParentTypes['ChangeEdge']> };
  ChangeCount: ChangeCount;
  ChangeEdge: Omit<ChangeEdge, 'node'> & { node: ResolversParentTypes['VersionChange'] };
  Column: ColumnRow;
  ColumnDefinitionInput: ColumnDefinitionInput;
  ColumnFlow: Omit<ColumnFlow, 'from' | 'to'> & { from: ResolversParentTypes['Column'], to: ResolversParentTypes['Column'] };
  ColumnFlowInput: ColumnFlowInput;
  ColumnInput: ColumnInput;
  Completeness: CompletenessRow;
  CreatePipelineTokenInput: CreatePipelineTokenInput;
  Customer: CustomerRow;
  CustomerConnection: Omit<CustomerConnection, 'completeness' | 'edges'> & { completeness: ResolversParentTypes['Completeness'], edges: Array<ResolversParentTypes['CustomerEdge']> };
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  CustomerImpact: Impact;
  CustomerInput: CustomerInput;
  CustomerPayload: Payload;
  DateTime: Scalars['DateTime']['output'];
  DeployInput: DeployInput;
  EventConnection: EventPage;
  EventDay: EventDay;
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['LineageEvent'] };
  FlowInput: FlowInput;
  HeldArtifact: Held;
  HeldArtifactConnection: Omit<HeldArtifactConnection, 'edges'> & { edges: Array<ResolversParentTypes['HeldArtifactEdge']> };
  HeldArtifactEdge: Omit<HeldArtifactEdge, 'node'> & { node: ResolversParentTypes['HeldArtifact'] };
  Holding: HeldArtifacts;
  ID: Scalars['ID']['output'];
  IdentityInput: IdentityInput;
  IdentityLabel: IdentityLabel;
  ImpactConnection: Omit<ImpactConnection, 'edges'> & { edges: Array<ResolversParentTypes['ImpactEdge']> };
  ImpactEdge: Omit<ImpactEdge, 'node'> & { node: ResolversParentTypes['ImpactItem'] };
  ImpactFilter: ImpactFilter;
  ImpactItem: Omit<ImpactItem, 'version'> & { version: ResolversParentTypes['Version'] };
  ImpactSummary: Summary;
  Int: Scalars['Int']['output'];
  JSON: Scalars['JSON']['output'];
  Job: JobRow;
  JobConnection: JobPage;
  JobEdge: Omit<JobEdge, 'node'> & { node: ResolversParentTypes['Job'] };
  JobFilter: JobFilter;
  JobInput: JobInput;
  KindCount: KindCount;
  KindHolding: KindHolding;
  LineageEdge: LineageEdge;
  LineageEvent: PersonEvent;
  LineageGraph: Omit<LineageGraph, 'nodes' | 'verdicts'> & { nodes: Array<ResolversParentTypes['LineageNode']>, verdicts?: Maybe<Array<ResolversParentTypes['ImpactItem']>> };
  LineageNode: ResolversUnionTypes<ResolversParentTypes>['LineageNode'];
  LinkArtifactsInput: LinkArtifactsInput;
  LinkIdentitiesInput: LinkIdentitiesInput;
  Membership: Omit<Membership, 'version'> & { version: ResolversParentTypes['Version'] };
  Mutation: Record<PropertyKey, never>;
  Namespace: NamespaceRow;
  NamespaceConnection: Omit<NamespaceConnection, 'edges'> & { edges: Array<ResolversParentTypes['NamespaceEdge']> };
  NamespaceEdge: Omit<NamespaceEdge, 'node'> & { node: ResolversParentTypes['Namespace'] };
  OutputInput: OutputInput;
  PageInfo: PageInfo;
  PipelineTokenPayload: PipelineTokenPayload;
  Query: Record<PropertyKey, never>;
  ReadInput: ReadInput;
  ReasonCount: ReasonCount;
  RecordAliasInput: RecordAliasInput;
  RecordDestructionInput: RecordDestructionInput;
  RecordErasureInput: RecordErasureInput;
  RecordInferencesInput: RecordInferencesInput;
  RecordMembersInput: RecordMembersInput;
  RecordMembersPayload: MembersPayload;
  RecordRunInput: RecordRunInput;
  RecordRunPayload: Payload;
  RegisterArtifactInput: RegisterArtifactInput;
  RegisterModelVersionInput: RegisterModelVersionInput;
  RegisterSystemInput: RegisterSystemInput;
  RetireJobInput: RetireJobInput;
  RoleCount: RoleCount;
  Run: RunRow;
  RunConnection: RunPage;
  RunEdge: Omit<RunEdge, 'node'> & { node: ResolversParentTypes['Run'] };
  RunFilter: RunFilter;
  StatementPayload: StatementPayload;
  Step: Omit<Step, 'columns' | 'from' | 'run' | 'to'> & { columns: Array<ResolversParentTypes['ColumnFlow']>, from: ResolversParentTypes['LineageNode'], run?: Maybe<ResolversParentTypes['Run']>, to: ResolversParentTypes['LineageNode'] };
  String: Scalars['String']['output'];
  System: SystemRow;
  SystemHolding: HoldingSystem;
  SystemMap: MapOfSystems;
  SystemPayload: Payload;
  Tag: Tag;
  TagConnection: TagConnection;
  TagEdge: TagEdge;
  Trace: TraceAnswer;
  UserError: UserError;
  VerdictCount: VerdictCount;
  Version: VersionRow;
  VersionChange: Omit<VersionChange, 'item'> & { item: ResolversParentTypes['ImpactItem'] };
  VersionConnection: Omit<VersionConnection, 'edges'> & { edges: Array<ResolversParentTypes['VersionEdge']> };
  VersionEdge: Omit<VersionEdge, 'node'> & { node: ResolversParentTypes['Version'] };
  VersionInput: VersionInput;
  VersionPayload: Payload;
};

export type AuthDirectiveArgs = {
  action: Action;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity']> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  arrivals?: Resolver<Array<ResolversTypes['Arrival']>, ParentType, ContextType>;
  lastAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lenientlyRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openRuns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArrivalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Arrival'] = ResolversParentTypes['Arrival']> = {
  about?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  people?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['ArrivalRefusal']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['RunState']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['StatementType']>, ParentType, ContextType>;
};

export type ArrivalRefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArrivalRefusal'] = ResolversParentTypes['ArrivalRefusal']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ArtifactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Artifact'] = ResolversParentTypes['Artifact']> = {
  columns?: Resolver<Array<ResolversTypes['Column']>, ParentType, ContextType, Partial<ArtifactColumnsArgs>>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType, Partial<ArtifactCurrentVersionArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  personalCategories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  producerSeen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  tags?: Resolver<ResolversTypes['TagConnection'], ParentType, ContextType, RequireFields<ArtifactTagsArgs, 'first'>>;
  versions?: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<ArtifactVersionsArgs, 'first'>>;
};

export type ArtifactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArtifactConnection'] = ResolversParentTypes['ArtifactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArtifactEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArtifactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArtifactEdge'] = ResolversParentTypes['ArtifactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
};

export type ArtifactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArtifactPayload'] = ResolversParentTypes['ArtifactPayload']> = {
  artifact?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CategoryCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryCount'] = ResolversParentTypes['CategoryCount']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CategoryHoldingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryHolding'] = ResolversParentTypes['CategoryHolding']> = {
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  columns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaveatResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Caveat'] = ResolversParentTypes['Caveat']> = {
  code?: Resolver<ResolversTypes['CaveatCode'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['CaveatItem']>, ParentType, ContextType, RequireFields<CaveatItemsArgs, 'first'>>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CaveatItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaveatItem'] = ResolversParentTypes['CaveatItem']> = {
  alike?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  counts?: Resolver<Array<ResolversTypes['ChangeCount']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeCount'] = ResolversParentTypes['ChangeCount']> = {
  change?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VersionChange'], ParentType, ContextType>;
};

export type ColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Column'] = ResolversParentTypes['Column']> = {
  artifact?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  necessity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  sensitive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ColumnFlowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ColumnFlow'] = ResolversParentTypes['ColumnFlow']> = {
  direct?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Column'], ParentType, ContextType>;
  masking?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Column'], ParentType, ContextType>;
};

export type CompletenessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Completeness'] = ResolversParentTypes['Completeness']> = {
  caveats?: Resolver<Array<ResolversTypes['Caveat']>, ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  outside?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reached?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  truncatedBy?: Resolver<Maybe<ResolversTypes['TruncationReason']>, ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  identities?: Resolver<Array<ResolversTypes['IdentityLabel']>, ParentType, ContextType>;
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  certain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export type CustomerImpactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerImpact'] = ResolversParentTypes['CustomerImpact']> = {
  artifacts?: Resolver<ResolversTypes['ImpactConnection'], ParentType, ContextType, RequireFields<CustomerImpactArtifactsArgs, 'first'>>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['ChangeConnection'], ParentType, ContextType, RequireFields<CustomerImpactChangesArgs, 'first' | 'since'>>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  explain?: Resolver<Array<ResolversTypes['Step']>, ParentType, ContextType, RequireFields<CustomerImpactExplainArgs, 'versionId'>>;
  graph?: Resolver<ResolversTypes['LineageGraph'], ParentType, ContextType, RequireFields<CustomerImpactGraphArgs, 'limit'>>;
  item?: Resolver<Maybe<ResolversTypes['ImpactItem']>, ParentType, ContextType, RequireFields<CustomerImpactItemArgs, 'versionId'>>;
  origin?: Resolver<ResolversTypes['Membership'], ParentType, ContextType, RequireFields<CustomerImpactOriginArgs, 'versionId'>>;
  summary?: Resolver<ResolversTypes['ImpactSummary'], ParentType, ContextType>;
  timeline?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<CustomerImpactTimelineArgs, 'first'>>;
};

export type CustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerPayload'] = ResolversParentTypes['CustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  days?: Resolver<Array<ResolversTypes['EventDay']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventDay'] = ResolversParentTypes['EventDay']> = {
  day?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LineageEvent'], ParentType, ContextType>;
};

export type HeldArtifactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldArtifact'] = ResolversParentTypes['HeldArtifact']> = {
  artifact?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['PersonalDataReason']>, ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HeldArtifactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldArtifactConnection'] = ResolversParentTypes['HeldArtifactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HeldArtifactEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HeldArtifactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldArtifactEdge'] = ResolversParentTypes['HeldArtifactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['HeldArtifact'], ParentType, ContextType>;
};

export type HoldingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Holding'] = ResolversParentTypes['Holding']> = {
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byKind?: Resolver<Array<ResolversTypes['KindHolding']>, ParentType, ContextType>;
  byReason?: Resolver<Array<ResolversTypes['ReasonCount']>, ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['CategoryHolding']>, ParentType, ContextType>;
  list?: Resolver<ResolversTypes['HeldArtifactConnection'], ParentType, ContextType, RequireFields<HoldingListArgs, 'first'>>;
  live?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IdentityLabelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityLabel'] = ResolversParentTypes['IdentityLabel']> = {
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ImpactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactConnection'] = ResolversParentTypes['ImpactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ImpactEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactEdge'] = ResolversParentTypes['ImpactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ImpactItem'], ParentType, ContextType>;
};

export type ImpactItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactItem'] = ResolversParentTypes['ImpactItem']> = {
  live?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['VerdictReason']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
};

export type ImpactSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactSummary'] = ResolversParentTypes['ImpactSummary']> = {
  byCategory?: Resolver<Array<ResolversTypes['CategoryCount']>, ParentType, ContextType>;
  byKind?: Resolver<Array<ResolversTypes['KindCount']>, ParentType, ContextType>;
  byRole?: Resolver<Array<ResolversTypes['RoleCount']>, ParentType, ContextType>;
  byVerdict?: Resolver<Array<ResolversTypes['VerdictCount']>, ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  runs?: Resolver<ResolversTypes['RunConnection'], ParentType, ContextType, RequireFields<JobRunsArgs, 'first'>>;
};

export type JobConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobConnection'] = ResolversParentTypes['JobConnection']> = {
  edges?: Resolver<Array<ResolversTypes['JobEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobEdge'] = ResolversParentTypes['JobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export type KindCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KindCount'] = ResolversParentTypes['KindCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
};

export type KindHoldingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KindHolding'] = ResolversParentTypes['KindHolding']> = {
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LineageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LineageEdge'] = ResolversParentTypes['LineageEdge']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  carries?: Resolver<ResolversTypes['Carries'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LineageEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LineageEvent'] = ResolversParentTypes['LineageEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  identities?: Resolver<Array<ResolversTypes['IdentityLabel']>, ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ImpactItem'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['MemberMode']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  shared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LineageGraphResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LineageGraph'] = ResolversParentTypes['LineageGraph']> = {
  edges?: Resolver<Array<ResolversTypes['LineageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['LineageNode']>, ParentType, ContextType>;
  shown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verdicts?: Resolver<Maybe<Array<ResolversTypes['ImpactItem']>>, ParentType, ContextType>;
};

export type LineageNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LineageNode'] = ResolversParentTypes['LineageNode']> = {
  __resolveType: TypeResolveFn<'Column' | 'Run' | 'Version', ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['IdentityLabel'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['MemberMode'], ParentType, ContextType>;
  shared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createPipelineToken?: Resolver<ResolversTypes['PipelineTokenPayload'], ParentType, ContextType, RequireFields<MutationCreatePipelineTokenArgs, 'input'>>;
  deploy?: Resolver<ResolversTypes['VersionPayload'], ParentType, ContextType, RequireFields<MutationDeployArgs, 'input'>>;
  linkArtifacts?: Resolver<ResolversTypes['StatementPayload'], ParentType, ContextType, RequireFields<MutationLinkArtifactsArgs, 'input'>>;
  linkIdentities?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationLinkIdentitiesArgs, 'input'>>;
  recordAlias?: Resolver<ResolversTypes['StatementPayload'], ParentType, ContextType, RequireFields<MutationRecordAliasArgs, 'input'>>;
  recordDestruction?: Resolver<ResolversTypes['VersionPayload'], ParentType, ContextType, RequireFields<MutationRecordDestructionArgs, 'input'>>;
  recordErasure?: Resolver<ResolversTypes['VersionPayload'], ParentType, ContextType, RequireFields<MutationRecordErasureArgs, 'input'>>;
  recordInferences?: Resolver<ResolversTypes['VersionPayload'], ParentType, ContextType, RequireFields<MutationRecordInferencesArgs, 'input'>>;
  recordMembers?: Resolver<ResolversTypes['RecordMembersPayload'], ParentType, ContextType, RequireFields<MutationRecordMembersArgs, 'input'>>;
  recordRun?: Resolver<ResolversTypes['RecordRunPayload'], ParentType, ContextType, RequireFields<MutationRecordRunArgs, 'input'>>;
  recordRuns?: Resolver<Array<ResolversTypes['RecordRunPayload']>, ParentType, ContextType, RequireFields<MutationRecordRunsArgs, 'input'>>;
  registerArtifact?: Resolver<ResolversTypes['ArtifactPayload'], ParentType, ContextType, RequireFields<MutationRegisterArtifactArgs, 'input'>>;
  registerModelVersion?: Resolver<ResolversTypes['VersionPayload'], ParentType, ContextType, RequireFields<MutationRegisterModelVersionArgs, 'input'>>;
  registerSystem?: Resolver<ResolversTypes['SystemPayload'], ParentType, ContextType, RequireFields<MutationRegisterSystemArgs, 'input'>>;
  retireJob?: Resolver<ResolversTypes['StatementPayload'], ParentType, ContextType, RequireFields<MutationRetireJobArgs, 'input'>>;
  unlinkIdentities?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationUnlinkIdentitiesArgs, 'input'>>;
};

export type NamespaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Namespace'] = ResolversParentTypes['Namespace']> = {
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  jobs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NamespaceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NamespaceConnection'] = ResolversParentTypes['NamespaceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NamespaceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NamespaceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NamespaceEdge'] = ResolversParentTypes['NamespaceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Namespace'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PipelineTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PipelineTokenPayload'] = ResolversParentTypes['PipelineTokenPayload']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  activity?: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<QueryActivityArgs, 'first'>>;
  affectedCustomers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, RequireFields<QueryAffectedCustomersArgs, 'first'>>;
  artifact?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType, RequireFields<QueryArtifactArgs, 'id'>>;
  artifacts?: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<QueryArtifactsArgs, 'first'>>;
  customerImpact?: Resolver<ResolversTypes['CustomerImpact'], ParentType, ContextType, RequireFields<QueryCustomerImpactArgs, 'customer' | 'strict'>>;
  fieldLineage?: Resolver<ResolversTypes['Trace'], ParentType, ContextType, RequireFields<QueryFieldLineageArgs, 'direction' | 'from' | 'strict'>>;
  jobs?: Resolver<ResolversTypes['JobConnection'], ParentType, ContextType, RequireFields<QueryJobsArgs, 'first'>>;
  namespaces?: Resolver<ResolversTypes['NamespaceConnection'], ParentType, ContextType, RequireFields<QueryNamespacesArgs, 'first'>>;
  neighbours?: Resolver<ResolversTypes['LineageGraph'], ParentType, ContextType, RequireFields<QueryNeighboursArgs, 'direction' | 'first' | 'of'>>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType, RequireFields<QueryRunArgs, 'id'>>;
  runs?: Resolver<ResolversTypes['RunConnection'], ParentType, ContextType, RequireFields<QueryRunsArgs, 'first'>>;
  search?: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'first' | 'text'>>;
  system?: Resolver<Maybe<ResolversTypes['SystemHolding']>, ParentType, ContextType, RequireFields<QuerySystemArgs, 'key' | 'strict'>>;
  systems?: Resolver<ResolversTypes['SystemMap'], ParentType, ContextType, RequireFields<QuerySystemsArgs, 'strict'>>;
  trace?: Resolver<ResolversTypes['Trace'], ParentType, ContextType, RequireFields<QueryTraceArgs, 'direction' | 'from' | 'fromIds' | 'strict'>>;
};

export type ReasonCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReasonCount'] = ResolversParentTypes['ReasonCount']> = {
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['PersonalDataReason'], ParentType, ContextType>;
};

export type RecordMembersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordMembersPayload'] = ResolversParentTypes['RecordMembersPayload']> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['MemberMode']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type RecordRunPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordRunPayload'] = ResolversParentTypes['RecordRunPayload']> = {
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RoleCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleCount'] = ResolversParentTypes['RoleCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['SystemRole'], ParentType, ContextType>;
};

export type RunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Run'] = ResolversParentTypes['Run']> = {
  children?: Resolver<ResolversTypes['RunConnection'], ParentType, ContextType, RequireFields<RunChildrenArgs, 'first'>>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inputs?: Resolver<Array<ResolversTypes['Version']>, ParentType, ContextType, RequireFields<RunInputsArgs, 'first'>>;
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RunKind'], ParentType, ContextType>;
  outputs?: Resolver<Array<ResolversTypes['Version']>, ParentType, ContextType, RequireFields<RunOutputsArgs, 'first'>>;
  parameters?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  runId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RunState'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RunConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunConnection'] = ResolversParentTypes['RunConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RunEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RunEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunEdge'] = ResolversParentTypes['RunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Run'], ParentType, ContextType>;
};

export type StatementPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementPayload'] = ResolversParentTypes['StatementPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type StepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Step'] = ResolversParentTypes['Step']> = {
  asked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  carries?: Resolver<ResolversTypes['Carries'], ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['ColumnFlow']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LineageNode'], ParentType, ContextType>;
  mixesPeople?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['LineageNode'], ParentType, ContextType>;
};

export type SystemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['System'] = ResolversParentTypes['System']> = {
  access?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  controls?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retentionDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['SystemRole'], ParentType, ContextType>;
};

export type SystemHoldingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemHolding'] = ResolversParentTypes['SystemHolding']> = {
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['Holding'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['SystemGap']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
};

export type SystemMapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemMap'] = ResolversParentTypes['SystemMap']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['SystemHolding']>, ParentType, ContextType, RequireFields<SystemMapSystemArgs, 'key'>>;
  systems?: Resolver<Array<ResolversTypes['SystemHolding']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Holding'], ParentType, ContextType>;
  unplaced?: Resolver<ResolversTypes['Holding'], ParentType, ContextType>;
};

export type SystemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemPayload'] = ResolversParentTypes['SystemPayload']> = {
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag']> = {
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TagConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagConnection'] = ResolversParentTypes['TagConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TagEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TagEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagEdge'] = ResolversParentTypes['TagEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tag'], ParentType, ContextType>;
};

export type TraceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Trace'] = ResolversParentTypes['Trace']> = {
  byKind?: Resolver<Array<ResolversTypes['KindCount']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  graph?: Resolver<ResolversTypes['LineageGraph'], ParentType, ContextType, RequireFields<TraceGraphArgs, 'limit'>>;
  versions?: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<TraceVersionsArgs, 'first'>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VerdictCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerdictCount'] = ResolversParentTypes['VerdictCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
};

export type VersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Version'] = ResolversParentTypes['Version']> = {
  artifact?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  destroyedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  digest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  downstreamCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<VersionDownstreamCountArgs>>;
  enumerated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  producedBy?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  producerSeen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  upstreamCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<VersionUpstreamCountArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VersionChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionChange'] = ResolversParentTypes['VersionChange']> = {
  change?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ImpactItem'], ParentType, ContextType>;
};

export type VersionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionConnection'] = ResolversParentTypes['VersionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['VersionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VersionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionEdge'] = ResolversParentTypes['VersionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
};

export type VersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionPayload'] = ResolversParentTypes['VersionPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Activity?: ActivityResolvers<ContextType>;
  Arrival?: ArrivalResolvers<ContextType>;
  ArrivalRefusal?: ArrivalRefusalResolvers<ContextType>;
  Artifact?: ArtifactResolvers<ContextType>;
  ArtifactConnection?: ArtifactConnectionResolvers<ContextType>;
  ArtifactEdge?: ArtifactEdgeResolvers<ContextType>;
  ArtifactPayload?: ArtifactPayloadResolvers<ContextType>;
  CategoryCount?: CategoryCountResolvers<ContextType>;
  CategoryHolding?: CategoryHoldingResolvers<ContextType>;
  Caveat?: CaveatResolvers<ContextType>;
  CaveatItem?: CaveatItemResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeCount?: ChangeCountResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  Column?: ColumnResolvers<ContextType>;
  ColumnFlow?: ColumnFlowResolvers<ContextType>;
  Completeness?: CompletenessResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  CustomerImpact?: CustomerImpactResolvers<ContextType>;
  CustomerPayload?: CustomerPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventDay?: EventDayResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  HeldArtifact?: HeldArtifactResolvers<ContextType>;
  HeldArtifactConnection?: HeldArtifactConnectionResolvers<ContextType>;
  HeldArtifactEdge?: HeldArtifactEdgeResolvers<ContextType>;
  Holding?: HoldingResolvers<ContextType>;
  IdentityLabel?: IdentityLabelResolvers<ContextType>;
  ImpactConnection?: ImpactConnectionResolvers<ContextType>;
  ImpactEdge?: ImpactEdgeResolvers<ContextType>;
  ImpactItem?: ImpactItemResolvers<ContextType>;
  ImpactSummary?: ImpactSummaryResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  Job?: JobResolvers<ContextType>;
  JobConnection?: JobConnectionResolvers<ContextType>;
  JobEdge?: JobEdgeResolvers<ContextType>;
  KindCount?: KindCountResolvers<ContextType>;
  KindHolding?: KindHoldingResolvers<ContextType>;
  LineageEdge?: LineageEdgeResolvers<ContextType>;
  LineageEvent?: LineageEventResolvers<ContextType>;
  LineageGraph?: LineageGraphResolvers<ContextType>;
  LineageNode?: LineageNodeResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Namespace?: NamespaceResolvers<ContextType>;
  NamespaceConnection?: NamespaceConnectionResolvers<ContextType>;
  NamespaceEdge?: NamespaceEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PipelineTokenPayload?: PipelineTokenPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReasonCount?: ReasonCountResolvers<ContextType>;
  RecordMembersPayload?: RecordMembersPayloadResolvers<ContextType>;
  RecordRunPayload?: RecordRunPayloadResolvers<ContextType>;
  RoleCount?: RoleCountResolvers<ContextType>;
  Run?: RunResolvers<ContextType>;
  RunConnection?: RunConnectionResolvers<ContextType>;
  RunEdge?: RunEdgeResolvers<ContextType>;
  StatementPayload?: StatementPayloadResolvers<ContextType>;
  Step?: StepResolvers<ContextType>;
  System?: SystemResolvers<ContextType>;
  SystemHolding?: SystemHoldingResolvers<ContextType>;
  SystemMap?: SystemMapResolvers<ContextType>;
  SystemPayload?: SystemPayloadResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TagConnection?: TagConnectionResolvers<ContextType>;
  TagEdge?: TagEdgeResolvers<ContextType>;
  Trace?: TraceResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VerdictCount?: VerdictCountResolvers<ContextType>;
  Version?: VersionResolvers<ContextType>;
  VersionChange?: VersionChangeResolvers<ContextType>;
  VersionConnection?: VersionConnectionResolvers<ContextType>;
  VersionEdge?: VersionEdgeResolvers<ContextType>;
  VersionPayload?: VersionPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
};
