import { expect, test } from 'vitest'
import { memoryStorage } from './memoryStorage.ts'

test('what is put in is there until it is taken out, and in no other storage', () => {
  const [one, other] = [memoryStorage(), memoryStorage()]
  one.setItem('graphiql:query', '{ a }')
  one.setItem('graphiql:variables', '{}')
  expect([one.getItem('graphiql:query'), one.length, other.length]).toEqual(['{ a }', 2, 0])
  one.removeItem('graphiql:variables')
  expect([one.getItem('graphiql:variables'), one.length]).toEqual([null, 1])
  one.clear()
  expect([one.getItem('graphiql:query'), one.length]).toEqual([null, 0])
})
