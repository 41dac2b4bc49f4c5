import { expect, test } from 'vitest'
import { ALL, allToggled, expandable, readExpanded, toggled } from './opened.ts'

const version = (id: string, artifact: string) => ({
  id,
  artifact,
  name: null,
  createdAt: '2026-03-01T00:00:00Z',
  destroyedAt: null,
  producerSeen: true,
  verdict: null,
  live: true,
})
const able = expandable({ versions: [version('a1', 'a'), version('a2', 'a'), version('b1', 'b'), version('c1', 'c')] })

test('only an artifact with several versions can be expanded', () => {
  expect([...able]).toEqual(['a'])
})

test('everything is expanded by one word in the address, and collapsed by none', () => {
  expect(allToggled(readExpanded([], able), able)).toEqual([ALL])
  expect([...readExpanded([ALL], able)]).toEqual(['a'])
  expect(allToggled(readExpanded([ALL], able), able)).toEqual([])
})

test('one that is collapsed leaves the others expanded', () => {
  const two = new Set(['a', 'b'])
  expect(toggled(readExpanded([ALL], two), 'a')).toEqual(['b'])
  expect(toggled(new Set(['b']), 'a')).toEqual(['b', 'a'])
})
