import { expect, test } from 'vitest'
import { operationIn } from './fetcher.ts'

const both = 'query A { systems { asOf } } query B { systems { asOf } }'

test.each([
  ['the one that is named', both, 'B', 'B'],
  ['none, if the name is of what was typed before', '{ systems { asOf } }', 'A', undefined],
  ['none, if none is named', both, null, undefined],
  ['the one that is named, if the document cannot be read', 'query A {', 'A', 'A'],
])('of a document is run %s', (_, query, name, run) => {
  expect(operationIn(query, name)).toBe(run)
})
