import { z } from 'zod'
import { type Database, DatabaseError, statement } from '../../db/index.ts'
import type { Instant } from '../../instant.ts'
import { type Adjacency, head } from '../adjacency/index.ts'
import { type Naming, namings } from '../membership/index.ts'
import type { ErasedFrom } from './erasures.ts'

/** Where a person was taken out, and verified, by `$asOf`. */
const erasuresOf = statement(
  'erasuresOf',
  z.object({ version: z.string(), erased: z.array(z.number()) }),
  `
  MATCH (c:Customer {ws: $ws, ref: $ref})-[:SAME_AS]->{0,1}(x)<-[:ERASES]-(e:Erasure)-[:BOUND]->(v:Version)
  WHERE e.effective AND e.at <= $asOf
  RETURN v.id AS version, collect(DISTINCT e.at) AS erased`,
)

/** Who a walk is about: where statements that count name them, and where they were erased; as of one moment of the graph. */
export type Person = { graph: Adjacency; namings: Naming[]; erasures: ErasedFrom[] }

const TRIES = 10

/**
 * What is recorded of one person, by their canonical ref, and a graph that is neither older nor newer in what it knows of
 * people: a list that came between the two would seem to be one without them. Walk before the next await. Throws DatabaseError.
 */
export async function personIn(
  db: Database,
  adjacency: () => Promise<Adjacency>,
  ref: string,
  asOf: Instant,
): Promise<Person> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const graph = await adjacency()
    const known = graph.people
    const [named, erased] = await Promise.all([namings(db, ref), db.read(erasuresOf, { ref, asOf })])
    const [now] = await db.read(head)
    if ((now?.people ?? 0) !== known || graph.people !== known) continue
    const erasures = erased.map((row) => ({
      ...row,
      named: named.filter(({ version }) => version === row.version).map(({ at }) => at),
    }))
    return { graph, namings: named, erasures }
  }
  throw new DatabaseError('UNAVAILABLE', 'personIn')
}
