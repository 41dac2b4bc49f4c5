import { makeExecutableSchema } from '@graphql-tools/schema'
import fc from 'fast-check'
import { graphql } from 'graphql'
import { describe, expect, it } from 'vitest'
import { shareQuestions } from './sharing.ts'

const asked: string[] = []
const resolve = (name: string) => (_: unknown, args: object) => {
  asked.push(`${name} ${JSON.stringify(args)}`)
  return asked.length
}
const schema = shareQuestions(
  makeExecutableSchema({
    typeDefs:
      'type Query { one(a: Int, b: In): Int two(a: Int, b: In): Int fails: Int } input In { c: Int d: Int } type Mutation { say: Int }',
    resolvers: {
      Query: { one: resolve('one'), two: resolve('two'), fails: () => Promise.reject(new Error('no')) },
      Mutation: { say: resolve('say') },
    },
  }),
)

const ask = async (source: string, contextValue: object = {}) => {
  asked.length = 0
  const { data, errors } = await graphql({ schema, source, contextValue })
  return { data, errors, asked: [...asked] }
}

describe('a question', () => {
  it('is answered once for each field and set of arguments, under however many names', async () => {
    const question = fc.tuple(fc.constantFrom('one', 'two'), fc.constantFrom('a: 1', 'a: 2', 'b: {c: 1}', 'b: {d: 1}'))
    await fc.assert(
      fc.asyncProperty(fc.array(question, { minLength: 1, maxLength: 12 }), async (questions) => {
        const source = `{ ${questions.map(([name, args], n) => `n${n}: ${name}(${args})`).join(' ')} }`
        const { data, asked } = await ask(source)
        const distinct = new Map<string, number>()
        const expected = questions.map((each) => {
          const key = each.join()
          if (!distinct.has(key)) distinct.set(key, distinct.size + 1)
          return distinct.get(key)
        })
        expect(Object.values(data ?? {})).toEqual(expected)
        expect(asked).toHaveLength(distinct.size)
      }),
    )
  })

  it('is the same with its arguments in another order', async () => {
    const { asked } = await ask('{ x: one(a: 1, b: {c: 1, d: 2}) y: one(b: {d: 2, c: 1}, a: 1) }')
    expect(asked).toHaveLength(1)
  })

  it('is answered again in another request', async () => {
    await ask('{ one(a: 1) }')
    expect((await ask('{ one(a: 1) }')).asked).toHaveLength(1)
  })

  it('that fails does so under each of its names', async () => {
    const { errors } = await ask('{ x: fails y: fails }')
    expect(errors?.map(({ path }) => path)).toEqual([['x'], ['y']])
  })
})

describe('a mutation', () => {
  it('is done as often as it is asked for', async () => {
    expect((await ask('mutation { x: say y: say }')).asked).toHaveLength(2)
  })
})
