import { expect, test } from 'vitest'
import { spaced } from './spacing.ts'

const wish = (at: number, weight = 1) => ({ room: 10, at, weight })

test('things that do not push each other are where they want to be', () => {
  expect(spaced([wish(0), wish(50), wish(100)])).toEqual([0, 50, 100])
})

test('things that want the same place stand close around it', () => {
  expect(spaced([wish(20), wish(20), wish(20)])).toEqual([10, 20, 30])
})

test('order is kept against all wishes', () => {
  const [first = 0, second = 0] = spaced([wish(100), wish(0)])
  expect(second - first).toBe(10)
})

test('the heavier wish gives way less', () => {
  const [heavy = 0, light = 0] = spaced([wish(50, 9), wish(50, 1)])
  expect(Math.abs(heavy - 50)).toBeLessThan(Math.abs(light - 50))
})

test('nothing needs no place', () => {
  expect(spaced([])).toEqual([])
})
