import { randomUUID } from 'node:crypto'
import neo4j, { type Driver } from 'neo4j-driver'
import { openClient } from '../../testkit/client.ts'
import type { Stage } from '../../testkit/stage.ts'
import { median, quantile, timed } from './stats.ts'
import type { Measurement, Report } from './table.ts'

export type QueueSize = { requests: number; rounds: number }

export const queueSize: QueueSize = { requests: 100_000, rounds: 50 }

const DAY = 86_400_000
const CLOSED_FROM = 1e15

/** What the queue's page asks, by filter. */
const filters = {
  'all that is open or closed': {},
  'overdue deletions': { types: ['DELETION'], due: 'OVERDUE' },
  'in execution, due in 7 days': { stages: ['EXECUTING'], due: 'WEEK' },
  'by part of a reference': { reference: 'T-4242' },
} as const

/** The first page of the queue through the API, beside a bare driver that counts the same nodes. */
export async function measureQueue(stage: Stage, size: QueueSize, say: (line: string) => void): Promise<Report> {
  say(`queue: ${size.requests} requests`)
  const { ws, token } = await stage.workspace()
  await plant(stage.driver, ws, size.requests)
  const client = openClient(stage.url, { token })
  const query = `query ($filter: RequestFilter) { requests(first: 50, filter: $filter) { totalCount edges { node {
    id reference type state stage receivedAt closedAt clock { regime due daysLeft state } } } } }`
  const measurements: Measurement[] = []
  for (const [what, filter] of Object.entries(filters)) {
    const ours = await samples(size, () => client.ask(query, { filter }))
    const bare = await samples(size, () => counted(stage.driver, ws))
    measurements.push(...rowsOf(what, ours, bare))
  }
  const months = await samples(size, () => client.ask('{ requestMonths(months: 12) { month received } }', {}))
  measurements.push({ what: 'by month', system: 'API', clients: 1, unit: 'ms', ...figures(months) })
  client.close()
  return { name: 'queue', setting: size, measurements }
}

const figures = (of: number[]) => ({ middle: median(of), slow: quantile(of, 0.99) })

function rowsOf(what: string, ours: number[], bare: number[]): Measurement[] {
  const row = { what, clients: 1, unit: 'ms' as const }
  const slow = quantile(ours, 0.99)
  return [
    { ...row, system: 'API', ...figures(ours), targets: [{ name: '≤ 100 ms', reached: slow <= 100 }] },
    { ...row, system: 'bare driver, count', ...figures(bare), ratio: median(ours) / median(bare) },
  ]
}

async function samples({ rounds }: QueueSize, ask: () => Promise<unknown>): Promise<number[]> {
  const found: number[] = []
  for (let round = -5; round < rounds; round += 1) {
    const { ms } = await timed(ask)
    if (round >= 0) found.push(ms)
  }
  return found
}

const counted = (driver: Driver, ws: string) =>
  driver.executeQuery('MATCH (r:Request {ws: $ws}) WHERE r.place >= 0 RETURN count(r) AS count', { ws })

const types = ['DELETION', 'ACCESS', 'PORTABILITY', 'WITHDRAW_CONSENT']
const stages = ['VERIFYING', 'PLANNING', 'EXECUTING']

/** One in twenty is open; they came over two years. */
function requestOf(n: number, now: number) {
  const receivedAt = now - Math.floor((n / 100_000) * 730 * DAY)
  const isOpen = n % 20 === 0
  const right = types[n % types.length] ?? 'DELETION'
  const due = isOpen ? now + ((n % 41) - 10) * DAY : receivedAt + 30 * DAY
  const clock = { v: 1, regime: 'EU', right, receivedAt, memberState: 'DE' }
  const closedAt = isOpen ? null : receivedAt + ((n % 37) + 1) * DAY
  return {
    id: randomUUID(),
    ...{ v: 3, type: right, reference: `T-${n}`, mode: 'CONTROLLER', receivedAt, due, closedAt },
    ...{ state: isOpen ? 'IN_PROGRESS' : 'FULFILLED', stage: isOpen ? stages[n % stages.length] : 'CLOSED' },
    ...{ closedBy: isOpen ? null : 'FULFIL', place: isOpen ? due : 2 * CLOSED_FROM - (closedAt ?? 0) },
    ...{
      clock: JSON.stringify(clock),
      identities: JSON.stringify({ v: 1, of: [] }),
      openedBy: 'bench',
      openedAt: receivedAt,
    },
    ...{ events: 1, lastHash: '' },
  }
}

async function plant(driver: Driver, ws: string, count: number): Promise<void> {
  const now = Date.now()
  const AT_ONCE = 5_000
  for (let from = 0; from < count; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, n) => requestOf(from + n, now))
    await driver.executeQuery('UNWIND $rows AS row CREATE (r:Request {ws: $ws, id: row.id}) SET r += row', { ws, rows })
  }
  await driver.executeQuery('CALL db.awaitIndexes(300)', {}, { routing: neo4j.routing.READ })
}
