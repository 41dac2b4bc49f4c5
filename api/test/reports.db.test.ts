import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { ada, askImpact, minute, run, tell, tellRuns, touched, version } from '../../testkit/story.ts'

// What users of other tools reported, as stories. Each was answered without somebody, or with somebody too many, once.

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const facet = (more: object) => ({
  _producer: 'https://example.com/p',
  _schemaURL: 'https://example.com/f.json',
  ...more,
})
const table = (name: string, facets: object = {}) => ({ namespace: 'db', name, facets })
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** One event of a run, at this minute. */
function event(type: string, at: number, n: number, job: string, more: { [field: string]: unknown } = {}) {
  const { facets = {}, ...rest } = more
  return {
    eventType: type,
    eventTime: minute(at),
    producer: 'https://example.com/p',
    schemaURL: 'https://example.com/e.json',
    run: { runId: id(n), facets },
    job: { namespace: 'jobs', name: job },
    ...rest,
  }
}

async function send(workspace: Workspace, ...events: object[]): Promise<void> {
  expect(await workspace.lineage(events)).toMatchObject({ status: 201 })
}

async function adaIsIn(workspace: Workspace, name: string, at: string, mode = 'FULL', namespace = 'db') {
  const named = { artifact: { kind: 'DATASET', namespace, name } }
  const input = { idempotencyKey: `${name} ${at}`, at, version: named, mode, members: [ada] }
  expect(await tell(workspace, 'recordMembers', input)).toEqual([])
}

/** The names of what ada's data touched, each once. */
const names = async (workspace: Workspace) =>
  [...new Set((await touched(workspace)).map((line) => line.replace(/@.*/, '')))].sort()

async function caveats(workspace: Workspace): Promise<string[]> {
  const { data } = await askImpact(workspace)
  return data.customerImpact.completeness.caveats.map(({ code }) => code)
}

describe('who is on the list', () => {
  it('is whoever was in a view’s sources when it was read (Dagster #18318)', async () => {
    const workspace = await api.workspace()
    const view = table('v', { datasetType: facet({ datasetType: 'VIEW' }) })
    await send(
      workspace,
      event('COMPLETE', 1, 1, 'load', { outputs: [table('raw')] }),
      event('COMPLETE', 3, 2, 'define', { inputs: [table('raw')], outputs: [view] }),
      event('COMPLETE', 11, 3, 'load', { outputs: [table('raw')] }),
      event('START', 20, 4, 'export'),
      event('COMPLETE', 21, 4, 'export', { inputs: [table('v')], outputs: [table('mailing')] }),
    )
    await adaIsIn(workspace, 'raw', minute(11), 'ADD')
    expect(await names(workspace)).toEqual(['mailing', 'raw', 'v'])
  })

  it('is whoever a script wrote into a table that it read again (Airflow #69234)', async () => {
    const workspace = await api.workspace()
    await send(
      workspace,
      event('START', 0, 1, 'script'),
      event('RUNNING', 2, 1, 'script', { inputs: [table('raw')], outputs: [table('tmp')] }),
      event('RUNNING', 4, 1, 'script', { inputs: [table('tmp')], outputs: [table('mart')] }),
      event('COMPLETE', 5, 1, 'script'),
    )
    await adaIsIn(workspace, 'tmp', minute(5))
    expect(await names(workspace)).toEqual(['mart', 'tmp'])
  })

  it('is whoever was in what a run of unknown start may have read, and the answer says so (Purview #241)', async () => {
    const workspace = await api.workspace()
    const nominalTime = facet({ nominalStartTime: minute(10), nominalEndTime: minute(60) })
    await send(
      workspace,
      event('COMPLETE', 1, 1, 'load', { outputs: [table('t')] }),
      event('COMPLETE', 21, 2, 'drop', {
        outputs: [table('t', { lifecycleStateChange: facet({ lifecycleStateChange: 'DROP' }) })],
      }),
      event('COMPLETE', 60, 3, 'export', { inputs: [table('t')], outputs: [table('out')], facets: { nominalTime } }),
    )
    await adaIsIn(workspace, 't', minute(1))
    expect(await names(workspace)).toEqual(['out', 't'])
    expect(await caveats(workspace)).toContain('START_UNKNOWN')
  })

  it('is whoever may be in another partition (OpenLineage #3392), and the answer says so', async () => {
    const workspace = await api.workspace()
    const day = table('events', { lifecycleStateChange: facet({ lifecycleStateChange: 'OVERWRITE' }) })
    await send(
      workspace,
      event('START', 0, 1, 'day1'),
      event('COMPLETE', 1, 1, 'day1', { inputs: [table('raw1')], outputs: [day] }),
      event('START', 10, 2, 'day2'),
      event('COMPLETE', 11, 2, 'day2', { inputs: [table('raw2')], outputs: [day] }),
      event('START', 20, 3, 'train'),
      event('COMPLETE', 21, 3, 'train', { inputs: [table('events')], outputs: [table('train_set')] }),
    )
    await adaIsIn(workspace, 'raw1', minute(0))
    expect(await names(workspace)).toEqual(['events', 'raw1', 'train_set'])
    expect(await caveats(workspace)).toContain('ASSUMED_APPEND')
  })

  it('is whom a list names that was cut to the second in which the write ended (Lago #6044)', async () => {
    const workspace = await api.workspace()
    const ended = new Date(Date.parse(minute(1)) + 731).toISOString()
    await send(
      workspace,
      event('START', 0, 1, 'load'),
      { ...event('COMPLETE', 1, 1, 'load', { outputs: [table('t')] }), eventTime: ended },
      event('START', 2, 2, 'use'),
      event('COMPLETE', 3, 2, 'use', { inputs: [table('t')], outputs: [table('out')] }),
    )
    await adaIsIn(workspace, 't', minute(1))
    expect(await names(workspace)).toEqual(['out', 't'])
  })

  it('is whoever was in what the parent of a batch read (OpenLineage #2867)', async () => {
    const workspace = await api.workspace()
    const parent = facet({ run: { runId: id(1) }, job: { namespace: 'jobs', name: 'stream' } })
    await send(
      workspace,
      event('START', 0, 1, 'stream', { inputs: [table('topic')] }),
      event('START', 2, 2, 'batch', { facets: { parent } }),
      event('COMPLETE', 3, 2, 'batch', { outputs: [table('users')], facets: { parent } }),
      event('COMPLETE', 4, 1, 'stream', { inputs: [table('topic')] }),
    )
    await adaIsIn(workspace, 'topic', minute(0))
    expect(await names(workspace)).toEqual(['topic', 'users'])
  })

  it('is nobody of a model version that was trained at the same time from other data (MLflow #3592)', async () => {
    const workspace = await api.workspace()
    const trained = (name: string, from: string) =>
      run(name, 1, 5, { reads: [from], writes: [{ version: version('m', 'MODEL', name) }] })
    expect(await tellRuns(workspace, [trained('1', 'a'), trained('2', 'b')])).toEqual([[], []])
    await adaIsIn(workspace, 'a', minute(0), 'FULL', 'test')
    const lines = await touched(workspace)
    expect(lines.filter((line) => line.startsWith('m@'))).toHaveLength(1)
  })
})

