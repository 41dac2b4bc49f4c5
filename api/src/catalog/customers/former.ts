import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { isIllFormed } from '../../platform/http/index.ts'

/**
 * A spelling under an earlier rule. `exact`: whoever has it is the same person; otherwise the rule lost something, and
 * others may have it, too. `sent`: it is how the rule would have spelled what was sent.
 */
export type FormerSpelling = { namespace: string; value: string; exact: boolean; sent: boolean }

/**
 * How identities were spelled by the first rule (docs/adr/0012), exactly as it was: `email` trimmed, NFC, lower-cased; `phone` as
 * E.164 without an extension; every other value byte for byte. Null: it refused this. Pure.
 */
export function firstRule(namespace: string, value: string): Pick<FormerSpelling, 'namespace' | 'value'> | null {
  if (isIllFormed(namespace) || isIllFormed(value)) return null
  const space = namespace.normalize('NFC').trim().toLowerCase()
  if (space === '' || space.includes('\0') || value.trim() === '') return null
  if (space === 'email') {
    const email = value.normalize('NFC').trim().toLowerCase()
    return /^[^\s@]+@[^\s@]+$/.test(email) ? { namespace: space, value: email } : null
  }
  if (space === 'phone') {
    const phone = parsePhoneNumberFromString(value)
    return phone?.isPossible() ? { namespace: space, value: phone.number } : null
  }
  return { namespace: space, value }
}
