import type { PurposeSource, UserError } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import { dataUses } from './fideslang.ts'
import { nearest } from './nearest.ts'
import * as store from './store.ts'

/** A purpose. Its key begins with its parent's key and a dot. */
export type Purpose = { key: string; name: string; description: string | null; source: PurposeSource }

const shippedKeys: ReadonlySet<string> = new Set(dataUses.map(([key]) => key))

const shipped: readonly Purpose[] = dataUses.map(([key, name, description]) => ({
  key,
  name,
  description,
  source: 'FIDESLANG',
}))

/** The key of a purpose's parent; null: it stands at the top. */
export const parentOf = (key: string): string | null => (key.includes('.') ? key.slice(0, key.lastIndexOf('.')) : null)

/** Whether a purpose is another one, or is part of it. */
export const isWithin = (key: string, other: string): boolean => key === other || key.startsWith(`${other}.`)

/** Every purpose of a workspace, by key: those that are shipped and its own. Throws DatabaseError. */
export async function knownPurposes(db: Pick<Database, 'read'>): Promise<Purpose[]> {
  const own = await db.read(store.ownPurposes, {})
  return [...shipped, ...own.map((purpose) => ({ ...purpose, source: 'WORKSPACE' as const }))].sort((a, b) =>
    a.key < b.key ? -1 : 1,
  )
}

/** What is wrong with the first of these purposes that nobody knows, with the names nearest to it; null: all are known. Throws DatabaseError. */
export async function unknownPurpose(
  db: Pick<Database, 'read'>,
  keys: readonly string[],
  field: string,
): Promise<UserError | null> {
  if (keys.every((key) => shippedKeys.has(key))) return null
  const known = (await knownPurposes(db)).map(({ key }) => key)
  const place = keys.findIndex((key) => !known.includes(key))
  if (place < 0) return null
  const near = nearest(keys[place] ?? '', known)
  return {
    code: 'NOT_FOUND',
    field: [field, String(place)],
    message: `No purpose has this key. Nearest: ${near.join(', ')}. Use one of them, or register your own with registerPurpose.`,
  }
}
