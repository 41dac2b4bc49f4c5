import { expect, test } from 'vitest'
import { detailAt } from './detail.ts'

test('cards have words for as long as these can be made out, and are blocks from farther away', () => {
  expect([2, 1, 0.45, 0.3, 0.29, 0.15].map(detailAt)).toEqual(['words', 'words', 'words', 'words', 'blocks', 'blocks'])
})
