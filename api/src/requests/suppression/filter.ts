import type { Database } from '../../platform/db/index.ts'
import { type PersonKeys, readUnderNewest } from '../../platform/keys/index.ts'
import { type AskedLine, type DigestedLine, type ReadingLines, readIdentityLines } from './lines.ts'
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
  const isDeleted = await deletedAmong(by, asked)
  return asked.map((line) => {
    const { n } = line
    const told = 'error' in line ? { n, error: line.error } : { n, suppressed: isDeleted(line) }
    return `${JSON.stringify(told)}\n`
  })
}

/** Of whom of these people the data was deleted. Throws DatabaseError. */
export async function deletedAmong(
  { db, personKeys }: Pick<Filtering, 'db' | 'personKeys'>,
  asked: readonly AskedLine[],
): Promise<(line: DigestedLine) => boolean> {
  const digests = asked.flatMap((line) => ('digests' in line ? line.digests : []))
  const deleted = await readUnderNewest(personKeys, () =>
    among(
      db,
      personKeys,
      digests.map((one) => personKeys.wrap(one)),
    ),
  )
  return (line) => line.digests.some(({ digest }) => deleted.has(personKeys.newest(digest)))
}

async function among(db: Database, keys: PersonKeys, digests: readonly Digested[]): Promise<Set<string>> {
  if (digests.length <= FEW) return new Set((await suppressedAmong(db, keys, digests)).map(({ digest }) => digest))
  const known = await openSuppressed(db, keys)
  const found = new Set<string>()
  for (let from = 0; from < digests.length; from += AT_ONCE)
    for (const { digest } of await known.among(digests.slice(from, from + AT_ONCE))) found.add(digest)
  return found
}
