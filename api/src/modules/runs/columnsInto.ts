import type { ColumnPass, OutputColumns } from './partColumns.ts'

type Version = { artifact: string; name: string | null }

/** What passes into one write, by where it comes from; what is said twice is joined as in `statedFlows`. */
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
    const key = JSON.stringify([from, to, assumed])
    const before = known.passes.get(key)
    known.passes.set(key, {
      from,
      to,
      direct: direct || (before?.direct ?? false),
      masking: masking && (before?.masking ?? true),
      assumed,
    })
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
