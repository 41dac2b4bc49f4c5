import { type Database, DatabaseError } from '../../db/index.ts'
import type { Adjacencies, Adjacency } from '../adjacency/index.ts'
import { reachInDatabase } from './cypher/index.ts'
import type { Reach } from './reach.ts'

/**
 * One interface, two engines (docs/adr/0011): the copy of a workspace's graph in memory, and the database, which gathers what one
 * question may reach. Both hand over a graph of one moment, on which the same code walks, judges and counts.
 */
export { reachInDatabase } from './cypher/index.ts'
export type { Reach } from './reach.ts'

/**
 * The graph that a question needs, as of some moment after the call; without a reach, the whole workspace's, which only the copy
 * has. Walks must not await. Throws DatabaseError.
 */
export type Traversal = (reach?: Reach) => Promise<Adjacency>

export type Engine = 'copy' | 'database'

/**
 * Asks the copy where there is one, and the database while one is being read, does not fit or failed. A breach of isolation is
 * never got round.
 */
export function openTraversal(
  { ws, db, most }: { ws: string; db: Database; most: number },
  copies: Adjacencies,
  answered: (engine: Engine) => void = () => {},
): Traversal {
  return async (reach) => {
    if (!reach) {
      const graph = await copies.current(ws, db)
      answered('copy')
      return graph
    }
    const copy = await copies.ready(ws, db).catch((error: unknown) => {
      if (error instanceof DatabaseError && error.failure === 'ISOLATION') throw error
      return null
    })
    if (copy) {
      answered('copy')
      return copy
    }
    const graph = await reachInDatabase(db, reach, most)
    answered('database')
    return graph
  }
}
