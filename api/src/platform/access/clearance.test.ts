import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClearedFor, clearanceOf, isUnderOne } from './clearance.ts'

const names = fc.option(fc.subarray(['a', 'a.b', 'b', 'c']), { nil: null })
const cleared: fc.Arbitrary<ClearedFor> = fc.record({ systems: names, withoutSystem: fc.boolean(), categories: names })

const seesSystem = ({ systems }: Pick<ClearedFor, 'systems'>, key: string) => systems === null || systems.includes(key)
const seesCategory = ({ categories }: Pick<ClearedFor, 'categories'>, category: string) =>
  categories === null || isUnderOne(category, categories)

describe('somebody for whom several clearances count', () => {
  it('sees what each of them sees, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(cleared, { maxLength: 3 }), fc.constantFrom('a', 'a.b', 'b', 'a.b.c', 'd'), (all, name) => {
        const found = clearanceOf(all, null) ?? { systems: null, categories: null, withoutSystem: true }
        expect(seesSystem(found, name)).toBe(all.every((one) => seesSystem(one, name)))
        expect(seesCategory(found, name)).toBe(all.every((one) => seesCategory(one, name)))
      }),
    )
  })

  it('sees everything where none leaves anything out', () => {
    expect(clearanceOf([{ systems: null, withoutSystem: false, categories: null }], null)).toBeNull()
  })
})
