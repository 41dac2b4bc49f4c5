import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClearedFor, clearanceOf, isUnderOne } from './clearance.ts'

const names = fc.option(fc.subarray(['a', 'a.b', 'b', 'c']), { nil: null })
const cleared: fc.Arbitrary<ClearedFor> = fc.record({
  ...{ systems: names, withoutSystem: fc.boolean(), categories: names },
  ...{ purposes: names, withoutPurpose: fc.boolean() },
})

const seesSystem = ({ systems }: Pick<ClearedFor, 'systems'>, key: string) => systems === null || systems.includes(key)
const seesCategory = ({ categories }: Pick<ClearedFor, 'categories'>, category: string) =>
  categories === null || isUnderOne(category, categories)

const EVERYTHING = { systems: null, categories: null, withoutSystem: true, purposes: [], withoutPurpose: true }

const NONE_LEFT_OUT = {
  ...{ systems: null, withoutSystem: false, categories: null },
  ...{ purposes: null, withoutPurpose: false },
}

describe('somebody for whom several clearances count', () => {
  it('sees what each of them sees, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(cleared, { maxLength: 3 }), fc.constantFrom('a', 'a.b', 'b', 'a.b.c', 'd'), (all, name) => {
        const found = clearanceOf(all, null) ?? EVERYTHING
        expect(seesSystem(found, name)).toBe(all.every((one) => seesSystem(one, name)))
        expect(seesCategory(found, name)).toBe(all.every((one) => seesCategory(one, name)))
        expect(found.purposes).toEqual(all.flatMap((one) => (one.purposes ? [one.purposes] : [])))
        expect(found.withoutPurpose).toBe(all.every((one) => one.purposes === null || one.withoutPurpose))
      }),
    )
  })

  it('sees everything where none leaves anything out', () => {
    expect(clearanceOf([NONE_LEFT_OUT], null)).toBeNull()
  })
})
