import { expect, test } from 'vitest'
import { parseRecent, remembered } from './recent.ts'

const visit = (n: number) => ({ ref: String(n).padStart(32, '0'), at: '2026-03-01T09:00:00.000Z' })

test('the last customer comes first, each once, eight at most', () => {
  const many = Array.from({ length: 9 }, (_, n) => visit(n)).reduce(remembered, [] as ReturnType<typeof remembered>)
  expect(many.map(({ ref }) => Number(ref))).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
  expect(remembered(many, visit(3)).map(({ ref }) => Number(ref))).toEqual([3, 8, 7, 6, 5, 4, 2, 1])
})

test('what is no list of opaque refs is not shown', () => {
  expect(parseRecent(null)).toEqual([])
  expect(parseRecent('{')).toEqual([])
  expect(parseRecent('[{"ref":"ada@example.com","at":"2026-03-01T09:00:00Z"}]')).toEqual([])
  expect(parseRecent(JSON.stringify([visit(1)]))).toEqual([visit(1)])
})
