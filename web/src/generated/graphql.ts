/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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
export type AuditFilter = {
  /** By the whole name that the record has of them. */
  actor?: string | null | undefined;
  /** Whom it was about, by any of their refs. */
  customer?: string | number | null | undefined;
  action?: Action | null | undefined;
  outcome?: AuditOutcome | null | undefined;
  from?: string | null | undefined;
  /** Not at this time any more. */
  before?: string | null | undefined;
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
export type ClearanceInput = {
  holder: HolderInput;
  /** Absent: all systems. Empty: none. */
  systems?: Array<string> | null | undefined;
  withoutSystem?: boolean;
  /** Absent: all categories. Empty: only columns without one. */
  categories?: Array<string> | null | undefined;
  /** Keys of purposes (`purposes`). Absent: all. Empty: none. */
  purposes?: Array<string> | null | undefined;
  withoutPurpose?: boolean;
  /** Why; it is in the audit as well. Name no customer by an identity here. */
  reason: string;
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
export type PauseInput = {
  reason: PauseReason;
  askedAt: string;
  answeredAt?: string | null | undefined;
};

export type ExtensionInput = {
  noticeAt: string;
  reason: ExtensionReason;
};

export type HolidayInput = {
  date: string;
  name: string;
};

export type ClockInput = {
  regime: Regime;
  /** What was asked for. Only a request has one. */
  right?: RightType | null | undefined;
  duty?: ClockDuty;
  /** Of a breach: when somebody became aware of it. */
  receivedAt: string;
  /** IANA name of the zone of the controller's establishment; by default that of the regime or Member State. */
  zone?: string | null | undefined;
  /** Needed for EU. */
  memberState?: MemberState | null | undefined;
  /** A part of the country with holidays of its own, such as BY (Bavaria) or SCT (Scotland). */
  region?: string | null | undefined;
  pauses?: Array<PauseInput>;
  extension?: ExtensionInput | null | undefined;
  /** For CONTRACT: days after receipt. */
  contractDays?: number | null | undefined;
  /** For CONTRACT without contractDays: when the controller has to answer. The processor has until ten days before. */
  controllerDue?: string | null | undefined;
  /** California: whether Saturdays are business days, as the law says when read strictly. */
  saturdaysCount?: boolean;
  /** Days that are holidays besides those of the country. */
  addedHolidays?: Array<HolidayInput>;
  /** Holidays of the country that do not count. */
  removedHolidays?: Array<string>;
  /** The instant for `daysLeft` and `state`; now by default. */
  at?: string | null | undefined;
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

export const ConsentFindingCode = {
  /** A run read data of people who had said no before it began. */
  WithdrawnInRun: 'WITHDRAWN_IN_RUN',
  /** A model in use was trained with data of people who have said no since. */
  RetrainingDue: 'RETRAINING_DUE',
  /** Data in use for a purpose that people are asked for has people in it who have not consented. */
  NoConsentInVersion: 'NO_CONSENT_IN_VERSION'
} as const;

export type ConsentFindingCode = typeof ConsentFindingCode[keyof typeof ConsentFindingCode];
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
export type ExemptInput = {
  /** Of the request. */
  id: string | number;
  version: number;
  /** On the request's manifest. One that has an exemption gets this one instead. */
  versionIds: Array<string | number>;
  basis: ExemptionBasis;
  ground: string;
  until?: string | null | undefined;
};

export type WithdrawExemptionInput = {
  /** Of the request. */
  id: string | number;
  version: number;
  versionIds: Array<string | number>;
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
export type FindingFilter = {
  codes?: Array<FindingCode> | null | undefined;
  severities?: Array<FindingSeverity> | null | undefined;
  /** True: only those that are accepted; false: only the others. */
  accepted?: boolean | null | undefined;
  /** The id of an artifact or of a version that it is about, or of any of its runs. */
  about?: string | number | null | undefined;
};

export type AcceptFindingInput = {
  idempotencyKey: string;
  /** Of the finding. */
  finding: string | number;
  /** Why. Name no person. */
  reason: string;
  /** Until when: at most a year from now. */
  until: string;
};

export type WithdrawAcceptanceInput = {
  /** Of the finding. */
  finding: string | number;
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

export type SetGateModeInput = {
  enforcing: boolean;
};

export const PurposeSource = {
  /** One of fideslang's data uses. */
  Fideslang: 'FIDESLANG',
  /** The workspace's own. */
  Workspace: 'WORKSPACE'
} as const;

export type PurposeSource = typeof PurposeSource[keyof typeof PurposeSource];
export type RegisterPurposeInput = {
  /** The key of a purpose that there is, a dot, and a word of your own; or a word alone, for one at the top. */
  key: string;
  name: string;
  description?: string | null | undefined;
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

export const UseDecision = {
  /** Everything that it came from allows it. */
  Allowed: 'ALLOWED',
  /** Something that it came from does not allow it. */
  Denied: 'DENIED',
  /** Nobody has authorised anything of some of what it came from. That is no permission. */
  Gap: 'GAP'
} as const;

export type UseDecision = typeof UseDecision[keyof typeof UseDecision];
export const ProcessingRole = {
  Controller: 'CONTROLLER',
  Processor: 'PROCESSOR'
} as const;

export type ProcessingRole = typeof ProcessingRole[keyof typeof ProcessingRole];
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
/** Who has a grant. */
export type HolderInput =
  {   /** A person's id at the provider, who need not have signed in yet. */
  person: string | number; token?: never; }
  |  { person?: never;   /** The `id` of a token that is in the database. */
  token: string | number; };

export type GrantInput = {
  kind: GrantKind;
  holder: HolderInput;
  /** Absent or past: from now on. */
  from?: string | null | undefined;
  /** Required for BULK, at most 30 days after `from`. */
  until?: string | null | undefined;
  /** Why; it is in the audit as well. Name no customer by an identity here. */
  reason: string;
};

export type RevokeGrantInput = {
  id: string | number;
};

export type AccessPolicyInput = {
  grantsNeeded: Array<GrantKind>;
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
export type SetIdentifierMaskingInput = {
  /** Whether what looks like an identifier is replaced by a pseudonym on its way in. */
  on: boolean;
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

/** What is left out stays as it is; an empty text, or null, clears it. */
export type AmendIncidentInput = {
  id: string | number;
  /** The one that was read. */
  revision: number;
  title?: string | null | undefined;
  awareAt?: string | null | undefined;
  zone?: string | null | undefined;
  /** All that are meant from now on, in the place of those before. */
  exposures?: Array<ExposureInput> | null | undefined;
  nature?: string | null | undefined;
  records?: string | null | undefined;
  contact?: string | null | undefined;
  consequences?: string | null | undefined;
  measures?: string | null | undefined;
  authorityNotifiedAt?: string | null | undefined;
  peopleNotifiedAt?: string | null | undefined;
  delayReasons?: string | null | undefined;
};

export type CloseIncidentInput = {
  id: string | number;
  revision: number;
};

export type RotateKeyInput = {
  /** Why, for the record. */
  reason: string;
};

export type DestroyKeyInput = {
  /** The workspace's name, to confirm that it is the one you mean. */
  workspace: string;
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
export type SendLetterInput = {
  id: string | number;
  version: number;
  kind: LetterKind;
  means: LetterMeans;
  subject: string;
  text: string;
  /** Required for EXTENSION, unless the extension is on record: it is then, with this letter as its notice. */
  reason?: ExtensionReason | null | undefined;
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
  kinds?: Array<ArtifactKind> | null | undefined;
  /** Of the systems that hold the artifacts; an artifact without a system is outside. */
  roles?: Array<SystemRole> | null | undefined;
  /** Runs of other jobs are not entered. */
  jobs?: Array<JobInput> | null | undefined;
  /** Steps from version to version, from 1. */
  depth?: number | null | undefined;
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
  kinds?: Array<ArtifactKind> | null | undefined;
  roles?: Array<SystemRole> | null | undefined;
  verdicts?: Array<Verdict> | null | undefined;
  live?: boolean | null | undefined;
  /** In the artifact's name or namespace, or its system's name, key or owner, whatever its case. */
  text?: string | null | undefined;
  /** Of the systems that hold the artifacts. */
  systems?: Array<string | number> | null | undefined;
  /** True: what is in no system on record, too; without `systems`, only that. */
  unplaced?: boolean | null | undefined;
  artifacts?: Array<string | number> | null | undefined;
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
export const MemberMode = {
  /** This is the whole list. */
  Full: 'FULL',
  Add: 'ADD',
  /** Takes an ADD back. On a version without a full list it does not prove absence. */
  Remove: 'REMOVE'
} as const;

export type MemberMode = typeof MemberMode[keyof typeof MemberMode];
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
export const PlanChangeKind = {
  Added: 'ADDED',
  Gone: 'GONE',
  Changed: 'CHANGED'
} as const;

export type PlanChangeKind = typeof PlanChangeKind[keyof typeof PlanChangeKind];
export type TaskFilter = {
  steps?: Array<PlanStep> | null | undefined;
  actions?: Array<TaskAction> | null | undefined;
  states?: Array<TaskState> | null | undefined;
};

export const PlanGapCode = {
  /** A model that the person's data reached, of which nobody said what becomes of it. */
  ModelWithoutPosition: 'MODEL_WITHOUT_POSITION'
} as const;

export type PlanGapCode = typeof PlanGapCode[keyof typeof PlanGapCode];
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
export const ModelPositionKind = {
  /** It stays as it is, on a ground, with evidence. */
  Exemption: 'EXEMPTION',
  /** It is trained again without the person, within a number of days of the approval. */
  Retraining: 'RETRAINING',
  /** It unlearns the person, by a method. */
  Unlearning: 'UNLEARNING'
} as const;

export type ModelPositionKind = typeof ModelPositionKind[keyof typeof ModelPositionKind];
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
export type AcknowledgeRefusalsInput = {
  ids: Array<string | number>;
  /** Why nothing is missing from the record without them. */
  reason: string;
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
export type ManifestFilter = {
  verdicts?: Array<Verdict> | null | undefined;
  kinds?: Array<ArtifactKind> | null | undefined;
  live?: boolean | null | undefined;
};

/** Empty lists restrict nothing. */
export type RequestFilter = {
  types?: Array<RightType> | null | undefined;
  states?: Array<RequestState> | null | undefined;
  stages?: Array<Stage> | null | undefined;
  /** By the clock, at this moment. */
  due?: DueFilter | null | undefined;
  /** Part of the handler's own reference. */
  reference?: string | null | undefined;
  /** A person's requests, by their ref. Those that are not verified are left out: nobody knows yet whose they are. */
  customer?: string | number | null | undefined;
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

export type AskAgainInput = {
  id: string | number;
  version: number;
  receivedAt: string;
  reference?: string | null | undefined;
};

export type VerifyRequesterInput = {
  id: string | number;
  version: number;
  method: VerificationMethod;
  /** SHA-256 of the evidence, in hex. */
  evidence?: string | null | undefined;
};

export type AddIdentitiesInput = {
  id: string | number;
  version: number;
  identities: Array<IdentityInput>;
};

export type ExtendInput = {
  id: string | number;
  version: number;
  /** When the person was told, with the reasons. */
  noticeAt: string;
  reason: ExtensionReason;
  note?: string | null | undefined;
};

export type PauseRequestInput = {
  id: string | number;
  version: number;
  reason: PauseReason;
  /** When they were asked. */
  askedAt: string;
};

export type ResumeRequestInput = {
  id: string | number;
  version: number;
  /** When they answered. */
  answeredAt: string;
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

export const CloseAs = {
  Denied: 'DENIED',
  Withdrawn: 'WITHDRAWN',
  /** Nobody proved who they are in the time that they were given. */
  Expired: 'EXPIRED'
} as const;

export type CloseAs = typeof CloseAs[keyof typeof CloseAs];
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
export type JobInput = {
  namespace: string;
  name: string;
};

export type RunFilter = {
  /** Both fields have to be the same, letter by letter. */
  job?: JobInput | null | undefined;
  /** Of the job. */
  namespace?: string | null | undefined;
  state?: RunState | null | undefined;
  kind?: RunKind | null | undefined;
  /** In the job's name or the run's id, whatever its case. */
  text?: string | null | undefined;
  runId?: string | number | null | undefined;
  parentRunId?: string | number | null | undefined;
  /** Started then or later. */
  startedSince?: string | null | undefined;
  /** Started before then. */
  startedBefore?: string | null | undefined;
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
export const TaskLinkState = {
  /** It can be used. */
  Open: 'OPEN',
  /** The report came by it. */
  Used: 'USED',
  Expired: 'EXPIRED',
  Revoked: 'REVOKED'
} as const;

export type TaskLinkState = typeof TaskLinkState[keyof typeof TaskLinkState];
export type AssignTaskInput = {
  task: string | number;
  /** Of its request. */
  version: number;
  /** By their subject, one of `assignees`. Absent: nobody. */
  assignee?: string | number | null | undefined;
  /** Absent: as the plan has it. */
  due?: string | null | undefined;
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
  states?: Array<TaskState> | null | undefined;
  holder?: TaskHolder | null | undefined;
  /** By their subject. */
  assignee?: string | number | null | undefined;
  /** The key of the system that a task is about. */
  system?: string | null | undefined;
  /** At this moment. What is done has no due date any more. */
  due?: DueFilter | null | undefined;
};

export type LinkTaskInput = {
  task: string | number;
  /** Of its request. */
  version: number;
  /** At most 90 days ahead. */
  expires: string;
  /** Whom it is for, such as a company. */
  recipient: string;
  /** What they are to do, in plain words. All that they see of the person is what stands here. */
  instruction: string;
};

export type RevokeTaskLinkInput = {
  id: string | number;
};

/** What somebody may do. Every question and statement says which action it needs (`@auth`), and every action which roles have it. */
export const Role = {
  /** Artifacts, runs and traces: no person. */
  Reader: 'READER',
  /** Also people, exports, erasures, and tokens of pipelines. */
  Handler: 'HANDLER',
  /** People, to approve what is done about them. */
  Approver: 'APPROVER',
  /** Sends statements and events, and reads nothing. */
  Pipeline: 'PIPELINE',
  /** Reads everything, also who has access, and changes nothing. */
  Auditor: 'AUDITOR',
  Admin: 'ADMIN'
} as const;

export type Role = typeof Role[keyof typeof Role];
export type CreateTokenInput = {
  name: string;
  /** Who answers for it; absent: whoever makes it. */
  owner?: string | null | undefined;
  /** An admin may give any; a handler PIPELINE alone. */
  roles: Array<Role>;
  /** How long it is good for: 1 to 8760, a year. */
  hours: number;
};

export type RotateTokenInput = {
  id: string | number;
  /** How long the new one is good for: 1 to 8760. */
  hours: number;
  /** How long the one before stays good beside it: 0 to 168, a week. It never ends later than it would have. */
  overlapHours?: number;
};

export type RevokeTokenInput = {
  id: string | number;
};

export type SetStoreCheckRuleInput = {
  /** From 0 to 3650. */
  dailyDays: number;
  /** From 1 to 90. */
  everyDays: number;
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

export type TokenRowFragment = { id: string, name: string, owner: string, roles: Array<Role>, createdAt: string, createdBy: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null };

export type TokenListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type TokenListQuery = { tokens: { totalCount: number, edges: Array<{ node: { id: string, name: string, owner: string, roles: Array<Role>, createdAt: string, createdBy: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type UserRowFragment = { subject: string, name: string, roles: Array<Role>, firstSeenAt: string, lastSeenAt: string };

export type UserListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type UserListQuery = { users: { totalCount: number, edges: Array<{ node: { subject: string, name: string, roles: Array<Role>, firstSeenAt: string, lastSeenAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ChangedTokenFragment = { secret: string | null, token: { id: string, name: string, owner: string, roles: Array<Role>, createdAt: string, createdBy: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> };

export type CreateTokenMutationVariables = Exact<{
  input: CreateTokenInput;
}>;


export type CreateTokenMutation = { createToken: { secret: string | null, token: { id: string, name: string, owner: string, roles: Array<Role>, createdAt: string, createdBy: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RotateTokenMutationVariables = Exact<{
  input: RotateTokenInput;
}>;


export type RotateTokenMutation = { rotateToken: { secret: string | null, token: { id: string, name: string, owner: string, roles: Array<Role>, createdAt: string, createdBy: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RevokeTokenMutationVariables = Exact<{
  input: RevokeTokenInput;
}>;


export type RevokeTokenMutation = { revokeToken: { secret: string | null, token: { id: string, name: string, owner: string, roles: Array<Role>, createdAt: string, createdBy: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type WorkspaceKeyQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkspaceKeyQuery = { workspaceKey: { workspace: string, destroyedAt: string | null, rotation: { startedAt: string, left: number, endedAt: string | null } | null } };

export type RotateKeyMutationVariables = Exact<{
  input: RotateKeyInput;
}>;


export type RotateKeyMutation = { rotateKey: { key: { workspace: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type DestroyKeyMutationVariables = Exact<{
  input: DestroyKeyInput;
}>;


export type DestroyKeyMutation = { destroyKey: { key: { workspace: string, destroyedAt: string | null } | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type IdentifierFindingListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type IdentifierFindingListQuery = { identifierFindings: { totalCount: number, edges: Array<{ node: { id: string, kind: IdentifierKind, place: IdentifierPlace, shown: string, count: number, masked: boolean, lastAt: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type IdentifierMaskingQueryVariables = Exact<{ [key: string]: never; }>;


export type IdentifierMaskingQuery = { identifierMasking: boolean };

export type SetIdentifierMaskingMutationVariables = Exact<{
  input: SetIdentifierMaskingInput;
}>;


export type SetIdentifierMaskingMutation = { setIdentifierMasking: { on: boolean | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ClearanceRowFragment = { holderKind: ActorKind, holder: string, systems: Array<string> | null, withoutSystem: boolean, categories: Array<string> | null, purposes: Array<string> | null, withoutPurpose: boolean, reason: string, setAt: string, setBy: string };

export type ClearanceListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ClearanceListQuery = { clearances: { totalCount: number, edges: Array<{ node: { holderKind: ActorKind, holder: string, systems: Array<string> | null, withoutSystem: boolean, categories: Array<string> | null, purposes: Array<string> | null, withoutPurpose: boolean, reason: string, setAt: string, setBy: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type SetClearanceMutationVariables = Exact<{
  input: ClearanceInput;
}>;


export type SetClearanceMutation = { setClearance: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type GrantRowFragment = { id: string, kind: GrantKind, holderKind: ActorKind, holder: string, from: string, until: string | null, reason: string, createdAt: string, createdBy: string, revokedAt: string | null };

export type GrantListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type GrantListQuery = { grants: { totalCount: number, edges: Array<{ node: { id: string, kind: GrantKind, holderKind: ActorKind, holder: string, from: string, until: string | null, reason: string, createdAt: string, createdBy: string, revokedAt: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type GrantHoldersQueryVariables = Exact<{ [key: string]: never; }>;


export type GrantHoldersQuery = { users: { edges: Array<{ node: { subject: string, name: string } }> }, tokens: { edges: Array<{ node: { id: string, name: string, owner: string, roles: Array<Role>, createdAt: string, createdBy: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null } }> } };

export type AccessPolicyNowQueryVariables = Exact<{ [key: string]: never; }>;


export type AccessPolicyNowQuery = { accessPolicy: { grantsNeeded: Array<GrantKind> } };

export type GiveGrantMutationVariables = Exact<{
  input: GrantInput;
}>;


export type GiveGrantMutation = { grant: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RevokeGrantMutationVariables = Exact<{
  input: RevokeGrantInput;
}>;


export type RevokeGrantMutation = { revokeGrant: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type SetAccessPolicyMutationVariables = Exact<{
  input: AccessPolicyInput;
}>;


export type SetAccessPolicyMutation = { setAccessPolicy: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RecordSessionMutationVariables = Exact<{
  input: RecordSessionInput;
}>;


export type RecordSessionMutation = { recordSession: { userErrors: Array<{ code: UserErrorCode }> } };

export type ActivityQueryVariables = Exact<{
  first: number;
}>;


export type ActivityQuery = { activity: { lastAt: string | null, accepted: number, refused: number, arrivals: Array<{ id: string, at: string, by: string | null, statement: StatementType | null, about: string | null, namespace: string | null, state: RunState | null, people: number | null, refusal: { code: string, field: string } | null }> } };

export type IngestHealthQueryVariables = Exact<{ [key: string]: never; }>;


export type IngestHealthQuery = { activity: { lastAt: string | null, accepted: number, refused: number, openRuns: number } };

export type ArtifactPageQueryVariables = Exact<{
  id: string | number;
  asOf: string;
}>;


export type ArtifactPageQuery = { artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, producerSeen: boolean, personalCategories: Array<string>, system: { id: string, key: string, name: string, closed: boolean, role: SystemRole, owner: string | null, region: string | null, retentionDays: number | null, access: Array<string>, controls: Array<string> } | null, tags: { totalCount: number, edges: Array<{ node: { id: string, column: string | null, key: string, value: string, source: string | null, category: string | null } }> }, columns: Array<{ id: string, name: string, closed: boolean, category: string | null, sensitive: boolean, purposes: Array<string>, necessity: string | null }>, currentVersion: { id: string, name: string | null, createdAt: string, destroyedAt: string | null, enumerated: boolean, producerSeen: boolean, producedBy: { id: string, kind: RunKind, state: RunState, job: { name: string, closed: boolean } } | null } | null, versions: { totalCount: number, edges: Array<{ node: { id: string, name: string | null, createdAt: string, destroyedAt: string | null, enumerated: boolean, producerSeen: boolean, producedBy: { id: string, kind: RunKind, state: RunState, job: { name: string, closed: boolean } } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, ever: { totalCount: number } } | null };

export type ArtifactVersionsQueryVariables = Exact<{
  id: string | number;
  asOf: string;
  first: number;
  after?: string | null | undefined;
}>;


export type ArtifactVersionsQuery = { artifact: { id: string, versions: { totalCount: number, edges: Array<{ node: { id: string, name: string | null, createdAt: string, destroyedAt: string | null, enumerated: boolean, producerSeen: boolean, producedBy: { id: string, kind: RunKind, state: RunState, job: { name: string, closed: boolean } } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type VersionHeadQueryVariables = Exact<{
  id: string | number;
}>;


export type VersionHeadQuery = { neighbours: { nodes: Array<
      | { __typename: 'Version', id: string, name: string | null, createdAt: string, destroyedAt: string | null, enumerated: boolean, producerSeen: boolean, artifact: { id: string }, producedBy: { id: string, kind: RunKind, state: RunState, job: { name: string, closed: boolean } } | null }
      | { __typename: 'Run' }
      | { __typename: 'Column' }
    > } };

export type VersionPeopleQueryVariables = Exact<{
  id: string | number;
  asOf: string;
}>;


export type VersionPeopleQuery = { affectedCustomers: { certain: number, possible: number, completeness: { complete: boolean, truncatedBy: TruncationReason | null, reached: number, caveats: Array<{ code: CaveatCode, count: number, message: string, items: Array<{ id: string, label: string, system: { id: string, owner: string | null } | null, version: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, alike: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, run: { id: string, inputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }>, outputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }> } | null }> }> } } };

export type VersionLineageQueryVariables = Exact<{
  id: string | number;
  direction: Direction;
  asOf: string;
  within?: BoundaryInput | null | undefined;
  order: TracedOrder;
  descending: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type VersionLineageQuery = { trace: { byKind: Array<{ kind: ArtifactKind, count: number }>, completeness: { complete: boolean, truncatedBy: TruncationReason | null, reached: number, caveats: Array<{ code: CaveatCode, count: number, message: string, items: Array<{ id: string, label: string, system: { id: string, owner: string | null } | null, version: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, alike: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, run: { id: string, inputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }>, outputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }> } | null }> }> }, byArtifact: { totalCount: number, versions: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { steps: number, directRuns: number, versions: number, live: number, runs: Array<{ id: string, job: { namespace: string, name: string, closed: boolean } }>, latest: { id: string, createdAt: string }, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { key: string, name: string, closed: boolean, owner: string | null } | null } } }> } } };

export type TracedArtifactFieldsFragment = { steps: number, directRuns: number, versions: number, live: number, runs: Array<{ id: string, job: { namespace: string, name: string, closed: boolean } }>, latest: { id: string, createdAt: string }, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { key: string, name: string, closed: boolean, owner: string | null } | null } };

export type ColumnDependentsQueryVariables = Exact<{
  from: ColumnInput;
  asOf: string;
  kinds: Array<ArtifactKind> | ArtifactKind;
}>;


export type ColumnDependentsQuery = { fieldLineage: { byKind: Array<{ kind: ArtifactKind, count: number }>, completeness: { complete: boolean, truncatedBy: TruncationReason | null, reached: number, caveats: Array<{ code: CaveatCode, count: number, message: string, items: Array<{ id: string, label: string, system: { id: string, owner: string | null } | null, version: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, alike: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, run: { id: string, inputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }>, outputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }> } | null }> }> }, versions: { totalCount: number, edges: Array<{ node: { id: string, name: string | null, createdAt: string, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean, system: { name: string, closed: boolean } | null } } }> } } };

export type VersionRowsFragment = { totalCount: number, edges: Array<{ node: { id: string, name: string | null, createdAt: string, destroyedAt: string | null, enumerated: boolean, producerSeen: boolean, producedBy: { id: string, kind: RunKind, state: RunState, job: { name: string, closed: boolean } } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type VersionRowFragment = { id: string, name: string | null, createdAt: string, destroyedAt: string | null, enumerated: boolean, producerSeen: boolean, producedBy: { id: string, kind: RunKind, state: RunState, job: { name: string, closed: boolean } } | null };

export type LinkedVersionFragment = { id: string, name: string | null, createdAt: string, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean, system: { name: string, closed: boolean } | null } };

export type ExportTraceQueryVariables = Exact<{
  id: string | number;
  direction: Direction;
  asOf: string;
  within?: BoundaryInput | null | undefined;
}>;


export type ExportTraceQuery = { trace: { versions: { totalCount: number } } };

export type VersionPeopleListQueryVariables = Exact<{
  id: string | number;
  asOf: string;
  first: number;
  after?: string | null | undefined;
}>;


export type VersionPeopleListQuery = { affectedCustomers: { certain: number, possible: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ certain: boolean, node: { ref: string, identities: Array<{ namespace: string }> } }> } };

export type ExportPeopleQueryVariables = Exact<{
  id: string | number;
  asOf: string;
}>;


export type ExportPeopleQuery = { affectedCustomers: { certain: number } };

export type AuditListQueryVariables = Exact<{
  filter: AuditFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type AuditListQuery = { auditEntries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, at: string, actor: string, actorKind: ActorKind, roles: Array<string>, action: Action, fields: Array<string>, customer: string | null, about: Array<string>, count: number | null, reason: string | null, outcome: AuditOutcome, place: number | null } }> } };

export type AuditStateQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditStateQuery = { auditLog: { sealed: number, waiting: number, key: string | null, checkpoint: string | null, sealedAt: string | null, retentionDays: number | null, removed: number } };

export type AuditRowFragment = { id: string, at: string, actor: string, actorKind: ActorKind, roles: Array<string>, action: Action, fields: Array<string>, customer: string | null, about: Array<string>, count: number | null, reason: string | null, outcome: AuditOutcome, place: number | null };

export type SetAuditRetentionMutationVariables = Exact<{
  days?: number | null | undefined;
}>;


export type SetAuditRetentionMutation = { setAuditRetention: { auditLog: { retentionDays: number | null } | null, userErrors: Array<{ message: string }> } };

export type CardColumnsQueryVariables = Exact<{
  id: string | number;
  asOf?: string | null | undefined;
}>;


export type CardColumnsQuery = { artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, columns: Array<{ id: string, name: string, closed: boolean, sensitive: boolean }> } | null };

export type ColumnReachQueryVariables = Exact<{
  from: ColumnInput;
  asOf?: string | null | undefined;
  direct?: boolean | null | undefined;
  masking?: boolean | null | undefined;
}>;


export type ColumnReachQuery = { fieldLineage: { completeness: { complete: boolean }, graph: { shown: number, total: number, nodes: Array<
        | { __typename: 'Version', id: string, artifact: { id: string, kind: ArtifactKind } }
        | { __typename: 'Run', id: string }
        | { __typename: 'Column' }
      >, edges: Array<{ from: string, to: string }> } } };

export type ConsentStatementFieldsFragment = { at: string, recordedAt: string, purposes: Array<string>, status: ConsentStatus, mechanism: string | null, notice: string | null, until: string | null, evidence: string | null, namespace: string | null, shared: boolean };

export type PersonConsentsQueryVariables = Exact<{
  ref: string | number;
  asOf?: string | null | undefined;
}>;


export type PersonConsentsQuery = { consents: { asOf: string, customer: { ref: string, identities: Array<{ namespace: string }> }, states: Array<{ purpose: string, status: ConsentStatus, by: { at: string, recordedAt: string, purposes: Array<string>, status: ConsentStatus, mechanism: string | null, notice: string | null, until: string | null, evidence: string | null, namespace: string | null, shared: boolean } }> } };

export type ConsentHistoryQueryVariables = Exact<{
  ref: string | number;
  asOf?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ConsentHistoryQuery = { consents: { history: { totalCount: number, edges: Array<{ cursor: string, node: { key: string, at: string, recordedAt: string, purposes: Array<string>, status: ConsentStatus, mechanism: string | null, notice: string | null, until: string | null, evidence: string | null, namespace: string | null, shared: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

export type RecordConsentMutationVariables = Exact<{
  input: RecordConsentInput;
}>;


export type RecordConsentMutation = { recordConsent: { accepted: number, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ConsentFindingsQueryVariables = Exact<{
  asOf?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ConsentFindingsQuery = { consentFindings: { totalCount: number, completeness: { complete: boolean }, edges: Array<{ cursor: string, node: { code: ConsentFindingCode, since: string, purpose: string, certain: number, possible: number, due: string | null, remedy: string, run: { id: string, job: { namespace: string, name: string } } | null, version: { id: string, artifact: { id: string, kind: ArtifactKind, name: string } } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FindCustomerQueryVariables = Exact<{
  customer: CustomerInput;
}>;


export type FindCustomerQuery = { customerImpact: { customer: { ref: string } } };

export type CustomerSummaryQueryVariables = Exact<{
  ref: string | number;
  asOf?: string | null | undefined;
}>;


export type CustomerSummaryQuery = { customerImpact: { asOf: string, customer: { ref: string, identities: Array<{ namespace: string }> }, completeness: { complete: boolean, truncatedBy: TruncationReason | null, reached: number, caveats: Array<{ code: CaveatCode, count: number, message: string, items: Array<{ id: string, label: string, system: { id: string, owner: string | null } | null, version: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, alike: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, run: { id: string, inputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }>, outputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }> } | null }> }> }, summary: { total: number, live: number, byKind: Array<{ kind: ArtifactKind, count: number }>, byRole: Array<{ role: SystemRole, count: number }>, byVerdict: Array<{ verdict: Verdict, count: number }>, bySystem: Array<{ verdict: Verdict, artifacts: number, versions: number, live: number, system: { id: string, name: string, role: SystemRole, owner: string | null, region: string | null, closed: boolean } | null, byKind: Array<{ kind: ArtifactKind, live: number }>, strongest: Array<{ verdict: Verdict, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean } }> }> } } };

export type SystemImpactFieldsFragment = { verdict: Verdict, artifacts: number, versions: number, live: number, system: { id: string, name: string, role: SystemRole, owner: string | null, region: string | null, closed: boolean } | null, byKind: Array<{ kind: ArtifactKind, live: number }>, strongest: Array<{ verdict: Verdict, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean } }> };

export type CustomerDeletionQueryVariables = Exact<{
  ref: string | number;
  asOf?: string | null | undefined;
}>;


export type CustomerDeletionQuery = { customerImpact: { summary: { bySystem: Array<{ system: { id: string } | null, wouldDo: Array<{ action: TaskAction, versions: number, until: string | null, undecided: boolean }> }> } } };

export type CustomerArtifactsQueryVariables = Exact<{
  ref: string | number;
  asOf?: string | null | undefined;
  filter?: ImpactFilter | null | undefined;
  order: ArtifactOrder;
  descending: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type CustomerArtifactsQuery = { customerImpact: { byArtifact: { totalCount: number, versions: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { verdict: Verdict, versions: number, live: number, newest: string, byVerdict: Array<{ verdict: Verdict, count: number }>, strongest: { verdict: Verdict, live: boolean, version: { id: string, name: string | null, createdAt: string, destroyedAt: string | null, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { id: string, name: string, closed: boolean, role: SystemRole } | null } } }, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { id: string, name: string, closed: boolean, role: SystemRole, owner: string | null } | null } } }> } } };

export type TouchedArtifactFieldsFragment = { verdict: Verdict, versions: number, live: number, newest: string, byVerdict: Array<{ verdict: Verdict, count: number }>, strongest: { verdict: Verdict, live: boolean, version: { id: string, name: string | null, createdAt: string, destroyedAt: string | null, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { id: string, name: string, closed: boolean, role: SystemRole } | null } } }, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { id: string, name: string, closed: boolean, role: SystemRole, owner: string | null } | null } };

export type CustomerVersionsQueryVariables = Exact<{
  ref: string | number;
  asOf?: string | null | undefined;
  filter?: ImpactFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CustomerVersionsQuery = { customerImpact: { artifacts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { verdict: Verdict, live: boolean, version: { id: string, name: string | null, createdAt: string, destroyedAt: string | null, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { id: string, name: string, closed: boolean, role: SystemRole } | null } } } }> } } };

export type CustomerFacetsQueryVariables = Exact<{
  ref: string | number;
  asOf?: string | null | undefined;
  filter?: ImpactFilter | null | undefined;
}>;


export type CustomerFacetsQuery = { customerImpact: { facets: { verdicts: Array<{ verdict: Verdict, artifacts: number }>, live: Array<{ live: boolean, artifacts: number }>, kinds: Array<{ kind: ArtifactKind, artifacts: number }>, roles: Array<{ role: SystemRole, artifacts: number }>, systems: Array<{ artifacts: number, system: { id: string, name: string, closed: boolean } | null }> } } };

export type ExportImpactQueryVariables = Exact<{
  ref: string | number;
  asOf?: string | null | undefined;
  filter?: ImpactFilter | null | undefined;
}>;


export type ExportImpactQuery = { customerImpact: { artifacts: { totalCount: number } } };

export type TouchedVersionFragment = { verdict: Verdict, live: boolean, version: { id: string, name: string | null, createdAt: string, destroyedAt: string | null, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { id: string, name: string, closed: boolean, role: SystemRole } | null } } };

export type CatalogSystemsQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogSystemsQuery = { catalogSystems: Array<{ key: string, closed: boolean, artifacts: number, system: { name: string, role: SystemRole, owner: string | null } | null }>, elsewhere: { totalCount: number } };

export type CatalogArtifactsQueryVariables = Exact<{
  system: string;
  first: number;
  after?: string | null | undefined;
}>;


export type CatalogArtifactsQuery = { artifacts: { totalCount: number, notSearched: number, edges: Array<{ node: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type CatalogColumnsQueryVariables = Exact<{
  id: string | number;
}>;


export type CatalogColumnsQuery = { artifact: { columns: Array<{ id: string, name: string, category: string | null, sensitive: boolean, closed: boolean }> } | null };

export type RecentArtifactQueryVariables = Exact<{
  id: string | number;
}>;


export type RecentArtifactQuery = { artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean, system: { name: string, closed: boolean } | null } | null };

export type NeighboursQueryVariables = Exact<{
  of: string | number;
  direction: Direction;
  asOf?: string | null | undefined;
  first: number;
}>;


export type NeighboursQuery = { neighbours: { shown: number, total: number, nodes: Array<
      | { __typename: 'Version', enumerated: boolean, upstreamCount: number, downstreamCount: number, id: string, name: string | null, createdAt: string, destroyedAt: string | null, producerSeen: boolean, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { id: string, name: string, closed: boolean, role: SystemRole, region: string | null } | null } }
      | { __typename: 'Run', id: string, runId: string, kind: RunKind, state: RunState, startedAt: string, job: { namespace: string, name: string, closed: boolean } }
      | { __typename: 'Column' }
    >, edges: Array<{ from: string, to: string, carries: Carries }> } };

export type TraceCompletenessQueryVariables = Exact<{
  of: string | number;
  direction: Direction;
  asOf?: string | null | undefined;
}>;


export type TraceCompletenessQuery = { trace: { completeness: { complete: boolean, truncatedBy: TruncationReason | null, reached: number, outside: number, caveats: Array<{ code: CaveatCode, count: number, message: string, items: Array<{ id: string, label: string, system: { id: string, owner: string | null } | null, version: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, alike: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, run: { id: string, inputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }>, outputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }> } | null }> }> } } };

export type ExploredVersionFragment = { enumerated: boolean, upstreamCount: number, downstreamCount: number, id: string, name: string | null, createdAt: string, destroyedAt: string | null, producerSeen: boolean, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { id: string, name: string, closed: boolean, role: SystemRole, region: string | null } | null } };

export type FindingListQueryVariables = Exact<{
  filter: FindingFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type FindingListQuery = { findings: { totalCount: number, runsWithoutPurpose: number, runsUnclassified: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, counts: Array<{ code: FindingCode, severity: FindingSeverity, open: number, accepted: number }>, completeness: { complete: boolean, truncatedBy: TruncationReason | null, reached: number, caveats: Array<{ code: CaveatCode, count: number, message: string, items: Array<{ id: string, label: string, system: { id: string, owner: string | null } | null, version: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, alike: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, run: { id: string, inputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }>, outputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }> } | null }> }> }, edges: Array<{ node: { id: string, code: FindingCode, severity: FindingSeverity, since: string, subject: string, text: string, remedy: string, certain: number, possible: number, runs: number, due: string | null, path: Array<{ text: string, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean } | null }>, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean } | null, run: { id: string, startedAt: string, job: { name: string, closed: boolean } } | null, acceptance: { reason: string, by: string, at: string, until: string, certain: number, possible: number } | null } }> } };

export type FindingRowFragment = { id: string, code: FindingCode, severity: FindingSeverity, since: string, subject: string, text: string, remedy: string, certain: number, possible: number, runs: number, due: string | null, path: Array<{ text: string, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean } | null }>, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean } | null, run: { id: string, startedAt: string, job: { name: string, closed: boolean } } | null, acceptance: { reason: string, by: string, at: string, until: string, certain: number, possible: number } | null };

export type AcceptFindingMutationVariables = Exact<{
  input: AcceptFindingInput;
}>;


export type AcceptFindingMutation = { acceptFinding: { acceptance: { until: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type WithdrawAcceptanceMutationVariables = Exact<{
  input: WithdrawAcceptanceInput;
}>;


export type WithdrawAcceptanceMutation = { withdrawAcceptance: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ArtifactFindingsQueryVariables = Exact<{
  about: string | number;
}>;


export type ArtifactFindingsQuery = { findings: { totalCount: number, completeness: { complete: boolean }, edges: Array<{ node: { id: string, code: FindingCode, severity: FindingSeverity, text: string, acceptance: { until: string } | null } }> } };

export type AdmissionRowFragment = { id: string, decision: AdmissionDecision, purpose: string, at: string, expiresAt: string, by: string, digest: string, job: { namespace: string, name: string }, versions: Array<{ id: string, closed: boolean, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean } }>, answers: Array<{ question: GateQuestion, answer: Answer, text: string, remedy: string | null, evidence: Array<{ id: string, text: string }> }> };

export type AdmissionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AdmissionsQuery = { admissions: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, decision: AdmissionDecision, purpose: string, at: string, expiresAt: string, by: string, digest: string, job: { namespace: string, name: string }, versions: Array<{ id: string, closed: boolean, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean } }>, answers: Array<{ question: GateQuestion, answer: Answer, text: string, remedy: string | null, evidence: Array<{ id: string, text: string }> }> } }> } };

export type AdmitRunMutationVariables = Exact<{
  input: AdmitRunInput;
}>;


export type AdmitRunMutation = { admitRun: { admission: { id: string, decision: AdmissionDecision, purpose: string, at: string, expiresAt: string, by: string, digest: string, job: { namespace: string, name: string }, versions: Array<{ id: string, closed: boolean, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean } }>, answers: Array<{ question: GateQuestion, answer: Answer, text: string, remedy: string | null, evidence: Array<{ id: string, text: string }> }> } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type GateModeQueryVariables = Exact<{ [key: string]: never; }>;


export type GateModeQuery = { gateMode: { enforcing: boolean } };

export type SetGateModeMutationVariables = Exact<{
  input: SetGateModeInput;
}>;


export type SetGateModeMutation = { setGateMode: { userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ExplanationQueryVariables = Exact<{
  ref: string | number;
  asOf?: string | null | undefined;
  versionId: string | number;
}>;


export type ExplanationQuery = { customerImpact: { asOf: string, completeness: { complete: boolean, truncatedBy: TruncationReason | null, caveats: Array<{ message: string }> }, item: { verdict: Verdict } | null, erasures: Array<{ at: string, outcome: string, effective: boolean, evidence: string, recordedBy: string | null, recordedAt: string | null }>, fullLists: Array<{ at: string, people: number, recordedBy: string | null, recordedAt: string | null, identities: Array<{ namespace: string }> }>, origin: { at: string, mode: MemberMode, shared: boolean, identity: { namespace: string }, version: { id: string, name: string | null, createdAt: string, destroyedAt: string | null, enumerated: boolean, producerSeen: boolean, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { key: string, name: string, closed: boolean, role: SystemRole, owner: string | null, region: string | null, access: Array<string> } | null } } }, explain: Array<{ at: string, carries: Carries, claim: string | null, mixesPeople: boolean, asked: boolean, from:
        | { __typename: 'Version', id: string, name: string | null, createdAt: string, destroyedAt: string | null, enumerated: boolean, producerSeen: boolean, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { key: string, name: string, closed: boolean, role: SystemRole, owner: string | null, region: string | null, access: Array<string> } | null } }
        | { __typename: 'Run' }
        | { __typename: 'Column' }
      , to:
        | { __typename: 'Version', id: string, name: string | null, createdAt: string, destroyedAt: string | null, enumerated: boolean, producerSeen: boolean, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { key: string, name: string, closed: boolean, role: SystemRole, owner: string | null, region: string | null, access: Array<string> } | null } }
        | { __typename: 'Run' }
        | { __typename: 'Column' }
      , run: { id: string, runId: string, kind: RunKind, state: RunState, startedAt: string, endedAt: string | null, purposes: Array<string>, job: { namespace: string, name: string, closed: boolean } } | null, columns: Array<{ direct: boolean, masking: boolean, from: { name: string }, to: { name: string } }> }> } };

export type ExplainedVersionFragment = { id: string, name: string | null, createdAt: string, destroyedAt: string | null, enumerated: boolean, producerSeen: boolean, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { key: string, name: string, closed: boolean, role: SystemRole, owner: string | null, region: string | null, access: Array<string> } | null } };

export type ImpactGraphQueryVariables = Exact<{
  ref: string | number;
  asOf?: string | null | undefined;
  filter?: ImpactFilter | null | undefined;
  limit: number;
}>;


export type ImpactGraphQuery = { customerImpact: { asOf: string, completeness: { complete: boolean, truncatedBy: TruncationReason | null }, graph: { shown: number, total: number, verdicts: Array<{ verdict: Verdict, live: boolean, version: { id: string } }> | null, nodes: Array<
        | { __typename: 'Version', id: string, name: string | null, createdAt: string, destroyedAt: string | null, producerSeen: boolean, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { id: string, name: string, closed: boolean, role: SystemRole, region: string | null } | null } }
        | { __typename: 'Run', id: string, runId: string, kind: RunKind, state: RunState, startedAt: string, job: { namespace: string, name: string, closed: boolean } }
        | { __typename: 'Column' }
      >, edges: Array<{ from: string, to: string, carries: Carries, at: string }> } } };

export type DrawnVersionFragment = { id: string, name: string | null, createdAt: string, destroyedAt: string | null, producerSeen: boolean, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { id: string, name: string, closed: boolean, role: SystemRole, region: string | null } | null } };

export type DrawnRunFragment = { id: string, runId: string, kind: RunKind, state: RunState, startedAt: string, job: { namespace: string, name: string, closed: boolean } };

export type IncidentClockFragment = { whom: Notified, source: string, due: string | null, state: NotificationState, steps: Array<string> };

export type IncidentRowFragment = { id: string, title: string, awareAt: string, recordedBy: string, closedAt: string | null, clocks: Array<{ whom: Notified, source: string, due: string | null, state: NotificationState, steps: Array<string> }>, exposures: Array<{ id: string, name: string }> };

export type IncidentListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type IncidentListQuery = { incidents: { totalCount: number, edges: Array<{ node: { id: string, title: string, awareAt: string, recordedBy: string, closedAt: string | null, clocks: Array<{ whom: Notified, source: string, due: string | null, state: NotificationState, steps: Array<string> }>, exposures: Array<{ id: string, name: string }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type IncidentFactsFragment = { id: string, title: string, awareAt: string, zone: string, nature: string | null, records: string | null, contact: string | null, consequences: string | null, measures: string | null, authorityNotifiedAt: string | null, peopleNotifiedAt: string | null, delayReasons: string | null, recordedAt: string, recordedBy: string, revision: number, closedAt: string | null, closedBy: string | null, clocks: Array<{ whom: Notified, source: string, due: string | null, state: NotificationState, steps: Array<string> }>, exposures: Array<{ id: string, target: ExposureTarget, name: string, from: string, until: string | null, kinds: Array<BreachKind>, note: string | null, artifact: { id: string, kind: ArtifactKind } | null, system: { key: string, name: string } | null }> };

export type IncidentPageQueryVariables = Exact<{
  id: string | number;
}>;


export type IncidentPageQuery = { incident: { id: string, title: string, awareAt: string, zone: string, nature: string | null, records: string | null, contact: string | null, consequences: string | null, measures: string | null, authorityNotifiedAt: string | null, peopleNotifiedAt: string | null, delayReasons: string | null, recordedAt: string, recordedBy: string, revision: number, closedAt: string | null, closedBy: string | null, clocks: Array<{ whom: Notified, source: string, due: string | null, state: NotificationState, steps: Array<string> }>, exposures: Array<{ id: string, target: ExposureTarget, name: string, from: string, until: string | null, kinds: Array<BreachKind>, note: string | null, artifact: { id: string, kind: ArtifactKind } | null, system: { key: string, name: string } | null }> } | null };

export type IncidentAffectedQueryVariables = Exact<{
  id: string | number;
}>;


export type IncidentAffectedQuery = { incident: { id: string, affected: { asOf: string, certain: number, possible: number, versions: number, artifacts: number, systems: number, unknown: Array<string>, bySystem: Array<{ versions: number, certain: number, possible: number, system: { key: string, name: string } | null }>, byRegion: Array<{ region: string | null, versions: number, certain: number, possible: number }>, byCategory: Array<{ category: string | null, versions: number, certain: number, possible: number }>, completeness: { complete: boolean, truncatedBy: TruncationReason | null, reached: number, caveats: Array<{ code: CaveatCode, count: number, message: string, items: Array<{ id: string, label: string, system: { id: string, owner: string | null } | null, version: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, alike: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, run: { id: string, inputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }>, outputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }> } | null }> }> } } | null } | null };

export type IncidentArtifactsQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type IncidentArtifactsQuery = { incident: { id: string, affected: { list: { totalCount: number, edges: Array<{ node: { categories: Array<string>, versions: number, certain: number, possible: number, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean, system: { name: string, closed: boolean } | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type ExposableSystemsQueryVariables = Exact<{ [key: string]: never; }>;


export type ExposableSystemsQuery = { systems: { systems: Array<{ key: string, system: { name: string } | null }> } };

export type ChangedIncidentFragment = { incident: { id: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> };

export type OpenIncidentMutationVariables = Exact<{
  input: OpenIncidentInput;
}>;


export type OpenIncidentMutation = { openIncident: { incident: { id: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type AmendIncidentMutationVariables = Exact<{
  input: AmendIncidentInput;
}>;


export type AmendIncidentMutation = { amendIncident: { incident: { id: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type CloseIncidentMutationVariables = Exact<{
  input: CloseIncidentInput;
}>;


export type CloseIncidentMutation = { closeIncident: { incident: { id: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type CreatePipelineTokenMutationVariables = Exact<{
  hours: number;
}>;


export type CreatePipelineTokenMutation = { createPipelineToken: { token: string | null, expiresAt: string | null, userErrors: Array<{ code: UserErrorCode, message: string }> } };

export type ArtifactPurposesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ArtifactPurposesQuery = { artifactPurposes: { totalCount: number, gaps: number, complete: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { gap: boolean, personal: boolean, purposes: Array<string> | null, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean }, declarations: Array<{ id: string, text: string }> } }> } };

export type PurposeTreeQueryVariables = Exact<{ [key: string]: never; }>;


export type PurposeTreeQuery = { purposes: { edges: Array<{ node: { key: string, name: string, description: string | null, parent: string | null, source: PurposeSource } }> } };

export type VersionPurposesQueryVariables = Exact<{
  version: string | number;
}>;


export type VersionPurposesQuery = { versionPurposes: { gap: boolean, complete: boolean, purposes: Array<string> | null, limitsCount: number, undeclaredCount: number, limits: Array<{ version: { artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean } }, declarations: Array<{ id: string, text: string }>, path: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean } }> }>, undeclared: Array<{ version: { artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean } }, declarations: Array<{ id: string, text: string }>, path: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean } }> }> } };

export type AuthoriseMutationVariables = Exact<{
  input: AuthoriseInput;
}>;


export type AuthoriseMutation = { authorise: { declaration: { id: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type RegisterPurposeMutationVariables = Exact<{
  input: RegisterPurposeInput;
}>;


export type RegisterPurposeMutation = { registerPurpose: { purpose: { key: string } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type ProcessingRecordQueryVariables = Exact<{
  asOf?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ProcessingRecordQuery = { processingRecord: { asOf: string, declared: number, undeclared: number, missing: number, completeness: { complete: boolean, truncatedBy: TruncationReason | null, reached: number, caveats: Array<{ code: CaveatCode, count: number, message: string, items: Array<{ id: string, label: string, system: { id: string, owner: string | null } | null, version: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, alike: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, run: { id: string, inputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }>, outputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }> } | null }> }> }, activities: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { key: string, role: ProcessingRole, owner: string | null, declaration: { id: string, at: string, recordedAt: string, recordedBy: string } | null, jobs: Array<{ namespace: string, name: string, runs: number }>, elements: Array<{ name: RecordElementName, article: string, declared: Array<string>, observed: Array<string> | null, undeclared: Array<string>, unobserved: Array<string>, missing: boolean }>, ai: { fields: Array<string>, systems: Array<string>, bases: Array<string>, transformations: Array<string>, compatibility: Array<{ purpose: string, decision: UseDecision, complete: boolean }>, models: Array<{ model: string, version: string, deployments: Array<string> }> } | null } }> } } };

export type RecordedActivityFragment = { key: string, role: ProcessingRole, owner: string | null, declaration: { id: string, at: string, recordedAt: string, recordedBy: string } | null, jobs: Array<{ namespace: string, name: string, runs: number }>, elements: Array<{ name: RecordElementName, article: string, declared: Array<string>, observed: Array<string> | null, undeclared: Array<string>, unobserved: Array<string>, missing: boolean }>, ai: { fields: Array<string>, systems: Array<string>, bases: Array<string>, transformations: Array<string>, compatibility: Array<{ purpose: string, decision: UseDecision, complete: boolean }>, models: Array<{ model: string, version: string, deployments: Array<string> }> } | null };

export type RefusedReportListQueryVariables = Exact<{
  acknowledged: boolean;
  first: number;
  after?: string | null | undefined;
}>;


export type RefusedReportListQuery = { refusedReports: { totalCount: number, edges: Array<{ node: { id: string, at: string, by: string | null, code: string, field: string, namespace: string | null, job: string | null, runId: string | null, producer: string | null, acknowledgement: { at: string, by: string, reason: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AcknowledgeRefusalsMutationVariables = Exact<{
  input: AcknowledgeRefusalsInput;
}>;


export type AcknowledgeRefusalsMutation = { acknowledgeRefusals: { acknowledged: number | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RequestRowFragment = { id: string, reference: string | null, type: RightType, state: RequestState, stage: Stage, reason: RequestReason | null, receivedAt: string, openedBy: string, openedAt: string, closedAt: string | null, clock: { regime: Regime, due: string, daysLeft: number, state: ClockState } };

export type RequestListQueryVariables = Exact<{
  filter?: RequestFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RequestListQuery = { requests: { totalCount: number, edges: Array<{ node: { id: string, reference: string | null, type: RightType, state: RequestState, stage: Stage, reason: RequestReason | null, receivedAt: string, openedBy: string, openedAt: string, closedAt: string | null, clock: { regime: Regime, due: string, daysLeft: number, state: ClockState } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ClockFactsFragment = { regime: Regime, zone: string, receivedAt: string, received: string, acknowledgeBy: string | null, refuseBy: string | null, due: string, dueAt: string, latest: string | null, extensionNoticeBy: string | null, daysLeft: number, state: ClockState, notice: string, steps: Array<{ towards: ClockDate, date: string, because: string, rule: string, certainty: Certainty }>, readings: Array<{ of: ClockDate, date: string, because: string, rule: string }>, holidays: Array<{ date: string, name: string }>, extension: { noticeAt: string, reason: ExtensionReason, due: string } | null, pauses: Array<{ reason: PauseReason, askedAt: string, answeredAt: string | null, days: number, rule: string }> };

export type ClockPreviewQueryVariables = Exact<{
  input: ClockInput;
}>;


export type ClockPreviewQuery = { clock: { regime: Regime, zone: string, receivedAt: string, received: string, acknowledgeBy: string | null, refuseBy: string | null, due: string, dueAt: string, latest: string | null, extensionNoticeBy: string | null, daysLeft: number, state: ClockState, notice: string, steps: Array<{ towards: ClockDate, date: string, because: string, rule: string, certainty: Certainty }>, readings: Array<{ of: ClockDate, date: string, because: string, rule: string }>, holidays: Array<{ date: string, name: string }>, extension: { noticeAt: string, reason: ExtensionReason, due: string } | null, pauses: Array<{ reason: PauseReason, askedAt: string, answeredAt: string | null, days: number, rule: string }> } };

export type RequestFactsFragment = { id: string, version: number, reference: string | null, type: RightType, state: RequestState, stage: Stage, reason: RequestReason | null, receivedAt: string, mode: ControllerMode, controller: string | null, openedBy: string, openedAt: string, closedAt: string | null, moves: Array<RequestMove>, intact: boolean, clock: { regime: Regime, zone: string, receivedAt: string, received: string, acknowledgeBy: string | null, refuseBy: string | null, due: string, dueAt: string, latest: string | null, extensionNoticeBy: string | null, daysLeft: number, state: ClockState, notice: string, steps: Array<{ towards: ClockDate, date: string, because: string, rule: string, certainty: Certainty }>, readings: Array<{ of: ClockDate, date: string, because: string, rule: string }>, holidays: Array<{ date: string, name: string }>, extension: { noticeAt: string, reason: ExtensionReason, due: string } | null, pauses: Array<{ reason: PauseReason, askedAt: string, answeredAt: string | null, days: number, rule: string }> }, identities: Array<{ namespace: string }>, verification: { method: VerificationMethod, evidence: string | null, at: string, by: string } | null, customer: { ref: string } | null, duplicateOf: { id: string } | null, manifest: { digest: string, asOf: string, complete: boolean, intact: boolean, total: number, live: number, gaps: Array<{ code: CaveatCode, count: number, message: string, acknowledged: boolean }>, byVerdict: Array<{ verdict: Verdict, count: number }>, byKind: Array<{ kind: ArtifactKind, count: number }> } | null, exemptions: { totalCount: number, edges: Array<{ node: { id: string, versionId: string, name: string, label: string, closed: boolean, basis: ExemptionBasis, ground: string, until: string | null, setBy: string, setAt: string } }> }, package: { digest: string, bytes: number, current: boolean, preparedAt: string, preparedBy: string, items: number, values: boolean, available: boolean, unread: Array<{ store: string, namespace: string, name: string, reason: UnreadReason }>, files: Array<{ name: string, what: string, bytes: number }>, leftOut: Array<{ reason: PackageOmission, count: number }>, delivery: { means: DeliveryMeans, at: string, by: string, evidence: string | null } | null } | null, plan: { number: number, digest: string, state: PlanState, intact: boolean, createdBy: string, createdAt: string, decidedBy: string | null, decidedAt: string | null, note: string | null, total: number, possible: number, steps: Array<{ step: PlanStep, total: number, settled: number, held: number, deferred: number, failed: number }>, preview: Array<{ action: TaskAction, count: number, kept: number }>, stale: { added: number, gone: number, changed: number, changes: { edges: Array<{ node: { kind: PlanChangeKind, versionId: string | null, name: string, before: TaskAction | null, now: TaskAction | null, ground: string } }> } } | null } | null, letters: { obstacle: LetterObstacle | null, drafts: Array<{ kind: LetterKind, subject: string, text: string }>, written: Array<{ id: string, kind: LetterKind, means: LetterMeans, state: LetterState, at: string, by: string }> } };

export type PlanFactsFragment = { number: number, digest: string, state: PlanState, intact: boolean, createdBy: string, createdAt: string, decidedBy: string | null, decidedAt: string | null, note: string | null, total: number, possible: number, steps: Array<{ step: PlanStep, total: number, settled: number, held: number, deferred: number, failed: number }>, preview: Array<{ action: TaskAction, count: number, kept: number }>, stale: { added: number, gone: number, changed: number, changes: { edges: Array<{ node: { kind: PlanChangeKind, versionId: string | null, name: string, before: TaskAction | null, now: TaskAction | null, ground: string } }> } } | null };

export type PackageFactsFragment = { digest: string, bytes: number, current: boolean, preparedAt: string, preparedBy: string, items: number, values: boolean, available: boolean, unread: Array<{ store: string, namespace: string, name: string, reason: UnreadReason }>, files: Array<{ name: string, what: string, bytes: number }>, leftOut: Array<{ reason: PackageOmission, count: number }>, delivery: { means: DeliveryMeans, at: string, by: string, evidence: string | null } | null };

export type RequestPageQueryVariables = Exact<{
  id: string | number;
}>;


export type RequestPageQuery = { request: { id: string, version: number, reference: string | null, type: RightType, state: RequestState, stage: Stage, reason: RequestReason | null, receivedAt: string, mode: ControllerMode, controller: string | null, openedBy: string, openedAt: string, closedAt: string | null, moves: Array<RequestMove>, intact: boolean, clock: { regime: Regime, zone: string, receivedAt: string, received: string, acknowledgeBy: string | null, refuseBy: string | null, due: string, dueAt: string, latest: string | null, extensionNoticeBy: string | null, daysLeft: number, state: ClockState, notice: string, steps: Array<{ towards: ClockDate, date: string, because: string, rule: string, certainty: Certainty }>, readings: Array<{ of: ClockDate, date: string, because: string, rule: string }>, holidays: Array<{ date: string, name: string }>, extension: { noticeAt: string, reason: ExtensionReason, due: string } | null, pauses: Array<{ reason: PauseReason, askedAt: string, answeredAt: string | null, days: number, rule: string }> }, identities: Array<{ namespace: string }>, verification: { method: VerificationMethod, evidence: string | null, at: string, by: string } | null, customer: { ref: string } | null, duplicateOf: { id: string } | null, manifest: { digest: string, asOf: string, complete: boolean, intact: boolean, total: number, live: number, gaps: Array<{ code: CaveatCode, count: number, message: string, acknowledged: boolean }>, byVerdict: Array<{ verdict: Verdict, count: number }>, byKind: Array<{ kind: ArtifactKind, count: number }> } | null, exemptions: { totalCount: number, edges: Array<{ node: { id: string, versionId: string, name: string, label: string, closed: boolean, basis: ExemptionBasis, ground: string, until: string | null, setBy: string, setAt: string } }> }, package: { digest: string, bytes: number, current: boolean, preparedAt: string, preparedBy: string, items: number, values: boolean, available: boolean, unread: Array<{ store: string, namespace: string, name: string, reason: UnreadReason }>, files: Array<{ name: string, what: string, bytes: number }>, leftOut: Array<{ reason: PackageOmission, count: number }>, delivery: { means: DeliveryMeans, at: string, by: string, evidence: string | null } | null } | null, plan: { number: number, digest: string, state: PlanState, intact: boolean, createdBy: string, createdAt: string, decidedBy: string | null, decidedAt: string | null, note: string | null, total: number, possible: number, steps: Array<{ step: PlanStep, total: number, settled: number, held: number, deferred: number, failed: number }>, preview: Array<{ action: TaskAction, count: number, kept: number }>, stale: { added: number, gone: number, changed: number, changes: { edges: Array<{ node: { kind: PlanChangeKind, versionId: string | null, name: string, before: TaskAction | null, now: TaskAction | null, ground: string } }> } } | null } | null, letters: { obstacle: LetterObstacle | null, drafts: Array<{ kind: LetterKind, subject: string, text: string }>, written: Array<{ id: string, kind: LetterKind, means: LetterMeans, state: LetterState, at: string, by: string }> } } | null };

export type RequestEventsQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type RequestEventsQuery = { request: { id: string, events: { totalCount: number, edges: Array<{ node: { n: number, at: string, by: string, kind: CaseEventKind, body: unknown, hash: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ManifestRowFragment = { versionId: string, kind: ArtifactKind, namespace: string, name: string, label: string, systemKey: string | null, closed: boolean, verdict: Verdict, live: boolean };

export type ManifestItemsQueryVariables = Exact<{
  id: string | number;
  filter?: ManifestFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ManifestItemsQuery = { request: { id: string, manifest: { digest: string, items: { totalCount: number, edges: Array<{ node: { versionId: string, kind: ArtifactKind, namespace: string, name: string, label: string, systemKey: string | null, closed: boolean, verdict: Verdict, live: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type ChangedRequestFragment = { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> };

export type OpenRequestMutationVariables = Exact<{
  input: OpenRequestInput;
}>;


export type OpenRequestMutation = { openRequest: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type AskAgainMutationVariables = Exact<{
  input: AskAgainInput;
}>;


export type AskAgainMutation = { askAgain: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type VerifyRequesterMutationVariables = Exact<{
  input: VerifyRequesterInput;
}>;


export type VerifyRequesterMutation = { verifyRequester: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type AddIdentitiesMutationVariables = Exact<{
  input: AddIdentitiesInput;
}>;


export type AddIdentitiesMutation = { addIdentities: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ExtendRequestMutationVariables = Exact<{
  input: ExtendInput;
}>;


export type ExtendRequestMutation = { extendRequest: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type SendLetterMutationVariables = Exact<{
  input: SendLetterInput;
}>;


export type SendLetterMutation = { sendLetter: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type PauseRequestMutationVariables = Exact<{
  input: PauseRequestInput;
}>;


export type PauseRequestMutation = { pauseRequest: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ResumeRequestMutationVariables = Exact<{
  input: ResumeRequestInput;
}>;


export type ResumeRequestMutation = { resumeRequest: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type DiscoverRequestMutationVariables = Exact<{
  input: DiscoverInput;
}>;


export type DiscoverRequestMutation = { discover: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type AcknowledgeGapsMutationVariables = Exact<{
  input: AcknowledgeGapsInput;
}>;


export type AcknowledgeGapsMutation = { acknowledgeGaps: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type CloseRequestMutationVariables = Exact<{
  input: CloseInput;
}>;


export type CloseRequestMutation = { closeRequest: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type PreparePackageMutationVariables = Exact<{
  input: PreparePackageInput;
}>;


export type PreparePackageMutation = { preparePackage: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type DeliverPackageMutationVariables = Exact<{
  input: DeliverInput;
}>;


export type DeliverPackageMutation = { deliver: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type PlanPreviewQueryVariables = Exact<{
  id: string | number;
}>;


export type PlanPreviewQuery = { planPreview: { total: number, possible: number, current: boolean, preview: Array<{ action: TaskAction, count: number, kept: number }>, gaps: Array<{ code: PlanGapCode, namespace: string, name: string, versions: number }> } | null };

export type TaskRowFragment = { id: string, number: number, step: PlanStep, action: TaskAction, name: string | null, label: string | null, systemKey: string | null, closed: boolean, ground: string, state: TaskState, outcome: TaskOutcome | null, demanded: Assurance, assurance: Assurance, added: boolean, deferredUntil: string | null, due: string, ready: boolean, assignedDue: string | null, links: Array<{ id: string, recipient: string, state: TaskLinkState, expiresAt: string }>, assignee: { subject: string, name: string, me: boolean } | null, request: { id: string, version: number }, report: { by: string, at: string, note: string | null, evidence: string | null, file: { digest: string, bytes: number, mediaType: string, available: boolean } | null } | null };

export type PlanTasksQueryVariables = Exact<{
  id: string | number;
  filter?: TaskFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PlanTasksQuery = { request: { id: string, plan: { digest: string, tasks: { totalCount: number, edges: Array<{ node: { id: string, number: number, step: PlanStep, action: TaskAction, name: string | null, label: string | null, systemKey: string | null, closed: boolean, ground: string, state: TaskState, outcome: TaskOutcome | null, demanded: Assurance, assurance: Assurance, added: boolean, deferredUntil: string | null, due: string, ready: boolean, assignedDue: string | null, links: Array<{ id: string, recipient: string, state: TaskLinkState, expiresAt: string }>, assignee: { subject: string, name: string, me: boolean } | null, request: { id: string, version: number }, report: { by: string, at: string, note: string | null, evidence: string | null, file: { digest: string, bytes: number, mediaType: string, available: boolean } | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type MakePlanMutationVariables = Exact<{
  input: PlanInput;
}>;


export type MakePlanMutation = { plan: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ApprovePlanMutationVariables = Exact<{
  input: DecidePlanInput;
}>;


export type ApprovePlanMutation = { approvePlan: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RejectPlanMutationVariables = Exact<{
  input: DecidePlanInput;
}>;


export type RejectPlanMutation = { rejectPlan: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ExecutePlanMutationVariables = Exact<{
  input: ExecuteInput;
}>;


export type ExecutePlanMutation = { execute: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ReportTaskMutationVariables = Exact<{
  input: ReportTaskInput;
}>;


export type ReportTaskMutation = { reportTask: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type DeclarePositionMutationVariables = Exact<{
  input: DeclarePositionInput;
}>;


export type DeclarePositionMutation = { declarePosition: { position: { id: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ExemptVersionsMutationVariables = Exact<{
  input: ExemptInput;
}>;


export type ExemptVersionsMutation = { exempt: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type WithdrawExemptionMutationVariables = Exact<{
  input: WithdrawExemptionInput;
}>;


export type WithdrawExemptionMutation = { withdrawExemption: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RequestMonthsQueryVariables = Exact<{
  months: number;
}>;


export type RequestMonthsQuery = { requestMonths: Array<{ month: string, received: number, open: number, overdue: number, medianDays: number | null, slowDays: number | null }> };

export type ModelPositionQueryVariables = Exact<{
  namespace: string;
  name: string;
}>;


export type ModelPositionQuery = { position: { id: string, kind: ModelPositionKind, at: string, recordedAt: string, recordedBy: string, text: string } | null };

export type ModelPreviewQueryVariables = Exact<{
  id: string | number;
}>;


export type ModelPreviewQuery = { modelPreview: { consequences: Array<{ versions: number, action: TaskAction, until: string | null, days: number | null, undecided: boolean, version: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean } } }>, completeness: { complete: boolean } } | null };

export type StoreChecksQueryVariables = Exact<{ [key: string]: never; }>;


export type StoreChecksQuery = { storeChecks: { rule: { dailyDays: number, everyDays: number }, stores: Array<{ executor: string, askedAt: string | null, compared: number | null, problem: string | null, nextAt: string | null }> } };

export type SetStoreCheckRuleMutationVariables = Exact<{
  input: SetStoreCheckRuleInput;
}>;


export type SetStoreCheckRuleMutation = { setStoreCheckRule: { rule: { dailyDays: number, everyDays: number } | null, userErrors: Array<{ code: UserErrorCode, message: string, field: Array<string> | null }> } };

export type PeoplesTasksQueryVariables = Exact<{
  filter?: PeoplesTaskFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PeoplesTasksQuery = { tasks: { totalCount: number, edges: Array<{ node: { id: string, number: number, step: PlanStep, action: TaskAction, name: string | null, label: string | null, systemKey: string | null, closed: boolean, ground: string, state: TaskState, outcome: TaskOutcome | null, demanded: Assurance, assurance: Assurance, added: boolean, deferredUntil: string | null, due: string, ready: boolean, assignedDue: string | null, request: { id: string, type: RightType, reference: string | null, version: number }, links: Array<{ id: string, recipient: string, state: TaskLinkState, expiresAt: string }>, assignee: { subject: string, name: string, me: boolean } | null, report: { by: string, at: string, note: string | null, evidence: string | null, file: { digest: string, bytes: number, mediaType: string, available: boolean } | null } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type AssigneesQueryVariables = Exact<{ [key: string]: never; }>;


export type AssigneesQuery = { assignees: { edges: Array<{ node: { subject: string, name: string, me: boolean } }> } };

export type AssignTaskMutationVariables = Exact<{
  input: AssignTaskInput;
}>;


export type AssignTaskMutation = { assignTask: { request: { id: string } | null, duplicate: { id: string, version: number } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type LinkTaskMutationVariables = Exact<{
  input: LinkTaskInput;
}>;


export type LinkTaskMutation = { linkTask: { secret: string | null, link: { id: string, expiresAt: string, recipient: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RevokeTaskLinkMutationVariables = Exact<{
  input: RevokeTaskLinkInput;
}>;


export type RevokeTaskLinkMutation = { revokeTaskLink: { link: { id: string } | null, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type RunListQueryVariables = Exact<{
  filter: RunFilter;
  first: number;
  after?: string | null | undefined;
}>;


export type RunListQuery = { runs: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, runId: string, kind: RunKind, state: RunState, startedAt: string, endedAt: string | null, job: { namespace: string, name: string, closed: boolean, retiredAt: string | null } } }> } };

export type RunPageQueryVariables = Exact<{
  id: string | number;
}>;


export type RunPageQuery = { run: { purposes: Array<string>, parameters: unknown, id: string, runId: string, kind: RunKind, state: RunState, startedAt: string, endedAt: string | null, admission: { id: string, decision: AdmissionDecision, at: string, expiresAt: string, purpose: string } | null, parent: { id: string, runId: string, kind: RunKind, state: RunState, startedAt: string, endedAt: string | null, job: { namespace: string, name: string, closed: boolean, retiredAt: string | null } } | null, children: { totalCount: number, edges: Array<{ node: { id: string, runId: string, kind: RunKind, state: RunState, startedAt: string, endedAt: string | null, job: { namespace: string, name: string, closed: boolean, retiredAt: string | null } } }> }, inputs: Array<{ id: string, name: string | null, createdAt: string, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean, system: { name: string, closed: boolean } | null } }>, outputs: Array<{ id: string, name: string | null, createdAt: string, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean, system: { name: string, closed: boolean } | null } }>, job: { namespace: string, name: string, closed: boolean, retiredAt: string | null } } | null };

export type JobNamespacesQueryVariables = Exact<{ [key: string]: never; }>;


export type JobNamespacesQuery = { namespaces: { edges: Array<{ node: { name: string } }> } };

export type RunRowFragment = { id: string, runId: string, kind: RunKind, state: RunState, startedAt: string, endedAt: string | null, job: { namespace: string, name: string, closed: boolean, retiredAt: string | null } };

export type FindQueryVariables = Exact<{
  text: string;
  kinds?: Array<FoundKind> | FoundKind | null | undefined;
  first: number;
}>;


export type FindQuery = { find: { totalCount: number, notSearched: number, limited: boolean, counts: Array<{ kind: FoundKind, count: number }>, edges: Array<{ node: { kind: FoundKind, similar: boolean, key: string | null, owner: string | null, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, system: { name: string } | null } | null, column: { id: string, name: string, category: string | null, artifact: { id: string, kind: ArtifactKind, name: string } } | null, system: { name: string, role: SystemRole, owner: string | null } | null, job: { namespace: string, name: string } | null, systems: Array<{ key: string, name: string }> } }> } };

export type FoundThingFragment = { kind: FoundKind, similar: boolean, key: string | null, owner: string | null, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, system: { name: string } | null } | null, column: { id: string, name: string, category: string | null, artifact: { id: string, kind: ArtifactKind, name: string } } | null, system: { name: string, role: SystemRole, owner: string | null } | null, job: { namespace: string, name: string } | null, systems: Array<{ key: string, name: string }> };

export type SystemMapQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;


export type SystemMapQuery = { systems: { asOf: string, completeness: { complete: boolean, truncatedBy: TruncationReason | null, reached: number, caveats: Array<{ code: CaveatCode, count: number, message: string, items: Array<{ id: string, label: string, system: { id: string, owner: string | null } | null, version: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, alike: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, run: { id: string, inputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }>, outputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }> } | null }> }> }, total: { artifacts: number, versions: number, live: number, byKind: Array<{ kind: ArtifactKind, artifacts: number, versions: number, live: number }>, byReason: Array<{ reason: PersonalDataReason, artifacts: number }>, categories: Array<{ category: string, artifacts: number, columns: number }> }, unplaced: { artifacts: number, versions: number, live: number, byKind: Array<{ kind: ArtifactKind, artifacts: number, versions: number, live: number }>, byReason: Array<{ reason: PersonalDataReason, artifacts: number }>, categories: Array<{ category: string, artifacts: number, columns: number }> }, flows: Array<{ from: string | null, to: string | null, carries: Carries, artifacts: number, closed: boolean }>, systems: Array<{ key: string, closed: boolean, missing: Array<SystemGap>, artifacts: number, system: { id: string, name: string, role: SystemRole, owner: string | null, region: string | null, retentionDays: number | null, access: Array<string>, controls: Array<string> } | null, holds: { artifacts: number, versions: number, live: number, byKind: Array<{ kind: ArtifactKind, artifacts: number, versions: number, live: number }>, byReason: Array<{ reason: PersonalDataReason, artifacts: number }>, categories: Array<{ category: string, artifacts: number, columns: number }> } }> } };

export type HoldingCountsFragment = { artifacts: number, versions: number, live: number, byKind: Array<{ kind: ArtifactKind, artifacts: number, versions: number, live: number }>, byReason: Array<{ reason: PersonalDataReason, artifacts: number }>, categories: Array<{ category: string, artifacts: number, columns: number }> };

export type SystemArtifactsQueryVariables = Exact<{
  key: string;
  asOf: string;
  first: number;
  after?: string | null | undefined;
}>;


export type SystemArtifactsQuery = { system: { completeness: { complete: boolean, truncatedBy: TruncationReason | null, reached: number, caveats: Array<{ code: CaveatCode, count: number, message: string, items: Array<{ id: string, label: string, system: { id: string, owner: string | null } | null, version: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, alike: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, run: { id: string, inputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }>, outputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }> } | null }> }> }, holds: { list: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { reasons: Array<PersonalDataReason>, versions: number, live: number, categories: Array<string>, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean } } }> } } } | null };

export type UnplacedArtifactsQueryVariables = Exact<{
  asOf: string;
  first: number;
  after?: string | null | undefined;
}>;


export type UnplacedArtifactsQuery = { systems: { completeness: { complete: boolean, truncatedBy: TruncationReason | null, reached: number, caveats: Array<{ code: CaveatCode, count: number, message: string, items: Array<{ id: string, label: string, system: { id: string, owner: string | null } | null, version: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, alike: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, run: { id: string, inputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }>, outputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }> } | null }> }> }, unplaced: { list: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { reasons: Array<PersonalDataReason>, versions: number, live: number, categories: Array<string>, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean } } }> } } } };

export type HeldPageFragment = { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { reasons: Array<PersonalDataReason>, versions: number, live: number, categories: Array<string>, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean } } }> };

export type CustomerTimelineQueryVariables = Exact<{
  ref: string | number;
  asOf?: string | null | undefined;
  filter?: ImpactFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CustomerTimelineQuery = { customerImpact: { timeline: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { kind: EventKind, at: string, mode: MemberMode | null, shared: boolean, outcome: string | null, identities: Array<{ namespace: string }>, run: { runId: string, kind: RunKind, job: { namespace: string, name: string } } | null, item: { verdict: Verdict, live: boolean, version: { id: string, name: string | null, createdAt: string, destroyedAt: string | null, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { id: string, name: string, closed: boolean, role: SystemRole } | null } } } } }> } } };

export type CustomerDaysQueryVariables = Exact<{
  ref: string | number;
}>;


export type CustomerDaysQuery = { customerImpact: { asOf: string, timeline: { totalCount: number, days: Array<{ day: string, events: number }> } } };

export type TimelineEventFragment = { kind: EventKind, at: string, mode: MemberMode | null, shared: boolean, outcome: string | null, identities: Array<{ namespace: string }>, run: { runId: string, kind: RunKind, job: { namespace: string, name: string } } | null, item: { verdict: Verdict, live: boolean, version: { id: string, name: string | null, createdAt: string, destroyedAt: string | null, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { id: string, name: string, closed: boolean, role: SystemRole } | null } } } };

export type CustomerChangesQueryVariables = Exact<{
  ref: string | number;
  asOf?: string | null | undefined;
  since: string;
  filter?: ImpactFilter | null | undefined;
  versions?: Array<string | number> | string | number | null | undefined;
  first: number;
}>;


export type CustomerChangesQuery = { customerImpact: { changes: { complete: boolean, totalCount: number, counts: Array<{ change: Change, count: number }>, edges: Array<{ node: { change: Change, item: { version: { id: string } } } }> } } };

export type CustomerComparisonQueryVariables = Exact<{
  ref: string | number;
  asOf?: string | null | undefined;
  since: string;
  news?: Array<ArtifactNews> | ArtifactNews | null | undefined;
  first: number;
}>;


export type CustomerComparisonQuery = { customerImpact: { changesByArtifact: { complete: boolean, totalCount: number, counts: Array<{ news: ArtifactNews, artifacts: number, systems: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { news: ArtifactNews, verdictBefore: Verdict | null, verdict: Verdict | null, live: number, versions: Array<{ change: Change, count: number }>, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean, system: { name: string, closed: boolean } | null } } }> } } };

export type CustomerNewsQueryVariables = Exact<{
  ref: string | number;
  asOf?: string | null | undefined;
  since: string;
  news?: Array<ArtifactNews> | ArtifactNews | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CustomerNewsQuery = { customerImpact: { changesByArtifact: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { news: ArtifactNews, verdictBefore: Verdict | null, verdict: Verdict | null, live: number, versions: Array<{ change: Change, count: number }>, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean, system: { name: string, closed: boolean } | null } } }> } } };

export type ArtifactChangePageFragment = { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { news: ArtifactNews, verdictBefore: Verdict | null, verdict: Verdict | null, live: number, versions: Array<{ change: Change, count: number }>, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean, system: { name: string, closed: boolean } | null } } }> };

export type ArtifactChangeFieldsFragment = { news: ArtifactNews, verdictBefore: Verdict | null, verdict: Verdict | null, live: number, versions: Array<{ change: Change, count: number }>, artifact: { id: string, kind: ArtifactKind, name: string, closed: boolean, system: { name: string, closed: boolean } | null } };

export type CustomerVersionChangesQueryVariables = Exact<{
  ref: string | number;
  asOf?: string | null | undefined;
  since: string;
  artifact: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type CustomerVersionChangesQuery = { customerImpact: { changes: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { change: Change, item: { verdict: Verdict, live: boolean, version: { id: string, name: string | null, createdAt: string, destroyedAt: string | null, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, closed: boolean, system: { id: string, name: string, closed: boolean, role: SystemRole } | null } } } } }> } } };

export type CaveatItemsFragment = { items: Array<{ id: string, label: string, system: { id: string, owner: string | null } | null, version: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, alike: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, run: { id: string, inputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }>, outputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }> } | null }> };

export type CountedVersionFragment = { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } };

export type CompletenessFieldsFragment = { complete: boolean, truncatedBy: TruncationReason | null, reached: number, caveats: Array<{ code: CaveatCode, count: number, message: string, items: Array<{ id: string, label: string, system: { id: string, owner: string | null } | null, version: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, alike: { id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } } | null, run: { id: string, inputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }>, outputs: Array<{ id: string, artifact: { id: string, kind: ArtifactKind, name: string, system: { id: string, owner: string | null } | null } }> } | null }> }> };

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
export const UserRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment UserRow on User {
  subject
  name
  roles
  firstSeenAt
  lastSeenAt
}
    `, {"fragmentName":"UserRow"}) as unknown as TypedDocumentString<UserRowFragment, unknown>;
export const TokenRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TokenRow on Token {
  id
  name
  owner
  roles
  createdAt
  createdBy
  expiresAt
  lastUsedAt
  revokedAt
}
    `, {"fragmentName":"TokenRow"}) as unknown as TypedDocumentString<TokenRowFragment, unknown>;
export const ChangedTokenFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ChangedToken on TokenPayload {
  secret
  token {
    ...TokenRow
  }
  userErrors {
    code
    field
    message
  }
}
    fragment TokenRow on Token {
  id
  name
  owner
  roles
  createdAt
  createdBy
  expiresAt
  lastUsedAt
  revokedAt
}`, {"fragmentName":"ChangedToken"}) as unknown as TypedDocumentString<ChangedTokenFragment, unknown>;
export const ClearanceRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ClearanceRow on Clearance {
  holderKind
  holder
  systems
  withoutSystem
  categories
  purposes
  withoutPurpose
  reason
  setAt
  setBy
}
    `, {"fragmentName":"ClearanceRow"}) as unknown as TypedDocumentString<ClearanceRowFragment, unknown>;
export const GrantRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment GrantRow on Grant {
  id
  kind
  holderKind
  holder
  from
  until
  reason
  createdAt
  createdBy
  revokedAt
}
    `, {"fragmentName":"GrantRow"}) as unknown as TypedDocumentString<GrantRowFragment, unknown>;
export const TracedArtifactFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TracedArtifactFields on TracedArtifact {
  steps
  directRuns
  runs(first: 20) {
    id
    job {
      namespace
      name
      closed
    }
  }
  versions
  live
  latest {
    id
    createdAt
  }
  artifact {
    id
    kind
    namespace
    name
    closed
    system {
      key
      name
      closed
      owner
    }
  }
}
    `, {"fragmentName":"TracedArtifactFields"}) as unknown as TypedDocumentString<TracedArtifactFieldsFragment, unknown>;
export const VersionRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment VersionRow on Version {
  id
  name
  createdAt
  destroyedAt
  enumerated
  producerSeen
  producedBy {
    id
    kind
    state
    job {
      name
      closed
    }
  }
}
    `, {"fragmentName":"VersionRow"}) as unknown as TypedDocumentString<VersionRowFragment, unknown>;
export const VersionRowsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment VersionRows on VersionConnection {
  totalCount
  edges {
    node {
      ...VersionRow
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    fragment VersionRow on Version {
  id
  name
  createdAt
  destroyedAt
  enumerated
  producerSeen
  producedBy {
    id
    kind
    state
    job {
      name
      closed
    }
  }
}`, {"fragmentName":"VersionRows"}) as unknown as TypedDocumentString<VersionRowsFragment, unknown>;
export const LinkedVersionFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment LinkedVersion on Version {
  id
  name
  createdAt
  artifact {
    id
    kind
    name
    closed
    system {
      name
      closed
    }
  }
}
    `, {"fragmentName":"LinkedVersion"}) as unknown as TypedDocumentString<LinkedVersionFragment, unknown>;
export const AuditRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AuditRow on AuditEntry {
  id
  at
  actor
  actorKind
  roles
  action
  fields
  customer
  about
  count
  reason
  outcome
  place
}
    `, {"fragmentName":"AuditRow"}) as unknown as TypedDocumentString<AuditRowFragment, unknown>;
export const ConsentStatementFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ConsentStatementFields on ConsentStatement {
  at
  recordedAt
  purposes
  status
  mechanism
  notice
  until
  evidence
  namespace
  shared
}
    `, {"fragmentName":"ConsentStatementFields"}) as unknown as TypedDocumentString<ConsentStatementFieldsFragment, unknown>;
export const SystemImpactFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment SystemImpactFields on SystemImpact {
  system {
    id
    name
    role
    owner
    region
    closed
  }
  verdict
  artifacts
  versions
  live
  byKind {
    kind
    live
  }
  strongest {
    verdict
    artifact {
      id
      kind
      name
      closed
    }
  }
}
    `, {"fragmentName":"SystemImpactFields"}) as unknown as TypedDocumentString<SystemImpactFieldsFragment, unknown>;
export const TouchedVersionFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TouchedVersion on ImpactItem {
  verdict
  live
  version {
    id
    name
    createdAt
    destroyedAt
    artifact {
      id
      kind
      namespace
      name
      closed
      system {
        id
        name
        closed
        role
      }
    }
  }
}
    `, {"fragmentName":"TouchedVersion"}) as unknown as TypedDocumentString<TouchedVersionFragment, unknown>;
export const TouchedArtifactFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TouchedArtifactFields on ArtifactImpact {
  verdict
  versions
  live
  newest
  byVerdict {
    verdict
    count
  }
  strongest {
    ...TouchedVersion
  }
  artifact {
    id
    kind
    namespace
    name
    closed
    system {
      id
      name
      closed
      role
      owner
    }
  }
}
    fragment TouchedVersion on ImpactItem {
  verdict
  live
  version {
    id
    name
    createdAt
    destroyedAt
    artifact {
      id
      kind
      namespace
      name
      closed
      system {
        id
        name
        closed
        role
      }
    }
  }
}`, {"fragmentName":"TouchedArtifactFields"}) as unknown as TypedDocumentString<TouchedArtifactFieldsFragment, unknown>;
export const DrawnVersionFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DrawnVersion on Version {
  id
  name
  createdAt
  destroyedAt
  producerSeen
  artifact {
    id
    kind
    namespace
    name
    closed
    system {
      id
      name
      closed
      role
      region
    }
  }
}
    `, {"fragmentName":"DrawnVersion"}) as unknown as TypedDocumentString<DrawnVersionFragment, unknown>;
export const ExploredVersionFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ExploredVersion on Version {
  ...DrawnVersion
  enumerated
  upstreamCount(asOf: $asOf)
  downstreamCount(asOf: $asOf)
}
    fragment DrawnVersion on Version {
  id
  name
  createdAt
  destroyedAt
  producerSeen
  artifact {
    id
    kind
    namespace
    name
    closed
    system {
      id
      name
      closed
      role
      region
    }
  }
}`, {"fragmentName":"ExploredVersion"}) as unknown as TypedDocumentString<ExploredVersionFragment, unknown>;
export const FindingRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FindingRow on Finding {
  id
  code
  severity
  since
  subject
  text
  remedy
  certain
  possible
  runs
  due
  path {
    text
    artifact {
      id
      kind
      name
      closed
    }
  }
  artifact {
    id
    kind
    name
    closed
  }
  run {
    id
    startedAt
    job {
      name
      closed
    }
  }
  acceptance {
    reason
    by
    at
    until
    certain
    possible
  }
}
    `, {"fragmentName":"FindingRow"}) as unknown as TypedDocumentString<FindingRowFragment, unknown>;
export const AdmissionRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment AdmissionRow on Admission {
  id
  decision
  purpose
  at
  expiresAt
  by
  digest
  job {
    namespace
    name
  }
  versions {
    id
    closed
    artifact {
      id
      kind
      name
      closed
    }
  }
  answers {
    question
    answer
    text
    remedy
    evidence {
      id
      text
    }
  }
}
    `, {"fragmentName":"AdmissionRow"}) as unknown as TypedDocumentString<AdmissionRowFragment, unknown>;
export const ExplainedVersionFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ExplainedVersion on Version {
  id
  name
  createdAt
  destroyedAt
  enumerated
  producerSeen
  artifact {
    id
    kind
    namespace
    name
    closed
    system {
      key
      name
      closed
      role
      owner
      region
      access
    }
  }
}
    `, {"fragmentName":"ExplainedVersion"}) as unknown as TypedDocumentString<ExplainedVersionFragment, unknown>;
export const DrawnRunFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment DrawnRun on Run {
  id
  runId
  kind
  state
  startedAt
  job {
    namespace
    name
    closed
  }
}
    `, {"fragmentName":"DrawnRun"}) as unknown as TypedDocumentString<DrawnRunFragment, unknown>;
export const IncidentClockFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment IncidentClock on NotificationClock {
  whom
  source
  due
  state
  steps
}
    `, {"fragmentName":"IncidentClock"}) as unknown as TypedDocumentString<IncidentClockFragment, unknown>;
export const IncidentRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment IncidentRow on Incident {
  id
  title
  awareAt
  recordedBy
  closedAt
  clocks {
    ...IncidentClock
  }
  exposures {
    id
    name
  }
}
    fragment IncidentClock on NotificationClock {
  whom
  source
  due
  state
  steps
}`, {"fragmentName":"IncidentRow"}) as unknown as TypedDocumentString<IncidentRowFragment, unknown>;
export const IncidentFactsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment IncidentFacts on Incident {
  id
  title
  awareAt
  zone
  nature
  records
  contact
  consequences
  measures
  authorityNotifiedAt
  peopleNotifiedAt
  delayReasons
  recordedAt
  recordedBy
  revision
  closedAt
  closedBy
  clocks {
    ...IncidentClock
  }
  exposures {
    id
    target
    name
    from
    until
    kinds
    note
    artifact {
      id
      kind
    }
    system {
      key
      name
    }
  }
}
    fragment IncidentClock on NotificationClock {
  whom
  source
  due
  state
  steps
}`, {"fragmentName":"IncidentFacts"}) as unknown as TypedDocumentString<IncidentFactsFragment, unknown>;
export const ChangedIncidentFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ChangedIncident on IncidentPayload {
  incident {
    id
  }
  userErrors {
    code
    field
    message
  }
}
    `, {"fragmentName":"ChangedIncident"}) as unknown as TypedDocumentString<ChangedIncidentFragment, unknown>;
export const RecordedActivityFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment RecordedActivity on ActivityRecord {
  key
  role
  owner
  declaration {
    id
    at
    recordedAt
    recordedBy
  }
  jobs {
    namespace
    name
    runs
  }
  elements {
    name
    article
    declared
    observed
    undeclared
    unobserved
    missing
  }
  ai {
    fields
    systems
    bases
    compatibility {
      purpose
      decision
      complete
    }
    transformations
    models {
      model
      version
      deployments
    }
  }
}
    `, {"fragmentName":"RecordedActivity"}) as unknown as TypedDocumentString<RecordedActivityFragment, unknown>;
export const RequestRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment RequestRow on Request {
  id
  reference
  type
  state
  stage
  reason
  receivedAt
  openedBy
  openedAt
  closedAt
  clock {
    regime
    due
    daysLeft
    state
  }
}
    `, {"fragmentName":"RequestRow"}) as unknown as TypedDocumentString<RequestRowFragment, unknown>;
export const ClockFactsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ClockFacts on Clock {
  regime
  zone
  receivedAt
  received
  acknowledgeBy
  refuseBy
  due
  dueAt
  latest
  extensionNoticeBy
  steps {
    towards
    date
    because
    rule
    certainty
  }
  readings {
    of
    date
    because
    rule
  }
  holidays {
    date
    name
  }
  extension {
    noticeAt
    reason
    due
  }
  pauses {
    reason
    askedAt
    answeredAt
    days
    rule
  }
  daysLeft
  state
  notice
}
    `, {"fragmentName":"ClockFacts"}) as unknown as TypedDocumentString<ClockFactsFragment, unknown>;
export const PackageFactsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PackageFacts on Package {
  digest
  bytes
  current
  preparedAt
  preparedBy
  items
  values
  unread {
    store
    namespace
    name
    reason
  }
  available
  files {
    name
    what
    bytes
  }
  leftOut {
    reason
    count
  }
  delivery {
    means
    at
    by
    evidence
  }
}
    `, {"fragmentName":"PackageFacts"}) as unknown as TypedDocumentString<PackageFactsFragment, unknown>;
export const PlanFactsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment PlanFacts on Plan {
  number
  digest
  state
  intact
  createdBy
  createdAt
  decidedBy
  decidedAt
  note
  total
  possible
  steps {
    step
    total
    settled
    held
    deferred
    failed
  }
  preview {
    action
    count
    kept
  }
  stale {
    added
    gone
    changed
    changes(first: 20) {
      edges {
        node {
          kind
          versionId
          name
          before
          now
          ground
        }
      }
    }
  }
}
    `, {"fragmentName":"PlanFacts"}) as unknown as TypedDocumentString<PlanFactsFragment, unknown>;
export const RequestFactsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment RequestFacts on Request {
  id
  version
  reference
  type
  state
  stage
  reason
  receivedAt
  mode
  controller
  openedBy
  openedAt
  closedAt
  moves
  intact
  clock {
    ...ClockFacts
  }
  identities {
    namespace
  }
  verification {
    method
    evidence
    at
    by
  }
  customer {
    ref
  }
  duplicateOf {
    id
  }
  manifest {
    digest
    asOf
    complete
    intact
    total
    live
    gaps {
      code
      count
      message
      acknowledged
    }
    byVerdict {
      verdict
      count
    }
    byKind {
      kind
      count
    }
  }
  exemptions(first: 50) {
    totalCount
    edges {
      node {
        id
        versionId
        name
        label
        closed
        basis
        ground
        until
        setBy
        setAt
      }
    }
  }
  package {
    ...PackageFacts
  }
  plan {
    ...PlanFacts
  }
  letters {
    drafts {
      kind
      subject
      text
    }
    written {
      id
      kind
      means
      state
      at
      by
    }
    obstacle
  }
}
    fragment ClockFacts on Clock {
  regime
  zone
  receivedAt
  received
  acknowledgeBy
  refuseBy
  due
  dueAt
  latest
  extensionNoticeBy
  steps {
    towards
    date
    because
    rule
    certainty
  }
  readings {
    of
    date
    because
    rule
  }
  holidays {
    date
    name
  }
  extension {
    noticeAt
    reason
    due
  }
  pauses {
    reason
    askedAt
    answeredAt
    days
    rule
  }
  daysLeft
  state
  notice
}
fragment PlanFacts on Plan {
  number
  digest
  state
  intact
  createdBy
  createdAt
  decidedBy
  decidedAt
  note
  total
  possible
  steps {
    step
    total
    settled
    held
    deferred
    failed
  }
  preview {
    action
    count
    kept
  }
  stale {
    added
    gone
    changed
    changes(first: 20) {
      edges {
        node {
          kind
          versionId
          name
          before
          now
          ground
        }
      }
    }
  }
}
fragment PackageFacts on Package {
  digest
  bytes
  current
  preparedAt
  preparedBy
  items
  values
  unread {
    store
    namespace
    name
    reason
  }
  available
  files {
    name
    what
    bytes
  }
  leftOut {
    reason
    count
  }
  delivery {
    means
    at
    by
    evidence
  }
}`, {"fragmentName":"RequestFacts"}) as unknown as TypedDocumentString<RequestFactsFragment, unknown>;
export const ManifestRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ManifestRow on ManifestItem {
  versionId
  kind
  namespace
  name
  label
  systemKey
  closed
  verdict
  live
}
    `, {"fragmentName":"ManifestRow"}) as unknown as TypedDocumentString<ManifestRowFragment, unknown>;
export const ChangedRequestFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}
    `, {"fragmentName":"ChangedRequest"}) as unknown as TypedDocumentString<ChangedRequestFragment, unknown>;
export const TaskRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TaskRow on Task {
  id
  number
  step
  action
  name
  label
  systemKey
  closed
  ground
  state
  outcome
  demanded
  assurance
  added
  deferredUntil
  due
  ready
  links {
    id
    recipient
    state
    expiresAt
  }
  assignedDue
  assignee {
    subject
    name
    me
  }
  request {
    id
    version
  }
  report {
    by
    at
    note
    evidence
    file {
      digest
      bytes
      mediaType
      available
    }
  }
}
    `, {"fragmentName":"TaskRow"}) as unknown as TypedDocumentString<TaskRowFragment, unknown>;
export const RunRowFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment RunRow on Run {
  id
  runId
  kind
  state
  startedAt
  endedAt
  job {
    namespace
    name
    closed
    retiredAt
  }
}
    `, {"fragmentName":"RunRow"}) as unknown as TypedDocumentString<RunRowFragment, unknown>;
export const FoundThingFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment FoundThing on Found {
  kind
  similar
  artifact {
    id
    kind
    namespace
    name
    system {
      name
    }
  }
  column {
    id
    name
    category
    artifact {
      id
      kind
      name
    }
  }
  system {
    name
    role
    owner
  }
  key
  job {
    namespace
    name
  }
  owner
  systems {
    key
    name
  }
}
    `, {"fragmentName":"FoundThing"}) as unknown as TypedDocumentString<FoundThingFragment, unknown>;
export const HoldingCountsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment HoldingCounts on Holding {
  artifacts
  versions
  live
  byKind {
    kind
    artifacts
    versions
    live
  }
  byReason {
    reason
    artifacts
  }
  categories {
    category
    artifacts
    columns
  }
}
    `, {"fragmentName":"HoldingCounts"}) as unknown as TypedDocumentString<HoldingCountsFragment, unknown>;
export const HeldPageFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment HeldPage on HeldArtifactConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    node {
      reasons
      versions
      live
      categories
      artifact {
        id
        kind
        namespace
        name
        closed
      }
    }
  }
}
    `, {"fragmentName":"HeldPage"}) as unknown as TypedDocumentString<HeldPageFragment, unknown>;
export const TimelineEventFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment TimelineEvent on LineageEvent {
  kind
  at
  mode
  shared
  outcome
  identities {
    namespace
  }
  run {
    runId
    kind
    job {
      namespace
      name
    }
  }
  item {
    ...TouchedVersion
  }
}
    fragment TouchedVersion on ImpactItem {
  verdict
  live
  version {
    id
    name
    createdAt
    destroyedAt
    artifact {
      id
      kind
      namespace
      name
      closed
      system {
        id
        name
        closed
        role
      }
    }
  }
}`, {"fragmentName":"TimelineEvent"}) as unknown as TypedDocumentString<TimelineEventFragment, unknown>;
export const ArtifactChangeFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ArtifactChangeFields on ArtifactChange {
  news
  verdictBefore
  verdict
  live
  versions {
    change
    count
  }
  artifact {
    id
    kind
    name
    closed
    system {
      name
      closed
    }
  }
}
    `, {"fragmentName":"ArtifactChangeFields"}) as unknown as TypedDocumentString<ArtifactChangeFieldsFragment, unknown>;
export const ArtifactChangePageFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment ArtifactChangePage on ArtifactChangeConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    node {
      ...ArtifactChangeFields
    }
  }
}
    fragment ArtifactChangeFields on ArtifactChange {
  news
  verdictBefore
  verdict
  live
  versions {
    change
    count
  }
  artifact {
    id
    kind
    name
    closed
    system {
      name
      closed
    }
  }
}`, {"fragmentName":"ArtifactChangePage"}) as unknown as TypedDocumentString<ArtifactChangePageFragment, unknown>;
export const CountedVersionFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CountedVersion on Version {
  id
  artifact {
    id
    kind
    name
    system {
      id
      owner
    }
  }
}
    `, {"fragmentName":"CountedVersion"}) as unknown as TypedDocumentString<CountedVersionFragment, unknown>;
export const CaveatItemsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CaveatItems on Caveat {
  items(first: 3) {
    id
    label
    system {
      id
      owner
    }
    version {
      ...CountedVersion
    }
    alike {
      ...CountedVersion
    }
    run {
      id
      inputs(first: 1) {
        ...CountedVersion
      }
      outputs(first: 1) {
        ...CountedVersion
      }
    }
  }
}
    fragment CountedVersion on Version {
  id
  artifact {
    id
    kind
    name
    system {
      id
      owner
    }
  }
}`, {"fragmentName":"CaveatItems"}) as unknown as TypedDocumentString<CaveatItemsFragment, unknown>;
export const CompletenessFieldsFragmentDoc = /*#__PURE__*/ new TypedDocumentString(`
    fragment CompletenessFields on Completeness {
  complete
  truncatedBy
  reached
  caveats {
    code
    count
    message
    ...CaveatItems
  }
}
    fragment CaveatItems on Caveat {
  items(first: 3) {
    id
    label
    system {
      id
      owner
    }
    version {
      ...CountedVersion
    }
    alike {
      ...CountedVersion
    }
    run {
      id
      inputs(first: 1) {
        ...CountedVersion
      }
      outputs(first: 1) {
        ...CountedVersion
      }
    }
  }
}
fragment CountedVersion on Version {
  id
  artifact {
    id
    kind
    name
    system {
      id
      owner
    }
  }
}`, {"fragmentName":"CompletenessFields"}) as unknown as TypedDocumentString<CompletenessFieldsFragment, unknown>;
export const TokenListDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TokenList($first: Int!, $after: String) {
  tokens(first: $first, after: $after) {
    totalCount
    edges {
      node {
        ...TokenRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment TokenRow on Token {
  id
  name
  owner
  roles
  createdAt
  createdBy
  expiresAt
  lastUsedAt
  revokedAt
}`) as unknown as TypedDocumentString<TokenListQuery, TokenListQueryVariables>;
export const UserListDocument = /*#__PURE__*/ new TypedDocumentString(`
    query UserList($first: Int!, $after: String) {
  users(first: $first, after: $after) {
    totalCount
    edges {
      node {
        ...UserRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment UserRow on User {
  subject
  name
  roles
  firstSeenAt
  lastSeenAt
}`) as unknown as TypedDocumentString<UserListQuery, UserListQueryVariables>;
export const CreateTokenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreateToken($input: CreateTokenInput!) {
  createToken(input: $input) {
    ...ChangedToken
  }
}
    fragment TokenRow on Token {
  id
  name
  owner
  roles
  createdAt
  createdBy
  expiresAt
  lastUsedAt
  revokedAt
}
fragment ChangedToken on TokenPayload {
  secret
  token {
    ...TokenRow
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<CreateTokenMutation, CreateTokenMutationVariables>;
export const RotateTokenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RotateToken($input: RotateTokenInput!) {
  rotateToken(input: $input) {
    ...ChangedToken
  }
}
    fragment TokenRow on Token {
  id
  name
  owner
  roles
  createdAt
  createdBy
  expiresAt
  lastUsedAt
  revokedAt
}
fragment ChangedToken on TokenPayload {
  secret
  token {
    ...TokenRow
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<RotateTokenMutation, RotateTokenMutationVariables>;
export const RevokeTokenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RevokeToken($input: RevokeTokenInput!) {
  revokeToken(input: $input) {
    ...ChangedToken
  }
}
    fragment TokenRow on Token {
  id
  name
  owner
  roles
  createdAt
  createdBy
  expiresAt
  lastUsedAt
  revokedAt
}
fragment ChangedToken on TokenPayload {
  secret
  token {
    ...TokenRow
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<RevokeTokenMutation, RevokeTokenMutationVariables>;
export const WorkspaceKeyDocument = /*#__PURE__*/ new TypedDocumentString(`
    query WorkspaceKey {
  workspaceKey {
    workspace
    destroyedAt
    rotation {
      startedAt
      left
      endedAt
    }
  }
}
    `) as unknown as TypedDocumentString<WorkspaceKeyQuery, WorkspaceKeyQueryVariables>;
export const RotateKeyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RotateKey($input: RotateKeyInput!) {
  rotateKey(input: $input) {
    key {
      workspace
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RotateKeyMutation, RotateKeyMutationVariables>;
export const DestroyKeyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DestroyKey($input: DestroyKeyInput!) {
  destroyKey(input: $input) {
    key {
      workspace
      destroyedAt
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DestroyKeyMutation, DestroyKeyMutationVariables>;
export const IdentifierFindingListDocument = /*#__PURE__*/ new TypedDocumentString(`
    query IdentifierFindingList($first: Int!, $after: String) {
  identifierFindings(first: $first, after: $after) {
    totalCount
    edges {
      node {
        id
        kind
        place
        shown
        count
        masked
        lastAt
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<IdentifierFindingListQuery, IdentifierFindingListQueryVariables>;
export const IdentifierMaskingDocument = /*#__PURE__*/ new TypedDocumentString(`
    query IdentifierMasking {
  identifierMasking
}
    `) as unknown as TypedDocumentString<IdentifierMaskingQuery, IdentifierMaskingQueryVariables>;
export const SetIdentifierMaskingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetIdentifierMasking($input: SetIdentifierMaskingInput!) {
  setIdentifierMasking(input: $input) {
    on
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetIdentifierMaskingMutation, SetIdentifierMaskingMutationVariables>;
export const ClearanceListDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ClearanceList($first: Int!, $after: String) {
  clearances(first: $first, after: $after) {
    totalCount
    edges {
      node {
        ...ClearanceRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ClearanceRow on Clearance {
  holderKind
  holder
  systems
  withoutSystem
  categories
  purposes
  withoutPurpose
  reason
  setAt
  setBy
}`) as unknown as TypedDocumentString<ClearanceListQuery, ClearanceListQueryVariables>;
export const SetClearanceDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetClearance($input: ClearanceInput!) {
  setClearance(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetClearanceMutation, SetClearanceMutationVariables>;
export const GrantListDocument = /*#__PURE__*/ new TypedDocumentString(`
    query GrantList($first: Int!, $after: String) {
  grants(first: $first, after: $after) {
    totalCount
    edges {
      node {
        ...GrantRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment GrantRow on Grant {
  id
  kind
  holderKind
  holder
  from
  until
  reason
  createdAt
  createdBy
  revokedAt
}`) as unknown as TypedDocumentString<GrantListQuery, GrantListQueryVariables>;
export const GrantHoldersDocument = /*#__PURE__*/ new TypedDocumentString(`
    query GrantHolders {
  users(first: 100) {
    edges {
      node {
        subject
        name
      }
    }
  }
  tokens(first: 100) {
    edges {
      node {
        ...TokenRow
      }
    }
  }
}
    fragment TokenRow on Token {
  id
  name
  owner
  roles
  createdAt
  createdBy
  expiresAt
  lastUsedAt
  revokedAt
}`) as unknown as TypedDocumentString<GrantHoldersQuery, GrantHoldersQueryVariables>;
export const AccessPolicyNowDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AccessPolicyNow {
  accessPolicy {
    grantsNeeded
  }
}
    `) as unknown as TypedDocumentString<AccessPolicyNowQuery, AccessPolicyNowQueryVariables>;
export const GiveGrantDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation GiveGrant($input: GrantInput!) {
  grant(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<GiveGrantMutation, GiveGrantMutationVariables>;
export const RevokeGrantDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RevokeGrant($input: RevokeGrantInput!) {
  revokeGrant(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeGrantMutation, RevokeGrantMutationVariables>;
export const SetAccessPolicyDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetAccessPolicy($input: AccessPolicyInput!) {
  setAccessPolicy(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetAccessPolicyMutation, SetAccessPolicyMutationVariables>;
export const RecordSessionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RecordSession($input: RecordSessionInput!) {
  recordSession(input: $input) {
    userErrors {
      code
    }
  }
}
    `) as unknown as TypedDocumentString<RecordSessionMutation, RecordSessionMutationVariables>;
export const ActivityDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Activity($first: Int!) {
  activity(first: $first) {
    lastAt
    accepted
    refused
    arrivals {
      id
      at
      by
      statement
      about
      namespace
      state
      people
      refusal {
        code
        field
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ActivityQuery, ActivityQueryVariables>;
export const IngestHealthDocument = /*#__PURE__*/ new TypedDocumentString(`
    query IngestHealth {
  activity(first: 1) {
    lastAt
    accepted
    refused
    openRuns
  }
}
    `) as unknown as TypedDocumentString<IngestHealthQuery, IngestHealthQueryVariables>;
export const ArtifactPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ArtifactPage($id: ID!, $asOf: DateTime!) {
  artifact(id: $id) {
    id
    kind
    namespace
    name
    closed
    producerSeen
    system {
      id
      key
      name
      closed
      role
      owner
      region
      retentionDays
      access
      controls
    }
    personalCategories
    tags(first: 100) {
      totalCount
      edges {
        node {
          id
          column
          key
          value
          source
          category
        }
      }
    }
    columns(asOf: $asOf) {
      id
      name
      closed
      category
      sensitive
      purposes
      necessity
    }
    currentVersion(asOf: $asOf) {
      ...VersionRow
    }
    versions(first: 20, asOf: $asOf) {
      ...VersionRows
    }
    ever: versions(first: 1) {
      totalCount
    }
  }
}
    fragment VersionRows on VersionConnection {
  totalCount
  edges {
    node {
      ...VersionRow
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment VersionRow on Version {
  id
  name
  createdAt
  destroyedAt
  enumerated
  producerSeen
  producedBy {
    id
    kind
    state
    job {
      name
      closed
    }
  }
}`) as unknown as TypedDocumentString<ArtifactPageQuery, ArtifactPageQueryVariables>;
export const ArtifactVersionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ArtifactVersions($id: ID!, $asOf: DateTime!, $first: Int!, $after: String) {
  artifact(id: $id) {
    id
    versions(first: $first, after: $after, asOf: $asOf) {
      ...VersionRows
    }
  }
}
    fragment VersionRows on VersionConnection {
  totalCount
  edges {
    node {
      ...VersionRow
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
fragment VersionRow on Version {
  id
  name
  createdAt
  destroyedAt
  enumerated
  producerSeen
  producedBy {
    id
    kind
    state
    job {
      name
      closed
    }
  }
}`) as unknown as TypedDocumentString<ArtifactVersionsQuery, ArtifactVersionsQueryVariables>;
export const VersionHeadDocument = /*#__PURE__*/ new TypedDocumentString(`
    query VersionHead($id: ID!) {
  neighbours(of: $id, first: 1) {
    nodes {
      __typename
      ... on Version {
        ...VersionRow
        artifact {
          id
        }
      }
    }
  }
}
    fragment VersionRow on Version {
  id
  name
  createdAt
  destroyedAt
  enumerated
  producerSeen
  producedBy {
    id
    kind
    state
    job {
      name
      closed
    }
  }
}`) as unknown as TypedDocumentString<VersionHeadQuery, VersionHeadQueryVariables>;
export const VersionPeopleDocument = /*#__PURE__*/ new TypedDocumentString(`
    query VersionPeople($id: ID!, $asOf: DateTime!) {
  affectedCustomers(versionId: $id, first: 1, asOf: $asOf) {
    certain
    possible
    completeness {
      ...CompletenessFields
    }
  }
}
    fragment CaveatItems on Caveat {
  items(first: 3) {
    id
    label
    system {
      id
      owner
    }
    version {
      ...CountedVersion
    }
    alike {
      ...CountedVersion
    }
    run {
      id
      inputs(first: 1) {
        ...CountedVersion
      }
      outputs(first: 1) {
        ...CountedVersion
      }
    }
  }
}
fragment CountedVersion on Version {
  id
  artifact {
    id
    kind
    name
    system {
      id
      owner
    }
  }
}
fragment CompletenessFields on Completeness {
  complete
  truncatedBy
  reached
  caveats {
    code
    count
    message
    ...CaveatItems
  }
}`) as unknown as TypedDocumentString<VersionPeopleQuery, VersionPeopleQueryVariables>;
export const VersionLineageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query VersionLineage($id: ID!, $direction: Direction!, $asOf: DateTime!, $within: BoundaryInput, $order: TracedOrder!, $descending: Boolean!, $first: Int!, $after: String) {
  trace(fromIds: [$id], direction: $direction, asOf: $asOf, within: $within) {
    byKind {
      kind
      count
    }
    completeness {
      ...CompletenessFields
    }
    byArtifact(order: $order, descending: $descending, first: $first, after: $after) {
      totalCount
      versions
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...TracedArtifactFields
        }
      }
    }
  }
}
    fragment TracedArtifactFields on TracedArtifact {
  steps
  directRuns
  runs(first: 20) {
    id
    job {
      namespace
      name
      closed
    }
  }
  versions
  live
  latest {
    id
    createdAt
  }
  artifact {
    id
    kind
    namespace
    name
    closed
    system {
      key
      name
      closed
      owner
    }
  }
}
fragment CaveatItems on Caveat {
  items(first: 3) {
    id
    label
    system {
      id
      owner
    }
    version {
      ...CountedVersion
    }
    alike {
      ...CountedVersion
    }
    run {
      id
      inputs(first: 1) {
        ...CountedVersion
      }
      outputs(first: 1) {
        ...CountedVersion
      }
    }
  }
}
fragment CountedVersion on Version {
  id
  artifact {
    id
    kind
    name
    system {
      id
      owner
    }
  }
}
fragment CompletenessFields on Completeness {
  complete
  truncatedBy
  reached
  caveats {
    code
    count
    message
    ...CaveatItems
  }
}`) as unknown as TypedDocumentString<VersionLineageQuery, VersionLineageQueryVariables>;
export const ColumnDependentsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ColumnDependents($from: ColumnInput!, $asOf: DateTime!, $kinds: [ArtifactKind!]!) {
  fieldLineage(from: $from, direction: DOWNSTREAM, asOf: $asOf) {
    byKind {
      kind
      count
    }
    completeness {
      ...CompletenessFields
    }
    versions(filter: {kinds: $kinds}, first: 50) {
      totalCount
      edges {
        node {
          ...LinkedVersion
        }
      }
    }
  }
}
    fragment LinkedVersion on Version {
  id
  name
  createdAt
  artifact {
    id
    kind
    name
    closed
    system {
      name
      closed
    }
  }
}
fragment CaveatItems on Caveat {
  items(first: 3) {
    id
    label
    system {
      id
      owner
    }
    version {
      ...CountedVersion
    }
    alike {
      ...CountedVersion
    }
    run {
      id
      inputs(first: 1) {
        ...CountedVersion
      }
      outputs(first: 1) {
        ...CountedVersion
      }
    }
  }
}
fragment CountedVersion on Version {
  id
  artifact {
    id
    kind
    name
    system {
      id
      owner
    }
  }
}
fragment CompletenessFields on Completeness {
  complete
  truncatedBy
  reached
  caveats {
    code
    count
    message
    ...CaveatItems
  }
}`) as unknown as TypedDocumentString<ColumnDependentsQuery, ColumnDependentsQueryVariables>;
export const ExportTraceDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ExportTrace($id: ID!, $direction: Direction!, $asOf: DateTime!, $within: BoundaryInput) {
  trace(fromIds: [$id], direction: $direction, asOf: $asOf, within: $within) {
    versions {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<ExportTraceQuery, ExportTraceQueryVariables>;
export const VersionPeopleListDocument = /*#__PURE__*/ new TypedDocumentString(`
    query VersionPeopleList($id: ID!, $asOf: DateTime!, $first: Int!, $after: String) {
  affectedCustomers(versionId: $id, first: $first, after: $after, asOf: $asOf) {
    certain
    possible
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      certain
      node {
        ref
        identities {
          namespace
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VersionPeopleListQuery, VersionPeopleListQueryVariables>;
export const ExportPeopleDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ExportPeople($id: ID!, $asOf: DateTime!) {
  affectedCustomers(versionId: $id, asOf: $asOf) {
    certain
  }
}
    `) as unknown as TypedDocumentString<ExportPeopleQuery, ExportPeopleQueryVariables>;
export const AuditListDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AuditList($filter: AuditFilter!, $first: Int!, $after: String) {
  auditEntries(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...AuditRow
      }
    }
  }
}
    fragment AuditRow on AuditEntry {
  id
  at
  actor
  actorKind
  roles
  action
  fields
  customer
  about
  count
  reason
  outcome
  place
}`) as unknown as TypedDocumentString<AuditListQuery, AuditListQueryVariables>;
export const AuditStateDocument = /*#__PURE__*/ new TypedDocumentString(`
    query AuditState {
  auditLog {
    sealed
    waiting
    key
    checkpoint
    sealedAt
    retentionDays
    removed
  }
}
    `) as unknown as TypedDocumentString<AuditStateQuery, AuditStateQueryVariables>;
export const SetAuditRetentionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetAuditRetention($days: Int) {
  setAuditRetention(input: {days: $days}) {
    auditLog {
      retentionDays
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetAuditRetentionMutation, SetAuditRetentionMutationVariables>;
export const CardColumnsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CardColumns($id: ID!, $asOf: DateTime) {
  artifact(id: $id) {
    id
    kind
    namespace
    name
    columns(asOf: $asOf) {
      id
      name
      closed
      sensitive
    }
  }
}
    `) as unknown as TypedDocumentString<CardColumnsQuery, CardColumnsQueryVariables>;
export const ColumnReachDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ColumnReach($from: ColumnInput!, $asOf: DateTime, $direct: Boolean, $masking: Boolean) {
  fieldLineage(
    from: $from
    direction: DOWNSTREAM
    asOf: $asOf
    direct: $direct
    masking: $masking
  ) {
    completeness {
      complete
    }
    graph(limit: 1000) {
      shown
      total
      nodes {
        __typename
        ... on Version {
          id
          artifact {
            id
            kind
          }
        }
        ... on Run {
          id
        }
      }
      edges {
        from
        to
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ColumnReachQuery, ColumnReachQueryVariables>;
export const PersonConsentsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PersonConsents($ref: ID!, $asOf: DateTime) {
  consents(customer: {ref: $ref}, asOf: $asOf) {
    asOf
    customer {
      ref
      identities {
        namespace
      }
    }
    states {
      purpose
      status
      by {
        ...ConsentStatementFields
      }
    }
  }
}
    fragment ConsentStatementFields on ConsentStatement {
  at
  recordedAt
  purposes
  status
  mechanism
  notice
  until
  evidence
  namespace
  shared
}`) as unknown as TypedDocumentString<PersonConsentsQuery, PersonConsentsQueryVariables>;
export const ConsentHistoryDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConsentHistory($ref: ID!, $asOf: DateTime, $first: Int!, $after: String) {
  consents(customer: {ref: $ref}, asOf: $asOf) {
    history(first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node {
          key
          ...ConsentStatementFields
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ConsentStatementFields on ConsentStatement {
  at
  recordedAt
  purposes
  status
  mechanism
  notice
  until
  evidence
  namespace
  shared
}`) as unknown as TypedDocumentString<ConsentHistoryQuery, ConsentHistoryQueryVariables>;
export const RecordConsentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RecordConsent($input: RecordConsentInput!) {
  recordConsent(input: $input) {
    accepted
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RecordConsentMutation, RecordConsentMutationVariables>;
export const ConsentFindingsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ConsentFindings($asOf: DateTime, $first: Int!, $after: String) {
  consentFindings(asOf: $asOf, first: $first, after: $after) {
    totalCount
    completeness {
      complete
    }
    edges {
      cursor
      node {
        code
        since
        purpose
        certain
        possible
        due
        remedy
        run {
          id
          job {
            namespace
            name
          }
        }
        version {
          id
          artifact {
            id
            kind
            name
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
    `) as unknown as TypedDocumentString<ConsentFindingsQuery, ConsentFindingsQueryVariables>;
export const FindCustomerDocument = /*#__PURE__*/ new TypedDocumentString(`
    query FindCustomer($customer: CustomerInput!) {
  customerImpact(customer: $customer) {
    customer {
      ref
    }
  }
}
    `) as unknown as TypedDocumentString<FindCustomerQuery, FindCustomerQueryVariables>;
export const CustomerSummaryDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CustomerSummary($ref: ID!, $asOf: DateTime) {
  customerImpact(customer: {ref: $ref}, asOf: $asOf) {
    asOf
    customer {
      ref
      identities {
        namespace
      }
    }
    completeness {
      ...CompletenessFields
    }
    summary {
      total
      live
      byKind {
        kind
        count
      }
      byRole {
        role
        count
      }
      byVerdict {
        verdict
        count
      }
      bySystem(filter: {verdicts: [CONFIRMED, DERIVED, POSSIBLE]}) {
        ...SystemImpactFields
      }
    }
  }
}
    fragment SystemImpactFields on SystemImpact {
  system {
    id
    name
    role
    owner
    region
    closed
  }
  verdict
  artifacts
  versions
  live
  byKind {
    kind
    live
  }
  strongest {
    verdict
    artifact {
      id
      kind
      name
      closed
    }
  }
}
fragment CaveatItems on Caveat {
  items(first: 3) {
    id
    label
    system {
      id
      owner
    }
    version {
      ...CountedVersion
    }
    alike {
      ...CountedVersion
    }
    run {
      id
      inputs(first: 1) {
        ...CountedVersion
      }
      outputs(first: 1) {
        ...CountedVersion
      }
    }
  }
}
fragment CountedVersion on Version {
  id
  artifact {
    id
    kind
    name
    system {
      id
      owner
    }
  }
}
fragment CompletenessFields on Completeness {
  complete
  truncatedBy
  reached
  caveats {
    code
    count
    message
    ...CaveatItems
  }
}`) as unknown as TypedDocumentString<CustomerSummaryQuery, CustomerSummaryQueryVariables>;
export const CustomerDeletionDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CustomerDeletion($ref: ID!, $asOf: DateTime) {
  customerImpact(customer: {ref: $ref}, asOf: $asOf) {
    summary {
      bySystem(filter: {verdicts: [CONFIRMED, DERIVED, POSSIBLE]}) {
        system {
          id
        }
        wouldDo {
          action
          versions
          until
          undecided
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerDeletionQuery, CustomerDeletionQueryVariables>;
export const CustomerArtifactsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CustomerArtifacts($ref: ID!, $asOf: DateTime, $filter: ImpactFilter, $order: ArtifactOrder!, $descending: Boolean!, $first: Int!, $after: String) {
  customerImpact(customer: {ref: $ref}, asOf: $asOf) {
    byArtifact(
      filter: $filter
      order: $order
      descending: $descending
      first: $first
      after: $after
    ) {
      totalCount
      versions
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...TouchedArtifactFields
        }
      }
    }
  }
}
    fragment TouchedArtifactFields on ArtifactImpact {
  verdict
  versions
  live
  newest
  byVerdict {
    verdict
    count
  }
  strongest {
    ...TouchedVersion
  }
  artifact {
    id
    kind
    namespace
    name
    closed
    system {
      id
      name
      closed
      role
      owner
    }
  }
}
fragment TouchedVersion on ImpactItem {
  verdict
  live
  version {
    id
    name
    createdAt
    destroyedAt
    artifact {
      id
      kind
      namespace
      name
      closed
      system {
        id
        name
        closed
        role
      }
    }
  }
}`) as unknown as TypedDocumentString<CustomerArtifactsQuery, CustomerArtifactsQueryVariables>;
export const CustomerVersionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CustomerVersions($ref: ID!, $asOf: DateTime, $filter: ImpactFilter, $first: Int!, $after: String) {
  customerImpact(customer: {ref: $ref}, asOf: $asOf) {
    artifacts(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...TouchedVersion
        }
      }
    }
  }
}
    fragment TouchedVersion on ImpactItem {
  verdict
  live
  version {
    id
    name
    createdAt
    destroyedAt
    artifact {
      id
      kind
      namespace
      name
      closed
      system {
        id
        name
        closed
        role
      }
    }
  }
}`) as unknown as TypedDocumentString<CustomerVersionsQuery, CustomerVersionsQueryVariables>;
export const CustomerFacetsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CustomerFacets($ref: ID!, $asOf: DateTime, $filter: ImpactFilter) {
  customerImpact(customer: {ref: $ref}, asOf: $asOf) {
    facets(filter: $filter) {
      verdicts {
        verdict
        artifacts
      }
      live {
        live
        artifacts
      }
      kinds {
        kind
        artifacts
      }
      roles {
        role
        artifacts
      }
      systems {
        system {
          id
          name
          closed
        }
        artifacts
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerFacetsQuery, CustomerFacetsQueryVariables>;
export const ExportImpactDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ExportImpact($ref: ID!, $asOf: DateTime, $filter: ImpactFilter) {
  customerImpact(customer: {ref: $ref}, asOf: $asOf) {
    artifacts(filter: $filter) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<ExportImpactQuery, ExportImpactQueryVariables>;
export const CatalogSystemsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CatalogSystems {
  catalogSystems {
    key
    closed
    artifacts
    system {
      name
      role
      owner
    }
  }
  elsewhere: artifacts(filter: {system: ""}, first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<CatalogSystemsQuery, CatalogSystemsQueryVariables>;
export const CatalogArtifactsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CatalogArtifacts($system: String!, $first: Int!, $after: String) {
  artifacts(filter: {system: $system}, first: $first, after: $after) {
    totalCount
    notSearched
    edges {
      node {
        id
        kind
        namespace
        name
        closed
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogArtifactsQuery, CatalogArtifactsQueryVariables>;
export const CatalogColumnsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CatalogColumns($id: ID!) {
  artifact(id: $id) {
    columns {
      id
      name
      category
      sensitive
      closed
    }
  }
}
    `) as unknown as TypedDocumentString<CatalogColumnsQuery, CatalogColumnsQueryVariables>;
export const RecentArtifactDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RecentArtifact($id: ID!) {
  artifact(id: $id) {
    id
    kind
    name
    closed
    system {
      name
      closed
    }
  }
}
    `) as unknown as TypedDocumentString<RecentArtifactQuery, RecentArtifactQueryVariables>;
export const NeighboursDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Neighbours($of: ID!, $direction: Direction!, $asOf: DateTime, $first: Int!) {
  neighbours(of: $of, direction: $direction, asOf: $asOf, first: $first) {
    shown
    total
    nodes {
      __typename
      ... on Version {
        ...ExploredVersion
      }
      ... on Run {
        ...DrawnRun
      }
    }
    edges {
      from
      to
      carries
    }
  }
}
    fragment ExploredVersion on Version {
  ...DrawnVersion
  enumerated
  upstreamCount(asOf: $asOf)
  downstreamCount(asOf: $asOf)
}
fragment DrawnVersion on Version {
  id
  name
  createdAt
  destroyedAt
  producerSeen
  artifact {
    id
    kind
    namespace
    name
    closed
    system {
      id
      name
      closed
      role
      region
    }
  }
}
fragment DrawnRun on Run {
  id
  runId
  kind
  state
  startedAt
  job {
    namespace
    name
    closed
  }
}`) as unknown as TypedDocumentString<NeighboursQuery, NeighboursQueryVariables>;
export const TraceCompletenessDocument = /*#__PURE__*/ new TypedDocumentString(`
    query TraceCompleteness($of: ID!, $direction: Direction!, $asOf: DateTime) {
  trace(fromIds: [$of], direction: $direction, asOf: $asOf) {
    completeness {
      complete
      truncatedBy
      reached
      outside
      caveats {
        code
        count
        message
        ...CaveatItems
      }
    }
  }
}
    fragment CaveatItems on Caveat {
  items(first: 3) {
    id
    label
    system {
      id
      owner
    }
    version {
      ...CountedVersion
    }
    alike {
      ...CountedVersion
    }
    run {
      id
      inputs(first: 1) {
        ...CountedVersion
      }
      outputs(first: 1) {
        ...CountedVersion
      }
    }
  }
}
fragment CountedVersion on Version {
  id
  artifact {
    id
    kind
    name
    system {
      id
      owner
    }
  }
}`) as unknown as TypedDocumentString<TraceCompletenessQuery, TraceCompletenessQueryVariables>;
export const FindingListDocument = /*#__PURE__*/ new TypedDocumentString(`
    query FindingList($filter: FindingFilter!, $first: Int!, $after: String) {
  findings(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    counts {
      code
      severity
      open
      accepted
    }
    runsWithoutPurpose
    runsUnclassified
    completeness {
      ...CompletenessFields
    }
    edges {
      node {
        ...FindingRow
      }
    }
  }
}
    fragment FindingRow on Finding {
  id
  code
  severity
  since
  subject
  text
  remedy
  certain
  possible
  runs
  due
  path {
    text
    artifact {
      id
      kind
      name
      closed
    }
  }
  artifact {
    id
    kind
    name
    closed
  }
  run {
    id
    startedAt
    job {
      name
      closed
    }
  }
  acceptance {
    reason
    by
    at
    until
    certain
    possible
  }
}
fragment CaveatItems on Caveat {
  items(first: 3) {
    id
    label
    system {
      id
      owner
    }
    version {
      ...CountedVersion
    }
    alike {
      ...CountedVersion
    }
    run {
      id
      inputs(first: 1) {
        ...CountedVersion
      }
      outputs(first: 1) {
        ...CountedVersion
      }
    }
  }
}
fragment CountedVersion on Version {
  id
  artifact {
    id
    kind
    name
    system {
      id
      owner
    }
  }
}
fragment CompletenessFields on Completeness {
  complete
  truncatedBy
  reached
  caveats {
    code
    count
    message
    ...CaveatItems
  }
}`) as unknown as TypedDocumentString<FindingListQuery, FindingListQueryVariables>;
export const AcceptFindingDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AcceptFinding($input: AcceptFindingInput!) {
  acceptFinding(input: $input) {
    acceptance {
      until
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptFindingMutation, AcceptFindingMutationVariables>;
export const WithdrawAcceptanceDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation WithdrawAcceptance($input: WithdrawAcceptanceInput!) {
  withdrawAcceptance(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawAcceptanceMutation, WithdrawAcceptanceMutationVariables>;
export const ArtifactFindingsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ArtifactFindings($about: ID!) {
  findings(filter: {about: $about}, first: 20) {
    totalCount
    completeness {
      complete
    }
    edges {
      node {
        id
        code
        severity
        text
        acceptance {
          until
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ArtifactFindingsQuery, ArtifactFindingsQueryVariables>;
export const AdmissionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Admissions($first: Int!, $after: String) {
  admissions(first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...AdmissionRow
      }
    }
  }
}
    fragment AdmissionRow on Admission {
  id
  decision
  purpose
  at
  expiresAt
  by
  digest
  job {
    namespace
    name
  }
  versions {
    id
    closed
    artifact {
      id
      kind
      name
      closed
    }
  }
  answers {
    question
    answer
    text
    remedy
    evidence {
      id
      text
    }
  }
}`) as unknown as TypedDocumentString<AdmissionsQuery, AdmissionsQueryVariables>;
export const AdmitRunDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AdmitRun($input: AdmitRunInput!) {
  admitRun(input: $input) {
    admission {
      ...AdmissionRow
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment AdmissionRow on Admission {
  id
  decision
  purpose
  at
  expiresAt
  by
  digest
  job {
    namespace
    name
  }
  versions {
    id
    closed
    artifact {
      id
      kind
      name
      closed
    }
  }
  answers {
    question
    answer
    text
    remedy
    evidence {
      id
      text
    }
  }
}`) as unknown as TypedDocumentString<AdmitRunMutation, AdmitRunMutationVariables>;
export const GateModeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query GateMode {
  gateMode {
    enforcing
  }
}
    `) as unknown as TypedDocumentString<GateModeQuery, GateModeQueryVariables>;
export const SetGateModeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetGateMode($input: SetGateModeInput!) {
  setGateMode(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetGateModeMutation, SetGateModeMutationVariables>;
export const ExplanationDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Explanation($ref: ID!, $asOf: DateTime, $versionId: ID!) {
  customerImpact(customer: {ref: $ref}, asOf: $asOf) {
    asOf
    completeness {
      complete
      truncatedBy
      caveats {
        message
      }
    }
    item(versionId: $versionId) {
      verdict
    }
    erasures(versionId: $versionId) {
      at
      outcome
      effective
      evidence
      recordedBy
      recordedAt
    }
    fullLists(versionId: $versionId) {
      at
      people
      identities {
        namespace
      }
      recordedBy
      recordedAt
    }
    origin(versionId: $versionId) {
      at
      mode
      identity {
        namespace
      }
      shared
      version {
        ...ExplainedVersion
      }
    }
    explain(versionId: $versionId) {
      from {
        __typename
        ... on Version {
          ...ExplainedVersion
        }
      }
      to {
        __typename
        ... on Version {
          ...ExplainedVersion
        }
      }
      run {
        id
        runId
        kind
        state
        startedAt
        endedAt
        purposes
        job {
          namespace
          name
          closed
        }
      }
      at
      carries
      claim
      mixesPeople
      asked
      columns {
        direct
        masking
        from {
          name
        }
        to {
          name
        }
      }
    }
  }
}
    fragment ExplainedVersion on Version {
  id
  name
  createdAt
  destroyedAt
  enumerated
  producerSeen
  artifact {
    id
    kind
    namespace
    name
    closed
    system {
      key
      name
      closed
      role
      owner
      region
      access
    }
  }
}`) as unknown as TypedDocumentString<ExplanationQuery, ExplanationQueryVariables>;
export const ImpactGraphDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ImpactGraph($ref: ID!, $asOf: DateTime, $filter: ImpactFilter, $limit: Int!) {
  customerImpact(customer: {ref: $ref}, asOf: $asOf) {
    asOf
    completeness {
      complete
      truncatedBy
    }
    graph(filter: $filter, limit: $limit) {
      shown
      total
      verdicts {
        verdict
        live
        version {
          id
        }
      }
      nodes {
        __typename
        ... on Version {
          ...DrawnVersion
        }
        ... on Run {
          ...DrawnRun
        }
      }
      edges {
        from
        to
        carries
        at
      }
    }
  }
}
    fragment DrawnVersion on Version {
  id
  name
  createdAt
  destroyedAt
  producerSeen
  artifact {
    id
    kind
    namespace
    name
    closed
    system {
      id
      name
      closed
      role
      region
    }
  }
}
fragment DrawnRun on Run {
  id
  runId
  kind
  state
  startedAt
  job {
    namespace
    name
    closed
  }
}`) as unknown as TypedDocumentString<ImpactGraphQuery, ImpactGraphQueryVariables>;
export const IncidentListDocument = /*#__PURE__*/ new TypedDocumentString(`
    query IncidentList($first: Int!, $after: String) {
  incidents(first: $first, after: $after) {
    totalCount
    edges {
      node {
        ...IncidentRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment IncidentClock on NotificationClock {
  whom
  source
  due
  state
  steps
}
fragment IncidentRow on Incident {
  id
  title
  awareAt
  recordedBy
  closedAt
  clocks {
    ...IncidentClock
  }
  exposures {
    id
    name
  }
}`) as unknown as TypedDocumentString<IncidentListQuery, IncidentListQueryVariables>;
export const IncidentPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query IncidentPage($id: ID!) {
  incident(id: $id) {
    ...IncidentFacts
  }
}
    fragment IncidentClock on NotificationClock {
  whom
  source
  due
  state
  steps
}
fragment IncidentFacts on Incident {
  id
  title
  awareAt
  zone
  nature
  records
  contact
  consequences
  measures
  authorityNotifiedAt
  peopleNotifiedAt
  delayReasons
  recordedAt
  recordedBy
  revision
  closedAt
  closedBy
  clocks {
    ...IncidentClock
  }
  exposures {
    id
    target
    name
    from
    until
    kinds
    note
    artifact {
      id
      kind
    }
    system {
      key
      name
    }
  }
}`) as unknown as TypedDocumentString<IncidentPageQuery, IncidentPageQueryVariables>;
export const IncidentAffectedDocument = /*#__PURE__*/ new TypedDocumentString(`
    query IncidentAffected($id: ID!) {
  incident(id: $id) {
    id
    affected {
      asOf
      certain
      possible
      versions
      artifacts
      systems
      bySystem {
        system {
          key
          name
        }
        versions
        certain
        possible
      }
      byRegion {
        region
        versions
        certain
        possible
      }
      byCategory {
        category
        versions
        certain
        possible
      }
      unknown
      completeness {
        ...CompletenessFields
      }
    }
  }
}
    fragment CaveatItems on Caveat {
  items(first: 3) {
    id
    label
    system {
      id
      owner
    }
    version {
      ...CountedVersion
    }
    alike {
      ...CountedVersion
    }
    run {
      id
      inputs(first: 1) {
        ...CountedVersion
      }
      outputs(first: 1) {
        ...CountedVersion
      }
    }
  }
}
fragment CountedVersion on Version {
  id
  artifact {
    id
    kind
    name
    system {
      id
      owner
    }
  }
}
fragment CompletenessFields on Completeness {
  complete
  truncatedBy
  reached
  caveats {
    code
    count
    message
    ...CaveatItems
  }
}`) as unknown as TypedDocumentString<IncidentAffectedQuery, IncidentAffectedQueryVariables>;
export const IncidentArtifactsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query IncidentArtifacts($id: ID!, $first: Int!, $after: String) {
  incident(id: $id) {
    id
    affected {
      list(first: $first, after: $after) {
        totalCount
        edges {
          node {
            artifact {
              id
              kind
              name
              closed
              system {
                name
                closed
              }
            }
            categories
            versions
            certain
            possible
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
    `) as unknown as TypedDocumentString<IncidentArtifactsQuery, IncidentArtifactsQueryVariables>;
export const ExposableSystemsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ExposableSystems {
  systems {
    systems {
      key
      system {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ExposableSystemsQuery, ExposableSystemsQueryVariables>;
export const OpenIncidentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation OpenIncident($input: OpenIncidentInput!) {
  openIncident(input: $input) {
    ...ChangedIncident
  }
}
    fragment ChangedIncident on IncidentPayload {
  incident {
    id
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<OpenIncidentMutation, OpenIncidentMutationVariables>;
export const AmendIncidentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AmendIncident($input: AmendIncidentInput!) {
  amendIncident(input: $input) {
    ...ChangedIncident
  }
}
    fragment ChangedIncident on IncidentPayload {
  incident {
    id
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<AmendIncidentMutation, AmendIncidentMutationVariables>;
export const CloseIncidentDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CloseIncident($input: CloseIncidentInput!) {
  closeIncident(input: $input) {
    ...ChangedIncident
  }
}
    fragment ChangedIncident on IncidentPayload {
  incident {
    id
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<CloseIncidentMutation, CloseIncidentMutationVariables>;
export const CreatePipelineTokenDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CreatePipelineToken($hours: Int!) {
  createPipelineToken(input: {hours: $hours}) {
    token
    expiresAt
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreatePipelineTokenMutation, CreatePipelineTokenMutationVariables>;
export const ArtifactPurposesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ArtifactPurposes($first: Int!, $after: String) {
  artifactPurposes(first: $first, after: $after) {
    totalCount
    gaps
    complete
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        gap
        personal
        purposes
        artifact {
          id
          kind
          namespace
          name
          closed
        }
        declarations {
          id
          text
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ArtifactPurposesQuery, ArtifactPurposesQueryVariables>;
export const PurposeTreeDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PurposeTree {
  purposes(first: 500) {
    edges {
      node {
        key
        name
        description
        parent
        source
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PurposeTreeQuery, PurposeTreeQueryVariables>;
export const VersionPurposesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query VersionPurposes($version: ID!) {
  versionPurposes(version: $version) {
    gap
    complete
    purposes
    limitsCount
    limits {
      version {
        artifact {
          id
          kind
          name
          closed
        }
      }
      declarations {
        id
        text
      }
      path {
        id
        artifact {
          id
          kind
          name
          closed
        }
      }
    }
    undeclaredCount
    undeclared {
      version {
        artifact {
          id
          kind
          name
          closed
        }
      }
      declarations {
        id
        text
      }
      path {
        id
        artifact {
          id
          kind
          name
          closed
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VersionPurposesQuery, VersionPurposesQueryVariables>;
export const AuthoriseDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation Authorise($input: AuthoriseInput!) {
  authorise(input: $input) {
    declaration {
      id
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<AuthoriseMutation, AuthoriseMutationVariables>;
export const RegisterPurposeDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RegisterPurpose($input: RegisterPurposeInput!) {
  registerPurpose(input: $input) {
    purpose {
      key
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<RegisterPurposeMutation, RegisterPurposeMutationVariables>;
export const ProcessingRecordDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ProcessingRecord($asOf: DateTime, $first: Int!, $after: String) {
  processingRecord(asOf: $asOf) {
    asOf
    declared
    undeclared
    missing
    completeness {
      ...CompletenessFields
    }
    activities(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...RecordedActivity
        }
      }
    }
  }
}
    fragment RecordedActivity on ActivityRecord {
  key
  role
  owner
  declaration {
    id
    at
    recordedAt
    recordedBy
  }
  jobs {
    namespace
    name
    runs
  }
  elements {
    name
    article
    declared
    observed
    undeclared
    unobserved
    missing
  }
  ai {
    fields
    systems
    bases
    compatibility {
      purpose
      decision
      complete
    }
    transformations
    models {
      model
      version
      deployments
    }
  }
}
fragment CaveatItems on Caveat {
  items(first: 3) {
    id
    label
    system {
      id
      owner
    }
    version {
      ...CountedVersion
    }
    alike {
      ...CountedVersion
    }
    run {
      id
      inputs(first: 1) {
        ...CountedVersion
      }
      outputs(first: 1) {
        ...CountedVersion
      }
    }
  }
}
fragment CountedVersion on Version {
  id
  artifact {
    id
    kind
    name
    system {
      id
      owner
    }
  }
}
fragment CompletenessFields on Completeness {
  complete
  truncatedBy
  reached
  caveats {
    code
    count
    message
    ...CaveatItems
  }
}`) as unknown as TypedDocumentString<ProcessingRecordQuery, ProcessingRecordQueryVariables>;
export const RefusedReportListDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RefusedReportList($acknowledged: Boolean!, $first: Int!, $after: String) {
  refusedReports(acknowledged: $acknowledged, first: $first, after: $after) {
    totalCount
    edges {
      node {
        id
        at
        by
        code
        field
        namespace
        job
        runId
        producer
        acknowledgement {
          at
          by
          reason
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<RefusedReportListQuery, RefusedReportListQueryVariables>;
export const AcknowledgeRefusalsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AcknowledgeRefusals($input: AcknowledgeRefusalsInput!) {
  acknowledgeRefusals(input: $input) {
    acknowledged
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcknowledgeRefusalsMutation, AcknowledgeRefusalsMutationVariables>;
export const RequestListDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RequestList($filter: RequestFilter, $first: Int!, $after: String) {
  requests(filter: $filter, first: $first, after: $after) {
    totalCount
    edges {
      node {
        ...RequestRow
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment RequestRow on Request {
  id
  reference
  type
  state
  stage
  reason
  receivedAt
  openedBy
  openedAt
  closedAt
  clock {
    regime
    due
    daysLeft
    state
  }
}`) as unknown as TypedDocumentString<RequestListQuery, RequestListQueryVariables>;
export const ClockPreviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ClockPreview($input: ClockInput!) {
  clock(input: $input) {
    ...ClockFacts
  }
}
    fragment ClockFacts on Clock {
  regime
  zone
  receivedAt
  received
  acknowledgeBy
  refuseBy
  due
  dueAt
  latest
  extensionNoticeBy
  steps {
    towards
    date
    because
    rule
    certainty
  }
  readings {
    of
    date
    because
    rule
  }
  holidays {
    date
    name
  }
  extension {
    noticeAt
    reason
    due
  }
  pauses {
    reason
    askedAt
    answeredAt
    days
    rule
  }
  daysLeft
  state
  notice
}`) as unknown as TypedDocumentString<ClockPreviewQuery, ClockPreviewQueryVariables>;
export const RequestPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RequestPage($id: ID!) {
  request(id: $id) {
    ...RequestFacts
  }
}
    fragment ClockFacts on Clock {
  regime
  zone
  receivedAt
  received
  acknowledgeBy
  refuseBy
  due
  dueAt
  latest
  extensionNoticeBy
  steps {
    towards
    date
    because
    rule
    certainty
  }
  readings {
    of
    date
    because
    rule
  }
  holidays {
    date
    name
  }
  extension {
    noticeAt
    reason
    due
  }
  pauses {
    reason
    askedAt
    answeredAt
    days
    rule
  }
  daysLeft
  state
  notice
}
fragment RequestFacts on Request {
  id
  version
  reference
  type
  state
  stage
  reason
  receivedAt
  mode
  controller
  openedBy
  openedAt
  closedAt
  moves
  intact
  clock {
    ...ClockFacts
  }
  identities {
    namespace
  }
  verification {
    method
    evidence
    at
    by
  }
  customer {
    ref
  }
  duplicateOf {
    id
  }
  manifest {
    digest
    asOf
    complete
    intact
    total
    live
    gaps {
      code
      count
      message
      acknowledged
    }
    byVerdict {
      verdict
      count
    }
    byKind {
      kind
      count
    }
  }
  exemptions(first: 50) {
    totalCount
    edges {
      node {
        id
        versionId
        name
        label
        closed
        basis
        ground
        until
        setBy
        setAt
      }
    }
  }
  package {
    ...PackageFacts
  }
  plan {
    ...PlanFacts
  }
  letters {
    drafts {
      kind
      subject
      text
    }
    written {
      id
      kind
      means
      state
      at
      by
    }
    obstacle
  }
}
fragment PlanFacts on Plan {
  number
  digest
  state
  intact
  createdBy
  createdAt
  decidedBy
  decidedAt
  note
  total
  possible
  steps {
    step
    total
    settled
    held
    deferred
    failed
  }
  preview {
    action
    count
    kept
  }
  stale {
    added
    gone
    changed
    changes(first: 20) {
      edges {
        node {
          kind
          versionId
          name
          before
          now
          ground
        }
      }
    }
  }
}
fragment PackageFacts on Package {
  digest
  bytes
  current
  preparedAt
  preparedBy
  items
  values
  unread {
    store
    namespace
    name
    reason
  }
  available
  files {
    name
    what
    bytes
  }
  leftOut {
    reason
    count
  }
  delivery {
    means
    at
    by
    evidence
  }
}`) as unknown as TypedDocumentString<RequestPageQuery, RequestPageQueryVariables>;
export const RequestEventsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RequestEvents($id: ID!, $first: Int!, $after: String) {
  request(id: $id) {
    id
    events(first: $first, after: $after) {
      totalCount
      edges {
        node {
          n
          at
          by
          kind
          body
          hash
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequestEventsQuery, RequestEventsQueryVariables>;
export const ManifestItemsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ManifestItems($id: ID!, $filter: ManifestFilter, $first: Int!, $after: String) {
  request(id: $id) {
    id
    manifest {
      digest
      items(filter: $filter, first: $first, after: $after) {
        totalCount
        edges {
          node {
            ...ManifestRow
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
    fragment ManifestRow on ManifestItem {
  versionId
  kind
  namespace
  name
  label
  systemKey
  closed
  verdict
  live
}`) as unknown as TypedDocumentString<ManifestItemsQuery, ManifestItemsQueryVariables>;
export const OpenRequestDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation OpenRequest($input: OpenRequestInput!) {
  openRequest(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<OpenRequestMutation, OpenRequestMutationVariables>;
export const AskAgainDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AskAgain($input: AskAgainInput!) {
  askAgain(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<AskAgainMutation, AskAgainMutationVariables>;
export const VerifyRequesterDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation VerifyRequester($input: VerifyRequesterInput!) {
  verifyRequester(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<VerifyRequesterMutation, VerifyRequesterMutationVariables>;
export const AddIdentitiesDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AddIdentities($input: AddIdentitiesInput!) {
  addIdentities(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<AddIdentitiesMutation, AddIdentitiesMutationVariables>;
export const ExtendRequestDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ExtendRequest($input: ExtendInput!) {
  extendRequest(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<ExtendRequestMutation, ExtendRequestMutationVariables>;
export const SendLetterDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SendLetter($input: SendLetterInput!) {
  sendLetter(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<SendLetterMutation, SendLetterMutationVariables>;
export const PauseRequestDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PauseRequest($input: PauseRequestInput!) {
  pauseRequest(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<PauseRequestMutation, PauseRequestMutationVariables>;
export const ResumeRequestDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ResumeRequest($input: ResumeRequestInput!) {
  resumeRequest(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<ResumeRequestMutation, ResumeRequestMutationVariables>;
export const DiscoverRequestDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DiscoverRequest($input: DiscoverInput!) {
  discover(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<DiscoverRequestMutation, DiscoverRequestMutationVariables>;
export const AcknowledgeGapsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AcknowledgeGaps($input: AcknowledgeGapsInput!) {
  acknowledgeGaps(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<AcknowledgeGapsMutation, AcknowledgeGapsMutationVariables>;
export const CloseRequestDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation CloseRequest($input: CloseInput!) {
  closeRequest(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<CloseRequestMutation, CloseRequestMutationVariables>;
export const PreparePackageDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation PreparePackage($input: PreparePackageInput!) {
  preparePackage(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<PreparePackageMutation, PreparePackageMutationVariables>;
export const DeliverPackageDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeliverPackage($input: DeliverInput!) {
  deliver(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<DeliverPackageMutation, DeliverPackageMutationVariables>;
export const PlanPreviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PlanPreview($id: ID!) {
  planPreview(request: $id) {
    total
    possible
    current
    preview {
      action
      count
      kept
    }
    gaps {
      code
      namespace
      name
      versions
    }
  }
}
    `) as unknown as TypedDocumentString<PlanPreviewQuery, PlanPreviewQueryVariables>;
export const PlanTasksDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PlanTasks($id: ID!, $filter: TaskFilter, $first: Int!, $after: String) {
  request(id: $id) {
    id
    plan {
      digest
      tasks(filter: $filter, first: $first, after: $after) {
        totalCount
        edges {
          node {
            ...TaskRow
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
    fragment TaskRow on Task {
  id
  number
  step
  action
  name
  label
  systemKey
  closed
  ground
  state
  outcome
  demanded
  assurance
  added
  deferredUntil
  due
  ready
  links {
    id
    recipient
    state
    expiresAt
  }
  assignedDue
  assignee {
    subject
    name
    me
  }
  request {
    id
    version
  }
  report {
    by
    at
    note
    evidence
    file {
      digest
      bytes
      mediaType
      available
    }
  }
}`) as unknown as TypedDocumentString<PlanTasksQuery, PlanTasksQueryVariables>;
export const MakePlanDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation MakePlan($input: PlanInput!) {
  plan(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<MakePlanMutation, MakePlanMutationVariables>;
export const ApprovePlanDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ApprovePlan($input: DecidePlanInput!) {
  approvePlan(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<ApprovePlanMutation, ApprovePlanMutationVariables>;
export const RejectPlanDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RejectPlan($input: DecidePlanInput!) {
  rejectPlan(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<RejectPlanMutation, RejectPlanMutationVariables>;
export const ExecutePlanDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ExecutePlan($input: ExecuteInput!) {
  execute(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<ExecutePlanMutation, ExecutePlanMutationVariables>;
export const ReportTaskDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ReportTask($input: ReportTaskInput!) {
  reportTask(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<ReportTaskMutation, ReportTaskMutationVariables>;
export const DeclarePositionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation DeclarePosition($input: DeclarePositionInput!) {
  declarePosition(input: $input) {
    position {
      id
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeclarePositionMutation, DeclarePositionMutationVariables>;
export const ExemptVersionsDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation ExemptVersions($input: ExemptInput!) {
  exempt(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<ExemptVersionsMutation, ExemptVersionsMutationVariables>;
export const WithdrawExemptionDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation WithdrawExemption($input: WithdrawExemptionInput!) {
  withdrawExemption(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<WithdrawExemptionMutation, WithdrawExemptionMutationVariables>;
export const RequestMonthsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RequestMonths($months: Int!) {
  requestMonths(months: $months) {
    month
    received
    open
    overdue
    medianDays
    slowDays
  }
}
    `) as unknown as TypedDocumentString<RequestMonthsQuery, RequestMonthsQueryVariables>;
export const ModelPositionDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ModelPosition($namespace: String!, $name: String!) {
  position(namespace: $namespace, name: $name) {
    id
    kind
    at
    recordedAt
    recordedBy
    text
  }
}
    `) as unknown as TypedDocumentString<ModelPositionQuery, ModelPositionQueryVariables>;
export const ModelPreviewDocument = /*#__PURE__*/ new TypedDocumentString(`
    query ModelPreview($id: ID!) {
  modelPreview(id: $id) {
    consequences {
      version {
        id
        artifact {
          id
          kind
          name
          closed
        }
      }
      versions
      action
      until
      days
      undecided
    }
    completeness {
      complete
    }
  }
}
    `) as unknown as TypedDocumentString<ModelPreviewQuery, ModelPreviewQueryVariables>;
export const StoreChecksDocument = /*#__PURE__*/ new TypedDocumentString(`
    query StoreChecks {
  storeChecks {
    rule {
      dailyDays
      everyDays
    }
    stores {
      executor
      askedAt
      compared
      problem
      nextAt
    }
  }
}
    `) as unknown as TypedDocumentString<StoreChecksQuery, StoreChecksQueryVariables>;
export const SetStoreCheckRuleDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation SetStoreCheckRule($input: SetStoreCheckRuleInput!) {
  setStoreCheckRule(input: $input) {
    rule {
      dailyDays
      everyDays
    }
    userErrors {
      code
      message
      field
    }
  }
}
    `) as unknown as TypedDocumentString<SetStoreCheckRuleMutation, SetStoreCheckRuleMutationVariables>;
export const PeoplesTasksDocument = /*#__PURE__*/ new TypedDocumentString(`
    query PeoplesTasks($filter: PeoplesTaskFilter, $first: Int!, $after: String) {
  tasks(filter: $filter, first: $first, after: $after) {
    totalCount
    edges {
      node {
        ...TaskRow
        request {
          id
          type
          reference
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment TaskRow on Task {
  id
  number
  step
  action
  name
  label
  systemKey
  closed
  ground
  state
  outcome
  demanded
  assurance
  added
  deferredUntil
  due
  ready
  links {
    id
    recipient
    state
    expiresAt
  }
  assignedDue
  assignee {
    subject
    name
    me
  }
  request {
    id
    version
  }
  report {
    by
    at
    note
    evidence
    file {
      digest
      bytes
      mediaType
      available
    }
  }
}`) as unknown as TypedDocumentString<PeoplesTasksQuery, PeoplesTasksQueryVariables>;
export const AssigneesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Assignees {
  assignees(first: 500) {
    edges {
      node {
        subject
        name
        me
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AssigneesQuery, AssigneesQueryVariables>;
export const AssignTaskDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation AssignTask($input: AssignTaskInput!) {
  assignTask(input: $input) {
    ...ChangedRequest
  }
}
    fragment ChangedRequest on RequestPayload {
  request {
    id
  }
  duplicate {
    id
    version
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<AssignTaskMutation, AssignTaskMutationVariables>;
export const LinkTaskDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation LinkTask($input: LinkTaskInput!) {
  linkTask(input: $input) {
    link {
      id
      expiresAt
      recipient
    }
    secret
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<LinkTaskMutation, LinkTaskMutationVariables>;
export const RevokeTaskLinkDocument = /*#__PURE__*/ new TypedDocumentString(`
    mutation RevokeTaskLink($input: RevokeTaskLinkInput!) {
  revokeTaskLink(input: $input) {
    link {
      id
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeTaskLinkMutation, RevokeTaskLinkMutationVariables>;
export const RunListDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RunList($filter: RunFilter!, $first: Int!, $after: String) {
  runs(filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        ...RunRow
      }
    }
  }
}
    fragment RunRow on Run {
  id
  runId
  kind
  state
  startedAt
  endedAt
  job {
    namespace
    name
    closed
    retiredAt
  }
}`) as unknown as TypedDocumentString<RunListQuery, RunListQueryVariables>;
export const RunPageDocument = /*#__PURE__*/ new TypedDocumentString(`
    query RunPage($id: ID!) {
  run(id: $id) {
    ...RunRow
    purposes
    admission {
      id
      decision
      at
      expiresAt
      purpose
    }
    parameters
    parent {
      ...RunRow
    }
    children(first: 50) {
      totalCount
      edges {
        node {
          ...RunRow
        }
      }
    }
    inputs(first: 100) {
      ...LinkedVersion
    }
    outputs(first: 100) {
      ...LinkedVersion
    }
  }
}
    fragment LinkedVersion on Version {
  id
  name
  createdAt
  artifact {
    id
    kind
    name
    closed
    system {
      name
      closed
    }
  }
}
fragment RunRow on Run {
  id
  runId
  kind
  state
  startedAt
  endedAt
  job {
    namespace
    name
    closed
    retiredAt
  }
}`) as unknown as TypedDocumentString<RunPageQuery, RunPageQueryVariables>;
export const JobNamespacesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query JobNamespaces {
  namespaces(first: 100) {
    edges {
      node {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<JobNamespacesQuery, JobNamespacesQueryVariables>;
export const FindDocument = /*#__PURE__*/ new TypedDocumentString(`
    query Find($text: String!, $kinds: [FoundKind!], $first: Int!) {
  find(text: $text, kinds: $kinds, first: $first) {
    totalCount
    notSearched
    limited
    counts {
      kind
      count
    }
    edges {
      node {
        ...FoundThing
      }
    }
  }
}
    fragment FoundThing on Found {
  kind
  similar
  artifact {
    id
    kind
    namespace
    name
    system {
      name
    }
  }
  column {
    id
    name
    category
    artifact {
      id
      kind
      name
    }
  }
  system {
    name
    role
    owner
  }
  key
  job {
    namespace
    name
  }
  owner
  systems {
    key
    name
  }
}`) as unknown as TypedDocumentString<FindQuery, FindQueryVariables>;
export const SystemMapDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SystemMap($asOf: DateTime) {
  systems(asOf: $asOf) {
    asOf
    completeness {
      ...CompletenessFields
    }
    total {
      ...HoldingCounts
    }
    unplaced {
      ...HoldingCounts
    }
    flows {
      from
      to
      carries
      artifacts
      closed
    }
    systems {
      key
      closed
      missing
      artifacts
      system {
        id
        name
        role
        owner
        region
        retentionDays
        access
        controls
      }
      holds {
        ...HoldingCounts
      }
    }
  }
}
    fragment HoldingCounts on Holding {
  artifacts
  versions
  live
  byKind {
    kind
    artifacts
    versions
    live
  }
  byReason {
    reason
    artifacts
  }
  categories {
    category
    artifacts
    columns
  }
}
fragment CaveatItems on Caveat {
  items(first: 3) {
    id
    label
    system {
      id
      owner
    }
    version {
      ...CountedVersion
    }
    alike {
      ...CountedVersion
    }
    run {
      id
      inputs(first: 1) {
        ...CountedVersion
      }
      outputs(first: 1) {
        ...CountedVersion
      }
    }
  }
}
fragment CountedVersion on Version {
  id
  artifact {
    id
    kind
    name
    system {
      id
      owner
    }
  }
}
fragment CompletenessFields on Completeness {
  complete
  truncatedBy
  reached
  caveats {
    code
    count
    message
    ...CaveatItems
  }
}`) as unknown as TypedDocumentString<SystemMapQuery, SystemMapQueryVariables>;
export const SystemArtifactsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query SystemArtifacts($key: String!, $asOf: DateTime!, $first: Int!, $after: String) {
  system(key: $key, asOf: $asOf) {
    completeness {
      ...CompletenessFields
    }
    holds {
      list(first: $first, after: $after) {
        ...HeldPage
      }
    }
  }
}
    fragment HeldPage on HeldArtifactConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    node {
      reasons
      versions
      live
      categories
      artifact {
        id
        kind
        namespace
        name
        closed
      }
    }
  }
}
fragment CaveatItems on Caveat {
  items(first: 3) {
    id
    label
    system {
      id
      owner
    }
    version {
      ...CountedVersion
    }
    alike {
      ...CountedVersion
    }
    run {
      id
      inputs(first: 1) {
        ...CountedVersion
      }
      outputs(first: 1) {
        ...CountedVersion
      }
    }
  }
}
fragment CountedVersion on Version {
  id
  artifact {
    id
    kind
    name
    system {
      id
      owner
    }
  }
}
fragment CompletenessFields on Completeness {
  complete
  truncatedBy
  reached
  caveats {
    code
    count
    message
    ...CaveatItems
  }
}`) as unknown as TypedDocumentString<SystemArtifactsQuery, SystemArtifactsQueryVariables>;
export const UnplacedArtifactsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query UnplacedArtifacts($asOf: DateTime!, $first: Int!, $after: String) {
  systems(asOf: $asOf) {
    completeness {
      ...CompletenessFields
    }
    unplaced {
      list(first: $first, after: $after) {
        ...HeldPage
      }
    }
  }
}
    fragment HeldPage on HeldArtifactConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    node {
      reasons
      versions
      live
      categories
      artifact {
        id
        kind
        namespace
        name
        closed
      }
    }
  }
}
fragment CaveatItems on Caveat {
  items(first: 3) {
    id
    label
    system {
      id
      owner
    }
    version {
      ...CountedVersion
    }
    alike {
      ...CountedVersion
    }
    run {
      id
      inputs(first: 1) {
        ...CountedVersion
      }
      outputs(first: 1) {
        ...CountedVersion
      }
    }
  }
}
fragment CountedVersion on Version {
  id
  artifact {
    id
    kind
    name
    system {
      id
      owner
    }
  }
}
fragment CompletenessFields on Completeness {
  complete
  truncatedBy
  reached
  caveats {
    code
    count
    message
    ...CaveatItems
  }
}`) as unknown as TypedDocumentString<UnplacedArtifactsQuery, UnplacedArtifactsQueryVariables>;
export const CustomerTimelineDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CustomerTimeline($ref: ID!, $asOf: DateTime, $filter: ImpactFilter, $first: Int!, $after: String) {
  customerImpact(customer: {ref: $ref}, asOf: $asOf) {
    timeline(filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...TimelineEvent
        }
      }
    }
  }
}
    fragment TouchedVersion on ImpactItem {
  verdict
  live
  version {
    id
    name
    createdAt
    destroyedAt
    artifact {
      id
      kind
      namespace
      name
      closed
      system {
        id
        name
        closed
        role
      }
    }
  }
}
fragment TimelineEvent on LineageEvent {
  kind
  at
  mode
  shared
  outcome
  identities {
    namespace
  }
  run {
    runId
    kind
    job {
      namespace
      name
    }
  }
  item {
    ...TouchedVersion
  }
}`) as unknown as TypedDocumentString<CustomerTimelineQuery, CustomerTimelineQueryVariables>;
export const CustomerDaysDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CustomerDays($ref: ID!) {
  customerImpact(customer: {ref: $ref}) {
    asOf
    timeline(first: 1) {
      totalCount
      days {
        day
        events
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerDaysQuery, CustomerDaysQueryVariables>;
export const CustomerChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CustomerChanges($ref: ID!, $asOf: DateTime, $since: DateTime!, $filter: ImpactFilter, $versions: [ID!], $first: Int!) {
  customerImpact(customer: {ref: $ref}, asOf: $asOf) {
    changes(since: $since, filter: $filter, versions: $versions, first: $first) {
      complete
      totalCount
      counts {
        change
        count
      }
      edges {
        node {
          change
          item {
            version {
              id
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerChangesQuery, CustomerChangesQueryVariables>;
export const CustomerComparisonDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CustomerComparison($ref: ID!, $asOf: DateTime, $since: DateTime!, $news: [ArtifactNews!], $first: Int!) {
  customerImpact(customer: {ref: $ref}, asOf: $asOf) {
    changesByArtifact(since: $since, news: $news, first: $first) {
      complete
      counts {
        news
        artifacts
        systems
      }
      ...ArtifactChangePage
    }
  }
}
    fragment ArtifactChangePage on ArtifactChangeConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    node {
      ...ArtifactChangeFields
    }
  }
}
fragment ArtifactChangeFields on ArtifactChange {
  news
  verdictBefore
  verdict
  live
  versions {
    change
    count
  }
  artifact {
    id
    kind
    name
    closed
    system {
      name
      closed
    }
  }
}`) as unknown as TypedDocumentString<CustomerComparisonQuery, CustomerComparisonQueryVariables>;
export const CustomerNewsDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CustomerNews($ref: ID!, $asOf: DateTime, $since: DateTime!, $news: [ArtifactNews!], $first: Int!, $after: String) {
  customerImpact(customer: {ref: $ref}, asOf: $asOf) {
    changesByArtifact(since: $since, news: $news, first: $first, after: $after) {
      ...ArtifactChangePage
    }
  }
}
    fragment ArtifactChangePage on ArtifactChangeConnection {
  totalCount
  pageInfo {
    hasNextPage
    endCursor
  }
  edges {
    node {
      ...ArtifactChangeFields
    }
  }
}
fragment ArtifactChangeFields on ArtifactChange {
  news
  verdictBefore
  verdict
  live
  versions {
    change
    count
  }
  artifact {
    id
    kind
    name
    closed
    system {
      name
      closed
    }
  }
}`) as unknown as TypedDocumentString<CustomerNewsQuery, CustomerNewsQueryVariables>;
export const CustomerVersionChangesDocument = /*#__PURE__*/ new TypedDocumentString(`
    query CustomerVersionChanges($ref: ID!, $asOf: DateTime, $since: DateTime!, $artifact: ID!, $first: Int!, $after: String) {
  customerImpact(customer: {ref: $ref}, asOf: $asOf) {
    changes(
      since: $since
      filter: {artifacts: [$artifact]}
      first: $first
      after: $after
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          change
          item {
            ...TouchedVersion
          }
        }
      }
    }
  }
}
    fragment TouchedVersion on ImpactItem {
  verdict
  live
  version {
    id
    name
    createdAt
    destroyedAt
    artifact {
      id
      kind
      namespace
      name
      closed
      system {
        id
        name
        closed
        role
      }
    }
  }
}`) as unknown as TypedDocumentString<CustomerVersionChangesQuery, CustomerVersionChangesQueryVariables>;