import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readTexts } from './read.ts'

const digest = (text: string) => createHmac('sha256', 'a key for tests').update(text).digest('hex')

const run = {
  type: 'run',
  key: 'run 1',
  runId: 'r',
  job: { namespace: 'jobs', name: 'export ada@example.com' },
  parameters: { 'ada@example.com': ['+14155552671'] },
  inputs: [{ kind: 'DATASET', namespace: 's3://bucket', name: 'Ada@example.com/orders', schema: ['id'] }],
  columns: [{ from: { kind: 'DATASET', namespace: 'n', name: 'a', column: 'ada@example.com' }, to: { column: 'b' } }],
}

const found = (said: object, masks = false) =>
  readTexts(said, digest, masks).findings.map(({ kind, place, shown }) => [kind, place, shown])

describe('texts of a statement', () => {
  it('are looked through wherever they stand, and each finding says where', () => {
    expect(found(run)).toEqual([
      ['EMAIL', 'JOB', 'export a…@…'],
      ['EMAIL', 'PARAMETER', 'a…@…'],
      ['PHONE', 'PARAMETER', '+14…'],
      ['EMAIL', 'ARTIFACT', 'a…@…/orders'],
      ['EMAIL', 'COLUMN', 'a…@…'],
    ])
  })

  it('stay as they are where the workspace does not mask', () => {
    expect(readTexts(run, digest, false).said).toEqual(run)
  })

  it('have one pseudonym for one identifier, so that lineage still joins', () => {
    const { said } = readTexts(run, digest, true)
    const [pseudonym] = /masked-email-[0-9a-f]{24}/.exec(said.job.name) ?? []
    expect(said.job.name).toBe(`export ${pseudonym}`)
    expect(said.inputs[0]?.name).toBe(`${pseudonym}/orders`)
    expect(Object.keys(said.parameters)).toEqual([pseudonym])
    expect(JSON.stringify(said)).not.toMatch(/example\.com|415555/i)
  })

  it('have none that can be told without the key', () => {
    const other = readTexts(run, (text) => digest(`other ${text}`), true).said
    expect(other.job.name).not.toBe(readTexts(run, digest, true).said.job.name)
  })

  it('that are meant to name people are left alone: the owner of a system, and who has access', () => {
    expect(found({ type: 'system', name: 'crm', owner: 'ada@example.com', access: ['ada@example.com'] })).toEqual([])
  })

  it('that were masked hold nothing any more', () => {
    expect(found(readTexts(run, digest, true).said)).toEqual([])
  })
})
