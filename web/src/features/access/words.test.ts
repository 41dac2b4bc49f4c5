import { describe, expect, it } from 'vitest'
import { grantStateOf, stateOf } from './words.ts'

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

const grant = {
  id: 'g',
  kind: 'BULK' as const,
  holderKind: 'PERSON' as const,
  holder: 'hanna',
  from: '2026-01-02T00:00:00Z',
  until: '2026-01-03T00:00:00Z',
  reason: 'audit',
  createdAt: '2026-01-01T00:00:00Z',
  createdBy: 'ada',
  revokedAt: null,
}

describe('a grant', () => {
  it('is active from its beginning to its end', () => {
    const states = ['01T23:59', '02T00:00', '02T23:59', '03T00:00'].map((time) =>
      grantStateOf(grant, Date.parse(`2026-01-${time}:00Z`)),
    )
    expect(states).toEqual(['coming', 'active', 'active', 'ended'])
  })

  it('without an end is active until it is revoked', () => {
    const endless = { ...grant, until: null }
    const later = Date.parse('2036-01-01T00:00:00Z')
    expect(grantStateOf(endless, later)).toBe('active')
    expect(grantStateOf({ ...endless, revokedAt: '2026-02-01T00:00:00Z' }, later)).toBe('revoked')
  })
})
