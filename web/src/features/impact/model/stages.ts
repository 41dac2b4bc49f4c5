import type { Artifact } from './graph.ts'

/**
 * Where an artifact stands on the way from data to what was concluded of it; the groups of columns, left to right. Sets
 * that training reads are datasets too, but made of features: among the other datasets every arrow to them would run
 * backwards.
 */
export const stages = ['data', 'features', 'training', 'models', 'deployments', 'results'] as const
export type Stage = (typeof stages)[number]

export const stageTitle: Readonly<Record<Stage, string>> = {
  data: 'Datasets',
  features: 'Feature sets',
  training: 'Training sets',
  models: 'Models',
  deployments: 'Deployments',
  results: 'Logs and indexes',
}

const ofKind: Readonly<Record<Artifact['kind'], Stage>> = {
  DATASET: 'data',
  FEATURE_SET: 'features',
  MODEL: 'models',
  DEPLOYMENT: 'deployments',
  INFERENCE_LOG: 'results',
  EXPERIMENT_LOG: 'results',
  VECTOR_INDEX: 'results',
  PROMPT_LOG: 'results',
}

export const stageOf = ({ kind, system }: Artifact): Stage =>
  kind === 'DATASET' && system?.role === 'TRAINING' ? 'training' : ofKind[kind]
