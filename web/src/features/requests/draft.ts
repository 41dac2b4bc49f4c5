import type {
  ClockInput,
  ControllerMode,
  MemberState,
  OpenRequestInput,
  Regime,
  RightType,
} from '@/generated/graphql.ts'
import { instant } from '@/ui/forms.ts'

/** `key`: which row of the form it is. */
export type DraftIdentity = { key: number; namespace: string; value: string }

/** A request as it stands in the form, before it is saved. Texts are as they were typed. */
export type Draft = {
  type: RightType
  regime: Regime
  memberState: MemberState | null
  region: string
  /** A minute in UTC, as a field for a time gives it. */
  receivedAt: string
  zone: string
  contractDays: string
  mode: ControllerMode
  controller: string
  reference: string
  contactEmail: string
  identities: readonly DraftIdentity[]
}

/** @param now RFC 3339 */
export const emptyDraft = (now: string, type: RightType | null, reference: string | null = null): Draft => ({
  type: type ?? 'DELETION',
  regime: 'EU',
  memberState: null,
  region: '',
  receivedAt: now.slice(0, 16),
  zone: '',
  contractDays: '30',
  mode: 'CONTROLLER',
  controller: '',
  reference: reference ?? '',
  contactEmail: '',
  identities: [{ key: 0, namespace: 'email', value: '' }],
})

/** What decides the dates; null: not enough is filled in yet. */
export function clockInput(draft: Draft): ClockInput | null {
  if (draft.receivedAt === '' || (draft.regime === 'EU' && draft.memberState === null)) return null
  if (draft.regime === 'CONTRACT' && !(Number(draft.contractDays) > 0)) return null
  return {
    ...dated(draft),
    right: draft.type,
    duty: 'REQUEST',
    pauses: [],
    saturdaysCount: false,
    addedHolidays: [],
    removedHolidays: [],
  }
}

/** What is sent. An identity of which nothing was typed is left out. */
export const openInput = (draft: Draft): OpenRequestInput => ({
  ...dated(draft),
  type: draft.type,
  mode: draft.mode,
  controller: draft.mode === 'PROCESSOR' ? text(draft.controller) : null,
  reference: text(draft.reference),
  contactEmail: draft.mode === 'CONTROLLER' ? text(draft.contactEmail) : null,
  identities: typed(draft).map(({ namespace, value }) => ({ namespace, value })),
})

/** The identities that were filled in, in the order in which they are sent. */
export const typed = ({ identities }: Pick<Draft, 'identities'>): readonly DraftIdentity[] =>
  identities.filter(({ value }) => value.trim() !== '')

const dated = ({ regime, receivedAt, zone, memberState, region, contractDays }: Draft) => ({
  regime,
  receivedAt: instant(receivedAt),
  zone: text(zone),
  memberState: regime === 'EU' ? memberState : null,
  region: regime === 'EU' || regime === 'UK' ? text(region) : null,
  contractDays: regime === 'CONTRACT' ? Number(contractDays) : null,
})

const text = (typed: string): string | null => typed.trim() || null
