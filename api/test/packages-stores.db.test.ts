import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningPostgres, startPostgres } from '../../stores/start.ts'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { artifact, tell, version } from '../../testkit/story.ts'
import { unzipped } from '../../testkit/unzipped.ts'
import { sql } from '../src/requests/executors/executors.fixture.ts'
import {
  duckdbExecutor,
  type Executor,
  ExecutorProblem,
  parquetExecutor,
  postgresExecutor,
  type Registered,
  readDataset,
} from '../src/requests/executors/index.ts'

// Access packages with rows of a real Postgres, a DuckDB file and a Parquet file.

const folder = mkdtempSync(join(tmpdir(), 'dyetrace-packages-'))
const home = join(tmpdir(), `dyetrace-packages-postgres-${process.pid}`)
/** Long enough that it is met nowhere by chance. */
const LOCAL = `ada${randomBytes(12).toString('hex')}`
const ada = { namespace: 'email', value: `${LOCAL}@example.com` }
const BOB = 'something-only-bob-wrote'

let api: Api
let server: RunningPostgres
const logged: string[] = []
const registered = new Map<string, Registered[]>()
beforeAll(async () => {
  server = await startPostgres({ home })
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })
  api = await startApi({}, undefined, undefined, undefined, { executors: (ws) => registered.get(ws) ?? [], log })
})
afterAll(async () => {
  await api.stop()
  await server.stop()
  for (const one of [home, folder]) rmSync(one, { recursive: true, force: true })
})

const shop = readDataset(
  `dataset: [{fides_key: shop, collections: [
    {name: customers, fields: [{name: id, fides_meta: {primary_key: true}}, {name: email, data_categories: [user.contact.email], fides_meta: {identity: email}}]},
    {name: orders, fields: [{name: id, fides_meta: {primary_key: true}}, {name: customer_id, data_categories: [user.unique_id], fides_meta: {references: [{dataset: shop, field: customers.id, direction: from}]}}]}]}]`,
  { primaryKeys: true },
)
const flat = (name: string) =>
  readDataset(
    `dataset: [{fides_key: flat, collections: [{name: ${name}, fields: [{name: email, data_categories: [user.contact.email], fides_meta: {identity: email}}]}]}]`,
    { primaryKeys: false },
  )

let places = 0
/** Ada has 1,201 orders, two rows of features that are the same, and one row in a snapshot. Bob has text in each. */
async function stores(): Promise<{ url: string; executors: [Executor, Executor, Executor] }> {
  const name = `packages${++places}`
  await sql(server.url, `CREATE DATABASE ${name}`)
  const url = server.url.replace(/\/postgres$/, `/${name}`)
  await sql(
    url,
    `CREATE TABLE customers (id int PRIMARY KEY, email text); CREATE TABLE orders (id int PRIMARY KEY, customer_id int REFERENCES customers, note text);
     INSERT INTO customers VALUES (7, '${ada.value.toUpperCase()}'), (8, 'bob@example.com');
     INSERT INTO orders SELECT i, 7, 'order ' || i FROM generate_series(1, 1201) i; INSERT INTO orders VALUES (5000, 8, '${BOB}')`,
  )
  const file = join(folder, `${name}.duckdb`)
  const instance = await DuckDBInstance.create(file)
  const connection = await instance.connect()
  for (const text of [
    'CREATE TABLE spend (email VARCHAR, eur DOUBLE, why VARCHAR)',
    `INSERT INTO spend VALUES ('${ada.value}', 12.5, NULL), ('${ada.value}', 12.5, NULL), ('bob@example.com', 1, '${BOB}')`,
    `COPY (SELECT * FROM spend WHERE why IS NULL LIMIT 1) TO '${join(folder, `${name}.parquet`)}' (FORMAT parquet)`,
  ])
    await connection.run(text)
  connection.closeSync()
  instance.closeSync()
  return {
    url,
    executors: [
      postgresExecutor(url, shop),
      duckdbExecutor(file, flat('spend')),
      parquetExecutor(folder, flat(`${name}.parquet`)),
    ],
  }
}

const names = ['orders', 'features', 'snapshot'] as const
type Changed = Partial<Record<(typeof names)[number], (real: Executor) => Executor>>

