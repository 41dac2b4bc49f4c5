import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import { connect } from '../../api/src/platform/db/index.ts'
import { createServer, type ServerOptions } from '../../api/src/server/server.ts'
import type { Stage } from '../../testkit/stage.ts'

/** An API in this process on the stage's database, so that two that differ in one thing can be asked by turns. */
export async function serve(
  { neo4j, home }: Stage,
  { limits, ...different }: Partial<Pick<ServerOptions, 'limits' | 'audit'>> = {},
): Promise<{ url: string; stop(): Promise<void> }> {
  const connection = connect(neo4j.uri, neo4j.user, neo4j.password)
  const log = pino({ level: 'silent' })
  const bounds = { maxReached: 1_000_000, queryTimeoutMs: 30_000, ...limits }
  const app = await createServer({ connection, home, log, limits: bounds, ...different })
  await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    stop: async () => {
      await app.close()
      await connection.close()
    },
  }
}
