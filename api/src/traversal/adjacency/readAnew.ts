import { randomUUID } from 'node:crypto'
import { lockWorkspace } from '../../changes/index.ts'
import { type Database, DatabaseError } from '../../platform/db/index.ts'
import type { Adjacency } from './adjacency.ts'
import { catchUp, headOf } from './catchUp.ts'
import { load, readerOf } from './load.ts'
import * as store from './store.ts'

/** How long a reader that says no more holds changes; longer than reading a graph may take (LOAD_TIMEOUT_MS). */
const PINNED_MS = 1_800_000

/**
 * Reads a whole graph. The changes meanwhile are kept for it until it has caught up with them, however many they are. Throws
 * DatabaseError: TOO_LARGE past `maxBytes`, among others.
 */
export async function readAnew(db: Database, maxBytes: number): Promise<Adjacency> {
  const id = randomUUID()
  const head = await db.write('pinChanges', async (tx) => {
    await tx.run(lockWorkspace)
    return (await tx.run(store.pinChanges, { id, ms: PINNED_MS }))[0]
  })
  if (!head) throw new DatabaseError('INTERNAL', 'pinChanges')
  try {
    const graph = await load(db, head, maxBytes)
    const now = await headOf(readerOf(db))
    const caughtUp = graph.epoch === now.epoch || (await catchUp(db, graph, now, Number.POSITIVE_INFINITY))
    // Its time was over before it had caught up.
    if (!caughtUp) throw new DatabaseError('TIMEOUT', 'adjacency')
    return graph
  } finally {
    await db.write('unpinChanges', (tx) => tx.run(store.unpinChanges, { id })).catch(() => {})
  }
}
