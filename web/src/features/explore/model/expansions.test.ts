import { describe, expect, test } from 'vitest'
import { collapse, expand, expandMore, expansionText, readExpansion } from './expansions.ts'
import { opened } from './neighbours.testing.ts'

describe('what is opened', () => {
  test('reads back from an address what was written there', () => {
    for (const one of [opened('ab12'), opened('ab12', 'UPSTREAM'), opened('ab12', 'DOWNSTREAM', 62)])
      expect(readExpansion(expansionText(one))).toEqual(one)
  })

  test.each(['', 'ab12', 'ab12.x', 'ab12.d.many', 'someone@example.com.d'])('is not read from “%s”', (text) => {
    expect(readExpansion(text)).toBeNull()
  })

  test('holds each direction of a version once, and 50 more of its folded siblings at a time', () => {
    const both = expand([opened('a')], 'a', ['UPSTREAM', 'DOWNSTREAM'])
    expect(both).toEqual([opened('a'), opened('a', 'UPSTREAM')])
    expect(expandMore(both, opened('a'))).toEqual([opened('a', 'DOWNSTREAM', 62), opened('a', 'UPSTREAM')])
    expect(collapse(both, 'a')).toEqual([])
  })
})
