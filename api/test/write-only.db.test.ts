import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, openWorkspace, startApi, type Workspace } from '../../testkit/api.ts'
import { ada, adaIsIn, artifact, run, tell, tellRuns, version } from '../../testkit/story.ts'
import type { Role } from '../src/platform/access/index.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const as = ({ ws }: Workspace, ...roles: Role[]) => openWorkspace(api, ws, roles)

const unknown = { namespace: 'email', value: 'nobody@example.com' }

/** A workspace with ada in `orders`, and the id of that version. */
async function withAda(): Promise<{ admin: Workspace; versionId: string }> {
  const admin = await api.workspace(['admin'])
  await adaIsIn(admin, 'orders', 0)
  await tell(admin, 'registerSystem', { idempotencyKey: 's', key: 'crm', name: 'CRM', owner: 'sales', role: 'PRIMARY' })
  const { data } = await admin.graphql<{ recordMembers: { version: { id: string } } }>(
    'mutation ($input: RecordMembersInput!) { recordMembers(input: $input) { version { id } } }',
    {
      input: {
        idempotencyKey: 'm',
        at: '2026-01-01T00:00:00Z',
        version: version('orders'),
        mode: 'ADD',
        members: [ada],
      },
    },
  )
  return { admin, versionId: data.recordMembers.version.id }
}

const refusedReports = async (workspace: Workspace) =>
  (await workspace.graphql<{ activity: { refused: number } }>('{ activity { refused } }')).data.activity.refused

const SYSTEM = '{idempotencyKey: "s2", key: "crm", name: "CRM", role: PRIMARY}'

