import { type Database, DatabaseError, type Statement } from '../../db/index.ts'
import type { SystemRow } from '../systems/index.ts'
import { Adjacency } from './adjacency.ts'
import * as cypher from './cypher.ts'
import type { Touched } from './touched.ts'

/** What reads one statement's rows: a database, or a transaction that holds commits back. */
export type Reader = { run<Row>(statement: Statement<Row>, parameters?: Record<string, unknown>): Promise<Row[]> }

export const readerOf = (db: Database): Reader => ({ run: (statement, parameters) => db.read(statement, parameters) })

const AT_ONCE = 2_000

/**
 * All that a workspace's walks need, as of `head` or later: whatever was committed while it was read is among the changes
 * since `head`, and read again by them.
 */
export async function load(db: Database, head: cypher.Head): Promise<Adjacency> {
  const graph = new Adjacency()
  const [systems, refused] = await Promise.all([
    db.read(cypher.allSystems),
    db.read(cypher.refusedEvents),
    db.stream(cypher.allVersions, {}, (row) => closed(() => graph.putVersion(row.version, row))),
    db.stream(cypher.allParts, {}, (row) => closed(() => graph.putPart(row.part, row))),
  ])
  graph.putSystems(systems)
  graph.refused = refused[0]?.count ?? 0
  graph.lenient = refused[0]?.lenient ?? 0
  await fillIn(readerOf(db), graph)
  graph.epoch = head.epoch
  graph.people = head.people
  return graph
}

/** What was touched, as it is now. */
export type Fetched = {
  touched: Touched
  versions: cypher.VersionsRow[]
  parts: cypher.PartsRow[]
  artifacts: cypher.PlacedArtifact[]
  systems: { id: string; described: SystemRow | null }[] | null
  refused: { count: number; lenient: number }
}

export async function fetchTouched(reader: Reader, graph: Adjacency, touched: Touched): Promise<Fetched> {
  const versions = await byIds(reader, cypher.versionsById, touched.versions)
  const artifacts = new Set(touched.artifacts)
  for (const { version } of versions) if (!graph.artifact(version.artifact)) artifacts.add(version.artifact)
  return {
    touched,
    versions,
    parts: await byIds(reader, cypher.partsById, touched.parts),
    artifacts: await byIds(reader, cypher.artifactsById, artifacts),
    systems: touched.systems ? await reader.run(cypher.allSystems, {}) : null,
    refused: (await reader.run(cypher.refusedEvents, {}))[0] ?? { count: 0, lenient: 0 },
  }
}

/** Puts what was fetched in the place of what was known, all at once: nobody sees half of it. Throws DatabaseError. */
export function put(graph: Adjacency, fetched: Fetched, head: cypher.Head): void {
  closed(() => {
    const { versions, parts, touched } = fetched
    putRows(graph, fetched)
    const found = new Set([...versions.map((row) => row.version.id), ...parts.map((row) => row.part.id)])
    for (const id of [...touched.versions, ...touched.parts]) if (!found.has(id)) graph.remove(id)
  })
  if (fetched.systems) graph.putSystems(fetched.systems)
  graph.refused = fetched.refused.count
  graph.lenient = fetched.refused.lenient
  graph.epoch = head.epoch
  graph.people = head.people
}

function putRows(graph: Adjacency, { versions, parts, artifacts }: Pick<Fetched, 'versions' | 'parts' | 'artifacts'>) {
  for (const row of versions) graph.putVersion(row.version, row)
  for (const row of parts) graph.putPart(row.part, row)
  for (const artifact of artifacts) graph.putArtifact(artifact)
}

/** Looks up what is led to and not known yet. */
async function fillIn(reader: Reader, graph: Adjacency): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    const missing = graph.missing()
    if (missing.nodes.length + missing.artifacts.length === 0) return
    const versions = await byIds(reader, cypher.versionsById, missing.nodes)
    const parts = await byIds(reader, cypher.partsById, missing.nodes)
    const artifacts = await byIds(reader, cypher.artifactsById, missing.artifacts)
    closed(() => putRows(graph, { versions, parts, artifacts }))
    if (versions.length + parts.length + artifacts.length === 0) return
  }
}

async function byIds<Row>(reader: Reader, statement: Statement<Row>, ids: Iterable<string>): Promise<Row[]> {
  const all = [...ids]
  const rows: Row[] = []
  for (let begin = 0; begin < all.length; begin += AT_ONCE)
    rows.push(...(await reader.run(statement, { ids: all.slice(begin, begin + AT_ONCE) })))
  return rows
}

/** The second lock (design: isolation): an edge into another workspace stops the answer. */
function closed(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (error instanceof RangeError) throw new DatabaseError('ISOLATION', 'adjacency', error)
    throw error
  }
}
