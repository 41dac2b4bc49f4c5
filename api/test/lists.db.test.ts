import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { queryContextOf } from '../../testkit/questions/queryContext.ts'
import { ada, askImpact, minute, run, tell, tellRuns, touched, version } from '../../testkit/story.ts'
import { affectedCustomers } from '../src/lineage/answers/affected.ts'

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
    at: minute(at),
    version: version(name, 'DATASET', named),
    mode,
    members,
  }
  expect(await tell(workspace, 'recordMembers', input)).toEqual([])
}

describe('a full list', () => {
  const shop = (value: string) => ({ namespace: 'customer_id', value })

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

  it('proves nobody absent whom it could not have named (4a)', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [
      run('load', 1, 2, { writes: ['events'] }),
      run('join', 4, 5, { reads: ['events'], writes: ['orders'] }),
      run('train', 7, 8, { reads: ['orders'], writes: ['model'] }),
    ])
    await listed(workspace, 'events', 3, [ada, bob], { mode: 'ADD' })
    await listed(workspace, 'orders', 6, [shop('1'), shop('3')])
    expect(await touched(workspace)).toEqual(['events@2 CONFIRMED', 'model@8 DERIVED', 'orders@5 DERIVED'])
    const { data } = await workspace.graphql<{ affectedCustomers: { certain: number; possible: number } }>(
      'query ($version: VersionInput!) { affectedCustomers(version: $version) { certain possible } }',
      { version: version('model') },
    )
    expect(data.affectedCustomers).toEqual({ certain: 0, possible: 4 })
    const link = { idempotencyKey: 'known', at: minute(9), identities: [ada, shop('2')], evidence: 'checkout' }
    expect(await tell(workspace, 'linkIdentities', link)).toEqual([])
    expect(await touched(workspace)).toEqual(['events@2 CONFIRMED', 'orders@5 EXCLUDED'])
  })

  describe('says whose rows there are, not whose data is in them: a flow that mixes people', () => {
    const households = (more: object, flows?: object[]) =>
      run('sum', 4, 5, {
        reads: ['payments'],
        writes: [{ version: version('network'), ...more }],
        ...(flows ? { flows } : {}),
      })
    const trained = run('train', 7, 8, { reads: ['network'], writes: [{ version: version('model', 'MODEL', 'v1') }] })
    const kept = ['model@8 DERIVED', 'network@5 DERIVED', 'payments@2 CONFIRMED']
    const excluded = ['network@5 EXCLUDED', 'payments@2 CONFIRMED']

    async function summed(...reports: object[]) {
      const workspace = await api.workspace()
      await tellRuns(workspace, [run('load', 1, 2, { writes: ['payments'] }), ...reports, trained])
      await listed(workspace, 'payments', 3, [ada, bob])
      await listed(workspace, 'network', 6, [bob])
      return workspace
    }

    it('goes on into what a list names without them (4b)', async () => {
      const workspace = await summed(households({ mixesPeople: true }))
      expect(await touched(workspace)).toEqual(kept)
      const { data } = await workspace.graphql<{ affectedCustomers: { certain: number; possible: number } }>(
        'query ($version: VersionInput!) { affectedCustomers(version: $version) { certain possible } }',
        { version: version('model', 'MODEL', 'v1') },
      )
      expect(data.affectedCustomers).toEqual({ certain: 0, possible: 2 })
    })

    it('goes on when it is reported after the list', async () => {
      const workspace = await summed()
      await tellRuns(workspace, [households({ mixesPeople: true })])
      expect(await touched(workspace)).toEqual(kept)
    })

    it('may be said of single inputs and outputs', async () => {
      const mixing = { inputs: [0], outputs: [0], mixesPeople: true }
      expect(await touched(await summed(households({}, [mixing])))).toEqual(kept)
    })

    it('is not one where the flow says otherwise than its output in the same report', async () => {
      const apart = { inputs: [0], outputs: [0], mixesPeople: false }
      expect(await touched(await summed(households({ mixesPeople: true }, [apart])))).toEqual(excluded)
    })

    it('is one if any report of the run says so', async () => {
      const other = { ...households({ mixesPeople: false }), idempotencyKey: 'another report' }
      expect(await touched(await summed(households({ mixesPeople: true }), other))).toEqual(kept)
    })

    it('is said where it is explained', async () => {
      const workspace = await summed(households({ mixesPeople: true }))
      const { artifacts } = (await askImpact(workspace)).data.customerImpact
      const id = artifacts.edges.find(({ node }) => node.version.artifact.name === 'network')?.node.version.id
      const { data } = await workspace.graphql<{
        customerImpact: { explain: { mixesPeople: boolean }[] }
      }>(
        'query ($c: CustomerInput!, $id: ID!) { customerImpact(customer: $c) { explain(versionId: $id) { mixesPeople } } }',
        { c: { identity: ada }, id },
      )
      expect(data.customerImpact.explain).toEqual([{ mixesPeople: true }])
    })
  })

  it('does not make an answer complete that follows only a part of what lies behind it', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [
      run('load', 1, 2, { writes: ['events'] }),
      run('join', 4, 5, { reads: ['events'], writes: ['orders'] }),
    ])
    await listed(workspace, 'events', 3, [ada], { mode: 'ADD' })
    await listed(workspace, 'orders', 6, [shop('1')])
    const context = queryContextOf(api.connection, workspace.ws, { limits: { maxReached: 2 } })
    const { completeness } = await affectedCustomers(context, { version: version('orders'), first: 10 })
    expect(completeness).toMatchObject({ complete: false, truncatedBy: 'MAX_REACHED' })
  })

  it('that names nobody at all speaks of everybody', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [
      run('load', 1, 2, { writes: ['events'] }),
      run('join', 4, 5, { reads: ['events'], writes: ['orders'] }),
    ])
    await listed(workspace, 'events', 3, [ada])
    await listed(workspace, 'orders', 6, [])
    expect(await touched(workspace)).toEqual(['events@2 CONFIRMED', 'orders@5 EXCLUDED'])
  })

  it('of an aggregate says nothing about who is in the aggregate: the barrier stays, and goes on', async () => {
    const workspace = await api.workspace()
    const sums = { version: version('sums'), carries: 'AGGREGATED', claim: 'sums of at least 50' }
    await tellRuns(workspace, [
      run('load', 1, 2, { writes: ['events'] }),
      run('sum', 4, 5, { reads: ['events'], writes: [sums] }),
      run('train', 7, 8, { reads: ['sums'], writes: ['model'] }),
    ])
    await listed(workspace, 'events', 3, [ada])
    await listed(workspace, 'sums', 6, [bob])
    expect(await touched(workspace)).toEqual(['events@2 CONFIRMED', 'model@8 BARRIER', 'sums@5 BARRIER'])
  })
})

