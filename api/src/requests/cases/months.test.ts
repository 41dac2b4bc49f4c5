import { expect, it } from 'vitest'
import { monthsUntil } from './months.ts'

const named = (at: string, count: number) =>
  monthsUntil(Date.parse(at), count).map((first) => new Date(first).toISOString().slice(0, 10))

it('months end with the one that is asked in, and go over the year', () => {
  expect(named('2026-01-31T23:59:59Z', 3)).toEqual(['2025-11-01', '2025-12-01', '2026-01-01'])
  expect(named('2026-03-31T12:00:00Z', 2)).toEqual(['2026-02-01', '2026-03-01'])
})
