import type { Plan } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { minute, run, tellRuns } from '../../testkit/story.ts'
import { meantVersions } from '../src/catalog/artifacts/index.ts'
import { artifactPage } from '../src/catalog/artifacts/store/list.ts'
import { countIn, namespacesOf } from '../src/catalog/artifacts/store/namespaces.ts'
import { jobCount, jobPage } from '../src/history/runs/store/jobs.ts'
import { parentOfRun, runLists, versionsOfRun } from '../src/history/runs/store/lists.ts'

let api: Api
let shop: Workspace
beforeAll(async () => {
  api = await startApi()
  shop = await api.workspace()
  const runs = [
    { ...run('extract', 0, 2, { reads: ['crm'], writes: ['raw'] }), job: { namespace: 'airflow', name: 'Extract' } },
    { ...run('clean', 3, 4, { reads: ['raw'], writes: ['clean', 'rejects'] }), parentRunId: 'nightly' },
    { ...run('nightly', 2, 9), state: 'FAIL' },
    run('later', 20, 21, { kind: 'TRAINING', reads: ['clean'], writes: [] }),
  ]
  expect((await tellRuns(shop, runs)).flat()).toEqual([])
})
afterAll(() => api.stop())

type Connection<Node> = {
  edges: { cursor: string; node: Node }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  totalCount: number
}

async function ask<T>(query: string, variables: object = {}): Promise<T> {
  const { data, errors } = await shop.graphql<T>(query, variables)
  expect(errors).toEqual([])
  return data
}

const nodes = <Node>({ edges }: Connection<Node>) => edges.map(({ node }) => node)

const runsBy = async (filter: object) => {
  const query = 'query ($filter: RunFilter) { runs(filter: $filter) { totalCount edges { node { runId } } } }'
  const { runs } = await ask<{ runs: Connection<{ runId: string }> }>(query, { filter })
  expect(runs.totalCount).toBe(runs.edges.length)
  return nodes(runs).map(({ runId }) => runId)
}

describe('runs as a list', () => {
  it('are the newest first, and only those that fit', async () => {
    expect(await runsBy({})).toEqual(['later', 'clean', 'nightly', 'extract'])
    expect(await runsBy({ namespace: 'airflow' })).toEqual(['extract'])
    expect(await runsBy({ job: { namespace: 'jobs', name: 'clean' } })).toEqual(['clean'])
    expect(await runsBy({ state: 'FAIL' })).toEqual(['nightly'])
    expect(await runsBy({ kind: 'TRAINING' })).toEqual(['later'])
    expect(await runsBy({ text: 'EXTR' })).toEqual(['extract'])
    expect(await runsBy({ runId: 'clean' })).toEqual(['clean'])
    expect(await runsBy({ parentRunId: 'nightly' })).toEqual(['clean'])
    expect(await runsBy({ runId: 'clean', state: 'FAIL' })).toEqual([])
  })

  it('are those that started since a time, that one included, and before one, that one left out', async () => {
    expect(await runsBy({ startedSince: minute(2) })).toEqual(['later', 'clean', 'nightly'])
    expect(await runsBy({ startedBefore: minute(3) })).toEqual(['nightly', 'extract'])
    expect(await runsBy({ startedSince: minute(2), startedBefore: minute(20), state: 'COMPLETE' })).toEqual(['clean'])
    const query = 'query ($filter: RunFilter) { runs(filter: $filter) { totalCount } }'
    const { errors } = await shop.graphql(query, { filter: { startedSince: '2026-01-01T00:00:00' } })
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.startedSince' })
  })

  it('come page by page, each once, also while others are written', async () => {
    const query =
      'query ($after: String) { runs(first: 1, after: $after) { edges { node { runId } } pageInfo { hasNextPage endCursor } } }'
    const seen: string[] = []
    for (let after: string | null = null; ; ) {
      const { runs }: { runs: Connection<{ runId: string }> } = await ask(query, { after })
      seen.push(...nodes(runs).map(({ runId }) => runId))
      after = runs.pageInfo.endCursor
      if (!runs.pageInfo.hasNextPage) break
    }
    expect(seen).toEqual(['later', 'clean', 'nightly', 'extract'])
  })

  it('lead to their parents and children, and to what they read and wrote', async () => {
    const one = `query ($runId: ID) { runs(filter: { runId: $runId }) { edges { node { id runId
      parent { runId } children { totalCount edges { node { runId } } }
      inputs { artifact { name } } outputs { artifact { name } } } } } }`
    type Node = {
      id: string
      parent: { runId: string } | null
      children: Connection<{ runId: string }>
      inputs: { artifact: { name: string } }[]
      outputs: { artifact: { name: string } }[]
    }
    const of = async (runId: string) => nodes((await ask<{ runs: Connection<Node> }>(one, { runId })).runs)[0]
    const clean = await of('clean')
    expect(clean).toMatchObject({ parent: { runId: 'nightly' }, inputs: [{ artifact: { name: 'raw' } }] })
    expect(clean?.outputs.map(({ artifact }) => artifact.name).sort()).toEqual(['clean', 'rejects'])
    expect(await of('nightly')).toMatchObject({
      parent: null,
      children: { totalCount: 1, edges: [{ node: { runId: 'clean' } }] },
      inputs: [],
      outputs: [],
    })
    const { run: same } = await ask<{ run: { runId: string } }>('query ($id: ID!) { run(id: $id) { runId } }', {
      id: clean?.id,
    })
    expect(same.runId).toBe('clean')
    expect((await ask<{ run: null }>('{ run(id: "nothing") { runId } }')).run).toBeNull()
  })
})

