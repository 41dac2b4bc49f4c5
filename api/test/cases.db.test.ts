import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi } from '../../testkit/api.ts'
import { adaIsIn, artifact, minute, run, tell, tellRuns, touched, version } from '../../testkit/story.ts'
import { unlike } from './oracle/compare.ts'
import { dump } from './oracle/dump.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

/** Whatever a batch of sound statements is answered: nothing wrong with any. */
const fine = (count: number) => Array.from({ length: count }, () => [])

describe('what users of other tools reported', () => {
  it('DataHub #19072: a diamond with one run in state FAIL shows both paths', async () => {
    const workspace = await api.workspace()
    const runs = [
      run('load', 0, 1, { writes: ['raw'] }),
      run('left', 2, 3, { reads: ['raw'], writes: ['left'] }),
      run('right', 2, 3, { reads: ['raw'], writes: ['right'], state: 'FAIL' }),
      run('join', 4, 5, { reads: ['left', 'right'], writes: ['joined'] }),
    ]
    expect(await tellRuns(workspace, runs)).toEqual(fine(4))
    await adaIsIn(workspace, 'raw', 1)
    expect(await touched(workspace)).toEqual([
      'joined@5 DERIVED',
      'left@3 DERIVED',
      'raw@1 CONFIRMED',
      'right@3 DERIVED',
    ])
    const { data } = await workspace.graphql<{
      trace: {
        graph: { edges: { from: string; to: string }[]; nodes: { __typename: string; id: string; runId?: string }[] }
      }
    }>(
      'query ($from: [VersionInput!]!) { trace(from: $from) { graph { edges { from to } nodes { __typename ... on Version { id } ... on Run { id runId } } } } }',
      { from: [version('raw')] },
    )
    const runOf = (id: string) => data.trace.graph.nodes.find((node) => node.runId === id)?.id
    for (const side of ['left', 'right'])
      expect(
        data.trace.graph.edges.filter(({ to }) => to === runOf(side)).length +
          data.trace.graph.edges.filter(({ from }) => from === runOf(side)).length,
      ).toBeGreaterThan(0)
  })

  it('Marquez #3085: after retireJob a job no longer connects what others write later', async () => {
    const workspace = await api.workspace()
    const { endedAt: _, ...open } = run('stream', 0, 0, { reads: ['events'], writes: ['sink'], state: 'RUNNING' })
    await tellRuns(workspace, [open, run('others', 2, 3, { writes: ['events'] })])
    await adaIsIn(workspace, 'events', 3)
    // The stream is open: it reads on, and what it writes may hold what it read.
    expect(await touched(workspace)).toEqual(['events@3 CONFIRMED', 'sink@0 DERIVED'])
    expect(await tell(workspace, 'retireJob', { idempotencyKey: 'retire', at: minute(1), job: open.job })).toEqual([])
    expect(await touched(workspace)).toEqual(['events@3 CONFIRMED'])
  })

  it('Marquez #2708: the same events sent twice change nothing', async () => {
    const workspace = await api.workspace()
    const runs = [run('load', 0, 1, { writes: ['raw'] }), run('clean', 2, 3, { reads: ['raw'], writes: ['clean'] })]
    await tellRuns(workspace, runs)
    await adaIsIn(workspace, 'raw', 1)
    const once = await dump(api.connection.driver, workspace.ws)
    await tellRuns(workspace, [...runs, ...runs])
    await adaIsIn(workspace, 'raw', 1)
    expect(unlike('line', once, await dump(api.connection.driver, workspace.ws))).toEqual([])
  })

  it('OpenLineage PR 4468: a run with 3 inputs and 3 outputs and stated flows has no false path', async () => {
    const workspace = await api.workspace()
    const flows = [
      { inputs: [0], outputs: [0] },
      { inputs: [0, 1], outputs: [1] },
      { inputs: [2], outputs: [2] },
    ]
    await tellRuns(workspace, [
      ...['in0', 'in1', 'in2'].map((name) => run(`load ${name}`, 0, 1, { writes: [name] })),
      run('fan', 2, 3, { reads: ['in0', 'in1', 'in2'], writes: ['out0', 'out1', 'out2'], flows }),
    ])
    const reached = async (name: string, direction: 'DOWNSTREAM' | 'UPSTREAM') => {
      const { data } = await workspace.graphql<{
        trace: { versions: { edges: { node: { artifact: { name: string } } }[] } }
      }>(
        'query ($from: [VersionInput!]!, $direction: Direction!) { trace(from: $from, direction: $direction) { versions { edges { node { artifact { name } } } } } }',
        { from: [version(name)], direction },
      )
      return data.trace.versions.edges.map(({ node }) => node.artifact.name).sort()
    }
    expect(await reached('in0', 'DOWNSTREAM')).toEqual(['out0', 'out1'])
    expect(await reached('in1', 'DOWNSTREAM')).toEqual(['out1'])
    expect(await reached('in2', 'DOWNSTREAM')).toEqual(['out2'])
    expect(await reached('out0', 'UPSTREAM')).toEqual(['in0'])
    expect(await reached('out1', 'UPSTREAM')).toEqual(['in0', 'in1'])
    await adaIsIn(workspace, 'in1', 1)
    expect(await touched(workspace)).toEqual(['in1@1 CONFIRMED', 'out1@3 DERIVED'])
  })

  it('Spline #738: a job that reads and rewrites its own dataset does not multiply', async () => {
    const workspace = await api.workspace()
    const rewrite = (i: number) =>
      run(`rewrite ${i}`, 10 * i, 10 * i + 5, {
        reads: ['table'],
        writes: [{ version: version('table'), mode: 'OVERWRITE' }],
        job: { namespace: 'jobs', name: 'rewrite' },
      })
    await tellRuns(workspace, [run('load', 0, 1, { writes: ['table'] }), ...[1, 2, 3, 4, 5].map(rewrite)])
    await adaIsIn(workspace, 'table', 1)
    expect(await touched(workspace)).toEqual([
      'table@1 CONFIRMED',
      'table@15 DERIVED',
      'table@25 DERIVED',
      'table@35 DERIVED',
      'table@45 DERIVED',
      'table@55 DERIVED',
    ])
  })

  it('DataHub #19061: which deployed models learned from this dataset is one query', async () => {
    const workspace = await api.workspace()
    await tellRuns(workspace, [
      run('load', 0, 1, { writes: ['raw', 'other'] }),
      run('train', 2, 3, {
        kind: 'TRAINING',
        reads: ['raw'],
        writes: [{ version: version('churn', 'MODEL', 'v1'), mode: 'OVERWRITE' }],
      }),
      run('train other', 2, 3, {
        kind: 'TRAINING',
        reads: ['other'],
        writes: [{ version: version('price', 'MODEL', 'v1'), mode: 'OVERWRITE' }],
      }),
      run('train unused', 2, 3, {
        kind: 'TRAINING',
        reads: ['raw'],
        writes: [{ version: version('idle', 'MODEL', 'v1'), mode: 'OVERWRITE' }],
      }),
    ])
    for (const model of ['churn', 'price'])
      expect(
        await tell(workspace, 'deploy', {
          idempotencyKey: model,
          at: minute(4),
          deployment: artifact(`${model}-api`, 'DEPLOYMENT'),
          models: [version(model, 'MODEL', 'v1')],
        }),
      ).toEqual([])
    const { data } = await workspace.graphql<{
      trace: { versions: { edges: { node: { artifact: { name: string } } }[] } }
    }>(
      'query ($from: [VersionInput!]!) { trace(from: $from) { versions(filter: { kinds: [DEPLOYMENT], live: true }) { edges { node { artifact { name } } } } } }',
      { from: [version('raw')] },
    )
    expect(data.trace.versions.edges.map(({ node }) => node.artifact.name)).toEqual(['churn-api'])
  })
})

