import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningPostgres, startPostgres } from '../../stores/start.ts'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import type { Client } from '../../testkit/client.ts'
import { approved, type Case, executed, reread, send, type Task, tasks } from '../../testkit/handling.ts'
import { openPeopleOf } from '../../testkit/people.ts'
import { ada, adaIsIn, artifact } from '../../testkit/story.ts'
import type { Role } from '../src/platform/access/index.ts'
import { sql } from '../src/requests/executors/executors.fixture.ts'
import { ExecutorProblem, postgresExecutor, type Registered, readDataset } from '../src/requests/executors/index.ts'

/** RUNS=30 takes some ten minutes. */
const RUNS = Number(process.env.RUNS ?? 2)
const home = join(tmpdir(), `dyetrace-carried-on-${process.pid}`)

let api: Api
let server: RunningPostgres
let people: (ws: string, subject: string, roles: Role[]) => Promise<Client>
const registered = new Map<string, Registered[]>()
/** Which of the store's next answers are lost: before it did something, or after. */
let lost: ('before' | 'after')[] = []

beforeAll(async () => {
  server = await startPostgres({ home })
  api = await startApi({}, undefined, undefined, undefined, {
    executors: (ws) => registered.get(ws) ?? [],
    workPause: 50,
    watchMs: 200,
    dayMs: 400,
  })
  people = await openPeopleOf(api)
})
afterAll(async () => {
  await api.stop()
  await server.stop()
  rmSync(home, { recursive: true, force: true })
})

const dataset = readDataset(
  `dataset: [{fides_key: shop, collections: [{name: customers, fields: [
    {name: id, fides_meta: {primary_key: true}}, {name: email, data_categories: [user.contact.email], fides_meta: {identity: email}}]}]}]`,
  { primaryKeys: true },
)

/** The shop's executor; some of its answers are lost, as in a crash. */
function executorAt(url: string): Registered {
  const real = postgresExecutor(url, dataset)
  const executor: typeof real = {
    ...real,
    act: async (...given) => {
      const how = lost.shift()
      if (how === 'before') throw new ExecutorProblem('STORE_DOWN', 'The connection broke.')
      const act = await real.act(...given)
      if (how === 'after') throw new ExecutorProblem('STORE_DOWN', 'The connection broke.')
      return act
    },
  }
  return {
    id: 'shop',
    executor,
    collectionsOf: ({ name }) => (name === 'customers' ? ['customers'] : null),
    artifactOf: (name) => artifact(name),
  }
}

type World = { admin: Workspace; hanna: Client; url: string; request: Case; came: number }

let shops = 0
async function world(): Promise<World> {
  const admin = await api.workspace(['admin'])
  const name = `shop${++shops}`
  await sql(server.url, `CREATE DATABASE ${name}`)
  const url = server.url.replace(/\/postgres$/, `/${name}`)
  await sql(
    url,
    `CREATE TABLE customers (id int PRIMARY KEY, email text); INSERT INTO customers VALUES (1, 'ada@example.com'), (2, 'bob@example.com')`,
  )
  registered.set(admin.ws, [executorAt(url)])
  await adaIsIn(admin, 'customers', 0)
  await adaIsIn(admin, 'by hand', 0)
  const [hanna, paul] = [await people(admin.ws, 'hanna', ['handler']), await people(admin.ws, 'paul', ['approver'])]
  return { admin, url, hanna, request: await approved({ hanna, paul, identity: ada }), came: 0 }
}

const query = async (here: World, text: string) => api.connection.driver.executeQuery(text, { ws: here.admin.ws })

/** People are honest: what they say that they deleted, they deleted. */
async function reported(here: World, outcome: string): Promise<void> {
  const task = (await tasks(here.hanna, here.request)).find(({ state }) => state === 'WAITING')
  if (!task) return
  if (outcome === 'DELETED' && task.name === 'customers') await sql(here.url, 'DELETE FROM customers WHERE id <> 2')
  const { version } = await reread(here.hanna, here.request)
  await send(here.hanna, 'reportTask', 'ReportTaskInput', { task: task.id, version, outcome, evidence: 'a'.repeat(64) })
}

