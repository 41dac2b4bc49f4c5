import { describe, expect, test } from 'vitest'
import { isAfter, momentIn, sameTime } from './moment.ts'
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
  expect(new URLSearchParams(addressOf('/map', sameTime(past)).split('?')[1]).get('asOf')).toBe(past.asOf)
  expect(addressOf('/map', sameTime({ ...past, past: false }))).toBe('/map')
})
