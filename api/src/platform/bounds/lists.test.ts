import { join } from 'node:path'
import { makeExecutableSchema } from '@graphql-tools/schema'
import fc from 'fast-check'
import { graphql } from 'graphql'
import { describe, expect, it } from 'vitest'
import { buildApiSchema } from '../../server/graphql.ts'
import { boundLists, listsIn } from './lists.ts'

const ours = listsIn(buildApiSchema(join(import.meta.dirname, '../../../../schema')))

describe('the schema', () => {
  it.each(ours)('says how many items it takes, and how to send more: $name', ({ bound }) => {
    expect(bound?.items).toBeGreaterThan(0)
    expect(bound?.more).toMatch(/^[A-Z].*\.$/)
  })

  it('has lists, in arguments, inputs and fields below a question', () => {
    const names = ours.map(({ name }) => name)
    expect(names).toContain('RecordRunInput.columns')
    expect(names).toContain('LinkIdentitiesInput.identities')
    expect(names).toContain('Query.trace.from')
    expect(names).toContain('CustomerImpact.changes.versions')
  })
})

const directive = 'directive @atMost(items: Int!, more: String!) on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION'

describe('a schema with a list without a bound', () => {
  it.each([
    ['an argument', 'type Query { a(of: [Int!]): Int }'],
    ['an argument below a question', 'type Query { a: A } type A { b(of: [Int!]!): Int }'],
    ['a field of an input', 'type Query { a(in: In): Int } input In { of: [Int] }'],
    [
      'a field of an input of an input',
      'type Query { a(in: In): Int } input In { in: Inner } input Inner { of: [Int] }',
    ],
  ])('is none that the API starts with: %s', (_, typeDefs) => {
    const schema = makeExecutableSchema({ typeDefs: [directive, typeDefs] })
    expect(() => boundLists(schema, [])).toThrow('has no @atMost')
  })
})

const typeDefs = `${directive}
  type Query { count(in: In, of: [Int!] @atMost(items: 2, more: "Ask twice.")): Int below: Below }
  type Below { count(of: [Int!] @atMost(items: 1, more: "Ask twice.")): Int }
  type Mutation { say(input: In!): Payload many(input: [In!]! @atMost(items: 3, more: "Say it twice.")): [Payload!] own(input: In!): Payload }
  type Payload { userErrors: [Problem!]! }
  type Problem { code: String field: [String!] message: String }
  input In { few: [Int!] @atMost(items: 2, more: "Say it twice."), more: [In!] @atMost(items: 3, more: "Say it twice.") }`

const asked: unknown[] = []
const resolved = (_: unknown, args: object) => {
  asked.push(args)
  return 1
}
const schema = boundLists(
  makeExecutableSchema({
    typeDefs,
    resolvers: {
      Query: { count: resolved, below: () => ({}) },
      Below: { count: resolved },
      Mutation: { say: () => ({ userErrors: [] }), many: () => [], own: () => ({ userErrors: [] }) },
    },
  }),
  ['own'],
)

type In = { few?: number[]; more?: In[] }
const { value: anyIn } = fc.letrec<{ value: In }>((tie) => ({
  value: fc.record(
    { few: fc.array(fc.nat(), { maxLength: 4 }), more: fc.array(tie('value'), { maxLength: 4 }) },
    { requiredKeys: [] },
  ),
}))

/** Counted by hand: whether any list is longer than it may be. */
const isLong = ({ few = [], more = [] }: In): boolean => few.length > 2 || more.length > 3 || more.some(isLong)

describe('a question', () => {
  it('is answered unless a list in it, at any depth, is too long', async () => {
    await fc.assert(
      fc.asyncProperty(anyIn, async (value) => {
        asked.length = 0
        const source = 'query ($in: In) { count(in: $in) }'
        const { errors = [] } = await graphql({ schema, source, variableValues: { in: value } })
        expect(errors.length > 0).toBe(isLong(value))
        expect(asked).toHaveLength(isLong(value) ? 0 : 1)
      }),
    )
  })

  it('is told which list, how long it may be, and how to ask for more', async () => {
    const [error] = (await graphql({ schema, source: '{ count(of: [1, 2, 3]) }' })).errors ?? []
    expect(error?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'of' })
    expect(error?.message).toBe('of has 3 items; at most 2 are taken. Ask twice.')
  })

  it('below another is bounded, too', async () => {
    const { errors } = await graphql({ schema, source: '{ below { count(of: [1, 2]) } }' })
    expect(errors).toMatchObject([{ extensions: { argument: 'of' } }])
  })
})

describe('a mutation', () => {
  const told = async (source: string) =>
    JSON.parse(JSON.stringify((await graphql({ schema, source })).data)) as Record<string, unknown>

  it('answers with a user error, by the path in its input', async () => {
    const source = 'mutation { say(input: { more: [{}, { few: [1, 2, 3] }] }) { userErrors { code field } } }'
    expect(await told(source)).toEqual({ say: { userErrors: [{ code: 'TOO_MANY', field: ['more', '1', 'few'] }] } })
  })

  it('of too many statements fails as a whole', async () => {
    const source = 'mutation { many(input: [{}, {}, {}, {}]) { userErrors { code } } }'
    expect((await graphql({ schema, source })).errors).toMatchObject([{ extensions: { argument: 'input' } }])
  })

  it('that looks by itself is left to do so', async () => {
    const source = 'mutation { own(input: { few: [1, 2, 3] }) { userErrors { code } } }'
    expect(await told(source)).toEqual({ own: { userErrors: [] } })
  })
})
