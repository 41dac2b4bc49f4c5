import { type ArtifactKind, Carries, type RunKind } from '../generated/schema.ts'

/** The label beside `Artifact`; its versions carry the same with `Version` behind it. */
export const artifactLabel: Record<ArtifactKind, string> = {
  DATASET: 'Dataset',
  FEATURE_SET: 'FeatureSet',
  MODEL: 'Model',
  DEPLOYMENT: 'Deployment',
  INFERENCE_LOG: 'InferenceLog',
  EXPERIMENT_LOG: 'ExperimentLog',
  VECTOR_INDEX: 'VectorIndex',
  PROMPT_LOG: 'PromptLog',
}

export const versionLabel = (kind: ArtifactKind) => `${artifactLabel[kind]}Version`

export const runLabel: Record<RunKind, string> = {
  TRANSFORM: 'TransformRun',
  TRAINING: 'TrainingRun',
  FINE_TUNING: 'FineTuningRun',
  EVALUATION: 'EvaluationRun',
  INFERENCE: 'InferenceRun',
  COPY: 'CopyRun',
  EXPORT: 'ExportRun',
}

/** Whether it has columns that data goes into one by one. What reaches anything else by any column reaches all of it. */
export const hasColumns: Record<ArtifactKind, boolean> = {
  DATASET: true,
  FEATURE_SET: true,
  MODEL: false,
  DEPLOYMENT: false,
  INFERENCE_LOG: false,
  EXPERIMENT_LOG: false,
  VECTOR_INDEX: false,
  PROMPT_LOG: false,
}

export const columnLabel = (kind: ArtifactKind) => (kind === 'FEATURE_SET' ? 'Feature' : 'Field')

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
