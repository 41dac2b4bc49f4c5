import { expect, test } from 'vitest'
import { counted } from './words.ts'

test('one is counted as one, more with thousands separated', () => {
  expect([counted(1, 'version'), counted(0, 'version'), counted(1204, 'version')]).toEqual([
    '1 version',
    '0 versions',
    '1,204 versions',
  ])
})
