import type { UseDecision } from '../../generated/schema.ts'
import type { VersionsQueryContext } from '../../lineage/answers/index.ts'
import { instantOf } from '../../platform/asOf.ts'
import { badUserInput } from '../../platform/errors.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'
import { unknownPurpose } from '../vocabularies/index.ts'
import { type LookedAt, lookBehind } from './looked.ts'
import { allows } from './sets.ts'

export type VersionUse = LookedAt & { decision: UseDecision }

export type UseAnswer = { purpose: string; at: Instant; versions: VersionUse[] }

export type UseArgs = { versions: readonly string[]; purpose: string; at?: InstantInput | null | undefined }

/**
 * Whether versions may be used for a purpose at a time: what is declared is that of the time, the graph as it is now.
 * Throws BAD_USER_INPUT for a purpose that nobody knows, and as `lookBehind`.
 */
export async function mayUse(
  context: VersionsQueryContext,
  { versions, purpose, at: time }: UseArgs,
): Promise<UseAnswer> {
  const at = instantOf(time, context.now(), 'at')
  const unknown = await unknownPurpose(context.db, [purpose], 'purpose')
  if (unknown) throw badUserInput(unknown.message, 'purpose')
  return { purpose, at, versions: await usesOf(context, versions, purpose, at) }
}

/** As `mayUse`, for a purpose that is known. `path`: where in the arguments the versions are. Throws as `lookBehind`. */
export async function usesOf(
  context: VersionsQueryContext,
  ids: readonly string[],
  purpose: string,
  at: Instant,
  path = 'versions.',
): Promise<VersionUse[]> {
  const looked = await lookBehind(context, { ids, at, path, wanted: (own) => !allows(own, purpose) })
  return looked.map((one) => ({
    ...one,
    decision: decisionOf({ isDenied: one.limits.totalCount > 0, isGap: one.gap }),
  }))
}

/** What is not known is never allowed; what is denied is denied whatever else is not known. */
export const decisionOf = ({ isDenied, isGap }: { isDenied: boolean; isGap: boolean }): UseDecision =>
  isDenied ? 'DENIED' : isGap ? 'GAP' : 'ALLOWED'
