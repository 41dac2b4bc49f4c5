import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { openClient } from '../../testkit/client.ts'

const events = resolve(import.meta.dirname, '../../fixtures/openlineage/events')

const scenario = (name: string): { run: { runId: string } }[] =>
  readdirSync(join(events, name)).map((file) => JSON.parse(readFileSync(join(events, name, file), 'utf8')))

const ada = { namespace: 'email', value: 'ada@example.com' }

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

async function names(workspace: Workspace, namespace: string, name: string, at: string): Promise<void> {
  const input = {
    idempotencyKey: `members of ${name}`,
    at,
    version: { artifact: { kind: 'DATASET', namespace, name } },
    mode: 'ADD',
    members: [ada],
  }
  const mutation = 'mutation ($input: RecordMembersInput!) { recordMembers(input: $input) { userErrors { message } } }'
  const { data } = await workspace.graphql<{ recordMembers: { userErrors: unknown[] } }>(mutation, { input })
  expect(data.recordMembers.userErrors).toEqual([])
}

type Item = { verdict: string; version: { createdAt: string; artifact: { name: string } } }

/** What ada's data touched, as `name @ minute:second verdict`. */
async function impact(workspace: Workspace): Promise<string[]> {
  const query = `query ($customer: CustomerInput!) {
    customerImpact(customer: $customer) {
      completeness { complete }
      artifacts(first: 100) { edges { node { verdict version { createdAt artifact { name } } } } }
    }
  }`
  const { data } = await workspace.graphql<{
    customerImpact: { completeness: { complete: boolean }; artifacts: { edges: { node: Item }[] } }
  }>(query, { customer: { identity: ada } })
  expect(data.customerImpact.completeness.complete).toBe(true)
  return data.customerImpact.artifacts.edges
    .map(({ node: { verdict, version } }) => `${version.artifact.name} @ ${version.createdAt.slice(14, 19)} ${verdict}`)
    .sort()
}

async function artifactNames(workspace: Workspace, text: string): Promise<string[]> {
  const query = 'query ($text: String!) { search(text: $text, first: 100) { edges { node { name } } } }'
  const { data } = await workspace.graphql<{ search: { edges: { node: { name: string } }[] } }>(query, { text })
  return data.search.edges.map(({ node }) => node.name).sort()
}

const dataproc = 'hdfs://dataproc-producer-test-m'
const warehouse = '/user/hive/warehouse'

describe('the events of real producers', () => {
  // t1: dropped (complete 18:14.755), created (18:17.298), inserted into (18:25.647). t2: dropped (18:14.923); then
  // CREATE TABLE t2 AS SELECT from t1 is two runs: the insert, complete 18:29.267, inside the create, 18:26.061–18:29.268.
  it('Spark: whoever is in t1 when t2 is created from it is in what the two runs report, which is one version', async () => {
    const workspace = await api.workspace()
    const { status } = await workspace.lineage(scenario('spark_dataproc_simple_producer_test_complete'))
    expect(status).toBe(201)
    await names(workspace, dataproc, `${warehouse}/t1`, '2024-10-17T09:18:26Z')
    expect(await impact(workspace)).toEqual([`${warehouse}/t1 @ 18:17 CONFIRMED`, `${warehouse}/t2 @ 18:29 DERIVED`])
    const tables = ['default.t1', 'default.t2'] // what its symlinks say the places are called
    expect(await artifactNames(workspace, 'warehouse')).toEqual([`${warehouse}/t1`, `${warehouse}/t2`, ...tables])
  })

  it('Spark: whoever was in t1 before it was dropped and created again is not in what came after', async () => {
    const workspace = await api.workspace()
    await workspace.lineage(scenario('spark_dataproc_simple_producer_test_complete').reverse())
    await names(workspace, dataproc, `${warehouse}/t1`, '2024-10-17T09:18:01.500Z')
    expect(await impact(workspace)).toEqual([`${warehouse}/t1 @ 18:01 CONFIRMED`])
  })

  it('Spark: four events of one run, sent one by one and twice, make one version of t2', async () => {
    const workspace = await api.workspace()
    const four = scenario('spark_dataproc_simple_producer_test')
    for (const event of [...four, ...four]) expect((await workspace.lineage(event)).status).toBe(201)
    await names(workspace, dataproc, `${warehouse}/t1`, '2024-10-17T09:18:26Z')
    // Nobody reported writing t1 here: what the run read is as old as what first refers to it, the list at 18:26.
    expect(await impact(workspace)).toEqual([`${warehouse}/t1 @ 18:26 CONFIRMED`, `${warehouse}/t2 @ 18:29 DERIVED`])
  })

  it('a run whose id is no UUID keeps its lineage, and the answer counts it', async () => {
    const workspace = await api.workspace()
    const { status, body } = await workspace.lineage(scenario('simple_run_event'))
    expect({ status, body }).toEqual({ status: 201, body: { accepted: 1, refused: [] } })
  })

  // All 13 runs start together. orders is written at +5, inside etl_orders_7_days (0 to +7), which is under way while
  // etl_delivery_7_days (0 to +6) reads what it writes, and so on to popular_orders_day_of_week, written at +5.
  it('Marquez: jobs that run side by side pass on what they read from each other', async () => {
    const workspace = await api.workspace()
    const text = readFileSync(join(events, 'marquez', 'metadata.template.json'), 'utf8')
      .replaceAll('{{RUN_START_TIME}}', '2024-01-01T00:00:00Z')
      .replaceAll(
        /\{\{RUN_END_TIME_AFTER_(\d+)_MINUTES\}\}/g,
        (_, minutes: string) => `2024-01-01T00:${minutes.padStart(2, '0')}:00Z`,
      )
    const { status, body } = await workspace.lineage(text)
    expect({ status, body }).toEqual({ status: 201, body: { accepted: 26, refused: [] } })
    await names(workspace, 'food_delivery', 'public.orders', '2024-01-01T00:20:00Z')
    expect(await impact(workspace)).toEqual([
      'public.delivery_7_days @ 06:00 DERIVED',
      'public.discounts @ 06:00 DERIVED',
      'public.orders @ 05:00 CONFIRMED',
      'public.orders_7_days @ 07:00 DERIVED',
      'public.popular_orders_day_of_week @ 05:00 DERIVED',
      'public.top_delivery_times @ 06:00 DERIVED',
    ])
    // 13 that events declare, and public.menu_item_id, which only a column lineage names.
    expect(await artifactNames(workspace, 'public.')).toHaveLength(14)
    expect(await artifactNames(workspace, 'menu_item_id')).toEqual(['public.menu_item_id'])
  })
})

