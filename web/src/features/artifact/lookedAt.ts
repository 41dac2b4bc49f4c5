import { isAfter, type Moment } from '@/lib/moment.ts'
import type { Version } from './types.ts'

/** `later`: the address names it, and it was not there yet. */
export type LookedAt = { current: Version | null; chosen: Version | null; later: Version | null }

/**
 * Which of an artifact's versions is looked at. @param rows made by the moment, newest first @param version in the address
 * @param named what that id, or one that it had before, stands for
 */
export function lookedAt(
  rows: readonly Version[],
  version: string | null,
  named: Version | null,
  moment: Moment,
): LookedAt {
  // As the service means it: the newest that was reported.
  const current = rows.find(({ producerSeen }) => producerSeen) ?? rows[0] ?? null
  if (version === null) return { current, chosen: current, later: null }
  const chosen = rows.find(({ id }) => id === version) ?? named
  return chosen && isAfter(chosen.createdAt, moment)
    ? { current, chosen: null, later: chosen }
    : { current, chosen, later: null }
}
