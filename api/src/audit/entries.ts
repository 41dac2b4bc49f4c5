import { randomUUID } from 'node:crypto'
import type { AuditEntry } from '../platform/access/index.ts'

/** An entry as the database has it. `body`: all of it, as it is sealed; the rest is what it is looked for by. */
export type StoredEntry = {
  id: string
  at: number
  subject: string
  customer: string | null
  action: string
  outcome: string
  body: string
}

/** The form of `body`. A new form is a new number, and old ones stay as they are. */
const VERSION = 1

/** An entry in the one way in which it is written. */
export function storedOf(entry: AuditEntry): StoredEntry {
  const { at, actor, action, fields, customer, about, count, reason, outcome, request } = entry
  const { kind, subject, token, roles } = actor
  const id = randomUUID()
  const body = JSON.stringify({
    v: VERSION,
    id,
    at: new Date(at).toISOString(),
    actor: { kind, subject, token, roles },
    action,
    fields,
    customer,
    about,
    count,
    reason,
    outcome,
    request,
  })
  return { id, at, subject, customer, action, outcome, body }
}
