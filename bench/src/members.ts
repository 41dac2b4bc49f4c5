import neo4j from 'neo4j-driver'
import {
  membersOf,
  type OrdinalSet,
  peopleAt,
  recordLists,
  settle,
  versionsNaming,
} from '../../api/src/membership/index.ts'
import { type Connection, connect, migrate } from '../../api/src/platform/db/index.ts'
import type { Stage } from '../../testkit/stage.ts'
import { clearListed, listPeople, pageOfPeople, prepareListed, unionOfPeople, versionsOfPerson } from './listed.ts'
import { median, quantile, timed } from './stats.ts'
import type { Measurement, Report } from './table.ts'

/** Each version has a full list that names every customer with the chance `density`; `baseline` of them as relationships, too. */
export type MembersSize = {
  customers: number
  versions: number
  density: number
  baseline: number
  requests: number
  /** Lists that a transaction writes. */
  lists: number
}

export const membersSize: MembersSize = {
  customers: 50_000,
  versions: 40,
  density: 0.1,
  baseline: 10,
  requests: 100,
  lists: 20,
}

/** Loads members as the product keeps them, and a part of the same as one relationship each; asks both the same questions. */
export async function measureMembers(stage: Stage, size: MembersSize, say: (line: string) => void): Promise<Report> {
  const { ws } = await stage.workspace()
  const connection = connect(stage.neo4j.uri, stage.neo4j.user, stage.neo4j.password)
  try {
    await migrate(connection.driver)
    say(`members: ${size.customers.toLocaleString('en')} customers`)
    await makeCustomers(connection, ws, size.customers)
    const held = await load(connection, ws, size, say)
    await prepareListed(connection.driver, ws, size.customers)
    const listed = await loadListed(connection, ws, size, say)
    return {
      name: 'members',
      setting: {
        customers: size.customers,
        versions: size.versions,
        density: size.density,
        memberships: held.memberships,
        'of them as relationships': listed.memberships,
        ...(await spread(connection, ws)),
      },
      measurements: [
        ...both(
          'load',
          'memberships/s',
          [[(held.memberships * 1000) / held.ms], [(listed.memberships * 1000) / listed.ms]],
          { name: '≥ 1,000,000', reached: (value) => value >= 1_000_000 },
        ),
        ...(await ask(connection, ws, size, say)),
      ],
    }
  } finally {
    await clearListed(connection.driver, ws)
    await connection.close()
  }
}

const rate = (count: number, ms: number) => Math.round((count * 1000) / ms).toLocaleString('en')

/** The product's, and beside it the same as one relationship each. */
function both(
  what: string,
  unit: Measurement['unit'],
  [bits, listed]: [number[], number[]],
  aim?: { name: string; reached: (value: number) => boolean },
): Measurement[] {
  const [ours, theirs] = [median(bits), median(listed)]
  const slow = (samples: number[]) => (samples.length > 1 ? { slow: quantile(samples, 0.99) } : {})
  return [
    {
      what,
      system: 'members as bits',
      clients: 1,
      unit,
      middle: ours,
      ...slow(bits),
      ...(aim ? { targets: [{ name: aim.name, reached: aim.reached(ours) }] } : {}),
    },
    { what, system: 'relationships', clients: 1, unit, middle: theirs, ...slow(listed), ratio: ours / theirs },
  ]
}

const BATCH = 20_000

/** Customers without identities: they are not what is measured. */
async function makeCustomers({ driver }: Connection, ws: string, count: number): Promise<void> {
  for (let from = 0; from < count; from += BATCH)
    await driver.executeQuery(
      `UNWIND range($from, $to - 1) AS ordinal
       CREATE (:Customer {ws: $ws, ref: 'customer ' + ordinal, ordinal: ordinal})`,
      { ws, from: neo4j.int(from), to: neo4j.int(Math.min(count, from + BATCH)) },
    )
}

const versionId = (ws: string, n: number) => `${ws}/v${n}`
const listId = (ws: string, n: number) => `${ws}/l${n}`

/** Who is in version `n`: the same ones every time it is asked. Ascending. */
function peopleOf(n: number, { customers, density }: MembersSize): number[] {
  let state = (n + 1) * 0x9e3779b1
  const bound = density * 2 ** 32
  const found: number[] = []
  for (let ordinal = 0; ordinal < customers; ordinal += 1) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    if (state >>> 0 < bound) found.push(ordinal)
  }
  return found
}

