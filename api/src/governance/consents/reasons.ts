import type { ConsentStatus } from '../../generated/schema.ts'
import type { Instant } from '../../vocabulary/instant.ts'

const dayOf = (at: Instant) => new Date(at).toISOString().slice(0, 10)

const words: Record<Exclude<ConsentStatus, 'GIVEN'>, string> = {
  REFUSED: 'consent refused',
  WITHDRAWN: 'consent withdrawn',
  EXPIRED: 'consent ended',
  INVALIDATED: 'consent was never valid, as found out',
  UNKNOWN: 'consent not known since',
}

/** Why somebody may not be used for a purpose, in a few words with the day. Pure. */
export function reasonOf(status: ConsentStatus | null, said: { at: Instant; until: Instant | null } | null): string {
  if (status === null || status === 'GIVEN' || said === null) return 'no consent on record'
  return `${words[status]} ${dayOf(status === 'EXPIRED' ? (said.until ?? said.at) : said.at)}`
}
