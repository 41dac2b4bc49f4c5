import { buildSchema, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { openIdReader } from './ids.ts'

const schema = buildSchema(`
  input Place { version: ID, text: String, below: [Place!] }
  input Sent { runId: ID!, versionId: ID }
  type Query { version(id: ID!): String, many(ids: [ID!]!): String, list(after: String): String, place(at: Place!): String }
  type Mutation { send(input: Sent!): String }
`)
const read = openIdReader(schema)
const [a, b] = ['a'.repeat(32), 'b'.repeat(32)]
const cursor = Buffer.from(JSON.stringify([17, a])).toString('base64url')

describe('what an operation asks by', () => {
  it.each([
    ['an id', `{ version(id: "${a}") }`, {}],
    ['ids in a list', `{ many(ids: ["${a}"]) }`, {}],
    ['an id within an input', `{ place(at: { below: [{ version: "${a}" }] }) }`, {}],
    ['an id in a variable', 'query ($id: ID!) { version(id: $id) }', { id: a }],
    ['ids in a variable', 'query ($ids: [ID!]!) { many(ids: $ids) }', { ids: [a] }],
    ['an id within a variable', 'query ($at: Place!) { place(at: $at) }', { at: { below: [{ version: a }] } }],
    ['an id in a fragment', `{ ...f } fragment f on Query { version(id: "${a}") }`, {}],
    ['a cursor', `{ list(after: "${cursor}") }`, {}],
    ['a cursor in a variable', 'query ($from: String) { list(after: $from) }', { from: cursor }],
    ['a token', '{ version(id: "0190b6a1-3f7e-7c3a-9b1e-0a1b2c3d4e5f") }', {}],
  ])('is %s', (_, query, variables) => {
    expect(read(parse(query), variables).ids).toHaveLength(1)
  })

  it.each([
    ['a text that looks like an id', `{ place(at: { text: "${a}" }) }`, {}],
    ['a run id, which pipelines choose', `mutation { send(input: { runId: "${a}" }) }`, {}],
    ['a run id in a variable', 'mutation ($input: Sent!) { send(input: $input) }', { input: { runId: a } }],
    ['an id that is none of ours', '{ version(id: "orders") }', {}],
  ])('is not %s', (_, query, variables) => {
    expect(read(parse(query), variables).ids).toEqual([])
  })

  it('is the same when a document is sent again with other variables', () => {
    const document = parse(`query ($id: ID!) { version(id: $id) many(ids: ["${a}"]) }`)
    expect(read(document, { id: b }).ids.sort()).toEqual([a, b])
    expect(read(document, { id: a }).ids).toEqual([a])
  })

  it('is told as a number past a thousand', () => {
    const ids = Array.from({ length: 1_002 }, (_, n) => n.toString(16).padStart(32, '0'))
    const asked = read(parse('query ($ids: [ID!]!) { many(ids: $ids) }'), { ids })
    expect([asked.ids.length, asked.more]).toEqual([1_000, 2])
  })
})
