import { describe, expect, it } from 'vitest'
import type { MemberState } from '../../generated/schema.ts'
import { clockOf } from './clockOf.ts'
import { type ClockCase, ClockError } from './types.ts'

const received = (at: string, of: Partial<ClockCase> = {}): ClockCase => ({
  ...{ regime: 'EU', memberState: 'DE', right: 'ACCESS' },
  ...of,
  receivedAt: Date.parse(at.length === 10 ? `${at}T12:00:00Z` : at),
})
const clock = (at: string, of: Partial<ClockCase> = {}, now = at) => clockOf(received(at, of), received(now).receivedAt)
const uk = { regime: 'UK', memberState: null } as const
const asked = (reason: 'IDENTITY' | 'CLARIFICATION' | 'FEE', from: string, to: string | null) => ({
  reason,
  askedAt: received(from).receivedAt,
  answeredAt: to === null ? null : received(to).receivedAt,
})
const refusal = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof ClockError) return [error.code, error.field]
    throw error
  }
  return null
}

describe('one month (GDPR Art. 12(3), Reg. 1182/71 Art. 3)', () => {
  it.each<[string, MemberState, string | null, string, string]>([
    ['the end of a year', 'DE', null, '2026-12-31', '2027-02-01'],
    ['31 January before a February of 28 days', 'DE', null, '2026-01-31', '2026-03-02'],
    ['Easter Monday in Spain is none, but in Catalonia', 'ES', null, '2026-03-06', '2026-04-06'],
    ['Easter Monday in Catalonia', 'ES', 'CT', '2026-03-06', '2026-04-07'],
    ['Epiphany in Austria', 'AT', null, '2026-12-06', '2027-01-07'],
    ['Epiphany in Bavaria', 'DE', 'BY', '2026-12-06', '2027-01-07'],
    ['Epiphany in Hamburg is none', 'DE', 'HH', '2026-12-06', '2027-01-06'],
    ['Reformation Day in Brandenburg, a Saturday, then a Sunday', 'DE', 'BB', '2026-09-30', '2026-10-30'],
    ['All Saints in North Rhine-Westphalia', 'DE', 'NW', '2027-10-01', '2027-11-02'],
    ['All Saints in Berlin is none', 'DE', 'BE', '2027-10-01', '2027-11-01'],
    ['Good Friday in Ireland is a bank holiday only', 'IE', null, '2026-03-03', '2026-04-03'],
    ['5 May in the Netherlands is a school holiday', 'NL', null, '2026-04-05', '2026-05-05'],
    ["King's Day in the Netherlands", 'NL', null, '2026-03-27', '2026-04-28'],
    ['Ascension in Luxembourg', 'LU', null, '2026-04-14', '2026-05-15'],
    ['Orthodox Easter in Greece', 'GR', null, '2026-03-13', '2026-04-14'],
    ['Boxing Day on a Saturday', 'SE', null, '2026-11-26', '2026-12-28'],
  ])('%s', (_, memberState, region, at, due) => {
    expect(clock(at, { memberState, region }).due).toBe(due)
  })

  it.each([
    ['2026-03-28T23:30:00Z', 'Europe/Berlin', '2026-03-29'],
    ['2026-10-24T22:30:00Z', 'Europe/Berlin', '2026-10-25'],
    ['2026-06-30T21:59:59Z', 'Europe/Berlin', '2026-06-30'],
    ['2026-06-30T18:30:00Z', 'Asia/Kolkata', '2026-07-01'],
    ['2026-06-30T18:14:59Z', 'Asia/Kathmandu', '2026-06-30'],
  ])('a receipt at %s is of the local day in %s', (at, zone, day) => {
    expect(clock(at, { zone }).received).toBe(day)
  })

  it('ends at the end of a day that has 23 or 25 hours', () => {
    const spring = clock('2027-02-26', { regime: 'CANADA', right: 'ACCESS', zone: 'Europe/Berlin' })
    expect([spring.due, new Date(spring.dueAt).toISOString()]).toEqual(['2027-03-28', '2027-03-28T21:59:59.999Z'])
    const autumn = clock('2027-09-29', { zone: 'Europe/Berlin' })
    expect(new Date(autumn.dueAt).toISOString()).toBe('2027-10-29T21:59:59.999Z')
    const sunday = clock('2026-09-25', { regime: 'CANADA', right: 'ACCESS', zone: 'Europe/Berlin' })
    expect([sunday.due, new Date(sunday.dueAt).toISOString()]).toEqual(['2026-10-25', '2026-10-25T22:59:59.999Z'])
  })

  it('shows the earlier date without the pause beside the one with it', () => {
    const { due, readings, certainty } = clock('2026-06-01', {
      pauses: [asked('IDENTITY', '2026-06-03', '2026-06-10')],
    })
    expect([due, certainty]).toEqual(['2026-07-08', 'LOW'])
    expect(readings).toContainEqual(expect.objectContaining({ of: 'DUE', date: '2026-07-01' }))
  })

  it('counts days that two questions share once', () => {
    const pauses = [asked('IDENTITY', '2026-06-03', '2026-06-10'), asked('CLARIFICATION', '2026-06-08', '2026-06-12')]
    expect(clock('2026-06-01', { pauses }).due).toBe('2026-07-10')
  })

  it('takes a question that is open as answered now', () => {
    const pauses = [asked('IDENTITY', '2026-06-03', null)]
    expect(clock('2026-06-01', { pauses }, '2026-06-10').due).toBe('2026-07-08')
    expect(clock('2026-06-01', { pauses }, '2026-06-11').due).toBe('2026-07-09')
  })

  it('is not stopped by a question that is asked when it is over', () => {
    const pauses = [asked('IDENTITY', '2026-07-02', '2026-07-03')]
    expect(refusal(() => clock('2026-06-01', { pauses }))).toEqual(['PAUSE_TOO_LATE', 'pauses.0.askedAt'])
    const extension = { noticeAt: received('2026-06-20').receivedAt, reason: 'COMPLEXITY' } as const
    expect(clock('2026-06-01', { pauses, extension }).due).toBe('2026-09-02')
  })
})

