import { badUserInput } from './errors.ts'
import type { Instant, InstantInput } from './instant.ts'

/** An `asOf`, or now. Throws BAD_USER_INPUT for one without a zone. `path`: where in the arguments it is given. */
export function instantOf(asOf: InstantInput | null | undefined, now: Instant, path = 'asOf'): Instant {
  if (asOf === null || asOf === undefined) return now
  if (typeof asOf === 'number') return asOf
  throw badUserInput(`${asOf.zoneless} has no zone: add Z or an offset such as +01:00.`, path)
}
