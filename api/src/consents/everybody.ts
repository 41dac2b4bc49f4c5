import { linkedOrdinals, OrdinalSet, sharingOrdinals } from '../membership/index.ts'
import type { Database } from '../platform/db/index.ts'
import { MOST_NAMED } from '../vocabulary/chunks.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { ConsentFold } from './people.ts'
import { scopesOf } from './states.ts'
import { consentsAbout, peopleOfConsents } from './store/everybody.ts'
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
  const [consents, linked, sharing] = await Promise.all([
    db.read(consentsAbout, { scopes: [...scopesOf(purpose)], asOf, few: MOST_NAMED }),
    linkedOrdinals(db),
    sharingOrdinals(db),
  ])
  const fold = new ConsentFold({ linked, sharing }, asOf)
  for (const consent of consents.sort(byTurn))
    fold.hear(consent, consent.count > MOST_NAMED ? await peopleOf(db, consent.id) : consent.people)
  return fold
}

async function peopleOf(db: Database, id: string): Promise<OrdinalSet> {
  const people = new OrdinalSet()
  for (const chunk of await db.read(peopleOfConsents, { ids: [id] })) people.addChunk(chunk)
  return people
}
