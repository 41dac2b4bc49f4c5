import { expect, test } from 'vitest'
import { aloneWith } from './alone.ts'
import { foldByArtifact } from './fold.ts'
import { withStart } from './start.ts'
import { Story } from './story.testing.ts'

const graph = withStart(
  foldByArtifact(
    new Story()
      .version('a@1', 'CONFIRMED')
      .run('j', ['a@1'], ['b@2'])
      .run('k', ['b@2'], ['c@3'])
      .run('l', ['a@1'], ['d@4']).graph,
    new Set(),
  ),
)

test('alone is a card with what leads to it, from the person on, and what it leads to', () => {
  const { cards, runNodes, start } = aloneWith(graph, 'b@2')
  expect(cards.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  expect(runNodes.map(({ job }) => job)).toEqual(['j', 'k'])
  expect(start).toBe(true)
})

test('a version that is not drawn leaves everything', () => {
  expect(aloneWith(graph, 'elsewhere@1')).toBe(graph)
})
