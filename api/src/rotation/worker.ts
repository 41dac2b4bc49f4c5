import type { FastifyBaseLogger } from 'fastify'
import { type Connection, DatabaseError, workspacesToRotate } from '../platform/db/index.ts'
import type { Keys } from '../platform/keys/index.ts'
import { type Repeated, repeatedly } from '../platform/repeatedly.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { wrapAll } from './job.ts'

type Options = {
  connection: Connection
  keys: Keys
  now: () => Instant
  log: Pick<FastifyBaseLogger, 'error'>
  /** Between two looks for something to do, in ms. */
  pause?: number
}

/** Brings new keys in, on every replica; of several one works at a workspace. `stop` waits for the transaction that is under way. */
export function startRotator(options: Options): Repeated {
  let stopped = false
  const rounds = repeatedly(
    () => rotateAll(options, () => !stopped).catch((error: unknown) => failed(options, error)),
    options.pause ?? 5_000,
  )
  return {
    stop: () => {
      stopped = true
      return rounds.stop()
    },
  }
}

async function rotateAll(options: Options, goesOn: () => boolean): Promise<void> {
  const { connection, keys, now } = options
  for (const ws of await workspacesToRotate(connection.driver)) {
    if (!goesOn()) return
    const work = async () => {
      const { personKeys } = await keys.of(ws)
      if (personKeys?.isRotating) await wrapAll({ db: connection.workspace(ws), personKeys, now }, { goesOn })
    }
    await work().catch((error: unknown) => failed(options, error))
  }
}

const failed = ({ log }: Options, error: unknown): void => {
  if (!(error instanceof DatabaseError && error.retryable)) log.error({ err: error }, 'a new key was not brought in')
}
