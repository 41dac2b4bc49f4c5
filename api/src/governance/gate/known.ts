import type { Database } from '../../platform/db/index.ts'
import { admissionsByIds } from './store.ts'

/** Which of these ids no admission of the workspace has. Throws DatabaseError. */
export async function unknownAdmissions(
  db: Pick<Database, 'read'>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = new Set((await db.read(admissionsByIds, { ids: [...ids] })).map(({ id }) => id))
  return new Set(ids.filter((id) => !known.has(id)))
}
