import { generateKeyPairSync } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningPostgres, startPostgres } from '../../stores/start.ts'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import type { Client } from '../../testkit/client.ts'
import {
  approved as approvedBy,
  type Case,
  done,
  events,
  executed,
  report,
  reread,
  seen,
  send,
  taskIs,
  tasks,
} from '../../testkit/handling.ts'
import { openPeopleOf } from '../../testkit/people.ts'
import { ada, adaIsIn, artifact, run, tell, tellRuns, version, withoutIds } from '../../testkit/story.ts'
import { unzipped } from '../../testkit/unzipped.ts'
import type { Role } from '../src/platform/access/index.ts'
import { sql } from '../src/requests/executors/executors.fixture.ts'
import {
  type Executor,
  ExecutorProblem,
  postgresExecutor,
  type Registered,
  readDataset,
} from '../src/requests/executors/index.ts'
import { type Reply, startVendor } from '../src/requests/instructions/vendor.fixture.ts'
import { instructByWebhook } from '../src/requests/instructions/webhook.ts'

const ours = generateKeyPairSync('ed25519').privateKey
const theirs = generateKeyPairSync('ed25519')

const home = join(tmpdir(), `dyetrace-executing-${process.pid}`)

let api: Api
let server: RunningPostgres
let vendor: Awaited<ReturnType<typeof startVendor>>
let people: (ws: string, subject: string, roles: Role[]) => Promise<Client>
const registered = new Map<string, Registered[]>()
beforeAll(async () => {
  server = await startPostgres({ home })
  vendor = await startVendor(ours, theirs.privateKey)
  api = await startApi({}, undefined, undefined, undefined, {
    rotationPause: 200,
    executors: (ws) => registered.get(ws) ?? [],
    instructions: () => [
      {
        id: 'mailer',
        systems: ['mailer'],
        instruct: (instruction) => {
          const settings = { id: 'mailer', url: vendor.url, key: ours, answers: theirs.publicKey }
          return instructByWebhook(settings, instruction)
        },
      },
    ],
    workPause: 100,
    watchMs: 500,
    dayMs: 1_000,
  })
  people = await openPeopleOf(api)
})
afterAll(async () => {
  await api.stop()
  await server.stop()
  await vendor.stop()
  rmSync(home, { recursive: true, force: true })
})

const dataset = readDataset(
  `dataset: [{fides_key: shop, collections: [
    {name: customers, fields: [{name: id, fides_meta: {primary_key: true}}, {name: email, data_categories: [user.contact.email], fides_meta: {identity: email}}]},
    {name: orders, fields: [{name: id, fides_meta: {primary_key: true}}, {name: customer_id, data_categories: [user.unique_id], fides_meta: {references: [{dataset: shop, field: customers.id, direction: from}]}}]}]}]`,
  { primaryKeys: true },
)

let shops = 0
async function shop(rows = "(1, 'ada@example.com'), (2, 'bob@example.com')"): Promise<string> {
  const name = `shop${++shops}`
  await sql(server.url, `CREATE DATABASE ${name}`)
  const url = server.url.replace(/\/postgres$/, `/${name}`)
  await sql(
    url,
    `CREATE TABLE customers (id int PRIMARY KEY, email text); CREATE TABLE orders (id int PRIMARY KEY, customer_id int REFERENCES customers);
     INSERT INTO customers VALUES ${rows}; INSERT INTO orders SELECT i, (SELECT min(id) FROM customers) FROM generate_series(1, 3) i`,
  )
  return url
}

async function storeChecks({ hanna }: World) {
  type Check = { askedAt: string | null; compared: number | null; problem: string | null }
  type Answer = { storeChecks: { rule: object; stores: Check[] } }
  const query = '{ storeChecks { rule { dailyDays everyDays } stores { executor askedAt compared problem nextAt } } }'
  const { rule, stores } = (await hanna.ask<Answer>(query, {})).storeChecks
  return { rule, asked: stores.at(-1)?.askedAt, compared: stores[0]?.compared, problem: stores[0]?.problem }
}

type World = { admin: Workspace; hanna: Client; paul: Client; url: string }

