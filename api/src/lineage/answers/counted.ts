/** What a caveat may count, by id. `alike`: a version of a name that nobody writes, and one of a name like it (`alikeId`). */
export type CountedKind = 'run' | 'version' | 'system' | 'report' | 'person' | 'identity' | 'alike'

export const alikeId = (read: string, written: string): string => `${read}-${written}`

/** The versions of an `alikeId`. */
export const alikeOf = (id: string): [read: string, written: string] => {
  const [read = '', written = ''] = id.split('-')
  return [read, written]
}

/** One thing that a caveat counts. */
export type CountedItem = { kind: CountedKind; id: string }

/** Of what a caveat counts, so many can be opened. */
export const MOST_ITEMS = 100

/** Counts distinct things, and keeps the first of them: those nearest to where a walk began. */
export class Counted {
  readonly #ids = new Set<string>()
  readonly first: CountedItem[] = []

  add(kind: CountedKind, id: string): void {
    if (this.#ids.has(id)) return
    this.#ids.add(id)
    if (this.first.length < MOST_ITEMS) this.first.push({ kind, id })
  }

  get count(): number {
    return this.#ids.size
  }
}