describe('the time of the UK (Art. 12A)', () => {
  it.each([
    ['both days of a clarification', [asked('CLARIFICATION', '2026-03-05', '2026-03-12')], '2026-04-10'],
    [
      'a clarification that is answered the same day',
      [asked('CLARIFICATION', '2026-03-05', '2026-03-05')],
      '2026-04-07',
    ],
    [
      'the fee, where it came last',
      [asked('IDENTITY', '2026-03-03', '2026-03-10'), asked('FEE', '2026-03-03', '2026-03-24')],
      '2026-04-24',
    ],
  ])('leaves out %s', (_, pauses, due) => {
    expect(clock('2026-03-02', { ...uk, pauses }).due).toBe(due)
  })

  it('is moved by holidays of Scotland there only', () => {
    expect(clock('2026-12-02', { ...uk }).due).toBe('2027-01-04')
    expect(clock('2026-12-04', { ...uk, region: 'SCT' }).due).toBe('2027-01-05')
    expect(clock('2026-12-04', { ...uk }).due).toBe('2027-01-04')
  })

  it('is the one of before for a receipt before 5 February 2026', () => {
    expect(clock('2026-02-04', { ...uk }).steps.map(({ rule }) => rule)).toContain('UK GDPR Art. 12(3)')
    expect(clock('2026-02-05', { ...uk }).steps.map(({ rule }) => rule)).toContain('UK GDPR Art. 12A(1)')
  })
})

