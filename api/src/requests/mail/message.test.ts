import { expect, test } from 'vitest'
import { clockOf } from '../clocks/index.ts'
import { escalationMessage } from './message.ts'

const clock = clockOf(
  {
    regime: 'EU',
    right: 'DELETION',
    receivedAt: Date.parse('2026-03-02T09:00:00Z'),
    zone: 'Europe/Berlin',
    memberState: 'DE',
  },
  Date.parse('2026-03-20T09:00:00Z'),
)
const of = {
  id: 'r-1',
  type: 'DELETION',
  reference: 'ada@example.com',
  clock,
  pages: 'https://lineage.example',
} as const

test('a mail says what falls due, when, and where it is', () => {
  const { subject, text } = escalationMessage({ ...of, percent: 50 })
  expect(subject).toBe('Deletion request: due 2 Apr 2026, 50 % of the time has gone')
  expect(text).toContain('https://lineage.example/requests/r-1')
  expect(text).toContain('no legal advice')
})

test('on the last day it says so', () => {
  expect(escalationMessage({ ...of, percent: 100 }).subject).toBe('Deletion request: due today, 2 Apr 2026')
})

test('what a handler wrote is in no header', () => {
  const { id, subject } = escalationMessage({ ...of, percent: 80 })
  expect(`${id}${subject}`).not.toContain('ada')
})

test('the same mail has the same id, and another date another', () => {
  const { id } = escalationMessage({ ...of, percent: 50 })
  expect(escalationMessage({ ...of, percent: 50 }).id).toBe(id)
  const extended = { ...clock, due: '2026-06-02' }
  expect(escalationMessage({ ...of, clock: extended, percent: 50 }).id).not.toBe(id)
})
