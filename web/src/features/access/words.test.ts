import { describe, expect, it } from 'vitest'
import { stateOf } from './words.ts'

const token = {
  id: 't',
  name: 'airflow',
  owner: 'data platform',
  roles: ['PIPELINE' as const],
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: 'ada',
  expiresAt: '2026-02-01T00:00:00Z',
  lastUsedAt: null,
  revokedAt: null,
}

describe('a token', () => {
  it('is active until its end, and not at it', () => {
    expect(stateOf(token, Date.parse('2026-01-31T23:59:59Z'))).toBe('active')
    expect(stateOf(token, Date.parse('2026-02-01T00:00:00Z'))).toBe('ended')
  })

  it('that was revoked is revoked, also past its end', () => {
    const revoked = { ...token, revokedAt: '2026-01-02T00:00:00Z' }
    expect(stateOf(revoked, Date.parse('2026-01-03T00:00:00Z'))).toBe('revoked')
    expect(stateOf(revoked, Date.parse('2026-03-01T00:00:00Z'))).toBe('revoked')
  })
})
