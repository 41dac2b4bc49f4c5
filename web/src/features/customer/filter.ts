import { createParser, type inferParserType, parseAsArrayOf, parseAsString, parseAsStringLiteral } from 'nuqs'
import type { ImpactFilter } from '@/generated/graphql.ts'
import { kindsInOrder, rolesInOrder } from '@/lib/words.ts'
import { verdictsInOrder } from '@/ui/verdicts.ts'

/** Anything else is no choice: nuqs would read it as false, and what is current would silently be left out. */
const parseAsTrueOrFalse = createParser({
  parse: (text) => (text === 'true' ? true : text === 'false' ? false : null),
  serialize: String,
})

/**
 * What narrows the lists and the graph down, as an address holds it: closed words only. The text that someone searches for
 * is not among them, since it could be an identifier.
 */
export const filterParsers = {
  verdict: parseAsArrayOf(parseAsStringLiteral(verdictsInOrder)).withDefault([]),
  kind: parseAsArrayOf(parseAsStringLiteral(kindsInOrder)).withDefault([]),
  /** By opaque id; `NO_SYSTEM`: in none. */
  system: parseAsArrayOf(parseAsString).withDefault([]),
  role: parseAsArrayOf(parseAsStringLiteral(rolesInOrder)).withDefault([]),
  live: parseAsTrueOrFalse,
  /** By opaque id. */
  artifact: parseAsArrayOf(parseAsString).withDefault([]),
}

/** Chosen in the place of a system: what is in no system on record. No id looks like it. */
export const NO_SYSTEM = 'none'

/** The most systems, and the most artifacts, that can be chosen at once. */
const MOST = 100

export type Chosen = inferParserType<typeof filterParsers>

/** The filter as the API takes it; null when nothing is chosen. */
export function toImpactFilter(
  { verdict, kind, role, live, system, artifact }: Chosen,
  text: string,
): ImpactFilter | null {
  const systems = system.filter((id) => id !== NO_SYSTEM).slice(0, MOST)
  const filter: ImpactFilter = {
    ...(verdict.length > 0 && { verdicts: verdict }),
    ...(kind.length > 0 && { kinds: kind }),
    ...(role.length > 0 && { roles: role }),
    ...(systems.length > 0 && { systems }),
    ...(system.includes(NO_SYSTEM) && { unplaced: true }),
    ...(live !== null && { live }),
    ...(artifact.length > 0 && { artifacts: artifact.slice(0, MOST) }),
    ...(text.trim() !== '' && { text: text.trim() }),
  }
  return Object.keys(filter).length > 0 ? filter : null
}
