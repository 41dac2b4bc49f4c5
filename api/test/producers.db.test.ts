import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { ada, tell } from '../../testkit/story.ts'

// What real clients send, against what was then on disk (fixtures/cases/README.md).

const events = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/cases', `${name}.json`), 'utf8'))

type Answer = {
  completeness: { caveats: { code: string; count: number }[] }
  artifacts: { edges: { node: { version: { name: string | null; artifact: { namespace: string; name: string } } } }[] }
}

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

async function sent(name: string): Promise<Workspace> {
  const workspace = await api.workspace()
  expect(await workspace.lineage(events(name))).toMatchObject({ status: 201, body: { refused: [] } })
  return workspace
}

async function adaIsIn(workspace: Workspace, namespace: string, name: string, at: string, mode = 'FULL') {
  const version = { artifact: { kind: 'DATASET', namespace, name } }
  expect(await tell(workspace, 'recordMembers', { idempotencyKey: name, at, version, mode, members: [ada] })).toEqual(
    [],
  )
}

async function impact(workspace: Workspace): Promise<Answer> {
  const { data } = await workspace.graphql<{ customerImpact: Answer }>(
    `query ($customer: CustomerInput!) { customerImpact(customer: $customer) {
      completeness { caveats { code count } }
      artifacts(first: 100) { edges { node { version { name artifact { namespace name } } } } } } }`,
    { customer: { identity: ada } },
  )
  return data.customerImpact
}

/** Datasets that hold Ada, by their last word: `/data/spark/o2/pt_copy` is `pt_copy`. */
async function holding(workspace: Workspace): Promise<string[]> {
  const { artifacts } = await impact(workspace)
  return [...new Set(artifacts.edges.map(({ node }) => node.version.artifact.name.split(/[/.]/).at(-1) ?? ''))].sort()
}

/** Versions that hold Ada. */
async function versions(workspace: Workspace): Promise<string[]> {
  const { artifacts } = await impact(workspace)
  return artifacts.edges
    .map(({ node: { version } }) => (version.name ? `${version.artifact.name}@${version.name}` : version.artifact.name))
    .sort()
}

describe('Spark', () => {
  it('creates a table IF NOT EXISTS: who was in it still is, and in what is copied from it later', async () => {
    const workspace = await sent('spark-create-if-not-exists')
    await adaIsIn(workspace, 'file', '/data/spark/people_a.csv', '2026-11-26T22:20:00Z')
    const held = await holding(workspace)
    expect(held).toEqual(
      expect.arrayContaining(['pt', 'pt_copy', 'pt_copy2', 'view_copy', 'pt_renamed', 'renamed_copy']),
    )
  })

  it('merges, updates and compacts an Iceberg table: who was in it still is', async () => {
    const workspace = await sent('spark-iceberg-merge-compaction')
    await adaIsIn(workspace, 'file', '/data/spark/people_a.csv', '2026-11-26T22:20:00Z')
    expect(await holding(workspace)).toEqual(
      expect.arrayContaining(['t', 'ice_after_merge', 'ice_after_update', 'ice_after_compaction']),
    )
  })
})

describe('a version', () => {
  it('that a MERGE names on both sides is read as it was before, and written', async () => {
    const workspace = await sent('merge-minimal')
    await adaIsIn(workspace, 'lake', 'src', '2026-03-01T09:00:00Z')
    expect(await versions(workspace)).toEqual(['copy', 'src', 't@1', 't@2'])
  })

  it('in a START is the one before, in a COMPLETE the one after', async () => {
    const workspace = await sent('version-start-old-complete-new')
    await adaIsIn(workspace, 'lake', 'src2', '2026-03-01T09:00:00Z')
    expect(await versions(workspace)).toEqual(['src2', 'tab@2'])
  })

  it('that only the COMPLETE names is the one that the START began', async () => {
    const workspace = await sent('one-write-two-names')
    await adaIsIn(workspace, 'lake', 'src', '2026-03-01T09:00:00Z')
    expect(await versions(workspace)).toEqual(['src', 't@1'])
  })

  it('that only a reader names is read as of its time', async () => {
    const workspace = await sent('version-named-by-reader-only')
    await adaIsIn(workspace, 'lake', 'src', '2026-03-01T09:00:00Z')
    expect(await holding(workspace)).toEqual(['copy', 'src', 'tab'])
  })
})

describe('a view', () => {
  it('of dbt that was not built again holds what its sources hold now', async () => {
    const workspace = await sent('dbt-view-not-rebuilt')
    await adaIsIn(workspace, 'duckdb:///data/dbt/shop.duckdb', 'shop.main.raw_customers', '2026-11-26T22:50:01Z', 'ADD')
    expect(await holding(workspace)).toEqual(['customers_snap', 'raw_customers', 'stg_customers'])
  })

  it('that is described anew no longer reads what it read before', async () => {
    const workspace = await sent('dataset-event-replaced')
    await adaIsIn(workspace, 'lake', 'a', '2026-03-01T09:20:00Z')
    expect(await holding(workspace)).toEqual(['a'])
  })
})

describe('a run', () => {
  it('that never ended is over when its parent is', async () => {
    const workspace = await sent('child-never-ends')
    await adaIsIn(workspace, 'lake', 'src', '2026-03-01T09:32:00Z')
    expect(await holding(workspace)).toEqual(['src'])
  })

  it('id that Dagster gives to several jobs is several runs', async () => {
    const workspace = await sent('dagster-one-run-id')
    await adaIsIn(workspace, 'my-company', 'customers', '2026-11-26T22:46:03Z', 'ADD')
    const { completeness } = await impact(workspace)
    expect(await holding(workspace)).toContain('customers')
    expect(completeness.caveats).toContainEqual({ code: 'CONTRADICTION', count: expect.any(Number) })
  })
})
