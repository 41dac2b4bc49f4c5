import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { type Client, openClient } from '../../testkit/client.ts'
import { run, tell, tellRuns } from '../../testkit/story.ts'

let api: Api
let shop: Workspace
beforeAll(async () => {
  api = await startApi()
  shop = await api.workspace(['admin'])
  await tellAll(shop)
})
afterAll(() => api.stop())

const table = (name: string, namespace = 'postgres://shop-db:5432') => ({ kind: 'DATASET', namespace, name })

async function register(by: Client, artifact: object, systemKey: string | null, columns: object[] = []) {
  const input = { idempotencyKey: JSON.stringify(artifact), artifact, systemKey, columns }
  expect(await tell(by, 'registerArtifact', input)).toEqual([])
}

async function system(by: Client, key: string, name: string, owner: string | null) {
  const input = { idempotencyKey: `system ${key}`, key, name, owner, role: 'ANALYTICS' }
  expect(await tell(by, 'registerSystem', input)).toEqual([])
}

/** A shop: two systems and one that is only named, tables with columns, and two jobs, one of which ran three times. */
async function tellAll(by: Client): Promise<void> {
  await system(by, 'warehouse', 'Analytics Warehouse', 'Mara Lindqvist')
  await system(by, 'lab', 'Notebook lab', 'Mara Lindqvist')
  await register(by, table('shop.public.customers'), 'warehouse', [{ name: 'birth_date' }, { name: 'email' }])
  await register(by, table('shop.public.OrdersDaily'), 'warehouse', [{ name: 'email' }, { name: 'total' }])
  await register(by, table('shop.public.customers_old'), 'archive')
  const job = { namespace: 'airflow', name: 'nightly_customer_sync' }
  const customers = { version: { artifact: table('shop.public.customers') } }
  const runs = [0, 10, 20].map((at) => run(`sync${at}`, at, at + 5, { job, writes: [customers] }))
  const once = run('scoring', 30, 35, { job: { namespace: 'airflow', name: 'customer_scoring' }, reads: [customers] })
  expect((await tellRuns(by, [...runs, once])).flat()).toEqual([])
}

type Found = {
  kind: string
  similar: boolean
  artifact: { name: string } | null
  column: { name: string; artifact: { name: string } } | null
  system: { name: string } | null
  key: string | null
  job: { name: string } | null
  owner: string | null
  systems: { name: string }[]
}

type Answer = {
  totalCount: number
  notSearched: number
  limited: boolean
  counts: { kind: string; count: number }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  edges: { node: Found }[]
}

const query = `query ($text: String!, $kinds: [FoundKind!], $first: Int!, $after: String) {
  find(text: $text, kinds: $kinds, first: $first, after: $after) {
    totalCount notSearched limited counts { kind count } pageInfo { hasNextPage endCursor }
    edges { node { kind similar artifact { name } column { name artifact { name } } system { name } key job { name } owner systems { name } } }
  }
}`

async function ask(by: Client, text: string, more: { kinds?: string[]; first?: number; after?: string | null } = {}) {
  const { data, errors } = await by.graphql<{ find: Answer }>(query, { text, first: 20, ...more })
  expect(errors).toEqual([])
  return data.find
}

const nameOf = ({ artifact, column, system, key, job, owner }: Found): string =>
  column
    ? `${column.artifact.name} › ${column.name}`
    : (artifact?.name ?? job?.name ?? owner ?? system?.name ?? key ?? 'nothing')

const found = async (by: Client, text: string, more = {}) =>
  (await ask(by, text, more)).edges.map(({ node }) => `${node.kind} ${nameOf(node)}`)

