import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import {
  ada,
  adaIsIn,
  artifact,
  askImpact,
  minute,
  run,
  tell,
  tellRuns,
  touched,
  version,
} from '../../testkit/story.ts'

// A model at a vendor that learned from nobody we know. On Tuesday it was asked about ada, on Wednesday about bob.

let api: Api
let workspace: Workspace
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const bob = { namespace: 'email', value: 'bob@example.com' }
const scorer = artifact('scorer', 'DEPLOYMENT')

async function asked(at: number, members: object[]): Promise<void> {
  const input = {
    idempotencyKey: `asked at ${at}`,
    from: minute(at - 1),
    to: minute(at),
    deployment: scorer,
    log: artifact('answers', 'INFERENCE_LOG'),
    members,
  }
  expect(await tell(workspace, 'recordInferences', input)).toEqual([])
}

async function deploy(at: number): Promise<void> {
  const input = {
    idempotencyKey: `deployed at ${at}`,
    at: minute(at),
    deployment: scorer,
    models: [version('model', 'MODEL', `v${at}`)],
    systemKey: 'vendor',
  }
  expect(await tell(workspace, 'deploy', input)).toEqual([])
}

beforeEach(async () => {
  workspace = await api.workspace()
  const vendor = { idempotencyKey: 's', key: 'vendor', name: 'Scores Ltd', role: 'VENDOR' }
  expect(await tell(workspace, 'registerSystem', vendor)).toEqual([])
  await deploy(1)
  await asked(5, [ada])
})

async function idOf(name: string): Promise<string> {
  const { artifacts } = (await askImpact(workspace)).data.customerImpact
  return artifacts.edges.find(({ node }) => node.version.artifact.name === name)?.node.version.id ?? ''
}

async function erase(name: string, at: number): Promise<void> {
  const input = {
    idempotencyKey: `erased from ${name}`,
    at: minute(at),
    customer: { identity: ada },
    versionId: await idOf(name),
    outcome: 'deleted',
    evidence: 'no row left',
  }
  expect(await tell(workspace, 'recordErasure', input)).toEqual([])
}

const affected = async (asOf: string | null = null) =>
  (
    await workspace.graphql<{ affectedCustomers: { certain: number; possible: number } }>(
      'query ($version: VersionInput!, $asOf: DateTime) { affectedCustomers(version: $version, asOf: $asOf) { certain possible } }',
      { version: { artifact: scorer }, asOf },
    )
  ).data.affectedCustomers

const both = ['answers@5 CONFIRMED', 'scorer@1 DERIVED']

