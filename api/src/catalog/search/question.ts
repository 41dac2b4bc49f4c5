import { markOf, wordsOf } from '../../vocabulary/terms.ts'

/** Words of a question. More are refused: none is left out in silence. */
export const MOST_WORDS = 12

/** From so many letters on, a word may have one typo, or two. */
const ONE_TYPO = 4
const TWO_TYPOS = 7

/**
 * A question to the full-text index in Lucene's language: each word stands somewhere in the names, as it is or with a typo. Only letters
 * and digits go in, each word behind the mark of the workspace. A number may have no typo: another number is another thing. Pure.
 */
export function questionOf(ws: string, text: string): { words: string[]; named: string; owning: string } {
  const words = wordsOf(text)
  const mark = markOf(ws)
  const inAny = (fields: readonly string[], word: string) =>
    fields.flatMap((field) => formsOf(word).map((form) => `${field}:${mark}${form}`)).join(' ')
  const each = (fields: readonly string[]) => words.map((word) => `+(${inAny(fields, word)})`).join(' ')
  // A column is not found by its table's name alone.
  const own = `+(${words.map((word) => inAny(['terms'], word)).join(' ')})`
  return { words, named: `${each(['terms', 'contextTerms'])} ${own}`, owning: each(['ownerTerms']) }
}

function formsOf(word: string): string[] {
  const { length } = [...word]
  if (/\p{N}/u.test(word) || length < ONE_TYPO) return [`*${word}*`]
  return [`*${word}*`, `${word}~${length < TWO_TYPOS ? 1 : 2}`]
}
