import type { PlaceName } from './canonical.ts'

/** What is left of a name where spelling does not count. `whole`: nothing of it was left out. */
export type Likeness = { text: string; whole: boolean }

// Two addresses of one Azure container.
const SAME: Readonly<Record<string, string>> = { wasbs: 'abfss', blob: 'dfs' }

const INVISIBLE = /\p{Cf}/gu
const SEPARATORS = /[^\p{L}\p{N}]+/u
/** A name of so many parts is looked for with each of them left out. */
const MOST_LEFT_OUT = 3

/**
 * How a canonical name may be spelled elsewhere: without its case, quotes, separators and escapes, and (a table's) without a
 * database or schema before it. Two names look alike where the whole of one is among these of the other. Pure.
 */
export function likenessesOf({ namespace, name }: PlaceName): Likeness[] {
  // Nobody knows on which host a local file is.
  const place = namespace.startsWith('file://') ? ['file'] : wordsOf(namespace)
  const words = wordsOf(name)
  const textOf = (rest: string[]) => [...place, ...rest].join('/')
  const whole = { text: textOf(words) || `${namespace}/${name}`, whole: true }
  const before = name.includes('/') ? [] : dottedOf(name).slice(0, -1).slice(-MOST_LEFT_OUT)
  const last = wordsOf(dottedOf(name).at(-1) ?? '')
  const shorter =
    before.length === 0 ? [] : subsetsOf(before).map((kept) => textOf([...kept.flatMap(wordsOf), ...last]))
  const texts = new Set(shorter.filter((text) => text !== whole.text))
  return [whole, ...[...texts].map((text) => ({ text, whole: false }))]
}

const dottedOf = (name: string) => name.split('.').filter((part) => wordsOf(part).length > 0)

function wordsOf(text: string): string[] {
  const folded = decoded(text).normalize('NFKC').replace(INVISIBLE, '').toLowerCase()
  return folded.split(SEPARATORS).flatMap((word) => (word === '' ? [] : (SAME[word] ?? word)))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Each way to leave out some of them, all in order. */
function subsetsOf(parts: string[]): string[][] {
  const [first, ...rest] = parts
  if (first === undefined) return [[]]
  return subsetsOf(rest).flatMap((kept) => [kept, [first, ...kept]])
}
