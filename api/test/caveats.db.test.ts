import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { ada, adaIsIn, artifact, minute, run, tell, tellRuns, version } from '../../testkit/story.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

type Item = {
  label: string
  run: { runId: string } | null
  version: { id: string } | null
  system: { key: string } | null
}
type Caveat = { code: string; count: number; message: string; items: Item[] }

const caveats = `completeness { caveats { code count message items { id label at run { id runId } version { id } system { key } } } }`

/** What the answer about ada says that the record does not know, by code. */
async function caveatsFor(workspace: Workspace, customer: object = { identity: ada }): Promise<Record<string, Caveat>> {
  const { data, errors } = await workspace.graphql<{ customerImpact: { completeness: { caveats: Caveat[] } } }>(
    `query ($customer: CustomerInput!) { customerImpact(customer: $customer) { ${caveats} } }`,
    { customer },
  )
  expect(errors).toEqual([])
  return Object.fromEntries(data.customerImpact.completeness.caveats.map((caveat) => [caveat.code, caveat]))
}

async function caveatsUpstream(workspace: Workspace, of: object): Promise<Record<string, Caveat>> {
  const { data, errors } = await workspace.graphql<{ affectedCustomers: { completeness: { caveats: Caveat[] } } }>(
    `query ($version: VersionInput!) { affectedCustomers(version: $version) { ${caveats} } }`,
    { version: of },
  )
  expect(errors).toEqual([])
  return Object.fromEntries(data.affectedCustomers.completeness.caveats.map((caveat) => [caveat.code, caveat]))
}

const labels = (caveat: Caveat | undefined) => [caveat?.count, ...(caveat?.items.map(({ label }) => label) ?? [])]

