import type { Database } from '../platform/db/index.ts'
import { RANGE, setBits } from '../vocabulary/chunks.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { consentsNaming, type PersonEventRow } from './store/person.ts'
import { byTurn } from './turns.ts'

/**
 * What is on record of a person's consents by a time, under all of their identities, in the order in which it is heard. Of an identity that several people
 * share only what restricts is theirs: a withdrawal may be, and a consent of another is none. Throws DatabaseError.
 */
export async function consentsOf(db: Pick<Database, 'read'>, ref: string, asOf: Instant): Promise<PersonEventRow[]> {
  const rows = await db.read(consentsNaming, { ref, asOf, range: RANGE, setBits })
  const own = rows.filter(({ shared, status }) => !shared || status !== 'GIVEN')
  const once = new Map(own.toSorted((a, b) => Number(b.shared) - Number(a.shared)).map((row) => [row.key, row]))
  return [...once.values()].sort(byTurn)
}
