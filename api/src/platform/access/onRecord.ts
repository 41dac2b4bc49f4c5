import type { Database, Transaction } from '../db/index.ts'
import type { AuditEntry } from './audit.ts'
import type { ChangeAudit } from './requestAudit.ts'

/** What of a change goes on record. `reason`: where the caller gave one with the change itself. */
type Recorded = Pick<AuditEntry, 'about'> & { reason?: string | null }

/**
 * Makes a change that goes on record in its own transaction, or is not made. `recorded`: what to keep of it; null: nothing was changed.
 * Throws DatabaseError.
 */
export async function onRecord<Done>(
  { db, audit }: { db: Pick<Database, 'write'>; audit: ChangeAudit },
  name: string,
  work: (tx: Transaction) => Promise<Done>,
  recorded: (done: Done) => Recorded | null,
): Promise<Done> {
  const done = await db.write(name, async (tx) => {
    const done = await work(tx)
    const entry = recorded(done)
    if (entry) await recordIn(tx, audit, entry)
    return done
  })
  if (recorded(done)) audit.recorded()
  return done
}

/** Puts a change on record in a transaction that somebody else began. Once it has ended, `audit.recorded` is to be told. */
export function recordIn(tx: Pick<Transaction, 'run'>, audit: ChangeAudit, { about, reason }: Recorded): Promise<void> {
  const entries = audit.pending(1).map((entry) => ({ ...entry, about, reason: reason ?? entry.reason }))
  return audit.recordIn(tx, entries)
}
