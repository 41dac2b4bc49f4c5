import { createParser, parseAsArrayOf, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs'
import { type Expansion, expansionText, readExpansion } from './expansions.ts'
import { allDirections, type Direction } from './neighbours.ts'

export const directionChoices = ['both', 'upstream', 'downstream'] as const
export type DirectionChoice = (typeof directionChoices)[number]

/** Drawn at first, and what the picture may grow by. */
export const FIRST_DRAWN = 300

const parseAsOpened = createParser<Expansion>({ parse: readExpansion, serialize: expansionText })

/** Everything that the picture shows, as it stands in the address: ids and closed words, never a text that someone typed. */
export const addressParsers = {
  /** A version's id; an artifact's is replaced by that of its current version. */
  focus: parseAsString,
  direction: parseAsStringLiteral(directionChoices).withDefault('both'),
  /** Expanded by hand; what lies fewer than `depth` steps from the focus is expanded anyway. */
  open: parseAsArrayOf(parseAsOpened).withDefault([]),
  depth: parseAsInteger.withDefault(1),
  limit: parseAsInteger.withDefault(FIRST_DRAWN),
  /** What is described beside the picture. */
  version: parseAsString,
}

export const directionsOf: Readonly<Record<DirectionChoice, readonly Direction[]>> = {
  both: allDirections,
  upstream: ['UPSTREAM'],
  downstream: ['DOWNSTREAM'],
}