describe('long and wide histories', () => {
  it('a chain of 1,000 runs is answered in full', async () => {
    const workspace = await api.workspace()
    const chain = Array.from({ length: 1_000 }, (_, i) =>
      run(`step ${i}`, i, i + 1, { reads: [`d${i}`], writes: [`d${i + 1}`] }),
    )
    expect((await tellRuns(workspace, chain)).flat()).toEqual([])
    await adaIsIn(workspace, 'd0', 0)
    const { data } = await workspace.graphql<{
      customerImpact: { summary: { total: number }; completeness: { complete: boolean } }
    }>(
      '{ customerImpact(customer: {identity: {namespace: "email", value: "ada@example.com"}}) { summary { total } completeness { complete } } }',
    )
    expect(data.customerImpact).toEqual({ summary: { total: 1_001 }, completeness: { complete: true } })
  })

  it('consecutive appends that nothing looks at in between are one version, and a late look divides them', async () => {
    const workspace = await api.workspace()
    await tellRuns(
      workspace,
      Array.from({ length: 50 }, (_, i) => run(`minute ${i}`, i, i + 1, { writes: ['stream'] })),
    )
    await adaIsIn(workspace, 'stream', 60)
    expect(await touched(workspace)).toEqual(['stream@1 CONFIRMED'])
    await tellRuns(workspace, [run('late look', 20, 20, { reads: ['stream'], writes: ['copy'] })])
    // The write that is under way at the look, 20 to 21, stands alone; the list at 60 is about what came after it.
    expect(await touched(workspace)).toEqual(['stream@22 CONFIRMED'])
  })
})
