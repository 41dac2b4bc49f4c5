import type { AdmissionDecision, RunKind, RunPageQuery, RunRowFragment, RunState } from '@/generated/graphql.ts'
import { shownName } from '@/lib/closed.ts'
import { timeText } from '@/lib/time.ts'

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

const decisionNames: Readonly<Record<AdmissionDecision, string>> = {
  ADMITTED: 'Admitted',
  ADMITTED_WITH_GAPS: 'Admitted with gaps',
  REFUSED: 'Refused',
  REFUSED_UNTIL_CONFIGURED: 'Refused until the gaps are closed',
}

/** What the gate answered before a run, and until when that counts. */
export const admissionText = (admission: NonNullable<RunPageQuery['run']>['admission'] | null): string =>
  admission
    ? `${decisionNames[admission.decision]} for ${admission.purpose} on ${timeText(admission.at)}, until ${timeText(admission.expiresAt)}`
    : 'No admission'
