import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type RunningNeo4j, startNeo4j } from '../../neo4j/start.ts'
import { type Connection, connect, migrate } from '../src/db/index.ts'
import { migrations } from '../src/db/migrations.ts'

let folder: string
let neo4j: RunningNeo4j
let replicas: Connection[]
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dyetrace-migrations-'))
  // A database of its own, empty: NEO4J_URI is the other tests'.
  neo4j = await startNeo4j({ home: join(folder, 'neo4j'), port: 0, env: { ...process.env, NEO4J_URI: '' } })
  replicas = [1, 2].map(() => connect(neo4j.uri, neo4j.user, neo4j.password))
})
afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.close()))
  await neo4j.stop()
  await rm(folder, { recursive: true, force: true })
})

it('two replicas that start at once on an empty database, and again, leave one schema', async () => {
  const count = async () => {
    const { records } = await (replicas[0] as Connection).driver.executeQuery(
      'SHOW INDEXES YIELD name, state RETURN count(name) AS all, sum(CASE state WHEN "ONLINE" THEN 1 ELSE 0 END) AS online',
    )
    return records[0]?.toObject()
  }
  const versions = await Promise.all(replicas.map((replica) => migrate(replica.driver)))
  expect(versions).toEqual([migrations.length, migrations.length])
  const first = await count()
  expect(first?.online).toBe(first?.all)
  await Promise.all(replicas.map((replica) => migrate(replica.driver)))
  expect(await count()).toEqual(first)
})
