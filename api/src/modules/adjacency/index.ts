import type { Transaction } from '../../db/index.ts'
import type { Instant } from '../../instant.ts'
import * as cypher from './cypher.ts'
import { packed, type Touched } from './touched.ts'

/**
 * A copy of each workspace's versions and flows in memory, for walks; Neo4j is the record. Every transaction that changes an
 * answer raises the workspace's epoch and notes what it touched; a copy is asked for by epoch, so it is never stale
 * (docs/adr/0008).
 */
export { type Adjacencies, type CopyWatcher, changesBetween, headOf, openAdjacencies } from './adjacencies.ts'
export { Adjacency, type Artifact, type Part, type Version } from './adjacency.ts'
export {
  artifactsById,
  artifactsSince,
  type Head,
  head,
  lockWorkspace,
  partsById,
  refusedEvents,
  systemsById,
  versionsById,
} from './cypher.ts'
export { byIds, closed, putRows, type Reader, readerOf } from './load.ts'
export { Moment } from './moment.ts'
export { atOnce, inSteps, type Steps } from './paced.ts'
export { nothingTouched, type Touched } from './touched.ts'

/** Changes that are kept at least; a copy further behind is read anew, and one that is being read has what it needs kept. */
const KEPT = 1_000

/** Keys that are kept of one call, for whoever watches. */
const SHOWN = 20

/** Keys of what one call brought and was accepted or refused, and when it did; `at` null: nothing. */
export type Arrived = { at: Instant | null; accepted: string[]; refused: string[] }

/** The last statement of a transaction that changes answers: from here to its commit, no other of the workspace commits. */
export async function recordChange(
  tx: Transaction,
  touched: Touched,
  arrived: Arrived = { at: null, accepted: [], refused: [] },
): Promise<void> {
  await tx.run(cypher.recordChange, {
    at: arrived.at,
    taken: arrived.accepted.length,
    accepted: arrived.accepted.slice(-SHOWN),
    refused: arrived.refused.slice(-SHOWN),
    versions: packed(touched.versions),
    parts: packed(touched.parts),
    artifacts: packed(touched.artifacts),
    systems: touched.systems,
    people: touched.people,
    keep: KEPT,
  })
}
