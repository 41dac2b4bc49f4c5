import { ILL_FORMED, isIllFormed } from '../../platform/http/index.ts'
import type { PersonKeys } from '../../platform/keys/index.ts'
import type { FormerDigest, IdentityDigest } from '../../vocabulary/command.ts'
import { asWritten, readEmail } from './email.ts'
import { type FormerSpelling, firstRule } from './former.ts'
import { doubtfulIn, withoutInvisible } from './invisible.ts'
import { readPhone } from './phone.ts'

/** What was wrong with an identity; `message` says what to do and repeats nothing of it. */
export type InvalidIdentity = { invalid: string }

export type Identity = { namespace: string; value: string }

/**
 * An identity in the one spelling that is digested (docs/adr/0012): an `email` address, its domain in ASCII; a `phone` number in
 * E.164, with its extension; every other value as it is, but for characters that nobody sees. Namespaces are compared
 * without case. Pure.
 */
export function normaliseIdentity(namespace: string, value: string): Identity | InvalidIdentity {
  if (isIllFormed(namespace) || isIllFormed(value)) return { invalid: ILL_FORMED }
  const space = withoutInvisible(namespace).normalize('NFC').trim().toLowerCase()
  if (space === '') return { invalid: 'Name a namespace, such as `email`.' }
  // It stands between the two in what is digested.
  if (space.includes('\0')) return { invalid: 'The namespace holds the character U+0000. Leave it out.' }
  const shown = withoutInvisible(value)
  if (shown.trim() === '') return { invalid: 'The value is empty. Give the identity as your systems hold it.' }
  const read = space === 'email' ? readEmail(value) : space === 'phone' ? readPhone(value) : readOther(shown)
  return 'invalid' in read ? read : { namespace: space, value: read.value }
}

function readOther(value: string): { value: string } | InvalidIdentity {
  const doubtful = doubtfulIn(value)
  if (doubtful === null) return { value }
  return {
    invalid: `The value holds the character ${doubtful}, which cannot be told from another by looking. Send the value without it, or with a plain space.`,
  }
}

/** How this identity was spelled by earlier rules, where that differs; also of one that is refused now. Pure. */
export const formerSpellings = (namespace: string, value: string): FormerSpelling[] =>
  formerOf(normaliseIdentity(namespace, value), namespace, value)

function formerOf(now: Identity | InvalidIdentity, namespace: string, value: string): FormerSpelling[] {
  const then = firstRule(namespace, value)
  // Of a number that is refused now, the rule may have dropped what tells people apart.
  if ('invalid' in now) return then && then.namespace !== 'phone' ? [{ ...then, exact: true, sent: true }] : []
  const former = then && !sameAs(now)(then) ? [{ ...then, exact: !isLess(then, now), sent: true }] : []
  const written = now.namespace === 'email' ? asWritten(now.value) : null
  if (written === null) return former
  const other = { namespace: now.namespace, value: written, exact: true, sent: false }
  return former.some(sameAs(other)) ? former : [...former, other]
}

const sameAs =
  (a: Identity) =>
  (b: Identity): boolean =>
    a.namespace === b.namespace && a.value === b.value

/** Whether a former spelling is what several identities have in common: a number without its extension. */
const isLess = (then: Identity, now: Identity) => now.namespace === 'phone' && now.value.startsWith(`${then.value};`)

/** What digests with a workspace's keys: `PersonKeys`. */
type Digesting = Pick<PersonKeys, 'digestsOf'>

function digestOf(keys: Digesting, { namespace, value }: Identity): { digest: string; earlier?: string[] } {
  const earlier = keys.digestsOf(`identity\0${namespace}\0${value}`)
  const digest = earlier.pop() ?? ''
  return earlier.length > 0 ? { digest, earlier } : { digest }
}

/** The keyed digests of an identity's former spellings: a person may have been recorded under them. */
export const formerDigests = (keys: Digesting, namespace: string, value: string): FormerDigest[] =>
  digestsOfFormer(keys, formerSpellings(namespace, value))

const digestsOfFormer = (keys: Digesting, spellings: readonly FormerSpelling[]): FormerDigest[] =>
  spellings.map((spelling) => {
    const { exact, sent } = spelling
    return { ...digestOf(keys, spelling), exact, sent }
  })

/** What whoever names people in a workspace is told once its key is gone. */
export const KEY_DESTROYED =
  'The key of this workspace was destroyed, so nobody can be named or looked up in it. Use another workspace.'

/**
 * The keyed digest under which a person is known: HMAC over namespace ‖ 0 ‖ normalised value. @param keys null: they were destroyed
 */
export function digestIdentity(
  keys: Digesting | null,
  namespace: string,
  value: string,
): IdentityDigest | InvalidIdentity {
  if (!keys) return { invalid: KEY_DESTROYED }
  const normal = normaliseIdentity(namespace, value)
  if ('invalid' in normal) return normal
  const former = digestsOfFormer(keys, formerOf(normal, namespace, value))
  return {
    namespace: normal.namespace,
    ...digestOf(keys, normal),
    ...(former.length > 0 ? { former } : {}),
  }
}
