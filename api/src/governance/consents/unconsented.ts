import { consentedAt } from '../../consents/index.ts'
import type { VersionInput } from '../../generated/schema.ts'
import {
  type CustomerPage,
  type People,
  pageOfPeople,
  peopleIn,
  type VersionsQueryContext,
} from '../../lineage/answers/index.ts'
import { OrdinalSet } from '../../membership/index.ts'
import type { PageArgs } from '../../platform/paging.ts'
import type { InstantInput } from '../../vocabulary/instant.ts'

export type UnconsentedArgs = PageArgs & {
  version?: VersionInput | null | undefined
  versionId?: string | null | undefined
  purpose: string
  asOf?: InstantInput | null | undefined
}

/**
 * Who is in a version, for certain or possibly, and has not consented to a purpose. Bounds and pages are those of `affectedCustomers`.
 * Throws ARTIFACT_NOT_FOUND, VERSION_NOT_FOUND, BAD_USER_INPUT or DatabaseError.
 */
export async function unconsented(context: VersionsQueryContext, args: UnconsentedArgs): Promise<CustomerPage> {
  const { asOf, completeness, ...people } = await peopleIn(context, args)
  const { given } = await consentedAt(context.db, args.purpose, asOf)
  return pageOfPeople(context.db, { ...without(people, given), completeness }, args)
}

/** The same people but these, as sets of their own: others hold the ones that were given. Pure. */
export const without = ({ certain, possible }: People, given: OrdinalSet): People => ({
  certain: less(certain, given),
  possible: less(possible, given),
})

function less(people: OrdinalSet, given: OrdinalSet): OrdinalSet {
  const left = new OrdinalSet()
  left.union(people)
  left.subtract(given)
  return left
}
