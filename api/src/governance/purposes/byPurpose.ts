import type { ByPurpose } from '../../catalog/closed/index.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { authorisedAt } from './authorised.ts'
import { meet, type PurposeSet } from './sets.ts'

/**
 * Artifacts of which somebody authorised purposes at a time: those that are open to whoever is cleared for these purposes, and those that are not.
 * @param purposes an artifact has to be for one of each list, or for what one is part of
 * Throws DatabaseError.
 */
export async function artifactsByPurpose(
  db: Database,
  at: Instant,
  purposes: readonly PurposeSet[],
): Promise<ByPurpose> {
  const { authorised } = await authorisedAt(db, at)
  const isOpen = (its: PurposeSet) => purposes.every((list) => meet(its, list).length > 0)
  const open = new Set([...authorised].flatMap(([id, its]) => (isOpen(its) ? id : [])))
  return { open, closed: new Set([...authorised.keys()].filter((id) => !open.has(id))) }
}
