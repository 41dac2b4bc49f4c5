import { expect, test } from 'vitest'
import { byVerdict, parseAsSort, sortedBy } from './sort.ts'

test.each([byVerdict, { order: 'CREATED', descending: true } as const])('an address brings back a sort: %j', (sort) => {
  expect(parseAsSort.parse(parseAsSort.serialize(sort))).toEqual(sort)
})

test.each(['', 'guilt', 'name-up', 'name-'])('words that are none of ours sort nothing: %j', (text) => {
  expect(parseAsSort.parse(text)).toBeNull()
})

test('the newest come first, names from A, and a second press turns either round', () => {
  expect(sortedBy('CREATED', byVerdict)).toEqual({ order: 'CREATED', descending: true })
  expect(sortedBy('NAME', byVerdict)).toEqual({ order: 'NAME', descending: false })
  expect(sortedBy('NAME', sortedBy('NAME', byVerdict))).toEqual({ order: 'NAME', descending: true })
})
