import { expect, it } from 'vitest'
import { ArtifactKind, Carries, Verdict } from '../generated/schema.ts'
import { verdictsInOrder } from '../lineage/answers/ranks.ts'
import { personalFirst } from './kinds.ts'

// The order is the schema's, and code relies on it: stored codes, ranks, and every list of kinds.
it('lists what is carried, verdicts and kinds in the order of the schema', () => {
  expect(personalFirst).toEqual(['PERSONAL', 'PSEUDONYMISED', 'AGGREGATED', 'ANONYMISED', 'NONE'])
  expect(personalFirst).toHaveLength(Object.keys(Carries).length)
  expect(verdictsInOrder).toEqual(['ERASED', 'CONFIRMED', 'DERIVED', 'POSSIBLE', 'EXCLUDED', 'BARRIER'])
  expect(verdictsInOrder).toHaveLength(Object.keys(Verdict).length)
  expect(Object.values(ArtifactKind)[0]).toBe('DATASET')
})
