import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { ada, adaIsIn, artifact, minute, run, tell, tellRuns, version } from '../../testkit/story.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

type Event = {
  kind: string
  at: string
  run: { runId: string } | null
  mode: string | null
  identities: { namespace: string }[]
  outcome: string | null
  item: { verdict: string; live: boolean; version: { id: string; artifact: { name: string } } }
}
type Timeline = {
  totalCount: number
  days: { day: string; events: number }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  edges: { node: Event }[]
}
type Change = { change: string; item: { version: { artifact: { name: string } } } }
type Changes = {
  complete: boolean
  totalCount: number
  counts: { change: string; count: number }[]
  edges: { node: Change }[]
}

let workspace: Workspace
beforeEach(async () => {
  workspace = await api.workspace()
})

async function timeline(args = '', of = ''): Promise<Timeline> {
  const { data, errors } = await workspace.graphql<{ customerImpact: { timeline: Timeline } }>(
    `query ($customer: CustomerInput!) { customerImpact(customer: $customer${of}) { timeline${args} { totalCount
      days { day events } pageInfo { hasNextPage endCursor }
      edges { node { kind at run { runId } mode identities { namespace } outcome
        item { verdict live version { id artifact { name } } } } } } } }`,
    { customer: { identity: ada } },
  )
  expect(errors).toEqual([])
  return data.customerImpact.timeline
}

const minuteOf = (at: string) => (Date.parse(at) - Date.UTC(2026, 0, 1)) / 60_000
const told = ({ edges }: Timeline) =>
  edges.map(({ node: { kind, at, item } }) => `${minuteOf(at)} ${kind} ${item.version.artifact.name}`)

/** Orders, a model trained on them, its deployment, what it concluded, a copy; then ada is erased from one and the copy goes. */
async function tellStory(): Promise<void> {
  await tellRuns(workspace, [
    run('load', 1, 2, { writes: ['orders'] }),
    run('train', 5, 6, {
      kind: 'TRAINING',
      reads: ['orders'],
      writes: [{ version: version('churn', 'MODEL', 'v1') }],
    }),
    run('copy', 7, 8, { kind: 'COPY', reads: ['orders'], writes: ['orders_dev'] }),
  ])
  await adaIsIn(workspace, 'orders', 3)
  const told = [
    await tell(workspace, 'deploy', {
      idempotencyKey: 'deploy',
      at: minute(10),
      deployment: artifact('churn-api', 'DEPLOYMENT'),
      models: [version('churn', 'MODEL', 'v1')],
    }),
    await tell(workspace, 'recordInferences', {
      idempotencyKey: 'infer',
      from: minute(11),
      to: minute(12),
      members: [ada],
      deployment: artifact('churn-api', 'DEPLOYMENT'),
      log: artifact('scores', 'INFERENCE_LOG'),
    }),
    await tell(workspace, 'recordDestruction', {
      idempotencyKey: 'gone',
      at: minute(30),
      version: version('orders_dev'),
      evidence: 'receipt 1',
    }),
  ]
  expect(told.flat()).toEqual([])
  const { edges } = await timeline()
  const idOf = (name: string) =>
    edges.find(({ node }) => node.item.version.artifact.name === name)?.node.item.version.id
  const erase = (name: string, at: number, outcome: string) =>
    tell(workspace, 'recordErasure', {
      idempotencyKey: `erase ${name}`,
      at: minute(at),
      customer: { identity: ada },
      versionId: idOf(name),
      outcome,
      evidence: 'ticket 1',
    })
  expect([...(await erase('orders', 20, 'deleted')), ...(await erase('churn', 21, 'retained_exempt'))]).toEqual([])
}

const story = [
  '2 MADE orders',
  '3 NAMED orders',
  '6 TRAINED churn',
  '8 COPIED orders_dev',
  '10 DEPLOYED churn-api',
  '12 CONCLUDED scores',
  '12 NAMED scores',
  '20 ERASED orders',
  '21 ERASURE_ANSWERED churn',
  '30 DESTROYED orders_dev',
]

