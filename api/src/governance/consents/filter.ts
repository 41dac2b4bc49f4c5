import { lastHeardAt, refusals, statusAt } from '../../consents/index.ts'
import { knownOrdinals } from '../../membership/index.ts'
import { readUnderNewest, storedUnder } from '../../platform/keys/index.ts'
import {
  type AskedLine,
  type DigestedLine,
  deletedAmong,
  type Filtering,
  readIdentityLines,
} from '../../requests/suppression/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { reasonOf } from './reasons.ts'

/**
 * For what people are wanted. `needs`: everybody's CONSENT; or NO_REFUSAL, where the purpose rests on another basis: then whoever has not said no may be
 * used, unless their data was deleted and must not come back.
 */
export type Wanted = { purposes: readonly string[]; asOf: Instant; needs: 'CONSENT' | 'NO_REFUSAL' }

/**
 * Says of each line of a body, `{"namespace", "value"}`, whether that person may be used for all of some purposes, and if not, why: in the order
 * of the lines, blank ones left out. Identities become digests and are not kept. Throws TooMuch, DatabaseError.
 */
export async function filterByConsent(
  by: Filtering,
  body: AsyncIterable<Uint8Array>,
  { purposes, asOf, needs }: Wanted,
): Promise<string[]> {
  const asked = await readIdentityLines(by, body)
  const ordinalsOf = await customersIn(by, asked)
  const heard = await Promise.all(purposes.map((purpose) => lastHeardAt(by.db, purpose, asOf)))
  const refusalOf = (ordinal: number): string | null => {
    for (const last of heard) {
      const said = last.of(ordinal)
      const status = said && statusAt(said, asOf)
      if (needs === 'CONSENT' ? status !== 'GIVEN' : status !== null && refusals.has(status))
        return reasonOf(status, said)
    }
    return null
  }
  const isDeleted = needs === 'NO_REFUSAL' ? await deletedAmong(by, asked) : () => false
  const becauseOf = (line: DigestedLine): string | null => {
    if (isDeleted(line)) return 'their data was deleted'
    const ordinals = ordinalsOf(line)
    if (ordinals.length === 0) return needs === 'CONSENT' ? reasonOf(null, null) : null
    return ordinals.map(refusalOf).find((reason) => reason !== null) ?? null
  }
  return asked.map((line) => `${JSON.stringify(answerOf(line, becauseOf))}\n`)
}

function answerOf(line: AskedLine, becauseOf: (line: DigestedLine) => string | null) {
  const { n } = line
  if ('error' in line) return { n, error: line.error }
  const because = becauseOf(line)
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
