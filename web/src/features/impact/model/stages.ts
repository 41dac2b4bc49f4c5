import type { SystemRole } from '@/generated/graphql.ts'
import type { Artifact } from './graph.ts'
import type { Place } from './places.ts'

/**
 * Where something stands on the way from data to what was concluded of it; the groups of columns, left to right. The first six are of
 * systems, the others of artifacts. Sets that training reads are datasets too, but made of features: among the other datasets every
 * arrow to them would run backwards.
 */
export const stages = [
  'sources',
  'unplaced',
  'analytics',
  'stores',
  'teaching',
  'serving',
  'copies',
  'data',
  'features',
  'training',
  'models',
  'deployments',
  'results',
] as const
export type Stage = (typeof stages)[number]

export const stageTitle: Readonly<Record<Stage, string>> = {
  sources: 'Primary systems',
  unplaced: 'No system stated',
  analytics: 'Analytics',
  stores: 'Feature stores',
  teaching: 'Training',
  serving: 'Serving and tracking',
  copies: 'Copies, vendors',
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

const ofRole: Readonly<Record<SystemRole, Stage>> = {
  PRIMARY: 'sources',
  ANALYTICS: 'analytics',
  FEATURE_STORE: 'stores',
  TRAINING: 'teaching',
  EXPERIMENT_TRACKING: 'serving',
  SERVING: 'serving',
  DEVELOPMENT: 'copies',
  BACKUP: 'copies',
  VENDOR: 'copies',
}

/** By what an artifact is. */
export const stageOf = ({ kind, system }: Pick<Artifact, 'kind' | 'system'>): Stage =>
  kind === 'DATASET' && system?.role === 'TRAINING' ? 'training' : ofKind[kind]

/** By what a system is for. */
export const stageOfPlace = ({ role }: Pick<Place, 'role'>): Stage => (role === null ? 'unplaced' : ofRole[role])

/** The one that comes first on the way. */
export const firstOf = (found: readonly Stage[]): Stage =>
  found.reduce((one, other) => (stages.indexOf(other) < stages.indexOf(one) ? other : one))
