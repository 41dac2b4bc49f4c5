import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect as dial, createServer as listen, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { database, openAsAdmin } from '../../testkit/api.ts'
import { runEvent } from '../src/ingest/adapters/openlineage/example.ts'
import { type Connection, connect } from '../src/platform/db/index.ts'
import { createServer } from '../src/server/server.ts'

/** What OpenLineage clients wait for an answer, less a second for the way. */
const HEARD_MS = 4_000

let silent: Server
const sockets: Socket[] = []
beforeAll(async () => {
  silent = listen((socket) => void sockets.push(socket))
  await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done))
})
afterAll(() => {
  for (const socket of sockets) socket.destroy()
  silent.close()
})

/** A port where nothing listens any more. */
async function closedPort(): Promise<number> {
  const server = listen()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

const databases: [string, () => number | Promise<number>][] = [
  ['is not there', closedPort],
  ['takes connections and never answers', () => (silent.address() as AddressInfo).port],
]

const requests: [string, string][] = [
  ['/api/v1/lineage', JSON.stringify(runEvent())],
  ['/api/v1/lineage', '{'],
  ['/graphql', JSON.stringify({ query: '{ activity { refused } }' })],
  ['/graphql', '{'],
  [
    '/export',
    JSON.stringify({ query: 'query { customerImpact(customer: {ref: "r"}) { completeness { complete } } }' }),
  ],
  ['/ingest/members?upload=u', '{}'],
]

/** An API over a database, and what each of its entrances answers to a client that gives up. */
async function startOver(connection: Connection) {
  const home = await mkdtemp(join(tmpdir(), 'dyetrace-test-'))
  const limits = { maxReached: 1_000, queryTimeoutMs: 30_000 }
  const app = await createServer({ connection, home, limits, log: pino({ level: 'silent' }) })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const workspace = await openAsAdmin({ url, home }, `test-${randomUUID()}`)
  const answers = () =>
    Promise.all(
      requests.map(async ([path, body]) => {
        const response = await fetch(`${url}${path}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: `Bearer ${workspace.token}` },
          body,
          signal: AbortSignal.timeout(HEARD_MS),
        })
        return [path, response.status, response.headers.get('retry-after')]
      }),
    )
  const stop = async () => {
    await app.close()
    await connection.close()
    await rm(home, { recursive: true, force: true })
  }
  return { answers, workspace, stop }
}

const unavailable = requests.map(([path]) => [path, 503, '1'])

describe.each(databases)('while the database %s', (_, portOf) => {
  it('every entrance answers 503 with Retry-After before its client gives up', async () => {
    const api = await startOver(connect(`bolt://127.0.0.1:${await portOf()}`, 'neo4j', 'nothing'))
    expect(await api.answers()).toEqual(unavailable)
    await api.stop()
  })
})

/** The way to the real database, which can be cut. */
async function openWay(to: URL) {
  const ends: Socket[] = []
  const way = listen((near) => {
    const far = dial(Number(to.port), to.hostname)
    ends.push(near, far)
    for (const end of [near, far]) end.on('error', () => {})
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((done) => way.listen(0, '127.0.0.1', done))
  const cut = () => {
    way.close()
    for (const end of ends) end.destroy()
  }
  return { port: (way.address() as AddressInfo).port, cut }
}

describe('once a database that was there is gone', () => {
  it('every entrance answers 503 with Retry-After before its client gives up', async () => {
    const { uri, user, password } = database()
    const way = await openWay(new URL(uri))
    const api = await startOver(connect(`bolt://127.0.0.1:${way.port}`, user, password))
    expect(await api.workspace.lineage(runEvent())).toMatchObject({ status: 201 })
    way.cut()
    expect(await api.answers()).toEqual(unavailable)
    await api.stop()
  })
})
