import type { Instant } from '../../vocabulary/instant.ts'
import type { Read, Write } from './entry.ts'
import { visibilityOfNamed } from './visibility.ts'

/** What an alias or a stage of a registry means from `at` on: a version's name; null: nothing any more. */
export type Alias = { id: string; artifact: string; alias: string; at: Instant; key: string; version: string | null }

/** What names of one artifact's versions mean. `writes`: of each name that was looked up; none where nobody gave it. */
export type Names = { writes: ReadonlyMap<string, Write[]>; aliases: readonly Alias[] }

/** What a name leads to. `names`: of versions that nobody wrote. `byTime`: it may as well be whatever was there at the time. */
export type Meaning = { writes: Write[]; names: string[]; byTime: boolean }

/**
 * What a named reference means (docs/adr/0004, "Named references"): the versions that were given the name; else what the
 * registry's aliases say; else a version that only this reference knows, which is read as what was there at its time.
 * Null: the name was not looked up. Pure.
 */
export function meaningOf(read: Read, name: string, { writes, aliases }: Names): Meaning | null {
  const given = writes.get(name)
  if (!given) return null
  const named = visibilityOfNamed(read, given)
  if (named.length > 0) return { writes: named, names: [], byTime: false }
  // It names a version by its id, and that is the one of this name, whatever an alias of the name means.
  if (read.kind === 'ERASURE') return { writes: [], names: [name], byTime: false }
  const { targets, known } = targetsOf(read, name, aliases)
  const meant = targets.map((target) => ({ target, found: visibilityOfNamed(read, writes.get(target) ?? []) }))
  const unwritten = meant.filter(({ found }) => found.length === 0).map(({ target }) => target)
  return {
    writes: meant.flatMap(({ found }) => found),
    names: known ? unwritten : [name, ...unwritten],
    byTime: read.kind !== 'DESTRUCTION' && !known,
  }
}

/** The names that an alias meant while a reference lasted. `known`: somebody had said so by its beginning. */
function targetsOf({ from, until, one }: Read, alias: string, aliases: readonly Alias[]) {
  const said = aliases.filter((it) => it.alias === alias).sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))
  const first = said.findLast(({ at }) => at <= from)
  const later = one ? [] : said.filter(({ at }) => at > from && at <= until)
  const targets = [...(first ? [first] : []), ...later].flatMap(({ version }) => version ?? [])
  return { targets: [...new Set(targets)], known: first !== undefined }
}

/** Every name that has to be looked up where one of these is: aliases lead to names, and names are what aliases mean. */
export function relatedNames(names: readonly string[], aliases: readonly Alias[]): string[] {
  const related = new Set(names)
  // A set's iteration meets what is added on the way.
  for (const name of related)
    for (const { alias, version } of aliases) {
      if (version === null) continue
      if (alias === name) related.add(version)
      if (version === name) related.add(alias)
    }
  return [...related]
}
