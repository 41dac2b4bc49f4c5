import { size, wordsStart } from '../layout/geometry.ts'
import type { Measure } from './font.ts'
import { nameLines } from './nameLines.ts'

/** What a card says: the whole name, and one small line below it. */
export type CardWords = { name: string; caption: string }

/** A card as it is drawn. Lengths in px at zoom 1. */
export type CardFace = {
  lines: readonly string[]
  caption: string
  /** Where the small line begins, from the card's left edge: behind the verdicts. */
  captionStart: number
  width: number
  /** Of the words, and of all with its rows. */
  headHeight: number
  height: number
}

/** How a card's words are laid out, and how much room they take. @param verdicts how many shapes stand before the small line @param rows how many stand below it. Pure. */
export function faceOf({ name, caption }: CardWords, verdicts: number, measure: Measure, rows = 0): CardFace {
  const nameStart = wordsStart(1)
  const captionStart = verdicts === 0 ? size.cardLead : wordsStart(verdicts)
  const most = size.widestCard - nameStart - size.cardTail
  const lines = nameLines(name, most, (text) => measure(text, 'title'))
  const widest = Math.max(...lines.map((line) => nameStart + measure(line, 'title')))
  const width = Math.ceil(
    Math.min(size.widestCard, Math.max(widest, captionStart + measure(caption, 'caption')) + size.cardTail),
  )
  const headHeight = size.card + (lines.length - 1) * size.nameLine
  const height = headHeight + (rows > 0 ? rows * size.row + size.rowsTail : 0)
  return { lines, caption, captionStart, width: rows > 0 ? size.widestCard : width, headHeight, height }
}

/** A text that fits into a width, cut with an ellipsis where it does not. Pure. */
export function fitted(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text
  let length = text.length - 1
  while (length > 1 && measure(`${text.slice(0, length)}…`) > width) length -= 1
  return `${text.slice(0, length).trimEnd()}…`
}
