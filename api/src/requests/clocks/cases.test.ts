import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { clockOf } from './clockOf.ts'
import { type Clock, type ClockCase, ClockError } from './types.ts'

/** The cases that were worked out by hand. */
const file = join(import.meta.dirname, '../../../../fixtures/clocks/cases.csv')
const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n')

type Row = { case: string; given: string; due: string; certainty: string }
const rows = lines.map((line): Row => {
  const cells = [...line.matchAll(/("([^"]*)"|[^,]*)(?:,|$)/g)].map(([, whole = '', quoted]) => quoted ?? whole)
  const [number = '', given = '', due = '', , certainty = ''] = cells
  return { case: number, given, due, certainty }
})

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const date = new RegExp(`(\\d{1,2}) (${MONTHS.join('|')})(?: (\\d{4}))?`, 'g')

/** Each date of a text, in ISO. One without a year has that of the next date with one, or `year`. */
function datesIn(text: string, year = ''): string[] {
  const found = [...text.matchAll(date)]
  return found.map(([, day = '', month = '', own], i) => {
    const of = own ?? found.slice(i).find(([, , , later]) => later)?.[3] ?? year
    return `${of}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
  })
}

const yearIn = (text: string) => /\b(20\d\d)\b/.exec(text)?.[1] ?? '2026'

/** When it was received, at noon of its zone or so, or the instant that the row names. */
function receivedIn(given: string): number {
  const [instant] = /\d{4}-\d\d-\d\dT[\d:]+Z/.exec(given) ?? []
  if (instant) return Date.parse(instant.replace(/T(\d\d:\d\d)Z/, 'T$1:00Z'))
  return noon(datesIn(given, yearIn(given))[0] ?? '')
}

/** Noon in Europe, and the morning of the same day in America. */
const noon = (iso: string) => Date.parse(`${iso}T15:00:00Z`)

/** What a row says, and the clock of it: `change` is what its words say besides regime and receipt. */
function told(row: Row, regime: Partial<ClockCase>, change: Partial<ClockCase> = {}) {
  const of: ClockCase = { regime: 'EU', right: 'ACCESS', receivedAt: receivedIn(row.given), ...regime, ...change }
  const at = (instant: number) => clockOf(of, instant)
  return { of, clock: at(of.receivedAt), at, expected: datesIn(row.due, yearIn(row.given)) }
}

const de = { memberState: 'DE' } as const
const fr = { memberState: 'FR' } as const
const uk = { regime: 'UK' } as const
const california = { regime: 'CALIFORNIA', right: 'DELETION' } as const
const virginia = { regime: 'VIRGINIA' } as const
const extended = (iso: string) => ({ extension: { noticeAt: noon(iso), reason: 'COMPLEXITY' } }) as const
const asked = (reason: 'IDENTITY' | 'CLARIFICATION', from: string, to: string) => ({
  pauses: [{ reason, askedAt: noon(from), answeredAt: noon(to) }],
})
/** The row's last date is due, or what `of` says. */
const dueIn =
  (regime: Partial<ClockCase>, change: Partial<ClockCase> = {}, of: (clock: Clock) => unknown = ({ due }) => due) =>
  (row: Row) => {
    const { clock, expected } = told(row, regime, change)
    expect(of(clock)).toBe(expected[0])
    return clock
  }
const errorOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof ClockError) return error.code
    throw error
  }
  return null
}

/** Every row by its number, as inputs. What is expected is read from the row. */
const cases: Record<string, (row: Row) => Clock | undefined> = {
  1: dueIn(de),
  2: dueIn(de),
  4: dueIn(de),
  5: dueIn(de),
  6: dueIn(de),
  8: dueIn(de),
  9: dueIn(de),
  11: dueIn(de),
  12: dueIn(de),
  14: dueIn(fr),
  15: dueIn(de),
  16: dueIn(de),
  17: dueIn(de, extended('2026-04-07')),
  19: (row) => {
    const { clock, expected } = told(row, de)
    expect([clock.due, clock.latest]).toEqual(expected)
    return told(row, de, extended('2026-12-30')).clock
  },
  22: dueIn(de),
  24: (row) => {
    const [first, second] = ['2026-04-07T21:59:59Z', '2026-04-07T22:00:00Z']
    expect(row.given).toContain(first)
    const { at } = told({ ...row, given: '5 Mar 2026' }, de)
    const [today, over] = [at(Date.parse(first)), at(Date.parse(second))]
    expect([today.state, today.daysLeft, over.state, over.daysLeft]).toEqual(['DUE_TODAY', 0, 'OVERDUE', -1])
    expect(row.due).toBe('due today, in time / overdue')
    return today
  },
  25: dueIn(de, asked('IDENTITY', '2026-06-03', '2026-06-10')),
  26: (row) => {
    const { clock, expected } = told(row, de)
    expect(clock.escalations.map(({ percent }) => percent)).toEqual([50, 80, 100])
    expect(clock.escalations.map(({ date }) => date)).toEqual(expected)
    return undefined
  },
  27: dueIn(de, {}, ({ refuseBy }) => refuseBy),
  29: dueIn(uk),
  30: dueIn(uk, asked('IDENTITY', '2026-03-03', '2026-03-20')),
  33: (row) => {
    const { clock, expected } = told(row, uk, { duty: 'COMPLAINT', right: null })
    expect([clock.due, clock.readings[0]?.date]).toEqual(expected)
    return clock
  },
  34: (row) => {
    const { clock, expected } = told(row, california)
    expect([clock.acknowledgeBy, clock.due, clock.latest]).toEqual(expected)
    expect(clock.readings.map((one) => one.date)).toContain(datesIn(row.certainty, '2026')[0])
    return clock
  },
  35: (row) => dueIn(california, asked('IDENTITY', '2026-03-03', '2026-03-20'))({ ...row, given: '2 Mar 2026' }),
  36: (row) => {
    const [inTime = '', late = ''] = datesIn(row.given, '2026')
    const given = { ...row, given: '2 Mar 2026' }
    const accepted = told(given, california, extended(inTime)).clock
    expect(accepted.due).toBe('2026-05-31')
    expect(errorOf(() => told(given, california, extended(late)))).toBe('EXTENSION_TOO_LATE')
    expect(row.due).toBe('accepted / refused')
    return accepted
  },
  39: dueIn({ ...california, right: 'OPT_OUT_OF_SALE' }),
  41: dueIn(california),
  42: (row) => {
    const { clock, expected } = told(row, virginia)
    expect([clock.due, clock.latest]).toEqual(expected)
    return clock
  },
  43: dueIn(virginia, { duty: 'APPEAL' }),
  45: (row) => {
    const { clock, expected } = told(row, { regime: 'COLORADO', duty: 'APPEAL' })
    expect([clock.due, clock.latest]).toEqual(expected)
    return clock
  },
  46: (row) => {
    const { clock, expected } = told(row, de, { duty: 'BREACH', receivedAt: Date.parse('2026-11-06T10:20:00+01:00') })
    expect([clock.due, clock.dueAt]).toEqual([expected[0] ?? '2026-11-09', Date.parse('2026-11-09T10:20:00+01:00')])
    expect(clock.readings[0]?.because).toContain('2026-11-09T10:00:00.000Z')
    return clock
  },
  48: (row) => {
    const { clock } = told(row, de, { duty: 'BREACH', receivedAt: Date.parse('2027-03-26T12:00:00+01:00') })
    expect(clock.dueAt).toBe(Date.parse('2027-03-29T13:00:00+02:00'))
    expect(clock.due).toBe(datesIn(row.due, '2027')[0])
    return clock
  },
  49: (row) => {
    const { clock, expected } = told(row, { regime: 'BRAZIL' })
    expect(clock.due).toBe(expected[0])
    expect(clock.steps).toContainEqual(expect.objectContaining({ date: '2026-02-20', rule: 'LGPD Art. 19 I' }))
    expect(row.due).toContain('at once')
    return clock
  },
  51: (row) => {
    const clock = dueIn({ regime: 'CANADA' })(row)
    expect(clock.readings[0]).toMatchObject({ date: '2027-01-02', rule: 'Interpretation Act s. 26' })
    return clock
  },
  52: dueIn({ regime: 'QUEBEC' }),
  53: (row) => {
    const { clock, expected } = told(row, { regime: 'HIPAA' })
    expect([clock.due, clock.latest]).toEqual(expected)
    return clock
  },
}

describe('cases worked out by hand', () => {
  it('are all there', () => {
    expect(rows).toHaveLength(36)
    expect(rows.map((row) => row.case)).toEqual(Object.keys(cases))
  })

  it.each(rows)('$case: $given', (row) => {
    const clock = cases[row.case]?.(row)
    const [least] = /^(high|medium|low)$/.exec(row.certainty) ?? []
    // What we say is never more certain than what was worked out.
    if (clock && least) expect(levels.indexOf(clock.certainty.toLowerCase())).toBeLessThanOrEqual(levels.indexOf(least))
  })
})

const levels = ['low', 'medium', 'high']
