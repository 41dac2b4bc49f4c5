import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import type { Answer } from '../../testkit/client.ts'
import { ada, adaIsIn, artifact, tell, version } from '../../testkit/story.ts'

const NOW = Date.UTC(2026, 5, 1)
const later = (minutes: number) => new Date(NOW + minutes * 60_000).toISOString()

let api: Api
let shop: Workspace
let id: string
beforeAll(async () => {
  api = await startApi({}, () => NOW)
  shop = await api.workspace()
  await adaIsIn(shop, 'orders', 0)
  await tell(shop, 'registerSystem', { idempotencyKey: 's', key: 'shop', name: 'Shop', role: 'PRIMARY' })
  await tell(shop, 'registerArtifact', {
    idempotencyKey: 'a',
    artifact: artifact('orders'),
    columns: [{ name: 'mail' }],
  })
  const found = await shop.graphql<{ artifacts: { edges: { node: { id: string } }[] } }>(
    '{ artifacts { edges { node { id } } } }',
  )
  id = found.data.artifacts.edges[0]?.node.id ?? ''
})
afterAll(() => api.stop())

/** Every question that takes an `asOf`, by the field that takes it. */
const questions: Record<string, string> = {
  'Query.customerImpact': 'customerImpact(customer: $who, asOf: $asOf) { summary { total } }',
  'Query.trace': 'trace(from: [$version], asOf: $asOf) { versions { totalCount } }',
  'Query.fieldLineage': 'fieldLineage(from: $column, asOf: $asOf) { versions { totalCount } }',
  'Query.neighbours': 'neighbours(of: $id, asOf: $asOf) { total }',
  'Query.affectedCustomers': 'affectedCustomers(version: $version, asOf: $asOf) { certain }',
  'Query.consents': 'consents(customer: $who, asOf: $asOf) { states { purpose } }',
  'Query.consentFindings': 'consentFindings(asOf: $asOf) { totalCount }',
  'Query.findings': 'findings(asOf: $asOf) { totalCount }',
  'Query.processingRecord': 'processingRecord(asOf: $asOf) { declared undeclared missing }',
  'Query.unconsented': 'unconsented(version: $version, purpose: "marketing", asOf: $asOf) { certain }',
  'Query.systems': 'systems(asOf: $asOf) { total { artifacts } }',
  'Query.system': 'system(key: "shop", asOf: $asOf) { artifacts }',
  'Artifact.columns': 'artifact(id: $id) { columns(asOf: $asOf) { name } }',
  'Artifact.versions': 'artifact(id: $id) { versions(asOf: $asOf) { totalCount } }',
  'Artifact.currentVersion': 'artifact(id: $id) { currentVersion(asOf: $asOf) { id } }',
  'Version.upstreamCount': 'artifact(id: $id) { currentVersion { upstreamCount(asOf: $asOf) } }',
  'Version.downstreamCount': 'artifact(id: $id) { currentVersion { downstreamCount(asOf: $asOf) } }',
}

const types = { $who: 'CustomerInput!', $version: 'VersionInput!', $column: 'ColumnInput!', $id: 'ID!' }

function documentOf(question: string): string {
  const used = Object.entries(types).filter(([name]) => question.includes(name))
  return `query ($asOf: DateTime, ${used.map(([name, type]) => `${name}: ${type}`).join(', ')}) { ${question} }`
}

const valuesOf = (asOf: string | null) => ({
  asOf,
  who: { identity: ada },
  version: version('orders'),
  id,
  column: { artifact: artifact('orders'), column: 'mail' },
})

const ask = (question: string, asOf: string | null): Promise<Answer<Record<string, unknown>>> =>
  shop.graphql(documentOf(question), valuesOf(asOf))

describe('a time that is asked about', () => {
  it('is asked for by these questions and no others', async () => {
    const { data } = await shop.graphql<IntrospectionQuery>(getIntrospectionQuery())
    const taking = Object.values(buildClientSchema(data).getTypeMap()).flatMap((type) =>
      isObjectType(type)
        ? Object.values(type.getFields())
            .filter(({ args }) => args.some(({ name }) => name === 'asOf'))
            .map(({ name }) => `${type.name}.${name}`)
        : [],
    )
    expect(taking.sort()).toEqual(Object.keys(questions).sort())
  })

  it.each(Object.entries(questions))(
    'is refused after now, by its name and with what to do: %s',
    async (_, question) => {
      const { errors } = await ask(question, later(6))
      expect(errors).toMatchObject([
        {
          message: expect.stringMatching(/is after now .*leave `asOf` out/),
          extensions: { code: 'BAD_USER_INPUT', argument: 'asOf' },
        },
      ])
    },
  )

  it.each(Object.entries(questions))('may be five minutes ahead, as clocks are: %s', async (_, question) => {
    const { errors, data } = await ask(question, later(5))
    expect({ errors, data }).toEqual({ errors: [], data: (await ask(question, null)).data })
  })

  it('is refused after now for a file, too', async () => {
    const { status, text } = await shop.post('/export', {
      query: documentOf(questions['Query.customerImpact'] ?? ''),
      variables: valuesOf(later(6)),
    })
    expect(status).toBe(400)
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { argument: 'asOf' } }] })
  })
})
