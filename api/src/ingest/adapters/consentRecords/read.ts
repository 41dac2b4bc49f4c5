import { z } from 'zod'
import { digestIdentity } from '../../../catalog/customers/index.ts'
import { statusTerms } from '../../../consents/index.ts'
import { ConsentStatus } from '../../../generated/schema.ts'
import type { PersonKeys } from '../../../platform/keys/index.ts'
import { type Instant, parseInstant } from '../../../vocabulary/instant.ts'
import type { Delivery, Reason } from '../../receiver/index.ts'

const text = z.string().min(1)

/** What is read of a record; what else is in it is left alone. */
const Record = z.object({
  identifier: text,
  dataSubject: z.object({ identifier: text, scheme: text }),
  purpose: z.array(z.object({ identifier: text })).default([]),
  status: z.object({ type: text, indicatedAt: text, indicationMethod: text.optional() }),
  valid: text.optional(),
  notice: z.object({ identifier: text }).optional(),
  source: text.optional(),
})

/** One consent record as a delivery: a statement, or why there is none, with the field. Identities become digests here. Pure. */
export function deliveryOf(value: unknown, place: number, keys: PersonKeys | null): Delivery<Reason> {
  const key = keyOf(value) ?? `consent record ${place}`
  const refused = (code: string, field: string, message: string): Delivery<Reason> => ({
    commands: [],
    refusals: [{ code, field: field.split('.'), message }],
    refusedAs: () => ({ key }),
  })
  const read = Record.safeParse(value)
  if (!read.success) {
    const field = (read.error.issues[0]?.path ?? []).join('.')
    return refused(
      'INVALID_LINE',
      field,
      `${field || 'The record'} is not as it should be. docs/consents.md has an example.`,
    )
  }
  const { dataSubject, status: said, ...record } = read.data
  const status = statusOf(said.type)
  if (!status) return refused('INVALID_LINE', 'status.type', `Use one of: ${Object.values(statusTerms).join(', ')}.`)
  const [at, until] = [instantOf(said.indicatedAt), record.valid === undefined ? null : instantOf(record.valid)]
  if (at === null) return refused('INVALID_TIME', 'status.indicatedAt', ZONED)
  if (record.valid !== undefined && until === null) return refused('INVALID_TIME', 'valid', ZONED)
  const person = digestIdentity(keys, dataSubject.scheme, dataSubject.identifier)
  if (!('digest' in person))
    return refused(keys ? 'INVALID_IDENTITY' : 'KEY_DESTROYED', 'dataSubject.identifier', person.invalid)
  const purposes = [...new Set(record.purpose.map(({ identifier }) => identifier))]
  const how = {
    mechanism: said.indicationMethod ?? null,
    notice: record.notice?.identifier ?? null,
    evidence: record.source ?? null,
  }
  return {
    commands: [{ type: 'consent', key: record.identifier, at, purposes, status, until, ...how, members: [person] }],
    refusals: [],
    refusedAs: () => ({ key }),
  }
}

const ZONED = 'Give a time as RFC 3339 with a zone: 2026-01-31T12:00:00Z.'

function instantOf(given: string): Instant | null {
  const at = parseInstant(given)
  return typeof at === 'number' ? at : null
}

/** By its name, whatever prefix it came with. */
function statusOf(term: string): ConsentStatus | null {
  const name = term.split(/[#:/]/).at(-1) ?? ''
  return Object.values(ConsentStatus).find((status) => statusTerms[status] === `dpv:${name}`) ?? null
}

const keyOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'identifier' in value && typeof value.identifier === 'string'
    ? value.identifier
    : null
