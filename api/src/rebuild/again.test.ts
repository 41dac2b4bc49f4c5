import { describe, expect, it } from 'vitest'
import { artifactId } from '../catalog/artifacts/index.ts'
import type { RunCommand } from '../ingest/statements/index.ts'
import { readAgain } from './again.ts'

const LANDED = { from: 5, computed: new Set<string>() }
const EVENT = `openlineage:${'a'.repeat(64)}`
const orders = { kind: 'DATASET' as const, namespace: 'db', name: 'orders' }

const report = (more: Partial<RunCommand> = {}): RunCommand => ({
  type: 'run',
  key: EVENT,
  at: 2,
  runId: 'r',
  kind: null,
  job: { namespace: 'j', name: 'load' },
  state: 'COMPLETE',
  startedAt: null,
  endedAt: 2,
  parentRunId: null,
  parameters: null,
  purposes: [],
  flows: null,
  columns: [],
  inputs: [{ ...orders, name: 'raw', version: null, at: null }],
  outputs: [{ ...orders, version: 'v', at: null, mode: 'OVERWRITE', carries: null, claim: null }],
  ...more,
})

const again = (command: RunCommand, beside = LANDED) => readAgain('ws', command, beside) as RunCommand

describe('a report that the landed version kept', () => {
  it('replaces nothing where an event said OVERWRITE and its job may have written a part', () => {
    expect(again(report()).outputs[0]?.mode).toBe(null)
  })

  it('replaces what was there where its job is known to write wholes, or it came as a mutation', () => {
    const whole = { job: { namespace: 'j', name: 'app.execute_create_data_source_table_as_select_command.db' } }
    expect(again(report(whole)).outputs[0]?.mode).toBe('OVERWRITE')
    expect(again(report({ key: 'mine' })).outputs[0]?.mode).toBe('OVERWRITE')
  })

  it('names no new version where its event said that the work began', () => {
    const begun = report({ state: 'RUNNING', startedAt: 2, endedAt: null })
    expect(again(begun)).toMatchObject({ goesOn: true, outputs: [{ version: null }] })
  })

  it('may have fed all outputs by an input that fed nothing, where nobody claimed that', () => {
    const idle = (claim: string | null) => report({ flows: [{ inputs: [0], outputs: [], carries: null, claim }] })
    expect(again(idle(null)).flows).toMatchObject([{ outputs: [0] }])
    expect(again(idle('looked up only')).flows).toMatchObject([{ outputs: [] }])
  })

  it('stores nothing of what a facet calls a view', () => {
    const computed = new Set([artifactId('ws', orders)])
    expect(again(report(), { from: 5, computed }).outputs[0]?.computed).toBe(true)
  })

  it('declares what a job is made of, if its run is named after it', () => {
    expect(again(report({ runId: `job:${'0'.repeat(32)}`, state: 'RUNNING' })).declares).toBe(true)
  })

  it('is as it was where a later version kept it', () => {
    const kept = report()
    expect(again(kept, { ...LANDED, from: 7 })).toBe(kept)
  })
})
