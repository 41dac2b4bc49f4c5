import { join } from 'node:path'
import type { GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { openAnIncident } from '../../testkit/planting/incident.ts'
import { type Planted, plant, type World } from '../../testkit/planting/plant.ts'
import { openARequest } from '../../testkit/planting/request.ts'
import { steady } from '../../testkit/questions/about.ts'
import { everyQuestion, examplesOf } from '../../testkit/questions/everyQuestion.ts'
import { buildApiSchema } from '../src/server/graphql.ts'

const schema: GraphQLSchema = buildApiSchema(join(import.meta.dirname, '../../schema'))

const world = (whose: string): World => ({
  people: [{ ref: `${whose}-ada`, others: [`${whose}-device`] }, { ref: `${whose}-bob` }],
  systems: [{ key: `${whose}-warehouse`, role: 'ANALYTICS' }],
  artifacts: [
    { name: `${whose}-orders`, system: `${whose}-warehouse`, columns: ['email', 'amount'] },
    { name: `${whose}-features`, kind: 'FEATURE_SET', columns: ['email'] },
    { name: `${whose}-model`, kind: 'MODEL' },
    { name: `${whose}-live`, kind: 'DEPLOYMENT' },
  ],
  versions: [
    { id: 'o1', artifact: `${whose}-orders`, name: `${whose} first`, createdAt: 1, supersededAt: 2 },
    { id: 'o2', artifact: `${whose}-orders`, createdAt: 2 },
    { id: 'f', artifact: `${whose}-features`, createdAt: 3 },
    { id: 'm', artifact: `${whose}-model`, createdAt: 4 },
    { id: 'd', artifact: `${whose}-live`, createdAt: 5 },
  ],
  runs: [{ id: 'build' }, { id: 'train' }],
  flows: [
    { from: 'o2', to: 'build', at: 3 },
    { from: 'build', to: 'f', at: 3 },
    { from: 'f', to: 'train', at: 4 },
    { from: 'train', to: 'm', at: 4, carries: 'PSEUDONYMISED' },
    { from: 'm', to: 'd', at: 5, carry: true },
  ],
  lists: [{ version: 'o2', people: [`${whose}-ada`, `${whose}-bob`], at: 2 }],
  erasures: [{ version: 'o1', person: `${whose}-ada`, at: 2 }],
})

/** A run told by an event: its job, facets, columns and tags. */
const event = (whose: string) => ({
  eventType: 'COMPLETE',
  eventTime: '2026-01-01T01:00:00Z',
  producer: 'https://example.com',
  schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
  run: { runId: whose === 'own' ? '0190b6a1-3f7e-7c3a-9b1e-0a1b2c3d4e5f' : '0190b6a1-3f7e-7c3a-9b1e-0a1b2c3d4e60' },
  job: { namespace: `${whose}-jobs`, name: 'copy' },
  inputs: [{ namespace: 'shop', name: `${whose}-orders` }],
  outputs: [
    {
      namespace: 'shop',
      name: `${whose}-copy`,
      facets: {
        tags: {
          _producer: 'https://example.com',
          _schemaURL: 'https://openlineage.io/spec/facets/1-0-0/TagsDatasetFacet.json',
          tags: [{ key: 'PII', value: whose, source: 'test', field: 'email' }],
        },
        columnLineage: {
          _producer: 'https://example.com',
          _schemaURL: 'https://openlineage.io/spec/facets/1-2-0/ColumnLineageDatasetFacet.json',
          fields: { email: { inputFields: [{ namespace: 'shop', name: `${whose}-orders`, field: 'email' }] } },
        },
      },
    },
  ],
})

let api: Api
type Filled = { workspace: Workspace; planted: Planted; request: string; incident: string }
let own: Filled
let foreign: Filled

async function filled(whose: string): Promise<Filled> {
  const workspace = await api.workspace()
  const planted = await plant(api.connection, world(whose), workspace.ws)
  expect((await workspace.lineage(event(whose))).status).toBeLessThan(300)
  const request = await openDiscovered(workspace, `${whose}-ada`)
  return { workspace, planted, request, incident: await openAnIncident(workspace, planted.id('o2')) }
}

/** A request about a planted person, who has no identity that anybody could prove, with its manifest. */
async function openDiscovered(workspace: Workspace, customer: string): Promise<string> {
  const id = await openARequest(workspace)
  await api.connection.driver.executeQuery(
    "MATCH (r:Request {ws: $ws, id: $id}) SET r.customer = $customer, r.stage = 'DISCOVERING'",
    { ws: workspace.ws, id, customer },
  )
  const query = 'mutation ($input: DiscoverInput!) { discover(input: $input) { userErrors { code } } }'
  const { data } = await workspace.graphql(query, { input: { id, version: 1 } })
  expect(data).toEqual({ discover: { userErrors: [] } })
  return id
}

beforeAll(async () => {
  api = await startApi()
  own = await filled('own')
  foreign = await filled('foreign')
})
afterAll(() => api.stop())

type Shape = { from: string; type: string; to: string }
const shapesOf = async (ws: string): Promise<Shape[]> =>
  (
    await api.connection.driver.executeQuery(
      `MATCH (a {ws: $ws})-[r]->(b {ws: $ws})
       RETURN DISTINCT labels(a)[0] AS from, type(r) AS type, labels(b)[0] AS to ORDER BY from, type, to`,
      { ws },
    )
  ).records.map((record) => record.toObject() as Shape)

/** Every relationship of a shape leads into the other workspace as well, from each of its nodes here to each there, and back. */
const cross = (shape: Shape) =>
  api.connection.driver.executeQuery(
    `MATCH (a:$($from) {ws: $own})-[r:$($type)]->(:$($to) {ws: $own}) MATCH (b:$($to) {ws: $foreign})
     WITH DISTINCT a, b, head(collect(r)) AS r CREATE (a)-[planted:$($type)]->(b) SET planted = properties(r), planted.planted = true
     WITH count(*) AS done
     MATCH (a:$($from) {ws: $foreign}) MATCH (:$($from) {ws: $own})-[r:$($type)]->(b:$($to) {ws: $own})
     WITH DISTINCT a, b, head(collect(r)) AS r CREATE (a)-[planted:$($type)]->(b) SET planted = properties(r), planted.planted = true`,
    { ...shape, own: own.workspace.ws, foreign: foreign.workspace.ws },
  )

const uncross = () => api.connection.driver.executeQuery('MATCH ()-[r {planted: true}]->() DELETE r')

const questions = ({ planted, request, incident }: Filled) =>
  everyQuestion(
    schema,
    examplesOf({
      first: '3',
      asOf: '"2026-02-01T00:00:00Z"',
      customer: '{ref: "own-ada"}',
      'Query.mayUse.versions': `["${planted.id('f')}"]`,
      'Query.versionPurposes.version': `"${planted.id('f')}"`,
      'Query.trace.from': '[{artifact: {kind: DATASET, namespace: "shop", name: "own-orders"}}]',
      'Query.artifact.id': `"${planted.id('own-orders')}"`,
      'Query.run.id': `"${planted.id('build')}"`,
      'Query.version.id': `"${planted.id('f')}"`,
      'Query.incident.id': `"${incident}"`,
      'Query.request.id': `"${request}"`,
      'Query.planPreview.request': `"${request}"`,
      'Query.system.key': '"own-warehouse"',
      versionId: `"${planted.id('f')}"`,
      purpose: '"marketing"',
      text: '"own"',
      'Query.neighbours.of': `"${planted.id('f')}"`,
      'Query.fieldLineage.from': '{artifact: {kind: DATASET, namespace: "shop", name: "own-orders"}, column: "email"}',
      since: '"2026-01-01T00:00:00Z"',
      key: '"own-warehouse"',
    }),
  )

/** What has one more entry with each question that is asked. */
const growing = ['auditEntries', 'auditLog']

/** All answers of a workspace, with what was wrong with them, by the question. */
async function answers(): Promise<Map<string, string>> {
  const all = new Map<string, string>()
  for (const { name, query } of questions(own)) {
    const { data, errors } = await own.workspace.graphql(query)
    all.set(
      name,
      JSON.stringify({
        data: steady(data),
        errors: errors.map(({ extensions }) => extensions.code),
      }),
    )
  }
  return all
}

describe('a relationship into another workspace', () => {
  it('changes no answer, or stops it, whatever it joins', async () => {
    const before = await answers()
    expect([...before].filter(([, answer]) => !answer.endsWith('"errors":[]}'))).toEqual([])
    const shapes = await shapesOf(own.workspace.ws)
    expect(shapes.map(({ type }) => type)).toEqual(expect.arrayContaining(['FLOWS', 'MEMBER', 'IDENTIFIES', 'ERASES']))
    const faults: string[] = []
    for (const shape of shapes) {
      await cross(shape)
      for (const [name, answer] of await answers()) {
        if (growing.includes(name) && !answer.includes(foreign.workspace.ws)) continue
        const stopped = answer.endsWith('"errors":["INTERNAL"]}')
        if (answer.includes('foreign') || answer.includes(foreign.workspace.ws))
          faults.push(`${name} tells of another workspace by ${JSON.stringify(shape)}`)
        else if (!stopped && answer !== before.get(name)) faults.push(`${name} is changed by ${JSON.stringify(shape)}`)
      }
      await uncross()
    }
    expect(faults).toEqual([])
  }, 300_000)
})
