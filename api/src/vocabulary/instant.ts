/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number

/** How far the clock of whoever sends a time may be ahead of ours. */
export const AHEAD_MS = 5 * 60_000

/** A well-formed RFC 3339 date and time that names no zone: the caller's mistake, reported per statement. */
export type Zoneless = { readonly zoneless: string }

/** What the DateTime scalar yields: an instant, or a time that cannot be placed. */
export type InstantInput = Instant | Zoneless

const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?([Zz]|[+-]\d{2}:\d{2})?$/

/**
 * Parses RFC 3339 to the millisecond (finer digits are cut). Without a zone it yields `Zoneless`.
 * Returns null for anything else, impossible dates such as 30 February included. Source: RFC 3339 §5.6.
 */
export function parseInstant(text: string): InstantInput | null {
  const match = RFC3339.exec(text)
  if (!match) return null
  const [, year, month, day, hour, minute, second, fraction = '', zone] = match
  const millis = fraction.slice(0, 3).padEnd(3, '0')
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
  const back = new Date(wall)
  const real = back.getUTCMonth() === Number(month) - 1 && back.getUTCDate() === Number(day) && Number(hour) < 24
  if (!real || Number(minute) > 59 || Number(second) > 59) return null
  if (!zone) return { zoneless: text }
  const offset = zone.length === 1 ? 0 : zoneOffset(zone)
  return offset === null ? null : wall + Number(millis) - offset
}

/** RFC 3339 in UTC, to the millisecond. */
export function formatInstant(at: Instant): string {
  return new Date(at).toISOString()
}

function zoneOffset(zone: string): number | null {
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(4, 6))
  if (hours > 23 || minutes > 59) return null
  return (zone[0] === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000
}
