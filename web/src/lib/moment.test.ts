import { describe, expect, test } from 'vitest'
import { isAfter, momentIn, refusedTime, sameTime, whyNone } from './moment.ts'
import { addressOf } from './paths.ts'

describe('a page is of', () => {
  test('the time in its address, the first if there are several', () => {
    expect(momentIn('2026-03-01T09:00:00Z')).toEqual({ asOf: '2026-03-01T09:00:00Z', past: true })
    expect(momentIn(['2026-03-01T09:00:00Z', 'x'])).toEqual({ asOf: '2026-03-01T09:00:00Z', past: true })
  })

  test('what its address says, even if that is no time: the API refuses it', () => {
    expect(momentIn('')).toEqual({ asOf: '', past: true })
  })

  test('now, where its address says nothing', () => {
    expect(momentIn(undefined).past).toBe(false)
  })
})

test('times are compared whatever their zones', () => {
  const moment = { asOf: '2026-03-01T10:00:00+01:00', past: true }
  expect(isAfter('2026-03-01T09:00:00.000Z', moment)).toBe(false)
  expect(isAfter('2026-03-01T09:00:00.001Z', moment)).toBe(true)
})

test('links lead on at the same time, and from now to now', () => {
  const past = { asOf: '2026-03-01T10:00:00+01:00', past: true }
  expect(new URLSearchParams(addressOf('/systems', sameTime(past)).split('?')[1]).get('asOf')).toBe(past.asOf)
  expect(addressOf('/systems', sameTime({ ...past, past: false }))).toBe('/systems')
})

describe('a time that the API refuses is told apart:', () => {
  test('one that is none', () => {
    expect(refusedTime('yesterday')).toBe('BAD_USER_INPUT')
  })

  test('one after now, but for what clocks differ by', () => {
    const ahead = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
    expect([refusedTime(ahead(60)), refusedTime(ahead(1))]).toEqual(['TIME_IN_FUTURE', null])
  })

  test('and any other refusal stays what it is', () => {
    expect(whyNone('BAD_USER_INPUT', '2999-01-01T00:00:00Z')).toBe('TIME_IN_FUTURE')
    expect(whyNone('FORBIDDEN', '2999-01-01T00:00:00Z')).toBe('FORBIDDEN')
  })
})
