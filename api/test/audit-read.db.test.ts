import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, openWorkspace, startApi, type Workspace } from '../../testkit/api.ts'
import { ada, adaIsIn, artifact, tell } from '../../testkit/story.ts'
import { type Verifier, verifierOf } from '../src/audit/log/index.ts'
import { linesOf, verify } from '../src/audit/verify/index.ts'

let api: Api
let admin: Workspace
let auditor: Workspace
let ref: string
beforeAll(async () => {
  api = await startApi()
  admin = await api.workspace()
  auditor = await openWorkspace(api, admin.ws, ['auditor'])
  const reader = await openWorkspace(api, admin.ws, ['reader'])
  await adaIsIn(admin, 'orders', 0)
  const answer = await admin.graphql<{ customerImpact: { customer: { ref: string } } }>(
    'query ($c: CustomerInput!) { customerImpact(customer: $c) { customer { ref } } }',
    { c: { identity: ada } },
  )
  ref = answer.data.customerImpact.customer.ref
  for (const text of ['a', 'b', 'c']) await reader.graphql(`{ search(text: "${text}") { totalCount } }`)
  await reader.graphql(`{ customerImpact(customer: {ref: "${ref}"}) { customer { ref } } }`)
  await tell(admin, 'registerArtifact', { idempotencyKey: '=1+1', artifact: artifact('formula') })
})
afterAll(() => api.stop())

type Node = {
  actor: string
  fields: string[]
  outcome: string
  customer: string | null
  about: string[]
  roles: string[]
}
type Page = {
  auditEntries: {
    totalCount: number
    edges: { node: Node }[]
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
}

const ENTRIES = `query ($filter: AuditFilter, $first: Int! = 100, $after: String) { auditEntries(filter: $filter, first: $first, after: $after) {
  edges { node { id at actor actorKind roles token action fields customer about count outcome request } } pageInfo { hasNextPage endCursor } totalCount } }`

async function found(filter: object): Promise<Node[]> {
  const { data, errors } = await auditor.graphql<Page>(ENTRIES, { filter })
  expect(errors).toEqual([])
  expect(data.auditEntries.totalCount).toBe(data.auditEntries.edges.length)
  return data.auditEntries.edges.map(({ node }) => node)
}

const get = async (path: string, { token } = auditor) => {
  const answer = await fetch(`${api.url}${path}`, { headers: { authorization: `Bearer ${token}` } })
  return { status: answer.status, text: await answer.text() }
}

describe('the audit', () => {
  it.each(['reader', 'handler', 'approver', 'pipeline'] as const)(
    'is not shown to a %s, by no way in',
    async (role) => {
      const other = await openWorkspace(api, admin.ws, [role])
      const { errors } = await other.graphql(ENTRIES)
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
      expect((await other.graphql('{ auditLog { sealed } }')).errors).toHaveLength(1)
      expect((await get('/audit/log', other)).status).toBe(403)
      expect((await get('/audit/entries', other)).status).toBe(403)
    },
  )

  it('shows who looked at one person', async () => {
    expect(await found({ customer: ref })).toMatchObject([
      { actor: 'test admin', fields: ['Query.customerImpact'], outcome: 'ALLOWED', roles: ['admin'] },
    ])
  })

  it('shows what one actor did', async () => {
    const nodes = await found({ actor: 'test reader' })
    expect(nodes.filter(({ fields }) => fields[0] === 'Query.search')).toHaveLength(3)
    expect(new Set(nodes.map(({ actor }) => actor))).toEqual(new Set(['test reader']))
  })

  it('shows what was refused', async () => {
    const nodes = await found({ outcome: 'REFUSED', actor: 'test reader' })
    expect(nodes.at(-1)).toMatchObject({ actor: 'test reader', fields: ['Query.customerImpact'] })
  })

  it('shows one action alone', async () => {
    expect((await found({ action: 'LINEAGE_WRITE' })).map(({ about }) => about)).toEqual([
      ['=1+1'],
      ['members orders 0'],
    ])
  })

  it('shows what was before a time, and from one', async () => {
    expect(await found({ before: '2020-01-01T00:00:00Z' })).toEqual([])
    expect(await found({ from: '2999-01-01T00:00:00Z' })).toEqual([])
  })

  it('gives the same by small pages as by one', async () => {
    const filter = { actor: 'test reader' }
    const paged: Node[] = []
    for (let after: string | null = null; ; ) {
      const { data }: { data: Page } = await auditor.graphql<Page>(ENTRIES, { filter, first: 1, after })
      paged.push(...data.auditEntries.edges.map(({ node }) => node))
      after = data.auditEntries.pageInfo.endCursor
      if (!data.auditEntries.pageInfo.hasNextPage) break
    }
    expect(paged).toEqual(await found(filter))
  })

  it('is of one workspace', async () => {
    const other = await api.workspace()
    const { data } = await other.graphql<Page>(ENTRIES, { filter: { customer: ref } })
    expect(data.auditEntries.edges).toEqual([])
  })
})

describe('an export of the audit', () => {
  it('is all that is sealed, and proven by the key that the API shows', async () => {
    for (;;) {
      const { data } = await auditor.graphql<{ auditLog: { sealed: number; key: string | null } }>(
        '{ auditLog { sealed key } }',
      )
      if (data.auditLog.sealed < 5 || !data.auditLog.key) continue
      const { text } = await get('/audit/log')
      async function* bytes() {
        yield Buffer.from(text)
      }
      const proven = await verify(linesOf(bytes()), { verifier: verifierOf(data.auditLog.key) as Verifier })
      expect(proven.faults).toEqual([])
      expect(proven.entries).toBeGreaterThanOrEqual(5)
      return
    }
  })

  it('as CSV has no cell that a spreadsheet would run, or cut at another separator', async () => {
    const { text } = await get('/audit/entries?format=csv&action=LINEAGE_WRITE')
    const [head, ...lines] = text.trim().split('\r\n')
    expect(head).toMatch(/^"at","actor",/)
    expect(lines).toHaveLength(2)
    expect(text).toContain(`"'=1+1"`)
    for (const line of lines) expect(line).toMatch(/^"[^"]*"(,"[^"]*")*$/)
  })

  it('as NDJSON is what the filter lets through', async () => {
    const { text } = await get(`/audit/entries?customer=${ref}&outcome=ALLOWED`)
    expect(JSON.parse(text)).toMatchObject({ customer: ref, outcome: 'ALLOWED' })
  })

  it('of an impossible filter is refused, with the parameter', async () => {
    const { status, text } = await get('/audit/entries?from=yesterday')
    expect(status).toBe(400)
    expect(JSON.parse(text).errors).toMatchObject([{ field: ['from'] }])
  })

  it('is on record itself', async () => {
    await get('/audit/entries?outcome=FAILED')
    const filter = { action: 'AUDIT_READ', actor: 'test auditor' }
    const { data } = await auditor.graphql<Page>(ENTRIES, { filter, first: 1 })
    expect(data.auditEntries.edges[0]?.node.fields).toEqual(['GET /audit/entries'])
  })
})
