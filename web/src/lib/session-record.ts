import 'server-only'
import type { Session } from '@/access/index.ts'
import { RecordSessionDocument, type SessionEvent } from '@/generated/graphql.ts'
import { post } from './api.ts'
import { tokenFor } from './person.ts'

/**
 * Has the API put on record that somebody signed in or out. Who has no role is refused there, and that is on record.
 * @throws ApiError where it cannot be asked; Error where it did not answer, so that nothing may be on record
 */
export async function recordSession(session: Session, event: SessionEvent): Promise<void> {
  const question = { query: RecordSessionDocument.toString(), variables: { input: { event } } }
  const { ok, status } = await post(question, await tokenFor(session))
  if (!ok) throw new Error(`The lineage service answered ${status}.`)
}

/** The same, for a session that has ended in any case: what cannot be recorded is in the web server's log. */
export async function recordEnd(ended: readonly Session[], event: SessionEvent): Promise<void> {
  for (const session of ended)
    await recordSession(session, event).catch(() =>
      console.error(`The end of a session is not on record in the audit: ${event}.`),
    )
}
