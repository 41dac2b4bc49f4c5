import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RunningNeo4j, startNeo4j } from '../../neo4j/start.ts'
import { openAsAdmin, type Workspace } from '../../testkit/api.ts'
import { type Connection, connect, migrate } from '../src/platform/db/index.ts'
import { openKeyFiles, openKeys } from '../src/platform/keys/index.ts'
import { rebuild } from '../src/rebuild/index.ts'
import { places, wrapAll } from '../src/rotation/index.ts'
import { createServer } from '../src/server/server.ts'
import { idOf } from '../src/vocabulary/ids.ts'
import { type Earlier, readEarlier, restoreEarlier } from './earlierDatabase.ts'
import { LETTERS, people, tellEarlierStory } from './earlierStory.ts'

// A database that the first landed version filled, under today's version (docs/adr/0014-rebuilding.md).

let folder: string
let neo4j: RunningNeo4j
let replicas: Connection[]
let app: FastifyInstance
let url: string
let earlier: Earlier
/** What the earlier version recorded, and the same story told to today's version. */
let rebuilt: Workspace
let anew: Workspace
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dyetrace-rebuilt-'))
  neo4j = await startNeo4j({ home: join(folder, 'neo4j'), port: 0, env: { ...process.env, NEO4J_URI: '' } })
  replicas = [1, 2].map(() => connect(neo4j.uri, neo4j.user, neo4j.password))
  const [one] = replicas as [Connection]
  earlier = await readEarlier()
  await restoreEarlier(one.driver, earlier)
  await Promise.all(
    replicas.map(async (replica) => {
      await migrate(replica.driver)
      await rebuild(replica, openKeys(openKeyFiles(join(folder, 'keys'), null), replica))
    }),
  )
  await mkdir(join(folder, 'keys'))
  await writeFile(join(folder, 'keys', `${idOf(earlier.workspace, 'key')}.key`), `${earlier.key}\n`)
  const limits = { maxReached: 1_000_000, queryTimeoutMs: 30_000 }
  // The tests bring in a new key themselves.
  const quiet = { log: pino({ level: 'silent' }), rotationPause: 3_600_000 }
  app = await createServer({ connection: one, home: folder, limits, ...quiet })
  await app.listen({ host: '127.0.0.1', port: 0 })
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  rebuilt = await openAsAdmin({ url, home: folder }, earlier.workspace)
  anew = await openAsAdmin({ url, home: folder }, 'anew')
  await tellEarlierStory(anew, (lines) => upload(anew, 'letters', lines))
  await upload(anew, 'half', HALF)
}, 900_000)
afterAll(async () => {
  await app.close()
  await Promise.all(replicas.map((replica) => replica.close()))
  await neo4j.stop()
  await rm(folder, { recursive: true, force: true })
})

const HALF = `{"idempotencyKey":"half","at":"2026-01-01T00:26:00Z","version":{"artifact":{"kind":"DATASET","namespace":"test","name":"half"}},"mode":"FULL"}
{"namespace":"email","value":"ada@example.com"}
`

async function upload(workspace: Workspace, id: string, body: string): Promise<void> {
  const headers = { authorization: `Bearer ${workspace.token}`, 'content-type': 'application/x-ndjson' }
  const response = await fetch(`${url}/ingest/members?upload=${id}`, { method: 'POST', headers, body })
  expect(await response.json()).toMatchObject({ lists: { refused: 0 } })
}

type Node = Record<string, unknown>

async function ask(workspace: Workspace, query: string, variables: object = {}): Promise<Record<string, Node>> {
  const { data, errors } = await workspace.graphql<Record<string, Node>>(query, variables)
  expect(errors).toEqual([])
  return data
}

const IMPACT = `query ($customer: CustomerInput!, $asOf: DateTime) {
  customerImpact(customer: $customer, asOf: $asOf) {
    completeness { complete caveats { code count } }
    summary { total }
    artifacts(first: 100) { edges { node { verdict version { name createdAt destroyedAt digest enumerated artifact { kind namespace name } } } } }
  }
}`

