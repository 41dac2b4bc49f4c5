import type { ActivityQuery, RunState, StatementType } from '@/generated/graphql.ts'
import { counted } from '@/lib/words.ts'

export type Activity = ActivityQuery['activity']
export type Arrival = Activity['arrivals'][number]

/** What a statement is about, in a word or two. */
export const statementNames: Readonly<Record<StatementType, string>> = {
  RUN: 'Run',
  MEMBERS: 'Members',
  LINK: 'Identities linked',
  UNLINK: 'Identities unlinked',
  SYSTEM: 'System',
  ARTIFACT: 'Artifact',
  MODEL_VERSION: 'Model version',
  DEPLOYMENT: 'Deployment',
  INFERENCES: 'Inferences',
  DESTRUCTION: 'Destruction',
  ERASURE: 'Erasure',
  RETIRE_JOB: 'Job retired',
  ALIAS: 'Model alias',
  JOIN: 'Names of one artifact',
  CONSENT: 'Consent',
}

const stateNames: Readonly<Record<RunState, string>> = {
  RUNNING: 'running',
  COMPLETE: 'complete',
  FAIL: 'failed',
  ABORT: 'aborted',
}

/** One arrival in a line: what it is, what it is about, and how that stands. */
export function arrivalText({ statement, about, state, people, refusal }: Arrival): { kind: string; rest: string } {
  if (refusal) {
    return { kind: 'Refused', rest: refusal.field === '' ? refusal.code : `${refusal.code} at ${refusal.field}` }
  }
  const said = [about, state && stateNames[state], people !== null && counted(people, 'person', 'people')]
  return { kind: statement ? statementNames[statement] : 'Statement', rest: said.filter(Boolean).join(' · ') }
}
