import { type Day, isoOf, monthsAfter } from './dates.ts'
import type { Counting, Ended } from './period.ts'
import type { OtherReading, Rule } from './rules.ts'
import type { Reading } from './types.ts'

/** What readings are found from. `base`: without extension; `latest`: with one; `used`: the one that counts. */
export type Found = { counting: Counting; acknowledge: Day | null; base: Ended; latest: Ended | null; used: Ended }

type Other = { of: Reading['of']; date: Day; more?: string }

/** Dates by other readings of the law, where they differ from those shown. */
export const readingsOf = (found: Found): Reading[] =>
  found.counting.rule.readings.flatMap((reading) =>
    others[reading.kind](reading as never, found).map(({ of, date, more = '' }) => ({
      of,
      date: isoOf(date),
      because: reading.because + more,
      rule: reading.rule,
    })),
  )

type Kind = OtherReading['kind']

const others: { [K in Kind]: (reading: Extract<OtherReading, { kind: K }>, found: Found) => Other[] } = {
  DAYS_MORE: ({ days }, { used }) => [{ of: 'DUE', date: used.end + days }],
  ROLLS: ({ saturdays }, { counting, used }) =>
    differing('DUE', used.end, counting.calendar.workingDayFrom(used.end, undefined, saturdays)),
  WITHOUT_PAUSES: (_, { used }) => differing('DUE', used.end, used.unpaused),
  EXTENSION_FROM_DUE: ({ months }, { counting, base, latest }) =>
    latest ? differing('LATEST', latest.end, counting.calendar.workingDayFrom(monthsAfter(base.end, months))) : [],
  SATURDAYS_COUNT: (_, found) => withSaturdays(found),
  FULL_HOUR: (_, { counting: { of, rule, zone } }) => {
    const at = zone.nextHour(of.receivedAt) + hoursOf(rule) * 3_600_000
    return [{ of: 'DUE', date: zone.dayOf(at), more: `: until ${new Date(at).toISOString()}` }]
  },
}

const hoursOf = ({ span }: Rule): number => ('hours' in span ? span.hours : 0)

const differing = (of: Reading['of'], shown: Day, date: Day): Other[] => (date === shown ? [] : [{ of, date }])

/** Of whichever dates are counted in business days. */
function withSaturdays({ counting: { of, rule, calendar, received }, acknowledge, base }: Found): Other[] {
  if (of.saturdaysCount) return []
  const strict = (span: Rule['span'], shown: Day, date: Reading['of']) =>
    'businessDays' in span
      ? differing(date, shown, calendar.businessDaysAfter(received, span.businessDays, undefined, true))
      : []
  return [
    ...(acknowledge !== null && rule.acknowledge ? strict(rule.acknowledge.span, acknowledge, 'ACKNOWLEDGE') : []),
    ...strict(rule.span, base.end, 'DUE'),
  ]
}