/** Lists of an answer in an order that no id decides. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, sorted(inner)]))
}

async function bothSay(query: string, variables: object = {}): Promise<void> {
  const [was, is] = await Promise.all([ask(rebuilt, query, variables), ask(anew, query, variables)])
  expect(sorted(was)).toEqual(sorted(is))
}

describe('a database that the first landed version filled answers as if today’s version had been told all of it', () => {
  for (const [name, identity] of Object.entries(people))
    for (const asOf of [null, '2026-01-01T00:16:00Z'])
      it(`what ${name} touched ${asOf === null ? 'by now' : 'in the middle'}`, () =>
        bothSay(IMPACT, { customer: { identity }, asOf }))

  it('which systems hold personal data', () =>
    bothSay('{ systems { systems { key system { name role owner region retentionDays access controls } } } }'))

  it('which runs there were', () =>
    bothSay('{ runs(first: 50) { edges { node { kind state job { name retiredAt } runId } } } }'))
})

describe('an id that the first landed version gave out', () => {
  const near = (id: string | undefined) =>
    ask(rebuilt, 'query ($id: ID!) { neighbours(of: $id) { nodes { ... on Version { artifact { name } } } } }', { id })

  for (const of of ['orders@6', 'orders@20', 'customers@20', 'taste@20', 'report@36'])
    it(`leads to what it meant: ${of}`, async () => {
      const said = JSON.stringify(await near(earlier.ids[of]))
      expect(said).toContain(`"name":"${of.replace(/@.*/, '')}"`)
    })

  it('leads to the artifact that its spelling is of', async () => {
    const query = 'query ($id: ID!) { artifact(id: $id) { namespace name } }'
    const { artifact } = await ask(rebuilt, query, { id: earlier.ids['artifact s3a users'] })
    expect(artifact).toMatchObject({ name: 'users' })
  })

  it('leads to the run', async () => {
    const { run } = await ask(rebuilt, 'query ($id: ID!) { run(id: $id) { runId } }', {
      id: earlier.ids['run nightly'],
    })
    expect(run).toEqual({ runId: 'nightly' })
  })
})

/** The version that an erasure named, of which this was the name. */
function erasedIn(name: string): string {
  const key = name === 'letters' ? 'erased' : 'erased too'
  const [, statement] = earlier.nodes.find(([labels, its]) => labels.includes('Statement') && its.key === key) ?? []
  return JSON.parse(String(statement?.body)).versionId
}

describe('the same story, told again after the upgrade', () => {
  it('is known, and changes no answer', async () => {
    await tellEarlierStory(
      rebuilt,
      () => Promise.resolve(),
      async (_, name) => erasedIn(name),
    )
    await upload(rebuilt, 'letters again', LETTERS)
    for (const identity of Object.values(people)) await bothSay(IMPACT, { customer: { identity } })
  })
})

describe('a workspace that is made anew while a new key is brought in', () => {
  const answers = () =>
    Promise.all(Object.values(people).map((identity) => ask(anew, IMPACT, { customer: { identity }, asOf: null })))

  it.each(places.map((_, place) => place))('names the same people, with the job before place %i', async (place) => {
    const [one] = replicas as [Connection]
    const keys = openKeys(openKeyFiles(join(folder, 'keys'), null), one)
    const before = sorted(await answers())
    const { rotateKey } = await ask(
      anew,
      'mutation { rotateKey(input: {reason: "somebody left"}) { userErrors { message } } }',
    )
    expect(rotateKey).toEqual({ userErrors: [] })
    const { personKeys } = await keys.of(anew.ws)
    if (!personKeys) throw new Error('the keys are there')
    const job = { db: one.workspace(anew.ws), personKeys, now: Date.now }
    expect(await wrapAll(job, { limit: 2, goesOn: (at) => at < place })).toBe(false)
    expect(sorted(await answers())).toEqual(before)
    await one.driver.executeQuery("CREATE (:Rebuild {ws: $ws, phase: 'ASIDE', from: 36})", { ws: anew.ws })
    await rebuild(one, keys)
    expect(sorted(await answers())).toEqual(before)
    // Whoever began is taken for dead after a minute.
    expect(await wrapAll({ ...job, now: () => Date.now() + 61_000 })).toBe(true)
    expect(sorted(await answers())).toEqual(before)
  })
})
