import { describe, expect, test } from 'vitest'
import { foldByArtifact } from './fold.ts'
import { withStart } from './start.ts'
import { Story } from './story.testing.ts'

const starts = (story: Story) =>
  withStart(foldByArtifact(story.graph, new Set())).links.flatMap(({ from, to }) => (from === 'person' ? [to] : []))

describe('the person', () => {
  test('leads to what lists name them in, and not to what that was copied into', () => {
    const story = new Story()
      .version('orders@1', 'CONFIRMED')
      .version('mart@2', 'CONFIRMED')
      .run('load', ['orders@1'], ['mart@2'])
    expect(starts(story)).toEqual(['orders'])
  })

  test('leads to everything that lists name them in, where it feeds itself', () => {
    const story = new Story().version('a@1', 'CONFIRMED').version('b@2', 'CONFIRMED')
    expect(starts(story.carried('a@1', 'b@2').carried('b@2', 'a@1'))).toEqual(['a', 'b'])
  })

  test('is not drawn where no list names them', () => {
    const graph = foldByArtifact(new Story().version('a@1', 'POSSIBLE').graph, new Set())
    expect(withStart(graph)).toBe(graph)
  })
})
