import { join } from 'node:path'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { isNonNullType, isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, openWorkspace, startApi } from '../../testkit/api.ts'
import { type AuditEntry, guardSchema } from '../src/platform/access/index.ts'
import { buildApiSchema } from '../src/server/graphql.ts'

const seen: AuditEntry[] = []
/** Set where nothing can be recorded. */
let broken = false

let api: Api
beforeAll(async () => {
  const record = async (entries: readonly AuditEntry[]) => {
    if (broken) throw new Error('the record is full')
    seen.push(...entries)
  }
  api = await startApi({}, undefined, { record, recordIn: (_, entries) => record(entries) })
})
afterAll(() => api.stop())

const system = (key: string) =>
  `mutation { registerSystem(input: {idempotencyKey: "${key}", key: "${key}", name: "CRM", role: PRIMARY}) { system { key } userErrors { code message } } }`

const schema = buildApiSchema(join(import.meta.dirname, '../../schema'))

const rootFields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({ type: type?.name ?? '', field })),
)

describe('@auth', () => {
  it('has to be on every question and statement, else there is no API', () => {
    const build = (typeDefs: string) => guardSchema(makeExecutableSchema({ typeDefs }))
    const auth = 'directive @auth(action: String!) on FIELD_DEFINITION '
    expect(() => build(`${auth} type Query { a: Int @auth(action: "LINEAGE_READ") b: Int }`)).toThrow(
      'Query.b has no @auth',
    )
    expect(() => build(`${auth} type Query { a: Int @auth(action: "LINEAGE_READ") } type Mutation { c: Int }`)).toThrow(
      'Mutation.c has no @auth',
    )
  })

  // A token without the roles is refused before anything is looked at, so what is sent need not make sense.
  it.each(rootFields)('guards $field.name', async ({ type, field }) => {
    const args = field.args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)
    const contextValue = { actor: { roles: [], subject: 'nobody' }, audit: { refuse: () => {} } }
    const asked = Promise.resolve(
      field.resolve?.(undefined, Object.fromEntries(args.map(({ name }) => [name, []])), contextValue, {} as never),
    )
    if (type === 'Query') await expect(asked).rejects.toMatchObject({ extensions: { code: 'FORBIDDEN' } })
    else {
      const answer = (await asked) as { userErrors: unknown[] } | unknown[]
      if (Array.isArray(answer)) expect(answer).toEqual([])
      else expect(answer.userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
    }
  })

  it('guards a field of any other type that has it', async () => {
    const typeDefs = `directive @auth(action: String!) on FIELD_DEFINITION
      type Query { a: Thing @auth(action: "LINEAGE_READ") } type Thing { open: Int, closed: Int @auth(action: "PERSON_READ") }`
    const thing = guardSchema(makeExecutableSchema({ typeDefs })).getType('Thing')
    const { closed, open } = isObjectType(thing) ? thing.getFields() : {}
    const context = { actor: { roles: ['reader'] }, audit: { refuse: () => {} } }
    await expect(closed?.resolve?.({ closed: 1 }, {}, context, {} as never)).rejects.toThrow('may not ask about people')
    expect(open?.resolve).toBeUndefined()
  })

  it('says what the token may not, and which roles may', async () => {
    const reader = await api.workspace(['reader'])
    const { data } = await reader.graphql<{ registerSystem: { userErrors: { message: string }[] } }>(system('crm'))
    expect(data.registerSystem.userErrors).toEqual([
      {
        code: 'FORBIDDEN',
        message: 'This token may not send statements. Use one with one of the roles pipeline, admin.',
      },
    ])
  })
})

describe('who sends a statement', () => {
  it('is kept with it, also where calls share a transaction, and with what is refused', async () => {
    const one = await api.workspace(['pipeline'])
    const other = await openWorkspace(api, one.ws, ['admin'])
    const keys = Array.from({ length: 20 }, (_, n) => `s${n}`)
    await Promise.all(keys.map((key, n) => (n % 2 === 0 ? one : other).graphql(system(key))))
    const bad = await other.graphql(
      'mutation { registerSystem(input: {idempotencyKey: "bad", key: "bad", name: "CRM", role: PRIMARY, retentionDays: -1}) { userErrors { code } } }',
    )
    expect(bad.errors).toEqual([])
    const { data } = await other.graphql<{
      activity: { arrivals: { by: string; about: string | null; refusal: { code: string } | null }[] }
    }>('{ activity(first: 50) { arrivals { by about refusal { code } } } }')
    const by = new Map(data.activity.arrivals.map((arrival) => [arrival.about, arrival.by]))
    keys.forEach((key, n) => {
      expect(by.get(key), key).toBe(n % 2 === 0 ? 'test pipeline' : 'test admin')
    })
    const refused = data.activity.arrivals.filter(({ refusal }) => refusal)
    expect(refused.map((arrival) => arrival.by)).toEqual(['test admin'])
  })
})

describe('the audit', () => {
  it('is told who did what, or was refused, over GraphQL and HTTP', async () => {
    const reader = await api.workspace(['reader'])
    seen.length = 0
    await reader.graphql('{ activity { accepted } search(text: "a") { totalCount } }')
    await reader.graphql(system('crm'))
    await reader.lineage([])
    const actor = { kind: 'MACHINE', subject: 'test reader', workspace: reader.ws, roles: ['reader'] }
    expect(seen).toMatchObject([
      { actor, action: 'LINEAGE_READ', fields: ['Query.activity'], outcome: 'ALLOWED' },
      { actor, action: 'LINEAGE_READ', fields: ['Query.search'], outcome: 'ALLOWED', count: 0 },
      { actor, action: 'LINEAGE_WRITE', fields: ['Mutation.registerSystem'], outcome: 'REFUSED' },
      { actor, action: 'LINEAGE_WRITE', fields: ['POST /api/v1/lineage'], outcome: 'REFUSED' },
    ])
    expect(JSON.stringify(seen)).not.toContain(reader.token)
  })

  it('that cannot record lets nothing happen', async () => {
    const admin = await api.workspace(['admin'])
    broken = true
    const sent = await admin.graphql(system('crm'))
    const asked = await admin.graphql('{ search(text: "a") { totalCount } }')
    const event = await admin.lineage([])
    broken = false
    expect(sent.errors).toHaveLength(1)
    expect(asked.errors).toHaveLength(1)
    expect(event.status).toBe(500)
    const { data } = await admin.graphql<{ activity: { accepted: number } }>('{ activity { accepted } }')
    expect(data.activity.accepted).toBe(0)
  })
})
