import { describe, expect, test } from 'vitest'
import { isSameOrigin } from './same-origin.ts'

const from = (headers: Record<string, string>) => isSameOrigin(new Headers({ host: 'trace.example:3000', ...headers }))

describe('a request is from a page of this server', () => {
  test('when the browser says so', () => {
    expect(from({ 'sec-fetch-site': 'same-origin' })).toBe(true)
  })

  test('when an older browser names this server as its origin', () => {
    expect(from({ origin: 'http://trace.example:3000' })).toBe(true)
  })
})

describe('a request is not from a page of this server', () => {
  test('when it comes from another site, whatever origin it names', () => {
    expect(from({ 'sec-fetch-site': 'cross-site', origin: 'http://trace.example:3000' })).toBe(false)
  })

  test('when it comes from another host of the same site', () => {
    expect(from({ 'sec-fetch-site': 'same-site' })).toBe(false)
  })

  test('when the origin is another port, none, or no address', () => {
    expect(from({ origin: 'http://trace.example:4000' })).toBe(false)
    expect(from({ origin: 'null' })).toBe(false)
    expect(from({})).toBe(false)
  })
})
