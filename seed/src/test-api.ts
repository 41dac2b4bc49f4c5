import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { connect } from './client.ts'
import { startApi } from './demo/api.ts'
import { freePort } from './demo/port.ts'
import { tokenOf } from './demo/state.ts'
import type { Senders } from './send.ts'

/** An API of this test's own, on the database of NEO4J_URI, with workspaces that nobody else has. */
export type TestApi = {
  workspace(name: string): string
  senders(workspace: string): Promise<Senders>
  stop(): Promise<void>
}

/** Starts it as the demo does, on a free port, with its keys and tokens in a temporary folder. */
export async function startTestApi(): Promise<TestApi> {
  const { NEO4J_URI: uri = '', NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env
  const home = await mkdtemp(join(tmpdir(), 'dyetrace-seed-'))
  const port = await freePort(20_000 + (process.pid % 10_000), 'the API', () => {})
  const root = resolve(import.meta.dirname, '..', '..')
  const api = await startApi({ root, home, port, neo4j: { uri, user, password }, log: join(home, 'api.log') })
  const url = `http://127.0.0.1:${port}`
  const suffix = randomUUID().slice(0, 8)
  return {
    workspace: (name) => `${name}-${suffix}`,
    async senders(workspace) {
      const pipeline = await tokenOf(home, workspace, 'pipeline')
      const handler = await tokenOf(home, workspace, 'handler')
      return { pipeline: connect(url, pipeline.token), handler: connect(url, handler.token) }
    },
    async stop() {
      await api.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}
