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
import { approved, type Case, done, events, executed, reread, tasks } from '../../testkit/handling.ts'
import { openPeopleOf } from '../../testkit/people.ts'
import { minute, tell, version } from '../../testkit/story.ts'
import { sql } from '../src/requests/executors/executors.fixture.ts'

/** KILLS=200 takes ten minutes. */
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

/** Reports what waits for a person. @returns whether the request is fulfilled */
async function helped(hanna: Client, request: Case): Promise<boolean> {
  const { state, version } = await reread(hanna, request)
  const waiting = (await tasks(hanna, request)).find(
    (task) => task.state === 'WAITING' && task.action === 'FORGET_IDENTITIES',
  )
  if (waiting) {
    const input = { task: waiting.id, version, outcome: 'DELETED', evidence: 'b'.repeat(64) }
    await done(hanna, 'reportTask', 'ReportTaskInput', input)
  }
  return state === 'FULFILLED'
}

it(`requests are carried out once each, whoever is killed meanwhile (${KILLS} kills)`, {
  timeout: 3_600_000,
}, async () => {
  const admin = await api.workspace(['admin'])
  const people = await openPeopleOf(api)
  // Somebody is signed in for five minutes, and this may take longer.
  const signedIn = () => people(admin.ws, 'hanna', ['handler'])
  let hanna = await signedIn()
  const paul = await people(admin.ws, 'paul', ['approver'])
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
  for (let n = 1; n <= PEOPLE; n += 1)
    requests.push(await executed(hanna, await approved({ hanna, paul, identity: personOf(n) })))

  let kills = 0
  for (;;) {
    const given = ['--import', 'tsx', join(import.meta.dirname, 'worker.ts'), api.home, server.url, yaml, admin.ws]
    const replica = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(replica.stdout, 'data')
    hanna = await signedIn()
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
    const { state, intact } = await reread(hanna, request)
    expect({ state, intact }).toEqual({ state: 'FULFILLED', intact: true })
    expect((await tasks(hanna, request)).find(({ action }) => action === 'DELETE_ROWS')).toMatchObject({
      state: 'DONE',
      outcome: 'DELETED',
      attempts: [{ found: 11, remaining: 0 }],
    })
    const kinds = await events(hanna, request)
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
