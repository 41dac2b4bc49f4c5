import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addUp, type Saying, type Told } from './tagged.ts'

const one = (at: number, ...purposes: string[]): Saying => ({ at, purposes })

const tell = (sayings: readonly Saying[]): Told[] =>
  sayings.reduce((known: Told[], saying) => addUp(known, [saying]), [])

/** What counts at a time: the latest by then. */
const standing = (told: readonly Told[], at: number): readonly string[] | null =>
  told
    .filter((said) => said.at <= at)
    .sort((a, b) => a.at - b.at)
    .at(-1)?.purposes ?? null

describe('what tags say', () => {
  it('again is no further declaration', () => {
    expect(tell([one(1, 'a'), one(2, 'a'), one(5, 'a'), one(3, 'a')])).toEqual([
      { at: 1, purposes: ['a'], saidAgainAt: 5 },
    ])
  })

  it('again stands against what was said in between and came late', () => {
    const told = tell([one(1, 'a'), one(3, 'a'), one(2, 'b')])
    expect([1, 2, 3].map((at) => standing(told, at))).toEqual([['a'], ['b'], ['a']])
  })

  it('last counts, in whatever order it came, and twice', () => {
    const sayings = fc.uniqueArray(fc.tuple(fc.nat({ max: 9 }), fc.constantFrom('a', 'b', 'c')), {
      selector: ([at]) => at,
      minLength: 1,
    })
    fc.assert(
      fc.property(
        sayings.chain((all) => fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
        (arrived) => {
          const told = tell(arrived.map(([at, purpose]) => one(at, purpose)))
          const [, last] = arrived.reduce((a, b) => (b[0] > a[0] ? b : a))
          expect(standing(told, 10)).toEqual([last])
        },
      ),
      { numRuns: 2_000 },
    )
  })
})
