import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Api, startApi, type Workspace } from '../../testkit/api.ts'
import { openClient } from '../../testkit/client.ts'
import type { AuditEntry } from '../src/platform/access/index.ts'

const seen: AuditEntry[] = []

let api: Api
let workspace: Workspace
let signing: CryptoKey
let publicKey: string
const file = () => join(api.home, 'people', 'public.jwk')

beforeAll(async () => {
  const record = async (entries: readonly AuditEntry[]) => void seen.push(...entries)
  api = await startApi({}, undefined, { record, recordIn: (_, entries) => record(entries) })
  workspace = await api.workspace()
  const pair = await generateKeyPair('EdDSA', { extractable: true })
  signing = pair.privateKey
  publicKey = JSON.stringify(await exportJWK(pair.publicKey))
  await mkdir(join(api.home, 'people'))
  await writeFile(file(), publicKey)
  await workspace.graphql(register)
})
afterAll(() => api.stop())

const register =
  'mutation { registerArtifact(input: {idempotencyKey: "a", artifact: {kind: DATASET, namespace: "shop", name: "orders"}}) { artifact { name } userErrors { code } } }'
const search = '{ search(text: "orders") { totalCount } }'

type Changes = {
  claims?: { [Name in keyof JWTPayload]: unknown }
  header?: { alg?: string; typ?: string | undefined; kid?: string }
  key?: CryptoKey | Uint8Array
}

/** A token as the web server makes it for a handler of the workspace, but for these changes. */
function tokenWith({ claims = {}, header = {}, key = signing }: Changes = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const whole = {
    sub: 'u-1',
    name: 'Ada Moreau',
    ws: workspace.ws,
    roles: ['handler'],
    sid: 's-1',
    aud: 'dyetrace-api',
    iat: now,
    exp: now + 60,
  }
  return new SignJWT({ ...whole, ...claims } as JWTPayload)
    .setProtectedHeader({ alg: 'EdDSA', typ: 'dyetrace-person+jwt', ...header } as { alg: string })
    .sign(key)
}

const ask = (token: string, query = search) => openClient(api.url, { token }).graphql(query)
const statusOf = async (changes: Changes) => (await ask(await tokenWith(changes))).status
const seconds = (from: number) => Math.floor(Date.now() / 1000) + from

