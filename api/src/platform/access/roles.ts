import type { Action } from '../../generated/schema.ts'

export type { Action } from '../../generated/schema.ts'

export const roles = ['reader', 'handler', 'approver', 'pipeline', 'auditor', 'admin'] as const

export type Role = (typeof roles)[number]

/** Who may do what: one map for every way in. The actions are the schema's (`Action`), which says what each means. */
export const allowed: Record<Action, readonly Role[]> = {
  LINEAGE_READ: ['reader', 'handler', 'approver', 'auditor', 'admin'],
  PERSON_READ: ['handler', 'approver', 'auditor', 'admin'],
  ANSWER_EXPORT: ['handler', 'auditor', 'admin'],
  LINEAGE_WRITE: ['pipeline', 'admin'],
  ERASURE_WRITE: ['pipeline', 'handler', 'admin'],
  // What a handler's token may do is less than that: see `access/tokens.ts`.
  TOKEN_CREATE: ['handler', 'admin'],
  TOKEN_MANAGE: ['admin'],
  ACCESS_READ: ['auditor', 'admin'],
  ACCESS_MANAGE: ['admin'],
  AUDIT_READ: ['auditor', 'admin'],
  AUDIT_MANAGE: ['admin'],
  KEY_DESTROY: ['admin'],
  KEY_ROTATE: ['admin'],
  // Who has no role at all is refused, which is on record, too.
  SESSION_RECORD: roles,
  // How many is another question: see `platform/rates`.
  REQUEST_SEND: roles,
  INGEST_MANAGE: ['admin'],
  INCIDENT_READ: ['handler', 'approver', 'auditor', 'admin'],
  INCIDENT_MANAGE: ['handler', 'admin'],
  // This program alone, when it executes or mails.
  VAULT_OPEN: [],
  CASE_READ: ['handler', 'approver', 'auditor', 'admin'],
  CASE_HANDLE: ['handler', 'admin'],
  PACKAGE_READ: ['handler', 'admin'],
  // Never of a request that the same person handled: see `requests/plans/decide.ts`.
  CASE_APPROVE: ['approver', 'admin'],
  EVIDENCE_READ: ['handler', 'approver', 'auditor', 'admin'],
  GOVERNANCE_READ: ['reader', 'handler', 'approver', 'auditor', 'admin'],
  GOVERNANCE_DECLARE: ['handler', 'pipeline', 'admin'],
  CONSENT_WRITE: ['handler', 'pipeline', 'admin'],
  GOVERNANCE_MANAGE: ['admin'],
  FINDING_ACCEPT: ['approver', 'admin'],
  // Never of an assessment that the same person wrote: see `governance/declarations/assessing.ts`.
  ASSESSMENT_DECIDE: ['approver', 'admin'],
  // Who asks about people one by one has PERSON_READ, and where the workspace says so, a grant.
  CONSENT_CHECK: ['pipeline', 'admin'],
  // Whoever has a link to the task: see `requests/tasks/links`.
  TASK_LINK: [],
}

/** What an action is, as the end of "This token may not …" or "You may not …". */
const deeds: Record<Action, string> = {
  LINEAGE_READ: 'read lineage',
  PERSON_READ: 'ask about people',
  ANSWER_EXPORT: 'export answers',
  LINEAGE_WRITE: 'send statements',
  ERASURE_WRITE: 'record erasures',
  TOKEN_CREATE: 'make other tokens',
  TOKEN_MANAGE: 'replace or revoke tokens',
  ACCESS_READ: 'see who has access',
  ACCESS_MANAGE: 'change who has access',
  AUDIT_READ: 'read the audit',
  AUDIT_MANAGE: 'say how long the audit is kept',
  KEY_DESTROY: "destroy the workspace's key",
  KEY_ROTATE: 'give the workspace a new key',
  SESSION_RECORD: 'sign in',
  REQUEST_SEND: 'send requests',
  INGEST_MANAGE: 'change how statements are taken in',
  INCIDENT_READ: 'see incidents',
  INCIDENT_MANAGE: 'report or change incidents',
  VAULT_OPEN: 'open raw identifiers',
  CASE_READ: 'see requests of people',
  CASE_HANDLE: 'handle requests of people',
  PACKAGE_READ: 'download access packages',
  CASE_APPROVE: 'approve plans of requests',
  EVIDENCE_READ: 'download evidence',
  GOVERNANCE_READ: 'see what data may be used for',
  GOVERNANCE_DECLARE: 'declare what data may be used for',
  CONSENT_WRITE: 'record consents',
  GOVERNANCE_MANAGE: 'say whether a run with gaps is refused',
  FINDING_ACCEPT: 'accept findings',
  ASSESSMENT_DECIDE: 'decide about assessments',
  CONSENT_CHECK: 'check who has consented',
  TASK_LINK: 'use a link to a task',
}

/** Whether any of these roles allows the action. */
export const may = ({ roles: held }: { roles: readonly Role[] }, action: Action): boolean =>
  held.some((role) => allowed[action].includes(role))

/** What somebody is told who may not, with what to do about it. A program has a token; a person has roles. */
export function refusalOf(action: Action, { kind }: { kind: 'PERSON' | 'MACHINE' }): string {
  const needed = allowed[action].join(', ')
  return kind === 'PERSON'
    ? `You may not ${deeds[action]}. Ask an administrator for one of the roles ${needed}.`
    : `This token may not ${deeds[action]}. Use one with one of the roles ${needed}.`
}
