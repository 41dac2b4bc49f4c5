import { expect, test } from 'vitest'
import { filterOf, isNarrowed } from './choice.ts'

const none = { state: null, holder: null, assignee: '', system: '', due: null }

test('nothing chosen restricts nothing', () => {
  expect(filterOf(none)).toEqual({})
  expect(isNarrowed({ ...none, system: ' ' })).toBe(false)
})

test('what is chosen is asked of the API', () => {
  expect(filterOf({ state: 'DONE', holder: 'MINE', assignee: 'hanna', system: ' shop ', due: 'OVERDUE' })).toEqual({
    states: ['DONE'],
    holder: 'MINE',
    assignee: 'hanna',
    system: 'shop',
    due: 'OVERDUE',
  })
})
