import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { type Audit, mintToken, type Role } from '../api/src/platform/access/index.ts'
import { type Connection, connect, migrate } from '../api/src/platform/db/index.ts'
import type { Limits } from '../api/src/server/context.ts'
import { createServer } from '../api/src/server/server.ts'
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
): Promise<Api> {
  const home = shared ?? (await mkdtemp(join(tmpdir(), 'dyetrace-test-')))
  const connection = await openDatabase()
  const log = pino({ level: 'silent' })
  const app = await createServer({
    connection,
    home,
    limits: { ...defaults, ...limits },
    log,
    ...(now ? { now } : {}),
    ...(audit ? { audit } : {}),
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  return {
    url,
    home,
    connection,
    workspace: (roles = ['admin']) => openWorkspace(url, home, `test-${randomUUID()}`, roles),
    stop: async () => {
      await app.close()
      await connection.close()
      if (!shared) await rm(home, { recursive: true, force: true })
    },
  }
}

/** A token for a workspace, and a client with it. */
export async function openWorkspace(url: string, home: string, ws: string, roles: Role[]): Promise<Workspace> {
  const token = await mintToken({ home, workspace: ws, roles, subject: `test ${roles.join(' ')}` })
  return { ...openClient(url, { token }), ws, token }
}
