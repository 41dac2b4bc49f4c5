import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import type { UserError } from '../../testkit/refused.ts'
import { userErrorsOf } from '../../testkit/statements.ts'
import { minute, version } from '../../testkit/story.ts'

let api: Api
let workspace: Workspace
beforeAll(async () => {
  api = await startApi()
  workspace = await api.workspace()
})
afterAll(() => api.stop())

const report = (id: string, inputs: number, outputs: number) => ({
  idempotencyKey: id,
  runId: id,
  kind: 'TRANSFORM',
  job: { namespace: 'shop', name: 'wide' },
  state: 'COMPLETE',
  startedAt: minute(0),
  endedAt: minute(1),
  inputs: Array.from({ length: inputs }, (_, i) => ({ version: version(`in ${i}`) })),
  outputs: Array.from({ length: outputs }, (_, i) => ({ version: version(`out ${i}`), mode: 'APPEND' })),
})

const codesAndFields = (errors: UserError[][]) =>
  errors.map((of) => of.map(({ code, field }) => `${code} ${(field ?? []).join('.')}`))

describe('a statement', () => {
  it('that joins more than 250,000 pairs of an input and an output is refused, and told how to send it', async () => {
    const errors = await userErrorsOf(workspace, 'recordRun', report('wide', 501, 500))
    expect(codesAndFields(errors)).toEqual([['TOO_MANY inputs']])
    expect(errors[0]?.[0]?.message).toContain('parentRunId')
  })

  it('that states as many flows is refused, too', async () => {
    const positions = Array.from({ length: 2 }, (_, i) => i)
    const flows = Array.from({ length: 63_000 }, () => ({ inputs: positions, outputs: positions }))
    const errors = await userErrorsOf(workspace, 'recordRun', { ...report('flows', 2, 2), flows })
    expect(codesAndFields(errors)).toEqual([['TOO_MANY inputs']])
  })

  it('is refused past a million pairs of one call; those before it are taken', async () => {
    const runs = Array.from({ length: 5 }, (_, i) => report(`call ${i}`, 2_500, 90))
    const errors = await userErrorsOf(workspace, 'recordRuns', runs)
    expect(codesAndFields(errors)).toEqual([[], [], [], [], ['TOO_MANY inputs']])
  })

  it('of more than 20,000 people is refused, and told where longer lists go', async () => {
    const members = Array.from({ length: 20_001 }, (_, i) => ({ namespace: 'customer', value: `${i}` }))
    const input = { idempotencyKey: 'long', at: minute(2), version: version('orders'), mode: 'ADD', members }
    const errors = await userErrorsOf(workspace, 'recordMembers', input)
    expect(codesAndFields(errors)).toEqual([['TOO_MANY members']])
    expect(errors[0]?.[0]?.message).toContain('/ingest/members')
  })
})

describe('an answer', () => {
  it('of more than 100,000 items is an error, which says how to get them; one of fewer is given', async () => {
    const artifact = { kind: 'DATASET', namespace: 'shop', name: 'wide' }
    const columns = Array.from({ length: 10_000 }, (_, n) => ({ name: `c${n}` }))
    const { data } = await workspace.graphql<{ registerArtifact: { artifact: { id: string } } }>(
      'mutation ($input: RegisterArtifactInput!) { registerArtifact(input: $input) { artifact { id } } }',
      { input: { idempotencyKey: 'columns', artifact, columns } },
    )
    const times = (count: number) => Array.from({ length: count }, (_, n) => `c${n}: columns { __typename }`).join(' ')
    const ask = (count: number) =>
      workspace.graphql<{ artifact: object | null }>(
        `query ($id: ID!) { artifact(id: $id) { ${times(count)} } }`,
        data.registerArtifact.artifact,
      )
    expect((await ask(10)).errors).toEqual([])
    const { errors, data: told } = await ask(11)
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'query' } }])
    expect(errors[0]?.message).toContain('/export')
    expect(told.artifact).toBeNull()
  })
})

describe('a body', () => {
  it.each(['/graphql', '/export', '/api/v1/lineage'])('of 101 levels is refused at %s', async (path) => {
    const deep = `${'['.repeat(100)}${']'.repeat(100)}`
    const { status, text } = await workspace.post(
      path,
      `{"query": "{ activity { refused } }", "variables": {"a": ${deep}}}`,
    )
    expect(status).toBe(400)
    expect(text).toContain('100 levels deep')
  })

  it('of an upload that expands more than 200 times is refused; it goes on not compressed', async () => {
    const breaks = Buffer.alloc(16 * 1024 * 1024, '\n')
    const path = '/ingest/members?upload=breaks'
    const refused = await workspace.post(path, gzipSync(breaks), { 'content-encoding': 'gzip' })
    expect(refused.status).toBe(413)
    const { offset } = JSON.parse(refused.text)
    expect(offset).toBeLessThan(breaks.length)
    const rest = await workspace.post(path, breaks.subarray(offset, offset + 10), { 'upload-offset': String(offset) })
    expect(rest.status).toBe(200)
  })
})
