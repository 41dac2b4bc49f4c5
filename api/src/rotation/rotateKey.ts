import { KEY_DESTROYED } from '../catalog/customers/index.ts'
import type { UserError } from '../generated/schema.ts'
import { type ChangeAudit, reasonIn, recordIn, wrongReason } from '../platform/access/index.ts'
import type { Database } from '../platform/db/index.ts'
import type { Keys } from '../platform/keys/index.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { places } from './places.ts'

/** Who asks for a new key, in which workspace, and when. */
type By = { ws: string; db: Database; keys: Keys; audit: ChangeAudit; now: () => Instant }

/**
 * Begins to bring a new key in: from here on people are named and looked up under it, and the job wraps what is stored. It goes on record with
 * that, or it is not done. @returns why not. Throws DatabaseError.
 */
export async function rotateKey({ ws, db, keys, audit, now }: By, given: string): Promise<UserError[]> {
  const reason = reasonIn(given)
  const fault = wrongReason(reason)
  if (fault) return [fault]
  const { personKeys } = await keys.of(ws)
  if (!personKeys) return [GONE]
  const counts = await Promise.all(places.map((place) => place.count(db, personKeys.count + 1)))
  const left = counts.reduce((sum, count) => sum + count, 0)
  const added = await keys.add(ws, { at: now(), left }, (tx) => recordIn(tx, audit, { about: [ws], reason }))
  if (!added) return [UNDER_WAY]
  audit.recorded()
  return []
}

const GONE: UserError = { code: 'KEY_DESTROYED', field: [], message: KEY_DESTROYED }

const UNDER_WAY: UserError = {
  code: 'WRONG_STAGE',
  field: [],
  message:
    'A new key is being brought in. Wait until `workspaceKey { rotation { endedAt } }` is there. Nothing was changed.',
}
