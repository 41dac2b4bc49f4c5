import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, openWorkspace, startApi, type Workspace } from '../../testkit/api.ts'
import { ada, adaIsIn, artifact, run, tell, tellRuns, version } from '../../testkit/story.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

type Entry = {
  actor: { subject: string; roles: string[] }
  action: string
  fields: string[]
  customer: string | null
  about: string[]
  count: number | null
  outcome: string
  request: string
}

/** What the database has on record, in the order of time. */
async function recorded({ ws }: Workspace): Promise<Entry[]> {
  const { records } = await api.connection.driver.executeQuery(
    'MATCH (e:AuditEntry {ws: $ws}) RETURN e.body AS body ORDER BY e.at, e.customer, e.action',
    { ws },
  )
  return records.map((record) => JSON.parse(record.get('body')) as Entry)
}

const forget = ({ ws }: Workspace) =>
  api.connection.driver.executeQuery('MATCH (e:AuditEntry {ws: $ws}) DELETE e', { ws })

const IMPACT = `query ($customer: CustomerInput!) { customerImpact(customer: $customer) { customer { ref } summary { total } } }`

/** Ada is in `orders`, which `copy` was made of; nothing of that is on record any more. Returns her ref. */
async function withAda(workspace: Workspace): Promise<string> {
  await adaIsIn(workspace, 'orders', 0)
  await tellRuns(workspace, [run('copy', 1, 2, { reads: ['orders'], writes: ['copy'] })])
  const answer = await workspace.graphql<{ customerImpact: { customer: { ref: string } } }>(IMPACT, {
    customer: { identity: ada },
  })
  await forget(workspace)
  return answer.data.customerImpact.customer.ref
}

describe('a look at a person', () => {
  it('is on record with who, whom by ref, which question and how much, when its answer is there', async () => {
    const workspace = await api.workspace()
    const ref = await withAda(workspace)
    await workspace.graphql(IMPACT, { customer: { identity: ada } })
    expect(await recorded(workspace)).toMatchObject([
      {
        actor: { subject: 'test admin', roles: ['admin'] },
        action: 'PERSON_READ',
        fields: ['Query.customerImpact'],
        customer: ref,
        count: 2,
        outcome: 'ALLOWED',
        request: expect.stringMatching(/^req-/),
      },
    ])
  })

  it('never holds the identity that was asked for, nor the token', async () => {
    const workspace = await api.workspace()
    await withAda(workspace)
    await workspace.graphql(IMPACT, { customer: { identity: ada } })
    await workspace.graphql(IMPACT, { customer: { identity: { namespace: 'email', value: 'nobody@example.com' } } })
    await workspace.graphql(IMPACT, { customer: { ref: 'ada@example.com' } })
    const text = JSON.stringify(await recorded(workspace))
    expect(text).not.toMatch(/example\.com/)
    expect(text).not.toContain(workspace.token)
  })

  it('by many fields of one request is one look with its fields', async () => {
    const workspace = await api.workspace()
    const ref = await withAda(workspace)
    const aliases = ['a', 'b', 'c'].map(
      (name) => `${name}: customerImpact(customer: {ref: "${ref}"}) { customer { ref } }`,
    )
    await workspace.graphql(`{ ${aliases.join(' ')} search(text: "orders") { totalCount } }`)
    expect(await recorded(workspace)).toMatchObject([
      { customer: ref, fields: ['Query.customerImpact'], count: 6 },
      { customer: null, fields: ['Query.search'] },
    ])
  })

  it('that finds nobody is on record as failed', async () => {
    const workspace = await api.workspace()
    await workspace.graphql(IMPACT, { customer: { identity: ada } })
    expect(await recorded(workspace)).toMatchObject([{ action: 'PERSON_READ', customer: null, outcome: 'FAILED' }])
  })

  it('into a version names the version', async () => {
    const workspace = await api.workspace()
    await withAda(workspace)
    await workspace.graphql('query ($v: VersionInput) { affectedCustomers(version: $v) { certain } }', {
      v: version('orders'),
    })
    expect(await recorded(workspace)).toMatchObject([
      { fields: ['Query.affectedCustomers'], about: ['DATASET test orders'], count: 1 },
    ])
  })
})

