import type { Calendar } from './calendar.ts'
import { type Day, dayFrom, isSameDate, monthsAfter, wordsOf } from './dates.ts'
import { DAYS_BEFORE_CONTROLLER } from './regimes/contract.ts'
import type { Span } from './rules.ts'
import { type ClockCase, ClockError } from './types.ts'

type SpanEnd = { day: Day; because: string; holidays: Day[] }

/** The day on which a span ends that begins with `begins`, in words too, and the holidays that were left out. Throws ClockError. */
export function spanEnd(given: { of: ClockCase; calendar: Calendar }, begins: Day, span: Span): SpanEnd {
  if ('months' in span) return months(begins, span.months)
  if ('days' in span) return days(begins, span.days)
  if ('businessDays' in span) return businessDays(given, begins, span.businessDays)
  if ('agreed' in span) return agreed(given.of, begins)
  return { day: begins, because: `${span.hours} hours`, holidays: [] }
}

/** Where the month has no such date, its last day. */
function months(begins: Day, count: number): SpanEnd {
  const day = monthsAfter(begins, count)
  const end = isSameDate(day, begins) ? 'the same date' : 'the last day, since the month has no such date'
  return { day, because: `${count} ${count === 1 ? 'month' : 'months'} after ${wordsOf(begins)}: ${end}`, holidays: [] }
}

const days = (begins: Day, count: number, more = ''): SpanEnd => ({
  day: begins + count,
  because: `${count} ${count === 1 ? 'day' : 'days'} after ${wordsOf(begins)}${more}`,
  holidays: [],
})

function businessDays({ of, calendar }: { of: ClockCase; calendar: Calendar }, begins: Day, count: number): SpanEnd {
  const holidays: Day[] = []
  const day = calendar.businessDaysAfter(begins, count, (free) => holidays.push(free), of.saturdaysCount ?? false)
  const named = holidays.map((free) => `${wordsOf(free)} (${calendar.holidayOn(free)})`).join(', ')
  const without = named === '' ? '' : `, without ${named}`
  return { day, because: `${count} business days after ${wordsOf(begins)}${without}`, holidays }
}

const MOST_DAYS = 3_650

function agreed({ contractDays, controllerDue }: ClockCase, begins: Day): SpanEnd {
  if (contractDays !== null && contractDays !== undefined) {
    if (Number.isInteger(contractDays) && contractDays >= 1 && contractDays <= MOST_DAYS)
      return days(begins, contractDays, ', as agreed')
    throw new ClockError('INVALID_TERM', 'contractDays', `Give a whole number of days from 1 to ${MOST_DAYS}.`)
  }
  if (!controllerDue)
    throw new ClockError(
      'TERM_REQUIRED',
      'contractDays',
      'Give the days of the contract, or the due date of the controller.',
    )
  const due = dayFrom(controllerDue, 'controllerDue')
  return {
    day: Math.max(due - DAYS_BEFORE_CONTROLLER, begins),
    because: `${DAYS_BEFORE_CONTROLLER} days before the controller is due on ${wordsOf(due)}, and not before receipt`,
    holidays: [],
  }
}