/** Ada's rows are in orders, which an executor deletes. Hanna handles requests, Paul approves plans. */
async function world(
  make: (url: string) => Executor = (url) => postgresExecutor(url, dataset),
  rows?: string,
): Promise<World> {
  const admin = await api.workspace(['admin'])
  const url = await shop(rows)
  registered.set(admin.ws, [
    {
      id: 'shop',
      executor: make(url),
      collectionsOf: ({ name }) => (name === 'orders' ? ['customers', 'orders'] : null),
      artifactOf: () => artifact('orders'),
    },
  ])
  await adaIsIn(admin, 'orders', 0)
  return {
    admin,
    url,
    hanna: await people(admin.ws, 'hanna', ['handler']),
    paul: await people(admin.ws, 'paul', ['approver']),
  }
}

const approved = (here: World) => approvedBy({ ...here, identity: ada })

describe('a deletion', () => {
  it('is carried out in the store, told to the graph, verified and only then fulfilled', async () => {
    const here = await world()
    const request = await executed(here.hanna, await approved(here))
    await taskIs(here.hanna, request, 'FORGET_IDENTITIES', { state: 'WAITING' })
    expect((await tasks(here.hanna, request)).find(({ name }) => name === 'orders')).toMatchObject({
      state: 'DONE',
      outcome: 'DELETED',
      assurance: 'HISTORY_PURGED',
      attempts: [{ found: 4, affected: 4, remaining: 0, level: 'HISTORY_PURGED', endedAt: expect.any(String) }],
    })
    expect(await sql(here.url, 'SELECT count(*)::int FROM customers')).toEqual([[1]])
    expect(await reread(here.hanna, request)).toMatchObject({ stage: 'EXECUTING', state: 'IN_PROGRESS' })
    expect(await report(here.hanna, request, 'FORGET_IDENTITIES', { outcome: 'DELETED' })).toMatchObject({
      userErrors: [],
    })
    await expect
      .poll(() => reread(here.hanna, request), { timeout: 30_000 })
      .toMatchObject({ stage: 'CLOSED', state: 'FULFILLED', intact: true })
    expect((await events(here.hanna, request)).slice(-6)).toEqual([
      'EXECUTION_ORDERED',
      'SUPPRESSED',
      'EXECUTED',
      'TASK_REPORTED',
      'FINISHED',
      'FULFILLED',
    ])
    const { customerImpact } = await here.admin.ask<{
      customerImpact: { summary: { total: number }; artifacts: { edges: { node: { verdict: string } }[] } }
    }>(
      'query ($customer: CustomerInput!) { customerImpact(customer: $customer) { artifacts(first: 9) { edges { node { verdict } } } } }',
      { customer: { identity: ada } },
    )
    expect(customerImpact.artifacts.edges.map(({ node }) => node.verdict)).toEqual(['ERASED'])
    const answer = await fetch(`${api.url}/requests/${request.id}/evidence`, {
      headers: { authorization: `Bearer ${here.admin.token}` },
    })
    const attempts = (await unzipped(Buffer.from(await answer.arrayBuffer()))).get('attempts.json')?.toString() ?? '[]'
    const [orders] = (await tasks(here.hanna, request)).filter(({ name }) => name === 'orders')
    expect(JSON.parse(attempts)).toMatchObject([
      {
        executor: 'shop',
        tasks: [orders?.id],
        found: { customers: 1, orders: 3 },
        remaining: { customers: 0, orders: 0 },
        level: 'HISTORY_PURGED',
      },
    ])
    expect(withoutIds(attempts)).not.toContain('ada')
  })

  it('that is fulfilled but for what was held leaves it to a person once the hold is released', async () => {
    const here = await world()
    type Hold = { hold: { id: string }; tasks: number }
    const told = async (name: string, type: string, input: object): Promise<Hold> => {
      const query = `mutation ($input: ${type}!) { ${name}(input: $input) { hold { id } tasks userErrors { code } } }`
      return (await here.hanna.ask<Record<string, Hold>>(query, { input }))[name] as Hold
    }
    const { records } = await api.connection.driver.executeQuery(
      "MATCH (a:Artifact {ws: $ws}) WHERE a.name = 'orders' RETURN a.id AS id",
      { ws: here.admin.ws },
    )
    const { hold } = await told('hold', 'HoldInput', { target: records[0]?.get('id'), ground: 'A court asked for it.' })
    const request = await executed(here.hanna, await approved(here))
    await taskIs(here.hanna, request, 'FORGET_IDENTITIES', { state: 'WAITING' })
    await report(here.hanna, request, 'FORGET_IDENTITIES', { outcome: 'DELETED' })
    await expect.poll(() => reread(here.hanna, request), { timeout: 30_000 }).toMatchObject({ state: 'FULFILLED' })
    expect(await told('releaseHold', 'ReleaseHoldInput', { id: hold.id })).toMatchObject({ tasks: 1 })
    await taskIs(here.hanna, request, 'DELETE_ROWS', { state: 'WAITING', outcome: null })
    expect(await events(here.hanna, request)).toContain('HOLD_RELEASED')
    expect(await report(here.hanna, request, 'DELETE_ROWS', { outcome: 'DELETED' })).toMatchObject({ userErrors: [] })
    await taskIs(here.hanna, request, 'DELETE_ROWS', { state: 'DONE', outcome: 'DELETED' })
  })

  it('goes on by itself once a hold has ended, and does what was deferred once its time has come', async () => {
    const here = await world()
    const request = await approved(here)
    const change = (text: string) => api.connection.driver.executeQuery(text, { ws: here.admin.ws })
    const { records } = await change("MATCH (a:Artifact {ws: $ws}) WHERE a.name = 'orders' RETURN a.id AS id")
    const hold = 'mutation ($input: HoldInput!) { hold(input: $input) { tasks } }'
    const until = new Date(Date.now() + 3_600_000).toISOString()
    await here.hanna.ask(hold, { input: { target: records[0]?.get('id'), ground: 'A court asked for it.', until } })
    await executed(here.hanna, await reread(here.hanna, request))
    await taskIs(here.hanna, request, 'FORGET_IDENTITIES', { state: 'WAITING' })
    await taskIs(here.hanna, request, 'DELETE_ROWS', { state: 'HELD' })
    await change(
      "MATCH (t:Task {ws: $ws}) WHERE t.state = 'HELD' SET t.deferredUntil = datetime().epochMillis + 3600000",
    )
    await change('MATCH (h:Hold {ws: $ws}) SET h.until = 1')
    await taskIs(here.hanna, request, 'DELETE_ROWS', { state: 'DEFERRED', outcome: 'DEFERRED_UNTIL' })
    await change("MATCH (t:Task {ws: $ws}) WHERE t.state = 'DEFERRED' SET t.deferredUntil = 1")
    await executed(here.hanna, await reread(here.hanna, request))
    await taskIs(here.hanna, request, 'DELETE_ROWS', { state: 'DONE', outcome: 'DELETED' })
    expect(await events(here.hanna, request)).toContain('DEFERRAL_OVER')
  })

  it('of somebody who is not in the store is not done: a person has to look', async () => {
    const here = await world(undefined, "(2, 'bob@example.com')")
    const request = await executed(here.hanna, await approved(here))
    await taskIs(here.hanna, request, 'DELETE_ROWS', {
      state: 'WAITING',
      outcome: 'NOT_FOUND',
      assurance: 'HISTORY_PURGED',
      attempts: [{ found: 0, affected: null }],
    })
    expect(await report(here.hanna, request, 'DELETE_ROWS', { outcome: 'NOT_FOUND' })).toMatchObject({ userErrors: [] })
    await taskIs(here.hanna, request, 'FORGET_IDENTITIES', { state: 'WAITING' })
    await report(here.hanna, request, 'FORGET_IDENTITIES', { outcome: 'DELETED' })
    // The graph says that they are there. Somebody is wrong, so nothing is fulfilled.
    await expect.poll(() => events(here.hanna, request), { timeout: 30_000 }).toContain('NOT_VERIFIED')
    expect(await reread(here.hanna, request)).toMatchObject({ stage: 'EXECUTING', state: 'IN_PROGRESS' })
  })

  it('that fails says why, and is done when it is ordered again', async () => {
    let isDown = true
    const here = await world((url) => {
      const real = postgresExecutor(url, dataset)
      return {
        ...real,
        act: (...given) => (isDown ? Promise.reject(new ExecutorProblem('STORE_REFUSED', 'No.')) : real.act(...given)),
      }
    })
    const request = await executed(here.hanna, await approved(here))
    await taskIs(here.hanna, request, 'DELETE_ROWS', { state: 'FAILED', outcome: 'FAILED' })
    isDown = false
    await executed(here.hanna, await reread(here.hanna, request))
    await taskIs(here.hanna, request, 'DELETE_ROWS', {
      state: 'DONE',
      outcome: 'DELETED',
      attempts: [{ found: 4, affected: 4, remaining: 0 }],
    })
  })

  it('whose answer was lost after the store had done it is seen by its effect, and not done twice', async () => {
    let acts = 0
    const here = await world((url) => {
      const real = postgresExecutor(url, dataset)
      const act: Executor['act'] = async (...given) => {
        const done = await real.act(...given)
        if (++acts === 1) throw new ExecutorProblem('STORE_DOWN', 'The connection broke.')
        return done
      }
      return { ...real, act }
    })
    const request = await executed(here.hanna, await approved(here))
    await expect.poll(() => acts, { timeout: 20_000 }).toBe(1)
    await executed(here.hanna, await reread(here.hanna, request))
    await taskIs(here.hanna, request, 'DELETE_ROWS', {
      state: 'DONE',
      outcome: 'DELETED',
      attempts: [{ found: 4, affected: 0, remaining: 0 }],
    })
  })

  it('of which rows come back before the verification goes on until they are gone', async () => {
    const here = await world()
    const request = await executed(here.hanna, await approved(here))
    await taskIs(here.hanna, request, 'FORGET_IDENTITIES', { state: 'WAITING' })
    await sql(here.url, "INSERT INTO customers VALUES (7, 'ada@example.com')")
    await report(here.hanna, request, 'FORGET_IDENTITIES', { outcome: 'DELETED' })
    await expect.poll(() => reread(here.hanna, request), { timeout: 30_000 }).toMatchObject({ state: 'FULFILLED' })
    expect(await events(here.hanna, request)).toContain('NOT_VERIFIED')
    expect(await sql(here.url, 'SELECT count(*)::int FROM customers')).toEqual([[1]])
  })

  it('is not fulfilled while the person is in a version that came after the approval', async () => {
    const here = await world()
    const request = await executed(here.hanna, await approved(here))
    await taskIs(here.hanna, request, 'FORGET_IDENTITIES', { state: 'WAITING' })
    expect(await tellRuns(here.admin, [run('late', 1, 2, { reads: ['orders'], writes: ['scores'] })])).toEqual([[]])
    await adaIsIn(here.admin, 'scores', 3)
    await report(here.hanna, request, 'FORGET_IDENTITIES', { outcome: 'DELETED' })
    await expect.poll(() => events(here.hanna, request), { timeout: 30_000 }).toContain('NOT_VERIFIED')
    expect(await reread(here.hanna, request)).toMatchObject({ stage: 'EXECUTING' })
    expect((await tasks(here.hanna, request)).find(({ name }) => name === 'scores')).toMatchObject({ state: 'WAITING' })
  })
})

