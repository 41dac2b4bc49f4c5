import type { KeyObject } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import { type Connection, DatabaseError, workspacesToSeal, workspacesWithRetention } from '../platform/db/index.ts'
import { type Repeated, repeatedly } from '../platform/repeatedly.ts'
import { textOf } from './log/index.ts'
import { removeExpired } from './retention.ts'
import { isFull, NotSealable, seal, signerOf } from './seal.ts'

/** Between two seals, in ms: until then an entry can be changed unseen. */
const PAUSE = 1_000

/** So often, in seals, the database is asked what another replica left behind. */
const LOOK = 30

/** So often, in seals, what is past its time is taken away: about once an hour. */
const CLEAN = 3_600

type Options = {
  connection: Connection
  key: () => Promise<KeyObject>
  /** Workspaces in which this process recorded something. It is emptied of what is sealed. */
  written: Set<string>
  now: () => number
  log: Pick<FastifyBaseLogger, 'error'>
}

/** Seals once a second what has gathered, until it is stopped. What cannot be sealed now is tried again. */
export function startSealer(options: Options): Repeated {
  const { log } = options
  return repeatedly(async (round) => {
    await sealAll(options, round % LOOK === 0).catch((error: unknown) => {
      if (!(error instanceof DatabaseError && error.retryable)) log.error({ err: error }, 'the audit was not sealed')
    })
    if (round % CLEAN === 0)
      await removeAllExpired(options).catch((error: unknown) =>
        log.error({ err: error }, 'what is past its time was not removed from the audit'),
      )
  }, PAUSE)
}

async function sealAll({ connection, key, written, now, log }: Options, isLooking: boolean): Promise<void> {
  const signing = await key()
  const left = isLooking ? await workspacesToSeal(connection.driver, (ws) => textOf(signerOf(ws, signing))) : []
  for (const ws of new Set([...written, ...left])) {
    written.delete(ws)
    try {
      while (isFull(await seal(connection.workspace(ws), signerOf(ws, signing), now())));
    } catch (error) {
      if (error instanceof NotSealable) log.error({ ws, err: error }, 'the audit cannot be sealed')
      else {
        written.add(ws)
        throw error
      }
    }
  }
}

async function removeAllExpired({ connection, written, now }: Options): Promise<void> {
  for (const ws of await workspacesWithRetention(connection.driver))
    while ((await removeExpired(connection.workspace(ws), ws, now())) > 0) written.add(ws)
}