const frame = `
  UNWIND $rows AS row
  CREATE (v:Version:DatasetVersion {ws: $ws, id: row.version, kind: 'DATASET', enumerated: false})
  CREATE (:Read {ws: $ws, id: row.list})-[:BOUND {ws: $ws}]->(v)`

/** Versions and the reads of their lists are there; people, and what they come to, are timed. */
async function load(connection: Connection, ws: string, size: MembersSize, say: (line: string) => void) {
  let [memberships, ms] = [0, 0]
  for (let from = 0; from < size.versions; from += size.lists) {
    const places = Array.from({ length: Math.min(size.lists, size.versions - from) }, (_, n) => from + n)
    const rows = places.map((n) => ({ version: versionId(ws, n), list: listId(ws, n) }))
    await connection.driver.executeQuery(frame, { ws, rows })
    const lists = places.map((n) => ({
      id: listId(ws, n),
      mode: 'FULL' as const,
      key: `list ${n}`,
      at: n,
      namespaces: ['email'],
      ordinals: peopleOf(n, size),
    }))
    const written = await timed(() =>
      connection.workspace(ws).write('bench', async (tx) => {
        await recordLists(tx, lists)
        await settle(tx, new Set(rows.map(({ version }) => version)))
      }),
    )
    ms += written.ms
    memberships += lists.reduce((sum, { ordinals }) => sum + ordinals.length, 0)
  }
  say(`members: ${memberships.toLocaleString('en')} loaded, ${rate(memberships, ms)} memberships/s`)
  return { memberships, ms }
}

async function loadListed({ driver }: Connection, ws: string, size: MembersSize, say: (line: string) => void) {
  let [memberships, ms] = [0, 0]
  for (let n = 0; n < Math.min(size.baseline, size.versions); n += 1) {
    const people = peopleOf(n, size)
    ms += (await timed(() => listPeople(driver, ws, n, people))).ms
    memberships += people.length
  }
  say(`members: ${memberships.toLocaleString('en')} relationships, ${rate(memberships, ms)} memberships/s`)
  return { memberships, ms }
}

async function ask({ driver, workspace }: Connection, ws: string, size: MembersSize, say: (line: string) => void) {
  say('members: asking')
  const db = workspace(ws)
  const versions = Array.from({ length: size.versions }, (_, n) => versionId(ws, n))
  const someone = (n: number) => (n * 7_919) % size.customers
  const refs = (
    await peopleAt(
      db,
      Array.from({ length: size.requests }, (_, n) => someone(n)),
    )
  ).map(({ ref }) => ref)
  const holding = await samples(size.requests, (n) => versionsNaming(db, refs[n] ?? ''))
  const bareHolding = await samples(size.requests, (n) => versionsOfPerson(driver, ws, someone(n)))
  let union: OrdinalSet | null = null
  const counting = await samples(5, async () => {
    union = await membersOf(db, versions)
    return union.size
  })
  const bareCounting = await samples(3, () => unionOfPeople(driver, ws))
  const members = union ?? (await membersOf(db, versions))
  const paging = await samples(size.requests, (n) => {
    const ordinals: number[] = []
    for (const ordinal of members.from(someone(n))) if (ordinals.push(ordinal) === 100) break
    return peopleAt(db, ordinals)
  })
  const barePaging = await samples(5, (n) => pageOfPeople(driver, ws, someone(n)))
  const within = (ms: number) => ({
    name: `≤ ${ms.toLocaleString('en')} ms`,
    reached: (value: number) => value <= ms,
  })
  return [
    ...both('which versions hold a person', 'ms', [holding, bareHolding], within(20)),
    ...both('who is in all these versions', 'ms', [counting, bareCounting], within(1000)),
    ...both('a page of 100 of them', 'ms', [paging, barePaging], within(20)),
  ]
}

async function samples(count: number, work: (n: number) => Promise<unknown>): Promise<number[]> {
  await work(0)
  const found: number[] = []
  for (let n = 0; n < count; n += 1) found.push((await timed(() => work(n))).ms)
  return found
}

async function spread({ driver }: Connection, ws: string) {
  const { records } = await driver.executeQuery(
    'MATCH (m:Members {ws: $ws}) WHERE m.high IS NOT NULL RETURN count(m) AS chunks',
    { ws },
  )
  return { chunks: records[0]?.get('chunks') as number }
}
