import { expect, it } from 'vitest'
import { isInEea } from './regions.ts'

it.each([
  ['DE', true],
  ['eu', true],
  ['eu-central-1', true],
  ['europe-west3', true],
  ['Germany West Central', true],
  ['eu-west-2', false],
  ['europe-west6', false],
  ['CH', false],
  ['us-east', false],
  ['United States', false],
  ['Canada', false],
  ['uk south', false],
  ['rack 7', null],
  ['uselessly named', null],
  ['', null],
])('%s in the EEA: %s', (region, answer) => {
  expect(isInEea(region)).toBe(answer)
})
