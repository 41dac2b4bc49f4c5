import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Connection, connect, migrate } from '../api/src/platform/db/index.ts'
import { startNeo4j } from '../neo4j/start.ts'

/**
 * An empty database with the schema, and nobody else's: what the planner decides by is counted over a whole database. Starts a Neo4j of
 * its own, also where NEO4J_URI names another.
 */
export async function startOwnDatabase(): Promise<{ connection: Connection; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'dyetrace-plans-'))
  const { NEO4J_URI: _, ...env } = process.env
  const neo4j = await startNeo4j({ home: join(folder, 'neo4j'), port: 0, heap: '512m', env })
  const connection = connect(neo4j.uri, neo4j.user, neo4j.password)
  await migrate(connection.driver)
  return {
    connection,
    stop: async () => {
      await connection.close()
      await neo4j.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
