import {
  type Assurance,
  type CaseEventKind,
  type ClockDate,
  DeliveryMeans,
  DueFilter,
  ExemptionBasis,
  ExtensionReason,
  type LetterKind,
  LetterMeans,
  type LetterObstacle,
  type LetterState,
  MemberState,
  ModelPositionKind,
  type PackageOmission,
  PauseReason,
  type PlanChangeKind,
  type PlanState,
  PlanStep,
  Regime,
  RequestReason,
  RequestState,
  RightType,
  Stage,
  TaskOutcome,
  type TaskState,
  type UnreadReason,
  VerificationMethod,
} from '@/generated/graphql.ts'

export const typeNames: Readonly<Record<RightType, string>> = {
  ACCESS: 'Access',
  PORTABILITY: 'Portability',
  RECTIFICATION: 'Rectification',
  DELETION: 'Deletion',
  RESTRICTION: 'Restriction',
  OBJECTION: 'Objection',
  OPT_OUT_OF_SALE: 'Opt-out of sale',
  OPT_OUT_OF_AUTOMATED_DECISIONS: 'Opt-out of automated decisions',
  RESET_PROFILE: 'Profile reset',
  WITHDRAW_CONSENT: 'Withdrawal of consent',
}

export const types: readonly RightType[] = Object.values(RightType)

export const regimeNames: Readonly<Record<Regime, string>> = {
  EU: 'EU (GDPR)',
  UK: 'United Kingdom',
  CALIFORNIA: 'California',
  VIRGINIA: 'Virginia',
  COLORADO: 'Colorado',
  BRAZIL: 'Brazil',
  CANADA: 'Canada',
  QUEBEC: 'Québec',
  HIPAA: 'HIPAA',
  CONTRACT: 'Contract with a client',
}

export const regimes: readonly Regime[] = Object.values(Regime)
export const memberStates: readonly MemberState[] = Object.values(MemberState)

const regions = new Intl.DisplayNames('en', { type: 'region' })

export const memberStateName = (state: MemberState): string => regions.of(state) ?? state

export const stageNames: Readonly<Record<Stage, string>> = {
  RECEIVED: 'Received',
  VERIFYING: 'Waiting for proof of identity',
  RESOLVING_IDENTITY: 'Identifying the person',
  DISCOVERING: 'Ready to look up',
  PLANNING: 'Manifest made',
  AWAITING_APPROVAL: 'Waiting for approval',
  EXECUTING: 'In execution',
  VERIFYING_EFFECT: 'Checking the effect',
  FINALIZING: 'Preparing the answer',
  CLOSED: 'Closed',
}

export const stages: readonly Stage[] = Object.values(Stage)

/** What to do next, by stage; a sentence. */
export const nextSteps: Readonly<Record<Stage, string>> = {
  RECEIVED: 'Verify who asked.',
  VERIFYING: 'Verify who asked as soon as the proof arrives.',
  RESOLVING_IDENTITY: 'No single person matches these identities. Add more of them.',
  DISCOVERING: 'Look up what the data touched.',
  PLANNING: 'Check the known gaps on the manifest.',
  AWAITING_APPROVAL: 'The plan waits for approval.',
  EXECUTING: 'The plan is being carried out.',
  VERIFYING_EFFECT: 'The effect is being checked.',
  FINALIZING: 'Send the answer.',
  CLOSED: 'Nothing is left to do.',
}

export const stateNames: Readonly<Record<RequestState, string>> = {
  OPEN: 'Open',
  IN_PROGRESS: 'In progress',
  FULFILLED: 'Fulfilled',
  REVOKED: 'Withdrawn',
  DENIED: 'Denied',
  EXPIRED: 'Expired',
}

export const states: readonly RequestState[] = Object.values(RequestState)

export const dueNames: Readonly<Record<DueFilter, string>> = {
  OVERDUE: 'Overdue',
  TODAY: 'Due today',
  WEEK: 'Due in 7 days',
  LATER: 'Due later',
}

export const dues: readonly DueFilter[] = Object.values(DueFilter)

export const reasonNames: Readonly<Record<RequestReason, string>> = {
  NEED_USER_VERIFICATION: 'Proof of identity needed',
  SUSPECTED_FRAUD: 'Suspected fraud',
  INSUF_VERIFICATION: 'Proof of identity was not enough',
  NO_MATCH: 'Nobody known by these identities',
  CLAIM_NOT_COVERED: 'Not covered by the law',
  OUTSIDE_JURISDICTION: 'Outside the jurisdiction',
  TOO_MANY_REQUESTS: 'Too many requests',
  OTHER: 'Another reason',
}

/** Why a request can be denied. */
export const denials: readonly RequestReason[] = Object.values(RequestReason).filter(
  (reason) => reason !== 'NEED_USER_VERIFICATION',
)

