import { type ArtifactKind, Carries, type RunKind } from '../generated/schema.ts'

/** What sets one kind of artifact apart. */
type ArtifactKindTraits = {
  /** The label beside `Artifact`; its versions carry the same with `Version` behind it. */
  label: string
  /** The label of its columns, into which data goes one by one. Null: what reaches it by any column reaches all of it. */
  columnLabel: 'Field' | 'Feature' | null
  /** Several names may be of one. */
  joinable: boolean
  /** A registry names its versions, and each is made anew: it holds nothing of those before but what it was made from. */
  registered: boolean
  /** It serves models, which are in use for as long as it is. */
  serves: boolean
  /** It holds what was concluded of people, and who was asked about. */
  concludes: boolean
  /** It holds what people gave or said, as it was; anything else was derived from such. */
  raw: boolean
}

const holdsData = {
  columnLabel: null,
  joinable: false,
  registered: false,
  serves: false,
  concludes: false,
  raw: false,
} as const

export const artifactKinds: Readonly<Record<ArtifactKind, ArtifactKindTraits>> = {
  DATASET: { ...holdsData, label: 'Dataset', columnLabel: 'Field', joinable: true, raw: true },
  FEATURE_SET: { ...holdsData, label: 'FeatureSet', columnLabel: 'Feature', joinable: true },
  MODEL: { ...holdsData, label: 'Model', registered: true },
  DEPLOYMENT: { ...holdsData, label: 'Deployment', serves: true },
  INFERENCE_LOG: { ...holdsData, label: 'InferenceLog', concludes: true },
  EXPERIMENT_LOG: { ...holdsData, label: 'ExperimentLog' },
  VECTOR_INDEX: { ...holdsData, label: 'VectorIndex' },
  PROMPT_LOG: { ...holdsData, label: 'PromptLog', raw: true },
}

export const versionLabel = (kind: ArtifactKind) => `${artifactKinds[kind].label}Version`

/** Whether a model learns from what a run reads. */
export const learns = (kind: RunKind | null | undefined): boolean => kind === 'TRAINING' || kind === 'FINE_TUNING'

export const runLabel: Record<RunKind, string> = {
  TRANSFORM: 'TransformRun',
  TRAINING: 'TrainingRun',
  FINE_TUNING: 'FineTuningRun',
  EVALUATION: 'EvaluationRun',
  INFERENCE: 'InferenceRun',
  COPY: 'CopyRun',
  EXPORT: 'ExportRun',
}

export const hasColumns = (kind: ArtifactKind): boolean => artifactKinds[kind].columnLabel !== null

/** What a person can take along a flow, in the relationship's type (docs/adr/0003). */
export type FlowType = 'FLOWS' | 'BLURRED' | 'HELD'

/** The type of a flow into a version whose members nobody listed in full; into an enumerated one FLOWS is HELD. */
export const flowType: Record<Carries, FlowType> = {
  PERSONAL: 'FLOWS',
  PSEUDONYMISED: 'FLOWS',
  AGGREGATED: 'BLURRED',
  ANONYMISED: 'BLURRED',
  NONE: 'HELD',
}

/** Most personal first, as in the schema: where several claims meet on one flow, the first counts. */
export const personalFirst: readonly Carries[] = Object.values(Carries)

/** What is carried by its place in that order: 0 is the most personal. */
export const personalRank = Object.fromEntries(personalFirst.map((carries, place) => [carries, place])) as Record<
  Carries,
  number
>
