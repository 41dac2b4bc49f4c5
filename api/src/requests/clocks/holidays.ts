import { createRequire } from 'node:module'
import type HolidaysOf from 'date-holidays'
import type { HolidaysTypes } from 'date-holidays'
import type { IsoDate } from './types.ts'

/** The public holidays of a year, by date. */
type Year = ReadonlyMap<IsoDate, string>

/** Whole-day public holidays of a country, or of a part of it. */
export type CountryHolidays = { of(year: number): Year }

const DAY_MS = 86_400_000
const known = new Map<string, CountryHolidays | null>()

/**
 * The public holidays of a country: whole days of type `public`. `region`: as date-holidays names it, `BY` or `BY-A`. Null: there is no such
 * region. The list is read when it is asked for the first time, and kept.
 */
export function holidaysOf(country: string, region: string | null): CountryHolidays | null {
  const key = `${country} ${region ?? ''}`
  const found = known.get(key)
  if (found !== undefined) return found
  const made = isRegion(country, region) ? read(country, region) : null
  known.set(key, made)
  return made
}

/** The regions of a country that have holidays of their own. */
export const regionsOf = (country: string): string[] => Object.keys(new (library())().getStates(country) ?? {})

function read(country: string, region: string | null): CountryHolidays {
  const source = new (library())()
  source.init(country, ...(region?.split('-') ?? []))
  source.setLanguages('en')
  const years = new Map<number, Year>()
  return {
    of: (year) => {
      const kept = years.get(year)
      if (kept) return kept
      const days = source.getHolidays(year).filter(counts(country, region)).flatMap(daysOf)
      const made = new Map(days)
      years.set(year, made)
      return made
    },
  }
}

/**
 * What the list says and the law does not. California: where a holiday is a Saturday the Friday before is none (Gov. Code § 6701 moves Sundays
 * only).
 */
const counts = (country: string, region: string | null) => (holiday: HolidaysTypes.Holiday) => {
  if (holiday.type !== 'public' || holiday.end.getTime() - holiday.start.getTime() < DAY_MS - 7_200_000) return false
  const isFriday = new Date(`${holiday.date.slice(0, 10)}T00:00:00Z`).getUTCDay() === 5
  return !(country === 'US' && region === 'CA' && holiday.substitute === true && isFriday)
}

/** Each day of a holiday, most have one. */
function daysOf({ date, start, end, name }: HolidaysTypes.Holiday): [IsoDate, string][] {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  const count = Math.max(1, Math.round((end.getTime() - start.getTime()) / DAY_MS))
  return Array.from({ length: count }, (_, i) => [new Date(first + i * DAY_MS).toISOString().slice(0, 10), name])
}

function isRegion(country: string, region: string | null): boolean {
  if (region === null) return true
  const [state = '', part, ...more] = region.split('-')
  const source = new (library())()
  if (more.length > 0 || !Object.hasOwn(source.getStates(country) ?? {}, state)) return false
  return part === undefined || Object.hasOwn(source.getRegions(country, state) ?? {}, part)
}

let loaded: typeof HolidaysOf | undefined

/** Read when the first clock needs it: it takes a tenth of a second and some ten megabytes. */
function library(): typeof HolidaysOf {
  loaded ??= createRequire(import.meta.url)('date-holidays') as typeof HolidaysOf
  return loaded
}
