import { randomUUID } from 'node:crypto'
import type { FastifyBaseLogger } from 'fastify'
import { type Connection, type Database, DatabaseError, workspacesToAlert } from '../../platform/db/index.ts'
import { type Repeated, repeatedly } from '../../platform/repeatedly.ts'
import * as store from './store.ts'
import { type Delivery, deliver, type WebhookSettings } from './webhook.ts'

/** Of one workspace there is one alert in this time, in ms. It tells how many tries there were since the one before. */
const PAUSE = 600_000

/** After each try that failed, in ms, as Standard Webhooks recommends. After the last, the alert is given up. */
const RETRIES = [5_000, 300_000, 1_800_000, 7_200_000, 18_000_000, 36_000_000, 50_400_000]

/** While one process sends an alert, no other does. */
const SENDING = 30_000

/** Between two looks at what is to be sent, in ms. */
const LOOK = 2_000

export type AlertOptions = {
  connection: Connection
  webhook: WebhookSettings
  now: () => number
  log: Pick<FastifyBaseLogger, 'error'>
}

/** Sends what workspaces are to be told about, until it is stopped. What is to be sent is in the database, so a restart loses nothing. */
export function startAlerts(options: AlertOptions): Repeated {
  const { connection, log } = options
  return repeatedly(async () => {
    try {
      for (const ws of await workspacesToAlert(connection.driver)) await sendDue(connection.workspace(ws), ws, options)
    } catch (error) {
      if (!(error instanceof DatabaseError && error.retryable)) log.error({ err: error }, 'an alert was not sent')
    }
  }, LOOK)
}

/** Sends this workspace's alert if its time has come. */
export async function sendDue(
  db: Database,
  ws: string,
  { webhook, now, log }: Omit<AlertOptions, 'connection'>,
): Promise<void> {
  const due = await claim(db, ws, now())
  if (!due) return
  const told = await deliver(webhook, { ...due, now: now() })
  const pause = RETRIES[due.attempts - 1]
  if (told === 'FAILED' && pause !== undefined) {
    await db.write('laterAlert', (tx) => tx.run(store.claimAlert, { attempts: due.attempts, nextAt: now() + pause }))
    return
  }
  if (told !== 'TAKEN') log.error({ ws, alert: due.id, why: why[told] }, 'an alert was given up')
  await db.write('endAlert', (tx) => tx.run(store.endAlert, { id: due.id }))
}

const why: Record<Exclude<Delivery, 'TAKEN'>, string> = {
  GONE: 'its receiver answered 410',
  FAILED: 'its receiver did not take it for more than a day',
}

/** The alert to send now; null: none. One process has it at a time. */
async function claim(
  db: Database,
  ws: string,
  now: number,
): Promise<{ id: string; body: string; attempts: number } | null> {
  return db.write('claimAlert', async (tx) => {
    const [alert] = await tx.run(store.lockAlert, { now })
    if (!alert || (alert.id !== null && alert.nextAt > now)) return null
    const attempts = alert.id === null ? 1 : alert.attempts + 1
    const id = alert.id ?? randomUUID()
    const body = alert.body ?? bodyOf(ws, alert)
    if (alert.id === null) {
      if (alert.count === 0 || alert.alertedAt > now - PAUSE) return null
      await tx.run(store.beginAlert, { id, body, now })
    }
    await tx.run(store.claimAlert, { attempts, nextAt: now + SENDING })
    return { id, body, attempts }
  })
}

/** No id, no person, and not who asked: that is in the workspace's audit, as far as it may be told. */
const bodyOf = (
  ws: string,
  { count, kinds, since }: { count: number; kinds: string[]; since: number | null },
): string =>
  JSON.stringify({
    type: 'workspace.asked_from_outside',
    timestamp: new Date(since ?? 0).toISOString(),
    data: { workspace: ws, tries: count, kinds: [...kinds].sort() },
  })
