import type { Database } from '../platform/db/index.ts'
import { membersOf } from './members.ts'
import { listedVersions } from './store/lists.ts'

const AT_ONCE = 4

/**
 * Every version that statements name someone in, by id: of a workspace, not of a person. A list whose people were all taken
 * back again names nobody. Throws DatabaseError.
 */
export async function namedVersions(db: Database): Promise<string[]> {
  const listed = await db.read(listedVersions)
  const named = listed.filter(({ reduced }) => !reduced).map(({ id }) => id)
  const left = listed.filter(({ reduced }) => reduced).values()
  const reader = async () => {
    for (const { id } of left) if ((await membersOf(db, [id])).size > 0) named.push(id)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, reader))
  return named
}
