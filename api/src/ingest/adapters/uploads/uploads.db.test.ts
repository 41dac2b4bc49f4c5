import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../../../../testkit/api.ts'
import { readLists } from '../../../../test/oracle/lists.ts'

const RUNS = Number(process.env.UPLOAD_RUNS ?? 12)

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

type Said = { status: number; offset: number; complete: boolean; body: Record<string, unknown> & { errors: Fault[] } }
type Fault = { line: number; code: string; field: string[]; message: string }

/** One request of an upload. */
async function send(
  workspace: Workspace,
  upload: string,
  body: Buffer | string,
  headers: Record<string, string> = {},
): Promise<Said> {
  const response = await fetch(`${api.url}/ingest/members?upload=${upload}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${workspace.token}`, 'content-type': 'application/x-ndjson', ...headers },
    body: typeof body === 'string' ? body : new Uint8Array(body),
  })
  return saidIn(response)
}

async function saidIn(response: Response): Promise<Said> {
  return {
    status: response.status,
    offset: Number(response.headers.get('upload-offset')),
    complete: response.headers.get('upload-complete') === '?1',
    body: (await response.json()) as Said['body'],
  }
}

const stateOf = async (workspace: Workspace, upload: string) =>
  saidIn(
    await fetch(`${api.url}/ingest/members?upload=${upload}`, {
      headers: { authorization: `Bearer ${workspace.token}` },
    }),
  )

const head = (key: string, mode = 'FULL', name = 'orders') => ({
  idempotencyKey: key,
  at: '2026-01-31T12:00:00Z',
  version: { artifact: { kind: 'DATASET', namespace: 'shop', name } },
  mode,
})
const person = (n: number) => ({ namespace: 'customer', value: `no ${n}` })
const text = (...lines: object[]) => `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`

/** Two lists, with a value of several bytes a character. */
const whole = text(
  head('first'),
  ...Array.from({ length: 30 }, (_, n) => person(n)),
  { namespace: 'customer', value: 'Zoë 🦊' },
  head('second', 'ADD', 'profiles'),
  ...Array.from({ length: 20 }, (_, n) => person(n + 20)),
)

/** How many lists and memberships there are, and which: by what each list says, since digests differ by workspace. */
async function membersIn({ ws }: Workspace): Promise<Record<string, number>> {
  const { records } = await api.connection.driver.executeQuery(
    'MATCH (s:Statement {ws: $ws}) MATCH (v:Version {ws: $ws}) WHERE v.artifact IS NOT NULL MATCH (v)<-[:MEMBER]-(l:MemberList) WHERE l.key = s.key RETURN l.key AS key, l.id AS id',
    { ws },
  )
  const lists = await readLists(api.connection.driver, ws)
  return Object.fromEntries(records.map((r) => [r.get('key'), new Set(lists.get(r.get('id'))).size]))
}

const expected = { first: 31, second: 20 }

/** Sends bytes and cuts the connection, with the request unfinished. */
async function sendAndBreak(workspace: Workspace, upload: string, body: Buffer, offset: number): Promise<void> {
  await new Promise<void>((done) => {
    const sent = request(`${api.url}/ingest/members?upload=${upload}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${workspace.token}`,
        'upload-offset': String(offset),
        'content-length': String(body.length + 1_000),
      },
    })
    sent.on('error', () => done()).on('close', () => done())
    sent.write(body, () => setTimeout(() => sent.destroy(), 50))
  })
}

/** Until the offset stands still: the API may still be saving what came before the cut. */
async function settledOffset(workspace: Workspace, upload: string): Promise<number> {
  let last = -1
  for (;;) {
    const { status, offset } = await stateOf(workspace, upload)
    const now = status === 404 ? 0 : offset
    if (now === last) return now
    last = now
    await new Promise((done) => setTimeout(done, 150))
  }
}

