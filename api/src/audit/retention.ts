import type { UserError } from '../generated/schema.ts'
import { type AuditEntry, type ChangeAudit, onRecord, programOf } from '../platform/access/index.ts'
import type { Database } from '../platform/db/index.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { storedOf } from './entries.ts'
import * as store from './store.ts'

/** Bounds. Less would let whoever sets it hide what they did last month. */
export const LEAST_DAYS = 90
export const MOST_DAYS = 3_650

const DAY = 86_400_000

type Asking = { db: Database; audit: ChangeAudit }

/** Says for how long entries are kept, in days; null: for ever. Throws DatabaseError, in which case nothing has changed. */
export async function setRetention({ db, audit }: Asking, days: number | null): Promise<UserError[]> {
  if (days !== null && (days < LEAST_DAYS || days > MOST_DAYS))
    return [
      {
        code: 'INVALID_RANGE',
        field: ['days'],
        message: `Give it between ${LEAST_DAYS} and ${MOST_DAYS} days, or null to keep entries for ever.`,
      },
    ]
  await onRecord(
    { db, audit },
    'setAuditRetention',
    (tx) => tx.run(store.setRetention, { days }),
    () => ({ about: [days === null ? 'for ever' : `${days} days`] }),
  )
  return []
}

/**
 * Takes away the oldest entries, those of whole seals, that are past their time. Their hashes stay, so that what follows can still be
 * proven, and that they were taken away is on record. One replica at a time, by a lock. Returns how many it took. Throws DatabaseError.
 */
export async function removeExpired(db: Database, ws: string, now: Instant): Promise<number> {
  return db.write('removeExpiredEntries', async (tx) => {
    const [expired] = await tx.run(store.expiredSeal, { at: now, day: DAY })
    if (!expired) return 0
    const { first, size } = expired
    await tx.run(store.removeEntries, { first, size })
    await tx.run(store.writeEntries, { entries: [storedOf(removal(ws, now, expired))] })
    return size - first
  })
}

const removal = (ws: string, at: Instant, { first, size }: { first: number; size: number }): AuditEntry => ({
  at,
  actor: programOf(ws),
  action: 'AUDIT_MANAGE',
  fields: ['retention'],
  customer: null,
  about: [`entries ${first} to ${size - 1}`],
  count: size - first,
  reason: null,
  outcome: 'ALLOWED',
  request: 'retention',
})