describe('somebody whose data was deleted', () => {
  async function gone(): Promise<World & { request: Case }> {
    const here = await world()
    const request = await executed(here.hanna, await approved(here))
    await taskIs(here.hanna, request, 'FORGET_IDENTITIES', { state: 'WAITING' })
    await report(here.hanna, request, 'FORGET_IDENTITIES', { outcome: 'DELETED' })
    await expect.poll(() => reread(here.hanna, request), { timeout: 30_000 }).toMatchObject({ state: 'FULFILLED' })
    return { ...here, request }
  }

  it('is on the list of those who must not come back, as a digest', async () => {
    const { admin, hanna, request } = await gone()
    const answer = await fetch(`${api.url}/suppressed`, { headers: { authorization: `Bearer ${admin.token}` } })
    expect(answer.headers.get('content-type')).toContain('application/x-ndjson')
    const text = await answer.text()
    expect(JSON.parse(text)).toEqual({ digest: expect.stringMatching(/^[0-9a-f]{64}$/), since: expect.any(String) })
    expect(withoutIds(text)).not.toContain('ada')
    expect(await events(hanna, request)).not.toContain('REAPPEARED')
  })

  it('is told apart from others by whoever restores a backup, without the key', async () => {
    const { admin } = await gone()
    const filtered = (body: string, headers: Record<string, string> = {}) =>
      fetch(`${api.url}/suppressed`, {
        method: 'POST',
        headers: { authorization: `Bearer ${admin.token}`, ...headers },
        body,
      })
    const line = (value: unknown, namespace: unknown = 'email') => JSON.stringify({ namespace, value })
    const body = [
      line(' ADA@example.com'),
      line('bob@example.com'),
      '',
      line('ada@example.com', 'customer'),
      line(7),
      '{',
    ]
    const answer = await filtered(body.join('\n'))
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/x-ndjson; charset=utf-8'])
    const text = await answer.text()
    const told = text
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one))
    expect(told).toEqual([
      { n: 1, suppressed: true },
      { n: 2, suppressed: false },
      { n: 4, suppressed: false },
      { n: 5, error: expect.stringContaining('namespace') },
      { n: 6, error: expect.stringContaining('namespace') },
    ])
    expect(text).not.toMatch(/ada|bob/i)
    const many = Array.from({ length: 20_000 }, (_, n) => line(n === 12_345 ? 'ada@example.com' : `p${n}@example.com`))
    const those = (await (await filtered(many.join('\n'))).text()).split('\n').filter((one) => one.includes('true'))
    expect(those).toEqual(['{"n":12346,"suppressed":true}'])
    expect((await filtered('\n'.repeat(200_001))).status).toBe(413)
    expect((await filtered('x', { 'content-encoding': 'gzip' })).status).toBe(415)
  })

  it('raises an alarm and a task where a backup is restored with them', async () => {
    const here = await world()
    const { admin, hanna } = here
    const register = async (name: string, role: string, more: object = {}) => {
      const system = { idempotencyKey: `system ${name}`, key: name, name, role, ...more }
      expect(await tell(admin, 'registerSystem', system)).toEqual([])
      return name
    }
    const [tape, warehouse] = [
      await register('tape', 'BACKUP', { retentionDays: 4_000 }),
      await register('warehouse', 'PRIMARY'),
    ]
    for (const [name, systemKey] of [
      ['nightly', tape],
      ['orders', warehouse],
    ] as const)
      expect(
        await tell(admin, 'registerArtifact', {
          idempotencyKey: `artifact ${name}`,
          artifact: artifact(name),
          systemKey,
        }),
      ).toEqual([])
    await adaIsIn(admin, 'nightly', 1)
    const request = await executed(hanna, await approved(here))
    await taskIs(hanna, request, 'EXPIRE_BACKUP', { state: 'DEFERRED', name: 'nightly' })
    await taskIs(hanna, request, 'FORGET_IDENTITIES', { state: 'WAITING' })
    await report(hanna, request, 'FORGET_IDENTITIES', { outcome: 'DELETED' })
    await expect.poll(() => reread(hanna, request), { timeout: 30_000 }).toMatchObject({ state: 'FULFILLED' })
    const now = new Date().toISOString()
    const restore = run('restore', 0, 0, { reads: ['nightly'], writes: ['orders'], startedAt: now, endedAt: now })
    expect(await tellRuns(admin, [restore])).toEqual([[]])
    await expect.poll(() => events(hanna, request), { timeout: 30_000 }).toContain('REAPPEARED')
    const back = (await tasks(hanna, request)).filter(({ name, state }) => name === 'orders' && state === 'WAITING')
    expect(back).toHaveLength(1)
    expect((await tasks(hanna, request)).find(({ name }) => name === 'nightly')).toMatchObject({ state: 'DEFERRED' })
  })

  it('raises an alarm and a task where they come back', async () => {
    const { admin, hanna, request } = await gone()
    await adaIsIn(admin, 'restored', 3)
    await expect.poll(() => events(hanna, request), { timeout: 30_000 }).toContain('REAPPEARED')
    expect((await tasks(hanna, request)).find(({ name }) => name === 'restored')).toMatchObject({ state: 'WAITING' })
    const { records } = await api.connection.driver.executeQuery(
      'MATCH (r:Request {ws: $ws}) WHERE r.escalateAt IS NOT NULL RETURN r.alarm AS alarm',
      { ws: admin.ws },
    )
    expect(records.map((record) => record.get('alarm'))).toEqual(['REAPPEARED'])
    expect(await reread(hanna, request)).toMatchObject({ state: 'FULFILLED', intact: true })
  })

  /** As if the vault's time were over: nobody knows the person's identifiers any more. */
  async function shredded({ admin }: World): Promise<void> {
    const text = 'MATCH (s:Sealed {ws: $ws}) SET s.shredAt = 1 RETURN s.id AS id'
    const { records } = await api.connection.driver.executeQuery(text, { ws: admin.ws })
    for (const record of records) rmSync(join(api.home, 'vault', `${record.get('id')}.jwe`), { force: true })
  }

  it('is told of once where they are back in a store, by digest when the vault is shredded', async () => {
    const here = await gone()
    const back = (id: number, email: string) =>
      sql(here.url, `INSERT INTO customers VALUES (${id}, '${email}'); INSERT INTO orders VALUES (${id}, ${id})`)
    await back(9, 'ada@example.com')
    await taskIs(here.hanna, here.request, 'DELETE_ROWS', { state: 'WAITING', name: 'orders' })
    const { asked } = await storeChecks(here)
    await expect.poll(async () => (await storeChecks(here)).asked, { timeout: 30_000 }).not.toBe(asked)
    expect((await events(here.hanna, here.request)).filter((kind) => kind === 'REAPPEARED')).toHaveLength(1)
    await shredded(here)
    await sql(here.url, 'DELETE FROM orders WHERE id = 9; DELETE FROM customers WHERE id = 9')
    expect(await report(here.hanna, here.request, 'DELETE_ROWS', { outcome: 'DELETED' })).toMatchObject({
      userErrors: [],
    })
    await back(10, ' Ada@Example.COM ')
    await taskIs(here.hanna, here.request, 'DELETE_ROWS', { state: 'WAITING', name: 'orders' })
    expect(await reread(here.hanna, here.request)).toMatchObject({ state: 'FULFILLED', intact: true })
  })

  it('is not told of where they are kept on a ground, and is where the plan knew nothing of the store', async () => {
    const here = await gone()
    const [known] = registered.get(here.admin.ws) ?? []
    if (!known) throw new Error('no executor')
    const other = await shop("(1, 'ada@example.com')")
    registered.set(here.admin.ws, [
      known,
      {
        id: 'another',
        executor: postgresExecutor(other, dataset),
        collectionsOf: ({ name }) => (name === 'tickets' ? ['customers', 'orders'] : null),
        artifactOf: () => artifact('tickets'),
      },
    ])
    const added = async () => (await tasks(here.hanna, here.request)).filter(({ name }) => name === 'tickets')
    await expect.poll(added, { timeout: 30_000 }).toMatchObject([{ state: 'WAITING', action: 'DELETE_ROWS' }])
    const [task] = await added()
    const { version } = await reread(here.hanna, here.request)
    const said = { task: task?.id, version, outcome: 'NOTIFIED', evidence: 'a'.repeat(64) }
    expect((await send(here.hanna, 'reportTask', 'ReportTaskInput', said)).userErrors).toEqual([])
    const { asked } = await storeChecks(here)
    await expect.poll(async () => (await storeChecks(here)).asked, { timeout: 30_000 }).not.toBe(asked)
    expect(await added()).toMatchObject([{ state: 'DONE', outcome: 'NOTIFIED' }])
  })

  it('is looked for as often as the workspace says, and a store that is away is named', async () => {
    const here = await gone()
    const rule = (input: object) =>
      here.paul.graphql<{ setStoreCheckRule: object }>(
        'mutation ($input: SetStoreCheckRuleInput!) { setStoreCheckRule(input: $input) { rule { dailyDays everyDays } userErrors { code field } } }',
        { input },
      )
    expect((await rule({ dailyDays: 3, everyDays: 91 })).data).toEqual({
      setStoreCheckRule: { rule: null, userErrors: [{ code: 'INVALID_RANGE', field: ['everyDays'] }] },
    })
    expect((await storeChecks(here)).rule).toEqual({ dailyDays: 30, everyDays: 7 })
    expect((await rule({ dailyDays: 3, everyDays: 90 })).data.setStoreCheckRule).toMatchObject({ userErrors: [] })
    expect((await storeChecks(here)).rule).toEqual({ dailyDays: 3, everyDays: 90 })
    await sql(server.url, `ALTER DATABASE ${here.url.split('/').at(-1)} RENAME TO away${shops}`)
    await rule({ dailyDays: 3, everyDays: 2 })
    await expect
      .poll(async () => (await storeChecks(here)).problem, { timeout: 30_000 })
      .toContain('The store has no such database')
  })

  it('raises it also where the workspace got a new key meanwhile, under which they are on the list', async () => {
    const { admin, hanna, request } = await gone()
    await admin.graphql('mutation { rotateKey(input: { reason: "a test" }) { userErrors { code } } }')
    type Key = { workspaceKey: { rotation: { endedAt: string | null } } }
    const key = () => admin.ask<Key>('{ workspaceKey { rotation { endedAt } } }', {})
    const done = { workspaceKey: { rotation: { endedAt: expect.any(String) } } }
    await expect.poll(key, { timeout: 30_000 }).toEqual(done)
    const listed = await fetch(`${api.url}/suppressed`, { headers: { authorization: `Bearer ${admin.token}` } })
    expect(await listed.json()).toEqual({
      digest: expect.stringMatching(/^k0001:[0-9a-f]{64}$/),
      since: expect.any(String),
    })
    await adaIsIn(admin, 'restored', 3)
    await expect.poll(() => events(hanna, request), { timeout: 30_000 }).toContain('REAPPEARED')
  })
})

