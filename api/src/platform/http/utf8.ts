import { isUtf8 } from 'node:buffer'

/** UTF-8 as text, without a byte order mark; null where the bytes are not UTF-8 (RFC 8259 §8.1). */
export function decodeUtf8(bytes: Buffer): string | null {
  if (!isUtf8(bytes)) return null
  const text = bytes.toString('utf8')
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

export const NOT_UTF8 =
  'This is not UTF-8. Encode it as UTF-8 (in Python `.encode("utf-8")`, in Java `StandardCharsets.UTF_8`) and send it again.'

/**
 * Whether a text holds half of a surrogate pair, as JSON's escapes can write it (`"\ud800"`). No encoding has a form for it:
 * what is stored of it is U+FFFD, and two texts become one.
 */
export const isIllFormed = (text: string): boolean => /\p{Surrogate}/u.test(text)

export const ILL_FORMED = 'This text has half of a surrogate pair, which is not a character. Send whole characters.'

/** The path of the first ill-formed text or key in parsed JSON, however deep; null where there is none. */
export function illFormedIn(value: unknown): string[] | null {
  const waiting: { value: unknown; path: string[] }[] = [{ value, path: [] }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value: inner, path } = next
    if (typeof inner === 'string' && isIllFormed(inner)) return path
    if (inner === null || typeof inner !== 'object') continue
    for (const [name, part] of Object.entries(inner)) {
      if (isIllFormed(name)) return path
      if (typeof part === 'string' || typeof part === 'object') waiting.push({ value: part, path: [...path, name] })
    }
  }
  return null
}