describe('the timeline', () => {
  it('tells what happened, the oldest first, each by what it is', async () => {
    await tellStory()
    const events = await timeline()
    expect(told(events)).toEqual(story)
    expect(events.totalCount).toBe(story.length)
    expect(events.days).toEqual([{ day: '2026-01-01T00:00:00.000Z', events: story.length }])
  })

  it('says by which run, by which identity and with which outcome', async () => {
    await tellStory()
    const { edges } = await timeline()
    const of = (kind: string) => edges.find(({ node }) => node.kind === kind)?.node
    expect(of('TRAINED')).toMatchObject({ run: { runId: 'train' }, mode: null, identities: [], outcome: null })
    expect(of('NAMED')).toMatchObject({ run: null, mode: 'ADD', identities: [{ namespace: 'email' }] })
    expect(of('ERASED')).toMatchObject({ outcome: 'deleted', item: { verdict: 'ERASED' } })
    expect(of('ERASURE_ANSWERED')).toMatchObject({ outcome: 'retained_exempt', item: { verdict: 'DERIVED' } })
    expect(of('DESTROYED')).toMatchObject({ item: { live: false } })
  })

  it('ends at the answer’s time, and begins no later', async () => {
    await tellStory()
    expect(told(await timeline('', `, asOf: "${minute(12)}"`))).toEqual(story.slice(0, 7))
    expect(told(await timeline('', `, asOf: "${minute(20)}"`))).toEqual(story.slice(0, 8))
  })

  it('comes in pages that neither repeat nor leave out, though something earlier is reported between them', async () => {
    await tellStory()
    const first = await timeline('(first: 4)')
    await adaIsIn(workspace, 'profiles', 0)
    const second = await timeline(`(first: 100, after: "${first.pageInfo.endCursor}")`)
    expect([...told(first), ...told(second)]).toEqual(story)
    expect(second.totalCount).toBe(story.length + 2)
  })

  it('is narrowed down by a filter, and ends where the caller’s boundary does', async () => {
    await tellStory()
    expect(told(await timeline('(filter: {kinds: [MODEL]})'))).toEqual(['6 TRAINED churn', '21 ERASURE_ANSWERED churn'])
    const within = await timeline('', ', within: {kinds: [DATASET]}')
    expect(new Set(told(within).map((line) => line.split(' ')[2]))).toEqual(new Set(['orders', 'orders_dev', 'scores']))
  })

  it('says of what nobody reported making that it was referred to', async () => {
    await adaIsIn(workspace, 'orders', 3)
    expect(told(await timeline())).toEqual(['3 REFERRED orders', '3 NAMED orders'])
  })
})

async function changes(since: string, args = ''): Promise<{ changes: Changes; errors: unknown[] }> {
  const { data, errors } = await workspace.graphql<{ customerImpact: { changes: Changes } } | null>(
    `query ($customer: CustomerInput!, $since: DateTime!) { customerImpact(customer: $customer) {
      changes(since: $since${args}) { complete totalCount counts { change count }
        edges { node { change item { version { artifact { name } } } } } } } }`,
    { customer: { identity: ada }, since },
  )
  return { changes: data?.customerImpact?.changes as Changes, errors }
}

type ArtifactChanges = {
  complete: boolean
  totalCount: number
  counts: { news: string; artifacts: number; systems: number }[]
  edges: { node: Record<string, unknown> & { news: string; artifact: { name: string } } }[]
}

