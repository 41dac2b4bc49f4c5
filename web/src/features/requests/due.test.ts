import { expect, test } from 'vitest'
import { dueText, urgencyOf } from './due.ts'

test.each([
  [{ daysLeft: 30, state: 'IN_TIME' }, '30 days left', 'later'],
  [{ daysLeft: 4, state: 'IN_TIME' }, '4 days left', 'later'],
  [{ daysLeft: 3, state: 'IN_TIME' }, '3 days left', 'soon'],
  [{ daysLeft: 1, state: 'IN_TIME' }, '1 day left', 'soon'],
  [{ daysLeft: 0, state: 'DUE_TODAY' }, 'Due today', 'today'],
  [{ daysLeft: -1, state: 'OVERDUE' }, '1 day overdue', 'overdue'],
  [{ daysLeft: -2, state: 'OVERDUE' }, '2 days overdue', 'overdue'],
  [{ daysLeft: 0, state: 'OVERDUE' }, 'Overdue since today', 'overdue'],
] as const)('%o is told as "%s"', (clock, text, urgency) => {
  expect(dueText(clock)).toBe(text)
  expect(urgencyOf(clock)).toBe(urgency)
})
