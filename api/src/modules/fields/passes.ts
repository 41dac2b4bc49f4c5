import type { ColumnPass, OutputColumns } from '../runs/index.ts'

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

/** The stated flows through one part that a filter lets pass, ready to be asked from both ends. */
export class Passes {
  /** Writes that have column data, whatever the filter leaves of it. */
  readonly stated = new Set<string>()
  readonly #sources = new Set<string>()
  readonly #from = new Map<string, ByColumn>()
  readonly #to = new Map<string, ByColumn>()

  constructor(outputs: readonly OutputColumns[], filter: ColumnFilter) {
    for (const output of outputs) {
      const write = writeKey(output.artifact, output.name)
      this.stated.add(write)
      for (const { artifact, name, passes } of output.sources) {
        this.#sources.add(artifact)
        for (const pass of passes) {
          if (!follows(filter, pass)) continue
          const flow: Flow = { write, artifact, name, pass }
          append(within(this.#from, artifact), pass.from, flow)
          append(within(this.#to, write), pass.to, flow)
        }
      }
    }
  }

  /** Whether anything is stated of columns of this artifact, whatever the filter leaves of it. */
  comesFrom(artifact: string): boolean {
    return this.#sources.has(artifact)
  }

  /** What goes on from a column of an input, or from any column of it: into which write, which column. */
  after({ artifact, name, column }: Source): { write: string; to: string | null; assumed: boolean }[] {
    return at(this.#from.get(artifact), column).flatMap((flow) =>
      flow.name === null || flow.name === name
        ? { write: flow.write, to: flow.pass.to, assumed: flow.pass.assumed }
        : [],
    )
  }

  /** What goes into a column of a write, or into any column of it. `name` null: from any version of the artifact. */
  before(write: string, column: string | null): { source: Source; assumed: boolean }[] {
    return at(this.#to.get(write), column).map(({ artifact, name, pass }) => ({
      source: { artifact, name, column: pass.from },
      assumed: pass.assumed,
    }))
  }
}

/** The whole meets every column, and every column the whole. */
function at(lists: ByColumn | undefined, column: string | null): Flow[] {
  if (!lists) return []
  if (column === null) return [...lists.values()].flat()
  return [...(lists.get(column) ?? []), ...(lists.get(null) ?? [])]
}

function within(lists: Map<string, ByColumn>, key: string): ByColumn {
  const known = lists.get(key)
  if (known) return known
  const fresh: ByColumn = new Map()
  lists.set(key, fresh)
  return fresh
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
