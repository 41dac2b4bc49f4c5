import { expect, test } from 'vitest'
import { eventDetails } from './eventDetails.ts'

test('what was said with an event is told line by line, without what was not said', () => {
  const body = { reason: 'NO_MATCH', note: null, gaps: ['OPEN_RUN', 'CLOCK_SKEW'], noticeAt: Date.UTC(2026, 10, 2, 9) }
  expect(eventDetails(body)).toEqual([
    'Reason: no match',
    'Gaps: open run, clock skew',
    'Notice at: 2 Nov 2026, 09:00 UTC',
  ])
  expect(eventDetails(null)).toEqual([])
})

test('counts are told in words', () => {
  expect(eventDetails({ DELETED: 3, RETAINED_HOLD: 1 })).toEqual(['Deleted: 3', 'Retained hold: 1'])
  const outcomes = { DELETED: 3, RETAINED_HOLD: 1, UNLEARNED: null }
  const stores = [{ name: 'shop', rows: 20 }]
  expect(eventDetails({ outcomes, stores })).toEqual([
    'Outcomes: 3 deleted, 1 retained hold',
    'Stores: name shop, rows 20',
  ])
})
