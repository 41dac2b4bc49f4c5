import type { FastifyBaseLogger } from 'fastify'
import { type Connection, DatabaseError, workspacesToWork } from '../../platform/db/index.ts'
import { type Repeated, repeatedly } from '../../platform/repeatedly.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { endHolds } from '../holds/index.ts'
import { carryOn } from './carryOn.ts'
import { backoff, type Working } from './context.ts'
import { type Lease, LeaseLost, type Next, withLease } from './lease.ts'
import * as store from './store.ts'

type Options = {
  connection: Connection
  /** What work in a workspace needs; each time anew, since a question is answered from one moment. */
  contextOf(ws: string): Promise<Working>
  now: () => Instant
  log: Pick<FastifyBaseLogger, 'error'>
  /** Between two looks for work, in ms. */
  pause?: number
}

/** Carries on with what is due, on every replica. */
export const startWorker = (options: Options): Repeated =>
  repeatedly(
    () => workAll(options).catch((error: unknown) => failed(options, error, 'no work was looked for')),
    options.pause ?? 5_000,
  )

/** Does everything that is due now, in every workspace. Where one cannot be worked in, the others are. */
export async function workAll(options: Options): Promise<void> {
  for (const ws of await workspacesToWork(options.connection.driver, options.now()))
    await workIn(options, ws).catch((error: unknown) => failed(options, error, 'no work was done in a workspace'))
}

const failed = ({ log }: Options, error: unknown, what: string): void => {
  if (!(error instanceof DatabaseError && error.retryable)) log.error({ err: error }, what)
}

async function workIn(options: Options, ws: string): Promise<void> {
  const context = await options.contextOf(ws)
  await endHolds(context)
  const { db, now } = context
  await db.write('eraseLinks', (tx) => tx.run(store.eraseLinks, { at: now() }))
  for (const { request } of await db.read(store.dueWork, { at: now() }))
    await withLease({ db, now }, request, async (lease) => carriedOn(options, ws, request, lease))
}

/** What went wrong is tried again, later each time. */
async function carriedOn({ contextOf, log }: Options, ws: string, request: string, lease: Lease): Promise<Next> {
  const context = await contextOf(ws)
  try {
    return await carryOn(context, request, lease)
  } catch (error) {
    if (error instanceof LeaseLost) throw error
    log.error({ err: error, request }, 'a request could not be carried on with')
    const tries = lease.tries + 1
    return { at: context.now() + backoff(tries), tries }
  }
}
