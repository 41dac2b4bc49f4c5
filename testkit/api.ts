import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createToken } from '../api/src/access/index.ts'
import { type Audit, mintAdminToken, type Role } from '../api/src/platform/access/index.ts'
import { type Connection, connect, migrate } from '../api/src/platform/db/index.ts'
import { unlimited } from '../api/src/platform/rates/index.ts'
import type { Limits } from '../api/src/server/context.ts'
import { createServer, type ServerOptions } from '../api/src/server/server.ts'
import { type Client, openClient } from './client.ts'

/** A workspace of its own, as a pipeline and a reader see it: over HTTP, with a token. */
export type Workspace = Client & { ws: string; token: string }

export type Api = {
  url: string
  home: string
  connection: Connection
  workspace(roles?: Role[]): Promise<Workspace>
  stop(): Promise<void>
}

const defaults: Limits = { maxReached: 1_000_000, queryTimeoutMs: 30_000 }

/** The database that the tests run on: `npm test` starts it and says where. */
export function database(): { uri: string; user: string; password: string } {
  const { NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password } = process.env
  if (!uri || !password)
    throw new Error('NEO4J_URI and NEO4J_PASSWORD are not set. Run the tests with `npm test`, which starts a database.')
  return { uri, user, password }
}

/** The database that the tests run on, connected and with its schema. */
export async function openDatabase(): Promise<Connection> {
  const { uri, user, password } = database()
  const connection = connect(uri, user, password)
  await migrate(connection.driver)
  return connection
}

/** Starts the real API on a free port of loopback, over the real database. `shared`: the home of a replica that it stands beside. */
export async function startApi(
  limits: Partial<Limits> = {},
  now?: () => number,
  audit?: Audit,
  shared?: string,
  {
    log = pino({ level: 'silent' }),
    ...more
  }: Partial<
    Pick<
      ServerOptions,
      'executors' | 'instructions' | 'mailer' | 'workPause' | 'rotationPause' | 'watchMs' | 'dayMs' | 'log'
    >
  > = {},
): Promise<Api> {
  const home = shared ?? (await mkdtemp(join(tmpdir(), 'dyetrace-test-')))
  const connection = await openDatabase()
  const app = await createServer({
    connection,
    home,
    limits: { ...defaults, ...limits },
    log,
    ...(now ? { now } : {}),
    ...(audit ? { audit } : {}),
    ...more,
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  return {
    url,
    home,
    connection,
    workspace: (roles = ['admin']) => openWorkspace({ url, home, connection }, `test-${randomUUID()}`, roles),
    stop: async () => {
      await app.close()
      await connection.close()
      if (!shared) await rm(home, { recursive: true, force: true })
    },
  }
}

/** A client of a workspace with these roles: its first admin, or with a token that an admin made, of which no audit knows. */
export async function openWorkspace(
  { url, home, connection }: Pick<Api, 'url' | 'home' | 'connection'>,
  ws: string,
  roles: Role[],
): Promise<Workspace> {
  if (roles.join() === 'admin') return openAsAdmin({ url, home }, ws)
  // Its key is made by the first request; a workspace that is there without one would be one whose key is lost.
  await (await openAsAdmin({ url, home }, ws)).graphql('{ __typename }')
  const { secret, userErrors } = await createToken(
    {
      db: connection.workspace(ws),
      ws,
      actor: { kind: 'MACHINE', subject: 'test admin', roles: ['admin'], token: 'first admin' },
      audit: none,
      allowance: unlimited,
      now: Date.now,
    },
    { name: `test ${roles.join(' ')}`, roles, hours: 1_000 },
  )
  if (!secret) throw new Error(userErrors.map(({ message }) => message).join(' '))
  return { ...openClient(url, { token: secret }), ws, token: secret }
}

/** A client of a workspace with the token of its first admin. */
export async function openAsAdmin({ url, home }: Pick<Api, 'url' | 'home'>, ws: string): Promise<Workspace> {
  const token = await mintAdminToken({ home, workspace: ws, subject: 'test admin' })
  return { ...openClient(url, { token }), ws, token }
}

const none = { pending: () => [], recordIn: async () => {}, recorded: () => {} }
