import type { GrantKind } from '../../generated/schema.ts'
import type { Action } from './roles.ts'

export type { GrantKind } from '../../generated/schema.ts'

/** The actions for which a workspace may ask for a grant on top of a role. */
export const grantFor: Readonly<Partial<Record<Action, GrantKind>>> = {
  PERSON_READ: 'PEOPLE',
  CASE_READ: 'PEOPLE',
  CASE_HANDLE: 'PEOPLE',
  PACKAGE_READ: 'PEOPLE',
  CASE_APPROVE: 'PEOPLE',
  EVIDENCE_READ: 'PEOPLE',
  ANSWER_EXPORT: 'BULK',
}

/** What a workspace asks of whoever makes a request, and what they have of it now. */
export type Grants = {
  needed: readonly GrantKind[]
  held: readonly { kind: GrantKind; reason: string }[]
}

/** A workspace that asks for none. */
export const noGrants: Grants = { needed: [], held: [] }

const words: Record<GrantKind, string> = {
  PEOPLE: 'to ask about people',
  BULK: 'to export answers',
  RAW: 'to see raw data by name',
}

/** What somebody is told whose role would allow it, with what to do about it. */
export const missingGrant = (kind: GrantKind): string =>
  `In this workspace you need a running grant ${words[kind]}, besides your role. Ask another administrator for one (${kind}, on /settings/access).`