describe('a deployment that was asked about a person', () => {
  it('is on their list, beside the log that says so', async () => {
    expect(await touched(workspace)).toEqual(both)
  })

  it('is there with the vendor that it is in', async () => {
    const { data } = await workspace.graphql<{ customerImpact: { summary: { byRole: object[] } } }>(
      'query ($c: CustomerInput!) { customerImpact(customer: $c) { summary { byRole { role count } } } }',
      { c: { identity: ada } },
    )
    expect(data.customerImpact.summary.byRole).toEqual([{ role: 'VENDOR', count: 1 }])
  })

  it('makes its system one that holds personal data', async () => {
    const { data } = await workspace.graphql<{
      systems: { systems: { key: string; holds: { list: { edges: object[] } } }[] }
      system: { holds: { list: { edges: object[] } } }
    }>(
      `{ systems { systems { key holds { list { edges { node { artifact { name } reasons } } } } } }
         system(key: "vendor") { holds { list { edges { node { artifact { name } reasons } } } } } }`,
    )
    const held = [{ node: { artifact: { name: 'scorer' }, reasons: ['PEOPLE_POSSIBLE'] } }]
    expect(data.systems.systems.find(({ key }) => key === 'vendor')?.holds.list.edges).toEqual(held)
    expect(data.system.holds.list.edges).toEqual(held)
  })

  it('passes them on to nobody else: asking does not train', async () => {
    await asked(9, [bob])
    await tellRuns(workspace, [
      run('export', 10, 11, { reads: [{ version: version('scorer', 'DEPLOYMENT') }], writes: ['copy'] }),
    ])
    // A log that is added to still holds what was in it.
    expect(await touched(workspace)).toEqual(['answers@5 CONFIRMED', 'answers@9 DERIVED', 'scorer@1 DERIVED'])
  })

  it('is the one that served then, and none that came after', async () => {
    await deploy(7)
    expect(await touched(workspace)).toEqual(both)
  })

  it('was not yet asked before the log was there', async () => {
    const { data } = await askImpact(workspace, { asOf: minute(4) })
    expect(data.customerImpact.artifacts.edges).toEqual([])
    expect(await affected(minute(4))).toEqual({ certain: 0, possible: 0 })
  })

  it('stays when the person is erased from the log', async () => {
    await erase('answers', 8)
    expect(await touched(workspace)).toEqual(['answers@5 ERASED', 'scorer@1 DERIVED'])
    expect(await affected()).toEqual({ certain: 0, possible: 1 })
  })

  it('is erased by what is recorded of itself', async () => {
    await erase('scorer', 8)
    expect(await touched(workspace)).toEqual(['answers@5 CONFIRMED', 'scorer@1 ERASED'])
    expect(await affected()).toEqual({ certain: 0, possible: 0 })
  })

  it('may be the one that was asked, where only an identity that several people use is in the log', async () => {
    const phone = { namespace: 'account', value: 'family' }
    await asked(9, [phone])
    const shared = {
      idempotencyKey: 'l',
      at: minute(10),
      identities: [phone, bob],
      evidence: 'two users',
      kind: 'SHARED',
    }
    expect(await tell(workspace, 'linkIdentities', shared)).toEqual([])
    const { data } = await workspace.graphql<{
      customerImpact: { artifacts: { edges: { node: { verdict: string; version: { artifact: { name: string } } } }[] } }
    }>(
      'query ($c: CustomerInput!) { customerImpact(customer: $c) { artifacts { edges { node { verdict version { artifact { name } } } } } } }',
      { c: { identity: bob } },
    )
    const said = data.customerImpact.artifacts.edges.map(({ node }) => `${node.version.artifact.name} ${node.verdict}`)
    expect(said.sort()).toEqual(['answers POSSIBLE', 'scorer POSSIBLE'])
  })

  it('is found through the run that asked it, too', async () => {
    await tellRuns(workspace, [
      run('batch', 20, 21, {
        kind: 'INFERENCE',
        reads: [{ version: version('batch-scorer', 'DEPLOYMENT') }],
        writes: [{ version: version('batch-answers', 'INFERENCE_LOG') }],
      }),
    ])
    const named = { idempotencyKey: 'm', at: minute(22), version: version('batch-answers', 'INFERENCE_LOG') }
    expect(await tell(workspace, 'recordMembers', { ...named, mode: 'ADD', members: [ada] })).toEqual([])
    expect(await touched(workspace)).toContain('batch-scorer@20 DERIVED')
  })

  it('is explained by the log: it was asked about them', async () => {
    const { data } = await workspace.graphql<{ customerImpact: { explain: object[]; origin: object } }>(
      `query ($c: CustomerInput!, $id: ID!) { customerImpact(customer: $c) {
         explain(versionId: $id) { asked run { id } from { ... on Version { artifact { name } } } to { ... on Version { id } } }
         origin(versionId: $id) { version { artifact { name } } } } }`,
      { c: { identity: ada }, id: await idOf('scorer') },
    )
    expect(data.customerImpact).toEqual({
      explain: [{ asked: true, run: null, from: { artifact: { name: 'answers' } }, to: { id: await idOf('scorer') } }],
      origin: { version: { artifact: { name: 'answers' } } },
    })
  })

  it('counts everybody about whom it was asked among its people', async () => {
    await asked(9, [bob])
    expect(await affected()).toEqual({ certain: 0, possible: 2 })
  })

  it('keeps to the boundary of the question', async () => {
    await adaIsIn(workspace, 'orders', 2)
    const { data } = await workspace.graphql<{ customerImpact: { completeness: object; summary: object } }>(
      `query ($c: CustomerInput!) { customerImpact(customer: $c, within: { kinds: [DATASET, INFERENCE_LOG] }) {
         completeness { complete outside } summary { byKind { kind } } } }`,
      { c: { identity: ada } },
    )
    expect(data.customerImpact).toEqual({
      completeness: { complete: false, outside: 1 },
      summary: { byKind: [{ kind: 'DATASET' }, { kind: 'INFERENCE_LOG' }] },
    })
  })
})
