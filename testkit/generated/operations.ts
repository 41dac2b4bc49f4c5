/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** In the order in which data usually passes through them. */
export type ArtifactKind =
  | 'DATASET'
  | 'FEATURE_SET'
  | 'EXPERIMENT_LOG'
  | 'VECTOR_INDEX'
  | 'MODEL'
  | 'DEPLOYMENT'
  | 'PROMPT_LOG'
  | 'INFERENCE_LOG';

export type ArtifactInput = {
  kind: ArtifactKind;
  namespace: string;
  name: string;
};

/** By the producer's own name for it; without one, the version current at the statement's time. */
export type VersionInput = {
  artifact: ArtifactInput;
  version?: string | null | undefined;
};

export type ColumnInput = {
  artifact: ArtifactInput;
  version?: string | null | undefined;
  column: string;
};

export type ColumnDefinitionInput = {
  name: string;
  /** Category of personal data, such as `user.contact.email`. */
  category?: string | null | undefined;
  sensitive?: boolean;
  purposes?: Array<string> | null | undefined;
  /** Why the column is needed. */
  necessity?: string | null | undefined;
};

export type RegisterArtifactInput = {
  idempotencyKey: string;
  artifact: ArtifactInput;
  systemKey?: string | null | undefined;
  columns?: Array<ColumnDefinitionInput> | null | undefined;
};

/**
 * These names are of one artifact, and always were: what is written under one is read under all. Nothing takes it back. OpenLineage's
 * `symlinks` say the same.
 */
export type LinkArtifactsInput = {
  idempotencyKey: string;
  at: string;
  /** 2 to 100, all of one kind: DATASET or FEATURE_SET. */
  artifacts: Array<ArtifactInput>;
  evidence: string;
};

export type RecordBasisInput = {
  /** Of a legitimate interest: the id of its approved assessment, instead of `balancingTest`. */
  assessment?: string | number | null | undefined;
  idempotencyKey: string;
  /** A term of DPV, such as `eu-gdpr:A6-1-b`: `legalTerms` lists all. */
  iri: string;
  purposes: Array<string>;
  /** Categories of data, each with all below it. None: every category that is not special. */
  categories?: Array<string> | null | undefined;
  /** Where it holds, such as `EU`. None: everywhere. */
  region?: string | null | undefined;
  /** What special categories need besides, such as `eu-gdpr:A9-2-a`. */
  condition?: string | null | undefined;
  /** Required for a legitimate interest. */
  balancingTest?: BalancingTestInput | null | undefined;
  at: string;
  until?: string | null | undefined;
  evidence?: string | null | undefined;
  reference?: string | null | undefined;
};

/** Under which law, or contract, a request has to be answered. */
export type Regime =
  /** The GDPR in the EU, Iceland, Liechtenstein and Norway. It needs a Member State, whose public holidays count. */
  | 'EU'
  | 'UK'
  | 'CALIFORNIA'
  | 'VIRGINIA'
  | 'COLORADO'
  | 'BRAZIL'
  | 'CANADA'
  | 'QUEBEC'
  | 'HIPAA'
  /** A processor's duty to the controller, in the time that their contract names. */
  | 'CONTRACT';

export type RightType =
  | 'ACCESS'
  | 'PORTABILITY'
  | 'RECTIFICATION'
  | 'DELETION'
  | 'RESTRICTION'
  | 'OBJECTION'
  | 'OPT_OUT_OF_SALE'
  | 'OPT_OUT_OF_AUTOMATED_DECISIONS'
  | 'RESET_PROFILE'
  | 'WITHDRAW_CONSENT';

/** The states in which the GDPR holds. */
export type MemberState =
  | 'AT'
  | 'BE'
  | 'BG'
  | 'CY'
  | 'CZ'
  | 'DE'
  | 'DK'
  | 'EE'
  | 'ES'
  | 'FI'
  | 'FR'
  | 'GR'
  | 'HR'
  | 'HU'
  | 'IE'
  | 'IS'
  | 'IT'
  | 'LI'
  | 'LT'
  | 'LU'
  | 'LV'
  | 'MT'
  | 'NL'
  | 'NO'
  | 'PL'
  | 'PT'
  | 'RO'
  | 'SE'
  | 'SI'
  | 'SK';

export type ConsentStatus =
  | 'GIVEN'
  /** Asked, and said no. */
  | 'REFUSED'
  /** Taken back, or an opt-out. Of statements of one instant, this one counts. */
  | 'WITHDRAWN'
  /** It has ended. Of a consent with `until` that follows by itself. */
  | 'EXPIRED'
  /** Was never valid, as was found out later. */
  | 'INVALIDATED'
  /** Nobody knows any more what was said. It allows nothing. */
  | 'UNKNOWN';

/**
 * What people agreed to, refused or took back. It holds from `at` on, until something later is said of the same purpose. A consent puts
 * nobody into any version: no answer of lineage changes by it.
 */
export type RecordConsentInput = {
  idempotencyKey: string;
  /** When the person said so. When this server first heard of it is kept beside, and nobody can set that. */
  at: string;
  /** The scope: for what. A consent for a purpose covers the purposes under it, and no other. */
  purposes: Array<string>;
  status: ConsentStatus;
  /** How it was given, such as `web form` or `telephone`. */
  mechanism?: string | null | undefined;
  /** Which notice the person was shown: a name and version, or an address. */
  notice?: string | null | undefined;
  /** From then on it holds no longer. Of what is GIVEN only. */
  until?: string | null | undefined;
  /** Where the proof is: a reference or a digest. */
  evidence?: string | null | undefined;
  members: Array<IdentityInput>;
};

/** A person as the caller knows them. In a request body only; stored as a keyed digest, never as it is. */
export type IdentityInput = {
  /**
   * `email`: one address, its domain in letters or as punycode. `phone`: with + and the country code, and its extension if it has one.
   * Values of every other namespace are taken as they are. What stands around a value (a display name, `mailto:`, `tel:`) and characters
   * that nobody sees are no part of it.
   */
  namespace: string;
  value: string;
};

export type CustomerInput =
  {   identity: IdentityInput; ref?: never; }
  |  { identity?: never;   ref: string | number; };

export type LinkKind =
  /** These identities are one person. */
  | 'SAME_PERSON'
  /**
   * Several people use one of these: a household, a family's account, a switchboard. It joins nobody. What names it may be about each of
   * them (POSSIBLE), and an erasure of one never touches what names another.
   */
  | 'SHARED';

export type LinkIdentitiesInput = {
  /** Of a link; an unlink takes back either. A SHARED one names two identities: the shared one, and that of one person who uses it. */
  kind?: LinkKind;
  idempotencyKey: string;
  at: string;
  identities: Array<IdentityInput>;
  evidence: string;
};

export type RecordDestructionInput = {
  idempotencyKey: string;
  at: string;
  version: VersionInput;
  evidence: string;
};

/** From `at` on this person is no longer in this version, nor carried on from it, until a later statement names them there again. */
export type RecordErasureInput = {
  idempotencyKey: string;
  at: string;
  customer: CustomerInput;
  versionId: string | number;
  /** deleted, anonymised or unlearned take the person out; masked, retained_exempt, retained_hold, deferred_until, retrain_committed, notified, not_found and failed are kept on record and change no verdict. */
  outcome: string;
  evidence: string;
};

