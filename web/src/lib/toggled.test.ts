import { expect, it } from 'vitest'
import { toggled } from './toggled.ts'

it('adds a value, and takes it out again', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
  expect(toggled(toggled(['a'], 'b'), 'b')).toEqual(['a'])
})