describe('of what an independent oracle found,', () => {
  it('the most personal of two reports’ claims about one flow counts (carries-precedence)', async () => {
    const workspace = await api.workspace()
    const said = (more: object, output: object = {}) => ({
      ...run('r', 1, 2, { reads: ['t'], writes: [{ version: version('o'), ...output }] }),
      ...more,
    })
    const flows = [{ inputs: [0], outputs: [0], carries: 'NONE', claim: 'ticket 7' }]
    const reports = [said({}, { carries: 'PERSONAL' }), said({ idempotencyKey: 'k2', flows })]
    expect(await tellRuns(workspace, reports)).toEqual([[], []])
    await adaIsIn(workspace, 't', minute(0), 'FULL', 'test')
    expect(await names(workspace)).toEqual(['o', 't'])
  })

  it('a run and a deployment are two writes, whatever they are called (run-id-hash)', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [
      run('#d1', 2, 4, { reads: ['u'], writes: [{ version: version('d', 'DEPLOYMENT') }] }),
      run('train', 0, 1, { reads: ['t'], writes: [{ version: version('m', 'MODEL', 'v1') }] }),
    ])
    const deployment = { kind: 'DEPLOYMENT', namespace: 'test', name: 'd' }
    const input = { idempotencyKey: 'd1', at: minute(3), deployment, models: [version('m', 'MODEL', 'v1')] }
    expect(await tell(workspace, 'deploy', input)).toEqual([])
    await adaIsIn(workspace, 'u', minute(0), 'FULL', 'test')
    expect(await names(workspace)).toEqual(['d', 'u'])
  })
})

describe('an alias of a model registry', () => {
  const deployment = { kind: 'DEPLOYMENT', namespace: 'test', name: 'api' }

  async function served(workspace: Workspace) {
    await tellRuns(workspace, [
      run('one', 0, 1, { reads: ['a'], writes: [{ version: version('m', 'MODEL', '1') }] }),
      run('two', 2, 3, { reads: ['b'], writes: [{ version: version('m', 'MODEL', '2') }] }),
    ])
    await adaIsIn(workspace, 'a', minute(0), 'FULL', 'test')
    const input = { idempotencyKey: 'd', at: minute(5), deployment, models: [version('m', 'MODEL', 'champion')] }
    expect(await tell(workspace, 'deploy', input)).toEqual([])
  }

  it('that nobody explained may mean any version that was there', async () => {
    const workspace = await api.workspace()
    await served(workspace)
    expect(await names(workspace)).toEqual(['a', 'api', 'm'])
  })

  it('means what was recorded of it for the time', async () => {
    const workspace = await api.workspace()
    await served(workspace)
    const artifact = { kind: 'MODEL', namespace: 'test', name: 'm' }
    const alias = { idempotencyKey: 'a', at: minute(4), artifact, alias: 'champion', version: '2' }
    expect(await tell(workspace, 'recordAlias', alias)).toEqual([])
    expect(await names(workspace)).toEqual(['a', 'm'])
  })
})
