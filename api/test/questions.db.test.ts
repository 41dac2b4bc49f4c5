import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { type Planted, plant, type World } from '../../testkit/planting/plant.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const story: World = {
  people: [{ ref: 'ada', others: ['device'] }],
  systems: [{ key: 'warehouse', role: 'ANALYTICS' }],
  artifacts: [
    { name: 'orders', system: 'warehouse', columns: ['email', 'amount'] },
    { name: 'features', kind: 'FEATURE_SET' },
  ],
  versions: [
    { id: 'o1', artifact: 'orders', createdAt: 1 },
    { id: 'o2', artifact: 'orders', createdAt: 2 },
    { id: 'f', artifact: 'features', createdAt: 3 },
  ],
  runs: [{ id: 'build' }],
  flows: [
    { from: 'o2', to: 'build', at: 3 },
    { from: 'build', to: 'f', at: 3 },
  ],
  lists: [{ version: 'o2', people: ['ada'], at: 2 }],
}

describe('over HTTP', () => {
  let workspace: Workspace
  let planted: Planted
  beforeEach(async () => {
    workspace = await api.workspace()
    planted = await plant(api.connection, story, workspace.ws)
  })

  const impact = (fields: string, args = '') =>
    workspace.graphql(`{ customerImpact(customer: {ref: "ada"}${args}) { ${fields} } }`)

  it('the verdict on one version is given by its id; none is on one that is not on the list', async () => {
    const { data, errors } = await impact(
      `on: item(versionId: "${planted.id('f')}") { verdict live version { id } } off: item(versionId: "nothing") { verdict }`,
    )
    expect(errors).toEqual([])
    const on = { verdict: 'DERIVED', live: true, version: { id: planted.id('f') } }
    expect(data.customerImpact).toEqual({ on, off: null })
  })

  it('a trace judges nothing', async () => {
    const asked = `{ trace(fromIds: ["${planted.id('o2')}"]) { graph { shown verdicts { verdict } } } }`
    const { data } = await workspace.graphql(asked)
    expect(data.trace).toEqual({ graph: { shown: 2, verdicts: null } })
  })

  it('one question answers who, what, why and how complete', async () => {
    const { data, errors } = await impact(`
      customer { ref identities { namespace } }
      summary { total byVerdict { verdict count } }
      artifacts { totalCount edges { node { verdict live version { id createdAt producedBy { runId job { name } }
        artifact { name system { key } columns { name sensitive purposes artifact { name } } } } } } pageInfo { hasNextPage } }
      graph { shown total verdicts { verdict live version { id } } nodes { __typename ... on Version { id } ... on Run { runId } } edges { from to carries } }
      explain(versionId: "${planted.id('f')}") { from { ... on Version { id } } to { ... on Version { id } } run { runId } at carries columns { direct } }
      origin(versionId: "${planted.id('f')}") { version { id } at mode identity { namespace } }
      completeness { complete truncatedBy reached caveats { code count message } }`)
    expect(errors).toEqual([])
    const columns = ['amount', 'email'].map((name) => ({
      name,
      sensitive: false,
      purposes: [],
      artifact: { name: 'orders' },
    }))
    expect(data.customerImpact).toMatchObject({
      customer: { ref: 'ada', identities: [{ namespace: 'email' }, { namespace: 'phone' }] },
      summary: {
        total: 2,
        byVerdict: [
          { verdict: 'CONFIRMED', count: 1 },
          { verdict: 'DERIVED', count: 1 },
        ],
      },
      artifacts: {
        totalCount: 2,
        pageInfo: { hasNextPage: false },
        edges: [
          {
            node: {
              verdict: 'CONFIRMED',
              live: true,
              version: {
                id: planted.id('o2'),
                createdAt: '1970-01-01T00:00:00.002Z',
                producedBy: null,
                artifact: { name: 'orders', system: { key: 'warehouse' }, columns },
              },
            },
          },
          {
            node: {
              verdict: 'DERIVED',
              live: true,
              version: {
                id: planted.id('f'),
                producedBy: { runId: 'build', job: { name: 'build' } },
                artifact: { name: 'features', system: null, columns: [] },
              },
            },
          },
        ],
      },
      graph: {
        shown: 2,
        total: 2,
        verdicts: [
          { verdict: 'CONFIRMED', live: true, version: { id: planted.id('o2') } },
          { verdict: 'DERIVED', live: true, version: { id: planted.id('f') } },
        ],
        nodes: [
          { __typename: 'Version', id: planted.id('o2') },
          { __typename: 'Version', id: planted.id('f') },
          { __typename: 'Run', runId: 'build' },
        ],
        edges: [
          { from: planted.id('o2'), to: planted.id('run build'), carries: 'PERSONAL' },
          { from: planted.id('run build'), to: planted.id('f'), carries: 'PERSONAL' },
        ],
      },
      explain: [
        {
          from: { id: planted.id('o2') },
          to: { id: planted.id('f') },
          run: { runId: 'build' },
          carries: 'PERSONAL',
          columns: [],
        },
      ],
      origin: { version: { id: planted.id('o2') }, mode: 'ADD', identity: { namespace: 'email' } },
      completeness: { complete: true, truncatedBy: null, reached: 2 },
    })
  })

  it('versions of an artifact come in pages, newest first', async () => {
    const page = (after: string | null) =>
      workspace.graphql<{
        artifact: {
          versions: {
            totalCount: number
            edges: { node: { id: string } }[]
            pageInfo: { endCursor: string; hasNextPage: boolean }
          }
        }
      }>(
        `query ($id: ID!, $after: String) { artifact(id: $id) { versions(first: 1, after: $after) {
          totalCount edges { node { id } } pageInfo { endCursor hasNextPage } } } }`,
        { id: planted.id('orders'), after },
      )
    const first = (await page(null)).data.artifact.versions
    expect(first).toMatchObject({
      totalCount: 2,
      edges: [{ node: { id: planted.id('o2') } }],
      pageInfo: { hasNextPage: true },
    })
    const second = (await page(first.pageInfo.endCursor)).data.artifact.versions
    expect(second).toMatchObject({ edges: [{ node: { id: planted.id('o1') } }], pageInfo: { hasNextPage: false } })
  })

  it('versions of an artifact as of a time are those that were made by then, and no page goes beyond it', async () => {
    const made = async (asOf: string, more = '') =>
      (
        await workspace.graphql<{ artifact: { versions: { totalCount: number; edges: { node: { id: string } }[] } } }>(
          `query ($id: ID!, $asOf: DateTime!) { artifact(id: $id) { versions(asOf: $asOf${more}) { totalCount edges { node { id } } } } }`,
          { id: planted.id('orders'), asOf },
        )
      ).data.artifact.versions
    const [before, first, both] = ['1970-01-01T00:00:00Z', '1970-01-01T00:00:00.001Z', '1970-01-01T00:00:00.002Z']
    expect(await made(before)).toEqual({ totalCount: 0, edges: [] })
    expect(await made(first)).toEqual({ totalCount: 1, edges: [{ node: { id: planted.id('o1') } }] })
    expect((await made(both)).totalCount).toBe(2)
    const { data } = await workspace.graphql<{ artifact: { versions: { edges: { cursor: string }[] } } }>(
      'query ($id: ID!) { artifact(id: $id) { versions(first: 1) { edges { cursor } } } }',
      { id: planted.id('orders') },
    )
    const [latest] = data.artifact.versions.edges
    expect((await made(before, `, after: "${latest?.cursor}"`)).edges).toEqual([])
  })

  it('a version says how many stand one step from it, and its neighbours are drawn with theirs', async () => {
    const { data, errors } = await workspace.graphql(
      `query ($of: ID!) { neighbours(of: $of) { shown total nodes { ... on Version { id upstreamCount downstreamCount } } } }`,
      { of: planted.id('o2') },
    )
    expect(errors).toEqual([])
    expect(data.neighbours).toEqual({
      shown: 1,
      total: 1,
      nodes: [
        { id: planted.id('o2'), upstreamCount: 0, downstreamCount: 1 },
        { id: planted.id('f'), upstreamCount: 1, downstreamCount: 0 },
        {},
      ],
    })
  })

  it('a trace counts its versions by kind', async () => {
    const { data } = await workspace.graphql(`query ($id: ID!) { trace(fromIds: [$id]) { byKind { kind count } } }`, {
      id: planted.id('o2'),
    })
    expect(data.trace).toEqual({ byKind: [{ kind: 'FEATURE_SET', count: 1 }] })
  })

  it.each([
    ['an unknown person', '{ customerImpact(customer: {ref: "nobody"}) { summary { total } } }', 'CUSTOMER_NOT_FOUND'],
    ['an unknown artifact', '{ artifact(id: "nothing") { name } }', 'ARTIFACT_NOT_FOUND'],
    [
      'an unknown version',
      '{ customerImpact(customer: {ref: "ada"}) { explain(versionId: "none") { at } } }',
      'VERSION_NOT_FOUND',
    ],
    ['neighbours of nothing known', '{ neighbours(of: "nothing") { total } }', 'VERSION_NOT_FOUND'],
    ['an empty search', '{ search(text: " ") { totalCount } }', 'BAD_USER_INPUT'],
    [
      'too large a page',
      '{ customerImpact(customer: {ref: "ada"}) { artifacts(first: 101) { totalCount } } }',
      'BAD_USER_INPUT',
    ],
    [
      'too large a drawing',
      '{ customerImpact(customer: {ref: "ada"}) { graph(limit: 1001) { total } } }',
      'BAD_USER_INPUT',
    ],
    [
      'people of an unknown artifact',
      '{ affectedCustomers(version: {artifact: {kind: MODEL, namespace: "a", name: "b"}}) { certain } }',
      'ARTIFACT_NOT_FOUND',
    ],
  ])('%s is an error with a code', async (_, query, code) => {
    const { errors } = await workspace.graphql(query)
    expect(errors.map(({ extensions }) => extensions.code)).toEqual([code])
  })

  it('a version that is not on the list is an error that says so', async () => {
    const { errors } = await impact(`explain(versionId: "${planted.id('o1')}") { at }`)
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_ON_THE_LIST' } }])
  })

  it('what another workspace holds looks like what does not exist', async () => {
    const stranger = await api.workspace()
    const { errors } = await stranger.graphql('query ($id: ID!) { artifact(id: $id) { name } }', {
      id: planted.id('orders'),
    })
    expect(errors).toMatchObject([{ extensions: { code: 'ARTIFACT_NOT_FOUND' } }])
  })
})

describe('with low bounds', () => {
  it.each([
    ['MAX_REACHED', { maxReached: 1 }],
    ['QUERY_TIMEOUT', { queryTimeoutMs: 1 }],
  ])('%s makes an answer incomplete, and an error under strict', async (truncatedBy, limits) => {
    const bounded = await startApi(limits)
    try {
      const workspace = await bounded.workspace()
      await plant(bounded.connection, story, workspace.ws)
      const ask = (strict: boolean) =>
        workspace.graphql(
          `{ customerImpact(customer: {ref: "ada"}, strict: ${strict}) { summary { total } completeness { complete truncatedBy } } }`,
        )
      const { data, errors } = await ask(false)
      expect(errors).toEqual([])
      expect(data.customerImpact).toMatchObject({ completeness: { complete: false, truncatedBy } })
      expect((await ask(true)).errors[0]).toMatchObject({ extensions: { code: 'INCOMPLETE', truncatedBy } })
    } finally {
      await bounded.stop()
    }
  })
})
