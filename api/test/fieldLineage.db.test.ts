import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { ada, adaIsIn, artifact, minute, run, tell, tellRuns, version } from '../../testkit/story.ts'

let api: Api
let shop: Workspace
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const column = (name: string, of: string, kind: Parameters<typeof version>[1] = 'DATASET') => ({
  ...version(name, kind),
  column: of,
})
const people = (of: string) => column('people', of)
const feature = (of: string) => column('features', of, 'FEATURE_SET')
const taste = version('taste', 'MODEL', 'v1')

/** birth_date → age → taste v1 → shop → log; e-mail addresses go into `domain`, masked, and no further. */
async function tellTheStory(workspace: Workspace): Promise<void> {
  const columns = [
    { name: 'birth_date', category: 'user.demographic.date_of_birth', sensitive: true },
    { name: 'email', category: 'user.contact.email' },
  ]
  const registered = { idempotencyKey: 'people', artifact: artifact('people'), columns }
  expect(await tell(workspace, 'registerArtifact', registered)).toEqual([])
  await adaIsIn(workspace, 'people', 1)
  const build = run('build', 2, 3, {
    reads: ['people'],
    writes: [{ version: version('features', 'FEATURE_SET') }],
    columns: [
      { from: people('birth_date'), to: feature('age') },
      { from: people('email'), to: feature('domain'), masking: true },
      { from: people('region'), to: feature('region'), direct: false },
    ],
  })
  const train = run('train', 4, 5, {
    kind: 'TRAINING',
    reads: [{ version: version('features', 'FEATURE_SET') }],
    writes: [{ version: taste }],
  })
  expect((await tellRuns(workspace, [build, train])).flat()).toEqual([])
  const registration = { idempotencyKey: 'taste', at: minute(6), version: taste, trainedBy: 'train' }
  const features = [feature('age'), feature('region')]
  expect(await tell(workspace, 'registerModelVersion', { ...registration, features })).toEqual([])
  const deployment = artifact('shop', 'DEPLOYMENT')
  expect(await tell(workspace, 'deploy', { idempotencyKey: 'd', at: minute(7), deployment, models: [taste] })).toEqual(
    [],
  )
  const log = artifact('scores', 'INFERENCE_LOG')
  const inferred = { idempotencyKey: 'i', from: minute(8), to: minute(9), deployment, log, members: [ada] }
  expect(await tell(workspace, 'recordInferences', inferred)).toEqual([])
}

type Node = { __typename: string; id: string; name?: string; artifact?: { name: string }; runId?: string }
type Lineage = {
  completeness: {
    complete: boolean
    truncatedBy: string | null
    outside: number
    caveats: { code: string; count: number }[]
  }
  versions: { totalCount: number; edges: { node: { artifact: { name: string } } }[] }
  graph: { nodes: Node[]; edges: { from: string; to: string }[] }
}

const question = `query ($from: ColumnInput!, $direction: Direction! = DOWNSTREAM, $kinds: [ArtifactKind!], $asOf: DateTime,
  $direct: Boolean, $masking: Boolean, $within: BoundaryInput) {
  fieldLineage(from: $from, direction: $direction, asOf: $asOf, direct: $direct, masking: $masking, within: $within) {
    completeness { complete truncatedBy outside caveats { code count } }
    versions(filter: { kinds: $kinds }) { totalCount edges { node { artifact { name } } } }
    graph { nodes { __typename ... on Version { id artifact { name } } ... on Run { id runId }
      ... on Column { id name artifact { name } } } edges { from to } }
  }
}`

const ask = (workspace: Workspace, variables: object) =>
  workspace.graphql<{ fieldLineage: Lineage }>(question, variables)

/** What the field's lineage reaches, by name. */
async function reached(workspace: Workspace, variables: object): Promise<string[]> {
  const { data, errors } = await ask(workspace, variables)
  expect(errors).toEqual([])
  return data.fieldLineage.versions.edges.map(({ node }) => node.artifact.name).sort()
}

