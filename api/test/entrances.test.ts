import { deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from './harness.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const event = (more: object = {}) => ({
  eventType: 'COMPLETE',
  eventTime: '2026-03-01T09:00:00Z',
  producer: 'https://example.com/etl',
  schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
  run: { runId: 'c16e571b-9f71-4740-bda5-018a37c10f17' },
  job: { namespace: 'etl', name: 'j' },
  inputs: [{ namespace: 'lake', name: 'a' }],
  outputs: [{ namespace: 'lake', name: 'b' }],
  ...more,
})

async function post(workspace: Workspace, path: string, body: string | Buffer, headers: Record<string, string> = {}) {
  const response = await fetch(`${api.url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${workspace.token}`, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

type Counts = { refused: number; lenientlyRead: number; arrivals: { refusal: object | null; notes: string[] }[] }

async function activity(workspace: Workspace): Promise<Counts> {
  const query = '{ activity { refused lenientlyRead arrivals { refusal { code field } notes } } }'
  return (await workspace.graphql<{ activity: Counts }>(query)).data.activity
}

describe('an event is taken', () => {
  const text = JSON.stringify(event())
  it.each([
    ['compressed with gzip', '/api/v1/lineage', gzipSync(text), { 'content-encoding': 'gzip' }],
    ['compressed with deflate', '/api/v1/lineage', deflateSync(text), { 'content-encoding': 'deflate' }],
    ['at an address that ends with a slash', '/api/v1/lineage/', text, {}],
    ['in a batch', '/api/v1/lineage/batch', `[${text}]`, {}],
    ['behind a byte order mark', '/api/v1/lineage', Buffer.from(`\ufeff${text}`), {}],
  ])('%s', async (_, path, body, headers) => {
    const workspace = await api.workspace()
    expect(await post(workspace, path, body, headers as Record<string, string>)).toEqual({
      status: 201,
      body: { accepted: 1, refused: [] },
    })
  })

  it('under a token whose scheme is in any case', async () => {
    const workspace = await api.workspace()
    const authorization = `bearer  ${workspace.token} `
    expect(await post(workspace, '/api/v1/lineage', text, { authorization })).toMatchObject({ status: 201 })
  })

  it('and a question compressed with gzip is answered', async () => {
    const workspace = await api.workspace()
    const body = gzipSync(JSON.stringify({ query: '{ activity { accepted } }' }))
    expect(await post(workspace, '/graphql/', body, { 'content-encoding': 'gzip' })).toMatchObject({
      status: 200,
      body: { data: { activity: { accepted: 0 } } },
    })
  })
})

describe('a request that cannot be read is refused, counted once however often it comes, and shown', () => {
  const bomb = gzipSync(Buffer.alloc(33 * 1024 * 1024, 32))
  it.each([
    ['broken JSON', '/api/v1/lineage', '{"run":', {}, 400],
    ['bytes that are no UTF-8', '/api/v1/lineage', Buffer.from('[{"job":"jörg"}]', 'latin1'), {}, 400],
    ['a damaged gzip', '/api/v1/lineage', gzipSync('{}').subarray(0, 12), { 'content-encoding': 'gzip' }, 400],
    ['more than is taken, once decompressed', '/api/v1/lineage', bomb, { 'content-encoding': 'gzip' }, 413],
    ['another media type', '/api/v1/lineage', 'run', { 'content-type': 'text/plain' }, 415],
    ['a mutation that is no UTF-8', '/graphql', Buffer.from('{"query":"jörg"}', 'latin1'), {}, 400],
    ['a mutation that is broken off', '/graphql', '{"query":"mutation', {}, 400],
  ])('%s', async (_, path, body, headers, status) => {
    const workspace = await api.workspace()
    for (let times = 0; times < 2; times += 1)
      expect((await post(workspace, path, body, headers as Record<string, string>)).status).toBe(status)
    const { refused, arrivals } = await activity(workspace)
    expect(refused).toBe(1)
    expect(arrivals[0]?.refusal).toMatchObject({ field: '' })
  })
})

describe('a refused event', () => {
  it('is forgiven once it comes corrected: the same run, job and type', async () => {
    const workspace = await api.workspace()
    await workspace.lineage(event({ outputs: [{ name: 'b' }] }))
    expect((await activity(workspace)).refused).toBe(1)
    await workspace.lineage(event({ eventType: 'START' }))
    expect((await activity(workspace)).refused).toBe(1)
    await workspace.lineage(event({ eventTime: '2026-03-01T09:00:01Z' }))
    expect((await activity(workspace)).refused).toBe(0)
  })
})

describe('an event that is formally wrong', () => {
  it('keeps its lineage, and is counted and shown', async () => {
    const workspace = await api.workspace()
    expect((await workspace.lineage(event({ producer: 'feast' }))).status).toBe(201)
    expect(await activity(workspace)).toMatchObject({
      refused: 0,
      lenientlyRead: 1,
      arrivals: [{ notes: ['producer'] }],
    })
  })
})

describe('members that are no UTF-8', () => {
  it('are refused by line: with the wrong bytes replaced, two people would become one', async () => {
    const workspace = await api.workspace()
    const head = {
      idempotencyKey: 'k',
      at: '2026-03-01T09:00:00Z',
      version: { artifact: { kind: 'DATASET', namespace: 'lake', name: 'a' } },
      mode: 'FULL',
    }
    const people = ['jörg', 'järg'].map((value) => ({ namespace: 'login', value }))
    const lines = Buffer.from([head, ...people].map((line) => JSON.stringify(line)).join('\n'), 'latin1')
    const { status, body } = await post(workspace, '/ingest/members?upload=u', lines)
    expect(status).toBe(422)
    expect(body).toMatchObject({ people: 0, errors: [{ line: 2 }, { line: 3 }] })
  })
})
