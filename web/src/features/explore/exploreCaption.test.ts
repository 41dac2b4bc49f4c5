import { expect, test } from 'vitest'
import { exploreCaption } from './exploreCaption.ts'
import type { ExploredGraph } from './model/exploredGraph.ts'

const graph: ExploredGraph = { focus: 'v1', cards: [], folds: [], runNodes: [], links: [], full: false }
const completeness = { complete: true, truncatedBy: null, reached: 40, outside: 0, caveats: [] }
const told = { graph, direction: 'upstream', completeness, moment: '2026-03-01T09:00:00Z', isolated: false } as const

test('a picture of lineage says how much there is, and how much of it is not drawn', () => {
  const { facts, note } = exploreCaption(told)
  expect(facts.join(' ')).toContain('0 of 40 versions upstream drawn. All recorded lineage was searched')
  expect(note).toBe('Not everything is drawn: 40 versions more.')
})

test('while it is not known how much there is, or when it is incomplete, it claims nothing', () => {
  expect(exploreCaption({ ...told, completeness: null })).toMatchObject({
    note: 'It was not known yet how much there is.',
  })
  const incomplete = exploreCaption({
    ...told,
    completeness: { ...completeness, complete: false, truncatedBy: 'MAX_REACHED' },
  })
  expect(incomplete.note).toMatch(/^Incomplete/)
  expect(incomplete.facts.join(' ')).not.toContain('All recorded lineage was searched')
})
