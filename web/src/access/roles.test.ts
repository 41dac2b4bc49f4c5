import { expect, test } from 'vitest'
import { rolesOf, whoMay } from './roles.ts'

const rolesByGroup = { office: ['handler'], platform: ['admin', 'reader'] } as const

test('someone has the roles of all of their groups', () => {
  expect(rolesOf(['office', 'platform', 'canteen'], rolesByGroup)).toEqual(['reader', 'handler', 'admin'])
})

test('a group that is not on the map gives no role, whatever it is called', () => {
  expect(rolesOf(['canteen', 'toString', '__proto__'], rolesByGroup)).toEqual([])
})

test('a page can say which roles something needs', () => {
  expect(whoMay('TOKEN_CREATE')).toBe('the role handler or admin')
  expect(whoMay('PERSON_READ')).toBe('the role handler, approver, auditor or admin')
  expect(whoMay('TOKEN_MANAGE')).toBe('the role admin')
})
