import type { Database } from '../../api/src/platform/db/index.ts'
import { type Adjacencies, Moment } from '../../api/src/traversal/adjacency/index.ts'
import { type Engine, reachInDatabase, type Traversal } from '../../api/src/traversal/engines/index.ts'

export const engines: readonly Engine[] = ['copy', 'database']

/** One engine and never the other. */
export function traversalOf(
  engine: Engine,
  copies: Adjacencies,
  ws: string,
  db: Database,
  most = 1_000_000,
): Traversal {
  return async (reach, only = engine) =>
    new Moment(only === 'copy' ? await copies.current(ws, db) : await reachInDatabase(db, reach, most))
}
