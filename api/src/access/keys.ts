import type { UserError } from '../generated/schema.ts'
import { type ChangeAudit, recordIn } from '../platform/access/index.ts'
import type { Keys } from '../platform/keys/index.ts'
import type { Instant } from '../vocabulary/instant.ts'

/** Who asks, in which workspace, and when. */
type KeyRequest = { ws: string; keys: Keys; audit: ChangeAudit; now: () => Instant }

/** What is told of a workspace's key. */
export async function workspaceKey({ ws, keys }: Pick<KeyRequest, 'ws' | 'keys'>) {
  const { destroyedAt } = await keys.of(ws)
  return { workspace: ws, destroyedAt }
}

/** Destroys a workspace's key, once its name is given. It goes on record with that, or it is not done. */
export async function destroyKey({ ws, keys, audit, now }: KeyRequest, confirmed: string) {
  if (confirmed !== ws) return { key: null, userErrors: [NOT_CONFIRMED] }
  await keys.destroy(ws, now(), (tx) => recordIn(tx, audit, { about: [ws] }))
  audit.recorded()
  return { key: await workspaceKey({ ws, keys }), userErrors: [] }
}

const NOT_CONFIRMED: UserError = {
  code: 'NOT_FOUND',
  field: ['workspace'],
  message: "This is not the name of the token's workspace. Type its name exactly to confirm. Nothing was changed.",
}