export type UserErrorCode =
  | 'INVALID_TIME'
  /** More than 5 minutes ahead of this server's clock. Retry when the time has come. */
  | 'TIME_IN_FUTURE'
  | 'INVALID_RANGE'
  /** An output that is its own input version. */
  | 'SELF_INPUT'
  | 'POSITION_OUT_OF_RANGE'
  /** The same idempotency key came before with other content. */
  | 'IDEMPOTENCY_CONFLICT'
  | 'TOO_LONG'
  | 'NOT_FOUND'
  /** AGGREGATED, ANONYMISED and NONE take a person off the path: someone must say so, on what evidence. */
  | 'CLAIM_REQUIRED'
  /** Nobody can have this identity. In a list of people it refuses that one alone, who is missing from the record until the list comes corrected. */
  | 'INVALID_IDENTITY'
  /** Recorded as ADD: somebody on the full list was refused, so it proves nobody absent. */
  | 'COUNTED_AS_ADD'
  /** Recorded, and without effect: other statements still join these identities. The message names them. */
  | 'STILL_LINKED'
  /** Half of a surrogate pair, which is no character. */
  | 'INVALID_TEXT'
  | 'FORBIDDEN'
  /** The workspace's key was destroyed, so nobody can be named in it. */
  | 'KEY_DESTROYED'
  /** Recorded, with a pseudonym in the place of what looks like a person's identifier in its names. */
  | 'MASKED'
  /** There are as many as there may be. The message says of what, and what to do. */
  | 'TOO_MANY'
  /** A required part is missing. The message says which. */
  | 'MISSING'
  /** Somebody else changed it since it was read. Read it again. */
  | 'CHANGED_MEANWHILE'
  /** It cannot happen at this stage. The message says what can. */
  | 'WRONG_STAGE'
  /** The time in which it was allowed is over. */
  | 'TOO_LATE'
  /** A request of this type for the same person is open already. */
  | 'DUPLICATE_REQUEST'
  /** The plan is not what it would be now. Look the data up again, and plan again. */
  | 'PLAN_STALE'
  /** Somebody else has to decide: whoever handled a request does not approve its plan. */
  | 'OWN_PLAN'
  /** Somebody else has to decide: whoever wrote an assessment does not approve it. */
  | 'OWN_ASSESSMENT'
  /** A plan cannot be made yet. The message names what is missing. */
  | 'PLAN_BLOCKED';

export type FindingCode =
  /** Data of people was used for a purpose that no legal basis covers. */
  | 'BASIS_MISSING'
  /** The basis of a run says that it was there before, and arrived after the run had begun. */
  | 'BASIS_AFTER_RUN'
  /** Data was used for a purpose that something behind it is not authorised for. */
  | 'PURPOSE_NOT_AUTHORISED'
  /** Nobody said for what some data may be used, or what a run says that it is for is no known purpose. */
  | 'PURPOSE_UNKNOWN'
  /** Data in use for a purpose that people are asked for has people in it who have not consented. */
  | 'NO_CONSENT_IN_VERSION'
  /** A run read data of people who had said no before it began. */
  | 'WITHDRAWN_IN_RUN'
  /** A model in use was trained with data of people who have said no since. */
  | 'RETRAINING_DUE'
  /** A model in use learned from people, and nobody declared what becomes of it when they ask for deletion. */
  | 'POSITION_MISSING'
  /** A run names no admission that fits, where the gate is enforced or its job has asked before. */
  | 'RUN_WITHOUT_ADMISSION'
  /** A training run read columns of which nobody said why they are needed. */
  | 'NECESSITY_MISSING'
  /** A training run was given columns that pass into nothing that it made. */
  | 'READ_NOT_USED'
  /** Sensitive data is used to personalise or to advertise. */
  | 'SENSITIVE_IN_PERSONALISATION'
  /** Sensitive data may have gone into a vendor's system. */
  | 'SENSITIVE_TO_VENDOR'
  /** A job does something else than its activity says. */
  | 'ACTIVITY_DRIFT';

export type AdmitRunInput = {
  idempotencyKey: string;
  job: JobInput;
  /** By ids of versions, or of artifacts, which mean their current ones. */
  inputs: Array<string | number>;
  /** What it is to write. */
  outputs?: Array<ArtifactInput> | null | undefined;
  purpose: string;
  /** Answers and stores nothing. */
  dryRun?: boolean;
};

export type AuthoriseInput = {
  idempotencyKey: string;
  artifact: ArtifactInput;
  /** Without one, all of it. */
  column?: string | null | undefined;
  /** Empty: it may be used for nothing. */
  purposes: Array<string>;
  /** Since when it holds. The time of its arrival is kept beside it. */
  at: string;
  until?: string | null | undefined;
  /** SHA-256 of what shows it, in hex. */
  evidence?: string | null | undefined;
  /** Where what shows it can be found. */
  reference?: string | null | undefined;
};

/** That the interest was weighed against those of the people, and that somebody approved it. */
export type BalancingTestInput = {
  /** SHA-256 of the test, in hex. */
  digest: string;
  approvedBy: string;
  approvedAt: string;
};

export type DeclareInferenceInput = {
  idempotencyKey: string;
  artifact: ArtifactInput;
  /** Without one, all of it. */
  column?: string | null | undefined;
  /** What is concluded of people, as a category of data. */
  category: string;
  /** It reveals something special, even if its category is not. */
  special?: boolean;
  /** Somebody has assessed whether it may be concluded. */
  reviewed?: boolean;
  at: string;
  until?: string | null | undefined;
  evidence?: string | null | undefined;
  reference?: string | null | undefined;
};

export type ProcessingRole =
  | 'CONTROLLER'
  | 'PROCESSOR';

export type RegisterActivityInput = {
  idempotencyKey: string;
  /** By which it is known. Registered again, it is in place of what was. */
  key: string;
  purposes: Array<string>;
  /** What carries it out. */
  jobs?: Array<JobInput> | null | undefined;
  /** Whose data it is, as categories of people. */
  subjects?: Array<string> | null | undefined;
  /** Columns that it needs. None: nobody said. */
  fields?: Array<string> | null | undefined;
  retentionDays?: number | null | undefined;
  owner?: string | null | undefined;
  /** In which role the organisation does it: for its own purposes, or on behalf of others. */
  role?: ProcessingRole;
  /** Name and contact details of each controller: of a processor, those on whose behalf it acts. */
  controllers?: Array<string> | null | undefined;
  /** Of a processor: its name and contact details. */
  processor?: string | null | undefined;
  /** Name and contact details, where there is one. */
  representative?: string | null | undefined;
  /** Name and contact details, where there is one. */
  dataProtectionOfficer?: string | null | undefined;
  /** Categories of personal data, each with all below it. */
  categories?: Array<string> | null | undefined;
  /** Who gets data: systems by their keys, and anybody else by name. */
  recipients?: Array<string> | null | undefined;
  /** Countries outside the European Economic Area, and international organisations, that data is transferred to. */
  thirdCountries?: Array<string> | null | undefined;
  /** What protects data there, such as standard contractual clauses. */
  safeguards?: string | null | undefined;
  /** Technical and organisational measures of security, in general. */
  measures?: Array<string> | null | undefined;
  at: string;
  until?: string | null | undefined;
  evidence?: string | null | undefined;
  reference?: string | null | undefined;
};

/** What a breach does to data; one incident may do several (GDPR Article 4(12)). */
export type BreachKind =
  /** Somebody could see data who may not. */
  | 'CONFIDENTIALITY'
  /** Data was changed by somebody who may not, or by mistake. */
  | 'INTEGRITY'
  /** Data was lost, or out of reach. */
  | 'AVAILABILITY';

/** One thing that was exposed. */
export type ExposedInput =
  {   /** The key of a system. */
  system: string; artifact?: never; version?: never; versionId?: never; }
  |  { system?: never;   artifact: ArtifactInput; version?: never; versionId?: never; }
  |  { system?: never; artifact?: never;   version: VersionInput; versionId?: never; }
  |  { system?: never; artifact?: never; version?: never;   versionId: string | number; };

export type ExposureInput = {
  of: ExposedInput;
  from: string;
  /** Not at this time any more. Absent: it still is. */
  until?: string | null | undefined;
  kinds: Array<BreachKind>;
  /** How, in your words. */
  note?: string | null | undefined;
};

