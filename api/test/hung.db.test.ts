import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect as dial, createServer as listen, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { database, openAsAdmin, type Workspace } from '../../testkit/api.ts'
import { runEvent } from '../src/ingest/adapters/openlineage/example.ts'
import { connect, statement } from '../src/platform/db/index.ts'
import { createServer } from '../src/server/server.ts'

/** What OpenLineage clients wait for an answer, less a second for the way. */
const HEARD_MS = 4_000

/** The way to the real database. `freeze`: its end is held as a stopped process holds it: open, and silent. */
async function openWay(to: URL) {
  const ends: Socket[] = []
  const pairs: [Socket, Socket][] = []
  let isFrozen = false
  const way = listen((near) => {
    const far = dial(Number(to.port), to.hostname)
    ends.push(near, far)
    for (const end of [near, far]) end.on('error', () => {})
    pairs.push([near, far])
    if (!isFrozen) near.pipe(far).pipe(near)
  })
  await new Promise<void>((done) => way.listen(0, '127.0.0.1', done))
  return {
    port: (way.address() as AddressInfo).port,
    freeze() {
      isFrozen = true
      for (const [near, far] of pairs) {
        near.unpipe(far)
        far.unpipe(near)
        for (const end of [near, far]) end.pause()
      }
    },
    thaw() {
      isFrozen = false
      for (const [near, far] of pairs) near.pipe(far).pipe(near)
    },
    close() {
      way.close()
      for (const end of ends) end.destroy()
    },
  }
}

let home: string
let app: FastifyInstance
let url: string
let workspace: Workspace
let machine: string
let way: Awaited<ReturnType<typeof openWay>>
let stop: () => Promise<unknown>
beforeAll(async () => {
  const { uri, user, password } = database()
  way = await openWay(new URL(uri))
  const connection = connect(`bolt://127.0.0.1:${way.port}`, user, password)
  home = await mkdtemp(join(tmpdir(), 'dyetrace-test-'))
  const limits = { maxReached: 1_000, queryTimeoutMs: 30_000 }
  app = await createServer({ connection, home, limits, log: pino({ level: 'silent' }) })
  url = await app.listen({ host: '127.0.0.1', port: 0 })
  workspace = await openAsAdmin({ url, home }, `test-${randomUUID()}`)
  const made = 'mutation { createToken(input: {name: "m", roles: [ADMIN], hours: 1}) { secret } }'
  machine = (await workspace.ask<{ createToken: { secret: string } }>(made, {})).createToken.secret
  // Everything has been asked once, so that it has its connections and its copy of the graph.
  await workspace.lineage(runEvent())
  await workspace.graphql('{ artifacts(first: 1) { totalCount } }')
  stop = async () => {
    await app.close()
    await connection.close()
  }
})
afterAll(async () => {
  way.close()
  await stop()
  await rm(home, { recursive: true, force: true })
})

const query = (text: string) => JSON.stringify({ query: text })
const impact = 'query { customerImpact(customer: {ref: "r"}) { completeness { complete } } }'

/** What each route is sent. A new route fails the test until it has a line here. */
const sent: Record<string, (string | null)[]> = {
  'POST /graphql': [
    query('{ artifacts(first: 1) { totalCount } }'),
    query(impact),
    query(
      'mutation { registerSystem(input: {idempotencyKey: "s", key: "s", name: "S", role: ANALYTICS}) { userErrors { code } } }',
    ),
    query('mutation { createToken(input: {name: "n", roles: [READER], hours: 1}) { userErrors { code } } }'),
    query('{ auditEntries(first: 1) { totalCount } }'),
    query('{ tokens(first: 1) { totalCount } }'),
    '{',
  ],
  'POST /export': [query(impact)],
  'POST /api/v1/lineage': [JSON.stringify(runEvent()), '{'],
  'POST /api/v1/lineage/batch': [JSON.stringify([runEvent()])],
  'POST /ingest/members': ['{}'],
  'GET /ingest/members': [null],
  'GET /audit/log': [null],
  'GET /record': [null],
  'GET /incidents/:id/report': [null],
  'GET /incidents/:id/people': [null],
  'GET /requests/:id/package': [null],
  'GET /requests/:id/evidence': [null],
  'POST /tasks/:id/evidence': ['a'],
  'GET /tasks/:id/evidence/:digest': [null],
  'GET /tasks/:id/instruction/:form': [null],
  'GET /task-link': [null],
  'POST /task-link/evidence': ['a'],
  'POST /task-link/report': ['{}'],
  'GET /audit/entries': [null],
  'GET /suppressed': [null],
  'GET /consents/records/:ref': [null],
  'POST /consents/records': [
    '{"records":[{"identifier":"a","dataSubject":{"scheme":"email","identifier":"a@b.c"},"purpose":[{"identifier":"marketing"}],"status":{"type":"dpv:ConsentGiven","indicatedAt":"2026-01-01T00:00:00Z"}}]}',
  ],
  'POST /consents/members': ['{"namespace":"email","value":"a@b.c"}'],
  'POST /admission/:id/members': ['{"namespace":"email","value":"a@b.c"}'],
  'POST /suppressed': ['{"namespace":"email","value":"a@b.c"}'],
  'GET /readyz': [null],
}

