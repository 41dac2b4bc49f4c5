import { expect, test } from 'vitest'
import { foldByArtifact } from './fold.ts'
import { wayThrough } from './reach.ts'
import { Story } from './story.testing.ts'

const cardsOnTheWay = (story: Story, card: string) => {
  const graph = foldByArtifact(story.graph, new Set())
  const way = wayThrough(graph, card)
  return graph.cards.filter(({ id }) => way.has(id)).map(({ id }) => id)
}

test('what leads to a card and what it leads to lie on its way; its siblings do not', () => {
  const story = new Story().run('j', ['a@1'], ['b@2']).run('j', ['a@1'], ['c@2']).run('k', ['b@2'], ['d@3'])
  expect(cardsOnTheWay(story, 'b').sort()).toEqual(['a', 'b', 'd'])
})

test('a loop is followed once', () => {
  const story = new Story().run('score', ['log@1'], ['segment@2']).run('train', ['segment@2'], ['log@3'])
  expect(cardsOnTheWay(story, 'log').sort()).toEqual(['log', 'segment'])
})
