import { expect, test } from 'vitest'
import { type AuditChoice, filePath, filterOf, isNarrowed } from './choice.ts'

const all: AuditChoice = { actor: '', customer: '', action: null, outcome: null, from: '', before: '' }

test('a choice of nothing asks for everything', () => {
  expect(filterOf({ ...all, actor: ' ' })).toEqual({})
  expect(isNarrowed(all)).toBe(false)
})

test('a minute is one in UTC, and what is no time is left for the API to refuse', () => {
  expect(filterOf({ ...all, from: '2026-03-01T09:00', before: 'soon' })).toEqual({
    from: '2026-03-01T09:00:00Z',
    before: 'soon',
  })
})

test('a file has the same choice in its address', () => {
  expect(filePath({ ...all, actor: 'Erin & co', outcome: 'REFUSED' }, 'csv')).toBe(
    '/api/audit?actor=Erin+%26+co&outcome=REFUSED&format=csv',
  )
})
