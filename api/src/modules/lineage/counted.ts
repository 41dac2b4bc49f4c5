/** What a caveat may count, by id. */
export type CountedKind = 'run' | 'version' | 'system' | 'report' | 'person'

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
