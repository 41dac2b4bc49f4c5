/**
 * What each transaction changed, in the order of their commits. Writers record it last; copies of the graph, replicas and whoever watches
 * follow it (docs/adr/0008).
 */
import type { Transaction } from '../platform/db/index.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { type ChangeSet, packed } from './changeSet.ts'
import * as store from './store.ts'

export { addChangeSet, type ChangeSet, emptyChangeSet, overlaps, packed, unpacked } from './changeSet.ts'
export { lockWorkspace } from './store.ts'

/** Changes that are kept at least; a copy further behind is read anew, and one that is being read has what it needs kept. */
const KEPT = 1_000

/** Keys that are kept of one call, for whoever watches. */
const SHOWN = 20

/** Keys of what one call brought and was accepted or refused, and when it did; `at` null: nothing. */
export type Arrived = { at: Instant | null; accepted: string[]; refused: string[] }

/** The last statement of a transaction that changes answers: from here to its commit, no other of the workspace commits. */
export async function recordChange(
  tx: Transaction,
  touched: ChangeSet,
  arrived: Arrived = { at: null, accepted: [], refused: [] },
): Promise<void> {
  await tx.run(store.recordChange, {
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