export type OpenIncidentInput = {
  title: string;
  awareAt: string;
  zone?: string;
  /** 1 to 50. */
  exposures: Array<ExposureInput>;
  /** Name nobody by an identity in any of these texts. */
  nature?: string | null | undefined;
  records?: string | null | undefined;
  contact?: string | null | undefined;
  consequences?: string | null | undefined;
  measures?: string | null | undefined;
};

/**
 * Of each of a person's identities the first that fits, in the order ERASED, CONFIRMED, DERIVED, BARRIER, EXCLUDED; BARRIER by a claim of
 * NONE comes last. Of all of them together: CONFIRMED, DERIVED, POSSIBLE, ERASED, BARRIER, EXCLUDED.
 */
export type Verdict =
  /** Was on the list; erased, and not named again since. */
  | 'ERASED'
  /** Named in a list of this version's members. */
  | 'CONFIRMED'
  /**
   * Reached from such a version by flows that may carry a person; or a deployment that was asked about them: a log that it feeds names
   * them. From there nothing is followed.
   */
  | 'DERIVED'
  /** Named, or reached, only by an identity that several people use: it may be about this person, or about another. */
  | 'POSSIBLE'
  /**
   * A full list without this person, fed straight from a version that has them. The list says whose rows there are: what was computed
   * from theirs may be in the rows of others, which the flow into it would have to say (`mixesPeople`). One that names people by other kinds of identities than theirs says nothing of them.
   */
  | 'EXCLUDED'
  /**
   * Reached only through a flow declared AGGREGATED or ANONYMISED, or fed straight by one declared NONE. Challenge the claim, and it
   * falls.
   */
  | 'BARRIER';

export type TruncationReason =
  | 'MAX_REACHED'
  | 'QUERY_TIMEOUT'
  /** The caller's own boundary: lineage goes on beyond it. */
  | 'BOUNDARY';

export type CaveatCode =
  | 'OPEN_RUN'
  | 'CLOCK_SKEW'
  | 'ASSUMED_APPEND'
  | 'COLUMNS_ASSUMED'
  | 'CONTRADICTION'
  | 'REFUSED_EVENT'
  | 'PRODUCER_NOT_SEEN'
  | 'SYSTEM_WITHOUT_LINEAGE'
  | 'MEMBERSHIP_UNKNOWN'
  | 'FLOW_NOT_STATED'
  /** A run whose start nobody reported: what it read may have been replaced before it is first known. */
  | 'START_UNKNOWN'
  /** A version that a replacement followed: whoever was only in it is not in what came after. */
  | 'REPLACED'
  /** A version that only a reader named: nobody reported writing it, so the read counts as one of the state at its time. */
  | 'VERSION_NOT_REPORTED'
  /** A run that read and reported no output. */
  | 'RUN_WITHOUT_OUTPUT'
  /** A run that wrote and reported no input. */
  | 'RUN_WITHOUT_INPUT'
  /** A report that is formally wrong, but whose lineage was kept. */
  | 'LENIENTLY_READ'
  /** A name that is read and that nobody writes, beside one that is written and differs only in spelling (case, separators, quotes, a missing schema): they may be one thing. */
  | 'SIMILAR_NAME'
  /** A version that only an identity leads to that several people use (POSSIBLE). */
  | 'SHARED_IDENTITY';

export type MemberMode =
  /** This is the whole list. */
  | 'FULL'
  | 'ADD'
  /** Takes an ADD back. On a version without a full list it does not prove absence. */
  | 'REMOVE';

/** Who is in a version. Describes that immutable version for its whole life; of two statements the later `at` wins. */
export type RecordMembersInput = {
  idempotencyKey: string;
  at: string;
  version: VersionInput;
  mode: MemberMode;
  members: Array<IdentityInput>;
};

export type RegisterModelVersionInput = {
  idempotencyKey: string;
  at: string;
  version: VersionInput;
  /** The run that trained it. */
  trainedBy?: string | number | null | undefined;
  /** The model version it was fine-tuned from. */
  parent?: VersionInput | null | undefined;
  digest?: string | null | undefined;
  features?: Array<ColumnInput> | null | undefined;
};

/** The whole set of model versions that serve from `at` on; an empty set withdraws the deployment. */
export type DeployInput = {
  idempotencyKey: string;
  at: string;
  deployment: ArtifactInput;
  models: Array<VersionInput>;
  systemKey?: string | null | undefined;
};

/**
 * What a deployment concluded about these people between two times; flows from every model version that served in between.
 * The deployment was asked about them, so it is on their list as well as the log.
 */
export type RecordInferencesInput = {
  idempotencyKey: string;
  from: string;
  to: string;
  deployment: ArtifactInput;
  log: ArtifactInput;
  members: Array<IdentityInput>;
};

/**
 * From `at` on, an alias or a stage of the model registry (`champion`, `Production`) means this version; without a version it
 * means none. Whoever names the alias meant the version that it stood for at that time.
 */
export type RecordAliasInput = {
  idempotencyKey: string;
  at: string;
  artifact: ArtifactInput;
  alias: string;
  version?: string | null | undefined;
};

/** Why a connected store gave no rows for a package. */
export type UnreadReason =
  /** It could not be reached. */
  | 'STORE_DOWN'
  /** It was in use by others. */
  | 'STORE_BUSY'
  /** It refused the user, or what was asked. */
  | 'STORE_REFUSED'
  /** Its tables are not as its dataset says. */
  | 'SCHEMA_CHANGED'
  /** So many rows were reached from one person that some may be of others. */
  | 'TOO_MANY_ROWS'
  | 'STORE_FAILED'
  /** It has no row under the identities of the request. */
  | 'NOTHING_FOUND'
  /** The identities of the request were shredded. */
  | 'IDENTITIES_GONE';

/** How a package was sent. */
export type DeliveryMeans =
  /** They downloaded it while they were signed in to their account. */
  | 'ACCOUNT'
  /** A portal or a link that only they can open. */
  | 'SECURE_LINK'
  | 'EMAIL'
  | 'POST'
  | 'IN_PERSON'
  /** To the client who forwarded the request. */
  | 'TO_CONTROLLER'
  | 'OTHER';

export type PreparePackageInput = {
  id: string | number;
  version: number;
};

export type DeliverInput = {
  id: string | number;
  version: number;
  /** Digest of the package that was sent. */
  package: string;
  means: DeliveryMeans;
  /** When it was sent; by default now. */
  at?: string | null | undefined;
  /** SHA-256 of a receipt or the like, in hex. */
  evidence?: string | null | undefined;
  note?: string | null | undefined;
};

/** In the order in which a plan is carried out. A step begins when nothing of the steps before it is left to do. */
export type PlanStep =
  /** What needs no action, with the reason. */
  | 'MANIFEST'
  /** Nothing new is taken in of the person. */
  | 'SUPPRESS'
  | 'STOP_INFERENCE'
  /** What was computed: features, conclusions, indexes, logs. */
  | 'DERIVED'
  /** Training snapshots, development copies and backups. */
  | 'COPIES'
  | 'RAW'
  /** What tells which records are the person's is the last to go: every step before needs it. */
  | 'IDENTITY'
  | 'RECIPIENTS'
  /** Each model, by its recorded position. */
  | 'MODELS'
  | 'VERIFY';