describe('a person who comes with the web server’s token', () => {
  it('is answered as their roles allow, and the audit is told who it is', async () => {
    const token = await tokenWith()
    expect((await ask(token)).data).toEqual({ search: { totalCount: 1 } })
    expect(seen.at(-1)?.actor).toMatchObject({ kind: 'PERSON', subject: 'u-1', name: 'Ada Moreau', roles: ['handler'] })
    expect(seen.at(-1)?.actor.token).not.toContain('s-1')
    expect(await ask(token, register)).toMatchObject({
      data: { registerArtifact: { userErrors: [{ code: 'FORBIDDEN' }] } },
    })
  })

  it('sees their workspace and no other', async () => {
    const token = await tokenWith({ claims: { ws: `${workspace.ws}-other` } })
    expect((await ask(token)).data).toEqual({ search: { totalCount: 0 } })
  })

  it('has of their roles those that exist, and may do nothing without one', async () => {
    const roles = ['owner', 'reader', '__proto__']
    expect((await ask(await tokenWith({ claims: { roles } }))).data).toEqual({ search: { totalCount: 1 } })
    expect(seen.at(-1)?.actor.roles).toEqual(['reader'])
    const { errors } = await ask(await tokenWith({ claims: { roles: ['owner'] } }))
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it('is let in by either key while two are good', async () => {
    const next = await generateKeyPair('EdDSA', { extractable: true })
    const one = { ...JSON.parse(publicKey), kid: 'one' }
    const two = { ...(await exportJWK(next.publicKey)), kid: 'two' }
    await writeFile(file(), JSON.stringify({ keys: [one, two] }))
    expect(await statusOf({ header: { kid: 'one' } })).toBe(200)
    expect(await statusOf({ header: { kid: 'two' }, key: next.privateKey })).toBe(200)
    await writeFile(file(), publicKey)
    expect(await statusOf({ header: { kid: 'two' }, key: next.privateKey })).toBe(401)
  })

  it('is told 401 while the API has no key, and machines go on', async () => {
    await rm(file())
    expect(await statusOf({})).toBe(401)
    expect((await workspace.graphql(search)).status).toBe(200)
    await writeFile(file(), publicKey)
    expect(await statusOf({})).toBe(200)
  })
})

describe('a token is refused with 401', () => {
  it('that is signed with another key', async () => {
    const { privateKey } = await generateKeyPair('EdDSA')
    expect(await statusOf({ key: privateKey })).toBe(401)
  })

  it('that is not signed', async () => {
    const [, payload] = (await tokenWith()).split('.')
    const header = Buffer.from('{"alg":"none","typ":"dyetrace-person+jwt"}').toString('base64url')
    expect((await ask(`${header}.${payload}.`)).status).toBe(401)
  })

  it('that is signed by HMAC with the public key as the secret', async () => {
    for (const secret of [publicKey, Buffer.from(JSON.parse(publicKey).x, 'base64url')])
      expect(await statusOf({ header: { alg: 'HS256' }, key: Buffer.from(secret) })).toBe(401)
  })

  it('whose claims were changed after it was signed', async () => {
    const [header, payload = '', signature] = (await tokenWith()).split('.')
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
    const changed = Buffer.from(JSON.stringify({ ...claims, roles: ['admin'] })).toString('base64url')
    expect((await ask(`${header}.${changed}.${signature}`)).status).toBe(401)
  })

  it.each<[string, Changes]>([
    ['has ended', { claims: { iat: seconds(-120), exp: seconds(-60) } }],
    ['never ends', { claims: { exp: undefined } }],
    ['is good for more than five minutes', { claims: { exp: seconds(600) } }],
    ['says that it was made later than now', { claims: { iat: seconds(60), exp: seconds(120) } }],
    ['is for somebody else', { claims: { aud: 'another-api' } }],
    ['is of another type', { header: { typ: 'JWT' } }],
    ['has no type', { header: { typ: undefined } }],
    ['names no person', { claims: { sub: undefined } }],
    ['names no workspace', { claims: { ws: '' } }],
    ['names no session', { claims: { sid: undefined } }],
    ['has a role that is no list', { claims: { roles: 'admin' } }],
  ])('that %s', async (_, changes) => {
    expect(await statusOf(changes)).toBe(401)
  })
})

it('a file that holds a private key lets nobody in', async () => {
  await writeFile(file(), JSON.stringify({ ...JSON.parse(publicKey), d: 'A'.repeat(43) }))
  expect((await ask(await tokenWith())).status).toBe(500)
  await writeFile(file(), publicKey)
})

describe('signing in', () => {
  const SIGNED_IN = 'mutation { recordSession(input: {event: SIGNED_IN}) { userErrors { code } } }'
  const onRecord = async (subject: string) => seen.filter(({ actor }) => actor.subject === subject)

  it('is on record, with the session that it began', async () => {
    const { data } = await ask(await tokenWith({ claims: { sub: 'u-2' } }), SIGNED_IN)
    expect(data).toEqual({ recordSession: { userErrors: [] } })
    expect(await onRecord('u-2')).toMatchObject([
      { action: 'SESSION_RECORD', about: ['SIGNED_IN'], outcome: 'ALLOWED', actor: { kind: 'PERSON' } },
    ])
  })

  it('without any role is refused, and that is on record', async () => {
    const { data } = await ask(await tokenWith({ claims: { sub: 'u-3', roles: [] } }), SIGNED_IN)
    expect(data).toEqual({ recordSession: { userErrors: [{ code: 'FORBIDDEN' }] } })
    expect(await onRecord('u-3')).toMatchObject([{ action: 'SESSION_RECORD', outcome: 'REFUSED' }])
  })

  it('is of people: a program has no session', async () => {
    const { data } = await workspace.graphql(SIGNED_IN)
    expect(data).toEqual({ recordSession: { userErrors: [{ code: 'FORBIDDEN' }] } })
    expect(seen.filter(({ about }) => about.includes('SIGNED_IN') && about.length === 1)).toHaveLength(1)
  })
})

it('a person is told that they may not; a program, that its token may not', async () => {
  const asked = '{ auditLog { sealed } }'
  const person = await ask(await tokenWith(), asked)
  expect(person.errors[0]?.message).toMatch(/^You may not read the audit\. Ask an administrator for one of the roles/)
  const program = await (await api.workspace(['handler'])).graphql(asked)
  expect(program.errors[0]?.message).toMatch(/^This token may not read the audit\. Use one with one of the roles/)
})
