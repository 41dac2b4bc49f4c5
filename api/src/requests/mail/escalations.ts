import type { FastifyBaseLogger } from 'fastify'
import { type Connection, type Database, DatabaseError, workspacesToEscalate } from '../../platform/db/index.ts'
import { type Repeated, repeatedly } from '../../platform/repeatedly.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { clockOf } from '../clocks/index.ts'
import { alarmMessage, escalationMessage } from './message.ts'
import type { Mailer, Message } from './smtp.ts'
import * as store from './store.ts'

export type EscalationOptions = {
  connection: Connection
  mailer: Mailer
  /** Where the pages are. */
  pages: string
  now: () => Instant
  log: Pick<FastifyBaseLogger, 'error'>
}

/** Between two looks, in ms. */
const LOOK = 30_000
/** While one process mails of a request, no other does; and after a failure, the time until it is tried again. In ms. */
const LEASE = 120_000
const AT_ONCE = 100

/**
 * Mails of open requests when 50, 80 and 100 % of their time have gone, and of any at once where somebody has to look again, until it is
 * stopped. What is to be told is in the database, so that a restart loses nothing; any number of replicas may do it. A process that dies
 * between the mail and its record sends it again, with the same Message-ID.
 */
export function startEscalations(options: EscalationOptions): Repeated {
  return repeatedly(async () => {
    try {
      for (const ws of await workspacesToEscalate(options.connection.driver, options.now()))
        await tellDue(options.connection.workspace(ws), options)
    } catch (error) {
      if (!(error instanceof DatabaseError && error.retryable))
        options.log.error({ err: error }, 'requests were not escalated')
    }
  }, LOOK)
}

/** Tells what is due in one workspace. @returns how many mails were sent. Throws DatabaseError. */
export async function tellDue(db: Database, options: Omit<EscalationOptions, 'connection'>): Promise<number> {
  const due = await db.read(store.requestsToTell, { now: options.now(), limit: AT_ONCE })
  let sent = 0
  for (const { id } of due) if (await tell(db, id, options)) sent += 1
  return sent
}

/** Mails of one request, unless it was told already or another process does it. @returns whether a mail was sent */
async function tell(
  db: Database,
  id: string,
  { mailer, pages, now, log }: Omit<EscalationOptions, 'connection'>,
): Promise<boolean> {
  const at = now()
  const until = at + LEASE
  const [row] = await db.write('claimEscalation', (tx) => tx.run(store.claimRequest, { id, now: at, until }))
  if (!row) return false
  const { message, told, next } = newsOf(row, at, pages)
  if (message)
    try {
      await mailer.send(message)
    } catch (error) {
      // What a mail server says may repeat addresses.
      log.error({ request: id, code: codeOf(error) }, 'a mail was not sent; it is tried again')
      return false
    }
  const { alarmAt } = row
  await db.write('recordEscalation', (tx) => tx.run(store.setTold, { id, until, told, next, alarmAt }))
  return message !== null
}

type News = { message: Message | null; told: string | null; next: Instant | null }

/** What is to be told of a request now, and when the next is. An alarm goes first, and its dates are looked at right after. */
function newsOf(row: store.TellRow, at: Instant, pages: string): News {
  if (row.alarm) return { message: alarmMessage({ ...row, alarm: row.alarm, pages }), told: row.told, next: at }
  const clock = clockOf(row.clock, at)
  const reached = clock.escalations.findLast((one) => one.at <= at)
  const next = row.isClosed ? null : (clock.escalations.find((one) => one.at > at)?.at ?? null)
  const told = reached ? `${reached.percent} ${clock.due}` : null
  if (row.isClosed || reached === undefined || told === row.told) return { message: null, told: told ?? row.told, next }
  return { message: escalationMessage({ ...row, clock, percent: reached.percent, pages }), told, next }
}

/** What went wrong, without what the server said: that may repeat addresses. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN'
