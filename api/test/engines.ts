import type { Database } from '../src/db/index.ts'
import type { Adjacencies } from '../src/modules/adjacency/index.ts'
import { type Engine, reachInDatabase, type Traversal } from '../src/modules/traversal/index.ts'

export const engines: readonly Engine[] = ['copy', 'database']

/** One engine and never the other. What only the copy has is asked of it. */
export function traversalOf(
  engine: Engine,
  copies: Adjacencies,
  ws: string,
  db: Database,
  most = 1_000_000,
): Traversal {
  return (reach) => (engine === 'copy' || !reach ? copies.current(ws, db) : reachInDatabase(db, reach, most))
}
