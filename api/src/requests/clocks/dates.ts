import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../../vocabulary/instant.ts'
import { ClockError, type IsoDate } from './types.ts'

/** A day without time or zone: days since 1970-01-01. */
export type Day = number

const DAY_MS = 86_400_000

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

/** So many days are kept: half a century. */
const MOST_KEPT = 20_000

/** What is found of a day is kept: the same days come again and again. */
function kept<Found>(find: (day: Day) => Found): (day: Day) => Found {
  const known = new Map<Day, Found>()
  return (day) => {
    const before = known.get(day)
    if (before !== undefined) return before
    const found = find(day)
    if (known.size >= MOST_KEPT) known.clear()
    known.set(day, found)
    return found
  }
}

/** A zone by its IANA name. Throws ClockError for one that there is none of. */
export function zoneOf(name: string): Zone {
  const known = zones.get(name)
  if (known) return known
  if (!isZone(name))
    throw new ClockError('INVALID_ZONE', 'zone', 'There is no such zone. Give an IANA name, such as Europe/Berlin.')
  const zone = zoneBy(name)
  zones.set(name, zone)
  return zone
}

function zoneBy(name: string): Zone {
  const startOf = kept((day: Day): Instant => plain(day).toZonedDateTime(name).epochMilliseconds)
  return {
    name,
    startOf,
    endOf: (day) => startOf(day + 1) - 1,
    dayOf: (at) => {
      // A local date is the one of UTC, or next to it.
      const day = Math.floor(at / DAY_MS)
      return at >= startOf(day + 1) ? day + 1 : at < startOf(day) ? day - 1 : day
    },
    nextHour: (at) => {
      const { minute, second, millisecond } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name)
      return at + 3_600_000 - (minute * 60_000 + second * 1_000 + millisecond)
    },
  }
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

const plain = (day: Day): Temporal.PlainDate => Temporal.PlainDate.from(isoOf(day))

/** A day from its ISO form. Throws ClockError with the field. */
export function dayFrom(text: IsoDate, field: string): Day {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) / DAY_MS : Number.NaN
  if (!Number.isNaN(day) && isoOf(day) === text) return day
  throw new ClockError('INVALID_DATE', field, 'This is no date. Give one such as 2026-04-07.')
}

export const isoOf: (day: Day) => IsoDate = kept((day) => new Date(day * DAY_MS).toISOString().slice(0, 10))

export const yearOf = (day: Day): number => new Date(day * DAY_MS).getUTCFullYear()

const byMonths = new Map<number, (day: Day) => Day>()

/** The same date so many months later, or the last day of the month where there is no such date (Reg. 1182/71 Art. 3(2)(c)). */
export function monthsAfter(day: Day, months: number): Day {
  const known = byMonths.get(months)
  if (known) return known(day)
  const after = kept((from) => Date.parse(`${plain(from).add({ months }).toString()}T00:00:00Z`) / DAY_MS)
  byMonths.set(months, after)
  return after(day)
}

export const isSameDate = (one: Day, other: Day): boolean => isoOf(one).slice(8) === isoOf(other).slice(8)

/** 1 Monday to 7 Sunday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

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

/** `Sunday 5 April 2026`. */
export const wordsOf: (day: Day) => string = kept((day) => {
  const date = new Date(day * DAY_MS)
  return `${weekdays[weekdayOf(day) - 1]} ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`
})