/** These ask the database nothing. */
const WITHOUT = ['GET /healthz', 'GET /metrics']

/** Method and address of every route that the server has, from the tree that it draws of them. */
function routesOf(tree: string): string[] {
  const above: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^(.*?)[├└]── (\S+) \((.*)\)$/.exec(line) ?? []
    if (part === '') return []
    above.splice(indent.length / 4, Number.POSITIVE_INFINITY, part)
    return methods.split(', ').map((method) => `${method} ${above.join('')}`)
  })
}

const ask = async ([method = '', path = '']: string[], body: string | null, token: string) => {
  const asked: Record<string, string> = {
    '/ingest/members': `upload=${randomUUID()}`,
    '/consents/members': 'purpose=marketing',
  }
  const at = path in asked ? `${path}?${asked[path]}` : path
  const response = await fetch(`${url}${at}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(HEARD_MS),
  })
  return `${response.status}, Retry-After ${response.headers.get('retry-after')}`
}

/** What every route answers to everything that it is sent. */
async function answers(token: string): Promise<string[]> {
  const each = Object.entries(sent).flatMap(([route, bodies]) => bodies.map((body) => ({ route, body })))
  return Promise.all(
    each.map(async ({ route, body }) => `${route} ${body?.slice(0, 40)}: ${await ask(route.split(' '), body, token)}`),
  )
}

const UNAVAILABLE = '503, Retry-After 1'

describe('a database that is frozen', () => {
  it('is heard of at every route that the server has', () => {
    const routes = routesOf(app.printRoutes({ commonPrefix: false })).filter((route) => !route.startsWith('HEAD'))
    expect(routes.length).toBeGreaterThan(8)
    expect(routes.filter((route) => !WITHOUT.includes(route)).sort()).toEqual(Object.keys(sent).sort())
  })

  it('is told with 503 and Retry-After within 4 s, to people with either kind of token, and is asked again once it answers', async () => {
    way.freeze()
    for (const token of [workspace.token, machine, workspace.token])
      expect((await answers(token)).filter((answer) => !answer.endsWith(UNAVAILABLE))).toEqual([])
    way.thaw()
    const again = async () => {
      for (let tries = 0; tries < 100; tries += 1) {
        if ((await ask(['GET', '/readyz'], null, machine)).startsWith('200')) return
        await new Promise((done) => setTimeout(done, 100))
      }
    }
    await again()
    expect(await ask(['POST', '/graphql'], sent['POST /graphql']?.[0] ?? '', machine)).toContain('200')
  })

  it('writes nothing of what was refused, once it goes on', async () => {
    const { systems } = await workspace.ask<{ systems: { systems: { key: string }[] } }>(
      '{ systems { systems { key } } }',
      {},
    )
    expect(systems.systems).toEqual([])
  })
})

describe('a database that is slow', () => {
  it('is waited for', async () => {
    const slow = statement(
      'slowly',
      z.object({ count: z.number() }),
      'UNWIND range(1, 6000) AS a UNWIND range(1, 6000) AS b WITH a, b WHERE a + b = size($ws) RETURN count(*) AS count',
    )
    const { uri, user, password } = database()
    const connection = connect(uri, user, password)
    expect(await connection.workspace('w').read(slow)).toEqual([{ count: 0 }])
    await connection.close()
  })
})

describe('a database of which all connections are in use', () => {
  const held = statement('held', z.object({}), 'MERGE (p:Probe {ws: $ws, name: "held"}) SET p.at = 1')

  it('is told as overloaded, with 503', async () => {
    const { uri, user, password } = database()
    const connection = connect(uri, user, password)
    const db = connection.workspace(`test-${randomUUID()}`)
    let release = () => {}
    const until = new Promise<void>((done) => {
      release = done
    })
    const all = Array.from({ length: 100 }, () =>
      db.write('hold', async (tx) => {
        await tx.run(nothing)
        await until
      }),
    )
    await expect(db.append(held, {})).rejects.toMatchObject({ failure: 'OVERLOADED', retryable: true })
    release()
    await Promise.all(all)
    await connection.close()
  })
})

const nothing = statement('nothing', z.object({}), 'MATCH (p:Probe {ws: $ws, name: "nobody"}) RETURN 1 AS one LIMIT 0')
