import { expect, test } from 'vitest'
import { rolesOf } from './roles.ts'

const rolesByGroup = { office: ['handler'], platform: ['admin', 'reader'] } as const

test('someone has the roles of all of their groups', () => {
  expect(rolesOf(['office', 'platform', 'canteen'], rolesByGroup)).toEqual(['reader', 'handler', 'admin'])
})

test('a group that is not on the map gives no role, whatever it is called', () => {
  expect(rolesOf(['canteen', 'toString', '__proto__'], rolesByGroup)).toEqual([])
})
