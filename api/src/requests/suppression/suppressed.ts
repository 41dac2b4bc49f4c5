import type { z } from 'zod'
import { digestIdentity, formerDigests } from '../../catalog/customers/index.ts'
import type { Database } from '../../platform/db/index.ts'
import type { Digest } from '../../platform/keys/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import * as store from './store.ts'

type Row = z.infer<typeof store.suppressedAmong.row>

/** Whose data was deleted, to compare many people with. */
export type Suppressed = {
  /** When the last of them was deleted; null: nobody was. */
  last: Instant | null
  /** Those of these digests that are of such people. Throws DatabaseError. */
  among(digests: readonly string[]): Promise<Row[]>
}

const AT_ONCE = 10_000

/**
 * Reads the end of each digest once, 48 bits, so that nearly nobody else is asked for; the database says who it is. A million people take
 * some 40 MB. Throws DatabaseError.
 */
export async function openSuppressed(db: Pick<Database, 'read'>): Promise<Suppressed> {
  const ends = new Set<number>()
  let last: Instant | null = null
  for (let digest = ''; ; ) {
    const page = await db.read(store.suppressedAfter, { digest, limit: AT_ONCE })
    for (const row of page) {
      ends.add(endOf(row.digest))
      last = Math.max(last ?? 0, row.since)
    }
    digest = page.at(-1)?.digest ?? ''
    if (page.length < AT_ONCE) break
  }
  return {
    last,
    among: async (digests) =>
      suppressedAmong(
        db,
        digests.filter((one) => ends.has(endOf(one))),
      ),
  }
}

/** Of a few digests, those that are of such people. Throws DatabaseError. */
export const suppressedAmong = async (db: Pick<Database, 'read'>, digests: readonly string[]): Promise<Row[]> =>
  digests.length === 0 ? [] : db.read(store.suppressedAmong, { digests })

/** In hexadecimal digits. */
const END = 12

const endOf = (digest: string) => Number.parseInt(digest.slice(-END), 16)

/** Under which somebody may have been recorded. What is refused as an identity now may have been taken for one. Pure. */
export function digestsOf(digest: Digest, namespace: string, value: string): string[] {
  const now = digestIdentity(digest, namespace, value)
  const former = 'digest' in now ? (now.former ?? []) : formerDigests(digest, namespace, value)
  return [...('digest' in now ? [now.digest] : []), ...former.map((one) => one.digest)]
}
