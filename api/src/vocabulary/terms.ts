import { idOf } from './ids.ts'

/** A name of more letters is found by its first ones. */
const LONGEST = 64
/** What stands between two letters of one word is smaller than what stands between two names. */
const BETWEEN_NAMES = /[\s./\\:,;|]+/u
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u

/**
 * The words of a name or of what somebody looks for, each once: letters and digits, in lower case and without accents.
 * `OrdersDaily_v2` has `orders`, `daily` and `v2`. Pure.
 */
export function wordsOf(text: string): string[] {
  const split = text.replace(/(\p{Ll}|\p{N})(?=\p{Lu})/gu, '$1 ')
  return [...new Set(plain(split).split(BETWEEN_WORDS).filter(Boolean).map(cut))]
}

/**
 * As the database keeps the words of names, so that its full-text index finds them: each behind the workspace's own mark, since the index
 * is one for all workspaces, and takes only so many of the words that are like one with a typo. Whole names without what separates
 * their words are among them. Sorted, so that the same names make the same text. Pure.
 */
export function termsOf(ws: string, names: readonly string[]): string {
  const whole = names.flatMap((name) => plain(name).split(BETWEEN_NAMES)).map((name) => name.replaceAll(SEPARATORS, ''))
  const words = new Set([...names.flatMap(wordsOf), ...whole.filter(Boolean).map(cut)])
  const mark = markOf(ws)
  return [...words]
    .sort()
    .map((word) => mark + word)
    .join(' ')
}

/** Before each word of a workspace: two of them differ in more letters than a typo may. */
export function markOf(ws: string): string {
  if (marked.ws !== ws) marked = { ws, mark: idOf(ws, 'search').slice(0, 16) }
  return marked.mark
}

/** The last one that was made: many words of one workspace are made at a time. */
let marked = { ws: '', mark: '' }

const SEPARATORS = /[^\p{L}\p{N}]+/gu

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const cut = (word: string): string => [...word].slice(0, LONGEST).join('')
