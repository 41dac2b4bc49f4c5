import fc from 'fast-check'
import { expect, it } from 'vitest'
import { chunksOf } from './chunks.ts'
import { OrdinalSet } from './ordinals.ts'

const few = fc.array(fc.nat({ max: 50_000 }), { maxLength: 40 })
const many = fc
  .record({ from: fc.nat({ max: 40_000 }), step: fc.integer({ min: 1, max: 3 }), size: fc.nat({ max: 6_000 }) })
  .map(({ from, step, size }) => Array.from({ length: size }, (_, n) => from + n * step))
const some = fc.tuple(few, many).map((parts) => new Set(parts.flat()))
const sorted = (ordinals: Iterable<number>) => [...ordinals].sort((a, b) => a - b)

it('whoever is put into chunks comes out of them again, and nobody else', () => {
  fc.assert(
    fc.property(some, (ordinals) => {
      const chunks = chunksOf(sorted(ordinals))
      const read = new OrdinalSet()
      for (const chunk of chunks) read.addChunk(chunk)
      expect([...read]).toEqual(sorted(ordinals))
      expect(chunks.reduce((sum, { count }) => sum + count, 0)).toBe(ordinals.size)
    }),
  )
})

it('sets of ordinals are sets', () => {
  fc.assert(
    fc.property(some, some, fc.nat({ max: 60_000 }), (a, b, from) => {
      const union = OrdinalSet.of(a)
      union.union(OrdinalSet.of(b))
      expect([...union]).toEqual(sorted(new Set([...a, ...b])))
      expect(union.size).toBe(new Set([...a, ...b]).size)
      const rest = OrdinalSet.of(a)
      rest.subtract(OrdinalSet.of(b))
      expect([...rest]).toEqual(sorted([...a].filter((one) => !b.has(one))))
      expect([...union.from(from)]).toEqual([...union].filter((one) => one >= from))
      expect(union.has(from)).toBe(a.has(from) || b.has(from))
      const [one] = a
      if (one !== undefined) union.delete(one)
      expect(union.has(one ?? -1)).toBe(false)
    }),
  )
})
