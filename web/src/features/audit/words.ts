import type { Action, AuditOutcome, SessionEvent } from '@/generated/graphql.ts'

export const actionNames: Readonly<Record<Action, string>> = {
  LINEAGE_READ: 'Read lineage',
  PERSON_READ: 'Looked at a person',
  ANSWER_EXPORT: 'Exported an answer',
  LINEAGE_WRITE: 'Sent statements',
  ERASURE_WRITE: 'Recorded an erasure',
  TOKEN_CREATE: 'Made a token',
  TOKEN_MANAGE: 'Replaced or revoked a token',
  ACCESS_READ: 'Read who has access',
  ACCESS_MANAGE: 'Changed who has access',
  AUDIT_READ: 'Read the audit',
  AUDIT_MANAGE: 'Said how long the audit is kept',
  SESSION_RECORD: 'Signed in or out',
  REQUEST_SEND: 'Sent too much at once',
  KEY_DESTROY: 'Destroyed the key',
  KEY_ROTATE: 'Began to bring in a new key',
  INGEST_MANAGE: 'Changed how statements are taken in',
  INCIDENT_READ: 'Read incidents',
  INCIDENT_MANAGE: 'Reported or changed an incident',
  VAULT_OPEN: 'Opened or shredded raw identifiers',
  CASE_READ: 'Saw requests of people',
  CASE_HANDLE: 'Handled a request of a person',
  PACKAGE_READ: 'Downloaded an access package',
  CASE_APPROVE: 'Decided on a plan',
  EVIDENCE_READ: 'Downloaded evidence of a request',
  GOVERNANCE_READ: 'Read what data may be used for',
  GOVERNANCE_DECLARE: 'Declared what data may be used for',
  CONSENT_WRITE: 'Recorded a consent',
  GOVERNANCE_MANAGE: 'Said whether a run with gaps is refused',
  FINDING_ACCEPT: 'Accepted a finding',
  ASSESSMENT_DECIDE: 'Decided about an assessment',
  CONSENT_CHECK: 'Checked who has consented',
  TASK_LINK: 'Used a link to a task',
}

export const outcomeNames: Readonly<Record<AuditOutcome, string>> = {
  ALLOWED: 'Allowed',
  REFUSED: 'Refused',
  FAILED: 'Failed',
  FROM_OUTSIDE: 'From outside',
}

export const outcomes: readonly AuditOutcome[] = ['ALLOWED', 'REFUSED', 'FAILED', 'FROM_OUTSIDE']

const sessionEvents: Readonly<Record<SessionEvent, string>> = {
  SIGNED_IN: 'signed in',
  SIGNED_OUT: 'signed out',
  ENDED_BY_PROVIDER: 'signed out by the sign-in provider',
}

const isSessionEvent = (text: string): text is SessionEvent => text in sessionEvents

/** What an entry was about: an event of a session in words, anything else as it is. */
export const aboutText = (about: string): string => (isSessionEvent(about) ? sessionEvents[about] : about)

const isAction = (name: string): name is Action => name in actionNames

export const actions: readonly Action[] = Object.keys(actionNames).filter(isAction)
