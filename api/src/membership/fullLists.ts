import type { Database } from '../platform/db/index.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { byTurn, membershipOf } from './effective.ts'
import { toldLists } from './store/lists.ts'

/** A full list of a version's people. `count`: how many; `by`: who told of it, null where that is not on record. */
export type FullList = {
  at: Instant
  count: number
  namespaces: string[]
  by: string | null
  recordedAt: Instant | null
}

/** The full lists that count for a version, the latest first. Throws DatabaseError. */
export async function fullListsOf(db: Pick<Database, 'read'>, version: string): Promise<FullList[]> {
  const [told] = await db.read(toldLists, { version })
  if (!told) return []
  const full = new Set(membershipOf(told.lists, told.named).full)
  return told.lists.filter(({ id }) => full.has(id)).toSorted((a, b) => byTurn(b, a))
}