it('an export is on record with whom it was about, beside the question that it asked', async () => {
  const workspace = await api.workspace()
  const ref = await withAda(workspace)
  const { status } = await workspace.post('/export', {
    query: 'query ($c: CustomerInput!) { customerImpact(customer: $c) { __typename } }',
    variables: { c: { ref } },
  })
  expect(status).toBe(200)
  expect(await recorded(workspace)).toMatchObject([
    expect.objectContaining({ fields: ['POST /export'], action: 'ANSWER_EXPORT', customer: ref, count: 2 }),
    expect.objectContaining({ fields: ['Query.customerImpact'], action: 'PERSON_READ', customer: ref, count: 2 }),
  ])
})

it('a try without the role is on record as refused', async () => {
  const admin = await api.workspace()
  const reader = await openWorkspace(api, admin.ws, ['reader'])
  await reader.graphql(IMPACT, { customer: { identity: ada } })
  await reader.post('/export', { query: '{ __typename }' })
  expect(await recorded(admin)).toMatchObject([
    { actor: { subject: 'test reader' }, fields: ['Query.customerImpact'], outcome: 'REFUSED' },
    { actor: { subject: 'test reader' }, fields: ['POST /export'], outcome: 'REFUSED' },
  ])
})

describe('a change', () => {
  it('is on record in the transaction in which it is made, under the key of its statement', async () => {
    const workspace = await api.workspace()
    await tell(workspace, 'registerArtifact', { idempotencyKey: 'one', artifact: artifact('a') })
    const { records } = await api.connection.driver.executeQuery(
      `MATCH (e:AuditEntry {ws: $ws}) MATCH (s:Statement {ws: $ws})
       RETURN e.body AS body, s.key AS key`,
      { ws: workspace.ws },
    )
    expect(records.map((record) => record.get('key'))).toEqual(['one'])
    expect(await recorded(workspace)).toMatchObject([
      { fields: ['Mutation.registerArtifact'], about: ['one'], count: 1, outcome: 'ALLOWED' },
    ])
  })

  it('of many callers at once is on record once for each', async () => {
    const workspace = await api.workspace()
    const keys = Array.from({ length: 30 }, (_, n) => `key ${n}`)
    await Promise.all(
      keys.map((key) => tell(workspace, 'registerArtifact', { idempotencyKey: key, artifact: artifact(key) })),
    )
    const about = (await recorded(workspace)).flatMap((entry) => entry.about)
    expect(about.sort()).toEqual(keys.sort())
  })

  it('that is refused for what it says is on record as failed', async () => {
    const workspace = await api.workspace()
    const errors = await tell(workspace, 'registerSystem', {
      idempotencyKey: 'bad',
      key: 'crm',
      name: 'CRM',
      role: 'PRIMARY',
      retentionDays: -1,
    })
    expect(errors).toHaveLength(1)
    expect(await recorded(workspace)).toMatchObject([{ about: ['bad'], outcome: 'FAILED' }])
  })

  it('by an OpenLineage event is on record with its route', async () => {
    const workspace = await api.workspace()
    await workspace.lineage({
      eventType: 'COMPLETE',
      eventTime: '2026-01-01T01:00:00Z',
      producer: 'https://example.com',
      schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
      run: { runId: '0190b6a1-3f7e-7c3a-9b1e-0a1b2c3d4e5f' },
      job: { namespace: 'j', name: 'copy' },
      inputs: [{ namespace: 'db', name: 'customers' }],
      outputs: [{ namespace: 'db', name: 'copy' }],
    })
    expect(await recorded(workspace)).toMatchObject([{ fields: ['POST /api/v1/lineage'], outcome: 'ALLOWED' }])
  })
})

it('a token that a page makes is on record', async () => {
  const workspace = await api.workspace()
  await workspace.graphql('mutation { createPipelineToken(input: {hours: 1}) { token } }')
  expect(await recorded(workspace)).toMatchObject([{ action: 'TOKEN_CREATE', outcome: 'ALLOWED' }])
})
