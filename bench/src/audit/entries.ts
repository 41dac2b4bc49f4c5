import type { AuditEntry } from '../../../api/src/platform/access/index.ts'

/** So many looks at people by some actors, a millisecond apart. */
export const entriesOf = (ws: string, count: number): AuditEntry[] =>
  Array.from({ length: count }, (_, n) => ({
    at: Date.UTC(2026, 0, 1) + n,
    actor: { kind: 'PERSON', subject: `actor ${n % 50}`, workspace: ws, roles: ['handler'], token: 'abcdef012345' },
    action: 'PERSON_READ',
    fields: ['Query.customerImpact'],
    customer: (n % 10_000).toString(16).padStart(32, '0'),
    about: [],
    count: n % 500,
    reason: null,
    outcome: 'ALLOWED',
    request: `req-${n.toString(36)}`,
  }))
