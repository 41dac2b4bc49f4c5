import type { ConsentStatus } from '../../src/generated/schema.ts'
import type { Command, ConsentCommand } from '../../src/vocabulary/command.ts'
import type { Instant } from '../../src/vocabulary/instant.ts'
import { identityKey, sharedBy } from './persons.ts'

// Consents as ADR 41 has them, naively: one person, one purpose, one time.

/** From what allows most to what allows least. */
const ORDER: ConsentStatus[] = ['GIVEN', 'UNKNOWN', 'EXPIRED', 'INVALIDATED', 'REFUSED', 'WITHDRAWN']

/** What holds of a purpose for one person, who is all of these identities; null: nothing was said. */
export function consentOf(
  commands: Command[],
  person: Set<string>,
  purpose: string,
  asOf: Instant,
): ConsentStatus | null {
  const shared = sharedBy(commands, person)
  let last: ConsentCommand | null = null
  for (const said of commands) {
    if (said.type !== 'consent' || said.at > asOf) continue
    if (!said.purposes.some((one) => one === purpose || purpose.startsWith(`${one}.`))) continue
    const named = said.members.map(identityKey)
    const isOwn = named.some((one) => person.has(one))
    const isMaybe = said.status !== 'GIVEN' && named.some((one) => shared.has(one))
    if ((isOwn || isMaybe) && (last === null || isLater(said, last))) last = said
  }
  if (last === null) return null
  if (last.status === 'GIVEN' && last.until !== null && asOf >= last.until) return 'EXPIRED'
  return last.status
}

/** Later, or of the same instant and allowing less. */
function isLater(a: ConsentCommand, b: ConsentCommand): boolean {
  if (a.at !== b.at) return a.at > b.at
  if (a.status !== b.status) return ORDER.indexOf(a.status) > ORDER.indexOf(b.status)
  const [endOfA, endOfB] = [a.until ?? Number.POSITIVE_INFINITY, b.until ?? Number.POSITIVE_INFINITY]
  return endOfA === endOfB ? a.key > b.key : endOfA < endOfB
}
