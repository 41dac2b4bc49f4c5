import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, openWorkspace, startApi, type Workspace } from '../../testkit/api.ts'
import { openClient } from '../../testkit/client.ts'
import { minute, version } from '../../testkit/story.ts'
import { runEvent } from '../src/ingest/adapters/openlineage/example.ts'
import { defaultRates, openLimiter, RateLimited } from '../src/platform/rates/index.ts'

/** Time stands still at the beginning of a period, so that no test sees the next begin. */
const STILL = Math.floor(Date.now() / 60_000) * 60_000
const QUESTION = '{ artifacts(first: 1) { totalCount } }'
/** Of that question: the request, its body, and its values. */
const COST = 1 + 1 + 5

const opened: Api[] = []
afterAll(() => Promise.all(opened.map((api) => api.stop())))

async function open(points: number, { now = () => STILL, tokens = 200, shared }: Partial<Opened> = {}): Promise<Api> {
  const api = await startApi({ rates: { points, seconds: 60, tokens } }, now, undefined, shared)
  opened.push(api)
  return api
}
type Opened = { now: () => number; tokens: number; shared: string }

/** Asks again and again. @returns how often it was answered */
async function askUntilRefused(workspace: Workspace): Promise<number> {
  for (let asked = 0; asked < 200; asked += 1) if ((await workspace.graphql(QUESTION)).status === 429) return asked
  throw new Error('nobody was refused')
}

const headersOf = async (api: Api, token: string, path: string, init: RequestInit) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const response = await fetch(`${api.url}${path}`, { ...init, headers })
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: (await response.json()) as { errors: { message: string; extensions: { code: string } }[] },
  }
}

const routes: [string, string, string | null][] = [
  ['POST', '/graphql', JSON.stringify({ query: QUESTION })],
  ['POST', '/export', '{}'],
  ['POST', '/api/v1/lineage', JSON.stringify(runEvent())],
  ['POST', '/ingest/members?upload=u', ''],
  ['GET', '/ingest/members?upload=u', null],
  ['GET', '/audit/log', null],
  ['GET', '/audit/entries', null],
]

describe('a token that sends more than it may', () => {
  let api: Api
  let workspace: Workspace
  beforeAll(async () => {
    api = await open(20 * COST)
    workspace = await api.workspace()
    await askUntilRefused(workspace)
  })

  it.each(routes)('is refused with 429, Retry-After and what to do: %s %s', async (method, path, body) => {
    const { status, retryAfter, body: said } = await headersOf(api, workspace.token, path, { method, body })
    expect({ status, code: said.errors[0]?.extensions.code }).toEqual({ status: 429, code: 'RATE_LIMITED' })
    expect(Number(retryAfter)).toBeGreaterThan(0)
    expect(said.errors[0]?.message).toContain('RATE_LIMIT_POINTS')
  })

  it('changes nothing with what is refused', async () => {
    const input = { idempotencyKey: 's', key: 'warehouse', name: 'Warehouse', role: 'ANALYTICS' }
    const mutation = 'mutation ($input: RegisterSystemInput!) { registerSystem(input: $input) { userErrors { code } } }'
    expect((await workspace.graphql(mutation, { input })).status).toBe(429)
    const other = await openWorkspace(api, workspace.ws, ['admin'])
    expect(await other.ask('{ systems { systems { key } } }', {})).toEqual({ systems: { systems: [] } })
  })

  it('stops no other token of its workspace', async () => {
    const other = await openWorkspace(api, workspace.ws, ['reader'])
    expect((await other.graphql(QUESTION)).status).toBe(200)
  })

  it('is on record once, and costs the database nothing more', async () => {
    const counted = async () =>
      (
        await api.connection.driver.executeQuery('MATCH (c:RateCount {ws: $ws}) RETURN sum(c.points) AS points', {
          ws: workspace.ws,
        })
      ).records[0]?.get('points')
    const before = await counted()
    for (let again = 0; again < 20; again += 1) await workspace.graphql(QUESTION)
    expect(await counted()).toBe(before)
    const auditor = await openWorkspace(api, workspace.ws, ['auditor'])
    const entries = '{ auditEntries(first: 50, filter: {action: REQUEST_SEND}) { edges { node { outcome fields } } } }'
    expect(await auditor.ask(entries, {})).toEqual({
      auditEntries: { edges: [{ node: { outcome: 'REFUSED', fields: ['POST /graphql'] } }] },
    })
  })
})

