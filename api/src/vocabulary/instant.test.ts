import { describe, expect, it } from 'vitest'
import { formatInstant, parseInstant } from './instant.ts'

describe('an instant', () => {
  it('is read to the millisecond, in any zone', () => {
    expect(parseInstant('2026-03-01T09:00:00.123456+02:00')).toBe(Date.UTC(2026, 2, 1, 7, 0, 0, 123))
    expect(parseInstant('2026-03-01t09:00:00z')).toBe(Date.UTC(2026, 2, 1, 9))
  })

  it('without a zone is told apart from one that is malformed', () => {
    expect(parseInstant('2026-03-01T09:00:00')).toEqual({ zoneless: '2026-03-01T09:00:00' })
    expect(parseInstant('1 March 2026')).toBeNull()
  })

  it.each(['2026-02-30T00:00:00Z', '2026-01-01T24:00:00Z', '2026-01-01T00:60:00Z', '2026-01-01T00:00:00+25:00', ''])(
    'is not %s',
    (text) => expect(parseInstant(text)).toBeNull(),
  )

  it('is written in UTC', () => expect(formatInstant(0)).toBe('1970-01-01T00:00:00.000Z'))
})