async function byArtifact(of: Workspace, since: string, args: { filter?: object; news?: string[] } = {}) {
  const { data, errors } = await of.graphql<{ customerImpact: { changesByArtifact: ArtifactChanges } }>(
    `query ($customer: CustomerInput!, $since: DateTime!, $filter: ImpactFilter, $news: [ArtifactNews!]) {
      customerImpact(customer: $customer) { changesByArtifact(since: $since, filter: $filter, news: $news) {
        complete totalCount counts { news artifacts systems }
        edges { node { news newSystem verdictBefore verdict liveBefore live artifact { name }
          versions { change count } newest { change item { verdict } } } } } } }`,
    { customer: { identity: ada }, since, ...args },
  )
  expect(errors).toEqual([])
  return data.customerImpact.changesByArtifact
}

const changed = ({ edges }: Changes) =>
  edges.map(({ node: { change, item } }) => `${change} ${item.version.artifact.name}`)

describe('the changes since an earlier time', () => {
  it('are what was destroyed, erased and added', async () => {
    await tellStory()
    const { changes: found } = await changes(minute(9))
    expect(changed(found)).toEqual(['DESTROYED orders_dev', 'ERASED orders', 'ADDED scores', 'ADDED churn-api'])
    expect(found).toMatchObject({ complete: true, totalCount: 4 })
    expect(found.counts).toContainEqual({ change: 'ADDED', count: 2 })
  })

  it('of some versions come with the counts of all', async () => {
    await tellStory()
    const { edges } = await timeline('(filter: {kinds: [DEPLOYMENT]})')
    const { changes: found } = await changes(minute(9), `, versions: ["${edges[0]?.node.item.version.id}"]`)
    expect(changed(found)).toEqual(['ADDED churn-api'])
    expect(found.counts.reduce((sum, { count }) => sum + count, 0)).toBe(4)
  })

  it('are told by artifact, what is new first and what is gone after it', async () => {
    await tellStory()
    const { counts, edges } = await byArtifact(workspace, minute(9))
    expect(counts).toEqual([
      { news: 'NEW_ARTIFACT', artifacts: 2, systems: 0 },
      { news: 'GONE', artifacts: 2, systems: 0 },
    ])
    expect(edges.map(({ node: { news, artifact: its } }) => `${news} ${its.name}`)).toEqual([
      'NEW_ARTIFACT scores',
      'NEW_ARTIFACT churn-api',
      'GONE orders_dev',
      'GONE orders',
    ])
    expect(edges[3]?.node).toMatchObject({ verdictBefore: 'CONFIRMED', verdict: 'ERASED', newSystem: false })
    const models = await byArtifact(workspace, minute(9), { filter: { kinds: ['DEPLOYMENT'] } })
    expect(models.edges).toMatchObject([{ node: { news: 'NEW_ARTIFACT', artifact: { name: 'churn-api' } } }])
    const gone = await byArtifact(workspace, minute(9), { news: ['GONE'] })
    expect(gone).toMatchObject({ totalCount: 2, counts: [{ artifacts: 2 }, { artifacts: 2 }] })
  })

  it('are routine where an artifact was only loaded again', async () => {
    await tellRuns(workspace, [
      run('load', 1, 2, { writes: ['orders'] }),
      run('copy', 4, 5, { kind: 'COPY', reads: ['orders'], writes: [{ version: version('copies', 'DATASET', 'v1') }] }),
      run('again', 7, 8, {
        kind: 'COPY',
        reads: ['orders'],
        writes: [{ version: version('copies', 'DATASET', 'v2') }],
      }),
    ])
    await adaIsIn(workspace, 'orders', 3)
    expect(await byArtifact(workspace, minute(6))).toMatchObject({
      complete: true,
      counts: [{ news: 'RELOADED', artifacts: 1 }],
      edges: [
        {
          node: {
            artifact: { name: 'copies' },
            live: 1,
            liveBefore: 1,
            newest: { change: 'ADDED' },
            versions: [
              { change: 'RETIRED', count: 1 },
              { change: 'ADDED', count: 1 },
            ],
          },
        },
      ],
    })
  })

  it('since a later time are refused with what to do', async () => {
    await tellStory()
    const { errors } = await changes('2999-01-01T00:00:00Z')
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringMatching(/swap/) }])
  })
})
