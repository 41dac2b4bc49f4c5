import { expect, test } from 'vitest'
import { drawnPath } from './explainedPath.ts'
import { foldByArtifact } from './fold.ts'
import { Story } from './story.testing.ts'

const story = () =>
  new Story()
    .run('clean', ['raw@1'], ['clean@2'])
    .run('clean', ['other@1'], ['clean@3'])
    .run('report', ['clean@2'], ['report@4'])
    .carried('clean@2', 'clean@3')

test('a path lights its cards, its runs and the links between them, and nothing beside it', () => {
  const graph = story().graph
  const folded = foldByArtifact(graph, new Set())
  const runs = new Map(graph.runs.map(({ id, job }) => [job, id]))
  const { on, missing } = drawnPath(folded, {
    first: 'raw@1',
    steps: [
      { to: 'clean@2', run: graph.runs[0]?.id ?? null },
      { to: 'report@4', run: runs.get('report') ?? null },
    ],
  })
  const [clean, report] = ['clean', 'report'].map((job) =>
    folded.runNodes.find((runNode) => runNode.job === job && runNode.from.some((from) => from !== 'other')),
  )
  expect([...on].sort()).toEqual(
    [
      ...['raw', 'clean', 'report', clean?.id, report?.id],
      ...[`raw>${clean?.id}`, `${clean?.id}>clean`, `clean>${report?.id}`, `${report?.id}>report`],
    ].sort(),
  )
  expect(missing).toBe(0)
})

test('appends inside one card need no link; expanded, they are lit as well', () => {
  const graph = story().graph
  const path = { first: 'clean@2', steps: [{ to: 'clean@3', run: null }] }
  expect([...drawnPath(foldByArtifact(graph, new Set()), path).on]).toEqual(['clean'])
  expect([...drawnPath(foldByArtifact(graph, new Set(['clean'])), path).on]).toContain('clean@2>clean@3')
})

test('what of a path is not drawn is counted, not passed over', () => {
  const folded = foldByArtifact(story().graph, new Set())
  const path = { first: 'hidden@1', steps: [{ to: 'clean@2', run: null }] }
  expect(drawnPath(folded, path)).toEqual({ on: new Set(['clean']), missing: 1 })
})
