import { describe, expect, test } from 'vitest'
import { eventfulBeside, instantAt, positionOf, type Scale, scaleOf } from './scale.ts'

const days = [
  { day: '2026-03-01T00:00:00.000Z', events: 4 },
  { day: '2026-03-03T00:00:00.000Z', events: 16 },
]
const scale = scaleOf(days, '2026-03-05T09:00:00.000Z') as Scale

describe('the days of the slider', () => {
  test('run from the first record to now, each marked by how much happened on it', () => {
    expect([scale.last, scale.bars]).toEqual([
      4,
      [
        { position: 0, events: 4, height: 0.5 },
        { position: 2, events: 16, height: 1 },
      ],
    ])
  })

  test('a day is looked at as of its end, the last one as of now', () => {
    expect([instantAt(scale, 0), instantAt(scale, 4)]).toEqual(['2026-03-01T23:59:59.999Z', null])
  })

  test('a time is shown on its day, whatever the hour; one outside at the end that is nearer', () => {
    const times = ['2026-03-02T00:00:00Z', '2026-03-02T23:59:59.999Z', '2001-01-01T00:00:00Z', '2030-01-01T00:00:00Z']
    expect(times.map((time) => positionOf(scale, time))).toEqual([1, 1, 0, 4])
    expect(positionOf(scale, null)).toBe(4)
  })

  test('what is looked at is on the day that it is shown on', () => {
    for (const position of [0, 1, 2, 3, 4]) expect(positionOf(scale, instantAt(scale, position))).toBe(position)
  })

  test('one step leads to the next day on which something happened, and in the end to now', () => {
    expect([0, 2, 4].map((from) => eventfulBeside(scale, from, 1))).toEqual([2, 4, null])
    expect([4, 1, 0].map((from) => eventfulBeside(scale, from, -1))).toEqual([2, 0, null])
  })
})

test('where all is from today there is nothing to slide along', () => {
  expect(scaleOf([{ day: '2026-03-05T00:00:00.000Z', events: 1 }], '2026-03-05T09:00:00.000Z')).toBeNull()
  expect(scaleOf([], '2026-03-05T09:00:00.000Z')).toBeNull()
})
