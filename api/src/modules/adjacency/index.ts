import type { Transaction } from '../../db/index.ts'
import * as cypher from './cypher.ts'
import { packed, type Touched } from './touched.ts'

/**
 * A copy of each workspace's versions and flows in memory, for walks; Neo4j is the record. Every transaction that changes an
 * answer raises the workspace's epoch and notes what it touched; a copy is asked for by epoch, so it is never stale
 * (docs/adr/0008).
 */
export { type Adjacencies, openAdjacencies } from './adjacencies.ts'
export { Adjacency, type Artifact, type Part, type Version } from './adjacency.ts'
export { head } from './cypher.ts'
export { nothingTouched, type Touched } from './touched.ts'

/** Changes that are kept; a copy further behind is read anew. */
const KEPT = 1_000

/** The last statement of a transaction that changes answers: from here to its commit, no other of the workspace commits. */
export async function recordChange(tx: Transaction, touched: Touched): Promise<void> {
  await tx.run(cypher.recordChange, {
    versions: packed(touched.versions),
    parts: packed(touched.parts),
    artifacts: packed(touched.artifacts),
    systems: touched.systems,
    people: touched.people,
    keep: KEPT,
  })
}
