import { lastHeardAt, statusAt } from '../../consents/index.ts'
import { knownOrdinals } from '../../membership/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { readUnderNewest, storedUnder } from '../../platform/keys/index.ts'
import { type AskedLine, type ReadingLines, readIdentityLines } from '../../requests/suppression/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { reasonOf } from './reasons.ts'

export type Filtering = ReadingLines & { db: Database }

/** For what people are wanted. */
export type Wanted = { purposes: readonly string[]; asOf: Instant }

/**
 * Says of each line of a body, `{"namespace", "value"}`, whether that person has consented to all of some purposes, and if not, why: in the order
 * of the lines, blank ones left out. Identities become digests and are not kept. Throws TooMuch, DatabaseError.
 */
export async function filterByConsent(
  by: Filtering,
  body: AsyncIterable<Uint8Array>,
  { purposes, asOf }: Wanted,
): Promise<string[]> {
  const asked = await readIdentityLines(by, body)
  const ordinalsOf = await customersIn(by, asked)
  const heard = await Promise.all(purposes.map((purpose) => lastHeardAt(by.db, purpose, asOf)))
  const refusalOf = (ordinal: number): string | null => {
    for (const last of heard) {
      const said = last.of(ordinal)
      const status = said && statusAt(said, asOf)
      if (status !== 'GIVEN') return reasonOf(status, said)
    }
    return null
  }
  return asked.map((line) => `${JSON.stringify(answerOf(line, ordinalsOf(line), refusalOf))}\n`)
}

function answerOf(line: AskedLine, ordinals: readonly number[], refusalOf: (ordinal: number) => string | null) {
  const { n } = line
  if ('error' in line) return { n, error: line.error }
  if (ordinals.length === 0) return { n, allowed: false, because: reasonOf(null, null) }
  const because = ordinals.map(refusalOf).find((reason) => reason !== null) ?? null
  return because === null ? { n, allowed: true } : { n, allowed: false, because }
}

/** Those whom each line may mean: one, unless it was spelled otherwise before. */
async function customersIn({ db, personKeys }: Filtering, asked: readonly AskedLine[]) {
  const digests = asked.flatMap((line) => ('digests' in line ? line.digests : []))
  const known = await readUnderNewest(personKeys, async () => {
    const stored = digests.map((one) => personKeys.wrap(one)).flatMap(storedUnder)
    const found = await knownOrdinals({ run: db.read }, stored)
    return new Map([...found].map(([digest, ordinal]) => [personKeys.newest(digest), ordinal]))
  })
  return (line: AskedLine): number[] =>
    'digests' in line ? line.digests.flatMap(({ digest }) => known.get(personKeys.newest(digest)) ?? []) : []
}
