import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { type Client, openClient } from '../../testkit/client.ts'

let api: Api
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const dataset = (name: string) => ({ kind: 'DATASET', namespace: 'shop', name })
const ada = { namespace: 'email', value: 'ada@example.com' }

/** orders, with Ada in it, is copied `copies` times; one copy has a name that a spreadsheet would run. */
async function shopOf(copies: number): Promise<Workspace> {
  const shop = await api.workspace()
  const at = '2026-01-01T00:00:00Z'
  const told = await shop.graphql<Record<string, { userErrors: unknown[] } | { userErrors: unknown[] }[]>>(
    `mutation ($system: RegisterSystemInput!, $artifact: RegisterArtifactInput!, $runs: [RecordRunInput!]!, $members: RecordMembersInput!) {
      registerSystem(input: $system) { userErrors { message } }
      registerArtifact(input: $artifact) { userErrors { message } }
      recordRuns(input: $runs) { userErrors { message } }
      recordMembers(input: $members) { userErrors { message } }
    }`,
    {
      system: { idempotencyKey: 's', key: 'warehouse', name: 'Warehouse', role: 'ANALYTICS', region: 'eu' },
      artifact: {
        idempotencyKey: 'a',
        artifact: dataset('orders'),
        systemKey: 'warehouse',
        columns: [{ name: 'mail', category: 'user.contact.email', sensitive: true, purposes: ['billing'] }],
      },
      runs: Array.from({ length: copies }, (_, n) => ({
        idempotencyKey: `r${n}`,
        runId: `r${n}`,
        kind: 'COPY',
        job: { namespace: 'shop', name: `copy${n}` },
        startedAt: '2026-01-02T00:00:00Z',
        endedAt: '2026-01-02T01:00:00Z',
        inputs: [{ version: { artifact: dataset('orders') } }],
        outputs: [{ version: { artifact: dataset(n === 0 ? '=cmd()' : `copy, "${n}"`) } }],
      })),
      members: { idempotencyKey: 'm', at, version: { artifact: dataset('orders') }, mode: 'ADD', members: [ada] },
    },
  )
  expect(told.errors).toEqual([])
  return shop
}

const impact = {
  query: 'query ($customer: CustomerInput!) { customerImpact(customer: $customer) { __typename } }',
  variables: { customer: { identity: ada } },
}

const exported = (of: Client, body: unknown, accept = 'application/x-ndjson') => of.post('/export', body, { accept })

const linesOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown> & { record: string })

