import { type Day, dayFrom, isoOf, weekdayOf, wordsOf, yearOf } from './dates.ts'
import { type CountryHolidays, holidaysOf, regionsOf } from './holidays.ts'
import { memberStates } from './memberStates.ts'
import type { Country, RegimeData } from './rules.ts'
import { type ClockCase, ClockError, type Holiday } from './types.ts'

/** Which days are no working days, and why. */
export type Calendar = {
  /** The name of the holiday that a day is; null: it is none. */
  holidayOn(day: Day): string | null
  /** Why a day is no working day, in words; null: it is one. */
  whyFree(day: Day, saturdaysCount?: boolean): string | null
  /** The day itself, or the first working day after it. `passed` is called for each day between. */
  workingDayFrom(day: Day, passed?: (free: Day, why: string) => void, saturdaysCount?: boolean): Day
  /** So many business days after a day, which itself does not count. */
  businessDaysAfter(day: Day, count: number, passed?: (holiday: Day) => void, saturdaysCount?: boolean): Day
}

/** A list that somebody edited so that no working day is left would never end. */
const MOST_FREE_DAYS = 366

/** The calendar of a case: its country's public holidays, with the workspace's edits. Throws ClockError. */
export function calendarOf(of: ClockCase, { holidaysOf: fixed }: RegimeData): Calendar {
  const listed = countryHolidays(of, fixed)
  const added = new Map(
    (of.holidays?.added ?? []).map(({ date, name }) => [isoOf(dayFrom(date, 'holidays.added')), name]),
  )
  const removed = new Set((of.holidays?.removed ?? []).map((date) => isoOf(dayFrom(date, 'holidays.removed'))))
  const holidayOn = (day: Day) => {
    const iso = isoOf(day)
    return added.get(iso) ?? (removed.has(iso) ? null : (listed?.of(yearOf(day)).get(iso) ?? null))
  }
  return calendarWith(holidayOn)
}

function calendarWith(holidayOn: (day: Day) => string | null): Calendar {
  const isWeekend = (day: Day, saturdaysCount: boolean) =>
    weekdayOf(day) === 7 || (weekdayOf(day) === 6 && !saturdaysCount)
  const whyFree = (day: Day, saturdaysCount = false) => {
    if (isWeekend(day, saturdaysCount)) return `${wordsOf(day)} is no working day`
    const holiday = holidayOn(day)
    return holiday === null ? null : `${wordsOf(day)} is a public holiday (${holiday})`
  }
  return {
    holidayOn,
    whyFree,
    workingDayFrom: (day, passed, saturdaysCount) => {
      let end = day
      for (let free = 0; free < MOST_FREE_DAYS; free += 1) {
        const why = whyFree(end, saturdaysCount)
        if (why === null) return end
        passed?.(end, why)
        end += 1
      }
      throw new ClockError('INVALID_DATE', 'holidays.added', `No working day is left in the year after ${isoOf(day)}.`)
    },
    businessDaysAfter: (day, count, passed, saturdaysCount = false) => {
      let end = day
      for (let left = count, looked = 0; left > 0; looked += 1) {
        if (looked > MOST_FREE_DAYS + count * 7)
          throw new ClockError('INVALID_DATE', 'holidays.added', `Too few business days are left after ${isoOf(day)}.`)
        end += 1
        if (isWeekend(end, saturdaysCount)) continue
        if (holidayOn(end) === null) left -= 1
        else passed?.(end)
      }
      return end
    },
  }
}

/** The name of each holiday that moved a date, once, by date. */
export function usedHolidays(days: readonly Day[], calendar: Calendar): Holiday[] {
  const used = new Map<string, string>()
  for (const day of days) {
    const name = calendar.holidayOn(day)
    if (name !== null) used.set(isoOf(day), name)
  }
  return [...used].map(([date, name]) => ({ date, name })).sort((a, b) => (a.date < b.date ? -1 : 1))
}

function countryHolidays(of: ClockCase, fixed: Country | null): CountryHolidays | null {
  const country = fixed?.country ?? of.memberState
  if (!country) {
    if (of.regime !== 'EU') return null
    throw new ClockError(
      'MEMBER_STATE_REQUIRED',
      'memberState',
      `The public holidays of a Member State count: give it, one of ${Object.keys(memberStates).join(', ')}.`,
    )
  }
  const region = of.region ?? fixed?.region ?? null
  const found = holidaysOf(country, region)
  if (found) return found
  const regions = regionsOf(country)
  const remedy = regions.length > 0 ? `Give one of ${regions.join(', ')}, or none.` : 'Give none.'
  throw new ClockError('INVALID_REGION', 'region', `${country} has no such region with holidays of its own. ${remedy}`)
}
