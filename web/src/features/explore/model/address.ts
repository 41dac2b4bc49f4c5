import { createParser, parseAsArrayOf, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs'
import { type Opened, openedText, readOpened } from './expansions.ts'
import { type Way, ways } from './neighbours.ts'

export const directions = ['both', 'upstream', 'downstream'] as const
export type DirectionName = (typeof directions)[number]

/** Drawn at first, and what the picture may grow by. */
export const FIRST_DRAWN = 300

const parseAsOpened = createParser<Opened>({ parse: readOpened, serialize: openedText })

/** Everything that the picture shows, as it stands in the address: ids and closed words, never a text that someone typed. */
export const addressParsers = {
  /** A version's id; an artifact's is replaced by that of its current version. */
  focus: parseAsString,
  direction: parseAsStringLiteral(directions).withDefault('both'),
  /** Opened by hand; what lies fewer than `depth` steps from the focus is opened anyway. */
  open: parseAsArrayOf(parseAsOpened).withDefault([]),
  depth: parseAsInteger.withDefault(1),
  limit: parseAsInteger.withDefault(FIRST_DRAWN),
  /** What is described beside the picture. */
  version: parseAsString,
}

export const waysOf: Readonly<Record<DirectionName, readonly Way[]>> = {
  both: ways,
  upstream: ['UPSTREAM'],
  downstream: ['DOWNSTREAM'],
}