describe('jobs, namespaces and artifacts as lists', () => {
  it('jobs are by namespace and name, each with its runs', async () => {
    const query = `query ($filter: JobFilter) { jobs(filter: $filter) { totalCount edges { node { namespace name
      runs(first: 1) { edges { node { state } } } } } } }`
    type Job = { name: string; runs: Connection<{ state: string }> }
    const jobs = async (filter: object) => (await ask<{ jobs: Connection<Job> }>(query, { filter })).jobs
    expect(nodes(await jobs({})).map(({ name }) => name)).toEqual(['Extract', 'clean', 'later', 'nightly'])
    expect(await jobs({ namespace: 'airflow' })).toMatchObject({
      totalCount: 1,
      edges: [{ node: { name: 'Extract' } }],
    })
    const [nightly] = nodes(await jobs({ text: 'NIGHT' }))
    expect(nightly?.runs.edges).toEqual([{ node: { state: 'FAIL' } }])
  })

  it('namespaces count their jobs and artifacts, and come page by page', async () => {
    const query =
      'query ($after: String) { namespaces(first: 2, after: $after) { edges { node { name jobs artifacts } } pageInfo { hasNextPage endCursor } } }'
    type Namespaces = { namespaces: Connection<{ name: string; jobs: number; artifacts: number }> }
    const { namespaces: first } = await ask<Namespaces>(query)
    const { namespaces: rest } = await ask<Namespaces>(query, { after: first.pageInfo.endCursor })
    expect([...nodes(first), ...nodes(rest)]).toEqual([
      { name: 'airflow', jobs: 1, artifacts: 0 },
      { name: 'jobs', jobs: 3, artifacts: 0 },
      { name: 'test', jobs: 0, artifacts: 4 },
    ])
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false])
  })

  it('artifacts are by namespace and name, of the kinds asked for, page by page', async () => {
    const query =
      'query ($filter: ArtifactFilter, $first: Int!, $after: String) { artifacts(filter: $filter, first: $first, after: $after) { totalCount edges { node { name } } pageInfo { hasNextPage endCursor } } }'
    const page = async (filter: object, first = 100, after: string | null = null) =>
      (await ask<{ artifacts: Connection<{ name: string }> }>(query, { filter, first, after })).artifacts
    const all = await page({})
    expect(nodes(all).map(({ name }) => name)).toEqual(['clean', 'crm', 'raw', 'rejects'])
    expect((await page({ kinds: ['MODEL'] })).totalCount).toBe(0)
    expect(nodes(await page({ namespace: 'test', text: 'RE' })).map(({ name }) => name)).toEqual(['rejects'])
    const first = await page({}, 3)
    const rest = await page({}, 3, first.pageInfo.endCursor)
    expect([...nodes(first), ...nodes(rest)]).toEqual(nodes(all))
    expect([first.totalCount, rest.pageInfo.hasNextPage]).toEqual([4, false])
  })

  it.each(['runs', 'jobs', 'artifacts', 'namespaces'])('%s of another workspace are not among them', async (list) => {
    const other = await api.workspace()
    const { data } = await other.graphql<Record<string, Connection<unknown>>>(`{ ${list} { edges { cursor } } }`)
    expect(data[list]?.edges).toEqual([])
  })

  it('a page of more than 100, or a cursor that is none, is refused', async () => {
    for (const list of ['runs', 'jobs', 'artifacts', 'namespaces'])
      for (const args of ['first: 101', 'after: "nonsense"']) {
        const { errors } = await shop.graphql(`{ ${list}(${args}) { edges { cursor } } }`)
        expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
      }
  })
})

/** Every operator of a plan, each followed by those beneath it. */
const operators = ({ operatorType, children }: Plan): string[] => [
  operatorType.replace(/@.*$/, ''),
  ...children.flatMap(operators),
]

const statements: Record<string, { text: string }> = {
  artifactPage,
  jobPage,
  jobCount,
  parentOfRun,
  meantVersions,
  ...Object.fromEntries(Object.entries(namespacesOf).map(([of, one]) => [`namespaces of ${of}`, one])),
  ...Object.fromEntries(Object.entries(countIn).map(([of, one]) => [`count of ${of}`, one])),
  ...Object.fromEntries(Object.entries(versionsOfRun).map(([of, one]) => [`versions ${of}`, one])),
  ...Object.fromEntries(
    Object.entries(runLists).flatMap(([of, { page, count }]) => [
      [`runs by ${of}`, page],
      [`count of runs by ${of}`, count],
    ]),
  ),
}

describe('the plan of every list', () => {
  it.each(Object.entries(statements))('%s begins at an index of the workspace', async (_, { text }) => {
    const { summary } = await api.connection.driver.executeQuery(`EXPLAIN ${text}`, {})
    const found = summary.plan ? operators(summary.plan) : []
    expect(found.filter((name) => /AllNodesScan|NodeByLabelScan|RelationshipTypeScan/.test(name))).toEqual([])
    expect(found.some((name) => name.includes('Seek'))).toBe(true)
  })
})
