import { type Database, DatabaseError } from '../../platform/db/index.ts'
import { type Adjacencies, Moment } from '../adjacency/index.ts'
import { reachInDatabase } from './cypher/index.ts'
import type { Reach } from './reach.ts'

/**
 * One interface, two engines (docs/adr/0011): the copy of a workspace's graph in memory, and the database, which gathers what one
 * question may reach. Both hand over a graph of one moment, on which the same code walks, judges and counts.
 */
export { openPartsIn, reachInDatabase, versionsIn } from './cypher/index.ts'
export type { Ids, Reach } from './reach.ts'

/**
 * The graph that a question needs, as of some moment after the call. `engine`: the database and no other, for a question under which the copy moved on. Throws DatabaseError.
 */
export type Traversal = (reach: Reach, engine?: Engine) => Promise<Moment>

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
  const readyCopy = () =>
    copies.ready(ws, db).catch((error: unknown) => {
      if (error instanceof DatabaseError && error.failure === 'ISOLATION') throw error
      return null
    })
  return async (reach, engine) => {
    const copy = engine === 'database' ? null : await readyCopy()
    answered(copy ? 'copy' : 'database')
    return new Moment(copy ?? (await reachInDatabase(db, reach, most)))
  }
}
