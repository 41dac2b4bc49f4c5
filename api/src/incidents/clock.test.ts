import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clocksOf } from './clock.ts'

const told = { authorityNotifiedAt: null, peopleNotifiedAt: null }
const at = Date.parse

it('gives the authority 72 hours, through a weekend, a holiday and a change of clocks', () => {
  const [authority] = clocksOf({ ...told, awareAt: at('2026-04-03T16:00:00+02:00') }, at('2026-04-03T17:00:00+02:00'))
  expect(authority).toMatchObject({ due: at('2026-04-06T16:00:00+02:00'), state: 'OPEN' })
  const [spring] = clocksOf({ ...told, awareAt: at('2026-03-28T12:00:00+01:00') }, 0)
  expect(spring?.due).toBe(at('2026-03-31T13:00:00+02:00'))
})

it('gives people no number, and says so', () => {
  const [, people] = clocksOf({ ...told, awareAt: 0 }, 10 ** 12)
  expect(people).toMatchObject({ whom: 'PEOPLE', due: null, state: 'OPEN' })
})

it('is overdue and late by the millisecond after, and not before', () => {
  const time = fc.integer({ min: 0, max: 2 ** 42 })
  fc.assert(
    fc.property(time, time, fc.option(time), (awareAt, now, authorityNotifiedAt) => {
      const [clock] = clocksOf({ awareAt, authorityNotifiedAt, peopleNotifiedAt: null }, now)
      const isLate = (authorityNotifiedAt ?? now) - awareAt > 72 * 60 * 60 * 1000
      const state = authorityNotifiedAt === null ? ['OPEN', 'OVERDUE'] : ['DONE', 'DONE_LATE']
      expect(clock?.state).toBe(state[Number(isLate)])
    }),
  )
})
