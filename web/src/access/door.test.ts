import { describe, expect, test } from 'vitest'
import { type Door, refusalAt } from './door.ts'

const door: Door = { origins: ['https://trace.example', 'http://127.0.0.1:3000'], hostHeader: null }

type Sent = Record<string, string>

const statusOf = (method: string, headers: Sent, { path = '/systems', at = door } = {}) =>
  refusalAt(at, { method, path, headers: new Headers({ host: 'trace.example', ...headers }) })?.status ?? 'in'

describe('a host', () => {
  test('is let in if it is one of this server’s, whatever its case', () => {
    expect(statusOf('GET', {})).toBe('in')
    expect(statusOf('GET', { host: '127.0.0.1:3000' })).toBe('in')
    expect(statusOf('GET', { host: 'Trace.Example' })).toBe('in')
  })

  test.each(['rebound.example', 'trace.example:3000', '127.0.0.1', '127.0.0.1:3001', 'trace.example.', ''])(
    'that is none of this server’s is misdirected: %j',
    (host) => expect(statusOf('GET', { host })).toBe(421),
  )

  test('is not what a forwarded header says', () => {
    expect(statusOf('GET', { host: 'rebound.example', 'x-forwarded-host': 'trace.example' })).toBe(421)
    expect(statusOf('GET', { host: 'rebound.example', forwarded: 'host=trace.example' })).toBe(421)
    expect(statusOf('GET', { 'x-forwarded-host': 'rebound.example' })).toBe('in')
  })

  test('is what the header says that a trusted proxy sets', () => {
    const at = { ...door, hostHeader: 'x-forwarded-host' }
    expect(statusOf('GET', { host: 'web:3000', 'x-forwarded-host': 'trace.example' }, { at })).toBe('in')
    expect(statusOf('GET', { 'x-forwarded-host': 'rebound.example' }, { at })).toBe(421)
    expect(statusOf('GET', { 'x-forwarded-host': 'trace.example, rebound.example' }, { at })).toBe(421)
  })

  test('does not matter to who asks whether this server answers', () => {
    expect(statusOf('GET', { host: '10.0.0.7:3000' }, { path: '/healthz' })).toBe('in')
  })
})

describe('what is sent is let in', () => {
  test('from a page of this server, by what the browser says of it', () => {
    expect(statusOf('POST', { 'sec-fetch-site': 'same-origin', origin: 'https://trace.example' })).toBe('in')
  })

  test('from a page of this server, in an older browser', () => {
    expect(statusOf('POST', { origin: 'https://trace.example' })).toBe('in')
  })

  test('from the sign-in provider, whose token says who it is', () => {
    expect(statusOf('POST', {}, { path: '/sign-out/back-channel' })).toBe('in')
  })
})

describe('what is sent is refused', () => {
  test.each<[string, Sent]>([
    ['without a word on where it comes from', {}],
    [
      'from another site, whatever origin it names',
      { 'sec-fetch-site': 'cross-site', origin: 'https://trace.example' },
    ],
    ['from another host of the same site', { 'sec-fetch-site': 'same-site' }],
    ['by whoever typed an address', { 'sec-fetch-site': 'none' }],
    ['from another port', { origin: 'https://trace.example:444' }],
    ['from the same name without TLS', { origin: 'http://trace.example' }],
    ['from another of this server’s names', { origin: 'http://127.0.0.1:3000' }],
    ['from a page without an origin', { origin: 'null' }],
    ['from what is no address', { origin: 'trace.example' }],
    [
      'from a page that a forwarded header vouches for',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
    ],
  ])('%s', (_, headers) => {
    expect(statusOf('POST', headers)).toBe(403)
    expect(statusOf('PUT', headers)).toBe(403)
    expect(statusOf('GET', headers, { path: '/api/audit' })).toBe(403)
  })
})

describe('what is looked at', () => {
  test('may be linked to from another site', () => {
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    expect(statusOf('GET', link, { path: '/customers/1' })).toBe('in')
  })

  test.each<[string, Sent]>([
    ['a script', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }],
    ['a picture', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
    ['a frame', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
    ['an answer', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
    ['an answer, in an older browser', { origin: 'https://evil.example' }],
  ])('is not %s in a page of another site', (_, headers) => {
    expect(statusOf('GET', headers, { path: '/customers/1' })).toBe(403)
  })
})
