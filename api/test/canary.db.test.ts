import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GraphQLInputType, getNamedType, isEnumType, isInputObjectType } from 'graphql'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAsAdmin, openDatabase, type Workspace } from '../../testkit/api.ts'
import { everyQuestion } from '../../testkit/questions/everyQuestion.ts'
import { everyStatement, type Leaf, type Sent } from '../../testkit/questions/everyStatement.ts'
import { minute } from '../../testkit/story.ts'
import type { Connection } from '../src/platform/db/index.ts'
import { buildApiSchema } from '../src/server/graphql.ts'
import { createServer } from '../src/server/server.ts'

// An e-mail address and a phone number that nobody has, through every entrance of the API; then they are looked for wherever something is left behind.

const schema = buildApiSchema(join(import.meta.dirname, '../../schema'))

/** Long enough that the database writes it byte by byte. */
const LOCAL = `canary${randomBytes(24).toString('hex')}`
const NUMBER = `1415${randomInt(2_340_000, 2_349_999)}`
const CANARY = `somewhere in a name ${LOCAL}@leak.example and +${NUMBER} in it`

const traces = [LOCAL, LOCAL.toUpperCase(), NUMBER]
const holdsCanary = (text: string) => traces.some((trace) => text.includes(trace))

let connection: Connection
let home: string
let url: string
let stop: () => Promise<void>
const logged: string[] = []
/** What callers were told, by what they had asked. */
const answers: { of: string; text: string }[] = []

beforeAll(async () => {
  connection = await openDatabase()
  home = await mkdtemp(join(tmpdir(), 'dyetrace-canary-'))
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })
  const limits = { maxReached: 1_000_000, queryTimeoutMs: 30_000 }
  const app = await createServer({ connection, home, limits, log })
  await app.listen({ host: '127.0.0.1', port: 0 })
  url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  stop = async () => {
    await app.close()
    await connection.close()
    await rm(home, { recursive: true, force: true })
  }
  masking = await openAsAdmin({ url, home }, `canary-${randomUUID()}`)
  await setMasking(masking)
  await throughEveryEntrance(masking)
}, 300_000)
afterAll(() => stop())

let masking: Workspace

const setMasking = (workspace: Workspace) =>
  workspace.graphql('mutation { setIdentifierMasking(input: { on: true }) { on userErrors { code } } }')

/** A value that fits, so that what is sent gets as far as it can. */
const fitting: Leaf = (type, path) => {
  // A run that names an admission which nobody got is refused whole.
  if (path.endsWith('.admission')) return null
  // Nor is anything declared of a purpose that nobody knows.
  if (/\.purposes?(?:\.|$)/.test(path)) return 'marketing'
  if (type === 'Int') return path.includes('.flows.') ? 0 : 5
  const known: Record<string, unknown> = { Float: 5, Boolean: true, DateTime: minute(5), JSON: { a: 'b' } }
  return known[type] ?? (path.includes('.outputs.') ? 'b' : 'a')
}

/** Where texts stand in an input, as dotted paths; lists have one element. */
function textsIn(type: GraphQLInputType, path: string, above: string[] = []): string[] {
  const named = getNamedType(type)
  if (isInputObjectType(named)) {
    if (above.includes(named.name)) return []
    return Object.values(named.getFields()).flatMap((field) =>
      textsIn(field.type, `${path}.${field.name}`, [...above, named.name]),
    )
  }
  return isEnumType(named) || !['String', 'ID', 'JSON', 'DateTime'].includes(named.name) ? [] : [path]
}

/** Each mutation, once for each text in its input, with the canary there. The rule itself stays on, and the key. */
function everyText(): Sent[] {
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
  return mutations.flatMap(({ name, args: [input] }) => {
    const paths = input ? textsIn(input.type, 'input') : []
    return paths.flatMap((at) => {
      const leaf: Leaf = (type, path) => {
        if (path !== at) return /\.(?:idempotencyKey|key)$/.test(path) ? randomUUID() : fitting(type, path)
        return type === 'JSON' ? { [CANARY]: [CANARY] } : CANARY
      }
      return everyStatement(schema, leaf).filter((sent) => sent.name === name && name !== 'setIdentifierMasking')
    })
  })
}

const event = (name: string, by = CANARY) => ({
  eventType: 'COMPLETE',
  eventTime: minute(5),
  producer: 'https://example.com/canary',
  schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
  run: { runId: randomUUID(), facets: { custom: facet({ [by]: by }), processing_engine: facet({ version: by }) } },
  job: { namespace: by, name, facets: { documentation: facet({ description: by }) } },
  inputs: [
    {
      namespace: 'db',
      name: by,
      facets: { schema: facet({ fields: [{ name: by }] }), dataSource: facet({ name: by }) },
    },
  ],
  outputs: [{ namespace: 'db', name: `${by} out`, facets: { tags: facet({ tags: [{ key: by, value: by }] }) } }],
})

