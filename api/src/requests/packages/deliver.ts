import type { DeliverInput } from '../../generated/schema.ts'
import { onRecord } from '../../platform/access/index.ts'
import { pastInstant } from '../../platform/asOf.ts'
import { changeIn, type Handling, type Outcome, recordOf, refuse } from '../cases/index.ts'
import * as store from './store.ts'

const LONGEST_NOTE = 5_000
const MINUTE = 60_000

/** A package was sent, which fulfils its request. Throws DatabaseError, in which case nothing was changed. */
export const deliver = (by: Handling, input: DeliverInput): Promise<Outcome> =>
  onRecord(
    by,
    'deliver',
    (tx) =>
      changeIn(tx, by, input, async (row) => {
        const { means, evidence = null, note = null } = input
        if (evidence !== null && !/^[0-9a-f]{64}$/.test(evidence))
          return refuse('INVALID_RANGE', 'Give the SHA-256 of the evidence as 64 hex digits in lower case.', 'evidence')
        if ((note?.length ?? 0) > LONGEST_NOTE)
          return refuse('TOO_LONG', `Give at most ${LONGEST_NOTE} characters.`, 'note')
        const at = input.at == null ? by.now() : pastInstant(input.at, by.now(), ['at'])
        if (typeof at !== 'number') return at
        const [made] = await tx.run(store.packageOfRequest, { request: row.id })
        if (!made || made.digest !== input.package)
          return refuse('CHANGED_MEANWHILE', 'The package of this request is another one. Read it again.', 'package')
        if (made.manifest !== row.manifest)
          return refuse(
            'CHANGED_MEANWHILE',
            'The data was looked up again since. Prepare the package again.',
            'package',
          )
        if (made.shreddedAt !== null)
          return refuse('NOT_FOUND', 'The package was shredded. Prepare it again.', 'package')
        // People note times to the minute.
        if (at < made.preparedAt - (made.preparedAt % MINUTE))
          return refuse('INVALID_RANGE', 'The package was not prepared yet at this time.', 'at')
        if (row.mode === 'PROCESSOR' && means !== 'TO_CONTROLLER')
          return refuse('INVALID_RANGE', 'The answer goes to the client who forwarded the request.', 'means')
        await tx.run(store.setDelivered, { request: row.id, means, at, by: by.actor.subject, evidence })
        const body = { package: made.digest, means, at, evidence, note }
        return { moves: ['DELIVER', 'FULFIL'], said: [{ kind: 'DELIVERED', body }] }
      }),
    recordOf,
  )
