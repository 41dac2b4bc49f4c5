import type { ConsentStatus } from '../generated/schema.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { byTurn, type ConsentEvent } from './turns.ts'

/** What holds of one purpose, and the statement by which it does. A consent that has ended is EXPIRED. */
export type PurposeState<Said = ConsentEvent> = { purpose: string; status: ConsentStatus; by: Said }

/** By which a person said no. */
export const refusals: ReadonlySet<ConsentStatus> = new Set<ConsentStatus>(['REFUSED', 'WITHDRAWN', 'INVALIDATED'])

/** The purpose and those that it is part of: a consent for any of them covers it. */
export function scopesOf(purpose: string): ReadonlySet<string> {
  const words = purpose.split('.')
  return new Set(words.map((_, at) => words.slice(0, at + 1).join('.')))
}

/** What a statement comes to at a time: nothing holds from its end on. */
export const statusAt = ({ status, until }: Pick<ConsentEvent, 'status' | 'until'>, asOf: Instant): ConsentStatus =>
  status === 'GIVEN' && until !== null && until <= asOf ? 'EXPIRED' : status

/** What holds of one purpose by the statements about one person; null: none of them is about it. Pure. */
export function stateOf<Said extends ConsentEvent>(
  events: readonly Said[],
  purpose: string,
  asOf: Instant,
): PurposeState<Said> | null {
  const scopes = scopesOf(purpose)
  const by = events
    .filter(({ at, purposes }) => at <= asOf && purposes.some((one) => scopes.has(one)))
    .toSorted(byTurn)
    .at(-1)
  return by ? { purpose, status: statusAt(by, asOf), by } : null
}

/** What holds of every purpose that the statements about one person name. Pure. */
export function statesOf<Said extends ConsentEvent>(events: readonly Said[], asOf: Instant): PurposeState<Said>[] {
  const purposes = [...new Set(events.flatMap((event) => (event.at <= asOf ? event.purposes : [])))].sort()
  return purposes.flatMap((purpose) => stateOf(events, purpose, asOf) ?? [])
}