/** Ada is on record in what each store has, and in mail that no store has. */
async function world(changed: Changed = {}): Promise<{ admin: Workspace; url: string }> {
  const admin = await api.workspace(['admin'])
  const { url, executors } = await stores()
  registered.set(
    admin.ws,
    executors.map((real, at): Registered => {
      const named = names[at] ?? 'orders'
      const executor = changed[named]?.(real) ?? real
      return {
        id: named === 'orders' ? 'shop' : named,
        executor,
        collectionsOf: ({ name }) => (name === named ? executor.collections : null),
        artifactOf: () => artifact(named),
      }
    }),
  )
  for (const [at, name] of [...names, 'mail'].entries())
    await tell(admin, 'recordMembers', {
      idempotencyKey: name,
      at: new Date(Date.UTC(2026, 0, 1, at)).toISOString(),
      version: version(name),
      mode: 'ADD',
      members: [ada],
    })
  return { admin, url }
}

type Package = {
  digest: string
  values: boolean
  files: { name: string }[]
  unread: { store: string; name: string; reason: string }[]
}
type Case = {
  id: string
  version: number
  manifest: { digest: string; gaps: { code: string }[] } | null
  package: Package | null
}
const CASE =
  'id version manifest { digest gaps { code } } package { digest values files { name } unread { store name reason } }'

