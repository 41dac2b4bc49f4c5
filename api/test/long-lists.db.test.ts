import { join } from 'node:path'
import { type GraphQLInputType, getNamedType, getNullableType, isInputObjectType, isListType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { everyStatement, sampleOf } from '../../testkit/questions/everyStatement.ts'
import type { UserError } from '../../testkit/refused.ts'
import { listsIn } from '../src/platform/bounds/index.ts'
import { buildApiSchema } from '../src/server/graphql.ts'

const schema = buildApiSchema(join(import.meta.dirname, '../../schema'))
const most = new Map(listsIn(schema).map(({ name, bound }) => [name, bound?.items ?? 0]))

let api: Api
let workspace: Workspace
beforeAll(async () => {
  // What one client may send in a time is no matter here.
  api = await startApi({ rates: { points: 0, seconds: 1, tokens: 0 } })
  workspace = await api.workspace()
})
afterAll(() => api.stop())

const leaf = (type: string) =>
  ({ Int: 0, Boolean: true, Date: '2026-01-01', DateTime: '2026-01-01T00:00:00Z' })[type] ?? 'a'

/** Lists in a value of this type: their paths, and their names in the schema. */
function listsWithin(type: GraphQLInputType, path: string[]): { path: string[]; name: string }[] {
  const named = getNamedType(type)
  if (!isInputObjectType(named)) return []
  return Object.values(named.getFields()).flatMap((field) => {
    const at = [...path, field.name]
    const isList = isListType(getNullableType(field.type))
    const below = listsWithin(field.type, isList ? [...at, '0'] : at)
    return isList ? [{ path: at, name: `${named.name}.${field.name}` }, ...below] : below
  })
}

/** A copy in which the list at this path has one item more than it may. */
function lengthened(value: unknown, [step, ...rest]: string[], count: number): unknown {
  if (step === undefined) return Array.from({ length: count }, () => (value as unknown[])[0])
  const of = value as Record<string, unknown>
  if (Array.isArray(value)) return value.with(Number(step), lengthened(value[Number(step)], rest, count))
  return { ...of, [step]: lengthened(of[step], rest, count) }
}

const statements = everyStatement(schema, leaf).flatMap((sent) => {
  const [input] = schema.getMutationType()?.getFields()[sent.name]?.args ?? []
  const type = input && getNullableType(input.type)
  if (!type || isListType(type)) return []
  return listsWithin(type, []).map((list) => ({
    ...sent,
    ...list,
    list: list.name,
    title: `${sent.name} ${list.path.join('.')}`,
  }))
})

const questions = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(({ name, args }) => {
  const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  const query = `query (${declared}) { ${name}(${given}) { __typename } }`
  const variables = Object.fromEntries(args.map((arg) => [arg.name, sampleOf(arg.type, arg.name, leaf)]))
  return args.flatMap((arg) => {
    const isList = isListType(getNullableType(arg.type))
    const lists = [
      ...(isList ? [{ path: [arg.name], name: `Query.${name}.${arg.name}` }] : []),
      ...listsWithin(arg.type, isList ? [arg.name, '0'] : [arg.name]),
    ]
    return lists.map((list) => ({ ...list, query, variables, title: `${name} ${list.path.join('.')}` }))
  })
})

describe('a list with more items than it may hold', () => {
  it.each(statements)('is refused in a statement, by its name: $title', async (sent) => {
    const input = lengthened(sent.variables.input, sent.path, (most.get(sent.list) ?? 0) + 1)
    const { data, errors } = await workspace.graphql<Record<string, { userErrors: UserError[] }>>(sent.query, { input })
    expect(errors).toEqual([])
    const told = Object.values(data).flatMap(({ userErrors }) => userErrors)
    expect(told.find(({ code }) => code === 'TOO_MANY')?.field).toEqual(sent.path)
  })

  it.each(questions)('is refused in a question, by its name: $title', async ({ query, variables, path, name }) => {
    const asked = lengthened(variables, path, (most.get(name) ?? 0) + 1) as Record<string, unknown>
    const { errors } = await workspace.graphql(query, asked)
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: path.join('.') } }])
  })

  it('keeps the statement with the reports that were refused, so that answers say what they lack', async () => {
    const { ws, ...client } = await api.workspace()
    const identities = Array.from({ length: 101 }, (_, n) => ({ namespace: 'customer', value: `${n}` }))
    const input = { idempotencyKey: 'long', at: '2026-01-01T00:00:00Z', identities, evidence: 'a form' }
    const { data } = await client.graphql<{ linkIdentities: { userErrors: UserError[] } }>(
      'mutation ($input: LinkIdentitiesInput!) { linkIdentities(input: $input) { userErrors { code field message } } }',
      { input },
    )
    expect(data.linkIdentities.userErrors).toHaveLength(1)
    expect(data.linkIdentities.userErrors).toMatchObject([{ code: 'TOO_MANY', field: ['identities'] }])
    expect(data.linkIdentities.userErrors[0]?.message).toContain('at most 100 are taken. Send several links')
    const { records } = await api.connection.driver.executeQuery(
      'MATCH (r:RefusedEvent {ws: $ws}) WHERE r.id IS NOT NULL RETURN r.id AS key',
      { ws },
    )
    expect(records.map((record) => record.get('key'))).toEqual(['long'])
  })

  it('fails as a whole where it is a list of statements', async () => {
    const { errors } = await workspace.graphql(
      'mutation ($input: [RecordRunInput!]!) { recordRuns(input: $input) { userErrors { code } } }',
      { input: Array.from({ length: 1_001 }, () => sampleOf(inputType('RecordRunInput'), 'input', leaf, false)) },
    )
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'input' } }])
    expect(errors[0]?.message).toContain('Send several requests.')
  })
})

function inputType(name: string): GraphQLInputType {
  const type = schema.getType(name)
  if (!isInputObjectType(type)) throw new Error(`${name} is no input`)
  return type
}
