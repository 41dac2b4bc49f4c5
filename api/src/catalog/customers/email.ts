import { domainToASCII, domainToUnicode } from 'node:url'
import { withoutInvisible } from './invisible.ts'

type Read = { value: string } | { invalid: string }

const NO_ADDRESS = { invalid: 'This is not a valid e-mail address. Give it as name@domain.' }

/** A display name and angle brackets stand around an address, `mailto:` before it: none of them is part of it. */
export function bare(text: string, scheme: RegExp): string {
  const [, inner] = /^[^<>]*<([^<>]*)>$/.exec(text.trim()) ?? []
  return (inner ?? text).trim().replace(scheme, '').trim()
}

/** In its one spelling already, as most are: nothing stands around it, and its domain needs no conversion. */
const SPELLED = /^[a-z0-9.!#$&'*+/=?^_`{|}~-]+@(?![^@]*xn--)[a-z0-9-]+(?:\.[a-z0-9-]+)*$/

/**
 * An e-mail address in one spelling: without what stands around it and what nobody sees, NFC, lower-cased, its domain in ASCII
 * (IDNA, RFC 5891) without a final dot. Nothing is said of dots or plus signs before the @: only its server knows. Pure.
 */
export function readEmail(text: string): Read {
  if (SPELLED.test(text)) return { value: text }
  const isLink = /^mailto:/i.test(bare(text, /^$/))
  const address = bare(text, /^mailto:/i)
  const plain = isLink ? decoded(address.split('?')[0] ?? '') : address
  if (plain === null) return { invalid: 'This link to an e-mail address is broken. Give the address as name@domain.' }
  const [, written = '', domain = ''] = /^(.+)@([^@]+)$/s.exec(plain.trim()) ?? []
  const name = localPart(withoutInvisible(written))
  if (name === null) return NO_ADDRESS
  const host = hostOf(domain)
  if (host === '') return { invalid: 'The domain of this e-mail address is none. Give it as name@domain.' }
  return { value: `${name}@${host}` }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** Quotation marks around what needs none are no part of a name (RFC 5321, 4.1.2). Null: several addresses, or none. */
function localPart(written: string): string | null {
  const name = written.normalize('NFC').toLowerCase()
  const [, quoted] = /^"([^\s"\\@(),:;<>[\]]+)"$/.exec(name) ?? []
  if (quoted !== undefined) return quoted
  return name === '' || /[\s@<>(),;]/.test(name) ? null : name
}

/** Empty: no domain. */
function hostOf(domain: string): string {
  // Joiners mean something in some names (RFC 5892, A.1), which the conversion knows.
  const whole = domain.normalize('NFC').toLowerCase()
  const host = (ascii(whole) || ascii(withoutInvisible(whole).replace(/[\u200c\u200d]/g, ''))).replace(/\.$/, '')
  return host.startsWith('.') || host.endsWith('.') || host.includes('..') ? '' : host
}

/** What the conversion takes for the end of a domain, or for an address within it. */
const NO_DOMAIN = /[\s/\\?#%:@<>^|(),;"`{}]/

function ascii(domain: string): string {
  if (NO_DOMAIN.test(domain)) return ''
  const isPlain = /^[\x21-\x7e]+$/.test(domain) && !domain.includes('xn--')
  if (isPlain) return domain
  const converted = domainToASCII(domain)
  // A label that only looks converted is somebody's address all the same.
  return converted === '' && /^[\x21-\x7e]+$/.test(domain) ? domain : converted
}

/** The same address with its domain as people write it; null where that is the same. */
export function asWritten(email: string): string | null {
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1)
  if (!domain.includes('xn--')) return null
  const written = domainToUnicode(domain)
  return written === '' || written === domain ? null : `${email.slice(0, at)}@${written.normalize('NFC')}`
}