export type TaskAction =
  /** The ground says why. */
  | 'NOTHING'
  /** Keep the person's keyed digests, so that they are noticed if they come back. */
  | 'SUPPRESS'
  /** Serve from a model without the person, and withdraw this deployment. */
  | 'REROUTE'
  | 'DELETE_DERIVED'
  /** From the online store and the offline store. */
  | 'DELETE_FEATURES'
  /** Scores, segments and whatever else was concluded. */
  | 'DELETE_CONCLUSIONS'
  /** Runs and their files. */
  | 'PURGE_EXPERIMENT'
  /** Source, chunks and embeddings; then compact or rebuild. */
  | 'REBUILD_INDEX'
  /** The provider's logs too. */
  | 'PURGE_PROMPTS'
  /** Write the snapshot again without the person, and retire the old one. */
  | 'REWRITE_SNAPSHOT'
  /** Destroy the copy, and take away access to it. */
  | 'DESTROY_COPY'
  /** Out of use until it is rotated; deleted again if it is restored. */
  | 'EXPIRE_BACKUP'
  /** Nobody said how long its system keeps backups: find out, and delete it or say when it goes. */
  | 'CHECK_BACKUP'
  /** Delete the rows, then purge what the store keeps of them. */
  | 'DELETE_ROWS'
  | 'FORGET_IDENTITIES'
  /** Send the vendor a signed instruction, and get a signed answer. */
  | 'INSTRUCT_VENDOR'
  /** It stays as it is, on a recorded ground. */
  | 'KEEP_MODEL'
  /** Train it again without the person, within the time that was committed to. */
  | 'RETRAIN'
  | 'UNLEARN'
  /** Ask the graph and the stores again. */
  | 'VERIFY';

export type TaskState =
  | 'PENDING'
  | 'RUNNING'
  /** For a person or a vendor. */
  | 'WAITING'
  | 'DONE'
  | 'FAILED'
  /** Until its hold ends or is released. */
  | 'HELD'
  /** Until its date. */
  | 'DEFERRED';

export type TaskOutcome =
  | 'DELETED'
  | 'ANONYMISED'
  | 'MASKED'
  | 'RETAINED_EXEMPT'
  | 'RETAINED_HOLD'
  | 'DEFERRED_UNTIL'
  | 'RETRAIN_COMMITTED'
  | 'UNLEARNED'
  | 'NOTIFIED'
  | 'NOT_FOUND'
  | 'FAILED';

/** How far somebody looked. Of what was not looked at, nothing is claimed. */
export type Assurance =
  | 'NOT_CHECKED'
  /** Somebody says so. */
  | 'ATTESTED'
  /** The store was asked, and found nothing. */
  | 'QUERIED'
  /** What the store keeps of the past was purged as well. */
  | 'HISTORY_PURGED'
  /** The bytes were searched. */
  | 'BYTES_CHECKED';

export type TaskFilter = {
  steps?: Array<PlanStep> | null | undefined;
  actions?: Array<TaskAction> | null | undefined;
  states?: Array<TaskState> | null | undefined;
};

export type PlanInput = {
  id: string | number;
  version: number;
};

export type DecidePlanInput = {
  id: string | number;
  version: number;
  /** Of the plan that was read. */
  digest: string;
  note?: string | null | undefined;
};

/** What becomes of a model when somebody asks for deletion. */
export type ModelPositionKind =
  /** It stays as it is, on a ground, with evidence. */
  | 'EXEMPTION'
  /** It is trained again without the person, within a number of days of the approval. */
  | 'RETRAINING'
  /** It unlearns the person, by a method. */
  | 'UNLEARNING';

export type DeclarePositionInput = {
  idempotencyKey: string;
  at: string;
  /** Of the model. */
  namespace: string;
  name: string;
  kind: ModelPositionKind;
  /** Required for EXEMPTION, and only for it. */
  ground?: string | null | undefined;
  /** SHA-256 of what shows it, in hex. Required for EXEMPTION, and only for it. */
  evidence?: string | null | undefined;
  /** From 1 to 3650. Required for RETRAINING, and only for it. */
  days?: number | null | undefined;
  /** Of RETRAINING: what is not trained again, with the reason. */
  exclusions?: string | null | undefined;
  /** Required for UNLEARNING, and only for it. */
  method?: string | null | undefined;
};

/** The public state of a request, as the Data Rights Protocol 1.0 has it. */
export type RequestState =
  | 'OPEN'
  | 'IN_PROGRESS'
  | 'FULFILLED'
  /** Withdrawn by whoever asked. */
  | 'REVOKED'
  | 'DENIED'
  /** Whoever asked never proved who they are. */
  | 'EXPIRED';

/** How far the work on a request is. docs/requests.md has the picture. */
export type Stage =
  | 'RECEIVED'
  /** Whoever asked was asked to prove who they are. */
  | 'VERIFYING'
  /** They have proved it. Nobody in this workspace is known by the identities that they gave, or more than one person is. */
  | 'RESOLVING_IDENTITY'
  | 'DISCOVERING'
  /** What the data touched is on the manifest. */
  | 'PLANNING'
  | 'AWAITING_APPROVAL'
  | 'EXECUTING'
  | 'VERIFYING_EFFECT'
  | 'FINALIZING'
  | 'CLOSED';

/** Why a request was denied, in the words of the Data Rights Protocol 1.0; or why it waits (NEED_USER_VERIFICATION). */
export type RequestReason =
  | 'NEED_USER_VERIFICATION'
  | 'SUSPECTED_FRAUD'
  /** The proof of who they are was not enough. */
  | 'INSUF_VERIFICATION'
  /** Nobody in this workspace is known by these identities. */
  | 'NO_MATCH'
  | 'CLAIM_NOT_COVERED'
  | 'OUTSIDE_JURISDICTION'
  | 'TOO_MANY_REQUESTS'
  | 'OTHER';

/** For whom we answer. */
export type ControllerMode =
  /** We decide what the data is used for, and answer the person. */
  | 'CONTROLLER'
  /** A client decides. They forwarded the request, and the answer goes to them. */
  | 'PROCESSOR';

/** How somebody proved who they are. */
export type VerificationMethod =
  /** They were signed in to their account. */
  | 'ACCOUNT'
  /** They answered from an address that is on record. */
  | 'REACHED_ADDRESS'
  /** An identity document was seen. Keep no copy of it. */
  | 'DOCUMENT'
  /** The client who forwarded the request had it proved. */
  | 'BY_CONTROLLER'
  | 'OTHER';

export type OpenRequestInput = {
  type: RightType;
  /** The law that applies; CONTRACT where the client's contract decides. */
  regime: Regime;
  receivedAt: string;
  /** IANA name of the zone of the controller's establishment; by default that of the regime or Member State. */
  zone?: string | null | undefined;
  /** Needed for EU. */
  memberState?: MemberState | null | undefined;
  /** A part of the country with holidays of its own, such as BY (Bavaria) or SCT (Scotland). */
  region?: string | null | undefined;
  /** For CONTRACT: days after receipt. */
  contractDays?: number | null | undefined;
  /** For CONTRACT without contractDays: when the client has to answer. */
  controllerDue?: string | null | undefined;
  mode?: ControllerMode;
  /** Required for PROCESSOR. */
  controller?: string | null | undefined;
  reference?: string | null | undefined;
  /** By which the person is known. Each is stored as a keyed digest. */
  identities: Array<IdentityInput>;
  /** An e-mail address for our answers. It is sealed in the vault, and shown to nobody. */
  contactEmail?: string | null | undefined;
};

export type VerifyRequesterInput = {
  id: string | number;
  version: number;
  method: VerificationMethod;
  /** SHA-256 of the evidence, in hex. */
  evidence?: string | null | undefined;
};

export type DiscoverInput = {
  id: string | number;
  version: number;
};

export type AcknowledgeGapsInput = {
  id: string | number;
  version: number;
  /** Of the manifest that was read. */
  manifest: string;
  /** All of them, by name. */
  gaps: Array<CaveatCode>;
  /** Why the request may go on all the same; for each gap, what was checked instead. */
  note: string;
};

export type CloseAs =
  | 'DENIED'
  | 'WITHDRAWN'
  /** Nobody proved who they are in the time that they were given. */
  | 'EXPIRED';

export type CloseInput = {
  id: string | number;
  version: number;
  as: CloseAs;
  /** Required for DENIED, and never NEED_USER_VERIFICATION. */
  reason?: RequestReason | null | undefined;
  /** What the person is told. */
  note?: string | null | undefined;
  /** Of a duplicate: the request that goes on in its place. */
  duplicateOf?: string | number | null | undefined;
};