describe('what a request costs', () => {
  it('is more for a question that asks for more', async () => {
    const api = await open(1_000)
    const workspace = await api.workspace()
    const much = `{ ${['a', 'b', 'c'].map((name) => `${name}: artifacts(first: 100) { edges { node { id versions(first: 100) { totalCount } } } }`).join(' ')} }`
    let answered = 0
    while (answered < 200 && (await workspace.graphql(much)).status === 200) answered += 1
    expect(answered).toBeLessThan(1_000 / COST / 2)
  })

  it.each(['/graphql', '/api/v1/lineage', '/export'])(
    'is more for a longer body, before it is parsed: %s',
    async (path) => {
      const api = await open(1_000)
      const workspace = await api.workspace()
      const body = `{"query": "${' '.repeat(200_000)}`
      const statuses: number[] = []
      for (let sent = 0; sent < 6; sent += 1) statuses.push((await workspace.post(path, body)).status)
      expect(statuses).toEqual([400, 400, 400, 429, 429, 429])
    },
  )

  it('is more for a report that joins more', async () => {
    const api = await open(1_000)
    const workspace = await api.workspace()
    const side = (name: string, count: number) =>
      Array.from({ length: count }, (_, i) => ({ version: version(`${name} ${i}`) }))
    const report = (id: string) => ({
      idempotencyKey: id,
      runId: id,
      kind: 'TRANSFORM',
      job: { namespace: 'shop', name: 'wide' },
      state: 'COMPLETE',
      startedAt: minute(0),
      endedAt: minute(1),
      inputs: side('in', 800),
      outputs: side('out', 800).map((one) => ({ ...one, mode: 'APPEND' })),
    })
    const mutation = 'mutation ($input: RecordRunInput!) { recordRun(input: $input) { userErrors { code } } }'
    const statuses: number[] = []
    for (let sent = 0; sent < 5; sent += 1)
      statuses.push((await workspace.graphql(mutation, { input: report(`wide ${sent}`) })).status)
    expect(statuses).toEqual([200, 200, 429, 429, 429])
  })

  it('slows an upload down, and never refuses what is under way', async () => {
    const api = await startApi({ rates: { points: 100, seconds: 1 } })
    opened.push(api)
    const workspace = await api.workspace()
    const head = { idempotencyKey: 'long', at: minute(0), version: version('orders'), mode: 'ADD' }
    const people = Array.from({ length: 1_000 }, (_, i) => ({ namespace: 'customer', value: `${i}` }))
    const lines = [head, ...people].map((line) => JSON.stringify(line)).join('\n')
    const { status, text } = await workspace.post('/ingest/members?upload=long', Buffer.from(`${lines}\n`))
    expect({ status, ...JSON.parse(text) }).toMatchObject({ status: 200, people: 1_000, lists: { accepted: 1 } })
  })
})

describe('a limit', () => {
  it('holds across replicas', async () => {
    const one = await open(20 * COST)
    const other = await open(20 * COST, { shared: one.home })
    const here = await one.workspace()
    const there = openClient(other.url, { token: here.token })
    let answered = 0
    for (let turn = 0; turn < 40; turn += 1)
      if ((await (turn % 2 === 0 ? here : there).graphql(QUESTION)).status === 200) answered += 1
    expect(answered).toBeGreaterThan(17)
    expect(answered).toBeLessThanOrEqual(21)
  })

  it('is over when its time is over, as Retry-After says', async () => {
    const api = await startApi({ rates: { points: COST, seconds: 2 } })
    opened.push(api)
    const { token, graphql, ...workspace } = await api.workspace()
    await askUntilRefused({ token, graphql, ...workspace })
    const { retryAfter } = await headersOf(api, token, '/graphql', { method: 'POST', body: '{}' })
    await new Promise((done) => setTimeout(done, Number(retryAfter) * 1_000))
    expect((await graphql(QUESTION)).status).toBe(200)
  })

  it('is of a person with all their sessions, and of each token of a program', async () => {
    const { connection, stop } = await startApi()
    const limiter = openLimiter(connection, { ...defaultRates, points: 100 }, () => STILL)
    const workspace = `test-${randomUUID()}`
    const left = async (kind: 'PERSON' | 'MACHINE', token: string) => {
      const asked = { secret: token, refused: async () => {} }
      const allowance = limiter.allowanceOf({ workspace, kind, subject: 'ada', token }, asked)
      return allowance.spend(20).then(
        () => 'some',
        (error) => (error instanceof RateLimited ? 'none' : error),
      )
    }
    for (let spent = 0; spent < 5; spent += 1)
      for (const kind of ['PERSON', 'MACHINE'] as const) await left(kind, 'first')
    expect([await left('PERSON', 'second'), await left('MACHINE', 'second'), await left('MACHINE', 'first')]).toEqual([
      'none',
      'some',
      'none',
    ])
    await limiter.close()
    await stop()
  })
})

describe('new tokens', () => {
  const made = `mutation { createToken(input: {name: "t", roles: [READER], hours: 1}) { token { id } userErrors { code } } }`

  it('have a limit of their own, on every replica at once, and a refused one is not made', async () => {
    const one = await open(0, { tokens: 3 })
    const other = await open(0, { tokens: 3, shared: one.home })
    const here = await one.workspace()
    const there = openClient(other.url, { token: here.token })
    const answers = []
    for (const client of [here, there, here, there, here])
      answers.push(await client.graphql<{ createToken: unknown }>(made))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429])
    expect(answers[3]?.errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }])
    expect(answers[3]?.errors[0]?.message).toContain('RATE_LIMIT_TOKENS')
    expect(await here.ask('{ tokens(first: 1) { totalCount } }', {})).toEqual({ tokens: { totalCount: 3 } })
    const refused = '{ auditEntries(first: 9, filter: {outcome: REFUSED}) { edges { node { action fields } } } }'
    const entry = { node: { action: 'TOKEN_CREATE', fields: ['Mutation.createToken'] } }
    expect(await here.ask(refused, {})).toMatchObject({ auditEntries: { edges: expect.arrayContaining([entry]) } })
  })
})
