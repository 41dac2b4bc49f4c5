import type { Actor, AuditEntry, ChangeAudit } from '../platform/access/index.ts'
import type { Database, Transaction } from '../platform/db/index.ts'
import type { Instant } from '../vocabulary/instant.ts'

/** Who changes who has access, in which workspace, and when. */
export type Changing = {
  db: Database
  ws: string
  actor: Pick<Actor, 'kind' | 'subject' | 'roles' | 'token'>
  audit: ChangeAudit
  now: () => Instant
}

/** What of a change goes on record. `reason`: where the caller gave one with the change itself. */
type Recorded = Pick<AuditEntry, 'about' | 'reason'>

/**
 * Makes a change that goes on record in its own transaction, or is not made. `recorded`: what to keep of it; null: nothing was changed.
 * Throws DatabaseError.
 */
export async function onRecord<Done>(
  { db, audit }: Changing,
  name: string,
  work: (tx: Transaction) => Promise<Done>,
  recorded: (done: Done) => Recorded | null,
): Promise<Done> {
  const done = await db.write(name, async (tx) => {
    const done = await work(tx)
    const entry = recorded(done)
    if (!entry) return done
    const { about, reason } = entry
    const entries = audit.pending(1).map((entry) => ({ ...entry, about, reason: reason ?? entry.reason }))
    await audit.recordIn(tx, entries)
    return done
  })
  if (recorded(done)) audit.recorded()
  return done
}
