import { consentedAt, recordConsents } from '../../api/src/consents/index.ts'
import { membersOf, OrdinalSet, recordLists, settle } from '../../api/src/membership/index.ts'
import { type Connection, connect, migrate } from '../../api/src/platform/db/index.ts'
import { openClient } from '../../testkit/client.ts'
import type { Stage } from '../../testkit/stage.ts'
import { upload } from '../../testkit/statements.ts'
import { median, quantile, timed } from './stats.ts'
import type { Measurement, Report } from './table.ts'

/** `lists` consents that each name all `people`; `versions` with a full list of a tenth of them; `identities` that are sent to the filter. */
export type ConsentsSize = { people: number; lists: number; versions: number; identities: number; rounds: number }

export const consentsSize: ConsentsSize = {
  people: 1_000_000,
  lists: 10,
  versions: 100,
  identities: 200_000,
  rounds: 5,
}

const LOADED_A_SECOND = 1_000_000
const FILTERED_A_SECOND = 200_000
const UNCONSENTED = 1.3

/** Consents by the million, each beside what it is made of: plain lists, and who is in versions. */
export async function measureConsents(stage: Stage, size: ConsentsSize, say: (line: string) => void): Promise<Report> {
  const { ws } = await stage.workspace()
  const connection = connect(stage.neo4j.uri, stage.neo4j.user, stage.neo4j.password)
  try {
    await migrate(connection.driver)
    const loaded = await load(connection, ws, size, say)
    const asked = await askUnconsented(connection, ws, size, say)
    return { name: 'consents', setting: size, measurements: [...loaded, ...asked, ...(await filter(stage, size, say))] }
  } finally {
    await connection.close()
  }
}

const frame = `
  UNWIND $rows AS row
  CREATE (:Statement {ws: $ws, key: row.key, recordedAt: 0})
  CREATE (:Read {ws: $ws, id: row.list})`

/** The same people, as consents and as lists by turns. */
async function load({ driver, workspace }: Connection, ws: string, size: ConsentsSize, say: (line: string) => void) {
  const db = workspace(ws)
  const ordinals = Array.from({ length: size.people }, (_, n) => n)
  const rates = { consents: [] as number[], lists: [] as number[] }
  for (let n = 0; n < size.lists; n += 1) {
    const [key, list] = [`consent ${n}`, `${ws}/plain ${n}`]
    await driver.executeQuery(frame, { ws, rows: [{ key, list }] })
    const terms = { purposes: ['marketing'], status: 'GIVEN' as const, until: null }
    const how = { mechanism: 'import', notice: null, evidence: null }
    const head = { id: `${ws}/${key}`, key, at: n, namespaces: ['email'], ordinals }
    const ours = await timed(() => db.write('bench', (tx) => recordConsents(tx, [{ ...head, ...terms, ...how }])))
    const plain = { id: list, mode: 'ADD' as const, key, at: n, namespaces: ['email'], ordinals }
    const theirs = await timed(() => db.write('bench', (tx) => recordLists(tx, [plain])))
    rates.consents.push((size.people * 1_000) / ours.ms)
    rates.lists.push((size.people * 1_000) / theirs.ms)
  }
  say(`consents: ${(size.people * size.lists).toLocaleString('en')} loaded`)
  const what = `load ${(size.people * size.lists).toLocaleString('en')}`
  return pair(what, 'consents/s', 'plain lists', [rates.consents, rates.lists], {
    name: `≥ ${LOADED_A_SECOND.toLocaleString('en')}`,
    reached: (value) => value >= LOADED_A_SECOND,
  })
}

const versioned = `
  UNWIND $rows AS row
  CREATE (v:Version:DatasetVersion {ws: $ws, id: row.version, kind: 'DATASET', enumerated: false})
  CREATE (:Read {ws: $ws, id: row.list})-[:BOUND {ws: $ws}]->(v)`

