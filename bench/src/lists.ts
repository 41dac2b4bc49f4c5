import neo4j from 'neo4j-driver'
import { identified, membersOf, recordLists, settle, versionsNaming } from '../../api/src/membership/index.ts'
import { type Connection, connect, migrate } from '../../api/src/platform/db/index.ts'
import type { Stage } from '../../testkit/stage.ts'
import { median, quantile, timed } from './stats.ts'
import type { Measurement, Report } from './table.ts'

/**
 * `people`: on a list, by turns. `memberships`: of all lists of one size. `crowd`: lists of mostly 1 to 10 people in one range of
 * ordinals, every hundredth of 1,000; 0: none.
 */
export type ListsSize = {
  customers: number
  people: number[]
  memberships: number
  requests: number
  crowd: number
}

export const listsSize: ListsSize = {
  customers: 16_000,
  people: [1, 10, 100, 1_000, 10_000],
  memberships: 20_000,
  requests: 20,
  crowd: 100_000,
}

type Setting = { stage: Stage; connection: Connection; size: ListsSize }

/** What `recordLists` takes as `most`. */
const forms = { relationships: Number.POSITIVE_INFINITY, chunks: 0 }

/** Lists of several sizes, kept as chunks and as one relationship a person; then many lists at once, as the product keeps them. */
export async function measureLists(stage: Stage, size: ListsSize, say: (line: string) => void): Promise<Report> {
  const connection = connect(stage.neo4j.uri, stage.neo4j.user, stage.neo4j.password)
  try {
    await migrate(connection.driver)
    const measurements: Measurement[] = []
    for (const people of size.people) {
      say(`lists: of ${people.toLocaleString('en')}`)
      const count = Math.max(4, Math.round(size.memberships / people))
      const sizes = Array.from({ length: count }, () => people)
      const byForm = await loadedBy([forms.relationships, forms.chunks], { stage, connection, size }, sizes)
      const found = await askedByTurns(byForm, size)
      measurements.push(...compare(`${people} a list`, byForm, found))
    }
    if (size.crowd > 0) measurements.push(...(await crowd({ stage, connection, size }, say)))
    return { name: 'lists', setting: { customers: size.customers, crowd: size.crowd }, measurements }
  } finally {
    await connection.close()
  }
}

type Loaded = {
  db: ReturnType<Connection['workspace']>
  ws: string
  versions: string[]
  memberships: number
  ms: number
}
type Asked = { naming: number[]; members: number[] }

/**
 * Lists of these sizes, each of a version of its own, once in each form and in a workspace of its own, by turns. People who are known
 * are looked up, their lists are written, and settled.
 */
async function loadedBy(
  mosts: (number | undefined)[],
  { stage, connection, size }: Setting,
  sizes: number[],
): Promise<Loaded[]> {
  const all = await Promise.all(mosts.map(() => begun(stage, connection, size.customers)))
  for (let from = 0; from < sizes.length; from += TOGETHER)
    for (const [form, one] of all.entries()) {
      const places = sizes.slice(from, from + TOGETHER).map((_, n) => from + n)
      const lists = places.map((n) => listOf(one.ws, n, peopleOf(n, sizes[n] ?? 0, size.customers)))
      const versions = places.map((n) => `${one.ws}/v${n}`)
      const rows = lists.map(({ id }, n) => ({ list: id, version: versions[n] }))
      await connection.driver.executeQuery(frame, { ws: one.ws, rows })
      const written = await timed(() =>
        one.db.write('bench', async (tx) => {
          await recordLists(tx, await identified(tx, lists), mosts[form])
          await settle(tx, new Set(versions))
        }),
      )
      one.ms += written.ms
      one.versions.push(...versions)
      one.memberships += lists.reduce((sum, { members }) => sum + members.length, 0)
    }
  return all
}

async function begun(stage: Stage, connection: Connection, customers: number): Promise<Loaded> {
  const { ws } = await stage.workspace()
  await makeCustomers(connection, ws, customers)
  return { db: connection.workspace(ws), ws, versions: [], memberships: 0, ms: 0 }
}

