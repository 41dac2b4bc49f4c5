import { expect, test } from 'vitest'
import { Story } from './story.testing.ts'
import { strongestFirst } from './strength.ts'

test('the strongest version is the one that is surest to hold the person’s data, then the current one, then the newest', () => {
  const { versions } = new Story()
    .version('a@1', 'ERASED')
    .version('a@2', 'DERIVED')
    .version('a@3', 'CONFIRMED')
    .version('a@4', 'DERIVED').graph
  const replaced = versions.map((version) => (version.id === 'a@4' ? { ...version, live: false } : version))
  expect(strongestFirst(replaced).map(({ id }) => id)).toEqual(['a@3', 'a@2', 'a@4', 'a@1'])
})
