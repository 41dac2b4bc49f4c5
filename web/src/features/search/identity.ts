import { commonNamespaces } from '@/lib/words.ts'

/** What a text may be: an identity of a person. `certain`: it cannot be a name of something else, and is not searched for. */
export type LikeIdentity = { namespace: string; value: string; certain: boolean }

const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/
const PHONE = /^\+[\d\s().-]{6,30}$/
const LEAST_DIGITS = 7
/** `loyalty_no: 4711`. */
const NAMESPACED = /^([a-z][a-z0-9_-]{1,63})\s*[:=]\s*([^\s/].*)$/

/** Whether a text looks like an e-mail address, a phone number, or an identity behind the name of its kind. Pure. */
export function likeIdentity(text: string): LikeIdentity | null {
  const value = text.trim().replace(/^(?:mailto|tel):/i, '')
  if (EMAIL.test(value)) return { namespace: 'email', value, certain: true }
  if (PHONE.test(value) && value.replace(/\D/g, '').length >= LEAST_DIGITS)
    return { namespace: 'phone', value, certain: true }
  const [, namespace, rest] = NAMESPACED.exec(value) ?? []
  if (!namespace || !rest) return null
  return { namespace, value: rest.trim(), certain: commonNamespaces.includes(namespace) }
}
