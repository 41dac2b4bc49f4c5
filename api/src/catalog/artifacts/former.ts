import type { Database } from '../../platform/db/index.ts'
import { idsNow } from './store/former.ts'

/**
 * Binds `own` and `joined` to the version that an id means: its own, or that of a write that was joined with it since. An id that was
 * given under earlier rules (`Former`, docs/adr/0014-rebuilding.md) means what took its place. `id`: a variable or parameter.
 */
export const versionOf = (id: string, write = ''): string => `
  OPTIONAL MATCH (former:Former {ws: $ws, id: ${id}})
  OPTIONAL MATCH (direct:Version {ws: $ws, id: ${id}})
  OPTIONAL MATCH (its:Version {ws: $ws, id: former.now})
  OPTIONAL MATCH (w:Write {ws: $ws, id: ${id}})-[:BOUND]->(bound:Version)
  OPTIONAL MATCH (later:Write {ws: $ws, id: former.now})-[:BOUND]->(since:Version)
  WITH ${id === '$id' ? '' : `${id}, `}${write}coalesce(direct, its) AS own, coalesce(bound, since) AS joined`

/** What these ids mean, of those that were given under earlier rules. */
export async function meaningNow(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  return new Map((await db.read(idsNow, { ids: [...ids] })).map(({ id, now }) => [id, now]))
}

/** A row by its id, or by one that it had under earlier rules. */
export async function foundById<Row>(
  db: Database,
  rows: { load(id: string): Promise<Row | null> },
  id: string,
): Promise<Row | null> {
  const row = await rows.load(id)
  if (row) return row
  const now = (await meaningNow(db, [id])).get(id)
  return now === undefined ? null : rows.load(now)
}
