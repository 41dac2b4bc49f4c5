import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { ada, minute, run, tell, tellRuns, version } from '../../testkit/story.ts'

// Identifiers in the names of data, and the rule that masks them.

let api: Api
let workspace: Workspace
beforeAll(async () => {
  api = await startApi()
})
beforeEach(async () => {
  workspace = await api.workspace()
})
afterAll(() => api.stop())

const setMasking = (on: boolean) =>
  workspace.graphql(
    'mutation ($on: Boolean!) { setIdentifierMasking(input: { on: $on }) { on userErrors { code } } }',
    {
      on,
    },
  )

const exported = run('export', 2, 3, { reads: ['customers'], writes: ['exports/ada@example.com.csv'] })
const masked = [expect.objectContaining({ code: 'MASKED' })]

const namesOf = async () => {
  const { data } = await workspace.graphql<{ artifacts: { edges: { node: { name: string } }[] } }>(
    '{ artifacts(first: 100) { edges { node { name } } } }',
  )
  return data.artifacts.edges.map(({ node }) => node.name).sort()
}

const event = {
  eventType: 'COMPLETE',
  eventTime: minute(5),
  producer: 'https://example.com/masking',
  schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
  run: { runId: '0190b6a1-3f7e-7c3a-9b1e-0a1b2c3d4e5f' },
  job: { namespace: 'jobs', name: 'mail ada@example.com' },
  inputs: [{ namespace: 'test', name: 'customers' }],
  outputs: [],
}

describe('an identifier in a name', () => {
  it('is kept and found, where the workspace has no rule', async () => {
    expect(await tellRuns(workspace, [exported])).toEqual([[]])
    expect(await namesOf()).toContain('exports/ada@example.com.csv')
    const { data } = await workspace.graphql(
      '{ identifierFindings { edges { node { kind place shown count masked } } } }',
    )
    const finding = { kind: 'EMAIL', place: 'ARTIFACT', shown: 'exports/a…@…', count: 1, masked: false }
    expect(data).toEqual({ identifierFindings: { edges: [{ node: finding }] } })
  })

  it('is masked, and its sender told, where the workspace has the rule', async () => {
    await setMasking(true)
    expect(await tellRuns(workspace, [exported])).toEqual([masked])
    expect(await namesOf()).toEqual(['customers', expect.stringMatching(/^exports\/masked-email-[0-9a-f]{24}$/)])
  })

  it('that is masked joins lineage as it would unmasked', async () => {
    await setMasking(true)
    const list = { idempotencyKey: 'm', at: minute(1), version: version('customers'), mode: 'FULL', members: [ada] }
    expect(await tell(workspace, 'recordMembers', list)).toEqual([])
    const mailed = run('mail', 4, 5, { reads: ['exports/ada@example.com.csv'], writes: ['mails'] })
    expect(await tellRuns(workspace, [exported, mailed])).toEqual([masked, masked])
    const { data } = await workspace.graphql<{ customerImpact: { summary: { total: number } } }>(
      'query ($c: CustomerInput!) { customerImpact(customer: $c) { summary { total } } }',
      { c: { identity: ada } },
    )
    expect(data.customerImpact.summary.total).toBe(3)
  })

  it('makes no conflict of a statement that comes again, masked or from before the rule', async () => {
    expect(await tellRuns(workspace, [exported])).toEqual([[]])
    await setMasking(true)
    expect(await tellRuns(workspace, [exported])).toEqual([masked])
    const later = { ...exported, idempotencyKey: 'later', runId: 'later' }
    expect(await tellRuns(workspace, [later])).toEqual([masked])
    expect(await tellRuns(workspace, [later])).toEqual([masked])
    expect(await tellRuns(workspace, [{ ...later, endedAt: minute(9) }])).toEqual([
      [expect.objectContaining({ code: 'IDEMPOTENCY_CONFLICT' })],
    ])
  })

  it('is masked for OpenLineage too: the event is accepted, and its sender told beside', async () => {
    await setMasking(true)
    const { status, text } = await workspace.post('/api/v1/lineage', event)
    expect(status).toBe(201)
    expect(JSON.parse(text)).toMatchObject({ accepted: 1, refused: [], noted: [{ index: 0, code: 'MASKED' }] })
  })
})

describe('the rule', () => {
  it('is on record with who set it', async () => {
    await setMasking(true)
    const { data } = await workspace.graphql<{ auditEntries: { edges: { node: { action: string } }[] } }>(
      '{ auditEntries(first: 10) { edges { node { action actor about } } } }',
    )
    expect(data.auditEntries.edges.map(({ node }) => node)).toContainEqual({
      action: 'INGEST_MANAGE',
      actor: 'test admin',
      about: ['on'],
    })
  })
})