describe('a commitment to train a model again', () => {
  it('that was not kept in time is an alarm and a task, and is settled by a version without the person', async () => {
    const { admin, hanna, ...here } = await world()
    const model = (named: string) => ({ version: version('churn', 'MODEL', named) })
    expect(await tellRuns(admin, [run('train', 1, 2, { reads: ['orders'], writes: [model('1')] })])).toEqual([[]])
    const position = { idempotencyKey: 'churn', at: '2026-01-01T00:00:00Z', namespace: 'test', name: 'churn' }
    const declare =
      'mutation ($input: DeclarePositionInput!) { declarePosition(input: $input) { userErrors { code } } }'
    expect(await hanna.ask(declare, { input: { ...position, kind: 'RETRAINING', days: 30 } })).toEqual({
      declarePosition: { userErrors: [] },
    })
    const request = await executed(hanna, await approved({ admin, hanna, ...here }))
    await taskIs(hanna, request, 'FORGET_IDENTITIES', { state: 'WAITING' })
    await report(hanna, request, 'FORGET_IDENTITIES', { outcome: 'DELETED' })
    await taskIs(hanna, request, 'RETRAIN', { state: 'WAITING' })
    await report(hanna, request, 'RETRAIN', { outcome: 'RETRAIN_COMMITTED' })
    await expect.poll(() => reread(hanna, request), { timeout: 30_000 }).toMatchObject({ state: 'FULFILLED' })
    expect(await events(hanna, request)).not.toContain('RETRAINING_OVERDUE')
    // As if it had been approved 31 days ago.
    await api.connection.driver.executeQuery('MATCH (p:Plan {ws: $ws}) SET p.decidedAt = p.decidedAt - 31 * 86400000', {
      ws: admin.ws,
    })
    await taskIs(hanna, request, 'RETRAIN', { state: 'WAITING', outcome: null })
    const overdue = async () => (await events(hanna, request)).filter((kind) => kind === 'RETRAINING_OVERDUE').length
    expect(await overdue()).toBe(1)
    const now = new Date().toISOString()
    const again = run('again', 0, 0, { reads: ['clean'], writes: [model('2')], startedAt: now, endedAt: now })
    expect(await tellRuns(admin, [again])).toEqual([[]])
    await report(hanna, request, 'RETRAIN', { outcome: 'RETRAIN_COMMITTED' })
    const judged = async () => {
      const text = "MATCH (t:Task {ws: $ws, action: 'RETRAIN'}) RETURN t.judgedAt > t.reportedAt AS judged"
      const { records } = await api.connection.driver.executeQuery(text, { ws: admin.ws })
      return records[0]?.get('judged')
    }
    await expect.poll(judged, { timeout: 30_000 }).toBe(true)
    await taskIs(hanna, request, 'RETRAIN', { state: 'DONE', outcome: 'RETRAIN_COMMITTED' })
    expect(await overdue()).toBe(1)
  })
})