async function sent(by: Workspace, name: string, input: object): Promise<Case> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { request { ${CASE} } userErrors { code message } } }`
  const { data, errors } = await by.graphql<Record<string, { request: Case; userErrors: unknown[] }>>(query, { input })
  expect(errors).toEqual([])
  expect(data[name]?.userErrors).toEqual([])
  return data[name]?.request as Case
}

async function acknowledged(by: Workspace, more: object = {}): Promise<Case> {
  const opened = await sent(by, 'openRequest', {
    ...{ type: 'ACCESS', regime: 'EU', memberState: 'DE', receivedAt: '2026-11-02T08:00:00Z', identities: [ada] },
    ...more,
  })
  const verified = await sent(by, 'verifyRequester', { id: opened.id, version: opened.version, method: 'ACCOUNT' })
  const { id, version, manifest } = await sent(by, 'discover', { id: opened.id, version: verified.version })
  const gaps = manifest?.gaps.map(({ code }) => code) ?? []
  return sent(by, 'acknowledgeGaps', { id, version, manifest: manifest?.digest, gaps, note: 'Asked the teams.' })
}

const prepared = (by: Workspace, { id, version }: Case) => sent(by, 'preparePackage', { id, version })

async function filesOf({ token }: Workspace, { id }: Case): Promise<Map<string, string>> {
  const answer = await fetch(`${api.url}/requests/${id}/package`, { headers: { authorization: `Bearer ${token}` } })
  expect(answer.status).toBe(200)
  const files = await unzipped(Buffer.from(await answer.arrayBuffer()))
  return new Map([...files].map(([name, bytes]) => [name, bytes.toString('utf8')]))
}

const fails = (code: 'STORE_DOWN' | 'STORE_BUSY') => (real: Executor) => ({
  ...real,
  find: () => Promise.reject(new ExecutorProblem(code, 'as in this test')),
})

describe('the package of a request, where stores are connected', () => {
  it('has every row of the person, from each of them, and none of anybody else', async () => {
    const { admin } = await world()
    const request = await prepared(admin, await acknowledged(admin))
    expect(request.package).toMatchObject({ values: true, unread: [] })
    const files = await filesOf(admin, request)
    const rows = [...files].filter(([name]) => name.startsWith('rows/')).map(([, text]) => text.trim().split('\r\n'))
    expect(rows.map((lines) => lines[0])).toEqual([
      '"id","customer_id","note"',
      '"id","email"',
      '"email","eur","why"',
      '"email","eur","why"',
    ])
    expect(rows.map((lines) => lines.length - 1)).toEqual([1_201, 1, 2, 1])
    expect(new Set(rows[0]).size).toBe(1_202)
    for (const text of files.values()) expect(text).not.toMatch(/something-only-bob|bob@example/)
    expect(files.get('datasets.csv')).toContain('"rows/001.csv; rows/002.csv"')
    expect(
      files
        .get('datasets.csv')
        ?.split('\r\n')
        .find((line) => line.includes('"mail"')),
    ).toContain('"not read: no store')
    const { stores, notRead } = JSON.parse(files.get('package.json') ?? '')
    expect(stores).toMatchObject([
      { store: 'shop', collection: 'orders', name: 'orders', rows: 1_201, file: 'rows/001.csv' },
      { store: 'shop', collection: 'customers', rows: 1 },
      { store: 'features', rows: 2 },
      { store: 'snapshot', rows: 1 },
    ])
    expect(notRead).toEqual([])
  })

  it('is the same bytes as long as the stores have the same rows, and another one once they have not', async () => {
    const { admin, url } = await world()
    const first = await prepared(admin, await acknowledged(admin))
    const again = await prepared(admin, first)
    expect(again.package?.digest).toBe(first.package?.digest)
    await sql(url, "UPDATE orders SET note = 'changed' WHERE id = 3")
    expect((await prepared(admin, again)).package?.digest).not.toBe(first.package?.digest)
  })

  it('opens the identities once, for a purpose that is on record', async () => {
    const { admin } = await world()
    await prepared(admin, await acknowledged(admin))
    type Answer = { auditEntries: { edges: { node: { about: string[] } }[] } }
    const { data } = await admin.graphql<Answer>('{ auditEntries { edges { node { about } } } }')
    const opened = data.auditEntries.edges.filter(({ node }) => node.about.includes('PACK'))
    expect(opened).toMatchObject([{ node: { about: [expect.stringMatching(/^sealed /), 'PACK'] } }])
  })

  it.each([
    ['is down', { orders: fails('STORE_DOWN') }, 'STORE_DOWN', 'The store shop: it could not be reached.'],
    ['is in use', { orders: fails('STORE_BUSY') }, 'STORE_BUSY', 'The store shop: it was in use.'],
  ])('says so by name where a store %s, and has the rows of the others', async (_, changed: Changed, reason, words) => {
    const { admin } = await world(changed)
    const request = await prepared(admin, await acknowledged(admin))
    expect(request.package).toMatchObject({ values: true, unread: [{ store: 'shop', name: 'orders', reason }] })
    const files = await filesOf(admin, request)
    expect([...files.keys()].filter((name) => name.startsWith('rows/'))).toHaveLength(2)
    expect(files.get('index.html')).toContain(`Not read: test orders. ${words}`)
    expect(files.get('datasets.csv')).toContain(`"not read: the store shop: `)
  })

  it('says so where a store is not as its dataset says, or has nothing of the person', async () => {
    const { admin, url } = await world()
    await sql(url, 'ALTER TABLE orders RENAME COLUMN customer_id TO buyer')
    const request = await acknowledged(admin)
    const changed = await prepared(admin, request)
    expect(changed.package?.unread).toMatchObject([{ store: 'shop', reason: 'SCHEMA_CHANGED' }])
    await sql(url, 'ALTER TABLE orders RENAME COLUMN buyer TO customer_id; DELETE FROM orders; DELETE FROM customers')
    const empty = await prepared(admin, changed)
    expect(empty.package?.unread).toMatchObject([{ store: 'shop', name: 'orders', reason: 'NOTHING_FOUND' }])
    expect((await filesOf(admin, empty)).get('datasets.csv')).toContain('it has no row now under what you are known by')
  })

  it('has none of the rows of a store that breaks in the middle of them, and says so', async () => {
    const { admin } = await world({
      orders: (real) => ({
        ...real,
        async *read(found) {
          for await (const page of real.read(found)) {
            yield page
            if (page.collection === 'orders') throw new ExecutorProblem('STORE_DOWN', 'as in this test')
          }
        },
      }),
    })
    const request = await prepared(admin, await acknowledged(admin))
    expect(request.package).toMatchObject({ values: true, unread: [{ store: 'shop', reason: 'STORE_DOWN' }] })
    const files = await filesOf(admin, request)
    for (const text of files.values()) expect(text).not.toContain('order 1')
    expect(files.get('rows/001.csv')).toContain('"email","eur","why"')
  })

  it('asks no store and opens nothing for what no store has', async () => {
    const refuses = () => {
      throw new Error('it was asked')
    }
    const asked = (real: Executor): Executor => ({ ...real, find: refuses, discover: refuses })
    const { admin } = await world({ orders: asked, features: asked, snapshot: asked })
    registered.set(
      admin.ws,
      (registered.get(admin.ws) ?? []).map((one) => ({ ...one, collectionsOf: () => null })),
    )
    expect((await prepared(admin, await acknowledged(admin))).package).toMatchObject({ values: false, unread: [] })
  })

  it('is the only place that has the raw identifier: no file, log or node has it', async () => {
    const { admin } = await world()
    const request = await prepared(admin, await acknowledged(admin))
    expect((await filesOf(admin, request)).get('rows/002.csv')?.toLowerCase()).toContain(LOCAL)
    const kept = readdirSync(api.home, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)))
    expect(kept.length).toBeGreaterThan(2)
    const { records } = await api.connection.driver.executeQuery(
      'MATCH (n {ws: $ws}) UNWIND keys(n) AS key RETURN n[key] AS value',
      { ws: admin.ws },
    )
    const texts = [
      ...kept.map((bytes) => bytes.toString('latin1')),
      ...logged,
      ...records.map((one) => JSON.stringify(one.get('value'))),
    ]
    for (const text of texts) expect(text.toLowerCase().includes(LOCAL)).toBe(false)
  })
})
