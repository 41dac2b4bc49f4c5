import type { ColumnPass, OutputColumns, SourceColumns } from '../runs/index.ts'

/** A column of an input, as a part knows it. `column` null: the input as a whole. */
export type Source = { artifact: string; name: string | null; column: string | null }

/** Which stated flows to follow; null: both kinds. */
export type ColumnFilter = { direct: boolean | null; masking: boolean | null }

export const everyFlow: ColumnFilter = { direct: null, masking: null }

/** What was assumed is followed by every filter: nobody said what it does. */
const follows = ({ direct, masking }: ColumnFilter, pass: ColumnPass) =>
  pass.assumed || ((direct === null || direct === pass.direct) && (masking === null || masking === pass.masking))

/** The write that a version is, as a part names it. Artifact ids have no space in them. */
export const writeKey = (artifact: string, name: string | null) => (name === null ? artifact : `${artifact} ${name}`)

type Flow = { write: string; artifact: string; name: string | null; pass: ColumnPass }

type ByColumn = Map<string | null, Flow[]>

/** The stated flows through one part that a filter lets pass, to be asked from both ends; indexed where they are. */
export class Passes {
  readonly #filter: ColumnFilter
  readonly #ofArtifact = new Map<string, { write: string; source: SourceColumns }[]>()
  readonly #ofWrite = new Map<string, SourceColumns[]>()
  readonly #from = new Map<string, ByColumn>()
  readonly #to = new Map<string, ByColumn>()

  constructor(outputs: readonly OutputColumns[], filter: ColumnFilter) {
    this.#filter = filter
    for (const { artifact, name, sources } of outputs) {
      const write = writeKey(artifact, name)
      this.#ofWrite.set(write, sources)
      for (const source of sources) append(this.#ofArtifact, source.artifact, { write, source })
    }
  }

  /** Whether nobody stated anything. */
  get isEmpty(): boolean {
    return this.#ofWrite.size === 0
  }

  /** Whether a write has column data, whatever the filter leaves of it. */
  goesInto(write: string): boolean {
    return this.#ofWrite.has(write)
  }

  /** Whether anything is stated of columns of this artifact, whatever the filter leaves of it. */
  comesFrom(artifact: string): boolean {
    return this.#ofArtifact.has(artifact)
  }

  /** What goes on from a column of an input, or from any column of it: into which write, which column. */
  after({ artifact, name, column }: Source): { write: string; to: string | null; assumed: boolean }[] {
    return at(this.#flowsFrom(artifact), column).flatMap((flow) =>
      flow.name === null || flow.name === name
        ? { write: flow.write, to: flow.pass.to, assumed: flow.pass.assumed }
        : [],
    )
  }

  /** What goes into a column of a write, or into any column of it. `name` null: from any version of the artifact. */
  before(write: string, column: string | null): { source: Source; assumed: boolean }[] {
    return at(this.#flowsInto(write), column).map(({ artifact, name, pass }) => ({
      source: { artifact, name, column: pass.from },
      assumed: pass.assumed,
    }))
  }

  #flowsFrom(artifact: string): ByColumn {
    const known = this.#from.get(artifact)
    if (known) return known
    const flows: ByColumn = new Map()
    for (const { write, source } of this.#ofArtifact.get(artifact) ?? [])
      for (const pass of source.passes)
        if (follows(this.#filter, pass)) append(flows, pass.from, { write, artifact, name: source.name, pass })
    this.#from.set(artifact, flows)
    return flows
  }

  #flowsInto(write: string): ByColumn {
    const known = this.#to.get(write)
    if (known) return known
    const flows: ByColumn = new Map()
    for (const { artifact, name, passes } of this.#ofWrite.get(write) ?? [])
      for (const pass of passes)
        if (follows(this.#filter, pass)) append(flows, pass.to, { write, artifact, name, pass })
    this.#to.set(write, flows)
    return flows
  }
}

/** The whole meets every column, and every column the whole. */
function at(lists: ByColumn, column: string | null): Flow[] {
  if (column === null) return [...lists.values()].flat()
  return [...(lists.get(column) ?? []), ...(lists.get(null) ?? [])]
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
