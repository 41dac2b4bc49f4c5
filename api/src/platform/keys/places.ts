import type { Database, Transaction } from '../db/index.ts'
import { markOfKey, type PersonKeys } from './personKeys.ts'
import { countBefore, type DigestLabel, digestsBefore, wrapDigests } from './store.ts'

/**
 * Where digests of people are stored, for whoever wraps them all under a new key. It is gone through in one order, so that who was stopped
 * can go on; whatever is stored meanwhile is under the new key already.
 */
export type DigestPlace = {
  /** How many digests, or rows with some, are not under the newest key; those behind `after`. */
  count(db: Pick<Database, 'read'>, n: number): Promise<number>
  /** Wraps those of the next rows behind `after` (empty: from the beginning). @returns up to where, and how many; null: none are left */
  wrap(tx: Pick<Transaction, 'run'>, keys: PersonKeys, from: Position): Promise<Wrapped | null>
}

export type Position = { after: string; limit: number }

export type Wrapped = { reached: string; count: number }

/** The place of what is known by its digest. */
export const placeOf = (label: DigestLabel): DigestPlace => ({
  count: async (db, n) => (await db.read(countBefore[label], { mark: markOfKey(n) }))[0]?.count ?? 0,
  wrap: async (tx, keys, position) => {
    const found = await tx.run(digestsBefore[label], { ...position, mark: markOfKey(keys.count) })
    const rows = found.map(({ digest }) => ({ from: digest, to: keys.newest(digest) }))
    const last = rows.at(-1)
    if (!last) return null
    await tx.run(wrapDigests[label], { rows })
    return { reached: last.from, count: rows.length }
  },
})
