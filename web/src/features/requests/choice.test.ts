import { expect, test } from 'vitest'
import { filterOf, isNarrowed, type RequestChoice } from './choice.ts'

const all: RequestChoice = { type: null, stage: null, state: null, due: null, reference: '' }

test('a choice of nothing asks for every request', () => {
  expect(filterOf({ ...all, reference: ' ' })).toEqual({})
  expect(isNarrowed(all)).toBe(false)
})

test('every choice narrows the queue', () => {
  const choice = { type: 'DELETION', stage: 'PLANNING', state: 'IN_PROGRESS', due: 'WEEK', reference: ' T-1 ' } as const
  expect(filterOf(choice)).toEqual({
    types: ['DELETION'],
    stages: ['PLANNING'],
    states: ['IN_PROGRESS'],
    due: 'WEEK',
    reference: 'T-1',
  })
})
