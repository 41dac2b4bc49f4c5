import type { ConsentStatus } from '../generated/schema.ts'
import type { Instant } from '../vocabulary/instant.ts'

/** What one statement says, without its people. `purposes`: its scope. `until`: from then on it holds no longer; null: it has no end. */
export type ConsentTerms = {
  purposes: readonly string[]
  status: ConsentStatus
  /** How it was given: a form, a call, a letter. */
  mechanism: string | null
  /** Which notice the person was shown. */
  notice: string | null
  until: Instant | null
  evidence: string | null
}

/** A statement about somebody, as it is on record. `recordedAt`: when this server first heard of it. */
export type ConsentEvent = ConsentTerms & { key: string; at: Instant; recordedAt: Instant }

/** Of what was said of one instant, the last one counts: what allows least. */
export const severity: Readonly<Record<ConsentStatus, number>> = {
  GIVEN: 0,
  UNKNOWN: 1,
  EXPIRED: 2,
  INVALIDATED: 3,
  REFUSED: 4,
  WITHDRAWN: 5,
}

const NEVER = Number.MAX_SAFE_INTEGER

type Turn = Pick<ConsentEvent, 'key' | 'at' | 'status' | 'until'>

/** In which order statements about one person are heard, whatever the order they came in. Of one instant, a withdrawal is heard last, and so counts. */
export const byTurn = (a: Turn, b: Turn): number =>
  a.at - b.at ||
  severity[a.status] - severity[b.status] ||
  (b.until ?? NEVER) - (a.until ?? NEVER) ||
  (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
