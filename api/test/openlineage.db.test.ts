import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { openClient } from '../../testkit/client.ts'
import { artifactId } from '../src/vocabulary/artifactIds.ts'

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

describe('what an event says of why a run is made', () => {
  const now = () => new Date().toISOString()
  const event = (name: string, facet: object, more: object = {}) => ({
    eventType: 'COMPLETE',
    eventTime: now(),
    producer: 'https://example.com/producer',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: {
      runId: name,
      facets: {
        dyetrace_processing: { _producer: 'https://example.com', _schemaURL: 'https://example.com/1', ...facet },
      },
    },
    job: { namespace: 'jobs', name },
    inputs: [{ namespace: 'db', name: 'raw' }],
    outputs: [{ namespace: 'db', name: 'clean' }],
    ...more,
  })

  const admit = async (workspace: Workspace, name: string): Promise<string> => {
    const query =
      'mutation ($input: AdmitRunInput!) { admitRun(input: $input) { admission { id } userErrors { message } } }'
    const job = { namespace: 'jobs', name }
    const inputs = [artifactId(workspace.ws, { kind: 'DATASET', namespace: 'db', name: 'raw' })]
    const input = { idempotencyKey: name, job, inputs, outputs: [], purpose: 'analytics' }
    const { admitRun } = await workspace.ask<{ admitRun: { admission: { id: string } } }>(query, { input })
    return admitRun.admission.id
  }

  const base = { _producer: 'https://example.com', _schemaURL: 'https://example.com/1' }
  const tags = { ...base, tags: [{ key: 'pii', value: 'email', field: 'mail' }] }
  const raw = { inputs: [], outputs: [{ namespace: 'db', name: 'raw', facets: { tags } }] }

  type Said = { purposes: string[]; admission: { id: string } | null }

  /** Of the runs that wrote `clean`, the latest first. */
  const saidOf = async (workspace: Workspace): Promise<Said[]> => {
    const query = `query ($id: ID!) { artifact(id: $id) { versions(first: 10) { edges { node { producedBy { purposes admission { id } } } } } } }`
    const id = artifactId(workspace.ws, { kind: 'DATASET', namespace: 'db', name: 'clean' })
    const { artifact } = await workspace.ask<{ artifact: { versions: { edges: { node: { producedBy: Said } }[] } } }>(
      query,
      { id },
    )
    return artifact.versions.edges.map(({ node }) => node.producedBy)
  }

  const findingsOf = async (workspace: Workspace, code: string): Promise<string[]> => {
    const query = 'query { findings(first: 100) { edges { node { code text } } } }'
    const { findings } = await workspace.ask<{ findings: { edges: { node: { code: string; text: string } }[] } }>(
      query,
      {},
    )
    return findings.edges.flatMap(({ node }) => (node.code === code ? node.text : []))
  }

  it('is on its run, whichever of its events says it, and in whatever order they come', async () => {
    const workspace = await api.workspace(['admin'])
    expect((await workspace.lineage(event('load', {}, raw))).status).toBe(201)
    const admission = await admit(workspace, 'copy')
    const start = event('copy', { purposes: ['analytics.reporting'], admission }, { eventType: 'START', outputs: [] })
    await new Promise((resolve) => setTimeout(resolve, 5))
    const end = event('copy', { purposes: ['analytics'] })
    for (const one of [end, start, end]) expect((await workspace.lineage(one)).status).toBe(201)
    expect(await saidOf(workspace)).toEqual([
      { purposes: ['analytics', 'analytics.reporting'], admission: { id: admission } },
    ])
    expect(await findingsOf(workspace, 'RUN_WITHOUT_ADMISSION')).toEqual([])
  })

  it('is looked at by findings: a purpose that nobody knows, and an admission that is not named', async () => {
    const workspace = await api.workspace(['admin'])
    await workspace.lineage(event('load', {}, raw))
    await admit(workspace, 'copy')
    const said = { purposes: ['made.up'] }
    await workspace.lineage(event('copy', said, { eventType: 'START' }))
    expect((await workspace.lineage(event('copy', said))).status).toBe(201)
    expect(await findingsOf(workspace, 'RUN_WITHOUT_ADMISSION')).toHaveLength(1)
    expect((await findingsOf(workspace, 'PURPOSE_UNKNOWN')).join()).toContain('made.up')
  })

  it('refuses the event where nobody got the admission, and applies nothing of it', async () => {
    const workspace = await api.workspace(['admin'])
    const other = await api.workspace(['admin'])
    await other.lineage(event('load', {}, raw))
    const foreign = await admit(other, 'copy')
    const outputs = [{ namespace: 'db', name: 'clean', facets: { tags } }]
    const sent = event('copy', { admission: foreign }, { outputs })
    const { status, body } = await workspace.lineage([sent, event('wrong', { basis: 'consent' })])
    expect(status).toBe(400)
    expect(body).toMatchObject({
      accepted: 0,
      refused: [
        { index: 0, code: 'NOT_FOUND', field: ['run', 'facets', 'dyetrace_processing', 'admission'], retryable: false },
        { index: 1, code: 'INVALID_EVENT', field: ['run', 'facets', 'dyetrace_processing', 'basis'], retryable: false },
      ],
    })
    expect(await artifactNames(workspace, 'clean')).toEqual([])
  })
})

