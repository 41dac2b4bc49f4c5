import { isAfter, type Moment } from '@/lib/moment.ts'
import type { Version } from './types.ts'

/** `later`: the address names it, and it was not there yet. */
export type ChosenVersion = { current: Version | null; chosen: Version | null; later: Version | null }

/**
 * Which of an artifact's versions is looked at. @param rows made by the moment, newest first @param current as the service means
 * it @param version in the address @param named what that id, or one that it had before, stands for
 */
export function chosenVersion(
  { rows, current }: { rows: readonly Version[]; current: Version | null },
  version: string | null,
  named: Version | null,
  moment: Moment,
): ChosenVersion {
  // Where there is none, there may be versions that others only named.
  if (version === null) return { current, chosen: current ?? rows[0] ?? null, later: null }
  const chosen = rows.find(({ id }) => id === version) ?? named
  return chosen && isAfter(chosen.createdAt, moment)
    ? { current, chosen: null, later: chosen }
    : { current, chosen, later: null }
}
