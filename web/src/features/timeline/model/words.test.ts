import { expect, test } from 'vitest'
import type { TimelineEvent } from './moments.ts'
import { eventTitle } from './words.ts'

const event = (more: Partial<TimelineEvent>) =>
  ({ kind: 'MADE', mode: null, outcome: null, identities: [], ...more }) as TimelineEvent

test('a list says by which kinds of identity it names the person, never by which value', () => {
  const identities = [{ namespace: 'email' }, { namespace: 'phone' }]
  expect(eventTitle(event({ kind: 'NAMED', mode: 'FULL', identities }))).toBe(
    'Listed (full snapshot), matched by email and phone',
  )
})

test('an erasure says what came of it', () => {
  expect(eventTitle(event({ kind: 'ERASED', outcome: 'deleted' }))).toBe('Erased: deleted')
  expect(eventTitle(event({ kind: 'ERASURE_ANSWERED', outcome: 'retained_hold' }))).toBe(
    'Erasure answered, but not erased: retained hold',
  )
})