describe('tags that say for what data may be used', () => {
  const base = { _producer: 'https://example.com', _schemaURL: 'https://example.com/1' }
  type Tag = { key: string; value: string; field?: string }

  /** At this minute a description of `raw` has these tags. */
  const tagged = (minute: number, ...tags: Tag[]) => ({
    eventTime: `2026-01-01T00:0${minute}:00Z`,
    producer: 'https://example.com/producer',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/DatasetEvent',
    dataset: { namespace: 'db', name: 'raw', facets: { tags: { ...base, tags } } },
  })

  const copied = (minute: number) => ({
    eventType: 'COMPLETE',
    eventTime: `2026-01-01T00:0${minute}:00Z`,
    producer: 'https://example.com/producer',
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId: 'copy' },
    job: { namespace: 'jobs', name: 'copy' },
    inputs: [{ namespace: 'db', name: 'raw' }],
    outputs: [{ namespace: 'db', name: 'clean' }],
  })

  const decision = async (workspace: Workspace, purpose: string): Promise<string> => {
    const query = `query ($ids: [ID!]!, $purpose: String!) { mayUse(versions: $ids, purpose: $purpose) { versions { decision } } }`
    const ids = [artifactId(workspace.ws, { kind: 'DATASET', namespace: 'db', name: 'clean' })]
    const { mayUse } = await workspace.ask<{ mayUse: { versions: { decision: string }[] } }>(query, { ids, purpose })
    return mayUse.versions.map((use) => use.decision).join()
  }

  const texts = async (workspace: Workspace): Promise<string[]> => {
    const query = 'query { declarations { edges { node { text } } } }'
    const { declarations } = await workspace.ask<{ declarations: { edges: { node: { text: string } }[] } }>(query, {})
    return declarations.edges.map(({ node }) => node.text).sort()
  }

  it('authorise it, and what is made of it; others do not, and each stays a tag', async () => {
    const workspace = await api.workspace(['admin'])
    const unknown = tagged(1, { key: 'purpose', value: 'made.up' }, { key: 'team', value: 'marketing' })
    expect((await workspace.lineage([unknown, copied(2)])).status).toBe(201)
    expect(await decision(workspace, 'analytics')).toBe('GAP')
    const known = tagged(3, { key: 'purpose', value: 'analytics, made.up' })
    for (const _ of [1, 2]) expect((await workspace.lineage(known)).status).toBe(201)
    expect(await decision(workspace, 'analytics.reporting')).toBe('ALLOWED')
    expect(await decision(workspace, 'marketing')).toBe('DENIED')
    expect(await texts(workspace)).toEqual(['As its tags say, raw may be used for analytics.'])
  })

  it('of a column count as well, and the last ones count, in whatever order they come', async () => {
    const workspace = await api.workspace(['admin'])
    const both = { key: 'purpose', value: 'analytics, marketing' }
    const last = tagged(5, both, { key: 'data_use', value: 'marketing', field: 'mail' })
    const events = [copied(2), last, tagged(3, both), tagged(4, { key: 'purpose', value: 'essential' })]
    for (const event of events) expect((await workspace.lineage(event)).status).toBe(201)
    expect(await texts(workspace)).toEqual([
      'As its tags say, column mail of raw may be used for marketing.',
      'As its tags say, raw may be used for analytics, marketing.',
    ])
    expect(await decision(workspace, 'marketing')).toBe('ALLOWED')
    expect(await decision(workspace, 'analytics')).toBe('DENIED')
  })

  it('allow nothing beyond what a person declared', async () => {
    const workspace = await api.workspace(['admin'])
    await workspace.lineage([copied(2), tagged(3, { key: 'purpose', value: 'analytics,marketing' })])
    const query = 'mutation ($input: AuthoriseInput!) { authorise(input: $input) { userErrors { message } } }'
    const artifact = { kind: 'DATASET', namespace: 'db', name: 'raw' }
    const input = { idempotencyKey: 'a', artifact, purposes: ['analytics'], at: '2026-01-01T00:00:00Z' }
    expect(await workspace.ask(query, { input })).toEqual({ authorise: { userErrors: [] } })
    expect(await decision(workspace, 'analytics')).toBe('ALLOWED')
    expect(await decision(workspace, 'marketing')).toBe('DENIED')
  })
})