describe('a token that may write and not read', () => {
  it('gets ids of what a statement is about', async () => {
    const { admin } = await withAda()
    const pipeline = await as(admin, 'pipeline')
    const { data, errors } = await pipeline.graphql(
      `mutation { registerSystem(input: ${SYSTEM}) { system { __typename id key } userErrors { code } } }`,
    )
    expect(errors).toEqual([])
    expect(data.registerSystem).toMatchObject({ system: { key: 'crm' }, userErrors: [] })
  })

  const beyond: [string, string, string][] = [
    ['a system', `registerSystem(input: ${SYSTEM})`, 'system { id owner }'],
    ['a system, by a fragment', `registerSystem(input: ${SYSTEM})`, 'system { ...All }'],
    [
      'an artifact',
      'registerArtifact(input: {idempotencyKey: "a", artifact: {kind: DATASET, namespace: "test", name: "orders"}})',
      'artifact { id name }',
    ],
    [
      'a version',
      'recordDestruction(input: {idempotencyKey: "d", at: "2026-01-01T01:00:00Z", version: {artifact: {kind: DATASET, namespace: "test", name: "orders"}}, evidence: "e"})',
      'version { artifact { system { owner } } }',
    ],
    [
      'a person',
      'linkIdentities(input: {idempotencyKey: "l", at: "2026-01-01T01:00:00Z", identities: [{namespace: "email", value: "ada@example.com"}, {namespace: "phone", value: "+4915112345678"}], evidence: "e"})',
      'customer { ref }',
    ],
  ]
  it.each(beyond)('gets no more of %s, and what it said counts all the same', async (_, statement, asked) => {
    const { admin } = await withAda()
    const pipeline = await as(admin, 'pipeline')
    const fragment = asked.includes('...All') ? ' fragment All on System { owner }' : ''
    const { data, errors } = await pipeline.graphql<Record<string, Record<string, unknown>>>(
      `mutation { answer: ${statement} { ${asked} userErrors { code } } }${fragment}`,
    )
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
    expect(Object.values(data.answer ?? {})).toEqual([null, []])
  })

  it('is told what is found about its run, and what to do, and none of the data behind it', async () => {
    const { admin } = await withAda()
    const columns = [{ name: 'email', category: 'user.contact.email' }]
    await tell(admin, 'registerArtifact', { idempotencyKey: 'c', artifact: artifact('orders'), columns })
    const pipeline = await as(admin, 'pipeline')
    const input = { ...run('use', 3, 4, { reads: ['orders'], writes: ['report'] }), purposes: ['analytics'] }
    const ask = (asked: string) =>
      pipeline.graphql<{ recordRun: { run: unknown; findings: Record<string, string>[] | null } }>(
        `mutation ($input: RecordRunInput!) { recordRun(input: $input) { run { id } judged findingsCompleteness { complete } findings { ${asked} } } }`,
        { input },
      )
    const open = await ask('id code severity remedy')
    expect(open.errors).toEqual([])
    expect(open.data.recordRun).toMatchObject({ judged: 'JUDGED', findingsCompleteness: { complete: true } })
    expect(open.data.recordRun.findings?.map(({ code }) => code)).toEqual(['BASIS_MISSING', 'PURPOSE_UNKNOWN'])
    for (const beyond of ['text', 'path { text }', 'certain', 'artifact { name }', '... on Finding { subject }']) {
      const { data, errors } = await ask(beyond)
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
      expect(data.recordRun).toMatchObject({ run: {}, findings: null })
    }
  })

  it('is told what the gate decided, and what to do, and none of the data behind it', async () => {
    const { admin, versionId } = await withAda()
    const pipeline = await as(admin, 'pipeline')
    const job = { namespace: 'jobs', name: 'use' }
    const input = { idempotencyKey: 'a', job, inputs: [versionId], purpose: 'analytics' }
    const ask = (asked: string) =>
      pipeline.graphql<{ admitRun: { admission: object | null } }>(
        `mutation ($input: AdmitRunInput!) { admitRun(input: $input) { admission { ${asked} } } }`,
        { input },
      )
    const { data, errors } = await ask('id decision expiresAt answers { question answer remedy }')
    expect(errors).toEqual([])
    expect(data.admitRun.admission).toMatchObject({ decision: 'ADMITTED_WITH_GAPS' })
    for (const beyond of ['answers { text }', 'answers { evidence { id } }', 'versions { id }', 'job { name }'])
      expect((await ask(beyond)).errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN'])
  })

  it('is not told by an erasure whether somebody is known', async () => {
    const { admin, versionId } = await withAda()
    const pipeline = await as(admin, 'pipeline')
    const erase = async (customer: object, key: string) =>
      pipeline.graphql(
        'mutation ($input: RecordErasureInput!) { recordErasure(input: $input) { version { id } userErrors { code field message } } }',
        {
          input: {
            idempotencyKey: key,
            at: '2026-01-02T00:00:00Z',
            customer: { identity: customer },
            versionId,
            outcome: 'deleted',
            evidence: 'e',
          },
        },
      )
    expect(await erase(ada, 'known')).toEqual(await erase(unknown, 'unknown'))
    expect(await refusedReports(admin)).toBe(1)
  })

  it('is told of a wrong time without the right one', async () => {
    const admin = await api.workspace(['admin'])
    await tellRuns(admin, [run('make', 100, 200, { writes: ['late'] })])
    const { data } = await admin.graphql<{ artifacts: { edges: { node: { currentVersion: { id: string } } }[] } }>(
      '{ artifacts { edges { node { currentVersion { id } } } } }',
    )
    const erasure = {
      idempotencyKey: 'e',
      at: '2026-01-01T00:10:00Z',
      customer: { identity: ada },
      versionId: data.artifacts.edges[0]?.node.currentVersion.id,
      outcome: 'deleted',
      evidence: 'e',
    }
    await adaIsIn(admin, 'other', 0)
    const [error] = await tell(await as(admin, 'pipeline'), 'recordErasure', erasure)
    expect(error).toMatchObject({ code: 'INVALID_TIME' })
    expect(error?.message).not.toMatch(/2026/)
  })
})

describe('a token that may not write', () => {
  it.each(['reader', 'handler', 'approver', 'auditor'] as const)('leaves nothing behind: %s', async (role) => {
    const admin = await api.workspace(['admin'])
    const token = await as(admin, role)
    const [error] = await tell(token, 'registerArtifact', { idempotencyKey: 'a', artifact: artifact('orders') })
    expect(error).toMatchObject({ code: 'FORBIDDEN' })
    // What it sends is wrong as well, and that is not looked at.
    const wrong = await tell(token, 'registerSystem', { idempotencyKey: 's', key: '', name: '', role: 'PRIMARY' })
    expect(wrong).toMatchObject([{ code: 'FORBIDDEN' }])
    expect((await token.lineage({ not: 'an event' })).status).toBe(403)
    expect((await token.post('/ingest/members', 'nonsense')).status).toBe(403)
    expect(await refusedReports(admin)).toBe(0)
  })
})
