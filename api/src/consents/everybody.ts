import { linkedOrdinals, OrdinalSet, sharingOrdinals } from '../membership/index.ts'
import type { Database } from '../platform/db/index.ts'
import { MOST_NAMED } from '../vocabulary/chunks.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { ConsentFold, type Kinship, LastHeard } from './people.ts'
import { scopesOf } from './states.ts'
import { type ConsentAboutRow, consentsAbout, peopleOfConsents } from './store/everybody.ts'
import { byTurn } from './turns.ts'

/**
 * Who has consented to a purpose at a time, and who said no: everybody of the workspace, by the ordinals of canonical customers.
 * Throws DatabaseError.
 */
export async function consentedAt(
  db: Database,
  purpose: string,
  asOf: Instant,
): Promise<Pick<ConsentFold, 'given' | 'refused'>> {
  const { consents, kinship, peopleOf } = await statementsAbout(db, purpose, asOf)
  const fold = new ConsentFold(kinship, asOf)
  for (const consent of consents) fold.hear(consent, await peopleOf(consent))
  return fold
}

/** As `consentedAt`, with the statement that counts for each. Throws DatabaseError. */
export async function lastHeardAt(
  db: Database,
  purpose: string,
  asOf: Instant,
): Promise<Pick<LastHeard<ConsentAboutRow>, 'of'>> {
  const { consents, kinship, peopleOf } = await statementsAbout(db, purpose, asOf)
  const heard = new LastHeard<ConsentAboutRow>(kinship)
  for (const consent of consents) heard.hear(consent, await peopleOf(consent))
  return heard
}

/** The statements about a purpose by a time, in the order in which they are heard, and how to find their people. Throws DatabaseError. */
export async function statementsAbout(
  db: Database,
  purpose: string,
  asOf: Instant,
): Promise<{
  consents: ConsentAboutRow[]
  kinship: Kinship
  peopleOf: (consent: ConsentAboutRow) => Promise<number[] | OrdinalSet>
}> {
  const [consents, linked, sharing] = await Promise.all([
    db.read(consentsAbout, { scopes: [...scopesOf(purpose)], asOf, few: MOST_NAMED }),
    linkedOrdinals(db),
    sharingOrdinals(db),
  ])
  const kinship = { linked, sharing }
  return { consents: consents.sort(byTurn), kinship, peopleOf: (consent) => peopleIn(db, consent) }
}

async function peopleIn(db: Database, { id, count, people }: ConsentAboutRow): Promise<number[] | OrdinalSet> {
  if (count <= MOST_NAMED) return people
  const many = new OrdinalSet()
  for (const chunk of await db.read(peopleOfConsents, { ids: [id] })) many.addChunk(chunk)
  return many
}
