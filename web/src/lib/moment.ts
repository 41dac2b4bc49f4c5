/** The time that a page speaks of. `asOf`: RFC 3339. `past`: the address asks for it; else it is now. */
export type Moment = { asOf: string; past: boolean }

/** What an address gives for one name: nothing, or a text, or several. */
type Given = string | string[] | undefined

/** The time that an address asks for, as it says it: whether that is one is for the API to say. Of several, the first. */
export const askedTime = (asOf: Given): string | null => [asOf].flat()[0] ?? null

/** A time is asked for that the API refuses: why, as a code; null: it does not. A clock may be wrong by five minutes. */
export function refusedTime(asOf: string): 'BAD_USER_INPUT' | 'TIME_IN_FUTURE' | null {
  const at = Date.parse(asOf)
  if (Number.isNaN(at)) return 'BAD_USER_INPUT'
  return at > Date.now() + 5 * 60_000 ? 'TIME_IN_FUTURE' : null
}

/** Why a page about a time has no answer: what the API says, and where it refuses the time, why. */
export const whyNone = (code: string, asOf: string | null): string =>
  code === 'BAD_USER_INPUT' && asOf !== null ? (refusedTime(asOf) ?? code) : code

/** The moment that an address asks for; without one it is now, said once, so that all of a page is of one moment. */
export function momentIn(given: Given): Moment {
  const asOf = askedTime(given)
  return asOf === null ? { asOf: new Date().toISOString(), past: false } : { asOf, past: true }
}

/** Whether something happened after the moment. @param instant RFC 3339 */
export const isAfter = (instant: string, { asOf }: Moment): boolean => Date.parse(instant) > Date.parse(asOf)

/** What a link says so that the page behind it is of the same moment; nothing where that is now. */
export const sameTime = ({ asOf, past }: Moment): Record<string, string> => (past ? { asOf } : {})
