import { consentedAt } from '../../consents/index.ts'
import type { VersionInput } from '../../generated/schema.ts'
import { type CustomerPage, pageOfPeople, peopleIn, type VersionsQueryContext } from '../../lineage/answers/index.ts'
import { badUserInput } from '../../platform/errors.ts'
import type { PageArgs } from '../../platform/paging.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'
import { unknownPurpose } from '../vocabularies/index.ts'
import { less } from './sets.ts'

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
  const unknown = await unknownPurpose(context.db, [args.purpose], 'purpose')
  if (unknown) throw badUserInput(unknown.message, 'purpose')
  const { asOf, completeness, ...people } = await peopleIn(context, args)
  const { given } = await consentedAt(context.db, args.purpose, asOf)
  // Others hold the sets of the answer.
  const left = { certain: less(people.certain, given), possible: less(people.possible, given) }
  return pageOfPeople(context.db, { ...left, completeness }, args)
}

/** Whether somebody's consent is missing. POSSIBLY: only of people who are possibly there, or not everybody there could be found. */
export type Missing = 'NOBODY' | 'POSSIBLY' | 'CERTAINLY'

/**
 * Whether people in each of some versions, by their ids, have not consented to a purpose by a time. Nothing of them is in the answer, so it may be given to
 * whoever may not see people. Throws VERSION_NOT_FOUND or DatabaseError.
 */
export async function consentMissingIn(
  context: VersionsQueryContext,
  { versions, purpose, at }: { versions: readonly string[]; purpose: string; at: Instant },
): Promise<Missing[]> {
  // Nobody is shown, so that it is asked of whatever may be closed to them.
  const { clearing: _, ...open } = context
  const { given } = await consentedAt(context.db, purpose, at)
  const missing: Missing[] = []
  for (const versionId of versions) {
    const { certain, possible, completeness } = await peopleIn(open, { versionId, asOf: at })
    if (less(certain, given).size > 0) missing.push('CERTAINLY')
    else missing.push(less(possible, given).size > 0 || !completeness.complete ? 'POSSIBLY' : 'NOBODY')
  }
  return missing
}
