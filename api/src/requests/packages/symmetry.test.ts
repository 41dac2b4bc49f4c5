import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ArtifactKind, SystemRole, Verdict } from '../../generated/schema.ts'
import { draftOf, type Fact, type Position } from '../plans/draft.ts'
import { omissionOf } from './listed.ts'

const NOW = Date.parse('2026-11-01T00:00:00Z')

const anyFact = (n: number) =>
  fc
    .record({
      kind: fc.constantFrom(...Object.values(ArtifactKind)),
      systemRole: fc.option(fc.constantFrom(...Object.values(SystemRole))),
      verdict: fc.constantFrom(...Object.values(Verdict)),
    })
    .map(
      (more): Fact => ({
        ...{ versionId: `v${n}`, namespace: 'shop', name: `n${n}`, label: '', systemKey: more.systemRole },
        ...{ live: true, createdAt: NOW, artifact: `a${n}`, destroyedAt: null, retentionDays: null, parents: [] },
        ...more,
      }),
    )

const anyFacts = fc.nat(30).chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => anyFact(n))))

/** Every model has a position, so that nothing blocks the plan. */
const positionsOf = (facts: readonly Fact[]): Position[] =>
  facts.map(({ artifact }) => ({ id: artifact, artifact, kind: 'RETRAINING', words: 'Trained again.', days: 30 }))

it('an access package lists what a deletion plan treats, version by version, and no other', () => {
  fc.assert(
    fc.property(anyFacts, (items) => {
      const positions = positionsOf(items)
      const { tasks } = draftOf({ at: NOW, regime: 'EU', items, positions, holds: [], exemptions: [] })
      const treated = tasks.flatMap(({ item, action }) => (item && action !== 'NOTHING' ? [item.versionId] : []))
      const listed = items.filter((item) => omissionOf('ACCESS', item, null) === null).map(({ versionId }) => versionId)
      expect([...new Set(treated)].sort()).toEqual([...listed].sort())
    }),
    { numRuns: 500 },
  )
})
