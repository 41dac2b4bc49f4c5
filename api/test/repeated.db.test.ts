import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { everyQuestion } from '../../testkit/questions/everyQuestion.ts'
import { everyStatement, type Leaf } from '../../testkit/questions/everyStatement.ts'
import { buildApiSchema } from '../src/server/graphql.ts'

const schema = buildApiSchema(join(import.meta.dirname, '../../schema'))

/** A person's address, in a form that GraphQL takes for a name as well. */
const CANARY = 'canary_4711'
const ADDRESS = `${CANARY}@example.com`

let api: Api
let workspace: Workspace
beforeAll(async () => {
  api = await startApi()
  workspace = await api.workspace(['admin'])
})
afterAll(() => api.stop())

/** All that a caller is told of what is wrong, `data` aside. */
const toldOf = async (query: string, more: object = {}) => {
  const { text } = await workspace.post('/graphql', { query, ...more })
  const { data, errors = [] } = JSON.parse(text) as { data?: Record<string, unknown>; errors?: unknown[] }
  const userErrors = Object.values(data ?? {}).flatMap((payload) => payload ?? [])
  return { told: JSON.stringify([errors, userErrors]), isWrong: errors.length > 0 }
}

describe('what is said of a wrong request', () => {
  const documents: [string, string, object?][] = [
    ['a field that is not there', `{ ${CANARY} }`],
    ['a field of a type', `{ artifacts { ${CANARY} } }`],
    ['an argument', `{ artifacts(${CANARY}: 1) { totalCount } }`],
    ['a type', `query ($a: ${CANARY}) { artifacts { totalCount } }`],
    ['a fragment', `{ artifacts { ...${CANARY} } }`],
    ['a fragment that nobody asks for', `fragment ${CANARY} on Artifact { id } { artifacts { totalCount } }`],
    ['a fragment on a type that is not there', `{ artifacts { ... on ${CANARY} { id } } }`],
    ['a directive', `{ artifacts @${CANARY} { totalCount } }`],
    ['a variable', `{ artifacts(first: $${CANARY}) { totalCount } }`],
    ['a variable that nobody asks for', `query ($${CANARY}: Int) { artifacts { totalCount } }`],
    ['a variable of another type', `query ($${CANARY}: String) { artifacts(first: $${CANARY}) { totalCount } }`],
    ['two operations of a name', `query ${CANARY} { __typename } query ${CANARY} { __typename }`],
    ['two fields of a name', `{ ${CANARY}: artifacts { totalCount } ${CANARY}: namespaces { totalCount } }`],
    ['no GraphQL', `{ artifacts "${ADDRESS}" }`],
    ['a string that does not end', `{ search(text: "${ADDRESS}`],
    ['a sign that is none', `{ ${ADDRESS} }`],
    ['an operation that is not there', 'query a { __typename }', { operationName: ADDRESS }],
    ['an enum value', `{ search(text: "a", kinds: [${CANARY}]) { totalCount } }`],
    ['a string for a number', `{ artifacts(first: "${ADDRESS}") { totalCount } }`],
    ['a time', `{ systems(asOf: "${ADDRESS}") { asOf } }`],
    ['a time without a zone', '{ systems(asOf: "2026-01-01T04:07:11") { asOf } }'],
    ['a cursor', `{ artifacts(after: "${ADDRESS}") { totalCount } }`],
    ['an id', `{ artifact(id: "${ADDRESS}") { id } }`],
    [
      'a variable of the wrong shape',
      'query ($f: Int!) { artifacts(first: $f) { totalCount } }',
      { variables: { f: ADDRESS } },
    ],
    [
      'a field of a variable',
      'query ($c: CustomerInput!) { customerImpact(customer: $c) { asOf } }',
      { variables: { c: { [ADDRESS]: ADDRESS } } },
    ],
  ]
  it.each(documents)('does not repeat it: %s', async (_, query, more = {}) => {
    const { told, isWrong } = await toldOf(query, more)
    expect(isWrong).toBe(true)
    expect(told).not.toContain('4711')
    expect(told).not.toContain('04:07:11')
  })

  it('keeps the names of the schema, so that it can be put right', async () => {
    const { told } = await toldOf(`{ artifacts { ${CANARY} } }`)
    expect(told).toContain('on type \\"ArtifactConnection\\"')
  })

  it('does not repeat what any question asks for', async () => {
    const examples: Record<string, string> = {
      customer: `{ref: "${ADDRESS}"}`,
      first: '3',
      since: '"2026-01-01T00:00:00Z"',
      from: `{artifact: {kind: DATASET, namespace: "${ADDRESS}", name: "${ADDRESS}"}, column: "${ADDRESS}"}`,
    }
    const questions = everyQuestion(schema, (path, argument) => {
      if (path === 'Query.trace.from') return `{artifact: {kind: DATASET, namespace: "a", name: "${ADDRESS}"}}`
      return ['of', 'id', 'key', 'versionId', 'text', 'purpose'].includes(argument)
        ? `"${ADDRESS}"`
        : examples[argument]
    })
    for (const { name, query } of questions) {
      const { told } = await toldOf(query)
      expect(told, name).not.toContain('4711')
    }
  })

  const leaves: [string, Leaf][] = [
    [
      'words where there may be any',
      (type) => ({ Int: 5, Float: 5, Boolean: true, DateTime: '2026-01-01T00:00:00Z' })[type] ?? ADDRESS,
    ],
    [
      'times without a zone',
      (type) => ({ Int: 5, Float: 5, Boolean: true, DateTime: '2026-01-01T04:07:11' })[type] ?? ADDRESS,
    ],
    ['words for everything', () => ADDRESS],
    [
      'numbers that are too large',
      (type) =>
        ({ Int: 2_147_483_647, Float: 1e300, Boolean: true, DateTime: '2999-01-01T04:07:11Z' })[type] ?? ADDRESS,
    ],
  ]
  it.each(leaves)('does not repeat what any statement says: %s', async (_, leaf) => {
    for (const all of [true, false])
      for (const { name, query, variables } of everyStatement(schema, leaf, all)) {
        const { told } = await toldOf(query, { variables })
        expect(told, name).not.toContain('4711')
        expect(told, name).not.toContain('04:07:11')
      }
  })
})
