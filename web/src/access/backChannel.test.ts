import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BackChannel, openBackChannel } from './backChannel.ts'
import { openSessions, type Sessions } from './sessions.ts'

const issuer = 'https://login.example'
const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} }

let keys: Server
let key: CryptoKey
let home: string
let sessions: Sessions
let backChannel: BackChannel
let id: string

beforeAll(async () => {
  const pair = await generateKeyPair('ES256', { extractable: true })
  key = pair.privateKey
  const published = JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'k' }] })
  keys = createServer((_, answer) => answer.setHeader('content-type', 'application/json').end(published))
  await new Promise<void>((ready) => keys.listen(0, '127.0.0.1', ready))
  home = await mkdtemp(join(tmpdir(), 'dyetrace-back-channel-'))
  sessions = openSessions({ home, idle: 60_000, longest: 60_000 })
  const jwks = new URL(`http://127.0.0.1:${(keys.address() as AddressInfo).port}/`)
  backChannel = openBackChannel({ keysAt: async () => ({ issuer, jwks }) }, 'dyetrace', sessions)
})
afterAll(async () => {
  keys.close()
  await rm(home, { recursive: true })
})
beforeEach(async () => {
  ;({ id } = await sessions.start({
    issuer,
    subject: 'ada',
    name: 'Ada',
    groups: [],
    providerSession: 'p-1',
    idToken: 'i',
  }))
})

let tokens = 0

type Changes = {
  claims?: { [Name in keyof JWTPayload]: unknown }
  header?: Record<string, string>
  by?: CryptoKey | Uint8Array
}

function tokenWith({ claims = {}, header = {}, by = key }: Changes = {}): Promise<string> {
  tokens += 1
  const now = Math.floor(Date.now() / 1000)
  const whole = {
    iss: issuer,
    aud: 'dyetrace',
    iat: now,
    exp: now + 120,
    jti: `t-${tokens}`,
    sub: 'ada',
    sid: 'p-1',
    events: EVENTS,
  }
  return new SignJWT({ ...whole, ...claims } as JWTPayload)
    .setProtectedHeader({ alg: 'ES256', typ: 'logout+jwt', kid: 'k', ...header })
    .sign(by)
}

const isSignedIn = async () => (await sessions.find(id)) !== null

describe('a logout token of the provider', () => {
  test('ends the session that it names', async () => {
    expect(await backChannel.signOut(await tokenWith())).toMatchObject([{ subject: 'ada' }])
    expect(await isSignedIn()).toBe(false)
  })

  test('that names only a person ends all of their sessions', async () => {
    expect(await backChannel.signOut(await tokenWith({ claims: { sid: undefined } }))).toMatchObject([
      { subject: 'ada' },
    ])
    expect(await isSignedIn()).toBe(false)
  })

  test('that names another session ends none of ours', async () => {
    expect(await backChannel.signOut(await tokenWith({ claims: { sid: 'p-2' } }))).toEqual([])
    expect(await isSignedIn()).toBe(true)
  })

  test('is good once', async () => {
    const token = await tokenWith({ claims: { sid: 'p-2' } })
    expect(await backChannel.signOut(token)).toEqual([])
    expect(await backChannel.signOut(token)).toBeNull()
  })
})

describe('nobody is signed out by a token that', () => {
  test.each<[string, Changes]>([
    ['is of another issuer', { claims: { iss: 'https://other.example' } }],
    ['is for another client', { claims: { aud: 'another' } }],
    ['has a nonce, as ID tokens have', { claims: { nonce: 'n' } }],
    ['tells of no logout', { claims: { events: undefined } }],
    ['tells of something else', { claims: { events: { 'https://example.com/event': {} } } }],
    ['names neither a person nor a session', { claims: { sub: undefined, sid: undefined } }],
    ['has no id', { claims: { jti: undefined } }],
    ['was made long ago', { claims: { iat: Math.floor(Date.now() / 1000) - 3600 } }],
    ['has ended', { claims: { exp: Math.floor(Date.now() / 1000) - 60 } }],
    ['is of another type', { header: { typ: 'at+jwt' } }],
    ['is signed by HMAC', { header: { alg: 'HS256' }, by: Buffer.from('a secret of thirty-two bytes, or more') }],
  ])('%s', async (_, changes) => {
    expect(await backChannel.signOut(await tokenWith(changes))).toBeNull()
    expect(await isSignedIn()).toBe(true)
  })

  test('is signed with a key that the provider does not publish', async () => {
    const { privateKey } = await generateKeyPair('ES256')
    expect(await backChannel.signOut(await tokenWith({ by: privateKey }))).toBeNull()
    expect(await isSignedIn()).toBe(true)
  })

  test.each(['', 'a.b.c', 'nothing'])('is none: %j', async (token) => {
    expect(await backChannel.signOut(token)).toBeNull()
  })
})
