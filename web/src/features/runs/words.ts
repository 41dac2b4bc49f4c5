import type { RunKind, RunRowFragment, RunState } from '@/generated/graphql.ts'
import { shownName } from '@/lib/closed.ts'

export const stateNames: Readonly<Record<RunState, string>> = {
  RUNNING: 'No end reported',
  COMPLETE: 'Complete',
  FAIL: 'Failed',
  ABORT: 'Aborted',
}

export const statesInOrder: readonly RunState[] = ['RUNNING', 'COMPLETE', 'FAIL', 'ABORT']

export const runKindNames: Readonly<Record<RunKind, string>> = {
  TRANSFORM: 'Transformation',
  TRAINING: 'Training',
  FINE_TUNING: 'Fine-tuning',
  EVALUATION: 'Evaluation',
  INFERENCE: 'Inference',
  COPY: 'Copy',
  EXPORT: 'Export',
}

/** A run is called by its job; some jobs have no name. */
export const jobText = ({ job }: Pick<RunRowFragment, 'job'>): string => shownName(job) || 'A job without a name'