describe('an upload of members', () => {
  it('makes its lists, and says what it took', async () => {
    const workspace = await api.workspace()
    const said = await send(workspace, 'u', whole)
    expect(said).toMatchObject({ status: 200, complete: true, offset: Buffer.byteLength(whole) })
    expect(said.body).toMatchObject({ lines: 53, people: 51, lists: { accepted: 2, refused: 0 }, errorCount: 0 })
    expect(await membersIn(workspace)).toEqual(expected)
    expect(await stateOf(workspace, 'u')).toMatchObject({ status: 200, complete: true })
  })

  it('makes the same graph, in whatever parts it comes, plain or gzip', async () => {
    const bytes = Buffer.from(whole)
    const cuts = fc.uniqueArray(fc.nat({ max: bytes.length - 1 }), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(cuts, fc.boolean(), async (places, gzip) => {
        const workspace = await api.workspace()
        let offset = 0
        for (const end of [...places.sort((a, b) => a - b), bytes.length]) {
          if (end < offset) continue
          const part = bytes.subarray(offset, end)
          const said = await send(workspace, 'u', gzip ? gzipSync(part) : part, {
            'upload-offset': String(offset),
            'upload-complete': end < bytes.length ? '?0' : '?1',
            ...(gzip ? { 'content-encoding': 'gzip' } : {}),
          })
          expect(said.status).toBe(end < bytes.length ? 202 : 200)
          expect(said.offset).toBeLessThanOrEqual(end)
          offset = said.offset
        }
        expect(await membersIn(workspace)).toEqual(expected)
      }),
      { numRuns: RUNS },
    )
  })

  it('goes on after its connection broke, at any byte', async () => {
    const bytes = Buffer.from(whole)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: bytes.length }), fc.boolean(), async (end, waits) => {
        const workspace = await api.workspace()
        await sendAndBreak(workspace, 'u', bytes.subarray(0, end), 0)
        // Whoever does not wait comes while what was cut off is still being saved.
        const offset = waits ? await settledOffset(workspace, 'u') : 0
        expect(offset).toBeLessThanOrEqual(end)
        const from = (place: number) => send(workspace, 'u', bytes.subarray(place), { 'upload-offset': String(place) })
        let said = await from(offset)
        // What came before the break may be saved only now: whoever is told another byte goes on from there.
        for (let tries = 0; said.status === 409 && tries < 5; tries += 1) said = await from(said.offset)
        expect(said.status).toBe(200)
        expect(await membersIn(workspace)).toEqual(expected)
      }),
      { numRuns: RUNS },
    )
  })

  it('counts for nothing before its list is whole', async () => {
    const workspace = await api.workspace()
    const part = text(head('first'), person(1), person(2))
    expect((await send(workspace, 'u', part, { 'upload-complete': '?0' })).status).toBe(202)
    expect(await membersIn(workspace)).toEqual({})
  })

  it('that goes on from another byte is refused, and told the right one', async () => {
    const workspace = await api.workspace()
    const part = text(head('first'), person(1))
    await send(workspace, 'u', part, { 'upload-complete': '?0' })
    const said = await send(workspace, 'u', text(person(2)), { 'upload-offset': '3' })
    expect(said).toMatchObject({ status: 409, offset: part.length })
    expect((await send(workspace, 'new', text(person(2)), { 'upload-offset': '3' })).offset).toBe(0)
    const rest = await send(workspace, 'u', text(person(2)), { 'upload-offset': String(part.length) })
    expect(rest).toMatchObject({ status: 200, complete: true })
    expect((await send(workspace, 'u', whole)).status).toBe(409)
  })

  it('can go on beside another one', async () => {
    const workspace = await api.workspace()
    const both = await Promise.all([send(workspace, 'a', whole), send(workspace, 'b', whole)])
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect(await membersIn(workspace)).toEqual(expected)
  })

  it('refuses a list with a faulty line, names the line, and repeats nothing of it; the other lists count', async () => {
    const workspace = await api.workspace()
    const secret = 'ada-lovelace'
    const lines = [
      JSON.stringify(head('bad')),
      JSON.stringify({ namespace: 'email', value: secret }),
      `{"namespace": "customer", "value": "${secret}`,
      JSON.stringify({ namespace: 'customer', value: 7 }),
      JSON.stringify(head('good')),
      JSON.stringify(person(1)),
      JSON.stringify({ ...head('soon'), at: '2999-01-01T00:00:00Z' }),
      JSON.stringify(person(1)),
    ]
    const said = await send(workspace, 'u', lines.join('\n'))
    expect(said.status).toBe(422)
    expect(said.body.lists).toEqual({ accepted: 1, refused: 2 })
    expect(said.body.errors.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 INVALID_IDENTITY',
      '3 INVALID_LINE',
      '4 INVALID_LINE',
      '7 TIME_IN_FUTURE',
    ])
    expect(JSON.stringify(said.body)).not.toContain(secret)
    expect(await membersIn(workspace)).toEqual({ good: 1 })
    const { records } = await api.connection.driver.executeQuery(
      'MATCH (r:RefusedEvent {ws: $ws}) WHERE r.id IS NOT NULL RETURN r.id AS key ORDER BY key',
      { ws: workspace.ws },
    )
    expect(records.map((record) => record.get('key'))).toEqual(['bad', 'soon'])
  })

  it('with a key that came before with other people is refused', async () => {
    const workspace = await api.workspace()
    await send(workspace, 'a', text(head('first'), person(1)))
    expect((await send(workspace, 'b', text(head('first'), person(1)))).status).toBe(200)
    const said = await send(workspace, 'c', text(head('first'), person(2)))
    expect(said.body.errors.map(({ line, code }) => `${line} ${code}`)).toEqual(['1 IDEMPOTENCY_CONFLICT'])
  })

  it('needs a token that may write', async () => {
    const reader = await api.workspace(['reader'])
    expect((await send(reader, 'u', whole)).status).toBe(403)
    expect((await stateOf({ ...reader, token: 'none' }, 'u')).status).toBe(401)
  })

  it('takes a list of nobody', async () => {
    const workspace = await api.workspace()
    expect((await send(workspace, 'u', text(head('first')))).body.lists).toEqual({ accepted: 1, refused: 0 })
    expect((await send(workspace, 'empty', '')).status).toBe(200)
  })
})