const listOf = (ws: string, n: number, people: number[]) => ({
  id: `${ws}/l${n}`,
  mode: 'ADD' as const,
  key: `list ${n}`,
  at: n,
  members: people.map((ordinal) => ({ namespace: 'email', digest: `digest ${ordinal}` })),
})

/** Lists that a transaction writes. */
const TOGETHER = 50

const frame = `
  UNWIND $rows AS row
  CREATE (v:Version:DatasetVersion {ws: $ws, id: row.version, kind: 'DATASET', enumerated: false})
  CREATE (:Read {ws: $ws, id: row.list})-[:BOUND {ws: $ws}]->(v)`

/** Customers who are known already. */
async function makeCustomers({ driver }: Connection, ws: string, count: number): Promise<void> {
  await driver.executeQuery(
    `UNWIND range(0, $count - 1) AS ordinal 
     CREATE (:Identity {ws: $ws, digest: 'digest ' + ordinal, namespace: 'email'})-[:IDENTIFIES {ws: $ws}]->
       (:Customer {ws: $ws, ref: 'customer ' + ordinal, ordinal: ordinal})`,
    { ws, count: neo4j.int(count) },
  )
}

/** Who is on list `n`: spread over all customers, other ones on each list, ascending. */
function peopleOf(n: number, count: number, customers: number): number[] {
  const stride = customers / count
  const shift = (n * 7_919) % customers
  return Array.from({ length: count }, (_, i) => (Math.floor(i * stride) + shift) % customers).sort((a, b) => a - b)
}

/** The same questions to each, one after the other, so that what else the machine does meets all alike. */
async function askedByTurns(all: Loaded[], size: ListsSize): Promise<Asked[]> {
  const found = all.map((): Asked => ({ naming: [], members: [] }))
  for (let n = -1; n < size.requests; n += 1)
    for (const [form, { db, versions }] of all.entries()) {
      const ref = `customer ${((n + 2) * 7_919) % size.customers}`
      const naming = await timed(() => versionsNaming(db, ref))
      const members = await timed(() => membersOf(db, versions.slice(0, MOST_COUNTED)))
      // The first finds nothing in any cache.
      if (n >= 0) found[form]?.naming.push(naming.ms)
      if (n >= 0) found[form]?.members.push(members.ms)
    }
  return found
}

const MOST_COUNTED = 1_000

function compare(what: string, [named, chunked]: Loaded[], [byNames, byChunks]: Asked[]): Measurement[] {
  if (!named || !chunked || !byNames || !byChunks) return []
  const rate = ({ memberships, ms }: Loaded) => (memberships * 1000) / ms
  return [
    ...pair(`load, ${what}`, 'memberships/s', [rate(named)], [rate(chunked)]),
    ...pair(`which versions hold a person, ${what}`, 'ms', byNames.naming, byChunks.naming),
    ...pair(
      `who is in ${Math.min(MOST_COUNTED, named.versions.length)} versions, ${what}`,
      'ms',
      byNames.members,
      byChunks.members,
    ),
  ]
}

function pair(what: string, unit: Measurement['unit'], names: number[], chunks: number[]): Measurement[] {
  const [ours, theirs] = [median(names), median(chunks)]
  return [
    { what, system: 'relationships', clients: 1, unit, middle: ours, slow: quantile(names, 0.99) },
    { what, system: 'chunks', clients: 1, unit, middle: theirs, slow: quantile(chunks, 0.99), ratio: ours / theirs },
  ]
}

/** Lists as inference logs make them, by the thousand, with large ones among them: as the product keeps them, and all as chunks. */
async function crowd({ stage, connection, size }: Setting, say: (line: string) => void) {
  const sizes = Array.from({ length: size.crowd }, (_, n) => (n % 100 === 99 ? 1_000 : 1 + (n % 10)))
  say(`lists: ${size.crowd.toLocaleString('en')} in one range`)
  const byForm = await loadedBy([undefined, forms.chunks], { stage, connection, size }, sizes)
  return compare(`${size.crowd} lists`, byForm, await askedByTurns(byForm, size)).map((one) => ({
    ...one,
    system: one.system === 'chunks' ? 'all as chunks' : 'small ones as relationships',
  }))
}
