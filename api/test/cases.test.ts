import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from './harness.ts'
import { dump } from './oracle/dump.ts'
import {
  adasImpact,
  clock,
  dataset,
  deployment,
  listAda,
  model,
  reads,
  recordRuns,
  runInput,
  tell,
  tellRuns,
  touchedByAda,
  trace,
  version,
  writes,
} from './pipeline.ts'

let api: Api
let workspace: Workspace
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const [orders, left, right, foot] = ['orders', 'left', 'right', 'foot'].map(dataset) as [
  ReturnType<typeof dataset>,
  ReturnType<typeof dataset>,
  ReturnType<typeof dataset>,
  ReturnType<typeof dataset>,
]

describe('what users of other tools reported', () => {
  it('DataHub #19072: a diamond with one run in state FAIL shows both paths', async () => {
    workspace = await api.workspace()
    await listAda(workspace, orders)
    await tellRuns(
      workspace,
      runInput({ runId: 'to-left', reads: [reads(orders)], writes: [writes(left)] }),
      runInput({ runId: 'to-right', state: 'FAIL', reads: [reads(orders)], writes: [writes(right)] }),
      runInput({
        runId: 'to-foot',
        from: '09:10',
        to: '09:15',
        reads: [reads(left), reads(right)],
        writes: [writes(foot)],
      }),
    )
    const { graph } = await adasImpact(workspace)
    const word = new Map(graph.nodes.map((n) => [n.id, n.__typename === 'Run' ? n.runId : n.artifact.name]))
    expect(graph.edges.map(({ from, to }) => `${word.get(from)} → ${word.get(to)}`).sort()).toEqual([
      'left → to-foot',
      'orders → to-left',
      'orders → to-right',
      'right → to-foot',
      'to-foot → foot',
      'to-left → left',
      'to-right → right',
    ])
    const upstream = await trace(workspace, [version(foot)], 'UPSTREAM')
    expect(upstream.map((v) => v.artifact.name).sort()).toEqual(['left', 'orders', 'right'])
  })

  it('Marquez #3085: after retireJob a job no longer connects what others write later', async () => {
    const stream = runInput({
      runId: 'stream',
      to: null,
      state: 'RUNNING',
      job: { namespace: 'demo', name: 'sync' },
      reads: [reads(left)],
      writes: [writes(right)],
    })
    const late = runInput({ runId: 'late', from: '11:00', to: '11:05', reads: [reads(orders)], writes: [writes(left)] })
    const open = await api.workspace()
    await listAda(open, orders)
    await tellRuns(open, stream, late)
    expect(await touchedByAda(open)).toEqual(['left', 'orders', 'right'])

    const retired = await api.workspace()
    await listAda(retired, orders)
    await tellRuns(retired, stream)
    await tell(retired, 'retireJob', { at: clock('10:00'), job: { namespace: 'demo', name: 'sync' } })
    await tellRuns(retired, late)
    expect(await touchedByAda(retired)).toEqual(['left', 'orders'])
  })

  it('Marquez #2708: the same events sent twice change nothing', async () => {
    workspace = await api.workspace()
    const event = (eventType: string, minute: string, outputs: object[]) => ({
      eventType,
      eventTime: clock(minute),
      producer: 'https://example.com/producer',
      schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/definitions/RunEvent',
      run: { runId: '3b452093-782c-4ef2-9c0c-aafe2aa6f34d' },
      job: { namespace: 'demo', name: 'nightly' },
      inputs: [{ namespace: 'demo', name: 'orders' }],
      outputs,
    })
    const events = [event('START', '09:00', []), event('COMPLETE', '09:05', [{ namespace: 'demo', name: 'left' }])]
    expect((await workspace.lineage(events)).status).toBeLessThan(300)
    const once = await dump(api.connection.driver, workspace.ws)
    expect((await workspace.lineage(events)).status).toBeLessThan(300)
    for (const one of events) await workspace.lineage(one)
    expect(await dump(api.connection.driver, workspace.ws)).toEqual(once)
    expect((await trace(workspace, [version(left)], 'UPSTREAM')).map((v) => v.artifact.name)).toEqual(['orders'])
  })

  it('OpenLineage PR 4468: a run with 3 inputs and 3 outputs and stated flows has no false path', async () => {
    workspace = await api.workspace()
    const [a, b, c, x, y, z] = ['a', 'b', 'c', 'x', 'y', 'z'].map(dataset)
    const run = runInput({
      runId: 'three-by-three',
      reads: [a, b, c].map((of) => reads(of ?? orders)),
      writes: [x, y, z].map((of) => writes(of ?? orders)),
      flows: [
        { inputs: [0], outputs: [0] },
        { inputs: [0, 1], outputs: [1] },
        { inputs: [2], outputs: [2] },
      ],
    })
    await tellRuns(workspace, run)
    const from = async (of = orders) => (await trace(workspace, [version(of)])).map((v) => v.artifact.name).sort()
    expect([await from(a), await from(b), await from(c)]).toEqual([['x', 'y'], ['y'], ['z']])
    const to = async (of = orders) =>
      (await trace(workspace, [version(of)], 'UPSTREAM')).map((v) => v.artifact.name).sort()
    expect([await to(x), await to(y), await to(z)]).toEqual([['a'], ['a', 'b'], ['c']])
  })

  it('Spline #738: a job that reads and rewrites its own dataset does not multiply', async () => {
    workspace = await api.workspace()
    await listAda(workspace, orders)
    const days = Array.from({ length: 12 }, (_, i) => String(i).padStart(2, '0'))
    const rewrites = days.map((minute) =>
      runInput({
        runId: `rewrite-${minute}`,
        from: `10:${minute}`,
        to: `10:${minute}`,
        reads: [reads(orders)],
        writes: [writes(orders, { mode: 'OVERWRITE' })],
      }),
    )
    await tellRuns(workspace, ...rewrites)
    const { items, graph } = await adasImpact(workspace)
    expect(items).toHaveLength(1 + days.length)
    expect(items.filter((i) => i.verdict === 'DERIVED')).toHaveLength(days.length)
    // In and out of each run, and nothing besides: each reads the version before its own.
    expect(graph.edges).toHaveLength(2 * days.length)
  })

  it('DataHub #19061: which deployed models learned from this dataset is one query', async () => {
    workspace = await api.workspace()
    await tellRuns(
      workspace,
      runInput({ runId: 'features', reads: [reads(orders)], writes: [writes(left)] }),
      runInput({ runId: 'train', kind: 'TRAINING', from: '09:10', to: '09:20', reads: [reads(left)] }),
      runInput({ runId: 'train-other', kind: 'TRAINING', from: '09:10', to: '09:20', reads: [reads(right)] }),
    )
    const [taste, idle, other] = ['taste', 'idle', 'other'].map(model)
    for (const [of = model(''), trainedBy] of [
      [taste, 'train'],
      [idle, 'train'],
      [other, 'train-other'],
    ] as const)
      await tell(workspace, 'registerModelVersion', { at: clock('09:30'), version: version(of, 'v1'), trainedBy })
    for (const [name, of = model('')] of [
      ['shop', taste],
      ['mail', other],
    ] as const)
      await tell(workspace, 'deploy', { at: clock('09:40'), deployment: deployment(name), models: [version(of, 'v1')] })
    const learned = await trace(workspace, [version(orders)], 'DOWNSTREAM', { kinds: ['MODEL', 'DEPLOYMENT'] })
    expect(learned.map((v) => `${v.artifact.kind} ${v.artifact.name}`).sort()).toEqual([
      'DEPLOYMENT shop',
      'MODEL idle',
      'MODEL taste',
    ])
  })

  it('a batch may be sent again as it is', async () => {
    workspace = await api.workspace()
    const batch = [0, 1, 2].map((i) => runInput({ runId: `r${i}`, reads: [reads(orders)], writes: [writes(left)] }))
    const first = await recordRuns(workspace, batch)
    const once = await dump(api.connection.driver, workspace.ws)
    expect(await recordRuns(workspace, batch)).toEqual(first)
    expect(await dump(api.connection.driver, workspace.ws)).toEqual(once)
  })
})
