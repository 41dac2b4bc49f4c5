/** A place in the drawing, in px at zoom 1; y grows downwards. */
export type Point = { x: number; y: number }

/** A box by its centre. */
export type Box = Point & { width: number; height: number }

/** Sizes of what is drawn, in px at zoom 1. */
export const size = {
  card: 42,
  cardGap: 9,
  /** A link that passes a column takes this much of its height. */
  pass: 2,
  passGap: 9,
  /** Between two columns; runs sit in it, this far left of what they write. */
  gutter: 46,
  runLead: 16,
  /** Between two groups of columns, on top of the gutter. */
  groupGap: 12,
  heading: 52,
  /** Between links that run back, below everything. */
  lane: 12,
  /** Inside a card: before the marks, for each mark, between marks and words, and behind the words. */
  cardLead: 8,
  mark: 14,
  cardWords: 5,
  cardTail: 8,
  widestCard: 168,
} as const

/** Where the words of a card begin, from its left edge, behind this many marks. */
export const wordsStart = (marks: number): number => size.cardLead + Math.max(1, marks) * size.mark + size.cardWords