async function askUnconsented(
  { driver, workspace }: Connection,
  ws: string,
  size: ConsentsSize,
  say: (line: string) => void,
) {
  const db = workspace(ws)
  const versions = Array.from({ length: size.versions }, (_, n) => `${ws}/v${n}`)
  for (const [n, version] of versions.entries()) {
    const list = `${ws}/l${n}`
    await driver.executeQuery(versioned, { ws, rows: [{ version, list }] })
    const ordinals = Array.from({ length: Math.floor(size.people / 10) }, (_, i) => i * 10 + (n % 10))
    await db.write('bench', async (tx) => {
      await recordLists(tx, [{ id: list, mode: 'FULL', key: list, at: n, namespaces: ['email'], ordinals }])
      await settle(tx, new Set([version]))
    })
  }
  say(`consents: asking who has not consented in ${size.versions} versions`)
  const samples = { ours: [] as number[], theirs: [] as number[] }
  for (let round = -1; round < size.rounds; round += 1) {
    const theirs = await timed(() => membersOf(db, versions))
    const ours = await timed(async () => {
      const [members, { given }] = [await membersOf(db, versions), await consentedAt(db, 'marketing', size.lists)]
      const left = new OrdinalSet()
      left.union(members)
      left.subtract(given)
      return left.size
    })
    if (round < 0) continue
    samples.ours.push(ours.ms)
    samples.theirs.push(theirs.ms)
  }
  const most = median(samples.theirs) * UNCONSENTED
  return pair(`unconsented in ${size.versions} versions`, 'ms', 'who is in them', [samples.ours, samples.theirs], {
    name: `≤ ${UNCONSENTED} × who is in them`,
    reached: (value) => value <= most,
  })
}

/** People whom an upload names, half of whom have withdrawn, asked of the API. */
async function filter(stage: Stage, size: ConsentsSize, say: (line: string) => void): Promise<Measurement[]> {
  const { token } = await stage.workspace()
  const client = openClient(stage.url, { token })
  const people = Array.from({ length: size.identities }, (_, n) => ({
    namespace: 'email',
    value: `customer.${n}@mail${n % 97}.example.com`,
  }))
  const head = (key: string, status: string, at: string) => ({
    idempotencyKey: key,
    at,
    consent: { purposes: ['marketing'], status },
  })
  await upload(client, 'bench', [
    head('given', 'GIVEN', '2026-01-01T00:00:00Z'),
    ...people,
    head('withdrawn', 'WITHDRAWN', '2026-02-01T00:00:00Z'),
    ...people.filter((_, n) => n % 2 === 0),
  ])
  say(`consents: ${size.rounds} times ${size.identities} identities`)
  const body = people.map((one) => `${JSON.stringify(one)}\n`).join('')
  const rates: number[] = []
  for (let round = -1; round < size.rounds; round += 1) {
    const asked = await timed(async () => {
      const headers = { authorization: `Bearer ${token}` }
      const response = await fetch(`${stage.url}/consents/members?purpose=marketing`, { method: 'POST', headers, body })
      const told = await response.text()
      if (response.status !== 200 || told.length < size.identities) throw new Error(`answered with ${response.status}`)
    })
    if (round >= 0) rates.push((size.identities * 1_000) / asked.ms)
  }
  const middle = median(rates)
  return [
    {
      what: `filter ${size.identities} identities`,
      system: 'API',
      clients: 1,
      unit: 'identities/s',
      middle,
      slow: quantile(rates, 0.01),
      targets: [{ name: `≥ ${FILTERED_A_SECOND}`, reached: middle >= FILTERED_A_SECOND }],
    },
  ]
}

function pair(
  what: string,
  unit: Measurement['unit'],
  other: string,
  [ours, theirs]: [number[], number[]],
  aim: { name: string; reached: (value: number) => boolean },
): Measurement[] {
  const [middle, beside] = [median(ours), median(theirs)]
  const row = { what, clients: 1, unit }
  return [
    { ...row, system: 'consents', middle, targets: [{ name: aim.name, reached: aim.reached(middle) }] },
    { ...row, system: other, middle: beside, ratio: middle / beside },
  ]
}
