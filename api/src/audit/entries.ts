import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type AuditEntry, outcomes } from '../platform/access/index.ts'
import type { Instant } from '../vocabulary/instant.ts'

/** An entry as the database has it. `body`: all of it, as it is sealed; the rest is what it is looked for by. */
export type StoredEntry = {
  id: string
  at: Instant
  subject: string
  customer: string | null
  action: string
  outcome: string
  body: string
}

/** What is sealed of an entry. A new form is a new number, and old ones stay as they are. */
const Body = z.object({
  v: z.literal(1),
  id: z.string(),
  at: z.iso.datetime(),
  actor: z.object({
    kind: z.enum(['PERSON', 'MACHINE']),
    subject: z.string(),
    token: z.string(),
    roles: z.array(z.string()),
  }),
  action: z.string(),
  fields: z.array(z.string()),
  customer: z.string().nullable(),
  about: z.array(z.string()),
  count: z.number().nullable(),
  reason: z.string().nullable(),
  outcome: z.enum(outcomes),
  request: z.string(),
})
type Body = z.infer<typeof Body>

/** An entry in the one way in which it is written. */
export function storedOf(entry: AuditEntry): StoredEntry {
  const { at, actor, action, fields, customer, about, count, reason, outcome, request } = entry
  const { kind, subject, token, roles } = actor
  const id = randomUUID()
  const body: Body = {
    v: 1,
    id,
    at: new Date(at).toISOString(),
    actor: { kind, subject, token, roles: [...roles] },
    action,
    fields: [...fields],
    customer,
    about: [...about],
    count,
    reason,
    outcome,
    request,
  }
  return { id, at, subject, customer, action, outcome, body: JSON.stringify(body) }
}

/** An entry as it is shown: all from its body, which is what is sealed. `place`: null where it is not sealed yet. */
export type ReadEntry = Body & { place: number | null }

/** Throws where a body has another form: somebody wrote it past us. */
export const readEntry = ({ body, place }: { body: string; place: number | null }): ReadEntry => ({
  ...Body.parse(JSON.parse(body)),
  place,
})
