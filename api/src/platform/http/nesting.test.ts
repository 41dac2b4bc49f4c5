import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNestedTooDeep } from './nesting.ts'

/** Levels of lists and objects, counted on the parsed value. */
function levelsOf(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0
  return 1 + Math.max(0, ...Object.values(value).map(levelsOf))
}

describe('JSON', () => {
  it('is nested too deep from one level more than the most', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat({ max: 6 }), (value, most) => {
        expect(isNestedTooDeep(Buffer.from(JSON.stringify(value)), most)).toBe(levelsOf(value) > most)
      }),
      { numRuns: 500 },
    )
  })

  it('may have brackets and quotation marks in its texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\\', '[', '{', ']', 'a') }), (text) => {
        const json = Buffer.from(JSON.stringify([text, [text]]))
        expect([isNestedTooDeep(json, 1), isNestedTooDeep(json, 2)]).toEqual([true, false])
      }),
    )
  })

  it('that nobody closes is nested too deep all the same', () => {
    expect(isNestedTooDeep(Buffer.from('['.repeat(101)))).toBe(true)
  })
})
