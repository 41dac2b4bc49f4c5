import { connect } from 'node:net'
import { deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { runEvent } from '../src/ingest/adapters/openlineage/example.ts'

let api: Api
let workspace: Workspace
beforeAll(async () => {
  api = await startApi()
  workspace = await api.workspace()
})
afterAll(() => api.stop())

type Sent = { body: string | Buffer; headers?: Record<string, string>; to?: Workspace; scheme?: string }

async function post(path: string, { body, headers = {}, to = workspace, scheme = 'Bearer' }: Sent) {
  const { status, text } = await to.post(path, body, { authorization: `${scheme} ${to.token}`, ...headers })
  return { status, body: text ? JSON.parse(text) : null }
}

let events = 0
/** An event that was not sent before, as JSON. */
const fresh = (changes: Record<string, unknown> = {}) => {
  events += 1
  const runId = `0190f3a4-5b6c-7d8e-9f00-${String(events).padStart(12, '0')}`
  return JSON.stringify({ ...runEvent({ run: { runId } }), ...changes })
}

const question = JSON.stringify({ query: '{ activity { refused } }' })

/** As every answer would count them. */
async function refused(of: Workspace): Promise<number> {
  const { data } = await of.graphql<{ activity: { refused: number } }>('{ activity { refused } }')
  return data.activity.refused
}

const compressed = { gzip: gzipSync, 'x-gzip': gzipSync, deflate: deflateSync, GZIP: gzipSync }

describe('a compressed body', () => {
  it.each(Object.entries(compressed))('in %s is an event like any other', async (encoding, compress) => {
    const sent = await post('/api/v1/lineage', { body: compress(fresh()), headers: { 'content-encoding': encoding } })
    expect(sent).toEqual({ status: 201, body: { accepted: 1, refused: [] } })
  })

  it.each(Object.entries(compressed))('in %s is a question like any other', async (encoding, compress) => {
    const asked = await post('/graphql', { body: compress(question), headers: { 'content-encoding': encoding } })
    expect(asked).toMatchObject({ status: 200, body: { data: { activity: {} } } })
  })

  it.each(['gzip', 'deflate'] as const)('in %s is a list of members like any other', async (encoding) => {
    const head = { idempotencyKey: encoding, at: '2026-03-01T09:00:00Z', mode: 'FULL' }
    const version = { artifact: { kind: 'DATASET', namespace: 'shop', name: encoding } }
    const lines = [
      { ...head, version },
      { namespace: 'login', value: 'ada' },
    ].map((line) => JSON.stringify(line))
    const sent = await post(`/ingest/members?upload=${encoding}`, {
      body: compressed[encoding](lines.join('\n')),
      headers: { 'content-encoding': encoding },
    })
    expect(sent).toMatchObject({ status: 200, body: { people: 1, lists: { accepted: 1 }, complete: true } })
  })

  it('of more than 10 MiB of text is refused, however small it comes', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '))
    expect(bomb.length).toBeLessThan(100_000)
    const sent = await post('/api/v1/lineage', { body: bomb, headers: { 'content-encoding': 'gzip' } })
    expect(sent).toMatchObject({ status: 413, body: { accepted: 0, refused: [{ code: 'INVALID_EVENT' }] } })
  })
})

describe('the entrance for many events', () => {
  it('takes an array and gives the reasons for each that it refuses, by its position', async () => {
    const body = `[${fresh()},${fresh({ eventTime: 'noon' })},${fresh()}]`
    const sent = await post('/api/v1/lineage/batch', { body })
    expect(sent).toMatchObject({ status: 400, body: { accepted: 2, refused: [{ index: 1, code: 'INVALID_TIME' }] } })
  })

  it.each(['/api/v1/lineage/', '/api/v1/lineage/batch/'])('is also %s', async (path) => {
    expect(await post(path, { body: `[${fresh()}]` })).toMatchObject({ status: 201, body: { accepted: 1 } })
  })
})

describe('a token', () => {
  it.each(['bearer', 'BEARER', 'Bearer'])('comes after %s', async (scheme) => {
    expect(await post('/api/v1/lineage', { body: fresh(), scheme })).toMatchObject({ status: 201 })
    expect(await post('/graphql', { body: question, scheme })).toMatchObject({ status: 200 })
  })
})

const noBody: [string, Omit<Sent, 'to'>, number][] = [
  ['broken JSON', { body: '{"run": ada@example.com' }, 400],
  ['a body that is not UTF-8', { body: Buffer.from(JSON.stringify({ query: 'für' }), 'latin1') }, 400],
  ['gzip that is none', { body: 'ada@example.com', headers: { 'content-encoding': 'gzip' } }, 400],
  [
    'gzip that ends too early',
    { body: gzipSync(question).subarray(0, 30), headers: { 'content-encoding': 'gzip' } },
    400,
  ],
  ['an encoding that is not read', { body: question, headers: { 'content-encoding': 'br' } }, 415],
  ['another media type', { body: question, headers: { 'content-type': 'text/plain' } }, 415],
  ['an empty body', { body: '' }, 400],
]

describe.each(['/api/v1/lineage', '/api/v1/lineage/batch', '/graphql'])('%s refuses', (path) => {
  it.each(noBody)('%s, and the record says that it lacks it, once for the same bytes', async (_, sent, status) => {
    const to = await api.workspace()
    const first = await post(path, { ...sent, to })
    expect(first.status).toBe(status)
    expect(JSON.stringify(first.body)).not.toContain('ada@example.com')
    await post(path, { ...sent, to })
    expect(await refused(to)).toBe(1)
  })

  it('what is too large, and the record says so', async () => {
    const to = await api.workspace()
    const sent = await post(path, { body: Buffer.alloc(33 * 1024 * 1024, ' '), to }).catch(() => null)
    // The server closes the connection in the middle of it: not every client reads the answer.
    if (sent) expect(sent.status).toBe(413)
    expect(await refused(to)).toBe(1)
  })

  it('a body that breaks off, and the record says so', async () => {
    const to = await api.workspace()
    await refused(to)
    const socket = connect(Number(new URL(api.url).port), '127.0.0.1')
    const headers = `authorization: Bearer ${to.token}\r\ncontent-type: application/json\r\ncontent-length: 1000`
    socket.write(`POST ${path} HTTP/1.1\r\nhost: x\r\n${headers}\r\n\r\n{"run": `)
    await new Promise((done) => setTimeout(done, 100))
    socket.destroy()
    await expect.poll(() => refused(to)).toBe(1)
  })
})

describe('a body', () => {
  it.each(['/api/v1/lineage', '/graphql', '/export'])('that is not UTF-8 is told what to do by %s', async (path) => {
    const sent = await post(path, { body: Buffer.from(JSON.stringify({ query: 'für' }), 'latin1') })
    expect(sent.status).toBe(400)
    expect(JSON.stringify(sent.body)).toContain('Encode it as UTF-8')
  })

  it('may begin with a byte order mark', async () => {
    const mark = (text: string) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)])
    expect(await post('/api/v1/lineage', { body: mark(fresh()) })).toMatchObject({ status: 201 })
    expect(await post('/graphql', { body: mark(question) })).toMatchObject({ status: 200 })
  })

  it('from somebody who may send no statements is refused, and leaves no trace in the record', async () => {
    const to = await api.workspace(['reader'])
    expect(await post('/graphql', { body: '{', to })).toMatchObject({ status: 400 })
    expect(await refused(to)).toBe(0)
  })
})