const digestOf = (body: Buffer) => `sha-256=:${createHash('sha256').update(body).digest('base64')}:`

/** What is remembered of a workspace's uploads and of what was refused in it. */
async function remembered({ ws }: Workspace): Promise<number> {
  const { records } = await api.connection.driver.executeQuery(
    'MATCH (n {ws: $ws}) WHERE n:Upload OR n:RefusedEvent OR n:Customer OR n:Statement RETURN count(n) AS count',
    { ws },
  )
  return Number(records[0]?.get('count'))
}

describe('a body that was changed on its way', () => {
  const packed = gzipSync(whole)
  const headers = { 'content-encoding': 'gzip' }

  it('is not taken by its digest, and leaves nothing: the right one counts as if it had never come', async () => {
    const flip = fc.tuple(fc.nat({ max: packed.length - 1 }), fc.nat({ max: 7 }))
    await fc.assert(
      fc.asyncProperty(flip, async ([place, bit]) => {
        const workspace = await api.workspace()
        const changed = Buffer.from(packed.with(place, (packed[place] ?? 0) ^ (1 << bit)))
        const said = await send(workspace, 'u', changed, { ...headers, 'content-digest': digestOf(packed) })
        expect(said).toMatchObject({ status: 400, offset: 0, complete: false })
        expect(said.body.message).toContain('Content-Digest')
        expect(await remembered(workspace)).toBe(0)
        expect((await stateOf(workspace, 'u')).status).toBe(404)
        const right = await send(workspace, 'u', packed, { ...headers, 'content-digest': digestOf(packed) })
        expect(right).toMatchObject({ status: 200, body: { lists: { accepted: 2, refused: 0 }, errorCount: 0 } })
        expect(await membersIn(workspace)).toEqual(expected)
      }),
      { numRuns: RUNS },
    )
  })

  it('is not taken by its checksum where it has no digest, if anything else than its text came of it', async () => {
    const flip = fc.tuple(fc.nat({ max: packed.length - 1 }), fc.nat({ max: 7 }))
    await fc.assert(
      fc.asyncProperty(flip, async ([place, bit]) => {
        const workspace = await api.workspace()
        const said = await send(
          workspace,
          'u',
          Buffer.from(packed.with(place, (packed[place] ?? 0) ^ (1 << bit))),
          headers,
        )
        expect([200, 400]).toContain(said.status)
        if (said.status === 400) expect(await remembered(workspace)).toBe(0)
        else expect(await membersIn(workspace)).toEqual(expected)
      }),
      { numRuns: 3 * RUNS },
    )
  })

  it('is not taken where its end is missing', async () => {
    const workspace = await api.workspace()
    for (const end of [0, 1, 9, 10, 18, 100, packed.length - 9, packed.length - 1])
      expect((await send(workspace, 'u', packed.subarray(0, end), headers)).status).toBe(400)
    expect(await remembered(workspace)).toBe(0)
  })

  it('leaves the parts before it as they are', async () => {
    const workspace = await api.workspace()
    const bytes = Buffer.from(whole)
    const { offset } = await send(workspace, 'u', bytes.subarray(0, 500), { 'upload-complete': '?0' })
    const rest = bytes.subarray(offset)
    const wrong = Buffer.from(rest.with(40, (rest[40] ?? 0) ^ 1))
    const digest = { 'upload-offset': String(offset), 'content-digest': digestOf(rest) }
    expect(await send(workspace, 'u', wrong, digest)).toMatchObject({ status: 400, offset })
    expect(await send(workspace, 'u', rest, digest)).toMatchObject({ status: 200, complete: true })
    expect(await membersIn(workspace)).toEqual(expected)
  })
})

describe('an upload', () => {
  it('is told what came of it: how many bytes, and their digest', async () => {
    const packed = gzipSync(whole)
    const said = await send(await api.workspace(), 'u', packed, { 'content-encoding': 'gzip' })
    expect(said.body.received).toEqual({ bytes: packed.length, digest: digestOf(packed) })
  })

  it.each([
    [415, 'content-encoding', 'br'],
    [400, 'content-digest', 'md5=:AAAA:'],
    [400, 'repr-digest', digestOf(Buffer.from(whole))],
  ])('is answered with %i, and leaves nothing, with %s: %s', async (status, name, value) => {
    const workspace = await api.workspace()
    expect((await send(workspace, 'u', whole, { [name]: value })).status).toBe(status)
    expect(await remembered(workspace)).toBe(0)
  })
})
