import type { CloseAs, CloseInput } from '../../generated/schema.ts'
import type { Move } from '../stages/index.ts'
import { change, type Handling, isDenial, type Outcome, refuse } from './change.ts'
import * as store from './store/requests.ts'

const moveOf: Record<CloseAs, Move> = { DENIED: 'DENY', WITHDRAWN: 'WITHDRAW', EXPIRED: 'EXPIRE' }

const LONGEST_NOTE = 5_000

/** Ends a request of which nothing was carried out. Throws DatabaseError. */
export const closeRequest = (by: Handling, input: CloseInput): Promise<Outcome> =>
  change(by, 'closeRequest', input, async (row, tx) => {
    const { as, note = null } = input
    const reason = as === 'DENIED' ? input.reason : null
    if (as === 'DENIED' && !isDenial(reason))
      return refuse(
        'MISSING',
        'Say why it is denied: the person has a right to know. NEED_USER_VERIFICATION is no end.',
        'reason',
      )
    if ((note?.length ?? 0) > LONGEST_NOTE)
      return refuse('TOO_LONG', `Give at most ${LONGEST_NOTE} characters.`, 'note')
    const duplicateOf = input.duplicateOf ?? null
    if (duplicateOf !== null) {
      const [other] = await tx.run(store.requestById, { id: duplicateOf })
      if (!other || other.id === row.id || other.type !== row.type)
        return refuse('NOT_FOUND', 'Name another request of the same type that goes on in its place.', 'duplicateOf')
    }
    return {
      set: { reason: reason ?? null, duplicateOf },
      moves: [moveOf[as]],
      said: [{ kind: as, body: { reason: reason ?? null, note, duplicateOf } }],
    }
  })
