import { randomUUID } from 'node:crypto'
import type { Actor } from './actor.ts'
import type { Audit, AuditEntry } from './audit.ts'
import type { ChangeAudit } from './requestAudit.ts'
import type { Action } from './roles.ts'

/** This program, where nobody asked for what it does. */
export const programOf = (workspace: string): Actor => ({
  kind: 'MACHINE',
  subject: 'dyetrace',
  workspace,
  roles: [],
  token: '',
})

/** What goes on record of what this program does by itself. */
export function programAudit(
  audit: Audit,
  { ws, action, field, now }: { ws: string; action: Action; field: string; now: () => number },
): ChangeAudit {
  const entry: Omit<AuditEntry, 'at'> = {
    actor: programOf(ws),
    action,
    fields: [field],
    customer: null,
    about: [],
    count: null,
    reason: null,
    outcome: 'ALLOWED',
    request: randomUUID(),
  }
  return {
    pending: (count) => Array.from({ length: count }, () => ({ ...entry, at: now() })),
    recordIn: audit.recordIn,
    recorded: () => {},
  }
}
