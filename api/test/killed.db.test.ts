import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningPostgres, startPostgres } from '../../stores/start.ts'
import { type Api, startApi } from '../../testkit/api.ts'
import type { Client } from '../../testkit/client.ts'
import { openPeopleOf } from '../../testkit/people.ts'
import { minute, tell, version } from '../../testkit/story.ts'
import { sql } from '../src/requests/executors/executors.fixture.ts'

/** KILLS=200 takes a quarter of an hour. */
const KILLS = Number(process.env.KILLS ?? 8)
const PEOPLE = 5

const home = join(tmpdir(), `dyetrace-killed-${process.pid}`)
const yaml = `dataset: [{fides_key: shop, collections: [
  {name: customers, fields: [{name: id, fides_meta: {primary_key: true}}, {name: email, data_categories: [user.contact.email], fides_meta: {identity: email}}]},
  {name: orders, fields: [{name: id, fides_meta: {primary_key: true}}, {name: customer_id, data_categories: [user.unique_id], fides_meta: {references: [{dataset: shop, field: customers.id, direction: from}]}}]}]}]`

let api: Api
let server: RunningPostgres
beforeAll(async () => {
  server = await startPostgres({ home })
  // It answers, and leaves the work to those that are killed.
  api = await startApi({}, undefined, undefined, undefined, { workPause: 1_000_000_000 })
})
afterAll(async () => {
  await api.stop()
  await server.stop()
  rmSync(home, { recursive: true, force: true })
})

const personOf = (n: number) => ({ namespace: 'email', value: `canary-person-${n}@leak.example` })

type Case = { id: string; version: number; state: string; intact: boolean; plan: { digest: string } | null }
const CASE = 'id version state intact plan { digest }'

