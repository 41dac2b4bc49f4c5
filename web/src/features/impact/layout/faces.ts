import { type CardFace, faceOf, type Measure } from '@/graph-view/index.ts'
import { rowsOf } from '../model/columns.ts'
import type { Card } from '../model/foldedGraph.ts'
import { cardWords } from '../model/words.ts'

/** How a card's words are laid out, and how large that makes it. */
export const faceIn =
  (measure: Measure) =>
  (card: Card): CardFace =>
    faceOf(cardWords(card), card.verdicts.length, measure, rowsOf(card).length)
