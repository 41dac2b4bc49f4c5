import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { openClient } from '../../testkit/client.ts'
import { mintAdminToken, openTokens } from '../src/platform/access/index.ts'
import { KeyMismatch, openKeyFiles, openKeys } from '../src/platform/keys/index.ts'
import { idOf } from '../src/vocabulary/ids.ts'

const ada = { namespace: 'email', value: 'ada@example.com' }
const table = { artifact: { kind: 'DATASET', namespace: 'db', name: 'customers' } }

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

async function withAda(workspace: Workspace): Promise<string> {
  const input = { idempotencyKey: 'm', at: '2026-01-01T00:00:00Z', version: table, mode: 'ADD', members: [ada] }
  const { data } = await workspace.graphql<{ recordMembers: { version: { id: string } } }>(
    'mutation ($input: RecordMembersInput!) { recordMembers(input: $input) { version { id } } }',
    { input },
  )
  return data.recordMembers.version.id
}

const find = (workspace: Workspace, customer: object) =>
  workspace.graphql<{ customerImpact: { customer: { ref: string }; summary: { total: number } } | null }>(
    'query ($customer: CustomerInput!) { customerImpact(customer: $customer) { customer { ref } summary { total } } }',
    { customer },
  )

describe('a workspace', () => {
  it('does not know the people, versions and artifacts of another, not even by their ids', async () => {
    const [one, other] = [await api.workspace(), await api.workspace()]
    const version = await withAda(one)
    const ref = (await find(one, { identity: ada })).data.customerImpact?.customer.ref
    expect((await find(other, { identity: ada })).errors[0]?.extensions.code).toBe('CUSTOMER_NOT_FOUND')
    expect((await find(other, { ref })).errors[0]?.extensions.code).toBe('CUSTOMER_NOT_FOUND')
    const artifact = await other.graphql('query ($id: ID!) { artifact(id: $id) { name } }', {
      id: idOf(one.ws, 'artifact', 'DATASET', 'db', 'customers'),
    })
    expect(artifact.errors[0]?.extensions.code).toBe('ARTIFACT_NOT_FOUND')
    await withAda(other)
    const erasure = {
      idempotencyKey: 'e',
      at: '2026-01-02T00:00:00Z',
      customer: { identity: ada },
      versionId: version,
      outcome: 'deleted',
      evidence: 'none',
    }
    const { data } = await other.graphql<{ recordErasure: { userErrors: { code: string }[] } }>(
      'mutation ($input: RecordErasureInput!) { recordErasure(input: $input) { userErrors { code } } }',
      { input: erasure },
    )
    expect(data.recordErasure.userErrors).toEqual([{ code: 'NOT_FOUND' }])
    expect((await find(one, { identity: ada })).data.customerImpact?.summary.total).toBe(1)
  })

  it('has nodes and relationships that all carry it, and no flow that lacks what every answer needs', async () => {
    const workspace = await api.workspace()
    await withAda(workspace)
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
    const session = api.connection.driver.session()
    const { records } = await session.run(
      `MATCH (n {ws: $ws})-[r]-(m)
       RETURN count(r) AS all, count(CASE WHEN r.ws = $ws AND m.ws = $ws THEN 1 END) AS inside,
         count(CASE WHEN type(r) IN ['FLOWS', 'BLURRED', 'HELD'] THEN 1 END) AS flows,
         count(CASE WHEN type(r) IN ['FLOWS', 'BLURRED', 'HELD'] AND r.at IS NOT NULL AND r.carries IS NOT NULL AND r.entry IS NOT NULL THEN 1 END) AS whole`,
      { ws: workspace.ws },
    )
    await session.close()
    const counts = records[0]?.toObject() as Record<string, number>
    expect(counts.inside).toBe(counts.all)
    expect(counts.whole).toBe(counts.flows)
    expect(counts.flows).toBeGreaterThan(0)
  })
})

describe('a token', () => {
  it('that is missing, wrong or past its time opens nothing', async () => {
    const ask = (authorization?: string) =>
      openClient(api.url).post(
        '/graphql',
        { query: '{ search(text: "a") { totalCount } }' },
        authorization === undefined ? {} : { authorization },
      )
    const past = await mintAdminToken({ home: api.home, workspace: 'w', expiresAt: Date.now() - 1 })
    for (const header of [undefined, 'Bearer nonsense', `Bearer ${past}`, `Basic ${past}`])
      expect((await ask(header)).status).toBe(401)
  })

  it('allows what its role allows, and says what it does not', async () => {
    const pipeline = await api.workspace(['pipeline'])
    await withAda(pipeline)
    expect((await find(pipeline, { identity: ada })).errors[0]?.extensions.code).toBe('FORBIDDEN')
    const reader = await api.workspace(['reader'])
    const { data } = await reader.graphql<{ retireJob: { userErrors: { code: string }[] } }>(
      'mutation { retireJob(input: {idempotencyKey: "k", at: "2026-01-01T00:00:00Z", job: {namespace: "a", name: "b"}}) { userErrors { code } } }',
    )
    expect(data.retireJob.userErrors).toEqual([{ code: 'FORBIDDEN' }])
  })

  it('is kept as a hash, in a file for this user alone', async () => {
    const token = await mintAdminToken({ home: api.home, workspace: 'w' })
    const hash = createHash('sha256').update(token).digest('hex')
    expect((await stat(join(api.home, 'grants', `${hash}.json`))).mode & 0o777).toBe(0o600)
    expect(await openTokens(api.home).find(token, Date.now())).toMatchObject({ workspace: 'w', roles: ['admin'] })
  })
})

describe('the key of a workspace', () => {
  it('is one, however many ask for it at first, and is written whole or not at all', async () => {
    const home = await mkdtemp(join(tmpdir(), 'dyetrace-keys-'))
    const ws = `test-${randomUUID()}`
    const opened = Array.from({ length: 20 }, () =>
      openKeys(openKeyFiles(join(home, 'keys'), null), api.connection).of(ws),
    )
    const digests = (await Promise.all(opened)).map(({ digest }) => digest('ada'))
    expect(new Set(digests).size).toBe(1)
    const files = await readdir(join(home, 'keys'))
    expect(files).toEqual([`${idOf(ws, 'key')}.key`])
    await rm(home, { recursive: true })
  })

  it('lost and made anew is refused, instead of finding nobody', async () => {
    const { ws } = await api.workspace()
    const [here, elsewhere] = ['keys', 'elsewhere'].map((folder) => openKeyFiles(join(api.home, folder), null))
    if (!here || !elsewhere) throw new Error('two stores were opened')
    await openKeys(here, api.connection).of(ws)
    await expect(openKeys(elsewhere, api.connection).of(ws)).rejects.toThrow(KeyMismatch)
  })
})

describe('every answer', () => {
  it.each(['/healthz', '/readyz', '/graphql', '/nowhere', '/%zz'])(
    'is kept by no cache and is what it says: %s',
    async (path) => {
      const { headers } = await fetch(`${api.url}${path}`)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  it('that says ready stands on a write', async () => {
    const before = Date.now()
    await expect.poll(async () => (await fetch(`${api.url}/readyz`)).status).toBe(200)
    await expect
      .poll(
        async () => {
          await fetch(`${api.url}/readyz`)
          const { records } = await api.connection.driver.executeQuery('MATCH (p:Probe) RETURN p.at AS at')
          return Number(records[0]?.get('at'))
        },
        { timeout: 10_000 },
      )
      .toBeGreaterThan(before - 1_000)
  })
})