describe('a vendor', () => {
  /** Ada's rows are with a vendor as well. Its answers begin once the plan is carried out. */
  async function instructed(...replies: Reply[]): Promise<World & { request: Case }> {
    const here = await world()
    const mailer = { key: 'mailer', name: 'Mailer Ltd', role: 'VENDOR' }
    expect(await tell(here.admin, 'registerSystem', { idempotencyKey: 's', ...mailer })).toEqual([])
    const lists = { artifact: artifact('lists'), systemKey: 'mailer' }
    expect(await tell(here.admin, 'registerArtifact', { idempotencyKey: 'p', ...lists })).toEqual([])
    await adaIsIn(here.admin, 'lists', 0)
    vendor.answers(...replies)
    const request = await executed(here.hanna, await approved(here))
    await taskIs(here.hanna, request, 'FORGET_IDENTITIES', { state: 'WAITING' })
    await report(here.hanna, request, 'FORGET_IDENTITIES', { outcome: 'DELETED' })
    return { ...here, request }
  }
  const askNow = async ({ admin, hanna, request }: World & { request: Case }) => {
    await api.connection.driver.executeQuery('MATCH (t:Task {ws: $ws}) WHERE t.askAt IS NOT NULL SET t.askAt = 1', {
      ws: admin.ws,
    })
    await executed(hanna, await reread(hanna, request))
  }

  it('is told to delete by a signed instruction, and what it attests is the outcome', async () => {
    const here = await instructed({ state: 'DONE', outcome: 'DELETED' })
    await expect.poll(() => reread(here.hanna, here.request), { timeout: 30_000 }).toMatchObject({ state: 'FULFILLED' })
    expect((await tasks(here.hanna, here.request)).find(({ action }) => action === 'INSTRUCT_VENDOR')).toMatchObject({
      state: 'DONE',
      outcome: 'DELETED',
      assurance: 'ATTESTED',
    })
    expect(vendor.received).toMatchObject([
      { identities: [ada], action: 'INSTRUCT_VENDOR', name: 'lists', system: 'mailer' },
    ])
    expect(vendor.received[0]?.idempotencyKey).toBe(vendor.received[0]?.key)
    expect(await events(here.hanna, here.request)).toContain('INSTRUCTED')
  })

  it('that takes it on, or is away, is asked again with the same key until it has done it', async () => {
    const here = await instructed({ state: 'ACCEPTED' }, 503, { state: 'DONE', outcome: 'DELETED' })
    for (const count of [1, 2]) {
      await expect.poll(() => vendor.received.length, { timeout: 30_000 }).toBe(count)
      await taskIs(here.hanna, here.request, 'INSTRUCT_VENDOR', { state: 'WAITING', outcome: null })
      await askNow(here)
    }
    const done = { state: 'DONE', outcome: 'DELETED', attempts: [{ level: 'ATTESTED' }] }
    await taskIs(here.hanna, here.request, 'INSTRUCT_VENDOR', done)
    expect(new Set(vendor.received.map(({ key }) => key)).size).toBe(1)
  })

  it('that refuses has not done it: the task failed, and the rest is done', async () => {
    const here = await instructed({ state: 'REFUSED' })
    await taskIs(here.hanna, here.request, 'INSTRUCT_VENDOR', { state: 'FAILED', outcome: 'FAILED' })
    expect((await tasks(here.hanna, here.request)).find(({ name }) => name === 'orders')).toMatchObject({
      state: 'DONE',
    })
  })
})

