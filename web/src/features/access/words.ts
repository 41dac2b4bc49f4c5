import {
  type ClearanceRowFragment,
  GrantKind,
  type GrantRowFragment,
  type IdentifierKind,
  type IdentifierPlace,
  Role,
  type TokenRowFragment,
} from '@/generated/graphql.ts'

export const roleNames: Readonly<Record<Role, string>> = {
  READER: 'Reader',
  HANDLER: 'Handler',
  APPROVER: 'Approver',
  PIPELINE: 'Pipeline',
  AUDITOR: 'Auditor',
  ADMIN: 'Admin',
}

/** What each role may do, for whoever gives it. */
export const roleNotes: Readonly<Record<Role, string>> = {
  READER: 'sees lineage, and no person',
  HANDLER: 'looks people up, exports, records erasures',
  APPROVER: 'looks people up',
  PIPELINE: 'sends statements and events, and reads nothing',
  AUDITOR: 'reads everything, also the audit',
  ADMIN: 'may do everything',
}

export const allRoles: readonly Role[] = Object.values(Role)

export const rolesText = (roles: readonly Role[]): string => roles.map((role) => roleNames[role]).join(', ')

export type TokenState = 'active' | 'ended' | 'revoked'

/** Whether a token is good at this moment. */
export function stateOf({ expiresAt, revokedAt }: TokenRowFragment, now: number): TokenState {
  if (revokedAt !== null) return 'revoked'
  return Date.parse(expiresAt) <= now ? 'ended' : 'active'
}

/** What a grant is for. */
export const grantNames: Readonly<Record<GrantKind, string>> = {
  PEOPLE: 'Look people up',
  BULK: 'Export answers',
  RAW: 'See raw data by name',
}

export const allGrants: readonly GrantKind[] = Object.values(GrantKind)

export type GrantState = 'coming' | TokenState

/** Whether a grant is good at this moment. */
export function grantStateOf({ from, until, revokedAt }: GrantRowFragment, now: number): GrantState {
  if (revokedAt !== null) return 'revoked'
  if (until !== null && Date.parse(until) <= now) return 'ended'
  return Date.parse(from) <= now ? 'active' : 'coming'
}

export const kindNames: Readonly<Record<IdentifierKind, string>> = { EMAIL: 'E-mail address', PHONE: 'Phone number' }

export const placeNames: Readonly<Record<IdentifierPlace, string>> = {
  ARTIFACT: 'Name of data',
  JOB: 'Job',
  RUN: 'Run id',
  COLUMN: 'Column',
  PARAMETER: 'Parameter',
  FACET: 'Facet',
  IDEMPOTENCY_KEY: 'Idempotency key',
  TEXT: 'Claim, evidence, purpose, tag or namespace',
}

/** Whether everything is open, or what is named. */
export const extents = ['ALL', 'SOME'] as const

export type Extent = (typeof extents)[number]

export const extentNames: Readonly<Record<Extent, string>> = { ALL: 'All', SOME: 'Only these' }

/** Such as `Shop, and what is in no system`. */
export function systemsText({
  systems,
  withoutSystem,
}: Pick<ClearanceRowFragment, 'systems' | 'withoutSystem'>): string {
  return extentText(systems, withoutSystem ? 'what is in no system' : null)
}

/** Such as `marketing, and data without an authorised purpose`. */
export const purposesText = ({
  purposes,
  withoutPurpose,
}: Pick<ClearanceRowFragment, 'purposes' | 'withoutPurpose'>): string =>
  extentText(purposes, withoutPurpose ? 'data without an authorised purpose' : null)

/** What is open: everything, or what is named and perhaps something else. */
function extentText(names: readonly string[] | null, others: string | null): string {
  if (names === null) return 'All'
  const named = names.join(', ')
  if (others === null) return named || 'None'
  return named ? `${named}, and ${others}` : `Only ${others}`
}

/** Such as `user.contact`. */
export const categoriesText = ({ categories }: Pick<ClearanceRowFragment, 'categories'>): string =>
  extentText(categories, null)
