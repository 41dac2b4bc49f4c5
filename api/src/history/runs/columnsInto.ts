import type { ColumnPass, OutputColumns } from './partColumns.ts'

type Version = { artifact: string; name: string | null }

/** What passes into one write, by where it comes from; each pass once. */
export class ColumnsInto {
  readonly #write: Version
  readonly #sources = new Map<string, Version & { passes: Map<string, ColumnPass> }>()

  readonly #elsewhere = new Set<string | null>()

  constructor(write: Version) {
    this.#write = write
  }

  pass(source: Version, { from, to, direct, masking, assumed, general }: ColumnPass): void {
    const id = JSON.stringify([source.artifact, source.name])
    const { artifact, name } = source
    const known = this.#sources.get(id) ?? { artifact, name, passes: new Map<string, ColumnPass>() }
    const key = JSON.stringify([from, to, direct, masking, assumed])
    // What is stated of a column itself is not taken back by what is stated of the output.
    const isGeneral = general && (known.passes.get(key)?.general ?? true)
    known.passes.set(key, { from, to, direct, masking, assumed, ...(isGeneral ? { general } : {}) })
    this.#sources.set(id, known)
  }

  /** A flow through another part tells of this column; null: of all. */
  tellElsewhere(column: string | null): void {
    this.#elsewhere.add(column)
  }

  all(): OutputColumns {
    const { artifact, name } = this.#write
    const sources = [...this.#sources.values()].map(({ passes, ...source }) => ({
      ...source,
      passes: [...passes.values()],
    }))
    const elsewhere = [...this.#elsewhere]
    return { artifact, name, sources, ...(elsewhere.length > 0 ? { elsewhere } : {}) }
  }
}
