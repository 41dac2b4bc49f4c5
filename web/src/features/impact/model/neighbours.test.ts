import { describe, expect, test } from 'vitest'
import { foldByArtifact } from './fold.ts'
import { neighboursOf, stepFrom } from './neighbours.ts'
import { Story } from './story.testing.ts'

const graph = foldByArtifact(
  new Story()
    .run('join', ['orders@1', 'visits@1'], ['profile@2'])
    .run('train', ['profile@2'], ['model@3'])
    .run('report', ['profile@2'], ['dashboard@3'])
    .carried('model@3', 'api@4').graph,
  new Set(),
)
const none = new Set<string>()

describe('walking along edges', () => {
  test('leads through runs and where data is carried on', () => {
    expect(neighboursOf(graph, 'profile', 'upstream').sort()).toEqual(['orders', 'visits'])
    expect(neighboursOf(graph, 'model', 'downstream')).toEqual(['api'])
    expect(neighboursOf(graph, 'orders', 'upstream')).toEqual([])
  })

  test('goes back to where it came from', () => {
    expect(stepFrom(graph, 'profile', 'upstream', ['visits', 'profile'], none)).toBe('visits')
    expect(stepFrom(graph, 'profile', 'downstream', ['model', 'profile', 'visits'], none)).toBe('model')
  })

  test('else follows what is explained, else the first by name', () => {
    expect(stepFrom(graph, 'profile', 'downstream', [], new Set(['model']))).toBe('model')
    expect(stepFrom(graph, 'profile', 'downstream', [], none)).toBe('dashboard')
  })

  test('stays where no edge leads on', () => {
    expect(stepFrom(graph, 'api', 'downstream', [], none)).toBeNull()
  })
})
