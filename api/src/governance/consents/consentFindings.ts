import { type VersionsQueryContext, withinTime } from '../../lineage/answers/index.ts'
import { askedInstant } from '../../platform/asOf.ts'
import { forbidden } from '../../platform/errors.ts'
import { type PageArgs, pageOfList } from '../../platform/paging.ts'
import type { InstantInput } from '../../vocabulary/instant.ts'
import { findingsIn, usesOf } from './findings/index.ts'

/**
 * What contradicts what people agreed to, as of any time, the latest first. Throws BAD_USER_INPUT, FORBIDDEN for whoever is not cleared for everything, and
 * DatabaseError.
 */
export async function consentFindings(
  context: VersionsQueryContext,
  { asOf: asked, ...page }: PageArgs & { asOf?: InstantInput | null | undefined },
) {
  if (context.clearing?.closing) throw forbidden({ message: PARTLY_CLEARED })
  const asOf = askedInstant(asked, context.now())
  const found = await withinTime(context, (stop) => usesOf(context, asOf, { stop }))
  const { uses, completeness } = found ?? { uses: [], completeness: tooLate }
  return { ...pageOfList(findingsIn(uses), page, MOST_PAGED), completeness }
}

const MOST_PAGED = 100

const PARTLY_CLEARED =
  'These findings are about everything, and some of it is closed to you. Ask an administrator to be cleared for all of it.'

const tooLate = { complete: false, truncatedBy: 'QUERY_TIMEOUT' as const, reached: 0, outside: 0, caveats: [] }
