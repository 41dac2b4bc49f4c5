import type { z } from 'zod'
import { digestIdentity, formerDigests } from '../../catalog/customers/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { type PersonKeys, storedUnder } from '../../platform/keys/index.ts'
import type { IdentityDigest } from '../../vocabulary/command.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import * as store from './store.ts'

type Row = z.infer<typeof store.suppressedAmong.row>

/** Under which somebody may have been recorded, today and before. */
export type Digested = Pick<IdentityDigest, 'digest' | 'earlier'>

/** Whose data was deleted, to compare many people with. */
export type Suppressed = {
  /** When the last of them was deleted; null: nobody was. */
  last: Instant | null
  /** Those of these digests that are of such people, under the newest key. Throws DatabaseError. */
  among(digests: readonly Digested[]): Promise<Row[]>
}

const AT_ONCE = 10_000

/**
 * Reads the end of each digest once, 48 bits, so that nearly nobody else is asked for; the database says who it is. A million people take
 * some 40 MB. Good for as long as there is no newer key. Throws DatabaseError.
 */
export async function openSuppressed(
  db: Pick<Database, 'read'>,
  keys: Pick<PersonKeys, 'newest'>,
): Promise<Suppressed> {
  const ends = new Set<number>()
  let last: Instant | null = null
  for (let digest = ''; ; ) {
    const page = await db.read(store.suppressedAfter, { digest, limit: AT_ONCE })
    for (const row of page) {
      ends.add(endOf(keys.newest(row.digest)))
      last = Math.max(last ?? 0, row.since)
    }
    digest = page.at(-1)?.digest ?? ''
    if (page.length < AT_ONCE) break
  }
  return {
    last,
    among: (digests) =>
      suppressedAmong(
        db,
        keys,
        digests.filter(({ digest }) => ends.has(endOf(digest))),
      ),
  }
}

/** Of a few digests, those that are of such people, under the newest key. Throws DatabaseError. */
export async function suppressedAmong(
  db: Pick<Database, 'read'>,
  keys: Pick<PersonKeys, 'newest'>,
  digests: readonly Digested[],
): Promise<Row[]> {
  if (digests.length === 0) return []
  const rows = await db.read(store.suppressedAmong, { digests: digests.flatMap(storedUnder) })
  return rows.map((row) => ({ ...row, digest: keys.newest(row.digest) }))
}

/** In hexadecimal digits. */
const END = 12

const endOf = (digest: string) => Number.parseInt(digest.slice(-END), 16)

/** Under which somebody may have been recorded. What is refused as an identity now may have been taken for one. Pure. */
export function digestsOf(keys: PersonKeys, namespace: string, value: string): Digested[] {
  const now = digestIdentity(keys, namespace, value)
  const former = 'digest' in now ? (now.former ?? []) : formerDigests(keys, namespace, value)
  return [...('digest' in now ? [now] : []), ...former]
}
