/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in RFC 3339 with a zone, such as `2026-03-01T09:00:00Z`. Millisecond precision. */
  DateTime: { input: string; output: string; }
  JSON: { input: unknown; output: unknown; }
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
/** What a flow carries of a person. AGGREGATED, ANONYMISED and NONE need a claim. */
export const Carries = {
  Aggregated: 'AGGREGATED',
  Anonymised: 'ANONYMISED',
  None: 'NONE',
  Personal: 'PERSONAL',
  Pseudonymised: 'PSEUDONYMISED'
} as const;

export type Carries = typeof Carries[keyof typeof Carries];
export const CaveatCode = {
  AssumedAppend: 'ASSUMED_APPEND',
  ClockSkew: 'CLOCK_SKEW',
  ColumnsAssumed: 'COLUMNS_ASSUMED',
  Contradiction: 'CONTRADICTION',
  FlowNotStated: 'FLOW_NOT_STATED',
  MembershipUnknown: 'MEMBERSHIP_UNKNOWN',
  OpenRun: 'OPEN_RUN',
  ProducerNotSeen: 'PRODUCER_NOT_SEEN',
  RefusedEvent: 'REFUSED_EVENT',
  SystemWithoutLineage: 'SYSTEM_WITHOUT_LINEAGE'
} as const;

export type CaveatCode = typeof CaveatCode[keyof typeof CaveatCode];
export type ColumnDefinitionInput = {
  /** Category of personal data, such as `user.contact.email`. */
  category?: InputMaybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  /** Why the column is needed. */
  necessity?: InputMaybe<Scalars['String']['input']>;
  purposes?: InputMaybe<Array<Scalars['String']['input']>>;
  sensitive?: Scalars['Boolean']['input'];
};

export type ColumnFlowInput = {
  direct?: Scalars['Boolean']['input'];
  from: ColumnInput;
  masking?: Scalars['Boolean']['input'];
  to: ColumnInput;
};

export type ColumnInput = {
  artifact: ArtifactInput;
  column: Scalars['String']['input'];
  version?: InputMaybe<Scalars['String']['input']>;
};

export type CustomerInput =
  { identity: IdentityInput; ref?: never; }
  |  { identity?: never; ref: Scalars['ID']['input']; };

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
/** Positions in this call's `inputs` and `outputs`, from 0. `outputs: []`: these inputs feed nothing. */
export type FlowInput = {
  carries?: InputMaybe<Carries>;
  claim?: InputMaybe<Scalars['String']['input']>;
  inputs: Array<Scalars['Int']['input']>;
  outputs: Array<Scalars['Int']['input']>;
};

/** A person as the caller knows them. In a request body only; stored as a keyed digest, never as it is. */
export type IdentityInput = {
  /** `email` and `phone` are normalised; values of every other namespace are taken byte for byte. */
  namespace: Scalars['String']['input'];
  value: Scalars['String']['input'];
};

export type ImpactFilter = {
  kinds?: InputMaybe<Array<ArtifactKind>>;
  live?: InputMaybe<Scalars['Boolean']['input']>;
  roles?: InputMaybe<Array<SystemRole>>;
  text?: InputMaybe<Scalars['String']['input']>;
  verdicts?: InputMaybe<Array<Verdict>>;
};

export type JobInput = {
  name: Scalars['String']['input'];
  namespace: Scalars['String']['input'];
};

export type LinkIdentitiesInput = {
  at: Scalars['DateTime']['input'];
  evidence: Scalars['String']['input'];
  idempotencyKey: Scalars['String']['input'];
  identities: Array<IdentityInput>;
};

export const MemberMode = {
  Add: 'ADD',
  /** This is the whole list. */
  Full: 'FULL',
  /** Takes an ADD back. On a version without a full list it does not prove absence. */
  Remove: 'REMOVE'
} as const;

export type MemberMode = typeof MemberMode[keyof typeof MemberMode];
/**
 * Only a producer that says OVERWRITE cuts the past off. A flow's `carries` wins, then the output's, then PERSONAL;
 * AGGREGATED, ANONYMISED and NONE need a claim.
 */
export type OutputInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  carries?: InputMaybe<Carries>;
  /** Who says so, on what evidence. */
  claim?: InputMaybe<Scalars['String']['input']>;
  mode?: WriteMode;
  version: VersionInput;
};

/** Without `at` a read lasts from startedAt to the run's end, and binds every version current in between. */
export type ReadInput = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  version: VersionInput;
};

