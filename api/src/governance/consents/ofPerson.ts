import type { CustomerRow } from '../../catalog/customers/index.ts'
import { consentsOf, type PersonEventRow, type PurposeState, statesOf } from '../../consents/index.ts'
import type { CustomerInput } from '../../generated/schema.ts'
import type { PersonQueryContext } from '../../lineage/answers/index.ts'
import { askedInstant } from '../../platform/asOf.ts'
import { notFound } from '../../platform/errors.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'

/** `statements`: in the order in which they are heard. */
export type ConsentsOfPerson = {
  customer: CustomerRow
  asOf: Instant
  states: PurposeState<PersonEventRow>[]
  statements: PersonEventRow[]
}

type Asking = Pick<PersonQueryContext, 'db' | 'now' | 'customers'>

/** What one person agreed to, as of any time. Throws CUSTOMER_NOT_FOUND, BAD_USER_INPUT for a time without zone, and DatabaseError. */
export async function consentsOfPerson(
  { db, now, customers }: Asking,
  args: { customer: CustomerInput; asOf?: InstantInput | null | undefined },
): Promise<ConsentsOfPerson> {
  const asOf = askedInstant(args.asOf, now())
  const customer = await customers.resolve(args.customer)
  if (!customer) throw notFound('CUSTOMER_NOT_FOUND', 'Nobody in this workspace is known by that.', 'customer')
  const statements = await consentsOf(db, customer.ref, asOf)
  return { customer, asOf, statements, states: statesOf(statements, asOf) }
}