export type RunKind =
  | 'TRANSFORM'
  | 'TRAINING'
  | 'FINE_TUNING'
  | 'EVALUATION'
  | 'INFERENCE'
  | 'COPY'
  | 'EXPORT';

export type RunState =
  | 'RUNNING'
  | 'COMPLETE'
  | 'FAIL'
  | 'ABORT';

/** What a flow carries of a person. AGGREGATED, ANONYMISED and NONE need a claim. */
export type Carries =
  | 'PERSONAL'
  | 'PSEUDONYMISED'
  | 'AGGREGATED'
  | 'ANONYMISED'
  | 'NONE';

export type WriteMode =
  | 'APPEND'
  | 'OVERWRITE';

export type JobInput = {
  namespace: string;
  name: string;
};

/** One report about a run. Several reports with one runId add up. */
export type RecordRunInput = {
  /** The same key and content gets the same answer; the same key with other content is IDEMPOTENCY_CONFLICT. */
  idempotencyKey: string;
  runId: string | number;
  kind: RunKind;
  job: JobInput;
  state?: RunState;
  parentRunId?: string | number | null | undefined;
  startedAt: string;
  endedAt?: string | null | undefined;
  parameters?: unknown;
  purposes?: Array<string> | null | undefined;
  /**
   * The answer of `admitRun` by which it runs. The run is recorded whatever that decided: an admission that is over, or was for something else, is a
   * finding. One that nobody ever got is NOT_FOUND.
   */
  admission?: string | number | null | undefined;
  inputs: Array<ReadInput>;
  outputs: Array<OutputInput>;
  /** Which inputs of this call fed which of its outputs. Absent: all to all. */
  flows?: Array<FlowInput> | null | undefined;
  columns?: Array<ColumnFlowInput> | null | undefined;
};

/** Without `at` a read lasts from startedAt to the run's end, and binds every version current in between. */
export type ReadInput = {
  version: VersionInput;
  at?: string | null | undefined;
};

/**
 * Only a producer that says OVERWRITE cuts the past off. A flow's `carries` wins, then the output's, then PERSONAL;
 * AGGREGATED, ANONYMISED and NONE need a claim.
 */
export type OutputInput = {
  version: VersionInput;
  at?: string | null | undefined;
  mode?: WriteMode;
  carries?: Carries | null | undefined;
  /** Who says so, on what evidence. */
  claim?: string | null | undefined;
  /**
   * What is computed from one person's rows stands in the rows of others (sums over a household, referrals, target encoding): a full list
   * of whose rows these are says nothing of whose data is in them.
   */
  mixesPeople?: boolean | null | undefined;
  /** Nothing is stored: whoever reads it gets what its sources hold at that time (a view, an alias of a table, an on-demand feature). */
  computed?: boolean;
};

/**
 * Positions in this call's `inputs` and `outputs`, from 0. `outputs: []`: these inputs feed none of this call's outputs, which needs a claim
 * if it has any. What is stated here is about this call's own inputs and outputs: other reports of the run are not taken back.
 */
export type FlowInput = {
  inputs: Array<number>;
  outputs: Array<number>;
  carries?: Carries | null | undefined;
  claim?: string | null | undefined;
  /** As `OutputInput.mixesPeople`, for these inputs and outputs; within one report it stands instead of the output's. */
  mixesPeople?: boolean | null | undefined;
};

export type ColumnFlowInput = {
  from: ColumnInput;
  to: ColumnInput;
  direct?: boolean;
  masking?: boolean;
};

export type RetireJobInput = {
  idempotencyKey: string;
  at: string;
  job: JobInput;
};

export type SystemRole =
  | 'PRIMARY'
  | 'ANALYTICS'
  | 'FEATURE_STORE'
  | 'TRAINING'
  | 'EXPERIMENT_TRACKING'
  | 'SERVING'
  | 'VENDOR'
  | 'BACKUP'
  | 'DEVELOPMENT';

export type RegisterSystemInput = {
  idempotencyKey: string;
  key: string;
  name: string;
  role: SystemRole;
  owner?: string | null | undefined;
  region?: string | null | undefined;
  retentionDays?: number | null | undefined;
  access?: Array<string> | null | undefined;
  controls?: Array<string> | null | undefined;
};

/** Why a version counts as holding personal data. */
export type PersonalDataReason =
  /** A statement names people in it. */
  | 'PEOPLE_LISTED'
  /** Flows that may carry people lead into it from a version that names some, and no full list settles who is in it. */
  | 'PEOPLE_POSSIBLE'
  /** A column of its artifact has a category of personal data. An artifact without any version counts at all times. */
  | 'COLUMN_CLASSIFIED'
  /** A tag on its artifact as a whole means personal data. An artifact without any version counts at all times. */
  | 'ARTIFACT_TAGGED';

/** What somebody may do. Every question and statement says which action it needs (`@auth`), and every action which roles have it. */
export type Role =
  /** Artifacts, runs and traces: no person. */
  | 'READER'
  /** Also people, exports, erasures, and tokens of pipelines. */
  | 'HANDLER'
  /** People, to approve what is done about them. */
  | 'APPROVER'
  /** Sends statements and events, and reads nothing. */
  | 'PIPELINE'
  /** Reads everything, also who has access, and changes nothing. */
  | 'AUDITOR'
  | 'ADMIN';

export type CreateTokenInput = {
  name: string;
  /** Who answers for it; absent: whoever makes it. */
  owner?: string | null | undefined;
  /** An admin may give any; a handler PIPELINE alone. */
  roles: Array<Role>;
  /** How long it is good for: 1 to 8760, a year. */
  hours: number;
};

export type ExecuteInput = {
  id: string | number;
  version: number;
};

export type ReportTaskInput = {
  task: string | number;
  /** Of its request. */
  version: number;
  outcome: TaskOutcome;
  /** SHA-256 of what shows it, in hex. Required, but for FAILED. */
  evidence?: string | null | undefined;
  /** How large that is; at most 50 MB. */
  evidenceBytes?: number | null | undefined;
  note?: string | null | undefined;
};

export type RegisterSystemMutationVariables = Exact<{
  input: RegisterSystemInput;
}>;