describe('a claim that nobody passes', () => {
  it('is shown as a barrier, with who says so, and is not followed (7c)', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [
      run('load', 1, 2, { writes: ['orders'] }),
      run('strip', 4, 5, {
        reads: ['orders'],
        writes: [{ version: version('out'), carries: 'NONE', claim: 'ticket 7' }],
      }),
      run('train', 6, 7, { reads: ['out'], writes: ['model'] }),
    ])
    await listed(workspace, 'orders', 3, [ada])
    expect(await touched(workspace)).toEqual(['orders@2 CONFIRMED', 'out@5 BARRIER'])
    const barrier = await idOf(workspace, 'BARRIER')
    const { data } = await workspace.graphql<{
      customerImpact: { explain: { carries: string; claim: string | null; to: { artifact: { name: string } } }[] }
    }>(
      `query ($customer: CustomerInput!, $id: ID!) { customerImpact(customer: $customer) {
        explain(versionId: $id) { carries claim to { ... on Version { artifact { name } } } } } }`,
      { customer: { identity: ada }, id: barrier },
    )
    expect(data.customerImpact.explain).toEqual([
      { carries: 'NONE', claim: 'ticket 7', to: { artifact: { name: 'out' } } },
    ])
  })
})

describe('what one report says', () => {
  it('of its own inputs and outputs takes back nothing that another one says (7a)', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [run('load', 1, 2, { writes: ['orders'] })])
    await listed(workspace, 'orders', 3, [ada])
    const first = run('copy', 4, 5, { reads: ['orders'], writes: ['out'] })
    const second = {
      ...run('copy', 4, 5, { reads: ['orders'], flows: [{ inputs: [0], outputs: [] }] }),
      idempotencyKey: 'second',
    }
    expect((await tellRuns(workspace, [first, second])).flat()).toEqual([])
    expect(await touched(workspace)).toEqual(['orders@2 CONFIRMED', 'out@5 DERIVED'])
  })

  it('needs a claim to say that an input feeds none of its outputs, and that is shown', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [run('load', 1, 2, { writes: ['orders'] })])
    await listed(workspace, 'orders', 3, [ada])
    const idle = (flow: object) =>
      run('count', 4, 5, { reads: ['orders'], writes: ['out'], flows: [{ inputs: [0], outputs: [], ...flow }] })
    const [refused] = await tellRuns(workspace, [idle({})])
    expect(refused).toMatchObject([{ code: 'CLAIM_REQUIRED', field: ['flows', '0', 'claim'] }])
    expect((await tellRuns(workspace, [idle({ claim: 'reads the row count alone' })])).flat()).toEqual([])
    expect(await touched(workspace)).toEqual(['orders@2 CONFIRMED', 'out@5 BARRIER'])
  })
})

describe('what a registry says', () => {
  const registered = {
    idempotencyKey: 'registered',
    at: minute(6),
    trainedBy: 'train',
    features: [] as object[],
    version: version('model', 'MODEL', 'v1'),
  }

  it('of the features of a model counts, though the run that trained it never reported (5)', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [
      run('load', 1, 2, { writes: [{ version: version('fs', 'FEATURE_SET') }] }),
      run('later', 8, 9, { writes: [{ version: version('fs', 'FEATURE_SET') }] }),
    ])
    const list = {
      idempotencyKey: 'l',
      at: minute(3),
      version: version('fs', 'FEATURE_SET'),
      mode: 'FULL',
      members: [ada],
    }
    expect(await tell(workspace, 'recordMembers', list)).toEqual([])
    const features = [{ artifact: version('fs', 'FEATURE_SET').artifact, column: 'age' }]
    expect(await tell(workspace, 'registerModelVersion', { ...registered, features })).toEqual([])
    expect(await touched(workspace)).toEqual(['fs@2 CONFIRMED', 'fs@9 DERIVED', 'model@6 DERIVED'])
    // Once the run reports what it read, that is what it read.
    await tellRuns(workspace, [
      run('train', 4, 5, { reads: ['other'], writes: [{ version: version('model', 'MODEL', 'v1') }] }),
    ])
    expect(await touched(workspace)).toContain('model@5 DERIVED')
  })
})

async function idOf(workspace: Workspace, verdict: string): Promise<string | undefined> {
  const { data } = await askImpact(workspace)
  return data.customerImpact.artifacts.edges.find(({ node }) => node.verdict === verdict)?.node.version.id
}
