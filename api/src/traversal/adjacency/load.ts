import type { SystemRow } from '../../catalog/systems/index.ts'
import type { ChangeSet } from '../../changes/index.ts'
import { type Database, DatabaseError, type Statement } from '../../platform/db/index.ts'
import { Adjacency, IsolationBreach } from './adjacency.ts'
import * as store from './store.ts'

/** What reads one statement's rows: a database, or a transaction that holds commits back. */
export type Reader = { run<Row>(statement: Statement<Row>, parameters?: Record<string, unknown>): Promise<Row[]> }

export const readerOf = (db: Database): Reader => ({ run: (statement, parameters) => db.read(statement, parameters) })

const AT_ONCE = 2_000

/**
 * All that a workspace's walks need, as of `head` or later: whatever was committed while it was read is among the changes
 * since `head`, and read again by them. Throws DatabaseError TOO_LARGE past `maxBytes`.
 */
export async function load(db: Database, head: store.Head, maxBytes: number): Promise<Adjacency> {
  const graph = new Adjacency()
  const fits = (put: () => void) => {
    closed(put)
    if (graph.bytes > maxBytes) throw new DatabaseError('TOO_LARGE', 'adjacency')
  }
  const [systems, refused] = await Promise.all([
    db.read(store.allSystems),
    db.read(store.refusedEvents),
    db.stream(store.allVersions, {}, (row) => fits(() => graph.putVersion(row.version, row))),
    db.stream(store.allParts, {}, (row) => fits(() => graph.putPart(row.part, row))),
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
  touched: ChangeSet
  versions: store.VersionsRow[]
  parts: store.PartsRow[]
  artifacts: store.PlacedArtifact[]
  systems: { id: string; described: SystemRow | null }[] | null
  refused: { count: number; lenient: number }
}

export async function fetchTouched(reader: Reader, graph: Adjacency, touched: ChangeSet): Promise<Fetched> {
  const versions = await byIds(reader, store.versionsById, touched.versions)
  const artifacts = new Set(touched.artifacts)
  for (const { version } of versions) if (!graph.artifact(version.artifact)) artifacts.add(version.artifact)
  return {
    touched,
    versions,
    parts: await byIds(reader, store.partsById, touched.parts),
    artifacts: await byIds(reader, store.artifactsById, artifacts),
    systems: touched.systems ? await reader.run(store.allSystems, {}) : null,
    refused: (await reader.run(store.refusedEvents, {}))[0] ?? { count: 0, lenient: 0 },
  }
}

/**
 * Puts what was fetched in the place of what was known, all at once: nobody sees half of it. Throws DatabaseError: ISOLATION
 * before anything is put; TOO_LARGE when memory ends in the middle, after which the graph must not be used.
 */
export function put(graph: Adjacency, fetched: Fetched, head: store.Head): void {
  closed(() => {
    for (const { version, to } of fetched.versions) if (to.includes('')) throw new IsolationBreach(version.id)
    for (const { part, to } of fetched.parts) if (to.includes('')) throw new IsolationBreach(part.id)
  })
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

export function putRows(
  graph: Adjacency,
  { versions, parts, artifacts }: Pick<Fetched, 'versions' | 'parts' | 'artifacts'>,
) {
  for (const row of versions) graph.putVersion(row.version, row)
  for (const row of parts) graph.putPart(row.part, row)
  for (const artifact of artifacts) graph.putArtifact(artifact)
}

/** Looks up what is led to and not known yet. */
async function fillIn(reader: Reader, graph: Adjacency): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    const missing = graph.missing()
    if (missing.nodes.length + missing.artifacts.length === 0) return
    const versions = await byIds(reader, store.versionsById, missing.nodes)
    const parts = await byIds(reader, store.partsById, missing.nodes)
    const artifacts = await byIds(reader, store.artifactsById, missing.artifacts)
    closed(() => putRows(graph, { versions, parts, artifacts }))
    if (versions.length + parts.length + artifacts.length === 0) return
  }
}

export async function byIds<Row>(reader: Reader, statement: Statement<Row>, ids: Iterable<string>): Promise<Row[]> {
  const all = [...ids]
  const rows: Row[] = []
  for (let begin = 0; begin < all.length; begin += AT_ONCE)
    rows.push(...(await reader.run(statement, { ids: all.slice(begin, begin + AT_ONCE) })))
  return rows
}

/**
 * The second lock (design: isolation): an edge into another workspace stops the answer. V8's own limits, such as 16.7 million
 * entries of a Map, are no breach: the graph is too large for this process.
 */
export function closed(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (error instanceof IsolationBreach) throw new DatabaseError('ISOLATION', 'adjacency', error)
    if (error instanceof RangeError) throw new DatabaseError('TOO_LARGE', 'adjacency', error)
    throw error
  }
}
