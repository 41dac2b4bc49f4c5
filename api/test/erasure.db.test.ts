import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { ada, adaIsIn, askImpact, minute, run, tell, tellRuns, touched, version } from '../../testkit/story.ts'

let api: Api
let workspace: Workspace
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())
beforeEach(async () => {
  workspace = await api.workspace()
  await tellRuns(workspace, [
    run('load', 0, 1, { writes: ['orders'] }),
    run('learn', 3, 4, { reads: ['orders'], writes: ['training'] }),
  ])
  await adaIsIn(workspace, 'orders', 2)
})

/** Ada is taken out of the first version of `orders`. */
async function erase(at: number, outcome = 'deleted'): Promise<void> {
  const { data } = await askImpact(workspace)
  const first = data.customerImpact.artifacts.edges.find(({ node }) => node.version.createdAt === minute(1))
  const input = {
    idempotencyKey: `erasure at ${at}`,
    at: minute(at),
    customer: { identity: ada },
    versionId: first?.node.version.id,
    outcome,
    evidence: 'count of rows: 0',
  }
  expect(await tell(workspace, 'recordErasure', input)).toEqual([])
}

/** More orders, behind those before. */
const append = (from: number) => tellRuns(workspace, [run(`append ${from}`, from, from + 1, { writes: ['orders'] })])

it('what was learned before the erasure stays on the list, what is carried on after it does not', async () => {
  await erase(5)
  await append(6)
  expect(await touched(workspace)).toEqual(['orders@1 ERASED', 'training@4 DERIVED'])
})

it('what was carried on before the erasure stays on the list', async () => {
  await append(6)
  await erase(9)
  expect(await touched(workspace)).toEqual(['orders@1 ERASED', 'orders@7 DERIVED', 'training@4 DERIVED'])
})

it('an outcome that takes nobody out is kept on record, and changes nothing', async () => {
  await erase(5, 'retained_hold')
  await append(6)
  expect(await touched(workspace)).toEqual(['orders@1 CONFIRMED', 'orders@7 DERIVED', 'training@4 DERIVED'])
})

it('who is named again after an erasure is in what is carried on from then on', async () => {
  await erase(5)
  await adaIsIn(workspace, 'orders', 6)
  await append(7)
  expect(await touched(workspace)).toEqual(['orders@1 CONFIRMED', 'orders@8 DERIVED', 'training@4 DERIVED'])
})

it('who is named again after one erasure and before the next is in what was carried on in between', async () => {
  await erase(5)
  await adaIsIn(workspace, 'orders', 6)
  await append(7)
  await erase(10)
  expect(await touched(workspace)).toEqual(['orders@1 ERASED', 'orders@8 DERIVED', 'training@4 DERIVED'])
})

type Reasons = {
  customerImpact: {
    artifacts: { edges: { node: { verdict: string; version: { id: string; artifact: { name: string } } } }[] }
    erasures: { outcome: string; effective: boolean; evidence: string; recordedBy: string; at: string }[]
    fullLists: { people: number; at: string; identities: { namespace: string }[]; recordedBy: string }[]
  }
}

async function reasonsOf(verdict: string): Promise<Reasons['customerImpact']> {
  const ask = (versionId: string) =>
    workspace.graphql<Reasons>(
      `query ($customer: CustomerInput!, $versionId: ID!) { customerImpact(customer: $customer) {
        artifacts(first: 100) { edges { node { verdict version { id artifact { name } } } } }
        erasures(versionId: $versionId) { outcome effective evidence recordedBy at }
        fullLists(versionId: $versionId) { people at identities { namespace } recordedBy } } }`,
      { customer: { identity: ada }, versionId },
    )
  const { edges } = (await ask('none')).data.customerImpact.artifacts
  const { data, errors } = await ask(edges.find(({ node }) => node.verdict === verdict)?.node.version.id ?? 'none')
  expect(errors).toEqual([])
  return data.customerImpact
}

it('says of what is erased when, by whom and on what evidence, what took nobody out included', async () => {
  await erase(5, 'retained_hold')
  await erase(6)
  const { erasures, fullLists } = await reasonsOf('ERASED')
  expect(erasures).toEqual([
    {
      outcome: 'deleted',
      effective: true,
      evidence: 'count of rows: 0',
      recordedBy: expect.any(String),
      at: minute(6),
    },
    {
      outcome: 'retained_hold',
      effective: false,
      evidence: 'count of rows: 0',
      recordedBy: expect.any(String),
      at: minute(5),
    },
  ])
  expect(fullLists).toEqual([])
})

it('says of what is excluded which list leaves the person out, and how many people it names', async () => {
  const others = ['bob@example.com', 'eve@example.com'].map((value) => ({ namespace: 'email', value }))
  const list = { idempotencyKey: 'others', at: minute(5), version: version('training'), mode: 'FULL', members: others }
  expect(await tell(workspace, 'recordMembers', list)).toEqual([])
  const { fullLists, erasures } = await reasonsOf('EXCLUDED')
  expect(fullLists).toEqual([
    { people: 2, at: minute(5), identities: [{ namespace: 'email' }], recordedBy: expect.any(String) },
  ])
  expect(erasures).toEqual([])
})
