import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { ada, artifact, minute, run, tell, tellRuns, version } from '../../testkit/story.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const holding = `artifacts versions live byKind { kind artifacts versions live } byReason { reason artifacts }
  categories { category artifacts columns }
  list { totalCount edges { node { artifact { name } reasons versions live categories } } }`

type Holding = {
  artifacts: number
  versions: number
  live: number
  byReason: { reason: string; artifacts: number }[]
  categories: { category: string; artifacts: number; columns: number }[]
  list: { totalCount: number; edges: { node: { artifact: { name: string }; reasons: string[] } }[] }
}

type SystemMap = {
  completeness: { complete: boolean; truncatedBy: string | null; caveats: { code: string; count: number }[] }
  systems: {
    key: string
    system: { name: string } | null
    missing: string[]
    artifacts: number
    holds: Holding
  }[]
  flows: { from: string | null; to: string | null; carries: string; artifacts: number }[]
  unplaced: Holding
  total: Holding
}

const question = `query ($strict: Boolean! = false, $asOf: DateTime) { systems(strict: $strict, asOf: $asOf) {
  completeness { complete truncatedBy caveats { code count } }
  systems { key system { name } missing artifacts holds { ${holding} } }
  flows { from to carries artifacts }
  unplaced { ${holding} } total { ${holding} } } }`

async function ask(workspace: Workspace, asOf: string | null = null): Promise<SystemMap> {
  const { data, errors } = await workspace.graphql<{ systems: SystemMap }>(question, { asOf })
  expect(errors).toEqual([])
  return data.systems
}

/** `orders: PEOPLE_LISTED`, sorted. */
const reasons = ({ list }: Holding) =>
  list.edges.map(({ node }) => `${node.artifact.name}: ${node.reasons.join(', ')}`).sort()

const list = (workspace: Workspace, name: string, at: number, mode: string, members: object[]) =>
  tell(workspace, 'recordMembers', {
    idempotencyKey: `${name} ${at} ${mode}`,
    at: minute(at),
    version: version(name),
    mode,
    members,
  })

const inSystem = (workspace: Workspace, name: string, systemKey: string, columns: object[] = []) =>
  tell(workspace, 'registerArtifact', { idempotencyKey: `a ${name}`, artifact: artifact(name), systemKey, columns })

describe('personal data on the map', () => {
  it('is where people are listed, where they may be, and where a column says so; and nowhere else', async () => {
    const workspace = await api.workspace()
    await list(workspace, 'people', 1, 'ADD', [ada])
    const aggregate = { version: version('figures'), carries: 'AGGREGATED', claim: 'the analysts count' }
    await tellRuns(workspace, [
      run('copy', 2, 3, { reads: ['people'], writes: ['copy'] }),
      run('count', 4, 5, { reads: ['copy'], writes: [aggregate] }),
      run('other', 6, 7, { reads: ['weather'], writes: ['forecast'] }),
    ])
    const columns = [{ name: 'mail', category: 'user.contact.email' }, { name: 'amount' }]
    await inSystem(workspace, 'addresses', 'crm', columns)
    const { total, unplaced, systems } = await ask(workspace)
    expect(reasons(total)).toEqual(['addresses: COLUMN_CLASSIFIED', 'copy: PEOPLE_POSSIBLE', 'people: PEOPLE_LISTED'])
    expect(reasons(unplaced)).toEqual(['copy: PEOPLE_POSSIBLE', 'people: PEOPLE_LISTED'])
    expect(systems.map(({ key, holds }) => [key, ...reasons(holds)])).toEqual([['crm', 'addresses: COLUMN_CLASSIFIED']])
    expect(total.categories).toEqual([{ category: 'user.contact.email', artifacts: 1, columns: 1 }])
  })

  it('does not flow into a version whose full list names nobody', async () => {
    const workspace = await api.workspace()
    await list(workspace, 'people', 1, 'ADD', [ada])
    await tellRuns(workspace, [
      run('filter', 2, 3, { reads: ['people'], writes: ['filtered'] }),
      run('next', 4, 5, { reads: ['filtered'], writes: ['next'] }),
    ])
    await list(workspace, 'filtered', 6, 'FULL', [])
    expect(reasons((await ask(workspace)).total)).toEqual(['people: PEOPLE_LISTED'])
  })

  it('is not in a list whose people were all taken back', async () => {
    const workspace = await api.workspace()
    const bob = { namespace: 'email', value: 'bob@example.com' }
    await list(workspace, 'emptied', 1, 'ADD', [ada])
    await list(workspace, 'emptied', 2, 'REMOVE', [ada])
    await list(workspace, 'left', 1, 'ADD', [ada, bob])
    await list(workspace, 'left', 2, 'REMOVE', [ada])
    expect(reasons((await ask(workspace)).total)).toEqual(['left: PEOPLE_LISTED'])
  })

  it('counts versions that hold it, and which of them are live', async () => {
    const workspace = await api.workspace()
    await list(workspace, 'people', 1, 'ADD', [ada])
    const daily = (day: number) =>
      run(`day${day}`, day, day + 1, {
        reads: ['people'],
        writes: [{ version: version('snapshot'), mode: 'OVERWRITE' }],
      })
    await tellRuns(workspace, [daily(10), daily(20), daily(30)])
    const { total } = await ask(workspace)
    expect(total).toMatchObject({ artifacts: 2, versions: 4, live: 2 })
  })
})

describe('a system on the map', () => {
  it('says what is not on record of it', async () => {
    const workspace = await api.workspace()
    const described = { key: 'crm', name: 'Customer relations', role: 'PRIMARY', region: 'eu', access: ['support'] }
    await tell(workspace, 'registerSystem', { idempotencyKey: 's', ...described })
    await inSystem(workspace, 'notes', 'shadow')
    const { systems } = await ask(workspace)
    expect(systems.map(({ key, system, missing }) => ({ key, name: system?.name, missing }))).toEqual([
      { key: 'crm', name: 'Customer relations', missing: ['OWNER', 'RETENTION', 'LINEAGE'] },
      {
        key: 'shadow',
        name: undefined,
        missing: ['DESCRIPTION', 'OWNER', 'REGION', 'RETENTION', 'ACCESS', 'LINEAGE'],
      },
    ])
  })

  it('that holds no personal data is on it, and counts none', async () => {
    const workspace = await api.workspace()
    await inSystem(workspace, 'weather', 'station', [{ name: 'rain' }])
    const { systems } = await ask(workspace)
    expect(systems).toMatchObject([{ key: 'station', artifacts: 1, holds: { artifacts: 0, versions: 0 } }])
  })

  it('pages through what it holds, each once', async () => {
    const workspace = await api.workspace()
    const mail = [{ name: 'mail', category: 'email' }]
    for (const name of ['d', 'b', 'a', 'e', 'c']) await inSystem(workspace, name, 'crm', mail)
    const page = `query ($after: String) { systems { system(key: "crm") { holds { list(first: 2, after: $after) {
      edges { node { artifact { name } } } pageInfo { hasNextPage endCursor } } } } } }`
    type Page = {
      edges: { node: { artifact: { name: string } } }[]
      pageInfo: { endCursor: string; hasNextPage: boolean }
    }
    const pageAfter = async (after: string | null): Promise<Page> => {
      const { data } = await workspace.graphql<{ systems: { system: { holds: { list: Page } } } }>(page, { after })
      return data.systems.system.holds.list
    }
    const pages = [await pageAfter(null)]
    while (pages.at(-1)?.pageInfo.hasNextPage) pages.push(await pageAfter(pages.at(-1)?.pageInfo.endCursor ?? null))
    const names = pages.flatMap(({ edges }) => edges.map(({ node }) => node.artifact.name))
    expect(names).toEqual(['a', 'b', 'c', 'd', 'e'])
  })
})

describe('one system', () => {
  const alone = `query ($key: String!, $asOf: DateTime, $strict: Boolean! = false) {
    system(key: $key, asOf: $asOf, strict: $strict) {
      key system { name } missing artifacts completeness { complete truncatedBy reached } holds { ${holding} } } }`

  it('asked about alone is what the map says of it, at any time', async () => {
    const workspace = await api.workspace()
    const mail = [{ name: 'mail', category: 'email' }]
    await tell(workspace, 'registerSystem', { idempotencyKey: 's', key: 'crm', name: 'Relations', role: 'PRIMARY' })
    await inSystem(workspace, 'people', 'crm')
    await inSystem(workspace, 'copy', 'lake', mail)
    await inSystem(workspace, 'filtered', 'lake')
    await inSystem(workspace, 'weather', 'station')
    await inSystem(workspace, 'unwritten', 'attic', mail)
    await list(workspace, 'people', 1, 'ADD', [ada])
    await tellRuns(workspace, [
      run('copy', 2, 3, { reads: ['people', 'weather'], writes: ['copy'] }),
      run('filter', 4, 5, { reads: ['copy'], writes: ['filtered', 'elsewhere'] }),
    ])
    await list(workspace, 'filtered', 6, 'FULL', [])
    for (const asOf of [minute(0), minute(2), minute(9), null]) {
      const { systems } = await ask(workspace, asOf)
      expect(systems).toHaveLength(4)
      for (const system of systems) {
        const { data, errors } = await workspace.graphql(alone, { key: system.key, asOf })
        expect(errors).toEqual([])
        expect(data.system).toMatchObject({ ...system, completeness: { complete: true, truncatedBy: null } })
      }
    }
  })

  it('is answered whole where the whole map is not, as long as what leads into it is little', async () => {
    const small = await startApi({ maxReached: 3 })
    const workspace = await small.workspace()
    await inSystem(workspace, 'people', 'crm')
    await list(workspace, 'people', 1, 'ADD', [ada])
    const copies = ['a', 'b', 'c'].map((name) => run(name, 2, 3, { reads: ['people'], writes: [name] }))
    await tellRuns(workspace, copies)
    expect((await ask(workspace)).completeness.complete).toBe(false)
    const { data } = await workspace.graphql(alone, { key: 'crm' })
    expect(data.system).toMatchObject({ completeness: { complete: true, reached: 1 }, holds: { versions: 1 } })
    await small.stop()
  })

  it('says so where it had to stop, and is refused with strict', async () => {
    const small = await startApi({ maxReached: 1 })
    const workspace = await small.workspace()
    await inSystem(workspace, 'copy', 'lake')
    await list(workspace, 'people', 1, 'ADD', [ada])
    await tellRuns(workspace, [run('copy', 2, 3, { reads: ['people'], writes: ['copy'] })])
    const { data } = await workspace.graphql(alone, { key: 'lake' })
    expect(data.system).toMatchObject({ completeness: { complete: false, truncatedBy: 'MAX_REACHED' } })
    const { errors } = await workspace.graphql(alone, { key: 'lake', strict: true })
    expect(errors[0]?.extensions.code).toBe('INCOMPLETE')
    await small.stop()
  })

  it('that nobody ever named is null', async () => {
    expect((await (await api.workspace()).graphql(alone, { key: 'nowhere' })).data).toEqual({ system: null })
  })
})

describe('the map as of an earlier time', () => {
  const mail = [{ name: 'mail', category: 'email' }]

  it('has nothing in a system that got its first personal data later', async () => {
    const workspace = await api.workspace()
    await inSystem(workspace, 'copy', 'sandbox')
    await list(workspace, 'people', 1, 'ADD', [ada])
    await tellRuns(workspace, [run('copy', 9, 10, { reads: ['people'], writes: ['copy'] })])
    const held = async (at: number) => {
      const { systems, total } = await ask(workspace, minute(at))
      return { copies: systems.map(({ key, holds }) => [key, ...reasons(holds)]), all: total.artifacts }
    }
    expect(await held(0)).toEqual({ copies: [['sandbox']], all: 0 })
    expect(await held(5)).toEqual({ copies: [['sandbox']], all: 1 })
    expect(await held(10)).toEqual({ copies: [['sandbox', 'copy: PEOPLE_POSSIBLE']], all: 2 })
  })

  it('counts a version as live until it is destroyed or replaced', async () => {
    const workspace = await api.workspace()
    await list(workspace, 'people', 1, 'ADD', [ada])
    const replaced = [{ version: version('snapshot'), mode: 'OVERWRITE' }]
    await tellRuns(workspace, [
      run('first', 2, 3, { reads: ['people'], writes: ['snapshot'] }),
      run('second', 9, 10, { reads: ['people'], writes: replaced }),
    ])
    const destruction = { idempotencyKey: 'd', at: minute(20), version: version('people'), evidence: 'receipt' }
    expect(await tell(workspace, 'recordDestruction', destruction)).toEqual([])
    const counted = async (at: number) => {
      const { versions, live } = (await ask(workspace, minute(at))).total
      return { versions, live }
    }
    expect(await counted(5)).toEqual({ versions: 2, live: 2 })
    expect(await counted(19)).toEqual({ versions: 3, live: 2 })
    expect(await counted(20)).toEqual({ versions: 3, live: 1 })
  })

  it('has an artifact with a classified column once it has a version, and at any time if it never had one', async () => {
    const workspace = await api.workspace()
    await inSystem(workspace, 'unwritten', 'crm', mail)
    await inSystem(workspace, 'written', 'crm', mail)
    await tellRuns(workspace, [run('write', 9, 10, { writes: ['written'] })])
    const names = async (at: number) => reasons((await ask(workspace, minute(at))).total)
    expect(await names(5)).toEqual(['unwritten: COLUMN_CLASSIFIED'])
    expect(await names(10)).toEqual(['unwritten: COLUMN_CLASSIFIED', 'written: COLUMN_CLASSIFIED'])
  })

  it('needs a time with a zone', async () => {
    const { errors } = await (await api.workspace()).graphql(question, { asOf: '2026-01-01T00:00:00' })
    expect(errors).toMatchObject([{ message: expect.stringMatching(/zone/), extensions: { code: 'BAD_USER_INPUT' } }])
  })
})

describe('the map', () => {
  it('knows nothing of another workspace', async () => {
    await list(await api.workspace(), 'people', 1, 'ADD', [ada])
    expect((await ask(await api.workspace())).total.artifacts).toBe(0)
  })

  it('says so where it had to stop, and is refused with strict', async () => {
    const small = await startApi({ maxReached: 1 })
    const workspace = await small.workspace()
    await list(workspace, 'people', 1, 'ADD', [ada])
    await tellRuns(workspace, [run('copy', 2, 3, { reads: ['people'], writes: ['copy'] })])
    const { completeness } = await ask(workspace)
    expect(completeness).toMatchObject({ complete: false, truncatedBy: 'MAX_REACHED' })
    const { errors } = await workspace.graphql(question, { strict: true })
    expect(errors[0]?.extensions.code).toBe('INCOMPLETE')
    await small.stop()
  })

  it('is for everyone who may read lineage, and not for pipelines', async () => {
    const { errors } = await (await api.workspace(['pipeline'])).graphql(question)
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
    expect((await (await api.workspace(['reader'])).graphql(question)).errors).toEqual([])
  })
})

describe('flows between systems', () => {
  it('are those of personal data alone: each pair once a direction, with the most personal that passes', async () => {
    const workspace = await api.workspace()
    for (const key of ['shop', 'warehouse', 'stats', 'mailer'])
      expect(
        await tell(workspace, 'registerSystem', { idempotencyKey: key, key, name: key, role: 'ANALYTICS' }),
      ).toEqual([])
    const place = (name: string, systemKey: string) =>
      tell(workspace, 'registerArtifact', { idempotencyKey: name, artifact: artifact(name), systemKey })
    const placed = ['orders shop', 'copy warehouse', 'masked warehouse', 'totals stats', 'mailing mailer']
    for (const one of placed) expect(await place(...(one.split(' ') as [string, string]))).toEqual([])
    expect(await list(workspace, 'orders', 0, 'ADD', [ada])).toEqual([])
    const as = (name: string, carries: string, claim: string | null = null) => ({
      version: version(name),
      carries,
      claim,
    })
    const told = await tellRuns(workspace, [
      run('copy', 1, 2, { reads: ['orders'], writes: [as('copy', 'PERSONAL')] }),
      run('mask', 1, 2, { reads: ['orders'], writes: [as('masked', 'PSEUDONYMISED')] }),
      run('sum', 3, 4, { reads: ['copy'], writes: [as('totals', 'AGGREGATED', 'sums of a thousand')] }),
      run('send', 3, 4, { reads: ['masked'], writes: ['mailing'] }),
      run('tidy', 5, 6, { reads: ['copy'], writes: ['copy2'] }),
    ])
    expect(told.flat()).toEqual([])
    const { flows } = await ask(workspace)
    expect(flows).toEqual([
      { from: 'shop', to: 'warehouse', carries: 'PERSONAL', artifacts: 2 },
      { from: 'warehouse', to: 'mailer', carries: 'PERSONAL', artifacts: 1 },
      { from: 'warehouse', to: null, carries: 'PERSONAL', artifacts: 1 },
    ])
    expect((await ask(workspace, minute(2))).flows).toEqual([
      { from: 'shop', to: 'warehouse', carries: 'PERSONAL', artifacts: 2 },
    ])
  })
})