describe('an export', () => {
  it('begins with how complete the answer is, and ends with how much there was', async () => {
    const shop = await shopOf(3)
    const { status, type, text } = await exported(shop, impact)
    const lines = linesOf(text)
    expect({ status, type }).toEqual({ status: 200, type: 'application/x-ndjson; charset=utf-8' })
    expect(lines[0]).toMatchObject({
      record: 'answer',
      question: 'customerImpact',
      complete: true,
      reached: 4,
      outside: 0,
    })
    expect(lines.at(-1)).toEqual({ record: 'end', versions: 4, columns: 1, flows: 6, columnFlows: 0, complete: true })
    expect(lines.filter(({ record }) => record === 'caveat').map(({ code }) => code)).toContain('MEMBERSHIP_UNKNOWN')
  })

  it('has versions with where they are, their columns, and every flow between them', async () => {
    const lines = linesOf((await exported(await shopOf(1), impact)).text)
    const of = (record: string) => lines.filter((line) => line.record === record)
    const [orders, copy] = of('version')
    expect(orders).toMatchObject({
      name: 'orders',
      verdict: 'CONFIRMED',
      system: 'warehouse',
      role: 'ANALYTICS',
      region: 'eu',
      categories: 'user.contact.email',
    })
    expect(copy).toMatchObject({ name: '=cmd()', verdict: 'DERIVED', live: true, system: null, categories: '' })
    expect(of('column')).toMatchObject([{ name: 'mail', category: 'user.contact.email', sensitive: true }])
    expect(of('flow').map(({ from, to, run }) => [from, to, run])).toEqual([
      [orders?.id, expect.any(String), expect.any(String)],
      [expect.any(String), copy?.id, expect.any(String)],
    ])
  })

  it('has no row limit: all that GraphQL pages through is in it, in the same order', async () => {
    const shop = await shopOf(250)
    const { data } = await shop.graphql<{
      customerImpact: { artifacts: { edges: { node: { version: { id: string } } }[] } }
    }>(
      `query ($customer: CustomerInput!) { customerImpact(customer: $customer) {
        artifacts(first: 100) { edges { node { version { id } } } } } }`,
      impact.variables,
    )
    const ids = linesOf((await exported(shop, impact)).text).flatMap((line) =>
      line.record === 'version' ? [line.id] : [],
    )
    expect(ids).toHaveLength(251)
    expect(ids.slice(0, 100)).toEqual(data.customerImpact.artifacts.edges.map(({ node }) => node.version.id))
  })

  it('reads fragments, directives and aliases as GraphQL does', async () => {
    const query = `query ($customer: CustomerInput!, $no: Boolean = false) { ...Asked }
      fragment Asked on Query { a: customerImpact(customer: $customer) { ...Lists } b: systems @include(if: $no) { __typename } }
      fragment Lists on CustomerImpact {
        all: artifacts @skip(if: true) { totalCount } some: artifacts(filter: {verdicts: [CONFIRMED]}) { totalCount } }`
    const { status, text } = await exported(await shopOf(2), { ...impact, query })
    expect(status).toBe(200)
    expect(linesOf(text).filter(({ record }) => record === 'version')).toHaveLength(1)
  })

  const twoLists = `query ($customer: CustomerInput!) { customerImpact(customer: $customer) {
    artifacts { totalCount } some: artifacts(filter: {verdicts: [CONFIRMED]}) { totalCount } } }`

  it('of two lists has both, each under the name by which GraphQL answers it, as it would be alone', async () => {
    const shop = await shopOf(2)
    const lines = linesOf((await exported(shop, { ...impact, query: twoLists })).text)
    for (const [list, filter] of [
      ['customerImpact.artifacts', ''],
      ['customerImpact.some', '(filter: {verdicts: [CONFIRMED]})'],
    ]) {
      const query = `query ($customer: CustomerInput!) { customerImpact(customer: $customer) { artifacts${filter} { totalCount } } }`
      const alone = linesOf((await exported(shop, { ...impact, query })).text)
      const its = lines.filter((line) => line.list === list)
      expect(its.map(({ list: _, lists: __, asOf: ___, ...line }) => line)).toEqual(
        alone.map(({ asOf: _, ...line }) => line),
      )
    }
    expect(lines.at(-1)).toMatchObject({ record: 'end', lists: 2, versions: 4, complete: true })
  })

  it('of two questions has both', async () => {
    const query = `query ($customer: CustomerInput!, $version: VersionInput!) {
      __typename her: customerImpact(customer: $customer) { __typename } those: affectedCustomers(version: $version) { certain } }`
    const variables = { ...impact.variables, version: { artifact: dataset('orders') } }
    const lines = linesOf((await exported(await shopOf(1), { query, variables })).text)
    const ends = lines.filter(({ record }) => record === 'end')
    expect(ends).toMatchObject([{ list: 'her', versions: 2 }, { list: 'those', customers: 1 }, { lists: 2 }])
    expect(lines[0]).toMatchObject({ record: 'answer', list: 'her', lists: 2 })
  })

  it('is of the operation that is named, where there are several', async () => {
    const query = `query A { systems { __typename } } query B($customer: CustomerInput!) { customerImpact(customer: $customer) { __typename } }`
    const shop = await shopOf(1)
    const body = { ...impact, query }
    expect((await exported(shop, { ...body, operationName: 'B' })).status).toBe(200)
    const unnamed = await exported(shop, body)
    expect([unnamed.status, JSON.parse(unnamed.text).errors[0].extensions.argument]).toEqual([400, 'operationName'])
  })

  it('as CSV is one list: of two it says how to have both', async () => {
    const { status, text } = await exported(await shopOf(2), { ...impact, query: twoLists }, 'text/csv')
    const [error] = JSON.parse(text).errors
    expect([status, error.extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
    expect(error.message).toMatch(/NDJSON/)
  })

  it('takes the filter of the list that the document asks for', async () => {
    const query = `query ($customer: CustomerInput!) { customerImpact(customer: $customer) {
      artifacts(filter: {verdicts: [CONFIRMED]}) { totalCount } } }`
    const lines = linesOf((await exported(await shopOf(2), { ...impact, query })).text)
    expect(lines.filter(({ record }) => record === 'version')).toHaveLength(1)
    expect(lines[0]).toMatchObject({ reached: 3 })
  })

  it('as CSV is one table, whose cells no spreadsheet runs', async () => {
    const { type, text } = await exported(await shopOf(2), impact, 'text/csv')
    const lines = text.trimEnd().split('\r\n')
    expect(type).toContain('text/csv')
    expect(lines[0]).toMatch(/^record,question,subject,asOf,complete,/)
    expect(text).toContain(",'=cmd(),")
    expect(text).toContain('"copy, ""1"""')
    expect(lines.at(-1)).toMatch(/^end,.*,3,1,4,0,$/)
  })

  it('of a trace has no verdicts, and says what lies beyond its boundary', async () => {
    const query = `query ($from: [VersionInput!]!) { trace(from: $from, direction: UPSTREAM, within: {depth: 1}) { __typename } }`
    const variables = { from: [{ artifact: dataset('=cmd()') }] }
    const lines = linesOf((await exported(await shopOf(1), { query, variables })).text)
    expect(lines.filter(({ record }) => record === 'version')).toMatchObject([{ name: 'orders', verdict: null }])
  })

  it('of the people of a version has every one of them, and whether they are in it for certain', async () => {
    const query = 'query ($version: VersionInput!) { affectedCustomers(version: $version) { certain } }'
    const shop = await shopOf(1)
    const linesFor = async (name: string) =>
      linesOf((await exported(shop, { query, variables: { version: { artifact: dataset(name) } } })).text)
    const [answer] = await linesFor('orders')
    expect(answer).toMatchObject({ record: 'answer', question: 'affectedCustomers', complete: true })
    expect((await linesFor('orders')).slice(-2)).toMatchObject([
      { record: 'customer', certain: true },
      { record: 'end', customers: 1 },
    ])
    expect((await linesFor('=cmd()')).at(-2)).toMatchObject({ record: 'customer', certain: false, namespaces: 'email' })
  })

  it('never holds an identity', async () => {
    expect((await exported(await shopOf(2), impact)).text).not.toContain('ada@example.com')
  })

  it.each<[string, object, string]>([
    [
      'two questions',
      { query: '{ a: search(text: "x") { totalCount } b: search(text: "y") { totalCount } }' },
      'query',
    ],
    ['a question without a whole answer', { query: '{ search(text: "x") { totalCount } }' }, 'query'],
    ['a body that is no question', { question: 'customerImpact' }, 'query'],
    [
      'an argument of the wrong shape',
      { ...impact, variables: { customer: { identity: { namespace: 'email' } } } },
      'customer.identity',
    ],
  ])('of %s is refused, naming what to correct', async (_, body, argument) => {
    const { status, text } = await exported(await shopOf(1), body)
    expect(status).toBe(400)
    expect(JSON.parse(text).errors[0].extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument })
  })

  it('needs a role that may export, and one that may ask', async () => {
    expect((await exported(await api.workspace(['reader']), impact)).status).toBe(403)
    expect((await exported(openClient(api.url, { token: 'dye_none' }), impact)).status).toBe(401)
  })

  it('of an unknown person is an error, never an empty file', async () => {
    const { status, text } = await exported(await api.workspace(), impact)
    expect(status).toBe(400)
    expect(JSON.parse(text).errors[0].extensions.code).toBe('CUSTOMER_NOT_FOUND')
  })
})

describe('a report', () => {
  const filtered = {
    query: `query ($customer: CustomerInput!, $filter: ImpactFilter) {
      customerImpact(customer: $customer) { artifacts(filter: $filter) { totalCount } } }`,
    variables: { ...impact.variables, filter: { verdicts: ['DERIVED'], text: 'copy' } },
  }
  const read = async (of: Workspace, body: unknown) => {
    const response = await fetch(`${api.url}/export`, {
      method: 'POST',
      headers: { authorization: `Bearer ${of.token}`, 'content-type': 'application/json', accept: 'application/pdf' },
      body: JSON.stringify(body),
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (!response.ok) return { type: null, text: Buffer.from(bytes).toString() }
    const { text } = await extractText(await getDocumentProxy(bytes))
    return { type: response.headers.get('content-type'), text: text.join(' ').replace(/\s+/g, ' ') }
  }

  it('says where the data is, why, of when, and what is not known', async () => {
    const { type, text } = await read(await shopOf(2), impact)
    expect(type).toBe('application/pdf')
    expect(text).toMatch(/As of \d{4}-\d\d-\d\dT/)
    expect(text).toContain('Complete: all recorded lineage was searched.')
    expect(text).toContain('3 artifacts with 3 versions.')
    expect(text).toContain('Warehouse (analytics, eu)')
    expect(text).toMatch(/shop orders \(dataset\): Confirmed \(1\)\. 1 version, 1 current/)
    expect(text).toMatch(/shop =cmd\(\) \(dataset\): Derived \(1\)\.[^)]*Upstream: shop orders\./)
    expect(text).toContain('Confirmed: This person is listed in this data.')
    expect(text).toMatch(/Known gaps .*\(\d+\)/)
    expect(text).not.toContain(ada.value)
  })

  it('holds what the filters leave, and says that there are filters', async () => {
    const { text } = await read(await shopOf(3), filtered)
    expect(text).toContain('Narrowed down to verdict Derived; “copy” in the name, system or owner.')
    expect(text).toContain('2 artifacts with 2 versions.')
    expect(text).not.toContain('shop orders')
    expect(text).toContain('Upstream: what is not in this report.')
  })

  it('is about a person, and nothing else', async () => {
    const body = {
      query: `{ trace(from: [{artifact: {kind: DATASET, namespace: "shop", name: "orders"}}]) { __typename } }`,
    }
    const { text } = await read(await shopOf(1), body)
    expect(text).toContain('A report is about a person')
  })
})
