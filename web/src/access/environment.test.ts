import { expect, test } from 'vitest'
import { readSettings } from './environment.ts'

const least = {
  OIDC_ISSUER: 'https://login.example',
  OIDC_CLIENT_ID: 'dyetrace',
  OIDC_ROLES: '{"privacy-office":["handler"],"platform":["reader","admin"]}',
}

test('an issuer, a client and the roles of groups are enough', () => {
  expect(readSettings(least)).toMatchObject({
    issuer: 'https://login.example',
    clientSecret: null,
    scopes: 'openid profile email',
    groupsClaim: 'groups',
    rolesByGroup: { 'privacy-office': ['handler'], platform: ['reader', 'admin'] },
    workspace: 'main',
    origins: ['http://127.0.0.1:3000', 'http://localhost:3000', 'http://[::1]:3000'],
    hostHeader: null,
    idle: 1_800_000,
    longest: 36_000_000,
  })
})

test('addresses are taken without their paths, and loopback is none of them then', () => {
  const { origins } = readSettings({ ...least, WEB_URLS: 'https://trace.example/, http://127.0.0.1:8080' })
  expect(origins).toEqual(['https://trace.example', 'http://127.0.0.1:8080'])
})

test('a variable that is empty is not set', () => {
  expect(readSettings({ ...least, OIDC_CLIENT_SECRET: '', SESSION_HOURS: '', TRUST_PROXY: '' }).clientSecret).toBeNull()
})

test('a proxy is trusted for the headers that are named, and no other', () => {
  const trusting = (TRUST_PROXY: string) => {
    const { hostHeader, addressHeader } = readSettings({ ...least, TRUST_PROXY })
    return [hostHeader, addressHeader]
  }
  expect(trusting('')).toEqual([null, null])
  expect(trusting('X-Forwarded-For')).toEqual([null, 'x-forwarded-for'])
  expect(trusting('x-forwarded-host, x-forwarded-for')).toEqual(['x-forwarded-host', 'x-forwarded-for'])
})

test('a provider on this machine may do without https', () => {
  expect(readSettings({ ...least, OIDC_ISSUER: 'http://127.0.0.1:4400' }).issuer).toBe('http://127.0.0.1:4400')
})

test.each([
  ['OIDC_ISSUER', undefined, 'is not an address'],
  ['OIDC_ISSUER', 'http://login.example', 'has to begin with https'],
  ['OIDC_ISSUER', 'http://127.0.0.1.evil.example', 'has to begin with https'],
  ['OIDC_CLIENT_ID', undefined, 'is not set'],
  ['OIDC_ROLES', undefined, 'is not set'],
  ['OIDC_ROLES', 'handler', 'has to be a JSON object'],
  ['OIDC_ROLES', '{"all":["owner"]}', 'has to be a JSON object'],
  ['OIDC_SCOPES', 'profile', 'has to name openid'],
  ['WEB_URLS', 'trace.example', 'has to be addresses'],
  ['TRUST_PROXY', 'true', 'has to name the header'],
  ['SESSION_IDLE_MINUTES', '-1', 'has to be a number above 0'],
])('%s = %j is told by name, with what to do', (name, value, told) => {
  expect(() => readSettings({ ...least, [name]: value })).toThrow(`${name} ${told}`)
})