describe('what else an event says', () => {
  it('stays as facts with a parser or as a keyed digest, and SQL, code, environment and error texts do not stay at all', async () => {
    const workspace = await api.workspace()
    const facet = (name: string, more: object) => ({
      [name]: { _producer: 'https://example.com', _schemaURL: `https://example.com/${name}`, ...more },
    })
    const secret = 'ada@example.com'
    await workspace.lineage({
      eventType: 'COMPLETE',
      eventTime: '2024-01-01T00:05:00Z',
      producer: 'https://example.com/producer',
      schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
      run: {
        runId: '0190b6a1-3f7e-7c3a-9b1e-0a1b2c3d4e5f',
        facets: {
          ...facet('processing_engine', { version: '3.5', name: 'spark' }),
          ...facet('errorMessage', { message: secret, programmingLanguage: 'x' }),
          ...facet('own', { note: secret }),
        },
      },
      job: { namespace: 'jobs', name: 'copy', facets: facet('sql', { query: `SELECT '${secret}'` }) },
      outputs: [{ namespace: 'postgres://user:hunter2@db', name: 'clean' }],
    })
    const session = api.connection.driver.session()
    const { records } = await session.run(
      'MATCH (n {ws: $ws}) RETURN labels(n) AS labels, properties(n) AS properties',
      { ws: workspace.ws },
    )
    await session.close()
    const kept = JSON.stringify(records.map((record) => record.toObject()))
    expect(kept).not.toContain(secret)
    expect(kept).not.toContain('hunter2')
    const facets = records
      .filter((record) => record.get('labels').includes('Facet'))
      .map((record) => [record.get('properties').name, record.get('properties').text])
    expect(new Map(facets as [string, string][])).toEqual(
      new Map([
        ['processing_engine', '{"name":"spark","version":"3.5"}'],
        ['own', expect.stringMatching(/^digest:[0-9a-f]{64}$/)],
      ]),
    )
  })
})

describe('an OpenLineage client', () => {
  const event = (runId: string, more: object = {}) => ({
    eventType: 'COMPLETE',
    eventTime: '2024-01-01T00:05:00Z',
    producer: 'https://example.com/producer',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId },
    job: { namespace: 'jobs', name: 'copy' },
    inputs: [{ namespace: 'db', name: 'raw' }],
    outputs: [{ namespace: 'db', name: 'clean' }],
    ...more,
  })
  const runId = '0190b6a1-3f7e-7c3a-9b1e-0a1b2c3d4e5f'

  it('gets 401 without a token and 403 with one that may not send', async () => {
    const reader = await api.workspace(['reader'])
    expect((await reader.lineage(event(runId))).status).toBe(403)
    expect((await openClient(api.url).lineage({})).status).toBe(401)
  })

  it('gets the reasons for the bad half of a batch, and the good half lands', async () => {
    const workspace = await api.workspace()
    const { status, body } = await workspace.lineage([
      event(runId),
      event(''),
      event(runId, { eventTime: 'five past midnight' }),
    ])
    expect(status).toBe(400)
    expect(body).toMatchObject({
      accepted: 1,
      refused: [
        { index: 1, field: ['run', 'runId'] },
        { index: 2, field: ['eventTime'] },
      ],
    })
    await names(workspace, 'db', 'raw', '2024-01-01T00:00:00Z')
    expect(await impact(workspace)).toEqual(['clean @ 05:00 DERIVED', 'raw @ 00:00 CONFIRMED'])
  })
})