describe('what is refused, and changes nothing', () => {
  it('carrying out what nobody approved', async () => {
    const { hanna } = await world()
    const input = {
      type: 'DELETION',
      regime: 'EU',
      memberState: 'DE',
      receivedAt: '2026-01-02T08:00:00Z',
      identities: [ada],
    }
    const opened = await done(hanna, 'openRequest', 'OpenRequestInput', input)
    expect((await send(hanna, 'execute', 'ExecuteInput', seen(opened))).userErrors).toMatchObject([
      { code: 'WRONG_STAGE', field: ['id'] },
    ])
  })

  it.each([
    ['of a task that nobody knows', { task: 'nothing' }, 'NOT_FOUND', ['task']],
    ['with more than 50 MB of evidence', { evidenceBytes: 52_428_801 }, 'TOO_LONG', ['evidenceBytes']],
    ['without evidence', { evidence: null }, 'MISSING', ['evidence']],
    ['with evidence in place of its digest', { evidence: 'a receipt' }, 'INVALID_RANGE', ['evidence']],
    ['with an outcome that only a hold gives', { outcome: 'RETAINED_HOLD' }, 'INVALID_RANGE', ['outcome']],
    ['of a task that does not wait for anybody', {}, 'WRONG_STAGE', ['task']],
  ])('a report %s', async (_, input, code, field) => {
    const here = await world()
    const request = await approved(here)
    const { userErrors } = await report(here.hanna, request, 'FORGET_IDENTITIES', { outcome: 'DELETED', ...input })
    expect(userErrors).toMatchObject([{ code, field }])
    expect((await reread(here.hanna, request)).version).toBe(request.version)
  })
})
