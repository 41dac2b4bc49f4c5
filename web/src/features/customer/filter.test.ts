import { describe, expect, test } from 'vitest'
import { type Chosen, NO_SYSTEM, toImpactFilter } from './filter.ts'

const nothing: Chosen = { verdict: [], kind: [], role: [], system: [], live: null, artifact: [] }

describe('what is chosen becomes a filter', () => {
  test('nothing chosen is no filter at all', () => {
    expect(toImpactFilter(nothing, '  ')).toBeNull()
  })

  test('an empty choice of one facet restricts nothing', () => {
    expect(toImpactFilter({ ...nothing, kind: ['MODEL'] }, '')).toEqual({ kinds: ['MODEL'] })
  })

  test('text is trimmed and joined with the rest', () => {
    expect(toImpactFilter({ ...nothing, verdict: ['ERASED'], live: true }, ' orders ')).toEqual({
      verdicts: ['ERASED'],
      live: true,
      text: 'orders',
    })
  })

  test('to ask for what is gone is not the same as not to ask', () => {
    expect(toImpactFilter({ ...nothing, live: false }, '')).toEqual({ live: false })
  })
})

test('what is in no system can be chosen beside systems, or alone', () => {
  expect(toImpactFilter({ ...nothing, system: ['s1', NO_SYSTEM] }, '')).toEqual({ systems: ['s1'], unplaced: true })
  expect(toImpactFilter({ ...nothing, system: [NO_SYSTEM] }, '')).toEqual({ unplaced: true })
})

test('artifacts can be chosen one by one', () => {
  expect(toImpactFilter({ ...nothing, artifact: ['a1', 'a2'] }, '')).toEqual({ artifacts: ['a1', 'a2'] })
})