describe('one search for everything', () => {
  it.each([
    ['a column', 'birth_date', 'COLUMN shop.public.customers › birth_date'],
    ['a column with its table, in any order', 'birth customers', 'COLUMN shop.public.customers › birth_date'],
    ['a system', 'warehouse', 'SYSTEM Analytics Warehouse'],
    ['a system that was only named', 'archive', 'SYSTEM archive'],
    ['a job', 'nightly sync', 'JOB nightly_customer_sync'],
    ['an owner', 'mara', 'OWNER Mara Lindqvist'],
    ['an artifact by several words', 'customers shop', 'ARTIFACT shop.public.customers'],
    ['a column with a typo', 'brith_date', 'COLUMN shop.public.customers › birth_date'],
    ['a system with a typo', 'warehuose', 'SYSTEM Analytics Warehouse'],
    ['a job with a typo', 'nigthly', 'JOB nightly_customer_sync'],
    ['an owner with a typo', 'lindquist', 'OWNER Mara Lindqvist'],
    ['words that are written as one', 'ordersdaily', 'ARTIFACT shop.public.OrdersDaily'],
    ['words that are written apart', 'orders daily', 'ARTIFACT shop.public.OrdersDaily'],
    ['a part of a word', 'hop custome', 'ARTIFACT shop.public.customers'],
    ['a name with signs of a query language in it', 'customers) (*:*', 'ARTIFACT shop.public.customers'],
  ])('finds %s', async (_, text, first) => {
    expect((await found(shop, text))[0]).toBe(first)
  })

  it('takes no sign of a query language for more than a separator', async () => {
    expect(await found(shop, 'ws:* terms:*customers~2 -nothing')).toEqual([])
    expect(await found(shop, '"customers" AND +shop')).toEqual([])
    expect((await found(shop, '"customers" +(shop)'))[0]).toBe('ARTIFACT shop.public.customers')
  })

  it('does not list the columns of a table that is named', async () => {
    const { counts } = await ask(shop, 'customers')
    expect(counts.find(({ kind }) => kind === 'COLUMN')).toBeUndefined()
  })

  it('says how many there are of each kind, whichever are asked for', async () => {
    const all = await ask(shop, 'customer')
    expect(Object.fromEntries(all.counts.map(({ kind, count }) => [kind, count]))).toEqual({ ARTIFACT: 2, JOB: 2 })
    const jobs = await ask(shop, 'customer', { kinds: ['JOB'] })
    expect([jobs.totalCount, jobs.edges.length]).toEqual([2, 2])
    expect(jobs.counts).toHaveLength(2)
  })

  it('puts names as they were typed before those spelled alike, and then what there is most of', async () => {
    const names = await found(shop, 'customers')
    expect(names).toEqual([
      'ARTIFACT shop.public.customers',
      'ARTIFACT shop.public.customers_old',
      // Spelled alike; three runs before one.
      'JOB nightly_customer_sync',
      'JOB customer_scoring',
    ])
    // Begins with it; then three runs before one.
    const jobs = await found(shop, 'customer', { kinds: ['JOB'] })
    expect(jobs).toEqual(['JOB customer_scoring', 'JOB nightly_customer_sync'])
    expect(await found(shop, 'airflow')).toEqual(['JOB nightly_customer_sync', 'JOB customer_scoring'])
    const { edges } = await ask(shop, 'nightli')
    expect(edges.map(({ node }) => [nameOf(node), node.similar])).toEqual([['nightly_customer_sync', true]])
  })

  it('takes no other number for a typo', async () => {
    await register(shop, table('shop.report_2024'), 'warehouse')
    expect(await found(shop, 'report 2025')).toEqual([])
  })

  it('pages through everything once', async () => {
    const all = await found(shop, 'customer')
    const seen: string[] = []
    for (let after: string | null = null, more = true; more; ) {
      const page: Answer = await ask(shop, 'customer', { first: 1, after })
      seen.push(...page.edges.map(({ node }) => `${node.kind} ${nameOf(node)}`))
      after = page.pageInfo.endCursor
      more = page.pageInfo.hasNextPage
    }
    expect(seen).toEqual(all)
  })

  it('finds what is new at once, and what a system is called now', async () => {
    const moved = await api.workspace(['admin'])
    await system(moved, 'crm', 'Sales desk', 'Otto')
    expect(await found(moved, 'otto')).toEqual(['OWNER Otto'])
    const later = { idempotencyKey: 'again', key: 'crm', name: 'Care desk', owner: 'Ines', role: 'ANALYTICS' }
    expect(await tell(moved, 'registerSystem', later)).toEqual([])
    expect(await found(moved, 'otto')).toEqual([])
    expect(await found(moved, 'care')).toEqual(['SYSTEM Care desk'])
    expect(await found(moved, 'sales')).toEqual([])
  })

  it.each([
    ['an empty text', { text: ' ' }, 'text'],
    ['a text without letters', { text: '*:* ~~' }, 'text'],
    ['too many words', { text: 'a b c d e f g h i j k l m' }, 'text'],
    ['a long text', { text: 'x'.repeat(501) }, 'text'],
    ['a page of 101', { text: 'a', first: 101 }, 'first'],
    ['a cursor that is none', { text: 'a', after: 'nonsense' }, 'after'],
  ])('refuses %s, naming the argument', async (_, asked, argument) => {
    const { errors } = await shop.graphql(query, { first: 20, ...asked })
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([{ code: 'BAD_USER_INPUT', argument }])
  })
})

describe('workspaces beside each other', () => {
  it('names of another one are not found, and keep none of this one from being found', async () => {
    const [own, other] = await Promise.all([api.workspace(['admin']), api.workspace(['admin'])])
    // More names that are nearer to the typo than the index takes of words that are like one.
    const near = [...'abcdefghijklmnopqrstuvwxyz'].flatMap((a) => [...'abcd'].map((b) => `salesorder${a}${b}`))
    await Promise.all(near.map((name) => register(other, table(name), null)))
    await register(own, table('salesorders'), null)
    expect(await found(own, 'salesodrers')).toEqual(['ARTIFACT salesorders'])
    const { counts, totalCount } = await ask(own, 'sales')
    expect([totalCount, counts]).toEqual([1, [{ kind: 'ARTIFACT', count: 1 }]])
    expect((await ask(other, 'salesorders')).edges.map(({ node }) => nameOf(node))).not.toContain('salesorders')
  })
})

