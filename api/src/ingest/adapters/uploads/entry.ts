import { z } from 'zod'
import { digestIdentity } from '../../../catalog/customers/index.ts'
import type { UserErrorCode } from '../../../generated/schema.ts'
import { ArtifactKind, ConsentStatus, MemberMode } from '../../../generated/schema.ts'
import type { PersonKeys } from '../../../platform/keys/index.ts'
import { type Instant, parseInstant } from '../../../vocabulary/instant.ts'
import { artifactNameOf } from '../../receiver/index.ts'
import type { ConsentCommand, IdentityDigest, MembersCommand } from '../../statements/index.ts'

/** The line that begins a list: of what the lines after it are the people, up to the next such line. */
export type ListHead = MembersHead | ConsentHead

type MembersHead = Pick<MembersCommand, 'key' | 'at' | 'version' | 'mode'>

/** The people after it agreed to this, or took it back. */
export type ConsentHead = Pick<ConsentCommand, 'key' | 'at'> & {
  consent: Pick<ConsentCommand, 'purposes' | 'status' | 'mechanism' | 'notice' | 'until' | 'evidence'>
}

/** What is wrong with a line; repeats nothing of it. */
export type Fault = { code: UserErrorCode | 'INVALID_LINE'; field: string[]; message: string }

export type Entry =
  | { head: ListHead }
  | { person: IdentityDigest }
  | { blank: true }
  /** `begins`: it was to begin a list; `key`: of that list, if it could be read. `unfit`: one person, and nothing else, is refused. */
  | { fault: Fault; begins: boolean; key: string | null; unfit: boolean }

const Head = z.strictObject({
  idempotencyKey: z.string().min(1),
  at: z.string(),
  version: z.strictObject({
    artifact: z.strictObject({ kind: z.enum(ArtifactKind), namespace: z.string(), name: z.string() }),
    version: z.string().nullable().optional(),
  }),
  mode: z.enum(MemberMode),
})

const text = z
  .string()
  .nullish()
  .transform((given) => given ?? null)

const OfConsent = z.strictObject({
  idempotencyKey: z.string().min(1),
  at: z.string(),
  consent: z.strictObject({
    purposes: z.array(z.string()),
    status: z.enum(ConsentStatus),
    mechanism: text,
    notice: text,
    until: text,
    evidence: text,
  }),
})

/** Reads one line. Identities become digests here, and go no further. Pure. */
export function readEntry(text: string, keys: Pick<PersonKeys, 'digestsOf'> | null): Entry {
  if (text.trim() === '') return { blank: true }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return faulty(null, [], 'This is no JSON. Send one object a line, and a line break after each.')
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return faulty(null, [], 'Send an object: a person as {"namespace", "value"}, or the head of a list.')
  return 'value' in value ? readPerson(value, keys) : readHead(value)
}

function readPerson(value: object, keys: Pick<PersonKeys, 'digestsOf'> | null): Entry {
  const { namespace, value: identity } = value as { namespace?: unknown; value?: unknown }
  if (typeof namespace !== 'string') return unfit('INVALID_LINE', 'namespace', 'Name a namespace, such as "email".')
  if (typeof identity !== 'string') return unfit('INVALID_LINE', 'value', 'Give the value as text, in quotation marks.')
  const person = digestIdentity(keys, namespace, identity)
  return 'digest' in person ? { person } : unfit(keys ? 'INVALID_IDENTITY' : 'KEY_DESTROYED', 'value', person.invalid)
}

const unfit = (code: Fault['code'], field: string, message: string) => ({
  fault: { code, field: [field], message },
  begins: false,
  key: null,
  unfit: true,
})

function readHead(value: object): Entry {
  const key = 'idempotencyKey' in value && typeof value.idempotencyKey === 'string' ? value.idempotencyKey : null
  const read = 'consent' in value ? consentHead(value) : membersHead(value)
  return 'head' in read ? read : { fault: read, begins: true, key, unfit: false }
}

type ReadHead = { head: ListHead } | Fault

function membersHead(value: object): ReadHead {
  const read = Head.safeParse(value)
  if (!read.success) return misshapen(read.error, MEMBERS_HEAD)
  const { idempotencyKey, version, mode } = read.data
  const at = instantOf(read.data.at, 'at')
  if (typeof at !== 'number') return at
  const named = { ...artifactNameOf(version.artifact), version: version.version ?? null }
  return { head: { key: idempotencyKey, at, mode, version: named } }
}

function consentHead(value: object): ReadHead {
  const read = OfConsent.safeParse(value)
  if (!read.success) return misshapen(read.error, CONSENT_HEAD)
  const { idempotencyKey, consent } = read.data
  const at = instantOf(read.data.at, 'at')
  if (typeof at !== 'number') return at
  const until = consent.until === null ? null : instantOf(consent.until, 'consent', 'until')
  if (until !== null && typeof until !== 'number') return until
  return { head: { key: idempotencyKey, at, consent: { ...consent, purposes: [...new Set(consent.purposes)], until } } }
}

const MEMBERS_HEAD =
  '{"idempotencyKey", "at", "version": {"artifact": {"kind", "namespace", "name"}, "version"}, "mode"}'
const CONSENT_HEAD =
  '{"idempotencyKey", "at", "consent": {"purposes", "status", "mechanism", "notice", "until", "evidence"}}'

function misshapen({ issues: [issue] }: z.ZodError, shape: string): Fault {
  const field = (issue?.path ?? []).map(String)
  const message = `${field.join('.') || 'The line'} is not as it should be. A list begins with ${shape}.`
  return { code: 'INVALID_LINE', field, message }
}

function instantOf(text: string, ...field: string[]): Instant | Fault {
  const at = parseInstant(text)
  if (typeof at === 'number') return at
  return { code: 'INVALID_TIME', field, message: 'Give a time as RFC 3339 with a zone: 2026-01-31T12:00:00Z.' }
}

const faulty = (key: string | null, field: string[], message: string) => ({
  fault: { code: 'INVALID_LINE' as const, field, message },
  begins: false,
  key,
  unfit: false,
})
