/** A place in the drawing, in px at zoom 1; y grows downwards. */
export type Point = { x: number; y: number }

/** A box by its centre. */
export type Box = Point & { width: number; height: number }

/** Sizes of what is drawn, in px at zoom 1. */
export const size = {
  card: 30,
  cardGap: 10,
  /** A link that passes a column takes this much of its height. */
  pass: 2,
  passGap: 9,
  /** Between two columns; runs sit in it, this far left of what they write. */
  gutter: 76,
  jointLead: 22,
  /** Between two groups of columns, on top of the gutter. */
  groupGap: 14,
  heading: 46,
  /** Between links that run back, below everything. */
  lane: 12,
  /** Inside a card: before the words with the marks, per mark, and behind the words. */
  cardLead: 15,
  mark: 15,
  cardTail: 12,
  widestCard: 218,
} as const
