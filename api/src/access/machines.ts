import { type Actor, hashOfSecret, readSecret, type TokenStore } from '../platform/access/index.ts'
import type { Connection } from '../platform/db/index.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { standingIn } from './standing.ts'
import * as store from './store/tokens.ts'

const MINUTE = 60_000

/** Whether a key is due: the first time, and once a minute after. So a burst of requests writes one use. */
function onceAMinute(): (key: string, now: Instant) => boolean {
  const seen = new Map<string, Instant>()
  return (key, now) => {
    if ((seen.get(key) ?? 0) > now - MINUTE) return false
    if (seen.size >= MOST_SEEN) seen.clear()
    seen.set(key, now)
    return true
  }
}

/** Keys that are held at once; past that some are due again too early. */
const MOST_SEEN = 10_000

/**
 * Finds whose a token is, in the database: each time, so that one that is revoked ends at once on every replica. Its last use is kept to
 * the minute, beside the request. `failed`: told where that could not be kept, which stops no request.
 */
export function openMachines(connection: Connection, failed: (error: unknown) => void): TokenStore {
  const isDue = onceAMinute()
  return {
    async find(secret, now) {
      const { kind, ws } = readSecret(secret) ?? {}
      if (kind !== 'm' || !ws) return null
      const db = connection.workspace(ws)
      const [row] = await db.read(store.findToken, { hash: hashOfSecret(secret), now })
      if (!row) return null
      if ((row.lastUsedAt ?? 0) < now - MINUTE && isDue(row.id, now))
        db.write('touchToken', (tx) => tx.run(store.touchToken, { id: row.id, now })).catch(failed)
      return {
        kind: 'MACHINE',
        subject: row.name,
        workspace: ws,
        roles: row.roles,
        token: row.id,
        standing: standingIn(row),
      }
    },
  }
}

/** Keeps who has signed in, to the minute, as the web server says it of each request. */
export function openUsers(connection: Connection, failed: (error: unknown) => void) {
  const isDue = onceAMinute()
  return ({ kind, workspace, subject, name = subject, roles: held }: Actor, now: Instant): void => {
    if (kind !== 'PERSON' || !isDue(JSON.stringify([workspace, subject, held]), now)) return
    connection
      .workspace(workspace)
      .write('touchUser', (tx) => tx.run(store.touchUser, { subject, name, roles: held, now }))
      .catch(failed)
  }
}
