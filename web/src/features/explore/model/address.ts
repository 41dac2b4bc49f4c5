import { createParser, parseAsArrayOf, parseAsInteger, parseAsString, parseAsStringLiteral } from 'nuqs'
import { keyOf, type Opened, openedText, readOpened, SIBLINGS } from './opened.ts'
import { type Way, ways } from './steps.ts'

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
  open: parseAsArrayOf(parseAsOpened).withDefault([]),
  limit: parseAsInteger.withDefault(FIRST_DRAWN),
  /** What is described beside the picture. */
  version: parseAsString,
}

export const waysOf: Readonly<Record<DirectionName, readonly Way[]>> = {
  both: ways,
  upstream: ['UPSTREAM'],
  downstream: ['DOWNSTREAM'],
}

/** The focus with its neighbours, then what was opened besides, in these directions. Pure. */
export function allOpened(focus: string, opened: readonly Opened[], directions: readonly Way[]): Opened[] {
  const given = new Map(opened.map((one) => [keyOf(one), one]))
  const first = directions.map((way) => given.get(keyOf({ id: focus, way })) ?? { id: focus, way, most: SIBLINGS })
  return [...first, ...opened.filter(({ id, way }) => id !== focus && directions.includes(way))]
}

/** Without what is open anyway. Pure. */
export const toWrite = (focus: string, opened: readonly Opened[]): Opened[] =>
  opened.filter(({ id, most }) => id !== focus || most !== SIBLINGS)