export const methodNames: Readonly<Record<VerificationMethod, string>> = {
  ACCOUNT: 'Signed in to their account',
  REACHED_ADDRESS: 'Answered from an address on record',
  DOCUMENT: 'Identity document seen',
  BY_CONTROLLER: 'Verified by the client',
  OTHER: 'Another way',
}

export const methods: readonly VerificationMethod[] = Object.values(VerificationMethod)

export const meansNames: Readonly<Record<DeliveryMeans, string>> = {
  ACCOUNT: 'Downloaded in their account',
  SECURE_LINK: 'A link that only they can open',
  EMAIL: 'E-mail',
  POST: 'Post',
  IN_PERSON: 'In person',
  TO_CONTROLLER: 'To the client who forwarded it',
  OTHER: 'Another way',
}

export const means: readonly DeliveryMeans[] = Object.values(DeliveryMeans)

/** Why something is not in a package. */
export const omissionNames: Readonly<Record<PackageOmission, string>> = {
  NOT_IN_IT: 'a full list proves that the person is not in it',
  NO_LONGER_PERSONAL: 'only aggregated or anonymised data leads to it',
  ERASED: 'the person was taken out of it',
  NOT_PROVIDED: 'worked out from the data, which portability does not cover',
}

/** Why a connected store gave nothing for a package. */
export const unreadNames: Readonly<Record<UnreadReason, string>> = {
  STORE_DOWN: 'it could not be reached',
  STORE_BUSY: 'it was in use',
  STORE_REFUSED: 'it refused the user, or what was asked',
  SCHEMA_CHANGED: 'its tables are not as its dataset says',
  TOO_MANY_ROWS: 'so many rows were reached that some may be of others',
  STORE_FAILED: 'it failed',
  NOTHING_FOUND: 'it has no row under the identities of the request',
  IDENTITIES_GONE: 'the identities of the request were shredded',
}

export const pauseNames: Readonly<Record<PauseReason, string>> = {
  IDENTITY: 'Proof of identity',
  CLARIFICATION: 'Clarification of the request',
  FEE: 'A fee',
}

export const pauseReasons: readonly PauseReason[] = Object.values(PauseReason)

export const extensionNames: Readonly<Record<ExtensionReason, string>> = {
  COMPLEXITY: 'Complex request',
  NUMBER_OF_REQUESTS: 'Number of requests',
  OTHER: 'Another reason',
}

export const extensionReasons: readonly ExtensionReason[] = Object.values(ExtensionReason)

export const letterNames: Readonly<Record<LetterKind, string>> = {
  ACKNOWLEDGEMENT: 'Acknowledge the request',
  EXTENSION: 'Tell of an extension',
  REFUSAL: 'Tell of the refusal',
  COMPLETION: 'Tell that it is done',
}

export const letterMeansNames: Readonly<Record<LetterMeans, string>> = {
  MAIL: 'Mail it from here, to the contact in the vault',
  ELSEWHERE: 'I sent it by another way',
}

export const letterMeans: readonly LetterMeans[] = Object.values(LetterMeans)

export const letterStateNames: Readonly<Record<LetterState, string>> = {
  SENDING: 'on its way since',
  SENT: 'sent',
  FAILED: 'not taken by the mail server,',
  UNKNOWN: 'may have been sent; the program ended,',
}

export const obstacleNames: Readonly<Record<LetterObstacle, string>> = {
  NO_MAIL_SERVER: 'No mail server is configured. Copy the text, send it, and record it here.',
  NO_CONTACT: 'No contact was given with this request. Copy the text, send it, and record it here.',
  SHREDDED: 'What was known of the person was shredded. Nothing can be mailed from here any more.',
}

export const dateNames: Readonly<Record<ClockDate, string>> = {
  RECEIVED: 'Received',
  ACKNOWLEDGE: 'Acknowledge by',
  REFUSE: 'Refuse by',
  DUE: 'Due',
  LATEST: 'Latest, if extended',
}

