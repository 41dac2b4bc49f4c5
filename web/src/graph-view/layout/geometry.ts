/** A place in the drawing, in px at zoom 1; y grows downwards. */
export type Point = { x: number; y: number }

/** A box by its centre. */
export type Box = Point & { width: number; height: number }

/** Sizes of what is drawn, in px at zoom 1. */
export const size = {
  /** A card whose name has one line; the second adds a line. */
  card: 42,
  nameLine: 16,
  /** A column of a card that is unfolded, and the room below all of them. */
  row: 19,
  rowsTail: 6,
  cardGap: 9,
  /** A link that passes a column takes this much of its height. */
  pass: 2,
  passGap: 9,
  /** Between two columns; runs sit in it, this far left of what they write. */
  gutter: 52,
  runLead: 17,
  /** Where there are no runs. */
  plainGutter: 34,
  /** Between two groups of columns, on top of the gutter. */
  groupGap: 12,
  heading: 52,
  /** Between links that run back, below everything. */
  lane: 12,
  /** Inside a card: before the marks, for each mark, between marks and words, and behind the words. */
  cardLead: 9,
  mark: 14,
  cardWords: 5,
  cardTail: 8,
  widestCard: 190,
  person: { width: 96, height: 42 },
  /** A frame: what it takes of a column above and below its cards, its title's room of that, and how far it reaches beyond them. */
  frameHead: 36,
  frameFoot: 6,
  frameTitle: 25,
  framePad: 7,
} as const

/** Where the words of a card begin, from its left edge, behind this many marks. */
export const wordsStart = (marks: number): number => size.cardLead + Math.max(1, marks) * size.mark + size.cardWords