export type RecordDestructionInput = {
  at: Scalars['DateTime']['input'];
  evidence: Scalars['String']['input'];
  idempotencyKey: Scalars['String']['input'];
  version: VersionInput;
};

/** From `at` on this person is no longer in this version, nor carried on from it. */
export type RecordErasureInput = {
  at: Scalars['DateTime']['input'];
  customer: CustomerInput;
  evidence: Scalars['String']['input'];
  idempotencyKey: Scalars['String']['input'];
  /** deleted, anonymised or unlearned take the person out; masked, retained_exempt, retained_hold, deferred_until, retrain_committed, notified, not_found and failed are kept on record and change no verdict. */
  outcome: Scalars['String']['input'];
  versionId: Scalars['ID']['input'];
};

/** What a deployment concluded about these people between two times; flows from every model version that served in between. */
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
  state?: RunState;
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
export const TruncationReason = {
  MaxReached: 'MAX_REACHED',
  QueryTimeout: 'QUERY_TIMEOUT'
} as const;

export type TruncationReason = typeof TruncationReason[keyof typeof TruncationReason];
export const UserErrorCode = {
  /** AGGREGATED, ANONYMISED and NONE take a person off the path: someone must say so, on what evidence. */
  ClaimRequired: 'CLAIM_REQUIRED',
  Forbidden: 'FORBIDDEN',
  /** The same idempotency key came before with other content. */
  IdempotencyConflict: 'IDEMPOTENCY_CONFLICT',
  InvalidIdentity: 'INVALID_IDENTITY',
  InvalidRange: 'INVALID_RANGE',
  InvalidTime: 'INVALID_TIME',
  NotFound: 'NOT_FOUND',
  PositionOutOfRange: 'POSITION_OUT_OF_RANGE',
  /** An output that is its own input version. */
  SelfInput: 'SELF_INPUT',
  /** More than 5 minutes ahead of this server's clock. Retry when the time has come. */
  TimeInFuture: 'TIME_IN_FUTURE',
  TooLong: 'TOO_LONG'
} as const;

export type UserErrorCode = typeof UserErrorCode[keyof typeof UserErrorCode];
/** The first that fits, in this order: ERASED, CONFIRMED, DERIVED, EXCLUDED, BARRIER. */
export const Verdict = {
  /** Reached only through a flow declared AGGREGATED or ANONYMISED. Challenge the claim, and it falls. */
  Barrier: 'BARRIER',
  /** Named in a list of this version's members. */
  Confirmed: 'CONFIRMED',
  /** Reached from such a version by flows that may carry a person. */
  Derived: 'DERIVED',
  /** Was on the list; erased, and not named again since. */
  Erased: 'ERASED',
  /** A full list without this person, fed straight from a version that has them. */
  Excluded: 'EXCLUDED'
} as const;

export type Verdict = typeof Verdict[keyof typeof Verdict];
/** By the producer's own name for it; without one, the version current at the statement's time. */
export type VersionInput = {
  artifact: ArtifactInput;
  version?: InputMaybe<Scalars['String']['input']>;
};

export const WriteMode = {
  Append: 'APPEND',
  Overwrite: 'OVERWRITE'
} as const;

export type WriteMode = typeof WriteMode[keyof typeof WriteMode];
export type ArtifactKind =
  | 'DATASET'
  | 'DEPLOYMENT'
  | 'EXPERIMENT_LOG'
  | 'FEATURE_SET'
  | 'INFERENCE_LOG'
  | 'MODEL'
  | 'PROMPT_LOG'
  | 'VECTOR_INDEX';

export type CaveatCode =
  | 'ASSUMED_APPEND'
  | 'CLOCK_SKEW'
  | 'COLUMNS_ASSUMED'
  | 'CONTRADICTION'
  | 'FLOW_NOT_STATED'
  | 'MEMBERSHIP_UNKNOWN'
  | 'OPEN_RUN'
  | 'PRODUCER_NOT_SEEN'
  | 'REFUSED_EVENT'
  | 'SYSTEM_WITHOUT_LINEAGE';

export type CustomerInput =
  {   identity: IdentityInput; ref?: never; }
  |  { identity?: never;   ref: string | number; };

/** A person as the caller knows them. In a request body only; stored as a keyed digest, never as it is. */
export type IdentityInput = {
  /** `email` and `phone` are normalised; values of every other namespace are taken byte for byte. */
  namespace: string;
  value: string;
};

