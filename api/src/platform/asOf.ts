import type { UserError } from '../generated/schema.ts'
import { AHEAD_MS, formatInstant, type Instant, type InstantInput } from '../vocabulary/instant.ts'
import { badUserInput } from './errors.ts'

/** A time that was asked for, or `absent`. Throws BAD_USER_INPUT for one without a zone. `path`: where in the arguments it is given. */
export function instantOf(time: InstantInput | null | undefined, absent: Instant, path: string): Instant {
  if (time === null || time === undefined) return absent
  if (typeof time === 'number') return time
  throw badUserInput(WITHOUT_ZONE, path)
}

const WITHOUT_ZONE = 'The time has no zone: add Z or an offset such as +01:00.'

/** What is wrong with a time in a statement that has no zone. */
export const withoutZone = (field: string[]): UserError => ({ code: 'INVALID_TIME', field, message: WITHOUT_ZONE })

/** A time in a statement that has come, or what is wrong with it. `field`: the path inside the input. */
export function pastInstant(time: InstantInput, now: Instant, field: string[]): Instant | UserError {
  if (typeof time !== 'number') return withoutZone(field)
  if (time <= now + AHEAD_MS) return time
  return { code: 'TIME_IN_FUTURE', field, message: 'This time has not come yet. Give one that has.' }
}

/** A time in a statement that is yet to come, or what is wrong with it. `field`: the path inside the input. */
export function futureInstant(time: InstantInput, now: Instant, field: string[]): Instant | UserError {
  if (typeof time !== 'number') return withoutZone(field)
  if (time > now) return time
  return { code: 'INVALID_RANGE', field, message: 'This time is over. Give a later one.' }
}

/**
 * The time that an answer is about: `asOf`, or `absent`, or now. Of what comes after now nothing is recorded, so that is no question:
 * throws BAD_USER_INPUT for a time later than now by more than a clock may be wrong, and for one without a zone.
 */
export function askedInstant(asOf: InstantInput | null | undefined, now: Instant, absent: Instant = now): Instant {
  const asked = instantOf(asOf, absent, 'asOf')
  if (asked === absent || asked - now <= AHEAD_MS) return asked
  throw badUserInput(
    `${formatInstant(asked)} is after now (${formatInstant(now)}), and nothing is recorded of that time: leave \`asOf\` out for now, or name an earlier time.`,
    'asOf',
  )
}
