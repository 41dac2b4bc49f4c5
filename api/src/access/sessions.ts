import type { SessionEvent, UserError } from '../generated/schema.ts'
import { type Actor, type ChangeAudit, onRecord } from '../platform/access/index.ts'
import type { Database } from '../platform/db/index.ts'

type Asking = { db: Database; actor: Actor; audit: ChangeAudit }

const ofPrograms: UserError = {
  code: 'FORBIDDEN',
  field: ['event'],
  message: 'A program has no session. The web server records those of people, as the person who signs in.',
}

/** Puts on record that a person signed in or out. Throws DatabaseError, and then it is not on record. */
export async function recordSession({ db, actor, audit }: Asking, event: SessionEvent) {
  if (actor.kind !== 'PERSON') return { userErrors: [ofPrograms] }
  return onRecord(
    { db, audit },
    'recordSession',
    async () => ({ userErrors: [] }),
    () => ({ about: [event] }),
  )
}
