import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MemberState, Regime } from '../../generated/schema.ts'
import { clockOf } from './clockOf.ts'
import { holidaysOf } from './holidays.ts'
import { memberStates } from './memberStates.ts'
import { regimes } from './regimes/index.ts'
import type { ClockCase } from './types.ts'

const DAY_MS = 86_400_000
const [from, until] = [Date.UTC(2027, 0, 1), Date.UTC(2040, 0, 1)]
const received = fc.integer({ min: from, max: until })
const state = fc.constantFrom(...(Object.keys(memberStates) as MemberState[]))
const regime = fc.constantFrom(...(Object.keys(regimes) as Regime[]))
/** Zones with and without summer time, and without whole hours. */
const zone = fc.constantFrom(
  'Europe/Berlin',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Africa/Cairo',
)
const caseOf = fc
  .record({ regime, memberState: state, receivedAt: received, zone })
  .map((given): ClockCase => ({ ...given, right: 'ACCESS', contractDays: 14 }))
const pauses = fc
  .array(fc.record({ after: fc.integer({ min: 0, max: 20 }), takes: fc.integer({ min: 0, max: 40 }) }), {
    maxLength: 3,
  })
  .map(
    (spans) => (receivedAt: number) =>
      spans.map(({ after, takes }) => ({
        reason: 'IDENTITY' as const,
        askedAt: receivedAt + after * DAY_MS,
        answeredAt: receivedAt + (after + takes) * DAY_MS,
      })),
  )
const weekday = (iso: string) => new Date(`${iso}T00:00:00Z`).getUTCDay()
const isFree = (iso: string, country: string, region: string | null) =>
  [0, 6].includes(weekday(iso)) ||
  holidaysOf(country, region)
    ?.of(Number(iso.slice(0, 4)))
    .has(iso)

describe('every clock', () => {
  it('is due on a working day where the regime moves it to one, extended or not', () => {
    fc.assert(
      fc.property(received, state, pauses, fc.boolean(), (receivedAt, memberState, asked, isUk) => {
        const of: ClockCase = isUk
          ? { regime: 'UK', right: 'ACCESS', receivedAt, pauses: asked(receivedAt) }
          : { regime: 'EU', memberState, right: 'ACCESS', receivedAt, pauses: asked(receivedAt) }
        const { due, latest } = clockOf(of, receivedAt)
        for (const date of [due, latest ?? due])
          expect(isFree(date, isUk ? 'GB' : memberState, isUk ? 'ENG' : null)).toBe(false)
      }),
    )
  })

  it('is due no earlier for what was received later', () => {
    fc.assert(
      fc.property(caseOf, fc.integer({ min: 0, max: 40 * DAY_MS }), (of, later) => {
        const [one, other] = [clockOf(of, from), clockOf({ ...of, receivedAt: of.receivedAt + later }, from)]
        expect(other.dueAt).toBeGreaterThanOrEqual(one.dueAt)
        expect((other.latest ?? '') >= (one.latest ?? '')).toBe(true)
      }),
    )
  })

  it('is due no earlier with an extension, and with a question to the person', () => {
    fc.assert(
      fc.property(caseOf, pauses, (of, asked) => {
        const plain = clockOf(of, from)
        expect((plain.latest ?? plain.due) >= plain.due).toBe(true)
        const paused = clockOf({ ...of, pauses: asked(of.receivedAt) }, from)
        expect(paused.dueAt).toBeGreaterThanOrEqual(plain.dueAt)
        if (plain.latest === null) return
        const extended = clockOf({ ...of, extension: { noticeAt: plain.dueAt, reason: 'COMPLEXITY' } }, from)
        expect(extended.due).toBe(plain.latest)
        const late = { ...of, extension: { noticeAt: plain.dueAt + 1, reason: 'COMPLEXITY' as const } }
        expect(() => clockOf(late, from)).toThrow('Notice had to be given')
      }),
    )
  })

  it('counts the days left down by one a day, and is overdue from the first instant after the last', () => {
    fc.assert(
      fc.property(caseOf, fc.integer({ min: -400, max: 400 }), (of, days) => {
        const { dueAt, due } = clockOf(of, from)
        expect(clockOf(of, dueAt)).toMatchObject({ daysLeft: 0, state: 'DUE_TODAY' })
        expect(clockOf(of, dueAt + 1)).toMatchObject({ daysLeft: -1, state: 'OVERDUE', due })
        // Noon of another day, whatever the clock does at night.
        const at = dueAt - DAY_MS / 2 + days * DAY_MS
        const state = days > 0 ? 'OVERDUE' : days < 0 ? 'IN_TIME' : 'DUE_TODAY'
        expect(clockOf(of, at)).toMatchObject({ daysLeft: days === 0 ? 0 : -days, state })
      }),
    )
  })

  it('has a last step that leads to its due date, and escalations in order that end on it', () => {
    fc.assert(
      fc.property(caseOf, (of) => {
        const { due, steps, escalations, latest, receivedAt } = clockOf(of, from)
        const last = (towards: string) => steps.findLast((step) => step.towards === towards)?.date
        expect(last('DUE')).toBe(due)
        if (latest) expect(last('LATEST')).toBe(latest)
        expect(escalations.at(-1)?.date).toBe(due)
        const times = escalations.map(({ at }) => at)
        expect(times).toEqual([...times].sort((a, b) => a - b))
        expect(times[0]).toBeGreaterThanOrEqual(receivedAt)
      }),
    )
  })
})
