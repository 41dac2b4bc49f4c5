import type { InstantInput } from '../vocabulary/instant.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { VersionRow, ArtifactRow, ColumnRow, ShownTag } from '../catalog/artifacts/index.ts';
import type { RunRow } from '../history/runs/index.ts';
import type { RunPage } from '../history/runs/lists.ts';
import type { JobRow } from '../history/runs/store/jobs.ts';
import type { JobPage } from '../history/runs/jobs.ts';
import type { NamespaceRow } from '../catalog/artifacts/namespaces.ts';
import type { CustomerRow } from '../catalog/customers/index.ts';
import type { SystemRow, CatalogSystemRow } from '../catalog/systems/index.ts';
import type { FoundRow } from '../catalog/search/index.ts';
import type { RefusedRow } from '../ingest/refusals/index.ts';
import type { FindingRow } from '../ingest/identifiers/index.ts';
import type { TokenRow, UserRow, GrantRow, ClearanceRow } from '../access/index.ts';
import type { IncidentRow, ExposureRow, AffectedByIncident, ExposedArtifactRow } from '../incidents/index.ts';
import type { ConsentFinding as ConsentFindingRow, ConsentsOfPerson } from '../governance/consents/index.ts';
import type { RequestRow, EventRow } from '../requests/cases/index.ts';
import type { Item as ManifestItemRow, StoredManifest } from '../requests/manifests/index.ts';
import type { ShownPackage } from '../requests/packages/index.ts';
import type { ExemptionRow } from '../requests/exemptions/index.ts';
import type { PositionRow } from '../requests/positions/index.ts';
import type { Purpose as PurposeRow, Template } from '../governance/vocabularies/index.ts';
import type { DeclarationRow, Assessed, Answered } from '../governance/declarations/index.ts';
import type { ArtifactName } from '../vocabulary/command.ts';
import type { ShownSource, VersionUse as VersionUseRow, LookedAt, ArtifactPurposes as ArtifactPurposesRow } from '../governance/purposes/index.ts';
import type { FindingRow as GovernanceFindingRow, FindingStepSaid, AcceptanceRow } from '../governance/findings/index.ts';
import type { ProcessingRecord as ProcessingRecordRow, ActivityRecord as ActivityRecordRow } from '../governance/record/index.ts';
import type { AdmissionRow, GateAnswer as GateAnswerRow } from '../governance/gate/index.ts';
import type { StoredPlan, StoredTask, Preview, ConsequenceRow, ModelConsequences, Difference } from '../requests/plans/index.ts';
import type { ShownAttempt, ShownReport } from '../requests/work/index.ts';
import type { HoldRow } from '../requests/holds/index.ts';
import type { AssigneeRow, LinkRow, EvidenceRow } from '../requests/tasks/index.ts';
import type { Impact, Summary, SystemSummary, ArtifactChangeRow, TouchedArtifact, ErasureRecordRow, FacetOfSystem, CompletenessRow, CaveatRow, CountedItem, TracedArtifact as TracedArtifactRow, TraceAnswer, EventPage, PersonEvent } from '../lineage/answers/index.ts';
import type { Activity as ActivityRow } from '../lineage/activity/index.ts';
import type { Clock as ClockRow } from '../requests/clocks/index.ts';
import type { EntryPage } from '../audit/search.ts';
import type { ReadEntry } from '../audit/entries.ts';
import type { MapOfSystems, HoldingSystem } from '../lineage/map/map.ts';
import type { SystemFlow as SystemFlowRow } from '../lineage/map/flows.ts';
import type { HeldArtifacts, Held } from '../lineage/map/holding.ts';
import type { Payload, MembersPayload } from '../ingest/adapters/graphql/payloads.ts';
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
  /** A day without a time, in ISO 8601, such as `2026-04-07`. */
  Date: { input: string; output: string; }
};

export const StatementType = {
  Run: 'RUN',
  Members: 'MEMBERS',
  Link: 'LINK',
  Unlink: 'UNLINK',
  System: 'SYSTEM',
  Artifact: 'ARTIFACT',
  ModelVersion: 'MODEL_VERSION',
  Deployment: 'DEPLOYMENT',
  Inferences: 'INFERENCES',
  Destruction: 'DESTRUCTION',
  Erasure: 'ERASURE',
  RetireJob: 'RETIRE_JOB',
  Alias: 'ALIAS',
  /** Two names were said to be of one artifact. */
  Join: 'JOIN',
  Consent: 'CONSENT'
} as const;

export type StatementType = typeof StatementType[keyof typeof StatementType];
/** What arrives at this workspace. A statement that came before, word for word, is no arrival. */
export type Activity = {
  __typename?: 'Activity';
  /** When something last arrived, accepted or refused; null: nothing has since arrivals are kept. */
  lastAt?: Maybe<Scalars['DateTime']['output']>;
  /** Statements accepted, ever. */
  accepted: Scalars['Int']['output'];
  /** Reports that were refused, have not come again without the fault, and were not acknowledged. */
  refused: Scalars['Int']['output'];
  /** Reports that are formally wrong, and whose lineage was kept all the same. */
  lenientlyRead: Scalars['Int']['output'];
  /** Runs that have read or written something and have not reported an end. */
  openRuns: Scalars['Int']['output'];
  /** Newest first. Of one call that brought many, the last twenty; `accepted` counts all. */
  arrivals: Array<Arrival>;
};

export type Arrival = {
  __typename?: 'Arrival';
  /** An opaque name for it, good for as long as it is shown. */
  id: Scalars['ID']['output'];
  /** When it arrived, by this server's clock; what it says may be long ago. */
  at: Scalars['DateTime']['output'];
  /** Who sent it, by the name that their token has; null: that was not kept then. */
  by?: Maybe<Scalars['String']['output']>;
  /** Null: it was refused. */
  statement?: Maybe<StatementType>;
  /** The job, artifact or system that it is about; never a person. */
  about?: Maybe<Scalars['String']['output']>;
  namespace?: Maybe<Scalars['String']['output']>;
  state?: Maybe<RunState>;
  /** How many people it names. */
  people?: Maybe<Scalars['Int']['output']>;
  /** Paths at which it was formally wrong and read leniently; `columns`: it stated too many to be kept. */
  notes: Array<Scalars['String']['output']>;
  /** Why it was refused. */
  refusal?: Maybe<ArrivalRefusal>;
};

export type ArrivalRefusal = {
  __typename?: 'ArrivalRefusal';
  /** A UserErrorCode, INVALID_EVENT, or INVALID_REQUEST for a whole request that could not be read. */
  code: Scalars['String']['output'];
  /** The path of the first fault in what was sent. */
  field: Scalars['String']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** The last statements and refused reports, with counts: 100 at most. */
  activity: Activity;
  artifact?: Maybe<Artifact>;
  /** Artifacts whose name or namespace contains the text, names that begin with it first. */
  search: ArtifactConnection;
  /** Datasets, models and whatever else is known, by namespace and name. At most 100 a page. */
  artifacts: ArtifactConnection;
  /** Namespaces of jobs and artifacts, by name. At most 100 a page. */
  namespaces: NamespaceConnection;
  /** The questions of each kind of assessment, in every version, the newest last. */
  assessmentTemplates: Array<AssessmentTemplate>;
  /** All that was assessed, the newest first. */
  assessments: AssessmentConnection;
  /** Who asked, changed or was refused what, newest first. At most 100 a page. */
  auditEntries: AuditEntryConnection;
  /** How the audit is sealed. */
  auditLog: AuditLog;
  /** Who is cleared for something less than everything, the last change first. */
  clearances: ClearanceConnection;
  /** The clock of a case that nobody has saved: a preview. What makes no clock is the error BAD_USER_INPUT, which names the field. */
  clock: Clock;
  /** What one person agreed to, for each purpose, as of any time, under all of their identities. */
  consents: PersonConsents;
  /**
   * People in a version who have not consented to a purpose: `certain` are named there, `possible` may be in it besides. The bounds are those of
   * `affectedCustomers`.
   */
  unconsented: CustomerConnection;
  /**
   * What contradicts what people agreed to, as of any time, the latest first. Runs count that say what they are for (`purposes`); one that trains a model and does
   * not say it counts as `train_ai_system`.
   */
  consentFindings: ConsentFindingConnection;
  /**
   * What contradicts declarations and consents, or was never declared, as of any time: the gravest first, then what most people are in, then the oldest. A run
   * counts while it is the last of its job, or something that it made is in use. Whoever is cleared for a part only is refused.
   */
  findings: FindingConnection;
  /** What was answered before a run. Null: there is none with this id. */
  admission?: Maybe<Admission>;
  /** Newest first. */
  admissions: AdmissionConnection;
  /** Whether a gap refuses a run. */
  gateMode: GateMode;
  /** Every purpose that data may be used for, by key: those of fideslang, and the workspace's own. */
  purposes: PurposeConnection;
  /** Declarations that count now. */
  declarations: DeclarationConnection;
  /**
   * Whether versions may be used for a purpose: by ids of versions, or of artifacts, which mean their current ones. `at`: the time of the use,
   * by whose declarations it is decided; without one, now.
   */
  mayUse: UseAnswer;
  /** What every artifact may be used for now: gaps in personal data first. */
  artifactPurposes: ArtifactPurposesConnection;
  /** What a version may be used for now, by its id or that of an artifact, which means its current one. */
  versionPurposes: VersionPurposes;
  /** What legal bases may name. */
  legalTerms: LegalTerms;
  /** The grants of this workspace, newest first; also those that ended or were revoked. */
  grants: GrantConnection;
  /** Which grants this workspace asks for. */
  accessPolicy: AccessPolicy;
  /** All that were set, the last first; those that ended or were released too. */
  holds: HoldConnection;
  /** What looks like a person's identifier in names, parameters and facets, the last one first. */
  identifierFindings: IdentifierFindingConnection;
  /** Whether identifiers in names are replaced by pseudonyms on their way in. */
  identifierMasking: Scalars['Boolean']['output'];
  /** Null: there is none with this id. */
  incident?: Maybe<Incident>;
  /** Newest first. At most 100 a page. */
  incidents: IncidentConnection;
  workspaceKey: WorkspaceKey;
  /** Every artifact that this person's data touched. An unknown identity is the error CUSTOMER_NOT_FOUND, never an empty answer. */
  customerImpact: CustomerImpact;
  /**
   * What depends on these, or what these depend on: every recorded flow, whatever it carries. Starts are named by their artifact
   * (`from`), by a version's id (`fromIds`; an artifact's id means its current version), or both.
   */
  trace: Trace;
  /**
   * What rests on a column, or what it rests on: every stated column flow, and where nobody stated any, all of every input
   * (COLUMNS_ASSUMED counts these runs). Of a model, a deployment or anything else but a DATASET or a FEATURE_SET there is one
   * column, the whole; an empty `column` asks for the whole of those, too. Without a version, from that column of every version.
   */
  fieldLineage: Trace;
  /**
   * The versions one step from a version, through a run or carried on, with the runs between them and every recorded flow among
   * them. `of`: a version's id, or an artifact's, which means its current version; it is the first node and does not count.
   * `shown` of `total` count the others, newest first where they are cut. Either whole or the error INCOMPLETE.
   */
  neighbours: LineageGraph;
  /** From a dataset, model version or deployment back to people. Name it by its artifact (`version`) or its id (`versionId`). */
  affectedCustomers: CustomerConnection;
  /** By the id of a model. Null: it is no model, or no version of it is on record. */
  modelPreview?: Maybe<ModelPreview>;
  /** What `plan` would come to. Null: there is no such request, or no manifest. */
  planPreview?: Maybe<PlanPreview>;
  /** The position that counts of each model that has one, by namespace and name. */
  positions: ModelPositionConnection;
  /** The position of a model; null: nobody declared one. Models that were fine-tuned from it follow it, unless they have their own. */
  position?: Maybe<ModelPosition>;
  /** All positions that count, as plain text for a privacy notice. */
  positionsNotice: Scalars['String']['output'];
  /** What GDPR Art. 30 asks for: declared, observed, and the difference. */
  processingRecord: ProcessingRecord;
  /** What was refused, the last first. `acknowledged`: those that somebody has looked at, instead of those that count. */
  refusedReports: RefusedReportConnection;
  /** Volumes, response times and overdue requests by month, this month last. At most 60 months. */
  requestMonths: Array<RequestMonth>;
  request?: Maybe<Request>;
  /** Open requests first, by their due date; then those that are closed. */
  requests: RequestConnection;
  /** Runs, newest first by their start. At most 100 a page. */
  runs: RunConnection;
  /** A run by its id here (`Run.id`). Its producer's id may stand for several: see `runs(filter: {runId: …})`. */
  run?: Maybe<Run>;
  /** Jobs by namespace and name. At most 100 a page. */
  jobs: JobConnection;
  /** Every system, by key. `systems` says what they hold of people, at the cost of looking for it. */
  catalogSystems: Array<CatalogSystem>;
  /**
   * Artifacts, columns, systems, jobs and owners by their names: every word is somewhere in them, a longer word with a typo or two as well. The best names
   * first, then what is used most: by versions (of a column: its artifact's), artifacts in a system, runs of a job, systems of an owner. Where more than 2,000
   * are found, by names alone. A column is found by its artifact's name only together with its own. Pages follow that order as it is when each is asked for.
   * At most 100 a page.
   */
  find: FoundConnection;
  /** Every system, what it holds of people, and what is missing on record. `strict`: an incomplete answer is the error INCOMPLETE. */
  systems: SystemMap;
  /** What `systems` says of one system, at the cost of what leads into it. Null: no system is known by that key. */
  system?: Maybe<SystemHolding>;
  /** Tasks of plans that are carried out, the first to fall due first. Of those that are done, the ones that a person reported. */
  tasks: TaskConnection;
  /** Who may be named to do a task, by name. */
  assignees: AssigneeConnection;
  /** The tokens of this workspace, newest first; also those that ended or were revoked. */
  tokens: TokenConnection;
  /** Who has signed in to this workspace, the last one first. */
  users: UserConnection;
  /** Whether stores are asked again after a deletion, how often, and what came of it. */
  storeChecks: StoreChecks;
};


export type QueryActivityArgs = {
  first: Scalars['Int']['input'];
};


export type QueryArtifactArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  kinds?: InputMaybe<Array<ArtifactKind>>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryArtifactsArgs = {
  filter?: InputMaybe<ArtifactFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryNamespacesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAssessmentsArgs = {
  kinds?: InputMaybe<Array<AssessmentKind>>;
  states?: InputMaybe<Array<AssessmentState>>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAuditEntriesArgs = {
  filter?: InputMaybe<AuditFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryClearancesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryClockArgs = {
  input: ClockInput;
};


export type QueryConsentsArgs = {
  customer: CustomerInput;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryUnconsentedArgs = {
  version?: InputMaybe<VersionInput>;
  versionId?: InputMaybe<Scalars['ID']['input']>;
  purpose: Scalars['String']['input'];
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryConsentFindingsArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryFindingsArgs = {
  filter?: InputMaybe<FindingFilter>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAdmissionArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAdmissionsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPurposesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryDeclarationsArgs = {
  kinds?: InputMaybe<Array<DeclarationKind>>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryMayUseArgs = {
  versions: Array<Scalars['ID']['input']>;
  purpose: Scalars['String']['input'];
  at?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryArtifactPurposesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryVersionPurposesArgs = {
  version: Scalars['ID']['input'];
};


export type QueryGrantsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryHoldsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryIdentifierFindingsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryIncidentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryIncidentsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCustomerImpactArgs = {
  customer: CustomerInput;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  strict: Scalars['Boolean']['input'];
  within?: InputMaybe<BoundaryInput>;
};


export type QueryTraceArgs = {
  from: Array<VersionInput>;
  fromIds: Array<Scalars['ID']['input']>;
  direction: Direction;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  strict: Scalars['Boolean']['input'];
  within?: InputMaybe<BoundaryInput>;
};


export type QueryFieldLineageArgs = {
  from: ColumnInput;
  direction: Direction;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  strict: Scalars['Boolean']['input'];
  direct?: InputMaybe<Scalars['Boolean']['input']>;
  masking?: InputMaybe<Scalars['Boolean']['input']>;
  within?: InputMaybe<BoundaryInput>;
};


export type QueryNeighboursArgs = {
  of: Scalars['ID']['input'];
  direction: Direction;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
};


export type QueryAffectedCustomersArgs = {
  version?: InputMaybe<VersionInput>;
  versionId?: InputMaybe<Scalars['ID']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryModelPreviewArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPlanPreviewArgs = {
  request: Scalars['ID']['input'];
};


export type QueryPositionsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryPositionArgs = {
  namespace: Scalars['String']['input'];
  name: Scalars['String']['input'];
};


export type QueryProcessingRecordArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};


export type QueryRefusedReportsArgs = {
  acknowledged: Scalars['Boolean']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRequestMonthsArgs = {
  months: Scalars['Int']['input'];
};


export type QueryRequestArgs = {
  id: Scalars['ID']['input'];
};


export type QueryRequestsArgs = {
  filter?: InputMaybe<RequestFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRunsArgs = {
  filter?: InputMaybe<RunFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryRunArgs = {
  id: Scalars['ID']['input'];
};


export type QueryJobsArgs = {
  filter?: InputMaybe<JobFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryFindArgs = {
  text: Scalars['String']['input'];
  kinds?: InputMaybe<Array<FoundKind>>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySystemsArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  strict: Scalars['Boolean']['input'];
};


export type QuerySystemArgs = {
  key: Scalars['String']['input'];
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
  strict: Scalars['Boolean']['input'];
};


export type QueryTasksArgs = {
  filter?: InputMaybe<PeoplesTaskFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryAssigneesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryTokensArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryUsersArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** In the order in which data usually passes through them. */
export const ArtifactKind = {
  Dataset: 'DATASET',
  FeatureSet: 'FEATURE_SET',
  ExperimentLog: 'EXPERIMENT_LOG',
  VectorIndex: 'VECTOR_INDEX',
  Model: 'MODEL',
  Deployment: 'DEPLOYMENT',
  PromptLog: 'PROMPT_LOG',
  InferenceLog: 'INFERENCE_LOG'
} as const;

export type ArtifactKind = typeof ArtifactKind[keyof typeof ArtifactKind];
export type ArtifactInput = {
  kind: ArtifactKind;
  namespace: Scalars['String']['input'];
  name: Scalars['String']['input'];
};

/** By the producer's own name for it; without one, the version current at the statement's time. */
export type VersionInput = {
  artifact: ArtifactInput;
  version?: InputMaybe<Scalars['String']['input']>;
};

export type ColumnInput = {
  artifact: ArtifactInput;
  version?: InputMaybe<Scalars['String']['input']>;
  column: Scalars['String']['input'];
};

export type ColumnDefinitionInput = {
  name: Scalars['String']['input'];
  /** Category of personal data, such as `user.contact.email`. */
  category?: InputMaybe<Scalars['String']['input']>;
  sensitive: Scalars['Boolean']['input'];
  purposes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Why the column is needed. */
  necessity?: InputMaybe<Scalars['String']['input']>;
};

export type RegisterArtifactInput = {
  idempotencyKey: Scalars['String']['input'];
  artifact: ArtifactInput;
  systemKey?: InputMaybe<Scalars['String']['input']>;
  columns?: InputMaybe<Array<ColumnDefinitionInput>>;
};

export type Artifact = {
  __typename?: 'Artifact';
  id: Scalars['ID']['output'];
  kind: ArtifactKind;
  namespace: Scalars['String']['output'];
  name: Scalars['String']['output'];
  system?: Maybe<System>;
  /**
   * Those that it has, or had as of a time: the last schema that was told by then, and what was spoken of since. Without any schema, all
   * that anybody named.
   */
  columns: Array<Column>;
  /**
   * Categories of personal data that it is classified with, by a column that it has or had, or by a tag on the whole: why it is on the map
   * of systems. Empty: nothing says so.
   */
  personalCategories: Array<Scalars['String']['output']>;
  /**
   * Whatever words were put on it or on a column of it; those on the whole first. Each stays: a tag that is not repeated may still hold. At
   * most 1,000 a page.
   */
  tags: TagConnection;
  /** False: it was only ever referred to; whoever makes it has not reported. */
  producerSeen: Scalars['Boolean']['output'];
  /** Newest first; with `asOf`, only those that were made by then. */
  versions: VersionConnection;
  /**
   * The version that is meant where an artifact is named without one: the last on its timeline that was there by then; before the
   * first, the state that was referred to. Null: nothing of it was there.
   */
  currentVersion?: Maybe<Version>;
  /** Not cleared for whoever asks: what it is called is withheld. */
  closed: Scalars['Boolean']['output'];
};


export type ArtifactColumnsArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};


export type ArtifactTagsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type ArtifactVersionsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};


export type ArtifactCurrentVersionArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Immutable: every write makes one. Consecutive appends that nothing stands between are one. */
export type Version = {
  __typename?: 'Version';
  id: Scalars['ID']['output'];
  artifact: Artifact;
  /** The producer's own name for it. */
  name?: Maybe<Scalars['String']['output']>;
  createdAt: Scalars['DateTime']['output'];
  destroyedAt?: Maybe<Scalars['DateTime']['output']>;
  digest?: Maybe<Scalars['String']['output']>;
  /** A full list of its members is known. It proves nobody absent whom it could not name: who has no identity of a kind that it uses. */
  enumerated: Scalars['Boolean']['output'];
  /** False: it was only ever referred to; the write that made it was not reported. */
  producerSeen: Scalars['Boolean']['output'];
  producedBy?: Maybe<Run>;
  /** Not cleared for whoever asks: what it is called is withheld. */
  closed: Scalars['Boolean']['output'];
  /** How many versions it was made of in one step, through a run or carried on. */
  upstreamCount: Scalars['Int']['output'];
  /** How many versions were made of it in one step, through a run or carried on. */
  downstreamCount: Scalars['Int']['output'];
};


/** Immutable: every write makes one. Consecutive appends that nothing stands between are one. */
export type VersionUpstreamCountArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};


/** Immutable: every write makes one. Consecutive appends that nothing stands between are one. */
export type VersionDownstreamCountArgs = {
  asOf?: InputMaybe<Scalars['DateTime']['input']>;
};

export type Column = {
  __typename?: 'Column';
  id: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  artifact: Artifact;
  category?: Maybe<Scalars['String']['output']>;
  sensitive: Scalars['Boolean']['output'];
  purposes: Array<Scalars['String']['output']>;
  necessity?: Maybe<Scalars['String']['output']>;
  /** Not cleared for whoever asks: what it is called is withheld. */
  closed: Scalars['Boolean']['output'];
};

/**
 * A word that a producer put on an artifact or a column: OpenLineage's `tags`. Its vocabulary is the producer's own. An address in it is
 * not kept.
 */
export type Tag = {
  __typename?: 'Tag';
  id: Scalars['ID']['output'];
  /** The column that it is on. Null: it is on the whole. */
  column?: Maybe<Scalars['String']['output']>;
  key: Scalars['String']['output'];
  value: Scalars['String']['output'];
  /** Who put it there, as the producer calls it. */
  source?: Maybe<Scalars['String']['output']>;
  /** The category of personal data that it was understood as. Null: it says nothing of that, or in words that nobody knows here. */
  category?: Maybe<Scalars['String']['output']>;
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

export type ArtifactPayload = {
  __typename?: 'ArtifactPayload';
  artifact?: Maybe<Artifact>;
  userErrors: Array<UserError>;
};

export type VersionPayload = {
  __typename?: 'VersionPayload';
  version?: Maybe<Version>;
  userErrors: Array<UserError>;
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

export type ArtifactConnection = {
  __typename?: 'ArtifactConnection';
  edges: Array<ArtifactEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
  /** Artifacts that are closed to whoever asks and were not looked through, where names were looked for. */
  notSearched: Scalars['Int']['output'];
};

export type ArtifactEdge = {
  __typename?: 'ArtifactEdge';
  cursor: Scalars['String']['output'];
  node: Artifact;
};

export type Mutation = {
  __typename?: 'Mutation';
  registerArtifact: ArtifactPayload;
  linkArtifacts: StatementPayload;
  /**
   * Records an assessment of whether data may be used for some purposes. Of those about the same purposes and data the latest by `at` counts. Sent again with
   * the same key and content it changes nothing.
   */
  recordAssessment: DeclarationPayload;
  /** Approves or rejects an assessment of somebody else. The last decision counts. */
  decideAssessment: DeclarationPayload;
  /** How long this workspace's audit keeps its entries. */
  setAuditRetention: AuditRetentionPayload;
  /**
   * Says what somebody else is cleared for, at once on every replica, in place of what was said before. Without systems, categories and
   * purposes it is everything. A token is cleared for no more than whoever owns it and whoever made it.
   */
  setClearance: ClearancePayload;
  recordConsent: RecordConsentPayload;
  /** These identities are one person (a union, whatever the order), or one of them is shared: see `kind`. */
  linkIdentities: CustomerPayload;
  /**
   * Takes links between these identities back. If other statements still make one person of them, the statement is recorded, and
   * STILL_LINKED names those.
   */
  unlinkIdentities: CustomerPayload;
  /** The whole version is gone. It stays as a tombstone. */
  recordDestruction: VersionPayload;
  recordErasure: VersionPayload;
  /**
   * Keeps versions for this request, before its plan is approved: the rest is done all the same. A plan that waits for approval becomes stale.
   * What becomes of a model is said with `declarePosition`.
   */
  exempt: RequestPayload;
  withdrawExemption: RequestPayload;
  /** Decides to live with a finding until a day. It stays listed, and is counted apart. */
  acceptFinding: AcceptancePayload;
  /** Takes that back: the finding counts again. */
  withdrawAcceptance: WithdrawAcceptancePayload;
  /** Asks whether a run may be made: four questions, each with what shows it and what to do. */
  admitRun: AdmissionPayload;
  /** Says whether a gap refuses a run, or is only told. */
  setGateMode: GateModePayload;
  /** Adds a purpose of the workspace's own. Sent again with the same content it changes nothing. */
  registerPurpose: PurposePayload;
  /** Says for which purposes an artifact, or a column of it, may be used. Sent again with the same key and content it changes nothing. */
  authorise: DeclarationPayload;
  /** Says on which legal basis data is processed for some purposes. Sent again with the same key and content it changes nothing. */
  recordBasis: DeclarationPayload;
  /** Says what is concluded of people in an artifact. */
  declareInference: DeclarationPayload;
  /** Says what some jobs do with data of people, and why. */
  registerActivity: DeclarationPayload;
  /** Says what a client agreed to. */
  registerAgreement: DeclarationPayload;
  /** Says what people were told. */
  registerNotice: DeclarationPayload;
  /** Gives a grant to somebody else: nobody gives one to themselves, nor to a token that they own or made. */
  grant: GrantPayload;
  /** Ends a grant at once, on every replica. Revoking it again changes nothing. */
  revokeGrant: GrantPayload;
  /** Says which grants are needed from now on. */
  setAccessPolicy: AccessPolicyPayload;
  /** Keeps a version, or all versions of an artifact. Tasks about them that have not begun stop, and plans that wait become stale. */
  hold: HoldPayload;
  /** Ends a hold. Tasks that it stopped are to be done again. */
  releaseHold: HoldPayload;
  /**
   * Whether e-mail addresses and phone numbers in names, parameters and facets are replaced by pseudonyms before they are stored: always the same
   * one for the same identifier, so that lineage still joins. It counts from then on, within two seconds on every replica. What is stored stays.
   */
  setIdentifierMasking: IdentifierMaskingPayload;
  /** Says that something was exposed, and starts the clocks. */
  openIncident: IncidentPayload;
  /** Adds to an incident that is open, or corrects it. */
  amendIncident: IncidentPayload;
  /** Nothing about it is changed any more. Whom it concerns can still be asked. */
  closeIncident: IncidentPayload;
  /**
   * Gives this workspace a new key. From then on people are named and looked up under it, and in the background the digests that are stored are
   * wrapped by it. Questions and statements go on meanwhile. Whoever copied the key of before can test no guess against what is wrapped.
   */
  rotateKey: WorkspaceKeyPayload;
  /**
   * Destroys the key of this workspace for good. From then on nobody can be looked up by an identity, statements that name people are refused, and
   * what is on record is anonymous. Backups of the key are yours to destroy. Doing it again changes nothing.
   */
  destroyKey: WorkspaceKeyPayload;
  /**
   * Mails a letter to the person, or puts on record that the handler sent it. The same letter is sent once. What became of it stands in
   * `letters.written`.
   */
  sendLetter: RequestPayload;
  recordMembers: RecordMembersPayload;
  /** Until an alias is recorded, a reference to it may mean any version that was there: answers then say so. */
  recordAlias: StatementPayload;
  registerModelVersion: VersionPayload;
  deploy: VersionPayload;
  recordInferences: VersionPayload;
  /** Makes the package from the manifest. The person has to have proved who they are, and every gap has to be acknowledged. */
  preparePackage: RequestPayload;
  /** The package was sent: the request is fulfilled. */
  deliver: RequestPayload;
  /** Makes the plan for the manifest. Its gaps have to be acknowledged, and every model that was reached needs a position. */
  plan: RequestPayload;
  /** By its digest, and by somebody who has not handled the request. A plan that is no longer what it would be now is PLAN_STALE. */
  approvePlan: RequestPayload;
  /** `note` is required. */
  rejectPlan: RequestPayload;
  /** Says what becomes of a model. Sent again with the same key and content it changes nothing. */
  declarePosition: ModelPositionPayload;
  /**
   * Says that nothing is missing from the record without these reports. Answers no longer count them; they stay in `refusedReports(acknowledged: true)`. One that comes
   * again with another fault counts again. An id that is none of a refused report refuses all.
   */
  acknowledgeRefusals: AcknowledgeRefusalsPayload;
  /** Takes in a request. A second open one of the same type by one of these identities is refused, and names the first. */
  openRequest: RequestPayload;
  /** Puts on record that the same was asked once more. The dates stay those of the first time. */
  askAgain: RequestPayload;
  /** Whoever asked has proved who they are. Only now is looked up whether they are known. */
  verifyRequester: RequestPayload;
  /** More identities of the same person, and looks them up again. */
  addIdentities: RequestPayload;
  /** The person was told, in time, that it takes longer. */
  extendRequest: RequestPayload;
  /** Whoever asked was asked something without which nothing can be done. Whether the clock stops is the law's to say. */
  pauseRequest: RequestPayload;
  resumeRequest: RequestPayload;
  /** Looks up what the person's data touched, and freezes the answer. Nothing is frozen where it would be incomplete. */
  discover: RequestPayload;
  /** Names what the record does not know, so that the request can go on. */
  acknowledgeGaps: RequestPayload;
  /** Ends a request of which nothing was carried out. */
  closeRequest: RequestPayload;
  recordRun: RecordRunPayload;
  /** At most 1,000 a call. Each item succeeds or fails by itself. */
  recordRuns: Array<RecordRunPayload>;
  /** From `at` on the job's open runs are over: they no longer connect what others write. */
  retireJob: StatementPayload;
  /** Puts on record that the person who asks signed in or out. The web server sends it; a token of a program may not. */
  recordSession: SessionPayload;
  registerSystem: SystemPayload;
  /** Makes a link to a task for somebody outside. A task has at most five that can be used. */
  linkTask: TaskLinkPayload;
  /** Ends a link at once. A second time it changes nothing. */
  revokeTaskLink: TaskLinkPayload;
  /** Says who is to do a task, and by when. It replaces what was said before. */
  assignTask: RequestPayload;
  /** A new token for this workspace that may send statements and events, read nothing, and ends by itself. */
  createPipelineToken: PipelineTokenPayload;
  /** A new token for this workspace. */
  createToken: TokenPayload;
  /** Replaces a token by a new one with the same name, owner and roles. Both are valid during the overlap. */
  rotateToken: TokenPayload;
  /** Ends a token at once, on every replica. Revoking it again changes nothing. */
  revokeToken: TokenPayload;
  /** Says how often stores are asked again after a deletion, and has them asked at once. */
  setStoreCheckRule: StoreCheckRulePayload;
  /** Carries out an approved plan, in the background; or tries again what failed or was not found. */
  execute: RequestPayload;
  /** Says what became of a task that waits for a person. */
  reportTask: RequestPayload;
};


export type MutationRegisterArtifactArgs = {
  input: RegisterArtifactInput;
};


export type MutationLinkArtifactsArgs = {
  input: LinkArtifactsInput;
};


export type MutationRecordAssessmentArgs = {
  input: RecordAssessmentInput;
};


export type MutationDecideAssessmentArgs = {
  input: DecideAssessmentInput;
};


export type MutationSetAuditRetentionArgs = {
  input: SetAuditRetentionInput;
};


export type MutationSetClearanceArgs = {
  input: ClearanceInput;
};


export type MutationRecordConsentArgs = {
  input: RecordConsentInput;
};


export type MutationLinkIdentitiesArgs = {
  input: LinkIdentitiesInput;
};


export type MutationUnlinkIdentitiesArgs = {
  input: LinkIdentitiesInput;
};


export type MutationRecordDestructionArgs = {
  input: RecordDestructionInput;
};


export type MutationRecordErasureArgs = {
  input: RecordErasureInput;
};


export type MutationExemptArgs = {
  input: ExemptInput;
};


export type MutationWithdrawExemptionArgs = {
  input: WithdrawExemptionInput;
};


export type MutationAcceptFindingArgs = {
  input: AcceptFindingInput;
};


export type MutationWithdrawAcceptanceArgs = {
  input: WithdrawAcceptanceInput;
};


export type MutationAdmitRunArgs = {
  input: AdmitRunInput;
};


export type MutationSetGateModeArgs = {
  input: SetGateModeInput;
};


export type MutationRegisterPurposeArgs = {
  input: RegisterPurposeInput;
};


export type MutationAuthoriseArgs = {
  input: AuthoriseInput;
};


export type MutationRecordBasisArgs = {
  input: RecordBasisInput;
};


export type MutationDeclareInferenceArgs = {
  input: DeclareInferenceInput;
};


export type MutationRegisterActivityArgs = {
  input: RegisterActivityInput;
};


export type MutationRegisterAgreementArgs = {
  input: RegisterAgreementInput;
};


export type MutationRegisterNoticeArgs = {
  input: RegisterNoticeInput;
};


export type MutationGrantArgs = {
  input: GrantInput;
};


export type MutationRevokeGrantArgs = {
  input: RevokeGrantInput;
};


export type MutationSetAccessPolicyArgs = {
  input: AccessPolicyInput;
};


export type MutationHoldArgs = {
  input: HoldInput;
};


export type MutationReleaseHoldArgs = {
  input: ReleaseHoldInput;
};


export type MutationSetIdentifierMaskingArgs = {
  input: SetIdentifierMaskingInput;
};


export type MutationOpenIncidentArgs = {
  input: OpenIncidentInput;
};


export type MutationAmendIncidentArgs = {
  input: AmendIncidentInput;
};


export type MutationCloseIncidentArgs = {
  input: CloseIncidentInput;
};


export type MutationRotateKeyArgs = {
  input: RotateKeyInput;
};


export type MutationDestroyKeyArgs = {
  input: DestroyKeyInput;
};


export type MutationSendLetterArgs = {
  input: SendLetterInput;
};


export type MutationRecordMembersArgs = {
  input: RecordMembersInput;
};


export type MutationRecordAliasArgs = {
  input: RecordAliasInput;
};


export type MutationRegisterModelVersionArgs = {
  input: RegisterModelVersionInput;
};


export type MutationDeployArgs = {
  input: DeployInput;
};


export type MutationRecordInferencesArgs = {
  input: RecordInferencesInput;
};


export type MutationPreparePackageArgs = {
  input: PreparePackageInput;
};


export type MutationDeliverArgs = {
  input: DeliverInput;
};


export type MutationPlanArgs = {
  input: PlanInput;
};


export type MutationApprovePlanArgs = {
  input: DecidePlanInput;
};


export type MutationRejectPlanArgs = {
  input: DecidePlanInput;
};


export type MutationDeclarePositionArgs = {
  input: DeclarePositionInput;
};


export type MutationAcknowledgeRefusalsArgs = {
  input: AcknowledgeRefusalsInput;
};


export type MutationOpenRequestArgs = {
  input: OpenRequestInput;
};


export type MutationAskAgainArgs = {
  input: AskAgainInput;
};


export type MutationVerifyRequesterArgs = {
  input: VerifyRequesterInput;
};


export type MutationAddIdentitiesArgs = {
  input: AddIdentitiesInput;
};


export type MutationExtendRequestArgs = {
  input: ExtendInput;
};


export type MutationPauseRequestArgs = {
  input: PauseRequestInput;
};


export type MutationResumeRequestArgs = {
  input: ResumeRequestInput;
};


export type MutationDiscoverArgs = {
  input: DiscoverInput;
};


export type MutationAcknowledgeGapsArgs = {
  input: AcknowledgeGapsInput;
};


export type MutationCloseRequestArgs = {
  input: CloseInput;
};


export type MutationRecordRunArgs = {
  input: RecordRunInput;
};


export type MutationRecordRunsArgs = {
  input: Array<RecordRunInput>;
};


export type MutationRetireJobArgs = {
  input: RetireJobInput;
};


export type MutationRecordSessionArgs = {
  input: RecordSessionInput;
};


export type MutationRegisterSystemArgs = {
  input: RegisterSystemInput;
};


export type MutationLinkTaskArgs = {
  input: LinkTaskInput;
};


export type MutationRevokeTaskLinkArgs = {
  input: RevokeTaskLinkInput;
};


export type MutationAssignTaskArgs = {
  input: AssignTaskInput;
};


export type MutationCreatePipelineTokenArgs = {
  input: CreatePipelineTokenInput;
};


export type MutationCreateTokenArgs = {
  input: CreateTokenInput;
};


export type MutationRotateTokenArgs = {
  input: RotateTokenInput;
};


export type MutationRevokeTokenArgs = {
  input: RevokeTokenInput;
};


export type MutationSetStoreCheckRuleArgs = {
  input: SetStoreCheckRuleInput;
};


export type MutationExecuteArgs = {
  input: ExecuteInput;
};


export type MutationReportTaskArgs = {
  input: ReportTaskInput;
};

export type ArtifactFilter = {
  kinds?: InputMaybe<Array<ArtifactKind>>;
  namespace?: InputMaybe<Scalars['String']['input']>;
  /** In the name or namespace, whatever its case. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** In the system with this key. Empty: in none. */
  system?: InputMaybe<Scalars['String']['input']>;
};

/** Where names of jobs and artifacts are unique: a database, a bucket, a scheduler. */
export type Namespace = {
  __typename?: 'Namespace';
  name: Scalars['String']['output'];
  jobs: Scalars['Int']['output'];
  artifacts: Scalars['Int']['output'];
  /** Not cleared for whoever asks: what it is called is withheld. */
  closed: Scalars['Boolean']['output'];
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
 * These names are of one artifact, and always were: what is written under one is read under all. Nothing takes it back. OpenLineage's
 * `symlinks` say the same.
 */
export type LinkArtifactsInput = {
  idempotencyKey: Scalars['String']['input'];
  at: Scalars['DateTime']['input'];
  /** 2 to 100, all of one kind: DATASET or FEATURE_SET. */
  artifacts: Array<ArtifactInput>;
  evidence: Scalars['String']['input'];
};

export const AssessmentKind = {
  /** Whether a new purpose is compatible with those that data was collected for (GDPR Art. 6(4)). */
  Compatibility: 'COMPATIBILITY',
  /** Whether a legitimate interest outweighs the interests of the people (GDPR Art. 6(1)(f)). */
  Balancing: 'BALANCING'
} as const;

export type AssessmentKind = typeof AssessmentKind[keyof typeof AssessmentKind];
export const AssessmentState = {
  /** Nobody has decided about it. */
  Pending: 'PENDING',
  Approved: 'APPROVED',
  Rejected: 'REJECTED'
} as const;

export type AssessmentState = typeof AssessmentState[keyof typeof AssessmentState];
export type AssessmentQuestion = {
  __typename?: 'AssessmentQuestion';
  /** By which an answer names it. */
  key: Scalars['String']['output'];
  text: Scalars['String']['output'];
};

/** What an assessment asks. A version that somebody may have answered is never changed. */
export type AssessmentTemplate = {
  __typename?: 'AssessmentTemplate';
  kind: AssessmentKind;
  version: Scalars['Int']['output'];
  title: Scalars['String']['output'];
  /** Of the law that asks for it. */
  article: Scalars['String']['output'];
  questions: Array<AssessmentQuestion>;
};

export type AssessmentAnswer = {
  __typename?: 'AssessmentAnswer';
  question: AssessmentQuestion;
  answer: Scalars['String']['output'];
};

/** Data that an assessment is about, as it was named. */
export type AssessedData = {
  __typename?: 'AssessedData';
  kind: ArtifactKind;
  namespace: Scalars['String']['output'];
  name: Scalars['String']['output'];
  /** Null: nothing was recorded of it yet. */
  artifact?: Maybe<Artifact>;
};

/** That somebody assessed whether data may be used for some purposes. It counts once somebody else has approved it. */
export type Assessment = {
  __typename?: 'Assessment';
  id: Scalars['ID']['output'];
  /** As it was answered, whether or not there is a newer version. */
  template: AssessmentTemplate;
  purposes: Array<Scalars['String']['output']>;
  data: Array<AssessedData>;
  /** What it comes to: the purpose is compatible, or the interest outweighs those of the people. */
  favourable: Scalars['Boolean']['output'];
  answers: Array<AssessmentAnswer>;
  state: AssessmentState;
  /** What was declared, with its times. */
  declaration: Declaration;
  /** The last decision about it, with its times. Null: there is none. */
  decision?: Maybe<Declaration>;
};

export type AssessmentConnection = {
  __typename?: 'AssessmentConnection';
  edges: Array<AssessmentEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type AssessmentEdge = {
  __typename?: 'AssessmentEdge';
  cursor: Scalars['String']['output'];
  node: Assessment;
};

export type AssessmentAnswerInput = {
  /** Its key: `assessmentTemplates` lists all. */
  question: Scalars['String']['input'];
  answer: Scalars['String']['input'];
};

export type RecordAssessmentInput = {
  idempotencyKey: Scalars['String']['input'];
  template: AssessmentKind;
  /** Of the template. Without one, the newest; an older one is refused. */
  version?: InputMaybe<Scalars['Int']['input']>;
  /** What the data is to be used for. */
  purposes: Array<Scalars['String']['input']>;
  /** The data that it is about. COMPATIBILITY needs some. */
  artifacts?: InputMaybe<Array<ArtifactInput>>;
  /** What it comes to. */
  favourable: Scalars['Boolean']['input'];
  /** To every question of the template, once. */
  answers: Array<AssessmentAnswerInput>;
  at: Scalars['DateTime']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
  evidence?: InputMaybe<Scalars['String']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
};

export type DecideAssessmentInput = {
  idempotencyKey: Scalars['String']['input'];
  /** Its id. */
  assessment: Scalars['ID']['input'];
  approved: Scalars['Boolean']['input'];
  /** Required where it is rejected. Name no person. */
  note?: InputMaybe<Scalars['String']['input']>;
  at: Scalars['DateTime']['input'];
  evidence?: InputMaybe<Scalars['String']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
};

export type RecordBasisInput = {
  /** Of a legitimate interest: the id of its approved assessment, instead of `balancingTest`. */
  assessment?: InputMaybe<Scalars['ID']['input']>;
  idempotencyKey: Scalars['String']['input'];
  /** A term of DPV, such as `eu-gdpr:A6-1-b`: `legalTerms` lists all. */
  iri: Scalars['String']['input'];
  purposes: Array<Scalars['String']['input']>;
  /** Categories of data, each with all below it. None: every category that is not special. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Where it holds, such as `EU`. None: everywhere. */
  region?: InputMaybe<Scalars['String']['input']>;
  /** What special categories need besides, such as `eu-gdpr:A9-2-a`. */
  condition?: InputMaybe<Scalars['String']['input']>;
  /** Required for a legitimate interest. */
  balancingTest?: InputMaybe<BalancingTestInput>;
  at: Scalars['DateTime']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
  evidence?: InputMaybe<Scalars['String']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
};

export const AuditOutcome = {
  /** It was allowed, and answered or done. */
  Allowed: 'ALLOWED',
  /** The actor's roles do not allow it. */
  Refused: 'REFUSED',
  /** It was allowed, and nothing was answered or changed. */
  Failed: 'FAILED',
  /** Somebody of another workspace asked by an id of this one, and was answered as if there were no such thing. */
  FromOutside: 'FROM_OUTSIDE'
} as const;

export type AuditOutcome = typeof AuditOutcome[keyof typeof AuditOutcome];
export const ActorKind = {
  Person: 'PERSON',
  Machine: 'MACHINE'
} as const;

export type ActorKind = typeof ActorKind[keyof typeof ActorKind];
/**
 * That somebody asked, changed or was refused something. It is written before the answer leaves, a change in its own transaction, and
 * never changed afterwards.
 */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  id: Scalars['ID']['output'];
  at: Scalars['DateTime']['output'];
  /** The name that the record has of who it was. */
  actor: Scalars['String']['output'];
  actorKind: ActorKind;
  roles: Array<Scalars['String']['output']>;
  /** The id of the token that they came with, never the token. */
  token: Scalars['String']['output'];
  action: Action;
  /** Fields of Query or Mutation, or the HTTP route. One look asks about one person by several. */
  fields: Array<Scalars['String']['output']>;
  /** Whom it was about, by their ref. */
  customer?: Maybe<Scalars['ID']['output']>;
  /** Artifacts, versions and systems by id or name; of a change, the keys of its statements. */
  about: Array<Scalars['String']['output']>;
  /** Rows or nodes of the answer, or statements of the change; null: it is not known. */
  count?: Maybe<Scalars['Int']['output']>;
  reason?: Maybe<Scalars['String']['output']>;
  outcome: AuditOutcome;
  /** As the server's log has it. */
  request: Scalars['String']['output'];
  /** Its place in the sealed log, from 0; null: it is not sealed yet, which takes a second or so. */
  place?: Maybe<Scalars['Int']['output']>;
};

export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  edges: Array<AuditEntryEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  cursor: Scalars['String']['output'];
  node: AuditEntry;
};

export type AuditFilter = {
  /** By the whole name that the record has of them. */
  actor?: InputMaybe<Scalars['String']['input']>;
  /** Whom it was about, by any of their refs. */
  customer?: InputMaybe<Scalars['ID']['input']>;
  action?: InputMaybe<Action>;
  outcome?: InputMaybe<AuditOutcome>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Not at this time any more. */
  before?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * How this workspace's log is sealed. Save `key` and `checkpoint` elsewhere: with them `npm run audit:verify` proves later that nothing of
 * it has changed.
 */
export type AuditLog = {
  __typename?: 'AuditLog';
  /** Entries that have a place under a checkpoint, those that retention took away among them. */
  sealed: Scalars['Int']['output'];
  /** Entries that wait for it. */
  waiting: Scalars['Int']['output'];
  /** The public key; null: nothing was sealed yet. */
  key?: Maybe<Scalars['String']['output']>;
  /** The last checkpoint, as a C2SP signed note. */
  checkpoint?: Maybe<Scalars['String']['output']>;
  sealedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Days that entries are kept; null: for ever. */
  retentionDays?: Maybe<Scalars['Int']['output']>;
  /** Entries that retention took away, from the oldest on. Their hashes stay under the checkpoints. */
  removed: Scalars['Int']['output'];
};

export type SetAuditRetentionInput = {
  /** 90 to 3650; null: for ever. What is taken away does not come back. */
  days?: InputMaybe<Scalars['Int']['input']>;
};

export type AuditRetentionPayload = {
  __typename?: 'AuditRetentionPayload';
  auditLog?: Maybe<AuditLog>;
  userErrors: Array<UserError>;
};

export const Action = {
  /** Artifacts, traces, search: no person is in the answer. */
  LineageRead: 'LINEAGE_READ',
  /** What one customer's data touched, and who is in what. */
  PersonRead: 'PERSON_READ',
  /** Any answer, whole, as a file. */
  AnswerExport: 'ANSWER_EXPORT',
  /** Statements and events. */
  LineageWrite: 'LINEAGE_WRITE',
  /** What was done about a person. */
  ErasureWrite: 'ERASURE_WRITE',
  /** New tokens, which end by themselves. */
  TokenCreate: 'TOKEN_CREATE',
  /** Other tokens in place of those there are, and their end. */
  TokenManage: 'TOKEN_MANAGE',
  /** Who has access: people who signed in, and tokens. */
  AccessRead: 'ACCESS_READ',
  /** Grants, and for what they are needed. */
  AccessManage: 'ACCESS_MANAGE',
  /** Who asked, changed or was refused what. */
  AuditRead: 'AUDIT_READ',
  /** The end of the workspace's key, after which nobody can be looked up. */
  KeyDestroy: 'KEY_DESTROY',
  /** A new key in the place of the workspace's. */
  KeyRotate: 'KEY_ROTATE',
  /** How long the audit keeps its entries. */
  AuditManage: 'AUDIT_MANAGE',
  /** That they signed in or out. */
  SessionRecord: 'SESSION_RECORD',
  /** Any request at all. Refused to who sent more than they may in a time. */
  RequestSend: 'REQUEST_SEND',
  /** How what arrives is taken in. */
  IngestManage: 'INGEST_MANAGE',
  /** Incidents: what was exposed, and their clocks. */
  IncidentRead: 'INCIDENT_READ',
  /** Opening, amending and closing incidents. */
  IncidentManage: 'INCIDENT_MANAGE',
  /** A request's raw identifiers: opened by this program when it executes or mails, or shredded. No role allows it. */
  VaultOpen: 'VAULT_OPEN',
  /** What people asked about their data, and how far the work on it is. */
  CaseRead: 'CASE_READ',
  /** Taking requests of people in, and all that is done about them but their approval. */
  CaseHandle: 'CASE_HANDLE',
  /** Access packages: what is known of one person, whole, as a file. */
  PackageRead: 'PACKAGE_READ',
  /** Approving and rejecting plans of requests that somebody else handled. */
  CaseApprove: 'CASE_APPROVE',
  /** Evidence: what was done for a request, with proofs and without raw identifiers; and the files that were attached to its tasks. */
  EvidenceRead: 'EVIDENCE_READ',
  /** What data may be used for: declarations, purposes, and what contradicts them. No person is in the answer. */
  GovernanceRead: 'GOVERNANCE_READ',
  /** Declaring what data may be used for, and on which basis. */
  GovernanceDeclare: 'GOVERNANCE_DECLARE',
  /** Recording what people agreed to, and what they took back. */
  ConsentWrite: 'CONSENT_WRITE',
  /** Whether a run with gaps is refused. */
  GovernanceManage: 'GOVERNANCE_MANAGE',
  /** Deciding to live with a finding until a day, and taking that back. */
  FindingAccept: 'FINDING_ACCEPT',
  /** Approving and rejecting assessments that somebody else wrote. */
  AssessmentDecide: 'ASSESSMENT_DECIDE',
  /** Whether people whom the caller names have consented: a yes or a no with its reason for each, and nothing else of them. */
  ConsentCheck: 'CONSENT_CHECK',
  /** What a link to one task lets somebody outside do: see that task and report on it. No role allows it. */
  TaskLink: 'TASK_LINK'
} as const;

export type Action = typeof Action[keyof typeof Action];
/**
 * What one person or one token is cleared for. Whoever has none sees everything that their roles allow. Everything else is closed to them: it
 * is counted, by kind and verdict, and neither named nor found by its name.
 */
export type Clearance = {
  __typename?: 'Clearance';
  holderKind: ActorKind;
  /** A person's id at the provider (`User.subject`), or a token's `id`. */
  holder: Scalars['ID']['output'];
  /** Keys of the systems whose data is open. Null: those of all systems. */
  systems?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether what is in no system is open, too. */
  withoutSystem: Scalars['Boolean']['output'];
  /**
   * Categories of personal data whose columns are open, with those below them: `user.contact` opens `user.contact.email`. Columns without a
   * category are open. Null: all.
   */
  categories?: Maybe<Array<Scalars['String']['output']>>;
  /**
   * Purposes, with those below and above them, whose data is open: artifacts of which a purpose is authorised (`authorise`) that is one of
   * these, part of one, or one that they are part of. Null: artifacts for whatever purpose.
   */
  purposes?: Maybe<Array<Scalars['String']['output']>>;
  /** Whether artifacts of which nobody authorised a purpose are open, too. What was made of others is such an artifact until somebody does. */
  withoutPurpose: Scalars['Boolean']['output'];
  reason: Scalars['String']['output'];
  setAt: Scalars['DateTime']['output'];
  setBy: Scalars['String']['output'];
};

export type ClearanceConnection = {
  __typename?: 'ClearanceConnection';
  edges: Array<ClearanceEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ClearanceEdge = {
  __typename?: 'ClearanceEdge';
  cursor: Scalars['String']['output'];
  node: Clearance;
};

export type ClearanceInput = {
  holder: HolderInput;
  /** Absent: all systems. Empty: none. */
  systems?: InputMaybe<Array<Scalars['String']['input']>>;
  withoutSystem: Scalars['Boolean']['input'];
  /** Absent: all categories. Empty: only columns without one. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Keys of purposes (`purposes`). Absent: all. Empty: none. */
  purposes?: InputMaybe<Array<Scalars['String']['input']>>;
  withoutPurpose: Scalars['Boolean']['input'];
  /** Why; it is in the audit as well. Name no customer by an identity here. */
  reason: Scalars['String']['input'];
};

export type ClearancePayload = {
  __typename?: 'ClearancePayload';
  clearance?: Maybe<Clearance>;
  userErrors: Array<UserError>;
};

/** Under which law, or contract, a request has to be answered. */
export const Regime = {
  /** The GDPR in the EU, Iceland, Liechtenstein and Norway. It needs a Member State, whose public holidays count. */
  Eu: 'EU',
  Uk: 'UK',
  California: 'CALIFORNIA',
  Virginia: 'VIRGINIA',
  Colorado: 'COLORADO',
  Brazil: 'BRAZIL',
  Canada: 'CANADA',
  Quebec: 'QUEBEC',
  Hipaa: 'HIPAA',
  /** A processor's duty to the controller, in the time that their contract names. */
  Contract: 'CONTRACT'
} as const;

export type Regime = typeof Regime[keyof typeof Regime];
export const RightType = {
  Access: 'ACCESS',
  Portability: 'PORTABILITY',
  Rectification: 'RECTIFICATION',
  Deletion: 'DELETION',
  Restriction: 'RESTRICTION',
  Objection: 'OBJECTION',
  OptOutOfSale: 'OPT_OUT_OF_SALE',
  OptOutOfAutomatedDecisions: 'OPT_OUT_OF_AUTOMATED_DECISIONS',
  ResetProfile: 'RESET_PROFILE',
  WithdrawConsent: 'WITHDRAW_CONSENT'
} as const;

export type RightType = typeof RightType[keyof typeof RightType];
/** What has to be done in time. */
export const ClockDuty = {
  /** To answer a request. */
  Request: 'REQUEST',
  /** To decide on an appeal against a refusal (Virginia, Colorado). */
  Appeal: 'APPEAL',
  /** To acknowledge a complaint (UK). */
  Complaint: 'COMPLAINT',
  /** To tell the supervisory authority of a personal data breach (EU, UK). */
  Breach: 'BREACH',
  /** To account for disclosures (HIPAA). */
  Accounting: 'ACCOUNTING'
} as const;

export type ClockDuty = typeof ClockDuty[keyof typeof ClockDuty];
/** The states in which the GDPR holds. */
export const MemberState = {
  At: 'AT',
  Be: 'BE',
  Bg: 'BG',
  Cy: 'CY',
  Cz: 'CZ',
  De: 'DE',
  Dk: 'DK',
  Ee: 'EE',
  Es: 'ES',
  Fi: 'FI',
  Fr: 'FR',
  Gr: 'GR',
  Hr: 'HR',
  Hu: 'HU',
  Ie: 'IE',
  Is: 'IS',
  It: 'IT',
  Li: 'LI',
  Lt: 'LT',
  Lu: 'LU',
  Lv: 'LV',
  Mt: 'MT',
  Nl: 'NL',
  No: 'NO',
  Pl: 'PL',
  Pt: 'PT',
  Ro: 'RO',
  Se: 'SE',
  Si: 'SI',
  Sk: 'SK'
} as const;

export type MemberState = typeof MemberState[keyof typeof MemberState];
/** What the person was asked for. */
export const PauseReason = {
  Identity: 'IDENTITY',
  Clarification: 'CLARIFICATION',
  Fee: 'FEE'
} as const;

export type PauseReason = typeof PauseReason[keyof typeof PauseReason];
export const ExtensionReason = {
  Complexity: 'COMPLEXITY',
  NumberOfRequests: 'NUMBER_OF_REQUESTS',
  Other: 'OTHER'
} as const;

export type ExtensionReason = typeof ExtensionReason[keyof typeof ExtensionReason];
/** How sure it is that the law is read as it is here. */
export const Certainty = {
  High: 'HIGH',
  Medium: 'MEDIUM',
  Low: 'LOW'
} as const;

export type Certainty = typeof Certainty[keyof typeof Certainty];
/** To which date of a clock a step leads. */
export const ClockDate = {
  Received: 'RECEIVED',
  Acknowledge: 'ACKNOWLEDGE',
  Refuse: 'REFUSE',
  Due: 'DUE',
  Latest: 'LATEST'
} as const;

export type ClockDate = typeof ClockDate[keyof typeof ClockDate];
export const ClockState = {
  InTime: 'IN_TIME',
  /** Still in time, for the rest of the day. */
  DueToday: 'DUE_TODAY',
  Overdue: 'OVERDUE'
} as const;

export type ClockState = typeof ClockState[keyof typeof ClockState];
/** Every date of one case, with the steps that made it. Computed, not legal advice. */
export type Clock = {
  __typename?: 'Clock';
  regime: Regime;
  duty: ClockDuty;
  /** IANA name of the zone in which days are counted. */
  zone: Scalars['String']['output'];
  receivedAt: Scalars['DateTime']['output'];
  /** The local date of the receipt. */
  received: Scalars['Date']['output'];
  acknowledgeBy?: Maybe<Scalars['Date']['output']>;
  /** The last day on which a refusal, with its reasons, is in time. */
  refuseBy?: Maybe<Scalars['Date']['output']>;
  /** With the extension, where there is one. While a question is open that stops the clock, as if it were answered now. */
  due: Scalars['Date']['output'];
  /** The last instant that is in time. */
  dueAt: Scalars['DateTime']['output'];
  /** The due date if an extension is used; null where there is none. */
  latest?: Maybe<Scalars['Date']['output']>;
  /** The last day on which notice of an extension can be given; null where there is none. */
  extensionNoticeBy?: Maybe<Scalars['Date']['output']>;
  steps: Array<ClockStep>;
  /** Dates by other readings of the law. */
  readings: Array<ClockReading>;
  /** The holidays that moved a date. */
  holidays: Array<Holiday>;
  extension?: Maybe<Extension>;
  pauses: Array<Pause>;
  /** When 50, 80 and 100 % of the time have gone. */
  escalations: Array<ClockEscalation>;
  /** Of the least certain step towards the due date. */
  certainty: Certainty;
  /** Calendar days to the due date: 0 today, negative afterwards. */
  daysLeft: Scalars['Int']['output'];
  state: ClockState;
  /** That it is computed, not legal advice. */
  notice: Scalars['String']['output'];
};

export type ClockStep = {
  __typename?: 'ClockStep';
  towards: ClockDate;
  date: Scalars['Date']['output'];
  because: Scalars['String']['output'];
  /** The article that says so. */
  rule: Scalars['String']['output'];
  certainty: Certainty;
};

export type ClockReading = {
  __typename?: 'ClockReading';
  of: ClockDate;
  date: Scalars['Date']['output'];
  because: Scalars['String']['output'];
  rule: Scalars['String']['output'];
};

export type Holiday = {
  __typename?: 'Holiday';
  date: Scalars['Date']['output'];
  name: Scalars['String']['output'];
};

export type Extension = {
  __typename?: 'Extension';
  noticeAt: Scalars['DateTime']['output'];
  reason: ExtensionReason;
  noticeBy: Scalars['Date']['output'];
  due: Scalars['Date']['output'];
};

export type Pause = {
  __typename?: 'Pause';
  reason: PauseReason;
  askedAt: Scalars['DateTime']['output'];
  /** Null: there is no answer yet. */
  answeredAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many days it adds; 0 where the regime knows no such pause. */
  days: Scalars['Int']['output'];
  rule: Scalars['String']['output'];
  certainty: Certainty;
};

export type ClockEscalation = {
  __typename?: 'ClockEscalation';
  percent: Scalars['Int']['output'];
  date: Scalars['Date']['output'];
  at: Scalars['DateTime']['output'];
};

export type PauseInput = {
  reason: PauseReason;
  askedAt: Scalars['DateTime']['input'];
  answeredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ExtensionInput = {
  noticeAt: Scalars['DateTime']['input'];
  reason: ExtensionReason;
};

export type HolidayInput = {
  date: Scalars['Date']['input'];
  name: Scalars['String']['input'];
};

export type ClockInput = {
  regime: Regime;
  /** What was asked for. Only a request has one. */
  right?: InputMaybe<RightType>;
  duty: ClockDuty;
  /** Of a breach: when somebody became aware of it. */
  receivedAt: Scalars['DateTime']['input'];
  /** IANA name of the zone of the controller's establishment; by default that of the regime or Member State. */
  zone?: InputMaybe<Scalars['String']['input']>;
  /** Needed for EU. */
  memberState?: InputMaybe<MemberState>;
  /** A part of the country with holidays of its own, such as BY (Bavaria) or SCT (Scotland). */
  region?: InputMaybe<Scalars['String']['input']>;
  pauses: Array<PauseInput>;
  extension?: InputMaybe<ExtensionInput>;
  /** For CONTRACT: days after receipt. */
  contractDays?: InputMaybe<Scalars['Int']['input']>;
  /** For CONTRACT without contractDays: when the controller has to answer. The processor has until ten days before. */
  controllerDue?: InputMaybe<Scalars['Date']['input']>;
  /** California: whether Saturdays are business days, as the law says when read strictly. */
  saturdaysCount: Scalars['Boolean']['input'];
  /** Days that are holidays besides those of the country. */
  addedHolidays: Array<HolidayInput>;
  /** Holidays of the country that do not count. */
  removedHolidays: Array<Scalars['Date']['input']>;
  /** The instant for `daysLeft` and `state`; now by default. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

export const ConsentStatus = {
  Given: 'GIVEN',
  /** Asked, and said no. */
  Refused: 'REFUSED',
  /** Taken back, or an opt-out. Of statements of one instant, this one counts. */
  Withdrawn: 'WITHDRAWN',
  /** It has ended. Of a consent with `until` that follows by itself. */
  Expired: 'EXPIRED',
  /** Was never valid, as was found out later. */
  Invalidated: 'INVALIDATED',
  /** Nobody knows any more what was said. It allows nothing. */
  Unknown: 'UNKNOWN'
} as const;

export type ConsentStatus = typeof ConsentStatus[keyof typeof ConsentStatus];
/**
 * What people agreed to, refused or took back. It holds from `at` on, until something later is said of the same purpose. A consent puts
 * nobody into any version: no answer of lineage changes by it.
 */
export type RecordConsentInput = {
  idempotencyKey: Scalars['String']['input'];
  /** When the person said so. When this server first heard of it is kept beside, and nobody can set that. */
  at: Scalars['DateTime']['input'];
  /** The scope: for what. A consent for a purpose covers the purposes under it, and no other. */
  purposes: Array<Scalars['String']['input']>;
  status: ConsentStatus;
  /** How it was given, such as `web form` or `telephone`. */
  mechanism?: InputMaybe<Scalars['String']['input']>;
  /** Which notice the person was shown: a name and version, or an address. */
  notice?: InputMaybe<Scalars['String']['input']>;
  /** From then on it holds no longer. Of what is GIVEN only. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where the proof is: a reference or a digest. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  members: Array<IdentityInput>;
};

export type RecordConsentPayload = {
  __typename?: 'RecordConsentPayload';
  /** People who count; those who are refused are named in `userErrors`, each by its place. */
  accepted: Scalars['Int']['output'];
  userErrors: Array<UserError>;
};

/** What is on record of one person's consents. */
export type PersonConsents = {
  __typename?: 'PersonConsents';
  customer: Customer;
  asOf: Scalars['DateTime']['output'];
  /** What holds of each purpose that anything was said of. */
  states: Array<ConsentState>;
  /** Every statement by that time, the latest first. */
  history: ConsentStatementConnection;
};


/** What is on record of one person's consents. */
export type PersonConsentsHistoryArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ConsentState = {
  __typename?: 'ConsentState';
  purpose: Scalars['String']['output'];
  /** A consent whose end has come is EXPIRED. */
  status: ConsentStatus;
  /** The statement by which it holds. It may be about a purpose above this one. */
  by: ConsentStatement;
};

export type ConsentStatement = {
  __typename?: 'ConsentStatement';
  /** The idempotency key of the statement. */
  key: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  /** When this server first heard of it. */
  recordedAt: Scalars['DateTime']['output'];
  purposes: Array<Scalars['String']['output']>;
  status: ConsentStatus;
  mechanism?: Maybe<Scalars['String']['output']>;
  notice?: Maybe<Scalars['String']['output']>;
  until?: Maybe<Scalars['DateTime']['output']>;
  evidence?: Maybe<Scalars['String']['output']>;
  /** Of the identity by which it names the person. */
  namespace?: Maybe<Scalars['String']['output']>;
  /** It came under an identity that several people share. Only what restricts counts for each of them. */
  shared: Scalars['Boolean']['output'];
};

export type ConsentStatementConnection = {
  __typename?: 'ConsentStatementConnection';
  edges: Array<ConsentStatementEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ConsentStatementEdge = {
  __typename?: 'ConsentStatementEdge';
  cursor: Scalars['String']['output'];
  node: ConsentStatement;
};

export const ConsentFindingCode = {
  /** A run read data of people who had said no before it began. */
  WithdrawnInRun: 'WITHDRAWN_IN_RUN',
  /** A model in use was trained with data of people who have said no since. */
  RetrainingDue: 'RETRAINING_DUE',
  /** Data in use for a purpose that people are asked for has people in it who have not consented. */
  NoConsentInVersion: 'NO_CONSENT_IN_VERSION'
} as const;

export type ConsentFindingCode = typeof ConsentFindingCode[keyof typeof ConsentFindingCode];
/** Something on record that contradicts what people agreed to. Nothing is refused for it: what happened is recorded. */
export type ConsentFinding = {
  __typename?: 'ConsentFinding';
  code: ConsentFindingCode;
  /** When the run began; of RETRAINING_DUE, when the first of these people said no. */
  since: Scalars['DateTime']['output'];
  purpose: Scalars['String']['output'];
  run?: Maybe<Run>;
  /** What is concerned of what the run wrote. Null: the run itself. */
  version?: Maybe<Version>;
  /** People who are named there. */
  certain: Scalars['Int']['output'];
  /** People who may be in it besides. */
  possible: Scalars['Int']['output'];
  /** By when the model has to be trained again, by its declared position. Null: none is declared, or it is about something else. */
  due?: Maybe<Scalars['DateTime']['output']>;
  /** What to do about it. */
  remedy: Scalars['String']['output'];
};

export type ConsentFindingConnection = {
  __typename?: 'ConsentFindingConnection';
  edges: Array<ConsentFindingEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
  /** Whether every path to people was followed. Where not, more findings, or more people, may come to light. */
  completeness: Completeness;
};

export type ConsentFindingEdge = {
  __typename?: 'ConsentFindingEdge';
  cursor: Scalars['String']['output'];
  node: ConsentFinding;
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

export type CustomerInput =
  { identity: IdentityInput; ref?: never; }
  |  { identity?: never; ref: Scalars['ID']['input']; };

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
export type LinkIdentitiesInput = {
  /** Of a link; an unlink takes back either. A SHARED one names two identities: the shared one, and that of one person who uses it. */
  kind: LinkKind;
  idempotencyKey: Scalars['String']['input'];
  at: Scalars['DateTime']['input'];
  identities: Array<IdentityInput>;
  evidence: Scalars['String']['input'];
};

export type Customer = {
  __typename?: 'Customer';
  /** Opaque: 128 random bits. Safe in an address. */
  ref: Scalars['ID']['output'];
  identities: Array<IdentityLabel>;
};

export type IdentityLabel = {
  __typename?: 'IdentityLabel';
  namespace: Scalars['String']['output'];
};

export type CustomerPayload = {
  __typename?: 'CustomerPayload';
  customer?: Maybe<Customer>;
  userErrors: Array<UserError>;
};

export type CustomerConnection = {
  __typename?: 'CustomerConnection';
  edges: Array<CustomerEdge>;
  pageInfo: PageInfo;
  /** People whom a statement names in the version. */
  certain: Scalars['Int']['output'];
  /** People who may be in it besides: their data flows into it, and no full list settles whether they are in it. */
  possible: Scalars['Int']['output'];
  completeness: Completeness;
};

export type CustomerEdge = {
  __typename?: 'CustomerEdge';
  cursor: Scalars['String']['output'];
  node: Customer;
  certain: Scalars['Boolean']['output'];
};

export type RecordDestructionInput = {
  idempotencyKey: Scalars['String']['input'];
  at: Scalars['DateTime']['input'];
  version: VersionInput;
  evidence: Scalars['String']['input'];
};

/** From `at` on this person is no longer in this version, nor carried on from it, until a later statement names them there again. */
export type RecordErasureInput = {
  idempotencyKey: Scalars['String']['input'];
  at: Scalars['DateTime']['input'];
  customer: CustomerInput;
  versionId: Scalars['ID']['input'];
  /** deleted, anonymised or unlearned take the person out; masked, retained_exempt, retained_hold, deferred_until, retrain_committed, notified, not_found and failed are kept on record and change no verdict. */
  outcome: Scalars['String']['input'];
  evidence: Scalars['String']['input'];
};

/** What was wrong with one statement. `field` is the path inside the item; `message` says what to do. */
export type UserError = {
  __typename?: 'UserError';
  code: UserErrorCode;
  field?: Maybe<Array<Scalars['String']['output']>>;
  message: Scalars['String']['output'];
};

export const UserErrorCode = {
  InvalidTime: 'INVALID_TIME',
  /** More than 5 minutes ahead of this server's clock. Retry when the time has come. */
  TimeInFuture: 'TIME_IN_FUTURE',
  InvalidRange: 'INVALID_RANGE',
  /** An output that is its own input version. */
  SelfInput: 'SELF_INPUT',
  PositionOutOfRange: 'POSITION_OUT_OF_RANGE',
  /** The same idempotency key came before with other content. */
  IdempotencyConflict: 'IDEMPOTENCY_CONFLICT',
  TooLong: 'TOO_LONG',
  NotFound: 'NOT_FOUND',
  /** AGGREGATED, ANONYMISED and NONE take a person off the path: someone must say so, on what evidence. */
  ClaimRequired: 'CLAIM_REQUIRED',
  /** Nobody can have this identity. In a list of people it refuses that one alone, who is missing from the record until the list comes corrected. */
  InvalidIdentity: 'INVALID_IDENTITY',
  /** Recorded as ADD: somebody on the full list was refused, so it proves nobody absent. */
  CountedAsAdd: 'COUNTED_AS_ADD',
  /** Recorded, and without effect: other statements still join these identities. The message names them. */
  StillLinked: 'STILL_LINKED',
  /** Half of a surrogate pair, which is no character. */
  InvalidText: 'INVALID_TEXT',
  Forbidden: 'FORBIDDEN',
  /** The workspace's key was destroyed, so nobody can be named in it. */
  KeyDestroyed: 'KEY_DESTROYED',
  /** Recorded, with a pseudonym in the place of what looks like a person's identifier in its names. */
  Masked: 'MASKED',
  /** There are as many as there may be. The message says of what, and what to do. */
  TooMany: 'TOO_MANY',
  /** A required part is missing. The message says which. */
  Missing: 'MISSING',
  /** Somebody else changed it since it was read. Read it again. */
  ChangedMeanwhile: 'CHANGED_MEANWHILE',
  /** It cannot happen at this stage. The message says what can. */
  WrongStage: 'WRONG_STAGE',
  /** The time in which it was allowed is over. */
  TooLate: 'TOO_LATE',
  /** A request of this type for the same person is open already. */
  DuplicateRequest: 'DUPLICATE_REQUEST',
  /** The plan is not what it would be now. Look the data up again, and plan again. */
  PlanStale: 'PLAN_STALE',
  /** Somebody else has to decide: whoever handled a request does not approve its plan. */
  OwnPlan: 'OWN_PLAN',
  /** Somebody else has to decide: whoever wrote an assessment does not approve it. */
  OwnAssessment: 'OWN_ASSESSMENT',
  /** A plan cannot be made yet. The message names what is missing. */
  PlanBlocked: 'PLAN_BLOCKED'
} as const;

export type UserErrorCode = typeof UserErrorCode[keyof typeof UserErrorCode];
export type StatementPayload = {
  __typename?: 'StatementPayload';
  userErrors: Array<UserError>;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  hasNextPage: Scalars['Boolean']['output'];
  endCursor?: Maybe<Scalars['String']['output']>;
};

/**
 * On what a version is kept although the person asked for deletion. Those of Art. 17(3) GDPR, by the names of the Data Privacy Vocabulary's
 * justifications; `ground` says which rule of another law it is, such as 1798.105(d) of California's Civil Code.
 */
export const ExemptionBasis = {
  /** Art. 17(3)(a). */
  FreedomOfExpression: 'FREEDOM_OF_EXPRESSION',
  /** Art. 17(3)(b): a law requires it, such as the keeping of invoices. */
  LegalObligation: 'LEGAL_OBLIGATION',
  /** Art. 17(3)(b): a task in the public interest, or official authority. */
  OfficialAuthority: 'OFFICIAL_AUTHORITY',
  /** Art. 17(3)(c). */
  PublicHealth: 'PUBLIC_HEALTH',
  /** Art. 17(3)(d): archiving, research or statistics that deletion would make impossible. */
  ArchivingOrResearch: 'ARCHIVING_OR_RESEARCH',
  /** Art. 17(3)(e). */
  LegalClaims: 'LEGAL_CLAIMS',
  /** The ground names the rule. */
  OtherLaw: 'OTHER_LAW'
} as const;

export type ExemptionBasis = typeof ExemptionBasis[keyof typeof ExemptionBasis];
/** One version is kept for one request: for good, or until a time, when it is to be done after all. */
export type Exemption = {
  __typename?: 'Exemption';
  id: Scalars['ID']['output'];
  versionId: Scalars['ID']['output'];
  /** Of the artifact, and of its version, as the manifest has them. */
  name: Scalars['String']['output'];
  label: Scalars['String']['output'];
  basis: ExemptionBasis;
  ground: Scalars['String']['output'];
  /** Null: for good. Else the task is deferred until then. */
  until?: Maybe<Scalars['DateTime']['output']>;
  setBy: Scalars['String']['output'];
  setAt: Scalars['DateTime']['output'];
  /** Not cleared for whoever asks: what it is called is withheld. */
  closed: Scalars['Boolean']['output'];
};

export type ExemptionConnection = {
  __typename?: 'ExemptionConnection';
  edges: Array<ExemptionEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ExemptionEdge = {
  __typename?: 'ExemptionEdge';
  cursor: Scalars['String']['output'];
  node: Exemption;
};

export type ExemptInput = {
  /** Of the request. */
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  /** On the request's manifest. One that has an exemption gets this one instead. */
  versionIds: Array<Scalars['ID']['input']>;
  basis: ExemptionBasis;
  ground: Scalars['String']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type WithdrawExemptionInput = {
  /** Of the request. */
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  versionIds: Array<Scalars['ID']['input']>;
};

/** What somebody asked about their data, with all that was done about it. */
export type Request = {
  __typename?: 'Request';
  /** What is kept for this request, by version. Those that were withdrawn are in its events. */
  exemptions: ExemptionConnection;
  letters: Letters;
  /** The last that was prepared. */
  package?: Maybe<Package>;
  /** The last plan that was made for the manifest. */
  plan?: Maybe<Plan>;
  id: Scalars['ID']['output'];
  /** Of the last change. Whoever changes the request says which one they saw. */
  version: Scalars['Int']['output'];
  /** The handler's own reference, such as a ticket's number. */
  reference?: Maybe<Scalars['String']['output']>;
  type: RightType;
  state: RequestState;
  stage: Stage;
  reason?: Maybe<RequestReason>;
  receivedAt: Scalars['DateTime']['output'];
  clock: Clock;
  mode: ControllerMode;
  /** Of PROCESSOR: the client who forwarded it, and who gets the answer. */
  controller?: Maybe<Scalars['String']['output']>;
  /** The namespaces of the identities that were given. Their values are digests; they can be compared and not read. */
  identities: Array<IdentityLabel>;
  verification?: Maybe<Verification>;
  /** The person. Null until they proved who they are, whether anybody is known by these identities or not. */
  customer?: Maybe<Customer>;
  manifest?: Maybe<Manifest>;
  /** Of a duplicate: the request that goes on in its place. */
  duplicateOf?: Maybe<Request>;
  openedBy: Scalars['String']['output'];
  openedAt: Scalars['DateTime']['output'];
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What can happen next, apart from what never moves a request, such as an extension. */
  moves: Array<RequestMove>;
  /** All that happened, oldest first. Each holds the hash of the one before. */
  events: CaseEventConnection;
  /** Whether no event was changed, dropped or put in between since it was written. */
  intact: Scalars['Boolean']['output'];
};


/** What somebody asked about their data, with all that was done about it. */
export type RequestExemptionsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** What somebody asked about their data, with all that was done about it. */
export type RequestEventsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export const FindingCode = {
  /** Data of people was used for a purpose that no legal basis covers. */
  BasisMissing: 'BASIS_MISSING',
  /** The basis of a run says that it was there before, and arrived after the run had begun. */
  BasisAfterRun: 'BASIS_AFTER_RUN',
  /** Data was used for a purpose that something behind it is not authorised for. */
  PurposeNotAuthorised: 'PURPOSE_NOT_AUTHORISED',
  /** Nobody said for what some data may be used, or what a run says that it is for is no known purpose. */
  PurposeUnknown: 'PURPOSE_UNKNOWN',
  /** Data in use for a purpose that people are asked for has people in it who have not consented. */
  NoConsentInVersion: 'NO_CONSENT_IN_VERSION',
  /** A run read data of people who had said no before it began. */
  WithdrawnInRun: 'WITHDRAWN_IN_RUN',
  /** A model in use was trained with data of people who have said no since. */
  RetrainingDue: 'RETRAINING_DUE',
  /** A model in use learned from people, and nobody declared what becomes of it when they ask for deletion. */
  PositionMissing: 'POSITION_MISSING',
  /** A run names no admission that fits, where the gate is enforced or its job has asked before. */
  RunWithoutAdmission: 'RUN_WITHOUT_ADMISSION',
  /** A training run read columns of which nobody said why they are needed. */
  NecessityMissing: 'NECESSITY_MISSING',
  /** A training run was given columns that pass into nothing that it made. */
  ReadNotUsed: 'READ_NOT_USED',
  /** Sensitive data is used to personalise or to advertise. */
  SensitiveInPersonalisation: 'SENSITIVE_IN_PERSONALISATION',
  /** Sensitive data may have gone into a vendor's system. */
  SensitiveToVendor: 'SENSITIVE_TO_VENDOR',
  /** A job does something else than its activity says. */
  ActivityDrift: 'ACTIVITY_DRIFT'
} as const;

export type FindingCode = typeof FindingCode[keyof typeof FindingCode];
export const FindingSeverity = {
  High: 'HIGH',
  Medium: 'MEDIUM',
  Low: 'LOW'
} as const;

export type FindingSeverity = typeof FindingSeverity[keyof typeof FindingSeverity];
/** A step of the path that explains a finding. */
export type FindingStep = {
  __typename?: 'FindingStep';
  /** In a sentence. */
  text: Scalars['String']['output'];
  /** What it is about. Null: no artifact. */
  artifact?: Maybe<Artifact>;
};

/** That somebody decided to live with a finding until a day. */
export type Acceptance = {
  __typename?: 'Acceptance';
  reason: Scalars['String']['output'];
  by: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  /** From then on the finding counts again. */
  until: Scalars['DateTime']['output'];
  /** People who were counted when it was accepted. */
  certain: Scalars['Int']['output'];
  possible: Scalars['Int']['output'];
};

/** Something on record that contradicts what was declared, or that nobody declared. Nothing is refused for it: what happened is recorded. */
export type Finding = {
  __typename?: 'Finding';
  /** The same for as long as it is about the same. */
  id: Scalars['ID']['output'];
  code: FindingCode;
  severity: FindingSeverity;
  /** When the first run that it is about began; of RETRAINING_DUE, when the first of the people said no. */
  since: Scalars['DateTime']['output'];
  /** What it is about, in a few words: a job, a dataset, a model. */
  subject: Scalars['String']['output'];
  /** What is wrong, in a sentence. */
  text: Scalars['String']['output'];
  /** What to do about it. */
  remedy: Scalars['String']['output'];
  /** Step by step, to be read aloud. */
  path: Array<FindingStep>;
  purpose?: Maybe<Scalars['String']['output']>;
  artifact?: Maybe<Artifact>;
  version?: Maybe<Version>;
  /** The latest run that it is about. Null: it is about none, or about what is stored. */
  run?: Maybe<Run>;
  declaration?: Maybe<Declaration>;
  /** How many runs that still matter it is about. */
  runs: Scalars['Int']['output'];
  /** People who are named there. */
  certain: Scalars['Int']['output'];
  /** People who may be there besides. */
  possible: Scalars['Int']['output'];
  /** Of RETRAINING_DUE: by when, as declared. */
  due?: Maybe<Scalars['DateTime']['output']>;
  /** Null: nobody has accepted it, or not until now. */
  acceptance?: Maybe<Acceptance>;
};

export type FindingConnection = {
  __typename?: 'FindingConnection';
  edges: Array<FindingEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
  /** By code, of all, whatever the filter: the gravest first. */
  counts: Array<FindingCount>;
  /** Runs that do not say what they are for, and train no model: no rule looks at them. */
  runsWithoutPurpose: Scalars['Int']['output'];
  /** Runs behind which nothing is classified as data of people: no rule looks at them. */
  runsUnclassified: Scalars['Int']['output'];
  /** Whether every path was followed. Where not, more findings, or more people, may come to light. */
  completeness: Completeness;
};

export type FindingEdge = {
  __typename?: 'FindingEdge';
  cursor: Scalars['String']['output'];
  node: Finding;
};

export type FindingCount = {
  __typename?: 'FindingCount';
  code: FindingCode;
  severity: FindingSeverity;
  open: Scalars['Int']['output'];
  accepted: Scalars['Int']['output'];
};

export type FindingFilter = {
  codes?: InputMaybe<Array<FindingCode>>;
  severities?: InputMaybe<Array<FindingSeverity>>;
  /** True: only those that are accepted; false: only the others. */
  accepted?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id of an artifact or of a version that it is about, or of any of its runs. */
  about?: InputMaybe<Scalars['ID']['input']>;
};

/** Whether rules looked at a run. What people agreed to is compared with every run that says what it is for. */
export const RunJudged = {
  /** They did: what is not found is not there, as far as the answer is complete. */
  Judged: 'JUDGED',
  /** It does not say what it is for, and trains no model. Send `purposes`. */
  WithoutPurpose: 'WITHOUT_PURPOSE',
  /** Nothing behind it is classified as data of people. */
  Unclassified: 'UNCLASSIFIED',
  /** A later run of its job is on record, and nothing that it made is in use. */
  Past: 'PAST',
  /** By this server's clock it has not begun yet: `findings` has it from then on. */
  NotBegun: 'NOT_BEGUN'
} as const;

export type RunJudged = typeof RunJudged[keyof typeof RunJudged];
export type RecordRunPayload = {
  __typename?: 'RecordRunPayload';
  /**
   * What is found about the run now, as `findings(filter: {about: …})` shows it; looked for only where it is asked for. Null: the run was refused, or it took
   * too long, as `findingsCompleteness` says. Whoever may write and not read is told `id`, `code`, `severity` and `remedy`.
   */
  findings?: Maybe<Array<Finding>>;
  /** Whether every path was followed. Null: the run was refused. */
  findingsCompleteness?: Maybe<Completeness>;
  /** Null: the run was refused, or it took too long. */
  judged?: Maybe<RunJudged>;
  run?: Maybe<Run>;
  userErrors: Array<UserError>;
};

export type AcceptFindingInput = {
  idempotencyKey: Scalars['String']['input'];
  /** Of the finding. */
  finding: Scalars['ID']['input'];
  /** Why. Name no person. */
  reason: Scalars['String']['input'];
  /** Until when: at most a year from now. */
  until: Scalars['DateTime']['input'];
};

export type WithdrawAcceptanceInput = {
  /** Of the finding. */
  finding: Scalars['ID']['input'];
};

export type AcceptancePayload = {
  __typename?: 'AcceptancePayload';
  acceptance?: Maybe<Acceptance>;
  userErrors: Array<UserError>;
};

export type WithdrawAcceptancePayload = {
  __typename?: 'WithdrawAcceptancePayload';
  userErrors: Array<UserError>;
};

export const GateQuestion = {
  /** Is there a legal basis for the purpose with all that is read? */
  LawfulBasis: 'LAWFUL_BASIS',
  /** May all that is read be used for the purpose? */
  PurposeCompatible: 'PURPOSE_COMPATIBLE',
  /** Is it known what becomes of the models when people ask for deletion? */
  DeletionPossible: 'DELETION_POSSIBLE',
  /** Does everything that was declared name what shows it? */
  Evidenced: 'EVIDENCED'
} as const;

export type GateQuestion = typeof GateQuestion[keyof typeof GateQuestion];
export const Answer = {
  Compliant: 'COMPLIANT',
  /** Something that is on record says no. */
  Violation: 'VIOLATION',
  /** Nobody declared it. That is no permission. */
  Gap: 'GAP'
} as const;

export type Answer = typeof Answer[keyof typeof Answer];
export const AdmissionDecision = {
  Admitted: 'ADMITTED',
  /** There are gaps, and the workspace only observes. */
  AdmittedWithGaps: 'ADMITTED_WITH_GAPS',
  /** There is a violation. */
  Refused: 'REFUSED',
  /** There are gaps, and the workspace enforces the gate. */
  RefusedUntilConfigured: 'REFUSED_UNTIL_CONFIGURED'
} as const;

export type AdmissionDecision = typeof AdmissionDecision[keyof typeof AdmissionDecision];
export type GateAnswer = {
  __typename?: 'GateAnswer';
  question: GateQuestion;
  answer: Answer;
  /** Why, in words. */
  text: Scalars['String']['output'];
  /** What to do. Null: nothing. */
  remedy?: Maybe<Scalars['String']['output']>;
  /** What it rests on. */
  evidence: Array<Declaration>;
};

export type AdmissionJob = {
  __typename?: 'AdmissionJob';
  namespace: Scalars['String']['output'];
  name: Scalars['String']['output'];
};

/** What was answered to whether a run may be made, with what was declared and recorded by then. */
export type Admission = {
  __typename?: 'Admission';
  id: Scalars['ID']['output'];
  decision: AdmissionDecision;
  purpose: Scalars['String']['output'];
  job: AdmissionJob;
  /** The versions that it is to read. */
  versions: Array<Version>;
  answers: Array<GateAnswer>;
  at: Scalars['DateTime']['output'];
  /** It counts for runs that begin by then. */
  expiresAt: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  /** SHA-256 of all of it, in hex. */
  digest: Scalars['String']['output'];
};

export type AdmissionConnection = {
  __typename?: 'AdmissionConnection';
  edges: Array<AdmissionEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type AdmissionEdge = {
  __typename?: 'AdmissionEdge';
  cursor: Scalars['String']['output'];
  node: Admission;
};

export type AdmissionPayload = {
  __typename?: 'AdmissionPayload';
  /** What was answered, whatever the decision. Null where `userErrors` say why. */
  admission?: Maybe<Admission>;
  userErrors: Array<UserError>;
};

export type GateMode = {
  __typename?: 'GateMode';
  /** A gap refuses a run. False: it is only told. */
  enforcing: Scalars['Boolean']['output'];
};

export type GateModePayload = {
  __typename?: 'GateModePayload';
  userErrors: Array<UserError>;
};

export type AdmitRunInput = {
  idempotencyKey: Scalars['String']['input'];
  job: JobInput;
  /** By ids of versions, or of artifacts, which mean their current ones. */
  inputs: Array<Scalars['ID']['input']>;
  /** What it is to write. */
  outputs?: InputMaybe<Array<ArtifactInput>>;
  purpose: Scalars['String']['input'];
  /** Answers and stores nothing. */
  dryRun: Scalars['Boolean']['input'];
};

export type SetGateModeInput = {
  enforcing: Scalars['Boolean']['input'];
};

export type Run = {
  __typename?: 'Run';
  /** By which it says that it was let through. Null: it says none; or whoever asks may not see admissions. */
  admission?: Maybe<Admission>;
  id: Scalars['ID']['output'];
  /** As its producer calls it; runs of several jobs may share one. */
  runId: Scalars['ID']['output'];
  kind: RunKind;
  state: RunState;
  job: Job;
  startedAt: Scalars['DateTime']['output'];
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  parameters?: Maybe<Scalars['JSON']['output']>;
  purposes: Array<Scalars['String']['output']>;
  /** The run that it names as its parent, if that is known; of several jobs under that id, the first that started. */
  parent?: Maybe<Run>;
  /** Runs that name it as their parent, newest first. */
  children: RunConnection;
  /** Versions that it read, the newest first; at most 1,000. */
  inputs: Array<Version>;
  /** Versions that it wrote, the newest first; at most 1,000. */
  outputs: Array<Version>;
  /** Not cleared for whoever asks: what it is called is withheld. */
  closed: Scalars['Boolean']['output'];
};


export type RunChildrenArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type RunInputsArgs = {
  first: Scalars['Int']['input'];
};


export type RunOutputsArgs = {
  first: Scalars['Int']['input'];
};

export const PurposeSource = {
  /** One of fideslang's data uses. */
  Fideslang: 'FIDESLANG',
  /** The workspace's own. */
  Workspace: 'WORKSPACE'
} as const;

export type PurposeSource = typeof PurposeSource[keyof typeof PurposeSource];
/** What data is used for. A purpose is part of the one whose key is the beginning of its own: who may advertise, may advertise by e-mail. */
export type Purpose = {
  __typename?: 'Purpose';
  /** Its parent's key, a dot and a word: `marketing.advertising`. */
  key: Scalars['String']['output'];
  name: Scalars['String']['output'];
  description?: Maybe<Scalars['String']['output']>;
  /** Null: it stands at the top. */
  parent?: Maybe<Scalars['String']['output']>;
  source: PurposeSource;
};

export type PurposeConnection = {
  __typename?: 'PurposeConnection';
  edges: Array<PurposeEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type PurposeEdge = {
  __typename?: 'PurposeEdge';
  cursor: Scalars['String']['output'];
  node: Purpose;
};

export type PurposePayload = {
  __typename?: 'PurposePayload';
  purpose?: Maybe<Purpose>;
  userErrors: Array<UserError>;
};

export type RegisterPurposeInput = {
  /** The key of a purpose that there is, a dot, and a word of your own; or a word alone, for one at the top. */
  key: Scalars['String']['input'];
  name: Scalars['String']['input'];
  description?: InputMaybe<Scalars['String']['input']>;
};

export const DeclarationKind = {
  /** For which purposes an artifact, or a column of it, may be used. */
  Authorisation: 'AUTHORISATION',
  /** On which legal basis data is processed for some purposes. */
  Basis: 'BASIS',
  /** What some jobs do with data of people, and why. */
  Activity: 'ACTIVITY',
  /** What is concluded of people in an artifact. */
  Inference: 'INFERENCE',
  /** What a client agreed to. */
  Agreement: 'AGREEMENT',
  /** What people were told. */
  Notice: 'NOTICE',
  /** Whether data may be used for a purpose, as somebody assessed it. */
  Assessment: 'ASSESSMENT',
  /** That somebody approved or rejected an assessment. */
  Decision: 'DECISION'
} as const;

export type DeclarationKind = typeof DeclarationKind[keyof typeof DeclarationKind];
/** What somebody declared. Of those about the same thing, the latest one by `at` counts. */
export type Declaration = {
  __typename?: 'Declaration';
  id: Scalars['ID']['output'];
  kind: DeclarationKind;
  /** Since when it holds, as it was declared. */
  at: Scalars['DateTime']['output'];
  /** When it ends. Null: it does not. */
  until?: Maybe<Scalars['DateTime']['output']>;
  /** When it first arrived here, by this server’s clock. */
  recordedAt: Scalars['DateTime']['output'];
  recordedBy: Scalars['String']['output'];
  /** SHA-256 of what shows it, in hex. */
  evidence?: Maybe<Scalars['String']['output']>;
  /** Where what shows it can be found. */
  reference?: Maybe<Scalars['String']['output']>;
  /** The artifact that it is about. Null: it is about none, or nothing was recorded of it yet. */
  artifact?: Maybe<Artifact>;
  /** Of the artifact, as it was declared. */
  namespace?: Maybe<Scalars['String']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  /** Null: it is about the whole. */
  column?: Maybe<Scalars['String']['output']>;
  purposes: Array<Scalars['String']['output']>;
  /** All of it in a sentence. */
  text: Scalars['String']['output'];
};

export type DeclarationConnection = {
  __typename?: 'DeclarationConnection';
  edges: Array<DeclarationEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type DeclarationEdge = {
  __typename?: 'DeclarationEdge';
  cursor: Scalars['String']['output'];
  node: Declaration;
};

export type DeclarationPayload = {
  __typename?: 'DeclarationPayload';
  declaration?: Maybe<Declaration>;
  userErrors: Array<UserError>;
};

export type AuthoriseInput = {
  idempotencyKey: Scalars['String']['input'];
  artifact: ArtifactInput;
  /** Without one, all of it. */
  column?: InputMaybe<Scalars['String']['input']>;
  /** Empty: it may be used for nothing. */
  purposes: Array<Scalars['String']['input']>;
  /** Since when it holds. The time of its arrival is kept beside it. */
  at: Scalars['DateTime']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
  /** SHA-256 of what shows it, in hex. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** Where what shows it can be found. */
  reference?: InputMaybe<Scalars['String']['input']>;
};

export const UseDecision = {
  /** Everything that it came from allows it. */
  Allowed: 'ALLOWED',
  /** Something that it came from does not allow it. */
  Denied: 'DENIED',
  /** Nobody has authorised anything of some of what it came from. That is no permission. */
  Gap: 'GAP'
} as const;

export type UseDecision = typeof UseDecision[keyof typeof UseDecision];
/** A version that limits what another may be used for, or of which nobody said anything. */
export type UseSource = {
  __typename?: 'UseSource';
  version: Version;
  /** What is authorised of it. Empty: nothing. */
  declarations: Array<Declaration>;
  /** The shortest way from it to the version that was asked about, both included. */
  path: Array<Version>;
};

export type VersionUse = {
  __typename?: 'VersionUse';
  version: Version;
  decision: UseDecision;
  /** What everything allows that it came from and that is authorised for anything. Null: nothing of it is. */
  purposes?: Maybe<Array<Scalars['String']['output']>>;
  /** What does not allow it, nearest first: at most 20. */
  denying: Array<UseSource>;
  denyingCount: Scalars['Int']['output'];
  /** Where it came from without anybody's authorisation, there or on the way here: at most 20. */
  undeclared: Array<UseSource>;
  undeclaredCount: Scalars['Int']['output'];
  /** False: not all that it came from could be looked at. It is never allowed then. */
  complete: Scalars['Boolean']['output'];
};

export type UseAnswer = {
  __typename?: 'UseAnswer';
  purpose: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
  versions: Array<VersionUse>;
};

/** What the newest version of an artifact may be used for. */
export type ArtifactPurposes = {
  __typename?: 'ArtifactPurposes';
  artifact: Artifact;
  version: Version;
  /** What is authorised of the artifact itself. */
  declarations: Array<Declaration>;
  /** What everything allows that it came from. Null: nothing is authorised there. */
  purposes?: Maybe<Array<Scalars['String']['output']>>;
  /** Nobody has authorised anything of some of what it came from. */
  gap: Scalars['Boolean']['output'];
  /** It is classified as personal data. */
  personal: Scalars['Boolean']['output'];
};

export type ArtifactPurposesConnection = {
  __typename?: 'ArtifactPurposesConnection';
  edges: Array<ArtifactPurposesEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
  /** How many artifacts have a gap. */
  gaps: Scalars['Int']['output'];
  /** False: not the whole graph could be looked at. */
  complete: Scalars['Boolean']['output'];
};

export type ArtifactPurposesEdge = {
  __typename?: 'ArtifactPurposesEdge';
  cursor: Scalars['String']['output'];
  node: ArtifactPurposes;
};

/** What a version may be used for now, and what limits it. */
export type VersionPurposes = {
  __typename?: 'VersionPurposes';
  version: Version;
  /** What everything allows that it came from and that is authorised for anything. Null: nothing of it is. */
  purposes?: Maybe<Array<Scalars['String']['output']>>;
  /** Nobody has authorised anything of some of what it came from. That is no permission. */
  gap: Scalars['Boolean']['output'];
  /** What is authorised of what it came from, nearest first: at most 20. */
  limits: Array<UseSource>;
  limitsCount: Scalars['Int']['output'];
  /** Where it came from without anybody's authorisation, there or on the way here: at most 20. */
  undeclared: Array<UseSource>;
  undeclaredCount: Scalars['Int']['output'];
  /** False: not all that it came from could be looked at. */
  complete: Scalars['Boolean']['output'];
};

/** A term of the Data Privacy Vocabulary that a basis may name. */
export type LegalTerm = {
  __typename?: 'LegalTerm';
  /** Such as `eu-gdpr:A6-1-b`. */
  iri: Scalars['ID']['output'];
  /** In words. */
  name: Scalars['String']['output'];
};

export type LegalTerms = {
  __typename?: 'LegalTerms';
  bases: Array<LegalTerm>;
  /** What special categories of data need besides (GDPR Art. 9(2)). */
  conditions: Array<LegalTerm>;
};

/** That the interest was weighed against those of the people, and that somebody approved it. */
export type BalancingTestInput = {
  /** SHA-256 of the test, in hex. */
  digest: Scalars['String']['input'];
  approvedBy: Scalars['String']['input'];
  approvedAt: Scalars['DateTime']['input'];
};

export type DeclareInferenceInput = {
  idempotencyKey: Scalars['String']['input'];
  artifact: ArtifactInput;
  /** Without one, all of it. */
  column?: InputMaybe<Scalars['String']['input']>;
  /** What is concluded of people, as a category of data. */
  category: Scalars['String']['input'];
  /** It reveals something special, even if its category is not. */
  special: Scalars['Boolean']['input'];
  /** Somebody has assessed whether it may be concluded. */
  reviewed: Scalars['Boolean']['input'];
  at: Scalars['DateTime']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
  evidence?: InputMaybe<Scalars['String']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
};

export const ProcessingRole = {
  Controller: 'CONTROLLER',
  Processor: 'PROCESSOR'
} as const;

export type ProcessingRole = typeof ProcessingRole[keyof typeof ProcessingRole];
export type RegisterActivityInput = {
  idempotencyKey: Scalars['String']['input'];
  /** By which it is known. Registered again, it is in place of what was. */
  key: Scalars['String']['input'];
  purposes: Array<Scalars['String']['input']>;
  /** What carries it out. */
  jobs?: InputMaybe<Array<JobInput>>;
  /** Whose data it is, as categories of people. */
  subjects?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Columns that it needs. None: nobody said. */
  fields?: InputMaybe<Array<Scalars['String']['input']>>;
  retentionDays?: InputMaybe<Scalars['Int']['input']>;
  owner?: InputMaybe<Scalars['String']['input']>;
  /** In which role the organisation does it: for its own purposes, or on behalf of others. */
  role: ProcessingRole;
  /** Name and contact details of each controller: of a processor, those on whose behalf it acts. */
  controllers?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Of a processor: its name and contact details. */
  processor?: InputMaybe<Scalars['String']['input']>;
  /** Name and contact details, where there is one. */
  representative?: InputMaybe<Scalars['String']['input']>;
  /** Name and contact details, where there is one. */
  dataProtectionOfficer?: InputMaybe<Scalars['String']['input']>;
  /** Categories of personal data, each with all below it. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who gets data: systems by their keys, and anybody else by name. */
  recipients?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Countries outside the European Economic Area, and international organisations, that data is transferred to. */
  thirdCountries?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What protects data there, such as standard contractual clauses. */
  safeguards?: InputMaybe<Scalars['String']['input']>;
  /** Technical and organisational measures of security, in general. */
  measures?: InputMaybe<Array<Scalars['String']['input']>>;
  at: Scalars['DateTime']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
  evidence?: InputMaybe<Scalars['String']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
};

export type RegisterAgreementInput = {
  idempotencyKey: Scalars['String']['input'];
  /** By which the client is known. */
  client: Scalars['String']['input'];
  trainingAllowed: Scalars['Boolean']['input'];
  /** For what else its data may be used; none: the agreement says nothing of purposes. */
  purposes?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Keys of the systems that hold its data; none: all data of this workspace is its data. */
  systems?: InputMaybe<Array<Scalars['String']['input']>>;
  at: Scalars['DateTime']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
  evidence?: InputMaybe<Scalars['String']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
};

export type RegisterNoticeInput = {
  idempotencyKey: Scalars['String']['input'];
  /** By which it is known. Registered again, it is in place of what was. */
  key: Scalars['String']['input'];
  version: Scalars['String']['input'];
  purposes: Array<Scalars['String']['input']>;
  at: Scalars['DateTime']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
  evidence?: InputMaybe<Scalars['String']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
};

/** What a workspace may ask for on top of a role (`AccessPolicy`). */
export const GrantKind = {
  /** To ask about people at all: whatever needs PERSON_READ, CASE_READ or CASE_HANDLE. */
  People: 'PEOPLE',
  /** To take whole answers away as files: whatever needs ANSWER_EXPORT. It lasts 30 days at most. */
  Bulk: 'BULK',
  /** To see raw data by name: datasets and prompt logs. Without it they are closed (`Clearance`); what was derived from them is not. */
  Raw: 'RAW'
} as const;

export type GrantKind = typeof GrantKind[keyof typeof GrantKind];
/** That one person or one token may do more than their roles allow alone, for a time and for a reason. It gives no role. */
export type Grant = {
  __typename?: 'Grant';
  id: Scalars['ID']['output'];
  kind: GrantKind;
  holderKind: ActorKind;
  /** A person's id at the provider (`User.subject`), or a token's `id`. */
  holder: Scalars['ID']['output'];
  from: Scalars['DateTime']['output'];
  /** Not at this time any more. Null: until it is revoked. */
  until?: Maybe<Scalars['DateTime']['output']>;
  reason: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  /** Who gave it. */
  createdBy: Scalars['String']['output'];
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  revokedBy?: Maybe<Scalars['String']['output']>;
};

export type GrantConnection = {
  __typename?: 'GrantConnection';
  edges: Array<GrantEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type GrantEdge = {
  __typename?: 'GrantEdge';
  cursor: Scalars['String']['output'];
  node: Grant;
};

/** What this workspace asks for beyond roles. */
export type AccessPolicy = {
  __typename?: 'AccessPolicy';
  /** Without a running grant of these kinds, a role alone is not enough. Empty: roles decide. */
  grantsNeeded: Array<GrantKind>;
};

/** Who has a grant. */
export type HolderInput =
  /** A person's id at the provider, who need not have signed in yet. */
  { person: Scalars['ID']['input']; token?: never; }
  |  /** The `id` of a token that is in the database. */
  { person?: never; token: Scalars['ID']['input']; };

export type GrantInput = {
  kind: GrantKind;
  holder: HolderInput;
  /** Absent or past: from now on. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Required for BULK, at most 30 days after `from`. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
  /** Why; it is in the audit as well. Name no customer by an identity here. */
  reason: Scalars['String']['input'];
};

export type RevokeGrantInput = {
  id: Scalars['ID']['input'];
};

export type AccessPolicyInput = {
  grantsNeeded: Array<GrantKind>;
};

export type GrantPayload = {
  __typename?: 'GrantPayload';
  grant?: Maybe<Grant>;
  userErrors: Array<UserError>;
};

export type AccessPolicyPayload = {
  __typename?: 'AccessPolicyPayload';
  policy?: Maybe<AccessPolicy>;
  userErrors: Array<UserError>;
};

/** Something has to stay for now, such as for a court. What is held is in no plan's way: the rest goes on. */
export type Hold = {
  __typename?: 'Hold';
  id: Scalars['ID']['output'];
  /** A version or an artifact, by its id. */
  target: Scalars['ID']['output'];
  ground: Scalars['String']['output'];
  /** Null: until it is released. */
  until?: Maybe<Scalars['DateTime']['output']>;
  setBy: Scalars['String']['output'];
  setAt: Scalars['DateTime']['output'];
  releasedBy?: Maybe<Scalars['String']['output']>;
  releasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Not cleared for whoever asks: what it is called is withheld. */
  closed: Scalars['Boolean']['output'];
};

export type HoldPayload = {
  __typename?: 'HoldPayload';
  hold?: Maybe<Hold>;
  /** Tasks that stopped, or that go on, because of it. */
  tasks: Scalars['Int']['output'];
  userErrors: Array<UserError>;
};

export type HoldConnection = {
  __typename?: 'HoldConnection';
  edges: Array<HoldEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type HoldEdge = {
  __typename?: 'HoldEdge';
  cursor: Scalars['String']['output'];
  node: Hold;
};

export type HoldInput = {
  /** A version or an artifact, by its id. */
  target: Scalars['ID']['input'];
  ground: Scalars['String']['input'];
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

export type ReleaseHoldInput = {
  id: Scalars['ID']['input'];
};

export const IdentifierKind = {
  Email: 'EMAIL',
  /** In international form, with +. */
  Phone: 'PHONE'
} as const;

export type IdentifierKind = typeof IdentifierKind[keyof typeof IdentifierKind];
/** Where in a statement it stands. */
export const IdentifierPlace = {
  /** The namespace, name or version of an artifact. */
  Artifact: 'ARTIFACT',
  Job: 'JOB',
  Run: 'RUN',
  Column: 'COLUMN',
  Parameter: 'PARAMETER',
  Facet: 'FACET',
  IdempotencyKey: 'IDEMPOTENCY_KEY',
  /** A claim, evidence, a purpose, a tag, or the namespace of an identity. */
  Text: 'TEXT'
} as const;

export type IdentifierPlace = typeof IdentifierPlace[keyof typeof IdentifierPlace];
/** Something that looks like a person's identifier where only names of data belong. It is shown without most of the identifier. */
export type IdentifierFinding = {
  __typename?: 'IdentifierFinding';
  id: Scalars['ID']['output'];
  kind: IdentifierKind;
  place: IdentifierPlace;
  /** The text that it stands in, with what looks like an identifier cut out. */
  shown: Scalars['String']['output'];
  /** How many statements had it. */
  count: Scalars['Int']['output'];
  /** Of the last one: it was replaced by a pseudonym before it was stored. */
  masked: Scalars['Boolean']['output'];
  firstAt: Scalars['DateTime']['output'];
  lastAt: Scalars['DateTime']['output'];
};

export type IdentifierFindingConnection = {
  __typename?: 'IdentifierFindingConnection';
  edges: Array<IdentifierFindingEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type IdentifierFindingEdge = {
  __typename?: 'IdentifierFindingEdge';
  cursor: Scalars['String']['output'];
  node: IdentifierFinding;
};

export type SetIdentifierMaskingInput = {
  /** Whether what looks like an identifier is replaced by a pseudonym on its way in. */
  on: Scalars['Boolean']['input'];
};

export type IdentifierMaskingPayload = {
  __typename?: 'IdentifierMaskingPayload';
  on?: Maybe<Scalars['Boolean']['output']>;
  userErrors: Array<UserError>;
};

/** What a breach does to data; one incident may do several (GDPR Article 4(12)). */
export const BreachKind = {
  /** Somebody could see data who may not. */
  Confidentiality: 'CONFIDENTIALITY',
  /** Data was changed by somebody who may not, or by mistake. */
  Integrity: 'INTEGRITY',
  /** Data was lost, or out of reach. */
  Availability: 'AVAILABILITY'
} as const;

export type BreachKind = typeof BreachKind[keyof typeof BreachKind];
export const ExposureTarget = {
  /** All that is on record in a system today. */
  System: 'SYSTEM',
  /** All versions of an artifact. Of a deployment: those that served, with the model versions that they served. */
  Artifact: 'ARTIFACT',
  Version: 'VERSION'
} as const;

export type ExposureTarget = typeof ExposureTarget[keyof typeof ExposureTarget];
/** One thing that was exposed. */
export type ExposedInput =
  /** The key of a system. */
  { system: Scalars['String']['input']; artifact?: never; version?: never; versionId?: never; }
  |  { system?: never; artifact: ArtifactInput; version?: never; versionId?: never; }
  |  { system?: never; artifact?: never; version: VersionInput; versionId?: never; }
  |  { system?: never; artifact?: never; version?: never; versionId: Scalars['ID']['input']; };

export type ExposureInput = {
  of: ExposedInput;
  from: Scalars['DateTime']['input'];
  /** Not at this time any more. Absent: it still is. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
  kinds: Array<BreachKind>;
  /** How, in your words. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** That something was exposed between two times. Corrected ones stay in the database, out of every answer. */
export type Exposure = {
  __typename?: 'Exposure';
  id: Scalars['ID']['output'];
  target: ExposureTarget;
  /** The system's key, the artifact's name, or the version's. */
  name: Scalars['String']['output'];
  system?: Maybe<System>;
  artifact?: Maybe<Artifact>;
  version?: Maybe<Version>;
  from: Scalars['DateTime']['output'];
  until?: Maybe<Scalars['DateTime']['output']>;
  kinds: Array<BreachKind>;
  note?: Maybe<Scalars['String']['output']>;
  /** Not cleared for whoever asks: what it is called is withheld. */
  closed: Scalars['Boolean']['output'];
};

export const NotificationState = {
  /** Nothing says that it was done, and there is time. */
  Open: 'OPEN',
  /** Nothing says that it was done, and the time is over. */
  Overdue: 'OVERDUE',
  Done: 'DONE',
  /** Done after its time: the reasons for the delay have to be given. */
  DoneLate: 'DONE_LATE'
} as const;

export type NotificationState = typeof NotificationState[keyof typeof NotificationState];
export const Notified = {
  /** The supervisory authority. */
  Authority: 'AUTHORITY',
  /** The people concerned. */
  People: 'PEOPLE'
} as const;

export type Notified = typeof Notified[keyof typeof Notified];
/** By when somebody has to be told. It is computed, and no legal advice. */
export type NotificationClock = {
  __typename?: 'NotificationClock';
  whom: Notified;
  /** The article, such as `GDPR Art. 33(1)`. */
  source: Scalars['String']['output'];
  /** Null: the law gives no number. */
  due?: Maybe<Scalars['DateTime']['output']>;
  state: NotificationState;
  /** How it was computed, in sentences. */
  steps: Array<Scalars['String']['output']>;
};

/** A personal data breach: what was exposed, between which times. Whom it concerns is computed from the lineage each time it is asked. */
export type Incident = {
  __typename?: 'Incident';
  id: Scalars['ID']['output'];
  title: Scalars['String']['output'];
  /** When the controller became aware of it. Its clocks begin here. */
  awareAt: Scalars['DateTime']['output'];
  /** Time zone in which its times are shown, such as `Europe/Berlin`. */
  zone: Scalars['String']['output'];
  /** What happened (Article 33(3)(a)). */
  nature?: Maybe<Scalars['String']['output']>;
  /** Which records, and about how many (Article 33(3)(a)). The lineage knows people, not their records. */
  records?: Maybe<Scalars['String']['output']>;
  /** The data protection officer, or who else answers questions (Article 33(3)(b)). */
  contact?: Maybe<Scalars['String']['output']>;
  /** What is likely to come of it (Article 33(3)(c)). */
  consequences?: Maybe<Scalars['String']['output']>;
  /** What was done, or is going to be (Article 33(3)(d)). */
  measures?: Maybe<Scalars['String']['output']>;
  authorityNotifiedAt?: Maybe<Scalars['DateTime']['output']>;
  peopleNotifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why the authority was told late (Article 33(1)). */
  delayReasons?: Maybe<Scalars['String']['output']>;
  recordedAt: Scalars['DateTime']['output'];
  recordedBy: Scalars['String']['output'];
  /** Goes up with each change. Send it with the next one, so that nobody overwrites another's. */
  revision: Scalars['Int']['output'];
  closedAt?: Maybe<Scalars['DateTime']['output']>;
  closedBy?: Maybe<Scalars['String']['output']>;
  exposures: Array<Exposure>;
  clocks: Array<NotificationClock>;
  /** Whom it concerns. Needs the right to ask about people. Null with an error: the caller may not. */
  affected?: Maybe<IncidentAnswer>;
};

/**
 * Everybody who was in an exposed version at any instant of an exposure, people who were erased before it ended among them. A version is
 * exposed from when it was made, or the exposure began, until it was destroyed, or the exposure ended. One that another took the place of may
 * still be there, and counts.
 */
export type IncidentAnswer = {
  __typename?: 'IncidentAnswer';
  /** Null exposures end here: all of it is as of this time. */
  asOf: Scalars['DateTime']['output'];
  /** People whom a statement names in an exposed version. */
  certain: Scalars['Int']['output'];
  /** People who may be in one besides. */
  possible: Scalars['Int']['output'];
  versions: Scalars['Int']['output'];
  artifacts: Scalars['Int']['output'];
  systems: Scalars['Int']['output'];
  /** Somebody counts once in each exposure that concerns them; so in all of these lists. */
  byExposure: Array<ExposureCount>;
  /** By system; `system` null: artifacts that are in none. */
  bySystem: Array<SystemPeopleCount>;
  /** By region of the systems. Null: none is on record. Where people live is not recorded. */
  byRegion: Array<RegionCount>;
  /** By category of the columns and tags of exposed artifacts. Null: of artifacts that have none. */
  byCategory: Array<CategoryPeopleCount>;
  /** Exposed artifacts, those with most people first. */
  list: ExposedArtifactConnection;
  /** In the order in which they became known. */
  people: ExposedPersonConnection;
  /** What the record does not say and a report needs, in sentences. */
  unknown: Array<Scalars['String']['output']>;
  completeness: Completeness;
};


/**
 * Everybody who was in an exposed version at any instant of an exposure, people who were erased before it ended among them. A version is
 * exposed from when it was made, or the exposure began, until it was destroyed, or the exposure ended. One that another took the place of may
 * still be there, and counts.
 */
export type IncidentAnswerListArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Everybody who was in an exposed version at any instant of an exposure, people who were erased before it ended among them. A version is
 * exposed from when it was made, or the exposure began, until it was destroyed, or the exposure ended. One that another took the place of may
 * still be there, and counts.
 */
export type IncidentAnswerPeopleArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ExposureCount = {
  __typename?: 'ExposureCount';
  exposure: Scalars['ID']['output'];
  versions: Scalars['Int']['output'];
  certain: Scalars['Int']['output'];
  possible: Scalars['Int']['output'];
};

export type SystemPeopleCount = {
  __typename?: 'SystemPeopleCount';
  system?: Maybe<System>;
  versions: Scalars['Int']['output'];
  certain: Scalars['Int']['output'];
  possible: Scalars['Int']['output'];
};

export type RegionCount = {
  __typename?: 'RegionCount';
  region?: Maybe<Scalars['String']['output']>;
  versions: Scalars['Int']['output'];
  certain: Scalars['Int']['output'];
  possible: Scalars['Int']['output'];
};

export type CategoryPeopleCount = {
  __typename?: 'CategoryPeopleCount';
  category?: Maybe<Scalars['String']['output']>;
  versions: Scalars['Int']['output'];
  certain: Scalars['Int']['output'];
  possible: Scalars['Int']['output'];
};

export type ExposedArtifact = {
  __typename?: 'ExposedArtifact';
  artifact: Artifact;
  categories: Array<Scalars['String']['output']>;
  versions: Scalars['Int']['output'];
  certain: Scalars['Int']['output'];
  possible: Scalars['Int']['output'];
};

export type ExposedArtifactConnection = {
  __typename?: 'ExposedArtifactConnection';
  edges: Array<ExposedArtifactEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ExposedArtifactEdge = {
  __typename?: 'ExposedArtifactEdge';
  cursor: Scalars['String']['output'];
  node: ExposedArtifact;
};

export type ExposedPersonConnection = {
  __typename?: 'ExposedPersonConnection';
  edges: Array<ExposedPersonEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ExposedPersonEdge = {
  __typename?: 'ExposedPersonEdge';
  cursor: Scalars['String']['output'];
  certain: Scalars['Boolean']['output'];
  node: Customer;
};

export type IncidentConnection = {
  __typename?: 'IncidentConnection';
  edges: Array<IncidentEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type IncidentEdge = {
  __typename?: 'IncidentEdge';
  cursor: Scalars['String']['output'];
  node: Incident;
};

export type OpenIncidentInput = {
  title: Scalars['String']['input'];
  awareAt: Scalars['DateTime']['input'];
  zone: Scalars['String']['input'];
  /** 1 to 50. */
  exposures: Array<ExposureInput>;
  /** Name nobody by an identity in any of these texts. */
  nature?: InputMaybe<Scalars['String']['input']>;
  records?: InputMaybe<Scalars['String']['input']>;
  contact?: InputMaybe<Scalars['String']['input']>;
  consequences?: InputMaybe<Scalars['String']['input']>;
  measures?: InputMaybe<Scalars['String']['input']>;
};

/** What is left out stays as it is; an empty text, or null, clears it. */
export type AmendIncidentInput = {
  id: Scalars['ID']['input'];
  /** The one that was read. */
  revision: Scalars['Int']['input'];
  title?: InputMaybe<Scalars['String']['input']>;
  awareAt?: InputMaybe<Scalars['DateTime']['input']>;
  zone?: InputMaybe<Scalars['String']['input']>;
  /** All that are meant from now on, in the place of those before. */
  exposures?: InputMaybe<Array<ExposureInput>>;
  nature?: InputMaybe<Scalars['String']['input']>;
  records?: InputMaybe<Scalars['String']['input']>;
  contact?: InputMaybe<Scalars['String']['input']>;
  consequences?: InputMaybe<Scalars['String']['input']>;
  measures?: InputMaybe<Scalars['String']['input']>;
  authorityNotifiedAt?: InputMaybe<Scalars['DateTime']['input']>;
  peopleNotifiedAt?: InputMaybe<Scalars['DateTime']['input']>;
  delayReasons?: InputMaybe<Scalars['String']['input']>;
};

export type CloseIncidentInput = {
  id: Scalars['ID']['input'];
  revision: Scalars['Int']['input'];
};

export type IncidentPayload = {
  __typename?: 'IncidentPayload';
  incident?: Maybe<Incident>;
  userErrors: Array<UserError>;
};

/** The key under which the identities of this workspace's people are digested. */
export type WorkspaceKey = {
  __typename?: 'WorkspaceKey';
  /** The workspace's name. */
  workspace: Scalars['String']['output'];
  /** Since when it is gone, so that nobody can be looked up or named; null: it is there. */
  destroyedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The last new key; null: there was none, or the key is gone. */
  rotation?: Maybe<KeyRotation>;
};

/** A new key, which wraps the digests that are stored. */
export type KeyRotation = {
  __typename?: 'KeyRotation';
  /** 1 for the first new key of the workspace. */
  number: Scalars['Int']['output'];
  startedAt: Scalars['DateTime']['output'];
  /** How many rows with digests are not under it yet, at most. */
  left: Scalars['Int']['output'];
  /** Since when all are; null: it is under way. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
};

export type RotateKeyInput = {
  /** Why, for the record. */
  reason: Scalars['String']['input'];
};

export type DestroyKeyInput = {
  /** The workspace's name, to confirm that it is the one you mean. */
  workspace: Scalars['String']['input'];
};

export type WorkspaceKeyPayload = {
  __typename?: 'WorkspaceKeyPayload';
  key?: Maybe<WorkspaceKey>;
  userErrors: Array<UserError>;
};

/** What the person is written, by the law's own occasions. */
export const LetterKind = {
  /** That the request arrived, and when it will be answered. */
  Acknowledgement: 'ACKNOWLEDGEMENT',
  /** That it takes longer, until when, and why. */
  Extension: 'EXTENSION',
  /** That nothing is done, why, and where to complain. */
  Refusal: 'REFUSAL',
  /** That it was done. */
  Completion: 'COMPLETION'
} as const;

export type LetterKind = typeof LetterKind[keyof typeof LetterKind];
export const LetterMeans = {
  /** Mailed from here, to the contact in the vault. */
  Mail: 'MAIL',
  /** By the handler, by a way of their own. */
  Elsewhere: 'ELSEWHERE'
} as const;

export type LetterMeans = typeof LetterMeans[keyof typeof LetterMeans];
export const LetterState = {
  /** On its way, for two minutes at most. */
  Sending: 'SENDING',
  Sent: 'SENT',
  /** The mail server did not take it. It can be sent again. */
  Failed: 'FAILED',
  /** The program ended while it was sent: it may have arrived. Sent again, it has the same Message-ID. */
  Unknown: 'UNKNOWN'
} as const;

export type LetterState = typeof LetterState[keyof typeof LetterState];
/** Why nothing can be mailed from here. The text can be copied and sent otherwise. */
export const LetterObstacle = {
  /** SMTP_URL is not set. */
  NoMailServer: 'NO_MAIL_SERVER',
  /** No contact was given when the request was opened. */
  NoContact: 'NO_CONTACT',
  /** What was known of the person was shredded after the close. */
  Shredded: 'SHREDDED'
} as const;

export type LetterObstacle = typeof LetterObstacle[keyof typeof LetterObstacle];
/** What was written to the person. Its text is not kept, and neither is the address. */
export type Letter = {
  __typename?: 'Letter';
  id: Scalars['ID']['output'];
  kind: LetterKind;
  means: LetterMeans;
  state: LetterState;
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  /** SHA-256 over the subject, a line break and the text, in hex. */
  digest: Scalars['String']['output'];
};

/** A text to begin with. What stands in {{ }} has to be filled in before it is sent. */
export type LetterDraft = {
  __typename?: 'LetterDraft';
  kind: LetterKind;
  subject: Scalars['String']['output'];
  text: Scalars['String']['output'];
};

export type Letters = {
  __typename?: 'Letters';
  /** Of what can be written now. None where a client forwarded the request: the answer goes to them. */
  drafts: Array<LetterDraft>;
  /** Newest first; of one letter, how it stands. */
  written: Array<Letter>;
  /** Null: it can be mailed. */
  obstacle?: Maybe<LetterObstacle>;
};

export type SendLetterInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  kind: LetterKind;
  means: LetterMeans;
  subject: Scalars['String']['input'];
  text: Scalars['String']['input'];
  /** Required for EXTENSION, unless the extension is on record: it is then, with this letter as its notice. */
  reason?: InputMaybe<ExtensionReason>;
};

/**
 * Of each of a person's identities the first that fits, in the order ERASED, CONFIRMED, DERIVED, BARRIER, EXCLUDED; BARRIER by a claim of
 * NONE comes last. Of all of them together: CONFIRMED, DERIVED, POSSIBLE, ERASED, BARRIER, EXCLUDED.
 */
export const Verdict = {
  /** Was on the list; erased, and not named again since. */
  Erased: 'ERASED',
  /** Named in a list of this version's members. */
  Confirmed: 'CONFIRMED',
  /**
   * Reached from such a version by flows that may carry a person; or a deployment that was asked about them: a log that it feeds names
   * them. From there nothing is followed.
   */
  Derived: 'DERIVED',
  /** Named, or reached, only by an identity that several people use: it may be about this person, or about another. */
  Possible: 'POSSIBLE',
  /**
   * A full list without this person, fed straight from a version that has them. The list says whose rows there are: what was computed
   * from theirs may be in the rows of others, which the flow into it would have to say (`mixesPeople`). One that names people by other kinds of identities than theirs says nothing of them.
   */
  Excluded: 'EXCLUDED',
  /**
   * Reached only through a flow declared AGGREGATED or ANONYMISED, or fed straight by one declared NONE. Challenge the claim, and it
   * falls.
   */
  Barrier: 'BARRIER'
} as const;

export type Verdict = typeof Verdict[keyof typeof Verdict];
/** Why a verdict is not said for certain of this person. */
export const VerdictReason = {
  /** Only an identity that several people use leads here (`LinkKind.SHARED`). */
  SharedIdentity: 'SHARED_IDENTITY'
} as const;

export type VerdictReason = typeof VerdictReason[keyof typeof VerdictReason];
/** BOTH: the union of ancestors and descendants. */
export const Direction = {
  Downstream: 'DOWNSTREAM',
  Upstream: 'UPSTREAM',
  Both: 'BOTH'
} as const;

export type Direction = typeof Direction[keyof typeof Direction];
export const TruncationReason = {
  MaxReached: 'MAX_REACHED',
  QueryTimeout: 'QUERY_TIMEOUT',
  /** The caller's own boundary: lineage goes on beyond it. */
  Boundary: 'BOUNDARY'
} as const;

export type TruncationReason = typeof TruncationReason[keyof typeof TruncationReason];
/**
 * What a walk may enter, given by the caller. What lies beyond is not followed, and counted in `Completeness.outside`; the versions
 * that a walk starts from are always on it. An empty list restricts nothing.
 */
export type BoundaryInput = {
  kinds?: InputMaybe<Array<ArtifactKind>>;
  /** Of the systems that hold the artifacts; an artifact without a system is outside. */
  roles?: InputMaybe<Array<SystemRole>>;
  /** Runs of other jobs are not entered. */
  jobs?: InputMaybe<Array<JobInput>>;
  /** Steps from version to version, from 1. */
  depth?: InputMaybe<Scalars['Int']['input']>;
};

export const CaveatCode = {
  OpenRun: 'OPEN_RUN',
  ClockSkew: 'CLOCK_SKEW',
  AssumedAppend: 'ASSUMED_APPEND',
  ColumnsAssumed: 'COLUMNS_ASSUMED',
  Contradiction: 'CONTRADICTION',
  RefusedEvent: 'REFUSED_EVENT',
  ProducerNotSeen: 'PRODUCER_NOT_SEEN',
  SystemWithoutLineage: 'SYSTEM_WITHOUT_LINEAGE',
  MembershipUnknown: 'MEMBERSHIP_UNKNOWN',
  FlowNotStated: 'FLOW_NOT_STATED',
  /** A run whose start nobody reported: what it read may have been replaced before it is first known. */
  StartUnknown: 'START_UNKNOWN',
  /** A version that a replacement followed: whoever was only in it is not in what came after. */
  Replaced: 'REPLACED',
  /** A version that only a reader named: nobody reported writing it, so the read counts as one of the state at its time. */
  VersionNotReported: 'VERSION_NOT_REPORTED',
  /** A run that read and reported no output. */
  RunWithoutOutput: 'RUN_WITHOUT_OUTPUT',
  /** A run that wrote and reported no input. */
  RunWithoutInput: 'RUN_WITHOUT_INPUT',
  /** A report that is formally wrong, but whose lineage was kept. */
  LenientlyRead: 'LENIENTLY_READ',
  /** A name that is read and that nobody writes, beside one that is written and differs only in spelling (case, separators, quotes, a missing schema): they may be one thing. */
  SimilarName: 'SIMILAR_NAME',
  /** A version that only an identity leads to that several people use (POSSIBLE). */
  SharedIdentity: 'SHARED_IDENTITY'
} as const;

export type CaveatCode = typeof CaveatCode[keyof typeof CaveatCode];
export type ImpactFilter = {
  kinds?: InputMaybe<Array<ArtifactKind>>;
  roles?: InputMaybe<Array<SystemRole>>;
  verdicts?: InputMaybe<Array<Verdict>>;
  live?: InputMaybe<Scalars['Boolean']['input']>;
  /** In the artifact's name or namespace, or its system's name, key or owner, whatever its case. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Of the systems that hold the artifacts. */
  systems?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True: what is in no system on record, too; without `systems`, only that. */
  unplaced?: InputMaybe<Scalars['Boolean']['input']>;
  artifacts?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/**
 * What a list by artifact is sorted by. What has none of it, or is closed to whoever asks, comes last; what is alike comes by verdict, then
 * newest first.
 */
export const ArtifactOrder = {
  /** What says most of where the person is first. */
  Verdict: 'VERDICT',
  Name: 'NAME',
  Kind: 'KIND',
  System: 'SYSTEM',
  Owner: 'OWNER',
  /** When the newest of its versions was made. */
  Created: 'CREATED',
  /** How many of its versions are current. */
  Current: 'CURRENT',
  Versions: 'VERSIONS'
} as const;

export type ArtifactOrder = typeof ArtifactOrder[keyof typeof ArtifactOrder];
export type CustomerImpact = {
  __typename?: 'CustomerImpact';
  customer: Customer;
  asOf: Scalars['DateTime']['output'];
  completeness: Completeness;
  summary: ImpactSummary;
  artifacts: ImpactConnection;
  /** The list by artifact: a version that the filter lets through is in the row of its artifact. */
  byArtifact: ArtifactImpactConnection;
  /** How much each further choice would leave. Each list is counted under all of the filter but its own part. */
  facets: ImpactFacets;
  /** One version of the list, by any id that it ever had. Null: no recorded path leads to it, or it was not reached in time. */
  item?: Maybe<ImpactItem>;
  /**
   * Of what does not fit, the first version of every artifact before the second of any, each with what lies on its way from
   * where the walk began. `shown` of `total` count versions.
   */
  graph: LineageGraph;
  /**
   * What happened to the versions on the list, up to the answer's time, the oldest first. Each version came to be once; to that come
   * the statements that name the person in it, what was recorded of erasures, and its destruction.
   */
  timeline: EventConnection;
  /**
   * How this answer differs from the one as of an earlier time, version by version. The filter is about a version as it is now; one
   * that is no longer on the list is judged by what it was. `versions`: edges of these alone, at most 1,000; counts stay those of all.
   */
  changes: ChangeConnection;
  /**
   * How this answer differs from the one as of an earlier time, by artifact: news first, then what says most of where the person is. An artifact
   * is there when a version of it that changed passes the filter, as with `changes`; what happened to it is told by all of its versions.
   * `news`: only these.
   */
  changesByArtifact: ArtifactChangeConnection;
  /** Why it is on the list: one path, step by step. Empty where the person is named in the version itself: see `origin`. */
  explain: Array<Step>;
  /** The member statement that the explained path begins with. */
  origin: Membership;
  /** What was recorded by then of an erasure of this person from a version, the latest first. What took nobody out is told, too. */
  erasures: Array<ErasureRecord>;
  /** The full lists that say who is in a version, the latest first: by what a person is EXCLUDED. */
  fullLists: Array<PeopleList>;
};


export type CustomerImpactArtifactsArgs = {
  filter?: InputMaybe<ImpactFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type CustomerImpactByArtifactArgs = {
  filter?: InputMaybe<ImpactFilter>;
  order: ArtifactOrder;
  descending: Scalars['Boolean']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type CustomerImpactFacetsArgs = {
  filter?: InputMaybe<ImpactFilter>;
};


export type CustomerImpactItemArgs = {
  versionId: Scalars['ID']['input'];
};


export type CustomerImpactGraphArgs = {
  filter?: InputMaybe<ImpactFilter>;
  limit: Scalars['Int']['input'];
};


export type CustomerImpactTimelineArgs = {
  filter?: InputMaybe<ImpactFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type CustomerImpactChangesArgs = {
  since: Scalars['DateTime']['input'];
  filter?: InputMaybe<ImpactFilter>;
  versions?: InputMaybe<Array<Scalars['ID']['input']>>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type CustomerImpactChangesByArtifactArgs = {
  since: Scalars['DateTime']['input'];
  filter?: InputMaybe<ImpactFilter>;
  news?: InputMaybe<Array<ArtifactNews>>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type CustomerImpactExplainArgs = {
  versionId: Scalars['ID']['input'];
};


export type CustomerImpactOriginArgs = {
  versionId: Scalars['ID']['input'];
};


export type CustomerImpactErasuresArgs = {
  versionId: Scalars['ID']['input'];
};


export type CustomerImpactFullListsArgs = {
  versionId: Scalars['ID']['input'];
};

/** One recorded outcome of an erasure. */
export type ErasureRecord = {
  __typename?: 'ErasureRecord';
  at: Scalars['DateTime']['output'];
  /** Such as `deleted` or `retained_hold`. */
  outcome: Scalars['String']['output'];
  /** False: it takes nobody out, by its outcome or since it is dated before the version was made. */
  effective: Scalars['Boolean']['output'];
  evidence: Scalars['String']['output'];
  /** Who sent the statement, by the name of their token. Null: not on record. */
  recordedBy?: Maybe<Scalars['String']['output']>;
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A full list of the people in a version, as it was told. Whom it names is not said here. */
export type PeopleList = {
  __typename?: 'PeopleList';
  at: Scalars['DateTime']['output'];
  people: Scalars['Int']['output'];
  /** Of the identities by which it names them. */
  identities: Array<IdentityLabel>;
  /** Who sent the statement, by the name of their token. Null: not on record. */
  recordedBy?: Maybe<Scalars['String']['output']>;
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** One statement that names the person. */
export type Membership = {
  __typename?: 'Membership';
  version: Version;
  at: Scalars['DateTime']['output'];
  mode: MemberMode;
  /** The namespace of the identity that was named. */
  identity: IdentityLabel;
  /** Several people use that identity: it may be about another. */
  shared: Scalars['Boolean']['output'];
};

/**
 * What a trace by artifact is sorted by. What has none of it, or is closed to whoever asks, comes last; what is alike comes by distance, then
 * newest first.
 */
export const TracedOrder = {
  /** The nearest first. What lies in a BACKUP system comes after the others that are as near. */
  Distance: 'DISTANCE',
  Name: 'NAME',
  Kind: 'KIND',
  System: 'SYSTEM',
  Owner: 'OWNER',
  /** When the newest of its versions was made. */
  Created: 'CREATED',
  Versions: 'VERSIONS'
} as const;

export type TracedOrder = typeof TracedOrder[keyof typeof TracedOrder];
export type TracedArtifact = {
  __typename?: 'TracedArtifact';
  artifact: Artifact;
  /** From where the walk began to the nearest of its versions, from version to version. 1: it reads or writes it directly. */
  steps: Scalars['Int']['output'];
  /** How many runs led there in one step. */
  directRuns: Scalars['Int']['output'];
  /** Some of these runs, at most 20: by what job it is read or written directly. */
  runs: Array<Run>;
  versions: Scalars['Int']['output'];
  live: Scalars['Int']['output'];
  /** The newest of its versions. */
  latest: Version;
};


export type TracedArtifactRunsArgs = {
  first: Scalars['Int']['input'];
};

export type TracedArtifactConnection = {
  __typename?: 'TracedArtifactConnection';
  edges: Array<TracedArtifactEdge>;
  pageInfo: PageInfo;
  /** Artifacts on all pages. */
  totalCount: Scalars['Int']['output'];
  /** Their versions that the filter lets through. */
  versions: Scalars['Int']['output'];
};

export type TracedArtifactEdge = {
  __typename?: 'TracedArtifactEdge';
  cursor: Scalars['String']['output'];
  node: TracedArtifact;
};

export type Trace = {
  __typename?: 'Trace';
  completeness: Completeness;
  byKind: Array<KindCount>;
  versions: VersionConnection;
  /** The same by artifact: a version that the filter lets through is in the row of its artifact. */
  byArtifact: TracedArtifactConnection;
  /**
   * Of what does not fit, the first version of every artifact before the second of any, each with what lies on its way from
   * where the walk began. `shown` of `total` count versions.
   */
  graph: LineageGraph;
};


export type TraceVersionsArgs = {
  filter?: InputMaybe<ImpactFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type TraceByArtifactArgs = {
  filter?: InputMaybe<ImpactFilter>;
  order: TracedOrder;
  descending: Scalars['Boolean']['input'];
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


export type TraceGraphArgs = {
  filter?: InputMaybe<ImpactFilter>;
  limit: Scalars['Int']['input'];
};

/** `complete`: every recorded path was followed. `caveats`: what the record itself does not know. Never shown one without the other. */
export type Completeness = {
  __typename?: 'Completeness';
  complete: Scalars['Boolean']['output'];
  truncatedBy?: Maybe<TruncationReason>;
  reached: Scalars['Int']['output'];
  /** Versions and runs just beyond the caller's boundary, by any path: lineage that exists and was not followed to its end. */
  outside: Scalars['Int']['output'];
  caveats: Array<Caveat>;
};

export type Caveat = {
  __typename?: 'Caveat';
  code: CaveatCode;
  count: Scalars['Int']['output'];
  message: Scalars['String']['output'];
  /** The first of what is counted, those nearest to where the answer began: at most 100. */
  items: Array<CaveatItem>;
};


export type CaveatItemsArgs = {
  first: Scalars['Int']['input'];
};

/** One thing that a caveat counts, to be opened: a run, a version, a system, or a report that was refused or read leniently. */
export type CaveatItem = {
  __typename?: 'CaveatItem';
  id: Scalars['ID']['output'];
  /** What it is called, for people. */
  label: Scalars['String']['output'];
  /** When it began, was made or arrived. */
  at?: Maybe<Scalars['DateTime']['output']>;
  run?: Maybe<Run>;
  version?: Maybe<Version>;
  /** Of SIMILAR_NAME: a version under the name that is written; `version` is one under the name that is only read. */
  alike?: Maybe<Version>;
  /** Null also for one that was only named. */
  system?: Maybe<System>;
};

export type ImpactSummary = {
  __typename?: 'ImpactSummary';
  total: Scalars['Int']['output'];
  live: Scalars['Int']['output'];
  byKind: Array<KindCount>;
  byRole: Array<RoleCount>;
  byVerdict: Array<VerdictCount>;
  /** By category of personal data: versions on the list whose artifact has a column of it; a version counts once in each. */
  byCategory: Array<CategoryCount>;
  /** By system: the strongest verdict first, then what has the most current copies. */
  bySystem: Array<SystemImpact>;
};


export type ImpactSummaryBySystemArgs = {
  filter?: InputMaybe<ImpactFilter>;
};

/** What of an answer lies in one system. Counts are of what the filter lets through. */
export type SystemImpact = {
  __typename?: 'SystemImpact';
  /** Null: no system is on record for these artifacts. */
  system?: Maybe<System>;
  /** The strongest of all in it. */
  verdict: Verdict;
  artifacts: Scalars['Int']['output'];
  versions: Scalars['Int']['output'];
  /** Of these versions: not destroyed, and the latest, or served by a live deployment, or retained by the system. */
  live: Scalars['Int']['output'];
  byKind: Array<KindHolding>;
  /** The artifacts with the strongest verdicts, at most 20; those with current copies before others. */
  strongest: Array<ArtifactImpact>;
  /**
   * What deletion would do in this system if the person asked for it at the answer's time: with the positions and holds of then, by
   * action, nothing last. It is about all of the answer in this system, whatever the filter. What a request excepts or defers is not in it.
   */
  wouldDo: Array<PlannedAction>;
};


/** What of an answer lies in one system. Counts are of what the filter lets through. */
export type SystemImpactStrongestArgs = {
  first: Scalars['Int']['input'];
};

export type ArtifactImpact = {
  __typename?: 'ArtifactImpact';
  artifact: Artifact;
  /** The strongest of its versions. */
  verdict: Verdict;
  versions: Scalars['Int']['output'];
  live: Scalars['Int']['output'];
  /** Its versions by verdict, in the order of verdicts. */
  byVerdict: Array<VerdictCount>;
  /** When the newest of these versions was made. */
  newest: Scalars['DateTime']['output'];
  /** Of those with the strongest verdict a current one before others, then the newest. */
  strongest: ImpactItem;
};

export type ArtifactImpactConnection = {
  __typename?: 'ArtifactImpactConnection';
  edges: Array<ArtifactImpactEdge>;
  pageInfo: PageInfo;
  /** Artifacts on all pages. */
  totalCount: Scalars['Int']['output'];
  /** Their versions that the filter lets through. */
  versions: Scalars['Int']['output'];
};

export type ArtifactImpactEdge = {
  __typename?: 'ArtifactImpactEdge';
  cursor: Scalars['String']['output'];
  node: ArtifactImpact;
};

/**
 * Artifacts and versions of an answer by what they have in common. An artifact counts once under each verdict that a version of it has, and
 * so with what is current.
 */
export type ImpactFacets = {
  __typename?: 'ImpactFacets';
  verdicts: Array<VerdictFacet>;
  live: Array<LiveFacet>;
  kinds: Array<KindFacet>;
  roles: Array<RoleFacet>;
  systems: Array<SystemFacet>;
};

export type VerdictFacet = {
  __typename?: 'VerdictFacet';
  verdict: Verdict;
  artifacts: Scalars['Int']['output'];
  versions: Scalars['Int']['output'];
};

export type LiveFacet = {
  __typename?: 'LiveFacet';
  live: Scalars['Boolean']['output'];
  artifacts: Scalars['Int']['output'];
  versions: Scalars['Int']['output'];
};

export type KindFacet = {
  __typename?: 'KindFacet';
  kind: ArtifactKind;
  artifacts: Scalars['Int']['output'];
  versions: Scalars['Int']['output'];
};

export type RoleFacet = {
  __typename?: 'RoleFacet';
  role: SystemRole;
  artifacts: Scalars['Int']['output'];
  versions: Scalars['Int']['output'];
};

export type SystemFacet = {
  __typename?: 'SystemFacet';
  /** Null: no system is on record for these. */
  system?: Maybe<System>;
  artifacts: Scalars['Int']['output'];
  versions: Scalars['Int']['output'];
};

export type CategoryCount = {
  __typename?: 'CategoryCount';
  category: Scalars['String']['output'];
  versions: Scalars['Int']['output'];
};

export type KindCount = {
  __typename?: 'KindCount';
  kind: ArtifactKind;
  count: Scalars['Int']['output'];
};

export type RoleCount = {
  __typename?: 'RoleCount';
  role: SystemRole;
  count: Scalars['Int']['output'];
};

export type VerdictCount = {
  __typename?: 'VerdictCount';
  verdict: Verdict;
  count: Scalars['Int']['output'];
};

/** `live`: not destroyed, and the latest version, or served by a live deployment, or retained by its system. */
export type ImpactItem = {
  __typename?: 'ImpactItem';
  version: Version;
  verdict: Verdict;
  /** Of POSSIBLE. */
  reason?: Maybe<VerdictReason>;
  live: Scalars['Boolean']['output'];
};

export type Step = {
  __typename?: 'Step';
  from: LineageNode;
  to: LineageNode;
  run?: Maybe<Run>;
  at: Scalars['DateTime']['output'];
  carries: Carries;
  claim?: Maybe<Scalars['String']['output']>;
  /** What is computed from one person's rows stands in the rows of others: a list of whose rows there are says nothing of whose data. */
  mixesPeople: Scalars['Boolean']['output'];
  /** Against the flow: `from` is a log that names the person, and `to` the deployment that was asked about them. */
  asked: Scalars['Boolean']['output'];
  columns: Array<ColumnFlow>;
};

/** In the order in which they are listed where several happened to one version at one time. */
export const EventKind = {
  /** First referred to; whoever made it has not reported. */
  Referred: 'REFERRED',
  /** Written; by which run, if one is known. */
  Made: 'MADE',
  /** A model version that a training or a fine-tuning run made. */
  Trained: 'TRAINED',
  /** Put into service: a deployment began to serve it. */
  Deployed: 'DEPLOYED',
  /** Written by an inference run, or into an inference log: something was concluded. */
  Concluded: 'CONCLUDED',
  /** Written by a run that copies. */
  Copied: 'COPIED',
  /** Written by a run that exports. */
  Exported: 'EXPORTED',
  /** A statement names the person in it. */
  Named: 'NAMED',
  /** The person was taken out: `outcome` says how. */
  Erased: 'ERASED',
  /** An erasure's outcome that takes nobody out, such as `retained_hold`. */
  ErasureAnswered: 'ERASURE_ANSWERED',
  /** The whole version is gone. */
  Destroyed: 'DESTROYED'
} as const;

export type EventKind = typeof EventKind[keyof typeof EventKind];
/** One thing that happened to a version on the list. `item`: that version as it stands at the answer's time. */
export type LineageEvent = {
  __typename?: 'LineageEvent';
  kind: EventKind;
  at: Scalars['DateTime']['output'];
  item: ImpactItem;
  /** The run that made the version, where one is known; of NAMED, ERASED, ERASURE_ANSWERED and DESTROYED there is none. */
  run?: Maybe<Run>;
  /** Of NAMED: what the statement did. */
  mode?: Maybe<MemberMode>;
  /** Of NAMED: the namespaces of the person's identities that the statement names. */
  identities: Array<IdentityLabel>;
  /** Of NAMED: only by identities that several people use. */
  shared: Scalars['Boolean']['output'];
  /** Of ERASED and ERASURE_ANSWERED, such as `deleted` or `retained_hold`. */
  outcome?: Maybe<Scalars['String']['output']>;
};

export type EventConnection = {
  __typename?: 'EventConnection';
  edges: Array<EventEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
  /** Days (UTC) on which something happened, the oldest first, of all pages. */
  days: Array<EventDay>;
};

export type EventEdge = {
  __typename?: 'EventEdge';
  cursor: Scalars['String']['output'];
  node: LineageEvent;
};

export type EventDay = {
  __typename?: 'EventDay';
  /** Its beginning. */
  day: Scalars['DateTime']['output'];
  events: Scalars['Int']['output'];
};

/** The first that fits, in this order. */
export const Change = {
  /** Was on the list, and no longer is. */
  Removed: 'REMOVED',
  Destroyed: 'DESTROYED',
  /** The person was taken out. */
  Erased: 'ERASED',
  /** Was live, and no longer is. */
  Retired: 'RETIRED',
  /** Live again. */
  Revived: 'REVIVED',
  /** Has another verdict. */
  Rejudged: 'REJUDGED',
  /** Was not on the list. */
  Added: 'ADDED'
} as const;

export type Change = typeof Change[keyof typeof Change];
export type VersionChange = {
  __typename?: 'VersionChange';
  change: Change;
  /** As of the answer's time; of REMOVED, as it was. */
  item: ImpactItem;
};

export type ChangeCount = {
  __typename?: 'ChangeCount';
  change: Change;
  count: Scalars['Int']['output'];
};

/**
 * What a comparison has to tell of an artifact, from news to routine. An artifact is new where no version was on the list before that had them
 * (CONFIRMED, DERIVED, POSSIBLE or ERASED), and one has them or may have them now.
 */
export const ArtifactNews = {
  /** A new artifact in a VENDOR system that had nothing of theirs before. */
  NewVendor: 'NEW_VENDOR',
  /** A new artifact in another system that had nothing of theirs before. */
  NewCopy: 'NEW_COPY',
  /** A new artifact in a system that had them before, or in none on record. */
  NewArtifact: 'NEW_ARTIFACT',
  /** A current version has them again, or may have them: before, they had been erased from what was current, or nothing that had them was. */
  Returned: 'RETURNED',
  /** A current version had them, and none has: they were erased from it, or it was destroyed or replaced by what is not on the list. */
  Gone: 'GONE',
  /** A current version had them that is no longer on the list, though nothing says that it is gone; and none has them now. */
  NoLongerFound: 'NO_LONGER_FOUND',
  /** The strongest verdict of its current versions is another, or the verdict of one of its versions. */
  NewVerdict: 'NEW_VERDICT',
  /** Anything else, such as an old version that was destroyed, or one that is current again. */
  OtherChange: 'OTHER_CHANGE',
  /** Routine: new versions with the same verdict, and at most older ones that were retired or destroyed. */
  Reloaded: 'RELOADED'
} as const;

export type ArtifactNews = typeof ArtifactNews[keyof typeof ArtifactNews];
export type ArtifactChange = {
  __typename?: 'ArtifactChange';
  artifact: Artifact;
  news: ArtifactNews;
  /** It is new, and so are they in its system. */
  newSystem: Scalars['Boolean']['output'];
  /** The strongest of its current versions at the earlier time. Null: none was on the list. */
  verdictBefore?: Maybe<Verdict>;
  /** The strongest of its current versions. Null: none is on the list. */
  verdict?: Maybe<Verdict>;
  /** Its current versions on the list at the earlier time. */
  liveBefore: Scalars['Int']['output'];
  /** Its current versions on the list. */
  live: Scalars['Int']['output'];
  /** How many of its versions each change happened to, those too that the filter does not let through. */
  versions: Array<ChangeCount>;
  /** Of these versions the newest. */
  newest: VersionChange;
};

export type ArtifactChangeConnection = {
  __typename?: 'ArtifactChangeConnection';
  edges: Array<ArtifactChangeEdge>;
  pageInfo: PageInfo;
  /** Artifacts on all pages. */
  totalCount: Scalars['Int']['output'];
  /**
   * Whether every recorded path was followed for both times. If not, there may be other changes; what is new, gone or no longer found may merely
   * not have been reached at one of the times.
   */
  complete: Scalars['Boolean']['output'];
  /** Of every kind of news, whichever are asked for. */
  counts: Array<ArtifactNewsCount>;
};

export type ArtifactChangeEdge = {
  __typename?: 'ArtifactChangeEdge';
  cursor: Scalars['String']['output'];
  node: ArtifactChange;
};

export type ArtifactNewsCount = {
  __typename?: 'ArtifactNewsCount';
  news: ArtifactNews;
  artifacts: Scalars['Int']['output'];
  /** How many systems on record these are in. */
  systems: Scalars['Int']['output'];
};

export type ChangeConnection = {
  __typename?: 'ChangeConnection';
  edges: Array<ChangeEdge>;
  pageInfo: PageInfo;
  /** Of the edges of all pages. */
  totalCount: Scalars['Int']['output'];
  /** Whether every recorded path was followed for both times. If not, there may be other changes, and what is REMOVED or ADDED may merely not have been reached. */
  complete: Scalars['Boolean']['output'];
  /** Of every change that the filter lets through. */
  counts: Array<ChangeCount>;
};

export type ChangeEdge = {
  __typename?: 'ChangeEdge';
  cursor: Scalars['String']['output'];
  node: VersionChange;
};

export type LineageGraph = {
  __typename?: 'LineageGraph';
  nodes: Array<LineageNode>;
  edges: Array<LineageEdge>;
  /** On the versions among the nodes; null in an answer that is not about a person. */
  verdicts?: Maybe<Array<ImpactItem>>;
  shown: Scalars['Int']['output'];
  total: Scalars['Int']['output'];
};

export type LineageNode = Version | Run | Column;

export type LineageEdge = {
  __typename?: 'LineageEdge';
  from: Scalars['ID']['output'];
  to: Scalars['ID']['output'];
  carries: Carries;
  at: Scalars['DateTime']['output'];
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

export const MemberMode = {
  /** This is the whole list. */
  Full: 'FULL',
  Add: 'ADD',
  /** Takes an ADD back. On a version without a full list it does not prove absence. */
  Remove: 'REMOVE'
} as const;

export type MemberMode = typeof MemberMode[keyof typeof MemberMode];
/** Who is in a version. Describes that immutable version for its whole life; of two statements the later `at` wins. */
export type RecordMembersInput = {
  idempotencyKey: Scalars['String']['input'];
  at: Scalars['DateTime']['input'];
  version: VersionInput;
  mode: MemberMode;
  members: Array<IdentityInput>;
};

export type RecordMembersPayload = {
  __typename?: 'RecordMembersPayload';
  version?: Maybe<Version>;
  /** People of this list who count; those who are refused are named in `userErrors`, each by its place. */
  accepted: Scalars['Int']['output'];
  /** How the list counts: a FULL list of which somebody was refused is not the whole list, and counts as ADD. Null: not at all. */
  mode?: Maybe<MemberMode>;
  userErrors: Array<UserError>;
};

export type RegisterModelVersionInput = {
  idempotencyKey: Scalars['String']['input'];
  at: Scalars['DateTime']['input'];
  version: VersionInput;
  /** The run that trained it. */
  trainedBy?: InputMaybe<Scalars['ID']['input']>;
  /** The model version it was fine-tuned from. */
  parent?: InputMaybe<VersionInput>;
  digest?: InputMaybe<Scalars['String']['input']>;
  features?: InputMaybe<Array<ColumnInput>>;
};

/** The whole set of model versions that serve from `at` on; an empty set withdraws the deployment. */
export type DeployInput = {
  idempotencyKey: Scalars['String']['input'];
  at: Scalars['DateTime']['input'];
  deployment: ArtifactInput;
  models: Array<VersionInput>;
  systemKey?: InputMaybe<Scalars['String']['input']>;
};

/**
 * What a deployment concluded about these people between two times; flows from every model version that served in between.
 * The deployment was asked about them, so it is on their list as well as the log.
 */
export type RecordInferencesInput = {
  idempotencyKey: Scalars['String']['input'];
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
  deployment: ArtifactInput;
  log: ArtifactInput;
  members: Array<IdentityInput>;
};

/**
 * From `at` on, an alias or a stage of the model registry (`champion`, `Production`) means this version; without a version it
 * means none. Whoever names the alias meant the version that it stood for at that time.
 */
export type RecordAliasInput = {
  idempotencyKey: Scalars['String']['input'];
  at: Scalars['DateTime']['input'];
  artifact: ArtifactInput;
  alias: Scalars['String']['input'];
  version?: InputMaybe<Scalars['String']['input']>;
};

/** Why a version on the manifest is not in the package. */
export const PackageOmission = {
  /** A full list of its people does not name this person. */
  NotInIt: 'NOT_IN_IT',
  /** It is reached only by data that was aggregated or anonymised, as somebody claims. */
  NoLongerPersonal: 'NO_LONGER_PERSONAL',
  /** The person was taken out of it. */
  Erased: 'ERASED',
  /** Of PORTABILITY: the person neither provided it nor was it observed of them. It was worked out from their data. */
  NotProvided: 'NOT_PROVIDED'
} as const;

export type PackageOmission = typeof PackageOmission[keyof typeof PackageOmission];
/** Why a connected store gave no rows for a package. */
export const UnreadReason = {
  /** It could not be reached. */
  StoreDown: 'STORE_DOWN',
  /** It was in use by others. */
  StoreBusy: 'STORE_BUSY',
  /** It refused the user, or what was asked. */
  StoreRefused: 'STORE_REFUSED',
  /** Its tables are not as its dataset says. */
  SchemaChanged: 'SCHEMA_CHANGED',
  /** So many rows were reached from one person that some may be of others. */
  TooManyRows: 'TOO_MANY_ROWS',
  StoreFailed: 'STORE_FAILED',
  /** It has no row under the identities of the request. */
  NothingFound: 'NOTHING_FOUND',
  /** The identities of the request were shredded. */
  IdentitiesGone: 'IDENTITIES_GONE'
} as const;

export type UnreadReason = typeof UnreadReason[keyof typeof UnreadReason];
/** How a package was sent. */
export const DeliveryMeans = {
  /** They downloaded it while they were signed in to their account. */
  Account: 'ACCOUNT',
  /** A portal or a link that only they can open. */
  SecureLink: 'SECURE_LINK',
  Email: 'EMAIL',
  Post: 'POST',
  InPerson: 'IN_PERSON',
  /** To the client who forwarded the request. */
  ToController: 'TO_CONTROLLER',
  Other: 'OTHER'
} as const;

export type DeliveryMeans = typeof DeliveryMeans[keyof typeof DeliveryMeans];
/**
 * The answer to a request of access or portability, as a ZIP: readable (HTML, PDF) and for machines (JSON, CSV, JSON-LD). It is sealed, and
 * destroyed some time after the request is closed; `GET /requests/:id/package` gives it out.
 */
export type Package = {
  __typename?: 'Package';
  /** SHA-256 of the ZIP, in hex. */
  digest: Scalars['String']['output'];
  bytes: Scalars['Float']['output'];
  /** Digest of the manifest that it was made from. */
  manifest: Scalars['String']['output'];
  /** Whether it was made from the request's latest manifest. Only then can it be downloaded or delivered. */
  current: Scalars['Boolean']['output'];
  preparedAt: Scalars['DateTime']['output'];
  preparedBy: Scalars['String']['output'];
  /** How many versions it lists. */
  items: Scalars['Int']['output'];
  files: Array<PackageFile>;
  leftOut: Array<PackageLeftOut>;
  /** Whether it holds rows that a connected store gave. If not, it lists what holds the person's data, and no values. */
  values: Scalars['Boolean']['output'];
  /** What a connected store has by its dataset, and did not give. The package says so, too. */
  unread: Array<PackageUnread>;
  /** False: it was shredded, as the vault does after the close. */
  available: Scalars['Boolean']['output'];
  delivery?: Maybe<Delivery>;
};

export type PackageFile = {
  __typename?: 'PackageFile';
  name: Scalars['String']['output'];
  /** What it is, for people. */
  what: Scalars['String']['output'];
  /** Before it is compressed. */
  bytes: Scalars['Float']['output'];
  /** SHA-256, in hex. */
  digest: Scalars['String']['output'];
};

export type PackageLeftOut = {
  __typename?: 'PackageLeftOut';
  reason: PackageOmission;
  count: Scalars['Int']['output'];
};

export type PackageUnread = {
  __typename?: 'PackageUnread';
  /** Id of its executor. */
  store: Scalars['String']['output'];
  namespace: Scalars['String']['output'];
  name: Scalars['String']['output'];
  reason: UnreadReason;
};

export type Delivery = {
  __typename?: 'Delivery';
  means: DeliveryMeans;
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  /** SHA-256 of the evidence, in hex. */
  evidence?: Maybe<Scalars['String']['output']>;
};

export type PreparePackageInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type DeliverInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  /** Digest of the package that was sent. */
  package: Scalars['String']['input'];
  means: DeliveryMeans;
  /** When it was sent; by default now. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** SHA-256 of a receipt or the like, in hex. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
};

/** Whether a plan may be carried out. */
export const PlanState = {
  /** It waits for approval. */
  Proposed: 'PROPOSED',
  Approved: 'APPROVED',
  Rejected: 'REJECTED',
  /** The data was looked up again, or the request was closed, before anybody decided. */
  Superseded: 'SUPERSEDED'
} as const;

export type PlanState = typeof PlanState[keyof typeof PlanState];
/** In the order in which a plan is carried out. A step begins when nothing of the steps before it is left to do. */
export const PlanStep = {
  /** What needs no action, with the reason. */
  Manifest: 'MANIFEST',
  /** Nothing new is taken in of the person. */
  Suppress: 'SUPPRESS',
  StopInference: 'STOP_INFERENCE',
  /** What was computed: features, conclusions, indexes, logs. */
  Derived: 'DERIVED',
  /** Training snapshots, development copies and backups. */
  Copies: 'COPIES',
  Raw: 'RAW',
  /** What tells which records are the person's is the last to go: every step before needs it. */
  Identity: 'IDENTITY',
  Recipients: 'RECIPIENTS',
  /** Each model, by its recorded position. */
  Models: 'MODELS',
  Verify: 'VERIFY'
} as const;

export type PlanStep = typeof PlanStep[keyof typeof PlanStep];
export const TaskAction = {
  /** The ground says why. */
  Nothing: 'NOTHING',
  /** Keep the person's keyed digests, so that they are noticed if they come back. */
  Suppress: 'SUPPRESS',
  /** Serve from a model without the person, and withdraw this deployment. */
  Reroute: 'REROUTE',
  DeleteDerived: 'DELETE_DERIVED',
  /** From the online store and the offline store. */
  DeleteFeatures: 'DELETE_FEATURES',
  /** Scores, segments and whatever else was concluded. */
  DeleteConclusions: 'DELETE_CONCLUSIONS',
  /** Runs and their files. */
  PurgeExperiment: 'PURGE_EXPERIMENT',
  /** Source, chunks and embeddings; then compact or rebuild. */
  RebuildIndex: 'REBUILD_INDEX',
  /** The provider's logs too. */
  PurgePrompts: 'PURGE_PROMPTS',
  /** Write the snapshot again without the person, and retire the old one. */
  RewriteSnapshot: 'REWRITE_SNAPSHOT',
  /** Destroy the copy, and take away access to it. */
  DestroyCopy: 'DESTROY_COPY',
  /** Out of use until it is rotated; deleted again if it is restored. */
  ExpireBackup: 'EXPIRE_BACKUP',
  /** Nobody said how long its system keeps backups: find out, and delete it or say when it goes. */
  CheckBackup: 'CHECK_BACKUP',
  /** Delete the rows, then purge what the store keeps of them. */
  DeleteRows: 'DELETE_ROWS',
  ForgetIdentities: 'FORGET_IDENTITIES',
  /** Send the vendor a signed instruction, and get a signed answer. */
  InstructVendor: 'INSTRUCT_VENDOR',
  /** It stays as it is, on a recorded ground. */
  KeepModel: 'KEEP_MODEL',
  /** Train it again without the person, within the time that was committed to. */
  Retrain: 'RETRAIN',
  Unlearn: 'UNLEARN',
  /** Ask the graph and the stores again. */
  Verify: 'VERIFY'
} as const;

export type TaskAction = typeof TaskAction[keyof typeof TaskAction];
export type PlannedAction = {
  __typename?: 'PlannedAction';
  action: TaskAction;
  versions: Scalars['Int']['output'];
  /** By when the last of them is gone, where it waits for its rotation. */
  until?: Maybe<Scalars['DateTime']['output']>;
  /** Of KEEP_MODEL: nobody said what becomes of the model, which a plan needs. */
  undecided: Scalars['Boolean']['output'];
};

/** What a request for deletion would do to one artifact. */
export type Consequence = {
  __typename?: 'Consequence';
  /** The newest of the versions that it is about. */
  version: Version;
  versions: Scalars['Int']['output'];
  action: TaskAction;
  /** By when the last of them is gone, where it waits for its rotation. */
  until?: Maybe<Scalars['DateTime']['output']>;
  /** Of RETRAIN: within how many days of the approval. */
  days?: Maybe<Scalars['Int']['output']>;
  /** Of a model: what counts for it, which may have been said of the model that it was fine-tuned from. */
  position?: Maybe<ModelPosition>;
  /** Of KEEP_MODEL: nobody said what becomes of the model, which a plan needs. */
  undecided: Scalars['Boolean']['output'];
};

/**
 * What a request for deletion would cause, had it come from somebody who is in the newest 100 versions of a model and in everything that was
 * made of them: by the rules of plans, under EU law, without the exemptions of a request. A list of people further on may leave the person out.
 */
export type ModelPreview = {
  __typename?: 'ModelPreview';
  asOf: Scalars['DateTime']['output'];
  /** In the order in which a plan would do it. Where nothing would be done is left out. */
  consequences: Array<Consequence>;
  completeness: Completeness;
};

export const TaskState = {
  Pending: 'PENDING',
  Running: 'RUNNING',
  /** For a person or a vendor. */
  Waiting: 'WAITING',
  Done: 'DONE',
  Failed: 'FAILED',
  /** Until its hold ends or is released. */
  Held: 'HELD',
  /** Until its date. */
  Deferred: 'DEFERRED'
} as const;

export type TaskState = typeof TaskState[keyof typeof TaskState];
export const TaskOutcome = {
  Deleted: 'DELETED',
  Anonymised: 'ANONYMISED',
  Masked: 'MASKED',
  RetainedExempt: 'RETAINED_EXEMPT',
  RetainedHold: 'RETAINED_HOLD',
  DeferredUntil: 'DEFERRED_UNTIL',
  RetrainCommitted: 'RETRAIN_COMMITTED',
  Unlearned: 'UNLEARNED',
  Notified: 'NOTIFIED',
  NotFound: 'NOT_FOUND',
  Failed: 'FAILED'
} as const;

export type TaskOutcome = typeof TaskOutcome[keyof typeof TaskOutcome];
/** How far somebody looked. Of what was not looked at, nothing is claimed. */
export const Assurance = {
  NotChecked: 'NOT_CHECKED',
  /** Somebody says so. */
  Attested: 'ATTESTED',
  /** The store was asked, and found nothing. */
  Queried: 'QUERIED',
  /** What the store keeps of the past was purged as well. */
  HistoryPurged: 'HISTORY_PURGED',
  /** The bytes were searched. */
  BytesChecked: 'BYTES_CHECKED'
} as const;

export type Assurance = typeof Assurance[keyof typeof Assurance];
/** What is to be done about everything on a manifest. It never changes: who plans again gets another. */
export type Plan = {
  __typename?: 'Plan';
  /** Of this request, from 1. */
  number: Scalars['Int']['output'];
  /** SHA-256 over all of it, in hex. It is approved by this. */
  digest: Scalars['String']['output'];
  state: PlanState;
  /** The digest of the manifest that it is for. */
  manifest: Scalars['String']['output'];
  asOf: Scalars['DateTime']['output'];
  createdBy: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  decidedBy?: Maybe<Scalars['String']['output']>;
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What was said with the decision. */
  note?: Maybe<Scalars['String']['output']>;
  total: Scalars['Int']['output'];
  /** Versions of which only an identity tells that several people use: they may be another person's. */
  possible: Scalars['Int']['output'];
  steps: Array<PlanStepProgress>;
  /** How many tasks there are of each action. */
  preview: Array<TaskCount>;
  tasks: TaskConnection;
  /**
   * Of a plan that waits for approval: what would be otherwise if it were made now, because of new lineage of this person, another
   * position, hold or retention. Null: nothing.
   */
  stale?: Maybe<PlanDifference>;
  /** Whether what is stored still has this digest. */
  intact: Scalars['Boolean']['output'];
};


/** What is to be done about everything on a manifest. It never changes: who plans again gets another. */
export type PlanTasksArgs = {
  filter?: InputMaybe<TaskFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type PlanStepProgress = {
  __typename?: 'PlanStepProgress';
  step: PlanStep;
  total: Scalars['Int']['output'];
  /** Done, held or deferred: nothing waits for them. */
  settled: Scalars['Int']['output'];
  held: Scalars['Int']['output'];
  deferred: Scalars['Int']['output'];
  failed: Scalars['Int']['output'];
};

export type TaskCount = {
  __typename?: 'TaskCount';
  action: TaskAction;
  count: Scalars['Int']['output'];
  /** Of these, how many are kept on a ground, held or deferred from the beginning. */
  kept: Scalars['Int']['output'];
};

export type PlanDifference = {
  __typename?: 'PlanDifference';
  asOf: Scalars['DateTime']['output'];
  added: Scalars['Int']['output'];
  gone: Scalars['Int']['output'];
  changed: Scalars['Int']['output'];
  changes: PlanChangeConnection;
};


export type PlanDifferenceChangesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export const PlanChangeKind = {
  Added: 'ADDED',
  Gone: 'GONE',
  Changed: 'CHANGED'
} as const;

export type PlanChangeKind = typeof PlanChangeKind[keyof typeof PlanChangeKind];
export type PlanChange = {
  __typename?: 'PlanChange';
  kind: PlanChangeKind;
  /** Null: a task about no version. */
  versionId?: Maybe<Scalars['ID']['output']>;
  /** Of the artifact; empty for a task about no version. */
  name: Scalars['String']['output'];
  before?: Maybe<TaskAction>;
  now?: Maybe<TaskAction>;
  /** Why it is as it is now, or was. */
  ground: Scalars['String']['output'];
};

export type PlanChangeConnection = {
  __typename?: 'PlanChangeConnection';
  edges: Array<PlanChangeEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type PlanChangeEdge = {
  __typename?: 'PlanChangeEdge';
  cursor: Scalars['String']['output'];
  node: PlanChange;
};

export type Task = {
  __typename?: 'Task';
  id: Scalars['ID']['output'];
  /** Its place in the plan, from 1. */
  number: Scalars['Int']['output'];
  step: PlanStep;
  action: TaskAction;
  /** Null: it is about no version. The names are those of the manifest. */
  versionId?: Maybe<Scalars['ID']['output']>;
  kind?: Maybe<ArtifactKind>;
  namespace?: Maybe<Scalars['String']['output']>;
  name?: Maybe<Scalars['String']['output']>;
  label?: Maybe<Scalars['String']['output']>;
  systemKey?: Maybe<Scalars['String']['output']>;
  systemRole?: Maybe<SystemRole>;
  verdict?: Maybe<Verdict>;
  live?: Maybe<Scalars['Boolean']['output']>;
  /** Why this action. */
  ground: Scalars['String']['output'];
  state: TaskState;
  outcome?: Maybe<TaskOutcome>;
  /** How far has to be looked. */
  demanded: Assurance;
  /** How far somebody looked. */
  assurance: Assurance;
  /** It came after the approval: data came back, or was found later. The plan's digest is not over it. */
  added: Scalars['Boolean']['output'];
  /** Of EXPIRE_BACKUP: when the newest backup that has the person is rotated, as its system says. */
  deferredUntil?: Maybe<Scalars['DateTime']['output']>;
  due: Scalars['DateTime']['output'];
  /** Whether nothing is left to do before it. */
  ready: Scalars['Boolean']['output'];
  /** Tasks that come first, besides all of earlier steps: those of the models that this one was fine-tuned from. */
  after: Array<Task>;
  /** Not cleared for whoever asks: what it is called is withheld. */
  closed: Scalars['Boolean']['output'];
  request: Request;
  /** Who is to do it. Null: nobody was named. */
  assignee?: Maybe<Assignee>;
  /** Its own due date, where whoever assigned it gave one. */
  assignedDue?: Maybe<Scalars['DateTime']['output']>;
  /** Files that were attached to it, oldest first. */
  evidence: Array<EvidenceFile>;
  /** Links to it that were made for people outside, oldest first. */
  links: Array<TaskLink>;
  /** What executors tried, oldest first. */
  attempts: Array<Attempt>;
  report?: Maybe<TaskReport>;
};

export type TaskFilter = {
  steps?: InputMaybe<Array<PlanStep>>;
  actions?: InputMaybe<Array<TaskAction>>;
  states?: InputMaybe<Array<TaskState>>;
};

export type TaskConnection = {
  __typename?: 'TaskConnection';
  edges: Array<TaskEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type TaskEdge = {
  __typename?: 'TaskEdge';
  cursor: Scalars['String']['output'];
  node: Task;
};

/** What a plan would be, if it were made now. Nothing of it is stored. */
export type PlanPreview = {
  __typename?: 'PlanPreview';
  asOf: Scalars['DateTime']['output'];
  total: Scalars['Int']['output'];
  possible: Scalars['Int']['output'];
  preview: Array<TaskCount>;
  /** What has to be settled first. A plan is not made while there is any. */
  gaps: Array<PlanGap>;
  /** False: the data is not what the manifest has any more. Look again first. */
  current: Scalars['Boolean']['output'];
};

export const PlanGapCode = {
  /** A model that the person's data reached, of which nobody said what becomes of it. */
  ModelWithoutPosition: 'MODEL_WITHOUT_POSITION'
} as const;

export type PlanGapCode = typeof PlanGapCode[keyof typeof PlanGapCode];
/** `versionId` and `label` are of one of its versions on the manifest; `versions`: how many there are. */
export type PlanGap = {
  __typename?: 'PlanGap';
  code: PlanGapCode;
  namespace: Scalars['String']['output'];
  name: Scalars['String']['output'];
  label: Scalars['String']['output'];
  versionId: Scalars['ID']['output'];
  versions: Scalars['Int']['output'];
};

export type PlanInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type DecidePlanInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  /** Of the plan that was read. */
  digest: Scalars['String']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};

/** What becomes of a model when somebody asks for deletion. */
export const ModelPositionKind = {
  /** It stays as it is, on a ground, with evidence. */
  Exemption: 'EXEMPTION',
  /** It is trained again without the person, within a number of days of the approval. */
  Retraining: 'RETRAINING',
  /** It unlearns the person, by a method. */
  Unlearning: 'UNLEARNING'
} as const;

export type ModelPositionKind = typeof ModelPositionKind[keyof typeof ModelPositionKind];
/** Exactly one of the three, declared of a model. The latest one by `at` counts. */
export type ModelPosition = {
  __typename?: 'ModelPosition';
  id: Scalars['ID']['output'];
  namespace: Scalars['String']['output'];
  name: Scalars['String']['output'];
  kind: ModelPositionKind;
  /** Since when it is so. */
  at: Scalars['DateTime']['output'];
  /** When it first arrived here, by this server’s clock. */
  recordedAt: Scalars['DateTime']['output'];
  recordedBy: Scalars['String']['output'];
  /** Of EXEMPTION. */
  ground?: Maybe<Scalars['String']['output']>;
  /** Of EXEMPTION: SHA-256 of what shows it, in hex. */
  evidence?: Maybe<Scalars['String']['output']>;
  /** Of RETRAINING. */
  days?: Maybe<Scalars['Int']['output']>;
  /** Of RETRAINING: what is not trained again. */
  exclusions?: Maybe<Scalars['String']['output']>;
  /** Of UNLEARNING. */
  method?: Maybe<Scalars['String']['output']>;
  /** All of it in a sentence, as a privacy notice has it. */
  text: Scalars['String']['output'];
};

export type ModelPositionConnection = {
  __typename?: 'ModelPositionConnection';
  edges: Array<ModelPositionEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ModelPositionEdge = {
  __typename?: 'ModelPositionEdge';
  cursor: Scalars['String']['output'];
  node: ModelPosition;
};

export type ModelPositionPayload = {
  __typename?: 'ModelPositionPayload';
  position?: Maybe<ModelPosition>;
  userErrors: Array<UserError>;
};

export type DeclarePositionInput = {
  idempotencyKey: Scalars['String']['input'];
  at: Scalars['DateTime']['input'];
  /** Of the model. */
  namespace: Scalars['String']['input'];
  name: Scalars['String']['input'];
  kind: ModelPositionKind;
  /** Required for EXEMPTION, and only for it. */
  ground?: InputMaybe<Scalars['String']['input']>;
  /** SHA-256 of what shows it, in hex. Required for EXEMPTION, and only for it. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** From 1 to 3650. Required for RETRAINING, and only for it. */
  days?: InputMaybe<Scalars['Int']['input']>;
  /** Of RETRAINING: what is not trained again, with the reason. */
  exclusions?: InputMaybe<Scalars['String']['input']>;
  /** Required for UNLEARNING, and only for it. */
  method?: InputMaybe<Scalars['String']['input']>;
};

/** What a record of processing activities has of each (GDPR Art. 30(1); a processor's: 30(2)). */
export const RecordElementName = {
  /** Who is the controller, or the processor, and whom to ask. */
  Contacts: 'CONTACTS',
  Purposes: 'PURPOSES',
  /** Whose data it is. */
  DataSubjects: 'DATA_SUBJECTS',
  DataCategories: 'DATA_CATEGORIES',
  Recipients: 'RECIPIENTS',
  /** To third countries, with what protects data there. */
  Transfers: 'TRANSFERS',
  /** By when data is erased. */
  Erasure: 'ERASURE',
  /** Technical and organisational measures of security. */
  Measures: 'MEASURES'
} as const;

export type RecordElementName = typeof RecordElementName[keyof typeof RecordElementName];
/** One element: what was declared beside what is on record of what the activity's jobs did. */
export type RecordElement = {
  __typename?: 'RecordElement';
  name: RecordElementName;
  /** Such as `30(1)(a)`. */
  article: Scalars['String']['output'];
  declared: Array<Scalars['String']['output']>;
  /** Null: no record of runs can tell. */
  observed?: Maybe<Array<Scalars['String']['output']>>;
  /** Was observed, and is covered by nothing that was declared. */
  undeclared: Array<Scalars['String']['output']>;
  /** Was declared, and not observed. */
  unobserved: Array<Scalars['String']['output']>;
  /** Nothing is declared of it, and the law asks for it. */
  missing: Scalars['Boolean']['output'];
};

export type RecordJob = {
  __typename?: 'RecordJob';
  namespace: Scalars['String']['output'];
  name: Scalars['String']['output'];
  /** By the time that is asked about. */
  runs: Scalars['Int']['output'];
};

export type RecordModel = {
  __typename?: 'RecordModel';
  model: Scalars['String']['output'];
  version: Scalars['String']['output'];
  deployments: Array<Scalars['String']['output']>;
};

export type RecordUse = {
  __typename?: 'RecordUse';
  purpose: Scalars['String']['output'];
  /** Whether all that is read may be used for it. */
  decision: UseDecision;
  complete: Scalars['Boolean']['output'];
};

/** What an activity with artificial intelligence has besides. */
export type RecordAi = {
  __typename?: 'RecordAi';
  /** Classified columns that are read. */
  fields: Array<Scalars['String']['output']>;
  systems: Array<Scalars['String']['output']>;
  /** Legal bases that cover its purposes. */
  bases: Array<Scalars['String']['output']>;
  compatibility: Array<RecordUse>;
  /** Kinds of its runs, and what flows carry. */
  transformations: Array<Scalars['String']['output']>;
  /** Newest first. */
  models: Array<RecordModel>;
};

export type ActivityRecord = {
  __typename?: 'ActivityRecord';
  /** Of one that nobody declared: its job. */
  key: Scalars['String']['output'];
  role: ProcessingRole;
  /** Null: nobody declared it, and a job did it all the same. */
  declaration?: Maybe<Declaration>;
  owner?: Maybe<Scalars['String']['output']>;
  jobs: Array<RecordJob>;
  elements: Array<RecordElement>;
  /** Null: it has nothing to do with models. */
  ai?: Maybe<RecordAi>;
};

export type ActivityRecordEdge = {
  __typename?: 'ActivityRecordEdge';
  cursor: Scalars['String']['output'];
  node: ActivityRecord;
};

export type ActivityRecordConnection = {
  __typename?: 'ActivityRecordConnection';
  edges: Array<ActivityRecordEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

/**
 * The record of processing activities, as of a time: declarations that held and had arrived by then, and what jobs did by then. Of systems and columns it
 * tells what is on record today.
 */
export type ProcessingRecord = {
  __typename?: 'ProcessingRecord';
  asOf: Scalars['DateTime']['output'];
  /** Of the lineage that it rests on. */
  completeness: Completeness;
  declared: Scalars['Int']['output'];
  /** Jobs with data of people that no activity names. */
  undeclared: Scalars['Int']['output'];
  /** Elements of which nothing is declared, of all activities. */
  missing: Scalars['Int']['output'];
  /** Declared ones by their keys, then what nobody declared. */
  activities: ActivityRecordConnection;
};


/**
 * The record of processing activities, as of a time: declarations that held and had arrived by then, and what jobs did by then. Of systems and columns it
 * tells what is on record today.
 */
export type ProcessingRecordActivitiesArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * A report that was refused, in whole or for some of its people, and has not come again without the fault. A corrected event of the same run, job and type
 * clears it; so does the same key with sound content.
 */
export type RefusedReport = {
  __typename?: 'RefusedReport';
  /** The key that it came under. */
  id: Scalars['ID']['output'];
  /** When it last came. */
  at: Scalars['DateTime']['output'];
  /** Who sent it, by the name that their token has; null: that was not kept then. */
  by?: Maybe<Scalars['String']['output']>;
  /** A UserErrorCode, INVALID_EVENT, or INVALID_REQUEST for a whole request that could not be read. */
  code: Scalars['String']['output'];
  /** The path of the first fault in what was sent. */
  field: Scalars['String']['output'];
  /** Of the job that an event was about, as far as it could be read. */
  namespace?: Maybe<Scalars['String']['output']>;
  job?: Maybe<Scalars['String']['output']>;
  /** The id that its producer gave the run. */
  runId?: Maybe<Scalars['String']['output']>;
  /** The program that made the event, by the address in it. */
  producer?: Maybe<Scalars['String']['output']>;
  /** Null: it counts as missing from the record. */
  acknowledgement?: Maybe<RefusalAcknowledgement>;
};

/** Somebody looked at a refused report, and says why nothing is missing without it. It no longer counts in `completeness`. */
export type RefusalAcknowledgement = {
  __typename?: 'RefusalAcknowledgement';
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  reason: Scalars['String']['output'];
};

export type RefusedReportConnection = {
  __typename?: 'RefusedReportConnection';
  edges: Array<RefusedReportEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type RefusedReportEdge = {
  __typename?: 'RefusedReportEdge';
  cursor: Scalars['String']['output'];
  node: RefusedReport;
};

export type AcknowledgeRefusalsInput = {
  ids: Array<Scalars['ID']['input']>;
  /** Why nothing is missing from the record without them. */
  reason: Scalars['String']['input'];
};

export type AcknowledgeRefusalsPayload = {
  __typename?: 'AcknowledgeRefusalsPayload';
  /** How many of them were not acknowledged before. */
  acknowledged?: Maybe<Scalars['Int']['output']>;
  userErrors: Array<UserError>;
};

/** The public state of a request, as the Data Rights Protocol 1.0 has it. */
export const RequestState = {
  Open: 'OPEN',
  InProgress: 'IN_PROGRESS',
  Fulfilled: 'FULFILLED',
  /** Withdrawn by whoever asked. */
  Revoked: 'REVOKED',
  Denied: 'DENIED',
  /** Whoever asked never proved who they are. */
  Expired: 'EXPIRED'
} as const;

export type RequestState = typeof RequestState[keyof typeof RequestState];
/** How far the work on a request is. docs/requests.md has the picture. */
export const Stage = {
  Received: 'RECEIVED',
  /** Whoever asked was asked to prove who they are. */
  Verifying: 'VERIFYING',
  /** They have proved it. Nobody in this workspace is known by the identities that they gave, or more than one person is. */
  ResolvingIdentity: 'RESOLVING_IDENTITY',
  Discovering: 'DISCOVERING',
  /** What the data touched is on the manifest. */
  Planning: 'PLANNING',
  AwaitingApproval: 'AWAITING_APPROVAL',
  Executing: 'EXECUTING',
  VerifyingEffect: 'VERIFYING_EFFECT',
  Finalizing: 'FINALIZING',
  Closed: 'CLOSED'
} as const;

export type Stage = typeof Stage[keyof typeof Stage];
/** Why a request was denied, in the words of the Data Rights Protocol 1.0; or why it waits (NEED_USER_VERIFICATION). */
export const RequestReason = {
  NeedUserVerification: 'NEED_USER_VERIFICATION',
  SuspectedFraud: 'SUSPECTED_FRAUD',
  /** The proof of who they are was not enough. */
  InsufVerification: 'INSUF_VERIFICATION',
  /** Nobody in this workspace is known by these identities. */
  NoMatch: 'NO_MATCH',
  ClaimNotCovered: 'CLAIM_NOT_COVERED',
  OutsideJurisdiction: 'OUTSIDE_JURISDICTION',
  TooManyRequests: 'TOO_MANY_REQUESTS',
  Other: 'OTHER'
} as const;

export type RequestReason = typeof RequestReason[keyof typeof RequestReason];
/** For whom we answer. */
export const ControllerMode = {
  /** We decide what the data is used for, and answer the person. */
  Controller: 'CONTROLLER',
  /** A client decides. They forwarded the request, and the answer goes to them. */
  Processor: 'PROCESSOR'
} as const;

export type ControllerMode = typeof ControllerMode[keyof typeof ControllerMode];
/** How somebody proved who they are. */
export const VerificationMethod = {
  /** They were signed in to their account. */
  Account: 'ACCOUNT',
  /** They answered from an address that is on record. */
  ReachedAddress: 'REACHED_ADDRESS',
  /** An identity document was seen. Keep no copy of it. */
  Document: 'DOCUMENT',
  /** The client who forwarded the request had it proved. */
  ByController: 'BY_CONTROLLER',
  Other: 'OTHER'
} as const;

export type VerificationMethod = typeof VerificationMethod[keyof typeof VerificationMethod];
/** What moves a request from one stage to another. */
export const RequestMove = {
  AskIdentity: 'ASK_IDENTITY',
  Verify: 'VERIFY',
  Identify: 'IDENTIFY',
  Discover: 'DISCOVER',
  Plan: 'PLAN',
  Reject: 'REJECT',
  Approve: 'APPROVE',
  Finish: 'FINISH',
  Reopen: 'REOPEN',
  Confirm: 'CONFIRM',
  /** Of ACCESS and PORTABILITY: the package was sent. */
  Deliver: 'DELIVER',
  Fulfil: 'FULFIL',
  Deny: 'DENY',
  Withdraw: 'WITHDRAW',
  Expire: 'EXPIRE'
} as const;

export type RequestMove = typeof RequestMove[keyof typeof RequestMove];
export type Verification = {
  __typename?: 'Verification';
  method: VerificationMethod;
  /** SHA-256 of the evidence, in hex, which stays with whoever holds it. */
  evidence?: Maybe<Scalars['String']['output']>;
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
};

export const CaseEventKind = {
  Opened: 'OPENED',
  /** The same person asked for the same once more. */
  AskedAgain: 'ASKED_AGAIN',
  IdentityAsked: 'IDENTITY_ASKED',
  Verified: 'VERIFIED',
  IdentitiesAdded: 'IDENTITIES_ADDED',
  /** Exactly one person is known by the identities. */
  Identified: 'IDENTIFIED',
  Extended: 'EXTENDED',
  Paused: 'PAUSED',
  Resumed: 'RESUMED',
  Discovered: 'DISCOVERED',
  GapsAcknowledged: 'GAPS_ACKNOWLEDGED',
  /** A package was made. */
  Packaged: 'PACKAGED',
  Delivered: 'DELIVERED',
  /** Versions are kept, for good or until a time. */
  Exempted: 'EXEMPTED',
  ExemptionWithdrawn: 'EXEMPTION_WITHDRAWN',
  Planned: 'PLANNED',
  PlanApproved: 'PLAN_APPROVED',
  PlanRejected: 'PLAN_REJECTED',
  ExecutionOrdered: 'EXECUTION_ORDERED',
  /** An executor did its part, as far as it came. */
  Executed: 'EXECUTED',
  ExecutionFailed: 'EXECUTION_FAILED',
  /** Somebody else was told to delete, and said how far they are. */
  Instructed: 'INSTRUCTED',
  /** The person's keyed digests are kept, so that they are noticed if they come back. */
  Suppressed: 'SUPPRESSED',
  /** Somebody was named to do a task, or its due date was changed. */
  TaskAssigned: 'TASK_ASSIGNED',
  /** A file that shows what was done was attached to a task. */
  EvidenceAttached: 'EVIDENCE_ATTACHED',
  /** A link to a task was made for somebody outside. */
  TaskLinked: 'TASK_LINKED',
  /** Such a link was revoked. */
  LinkRevoked: 'LINK_REVOKED',
  /** A letter to the person is about to be mailed. */
  LetterOrdered: 'LETTER_ORDERED',
  /** A letter was mailed, or sent by the handler. */
  LetterSent: 'LETTER_SENT',
  LetterFailed: 'LETTER_FAILED',
  /** A person said what became of a task. */
  TaskReported: 'TASK_REPORTED',
  /** Nothing of the plan is left to do. What was done is verified next. */
  Finished: 'FINISHED',
  /** The person is still somewhere. The work goes on. */
  NotVerified: 'NOT_VERIFIED',
  Fulfilled: 'FULFILLED',
  /** The person is somewhere again, after their data was deleted. */
  Reappeared: 'REAPPEARED',
  /** What it had stopped is carried out after all. */
  HoldReleased: 'HOLD_RELEASED',
  /** The time is over to which something was deferred. */
  DeferralOver: 'DEFERRAL_OVER',
  /** The time is over within which a model was to be trained again, and no newer version without the person is in use. */
  RetrainingOverdue: 'RETRAINING_OVERDUE',
  Denied: 'DENIED',
  Withdrawn: 'WITHDRAWN',
  Expired: 'EXPIRED'
} as const;

export type CaseEventKind = typeof CaseEventKind[keyof typeof CaseEventKind];
export type CaseEvent = {
  __typename?: 'CaseEvent';
  /** From 1, without a gap. */
  n: Scalars['Int']['output'];
  at: Scalars['DateTime']['output'];
  by: Scalars['String']['output'];
  kind: CaseEventKind;
  /** What was said with it; no identity. */
  body: Scalars['JSON']['output'];
  /** SHA-256 over this event and the hash of the one before, in hex. */
  hash: Scalars['String']['output'];
};

export type CaseEventConnection = {
  __typename?: 'CaseEventConnection';
  edges: Array<CaseEventEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type CaseEventEdge = {
  __typename?: 'CaseEventEdge';
  cursor: Scalars['String']['output'];
  node: CaseEvent;
};

/** What a person's data had touched when it was looked up for a request. It never changes: who looks again gets another. */
export type Manifest = {
  __typename?: 'Manifest';
  /** SHA-256 over all of it, in hex. */
  digest: Scalars['String']['output'];
  asOf: Scalars['DateTime']['output'];
  /** The state of the workspace's graph that was looked at: it counts up with every change of an answer. */
  epoch: Scalars['Int']['output'];
  /** It always has every recorded path: a manifest that would lack one is not made. */
  complete: Scalars['Boolean']['output'];
  /** What the record does not know. Somebody has to acknowledge each before the request goes on. */
  gaps: Array<ManifestGap>;
  total: Scalars['Int']['output'];
  live: Scalars['Int']['output'];
  byVerdict: Array<VerdictCount>;
  byKind: Array<KindCount>;
  items: ManifestItemConnection;
  /** Whether what is stored still has this digest. */
  intact: Scalars['Boolean']['output'];
};


/** What a person's data had touched when it was looked up for a request. It never changes: who looks again gets another. */
export type ManifestItemsArgs = {
  filter?: InputMaybe<ManifestFilter>;
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ManifestGap = {
  __typename?: 'ManifestGap';
  code: CaveatCode;
  count: Scalars['Int']['output'];
  /** As it was said then. */
  message: Scalars['String']['output'];
  acknowledged: Scalars['Boolean']['output'];
};

export type ManifestFilter = {
  verdicts?: InputMaybe<Array<Verdict>>;
  kinds?: InputMaybe<Array<ArtifactKind>>;
  live?: InputMaybe<Scalars['Boolean']['input']>;
};

/** One version on a manifest, as it was called and judged at that time. */
export type ManifestItem = {
  __typename?: 'ManifestItem';
  versionId: Scalars['ID']['output'];
  kind: ArtifactKind;
  namespace: Scalars['String']['output'];
  name: Scalars['String']['output'];
  /** Of the version. */
  label: Scalars['String']['output'];
  systemKey?: Maybe<Scalars['String']['output']>;
  systemRole?: Maybe<SystemRole>;
  verdict: Verdict;
  live: Scalars['Boolean']['output'];
  createdAt: Scalars['DateTime']['output'];
  /** Not cleared for whoever asks: what it is called is withheld. */
  closed: Scalars['Boolean']['output'];
};

export type ManifestItemConnection = {
  __typename?: 'ManifestItemConnection';
  edges: Array<ManifestItemEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type ManifestItemEdge = {
  __typename?: 'ManifestItemEdge';
  cursor: Scalars['String']['output'];
  node: ManifestItem;
};

export type RequestConnection = {
  __typename?: 'RequestConnection';
  edges: Array<RequestEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type RequestEdge = {
  __typename?: 'RequestEdge';
  cursor: Scalars['String']['output'];
  node: Request;
};

export type RequestPayload = {
  __typename?: 'RequestPayload';
  request?: Maybe<Request>;
  /** Of openRequest that was refused as a duplicate: the request that is open already. */
  duplicate?: Maybe<Request>;
  userErrors: Array<UserError>;
};

/** Empty lists restrict nothing. */
export type RequestFilter = {
  types?: InputMaybe<Array<RightType>>;
  states?: InputMaybe<Array<RequestState>>;
  stages?: InputMaybe<Array<Stage>>;
  /** By the clock, at this moment. */
  due?: InputMaybe<DueFilter>;
  /** Part of the handler's own reference. */
  reference?: InputMaybe<Scalars['String']['input']>;
  /** A person's requests, by their ref. Those that are not verified are left out: nobody knows yet whose they are. */
  customer?: InputMaybe<Scalars['ID']['input']>;
};

export const DueFilter = {
  Overdue: 'OVERDUE',
  Today: 'TODAY',
  /** In the next seven days; not today. */
  Week: 'WEEK',
  Later: 'LATER'
} as const;

export type DueFilter = typeof DueFilter[keyof typeof DueFilter];
export type OpenRequestInput = {
  type: RightType;
  /** The law that applies; CONTRACT where the client's contract decides. */
  regime: Regime;
  receivedAt: Scalars['DateTime']['input'];
  /** IANA name of the zone of the controller's establishment; by default that of the regime or Member State. */
  zone?: InputMaybe<Scalars['String']['input']>;
  /** Needed for EU. */
  memberState?: InputMaybe<MemberState>;
  /** A part of the country with holidays of its own, such as BY (Bavaria) or SCT (Scotland). */
  region?: InputMaybe<Scalars['String']['input']>;
  /** For CONTRACT: days after receipt. */
  contractDays?: InputMaybe<Scalars['Int']['input']>;
  /** For CONTRACT without contractDays: when the client has to answer. */
  controllerDue?: InputMaybe<Scalars['Date']['input']>;
  mode: ControllerMode;
  /** Required for PROCESSOR. */
  controller?: InputMaybe<Scalars['String']['input']>;
  reference?: InputMaybe<Scalars['String']['input']>;
  /** By which the person is known. Each is stored as a keyed digest. */
  identities: Array<IdentityInput>;
  /** An e-mail address for our answers. It is sealed in the vault, and shown to nobody. */
  contactEmail?: InputMaybe<Scalars['String']['input']>;
};

export type AskAgainInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  receivedAt: Scalars['DateTime']['input'];
  reference?: InputMaybe<Scalars['String']['input']>;
};

export type VerifyRequesterInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  method: VerificationMethod;
  /** SHA-256 of the evidence, in hex. */
  evidence?: InputMaybe<Scalars['String']['input']>;
};

export type AddIdentitiesInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  identities: Array<IdentityInput>;
};

export type ExtendInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  /** When the person was told, with the reasons. */
  noticeAt: Scalars['DateTime']['input'];
  reason: ExtensionReason;
  note?: InputMaybe<Scalars['String']['input']>;
};

export type PauseRequestInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  reason: PauseReason;
  /** When they were asked. */
  askedAt: Scalars['DateTime']['input'];
};

export type ResumeRequestInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  /** When they answered. */
  answeredAt: Scalars['DateTime']['input'];
};

export type DiscoverInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type AcknowledgeGapsInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  /** Of the manifest that was read. */
  manifest: Scalars['String']['input'];
  /** All of them, by name. */
  gaps: Array<CaveatCode>;
  /** Why the request may go on all the same; for each gap, what was checked instead. */
  note: Scalars['String']['input'];
};

export const CloseAs = {
  Denied: 'DENIED',
  Withdrawn: 'WITHDRAWN',
  /** Nobody proved who they are in the time that they were given. */
  Expired: 'EXPIRED'
} as const;

export type CloseAs = typeof CloseAs[keyof typeof CloseAs];
export type CloseInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
  as: CloseAs;
  /** Required for DENIED, and never NEED_USER_VERIFICATION. */
  reason?: InputMaybe<RequestReason>;
  /** What the person is told. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** Of a duplicate: the request that goes on in its place. */
  duplicateOf?: InputMaybe<Scalars['ID']['input']>;
};

/** Requests that came in one month, in UTC. */
export type RequestMonth = {
  __typename?: 'RequestMonth';
  /** Its first day. */
  month: Scalars['Date']['output'];
  received: Scalars['Int']['output'];
  /** Of these, how many are open now. */
  open: Scalars['Int']['output'];
  /** Answered after they were due, or open and overdue. */
  overdue: Scalars['Int']['output'];
  /** Days to the answer of those that were fulfilled or denied: half took no longer. Null: none was. */
  medianDays?: Maybe<Scalars['Float']['output']>;
  /** Nine of ten took no longer. */
  slowDays?: Maybe<Scalars['Float']['output']>;
};

export const RunKind = {
  Transform: 'TRANSFORM',
  Training: 'TRAINING',
  FineTuning: 'FINE_TUNING',
  Evaluation: 'EVALUATION',
  Inference: 'INFERENCE',
  Copy: 'COPY',
  Export: 'EXPORT'
} as const;

export type RunKind = typeof RunKind[keyof typeof RunKind];
export const RunState = {
  Running: 'RUNNING',
  Complete: 'COMPLETE',
  Fail: 'FAIL',
  Abort: 'ABORT'
} as const;

export type RunState = typeof RunState[keyof typeof RunState];
/** What a flow carries of a person. AGGREGATED, ANONYMISED and NONE need a claim. */
export const Carries = {
  Personal: 'PERSONAL',
  Pseudonymised: 'PSEUDONYMISED',
  Aggregated: 'AGGREGATED',
  Anonymised: 'ANONYMISED',
  None: 'NONE'
} as const;

export type Carries = typeof Carries[keyof typeof Carries];
export const WriteMode = {
  Append: 'APPEND',
  Overwrite: 'OVERWRITE'
} as const;

export type WriteMode = typeof WriteMode[keyof typeof WriteMode];
export type JobInput = {
  namespace: Scalars['String']['input'];
  name: Scalars['String']['input'];
};

/** One report about a run. Several reports with one runId add up. */
export type RecordRunInput = {
  /** The same key and content gets the same answer; the same key with other content is IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  runId: Scalars['ID']['input'];
  kind: RunKind;
  job: JobInput;
  state: RunState;
  parentRunId?: InputMaybe<Scalars['ID']['input']>;
  startedAt: Scalars['DateTime']['input'];
  endedAt?: InputMaybe<Scalars['DateTime']['input']>;
  parameters?: InputMaybe<Scalars['JSON']['input']>;
  purposes?: InputMaybe<Array<Scalars['String']['input']>>;
  /**
   * The answer of `admitRun` by which it runs. The run is recorded whatever that decided: an admission that is over, or was for something else, is a
   * finding. One that nobody ever got is NOT_FOUND.
   */
  admission?: InputMaybe<Scalars['ID']['input']>;
  inputs: Array<ReadInput>;
  outputs: Array<OutputInput>;
  /** Which inputs of this call fed which of its outputs. Absent: all to all. */
  flows?: InputMaybe<Array<FlowInput>>;
  columns?: InputMaybe<Array<ColumnFlowInput>>;
};

/** Without `at` a read lasts from startedAt to the run's end, and binds every version current in between. */
export type ReadInput = {
  version: VersionInput;
  at?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * Only a producer that says OVERWRITE cuts the past off. A flow's `carries` wins, then the output's, then PERSONAL;
 * AGGREGATED, ANONYMISED and NONE need a claim.
 */
export type OutputInput = {
  version: VersionInput;
  at?: InputMaybe<Scalars['DateTime']['input']>;
  mode: WriteMode;
  carries?: InputMaybe<Carries>;
  /** Who says so, on what evidence. */
  claim?: InputMaybe<Scalars['String']['input']>;
  /**
   * What is computed from one person's rows stands in the rows of others (sums over a household, referrals, target encoding): a full list
   * of whose rows these are says nothing of whose data is in them.
   */
  mixesPeople?: InputMaybe<Scalars['Boolean']['input']>;
  /** Nothing is stored: whoever reads it gets what its sources hold at that time (a view, an alias of a table, an on-demand feature). */
  computed: Scalars['Boolean']['input'];
};

/**
 * Positions in this call's `inputs` and `outputs`, from 0. `outputs: []`: these inputs feed none of this call's outputs, which needs a claim
 * if it has any. What is stated here is about this call's own inputs and outputs: other reports of the run are not taken back.
 */
export type FlowInput = {
  inputs: Array<Scalars['Int']['input']>;
  outputs: Array<Scalars['Int']['input']>;
  carries?: InputMaybe<Carries>;
  claim?: InputMaybe<Scalars['String']['input']>;
  /** As `OutputInput.mixesPeople`, for these inputs and outputs; within one report it stands instead of the output's. */
  mixesPeople?: InputMaybe<Scalars['Boolean']['input']>;
};

export type ColumnFlowInput = {
  from: ColumnInput;
  to: ColumnInput;
  direct: Scalars['Boolean']['input'];
  masking: Scalars['Boolean']['input'];
};

export type RetireJobInput = {
  idempotencyKey: Scalars['String']['input'];
  at: Scalars['DateTime']['input'];
  job: JobInput;
};

export type Job = {
  __typename?: 'Job';
  namespace: Scalars['String']['output'];
  name: Scalars['String']['output'];
  retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** Newest first. */
  runs: RunConnection;
  /** Not cleared for whoever asks: what it is called is withheld. */
  closed: Scalars['Boolean']['output'];
};


export type JobRunsArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type ColumnFlow = {
  __typename?: 'ColumnFlow';
  from: Column;
  to: Column;
  direct: Scalars['Boolean']['output'];
  masking: Scalars['Boolean']['output'];
};

export type RunFilter = {
  /** Both fields have to be the same, letter by letter. */
  job?: InputMaybe<JobInput>;
  /** Of the job. */
  namespace?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<RunState>;
  kind?: InputMaybe<RunKind>;
  /** In the job's name or the run's id, whatever its case. */
  text?: InputMaybe<Scalars['String']['input']>;
  runId?: InputMaybe<Scalars['ID']['input']>;
  parentRunId?: InputMaybe<Scalars['ID']['input']>;
  /** Started then or later. */
  startedSince?: InputMaybe<Scalars['DateTime']['input']>;
  /** Started before then. */
  startedBefore?: InputMaybe<Scalars['DateTime']['input']>;
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

export type JobFilter = {
  namespace?: InputMaybe<Scalars['String']['input']>;
  /** In the name or namespace, whatever its case. */
  text?: InputMaybe<Scalars['String']['input']>;
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

export const FoundKind = {
  Artifact: 'ARTIFACT',
  Column: 'COLUMN',
  System: 'SYSTEM',
  Job: 'JOB',
  /** Whoever owns a system. */
  Owner: 'OWNER'
} as const;

export type FoundKind = typeof FoundKind[keyof typeof FoundKind];
/** Something whose name has all words that were looked for. One of the other fields says what it is, by `kind`. */
export type Found = {
  __typename?: 'Found';
  kind: FoundKind;
  /** Not all words are in its names as they were typed: they are spelled alike. */
  similar: Scalars['Boolean']['output'];
  artifact?: Maybe<Artifact>;
  column?: Maybe<Column>;
  /** Null as well where it was only ever named: `key` is what it was called. */
  system?: Maybe<System>;
  /** Of a system. */
  key?: Maybe<Scalars['String']['output']>;
  job?: Maybe<Job>;
  /** As systems name their owner. */
  owner?: Maybe<Scalars['String']['output']>;
  /** Of an owner, by key: those that are open to whoever asks. */
  systems: Array<System>;
};

export type FoundCount = {
  __typename?: 'FoundCount';
  kind: FoundKind;
  count: Scalars['Int']['output'];
};

export type FoundEdge = {
  __typename?: 'FoundEdge';
  cursor: Scalars['String']['output'];
  node: Found;
};

export type FoundConnection = {
  __typename?: 'FoundConnection';
  edges: Array<FoundEdge>;
  pageInfo: PageInfo;
  /** Of the kinds that were asked for. */
  totalCount: Scalars['Int']['output'];
  /** Of every kind, those too that were not asked for. A kind of which nothing was found is not here. */
  counts: Array<FoundCount>;
  /** Artifacts that are closed to whoever asks: they, their columns and what is only theirs were not looked through. */
  notSearched: Scalars['Int']['output'];
  /** Whoever asks is not cleared for everything: what is closed to them was not looked through. */
  limited: Scalars['Boolean']['output'];
};

/** A system and how much is on record as in it. */
export type CatalogSystem = {
  __typename?: 'CatalogSystem';
  key: Scalars['String']['output'];
  /** Null: only ever named. */
  system?: Maybe<System>;
  /** All artifacts in it, those that are closed to whoever asks too. */
  artifacts: Scalars['Int']['output'];
  /** Not cleared for whoever asks: what it is called is withheld. */
  closed: Scalars['Boolean']['output'];
};

export const SessionEvent = {
  SignedIn: 'SIGNED_IN',
  SignedOut: 'SIGNED_OUT',
  /** The sign-in provider ended it. */
  EndedByProvider: 'ENDED_BY_PROVIDER'
} as const;

export type SessionEvent = typeof SessionEvent[keyof typeof SessionEvent];
export type RecordSessionInput = {
  event: SessionEvent;
};

export type SessionPayload = {
  __typename?: 'SessionPayload';
  userErrors: Array<UserError>;
};

export const SystemRole = {
  Primary: 'PRIMARY',
  Analytics: 'ANALYTICS',
  FeatureStore: 'FEATURE_STORE',
  Training: 'TRAINING',
  ExperimentTracking: 'EXPERIMENT_TRACKING',
  Serving: 'SERVING',
  Vendor: 'VENDOR',
  Backup: 'BACKUP',
  Development: 'DEVELOPMENT'
} as const;

export type SystemRole = typeof SystemRole[keyof typeof SystemRole];
export type RegisterSystemInput = {
  idempotencyKey: Scalars['String']['input'];
  key: Scalars['String']['input'];
  name: Scalars['String']['input'];
  role: SystemRole;
  owner?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<Scalars['String']['input']>;
  retentionDays?: InputMaybe<Scalars['Int']['input']>;
  access?: InputMaybe<Array<Scalars['String']['input']>>;
  controls?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A place that holds data. */
export type System = {
  __typename?: 'System';
  id: Scalars['ID']['output'];
  key: Scalars['String']['output'];
  name: Scalars['String']['output'];
  role: SystemRole;
  owner?: Maybe<Scalars['String']['output']>;
  region?: Maybe<Scalars['String']['output']>;
  retentionDays?: Maybe<Scalars['Int']['output']>;
  access: Array<Scalars['String']['output']>;
  controls: Array<Scalars['String']['output']>;
  /** Not cleared for whoever asks: what it is called is withheld. */
  closed: Scalars['Boolean']['output'];
};

export type SystemPayload = {
  __typename?: 'SystemPayload';
  system?: Maybe<System>;
  userErrors: Array<UserError>;
};

/** What should be on record of a system and is not. */
export const SystemGap = {
  /** Only ever named: nobody described it, so nothing else is known of it. */
  Description: 'DESCRIPTION',
  Owner: 'OWNER',
  Region: 'REGION',
  Retention: 'RETENTION',
  /** Nobody is listed with access. */
  Access: 'ACCESS',
  /** No artifact in it has a version: what it holds has to be looked for by hand. */
  Lineage: 'LINEAGE'
} as const;

export type SystemGap = typeof SystemGap[keyof typeof SystemGap];
/** Why a version counts as holding personal data. */
export const PersonalDataReason = {
  /** A statement names people in it. */
  PeopleListed: 'PEOPLE_LISTED',
  /** Flows that may carry people lead into it from a version that names some, and no full list settles who is in it. */
  PeoplePossible: 'PEOPLE_POSSIBLE',
  /** A column of its artifact has a category of personal data. An artifact without any version counts at all times. */
  ColumnClassified: 'COLUMN_CLASSIFIED',
  /** A tag on its artifact as a whole means personal data. An artifact without any version counts at all times. */
  ArtifactTagged: 'ARTIFACT_TAGGED'
} as const;

export type PersonalDataReason = typeof PersonalDataReason[keyof typeof PersonalDataReason];
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
  /** Every system, by key; those that hold no personal data too. */
  systems: Array<SystemHolding>;
  /** Null: no system is known by that key. */
  system?: Maybe<SystemHolding>;
  /** Between systems, from versions that hold personal data into versions that do: each pair once a direction, by their keys. */
  flows: Array<SystemFlow>;
  /** What is in no system. */
  unplaced: Holding;
  /** All of it. */
  total: Holding;
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

/** Personal data that goes from one system to another. */
export type SystemFlow = {
  __typename?: 'SystemFlow';
  /** The key of a system; null: what is in none. */
  from?: Maybe<Scalars['String']['output']>;
  /** The key of a system; null: what is in none. */
  to?: Maybe<Scalars['String']['output']>;
  /** The most personal that passes. */
  carries: Carries;
  /** Into how many artifacts it goes. */
  artifacts: Scalars['Int']['output'];
  /** One of the two is closed to whoever asks: both keys are withheld. */
  closed: Scalars['Boolean']['output'];
};

export type SystemHolding = {
  __typename?: 'SystemHolding';
  key: Scalars['String']['output'];
  /** Null: only ever named. */
  system?: Maybe<System>;
  missing: Array<SystemGap>;
  /** All artifacts that are on record as in it today, those without personal data too. */
  artifacts: Scalars['Int']['output'];
  holds: Holding;
  /** Of the answer that this is part of: the whole map's, or this system's where it was asked about alone. */
  completeness: Completeness;
  /** Not cleared for whoever asks: what it is called is withheld. */
  closed: Scalars['Boolean']['output'];
};

/** What holds personal data, of one system or in all. Counts are exact as long as `completeness` says complete. */
export type Holding = {
  __typename?: 'Holding';
  artifacts: Scalars['Int']['output'];
  versions: Scalars['Int']['output'];
  /** Of these versions: not destroyed, and the latest, or served by a live deployment, or retained by the system. */
  live: Scalars['Int']['output'];
  byKind: Array<KindHolding>;
  /** Artifacts by reason; one counts once in each reason that a version of it has. */
  byReason: Array<ReasonCount>;
  /** Categories of personal data that these artifacts are classified with; `columns`: how many columns have it. */
  categories: Array<CategoryHolding>;
  /** By kind, namespace and name. */
  list: HeldArtifactConnection;
};


/** What holds personal data, of one system or in all. Counts are exact as long as `completeness` says complete. */
export type HoldingListArgs = {
  first: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

export type KindHolding = {
  __typename?: 'KindHolding';
  kind: ArtifactKind;
  artifacts: Scalars['Int']['output'];
  versions: Scalars['Int']['output'];
  live: Scalars['Int']['output'];
};

export type ReasonCount = {
  __typename?: 'ReasonCount';
  reason: PersonalDataReason;
  artifacts: Scalars['Int']['output'];
};

export type CategoryHolding = {
  __typename?: 'CategoryHolding';
  category: Scalars['String']['output'];
  artifacts: Scalars['Int']['output'];
  columns: Scalars['Int']['output'];
};

/** An artifact that holds personal data. `versions` and `live` count those of its versions that do. */
export type HeldArtifact = {
  __typename?: 'HeldArtifact';
  artifact: Artifact;
  reasons: Array<PersonalDataReason>;
  versions: Scalars['Int']['output'];
  live: Scalars['Int']['output'];
  categories: Array<Scalars['String']['output']>;
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

/** Somebody who may do tasks of plans: a person who signed in here and may handle requests. */
export type Assignee = {
  __typename?: 'Assignee';
  /** Their id at the sign-in provider. */
  subject: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  /** Whether it is whoever asks. */
  me: Scalars['Boolean']['output'];
};

export type AssigneeConnection = {
  __typename?: 'AssigneeConnection';
  edges: Array<AssigneeEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type AssigneeEdge = {
  __typename?: 'AssigneeEdge';
  cursor: Scalars['String']['output'];
  node: Assignee;
};

/** A file that shows what was done. It is sealed, and shredded some time after its request is closed; its digest stays. */
export type EvidenceFile = {
  __typename?: 'EvidenceFile';
  /** SHA-256, in hex. */
  digest: Scalars['String']['output'];
  bytes: Scalars['Float']['output'];
  mediaType: Scalars['String']['output'];
  attachedBy: Scalars['String']['output'];
  attachedAt: Scalars['DateTime']['output'];
  /** False: it was shredded. */
  available: Scalars['Boolean']['output'];
};

export const TaskLinkState = {
  /** It can be used. */
  Open: 'OPEN',
  /** The report came by it. */
  Used: 'USED',
  Expired: 'EXPIRED',
  Revoked: 'REVOKED'
} as const;

export type TaskLinkState = typeof TaskLinkState[keyof typeof TaskLinkState];
/** By which somebody without a sign-in sees one task, and reports on it once. */
export type TaskLink = {
  __typename?: 'TaskLink';
  id: Scalars['ID']['output'];
  /** For whom it was made, as whoever made it calls them. */
  recipient: Scalars['String']['output'];
  state: TaskLinkState;
  expiresAt: Scalars['DateTime']['output'];
  createdBy: Scalars['String']['output'];
  createdAt: Scalars['DateTime']['output'];
  endedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What a person said of a task. */
export type TaskReport = {
  __typename?: 'TaskReport';
  /** The evidence, where it was attached to the task. Null: it stays with whoever reported. */
  file?: Maybe<EvidenceFile>;
  /** SHA-256 of the evidence, in hex, which stays with whoever holds it. */
  evidence?: Maybe<Scalars['String']['output']>;
  note?: Maybe<Scalars['String']['output']>;
  by: Scalars['String']['output'];
  at: Scalars['DateTime']['output'];
};

export type AssignTaskInput = {
  task: Scalars['ID']['input'];
  /** Of its request. */
  version: Scalars['Int']['input'];
  /** By their subject, one of `assignees`. Absent: nobody. */
  assignee?: InputMaybe<Scalars['ID']['input']>;
  /** Absent: as the plan has it. */
  due?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Whose tasks are listed. */
export const TaskHolder = {
  /** Those of whoever asks. */
  Mine: 'MINE',
  /** Nobody was named to do them. */
  Nobodys: 'NOBODYS'
} as const;

export type TaskHolder = typeof TaskHolder[keyof typeof TaskHolder];
/** Empty lists restrict nothing. */
export type PeoplesTaskFilter = {
  /** By default what is for a person now: WAITING and FAILED. */
  states?: InputMaybe<Array<TaskState>>;
  holder?: InputMaybe<TaskHolder>;
  /** By their subject. */
  assignee?: InputMaybe<Scalars['ID']['input']>;
  /** The key of the system that a task is about. */
  system?: InputMaybe<Scalars['String']['input']>;
  /** At this moment. What is done has no due date any more. */
  due?: InputMaybe<DueFilter>;
};

export type LinkTaskInput = {
  task: Scalars['ID']['input'];
  /** Of its request. */
  version: Scalars['Int']['input'];
  /** At most 90 days ahead. */
  expires: Scalars['DateTime']['input'];
  /** Whom it is for, such as a company. */
  recipient: Scalars['String']['input'];
  /** What they are to do, in plain words. All that they see of the person is what stands here. */
  instruction: Scalars['String']['input'];
};

export type RevokeTaskLinkInput = {
  id: Scalars['ID']['input'];
};

/** `secret`: the last part of the link's address, shown this once. */
export type TaskLinkPayload = {
  __typename?: 'TaskLinkPayload';
  link?: Maybe<TaskLink>;
  secret?: Maybe<Scalars['String']['output']>;
  request?: Maybe<Request>;
  userErrors: Array<UserError>;
};

/** What somebody may do. Every question and statement says which action it needs (`@auth`), and every action which roles have it. */
export const Role = {
  /** Artifacts, runs and traces: no person. */
  Reader: 'reader',
  /** Also people, exports, erasures, and tokens of pipelines. */
  Handler: 'handler',
  /** People, to approve what is done about them. */
  Approver: 'approver',
  /** Sends statements and events, and reads nothing. */
  Pipeline: 'pipeline',
  /** Reads everything, also who has access, and changes nothing. */
  Auditor: 'auditor',
  Admin: 'admin'
} as const;

export type Role = typeof Role[keyof typeof Role];
/** An API token of a program. The token itself is kept nowhere, only its hash. */
export type Token = {
  __typename?: 'Token';
  id: Scalars['ID']['output'];
  /** The name that the record has of whatever comes with it. */
  name: Scalars['String']['output'];
  /** Who answers for it. */
  owner: Scalars['String']['output'];
  roles: Array<Role>;
  createdAt: Scalars['DateTime']['output'];
  createdBy: Scalars['String']['output'];
  expiresAt: Scalars['DateTime']['output'];
  /** Exact to a minute; null: it was never used. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The id of the token in whose place this one came. */
  replaces?: Maybe<Scalars['ID']['output']>;
};

export type TokenConnection = {
  __typename?: 'TokenConnection';
  edges: Array<TokenEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type TokenEdge = {
  __typename?: 'TokenEdge';
  cursor: Scalars['String']['output'];
  node: Token;
};

/** Somebody who has signed in. Their roles are the provider's, as they were the last time. */
export type User = {
  __typename?: 'User';
  /** Their id at the provider. */
  subject: Scalars['ID']['output'];
  name: Scalars['String']['output'];
  roles: Array<Role>;
  firstSeenAt: Scalars['DateTime']['output'];
  /** Exact to a minute. */
  lastSeenAt: Scalars['DateTime']['output'];
};

export type UserConnection = {
  __typename?: 'UserConnection';
  edges: Array<UserEdge>;
  pageInfo: PageInfo;
  totalCount: Scalars['Int']['output'];
};

export type UserEdge = {
  __typename?: 'UserEdge';
  cursor: Scalars['String']['output'];
  node: User;
};

export type CreateTokenInput = {
  name: Scalars['String']['input'];
  /** Who answers for it; absent: whoever makes it. */
  owner?: InputMaybe<Scalars['String']['input']>;
  /** An admin may give any; a handler PIPELINE alone. */
  roles: Array<Role>;
  /** How long it is good for: 1 to 8760, a year. */
  hours: Scalars['Int']['input'];
};

export type RotateTokenInput = {
  id: Scalars['ID']['input'];
  /** How long the new one is good for: 1 to 8760. */
  hours: Scalars['Int']['input'];
  /** How long the one before stays good beside it: 0 to 168, a week. It never ends later than it would have. */
  overlapHours: Scalars['Int']['input'];
};

export type RevokeTokenInput = {
  id: Scalars['ID']['input'];
};

export type TokenPayload = {
  __typename?: 'TokenPayload';
  token?: Maybe<Token>;
  /** What to send as `Authorization: Bearer …`. It is shown here and nowhere else. */
  secret?: Maybe<Scalars['String']['output']>;
  userErrors: Array<UserError>;
};

export type CreatePipelineTokenInput = {
  /** How long it is good for: 1 to 720. */
  hours: Scalars['Int']['input'];
};

/** `token` is shown here and nowhere else: only its hash is kept. */
export type PipelineTokenPayload = {
  __typename?: 'PipelineTokenPayload';
  token?: Maybe<Scalars['String']['output']>;
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  userErrors: Array<UserError>;
};

/** One try of an executor. A row is counted for every collection that it is in. */
export type Attempt = {
  __typename?: 'Attempt';
  id: Scalars['ID']['output'];
  executor: Scalars['String']['output'];
  step: PlanStep;
  /** Rows of the person, before anything was done. */
  found: Scalars['Int']['output'];
  /** Rows that were deleted. Null: it did not get so far. Of an attempt that a crash interrupted it may be fewer than were found. */
  affected?: Maybe<Scalars['Int']['output']>;
  /** Rows that are left, by what was found and by the identities once more. */
  remaining?: Maybe<Scalars['Int']['output']>;
  /** How far was looked. */
  level: Assurance;
  /** What the store says of it. */
  receipt?: Maybe<Scalars['JSON']['output']>;
  /** What was not looked at, and what is known to be left. */
  notes: Array<Scalars['String']['output']>;
  startedAt: Scalars['DateTime']['output'];
  /** Null: it goes on. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  error?: Maybe<Scalars['String']['output']>;
};

/** How often stores are asked whether somebody is in them again whose data was deleted. */
export type StoreCheckRule = {
  __typename?: 'StoreCheckRule';
  /** For so many days after the last deletion they are asked every day. */
  dailyDays: Scalars['Int']['output'];
  /** Then every so many days. */
  everyDays: Scalars['Int']['output'];
};

/** What came of asking a store. */
export type StoreCheck = {
  __typename?: 'StoreCheck';
  executor: Scalars['String']['output'];
  /** When it last answered. Null: not yet. */
  askedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many identities it held then, each of which was compared; one that is in several fields counts for each. */
  compared?: Maybe<Scalars['Int']['output']>;
  /** Why it did not answer the last time. Null: it did. */
  problem?: Maybe<Scalars['String']['output']>;
  nextAt?: Maybe<Scalars['DateTime']['output']>;
};

export type StoreChecks = {
  __typename?: 'StoreChecks';
  rule: StoreCheckRule;
  stores: Array<StoreCheck>;
};

export type SetStoreCheckRuleInput = {
  /** From 0 to 3650. */
  dailyDays: Scalars['Int']['input'];
  /** From 1 to 90. */
  everyDays: Scalars['Int']['input'];
};

export type StoreCheckRulePayload = {
  __typename?: 'StoreCheckRulePayload';
  rule?: Maybe<StoreCheckRule>;
  userErrors: Array<UserError>;
};

export type ExecuteInput = {
  id: Scalars['ID']['input'];
  version: Scalars['Int']['input'];
};

export type ReportTaskInput = {
  task: Scalars['ID']['input'];
  /** Of its request. */
  version: Scalars['Int']['input'];
  outcome: TaskOutcome;
  /** SHA-256 of what shows it, in hex. Required, but for FAILED. */
  evidence?: InputMaybe<Scalars['String']['input']>;
  /** How large that is; at most 50 MB. */
  evidenceBytes?: InputMaybe<Scalars['Int']['input']>;
  note?: InputMaybe<Scalars['String']['input']>;
};



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
    | ( VersionRow )
    | ( RunRow )
    | ( ColumnRow )
  ;
};


/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  StatementType: StatementType;
  Activity: ResolverTypeWrapper<ActivityRow>;
  Arrival: ResolverTypeWrapper<Arrival>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ArrivalRefusal: ResolverTypeWrapper<ArrivalRefusal>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ArtifactKind: ArtifactKind;
  ArtifactInput: ArtifactInput;
  VersionInput: VersionInput;
  ColumnInput: ColumnInput;
  ColumnDefinitionInput: ColumnDefinitionInput;
  RegisterArtifactInput: RegisterArtifactInput;
  Artifact: ResolverTypeWrapper<ArtifactRow>;
  Version: ResolverTypeWrapper<VersionRow>;
  Column: ResolverTypeWrapper<ColumnRow>;
  Tag: ResolverTypeWrapper<ShownTag>;
  TagConnection: ResolverTypeWrapper<Omit<TagConnection, 'edges'> & { edges: Array<ResolversTypes['TagEdge']> }>;
  TagEdge: ResolverTypeWrapper<Omit<TagEdge, 'node'> & { node: ResolversTypes['Tag'] }>;
  ArtifactPayload: ResolverTypeWrapper<Payload>;
  VersionPayload: ResolverTypeWrapper<Payload>;
  VersionConnection: ResolverTypeWrapper<Omit<VersionConnection, 'edges'> & { edges: Array<ResolversTypes['VersionEdge']> }>;
  VersionEdge: ResolverTypeWrapper<Omit<VersionEdge, 'node'> & { node: ResolversTypes['Version'] }>;
  ArtifactConnection: ResolverTypeWrapper<Omit<ArtifactConnection, 'edges'> & { edges: Array<ResolversTypes['ArtifactEdge']> }>;
  ArtifactEdge: ResolverTypeWrapper<Omit<ArtifactEdge, 'node'> & { node: ResolversTypes['Artifact'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ArtifactFilter: ArtifactFilter;
  Namespace: ResolverTypeWrapper<NamespaceRow>;
  NamespaceConnection: ResolverTypeWrapper<Omit<NamespaceConnection, 'edges'> & { edges: Array<ResolversTypes['NamespaceEdge']> }>;
  NamespaceEdge: ResolverTypeWrapper<Omit<NamespaceEdge, 'node'> & { node: ResolversTypes['Namespace'] }>;
  LinkArtifactsInput: LinkArtifactsInput;
  AssessmentKind: AssessmentKind;
  AssessmentState: AssessmentState;
  AssessmentQuestion: ResolverTypeWrapper<AssessmentQuestion>;
  AssessmentTemplate: ResolverTypeWrapper<Template>;
  AssessmentAnswer: ResolverTypeWrapper<Answered>;
  AssessedData: ResolverTypeWrapper<ArtifactName>;
  Assessment: ResolverTypeWrapper<Assessed>;
  AssessmentConnection: ResolverTypeWrapper<Omit<AssessmentConnection, 'edges'> & { edges: Array<ResolversTypes['AssessmentEdge']> }>;
  AssessmentEdge: ResolverTypeWrapper<Omit<AssessmentEdge, 'node'> & { node: ResolversTypes['Assessment'] }>;
  AssessmentAnswerInput: AssessmentAnswerInput;
  RecordAssessmentInput: RecordAssessmentInput;
  DecideAssessmentInput: DecideAssessmentInput;
  RecordBasisInput: RecordBasisInput;
  AuditOutcome: AuditOutcome;
  ActorKind: ActorKind;
  AuditEntry: ResolverTypeWrapper<ReadEntry>;
  AuditEntryConnection: ResolverTypeWrapper<EntryPage>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditFilter: AuditFilter;
  AuditLog: ResolverTypeWrapper<AuditLog>;
  SetAuditRetentionInput: SetAuditRetentionInput;
  AuditRetentionPayload: ResolverTypeWrapper<AuditRetentionPayload>;
  Action: Action;
  Clearance: ResolverTypeWrapper<ClearanceRow>;
  ClearanceConnection: ResolverTypeWrapper<Omit<ClearanceConnection, 'edges'> & { edges: Array<ResolversTypes['ClearanceEdge']> }>;
  ClearanceEdge: ResolverTypeWrapper<Omit<ClearanceEdge, 'node'> & { node: ResolversTypes['Clearance'] }>;
  ClearanceInput: ClearanceInput;
  ClearancePayload: ResolverTypeWrapper<Omit<ClearancePayload, 'clearance'> & { clearance?: Maybe<ResolversTypes['Clearance']> }>;
  Regime: Regime;
  RightType: RightType;
  ClockDuty: ClockDuty;
  MemberState: MemberState;
  PauseReason: PauseReason;
  ExtensionReason: ExtensionReason;
  Certainty: Certainty;
  ClockDate: ClockDate;
  ClockState: ClockState;
  Clock: ResolverTypeWrapper<ClockRow>;
  ClockStep: ResolverTypeWrapper<ClockStep>;
  ClockReading: ResolverTypeWrapper<ClockReading>;
  Holiday: ResolverTypeWrapper<Holiday>;
  Extension: ResolverTypeWrapper<Extension>;
  Pause: ResolverTypeWrapper<Pause>;
  ClockEscalation: ResolverTypeWrapper<ClockEscalation>;
  PauseInput: PauseInput;
  ExtensionInput: ExtensionInput;
  HolidayInput: HolidayInput;
  ClockInput: ClockInput;
  ConsentStatus: ConsentStatus;
  RecordConsentInput: RecordConsentInput;
  RecordConsentPayload: ResolverTypeWrapper<RecordConsentPayload>;
  PersonConsents: ResolverTypeWrapper<ConsentsOfPerson>;
  ConsentState: ResolverTypeWrapper<ConsentState>;
  ConsentStatement: ResolverTypeWrapper<ConsentStatement>;
  ConsentStatementConnection: ResolverTypeWrapper<ConsentStatementConnection>;
  ConsentStatementEdge: ResolverTypeWrapper<ConsentStatementEdge>;
  ConsentFindingCode: ConsentFindingCode;
  ConsentFinding: ResolverTypeWrapper<ConsentFindingRow>;
  ConsentFindingConnection: ResolverTypeWrapper<Omit<ConsentFindingConnection, 'edges' | 'completeness'> & { edges: Array<ResolversTypes['ConsentFindingEdge']>, completeness: ResolversTypes['Completeness'] }>;
  ConsentFindingEdge: ResolverTypeWrapper<Omit<ConsentFindingEdge, 'node'> & { node: ResolversTypes['ConsentFinding'] }>;
  IdentityInput: IdentityInput;
  CustomerInput: CustomerInput;
  LinkKind: LinkKind;
  LinkIdentitiesInput: LinkIdentitiesInput;
  Customer: ResolverTypeWrapper<CustomerRow>;
  IdentityLabel: ResolverTypeWrapper<IdentityLabel>;
  CustomerPayload: ResolverTypeWrapper<Payload>;
  CustomerConnection: ResolverTypeWrapper<Omit<CustomerConnection, 'edges' | 'completeness'> & { edges: Array<ResolversTypes['CustomerEdge']>, completeness: ResolversTypes['Completeness'] }>;
  CustomerEdge: ResolverTypeWrapper<Omit<CustomerEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  RecordDestructionInput: RecordDestructionInput;
  RecordErasureInput: RecordErasureInput;
  UserError: ResolverTypeWrapper<UserError>;
  UserErrorCode: UserErrorCode;
  StatementPayload: ResolverTypeWrapper<StatementPayload>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ExemptionBasis: ExemptionBasis;
  Exemption: ResolverTypeWrapper<ExemptionRow>;
  ExemptionConnection: ResolverTypeWrapper<Omit<ExemptionConnection, 'edges'> & { edges: Array<ResolversTypes['ExemptionEdge']> }>;
  ExemptionEdge: ResolverTypeWrapper<Omit<ExemptionEdge, 'node'> & { node: ResolversTypes['Exemption'] }>;
  ExemptInput: ExemptInput;
  WithdrawExemptionInput: WithdrawExemptionInput;
  Request: ResolverTypeWrapper<RequestRow>;
  FindingCode: FindingCode;
  FindingSeverity: FindingSeverity;
  FindingStep: ResolverTypeWrapper<FindingStepSaid>;
  Acceptance: ResolverTypeWrapper<AcceptanceRow>;
  Finding: ResolverTypeWrapper<GovernanceFindingRow>;
  FindingConnection: ResolverTypeWrapper<Omit<FindingConnection, 'edges' | 'completeness'> & { edges: Array<ResolversTypes['FindingEdge']>, completeness: ResolversTypes['Completeness'] }>;
  FindingEdge: ResolverTypeWrapper<Omit<FindingEdge, 'node'> & { node: ResolversTypes['Finding'] }>;
  FindingCount: ResolverTypeWrapper<FindingCount>;
  FindingFilter: FindingFilter;
  RunJudged: RunJudged;
  RecordRunPayload: ResolverTypeWrapper<Payload>;
  AcceptFindingInput: AcceptFindingInput;
  WithdrawAcceptanceInput: WithdrawAcceptanceInput;
  AcceptancePayload: ResolverTypeWrapper<Omit<AcceptancePayload, 'acceptance'> & { acceptance?: Maybe<ResolversTypes['Acceptance']> }>;
  WithdrawAcceptancePayload: ResolverTypeWrapper<WithdrawAcceptancePayload>;
  GateQuestion: GateQuestion;
  Answer: Answer;
  AdmissionDecision: AdmissionDecision;
  GateAnswer: ResolverTypeWrapper<GateAnswerRow>;
  AdmissionJob: ResolverTypeWrapper<AdmissionJob>;
  Admission: ResolverTypeWrapper<AdmissionRow>;
  AdmissionConnection: ResolverTypeWrapper<Omit<AdmissionConnection, 'edges'> & { edges: Array<ResolversTypes['AdmissionEdge']> }>;
  AdmissionEdge: ResolverTypeWrapper<Omit<AdmissionEdge, 'node'> & { node: ResolversTypes['Admission'] }>;
  AdmissionPayload: ResolverTypeWrapper<Omit<AdmissionPayload, 'admission'> & { admission?: Maybe<ResolversTypes['Admission']> }>;
  GateMode: ResolverTypeWrapper<GateMode>;
  GateModePayload: ResolverTypeWrapper<GateModePayload>;
  AdmitRunInput: AdmitRunInput;
  SetGateModeInput: SetGateModeInput;
  Run: ResolverTypeWrapper<RunRow>;
  PurposeSource: PurposeSource;
  Purpose: ResolverTypeWrapper<PurposeRow>;
  PurposeConnection: ResolverTypeWrapper<Omit<PurposeConnection, 'edges'> & { edges: Array<ResolversTypes['PurposeEdge']> }>;
  PurposeEdge: ResolverTypeWrapper<Omit<PurposeEdge, 'node'> & { node: ResolversTypes['Purpose'] }>;
  PurposePayload: ResolverTypeWrapper<Omit<PurposePayload, 'purpose'> & { purpose?: Maybe<ResolversTypes['Purpose']> }>;
  RegisterPurposeInput: RegisterPurposeInput;
  DeclarationKind: DeclarationKind;
  Declaration: ResolverTypeWrapper<DeclarationRow>;
  DeclarationConnection: ResolverTypeWrapper<Omit<DeclarationConnection, 'edges'> & { edges: Array<ResolversTypes['DeclarationEdge']> }>;
  DeclarationEdge: ResolverTypeWrapper<Omit<DeclarationEdge, 'node'> & { node: ResolversTypes['Declaration'] }>;
  DeclarationPayload: ResolverTypeWrapper<Omit<DeclarationPayload, 'declaration'> & { declaration?: Maybe<ResolversTypes['Declaration']> }>;
  AuthoriseInput: AuthoriseInput;
  UseDecision: UseDecision;
  UseSource: ResolverTypeWrapper<ShownSource>;
  VersionUse: ResolverTypeWrapper<VersionUseRow>;
  UseAnswer: ResolverTypeWrapper<Omit<UseAnswer, 'versions'> & { versions: Array<ResolversTypes['VersionUse']> }>;
  ArtifactPurposes: ResolverTypeWrapper<ArtifactPurposesRow>;
  ArtifactPurposesConnection: ResolverTypeWrapper<Omit<ArtifactPurposesConnection, 'edges'> & { edges: Array<ResolversTypes['ArtifactPurposesEdge']> }>;
  ArtifactPurposesEdge: ResolverTypeWrapper<Omit<ArtifactPurposesEdge, 'node'> & { node: ResolversTypes['ArtifactPurposes'] }>;
  VersionPurposes: ResolverTypeWrapper<LookedAt>;
  LegalTerm: ResolverTypeWrapper<LegalTerm>;
  LegalTerms: ResolverTypeWrapper<LegalTerms>;
  BalancingTestInput: BalancingTestInput;
  DeclareInferenceInput: DeclareInferenceInput;
  ProcessingRole: ProcessingRole;
  RegisterActivityInput: RegisterActivityInput;
  RegisterAgreementInput: RegisterAgreementInput;
  RegisterNoticeInput: RegisterNoticeInput;
  GrantKind: GrantKind;
  Grant: ResolverTypeWrapper<GrantRow>;
  GrantConnection: ResolverTypeWrapper<Omit<GrantConnection, 'edges'> & { edges: Array<ResolversTypes['GrantEdge']> }>;
  GrantEdge: ResolverTypeWrapper<Omit<GrantEdge, 'node'> & { node: ResolversTypes['Grant'] }>;
  AccessPolicy: ResolverTypeWrapper<AccessPolicy>;
  HolderInput: HolderInput;
  GrantInput: GrantInput;
  RevokeGrantInput: RevokeGrantInput;
  AccessPolicyInput: AccessPolicyInput;
  GrantPayload: ResolverTypeWrapper<Omit<GrantPayload, 'grant'> & { grant?: Maybe<ResolversTypes['Grant']> }>;
  AccessPolicyPayload: ResolverTypeWrapper<AccessPolicyPayload>;
  Hold: ResolverTypeWrapper<HoldRow>;
  HoldPayload: ResolverTypeWrapper<Omit<HoldPayload, 'hold'> & { hold?: Maybe<ResolversTypes['Hold']> }>;
  HoldConnection: ResolverTypeWrapper<Omit<HoldConnection, 'edges'> & { edges: Array<ResolversTypes['HoldEdge']> }>;
  HoldEdge: ResolverTypeWrapper<Omit<HoldEdge, 'node'> & { node: ResolversTypes['Hold'] }>;
  HoldInput: HoldInput;
  ReleaseHoldInput: ReleaseHoldInput;
  IdentifierKind: IdentifierKind;
  IdentifierPlace: IdentifierPlace;
  IdentifierFinding: ResolverTypeWrapper<FindingRow>;
  IdentifierFindingConnection: ResolverTypeWrapper<Omit<IdentifierFindingConnection, 'edges'> & { edges: Array<ResolversTypes['IdentifierFindingEdge']> }>;
  IdentifierFindingEdge: ResolverTypeWrapper<Omit<IdentifierFindingEdge, 'node'> & { node: ResolversTypes['IdentifierFinding'] }>;
  SetIdentifierMaskingInput: SetIdentifierMaskingInput;
  IdentifierMaskingPayload: ResolverTypeWrapper<IdentifierMaskingPayload>;
  BreachKind: BreachKind;
  ExposureTarget: ExposureTarget;
  ExposedInput: ExposedInput;
  ExposureInput: ExposureInput;
  Exposure: ResolverTypeWrapper<ExposureRow>;
  NotificationState: NotificationState;
  Notified: Notified;
  NotificationClock: ResolverTypeWrapper<NotificationClock>;
  Incident: ResolverTypeWrapper<IncidentRow>;
  IncidentAnswer: ResolverTypeWrapper<AffectedByIncident>;
  ExposureCount: ResolverTypeWrapper<ExposureCount>;
  SystemPeopleCount: ResolverTypeWrapper<Omit<SystemPeopleCount, 'system'> & { system?: Maybe<ResolversTypes['System']> }>;
  RegionCount: ResolverTypeWrapper<RegionCount>;
  CategoryPeopleCount: ResolverTypeWrapper<CategoryPeopleCount>;
  ExposedArtifact: ResolverTypeWrapper<ExposedArtifactRow>;
  ExposedArtifactConnection: ResolverTypeWrapper<Omit<ExposedArtifactConnection, 'edges'> & { edges: Array<ResolversTypes['ExposedArtifactEdge']> }>;
  ExposedArtifactEdge: ResolverTypeWrapper<Omit<ExposedArtifactEdge, 'node'> & { node: ResolversTypes['ExposedArtifact'] }>;
  ExposedPersonConnection: ResolverTypeWrapper<Omit<ExposedPersonConnection, 'edges'> & { edges: Array<ResolversTypes['ExposedPersonEdge']> }>;
  ExposedPersonEdge: ResolverTypeWrapper<Omit<ExposedPersonEdge, 'node'> & { node: ResolversTypes['Customer'] }>;
  IncidentConnection: ResolverTypeWrapper<Omit<IncidentConnection, 'edges'> & { edges: Array<ResolversTypes['IncidentEdge']> }>;
  IncidentEdge: ResolverTypeWrapper<Omit<IncidentEdge, 'node'> & { node: ResolversTypes['Incident'] }>;
  OpenIncidentInput: OpenIncidentInput;
  AmendIncidentInput: AmendIncidentInput;
  CloseIncidentInput: CloseIncidentInput;
  IncidentPayload: ResolverTypeWrapper<Omit<IncidentPayload, 'incident'> & { incident?: Maybe<ResolversTypes['Incident']> }>;
  WorkspaceKey: ResolverTypeWrapper<WorkspaceKey>;
  KeyRotation: ResolverTypeWrapper<KeyRotation>;
  RotateKeyInput: RotateKeyInput;
  DestroyKeyInput: DestroyKeyInput;
  WorkspaceKeyPayload: ResolverTypeWrapper<WorkspaceKeyPayload>;
  LetterKind: LetterKind;
  LetterMeans: LetterMeans;
  LetterState: LetterState;
  LetterObstacle: LetterObstacle;
  Letter: ResolverTypeWrapper<Letter>;
  LetterDraft: ResolverTypeWrapper<LetterDraft>;
  Letters: ResolverTypeWrapper<Letters>;
  SendLetterInput: SendLetterInput;
  Verdict: Verdict;
  VerdictReason: VerdictReason;
  Direction: Direction;
  TruncationReason: TruncationReason;
  BoundaryInput: BoundaryInput;
  CaveatCode: CaveatCode;
  ImpactFilter: ImpactFilter;
  ArtifactOrder: ArtifactOrder;
  CustomerImpact: ResolverTypeWrapper<Impact>;
  ErasureRecord: ResolverTypeWrapper<ErasureRecordRow>;
  PeopleList: ResolverTypeWrapper<PeopleList>;
  Membership: ResolverTypeWrapper<Omit<Membership, 'version'> & { version: ResolversTypes['Version'] }>;
  TracedOrder: TracedOrder;
  TracedArtifact: ResolverTypeWrapper<TracedArtifactRow>;
  TracedArtifactConnection: ResolverTypeWrapper<Omit<TracedArtifactConnection, 'edges'> & { edges: Array<ResolversTypes['TracedArtifactEdge']> }>;
  TracedArtifactEdge: ResolverTypeWrapper<Omit<TracedArtifactEdge, 'node'> & { node: ResolversTypes['TracedArtifact'] }>;
  Trace: ResolverTypeWrapper<TraceAnswer>;
  Completeness: ResolverTypeWrapper<CompletenessRow>;
  Caveat: ResolverTypeWrapper<CaveatRow>;
  CaveatItem: ResolverTypeWrapper<CountedItem>;
  ImpactSummary: ResolverTypeWrapper<Summary>;
  SystemImpact: ResolverTypeWrapper<SystemSummary>;
  ArtifactImpact: ResolverTypeWrapper<TouchedArtifact>;
  ArtifactImpactConnection: ResolverTypeWrapper<Omit<ArtifactImpactConnection, 'edges'> & { edges: Array<ResolversTypes['ArtifactImpactEdge']> }>;
  ArtifactImpactEdge: ResolverTypeWrapper<Omit<ArtifactImpactEdge, 'node'> & { node: ResolversTypes['ArtifactImpact'] }>;
  ImpactFacets: ResolverTypeWrapper<Omit<ImpactFacets, 'systems'> & { systems: Array<ResolversTypes['SystemFacet']> }>;
  VerdictFacet: ResolverTypeWrapper<VerdictFacet>;
  LiveFacet: ResolverTypeWrapper<LiveFacet>;
  KindFacet: ResolverTypeWrapper<KindFacet>;
  RoleFacet: ResolverTypeWrapper<RoleFacet>;
  SystemFacet: ResolverTypeWrapper<FacetOfSystem>;
  CategoryCount: ResolverTypeWrapper<CategoryCount>;
  KindCount: ResolverTypeWrapper<KindCount>;
  RoleCount: ResolverTypeWrapper<RoleCount>;
  VerdictCount: ResolverTypeWrapper<VerdictCount>;
  ImpactItem: ResolverTypeWrapper<Omit<ImpactItem, 'version'> & { version: ResolversTypes['Version'] }>;
  Step: ResolverTypeWrapper<Omit<Step, 'from' | 'to' | 'run' | 'columns'> & { from: ResolversTypes['LineageNode'], to: ResolversTypes['LineageNode'], run?: Maybe<ResolversTypes['Run']>, columns: Array<ResolversTypes['ColumnFlow']> }>;
  EventKind: EventKind;
  LineageEvent: ResolverTypeWrapper<PersonEvent>;
  EventConnection: ResolverTypeWrapper<EventPage>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node: ResolversTypes['LineageEvent'] }>;
  EventDay: ResolverTypeWrapper<EventDay>;
  Change: Change;
  VersionChange: ResolverTypeWrapper<Omit<VersionChange, 'item'> & { item: ResolversTypes['ImpactItem'] }>;
  ChangeCount: ResolverTypeWrapper<ChangeCount>;
  ArtifactNews: ArtifactNews;
  ArtifactChange: ResolverTypeWrapper<ArtifactChangeRow>;
  ArtifactChangeConnection: ResolverTypeWrapper<Omit<ArtifactChangeConnection, 'edges'> & { edges: Array<ResolversTypes['ArtifactChangeEdge']> }>;
  ArtifactChangeEdge: ResolverTypeWrapper<Omit<ArtifactChangeEdge, 'node'> & { node: ResolversTypes['ArtifactChange'] }>;
  ArtifactNewsCount: ResolverTypeWrapper<ArtifactNewsCount>;
  ChangeConnection: ResolverTypeWrapper<Omit<ChangeConnection, 'edges'> & { edges: Array<ResolversTypes['ChangeEdge']> }>;
  ChangeEdge: ResolverTypeWrapper<Omit<ChangeEdge, 'node'> & { node: ResolversTypes['VersionChange'] }>;
  LineageGraph: ResolverTypeWrapper<Omit<LineageGraph, 'nodes' | 'verdicts'> & { nodes: Array<ResolversTypes['LineageNode']>, verdicts?: Maybe<Array<ResolversTypes['ImpactItem']>> }>;
  LineageNode: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['LineageNode']>;
  LineageEdge: ResolverTypeWrapper<LineageEdge>;
  ImpactConnection: ResolverTypeWrapper<Omit<ImpactConnection, 'edges'> & { edges: Array<ResolversTypes['ImpactEdge']> }>;
  ImpactEdge: ResolverTypeWrapper<Omit<ImpactEdge, 'node'> & { node: ResolversTypes['ImpactItem'] }>;
  MemberMode: MemberMode;
  RecordMembersInput: RecordMembersInput;
  RecordMembersPayload: ResolverTypeWrapper<MembersPayload>;
  RegisterModelVersionInput: RegisterModelVersionInput;
  DeployInput: DeployInput;
  RecordInferencesInput: RecordInferencesInput;
  RecordAliasInput: RecordAliasInput;
  PackageOmission: PackageOmission;
  UnreadReason: UnreadReason;
  DeliveryMeans: DeliveryMeans;
  Package: ResolverTypeWrapper<ShownPackage>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  PackageFile: ResolverTypeWrapper<PackageFile>;
  PackageLeftOut: ResolverTypeWrapper<PackageLeftOut>;
  PackageUnread: ResolverTypeWrapper<PackageUnread>;
  Delivery: ResolverTypeWrapper<Delivery>;
  PreparePackageInput: PreparePackageInput;
  DeliverInput: DeliverInput;
  PlanState: PlanState;
  PlanStep: PlanStep;
  TaskAction: TaskAction;
  PlannedAction: ResolverTypeWrapper<PlannedAction>;
  Consequence: ResolverTypeWrapper<ConsequenceRow>;
  ModelPreview: ResolverTypeWrapper<ModelConsequences>;
  TaskState: TaskState;
  TaskOutcome: TaskOutcome;
  Assurance: Assurance;
  Plan: ResolverTypeWrapper<StoredPlan>;
  PlanStepProgress: ResolverTypeWrapper<PlanStepProgress>;
  TaskCount: ResolverTypeWrapper<TaskCount>;
  PlanDifference: ResolverTypeWrapper<Difference>;
  PlanChangeKind: PlanChangeKind;
  PlanChange: ResolverTypeWrapper<PlanChange>;
  PlanChangeConnection: ResolverTypeWrapper<PlanChangeConnection>;
  PlanChangeEdge: ResolverTypeWrapper<PlanChangeEdge>;
  Task: ResolverTypeWrapper<StoredTask>;
  TaskFilter: TaskFilter;
  TaskConnection: ResolverTypeWrapper<Omit<TaskConnection, 'edges'> & { edges: Array<ResolversTypes['TaskEdge']> }>;
  TaskEdge: ResolverTypeWrapper<Omit<TaskEdge, 'node'> & { node: ResolversTypes['Task'] }>;
  PlanPreview: ResolverTypeWrapper<Preview>;
  PlanGapCode: PlanGapCode;
  PlanGap: ResolverTypeWrapper<PlanGap>;
  PlanInput: PlanInput;
  DecidePlanInput: DecidePlanInput;
  ModelPositionKind: ModelPositionKind;
  ModelPosition: ResolverTypeWrapper<PositionRow>;
  ModelPositionConnection: ResolverTypeWrapper<Omit<ModelPositionConnection, 'edges'> & { edges: Array<ResolversTypes['ModelPositionEdge']> }>;
  ModelPositionEdge: ResolverTypeWrapper<Omit<ModelPositionEdge, 'node'> & { node: ResolversTypes['ModelPosition'] }>;
  ModelPositionPayload: ResolverTypeWrapper<Omit<ModelPositionPayload, 'position'> & { position?: Maybe<ResolversTypes['ModelPosition']> }>;
  DeclarePositionInput: DeclarePositionInput;
  RecordElementName: RecordElementName;
  RecordElement: ResolverTypeWrapper<RecordElement>;
  RecordJob: ResolverTypeWrapper<RecordJob>;
  RecordModel: ResolverTypeWrapper<RecordModel>;
  RecordUse: ResolverTypeWrapper<RecordUse>;
  RecordAi: ResolverTypeWrapper<RecordAi>;
  ActivityRecord: ResolverTypeWrapper<ActivityRecordRow>;
  ActivityRecordEdge: ResolverTypeWrapper<Omit<ActivityRecordEdge, 'node'> & { node: ResolversTypes['ActivityRecord'] }>;
  ActivityRecordConnection: ResolverTypeWrapper<Omit<ActivityRecordConnection, 'edges'> & { edges: Array<ResolversTypes['ActivityRecordEdge']> }>;
  ProcessingRecord: ResolverTypeWrapper<ProcessingRecordRow>;
  RefusedReport: ResolverTypeWrapper<RefusedRow>;
  RefusalAcknowledgement: ResolverTypeWrapper<RefusalAcknowledgement>;
  RefusedReportConnection: ResolverTypeWrapper<Omit<RefusedReportConnection, 'edges'> & { edges: Array<ResolversTypes['RefusedReportEdge']> }>;
  RefusedReportEdge: ResolverTypeWrapper<Omit<RefusedReportEdge, 'node'> & { node: ResolversTypes['RefusedReport'] }>;
  AcknowledgeRefusalsInput: AcknowledgeRefusalsInput;
  AcknowledgeRefusalsPayload: ResolverTypeWrapper<AcknowledgeRefusalsPayload>;
  RequestState: RequestState;
  Stage: Stage;
  RequestReason: RequestReason;
  ControllerMode: ControllerMode;
  VerificationMethod: VerificationMethod;
  RequestMove: RequestMove;
  Verification: ResolverTypeWrapper<Verification>;
  CaseEventKind: CaseEventKind;
  CaseEvent: ResolverTypeWrapper<EventRow>;
  CaseEventConnection: ResolverTypeWrapper<Omit<CaseEventConnection, 'edges'> & { edges: Array<ResolversTypes['CaseEventEdge']> }>;
  CaseEventEdge: ResolverTypeWrapper<Omit<CaseEventEdge, 'node'> & { node: ResolversTypes['CaseEvent'] }>;
  Manifest: ResolverTypeWrapper<StoredManifest>;
  ManifestGap: ResolverTypeWrapper<ManifestGap>;
  ManifestFilter: ManifestFilter;
  ManifestItem: ResolverTypeWrapper<ManifestItemRow>;
  ManifestItemConnection: ResolverTypeWrapper<Omit<ManifestItemConnection, 'edges'> & { edges: Array<ResolversTypes['ManifestItemEdge']> }>;
  ManifestItemEdge: ResolverTypeWrapper<Omit<ManifestItemEdge, 'node'> & { node: ResolversTypes['ManifestItem'] }>;
  RequestConnection: ResolverTypeWrapper<Omit<RequestConnection, 'edges'> & { edges: Array<ResolversTypes['RequestEdge']> }>;
  RequestEdge: ResolverTypeWrapper<Omit<RequestEdge, 'node'> & { node: ResolversTypes['Request'] }>;
  RequestPayload: ResolverTypeWrapper<Omit<RequestPayload, 'request' | 'duplicate'> & { request?: Maybe<ResolversTypes['Request']>, duplicate?: Maybe<ResolversTypes['Request']> }>;
  RequestFilter: RequestFilter;
  DueFilter: DueFilter;
  OpenRequestInput: OpenRequestInput;
  AskAgainInput: AskAgainInput;
  VerifyRequesterInput: VerifyRequesterInput;
  AddIdentitiesInput: AddIdentitiesInput;
  ExtendInput: ExtendInput;
  PauseRequestInput: PauseRequestInput;
  ResumeRequestInput: ResumeRequestInput;
  DiscoverInput: DiscoverInput;
  AcknowledgeGapsInput: AcknowledgeGapsInput;
  CloseAs: CloseAs;
  CloseInput: CloseInput;
  RequestMonth: ResolverTypeWrapper<RequestMonth>;
  RunKind: RunKind;
  RunState: RunState;
  Carries: Carries;
  WriteMode: WriteMode;
  JobInput: JobInput;
  RecordRunInput: RecordRunInput;
  ReadInput: ReadInput;
  OutputInput: OutputInput;
  FlowInput: FlowInput;
  ColumnFlowInput: ColumnFlowInput;
  RetireJobInput: RetireJobInput;
  Job: ResolverTypeWrapper<JobRow>;
  ColumnFlow: ResolverTypeWrapper<Omit<ColumnFlow, 'from' | 'to'> & { from: ResolversTypes['Column'], to: ResolversTypes['Column'] }>;
  RunFilter: RunFilter;
  RunConnection: ResolverTypeWrapper<RunPage>;
  RunEdge: ResolverTypeWrapper<Omit<RunEdge, 'node'> & { node: ResolversTypes['Run'] }>;
  JobFilter: JobFilter;
  JobConnection: ResolverTypeWrapper<JobPage>;
  JobEdge: ResolverTypeWrapper<Omit<JobEdge, 'node'> & { node: ResolversTypes['Job'] }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  FoundKind: FoundKind;
  Found: ResolverTypeWrapper<FoundRow>;
  FoundCount: ResolverTypeWrapper<FoundCount>;
  FoundEdge: ResolverTypeWrapper<Omit<FoundEdge, 'node'> & { node: ResolversTypes['Found'] }>;
  FoundConnection: ResolverTypeWrapper<Omit<FoundConnection, 'edges'> & { edges: Array<ResolversTypes['FoundEdge']> }>;
  CatalogSystem: ResolverTypeWrapper<CatalogSystemRow>;
  SessionEvent: SessionEvent;
  RecordSessionInput: RecordSessionInput;
  SessionPayload: ResolverTypeWrapper<SessionPayload>;
  SystemRole: SystemRole;
  RegisterSystemInput: RegisterSystemInput;
  System: ResolverTypeWrapper<SystemRow>;
  SystemPayload: ResolverTypeWrapper<Payload>;
  SystemGap: SystemGap;
  PersonalDataReason: PersonalDataReason;
  SystemMap: ResolverTypeWrapper<MapOfSystems>;
  SystemFlow: ResolverTypeWrapper<SystemFlowRow>;
  SystemHolding: ResolverTypeWrapper<HoldingSystem>;
  Holding: ResolverTypeWrapper<HeldArtifacts>;
  KindHolding: ResolverTypeWrapper<KindHolding>;
  ReasonCount: ResolverTypeWrapper<ReasonCount>;
  CategoryHolding: ResolverTypeWrapper<CategoryHolding>;
  HeldArtifact: ResolverTypeWrapper<Held>;
  HeldArtifactConnection: ResolverTypeWrapper<Omit<HeldArtifactConnection, 'edges'> & { edges: Array<ResolversTypes['HeldArtifactEdge']> }>;
  HeldArtifactEdge: ResolverTypeWrapper<Omit<HeldArtifactEdge, 'node'> & { node: ResolversTypes['HeldArtifact'] }>;
  Assignee: ResolverTypeWrapper<AssigneeRow>;
  AssigneeConnection: ResolverTypeWrapper<Omit<AssigneeConnection, 'edges'> & { edges: Array<ResolversTypes['AssigneeEdge']> }>;
  AssigneeEdge: ResolverTypeWrapper<Omit<AssigneeEdge, 'node'> & { node: ResolversTypes['Assignee'] }>;
  EvidenceFile: ResolverTypeWrapper<EvidenceRow>;
  TaskLinkState: TaskLinkState;
  TaskLink: ResolverTypeWrapper<LinkRow>;
  TaskReport: ResolverTypeWrapper<ShownReport>;
  AssignTaskInput: AssignTaskInput;
  TaskHolder: TaskHolder;
  PeoplesTaskFilter: PeoplesTaskFilter;
  LinkTaskInput: LinkTaskInput;
  RevokeTaskLinkInput: RevokeTaskLinkInput;
  TaskLinkPayload: ResolverTypeWrapper<Omit<TaskLinkPayload, 'link' | 'request'> & { link?: Maybe<ResolversTypes['TaskLink']>, request?: Maybe<ResolversTypes['Request']> }>;
  Role: null;
  Token: ResolverTypeWrapper<TokenRow>;
  TokenConnection: ResolverTypeWrapper<Omit<TokenConnection, 'edges'> & { edges: Array<ResolversTypes['TokenEdge']> }>;
  TokenEdge: ResolverTypeWrapper<Omit<TokenEdge, 'node'> & { node: ResolversTypes['Token'] }>;
  User: ResolverTypeWrapper<UserRow>;
  UserConnection: ResolverTypeWrapper<Omit<UserConnection, 'edges'> & { edges: Array<ResolversTypes['UserEdge']> }>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  CreateTokenInput: CreateTokenInput;
  RotateTokenInput: RotateTokenInput;
  RevokeTokenInput: RevokeTokenInput;
  TokenPayload: ResolverTypeWrapper<Omit<TokenPayload, 'token'> & { token?: Maybe<ResolversTypes['Token']> }>;
  CreatePipelineTokenInput: CreatePipelineTokenInput;
  PipelineTokenPayload: ResolverTypeWrapper<PipelineTokenPayload>;
  Attempt: ResolverTypeWrapper<ShownAttempt>;
  StoreCheckRule: ResolverTypeWrapper<StoreCheckRule>;
  StoreCheck: ResolverTypeWrapper<StoreCheck>;
  StoreChecks: ResolverTypeWrapper<StoreChecks>;
  SetStoreCheckRuleInput: SetStoreCheckRuleInput;
  StoreCheckRulePayload: ResolverTypeWrapper<StoreCheckRulePayload>;
  ExecuteInput: ExecuteInput;
  ReportTaskInput: ReportTaskInput;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Activity: ActivityRow;
  Arrival: Arrival;
  ID: Scalars['ID']['output'];
  ArrivalRefusal: ArrivalRefusal;
  Query: Record<PropertyKey, never>;
  Boolean: Scalars['Boolean']['output'];
  ArtifactInput: ArtifactInput;
  VersionInput: VersionInput;
  ColumnInput: ColumnInput;
  ColumnDefinitionInput: ColumnDefinitionInput;
  RegisterArtifactInput: RegisterArtifactInput;
  Artifact: ArtifactRow;
  Version: VersionRow;
  Column: ColumnRow;
  Tag: ShownTag;
  TagConnection: Omit<TagConnection, 'edges'> & { edges: Array<ResolversParentTypes['TagEdge']> };
  TagEdge: Omit<TagEdge, 'node'> & { node: ResolversParentTypes['Tag'] };
  ArtifactPayload: Payload;
  VersionPayload: Payload;
  VersionConnection: Omit<VersionConnection, 'edges'> & { edges: Array<ResolversParentTypes['VersionEdge']> };
  VersionEdge: Omit<VersionEdge, 'node'> & { node: ResolversParentTypes['Version'] };
  ArtifactConnection: Omit<ArtifactConnection, 'edges'> & { edges: Array<ResolversParentTypes['ArtifactEdge']> };
  ArtifactEdge: Omit<ArtifactEdge, 'node'> & { node: ResolversParentTypes['Artifact'] };
  Mutation: Record<PropertyKey, never>;
  ArtifactFilter: ArtifactFilter;
  Namespace: NamespaceRow;
  NamespaceConnection: Omit<NamespaceConnection, 'edges'> & { edges: Array<ResolversParentTypes['NamespaceEdge']> };
  NamespaceEdge: Omit<NamespaceEdge, 'node'> & { node: ResolversParentTypes['Namespace'] };
  LinkArtifactsInput: LinkArtifactsInput;
  AssessmentQuestion: AssessmentQuestion;
  AssessmentTemplate: Template;
  AssessmentAnswer: Answered;
  AssessedData: ArtifactName;
  Assessment: Assessed;
  AssessmentConnection: Omit<AssessmentConnection, 'edges'> & { edges: Array<ResolversParentTypes['AssessmentEdge']> };
  AssessmentEdge: Omit<AssessmentEdge, 'node'> & { node: ResolversParentTypes['Assessment'] };
  AssessmentAnswerInput: AssessmentAnswerInput;
  RecordAssessmentInput: RecordAssessmentInput;
  DecideAssessmentInput: DecideAssessmentInput;
  RecordBasisInput: RecordBasisInput;
  AuditEntry: ReadEntry;
  AuditEntryConnection: EntryPage;
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditFilter: AuditFilter;
  AuditLog: AuditLog;
  SetAuditRetentionInput: SetAuditRetentionInput;
  AuditRetentionPayload: AuditRetentionPayload;
  Clearance: ClearanceRow;
  ClearanceConnection: Omit<ClearanceConnection, 'edges'> & { edges: Array<ResolversParentTypes['ClearanceEdge']> };
  ClearanceEdge: Omit<ClearanceEdge, 'node'> & { node: ResolversParentTypes['Clearance'] };
  ClearanceInput: ClearanceInput;
  ClearancePayload: Omit<ClearancePayload, 'clearance'> & { clearance?: Maybe<ResolversParentTypes['Clearance']> };
  Clock: ClockRow;
  ClockStep: ClockStep;
  ClockReading: ClockReading;
  Holiday: Holiday;
  Extension: Extension;
  Pause: Pause;
  ClockEscalation: ClockEscalation;
  PauseInput: PauseInput;
  ExtensionInput: ExtensionInput;
  HolidayInput: HolidayInput;
  ClockInput: ClockInput;
  RecordConsentInput: RecordConsentInput;
  RecordConsentPayload: RecordConsentPayload;
  PersonConsents: ConsentsOfPerson;
  ConsentState: ConsentState;
  ConsentStatement: ConsentStatement;
  ConsentStatementConnection: ConsentStatementConnection;
  ConsentStatementEdge: ConsentStatementEdge;
  ConsentFinding: ConsentFindingRow;
  ConsentFindingConnection: Omit<ConsentFindingConnection, 'edges' | 'completeness'> & { edges: Array<ResolversParentTypes['ConsentFindingEdge']>, completeness: ResolversParentTypes['Completeness'] };
  ConsentFindingEdge: Omit<ConsentFindingEdge, 'node'> & { node: ResolversParentTypes['ConsentFinding'] };
  IdentityInput: IdentityInput;
  CustomerInput: CustomerInput;
  LinkIdentitiesInput: LinkIdentitiesInput;
  Customer: CustomerRow;
  IdentityLabel: IdentityLabel;
  CustomerPayload: Payload;
  CustomerConnection: Omit<CustomerConnection, 'edges' | 'completeness'> & { edges: Array<ResolversParentTypes['CustomerEdge']>, completeness: ResolversParentTypes['Completeness'] };
  CustomerEdge: Omit<CustomerEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  RecordDestructionInput: RecordDestructionInput;
  RecordErasureInput: RecordErasureInput;
  UserError: UserError;
  StatementPayload: StatementPayload;
  PageInfo: PageInfo;
  Exemption: ExemptionRow;
  ExemptionConnection: Omit<ExemptionConnection, 'edges'> & { edges: Array<ResolversParentTypes['ExemptionEdge']> };
  ExemptionEdge: Omit<ExemptionEdge, 'node'> & { node: ResolversParentTypes['Exemption'] };
  ExemptInput: ExemptInput;
  WithdrawExemptionInput: WithdrawExemptionInput;
  Request: RequestRow;
  FindingStep: FindingStepSaid;
  Acceptance: AcceptanceRow;
  Finding: GovernanceFindingRow;
  FindingConnection: Omit<FindingConnection, 'edges' | 'completeness'> & { edges: Array<ResolversParentTypes['FindingEdge']>, completeness: ResolversParentTypes['Completeness'] };
  FindingEdge: Omit<FindingEdge, 'node'> & { node: ResolversParentTypes['Finding'] };
  FindingCount: FindingCount;
  FindingFilter: FindingFilter;
  RecordRunPayload: Payload;
  AcceptFindingInput: AcceptFindingInput;
  WithdrawAcceptanceInput: WithdrawAcceptanceInput;
  AcceptancePayload: Omit<AcceptancePayload, 'acceptance'> & { acceptance?: Maybe<ResolversParentTypes['Acceptance']> };
  WithdrawAcceptancePayload: WithdrawAcceptancePayload;
  GateAnswer: GateAnswerRow;
  AdmissionJob: AdmissionJob;
  Admission: AdmissionRow;
  AdmissionConnection: Omit<AdmissionConnection, 'edges'> & { edges: Array<ResolversParentTypes['AdmissionEdge']> };
  AdmissionEdge: Omit<AdmissionEdge, 'node'> & { node: ResolversParentTypes['Admission'] };
  AdmissionPayload: Omit<AdmissionPayload, 'admission'> & { admission?: Maybe<ResolversParentTypes['Admission']> };
  GateMode: GateMode;
  GateModePayload: GateModePayload;
  AdmitRunInput: AdmitRunInput;
  SetGateModeInput: SetGateModeInput;
  Run: RunRow;
  Purpose: PurposeRow;
  PurposeConnection: Omit<PurposeConnection, 'edges'> & { edges: Array<ResolversParentTypes['PurposeEdge']> };
  PurposeEdge: Omit<PurposeEdge, 'node'> & { node: ResolversParentTypes['Purpose'] };
  PurposePayload: Omit<PurposePayload, 'purpose'> & { purpose?: Maybe<ResolversParentTypes['Purpose']> };
  RegisterPurposeInput: RegisterPurposeInput;
  Declaration: DeclarationRow;
  DeclarationConnection: Omit<DeclarationConnection, 'edges'> & { edges: Array<ResolversParentTypes['DeclarationEdge']> };
  DeclarationEdge: Omit<DeclarationEdge, 'node'> & { node: ResolversParentTypes['Declaration'] };
  DeclarationPayload: Omit<DeclarationPayload, 'declaration'> & { declaration?: Maybe<ResolversParentTypes['Declaration']> };
  AuthoriseInput: AuthoriseInput;
  UseSource: ShownSource;
  VersionUse: VersionUseRow;
  UseAnswer: Omit<UseAnswer, 'versions'> & { versions: Array<ResolversParentTypes['VersionUse']> };
  ArtifactPurposes: ArtifactPurposesRow;
  ArtifactPurposesConnection: Omit<ArtifactPurposesConnection, 'edges'> & { edges: Array<ResolversParentTypes['ArtifactPurposesEdge']> };
  ArtifactPurposesEdge: Omit<ArtifactPurposesEdge, 'node'> & { node: ResolversParentTypes['ArtifactPurposes'] };
  VersionPurposes: LookedAt;
  LegalTerm: LegalTerm;
  LegalTerms: LegalTerms;
  BalancingTestInput: BalancingTestInput;
  DeclareInferenceInput: DeclareInferenceInput;
  RegisterActivityInput: RegisterActivityInput;
  RegisterAgreementInput: RegisterAgreementInput;
  RegisterNoticeInput: RegisterNoticeInput;
  Grant: GrantRow;
  GrantConnection: Omit<GrantConnection, 'edges'> & { edges: Array<ResolversParentTypes['GrantEdge']> };
  GrantEdge: Omit<GrantEdge, 'node'> & { node: ResolversParentTypes['Grant'] };
  AccessPolicy: AccessPolicy;
  HolderInput: HolderInput;
  GrantInput: GrantInput;
  RevokeGrantInput: RevokeGrantInput;
  AccessPolicyInput: AccessPolicyInput;
  GrantPayload: Omit<GrantPayload, 'grant'> & { grant?: Maybe<ResolversParentTypes['Grant']> };
  AccessPolicyPayload: AccessPolicyPayload;
  Hold: HoldRow;
  HoldPayload: Omit<HoldPayload, 'hold'> & { hold?: Maybe<ResolversParentTypes['Hold']> };
  HoldConnection: Omit<HoldConnection, 'edges'> & { edges: Array<ResolversParentTypes['HoldEdge']> };
  HoldEdge: Omit<HoldEdge, 'node'> & { node: ResolversParentTypes['Hold'] };
  HoldInput: HoldInput;
  ReleaseHoldInput: ReleaseHoldInput;
  IdentifierFinding: FindingRow;
  IdentifierFindingConnection: Omit<IdentifierFindingConnection, 'edges'> & { edges: Array<ResolversParentTypes['IdentifierFindingEdge']> };
  IdentifierFindingEdge: Omit<IdentifierFindingEdge, 'node'> & { node: ResolversParentTypes['IdentifierFinding'] };
  SetIdentifierMaskingInput: SetIdentifierMaskingInput;
  IdentifierMaskingPayload: IdentifierMaskingPayload;
  ExposedInput: ExposedInput;
  ExposureInput: ExposureInput;
  Exposure: ExposureRow;
  NotificationClock: NotificationClock;
  Incident: IncidentRow;
  IncidentAnswer: AffectedByIncident;
  ExposureCount: ExposureCount;
  SystemPeopleCount: Omit<SystemPeopleCount, 'system'> & { system?: Maybe<ResolversParentTypes['System']> };
  RegionCount: RegionCount;
  CategoryPeopleCount: CategoryPeopleCount;
  ExposedArtifact: ExposedArtifactRow;
  ExposedArtifactConnection: Omit<ExposedArtifactConnection, 'edges'> & { edges: Array<ResolversParentTypes['ExposedArtifactEdge']> };
  ExposedArtifactEdge: Omit<ExposedArtifactEdge, 'node'> & { node: ResolversParentTypes['ExposedArtifact'] };
  ExposedPersonConnection: Omit<ExposedPersonConnection, 'edges'> & { edges: Array<ResolversParentTypes['ExposedPersonEdge']> };
  ExposedPersonEdge: Omit<ExposedPersonEdge, 'node'> & { node: ResolversParentTypes['Customer'] };
  IncidentConnection: Omit<IncidentConnection, 'edges'> & { edges: Array<ResolversParentTypes['IncidentEdge']> };
  IncidentEdge: Omit<IncidentEdge, 'node'> & { node: ResolversParentTypes['Incident'] };
  OpenIncidentInput: OpenIncidentInput;
  AmendIncidentInput: AmendIncidentInput;
  CloseIncidentInput: CloseIncidentInput;
  IncidentPayload: Omit<IncidentPayload, 'incident'> & { incident?: Maybe<ResolversParentTypes['Incident']> };
  WorkspaceKey: WorkspaceKey;
  KeyRotation: KeyRotation;
  RotateKeyInput: RotateKeyInput;
  DestroyKeyInput: DestroyKeyInput;
  WorkspaceKeyPayload: WorkspaceKeyPayload;
  Letter: Letter;
  LetterDraft: LetterDraft;
  Letters: Letters;
  SendLetterInput: SendLetterInput;
  BoundaryInput: BoundaryInput;
  ImpactFilter: ImpactFilter;
  CustomerImpact: Impact;
  ErasureRecord: ErasureRecordRow;
  PeopleList: PeopleList;
  Membership: Omit<Membership, 'version'> & { version: ResolversParentTypes['Version'] };
  TracedArtifact: TracedArtifactRow;
  TracedArtifactConnection: Omit<TracedArtifactConnection, 'edges'> & { edges: Array<ResolversParentTypes['TracedArtifactEdge']> };
  TracedArtifactEdge: Omit<TracedArtifactEdge, 'node'> & { node: ResolversParentTypes['TracedArtifact'] };
  Trace: TraceAnswer;
  Completeness: CompletenessRow;
  Caveat: CaveatRow;
  CaveatItem: CountedItem;
  ImpactSummary: Summary;
  SystemImpact: SystemSummary;
  ArtifactImpact: TouchedArtifact;
  ArtifactImpactConnection: Omit<ArtifactImpactConnection, 'edges'> & { edges: Array<ResolversParentTypes['ArtifactImpactEdge']> };
  ArtifactImpactEdge: Omit<ArtifactImpactEdge, 'node'> & { node: ResolversParentTypes['ArtifactImpact'] };
  ImpactFacets: Omit<ImpactFacets, 'systems'> & { systems: Array<ResolversParentTypes['SystemFacet']> };
  VerdictFacet: VerdictFacet;
  LiveFacet: LiveFacet;
  KindFacet: KindFacet;
  RoleFacet: RoleFacet;
  SystemFacet: FacetOfSystem;
  CategoryCount: CategoryCount;
  KindCount: KindCount;
  RoleCount: RoleCount;
  VerdictCount: VerdictCount;
  ImpactItem: Omit<ImpactItem, 'version'> & { version: ResolversParentTypes['Version'] };
  Step: Omit<Step, 'from' | 'to' | 'run' | 'columns'> & { from: ResolversParentTypes['LineageNode'], to: ResolversParentTypes['LineageNode'], run?: Maybe<ResolversParentTypes['Run']>, columns: Array<ResolversParentTypes['ColumnFlow']> };
  LineageEvent: PersonEvent;
  EventConnection: EventPage;
  EventEdge: Omit<EventEdge, 'node'> & { node: ResolversParentTypes['LineageEvent'] };
  EventDay: EventDay;
  VersionChange: Omit<VersionChange, 'item'> & { item: ResolversParentTypes['ImpactItem'] };
  ChangeCount: ChangeCount;
  ArtifactChange: ArtifactChangeRow;
  ArtifactChangeConnection: Omit<ArtifactChangeConnection, 'edges'> & { edges: Array<ResolversParentTypes['ArtifactChangeEdge']> };
  ArtifactChangeEdge: Omit<ArtifactChangeEdge, 'node'> & { node: ResolversParentTypes['ArtifactChange'] };
  ArtifactNewsCount: ArtifactNewsCount;
  ChangeConnection: Omit<ChangeConnection, 'edges'> & { edges: Array<ResolversParentTypes['ChangeEdge']> };
  ChangeEdge: Omit<ChangeEdge, 'node'> & { node: ResolversParentTypes['VersionChange'] };
  LineageGraph: Omit<LineageGraph, 'nodes' | 'verdicts'> & { nodes: Array<ResolversParentTypes['LineageNode']>, verdicts?: Maybe<Array<ResolversParentTypes['ImpactItem']>> };
  LineageNode: ResolversUnionTypes<ResolversParentTypes>['LineageNode'];
  LineageEdge: LineageEdge;
  ImpactConnection: Omit<ImpactConnection, 'edges'> & { edges: Array<ResolversParentTypes['ImpactEdge']> };
  ImpactEdge: Omit<ImpactEdge, 'node'> & { node: ResolversParentTypes['ImpactItem'] };
  RecordMembersInput: RecordMembersInput;
  RecordMembersPayload: MembersPayload;
  RegisterModelVersionInput: RegisterModelVersionInput;
  DeployInput: DeployInput;
  RecordInferencesInput: RecordInferencesInput;
  RecordAliasInput: RecordAliasInput;
  Package: ShownPackage;
  Float: Scalars['Float']['output'];
  PackageFile: PackageFile;
  PackageLeftOut: PackageLeftOut;
  PackageUnread: PackageUnread;
  Delivery: Delivery;
  PreparePackageInput: PreparePackageInput;
  DeliverInput: DeliverInput;
  PlannedAction: PlannedAction;
  Consequence: ConsequenceRow;
  ModelPreview: ModelConsequences;
  Plan: StoredPlan;
  PlanStepProgress: PlanStepProgress;
  TaskCount: TaskCount;
  PlanDifference: Difference;
  PlanChange: PlanChange;
  PlanChangeConnection: PlanChangeConnection;
  PlanChangeEdge: PlanChangeEdge;
  Task: StoredTask;
  TaskFilter: TaskFilter;
  TaskConnection: Omit<TaskConnection, 'edges'> & { edges: Array<ResolversParentTypes['TaskEdge']> };
  TaskEdge: Omit<TaskEdge, 'node'> & { node: ResolversParentTypes['Task'] };
  PlanPreview: Preview;
  PlanGap: PlanGap;
  PlanInput: PlanInput;
  DecidePlanInput: DecidePlanInput;
  ModelPosition: PositionRow;
  ModelPositionConnection: Omit<ModelPositionConnection, 'edges'> & { edges: Array<ResolversParentTypes['ModelPositionEdge']> };
  ModelPositionEdge: Omit<ModelPositionEdge, 'node'> & { node: ResolversParentTypes['ModelPosition'] };
  ModelPositionPayload: Omit<ModelPositionPayload, 'position'> & { position?: Maybe<ResolversParentTypes['ModelPosition']> };
  DeclarePositionInput: DeclarePositionInput;
  RecordElement: RecordElement;
  RecordJob: RecordJob;
  RecordModel: RecordModel;
  RecordUse: RecordUse;
  RecordAi: RecordAi;
  ActivityRecord: ActivityRecordRow;
  ActivityRecordEdge: Omit<ActivityRecordEdge, 'node'> & { node: ResolversParentTypes['ActivityRecord'] };
  ActivityRecordConnection: Omit<ActivityRecordConnection, 'edges'> & { edges: Array<ResolversParentTypes['ActivityRecordEdge']> };
  ProcessingRecord: ProcessingRecordRow;
  RefusedReport: RefusedRow;
  RefusalAcknowledgement: RefusalAcknowledgement;
  RefusedReportConnection: Omit<RefusedReportConnection, 'edges'> & { edges: Array<ResolversParentTypes['RefusedReportEdge']> };
  RefusedReportEdge: Omit<RefusedReportEdge, 'node'> & { node: ResolversParentTypes['RefusedReport'] };
  AcknowledgeRefusalsInput: AcknowledgeRefusalsInput;
  AcknowledgeRefusalsPayload: AcknowledgeRefusalsPayload;
  Verification: Verification;
  CaseEvent: EventRow;
  CaseEventConnection: Omit<CaseEventConnection, 'edges'> & { edges: Array<ResolversParentTypes['CaseEventEdge']> };
  CaseEventEdge: Omit<CaseEventEdge, 'node'> & { node: ResolversParentTypes['CaseEvent'] };
  Manifest: StoredManifest;
  ManifestGap: ManifestGap;
  ManifestFilter: ManifestFilter;
  ManifestItem: ManifestItemRow;
  ManifestItemConnection: Omit<ManifestItemConnection, 'edges'> & { edges: Array<ResolversParentTypes['ManifestItemEdge']> };
  ManifestItemEdge: Omit<ManifestItemEdge, 'node'> & { node: ResolversParentTypes['ManifestItem'] };
  RequestConnection: Omit<RequestConnection, 'edges'> & { edges: Array<ResolversParentTypes['RequestEdge']> };
  RequestEdge: Omit<RequestEdge, 'node'> & { node: ResolversParentTypes['Request'] };
  RequestPayload: Omit<RequestPayload, 'request' | 'duplicate'> & { request?: Maybe<ResolversParentTypes['Request']>, duplicate?: Maybe<ResolversParentTypes['Request']> };
  RequestFilter: RequestFilter;
  OpenRequestInput: OpenRequestInput;
  AskAgainInput: AskAgainInput;
  VerifyRequesterInput: VerifyRequesterInput;
  AddIdentitiesInput: AddIdentitiesInput;
  ExtendInput: ExtendInput;
  PauseRequestInput: PauseRequestInput;
  ResumeRequestInput: ResumeRequestInput;
  DiscoverInput: DiscoverInput;
  AcknowledgeGapsInput: AcknowledgeGapsInput;
  CloseInput: CloseInput;
  RequestMonth: RequestMonth;
  JobInput: JobInput;
  RecordRunInput: RecordRunInput;
  ReadInput: ReadInput;
  OutputInput: OutputInput;
  FlowInput: FlowInput;
  ColumnFlowInput: ColumnFlowInput;
  RetireJobInput: RetireJobInput;
  Job: JobRow;
  ColumnFlow: Omit<ColumnFlow, 'from' | 'to'> & { from: ResolversParentTypes['Column'], to: ResolversParentTypes['Column'] };
  RunFilter: RunFilter;
  RunConnection: RunPage;
  RunEdge: Omit<RunEdge, 'node'> & { node: ResolversParentTypes['Run'] };
  JobFilter: JobFilter;
  JobConnection: JobPage;
  JobEdge: Omit<JobEdge, 'node'> & { node: ResolversParentTypes['Job'] };
  DateTime: Scalars['DateTime']['output'];
  JSON: Scalars['JSON']['output'];
  Date: Scalars['Date']['output'];
  Found: FoundRow;
  FoundCount: FoundCount;
  FoundEdge: Omit<FoundEdge, 'node'> & { node: ResolversParentTypes['Found'] };
  FoundConnection: Omit<FoundConnection, 'edges'> & { edges: Array<ResolversParentTypes['FoundEdge']> };
  CatalogSystem: CatalogSystemRow;
  RecordSessionInput: RecordSessionInput;
  SessionPayload: SessionPayload;
  RegisterSystemInput: RegisterSystemInput;
  System: SystemRow;
  SystemPayload: Payload;
  SystemMap: MapOfSystems;
  SystemFlow: SystemFlowRow;
  SystemHolding: HoldingSystem;
  Holding: HeldArtifacts;
  KindHolding: KindHolding;
  ReasonCount: ReasonCount;
  CategoryHolding: CategoryHolding;
  HeldArtifact: Held;
  HeldArtifactConnection: Omit<HeldArtifactConnection, 'edges'> & { edges: Array<ResolversParentTypes['HeldArtifactEdge']> };
  HeldArtifactEdge: Omit<HeldArtifactEdge, 'node'> & { node: ResolversParentTypes['HeldArtifact'] };
  Assignee: AssigneeRow;
  AssigneeConnection: Omit<AssigneeConnection, 'edges'> & { edges: Array<ResolversParentTypes['AssigneeEdge']> };
  AssigneeEdge: Omit<AssigneeEdge, 'node'> & { node: ResolversParentTypes['Assignee'] };
  EvidenceFile: EvidenceRow;
  TaskLink: LinkRow;
  TaskReport: ShownReport;
  AssignTaskInput: AssignTaskInput;
  PeoplesTaskFilter: PeoplesTaskFilter;
  LinkTaskInput: LinkTaskInput;
  RevokeTaskLinkInput: RevokeTaskLinkInput;
  TaskLinkPayload: Omit<TaskLinkPayload, 'link' | 'request'> & { link?: Maybe<ResolversParentTypes['TaskLink']>, request?: Maybe<ResolversParentTypes['Request']> };
  Token: TokenRow;
  TokenConnection: Omit<TokenConnection, 'edges'> & { edges: Array<ResolversParentTypes['TokenEdge']> };
  TokenEdge: Omit<TokenEdge, 'node'> & { node: ResolversParentTypes['Token'] };
  User: UserRow;
  UserConnection: Omit<UserConnection, 'edges'> & { edges: Array<ResolversParentTypes['UserEdge']> };
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  CreateTokenInput: CreateTokenInput;
  RotateTokenInput: RotateTokenInput;
  RevokeTokenInput: RevokeTokenInput;
  TokenPayload: Omit<TokenPayload, 'token'> & { token?: Maybe<ResolversParentTypes['Token']> };
  CreatePipelineTokenInput: CreatePipelineTokenInput;
  PipelineTokenPayload: PipelineTokenPayload;
  Attempt: ShownAttempt;
  StoreCheckRule: StoreCheckRule;
  StoreCheck: StoreCheck;
  StoreChecks: StoreChecks;
  SetStoreCheckRuleInput: SetStoreCheckRuleInput;
  StoreCheckRulePayload: StoreCheckRulePayload;
  ExecuteInput: ExecuteInput;
  ReportTaskInput: ReportTaskInput;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
};

export type AuthDirectiveArgs = {
  action: Action;
};

export type AuthDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AtMostDirectiveArgs = {
  items: Scalars['Int']['input'];
  more: Scalars['String']['input'];
};

export type AtMostDirectiveResolver<Result, Parent, ContextType = Context, Args = AtMostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type WithheldDirectiveArgs = { };

export type WithheldDirectiveResolver<Result, Parent, ContextType = Context, Args = WithheldDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity']> = {
  lastAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lenientlyRead?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openRuns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  arrivals?: Resolver<Array<ResolversTypes['Arrival']>, ParentType, ContextType>;
};

export type ArrivalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Arrival'] = ResolversParentTypes['Arrival']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['StatementType']>, ParentType, ContextType>;
  about?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['RunState']>, ParentType, ContextType>;
  people?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  refusal?: Resolver<Maybe<ResolversTypes['ArrivalRefusal']>, ParentType, ContextType>;
};

export type ArrivalRefusalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArrivalRefusal'] = ResolversParentTypes['ArrivalRefusal']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  activity?: Resolver<ResolversTypes['Activity'], ParentType, ContextType, RequireFields<QueryActivityArgs, 'first'>>;
  artifact?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType, RequireFields<QueryArtifactArgs, 'id'>>;
  search?: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'text' | 'first'>>;
  artifacts?: Resolver<ResolversTypes['ArtifactConnection'], ParentType, ContextType, RequireFields<QueryArtifactsArgs, 'first'>>;
  namespaces?: Resolver<ResolversTypes['NamespaceConnection'], ParentType, ContextType, RequireFields<QueryNamespacesArgs, 'first'>>;
  assessmentTemplates?: Resolver<Array<ResolversTypes['AssessmentTemplate']>, ParentType, ContextType>;
  assessments?: Resolver<ResolversTypes['AssessmentConnection'], ParentType, ContextType, RequireFields<QueryAssessmentsArgs, 'first'>>;
  auditEntries?: Resolver<ResolversTypes['AuditEntryConnection'], ParentType, ContextType, RequireFields<QueryAuditEntriesArgs, 'first'>>;
  auditLog?: Resolver<ResolversTypes['AuditLog'], ParentType, ContextType>;
  clearances?: Resolver<ResolversTypes['ClearanceConnection'], ParentType, ContextType, RequireFields<QueryClearancesArgs, 'first'>>;
  clock?: Resolver<ResolversTypes['Clock'], ParentType, ContextType, RequireFields<QueryClockArgs, 'input'>>;
  consents?: Resolver<ResolversTypes['PersonConsents'], ParentType, ContextType, RequireFields<QueryConsentsArgs, 'customer'>>;
  unconsented?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, RequireFields<QueryUnconsentedArgs, 'purpose' | 'first'>>;
  consentFindings?: Resolver<ResolversTypes['ConsentFindingConnection'], ParentType, ContextType, RequireFields<QueryConsentFindingsArgs, 'first'>>;
  findings?: Resolver<ResolversTypes['FindingConnection'], ParentType, ContextType, RequireFields<QueryFindingsArgs, 'first'>>;
  admission?: Resolver<Maybe<ResolversTypes['Admission']>, ParentType, ContextType, RequireFields<QueryAdmissionArgs, 'id'>>;
  admissions?: Resolver<ResolversTypes['AdmissionConnection'], ParentType, ContextType, RequireFields<QueryAdmissionsArgs, 'first'>>;
  gateMode?: Resolver<ResolversTypes['GateMode'], ParentType, ContextType>;
  purposes?: Resolver<ResolversTypes['PurposeConnection'], ParentType, ContextType, RequireFields<QueryPurposesArgs, 'first'>>;
  declarations?: Resolver<ResolversTypes['DeclarationConnection'], ParentType, ContextType, RequireFields<QueryDeclarationsArgs, 'first'>>;
  mayUse?: Resolver<ResolversTypes['UseAnswer'], ParentType, ContextType, RequireFields<QueryMayUseArgs, 'versions' | 'purpose'>>;
  artifactPurposes?: Resolver<ResolversTypes['ArtifactPurposesConnection'], ParentType, ContextType, RequireFields<QueryArtifactPurposesArgs, 'first'>>;
  versionPurposes?: Resolver<ResolversTypes['VersionPurposes'], ParentType, ContextType, RequireFields<QueryVersionPurposesArgs, 'version'>>;
  legalTerms?: Resolver<ResolversTypes['LegalTerms'], ParentType, ContextType>;
  grants?: Resolver<ResolversTypes['GrantConnection'], ParentType, ContextType, RequireFields<QueryGrantsArgs, 'first'>>;
  accessPolicy?: Resolver<ResolversTypes['AccessPolicy'], ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['HoldConnection'], ParentType, ContextType, RequireFields<QueryHoldsArgs, 'first'>>;
  identifierFindings?: Resolver<ResolversTypes['IdentifierFindingConnection'], ParentType, ContextType, RequireFields<QueryIdentifierFindingsArgs, 'first'>>;
  identifierMasking?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType, RequireFields<QueryIncidentArgs, 'id'>>;
  incidents?: Resolver<ResolversTypes['IncidentConnection'], ParentType, ContextType, RequireFields<QueryIncidentsArgs, 'first'>>;
  workspaceKey?: Resolver<ResolversTypes['WorkspaceKey'], ParentType, ContextType>;
  customerImpact?: Resolver<ResolversTypes['CustomerImpact'], ParentType, ContextType, RequireFields<QueryCustomerImpactArgs, 'customer' | 'strict'>>;
  trace?: Resolver<ResolversTypes['Trace'], ParentType, ContextType, RequireFields<QueryTraceArgs, 'from' | 'fromIds' | 'direction' | 'strict'>>;
  fieldLineage?: Resolver<ResolversTypes['Trace'], ParentType, ContextType, RequireFields<QueryFieldLineageArgs, 'from' | 'direction' | 'strict'>>;
  neighbours?: Resolver<ResolversTypes['LineageGraph'], ParentType, ContextType, RequireFields<QueryNeighboursArgs, 'of' | 'direction' | 'first'>>;
  affectedCustomers?: Resolver<ResolversTypes['CustomerConnection'], ParentType, ContextType, RequireFields<QueryAffectedCustomersArgs, 'first'>>;
  modelPreview?: Resolver<Maybe<ResolversTypes['ModelPreview']>, ParentType, ContextType, RequireFields<QueryModelPreviewArgs, 'id'>>;
  planPreview?: Resolver<Maybe<ResolversTypes['PlanPreview']>, ParentType, ContextType, RequireFields<QueryPlanPreviewArgs, 'request'>>;
  positions?: Resolver<ResolversTypes['ModelPositionConnection'], ParentType, ContextType, RequireFields<QueryPositionsArgs, 'first'>>;
  position?: Resolver<Maybe<ResolversTypes['ModelPosition']>, ParentType, ContextType, RequireFields<QueryPositionArgs, 'namespace' | 'name'>>;
  positionsNotice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  processingRecord?: Resolver<ResolversTypes['ProcessingRecord'], ParentType, ContextType, Partial<QueryProcessingRecordArgs>>;
  refusedReports?: Resolver<ResolversTypes['RefusedReportConnection'], ParentType, ContextType, RequireFields<QueryRefusedReportsArgs, 'acknowledged' | 'first'>>;
  requestMonths?: Resolver<Array<ResolversTypes['RequestMonth']>, ParentType, ContextType, RequireFields<QueryRequestMonthsArgs, 'months'>>;
  request?: Resolver<Maybe<ResolversTypes['Request']>, ParentType, ContextType, RequireFields<QueryRequestArgs, 'id'>>;
  requests?: Resolver<ResolversTypes['RequestConnection'], ParentType, ContextType, RequireFields<QueryRequestsArgs, 'first'>>;
  runs?: Resolver<ResolversTypes['RunConnection'], ParentType, ContextType, RequireFields<QueryRunsArgs, 'first'>>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType, RequireFields<QueryRunArgs, 'id'>>;
  jobs?: Resolver<ResolversTypes['JobConnection'], ParentType, ContextType, RequireFields<QueryJobsArgs, 'first'>>;
  catalogSystems?: Resolver<Array<ResolversTypes['CatalogSystem']>, ParentType, ContextType>;
  find?: Resolver<ResolversTypes['FoundConnection'], ParentType, ContextType, RequireFields<QueryFindArgs, 'text' | 'first'>>;
  systems?: Resolver<ResolversTypes['SystemMap'], ParentType, ContextType, RequireFields<QuerySystemsArgs, 'strict'>>;
  system?: Resolver<Maybe<ResolversTypes['SystemHolding']>, ParentType, ContextType, RequireFields<QuerySystemArgs, 'key' | 'strict'>>;
  tasks?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, RequireFields<QueryTasksArgs, 'first'>>;
  assignees?: Resolver<ResolversTypes['AssigneeConnection'], ParentType, ContextType, RequireFields<QueryAssigneesArgs, 'first'>>;
  tokens?: Resolver<ResolversTypes['TokenConnection'], ParentType, ContextType, RequireFields<QueryTokensArgs, 'first'>>;
  users?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, RequireFields<QueryUsersArgs, 'first'>>;
  storeChecks?: Resolver<ResolversTypes['StoreChecks'], ParentType, ContextType>;
};

export type ArtifactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Artifact'] = ResolversParentTypes['Artifact']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['Column']>, ParentType, ContextType, Partial<ArtifactColumnsArgs>>;
  personalCategories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<ResolversTypes['TagConnection'], ParentType, ContextType, RequireFields<ArtifactTagsArgs, 'first'>>;
  producerSeen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<ArtifactVersionsArgs, 'first'>>;
  currentVersion?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType, Partial<ArtifactCurrentVersionArgs>>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type VersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Version'] = ResolversParentTypes['Version']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  artifact?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  destroyedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  digest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  enumerated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  producerSeen?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  producedBy?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  upstreamCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<VersionUpstreamCountArgs>>;
  downstreamCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<VersionDownstreamCountArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ColumnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Column'] = ResolversParentTypes['Column']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  artifact?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sensitive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  necessity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Tag'] = ResolversParentTypes['Tag']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type ArtifactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArtifactPayload'] = ResolversParentTypes['ArtifactPayload']> = {
  artifact?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type VersionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionPayload'] = ResolversParentTypes['VersionPayload']> = {
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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

export type ArtifactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArtifactConnection'] = ResolversParentTypes['ArtifactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArtifactEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notSearched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArtifactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArtifactEdge'] = ResolversParentTypes['ArtifactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  registerArtifact?: Resolver<ResolversTypes['ArtifactPayload'], ParentType, ContextType, RequireFields<MutationRegisterArtifactArgs, 'input'>>;
  linkArtifacts?: Resolver<ResolversTypes['StatementPayload'], ParentType, ContextType, RequireFields<MutationLinkArtifactsArgs, 'input'>>;
  recordAssessment?: Resolver<ResolversTypes['DeclarationPayload'], ParentType, ContextType, RequireFields<MutationRecordAssessmentArgs, 'input'>>;
  decideAssessment?: Resolver<ResolversTypes['DeclarationPayload'], ParentType, ContextType, RequireFields<MutationDecideAssessmentArgs, 'input'>>;
  setAuditRetention?: Resolver<ResolversTypes['AuditRetentionPayload'], ParentType, ContextType, RequireFields<MutationSetAuditRetentionArgs, 'input'>>;
  setClearance?: Resolver<ResolversTypes['ClearancePayload'], ParentType, ContextType, RequireFields<MutationSetClearanceArgs, 'input'>>;
  recordConsent?: Resolver<ResolversTypes['RecordConsentPayload'], ParentType, ContextType, RequireFields<MutationRecordConsentArgs, 'input'>>;
  linkIdentities?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationLinkIdentitiesArgs, 'input'>>;
  unlinkIdentities?: Resolver<ResolversTypes['CustomerPayload'], ParentType, ContextType, RequireFields<MutationUnlinkIdentitiesArgs, 'input'>>;
  recordDestruction?: Resolver<ResolversTypes['VersionPayload'], ParentType, ContextType, RequireFields<MutationRecordDestructionArgs, 'input'>>;
  recordErasure?: Resolver<ResolversTypes['VersionPayload'], ParentType, ContextType, RequireFields<MutationRecordErasureArgs, 'input'>>;
  exempt?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationExemptArgs, 'input'>>;
  withdrawExemption?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationWithdrawExemptionArgs, 'input'>>;
  acceptFinding?: Resolver<ResolversTypes['AcceptancePayload'], ParentType, ContextType, RequireFields<MutationAcceptFindingArgs, 'input'>>;
  withdrawAcceptance?: Resolver<ResolversTypes['WithdrawAcceptancePayload'], ParentType, ContextType, RequireFields<MutationWithdrawAcceptanceArgs, 'input'>>;
  admitRun?: Resolver<ResolversTypes['AdmissionPayload'], ParentType, ContextType, RequireFields<MutationAdmitRunArgs, 'input'>>;
  setGateMode?: Resolver<ResolversTypes['GateModePayload'], ParentType, ContextType, RequireFields<MutationSetGateModeArgs, 'input'>>;
  registerPurpose?: Resolver<ResolversTypes['PurposePayload'], ParentType, ContextType, RequireFields<MutationRegisterPurposeArgs, 'input'>>;
  authorise?: Resolver<ResolversTypes['DeclarationPayload'], ParentType, ContextType, RequireFields<MutationAuthoriseArgs, 'input'>>;
  recordBasis?: Resolver<ResolversTypes['DeclarationPayload'], ParentType, ContextType, RequireFields<MutationRecordBasisArgs, 'input'>>;
  declareInference?: Resolver<ResolversTypes['DeclarationPayload'], ParentType, ContextType, RequireFields<MutationDeclareInferenceArgs, 'input'>>;
  registerActivity?: Resolver<ResolversTypes['DeclarationPayload'], ParentType, ContextType, RequireFields<MutationRegisterActivityArgs, 'input'>>;
  registerAgreement?: Resolver<ResolversTypes['DeclarationPayload'], ParentType, ContextType, RequireFields<MutationRegisterAgreementArgs, 'input'>>;
  registerNotice?: Resolver<ResolversTypes['DeclarationPayload'], ParentType, ContextType, RequireFields<MutationRegisterNoticeArgs, 'input'>>;
  grant?: Resolver<ResolversTypes['GrantPayload'], ParentType, ContextType, RequireFields<MutationGrantArgs, 'input'>>;
  revokeGrant?: Resolver<ResolversTypes['GrantPayload'], ParentType, ContextType, RequireFields<MutationRevokeGrantArgs, 'input'>>;
  setAccessPolicy?: Resolver<ResolversTypes['AccessPolicyPayload'], ParentType, ContextType, RequireFields<MutationSetAccessPolicyArgs, 'input'>>;
  hold?: Resolver<ResolversTypes['HoldPayload'], ParentType, ContextType, RequireFields<MutationHoldArgs, 'input'>>;
  releaseHold?: Resolver<ResolversTypes['HoldPayload'], ParentType, ContextType, RequireFields<MutationReleaseHoldArgs, 'input'>>;
  setIdentifierMasking?: Resolver<ResolversTypes['IdentifierMaskingPayload'], ParentType, ContextType, RequireFields<MutationSetIdentifierMaskingArgs, 'input'>>;
  openIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationOpenIncidentArgs, 'input'>>;
  amendIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationAmendIncidentArgs, 'input'>>;
  closeIncident?: Resolver<ResolversTypes['IncidentPayload'], ParentType, ContextType, RequireFields<MutationCloseIncidentArgs, 'input'>>;
  rotateKey?: Resolver<ResolversTypes['WorkspaceKeyPayload'], ParentType, ContextType, RequireFields<MutationRotateKeyArgs, 'input'>>;
  destroyKey?: Resolver<ResolversTypes['WorkspaceKeyPayload'], ParentType, ContextType, RequireFields<MutationDestroyKeyArgs, 'input'>>;
  sendLetter?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationSendLetterArgs, 'input'>>;
  recordMembers?: Resolver<ResolversTypes['RecordMembersPayload'], ParentType, ContextType, RequireFields<MutationRecordMembersArgs, 'input'>>;
  recordAlias?: Resolver<ResolversTypes['StatementPayload'], ParentType, ContextType, RequireFields<MutationRecordAliasArgs, 'input'>>;
  registerModelVersion?: Resolver<ResolversTypes['VersionPayload'], ParentType, ContextType, RequireFields<MutationRegisterModelVersionArgs, 'input'>>;
  deploy?: Resolver<ResolversTypes['VersionPayload'], ParentType, ContextType, RequireFields<MutationDeployArgs, 'input'>>;
  recordInferences?: Resolver<ResolversTypes['VersionPayload'], ParentType, ContextType, RequireFields<MutationRecordInferencesArgs, 'input'>>;
  preparePackage?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationPreparePackageArgs, 'input'>>;
  deliver?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationDeliverArgs, 'input'>>;
  plan?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationPlanArgs, 'input'>>;
  approvePlan?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationApprovePlanArgs, 'input'>>;
  rejectPlan?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationRejectPlanArgs, 'input'>>;
  declarePosition?: Resolver<ResolversTypes['ModelPositionPayload'], ParentType, ContextType, RequireFields<MutationDeclarePositionArgs, 'input'>>;
  acknowledgeRefusals?: Resolver<ResolversTypes['AcknowledgeRefusalsPayload'], ParentType, ContextType, RequireFields<MutationAcknowledgeRefusalsArgs, 'input'>>;
  openRequest?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationOpenRequestArgs, 'input'>>;
  askAgain?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationAskAgainArgs, 'input'>>;
  verifyRequester?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationVerifyRequesterArgs, 'input'>>;
  addIdentities?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationAddIdentitiesArgs, 'input'>>;
  extendRequest?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationExtendRequestArgs, 'input'>>;
  pauseRequest?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationPauseRequestArgs, 'input'>>;
  resumeRequest?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationResumeRequestArgs, 'input'>>;
  discover?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationDiscoverArgs, 'input'>>;
  acknowledgeGaps?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationAcknowledgeGapsArgs, 'input'>>;
  closeRequest?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationCloseRequestArgs, 'input'>>;
  recordRun?: Resolver<ResolversTypes['RecordRunPayload'], ParentType, ContextType, RequireFields<MutationRecordRunArgs, 'input'>>;
  recordRuns?: Resolver<Array<ResolversTypes['RecordRunPayload']>, ParentType, ContextType, RequireFields<MutationRecordRunsArgs, 'input'>>;
  retireJob?: Resolver<ResolversTypes['StatementPayload'], ParentType, ContextType, RequireFields<MutationRetireJobArgs, 'input'>>;
  recordSession?: Resolver<ResolversTypes['SessionPayload'], ParentType, ContextType, RequireFields<MutationRecordSessionArgs, 'input'>>;
  registerSystem?: Resolver<ResolversTypes['SystemPayload'], ParentType, ContextType, RequireFields<MutationRegisterSystemArgs, 'input'>>;
  linkTask?: Resolver<ResolversTypes['TaskLinkPayload'], ParentType, ContextType, RequireFields<MutationLinkTaskArgs, 'input'>>;
  revokeTaskLink?: Resolver<ResolversTypes['TaskLinkPayload'], ParentType, ContextType, RequireFields<MutationRevokeTaskLinkArgs, 'input'>>;
  assignTask?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationAssignTaskArgs, 'input'>>;
  createPipelineToken?: Resolver<ResolversTypes['PipelineTokenPayload'], ParentType, ContextType, RequireFields<MutationCreatePipelineTokenArgs, 'input'>>;
  createToken?: Resolver<ResolversTypes['TokenPayload'], ParentType, ContextType, RequireFields<MutationCreateTokenArgs, 'input'>>;
  rotateToken?: Resolver<ResolversTypes['TokenPayload'], ParentType, ContextType, RequireFields<MutationRotateTokenArgs, 'input'>>;
  revokeToken?: Resolver<ResolversTypes['TokenPayload'], ParentType, ContextType, RequireFields<MutationRevokeTokenArgs, 'input'>>;
  setStoreCheckRule?: Resolver<ResolversTypes['StoreCheckRulePayload'], ParentType, ContextType, RequireFields<MutationSetStoreCheckRuleArgs, 'input'>>;
  execute?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationExecuteArgs, 'input'>>;
  reportTask?: Resolver<ResolversTypes['RequestPayload'], ParentType, ContextType, RequireFields<MutationReportTaskArgs, 'input'>>;
};

export type NamespaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Namespace'] = ResolversParentTypes['Namespace']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  jobs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NamespaceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NamespaceConnection'] = ResolversParentTypes['NamespaceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['NamespaceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NamespaceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NamespaceEdge'] = ResolversParentTypes['NamespaceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Namespace'], ParentType, ContextType>;
};

export type AssessmentQuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentQuestion'] = ResolversParentTypes['AssessmentQuestion']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AssessmentTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentTemplate'] = ResolversParentTypes['AssessmentTemplate']> = {
  kind?: Resolver<ResolversTypes['AssessmentKind'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  questions?: Resolver<Array<ResolversTypes['AssessmentQuestion']>, ParentType, ContextType>;
};

export type AssessmentAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentAnswer'] = ResolversParentTypes['AssessmentAnswer']> = {
  question?: Resolver<ResolversTypes['AssessmentQuestion'], ParentType, ContextType>;
  answer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AssessedDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessedData'] = ResolversParentTypes['AssessedData']> = {
  kind?: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  artifact?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
};

export type AssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assessment'] = ResolversParentTypes['Assessment']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  template?: Resolver<ResolversTypes['AssessmentTemplate'], ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  data?: Resolver<Array<ResolversTypes['AssessedData']>, ParentType, ContextType>;
  favourable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  answers?: Resolver<Array<ResolversTypes['AssessmentAnswer']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AssessmentState'], ParentType, ContextType>;
  declaration?: Resolver<ResolversTypes['Declaration'], ParentType, ContextType>;
  decision?: Resolver<Maybe<ResolversTypes['Declaration']>, ParentType, ContextType>;
};

export type AssessmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentConnection'] = ResolversParentTypes['AssessmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AssessmentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssessmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssessmentEdge'] = ResolversParentTypes['AssessmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Assessment'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actorKind?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  token?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['Action'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  about?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['AuditOutcome'], ParentType, ContextType>;
  request?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuditLogResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditLog'] = ResolversParentTypes['AuditLog']> = {
  sealed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  waiting?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  checkpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sealedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  retentionDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditRetentionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditRetentionPayload'] = ResolversParentTypes['AuditRetentionPayload']> = {
  auditLog?: Resolver<Maybe<ResolversTypes['AuditLog']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ClearanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Clearance'] = ResolversParentTypes['Clearance']> = {
  holderKind?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  systems?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  withoutSystem?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  categories?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  purposes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  withoutPurpose?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  setBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClearanceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClearanceConnection'] = ResolversParentTypes['ClearanceConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ClearanceEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClearanceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClearanceEdge'] = ResolversParentTypes['ClearanceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Clearance'], ParentType, ContextType>;
};

export type ClearancePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClearancePayload'] = ResolversParentTypes['ClearancePayload']> = {
  clearance?: Resolver<Maybe<ResolversTypes['Clearance']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ClockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Clock'] = ResolversParentTypes['Clock']> = {
  regime?: Resolver<ResolversTypes['Regime'], ParentType, ContextType>;
  duty?: Resolver<ResolversTypes['ClockDuty'], ParentType, ContextType>;
  zone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  acknowledgeBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  refuseBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  dueAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  latest?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  extensionNoticeBy?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['ClockStep']>, ParentType, ContextType>;
  readings?: Resolver<Array<ResolversTypes['ClockReading']>, ParentType, ContextType>;
  holidays?: Resolver<Array<ResolversTypes['Holiday']>, ParentType, ContextType>;
  extension?: Resolver<Maybe<ResolversTypes['Extension']>, ParentType, ContextType>;
  pauses?: Resolver<Array<ResolversTypes['Pause']>, ParentType, ContextType>;
  escalations?: Resolver<Array<ResolversTypes['ClockEscalation']>, ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
  daysLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ClockState'], ParentType, ContextType>;
  notice?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ClockStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClockStep'] = ResolversParentTypes['ClockStep']> = {
  towards?: Resolver<ResolversTypes['ClockDate'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  because?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
};

export type ClockReadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClockReading'] = ResolversParentTypes['ClockReading']> = {
  of?: Resolver<ResolversTypes['ClockDate'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  because?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HolidayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Holiday'] = ResolversParentTypes['Holiday']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExtensionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Extension'] = ResolversParentTypes['Extension']> = {
  noticeAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['ExtensionReason'], ParentType, ContextType>;
  noticeBy?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type PauseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Pause'] = ResolversParentTypes['Pause']> = {
  reason?: Resolver<ResolversTypes['PauseReason'], ParentType, ContextType>;
  askedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  days?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['Certainty'], ParentType, ContextType>;
};

export type ClockEscalationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClockEscalation'] = ResolversParentTypes['ClockEscalation']> = {
  percent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RecordConsentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordConsentPayload'] = ResolversParentTypes['RecordConsentPayload']> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PersonConsentsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonConsents'] = ResolversParentTypes['PersonConsents']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  states?: Resolver<Array<ResolversTypes['ConsentState']>, ParentType, ContextType>;
  history?: Resolver<ResolversTypes['ConsentStatementConnection'], ParentType, ContextType, RequireFields<PersonConsentsHistoryArgs, 'first'>>;
};

export type ConsentStateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentState'] = ResolversParentTypes['ConsentState']> = {
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConsentStatus'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['ConsentStatement'], ParentType, ContextType>;
};

export type ConsentStatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentStatement'] = ResolversParentTypes['ConsentStatement']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ConsentStatus'], ParentType, ContextType>;
  mechanism?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ConsentStatementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentStatementConnection'] = ResolversParentTypes['ConsentStatementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConsentStatementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConsentStatementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentStatementEdge'] = ResolversParentTypes['ConsentStatementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConsentStatement'], ParentType, ContextType>;
};

export type ConsentFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentFinding'] = ResolversParentTypes['ConsentFinding']> = {
  code?: Resolver<ResolversTypes['ConsentFindingCode'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ConsentFindingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentFindingConnection'] = ResolversParentTypes['ConsentFindingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConsentFindingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type ConsentFindingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentFindingEdge'] = ResolversParentTypes['ConsentFindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConsentFinding'], ParentType, ContextType>;
};

export type CustomerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Customer'] = ResolversParentTypes['Customer']> = {
  ref?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  identities?: Resolver<Array<ResolversTypes['IdentityLabel']>, ParentType, ContextType>;
};

export type IdentityLabelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentityLabel'] = ResolversParentTypes['IdentityLabel']> = {
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CustomerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerPayload'] = ResolversParentTypes['CustomerPayload']> = {
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CustomerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerConnection'] = ResolversParentTypes['CustomerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CustomerEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type CustomerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerEdge'] = ResolversParentTypes['CustomerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['UserErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StatementPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatementPayload'] = ResolversParentTypes['StatementPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ExemptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Exemption'] = ResolversParentTypes['Exemption']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  versionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['ExemptionBasis'], ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  setBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ExemptionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExemptionConnection'] = ResolversParentTypes['ExemptionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ExemptionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExemptionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExemptionEdge'] = ResolversParentTypes['ExemptionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Exemption'], ParentType, ContextType>;
};

export type RequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Request'] = ResolversParentTypes['Request']> = {
  exemptions?: Resolver<ResolversTypes['ExemptionConnection'], ParentType, ContextType, RequireFields<RequestExemptionsArgs, 'first'>>;
  letters?: Resolver<ResolversTypes['Letters'], ParentType, ContextType>;
  package?: Resolver<Maybe<ResolversTypes['Package']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['Plan']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  type?: Resolver<ResolversTypes['RightType'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RequestState'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['Stage'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['RequestReason']>, ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  clock?: Resolver<ResolversTypes['Clock'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['ControllerMode'], ParentType, ContextType>;
  controller?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  identities?: Resolver<Array<ResolversTypes['IdentityLabel']>, ParentType, ContextType>;
  verification?: Resolver<Maybe<ResolversTypes['Verification']>, ParentType, ContextType>;
  customer?: Resolver<Maybe<ResolversTypes['Customer']>, ParentType, ContextType>;
  manifest?: Resolver<Maybe<ResolversTypes['Manifest']>, ParentType, ContextType>;
  duplicateOf?: Resolver<Maybe<ResolversTypes['Request']>, ParentType, ContextType>;
  openedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  openedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  moves?: Resolver<Array<ResolversTypes['RequestMove']>, ParentType, ContextType>;
  events?: Resolver<ResolversTypes['CaseEventConnection'], ParentType, ContextType, RequireFields<RequestEventsArgs, 'first'>>;
  intact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type FindingStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingStep'] = ResolversParentTypes['FindingStep']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  artifact?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
};

export type AcceptanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Acceptance'] = ResolversParentTypes['Acceptance']> = {
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['FindingCode'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['FindingSeverity'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['FindingStep']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  artifact?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  declaration?: Resolver<Maybe<ResolversTypes['Declaration']>, ParentType, ContextType>;
  runs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  acceptance?: Resolver<Maybe<ResolversTypes['Acceptance']>, ParentType, ContextType>;
};

export type FindingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingConnection'] = ResolversParentTypes['FindingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FindingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  counts?: Resolver<Array<ResolversTypes['FindingCount']>, ParentType, ContextType>;
  runsWithoutPurpose?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  runsUnclassified?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type FindingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingEdge'] = ResolversParentTypes['FindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Finding'], ParentType, ContextType>;
};

export type FindingCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingCount'] = ResolversParentTypes['FindingCount']> = {
  code?: Resolver<ResolversTypes['FindingCode'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['FindingSeverity'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordRunPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordRunPayload'] = ResolversParentTypes['RecordRunPayload']> = {
  findings?: Resolver<Maybe<Array<ResolversTypes['Finding']>>, ParentType, ContextType>;
  findingsCompleteness?: Resolver<Maybe<ResolversTypes['Completeness']>, ParentType, ContextType>;
  judged?: Resolver<Maybe<ResolversTypes['RunJudged']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AcceptancePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptancePayload'] = ResolversParentTypes['AcceptancePayload']> = {
  acceptance?: Resolver<Maybe<ResolversTypes['Acceptance']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WithdrawAcceptancePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WithdrawAcceptancePayload'] = ResolversParentTypes['WithdrawAcceptancePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GateAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GateAnswer'] = ResolversParentTypes['GateAnswer']> = {
  question?: Resolver<ResolversTypes['GateQuestion'], ParentType, ContextType>;
  answer?: Resolver<ResolversTypes['Answer'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remedy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['Declaration']>, ParentType, ContextType>;
};

export type AdmissionJobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdmissionJob'] = ResolversParentTypes['AdmissionJob']> = {
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AdmissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Admission'] = ResolversParentTypes['Admission']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['AdmissionDecision'], ParentType, ContextType>;
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['AdmissionJob'], ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['Version']>, ParentType, ContextType>;
  answers?: Resolver<Array<ResolversTypes['GateAnswer']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AdmissionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdmissionConnection'] = ResolversParentTypes['AdmissionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AdmissionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AdmissionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdmissionEdge'] = ResolversParentTypes['AdmissionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Admission'], ParentType, ContextType>;
};

export type AdmissionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdmissionPayload'] = ResolversParentTypes['AdmissionPayload']> = {
  admission?: Resolver<Maybe<ResolversTypes['Admission']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GateModeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GateMode'] = ResolversParentTypes['GateMode']> = {
  enforcing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type GateModePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GateModePayload'] = ResolversParentTypes['GateModePayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Run'] = ResolversParentTypes['Run']> = {
  admission?: Resolver<Maybe<ResolversTypes['Admission']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  runId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RunKind'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['RunState'], ParentType, ContextType>;
  job?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  parameters?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  children?: Resolver<ResolversTypes['RunConnection'], ParentType, ContextType, RequireFields<RunChildrenArgs, 'first'>>;
  inputs?: Resolver<Array<ResolversTypes['Version']>, ParentType, ContextType, RequireFields<RunInputsArgs, 'first'>>;
  outputs?: Resolver<Array<ResolversTypes['Version']>, ParentType, ContextType, RequireFields<RunOutputsArgs, 'first'>>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PurposeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Purpose'] = ResolversParentTypes['Purpose']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['PurposeSource'], ParentType, ContextType>;
};

export type PurposeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurposeConnection'] = ResolversParentTypes['PurposeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PurposeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PurposeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurposeEdge'] = ResolversParentTypes['PurposeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Purpose'], ParentType, ContextType>;
};

export type PurposePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PurposePayload'] = ResolversParentTypes['PurposePayload']> = {
  purpose?: Resolver<Maybe<ResolversTypes['Purpose']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeclarationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Declaration'] = ResolversParentTypes['Declaration']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DeclarationKind'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  artifact?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  purposes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeclarationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclarationConnection'] = ResolversParentTypes['DeclarationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeclarationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DeclarationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclarationEdge'] = ResolversParentTypes['DeclarationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Declaration'], ParentType, ContextType>;
};

export type DeclarationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeclarationPayload'] = ResolversParentTypes['DeclarationPayload']> = {
  declaration?: Resolver<Maybe<ResolversTypes['Declaration']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UseSourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UseSource'] = ResolversParentTypes['UseSource']> = {
  version?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
  declarations?: Resolver<Array<ResolversTypes['Declaration']>, ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['Version']>, ParentType, ContextType>;
};

export type VersionUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionUse'] = ResolversParentTypes['VersionUse']> = {
  version?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['UseDecision'], ParentType, ContextType>;
  purposes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  denying?: Resolver<Array<ResolversTypes['UseSource']>, ParentType, ContextType>;
  denyingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undeclared?: Resolver<Array<ResolversTypes['UseSource']>, ParentType, ContextType>;
  undeclaredCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UseAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UseAnswer'] = ResolversParentTypes['UseAnswer']> = {
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['VersionUse']>, ParentType, ContextType>;
};

export type ArtifactPurposesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArtifactPurposes'] = ResolversParentTypes['ArtifactPurposes']> = {
  artifact?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
  declarations?: Resolver<Array<ResolversTypes['Declaration']>, ParentType, ContextType>;
  purposes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  gap?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  personal?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ArtifactPurposesConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArtifactPurposesConnection'] = ResolversParentTypes['ArtifactPurposesConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArtifactPurposesEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gaps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ArtifactPurposesEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArtifactPurposesEdge'] = ResolversParentTypes['ArtifactPurposesEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ArtifactPurposes'], ParentType, ContextType>;
};

export type VersionPurposesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionPurposes'] = ResolversParentTypes['VersionPurposes']> = {
  version?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
  purposes?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  gap?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  limits?: Resolver<Array<ResolversTypes['UseSource']>, ParentType, ContextType>;
  limitsCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undeclared?: Resolver<Array<ResolversTypes['UseSource']>, ParentType, ContextType>;
  undeclaredCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LegalTermResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalTerm'] = ResolversParentTypes['LegalTerm']> = {
  iri?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LegalTermsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalTerms'] = ResolversParentTypes['LegalTerms']> = {
  bases?: Resolver<Array<ResolversTypes['LegalTerm']>, ParentType, ContextType>;
  conditions?: Resolver<Array<ResolversTypes['LegalTerm']>, ParentType, ContextType>;
};

export type GrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['GrantKind'], ParentType, ContextType>;
  holderKind?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  holder?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GrantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantConnection'] = ResolversParentTypes['GrantConnection']> = {
  edges?: Resolver<Array<ResolversTypes['GrantEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GrantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantEdge'] = ResolversParentTypes['GrantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Grant'], ParentType, ContextType>;
};

export type AccessPolicyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessPolicy'] = ResolversParentTypes['AccessPolicy']> = {
  grantsNeeded?: Resolver<Array<ResolversTypes['GrantKind']>, ParentType, ContextType>;
};

export type GrantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantPayload'] = ResolversParentTypes['GrantPayload']> = {
  grant?: Resolver<Maybe<ResolversTypes['Grant']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AccessPolicyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessPolicyPayload'] = ResolversParentTypes['AccessPolicyPayload']> = {
  policy?: Resolver<Maybe<ResolversTypes['AccessPolicy']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type HoldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Hold'] = ResolversParentTypes['Hold']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  setBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  setAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  releasedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  releasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HoldPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldPayload'] = ResolversParentTypes['HoldPayload']> = {
  hold?: Resolver<Maybe<ResolversTypes['Hold']>, ParentType, ContextType>;
  tasks?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type HoldConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldConnection'] = ResolversParentTypes['HoldConnection']> = {
  edges?: Resolver<Array<ResolversTypes['HoldEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HoldEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HoldEdge'] = ResolversParentTypes['HoldEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Hold'], ParentType, ContextType>;
};

export type IdentifierFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentifierFinding'] = ResolversParentTypes['IdentifierFinding']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['IdentifierKind'], ParentType, ContextType>;
  place?: Resolver<ResolversTypes['IdentifierPlace'], ParentType, ContextType>;
  shown?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  masked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  firstAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type IdentifierFindingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentifierFindingConnection'] = ResolversParentTypes['IdentifierFindingConnection']> = {
  edges?: Resolver<Array<ResolversTypes['IdentifierFindingEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IdentifierFindingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentifierFindingEdge'] = ResolversParentTypes['IdentifierFindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IdentifierFinding'], ParentType, ContextType>;
};

export type IdentifierMaskingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdentifierMaskingPayload'] = ResolversParentTypes['IdentifierMaskingPayload']> = {
  on?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ExposureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Exposure'] = ResolversParentTypes['Exposure']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['ExposureTarget'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  artifact?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['BreachKind']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NotificationClockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationClock'] = ResolversParentTypes['NotificationClock']> = {
  whom?: Resolver<ResolversTypes['Notified'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  due?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NotificationState'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IncidentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Incident'] = ResolversParentTypes['Incident']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  awareAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  zone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nature?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  records?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  consequences?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  measures?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  authorityNotifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  peopleNotifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  delayReasons?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  revision?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exposures?: Resolver<Array<ResolversTypes['Exposure']>, ParentType, ContextType>;
  clocks?: Resolver<Array<ResolversTypes['NotificationClock']>, ParentType, ContextType>;
  affected?: Resolver<Maybe<ResolversTypes['IncidentAnswer']>, ParentType, ContextType>;
};

export type IncidentAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentAnswer'] = ResolversParentTypes['IncidentAnswer']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  systems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byExposure?: Resolver<Array<ResolversTypes['ExposureCount']>, ParentType, ContextType>;
  bySystem?: Resolver<Array<ResolversTypes['SystemPeopleCount']>, ParentType, ContextType>;
  byRegion?: Resolver<Array<ResolversTypes['RegionCount']>, ParentType, ContextType>;
  byCategory?: Resolver<Array<ResolversTypes['CategoryPeopleCount']>, ParentType, ContextType>;
  list?: Resolver<ResolversTypes['ExposedArtifactConnection'], ParentType, ContextType, RequireFields<IncidentAnswerListArgs, 'first'>>;
  people?: Resolver<ResolversTypes['ExposedPersonConnection'], ParentType, ContextType, RequireFields<IncidentAnswerPeopleArgs, 'first'>>;
  unknown?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type ExposureCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExposureCount'] = ResolversParentTypes['ExposureCount']> = {
  exposure?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SystemPeopleCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemPeopleCount'] = ResolversParentTypes['SystemPeopleCount']> = {
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegionCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionCount'] = ResolversParentTypes['RegionCount']> = {
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CategoryPeopleCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryPeopleCount'] = ResolversParentTypes['CategoryPeopleCount']> = {
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExposedArtifactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExposedArtifact'] = ResolversParentTypes['ExposedArtifact']> = {
  artifact?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExposedArtifactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExposedArtifactConnection'] = ResolversParentTypes['ExposedArtifactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ExposedArtifactEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExposedArtifactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExposedArtifactEdge'] = ResolversParentTypes['ExposedArtifactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ExposedArtifact'], ParentType, ContextType>;
};

export type ExposedPersonConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExposedPersonConnection'] = ResolversParentTypes['ExposedPersonConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ExposedPersonEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExposedPersonEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExposedPersonEdge'] = ResolversParentTypes['ExposedPersonEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  certain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
};

export type IncidentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentConnection'] = ResolversParentTypes['IncidentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['IncidentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IncidentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentEdge'] = ResolversParentTypes['IncidentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Incident'], ParentType, ContextType>;
};

export type IncidentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IncidentPayload'] = ResolversParentTypes['IncidentPayload']> = {
  incident?: Resolver<Maybe<ResolversTypes['Incident']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type WorkspaceKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkspaceKey'] = ResolversParentTypes['WorkspaceKey']> = {
  workspace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  destroyedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rotation?: Resolver<Maybe<ResolversTypes['KeyRotation']>, ParentType, ContextType>;
};

export type KeyRotationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KeyRotation'] = ResolversParentTypes['KeyRotation']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type WorkspaceKeyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkspaceKeyPayload'] = ResolversParentTypes['WorkspaceKeyPayload']> = {
  key?: Resolver<Maybe<ResolversTypes['WorkspaceKey']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type LetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Letter'] = ResolversParentTypes['Letter']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LetterKind'], ParentType, ContextType>;
  means?: Resolver<ResolversTypes['LetterMeans'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['LetterState'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LetterDraftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LetterDraft'] = ResolversParentTypes['LetterDraft']> = {
  kind?: Resolver<ResolversTypes['LetterKind'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LettersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Letters'] = ResolversParentTypes['Letters']> = {
  drafts?: Resolver<Array<ResolversTypes['LetterDraft']>, ParentType, ContextType>;
  written?: Resolver<Array<ResolversTypes['Letter']>, ParentType, ContextType>;
  obstacle?: Resolver<Maybe<ResolversTypes['LetterObstacle']>, ParentType, ContextType>;
};

export type CustomerImpactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerImpact'] = ResolversParentTypes['CustomerImpact']> = {
  customer?: Resolver<ResolversTypes['Customer'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  summary?: Resolver<ResolversTypes['ImpactSummary'], ParentType, ContextType>;
  artifacts?: Resolver<ResolversTypes['ImpactConnection'], ParentType, ContextType, RequireFields<CustomerImpactArtifactsArgs, 'first'>>;
  byArtifact?: Resolver<ResolversTypes['ArtifactImpactConnection'], ParentType, ContextType, RequireFields<CustomerImpactByArtifactArgs, 'order' | 'descending' | 'first'>>;
  facets?: Resolver<ResolversTypes['ImpactFacets'], ParentType, ContextType, Partial<CustomerImpactFacetsArgs>>;
  item?: Resolver<Maybe<ResolversTypes['ImpactItem']>, ParentType, ContextType, RequireFields<CustomerImpactItemArgs, 'versionId'>>;
  graph?: Resolver<ResolversTypes['LineageGraph'], ParentType, ContextType, RequireFields<CustomerImpactGraphArgs, 'limit'>>;
  timeline?: Resolver<ResolversTypes['EventConnection'], ParentType, ContextType, RequireFields<CustomerImpactTimelineArgs, 'first'>>;
  changes?: Resolver<ResolversTypes['ChangeConnection'], ParentType, ContextType, RequireFields<CustomerImpactChangesArgs, 'since' | 'first'>>;
  changesByArtifact?: Resolver<ResolversTypes['ArtifactChangeConnection'], ParentType, ContextType, RequireFields<CustomerImpactChangesByArtifactArgs, 'since' | 'first'>>;
  explain?: Resolver<Array<ResolversTypes['Step']>, ParentType, ContextType, RequireFields<CustomerImpactExplainArgs, 'versionId'>>;
  origin?: Resolver<ResolversTypes['Membership'], ParentType, ContextType, RequireFields<CustomerImpactOriginArgs, 'versionId'>>;
  erasures?: Resolver<Array<ResolversTypes['ErasureRecord']>, ParentType, ContextType, RequireFields<CustomerImpactErasuresArgs, 'versionId'>>;
  fullLists?: Resolver<Array<ResolversTypes['PeopleList']>, ParentType, ContextType, RequireFields<CustomerImpactFullListsArgs, 'versionId'>>;
};

export type ErasureRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureRecord'] = ResolversParentTypes['ErasureRecord']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  effective?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type PeopleListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PeopleList'] = ResolversParentTypes['PeopleList']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  people?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  identities?: Resolver<Array<ResolversTypes['IdentityLabel']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  version?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['MemberMode'], ParentType, ContextType>;
  identity?: Resolver<ResolversTypes['IdentityLabel'], ParentType, ContextType>;
  shared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TracedArtifactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TracedArtifact'] = ResolversParentTypes['TracedArtifact']> = {
  artifact?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  steps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  directRuns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  runs?: Resolver<Array<ResolversTypes['Run']>, ParentType, ContextType, RequireFields<TracedArtifactRunsArgs, 'first'>>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  latest?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
};

export type TracedArtifactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TracedArtifactConnection'] = ResolversParentTypes['TracedArtifactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TracedArtifactEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TracedArtifactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TracedArtifactEdge'] = ResolversParentTypes['TracedArtifactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['TracedArtifact'], ParentType, ContextType>;
};

export type TraceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Trace'] = ResolversParentTypes['Trace']> = {
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  byKind?: Resolver<Array<ResolversTypes['KindCount']>, ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['VersionConnection'], ParentType, ContextType, RequireFields<TraceVersionsArgs, 'first'>>;
  byArtifact?: Resolver<ResolversTypes['TracedArtifactConnection'], ParentType, ContextType, RequireFields<TraceByArtifactArgs, 'order' | 'descending' | 'first'>>;
  graph?: Resolver<ResolversTypes['LineageGraph'], ParentType, ContextType, RequireFields<TraceGraphArgs, 'limit'>>;
};

export type CompletenessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Completeness'] = ResolversParentTypes['Completeness']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  truncatedBy?: Resolver<Maybe<ResolversTypes['TruncationReason']>, ParentType, ContextType>;
  reached?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outside?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  caveats?: Resolver<Array<ResolversTypes['Caveat']>, ParentType, ContextType>;
};

export type CaveatResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Caveat'] = ResolversParentTypes['Caveat']> = {
  code?: Resolver<ResolversTypes['CaveatCode'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['CaveatItem']>, ParentType, ContextType, RequireFields<CaveatItemsArgs, 'first'>>;
};

export type CaveatItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaveatItem'] = ResolversParentTypes['CaveatItem']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  alike?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
};

export type ImpactSummaryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactSummary'] = ResolversParentTypes['ImpactSummary']> = {
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byKind?: Resolver<Array<ResolversTypes['KindCount']>, ParentType, ContextType>;
  byRole?: Resolver<Array<ResolversTypes['RoleCount']>, ParentType, ContextType>;
  byVerdict?: Resolver<Array<ResolversTypes['VerdictCount']>, ParentType, ContextType>;
  byCategory?: Resolver<Array<ResolversTypes['CategoryCount']>, ParentType, ContextType>;
  bySystem?: Resolver<Array<ResolversTypes['SystemImpact']>, ParentType, ContextType, Partial<ImpactSummaryBySystemArgs>>;
};

export type SystemImpactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemImpact'] = ResolversParentTypes['SystemImpact']> = {
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byKind?: Resolver<Array<ResolversTypes['KindHolding']>, ParentType, ContextType>;
  strongest?: Resolver<Array<ResolversTypes['ArtifactImpact']>, ParentType, ContextType, RequireFields<SystemImpactStrongestArgs, 'first'>>;
  wouldDo?: Resolver<Array<ResolversTypes['PlannedAction']>, ParentType, ContextType>;
};

export type ArtifactImpactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArtifactImpact'] = ResolversParentTypes['ArtifactImpact']> = {
  artifact?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byVerdict?: Resolver<Array<ResolversTypes['VerdictCount']>, ParentType, ContextType>;
  newest?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  strongest?: Resolver<ResolversTypes['ImpactItem'], ParentType, ContextType>;
};

export type ArtifactImpactConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArtifactImpactConnection'] = ResolversParentTypes['ArtifactImpactConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArtifactImpactEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArtifactImpactEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArtifactImpactEdge'] = ResolversParentTypes['ArtifactImpactEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ArtifactImpact'], ParentType, ContextType>;
};

export type ImpactFacetsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactFacets'] = ResolversParentTypes['ImpactFacets']> = {
  verdicts?: Resolver<Array<ResolversTypes['VerdictFacet']>, ParentType, ContextType>;
  live?: Resolver<Array<ResolversTypes['LiveFacet']>, ParentType, ContextType>;
  kinds?: Resolver<Array<ResolversTypes['KindFacet']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['RoleFacet']>, ParentType, ContextType>;
  systems?: Resolver<Array<ResolversTypes['SystemFacet']>, ParentType, ContextType>;
};

export type VerdictFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerdictFacet'] = ResolversParentTypes['VerdictFacet']> = {
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LiveFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LiveFacet'] = ResolversParentTypes['LiveFacet']> = {
  live?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KindFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KindFacet'] = ResolversParentTypes['KindFacet']> = {
  kind?: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RoleFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleFacet'] = ResolversParentTypes['RoleFacet']> = {
  role?: Resolver<ResolversTypes['SystemRole'], ParentType, ContextType>;
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SystemFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemFacet'] = ResolversParentTypes['SystemFacet']> = {
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CategoryCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryCount'] = ResolversParentTypes['CategoryCount']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KindCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KindCount'] = ResolversParentTypes['KindCount']> = {
  kind?: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RoleCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleCount'] = ResolversParentTypes['RoleCount']> = {
  role?: Resolver<ResolversTypes['SystemRole'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VerdictCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VerdictCount'] = ResolversParentTypes['VerdictCount']> = {
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ImpactItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImpactItem'] = ResolversParentTypes['ImpactItem']> = {
  version?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['VerdictReason']>, ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type StepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Step'] = ResolversParentTypes['Step']> = {
  from?: Resolver<ResolversTypes['LineageNode'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['LineageNode'], ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  carries?: Resolver<ResolversTypes['Carries'], ParentType, ContextType>;
  claim?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mixesPeople?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  asked?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['ColumnFlow']>, ParentType, ContextType>;
};

export type LineageEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LineageEvent'] = ResolversParentTypes['LineageEvent']> = {
  kind?: Resolver<ResolversTypes['EventKind'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ImpactItem'], ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['MemberMode']>, ParentType, ContextType>;
  identities?: Resolver<Array<ResolversTypes['IdentityLabel']>, ParentType, ContextType>;
  shared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['EventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  days?: Resolver<Array<ResolversTypes['EventDay']>, ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LineageEvent'], ParentType, ContextType>;
};

export type EventDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventDay'] = ResolversParentTypes['EventDay']> = {
  day?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  events?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VersionChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionChange'] = ResolversParentTypes['VersionChange']> = {
  change?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
  item?: Resolver<ResolversTypes['ImpactItem'], ParentType, ContextType>;
};

export type ChangeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeCount'] = ResolversParentTypes['ChangeCount']> = {
  change?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArtifactChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArtifactChange'] = ResolversParentTypes['ArtifactChange']> = {
  artifact?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  news?: Resolver<ResolversTypes['ArtifactNews'], ParentType, ContextType>;
  newSystem?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verdictBefore?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  liveBefore?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<Array<ResolversTypes['ChangeCount']>, ParentType, ContextType>;
  newest?: Resolver<ResolversTypes['VersionChange'], ParentType, ContextType>;
};

export type ArtifactChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArtifactChangeConnection'] = ResolversParentTypes['ArtifactChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArtifactChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  counts?: Resolver<Array<ResolversTypes['ArtifactNewsCount']>, ParentType, ContextType>;
};

export type ArtifactChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArtifactChangeEdge'] = ResolversParentTypes['ArtifactChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ArtifactChange'], ParentType, ContextType>;
};

export type ArtifactNewsCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArtifactNewsCount'] = ResolversParentTypes['ArtifactNewsCount']> = {
  news?: Resolver<ResolversTypes['ArtifactNews'], ParentType, ContextType>;
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  systems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  counts?: Resolver<Array<ResolversTypes['ChangeCount']>, ParentType, ContextType>;
};

export type ChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['VersionChange'], ParentType, ContextType>;
};

export type LineageGraphResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LineageGraph'] = ResolversParentTypes['LineageGraph']> = {
  nodes?: Resolver<Array<ResolversTypes['LineageNode']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['LineageEdge']>, ParentType, ContextType>;
  verdicts?: Resolver<Maybe<Array<ResolversTypes['ImpactItem']>>, ParentType, ContextType>;
  shown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LineageNodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LineageNode'] = ResolversParentTypes['LineageNode']> = {
  __resolveType: TypeResolveFn<'Version' | 'Run' | 'Column', ParentType, ContextType>;
};

export type LineageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LineageEdge'] = ResolversParentTypes['LineageEdge']> = {
  from?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  carries?: Resolver<ResolversTypes['Carries'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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

export type RecordMembersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordMembersPayload'] = ResolversParentTypes['RecordMembersPayload']> = {
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['MemberMode']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PackageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Package'] = ResolversParentTypes['Package']> = {
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  manifest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  preparedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  preparedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  items?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  files?: Resolver<Array<ResolversTypes['PackageFile']>, ParentType, ContextType>;
  leftOut?: Resolver<Array<ResolversTypes['PackageLeftOut']>, ParentType, ContextType>;
  values?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  unread?: Resolver<Array<ResolversTypes['PackageUnread']>, ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  delivery?: Resolver<Maybe<ResolversTypes['Delivery']>, ParentType, ContextType>;
};

export type PackageFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PackageFile'] = ResolversParentTypes['PackageFile']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  what?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PackageLeftOutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PackageLeftOut'] = ResolversParentTypes['PackageLeftOut']> = {
  reason?: Resolver<ResolversTypes['PackageOmission'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PackageUnreadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PackageUnread'] = ResolversParentTypes['PackageUnread']> = {
  store?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['UnreadReason'], ParentType, ContextType>;
};

export type DeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Delivery'] = ResolversParentTypes['Delivery']> = {
  means?: Resolver<ResolversTypes['DeliveryMeans'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlannedActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlannedAction'] = ResolversParentTypes['PlannedAction']> = {
  action?: Resolver<ResolversTypes['TaskAction'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  undecided?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ConsequenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consequence'] = ResolversParentTypes['Consequence']> = {
  version?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['TaskAction'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  days?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['ModelPosition']>, ParentType, ContextType>;
  undecided?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ModelPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelPreview'] = ResolversParentTypes['ModelPreview']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  consequences?: Resolver<Array<ResolversTypes['Consequence']>, ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
};

export type PlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Plan'] = ResolversParentTypes['Plan']> = {
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['PlanState'], ParentType, ContextType>;
  manifest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['PlanStepProgress']>, ParentType, ContextType>;
  preview?: Resolver<Array<ResolversTypes['TaskCount']>, ParentType, ContextType>;
  tasks?: Resolver<ResolversTypes['TaskConnection'], ParentType, ContextType, RequireFields<PlanTasksArgs, 'first'>>;
  stale?: Resolver<Maybe<ResolversTypes['PlanDifference']>, ParentType, ContextType>;
  intact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PlanStepProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanStepProgress'] = ResolversParentTypes['PlanStepProgress']> = {
  step?: Resolver<ResolversTypes['PlanStep'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  settled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deferred?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TaskCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskCount'] = ResolversParentTypes['TaskCount']> = {
  action?: Resolver<ResolversTypes['TaskAction'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kept?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlanDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanDifference'] = ResolversParentTypes['PlanDifference']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gone?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changes?: Resolver<ResolversTypes['PlanChangeConnection'], ParentType, ContextType, RequireFields<PlanDifferenceChangesArgs, 'first'>>;
};

export type PlanChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanChange'] = ResolversParentTypes['PlanChange']> = {
  kind?: Resolver<ResolversTypes['PlanChangeKind'], ParentType, ContextType>;
  versionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['TaskAction']>, ParentType, ContextType>;
  now?: Resolver<Maybe<ResolversTypes['TaskAction']>, ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlanChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanChangeConnection'] = ResolversParentTypes['PlanChangeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PlanChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlanChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanChangeEdge'] = ResolversParentTypes['PlanChangeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PlanChange'], ParentType, ContextType>;
};

export type TaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Task'] = ResolversParentTypes['Task']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['PlanStep'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['TaskAction'], ParentType, ContextType>;
  versionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['ArtifactKind']>, ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  systemKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  systemRole?: Resolver<Maybe<ResolversTypes['SystemRole']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['Verdict']>, ParentType, ContextType>;
  live?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  ground?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TaskState'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['TaskOutcome']>, ParentType, ContextType>;
  demanded?: Resolver<ResolversTypes['Assurance'], ParentType, ContextType>;
  assurance?: Resolver<ResolversTypes['Assurance'], ParentType, ContextType>;
  added?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deferredUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  due?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ready?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  after?: Resolver<Array<ResolversTypes['Task']>, ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  request?: Resolver<ResolversTypes['Request'], ParentType, ContextType>;
  assignee?: Resolver<Maybe<ResolversTypes['Assignee']>, ParentType, ContextType>;
  assignedDue?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  evidence?: Resolver<Array<ResolversTypes['EvidenceFile']>, ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['TaskLink']>, ParentType, ContextType>;
  attempts?: Resolver<Array<ResolversTypes['Attempt']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['TaskReport']>, ParentType, ContextType>;
};

export type TaskConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskConnection'] = ResolversParentTypes['TaskConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TaskEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TaskEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskEdge'] = ResolversParentTypes['TaskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Task'], ParentType, ContextType>;
};

export type PlanPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanPreview'] = ResolversParentTypes['PlanPreview']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  possible?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  preview?: Resolver<Array<ResolversTypes['TaskCount']>, ParentType, ContextType>;
  gaps?: Resolver<Array<ResolversTypes['PlanGap']>, ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PlanGapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanGap'] = ResolversParentTypes['PlanGap']> = {
  code?: Resolver<ResolversTypes['PlanGapCode'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  versionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ModelPositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelPosition'] = ResolversParentTypes['ModelPosition']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ModelPositionKind'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ground?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  days?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  exclusions?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ModelPositionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelPositionConnection'] = ResolversParentTypes['ModelPositionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ModelPositionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ModelPositionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelPositionEdge'] = ResolversParentTypes['ModelPositionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ModelPosition'], ParentType, ContextType>;
};

export type ModelPositionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModelPositionPayload'] = ResolversParentTypes['ModelPositionPayload']> = {
  position?: Resolver<Maybe<ResolversTypes['ModelPosition']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RecordElementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordElement'] = ResolversParentTypes['RecordElement']> = {
  name?: Resolver<ResolversTypes['RecordElementName'], ParentType, ContextType>;
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  declared?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  observed?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  undeclared?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  unobserved?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RecordJobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordJob'] = ResolversParentTypes['RecordJob']> = {
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  runs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RecordModelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordModel'] = ResolversParentTypes['RecordModel']> = {
  model?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  deployments?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RecordUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordUse'] = ResolversParentTypes['RecordUse']> = {
  purpose?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decision?: Resolver<ResolversTypes['UseDecision'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RecordAiResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordAi'] = ResolversParentTypes['RecordAi']> = {
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  systems?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  bases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  compatibility?: Resolver<Array<ResolversTypes['RecordUse']>, ParentType, ContextType>;
  transformations?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  models?: Resolver<Array<ResolversTypes['RecordModel']>, ParentType, ContextType>;
};

export type ActivityRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityRecord'] = ResolversParentTypes['ActivityRecord']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ProcessingRole'], ParentType, ContextType>;
  declaration?: Resolver<Maybe<ResolversTypes['Declaration']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobs?: Resolver<Array<ResolversTypes['RecordJob']>, ParentType, ContextType>;
  elements?: Resolver<Array<ResolversTypes['RecordElement']>, ParentType, ContextType>;
  ai?: Resolver<Maybe<ResolversTypes['RecordAi']>, ParentType, ContextType>;
};

export type ActivityRecordEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityRecordEdge'] = ResolversParentTypes['ActivityRecordEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ActivityRecord'], ParentType, ContextType>;
};

export type ActivityRecordConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ActivityRecordConnection'] = ResolversParentTypes['ActivityRecordConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ActivityRecordEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProcessingRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProcessingRecord'] = ResolversParentTypes['ProcessingRecord']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  declared?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  undeclared?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  activities?: Resolver<ResolversTypes['ActivityRecordConnection'], ParentType, ContextType, RequireFields<ProcessingRecordActivitiesArgs, 'first'>>;
};

export type RefusedReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefusedReport'] = ResolversParentTypes['RefusedReport']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  namespace?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  runId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  producer?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  acknowledgement?: Resolver<Maybe<ResolversTypes['RefusalAcknowledgement']>, ParentType, ContextType>;
};

export type RefusalAcknowledgementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefusalAcknowledgement'] = ResolversParentTypes['RefusalAcknowledgement']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RefusedReportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefusedReportConnection'] = ResolversParentTypes['RefusedReportConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RefusedReportEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RefusedReportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefusedReportEdge'] = ResolversParentTypes['RefusedReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RefusedReport'], ParentType, ContextType>;
};

export type AcknowledgeRefusalsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcknowledgeRefusalsPayload'] = ResolversParentTypes['AcknowledgeRefusalsPayload']> = {
  acknowledged?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type VerificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Verification'] = ResolversParentTypes['Verification']> = {
  method?: Resolver<ResolversTypes['VerificationMethod'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CaseEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseEvent'] = ResolversParentTypes['CaseEvent']> = {
  n?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CaseEventKind'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CaseEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseEventConnection'] = ResolversParentTypes['CaseEventConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CaseEventEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CaseEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CaseEventEdge'] = ResolversParentTypes['CaseEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CaseEvent'], ParentType, ContextType>;
};

export type ManifestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Manifest'] = ResolversParentTypes['Manifest']> = {
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  epoch?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  gaps?: Resolver<Array<ResolversTypes['ManifestGap']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byVerdict?: Resolver<Array<ResolversTypes['VerdictCount']>, ParentType, ContextType>;
  byKind?: Resolver<Array<ResolversTypes['KindCount']>, ParentType, ContextType>;
  items?: Resolver<ResolversTypes['ManifestItemConnection'], ParentType, ContextType, RequireFields<ManifestItemsArgs, 'first'>>;
  intact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ManifestGapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManifestGap'] = ResolversParentTypes['ManifestGap']> = {
  code?: Resolver<ResolversTypes['CaveatCode'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  acknowledged?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ManifestItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManifestItem'] = ResolversParentTypes['ManifestItem']> = {
  versionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  systemKey?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  systemRole?: Resolver<Maybe<ResolversTypes['SystemRole']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ManifestItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManifestItemConnection'] = ResolversParentTypes['ManifestItemConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ManifestItemEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ManifestItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ManifestItemEdge'] = ResolversParentTypes['ManifestItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ManifestItem'], ParentType, ContextType>;
};

export type RequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestConnection'] = ResolversParentTypes['RequestConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RequestEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestEdge'] = ResolversParentTypes['RequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Request'], ParentType, ContextType>;
};

export type RequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestPayload'] = ResolversParentTypes['RequestPayload']> = {
  request?: Resolver<Maybe<ResolversTypes['Request']>, ParentType, ContextType>;
  duplicate?: Resolver<Maybe<ResolversTypes['Request']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RequestMonthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestMonth'] = ResolversParentTypes['RequestMonth']> = {
  month?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  received?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overdue?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medianDays?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  slowDays?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type JobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Job'] = ResolversParentTypes['Job']> = {
  namespace?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  runs?: Resolver<ResolversTypes['RunConnection'], ParentType, ContextType, RequireFields<JobRunsArgs, 'first'>>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ColumnFlowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ColumnFlow'] = ResolversParentTypes['ColumnFlow']> = {
  from?: Resolver<ResolversTypes['Column'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Column'], ParentType, ContextType>;
  direct?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  masking?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type JobConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobConnection'] = ResolversParentTypes['JobConnection']> = {
  edges?: Resolver<Array<ResolversTypes['JobEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobEdge'] = ResolversParentTypes['JobEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Job'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type FoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Found'] = ResolversParentTypes['Found']> = {
  kind?: Resolver<ResolversTypes['FoundKind'], ParentType, ContextType>;
  similar?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  artifact?: Resolver<Maybe<ResolversTypes['Artifact']>, ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['Column']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  key?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  job?: Resolver<Maybe<ResolversTypes['Job']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  systems?: Resolver<Array<ResolversTypes['System']>, ParentType, ContextType>;
};

export type FoundCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FoundCount'] = ResolversParentTypes['FoundCount']> = {
  kind?: Resolver<ResolversTypes['FoundKind'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FoundEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FoundEdge'] = ResolversParentTypes['FoundEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Found'], ParentType, ContextType>;
};

export type FoundConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FoundConnection'] = ResolversParentTypes['FoundConnection']> = {
  edges?: Resolver<Array<ResolversTypes['FoundEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  counts?: Resolver<Array<ResolversTypes['FoundCount']>, ParentType, ContextType>;
  notSearched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  limited?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CatalogSystemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogSystem'] = ResolversParentTypes['CatalogSystem']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionPayload'] = ResolversParentTypes['SessionPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SystemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['System'] = ResolversParentTypes['System']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['SystemRole'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  retentionDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  access?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  controls?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SystemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemPayload'] = ResolversParentTypes['SystemPayload']> = {
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SystemMapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemMap'] = ResolversParentTypes['SystemMap']> = {
  asOf?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  systems?: Resolver<Array<ResolversTypes['SystemHolding']>, ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['SystemHolding']>, ParentType, ContextType, RequireFields<SystemMapSystemArgs, 'key'>>;
  flows?: Resolver<Array<ResolversTypes['SystemFlow']>, ParentType, ContextType>;
  unplaced?: Resolver<ResolversTypes['Holding'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Holding'], ParentType, ContextType>;
};

export type SystemFlowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemFlow'] = ResolversParentTypes['SystemFlow']> = {
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  carries?: Resolver<ResolversTypes['Carries'], ParentType, ContextType>;
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SystemHoldingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemHolding'] = ResolversParentTypes['SystemHolding']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  system?: Resolver<Maybe<ResolversTypes['System']>, ParentType, ContextType>;
  missing?: Resolver<Array<ResolversTypes['SystemGap']>, ParentType, ContextType>;
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['Holding'], ParentType, ContextType>;
  completeness?: Resolver<ResolversTypes['Completeness'], ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type HoldingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Holding'] = ResolversParentTypes['Holding']> = {
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  byKind?: Resolver<Array<ResolversTypes['KindHolding']>, ParentType, ContextType>;
  byReason?: Resolver<Array<ResolversTypes['ReasonCount']>, ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['CategoryHolding']>, ParentType, ContextType>;
  list?: Resolver<ResolversTypes['HeldArtifactConnection'], ParentType, ContextType, RequireFields<HoldingListArgs, 'first'>>;
};

export type KindHoldingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KindHolding'] = ResolversParentTypes['KindHolding']> = {
  kind?: Resolver<ResolversTypes['ArtifactKind'], ParentType, ContextType>;
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReasonCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReasonCount'] = ResolversParentTypes['ReasonCount']> = {
  reason?: Resolver<ResolversTypes['PersonalDataReason'], ParentType, ContextType>;
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CategoryHoldingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryHolding'] = ResolversParentTypes['CategoryHolding']> = {
  category?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  artifacts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  columns?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HeldArtifactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldArtifact'] = ResolversParentTypes['HeldArtifact']> = {
  artifact?: Resolver<ResolversTypes['Artifact'], ParentType, ContextType>;
  reasons?: Resolver<Array<ResolversTypes['PersonalDataReason']>, ParentType, ContextType>;
  versions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
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

export type AssigneeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Assignee'] = ResolversParentTypes['Assignee']> = {
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  me?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AssigneeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssigneeConnection'] = ResolversParentTypes['AssigneeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AssigneeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AssigneeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AssigneeEdge'] = ResolversParentTypes['AssigneeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Assignee'], ParentType, ContextType>;
};

export type EvidenceFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EvidenceFile'] = ResolversParentTypes['EvidenceFile']> = {
  digest?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attachedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  attachedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type TaskLinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskLink'] = ResolversParentTypes['TaskLink']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['TaskLinkState'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type TaskReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskReport'] = ResolversParentTypes['TaskReport']> = {
  file?: Resolver<Maybe<ResolversTypes['EvidenceFile']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TaskLinkPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TaskLinkPayload'] = ResolversParentTypes['TaskLinkPayload']> = {
  link?: Resolver<Maybe<ResolversTypes['TaskLink']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  request?: Resolver<Maybe<ResolversTypes['Request']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RoleResolvers = { READER: 'reader', HANDLER: 'handler', APPROVER: 'approver', PIPELINE: 'pipeline', AUDITOR: 'auditor', ADMIN: 'admin' };

export type TokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Token'] = ResolversParentTypes['Token']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  replaces?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type TokenConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TokenConnection'] = ResolversParentTypes['TokenConnection']> = {
  edges?: Resolver<Array<ResolversTypes['TokenEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TokenEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TokenEdge'] = ResolversParentTypes['TokenEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Token'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<Array<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type TokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TokenPayload'] = ResolversParentTypes['TokenPayload']> = {
  token?: Resolver<Maybe<ResolversTypes['Token']>, ParentType, ContextType>;
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type PipelineTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PipelineTokenPayload'] = ResolversParentTypes['PipelineTokenPayload']> = {
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AttemptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attempt'] = ResolversParentTypes['Attempt']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  executor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['PlanStep'], ParentType, ContextType>;
  found?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  affected?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  remaining?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Assurance'], ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  notes?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StoreCheckRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoreCheckRule'] = ResolversParentTypes['StoreCheckRule']> = {
  dailyDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  everyDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StoreCheckResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoreCheck'] = ResolversParentTypes['StoreCheck']> = {
  executor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  askedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  compared?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type StoreChecksResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoreChecks'] = ResolversParentTypes['StoreChecks']> = {
  rule?: Resolver<ResolversTypes['StoreCheckRule'], ParentType, ContextType>;
  stores?: Resolver<Array<ResolversTypes['StoreCheck']>, ParentType, ContextType>;
};

export type StoreCheckRulePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StoreCheckRulePayload'] = ResolversParentTypes['StoreCheckRulePayload']> = {
  rule?: Resolver<Maybe<ResolversTypes['StoreCheckRule']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Activity?: ActivityResolvers<ContextType>;
  Arrival?: ArrivalResolvers<ContextType>;
  ArrivalRefusal?: ArrivalRefusalResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Artifact?: ArtifactResolvers<ContextType>;
  Version?: VersionResolvers<ContextType>;
  Column?: ColumnResolvers<ContextType>;
  Tag?: TagResolvers<ContextType>;
  TagConnection?: TagConnectionResolvers<ContextType>;
  TagEdge?: TagEdgeResolvers<ContextType>;
  ArtifactPayload?: ArtifactPayloadResolvers<ContextType>;
  VersionPayload?: VersionPayloadResolvers<ContextType>;
  VersionConnection?: VersionConnectionResolvers<ContextType>;
  VersionEdge?: VersionEdgeResolvers<ContextType>;
  ArtifactConnection?: ArtifactConnectionResolvers<ContextType>;
  ArtifactEdge?: ArtifactEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Namespace?: NamespaceResolvers<ContextType>;
  NamespaceConnection?: NamespaceConnectionResolvers<ContextType>;
  NamespaceEdge?: NamespaceEdgeResolvers<ContextType>;
  AssessmentQuestion?: AssessmentQuestionResolvers<ContextType>;
  AssessmentTemplate?: AssessmentTemplateResolvers<ContextType>;
  AssessmentAnswer?: AssessmentAnswerResolvers<ContextType>;
  AssessedData?: AssessedDataResolvers<ContextType>;
  Assessment?: AssessmentResolvers<ContextType>;
  AssessmentConnection?: AssessmentConnectionResolvers<ContextType>;
  AssessmentEdge?: AssessmentEdgeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuditLog?: AuditLogResolvers<ContextType>;
  AuditRetentionPayload?: AuditRetentionPayloadResolvers<ContextType>;
  Clearance?: ClearanceResolvers<ContextType>;
  ClearanceConnection?: ClearanceConnectionResolvers<ContextType>;
  ClearanceEdge?: ClearanceEdgeResolvers<ContextType>;
  ClearancePayload?: ClearancePayloadResolvers<ContextType>;
  Clock?: ClockResolvers<ContextType>;
  ClockStep?: ClockStepResolvers<ContextType>;
  ClockReading?: ClockReadingResolvers<ContextType>;
  Holiday?: HolidayResolvers<ContextType>;
  Extension?: ExtensionResolvers<ContextType>;
  Pause?: PauseResolvers<ContextType>;
  ClockEscalation?: ClockEscalationResolvers<ContextType>;
  RecordConsentPayload?: RecordConsentPayloadResolvers<ContextType>;
  PersonConsents?: PersonConsentsResolvers<ContextType>;
  ConsentState?: ConsentStateResolvers<ContextType>;
  ConsentStatement?: ConsentStatementResolvers<ContextType>;
  ConsentStatementConnection?: ConsentStatementConnectionResolvers<ContextType>;
  ConsentStatementEdge?: ConsentStatementEdgeResolvers<ContextType>;
  ConsentFinding?: ConsentFindingResolvers<ContextType>;
  ConsentFindingConnection?: ConsentFindingConnectionResolvers<ContextType>;
  ConsentFindingEdge?: ConsentFindingEdgeResolvers<ContextType>;
  Customer?: CustomerResolvers<ContextType>;
  IdentityLabel?: IdentityLabelResolvers<ContextType>;
  CustomerPayload?: CustomerPayloadResolvers<ContextType>;
  CustomerConnection?: CustomerConnectionResolvers<ContextType>;
  CustomerEdge?: CustomerEdgeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  StatementPayload?: StatementPayloadResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Exemption?: ExemptionResolvers<ContextType>;
  ExemptionConnection?: ExemptionConnectionResolvers<ContextType>;
  ExemptionEdge?: ExemptionEdgeResolvers<ContextType>;
  Request?: RequestResolvers<ContextType>;
  FindingStep?: FindingStepResolvers<ContextType>;
  Acceptance?: AcceptanceResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  FindingConnection?: FindingConnectionResolvers<ContextType>;
  FindingEdge?: FindingEdgeResolvers<ContextType>;
  FindingCount?: FindingCountResolvers<ContextType>;
  RecordRunPayload?: RecordRunPayloadResolvers<ContextType>;
  AcceptancePayload?: AcceptancePayloadResolvers<ContextType>;
  WithdrawAcceptancePayload?: WithdrawAcceptancePayloadResolvers<ContextType>;
  GateAnswer?: GateAnswerResolvers<ContextType>;
  AdmissionJob?: AdmissionJobResolvers<ContextType>;
  Admission?: AdmissionResolvers<ContextType>;
  AdmissionConnection?: AdmissionConnectionResolvers<ContextType>;
  AdmissionEdge?: AdmissionEdgeResolvers<ContextType>;
  AdmissionPayload?: AdmissionPayloadResolvers<ContextType>;
  GateMode?: GateModeResolvers<ContextType>;
  GateModePayload?: GateModePayloadResolvers<ContextType>;
  Run?: RunResolvers<ContextType>;
  Purpose?: PurposeResolvers<ContextType>;
  PurposeConnection?: PurposeConnectionResolvers<ContextType>;
  PurposeEdge?: PurposeEdgeResolvers<ContextType>;
  PurposePayload?: PurposePayloadResolvers<ContextType>;
  Declaration?: DeclarationResolvers<ContextType>;
  DeclarationConnection?: DeclarationConnectionResolvers<ContextType>;
  DeclarationEdge?: DeclarationEdgeResolvers<ContextType>;
  DeclarationPayload?: DeclarationPayloadResolvers<ContextType>;
  UseSource?: UseSourceResolvers<ContextType>;
  VersionUse?: VersionUseResolvers<ContextType>;
  UseAnswer?: UseAnswerResolvers<ContextType>;
  ArtifactPurposes?: ArtifactPurposesResolvers<ContextType>;
  ArtifactPurposesConnection?: ArtifactPurposesConnectionResolvers<ContextType>;
  ArtifactPurposesEdge?: ArtifactPurposesEdgeResolvers<ContextType>;
  VersionPurposes?: VersionPurposesResolvers<ContextType>;
  LegalTerm?: LegalTermResolvers<ContextType>;
  LegalTerms?: LegalTermsResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  GrantConnection?: GrantConnectionResolvers<ContextType>;
  GrantEdge?: GrantEdgeResolvers<ContextType>;
  AccessPolicy?: AccessPolicyResolvers<ContextType>;
  GrantPayload?: GrantPayloadResolvers<ContextType>;
  AccessPolicyPayload?: AccessPolicyPayloadResolvers<ContextType>;
  Hold?: HoldResolvers<ContextType>;
  HoldPayload?: HoldPayloadResolvers<ContextType>;
  HoldConnection?: HoldConnectionResolvers<ContextType>;
  HoldEdge?: HoldEdgeResolvers<ContextType>;
  IdentifierFinding?: IdentifierFindingResolvers<ContextType>;
  IdentifierFindingConnection?: IdentifierFindingConnectionResolvers<ContextType>;
  IdentifierFindingEdge?: IdentifierFindingEdgeResolvers<ContextType>;
  IdentifierMaskingPayload?: IdentifierMaskingPayloadResolvers<ContextType>;
  Exposure?: ExposureResolvers<ContextType>;
  NotificationClock?: NotificationClockResolvers<ContextType>;
  Incident?: IncidentResolvers<ContextType>;
  IncidentAnswer?: IncidentAnswerResolvers<ContextType>;
  ExposureCount?: ExposureCountResolvers<ContextType>;
  SystemPeopleCount?: SystemPeopleCountResolvers<ContextType>;
  RegionCount?: RegionCountResolvers<ContextType>;
  CategoryPeopleCount?: CategoryPeopleCountResolvers<ContextType>;
  ExposedArtifact?: ExposedArtifactResolvers<ContextType>;
  ExposedArtifactConnection?: ExposedArtifactConnectionResolvers<ContextType>;
  ExposedArtifactEdge?: ExposedArtifactEdgeResolvers<ContextType>;
  ExposedPersonConnection?: ExposedPersonConnectionResolvers<ContextType>;
  ExposedPersonEdge?: ExposedPersonEdgeResolvers<ContextType>;
  IncidentConnection?: IncidentConnectionResolvers<ContextType>;
  IncidentEdge?: IncidentEdgeResolvers<ContextType>;
  IncidentPayload?: IncidentPayloadResolvers<ContextType>;
  WorkspaceKey?: WorkspaceKeyResolvers<ContextType>;
  KeyRotation?: KeyRotationResolvers<ContextType>;
  WorkspaceKeyPayload?: WorkspaceKeyPayloadResolvers<ContextType>;
  Letter?: LetterResolvers<ContextType>;
  LetterDraft?: LetterDraftResolvers<ContextType>;
  Letters?: LettersResolvers<ContextType>;
  CustomerImpact?: CustomerImpactResolvers<ContextType>;
  ErasureRecord?: ErasureRecordResolvers<ContextType>;
  PeopleList?: PeopleListResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  TracedArtifact?: TracedArtifactResolvers<ContextType>;
  TracedArtifactConnection?: TracedArtifactConnectionResolvers<ContextType>;
  TracedArtifactEdge?: TracedArtifactEdgeResolvers<ContextType>;
  Trace?: TraceResolvers<ContextType>;
  Completeness?: CompletenessResolvers<ContextType>;
  Caveat?: CaveatResolvers<ContextType>;
  CaveatItem?: CaveatItemResolvers<ContextType>;
  ImpactSummary?: ImpactSummaryResolvers<ContextType>;
  SystemImpact?: SystemImpactResolvers<ContextType>;
  ArtifactImpact?: ArtifactImpactResolvers<ContextType>;
  ArtifactImpactConnection?: ArtifactImpactConnectionResolvers<ContextType>;
  ArtifactImpactEdge?: ArtifactImpactEdgeResolvers<ContextType>;
  ImpactFacets?: ImpactFacetsResolvers<ContextType>;
  VerdictFacet?: VerdictFacetResolvers<ContextType>;
  LiveFacet?: LiveFacetResolvers<ContextType>;
  KindFacet?: KindFacetResolvers<ContextType>;
  RoleFacet?: RoleFacetResolvers<ContextType>;
  SystemFacet?: SystemFacetResolvers<ContextType>;
  CategoryCount?: CategoryCountResolvers<ContextType>;
  KindCount?: KindCountResolvers<ContextType>;
  RoleCount?: RoleCountResolvers<ContextType>;
  VerdictCount?: VerdictCountResolvers<ContextType>;
  ImpactItem?: ImpactItemResolvers<ContextType>;
  Step?: StepResolvers<ContextType>;
  LineageEvent?: LineageEventResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  EventDay?: EventDayResolvers<ContextType>;
  VersionChange?: VersionChangeResolvers<ContextType>;
  ChangeCount?: ChangeCountResolvers<ContextType>;
  ArtifactChange?: ArtifactChangeResolvers<ContextType>;
  ArtifactChangeConnection?: ArtifactChangeConnectionResolvers<ContextType>;
  ArtifactChangeEdge?: ArtifactChangeEdgeResolvers<ContextType>;
  ArtifactNewsCount?: ArtifactNewsCountResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  LineageGraph?: LineageGraphResolvers<ContextType>;
  LineageNode?: LineageNodeResolvers<ContextType>;
  LineageEdge?: LineageEdgeResolvers<ContextType>;
  ImpactConnection?: ImpactConnectionResolvers<ContextType>;
  ImpactEdge?: ImpactEdgeResolvers<ContextType>;
  RecordMembersPayload?: RecordMembersPayloadResolvers<ContextType>;
  Package?: PackageResolvers<ContextType>;
  PackageFile?: PackageFileResolvers<ContextType>;
  PackageLeftOut?: PackageLeftOutResolvers<ContextType>;
  PackageUnread?: PackageUnreadResolvers<ContextType>;
  Delivery?: DeliveryResolvers<ContextType>;
  PlannedAction?: PlannedActionResolvers<ContextType>;
  Consequence?: ConsequenceResolvers<ContextType>;
  ModelPreview?: ModelPreviewResolvers<ContextType>;
  Plan?: PlanResolvers<ContextType>;
  PlanStepProgress?: PlanStepProgressResolvers<ContextType>;
  TaskCount?: TaskCountResolvers<ContextType>;
  PlanDifference?: PlanDifferenceResolvers<ContextType>;
  PlanChange?: PlanChangeResolvers<ContextType>;
  PlanChangeConnection?: PlanChangeConnectionResolvers<ContextType>;
  PlanChangeEdge?: PlanChangeEdgeResolvers<ContextType>;
  Task?: TaskResolvers<ContextType>;
  TaskConnection?: TaskConnectionResolvers<ContextType>;
  TaskEdge?: TaskEdgeResolvers<ContextType>;
  PlanPreview?: PlanPreviewResolvers<ContextType>;
  PlanGap?: PlanGapResolvers<ContextType>;
  ModelPosition?: ModelPositionResolvers<ContextType>;
  ModelPositionConnection?: ModelPositionConnectionResolvers<ContextType>;
  ModelPositionEdge?: ModelPositionEdgeResolvers<ContextType>;
  ModelPositionPayload?: ModelPositionPayloadResolvers<ContextType>;
  RecordElement?: RecordElementResolvers<ContextType>;
  RecordJob?: RecordJobResolvers<ContextType>;
  RecordModel?: RecordModelResolvers<ContextType>;
  RecordUse?: RecordUseResolvers<ContextType>;
  RecordAi?: RecordAiResolvers<ContextType>;
  ActivityRecord?: ActivityRecordResolvers<ContextType>;
  ActivityRecordEdge?: ActivityRecordEdgeResolvers<ContextType>;
  ActivityRecordConnection?: ActivityRecordConnectionResolvers<ContextType>;
  ProcessingRecord?: ProcessingRecordResolvers<ContextType>;
  RefusedReport?: RefusedReportResolvers<ContextType>;
  RefusalAcknowledgement?: RefusalAcknowledgementResolvers<ContextType>;
  RefusedReportConnection?: RefusedReportConnectionResolvers<ContextType>;
  RefusedReportEdge?: RefusedReportEdgeResolvers<ContextType>;
  AcknowledgeRefusalsPayload?: AcknowledgeRefusalsPayloadResolvers<ContextType>;
  Verification?: VerificationResolvers<ContextType>;
  CaseEvent?: CaseEventResolvers<ContextType>;
  CaseEventConnection?: CaseEventConnectionResolvers<ContextType>;
  CaseEventEdge?: CaseEventEdgeResolvers<ContextType>;
  Manifest?: ManifestResolvers<ContextType>;
  ManifestGap?: ManifestGapResolvers<ContextType>;
  ManifestItem?: ManifestItemResolvers<ContextType>;
  ManifestItemConnection?: ManifestItemConnectionResolvers<ContextType>;
  ManifestItemEdge?: ManifestItemEdgeResolvers<ContextType>;
  RequestConnection?: RequestConnectionResolvers<ContextType>;
  RequestEdge?: RequestEdgeResolvers<ContextType>;
  RequestPayload?: RequestPayloadResolvers<ContextType>;
  RequestMonth?: RequestMonthResolvers<ContextType>;
  Job?: JobResolvers<ContextType>;
  ColumnFlow?: ColumnFlowResolvers<ContextType>;
  RunConnection?: RunConnectionResolvers<ContextType>;
  RunEdge?: RunEdgeResolvers<ContextType>;
  JobConnection?: JobConnectionResolvers<ContextType>;
  JobEdge?: JobEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  JSON?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Found?: FoundResolvers<ContextType>;
  FoundCount?: FoundCountResolvers<ContextType>;
  FoundEdge?: FoundEdgeResolvers<ContextType>;
  FoundConnection?: FoundConnectionResolvers<ContextType>;
  CatalogSystem?: CatalogSystemResolvers<ContextType>;
  SessionPayload?: SessionPayloadResolvers<ContextType>;
  System?: SystemResolvers<ContextType>;
  SystemPayload?: SystemPayloadResolvers<ContextType>;
  SystemMap?: SystemMapResolvers<ContextType>;
  SystemFlow?: SystemFlowResolvers<ContextType>;
  SystemHolding?: SystemHoldingResolvers<ContextType>;
  Holding?: HoldingResolvers<ContextType>;
  KindHolding?: KindHoldingResolvers<ContextType>;
  ReasonCount?: ReasonCountResolvers<ContextType>;
  CategoryHolding?: CategoryHoldingResolvers<ContextType>;
  HeldArtifact?: HeldArtifactResolvers<ContextType>;
  HeldArtifactConnection?: HeldArtifactConnectionResolvers<ContextType>;
  HeldArtifactEdge?: HeldArtifactEdgeResolvers<ContextType>;
  Assignee?: AssigneeResolvers<ContextType>;
  AssigneeConnection?: AssigneeConnectionResolvers<ContextType>;
  AssigneeEdge?: AssigneeEdgeResolvers<ContextType>;
  EvidenceFile?: EvidenceFileResolvers<ContextType>;
  TaskLink?: TaskLinkResolvers<ContextType>;
  TaskReport?: TaskReportResolvers<ContextType>;
  TaskLinkPayload?: TaskLinkPayloadResolvers<ContextType>;
  Role?: RoleResolvers;
  Token?: TokenResolvers<ContextType>;
  TokenConnection?: TokenConnectionResolvers<ContextType>;
  TokenEdge?: TokenEdgeResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  TokenPayload?: TokenPayloadResolvers<ContextType>;
  PipelineTokenPayload?: PipelineTokenPayloadResolvers<ContextType>;
  Attempt?: AttemptResolvers<ContextType>;
  StoreCheckRule?: StoreCheckRuleResolvers<ContextType>;
  StoreCheck?: StoreCheckResolvers<ContextType>;
  StoreChecks?: StoreChecksResolvers<ContextType>;
  StoreCheckRulePayload?: StoreCheckRulePayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  auth?: AuthDirectiveResolver<any, any, ContextType>;
  atMost?: AtMostDirectiveResolver<any, any, ContextType>;
  withheld?: WithheldDirectiveResolver<any, any, ContextType>;
};
