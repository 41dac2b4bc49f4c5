import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, openWorkspace, startApi, type Workspace } from '../../testkit/api.ts'
import { openClient } from '../../testkit/client.ts'
import { ada, adaIsIn } from '../../testkit/story.ts'
import type { Role } from '../src/platform/access/index.ts'

const DAY = 86_400_000

let now = Date.now()
let api: Api
let replica: Api
let signing: CryptoKey
beforeAll(async () => {
  api = await startApi({}, () => now)
  const pair = await generateKeyPair('EdDSA')
  signing = pair.privateKey
  await mkdir(join(api.home, 'people'))
  await writeFile(join(api.home, 'people', 'public.jwk'), JSON.stringify(await exportJWK(pair.publicKey)))
  replica = await startApi({}, () => now, undefined, api.home)
})
afterAll(async () => {
  await replica.stop()
  await api.stop()
})

type Granted = {
  grant: { id: string; revokedBy: string | null } | null
  userErrors: { code: string; field: string[]; message: string }[]
}

async function send<T>(by: Workspace, name: string, type: string, input: object, selection: string): Promise<T> {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code field message } } }`
  const { data, errors } = await by.graphql<Record<string, T>>(query, { input })
  expect(errors).toEqual([])
  return data[name] as T
}

const grant = (by: Workspace, input: object) =>
  send<Granted>(by, 'grant', 'GrantInput', { kind: 'PEOPLE', reason: 'case 12', ...input }, 'grant { id revokedBy }')
const revoke = (by: Workspace, id = '') =>
  send<Granted>(by, 'revokeGrant', 'RevokeGrantInput', { id }, 'grant { id revokedBy }')
const need = (by: Workspace, ...grantsNeeded: string[]) =>
  send(by, 'setAccessPolicy', 'AccessPolicyInput', { grantsNeeded }, 'policy { grantsNeeded }')

type Token = { id: string; secret: string }
async function makeToken(by: Workspace, roles: string[], more: object = {}): Promise<Token> {
  const { token, secret } = await send<{ token: { id: string }; secret: string }>(
    by,
    'createToken',
    'CreateTokenInput',
    { name: 'a program', roles, hours: 1_000, ...more },
    'token { id } secret',
  )
  return { id: token.id, secret }
}

const QUESTION = 'query ($c: CustomerInput!) { customerImpact(customer: $c) { customer { ref } } }'
const variables = { c: { identity: ada } }

/** A token of a program, or of a person, for whom the web server signs a new one each time. */
type Sender = string | (() => Promise<string>)

const clientOf = async (sender: Sender, at: Api = api) =>
  openClient(at.url, { token: typeof sender === 'string' ? sender : await sender() })

/** What becomes of a look at Ada, at either replica. */
async function look(sender: Sender, at: Api = api): Promise<string> {
  const { errors } = await (await clientOf(sender, at)).graphql(QUESTION, variables)
  return String(errors[0]?.extensions.code ?? 'answered')
}

async function exported(sender: Sender, headers = {}): Promise<number> {
  return (await (await clientOf(sender)).post('/export', { query: QUESTION, variables }, headers)).status
}

/** A person as the web server says who they are. */
const person = (ws: string, subject: string, roles: Role[]) => (): Promise<string> => {
  const iat = Math.floor(now / 1000)
  const claims = {
    sub: subject,
    name: subject,
    ws,
    roles,
    sid: `s-${subject}`,
    aud: 'dyetrace-api',
    iat,
    exp: iat + 60,
  }
  return new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', typ: 'dyetrace-person+jwt' }).sign(signing)
}

async function withAda(): Promise<Workspace> {
  const admin = await api.workspace(['admin'])
  await adaIsIn(admin, 'orders', 0)
  return admin
}

type Entry = { fields: string[]; outcome: string; reason: string | null; about: string[] }
async function recorded(ws: string): Promise<Entry[]> {
  const { records } = await api.connection.driver.executeQuery(
    'MATCH (e:AuditEntry {ws: $ws}) RETURN e.body AS body ORDER BY e.at, e.body',
    { ws },
  )
  return records.map((record) => JSON.parse(record.get('body')))
}

describe('a workspace that asks for no grant', () => {
  it('goes by roles alone, also for exports', async () => {
    const admin = await withAda()
    const handler = person(admin.ws, 'hanna', ['handler'])
    expect([await look(handler), await exported(handler)]).toEqual(['answered', 200])
  })
})

describe('a workspace that asks for a grant to see people', () => {
  it('refuses whoever has the role and no grant, in words that say what to do', async () => {
    const admin = await withAda()
    await need(admin, 'PEOPLE')
    const handler = person(admin.ws, 'hanna', ['handler'])
    const { errors } = await (await clientOf(handler)).graphql(QUESTION, variables)
    expect(errors[0]).toMatchObject({
      message: expect.stringContaining('Ask another administrator'),
      extensions: { code: 'FORBIDDEN', grant: 'PEOPLE' },
    })
    const refused = (await recorded(admin.ws)).filter(({ outcome }) => outcome === 'REFUSED')
    expect(refused).toMatchObject([{ fields: ['Query.customerImpact'] }])
  })

  it('refuses every question about people, every answer that names one, and no other', async () => {
    const admin = await withAda()
    const { data } = await admin.graphql<{ customerImpact: { customer: { ref: string } } }>(QUESTION, variables)
    await need(admin, 'PEOPLE')
    const asked = async (query: string) => (await admin.graphql(query)).errors[0]?.extensions.code
    const orders = '{artifact: {kind: DATASET, namespace: "test", name: "orders"}}'
    expect(await asked(`{ affectedCustomers(version: ${orders}) { certain } }`)).toBe('FORBIDDEN')
    expect(await asked(`{ customerImpact(customer: {ref: "${data.customerImpact.customer.ref}"}) { asOf } }`)).toBe(
      'FORBIDDEN',
    )
    const link = `mutation { linkIdentities(input: {idempotencyKey: "l", at: "2026-01-01T00:00:00Z", evidence: "e", identities: [
      {namespace: "email", value: "ada@example.com"}, {namespace: "device", value: "7"}]}) { customer { ref } userErrors { code } } }`
    expect(await asked(link)).toBe('FORBIDDEN')
    expect(await asked(`{ trace(from: [${orders}]) { byKind { count } } systems { asOf } }`)).toBeUndefined()
  })

  it('answers a person from when their grant begins until it ends', async () => {
    const admin = await withAda()
    await need(admin, 'PEOPLE')
    const hanna = person(admin.ws, 'hanna', ['handler'])
    const other = person(admin.ws, 'otto', ['handler'])
    const time = (days: number) => new Date(now + days * DAY).toISOString()
    await grant(admin, { holder: { person: 'hanna' }, from: time(1), until: time(2) })
    expect(await look(hanna)).toBe('FORBIDDEN')
    now += DAY
    expect([await look(hanna), await look(hanna, replica), await look(other)]).toEqual([
      'answered',
      'answered',
      'FORBIDDEN',
    ])
    now += DAY
    expect(await look(hanna)).toBe('FORBIDDEN')
  })

  it('ends a grant that is revoked at once, at every replica, and says who did it first', async () => {
    const admin = await withAda()
    await need(admin, 'PEOPLE')
    const hanna = person(admin.ws, 'hanna', ['handler'])
    const { grant: given } = await grant(admin, { holder: { person: 'hanna' } })
    expect(await look(hanna, replica)).toBe('answered')
    expect((await revoke(admin, given?.id)).grant?.revokedBy).toBe('test admin')
    expect([await look(hanna), await look(hanna, replica)]).toEqual(['FORBIDDEN', 'FORBIDDEN'])
    const otto = await openWorkspace(api, admin.ws, ['auditor', 'admin'])
    expect((await revoke(otto, given?.id)).grant?.revokedBy).toBe('test admin')
  })

  it('gives no role with a grant', async () => {
    const admin = await withAda()
    await need(admin, 'PEOPLE')
    const reader = person(admin.ws, 'rita', ['reader'])
    await grant(admin, { holder: { person: 'rita' } })
    expect(await look(reader)).toBe('FORBIDDEN')
  })

  it('does not take a token for the person who has its name, nor the other way round', async () => {
    const admin = await withAda()
    await need(admin, 'PEOPLE')
    const { id, secret } = await makeToken(admin, ['HANDLER'], { name: 'hanna' })
    await grant(admin, { holder: { person: 'hanna' } })
    expect(await look(secret)).toBe('FORBIDDEN')
    expect(await look(person(admin.ws, id, ['handler']))).toBe('FORBIDDEN')
  })
})

describe('a workspace that asks for a grant to export', () => {
  it('lets a person look, and export only with a grant', async () => {
    const admin = await withAda()
    await need(admin, 'BULK')
    const hanna = person(admin.ws, 'hanna', ['handler'])
    expect([await look(hanna), await exported(hanna)]).toEqual(['answered', 403])
    await grant(admin, { kind: 'BULK', holder: { person: 'hanna' }, until: new Date(now + DAY).toISOString() })
    expect(await exported(hanna)).toBe(200)
  })

  it('keeps the reason of the grant with each export, or the one that the request gives', async () => {
    const admin = await withAda()
    await need(admin, 'BULK')
    const hanna = person(admin.ws, 'hanna', ['handler'])
    const until = new Date(now + DAY).toISOString()
    await grant(admin, { kind: 'BULK', holder: { person: 'hanna' }, until, reason: 'audit of March' })
    await exported(hanna)
    now += 1
    await exported(hanna, { 'dyetrace-reason': Buffer.from('Anfrage Nr. 7 – Löschung').toString('latin1') })
    const exports = (await recorded(admin.ws)).filter(({ fields }) => fields[0] === 'POST /export')
    expect(exports.map(({ reason }) => reason)).toEqual(['audit of March', 'Anfrage Nr. 7 – Löschung'])
  })
})

describe('the reason of a request', () => {
  const asked: [string, string][] = [
    ['a question', '{ artifacts { totalCount } }'],
    [
      'a statement',
      'mutation { registerSystem(input: {idempotencyKey: "s", key: "crm", name: "CRM", role: PRIMARY}) { userErrors { code } } }',
    ],
    ['a change of access', 'mutation { setAccessPolicy(input: {grantsNeeded: []}) { userErrors { code } } }'],
    ['a refused try', '{ auditLog { sealed } }'],
  ]
  it.each(asked)('is on record with it: %s', async (what, query) => {
    const workspace = await api.workspace([what === 'a refused try' ? 'reader' : 'admin'])
    await workspace.post('/graphql', { query }, { 'dyetrace-reason': 'request 7' })
    expect((await recorded(workspace.ws)).map(({ reason }) => reason)).toEqual(['request 7'])
  })

  it.each([
    ['too long', 'x'.repeat(1_001)],
    ['no UTF-8', 'L\u00f6schung'],
  ])('is refused where it cannot be kept as it is: %s', async (_, reason) => {
    const workspace = await api.workspace()
    const query = '{ artifacts { totalCount } }'
    const { status } = await workspace.post('/graphql', { query }, { 'dyetrace-reason': reason })
    expect(status).toBe(400)
    expect(await recorded(workspace.ws)).toEqual([])
  })
})

describe('a grant that is not given', () => {
  const time = (days: number) => new Date(now + days * DAY).toISOString()
  const cases: [string, () => object, string, string][] = [
    ['BULK without an end', () => ({ kind: 'BULK' }), 'INVALID_RANGE', 'until'],
    ['BULK for more than 30 days', () => ({ kind: 'BULK', until: time(31) }), 'INVALID_RANGE', 'until'],
    ['an end before its beginning', () => ({ from: time(2), until: time(1) }), 'INVALID_RANGE', 'until'],
    ['a time without a zone', () => ({ until: '2026-03-01T09:00:00' }), 'INVALID_TIME', 'until'],
    ['no reason', () => ({ reason: ' ' }), 'TOO_LONG', 'reason'],
    ['nobody', () => ({ holder: { person: ' ' } }), 'TOO_LONG', 'holder'],
    ['a token that is not there', () => ({ holder: { token: 'none' } }), 'NOT_FOUND', 'holder'],
  ]
  it.each(cases)('is refused with what to do: %s', async (_, input, code, field) => {
    const admin = await api.workspace(['admin'])
    const given = await grant(admin, { holder: { person: 'hanna' }, ...input() })
    expect(given).toMatchObject({ grant: null, userErrors: [{ code, field: expect.arrayContaining([field]) }] })
  })

  it('is one to oneself', async () => {
    const admin = await api.workspace(['admin'])
    const alice = { ...admin, ...(await clientOf(person(admin.ws, 'alice', ['admin']))) }
    expect((await grant(alice, { holder: { person: 'alice' } })).userErrors).toMatchObject([
      { code: 'FORBIDDEN', field: ['holder'] },
    ])
  })

  it('is one to a token that one made or owns, or from it to whoever made it, however many tokens are between', async () => {
    const admin = await api.workspace(['admin'])
    const as = async (sender: Sender) => ({ ...admin, ...(await clientOf(sender)) })
    const alice = await as(person(admin.ws, 'alice', ['admin']))
    const first = await makeToken(alice, ['ADMIN'])
    const second = await makeToken(await as(first.secret), ['ADMIN'], { owner: 'somebody' })
    const owned = await makeToken(admin, ['ADMIN'], { owner: 'alice' })
    const tries: [Workspace, object][] = [
      [alice, { token: first.id }],
      [alice, { token: second.id }],
      [alice, { token: owned.id }],
      [await as(first.secret), { person: 'alice' }],
      [await as(second.secret), { person: 'alice' }],
      [await as(second.secret), { token: first.id }],
      [await as(second.secret), { token: second.id }],
      [await as(owned.secret), { person: 'alice' }],
    ]
    for (const [by, holder] of tries)
      expect((await grant(by, { holder })).userErrors, JSON.stringify(holder)).toMatchObject([{ code: 'FORBIDDEN' }])
    expect((await grant(alice, { holder: { person: 'bob' } })).userErrors).toEqual([])
  })
})

describe('a token that is replaced', () => {
  const rotate = (by: Workspace, id: string) =>
    send<{ secret: string }>(by, 'rotateToken', 'RotateTokenInput', { id, hours: 100 }, 'secret')

  it('hands its grants over where whoever replaces it had it in hand', async () => {
    const admin = await withAda()
    await need(admin, 'PEOPLE')
    const { id } = await makeToken(admin, ['HANDLER'])
    const alice = { ...admin, ...(await clientOf(person(admin.ws, 'alice', ['admin']))) }
    await grant(alice, { holder: { token: id } })
    expect(await look((await rotate(admin, id)).secret)).toBe('answered')
  })

  it('hands none to somebody who would hold them only by replacing it', async () => {
    const admin = await withAda()
    await need(admin, 'PEOPLE')
    const { id } = await makeToken(admin, ['HANDLER'])
    const alice = { ...admin, ...(await clientOf(person(admin.ws, 'alice', ['admin']))) }
    await grant(alice, { holder: { token: id } })
    expect(await look((await rotate(alice, id)).secret)).toBe('FORBIDDEN')
  })
})

describe('what is done about grants', () => {
  it('is on record in the transaction of the change, with the grant, its holder and the reason', async () => {
    const admin = await api.workspace(['admin'])
    await need(admin, 'PEOPLE')
    now += 1
    const { grant: given } = await grant(admin, { holder: { person: 'hanna' }, reason: 'case 7' })
    now += 1
    await revoke(admin, given?.id)
    expect(await recorded(admin.ws)).toMatchObject([
      { fields: ['Mutation.setAccessPolicy'], about: ['needs PEOPLE'] },
      { fields: ['Mutation.grant'], about: [given?.id, 'hanna'], reason: 'case 7' },
      { fields: ['Mutation.revokeGrant'], about: [given?.id, 'hanna'] },
    ])
  })

  it('is seen newest first, page by page, and not from another workspace', async () => {
    const [admin, other] = [await api.workspace(['admin']), await api.workspace(['admin'])]
    for (const holder of ['a', 'b', 'c']) {
      now += 1
      await grant(admin, { holder: { person: holder } })
    }
    type Page = { totalCount: number; edges: { node: { holder: string } }[]; pageInfo: { endCursor: string } }
    const page = async (by: Workspace, after: string | null) =>
      (
        await by.graphql<{ grants: Page }>(
          'query ($after: String) { grants(first: 2, after: $after) { totalCount edges { node { holder } } pageInfo { endCursor } } }',
          { after },
        )
      ).data.grants
    const first = await page(admin, null)
    expect(first).toMatchObject({ totalCount: 3, edges: [{ node: { holder: 'c' } }, { node: { holder: 'b' } }] })
    expect((await page(admin, first.pageInfo.endCursor)).edges).toEqual([{ node: { holder: 'a' } }])
    expect(await page(other, null)).toMatchObject({ totalCount: 0, edges: [] })
  })

  it('does not reach a grant of another workspace', async () => {
    const [admin, other] = [await api.workspace(['admin']), await api.workspace(['admin'])]
    const { grant: given } = await grant(other, { holder: { person: 'hanna' } })
    expect((await revoke(admin, given?.id)).userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['id'] }])
  })
})
