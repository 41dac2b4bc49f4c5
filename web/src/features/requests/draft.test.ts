import { expect, test } from 'vitest'
import { clockInput, emptyDraft, openInput } from './draft.ts'

const draft = { ...emptyDraft('2026-11-02T08:00:30.123Z', null), memberState: 'DE' as const }

test('a request is received now, until somebody says otherwise', () => {
  expect(openInput(draft)).toMatchObject({ type: 'DELETION', receivedAt: '2026-11-02T08:00:00Z', identities: [] })
})

test('dates are asked for once what decides them is filled in', () => {
  expect(clockInput({ ...draft, memberState: null })).toBeNull()
  expect(clockInput({ ...draft, regime: 'CONTRACT', contractDays: '' })).toBeNull()
  expect(clockInput(draft)).toMatchObject({ regime: 'EU', memberState: 'DE', right: 'DELETION' })
})

test('what another choice made meaningless is not sent', () => {
  const changed = { ...draft, regime: 'UK' as const, controller: 'Client', contractDays: '9' }
  expect(openInput(changed)).toMatchObject({ memberState: null, contractDays: null, controller: null })
})

test('a contact is sent only where the answer goes to the person', () => {
  const given = { ...draft, contactEmail: ' ada@example.com ' }
  expect(openInput(given).contactEmail).toBe('ada@example.com')
  expect(openInput({ ...given, mode: 'PROCESSOR', controller: 'Client' }).contactEmail).toBeNull()
})

test('an identity of which nothing was typed is left out', () => {
  const identities = [
    { key: 0, namespace: 'email', value: ' ' },
    { key: 1, namespace: 'phone', value: '+44 20 7946 0000' },
  ]
  expect(openInput({ ...draft, identities }).identities).toEqual([{ namespace: 'phone', value: '+44 20 7946 0000' }])
})