export const eventNames: Readonly<Record<CaseEventKind, string>> = {
  OPENED: 'Request opened',
  ASKED_AGAIN: 'Asked again',
  IDENTITY_ASKED: 'Proof of identity asked for',
  VERIFIED: 'Identity verified',
  IDENTITIES_ADDED: 'Identities added',
  IDENTIFIED: 'Person identified',
  EXTENDED: 'Time extended',
  PAUSED: 'Question sent to the person',
  RESUMED: 'Answer received',
  DISCOVERED: 'Manifest made',
  GAPS_ACKNOWLEDGED: 'Known gaps acknowledged',
  PACKAGED: 'Package prepared',
  DELIVERED: 'Package delivered',
  PLANNED: 'Plan made',
  PLAN_APPROVED: 'Plan approved',
  PLAN_REJECTED: 'Plan rejected',
  EXECUTION_ORDERED: 'Execution started',
  EXECUTED: 'Carried out by an executor',
  INSTRUCTED: 'Instruction sent',
  EXECUTION_FAILED: 'An executor failed',
  SUPPRESSED: 'Put on the suppression list',
  TASK_ASSIGNED: 'Task assigned',
  EVIDENCE_ATTACHED: 'Evidence attached',
  TASK_LINKED: 'Link to a task made',
  LINK_REVOKED: 'Link to a task revoked',
  LETTER_ORDERED: 'Letter to be mailed',
  LETTER_SENT: 'Letter sent to the person',
  LETTER_FAILED: 'Letter not taken by the mail server',
  TASK_REPORTED: 'Task reported',
  FINISHED: 'Everything carried out',
  NOT_VERIFIED: 'Verification found the person still there',
  FULFILLED: 'Fulfilled',
  REAPPEARED: 'The person came back',
  EXEMPTED: 'Versions kept',
  EXEMPTION_WITHDRAWN: 'Exemption withdrawn',
  DEFERRAL_OVER: 'Deferral over',
  RETRAINING_OVERDUE: 'Model not trained again in time',
  HOLD_RELEASED: 'Hold released',
  DENIED: 'Denied',
  WITHDRAWN: 'Withdrawn',
  EXPIRED: 'Expired',
}

export const planStateNames: Readonly<Record<PlanState, string>> = {
  PROPOSED: 'Waiting for approval',
  APPROVED: 'Approved',
  REJECTED: 'Rejected',
  SUPERSEDED: 'Replaced',
}

/** In the order in which they are carried out. */
export const stepNames: Readonly<Record<PlanStep, string>> = {
  MANIFEST: 'No action needed',
  SUPPRESS: 'Stop taking in new data',
  STOP_INFERENCE: 'Stop inference',
  DERIVED: 'Delete what was computed',
  COPIES: 'Snapshots, copies and backups',
  RAW: 'Delete the source rows',
  IDENTITY: 'Delete the identity map',
  RECIPIENTS: 'Tell recipients',
  MODELS: 'Models',
  VERIFY: 'Verify',
}

export const steps: readonly PlanStep[] = Object.values(PlanStep)

export const taskStateNames: Readonly<Record<TaskState, string>> = {
  PENDING: 'To do',
  RUNNING: 'Running',
  WAITING: 'Waiting for a person',
  DONE: 'Done',
  FAILED: 'Failed',
  HELD: 'Held',
  DEFERRED: 'Deferred',
}

export const outcomeNames: Readonly<Record<TaskOutcome, string>> = {
  DELETED: 'Deleted',
  ANONYMISED: 'Anonymised',
  MASKED: 'Masked',
  RETAINED_EXEMPT: 'Kept: exempt',
  RETAINED_HOLD: 'Kept: on hold',
  DEFERRED_UNTIL: 'Deferred',
  RETRAIN_COMMITTED: 'Retraining committed',
  UNLEARNED: 'Unlearned',
  NOTIFIED: 'Recipient told',
  NOT_FOUND: 'Nothing found',
  FAILED: 'Failed',
}

/** Those that need a ground: a hold, an exemption, a position or a date. */
const grounded: readonly TaskOutcome[] = ['RETAINED_EXEMPT', 'RETAINED_HOLD', 'DEFERRED_UNTIL']

/** What a person can say of a task. */
export const reportable: readonly TaskOutcome[] = Object.values(TaskOutcome).filter((one) => !grounded.includes(one))

export const assuranceNames: Readonly<Record<Assurance, string>> = {
  NOT_CHECKED: 'not checked',
  ATTESTED: 'somebody says so',
  QUERIED: 'store asked again',
  HISTORY_PURGED: 'history purged',
  BYTES_CHECKED: 'bytes searched',
}

export const changeNames: Readonly<Record<PlanChangeKind, string>> = {
  ADDED: 'New',
  GONE: 'Gone',
  CHANGED: 'Changed',
}

export const positionNames: Readonly<Record<ModelPositionKind, string>> = {
  EXEMPTION: 'Keep it, on a legal ground',
  RETRAINING: 'Train it again without the person',
  UNLEARNING: 'Make it unlearn the person',
}

export const positionKinds: readonly ModelPositionKind[] = Object.values(ModelPositionKind)

export const exemptionBases: readonly ExemptionBasis[] = Object.values(ExemptionBasis)

export const exemptionBasisNames: Readonly<Record<ExemptionBasis, string>> = {
  FREEDOM_OF_EXPRESSION: 'Freedom of expression, Art. 17(3)(a)',
  LEGAL_OBLIGATION: 'A law requires it, Art. 17(3)(b)',
  OFFICIAL_AUTHORITY: 'Public interest or official authority, Art. 17(3)(b)',
  PUBLIC_HEALTH: 'Public health, Art. 17(3)(c)',
  ARCHIVING_OR_RESEARCH: 'Archiving, research or statistics, Art. 17(3)(d)',
  LEGAL_CLAIMS: 'Legal claims, Art. 17(3)(e)',
  OTHER_LAW: 'Another law',
}
