import { recordContext, statusTerms } from '../../consents/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { ConsentsOfPerson } from './ofPerson.ts'

const timeText = (at: Instant) => new Date(at).toISOString()

type Statement = ConsentsOfPerson['statements'][number]

/** A person's consent records as JSON-LD, in the order in which they count. What came under an identity that others use, too, may not be theirs. Pure. */
export function consentRecords({ customer, asOf, statements }: ConsentsOfPerson): object {
  return {
    '@context': recordContext,
    id: `urn:dyetrace:consents:${customer.ref}`,
    type: 'dpv:ConsentRecord',
    created: timeText(asOf),
    records: statements.filter(({ shared }) => !shared).map((statement) => recordOf(customer.ref, statement)),
  }
}

const recordOf = (ref: string, { key, at, recordedAt, purposes, status, until, ...how }: Statement) => ({
  type: 'dpv:ConsentRecord',
  identifier: key,
  created: timeText(recordedAt),
  dataSubject: { type: 'dpv:DataSubject', identifier: ref, scheme: 'dyetrace' },
  purpose: purposes.map((purpose) => ({ type: 'dpv:Purpose', identifier: purpose })),
  status: {
    type: statusTerms[status],
    indicatedAt: timeText(at),
    ...(how.mechanism === null ? {} : { indicationMethod: how.mechanism }),
  },
  ...(until === null ? {} : { valid: timeText(until) }),
  ...(how.notice === null ? {} : { notice: { type: 'dpv:ConsentNotice', identifier: how.notice } }),
  ...(how.evidence === null ? {} : { source: how.evidence }),
})
