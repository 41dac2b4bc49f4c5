import { z } from 'zod'
import { digestIdentity } from '../../../catalog/customers/index.ts'
import type { UserErrorCode } from '../../../generated/schema.ts'
import { ArtifactKind, MemberMode } from '../../../generated/schema.ts'
import type { PersonKeys } from '../../../platform/keys/index.ts'
import { type Instant, parseInstant } from '../../../vocabulary/instant.ts'
import { artifactNameOf } from '../../receiver/index.ts'
import type { IdentityDigest, MembersCommand } from '../../statements/index.ts'

/** The line that begins a list: whose members the lines after it are, up to the next such line. */
export type ListHead = Pick<MembersCommand, 'key' | 'at' | 'version' | 'mode'>

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
  const read = Head.safeParse(value)
  const key = 'idempotencyKey' in value && typeof value.idempotencyKey === 'string' ? value.idempotencyKey : null
  if (!read.success) {
    const [issue] = read.error.issues
    const field = (issue?.path ?? []).map(String)
    const message = `${field.join('.') || 'The line'} is not as it should be. A list begins with {"idempotencyKey", "at", "version": {"artifact": {"kind", "namespace", "name"}, "version"}, "mode"}.`
    return { ...faulty(key, field, message), begins: true }
  }
  const { idempotencyKey, version, mode } = read.data
  const at = instantOf(read.data.at)
  if (typeof at !== 'number') return { fault: at, begins: true, key, unfit: false }
  return {
    head: {
      key: idempotencyKey,
      at,
      mode,
      version: { ...artifactNameOf(version.artifact), version: version.version ?? null },
    },
  }
}

function instantOf(text: string): Instant | Fault {
  const at = parseInstant(text)
  if (typeof at === 'number') return at
  return { code: 'INVALID_TIME', field: ['at'], message: 'Give a time as RFC 3339 with a zone: 2026-01-31T12:00:00Z.' }
}

const faulty = (key: string | null, field: string[], message: string) => ({
  fault: { code: 'INVALID_LINE' as const, field, message },
  begins: false,
  key,
  unfit: false,
})
