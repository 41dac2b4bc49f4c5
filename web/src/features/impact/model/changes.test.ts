import { expect, test } from 'vitest'
import { changeClasses, changeSigns, changesOf, changeText } from './changes.ts'
import { foldByArtifact } from './fold.ts'
import { Story } from './story.testing.ts'

const [card] = foldByArtifact(
  new Story().version('orders@1').version('orders@2').version('orders@3').version('orders@4').graph,
  new Set(),
).cards

test('a card counts what changed among its versions, and says nothing of those that stayed', () => {
  const changes = new Map([
    ['orders@4', 'ADDED'],
    ['orders@3', 'ADDED'],
    ['orders@1', 'ERASED'],
    ['visits@1', 'ADDED'],
  ] as const)
  const changed = changesOf(card ?? { versions: [] as never }, changes)
  expect(changeText(changed)).toBe('1 erased, 2 added')
  expect(changeSigns(changed)).toBe('+2 −1')
  expect(changeClasses(changed)).toEqual(['change-gone', 'change-added'])
})

test('what is gone for different reasons is one sign, and stays apart in words', () => {
  const changes = new Map([
    ['orders@2', 'DESTROYED'],
    ['orders@1', 'RETIRED'],
  ] as const)
  const changed = changesOf(card ?? { versions: [] as never }, changes)
  expect(changeSigns(changed)).toBe('−2')
  expect(changeText(changed)).toBe('1 destroyed, 1 no longer current')
})