describe('what the record does not know', () => {
  it('counts a run that read the person and reported no output, and names it (read-only-run)', async () => {
    const told = await api.workspace()
    const path = join(import.meta.dirname, '../../fixtures/cases/read-only-run.json')
    const events = JSON.parse(readFileSync(path, 'utf8')) as { inputs?: { namespace: string; name: string }[] }[]
    expect((await told.lineage(events)).status).toBeLessThan(300)
    const list = { idempotencyKey: 'm', at: '2026-11-26T09:00:00Z', mode: 'FULL', members: [ada] }
    const people = { artifact: { kind: 'DATASET', namespace: 'lake', name: 'people' } }
    expect(await tell(told, 'recordMembers', { ...list, version: people })).toEqual([])
    const { RUN_WITHOUT_OUTPUT: caveat } = await caveatsFor(told)
    expect(caveat).toMatchObject({
      count: 1,
      items: [{ label: expect.stringContaining('run'), run: {}, version: null }],
    })
    expect(caveat?.message).toContain('reported no output')
  })

  it('counts no run without output that wrote in another report, is still going on, or read something else', async () => {
    const told = await api.workspace()
    await adaIsIn(told, 'people', 1)
    const half = { ...run('two reports', 2, 3, { reads: ['people'] }), idempotencyKey: 'first half' }
    const runs = [
      half,
      { ...run('two reports', 2, 3, { writes: ['out'] }), idempotencyKey: 'second half' },
      { ...run('going on', 2, 3, { reads: ['people'] }), state: 'RUNNING', endedAt: null },
      run('elsewhere', 2, 3, { reads: ['products'] }),
    ]
    expect((await tellRuns(told, runs)).flat()).toEqual([])
    expect(Object.keys(await caveatsFor(told))).not.toContain('RUN_WITHOUT_OUTPUT')
  })

  it('counts the runs of the workspace that wrote and reported no input, by name', async () => {
    const told = await api.workspace()
    await adaIsIn(told, 'people', 1)
    const runs = [
      run('source unknown', 2, 3, { writes: ['facts'] }),
      run('told', 2, 3, { reads: ['people'], writes: ['x'] }),
    ]
    expect((await tellRuns(told, runs)).flat()).toEqual([])
    expect(labels((await caveatsFor(told)).RUN_WITHOUT_INPUT)).toEqual([1, 'source unknown (run source unknown)'])
    const completed = { ...run('source unknown', 2, 3, { reads: ['people'] }), idempotencyKey: 'its other half' }
    expect((await tellRuns(told, [completed])).flat()).toEqual([])
    expect((await caveatsFor(told)).RUN_WITHOUT_INPUT).toBeUndefined()
  })

  it('counts a version that was replaced and whose people are not in what came after, from both ends', async () => {
    const told = await api.workspace()
    const load = (id: string, at: number, mode: string) =>
      run(id, at, at + 1, { writes: [{ version: version('people'), mode }] })
    expect((await tellRuns(told, [load('old', 1, 'APPEND')])).flat()).toEqual([])
    await adaIsIn(told, 'people', 2)
    expect((await caveatsFor(told)).REPLACED).toBeUndefined()
    expect((await tellRuns(told, [load('new', 5, 'OVERWRITE')])).flat()).toEqual([])
    expect(labels((await caveatsFor(told)).REPLACED)).toEqual([1, 'people'])
    expect(labels((await caveatsUpstream(told, version('people'))).REPLACED)).toEqual([1, 'people'])
  })

  it('does not count a replaced version whose replacement is on the list as well', async () => {
    const told = await api.workspace()
    await adaIsIn(told, 'source', 0)
    const load = (id: string, at: number) =>
      run(id, at, at + 1, { reads: ['source'], writes: [{ version: version('people'), mode: 'OVERWRITE' }] })
    expect((await tellRuns(told, [load('old', 1), load('new', 5)])).flat()).toEqual([])
    expect((await caveatsFor(told)).REPLACED).toBeUndefined()
  })

  it('counts a version that only a reader named, and one whose producer never reported', async () => {
    const told = await api.workspace()
    const named = version('people', 'DATASET', 'v7')
    const list = { idempotencyKey: 'm', at: minute(1), mode: 'ADD', members: [ada], version: named }
    expect(await tell(told, 'recordMembers', list)).toEqual([])
    const found = await caveatsFor(told)
    expect(labels(found.VERSION_NOT_REPORTED)).toEqual([1, 'people, version v7'])
    expect(labels(found.PRODUCER_NOT_SEEN)).toContain('people, version v7')
  })

  it('does not count a model version as unseen whose training run was reported', async () => {
    const told = await api.workspace()
    await adaIsIn(told, 'people', 0)
    const train = run('train', 1, 2, { kind: 'TRAINING', reads: ['people'] })
    expect((await tellRuns(told, [train])).flat()).toEqual([])
    const model = version('taste', 'MODEL', '1')
    const registration = { idempotencyKey: 'r', at: minute(3), version: model, trainedBy: 'train' }
    expect(await tell(told, 'registerModelVersion', registration)).toEqual([])
    const { items } = (await caveatsFor(told)).PRODUCER_NOT_SEEN ?? { items: [] }
    expect(items.map(({ label }) => label)).toEqual(['people'])
  })

  it('names refused reports and systems without lineage as well', async () => {
    const told = await api.workspace()
    await adaIsIn(told, 'people', 1)
    const system = { idempotencyKey: 's', key: 'crm', name: 'The CRM', role: 'PRIMARY' }
    expect(await tell(told, 'registerSystem', system)).toEqual([])
    const ahead = { ...run('ahead', 1, 2), idempotencyKey: 'key of the faulty one', endedAt: '2999-01-01T00:00:00Z' }
    expect((await tellRuns(told, [ahead])).flat()).toHaveLength(1)
    const found = await caveatsFor(told)
    expect(labels(found.REFUSED_EVENT)).toEqual([1, expect.stringContaining('key of the faulty one')])
    expect(found.SYSTEM_WITHOUT_LINEAGE).toMatchObject({
      count: 1,
      items: [{ label: 'The CRM', system: { key: 'crm' } }],
    })
  })

  it('says that a version was read after it was destroyed', async () => {
    const told = await api.workspace()
    expect((await tellRuns(told, [run('load', 1, 2, { writes: ['people'] })])).flat()).toEqual([])
    await adaIsIn(told, 'people', 3)
    const destruction = { idempotencyKey: 'd', at: minute(5), version: version('people'), evidence: 'disk shredded' }
    expect(await tell(told, 'recordDestruction', destruction)).toEqual([])
    expect((await caveatsFor(told)).CONTRADICTION).toBeUndefined()
    expect((await tellRuns(told, [run('copy', 7, 8, { reads: ['people'], writes: ['copy'] })])).flat()).toEqual([])
    expect(labels((await caveatsFor(told)).CONTRADICTION)).toEqual([1, 'people'])
  })

  it('says that one model version was registered with two digests', async () => {
    const told = await api.workspace()
    await adaIsIn(told, 'people', 0)
    const train = run('train', 1, 2, { kind: 'TRAINING', reads: ['people'] })
    expect((await tellRuns(told, [train])).flat()).toEqual([])
    const registered = (digest: string) => ({
      idempotencyKey: digest,
      at: minute(3),
      version: version('taste', 'MODEL', '1'),
      trainedBy: 'train',
      digest,
    })
    expect(await tell(told, 'registerModelVersion', registered('sha256:a'))).toEqual([])
    expect((await caveatsFor(told)).CONTRADICTION).toBeUndefined()
    expect(await tell(told, 'registerModelVersion', registered('sha256:b'))).toEqual([])
    expect(labels((await caveatsFor(told)).CONTRADICTION)).toEqual([1, 'train (run train)'])
  })

  it('gives as many of what it counts as asked for, at most 100', async () => {
    const told = await api.workspace()
    await adaIsIn(told, 'people', 0)
    const runs = Array.from({ length: 3 }, (_, n) => run(`check ${n}`, 1, 2, { reads: ['people'] }))
    expect((await tellRuns(told, runs)).flat()).toEqual([])
    const asked = (first: number) =>
      told.graphql<{
        customerImpact: { completeness: { caveats: { code: string; count: number; items: unknown[] }[] } }
      }>(
        `query ($c: CustomerInput!, $first: Int!) { customerImpact(customer: $c) { completeness { caveats { code count items(first: $first) { id } } } } }`,
        { c: { identity: ada }, first },
      )
    const { data } = await asked(2)
    const found = data.customerImpact.completeness.caveats.find(({ code }) => code === 'RUN_WITHOUT_OUTPUT')
    expect([found?.count, found?.items.length]).toEqual([3, 2])
    expect((await asked(101)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
  })
})

describe('statements that cannot both be true', () => {
  const bob = { namespace: 'email', value: 'bob@example.com' }
  const people = (key: string, members: object[], at = 1) => ({
    idempotencyKey: key,
    at: minute(at),
    version: version('t'),
    mode: 'FULL',
    members,
  })

  it('two full lists of one version at one time count both, and the version is named (reports/07)', async () => {
    const told = await api.workspace()
    const runs = [run('l', 0, 1, { writes: ['t'] }), run('u', 2, 3, { reads: ['t'], writes: ['out'] })]
    expect((await tellRuns(told, runs)).flat()).toEqual([])
    for (const list of [people('part-0000', [ada]), people('part-0001', [bob])])
      expect(await tell(told, 'recordMembers', list)).toEqual([])
    for (const person of [ada, bob])
      expect(labels((await caveatsFor(told, { identity: person })).CONTRADICTION)).toEqual([1, 't'])
    const { data } = await told.graphql<{ affectedCustomers: { certain: number } }>(
      'query ($version: VersionInput!) { affectedCustomers(version: $version) { certain } }',
      { version: version('t') },
    )
    expect(data.affectedCustomers.certain).toBe(2)
  })

  it('two full lists of the same people contradict nothing; what two others contradict, no later list makes good', async () => {
    const told = await api.workspace()
    expect((await tellRuns(told, [run('l', 0, 1, { writes: ['t'] })])).flat()).toEqual([])
    for (const list of [people('a', [ada, bob]), people('b', [bob, ada])])
      expect(await tell(told, 'recordMembers', list)).toEqual([])
    expect((await caveatsFor(told)).CONTRADICTION).toBeUndefined()
    expect(await tell(told, 'recordMembers', people('c', [bob]))).toEqual([])
    expect((await caveatsFor(told)).CONTRADICTION?.count).toBe(1)
    // What is seen later is another version.
    expect(await tell(told, 'recordMembers', people('d', [ada], 2))).toEqual([])
    expect((await caveatsFor(told)).CONTRADICTION?.count).toBe(1)
  })

  it('a list of a version that was destroyed before contradicts that, whichever came first', async () => {
    const destruction = { idempotencyKey: 'd', at: minute(2), version: version('t'), evidence: 'shredded' }
    const said = [
      ['recordDestruction', destruction],
      ['recordMembers', people('m', [ada], 3)],
    ] as const
    for (const order of [said, said.toReversed()]) {
      const told = await api.workspace()
      expect((await tellRuns(told, [run('l', 0, 1, { writes: ['t'] })])).flat()).toEqual([])
      for (const [name, input] of order) expect(await tell(told, name, input)).toEqual([])
      expect(labels((await caveatsFor(told)).CONTRADICTION)).toEqual([1, 't'])
    }
  })

  it('two systems for one deployment at one instant contradict each other, until a later one is named', async () => {
    const told = await api.workspace()
    await adaIsIn(told, 'people', 0)
    const model = { version: version('taste', 'MODEL', '1') }
    const train = run('train', 1, 2, { kind: 'TRAINING', reads: ['people'], writes: [model] })
    expect((await tellRuns(told, [train])).flat()).toEqual([])
    const deployed = (systemKey: string, at: number) => ({
      idempotencyKey: `${systemKey} ${at}`,
      at: minute(at),
      deployment: artifact('shop', 'DEPLOYMENT'),
      models: [version('taste', 'MODEL', '1')],
      systemKey,
    })
    expect(await tell(told, 'deploy', deployed('web', 3))).toEqual([])
    expect((await caveatsFor(told)).CONTRADICTION).toBeUndefined()
    expect(await tell(told, 'deploy', deployed('app', 3))).toEqual([])
    expect(labels((await caveatsFor(told)).CONTRADICTION)).toEqual([1, 'shop'])
    expect(await tell(told, 'deploy', deployed('web', 4))).toEqual([])
    expect((await caveatsFor(told)).CONTRADICTION).toBeUndefined()
  })

  it('a link and an unlink of one instant contradict each other, until a later one says which holds', async () => {
    const told = await api.workspace()
    const said = (key: string, at: number) => ({
      idempotencyKey: key,
      at: minute(at),
      identities: [ada, bob],
      evidence: 'crm',
    })
    await adaIsIn(told, 't', 1)
    expect(await tell(told, 'linkIdentities', said('l', 2))).toEqual([])
    expect((await tell(told, 'unlinkIdentities', said('u', 2))).map(({ code }) => code)).toEqual(['STILL_LINKED'])
    expect((await caveatsFor(told)).CONTRADICTION).toMatchObject({ count: 1, items: [{ run: null, version: null }] })
    expect(await tell(told, 'linkIdentities', said('l2', 3))).toEqual([])
    expect((await caveatsFor(told)).CONTRADICTION).toBeUndefined()
  })

  it('an unlink of people whom other links join is recorded and says which those are (reports/27)', async () => {
    const told = await api.workspace()
    const [one, two] = ['1', '2'].map((value) => ({ namespace: 'crm', value }))
    const home = { namespace: 'email', value: 'home@example.com' }
    for (const [key, who] of [
      ['first link', one],
      ['second link', two],
    ] as const)
      expect(
        await tell(told, 'linkIdentities', {
          idempotencyKey: key,
          at: minute(2),
          identities: [who, home],
          evidence: `mailing list ${key}`,
        }),
      ).toEqual([])
    const unlink = { idempotencyKey: 'u', at: minute(4), identities: [one, two], evidence: 'two people' }
    for (const _ of ['once', 'and again'])
      expect(await tell(told, 'unlinkIdentities', unlink)).toEqual([
        { code: 'STILL_LINKED', field: ['identities'], message: expect.stringMatching(/first link.*second link/s) },
      ])
    const { data } = await told.graphql<{ activity: { refused: number; accepted: number } }>(
      '{ activity { refused accepted } }',
    )
    expect(data.activity).toEqual({ refused: 0, accepted: 3 })
    const takeBack = { idempotencyKey: 'u2', at: minute(5), identities: [one, home], evidence: 'shared by two' }
    expect(await tell(told, 'unlinkIdentities', takeBack)).toEqual([])
    expect(await tell(told, 'unlinkIdentities', unlink)).toEqual([])
  })
})
