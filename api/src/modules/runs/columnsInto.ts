import type { ColumnPass, OutputColumns } from './partColumns.ts'

type Version = { artifact: string; name: string | null }

/** What passes into one write, by where it comes from; each pass once. */
export class ColumnsInto {
  readonly #write: Version
  readonly #sources = new Map<string, Version & { passes: Map<string, ColumnPass> }>()

  constructor(write: Version) {
    this.#write = write
  }

  pass(source: Version, { from, to, direct, masking, assumed }: ColumnPass): void {
    const id = JSON.stringify([source.artifact, source.name])
    const { artifact, name } = source
    const known = this.#sources.get(id) ?? { artifact, name, passes: new Map<string, ColumnPass>() }
    known.passes.set(JSON.stringify([from, to, direct, masking, assumed]), { from, to, direct, masking, assumed })
    this.#sources.set(id, known)
  }

  all(): OutputColumns {
    const { artifact, name } = this.#write
    const sources = [...this.#sources.values()].map(({ passes, ...source }) => ({
      ...source,
      passes: [...passes.values()],
    }))
    return { artifact, name, sources }
  }
}
