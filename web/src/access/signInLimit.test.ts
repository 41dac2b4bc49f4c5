import { describe, expect, test } from 'vitest'
import { limitSignIns, type SignInLimit } from './signInLimit.ts'

const from = (address: string, more: Record<string, string> = {}) =>
  new Headers({ 'x-dyetrace-address': address, ...more })

/** @returns how many of so many tries may go on */
async function triesOf(limit: SignInLimit, count: number, headersOf: (n: number) => Headers, path = '/sign-in/start') {
  let went = 0
  for (let n = 0; n < count; n += 1) if ((await limit.waitOf(path, headersOf(n))) === null) went += 1
  return went
}

describe('signing in', () => {
  test('is refused to an address that tries too often, with the time to wait', async () => {
    const limit = limitSignIns(2, null)
    expect(await triesOf(limit, 10, () => from('203.0.113.7'))).toBe(4)
    const wait = await limit.waitOf('/sign-in/callback', from('203.0.113.7'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
  })

  test('goes on for other addresses', async () => {
    const limit = limitSignIns(1, null)
    await triesOf(limit, 10, () => from('203.0.113.7'))
    expect(await triesOf(limit, 1, () => from('203.0.113.8'))).toBe(1)
  })

  test('is refused whatever address the client claims to have', async () => {
    const claims = (n: number) => from('203.0.113.7', { 'x-forwarded-for': `198.51.100.${n}` })
    expect(await triesOf(limitSignIns(1, null), 10, claims)).toBe(2)
  })

  test('is counted by the address that a trusted proxy saw', async () => {
    const limit = limitSignIns(1, 'x-forwarded-for')
    const clients = (n: number) => from('10.0.0.1', { 'x-forwarded-for': `198.51.100.200, 203.0.113.${n}` })
    expect(await triesOf(limit, 10, clients)).toBe(10)
    const claims = (n: number) => from('10.0.0.1', { 'x-forwarded-for': `198.51.100.${n}, 203.0.113.99` })
    expect(await triesOf(limit, 10, claims)).toBe(2)
  })

  test('is counted for half an IPv6 address', async () => {
    const limit = limitSignIns(1, null)
    expect(await triesOf(limit, 10, (n) => from(`2001:db8:1:2:3:4:5:${n}`))).toBe(2)
    expect(await triesOf(limit, 1, () => from('2001:db8:1:3::1'))).toBe(1)
  })

  test('of other pages is not counted', async () => {
    expect(await triesOf(limitSignIns(1, null), 10, () => from('203.0.113.7'), '/sign-in')).toBe(10)
  })

  test('out by the provider has a limit of its own', async () => {
    expect(await triesOf(limitSignIns(1, null), 30, () => from('203.0.113.7'), '/sign-out/back-channel')).toBe(10)
  })
})
