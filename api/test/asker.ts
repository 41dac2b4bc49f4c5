import type { Connection } from '../src/db/index.ts'
import { openAdjacencies } from '../src/modules/adjacency/index.ts'
import { createLoaders } from '../src/modules/artifacts/index.ts'
import { findCustomer } from '../src/modules/customers/index.ts'
import type { PersonAsker, VersionsAsker } from '../src/modules/lineage/index.ts'

const adjacencies = openAdjacencies()

const UNBOUNDED = { maxReached: 1_000_000, queryTimeoutMs: 30_000 }

/** Someone who asks questions in one workspace, as a request would; people are known by their ref. */
export function askerOf(
  connection: Connection,
  ws: string,
  { limits = UNBOUNDED, now = Date.now() }: { limits?: Partial<typeof UNBOUNDED>; now?: number } = {},
): PersonAsker & VersionsAsker {
  const db = connection.workspace(ws)
  return {
    ws,
    db,
    adjacency: () => adjacencies.current(ws, db),
    loaders: createLoaders(db, ws),
    limits: { ...UNBOUNDED, ...limits },
    now: () => now,
    customers: { resolve: async ({ ref }) => (ref === undefined ? null : findCustomer(db, { ref })) },
  }
}
