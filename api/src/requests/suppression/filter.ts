import type { Database } from '../../platform/db/index.ts'
import { type PersonKeys, readUnderNewest } from '../../platform/keys/index.ts'
import { type ReadingLines, readIdentityLines } from './lines.ts'
import { type Digested, openSuppressed, suppressedAmong } from './suppressed.ts'

export type Filtering = ReadingLines & { db: Database }

/** Up to so many the database is asked directly. */
const FEW = 5_000
const AT_ONCE = 10_000

/**
 * Says of each line of a body, `{"namespace", "value"}`, whether it is of somebody whose data was deleted: in the order of the lines, blank ones left
 * out. Nothing is kept. Throws TooMuch, DatabaseError.
 */
export async function filterPeople(by: Filtering, body: AsyncIterable<Uint8Array>): Promise<string[]> {
  const asked = await readIdentityLines(by, body)
  const { db, personKeys } = by
  const digests = asked.flatMap((one) => ('digests' in one ? one.digests : []))
  const suppressed = await readUnderNewest(personKeys, () =>
    among(
      db,
      personKeys,
      digests.map((one) => personKeys.wrap(one)),
    ),
  )
  return asked.map((one) => {
    const { n } = one
    const told =
      'error' in one
        ? { n, error: one.error }
        : { n, suppressed: one.digests.some(({ digest }) => suppressed.has(personKeys.newest(digest))) }
    return `${JSON.stringify(told)}\n`
  })
}

async function among(db: Database, keys: PersonKeys, digests: readonly Digested[]): Promise<Set<string>> {
  if (digests.length <= FEW) return new Set((await suppressedAmong(db, keys, digests)).map(({ digest }) => digest))
  const known = await openSuppressed(db, keys)
  const found = new Set<string>()
  for (let from = 0; from < digests.length; from += AT_ONCE)
    for (const { digest } of await known.among(digests.slice(from, from + AT_ONCE))) found.add(digest)
  return found
}
