import { addChangeSet, type ChangeSet, emptyChangeSet, lockWorkspace, overlaps, unpacked } from '../../changes/index.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Adjacency } from './adjacency.ts'
import { fetchTouched, put, type Reader, readerOf } from './load.ts'
import * as store from './store.ts'

/** Rounds of reading without holding commits back. */
const PATIENCE = 3

export async function headOf(reader: Reader): Promise<store.Head> {
  return (await reader.run(store.head))[0] ?? { epoch: 0, people: 0 }
}

/**
 * Brings a graph to the epoch of `head` or later, exactly: what the changes since its own epoch touched is read again, and put
 * in its place only if nothing of it changed while it was read, once nobody holds the graph (`free`). False: more than `most`
 * nodes changed, or it is no longer known which; the graph has to be read anew. Throws DatabaseError, and leaves the graph as it
 * was.
 */
export async function catchUp(
  db: Database,
  graph: Adjacency,
  head: store.Head,
  most: number,
  free: () => Promise<void> = async () => {},
): Promise<boolean> {
  const reader = readerOf(db)
  const touched = await changesBetween(reader, graph.epoch, head.epoch)
  if (!touched || touched.versions.size + touched.parts.size > most) return false
  let at = head
  for (let round = 0; round < PATIENCE; round += 1) {
    const fetched = await fetchTouched(reader, graph, touched)
    const later = await headOf(reader)
    const since = await changesBetween(reader, at.epoch, later.epoch)
    if (!since) return false
    if (!overlaps(touched, since)) {
      await free()
      put(graph, fetched, at)
      return true
    }
    addChangeSet(touched, since)
    at = later
  }
  // Whoever writes without pause is held back for the length of one read.
  const last = await db.write('catchUp', async (tx) => {
    await tx.run(lockWorkspace)
    const locked = await headOf(tx)
    const since = await changesBetween(tx, at.epoch, locked.epoch)
    if (!since) return null
    addChangeSet(touched, since)
    return { locked, fetched: await fetchTouched(tx, graph, touched) }
  })
  if (!last) return false
  await free()
  put(graph, last.fetched, last.locked)
  return true
}

/** What was touched after `since`; null: not all of it is kept any more. */
export async function changesBetween(reader: Reader, since: number, until: number): Promise<ChangeSet | null> {
  const touched = emptyChangeSet()
  if (since === until) return touched
  const rows = (await reader.run(store.changesSince, { since })).filter(({ epoch }) => epoch <= until)
  if (rows.length !== until - since) return null
  for (const { versions, parts, artifacts, systems } of rows)
    addChangeSet(touched, {
      versions: unpacked(versions),
      parts: unpacked(parts),
      artifacts: unpacked(artifacts),
      systems,
      people: false,
    })
  return touched
}
