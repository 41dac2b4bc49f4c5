import { type Instant, parseInstant } from '../../../vocabulary/instant.ts'

/** An understood time. `lenient`: it is not the RFC 3339 that the specification demands. */
export type ReadTime = { at: Instant; lenient: boolean }

// What producers are known to send instead: Python's str(), Java's ZonedDateTime, log4j's comma, an offset without a colon.
const SLOPPY =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(?:[.,](\d+))?\s?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?(?:\[[\w/+-]+\])?$/i

/** Seconds and milliseconds since 1970 are told apart by their size: from 1973 to 5138 no number is both. */
const MILLIS_FROM = 100_000_000_000

/** A producer's time, read as it was meant: without a zone it is UTC. Null: no time can be seen in it. */
export function readTime(time: unknown): ReadTime | null {
  if (typeof time === 'number') return numberTime(time)
  if (typeof time !== 'string') return null
  const strict = parseInstant(time)
  if (typeof strict === 'number') return { at: strict, lenient: false }
  const match = SLOPPY.exec(time.trim())
  if (!match) return /^\d{10}(?:\d{3})?$/.test(time.trim()) ? numberTime(Number(time)) : null
  const [, date, minutes, seconds = ':00', fraction = '0', zone = 'Z'] = match
  const at = parseInstant(`${date}T${minutes}${seconds.replace(':60', ':59')}.${fraction}${offsetOf(zone)}`)
  return typeof at === 'number' ? { at, lenient: true } : null
}

function offsetOf(zone: string): string {
  if (!/^[+-]/.test(zone)) return 'Z'
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0')
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}

function numberTime(time: number): ReadTime | null {
  const at = Math.trunc(Math.abs(time) < MILLIS_FROM ? time * 1_000 : time)
  return time > 0 && at <= 8.64e15 ? { at, lenient: true } : null
}