async function done(by: Client, name: string, type: string, input: object): Promise<Case> {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { request { ${CASE} } userErrors { code message } } }`
  const { data, errors } = await by.graphql<Record<string, { request: Case; userErrors: object[] }>>(query, { input })
  expect([errors, data[name]?.userErrors]).toEqual([[], []])
  return data[name]?.request as Case
}

const seen = ({ id, version }: Case) => ({ id, version })

type Task = {
  id: string
  action: string
  state: string
  outcome: string | null
  attempts: { found: number; remaining: number | null }[]
}
type Whole = Case & {
  plan: { tasks: { edges: { node: Task }[] } }
  events: { edges: { node: { kind: string } }[] }
}
const read = async (by: Client, { id }: Pick<Case, 'id'>): Promise<Whole> =>
  (
    await by.ask<{ request: Whole }>(
      `query ($id: ID!) { request(id: $id) { ${CASE} events(first: 200) { edges { node { kind } } }
        plan { tasks { edges { node { id action state outcome attempts { found remaining } } } } } } }`,
      { id },
    )
  ).request

async function approved(hanna: Client, paul: Client, n: number): Promise<Case> {
  const input = {
    type: 'DELETION',
    regime: 'EU',
    memberState: 'DE',
    receivedAt: '2026-01-02T08:00:00Z',
    identities: [personOf(n)],
  }
  const opened = await done(hanna, 'openRequest', 'OpenRequestInput', input)
  const verified = await done(hanna, 'verifyRequester', 'VerifyRequesterInput', { ...seen(opened), method: 'ACCOUNT' })
  const found = await done(hanna, 'discover', 'DiscoverInput', seen(verified))
  type Answer = { request: { manifest: { digest: string; gaps: { code: string }[] } } }
  const query = 'query ($id: ID!) { request(id: $id) { manifest { digest gaps { code } } } }'
  const { digest, gaps } = (await hanna.ask<Answer>(query, { id: found.id })).request.manifest
  const named = { manifest: digest, gaps: gaps.map(({ code }) => code), note: 'Asked.' }
  const known =
    gaps.length > 0 ? await done(hanna, 'acknowledgeGaps', 'AcknowledgeGapsInput', { ...seen(found), ...named }) : found
  const planned = await done(hanna, 'plan', 'PlanInput', seen(known))
  const request = await done(paul, 'approvePlan', 'DecidePlanInput', { ...seen(planned), digest: planned.plan?.digest })
  return done(hanna, 'execute', 'ExecuteInput', seen(request))
}

/** Reports what waits for a person. @returns whether the request is fulfilled */
async function helped(hanna: Client, request: Case): Promise<boolean> {
  const { state, version, plan } = await read(hanna, request)
  const waiting = plan.tasks.edges.find(({ node }) => node.state === 'WAITING' && node.action === 'FORGET_IDENTITIES')
  if (waiting) {
    const input = { task: waiting.node.id, version, outcome: 'DELETED', evidence: 'b'.repeat(64) }
    await done(hanna, 'reportTask', 'ReportTaskInput', input)
  }
  return state === 'FULFILLED'
}

it(`requests are carried out once each, whoever is killed meanwhile (${KILLS} kills)`, {
  timeout: 3_600_000,
}, async () => {
  const admin = await api.workspace(['admin'])
  const people = await openPeopleOf(api)
  const [hanna, paul] = [await people(admin.ws, 'hanna', ['handler']), await people(admin.ws, 'paul', ['approver'])]
  await sql(
    server.url,
    `CREATE TABLE customers (id int PRIMARY KEY, email text); CREATE TABLE orders (id int PRIMARY KEY, customer_id int REFERENCES customers);
    INSERT INTO customers SELECT i, 'canary-person-' || i || '@leak.example' FROM generate_series(1, 20) i;
    INSERT INTO orders SELECT i, 1 + i % 20 FROM generate_series(1, 200) i`,
  )
  const members = Array.from({ length: PEOPLE }, (_, n) => personOf(n + 1))
  const list = { idempotencyKey: 'members', at: minute(0), version: version('orders'), mode: 'ADD', members }
  expect(await tell(admin, 'recordMembers', list)).toEqual([])
  const requests: Case[] = []
  for (let n = 1; n <= PEOPLE; n += 1) requests.push(await approved(hanna, paul, n))

  let kills = 0
  for (;;) {
    const given = ['--import', 'tsx', join(import.meta.dirname, 'worker.ts'), api.home, server.url, yaml, admin.ws]
    const replica = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(replica.stdout, 'data')
    const isLast = kills >= KILLS
    await new Promise((wake) => setTimeout(wake, isLast ? 1_000 : Math.random() * 700))
    const states = []
    if (isLast) for (const request of requests) states.push(await helped(hanna, request))
    if (isLast && !states.every(Boolean))
      await expect
        .poll(async () => Promise.all(requests.map((request) => helped(hanna, request))), {
          timeout: 120_000,
          interval: 1_000,
        })
        .not.toContain(false)
    replica.kill('SIGKILL')
    await once(replica, 'exit')
    if (isLast) break
    kills += 1
    // As if two minutes had gone by.
    await api.connection.driver.executeQuery('MATCH (w:Work {ws: $ws}) REMOVE w.leaseUntil SET w.dueAt = 1', {
      ws: admin.ws,
    })
    if (kills > KILLS / 2) for (const request of requests) await helped(hanna, request)
  }

  expect(await sql(server.url, 'SELECT count(*)::int, min(id) FROM customers')).toEqual([[20 - PEOPLE, PEOPLE + 1]])
  expect(await sql(server.url, 'SELECT count(*)::int FROM orders')).toEqual([[200 - 10 * PEOPLE]])
  for (const request of requests) {
    const { state, intact, plan, events } = await read(hanna, request)
    expect({ state, intact }).toEqual({ state: 'FULFILLED', intact: true })
    expect(plan.tasks.edges.find(({ node }) => node.action === 'DELETE_ROWS')?.node).toMatchObject({
      state: 'DONE',
      outcome: 'DELETED',
      attempts: [{ found: 11, remaining: 0 }],
    })
    const kinds = events.edges.map(({ node }) => node.kind)
    for (const once of ['SUPPRESSED', 'EXECUTED', 'FULFILLED'])
      expect(kinds.filter((kind) => kind === once)).toEqual([once])
  }
  expect(await traces(admin.ws)).toEqual([])
})

/** Files of the API, and nodes of the graph, in which a raw identifier stands. */
async function traces(ws: string): Promise<string[]> {
  const names = await readdir(api.home, { recursive: true, withFileTypes: true })
  const found = []
  for (const file of names.filter((one) => one.isFile()))
    if ((await readFile(join(file.parentPath, file.name))).includes('canary-person')) found.push(file.name)
  const { records } = await api.connection.driver.executeQuery(
    'MATCH (n {ws: $ws}) RETURN labels(n) AS labels, properties(n) AS all',
    { ws },
  )
  const nodes = records.filter((record) => JSON.stringify(record.get('all')).includes('canary-person'))
  return [...found, ...nodes.map((record) => String(record.get('labels')))]
}
