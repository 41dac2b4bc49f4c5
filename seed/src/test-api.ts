import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { connect as connectDatabase, migrate } from '../../api/src/db/index.ts'
import { createServer } from '../../api/src/server.ts'
import { connect } from './client.ts'
import { tokenOf } from './demo/state.ts'
import type { Senders } from './send.ts'

/** The API in this process, on the database of NEO4J_URI, with workspaces that are this test's own. */
export type TestApi = {
  url: string
  workspace(name: string): string
  senders(workspace: string): Promise<Senders>
  stop(): Promise<void>
}

/** Starts it on a free port. */
export async function startTestApi(): Promise<TestApi> {
  const { NEO4J_URI = '', NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '' } = process.env
  const connection = connectDatabase(NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD)
  await migrate(connection.driver)
  const home = await mkdtemp(join(tmpdir(), 'dyetrace-seed-'))
  const limits = { maxReached: 1_000_000, queryTimeoutMs: 30_000 }
  const app = await createServer({ connection, home, limits, log: pino({ level: 'error' }) })
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const suffix = randomUUID().slice(0, 8)
  return {
    url,
    workspace: (name) => `${name}-${suffix}`,
    async senders(workspace) {
      const pipeline = await tokenOf(home, workspace, 'pipeline')
      const handler = await tokenOf(home, workspace, 'handler')
      return { pipeline: connect(url, pipeline.token), handler: connect(url, handler.token) }
    },
    async stop() {
      await app.close()
      await connection.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}
