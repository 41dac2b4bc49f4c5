import { describe, expect, test } from 'vitest'
import { refusalOf } from './admission.ts'

const made = 'mutation Make { createPipelineToken(input: { hours: 1 }) { token } }'

describe('without a token', () => {
  test.each([
    ['a query without a name', '{ activity { accepted } }'],
    ['several queries', 'query A { activity { accepted } } query B { systems { asOf } }'],
    ['a query with fragments', 'query A { ...F } fragment F on Query { activity { accepted } }'],
    [
      'a query that only speaks of mutations',
      '# mutation\nquery mutation { search(text: "mutation {") { totalCount } }',
    ],
  ])('%s is asked', (_, query) => {
    expect(refusalOf(query)).toBeNull()
  })

  test.each([
    ['a mutation', made],
    ['a mutation behind a query, whichever would be run', `query A { activity { accepted } } ${made}`],
    ['a mutation behind signs that are passed over', `\uFEFF,,\n# query\n,${made}`],
  ])('%s is refused by name, with what to do', (_, query) => {
    const { code, message } = refusalOf(query) ?? {}
    expect(code).toBe('TOKEN_REQUIRED')
    expect(message).toContain('a mutation (Make)')
    expect(message).toContain('/integrate makes one')
  })

  test('a subscription is refused', () => {
    expect(refusalOf('subscription { activity { accepted } }')?.message).toContain('a subscription')
  })

  test('what is no document is refused, and where it goes wrong is said', () => {
    expect(refusalOf('query {')).toEqual({
      code: 'GRAPHQL_PARSE_FAILED',
      message: 'Syntax Error: Expected Name, found <EOF>.',
      locations: [{ line: 1, column: 8 }],
    })
  })

  test('a document longer than the API reads is refused before it is read to its end', () => {
    expect(refusalOf(`{ ${'a '.repeat(10_000)}`)?.code).toBe('GRAPHQL_PARSE_FAILED')
  })
})
