import type { AdmissionDecision, Answer } from '../../generated/schema.ts'

/** A violation refuses; a gap refuses where the workspace enforces the gate, and is admitted with where it observes. */
export function decide(answers: readonly { answer: Answer }[], isEnforcing: boolean): AdmissionDecision {
  if (answers.some(({ answer }) => answer === 'VIOLATION')) return 'REFUSED'
  if (answers.every(({ answer }) => answer === 'COMPLIANT')) return 'ADMITTED'
  return isEnforcing ? 'REFUSED_UNTIL_CONFIGURED' : 'ADMITTED_WITH_GAPS'
}