export type ImpactFilter = {
  kinds?: Array<ArtifactKind> | null | undefined;
  live?: boolean | null | undefined;
  roles?: Array<SystemRole> | null | undefined;
  text?: string | null | undefined;
  verdicts?: Array<Verdict> | null | undefined;
};

export type SystemRole =
  | 'ANALYTICS'
  | 'BACKUP'
  | 'DEVELOPMENT'
  | 'EXPERIMENT_TRACKING'
  | 'FEATURE_STORE'
  | 'PRIMARY'
  | 'SERVING'
  | 'TRAINING'
  | 'VENDOR';

export type TruncationReason =
  | 'MAX_REACHED'
  | 'QUERY_TIMEOUT';

/** The first that fits, in this order: ERASED, CONFIRMED, DERIVED, EXCLUDED, BARRIER. */
export type Verdict =
  /** Reached only through a flow declared AGGREGATED or ANONYMISED. Challenge the claim, and it falls. */
  | 'BARRIER'
  /** Named in a list of this version's members. */
  | 'CONFIRMED'
  /** Reached from such a version by flows that may carry a person. */
  | 'DERIVED'
  /** Was on the list; erased, and not named again since. */
  | 'ERASED'
  /** A full list without this person, fed straight from a version that has them. */
  | 'EXCLUDED';

export type FindCustomerQueryVariables = Exact<{
  customer: CustomerInput;
}>;


export type FindCustomerQuery = { customerImpact: { customer: { ref: string } } };

export type CustomerSummaryQueryVariables = Exact<{
  ref: string | number;
  asOf?: string | null | undefined;
}>;


export type CustomerSummaryQuery = { customerImpact: { asOf: string, customer: { ref: string, identities: Array<{ namespace: string }> }, completeness: { complete: boolean, truncatedBy: TruncationReason | null, reached: number, caveats: Array<{ code: CaveatCode, count: number, message: string }> }, summary: { total: number, live: number, byKind: Array<{ kind: ArtifactKind, count: number }>, byRole: Array<{ role: SystemRole, count: number }>, byVerdict: Array<{ verdict: Verdict, count: number }> } } };

export type CustomerArtifactsQueryVariables = Exact<{
  ref: string | number;
  asOf?: string | null | undefined;
  filter?: ImpactFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CustomerArtifactsQuery = { customerImpact: { artifacts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { verdict: Verdict, live: boolean, version: { id: string, name: string | null, createdAt: string, destroyedAt: string | null, enumerated: boolean, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, system: { id: string, name: string, role: SystemRole } | null } } } }> } } };

export type TouchedVersionFragment = { verdict: Verdict, live: boolean, version: { id: string, name: string | null, createdAt: string, destroyedAt: string | null, enumerated: boolean, artifact: { id: string, kind: ArtifactKind, namespace: string, name: string, system: { id: string, name: string, role: SystemRole } | null } } };

export const TouchedVersionFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TouchedVersion"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImpactItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"live"}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"destroyedAt"}},{"kind":"Field","name":{"kind":"Name","value":"enumerated"}},{"kind":"Field","name":{"kind":"Name","value":"artifact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"namespace"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TouchedVersionFragment, unknown>;
export const FindCustomerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FindCustomer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"customer"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerImpact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"customer"},"value":{"kind":"Variable","name":{"kind":"Name","value":"customer"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ref"}}]}}]}}]}}]} as unknown as DocumentNode<FindCustomerQuery, FindCustomerQueryVariables>;
export const CustomerSummaryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomerSummary"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ref"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerImpact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"customer"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"ref"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ref"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"asOf"}},{"kind":"Field","name":{"kind":"Name","value":"customer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ref"}},{"kind":"Field","name":{"kind":"Name","value":"identities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"namespace"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"completeness"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"complete"}},{"kind":"Field","name":{"kind":"Name","value":"truncatedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reached"}},{"kind":"Field","name":{"kind":"Name","value":"caveats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"summary"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"live"}},{"kind":"Field","name":{"kind":"Name","value":"byKind"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byRole"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byVerdict"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CustomerSummaryQuery, CustomerSummaryQueryVariables>;
export const CustomerArtifactsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomerArtifacts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ref"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ImpactFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerImpact"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"customer"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"ref"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ref"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"artifacts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TouchedVersion"}}]}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"TouchedVersion"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ImpactItem"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"live"}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"destroyedAt"}},{"kind":"Field","name":{"kind":"Name","value":"enumerated"}},{"kind":"Field","name":{"kind":"Name","value":"artifact"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"namespace"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"system"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CustomerArtifactsQuery, CustomerArtifactsQueryVariables>;