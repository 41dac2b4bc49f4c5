import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/** What looks like somebody's identifier. `from`, `to`: where in the text. */
export type Found = { kind: 'EMAIL' | 'PHONE'; from: number; to: number; value: string }

/** Longer parts of an address are none (RFC 5321, 4.5.3.1), and a number has at most 15 digits (E.164). */
const LONGEST_LOCAL = 64
const LONGEST_DOMAIN = 253
const LONGEST_NUMBER = 24

const AT = /@|%40/gi
const PLUS = /(?:\+|%2B)(?=\d)/gi

/** Whether it is worth a look: most texts have none of the signs. */
export const mayHold = (text: string): boolean => text.includes('@') || text.includes('+') || text.includes('%')

/**
 * E-mail addresses and phone numbers in international form in a text, in order, also where a URI has them encoded. Numbers without + cannot be told from others.
 * Each sign is looked at with as much text as such a thing may be long, so it takes linear time. Pure.
 */
export function identifiersIn(text: string): Found[] {
  if (!mayHold(text)) return []
  const found = [
    ...[...text.matchAll(AT)].flatMap((at) => emailAt(text, at.index, at[0].length) ?? []),
    ...[...text.matchAll(PLUS)].flatMap((plus) => phoneAt(text, plus.index, plus[0].length) ?? []),
  ].sort((a, b) => a.from - b.from)
  return found.filter(({ from }, n) => from >= (found[n - 1]?.to ?? 0))
}

const IN_LOCAL_PART = /^[\p{L}\p{N}._%+'-]$/u
const DOMAIN_TEXT = /^[\p{L}\p{N}.-]+/u
const TOP_LEVEL = /\.(?:\p{L}{2,24}|xn--[a-z0-9-]{1,59})(?![\p{L}\p{N}])/giu

/** A version behind an @, as package managers write it: `pkg@1.2.beta`. */
const VERSION = /^v?\d+\./

function emailAt(text: string, at: number, length: number): Found | null {
  const before = text.slice(Math.max(0, at - LONGEST_LOCAL), at)
  const letters = [...before]
  const begin = letters.findLastIndex((letter) => !IN_LOCAL_PART.test(letter)) + 1
  const local = letters
    .slice(begin)
    .join('')
    .replace(/^[.%+'-]+/, '')
  const from = at - local.length
  // Who logs in at a host, or a container of a storage account.
  if (local === '' || text.slice(0, from).endsWith('://')) return null
  const after = text.slice(at + length, at + length + LONGEST_DOMAIN)
  const host = DOMAIN_TEXT.exec(after)?.[0] ?? ''
  const end = [...host.matchAll(TOP_LEVEL)].at(-1)
  if (!end || VERSION.test(host)) return null
  const to = at + length + end.index + end[0].length
  // `git@host:path` is a place as well.
  if (/^:[^\s/]/.test(text.slice(to, to + 2)) && local === 'git') return null
  return { kind: 'EMAIL', from, to, value: `${local}@${host.slice(0, end.index)}${end[0]}`.toLowerCase() }
}

const NUMBER_TEXT = /^\d[\d ().-]*\d/

function phoneAt(text: string, plus: number, length: number): Found | null {
  const after = text.slice(plus + length, plus + length + LONGEST_NUMBER)
  for (const written of [NUMBER_TEXT.exec(after)?.[0], /^\d+/.exec(after)?.[0]]) {
    const phone = written === undefined ? undefined : parsePhoneNumberFromString(`+${written}`, { extract: false })
    if (written !== undefined && phone?.isValid())
      return { kind: 'PHONE', from: plus, to: plus + length + written.length, value: phone.number }
  }
  return null
}
