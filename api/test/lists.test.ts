import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from './harness.ts'
import { ada, minute, run, tell, tellRuns, touched, version } from './story.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const bob = { namespace: 'email', value: 'bob@example.com' }
const trains = run('train', 4, 5, { reads: ['orders'], writes: ['model'] })

async function listed(workspace: Workspace, name: string, at: number, members: object[], more: object = {}) {
  const { mode = 'FULL', named } = more as { mode?: string; named?: string }
  const input = {
    idempotencyKey: `members ${name} ${named ?? ''} ${at} ${mode}`,
    ...{ at: minute(at), version: version(name, 'DATASET', named), mode, members },
  }
  expect(await tell(workspace, 'recordMembers', input)).toEqual([])
}

describe('a full list', () => {
  it('is what was seen at its time: who was deleted in place stays in what learned from the row (3)', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [run('load', 1, 2, { writes: ['orders'] }), trains])
    await listed(workspace, 'orders', 3, [ada, bob])
    await listed(workspace, 'orders', 20, [bob])
    expect(await touched(workspace)).toEqual(['model@5 DERIVED', 'orders@2 CONFIRMED', 'orders@20 EXCLUDED'])
  })

  it('is the same in whatever order the lists and the run come', async () => {
    const workspace = await api.workspace()
    await listed(workspace, 'orders', 20, [bob])
    await tellRuns(workspace, [trains])
    await listed(workspace, 'orders', 3, [ada, bob])
    await tellRuns(workspace, [run('load', 1, 2, { writes: ['orders'] })])
    expect(await touched(workspace)).toEqual(['model@5 DERIVED', 'orders@2 CONFIRMED', 'orders@20 EXCLUDED'])
  })

  it('of a table that nobody reports writing shows who came since the list before, to whoever read it between', async () => {
    const workspace = await api.workspace()
    await listed(workspace, 'orders', 1, [bob])
    await tellRuns(workspace, [trains])
    await listed(workspace, 'orders', 20, [ada, bob])
    expect(await touched(workspace)).toEqual(['model@5 DERIVED', 'orders@20 CONFIRMED'])
  })

  it('after an added list does not forget whom that one named', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [run('load', 1, 2, { writes: ['orders'] }), trains])
    await listed(workspace, 'orders', 3, [ada], { mode: 'ADD' })
    await listed(workspace, 'orders', 20, [bob])
    expect(await touched(workspace)).toEqual(['model@5 DERIVED', 'orders@2 CONFIRMED', 'orders@20 EXCLUDED'])
  })

  it('that says the same again begins nothing', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [run('load', 1, 2, { writes: ['orders'] })])
    for (const at of [3, 10, 20]) await listed(workspace, 'orders', at, [ada])
    expect(await touched(workspace)).toEqual(['orders@2 CONFIRMED'])
  })

  it('of a version with a name counts with every other of it, since what has a name does not change', async () => {
    const workspace = await api.workspace()
    const named = { version: version('orders', 'DATASET', 'jan') }
    await tellRuns(workspace, [run('load', 1, 2, { writes: [named] }), trains])
    await listed(workspace, 'orders', 3, [ada, bob], { named: 'jan' })
    await listed(workspace, 'orders', 20, [bob], { named: 'jan' })
    expect(await touched(workspace)).toEqual(['model@5 DERIVED', 'orders@2 CONFIRMED'])
    const { data } = await workspace.graphql<{
      customerImpact: { completeness: { caveats: { code: string; count: number }[] } }
    }>(
      'query ($customer: CustomerInput!) { customerImpact(customer: $customer) { completeness { caveats { code count } } } }',
      { customer: { identity: ada } },
    )
    expect(data.customerImpact.completeness.caveats).toContainEqual({ code: 'CONTRADICTION', count: 1 })
  })
})
