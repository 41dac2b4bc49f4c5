import { createLoaders } from '../../api/src/catalog/artifacts/index.ts'
import { findCustomer } from '../../api/src/catalog/customers/index.ts'
import type { PersonQueryContext, VersionsQueryContext } from '../../api/src/lineage/answers/index.ts'
import type { Connection } from '../../api/src/platform/db/index.ts'
import { openAdjacencies } from '../../api/src/traversal/adjacency/index.ts'
import type { Engine } from '../../api/src/traversal/engines/index.ts'
import { traversalOf } from './engines.ts'

const adjacencies = openAdjacencies()

const UNBOUNDED = { maxReached: 1_000_000, queryTimeoutMs: 30_000 }

/** Someone who asks questions in one workspace, as a request would; people are known by their ref. */
export function queryContextOf(
  connection: Connection,
  ws: string,
  {
    limits = UNBOUNDED,
    now = Date.now(),
    engine = 'copy',
  }: { limits?: Partial<typeof UNBOUNDED>; now?: number; engine?: Engine } = {},
): PersonQueryContext & VersionsQueryContext {
  const db = connection.workspace(ws)
  return {
    ws,
    db,
    adjacency: traversalOf(engine, adjacencies, ws, db, { ...UNBOUNDED, ...limits }.maxReached),
    loaders: createLoaders(db, ws),
    limits: { ...UNBOUNDED, ...limits },
    now: () => now,
    customers: { resolve: async ({ ref }) => (ref === undefined ? null : findCustomer(db, { ref })) },
  }
}
