import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { artifact, run, tell, tellRuns, version } from '../../testkit/story.ts'

let api: Api
let shop: Workspace
beforeAll(async () => {
  api = await startApi()
  shop = await api.workspace()
  const system = (key: string, role: string, owner: string | null) =>
    tell(shop, 'registerSystem', { idempotencyKey: key, key, name: key, role, owner })
  expect(await system('vault', 'BACKUP', null)).toEqual([])
  expect(await system('lake', 'ANALYTICS', 'Data team')).toEqual([])
  const placed = (name: string, systemKey: string) =>
    tell(shop, 'registerArtifact', { idempotencyKey: name, artifact: artifact(name), systemKey })
  expect(await placed('backup', 'vault')).toEqual([])
  expect(await placed('report', 'lake')).toEqual([])
  const job = { namespace: 'jobs', name: 'nightly' }
  const told = await tellRuns(shop, [
    run('load', 0, 1, { writes: ['customers'] }),
    ...[10, 20, 30].map((at) =>
      run(`nightly ${at}`, at, at + 1, {
        job,
        reads: ['customers'],
        writes: [{ version: version('backup', 'DATASET', `${at}`) }],
      }),
    ),
    run('aggregate', 2, 3, { reads: ['customers'], writes: ['report'] }),
    run('publish', 4, 5, { reads: ['report'], writes: ['site', 'archive'] }),
    run('restore', 40, 41, { reads: ['backup'], writes: ['staging'] }),
  ])
  expect(told.flat()).toEqual([])
})
afterAll(() => api.stop())

type Row = {
  steps: number
  versions: number
  directRuns: number
  runs: { job: { name: string } }[]
  artifact: { name: string; system: { owner: string | null } | null }
}
type Answer = {
  trace: {
    completeness: { complete: boolean; truncatedBy: string | null }
    byArtifact: {
      totalCount: number
      versions: number
      pageInfo: { hasNextPage: boolean; endCursor: string | null }
      edges: { node: Row }[]
    }
  }
}

async function traced(of: string, args: object = {}) {
  const { data, errors } = await shop.graphql<Answer>(
    `query ($from: [VersionInput!]!, $direction: Direction!, $within: BoundaryInput, $order: TracedOrder!, $descending: Boolean!, $first: Int!, $after: String) {
      trace(from: $from, direction: $direction, within: $within) { completeness { complete truncatedBy }
        byArtifact(order: $order, descending: $descending, first: $first, after: $after) {
          totalCount versions pageInfo { hasNextPage endCursor }
          edges { node { steps versions directRuns runs { job { name } } artifact { name system { owner } } } } } } }`,
    { from: [version(of)], direction: 'DOWNSTREAM', order: 'DISTANCE', descending: false, first: 100, ...args },
  )
  expect(errors).toEqual([])
  return data.trace
}

const names = ({ byArtifact }: Answer['trace']) => byArtifact.edges.map(({ node }) => node.artifact.name)

it('begins with who reads it directly, by which job, and not with its backups, which are one row', async () => {
  const found = await traced('customers')
  expect(
    found.byArtifact.edges.map(
      ({
        node: {
          steps,
          versions,
          runs,
          artifact: { name },
        },
      }) => ({
        name,
        steps,
        versions,
        jobs: [...new Set(runs.map(({ job }) => job.name))],
      }),
    ),
  ).toEqual([
    { name: 'report', steps: 1, versions: 1, jobs: ['aggregate'] },
    { name: 'backup', steps: 1, versions: 3, jobs: ['nightly'] },
    { name: 'staging', steps: 2, versions: 1, jobs: [] },
    ...names(found)
      .slice(3)
      .map((name) => ({ name, steps: 2, versions: 1, jobs: [] })),
  ])
  expect(names(found).slice(3).sort()).toEqual(['archive', 'site'])
  expect(found.byArtifact).toMatchObject({ totalCount: 5, versions: 7 })
})

it('goes as far as it is asked to, and says that there is more', async () => {
  const near = await traced('customers', { within: { depth: 1 } })
  expect(names(near)).toEqual(['report', 'backup'])
  expect(near.completeness).toEqual({ complete: false, truncatedBy: 'BOUNDARY' })
})

it('sorts over all rows, page by page', async () => {
  const found: string[] = []
  let after: string | null = null
  do {
    const { byArtifact }: Answer['trace'] = await traced('customers', {
      order: 'NAME',
      descending: true,
      first: 2,
      after,
    })
    found.push(...byArtifact.edges.map(({ node }) => node.artifact.name))
    after = byArtifact.pageInfo.hasNextPage ? byArtifact.pageInfo.endCursor : null
  } while (after !== null)
  expect(found).toEqual(['staging', 'site', 'report', 'backup', 'archive'])
  expect(names(await traced('customers', { order: 'OWNER' }))[0]).toBe('report')
})

it('upstream is as far as downstream, by the jobs that read it', async () => {
  const found = await traced('site', { direction: 'UPSTREAM' })
  expect(found.byArtifact.edges.map(({ node }) => [node.artifact.name, node.steps, node.runs[0]?.job.name])).toEqual([
    ['report', 1, 'publish'],
    ['customers', 2, undefined],
  ])
})