describe('California', () => {
  const california = { regime: 'CALIFORNIA', right: 'DELETION', memberState: null } as const
  it('knows no holiday on the Friday before one on a Saturday', () => {
    expect(clock('2026-06-22T19:00:00Z', { ...california, right: 'OPT_OUT_OF_SALE' }).due).toBe('2026-07-13')
  })

  it('counts Saturdays where it is read strictly', () => {
    const plain = clock('2026-03-02T19:00:00Z', california)
    expect(plain.readings).toContainEqual(expect.objectContaining({ of: 'ACKNOWLEDGE', date: '2026-03-13' }))
    expect(clock('2026-03-02T19:00:00Z', { ...california, saturdaysCount: true }).acknowledgeBy).toBe('2026-03-13')
  })

  it('has no time for opting out of automated decisions before 2027', () => {
    const of = { ...california, right: 'OPT_OUT_OF_AUTOMATED_DECISIONS' } as const
    expect(refusal(() => clock('2026-12-31T19:00:00Z', of))).toEqual(['NOT_IN_FORCE', 'receivedAt'])
    expect(clock('2027-01-01T19:00:00Z', of).due).toBe('2027-01-25')
  })
})

describe('a processor', () => {
  const contract = { regime: 'CONTRACT', memberState: null, zone: 'Europe/Berlin' } as const
  it('has the days of the contract, else until ten days before the controller, and never before the receipt', () => {
    expect(clock('2026-06-01', { ...contract, contractDays: 5 }).due).toBe('2026-06-06')
    expect(clock('2026-06-01', { ...contract, controllerDue: '2026-07-01' }).due).toBe('2026-06-21')
    expect(clock('2026-06-01', { ...contract, controllerDue: '2026-06-05' }).due).toBe('2026-06-01')
  })

  it.each<[string, Partial<ClockCase>, string]>([
    ['no term', contract, 'TERM_REQUIRED'],
    ['no whole number of days', { ...contract, contractDays: 1.5 }, 'INVALID_TERM'],
    ['no zone', { ...contract, zone: null, contractDays: 5 }, 'INVALID_ZONE'],
    ['an offset for a zone', { ...contract, zone: '+02:00', contractDays: 5 }, 'INVALID_ZONE'],
    [
      'an extension',
      { ...contract, contractDays: 5, extension: { noticeAt: Date.parse('2026-06-02'), reason: 'OTHER' } },
      'NO_EXTENSION',
    ],
  ])('is refused with %s', (_, of, code) => {
    expect(refusal(() => clock('2026-06-01', of))?.[0]).toBe(code)
  })
})

describe('other regimes', () => {
  it.each<[string, string, Partial<ClockCase>, string, string | null]>([
    [
      'HIPAA amendment (164.526)',
      '2026-01-02',
      { regime: 'HIPAA', right: 'RECTIFICATION' },
      '2026-03-03',
      '2026-04-02',
    ],
    ['HIPAA accounting (164.528)', '2026-01-02', { regime: 'HIPAA', duty: 'ACCOUNTING' }, '2026-03-03', '2026-04-02'],
    ['Colorado (6-1-1306(2))', '2026-01-02', { regime: 'COLORADO' }, '2026-02-16', '2026-04-02'],
    ['PIPEDA with its extension (8(4))', '2026-01-02', { regime: 'CANADA' }, '2026-02-01', '2026-03-03'],
    ['Québec has no extension', '2026-01-02', { regime: 'QUEBEC' }, '2026-02-01', null],
  ])('%s', (_, at, of, due, latest) => {
    expect(clock(`${at}T18:00:00Z`, { memberState: null, ...of })).toMatchObject({ due, latest })
  })

  it('know no right that the law does not have', () => {
    expect(refusal(() => clock('2026-01-02', { regime: 'HIPAA', right: 'DELETION' }))).toEqual([
      'NO_SUCH_RIGHT',
      'right',
    ])
  })
})

it('a breach has 72 hours over the end of summer time, too (Art. 33(1))', () => {
  const { dueAt, state } = clock('2026-10-23T10:00:00Z', { duty: 'BREACH', right: null }, '2026-10-26T10:00:00Z')
  expect([new Date(dueAt).toISOString(), state]).toEqual(['2026-10-26T10:00:00.000Z', 'DUE_TODAY'])
})
