import { Change } from '../../generated/schema.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { rank } from './ranks.ts'
import type { ListedVersion } from './verdicts.ts'

/** `item`: as it is now; of REMOVED, as it was. */
export type VersionChange = { change: Change; item: ListedVersion }

/** The order in which they are tried and listed. */
export const changeOrder: Readonly<Record<Change, number>> = {
  REMOVED: 0,
  DESTROYED: 1,
  ERASED: 2,
  RETIRED: 3,
  REVIVED: 4,
  REJUDGED: 5,
  ADDED: 6,
}

/** How the later list differs from the earlier one; what is the same in both is left out. Pure. */
export function changesBetween(
  earlier: readonly ListedVersion[],
  later: readonly ListedVersion[],
  since: Instant,
  asOf: Instant,
): VersionChange[] {
  const before = new Map(earlier.map((item) => [item.version.id, item]))
  const now = new Set(later.map(({ version }) => version.id))
  const removed = earlier.filter(({ version }) => !now.has(version.id))
  return [
    ...removed.map((item) => ({ change: Change.Removed, item })),
    ...later.flatMap((item) => {
      const change = changeOf(before.get(item.version.id), item, since, asOf)
      return change ? [{ change, item }] : []
    }),
  ]
}

function changeOf(was: ListedVersion | undefined, is: ListedVersion, since: Instant, asOf: Instant): Change | null {
  if (!was) return Change.Added
  const { destroyedAt } = is.version
  if (destroyedAt !== null && destroyedAt !== undefined && destroyedAt > since && destroyedAt <= asOf)
    return Change.Destroyed
  if (was.rank !== rank.ERASED && is.rank === rank.ERASED) return Change.Erased
  if (was.live !== is.live) return is.live ? Change.Revived : Change.Retired
  return was.rank === is.rank ? null : Change.Rejudged
}

/** How many versions each change happened to, in the order of changes. */
export function countsOf(changes: readonly VersionChange[]): { change: Change; count: number }[] {
  const counts = new Map<Change, number>()
  for (const { change } of changes) counts.set(change, (counts.get(change) ?? 0) + 1)
  return [...counts]
    .map(([change, count]) => ({ change, count }))
    .sort((a, b) => changeOrder[a.change] - changeOrder[b.change])
}