/** What may happen, in any order. Whatever is refused changes nothing. */
const steps: Record<string, (here: World) => Promise<unknown>> = {
  'somebody orders it': async (here) =>
    send(
      here.hanna,
      'execute',
      'ExecuteInput',
      await reread(here.hanna, here.request).then(({ id, version }) => ({ id, version })),
    ),
  'somebody did a task': (here) => reported(here, 'DELETED'),
  'somebody found nothing': (here) => reported(here, 'NOT_FOUND'),
  'somebody failed': (here) => reported(here, 'FAILED'),
  'the person comes to another dataset': async (here) => {
    here.came += 1
    await adaIsIn(here.admin, `came ${here.came}`, here.came)
  },
  'the person is in the store again': async (here) => {
    await sql(here.url, `INSERT INTO customers SELECT max(id) + 1, 'ada@example.com' FROM customers`)
  },
  'a hold stops what is to be done': async (here) => {
    const [task] = (await tasks(here.hanna, here.request)).filter(({ name }) => name === 'customers')
    const { records } = await query(here, "MATCH (a:Artifact {ws: $ws, name: 'customers'}) RETURN a.id AS id")
    if (task)
      await here.hanna.graphql('mutation ($input: HoldInput!) { hold(input: $input) { tasks } }', {
        input: { target: records[0]?.get('id'), ground: 'A court.' },
      })
  },
  'holds end': (here) => query(here, 'MATCH (h:Hold {ws: $ws}) WHERE h.releasedAt IS NULL SET h.until = 1'),
  'a process dies before it acts': async () => void lost.push('before'),
  'a process dies after it acted': async () => void lost.push('after'),
  'two minutes go by': (here) => query(here, 'MATCH (w:Work {ws: $ws}) WHERE w.dueAt IS NOT NULL SET w.dueAt = 1'),
}

/** Everything that must be so at any time. */
async function isSound(here: World, planned: readonly string[]): Promise<void> {
  const all = await tasks(here.hanna, here.request)
  // No task is lost.
  expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining([...planned]))
  for (const task of all) expect(hasEffect(task), JSON.stringify(task)).toBe(true)
}

/** What an executor did, and no person said, is done only where rows were found and none are left. */
const hasEffect = ({ state, outcome, attempts, report }: Task): boolean => {
  const last = attempts.at(-1)
  const isByPerson = report !== null || !last || last.endedAt === null
  return state !== 'DONE' || outcome !== 'DELETED' || isByPerson || (last.found > 0 && last.remaining === 0)
}

/** Of a request that is fulfilled, and watched since: where the person still is has a task that says so, or is one. */
async function isAccountedFor(here: World): Promise<void> {
  const text = `query ($customer: CustomerInput!) { customerImpact(customer: $customer) { artifacts(first: 100, filter: { live: true }) { edges { node {
    verdict version { artifact { name } } } } } } }`
  type Answer = {
    customerImpact: { artifacts: { edges: { node: { verdict: string; version: { artifact: { name: string } } } }[] } }
  }
  const { customerImpact } = await here.admin.ask<Answer>(text, { customer: { identity: ada } })
  const live = customerImpact.artifacts.edges.filter(({ node }) =>
    ['CONFIRMED', 'DERIVED', 'POSSIBLE'].includes(node.verdict),
  )
  const all = await tasks(here.hanna, here.request)
  for (const { node } of live) {
    const task = all.find(({ name }) => name === node.version.artifact.name)
    expect(task, node.version.artifact.name).toBeDefined()
    expect(task?.state === 'DONE' && task.outcome === 'DELETED', JSON.stringify(task)).toBe(false)
  }
}

it(`a request is never fulfilled while the person is there, on no effect, or with a task lost, whatever happens (${RUNS} times)`, {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...Object.keys(steps)), { minLength: 4, maxLength: 14 }),
      async (names) => {
        lost = []
        const here = await world()
        const planned = (await tasks(here.hanna, here.request)).map(({ id }) => id)
        await executed(here.hanna, here.request)
        for (const name of names) {
          await steps[name]?.(here)
          await isSound(here, planned)
        }
        // Nothing happens any more, and people do what is theirs: it comes to its end.
        lost = []
        await query(here, 'MATCH (h:Hold {ws: $ws}) WHERE h.releasedAt IS NULL SET h.until = 1')
        await expect
          .poll(
            async () => {
              await steps['two minutes go by']?.(here)
              await reported(here, 'DELETED')
              await steps['somebody orders it']?.(here)
              await isSound(here, planned)
              return (await reread(here.hanna, here.request)).state
            },
            { timeout: 120_000, interval: 300 },
          )
          .toBe('FULFILLED')
        expect(await sql(here.url, "SELECT count(*)::int FROM customers WHERE email = 'ada@example.com'")).toEqual([
          [0],
        ])
        await expect
          .poll(
            () =>
              isAccountedFor(here).then(
                () => true,
                () => false,
              ),
            { timeout: 30_000 },
          )
          .toBe(true)
        await isAccountedFor(here)
      },
    ),
    { numRuns: RUNS, endOnFailure: true },
  )
})
