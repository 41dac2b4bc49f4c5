import { describe, expect, it } from 'vitest'
import { mergeRuns } from './merge.ts'
import type { RunStatement } from './statement.ts'

const table = (name: string, version: string | null = null) => ({
  kind: 'DATASET' as const,
  namespace: 'db',
  name,
  version,
})

const read = (name: string, at: number | null = null) => ({ ...table(name), at })

const write = (name: string, said: Partial<RunStatement['outputs'][number]> = {}) => ({
  ...table(name),
  at: null,
  mode: null,
  carries: null,
  claim: null,
  ...said,
})

const say = (key: string, at: number, said: Partial<RunStatement> = {}): RunStatement => ({
  type: 'run',
  key,
  at,
  runId: 'r',
  kind: 'TRANSFORM',
  job: { namespace: 'jobs', name: 'j' },
  state: 'RUNNING',
  startedAt: null,
  endedAt: null,
  parentRunId: null,
  parameters: null,
  purposes: [],
  inputs: [],
  outputs: [],
  flows: null,
  columns: [],
  ...said,
})

/** The one run that these come to, with what it wrote. */
function mergeRun(statements: RunStatement[], retiredAt: number | null) {
  const { runs, writes } = mergeRuns('ws', statements, () => ({ retiredAt, parent: null, parentInputs: [] }))
  const [run, ...more] = runs
  if (!run || more.length > 0) throw new Error('these are not one run')
  return { ...run, writes }
}

const merge = (...statements: RunStatement[]) => mergeRun(statements, null)

describe('a run', () => {
  it('is what all statements about it add up to, whatever their order and however often they come', () => {
    const start = say('a', 10, { startedAt: 10, inputs: [read('raw')] })
    const end = say('b', 20, { state: 'COMPLETE', endedAt: 20, outputs: [write('clean', { mode: 'OVERWRITE' })] })
    expect(merge(end, start, end)).toEqual(merge(start, end))
    expect(merge(start, end)).toMatchObject({
      start: 10,
      end: 20,
      state: 'COMPLETE',
      open: false,
      contradiction: false,
    })
    expect(merge(start, end).writes).toMatchObject([{ at: 20, since: 10, until: 20, overwrites: true }])
    expect(merge(start, end).reads).toMatchObject([{ from: 10, until: 20 }])
  })

  it('that failed appends, and its flows count', () => {
    const failed = merge(
      say('a', 20, {
        state: 'FAIL',
        startedAt: 10,
        endedAt: 20,
        inputs: [read('raw')],
        outputs: [write('clean', { mode: 'OVERWRITE' })],
      }),
    )
    expect(failed.writes[0]).toMatchObject({ overwrites: false })
    expect(failed.writes[0]?.sources).toHaveLength(1)
  })

  it('that two statements end differently is marked, and the later one counts', () => {
    const run = merge(say('a', 20, { state: 'FAIL', endedAt: 20 }), say('b', 30, { state: 'COMPLETE', endedAt: 30 }))
    expect(run).toMatchObject({ state: 'COMPLETE', end: 30, contradiction: true })
  })

  it('of a retired job is over at its retirement', () => {
    const open = say('a', 10, { startedAt: 10, inputs: [read('raw')] })
    expect(mergeRun([open], 50).reads[0]).toMatchObject({ from: 10, until: 50 })
    expect(mergeRun([open], 5).open).toBe(true)
  })

  it('with 100 inputs and 100 outputs is one part, and with stated flows one for each', () => {
    const inputs = Array.from({ length: 100 }, (_, i) => read(`in${i}`))
    const outputs = Array.from({ length: 100 }, (_, i) => write(`out${i}`))
    const whole = say('a', 20, { state: 'COMPLETE', startedAt: 10, endedAt: 20, inputs, outputs })
    expect(merge(whole).parts).toHaveLength(1)
    const flows = inputs.map((_, i) => ({ inputs: [i], outputs: [i], carries: null, claim: null }))
    expect(merge({ ...whole, flows }).parts).toHaveLength(100)
  })

  it('that writes at several times is a chain, and a read joins at the first write that is not before it', () => {
    const run = merge(
      say('a', 40, {
        state: 'COMPLETE',
        startedAt: 10,
        endedAt: 40,
        inputs: [read('early', 12), read('late', 25)],
        outputs: [write('first', { at: 20 }), write('second', { at: 30 })],
      }),
    )
    const [first, second] = run.parts
    expect(first?.next).toBe(second?.id)
    expect(run.reads.map((r) => r.into)).toEqual([[first?.id], [second?.id]])
  })

  it('that says the same at many times goes on from the first to the last of them', () => {
    const said = (key: string, at: number) => say(key, at, { inputs: [read('in')], outputs: [write('out')] })
    const between = [12, 14, 16].map((at) => said(`at ${at}`, at))
    const end = say('end', 15, { state: 'FAIL', endedAt: 15 })
    const goesOn = { ...said('later', 18), goesOn: true }
    expect(merge(said('a', 10), ...between, end, goesOn)).toEqual(merge(said('a', 10), said('b', 16), end, goesOn))
    expect(merge(said('a', 10), ...between, said('b', 18))).toMatchObject({ start: 10, open: true })
  })

  it('an input that is stated to feed nothing carries nothing, as somebody claims', () => {
    const run = merge(
      say('a', 20, {
        state: 'COMPLETE',
        startedAt: 10,
        endedAt: 20,
        inputs: [read('used'), read('unused')],
        outputs: [write('out')],
        flows: [{ inputs: [1], outputs: [], carries: null, claim: 'ticket 7' }],
      }),
    )
    const into = run.reads.map((r) => r.into)
    expect(run.writes[0]?.sources).toEqual([
      { part: into[0]?.[0], carries: 'PERSONAL', claim: null },
      { part: into[1]?.[0], carries: 'NONE', claim: 'ticket 7' },
    ])
  })

  it('the most personal of several claims about one flow counts', () => {
    const flow = (carries: 'ANONYMISED' | 'PSEUDONYMISED') => ({
      inputs: [0],
      outputs: [0],
      carries,
      claim: `says ${carries}`,
    })
    const said = {
      state: 'COMPLETE' as const,
      startedAt: 10,
      endedAt: 20,
      inputs: [read('raw')],
      outputs: [write('out')],
    }
    const run = merge(
      say('a', 20, { ...said, flows: [flow('ANONYMISED')] }),
      say('b', 20, { ...said, flows: [flow('PSEUDONYMISED')] }),
    )
    expect(run.writes[0]?.sources).toMatchObject([{ carries: 'PSEUDONYMISED', claim: 'says PSEUDONYMISED' }])
  })
})
