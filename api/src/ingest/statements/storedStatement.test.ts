import { describe, expect, it } from 'vitest'
import type { ModelVersionCommand, RunCommand } from '../../vocabulary/command.ts'
import { keep, restore } from './storedStatement.ts'

const table = { kind: 'DATASET' as const, namespace: 'db', name: 't', version: null }

const run: RunCommand = {
  type: 'run',
  key: 'k',
  at: 1,
  runId: 'r',
  kind: null,
  job: { namespace: 'j', name: 'n' },
  state: 'RUNNING',
  startedAt: null,
  endedAt: null,
  parentRunId: null,
  parameters: { drop: null, none: [], keep: { nested: [null, []] } },
  purposes: [],
  inputs: [{ ...table, at: null }],
  outputs: [{ ...table, at: 0, mode: null, carries: null, claim: null }],
  flows: [{ inputs: [0], outputs: [], carries: null, claim: null }],
  columns: [{ from: { ...table, column: 'a' }, to: { ...table, column: 'b' }, direct: true, masking: false }],
}

describe('a kept statement', () => {
  it('comes back as it was, parameters with their own nulls and empty lists', () => {
    expect(restore(keep(run)).command).toEqual(run)
    const bare: RunCommand = { ...run, parameters: null, inputs: [], outputs: [], flows: null, columns: [] }
    expect(restore(keep(bare)).command).toEqual(bare)
  })

  it('of a model version comes back as it was', () => {
    const command: ModelVersionCommand = {
      type: 'modelVersion',
      key: 'k',
      at: 1,
      version: table,
      trainedBy: null,
      parent: table,
      digest: null,
      features: [{ ...table, kind: 'FEATURE_SET', column: 'age' }],
    }
    expect(restore(keep(command)).command).toEqual(command)
  })

  it('holds nobody: people are kept as relationships', () => {
    const text = keep({
      type: 'members',
      key: 'k',
      at: 1,
      version: table,
      mode: 'ADD',
      members: [{ namespace: 'email', digest: 'd1' }],
    })
    expect(JSON.parse(text)).toMatchObject({ members: 1 })
  })
})
