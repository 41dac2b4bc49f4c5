import { makeExecutableSchema } from '@graphql-tools/schema'
import fc from 'fast-check'
import { graphql } from 'graphql'
import { describe, expect, it } from 'vitest'
import { boundNodes, MOST_NODES } from './nodes.ts'

const schema = boundNodes(
  makeExecutableSchema({
    typeDefs:
      'type Query { items(n: Int!): [Item!] later(n: Int!): [Item!] } type Item { id: Int inner(n: Int!): [Int!] }',
    resolvers: {
      Query: { items: (_, { n }) => itemsOf(n), later: async (_, { n }) => itemsOf(n) },
      Item: { inner: (_, { n }) => Array.from({ length: n }, () => 0) },
    },
  }),
)
const itemsOf = (n: number) => Array.from({ length: n }, (_, id) => ({ id }))

const ask = (source: string) => graphql({ schema, source, contextValue: {} })

describe('an answer', () => {
  it(`of ${MOST_NODES} items is given, and of one more is not`, async () => {
    expect((await ask(`{ items(n: ${MOST_NODES}) { __typename } }`)).errors).toBeUndefined()
    const { data, errors } = await ask(`{ items(n: ${MOST_NODES + 1}) { __typename } }`)
    expect({ ...data }).toEqual({ items: null })
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'query' } }])
    expect(errors?.[0]?.message).toContain('/export')
  })

  it('has its lists counted together, those of items and those that come later among them', async () => {
    const count = fc.integer({ min: 1, max: 400 })
    await fc.assert(
      fc.asyncProperty(count, count, count, async (first, second, inner) => {
        const { errors = [] } = await ask(
          `{ items(n: ${first}) { inner(n: ${inner}) } later(n: ${second}) { inner(n: ${inner}) } }`,
        )
        expect(errors.length > 0).toBe((first + second) * (1 + inner) > MOST_NODES)
      }),
      { numRuns: 15 },
    )
  })

  it('is counted by itself, whatever others came to', async () => {
    const most = `{ items(n: ${MOST_NODES}) { __typename } }`
    const answers = await Promise.all([ask(most), ask(most)])
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined])
  })
})
