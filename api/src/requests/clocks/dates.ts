import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../../vocabulary/instant.ts'
import { ClockError, type IsoDate } from './types.ts'

/** A day without time or zone. */
export type Day = Temporal.PlainDate

/** The days that time has in a zone: from an instant to its local date, and back. */
export type Zone = {
  readonly name: string
  dayOf(at: Instant): Day
  /** The first instant of a day, which is not midnight where the clock goes forward then. */
  startOf(day: Day): Instant
  /** The last millisecond of a day. */
  endOf(day: Day): Instant
  /** The instant at which the next full hour of the local clock begins; a full hour is followed by the next one. */
  nextHour(at: Instant): Instant
}

const zones = new Map<string, Zone>()

/** A zone by its IANA name. Throws ClockError for one that there is none of. */
export function zoneOf(name: string, field = 'zone'): Zone {
  const known = zones.get(name)
  if (known) return known
  if (!isZone(name))
    throw new ClockError('INVALID_ZONE', field, 'There is no such zone. Give an IANA name, such as Europe/Berlin.')
  const startOf = (day: Day) => day.toZonedDateTime(name).epochMilliseconds
  const zoned = (at: Instant) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name)
  const zone: Zone = {
    name,
    dayOf: (at) => zoned(at).toPlainDate(),
    startOf,
    endOf: (day) => startOf(day.add({ days: 1 })) - 1,
    nextHour: (at) => {
      const { minute, second, millisecond } = zoned(at)
      return at + 3_600_000 - (minute * 60_000 + second * 1_000 + millisecond)
    },
  }
  zones.set(name, zone)
  return zone
}

/** Offsets such as +02:00 are no zones: they know no summer time. */
function isZone(name: string): boolean {
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(name)) return false
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name) !== undefined
  } catch {
    return false
  }
}

/** A day from its ISO form. Throws ClockError with the field. */
export function dayFrom(text: IsoDate, field: string): Day {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    // Said below.
  }
  throw new ClockError('INVALID_DATE', field, 'This is no date. Give one such as 2026-04-07.')
}

export const isoOf = (day: Day): IsoDate => day.toString()

export const laterOf = (one: Day, other: Day): Day => (compare(one, other) >= 0 ? one : other)

export const compare = (one: Day, other: Day): number => Temporal.PlainDate.compare(one, other)

/** Calendar days from one day to another, negative where the other one is earlier. */
export const daysBetween = (from: Day, to: Day): number => from.until(to, { largestUnit: 'days' }).days

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const weekdayOf = (day: Day): string => weekdays[day.dayOfWeek - 1] ?? ''

/** `Sunday 5 April 2026`. */
export const wordsOf = (day: Day): string => `${weekdayOf(day)} ${day.day} ${months[day.month - 1]} ${day.year}`
