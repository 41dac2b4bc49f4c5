/**
 * `npm run probe -- 100000`: asks that many times for something of another workspace, by every question, cursor, export, statement and error, as
 * every role, and compares each answer with the one about what is nowhere. Ends with 1 where anything leaks. On the Neo4j of NEO4J_URI, else
 * on one of its own.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startNeo4j } from '../../neo4j/start.ts'
import { startApi } from '../api.ts'
import { probeAll } from './all.ts'

/** Of 100,000 pairs, four are about one in 16,000 where time tells nothing. */
const MOST_DEVIATION = 4

const count = Number(process.argv[2] ?? 100_000)
const folder = await mkdtemp(join(tmpdir(), 'dyetrace-probe-'))
const neo4j = await startNeo4j({ home: join(folder, 'neo4j'), port: 0, log: console.log })
Object.assign(process.env, { NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password })
try {
  const api = await startApi()
  const told = (sent: number) => console.log(`${sent} of ${count}`)
  const { sent, leaks, slower, deviation, changed } = await probeAll(api, { count, told })
  for (const leak of new Set(leaks)) console.error(leak)
  console.log(
    `${sent} probes, ${leaks.length} leaks. ${changed ? 'The other workspace was CHANGED.' : 'The other workspace is as it was.'}`,
  )
  console.log(
    `What is there took longer in ${(100 * slower).toFixed(2)} % of pairs (${deviation.toFixed(1)} standard deviations from half).`,
  )
  process.exitCode = leaks.length > 0 || changed || Math.abs(deviation) > MOST_DEVIATION ? 1 : 0
  await api.stop()
} finally {
  await neo4j.stop()
  await rm(folder, { recursive: true, force: true })
}
