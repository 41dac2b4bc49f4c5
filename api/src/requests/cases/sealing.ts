import type { IdentityInput } from '../../generated/schema.ts'
import { recordIn } from '../../platform/access/index.ts'
import type { Transaction } from '../../platform/db/index.ts'
import { type Handling, type Outcome, recordOf } from './change.ts'
import * as store from './store/requests.ts'

/**
 * Makes a change with identities that have to be acted on later: they are sealed as they were sent, and the request leads to them. What
 * was sealed for a change that is refused is shredded at the shredder's next turn. Throws DatabaseError, in which case nothing was changed.
 */
export async function sealing(
  by: Handling,
  name: string,
  given: { identities: readonly IdentityInput[]; contactEmail: string | null },
  work: (tx: Transaction) => Promise<Outcome>,
): Promise<Outcome> {
  const identities = given.identities.map(({ namespace, value }) => ({ namespace, value }))
  const contact = given.contactEmail === null ? null : { name: null, email: given.contactEmail }
  const outcome = await by.vault.seal(by, name, { v: 1, identities, contact }, async (tx, sealed) => {
    const outcome = await work(tx)
    const recorded = recordOf(outcome)
    if (!outcome.request || !recorded) {
      await by.vault.closedIn(tx, sealed, 0)
      return outcome
    }
    await tx.run(store.linkSealed, { id: outcome.request.id, sealed })
    await recordIn(tx, by.audit, recorded)
    return outcome
  })
  if (outcome.request) by.audit.recorded()
  return outcome
}
