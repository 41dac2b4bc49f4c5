import { expect, test } from 'vitest'
import { ALL, allToggled, readSpread, spreadable, toggled } from './expanded.ts'

const version = (id: string, artifact: string) => ({
  ...{ id, artifact, name: null, createdAt: '2026-03-01T00:00:00Z', destroyedAt: null },
  ...{ producerSeen: true, verdict: null, live: true },
})
const able = spreadable({ versions: [version('a1', 'a'), version('a2', 'a'), version('b1', 'b'), version('c1', 'c')] })

test('only an artifact with several versions has something to spread out', () => {
  expect([...able]).toEqual(['a'])
})

test('everything is spread out by one word in the address, and by nothing folded again', () => {
  expect(allToggled(readSpread([], able), able)).toEqual([ALL])
  expect([...readSpread([ALL], able)]).toEqual(['a'])
  expect(allToggled(readSpread([ALL], able), able)).toEqual([])
})

test('one that is folded again leaves the others spread out', () => {
  const two = new Set(['a', 'b'])
  expect(toggled(readSpread([ALL], two), 'a')).toEqual(['b'])
  expect(toggled(new Set(['b']), 'a')).toEqual(['b', 'a'])
})
