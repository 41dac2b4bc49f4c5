import type { FastifyBaseLogger } from 'fastify'
import { type Audit, programAudit } from '../../platform/access/index.ts'
import { type Connection, DatabaseError, workspacesToShred } from '../../platform/db/index.ts'
import { type Repeated, repeatedly } from '../../platform/repeatedly.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { Vault } from './vault.ts'

type Options = {
  connection: Connection
  vault: Vault
  audit: Audit
  now: () => Instant
  log: Pick<FastifyBaseLogger, 'error'>
}

const PAUSE = 60_000
/** So often, in rounds, files are looked for that no request has. */
const SWEEP = 60

/** Once a minute destroys what is due, on every replica. What cannot be done now is tried again. */
export function startShredder(options: Options): Repeated {
  return repeatedly(async (round) => {
    await shredAll(options, round % SWEEP === 0).catch((error: unknown) => {
      if (!(error instanceof DatabaseError && error.retryable))
        options.log.error({ err: error }, 'the vault was not shredded')
    })
  }, PAUSE)
}

/** Shreds what is due in every workspace. */
export async function shredAll({ connection, vault, audit, now }: Options, isSweeping: boolean): Promise<void> {
  for (const ws of await workspacesToShred(connection.driver)) {
    const db = connection.workspace(ws)
    const given = { ws, action: 'VAULT_OPEN', field: 'shredding', now } as const
    while ((await vault.shredDue({ ws, db, now, audit: programAudit(audit, given) })) > 0);
  }
  if (isSweeping) await vault.sweep((ws) => connection.workspace(ws), now())
}
