/** The time that a page speaks of. `asOf`: RFC 3339. `past`: the address asks for it; else it is now. */
export type Moment = { asOf: string; past: boolean }

/**
 * The moment that an address asks for, as it says it: whether that is a time is for the API to say. Without one it is now, said
 * once, so that all of a page is of one moment.
 */
export const momentIn = (asOf: string | string[] | undefined): Moment =>
  typeof asOf === 'string' ? { asOf, past: true } : { asOf: new Date().toISOString(), past: false }

/** Whether something happened after the moment. @param instant RFC 3339 */
export const isAfter = (instant: string, { asOf }: Moment): boolean => Date.parse(instant) > Date.parse(asOf)

/** What a link says so that the page behind it is of the same moment; nothing where that is now. */
export const sameTime = ({ asOf, past }: Moment): Record<string, string> => (past ? { asOf } : {})