describe('whoever is cleared for a part', () => {
  async function cleared(systems: string[], categories: string[] | null = null): Promise<Client> {
    const input = { name: 'somebody', owner: 'nora', roles: ['READER'], hours: 10 }
    const made = await shop.graphql<{ createToken: { token: { id: string }; secret: string } }>(
      'mutation ($input: CreateTokenInput!) { createToken(input: $input) { token { id } secret userErrors { code } } }',
      { input },
    )
    const { token, secret } = made.data.createToken
    const clearance = { holder: { token: token.id }, systems, categories, reason: 'works for one part' }
    const { data, errors } = await shop.graphql<{ setClearance: { userErrors: object[] } }>(
      'mutation ($input: ClearanceInput!) { setClearance(input: $input) { userErrors { code field } } }',
      { input: clearance },
    )
    expect([errors, data.setClearance.userErrors]).toEqual([[], []])
    return openClient(api.url, { token: secret })
  }

  it('finds nothing of what is closed, and is told that it was not looked through', async () => {
    const limited = await cleared(['lab'])
    for (const text of ['customers', 'birth_date', 'warehouse', 'nightly', 'archive']) {
      const { edges, counts, limited: partly, notSearched } = await ask(limited, text)
      expect([text, edges, counts, partly]).toEqual([text, [], [], true])
      expect(notSearched).toBeGreaterThan(0)
    }
    expect(await found(limited, 'mara')).toEqual(['OWNER Mara Lindqvist'])
    expect((await ask(limited, 'mara')).edges[0]?.node.systems).toEqual([{ name: 'Notebook lab' }])
    expect((await ask(shop, 'mara')).edges[0]?.node.systems).toHaveLength(2)
  })

  it('sees that there are other systems, after those that are open, and not what they are called', async () => {
    const { data } = await (await cleared(['warehouse'])).graphql<{
      catalogSystems: { key: string; closed: boolean; system: { name: string } | null }[]
    }>('{ catalogSystems { key closed system { name } } }')
    expect(data.catalogSystems.map(({ closed }) => closed)).toEqual([false, true, true])
    expect(JSON.stringify(data.catalogSystems)).not.toMatch(/archive|lab/i)
  })

  it('finds what is open to them, and by name', async () => {
    const limited = await cleared(['warehouse'])
    expect(await found(limited, 'birth_date')).toEqual(['COLUMN shop.public.customers › birth_date'])
    expect(await found(limited, 'lab')).toEqual([])
  })

  it('finds no column of a category that is closed', async () => {
    const columns = [{ name: 'cardnumber', category: 'user.financial' }, { name: 'cardholder' }]
    await register(shop, table('shop.payments'), 'warehouse', columns)
    const limited = await cleared(['warehouse'], ['user.contact'])
    expect(await found(limited, 'card')).toEqual(['COLUMN shop.payments › cardholder'])
  })
})

describe('by role', () => {
  it.each([
    ['reader', true],
    ['pipeline', false],
  ] as const)('a %s may search: %s', async (role, may) => {
    const { errors } = await (await api.workspace([role])).graphql(query, { text: 'a', first: 1 })
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(may ? [] : ['FORBIDDEN'])
  })
})

it('what was recorded before there was a search is found, too, once the database is brought up to date', async () => {
  const { migration } = await import('../src/platform/db/migrations/044-search.ts')
  const earlier = await api.workspace(['admin'])
  await tellAll(earlier)
  const { driver } = api.connection
  const before = await termsIn(earlier.ws)
  await driver.executeQuery(
    'MATCH (n:Artifact|Column|System|Job {ws: $ws}) REMOVE n.terms, n.contextTerms, n.ownerTerms',
    { ws: earlier.ws },
  )
  expect(await found(earlier, 'birth_date')).toEqual([])
  const session = driver.session()
  await migration.convert?.(session, 43, 44)
  await session.close()
  expect(await termsIn(earlier.ws)).toEqual(before)
  expect((await found(earlier, 'birth_date'))[0]).toBe('COLUMN shop.public.customers › birth_date')
})

async function termsIn(ws: string): Promise<unknown[]> {
  const { records } = await api.connection.driver.executeQuery(
    `MATCH (n:Artifact|Column|System|Job {ws: $ws})
     RETURN n.id AS id, n.terms AS terms, n.contextTerms AS context, n.ownerTerms AS owner ORDER BY id`,
    { ws },
  )
  return records.map((record) => record.toObject())
}