const facet = (fields: object) => ({
  _producer: 'https://example.com',
  _schemaURL: 'https://example.com/facet.json',
  ...fields,
})

async function throughEveryEntrance(workspace: Workspace) {
  const send = async (of: string, path: string, init: RequestInit) => {
    const headers = { authorization: `Bearer ${workspace.token}`, 'content-type': 'application/json', ...init.headers }
    const response = await fetch(`${url}${path}`, { ...init, headers })
    answers.push({ of, text: `${[...response.headers].join('\n')}\n${await response.text()}` })
  }
  const graphql = (of: string, body: object) => send(of, '/graphql', { method: 'POST', body: JSON.stringify(body) })
  for (const { name, query, variables } of everyText()) await graphql(name, { query, variables })
  const canary = JSON.stringify(CANARY)
  const examples: Record<string, string> = {
    first: '3',
    customer: `{identity: {namespace: "email", value: "${LOCAL}@leak.example"}}`,
    since: JSON.stringify(minute(1)),
    'Query.trace.from': `{artifact: {kind: DATASET, namespace: "db", name: ${canary}}}`,
    from: `{artifact: {kind: DATASET, namespace: "db", name: ${canary}}, column: ${canary}}`,
  }
  const questions = everyQuestion(schema, (path, argument) =>
    ['of', 'id', 'key', 'versionId', 'text', 'purpose'].includes(argument)
      ? canary
      : (examples[path] ?? examples[argument]),
  )
  for (const { name, query } of questions) await graphql(name, { query })
  for (const body of [[event('a')], event(CANARY), `{"eventType": "${CANARY}`, { [CANARY]: CANARY }])
    await send('an event', '/api/v1/lineage', {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const head = { idempotencyKey: CANARY, at: minute(5), version: { artifact: dataset(CANARY) }, mode: 'FULL' }
  const lines = [
    head,
    { namespace: CANARY, value: CANARY },
    { namespace: 'email', value: `${LOCAL}@leak.example` },
    CANARY,
  ]
  await send('an upload', '/ingest/members?upload=canary', {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines.map((line) => JSON.stringify(line)).join('\n'),
  })
  const exported = `query ($c: CustomerInput!) { customerImpact(customer: $c) { __typename } }`
  const c = { identity: { namespace: 'email', value: `${LOCAL}@leak.example` } }
  await send('an export', '/export', { method: 'POST', body: JSON.stringify({ query: exported, variables: { c } }) })
  const plain = encodeURIComponent(`${LOCAL}@leak.example`)
  for (const path of [`/${plain}`, `/graphql/${plain}?a=${plain}`, `/export?a=${plain}`, `/readyz?${plain}`])
    await send('an address', path, {
      method: 'GET',
      headers: { 'user-agent': plain, 'x-request-id': plain, cookie: plain },
    })
  await send('a token', '/graphql', {
    method: 'POST',
    body: '{}',
    headers: { authorization: `Bearer ${LOCAL}@leak.example` },
  })
}

const dataset = (name: string) => ({ kind: 'DATASET', namespace: 'db', name })

/** Of an entry of the audit, its change and its property: whom it named is one thing, why another. */
function placeOf(of: string, key: string, value: unknown): string {
  if (of !== 'AuditEntry' || key !== 'body') return `${of}.${key}`
  const entry = JSON.parse(String(value)) as Record<string, unknown>
  const holding = Object.keys(entry).filter((name) => holdsCanary(JSON.stringify(entry[name]) ?? ''))
  return `AuditEntry of ${entry.fields}: ${holding}`
}

/** Labels and properties of all that the database has of a workspace in which the canary stands. */
async function placesOf(ws: string): Promise<string[]> {
  const session = connection.driver.session()
  try {
    const { records } = await session.run(
      `MATCH (n {ws: $ws}) UNWIND keys(n) AS key
       RETURN CASE WHEN n:Statement THEN 'Statement of ' + n.type ELSE labels(n)[0] END AS of, key, n[key] AS value
       UNION ALL
       MATCH ({ws: $ws})-[r]->() UNWIND keys(r) AS key RETURN type(r) AS of, key, r[key] AS value`,
      { ws },
    )
    const found = records.filter((record) => holdsCanary(JSON.stringify(record.get('value')) ?? ''))
    return [...new Set(found.map((record) => placeOf(record.get('of'), record.get('key'), record.get('value'))))].sort()
  } finally {
    await session.close()
  }
}

describe('an identifier in places that are not meant for one, where the workspace masks', () => {
  it('gets as far as the record: findings say where it stood, without it', async () => {
    const { data } = await masking.graphql<{ identifierFindings: { totalCount: number; edges: { node: Found }[] } }>(
      '{ identifierFindings(first: 100) { totalCount edges { node { kind place shown masked } } } }',
    )
    const found = data.identifierFindings.edges.map(({ node }) => node)
    const places = ['ARTIFACT', 'COLUMN', 'FACET', 'IDEMPOTENCY_KEY', 'JOB', 'PARAMETER', 'RUN', 'TEXT']
    for (const kind of ['EMAIL', 'PHONE'])
      expect([...new Set(found.filter((one) => one.kind === kind).map(({ place }) => place))].sort()).toEqual(places)
    expect(found.every(({ masked }) => masked)).toBe(true)
    expect(holdsCanary(JSON.stringify(found))).toBe(false)
  })

  const SHOWING = ['systems', 'system', 'catalogSystems', 'find', 'tokens', 'clearances']

  it('is in no answer, error or header, but for those that show whom an admin named', () => {
    expect(answers.length).toBeGreaterThan(150)
    const showing = answers.filter(({ text }) => holdsCanary(text)).map(({ of }) => of)
    expect(showing.filter((of) => !SHOWING.includes(of))).toEqual([])
  })

  it('is in no line of the log', () => {
    expect(logged.filter(holdsCanary)).toEqual([])
  })

  it('is in no metric', async () => {
    expect(holdsCanary(await (await fetch(`${url}/metrics`)).text())).toBe(false)
  })

  it('is in the database only where an admin names whoever answers for something', async () => {
    expect(await placesOf(masking.ws)).toEqual([
      'AuditEntry of Mutation.setClearance: about',
      'Clearance.holder',
      'Clearance.who',
      'Statement of system.body',
      'System.access',
      'System.owner',
      'System.ownerTerms',
      'Token.name',
      'Token.owner',
    ])
  })
})

type Found = { kind: string; place: string; shown: string; masked: boolean }

describe('the search itself', () => {
  it('finds an identifier in the database where the workspace does not mask', async () => {
    const plain = await openAsAdmin({ url, home }, `canary-${randomUUID()}`)
    await plain.lineage(event('a'))
    expect(await placesOf(plain.ws)).toContain('Artifact.name')
  })
})

/** All files of the database, its transaction logs too; none where it is on another machine. */
async function filesOfDatabase(): Promise<string[]> {
  const session = connection.driver.session()
  const { records } = await session.run(
    `SHOW SETTINGS 'server.directories.data', 'server.directories.transaction.logs.root' YIELD value`,
  )
  await session.close()
  const folders = [...new Set(records.map((record) => String(record.get('value'))))]
  const names = await Promise.all(
    folders.map(async (folder) => {
      const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
      return found.flatMap((file) => (file.isFile() ? join(file.parentPath, file.name) : []))
    }),
  )
  return [...new Set(names.flat())]
}

/** Which of these texts stand in any of the files, byte by byte. */
async function standingIn(files: string[], texts: string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const file of files) {
    // The database may remove a file while others are read.
    const bytes = await readFile(file).catch(() => Buffer.alloc(0))
    for (const text of texts) if (bytes.includes(text)) found.add(text)
  }
  return texts.filter((text) => found.has(text))
}

describe('the files of the database', () => {
  it('hold an identifier that came in names where the workspace does not mask, and not where it does', async (test) => {
    const plain = await openAsAdmin({ url, home }, `canary-${randomUUID()}`)
    const [masked, kept] = [`masked${randomBytes(24).toString('hex')}`, `kept${randomBytes(24).toString('hex')}`]
    await masking.lineage(event('a', `long enough a name, ${masked}@leak.example`))
    await plain.lineage(event('a', `long enough a name, ${kept}@leak.example`))
    const files = await filesOfDatabase()
    if (files.length === 0) return test.skip('the database is on another machine')
    expect(await standingIn(files, [masked, kept])).toEqual([kept])
  })

  it('never hold one that names a person', async (test) => {
    const plain = await openAsAdmin({ url, home }, `canary-${randomUUID()}`)
    const someone = `someone${randomBytes(24).toString('hex')}`
    const identity = { namespace: 'email', value: `${someone}@leak.example` }
    const input = {
      idempotencyKey: 'm',
      at: minute(5),
      version: { artifact: dataset('d') },
      mode: 'FULL',
      members: [identity],
    }
    const mutation = 'mutation ($input: RecordMembersInput!) { recordMembers(input: $input) { accepted } }'
    const { data } = await plain.graphql<{ recordMembers: { accepted: number } }>(mutation, { input })
    expect(data.recordMembers.accepted).toBe(1)
    await plain.graphql('query ($c: CustomerInput!) { customerImpact(customer: $c) { asOf } }', { c: { identity } })
    const files = await filesOfDatabase()
    if (files.length === 0) return test.skip('the database is on another machine')
    expect(await standingIn(files, [someone])).toEqual([])
  })
})
