import { expect, test } from 'vitest'
import { shownFacets } from './facets.ts'
import { NO_SYSTEM } from './filter.ts'

const nothing = { verdict: [], kind: [], role: [], system: [], live: null, artifact: [] }
const facets = {
  verdicts: [],
  live: [{ live: false, artifacts: 2 }],
  kinds: [{ kind: 'MODEL', artifacts: 2 } as const],
  roles: [],
  systems: [
    { system: { id: 's1', name: 'Shop', closed: false }, artifacts: 2 },
    { system: null, artifacts: 1 },
  ],
}

test('what is in no system has a facet of its own', () => {
  expect(shownFacets(facets, nothing).systems).toEqual([
    { value: 's1', label: 'Shop', count: 2 },
    { value: NO_SYSTEM, label: 'No system on record', count: 1 },
  ])
})

test('what is chosen can be taken back though nothing is left of it', () => {
  const shown = shownFacets(facets, { ...nothing, verdict: ['ERASED'], live: true, kind: ['MODEL'] })
  expect(shown.verdicts).toEqual([{ value: 'ERASED', count: 0 }])
  expect(shown.lives.map(({ value, count }) => [value, count])).toEqual([
    [false, 2],
    [true, 0],
  ])
  expect(shown.kinds).toHaveLength(1)
})
