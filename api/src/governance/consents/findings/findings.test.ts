import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OrdinalSet } from '../../../membership/index.ts'
import { both, less } from '../sets.ts'
import type { Said, Use } from './facts.ts'
import { findingsIn } from './index.ts'

const DAY = 24 * 3_600_000

const people = (certain: number[], possible: number[] = []) => ({
  certain: OrdinalSet.of(certain),
  possible: OrdinalSet.of(possible),
})

const aUse = (more: Partial<Use>): Use => ({
  run: 'r',
  startedAt: 10,
  kind: 'TRAINING',
  purpose: 'train_ai_system',
  read: people([1, 2], [3]),
  refusedThen: new OrdinalSet(),
  wrote: [{ id: 'm', kind: 'MODEL', live: true, people: null, days: 30 }],
  byConsent: true,
  given: OrdinalSet.of([1, 2, 3]),
  lastOf: () => null,
  ...more,
})

const saying = (said: Record<number, Said>) => (ordinal: number) => said[ordinal] ?? null

describe('a withdrawal', () => {
  it('after the run makes the live model due, by its position, from the first one on', () => {
    const lastOf = saying({
      1: { status: 'WITHDRAWN', at: 50 },
      3: { status: 'WITHDRAWN', at: 40 },
      2: { status: 'GIVEN', at: 60 },
    })
    expect(findingsIn([aUse({ lastOf })])).toMatchObject([
      { code: 'RETRAINING_DUE', version: 'm', since: 40, certain: 1, possible: 1, due: 40 + 30 * DAY },
    ])
  })

  it('of a model that is not in use, or that was no training, asks for nothing', () => {
    const lastOf = saying({ 1: { status: 'WITHDRAWN', at: 50 } })
    const gone = [{ id: 'm', kind: 'MODEL' as const, live: false, people: null, days: 30 }]
    expect(findingsIn([aUse({ lastOf, wrote: gone }), aUse({ lastOf, kind: 'TRANSFORM' })])).toEqual([])
  })

  it('before the run is a finding of the run, and not due again', () => {
    const lastOf = saying({ 1: { status: 'WITHDRAWN', at: 5 } })
    expect(findingsIn([aUse({ lastOf, refusedThen: OrdinalSet.of([1, 9]) })])).toMatchObject([
      { code: 'WITHDRAWN_IN_RUN', since: 10, certain: 1, possible: 0 },
    ])
  })

  it('says what to declare where the model has no position', () => {
    const wrote = [{ id: 'm', kind: 'MODEL' as const, live: true, people: null, days: null }]
    const [finding] = findingsIn([aUse({ wrote, lastOf: saying({ 1: { status: 'REFUSED', at: 50 } }) })])
    expect(finding).toMatchObject({ due: null, remedy: expect.stringContaining('Declare a position') })
  })
})

it('counts who is in both sets, and who is in the first alone', () => {
  const set = fc.uniqueArray(fc.nat({ max: 40_000 }))
  fc.assert(
    fc.property(set, set, (a, b) => {
      const [first, second] = [OrdinalSet.of(a), OrdinalSet.of(b)]
      const ascending = (ordinals: number[]) => ordinals.toSorted((x, y) => x - y)
      expect([...both(first, second)]).toEqual(ascending(a.filter((one) => b.includes(one))))
      expect([...less(first, second)]).toEqual(ascending(a.filter((one) => !b.includes(one))))
      expect([...first]).toEqual(ascending(a))
    }),
  )
})
