import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { ILL_FORMED, isIllFormed } from '../../http/index.ts'
import type { IdentityDigest } from '../ingest/command.ts'

/** What was wrong with an identity; `message` says what to do and repeats nothing of it. */
export type InvalidIdentity = { invalid: string }

/**
 * An identity in the one spelling that is digested (design §7): `email` trimmed, NFC, lower-cased, with no rules about
 * dots or plus signs; `phone` in E.164; every other value byte for byte. Namespaces are compared without case.
 */
export function normaliseIdentity(
  namespace: string,
  value: string,
): { namespace: string; value: string } | InvalidIdentity {
  if (isIllFormed(namespace) || isIllFormed(value)) return { invalid: ILL_FORMED }
  const space = namespace.normalize('NFC').trim().toLowerCase()
  if (space === '') return { invalid: 'Name a namespace, such as `email`.' }
  // It stands between the two in what is digested.
  if (space.includes('\0')) return { invalid: 'The namespace holds the character U+0000. Leave it out.' }
  if (value.trim() === '') return { invalid: 'The value is empty. Give the identity as your systems hold it.' }
  if (space === 'email') {
    const email = value.normalize('NFC').trim().toLowerCase()
    return /^[^\s@]+@[^\s@]+$/.test(email)
      ? { namespace: space, value: email }
      : { invalid: 'This is no e-mail address. Give it as name@domain.' }
  }
  if (space === 'phone') {
    const phone = parsePhoneNumberFromString(value)
    return phone?.isPossible()
      ? { namespace: space, value: phone.number }
      : { invalid: 'This is no phone number in international form. Give it with + and the country code.' }
  }
  return { namespace: space, value }
}

/** The keyed digest under which a person is known: HMAC over namespace ‖ 0 ‖ normalised value. */
export function digestIdentity(
  digest: (text: string) => string,
  namespace: string,
  value: string,
): IdentityDigest | InvalidIdentity {
  const normal = normaliseIdentity(namespace, value)
  if ('invalid' in normal) return normal
  return { namespace: normal.namespace, digest: digest(`identity\0${normal.namespace}\0${normal.value}`) }
}
