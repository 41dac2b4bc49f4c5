import { describe, expect, test } from 'vitest'
import { type Chosen, toggled, toImpactFilter } from './filter.ts'

const nothing: Chosen = { verdict: [], kind: [], role: [], live: null }

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

test('choosing a value twice takes it back', () => {
  expect(toggled(toggled(['a'], 'b'), 'b')).toEqual(['a'])
})