describe('fieldLineage', () => {
  beforeEach(async () => {
    shop = await api.workspace()
    await tellTheStory(shop)
  })

  it('says in one question which deployments rest on birth_date', async () => {
    expect(await reached(shop, { from: people('birth_date'), kinds: ['DEPLOYMENT'] })).toEqual(['shop'])
    expect(await reached(shop, { from: people('email'), kinds: ['DEPLOYMENT'] })).toEqual([])
  })

  it('goes through features, models and deployments to what these concluded', async () => {
    expect(await reached(shop, { from: people('birth_date') })).toEqual(['features', 'scores', 'shop', 'taste'])
  })

  it('shows what was there as of a time, and nothing later', async () => {
    expect(await reached(shop, { from: people('birth_date'), asOf: minute(6) })).toEqual(['features', 'taste'])
  })

  it('goes back from a deployment to the fields that it rests on', async () => {
    const from = column('shop', '', 'DEPLOYMENT')
    const { data } = await ask(shop, { from, direction: 'UPSTREAM' })
    const columns = data.fieldLineage.graph.nodes.filter(({ __typename }) => __typename === 'Column')
    expect(columns.map((node) => `${node.artifact?.name}.${node.name}`).sort()).toEqual([
      ...['features.age', 'features.region', 'people.birth_date', 'people.region'],
    ])
  })

  it('follows only what copies values, or only what does not mask, where asked to', async () => {
    expect(await reached(shop, { from: people('region') })).toContain('shop')
    expect(await reached(shop, { from: people('region'), direct: true })).toEqual([])
    expect(await reached(shop, { from: people('email') })).toEqual(['features'])
    expect(await reached(shop, { from: people('email'), masking: false })).toEqual([])
  })

  it('stays within a boundary, and says that there is lineage beyond', async () => {
    const { data } = await ask(shop, { from: people('birth_date'), within: { depth: 2 } })
    expect(data.fieldLineage.versions.edges.map(({ node }) => node.artifact.name).sort()).toEqual(['features', 'taste'])
    expect(data.fieldLineage.completeness).toMatchObject({ complete: false, truncatedBy: 'BOUNDARY', outside: 1 })
    const kinds = { within: { kinds: ['FEATURE_SET', 'DATASET'] } }
    expect(await reached(shop, { from: people('birth_date'), ...kinds })).toEqual(['features'])
  })

  it('is exported with every column flow on its ways', async () => {
    const exported = await shop.post('/export', { query: question, variables: { from: people('birth_date') } })
    const records = exported.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string | number | null>)
    const nameOf = new Map(records.filter(({ record }) => record === 'version').map(({ id, name }) => [id, name]))
    const flows = records.filter(({ record }) => record === 'columnFlow')
    const end = ({ to, toColumn }: (typeof flows)[number]) => `${nameOf.get(to ?? '')}.${toColumn ?? '*'}`
    expect(flows.map((flow) => `${flow.fromColumn ?? '*'} → ${end(flow)}`).sort()).toEqual([
      ...['* → scores.*', '* → shop.*', 'age → taste.*', 'birth_date → features.age'],
    ])
    expect(records.at(-1)).toMatchObject({ record: 'end', columnFlows: flows.length, complete: true })
  })

  it('draws the columns and what passes between them', async () => {
    const { data } = await ask(shop, { from: people('birth_date') })
    const { nodes, edges } = data.fieldLineage.graph
    const word = new Map(
      nodes.map((node) => [node.id, node.runId ?? [node.artifact?.name, node.name].filter(Boolean).join('.')]),
    )
    const drawn = edges.map(({ from, to }) => `${word.get(from)} → ${word.get(to)}`)
    expect(drawn).toContain('people.birth_date → features.age')
    expect(drawn).toContain('features.age → taste')
    expect(drawn.filter((edge) => edge.includes('undefined'))).toEqual([])
  })

  it('takes every column into what a run wrote without saying which, and says for how many runs', async () => {
    expect((await tellRuns(shop, [run('copy', 10, 11, { reads: ['people'], writes: ['backup'] })])).flat()).toEqual([])
    const { data } = await ask(shop, { from: people('email') })
    expect(data.fieldLineage.versions.totalCount).toBe(2)
    expect(data.fieldLineage.completeness.caveats).toContainEqual({ code: 'COLUMNS_ASSUMED', count: 1 })
    const story = await ask(shop, { from: feature('age') })
    expect(story.data.fieldLineage.completeness.caveats.map(({ code }) => code)).not.toContain('COLUMNS_ASSUMED')
  })

  it('knows the features of a model that was registered without a run', async () => {
    const registration = { idempotencyKey: 'other', at: minute(10), version: version('other', 'MODEL', 'v1') }
    const features = [feature('domain')]
    expect(await tell(shop, 'registerModelVersion', { ...registration, features })).toEqual([])
    expect(await reached(shop, { from: people('email'), kinds: ['MODEL'] })).toEqual(['other'])
    expect(await reached(shop, { from: people('birth_date'), kinds: ['MODEL'] })).toEqual(['taste'])
  })

  it('refuses a column that nobody named', async () => {
    const { errors } = await ask(shop, { from: people('shoe_size') })
    expect(errors[0]?.extensions).toMatchObject({ code: 'COLUMN_NOT_FOUND', argument: 'from.column' })
    const unknown = await ask(shop, { from: column('nothing', 'x') })
    expect(unknown.errors[0]?.extensions).toMatchObject({ code: 'ARTIFACT_NOT_FOUND', argument: 'from.artifact' })
  })
})

describe('a customer’s impact', () => {
  type Impact = {
    summary: { byCategory: { category: string; versions: number }[] }
    artifacts: { edges: { node: { version: { id: string; artifact: { name: string } } } }[] }
  }
  type Step = { columns: { from: { name: string }; to: { name: string }; direct: boolean; masking: boolean }[] }

  it('is counted by category of data, and explained column by column', async () => {
    shop = await api.workspace()
    await tellTheStory(shop)
    const customer = { identity: ada }
    const { data } = await shop.graphql<{ customerImpact: Impact }>(
      `query ($customer: CustomerInput!) { customerImpact(customer: $customer) {
        summary { byCategory { category versions } } artifacts { edges { node { version { id artifact { name } } } } } } }`,
      { customer },
    )
    expect(data.customerImpact.summary.byCategory).toEqual([
      { category: 'user.contact.email', versions: 1 },
      { category: 'user.demographic.date_of_birth', versions: 1 },
    ])
    const versions = data.customerImpact.artifacts.edges.map(({ node }) => node.version)
    const id = versions.find((one) => one.artifact.name === 'features')?.id
    const explained = await shop.graphql<{ customerImpact: { explain: Step[] } }>(
      `query ($customer: CustomerInput!, $id: ID!) { customerImpact(customer: $customer) {
        explain(versionId: $id) { columns { from { name } to { name } direct masking } } } }`,
      { customer, id },
    )
    const [step] = explained.data.customerImpact.explain
    expect(step?.columns.map((c) => `${c.from.name} ${c.to.name} ${c.direct} ${c.masking}`)).toEqual([
      ...['birth_date age true false', 'email domain true true', 'region region false false'],
    ])
  })
})