export type RegisterSystemMutation = { registerSystem: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RegisterArtifactMutationVariables = Exact<{
  input: RegisterArtifactInput;
}>;


export type RegisterArtifactMutation = { registerArtifact: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RecordRunsMutationVariables = Exact<{
  input: Array<RecordRunInput> | RecordRunInput;
}>;


export type RecordRunsMutation = { recordRuns: Array<{ userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> }> };

export type RegisterModelVersionMutationVariables = Exact<{
  input: RegisterModelVersionInput;
}>;


export type RegisterModelVersionMutation = { registerModelVersion: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type DeployMutationVariables = Exact<{
  input: DeployInput;
}>;


export type DeployMutation = { deploy: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RecordInferencesMutationVariables = Exact<{
  input: RecordInferencesInput;
}>;


export type RecordInferencesMutation = { recordInferences: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RecordMembersMutationVariables = Exact<{
  input: RecordMembersInput;
}>;


export type RecordMembersMutation = { recordMembers: { accepted: number, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type LinkIdentitiesMutationVariables = Exact<{
  input: LinkIdentitiesInput;
}>;


export type LinkIdentitiesMutation = { linkIdentities: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RecordDestructionMutationVariables = Exact<{
  input: RecordDestructionInput;
}>;


export type RecordDestructionMutation = { recordDestruction: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RecordErasureMutationVariables = Exact<{
  input: RecordErasureInput;
}>;


export type RecordErasureMutation = { recordErasure: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RecordRunMutationVariables = Exact<{
  input: RecordRunInput;
}>;


export type RecordRunMutation = { recordRun: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type UnlinkIdentitiesMutationVariables = Exact<{
  input: LinkIdentitiesInput;
}>;


export type UnlinkIdentitiesMutation = { unlinkIdentities: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RecordAliasMutationVariables = Exact<{
  input: RecordAliasInput;
}>;


export type RecordAliasMutation = { recordAlias: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type LinkArtifactsMutationVariables = Exact<{
  input: LinkArtifactsInput;
}>;


export type LinkArtifactsMutation = { linkArtifacts: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RetireJobMutationVariables = Exact<{
  input: RetireJobInput;
}>;


export type RetireJobMutation = { retireJob: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type FindVersionsQueryVariables = Exact<{
  text: string;
  kind: ArtifactKind;
  first: number;
}>;


export type FindVersionsQuery = { search: { edges: Array<{ node: { namespace: string, name: string, versions: { edges: Array<{ node: { id: string, name: string | null } }> } } }> } };

export type CountVersionsQueryVariables = Exact<{
  text: string;
  first: number;
}>;


export type CountVersionsQuery = { search: { totalCount: number, edges: Array<{ node: { kind: ArtifactKind, name: string, versions: { totalCount: number } } }> } };

export type ImpactSummaryQueryVariables = Exact<{
  customer: CustomerInput;
}>;


export type ImpactSummaryQuery = { customerImpact: { customer: { ref: string }, completeness: { complete: boolean, truncatedBy: TruncationReason | null, reached: number, caveats: Array<{ code: CaveatCode, count: number, message: string }> }, summary: { total: number, live: number, byVerdict: Array<{ verdict: Verdict, count: number }> } } };

export type ImpactPageQueryVariables = Exact<{
  customer: CustomerInput;
  first: number;
  after?: string | null | undefined;
}>;


export type ImpactPageQuery = { customerImpact: { artifacts: { edges: Array<{ node: { verdict: Verdict, live: boolean, version: { id: string, name: string | null, createdAt: string, artifact: { kind: ArtifactKind, name: string, system: { key: string, role: SystemRole } | null } } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type ExplanationQueryVariables = Exact<{
  customer: CustomerInput;
  versionId: string | number;
}>;


export type ExplanationQuery = { customerImpact: { explain: Array<{ carries: Carries, claim: string | null, from:
        | { __typename: 'Version', name: string | null, artifact: { name: string } }
        | { __typename: 'Run' }
        | { __typename: 'Column' }
      , to:
        | { __typename: 'Version', name: string | null, artifact: { name: string } }
        | { __typename: 'Run' }
        | { __typename: 'Column' }
       }> } };

type StepEnd_Version_Fragment = { __typename: 'Version', name: string | null, artifact: { name: string } };

type StepEnd_Run_Fragment = { __typename: 'Run' };

type StepEnd_Column_Fragment = { __typename: 'Column' };

export type StepEndFragment =
  | StepEnd_Version_Fragment
  | StepEnd_Run_Fragment
  | StepEnd_Column_Fragment
;

export type StatedCompletenessFragment = { complete: boolean, truncatedBy: TruncationReason | null, reached: number, caveats: Array<{ code: CaveatCode, count: number, message: string }> };

export type PersonalDataQueryVariables = Exact<{ [key: string]: never; }>;


export type PersonalDataQuery = { systems: { completeness: { complete: boolean, truncatedBy: TruncationReason | null, reached: number, caveats: Array<{ code: CaveatCode, count: number, message: string }> }, total: { list: { totalCount: number, edges: Array<{ node: { reasons: Array<PersonalDataReason>, artifact: { name: string } } }> } } } };

export type CreateTokenMutationVariables = Exact<{
  input: CreateTokenInput;
}>;


export type CreateTokenMutation = { createToken: { secret: string | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type CountRequestsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountRequestsQuery = { requests: { totalCount: number } };

export type RequestChangeFragment = { request: { id: string, version: number, stage: Stage } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> };

export type OpenRequestMutationVariables = Exact<{
  input: OpenRequestInput;
}>;


export type OpenRequestMutation = { openRequest: { request: { id: string, version: number, stage: Stage } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type VerifyRequesterMutationVariables = Exact<{
  input: VerifyRequesterInput;
}>;


export type VerifyRequesterMutation = { verifyRequester: { request: { id: string, version: number, stage: Stage } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type DiscoverMutationVariables = Exact<{
  input: DiscoverInput;
}>;


export type DiscoverMutation = { discover: { request: { id: string, version: number, stage: Stage } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type CloseRequestMutationVariables = Exact<{
  input: CloseInput;
}>;


export type CloseRequestMutation = { closeRequest: { request: { id: string, version: number, stage: Stage } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type CountIncidentsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountIncidentsQuery = { incidents: { totalCount: number } };

export type ReportIncidentMutationVariables = Exact<{
  input: OpenIncidentInput;
}>;


export type ReportIncidentMutation = { openIncident: { incident: { id: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type CaseFactsQueryVariables = Exact<{
  id: string | number;
}>;


export type CaseFactsQuery = { request: { id: string, version: number, stage: Stage, state: RequestState, manifest: { digest: string, total: number, gaps: Array<{ code: CaveatCode }> } | null, plan: { digest: string } | null, package: { digest: string, bytes: number, files: Array<{ name: string }>, unread: Array<{ store: string, name: string, reason: UnreadReason }> } | null } | null };

export type CaseTasksQueryVariables = Exact<{
  id: string | number;
  filter?: TaskFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type CaseTasksQuery = { request: { plan: { tasks: { totalCount: number, edges: Array<{ node: { id: string, action: TaskAction, name: string | null, label: string | null, ground: string, state: TaskState, outcome: TaskOutcome | null, assurance: Assurance, deferredUntil: string | null, attempts: Array<{ executor: string, found: number, remaining: number | null, level: Assurance, notes: Array<string> }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type AcknowledgeGapsMutationVariables = Exact<{
  input: AcknowledgeGapsInput;
}>;


export type AcknowledgeGapsMutation = { acknowledgeGaps: { request: { id: string, version: number, stage: Stage } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type MakePlanMutationVariables = Exact<{
  input: PlanInput;
}>;


export type MakePlanMutation = { plan: { request: { id: string, version: number, stage: Stage } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ApprovePlanMutationVariables = Exact<{
  input: DecidePlanInput;
}>;


export type ApprovePlanMutation = { approvePlan: { request: { id: string, version: number, stage: Stage } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ExecuteMutationVariables = Exact<{
  input: ExecuteInput;
}>;


export type ExecuteMutation = { execute: { request: { id: string, version: number, stage: Stage } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ReportTaskMutationVariables = Exact<{
  input: ReportTaskInput;
}>;


export type ReportTaskMutation = { reportTask: { request: { id: string, version: number, stage: Stage } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type PreparePackageMutationVariables = Exact<{
  input: PreparePackageInput;
}>;


export type PreparePackageMutation = { preparePackage: { request: { id: string, version: number, stage: Stage } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type DeliverMutationVariables = Exact<{
  input: DeliverInput;
}>;


export type DeliverMutation = { deliver: { request: { id: string, version: number, stage: Stage } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type DeclarePositionMutationVariables = Exact<{
  input: DeclarePositionInput;
}>;


export type DeclarePositionMutation = { declarePosition: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type CountPositionsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountPositionsQuery = { positions: { totalCount: number } };

export type AuthoriseMutationVariables = Exact<{
  input: AuthoriseInput;
}>;


export type AuthoriseMutation = { authorise: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RecordBasisMutationVariables = Exact<{
  input: RecordBasisInput;
}>;


export type RecordBasisMutation = { recordBasis: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type DeclareInferenceMutationVariables = Exact<{
  input: DeclareInferenceInput;
}>;


export type DeclareInferenceMutation = { declareInference: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RegisterActivityMutationVariables = Exact<{
  input: RegisterActivityInput;
}>;


export type RegisterActivityMutation = { registerActivity: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type RecordConsentMutation = { recordConsent: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type CountFindingsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountFindingsQuery = { findings: { totalCount: number, runsUnclassified: number, counts: Array<{ code: FindingCode, open: number }>, completeness: { complete: boolean } } };

export type CountAdmissionsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountAdmissionsQuery = { admissions: { totalCount: number } };

export type AdmitRunMutationVariables = Exact<{
  input: AdmitRunInput;
}>;


export type AdmitRunMutation = { admitRun: { admission: { id: string, at: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type CountDeclarationsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountDeclarationsQuery = { declarations: { totalCount: number } };

export type AuditKeyQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditKeyQuery = { auditLog: { key: string | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const StepEndFragmentDoc = new TypedDocumentString(`
    fragment StepEnd on LineageNode {
  __typename
  ... on Version {
    name
    artifact {
      name
    }
  }
}
    `, {"fragmentName":"StepEnd"}) as unknown as TypedDocumentString<StepEndFragment, unknown>;
export const StatedCompletenessFragmentDoc = new TypedDocumentString(`
    fragment StatedCompleteness on Completeness {
  complete
  truncatedBy
  reached
  caveats {
    code
    count
    message
  }
}
    `, {"fragmentName":"StatedCompleteness"}) as unknown as TypedDocumentString<StatedCompletenessFragment, unknown>;
export const RequestChangeFragmentDoc = new TypedDocumentString(`
    fragment RequestChange on RequestPayload {
  request {
    id
    version
    stage
  }
  userErrors {
    code
    field
    message
  }
}
    `, {"fragmentName":"RequestChange"}) as unknown as TypedDocumentString<RequestChangeFragment, unknown>;
export const RegisterSystemDocument = new TypedDocumentString(`
    mutation RegisterSystem($input: RegisterSystemInput!) {
  registerSystem(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterSystemMutation, RegisterSystemMutationVariables>;
export const RegisterArtifactDocument = new TypedDocumentString(`
    mutation RegisterArtifact($input: RegisterArtifactInput!) {
  registerArtifact(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterArtifactMutation, RegisterArtifactMutationVariables>;
export const RecordRunsDocument = new TypedDocumentString(`
    mutation RecordRuns($input: [RecordRunInput!]!) {
  recordRuns(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordRunsMutation, RecordRunsMutationVariables>;
export const RegisterModelVersionDocument = new TypedDocumentString(`
    mutation RegisterModelVersion($input: RegisterModelVersionInput!) {
  registerModelVersion(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterModelVersionMutation, RegisterModelVersionMutationVariables>;
export const DeployDocument = new TypedDocumentString(`
    mutation Deploy($input: DeployInput!) {
  deploy(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeployMutation, DeployMutationVariables>;
export const RecordInferencesDocument = new TypedDocumentString(`
    mutation RecordInferences($input: RecordInferencesInput!) {
  recordInferences(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordInferencesMutation, RecordInferencesMutationVariables>;
export const RecordMembersDocument = new TypedDocumentString(`
    mutation RecordMembers($input: RecordMembersInput!) {
  recordMembers(input: $input) {
    accepted
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordMembersMutation, RecordMembersMutationVariables>;
export const LinkIdentitiesDocument = new TypedDocumentString(`
    mutation LinkIdentities($input: LinkIdentitiesInput!) {
  linkIdentities(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<LinkIdentitiesMutation, LinkIdentitiesMutationVariables>;
export const RecordDestructionDocument = new TypedDocumentString(`
    mutation RecordDestruction($input: RecordDestructionInput!) {
  recordDestruction(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordDestructionMutation, RecordDestructionMutationVariables>;
export const RecordErasureDocument = new TypedDocumentString(`
    mutation RecordErasure($input: RecordErasureInput!) {
  recordErasure(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordErasureMutation, RecordErasureMutationVariables>;
export const RecordRunDocument = new TypedDocumentString(`
    mutation RecordRun($input: RecordRunInput!) {
  recordRun(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordRunMutation, RecordRunMutationVariables>;
export const UnlinkIdentitiesDocument = new TypedDocumentString(`
    mutation UnlinkIdentities($input: LinkIdentitiesInput!) {
  unlinkIdentities(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UnlinkIdentitiesMutation, UnlinkIdentitiesMutationVariables>;
export const RecordAliasDocument = new TypedDocumentString(`
    mutation RecordAlias($input: RecordAliasInput!) {
  recordAlias(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordAliasMutation, RecordAliasMutationVariables>;
export const LinkArtifactsDocument = new TypedDocumentString(`
    mutation LinkArtifacts($input: LinkArtifactsInput!) {
  linkArtifacts(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<LinkArtifactsMutation, LinkArtifactsMutationVariables>;
export const RetireJobDocument = new TypedDocumentString(`
    mutation RetireJob($input: RetireJobInput!) {
  retireJob(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RetireJobMutation, RetireJobMutationVariables>;
export const FindVersionsDocument = new TypedDocumentString(`
    query FindVersions($text: String!, $kind: ArtifactKind!, $first: Int!) {
  search(text: $text, kinds: [$kind], first: $first) {
    edges {
      node {
        namespace
        name
        versions(first: 100) {
          edges {
            node {
              id
              name
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindVersionsQuery, FindVersionsQueryVariables>;
export const CountVersionsDocument = new TypedDocumentString(`
    query CountVersions($text: String!, $first: Int!) {
  search(text: $text, first: $first) {
    totalCount
    edges {
      node {
        kind
        name
        versions(first: 1) {
          totalCount
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountVersionsQuery, CountVersionsQueryVariables>;
export const ImpactSummaryDocument = new TypedDocumentString(`
    query ImpactSummary($customer: CustomerInput!) {
  customerImpact(customer: $customer) {
    customer {
      ref
    }
    completeness {
      ...StatedCompleteness
    }
    summary {
      total
      live
      byVerdict {
        verdict
        count
      }
    }
  }
}
    fragment StatedCompleteness on Completeness {
  complete
  truncatedBy
  reached
  caveats {
    code
    count
    message
  }
}`) as unknown as TypedDocumentString<ImpactSummaryQuery, ImpactSummaryQueryVariables>;
export const ImpactPageDocument = new TypedDocumentString(`
    query ImpactPage($customer: CustomerInput!, $first: Int!, $after: String) {
  customerImpact(customer: $customer) {
    artifacts(first: $first, after: $after) {
      edges {
        node {
          verdict
          live
          version {
            id
            name
            createdAt
            artifact {
              kind
              name
              system {
                key
                role
              }
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImpactPageQuery, ImpactPageQueryVariables>;
export const ExplanationDocument = new TypedDocumentString(`
    query Explanation($customer: CustomerInput!, $versionId: ID!) {
  customerImpact(customer: $customer) {
    explain(versionId: $versionId) {
      from {
        ...StepEnd
      }
      to {
        ...StepEnd
      }
      carries
      claim
    }
  }
}
    fragment StepEnd on LineageNode {
  __typename
  ... on Version {
    name
    artifact {
      name
    }
  }
}`) as unknown as TypedDocumentString<ExplanationQuery, ExplanationQueryVariables>;
export const PersonalDataDocument = new TypedDocumentString(`
    query PersonalData {
  systems {
    completeness {
      ...StatedCompleteness
    }
    total {
      list(first: 100) {
        totalCount
        edges {
          node {
            artifact {
              name
            }
            reasons
          }
        }
      }
    }
  }
}
    fragment StatedCompleteness on Completeness {
  complete
  truncatedBy
  reached
  caveats {
    code
    count
    message
  }
}`) as unknown as TypedDocumentString<PersonalDataQuery, PersonalDataQueryVariables>;
export const CreateTokenDocument = new TypedDocumentString(`
    mutation CreateToken($input: CreateTokenInput!) {
  createToken(input: $input) {
    secret
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateTokenMutation, CreateTokenMutationVariables>;
export const CountRequestsDocument = new TypedDocumentString(`
    query CountRequests {
  requests(first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CountRequestsQuery, CountRequestsQueryVariables>;
export const OpenRequestDocument = new TypedDocumentString(`
    mutation OpenRequest($input: OpenRequestInput!) {
  openRequest(input: $input) {
    ...RequestChange
  }
}
    fragment RequestChange on RequestPayload {
  request {
    id
    version
    stage
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<OpenRequestMutation, OpenRequestMutationVariables>;
export const VerifyRequesterDocument = new TypedDocumentString(`
    mutation VerifyRequester($input: VerifyRequesterInput!) {
  verifyRequester(input: $input) {
    ...RequestChange
  }
}
    fragment RequestChange on RequestPayload {
  request {
    id
    version
    stage
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<VerifyRequesterMutation, VerifyRequesterMutationVariables>;
export const DiscoverDocument = new TypedDocumentString(`
    mutation Discover($input: DiscoverInput!) {
  discover(input: $input) {
    ...RequestChange
  }
}
    fragment RequestChange on RequestPayload {
  request {
    id
    version
    stage
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<DiscoverMutation, DiscoverMutationVariables>;
export const CloseRequestDocument = new TypedDocumentString(`
    mutation CloseRequest($input: CloseInput!) {
  closeRequest(input: $input) {
    ...RequestChange
  }
}
    fragment RequestChange on RequestPayload {
  request {
    id
    version
    stage
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<CloseRequestMutation, CloseRequestMutationVariables>;
export const CountIncidentsDocument = new TypedDocumentString(`
    query CountIncidents {
  incidents(first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CountIncidentsQuery, CountIncidentsQueryVariables>;
export const ReportIncidentDocument = new TypedDocumentString(`
    mutation ReportIncident($input: OpenIncidentInput!) {
  openIncident(input: $input) {
    incident {
      id
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReportIncidentMutation, ReportIncidentMutationVariables>;
export const CaseFactsDocument = new TypedDocumentString(`
    query CaseFacts($id: ID!) {
  request(id: $id) {
    id
    version
    stage
    state
    manifest {
      digest
      total
      gaps {
        code
      }
    }
    plan {
      digest
    }
    package {
      digest
      bytes
      files {
        name
      }
      unread {
        store
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CaseFactsQuery, CaseFactsQueryVariables>;
export const CaseTasksDocument = new TypedDocumentString(`
    query CaseTasks($id: ID!, $filter: TaskFilter, $after: String) {
  request(id: $id) {
    plan {
      tasks(filter: $filter, first: 100, after: $after) {
        totalCount
        edges {
          node {
            id
            action
            name
            label
            ground
            state
            outcome
            assurance
            deferredUntil
            attempts {
              executor
              found
              remaining
              level
              notes
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CaseTasksQuery, CaseTasksQueryVariables>;
export const AcknowledgeGapsDocument = new TypedDocumentString(`
    mutation AcknowledgeGaps($input: AcknowledgeGapsInput!) {
  acknowledgeGaps(input: $input) {
    ...RequestChange
  }
}
    fragment RequestChange on RequestPayload {
  request {
    id
    version
    stage
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<AcknowledgeGapsMutation, AcknowledgeGapsMutationVariables>;
export const MakePlanDocument = new TypedDocumentString(`
    mutation MakePlan($input: PlanInput!) {
  plan(input: $input) {
    ...RequestChange
  }
}
    fragment RequestChange on RequestPayload {
  request {
    id
    version
    stage
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<MakePlanMutation, MakePlanMutationVariables>;
export const ApprovePlanDocument = new TypedDocumentString(`
    mutation ApprovePlan($input: DecidePlanInput!) {
  approvePlan(input: $input) {
    ...RequestChange
  }
}
    fragment RequestChange on RequestPayload {
  request {
    id
    version
    stage
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<ApprovePlanMutation, ApprovePlanMutationVariables>;
export const ExecuteDocument = new TypedDocumentString(`
    mutation Execute($input: ExecuteInput!) {
  execute(input: $input) {
    ...RequestChange
  }
}
    fragment RequestChange on RequestPayload {
  request {
    id
    version
    stage
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<ExecuteMutation, ExecuteMutationVariables>;
export const ReportTaskDocument = new TypedDocumentString(`
    mutation ReportTask($input: ReportTaskInput!) {
  reportTask(input: $input) {
    ...RequestChange
  }
}
    fragment RequestChange on RequestPayload {
  request {
    id
    version
    stage
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<ReportTaskMutation, ReportTaskMutationVariables>;
export const PreparePackageDocument = new TypedDocumentString(`
    mutation PreparePackage($input: PreparePackageInput!) {
  preparePackage(input: $input) {
    ...RequestChange
  }
}
    fragment RequestChange on RequestPayload {
  request {
    id
    version
    stage
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<PreparePackageMutation, PreparePackageMutationVariables>;
export const DeliverDocument = new TypedDocumentString(`
    mutation Deliver($input: DeliverInput!) {
  deliver(input: $input) {
    ...RequestChange
  }
}
    fragment RequestChange on RequestPayload {
  request {
    id
    version
    stage
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<DeliverMutation, DeliverMutationVariables>;
export const DeclarePositionDocument = new TypedDocumentString(`
    mutation DeclarePosition($input: DeclarePositionInput!) {
  declarePosition(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeclarePositionMutation, DeclarePositionMutationVariables>;
export const CountPositionsDocument = new TypedDocumentString(`
    query CountPositions {
  positions(first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CountPositionsQuery, CountPositionsQueryVariables>;
export const AuthoriseDocument = new TypedDocumentString(`
    mutation Authorise($input: AuthoriseInput!) {
  authorise(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AuthoriseMutation, AuthoriseMutationVariables>;
export const RecordBasisDocument = new TypedDocumentString(`
    mutation RecordBasis($input: RecordBasisInput!) {
  recordBasis(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordBasisMutation, RecordBasisMutationVariables>;
export const DeclareInferenceDocument = new TypedDocumentString(`
    mutation DeclareInference($input: DeclareInferenceInput!) {
  declareInference(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeclareInferenceMutation, DeclareInferenceMutationVariables>;
export const RegisterActivityDocument = new TypedDocumentString(`
    mutation RegisterActivity($input: RegisterActivityInput!) {
  registerActivity(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterActivityMutation, RegisterActivityMutationVariables>;
export const RecordConsentDocument = new TypedDocumentString(`
    mutation RecordConsent($input: RecordConsentInput!) {
  recordConsent(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordConsentMutation, RecordConsentMutationVariables>;
export const CountFindingsDocument = new TypedDocumentString(`
    query CountFindings {
  findings(first: 1) {
    totalCount
    counts {
      code
      open
    }
    runsUnclassified
    completeness {
      complete
    }
  }
}
    `) as unknown as TypedDocumentString<CountFindingsQuery, CountFindingsQueryVariables>;
export const CountAdmissionsDocument = new TypedDocumentString(`
    query CountAdmissions {
  admissions(first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CountAdmissionsQuery, CountAdmissionsQueryVariables>;
export const AdmitRunDocument = new TypedDocumentString(`
    mutation AdmitRun($input: AdmitRunInput!) {
  admitRun(input: $input) {
    admission {
      id
      at
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AdmitRunMutation, AdmitRunMutationVariables>;
export const CountDeclarationsDocument = new TypedDocumentString(`
    query CountDeclarations {
  declarations(first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CountDeclarationsQuery, CountDeclarationsQueryVariables>;
export const AuditKeyDocument = new TypedDocumentString(`
    query AuditKey {
  auditLog {
    key
  }
}
    `) as unknown as TypedDocumentString<AuditKeyQuery, AuditKeyQueryVariables>;