import { ColumnIndex } from '../../catalog/artifacts/index.ts'
import { type ColumnPass, type OutputColumns, type SourceColumns, statesColumn } from '../../history/runs/index.ts'
import type { Known } from './graph.ts'

/**
 * A column of an input, as a part knows it. `column` null: the input as a whole. `known`: what its version is known to have; null:
 * nobody said.
 */
export type Source = { artifact: string; name: string | null; column: string | null; known: Known | null }

/** Which stated flows to follow; null: both kinds. */
export type ColumnFilter = { direct: boolean | null; masking: boolean | null }

export const everyFlow: ColumnFilter = { direct: null, masking: null }

/** What was assumed is followed by every filter: nobody said what it does. */
const follows = ({ direct, masking }: ColumnFilter, pass: ColumnPass) =>
  pass.assumed || ((direct === null || direct === pass.direct) && (masking === null || masking === pass.masking))

/** The write that a version is, as a part names it. Artifact ids have no space in them. */
export const writeKey = (artifact: string, name: string | null) => (name === null ? artifact : `${artifact} ${name}`)

type Flow = { write: string; artifact: string; name: string | null; pass: ColumnPass }

/** Flows by the column at one of their ends. */
class Flows {
  readonly all: Flow[] = []
  readonly #wholes: Flow[] = []
  readonly #byColumn = new ColumnIndex<{ column: string; flow: Flow }>()
  readonly #strangers = new Map<Known, Flow[]>()

  add(column: string | null, flow: Flow): void {
    this.all.push(flow)
    if (column === null) this.#wholes.push(flow)
    else this.#byColumn.add(column, { column, flow })
  }

  /** The whole meets every column, and every column the whole; a column meets its struct, its fields, and other spellings of it. */
  meeting(column: string | null, known: Known | null): Flow[] {
    if (column === null) return this.all
    const met = this.#byColumn.meeting(column).filter((one) => !known?.areTwo(column, one.column))
    return [...met.map(({ flow }) => flow), ...this.#wholes]
  }

  /** Those that come from a column that this version is not known to have. */
  strangers(known: Known): Flow[] {
    const found = this.#strangers.get(known)
    if (found) return found
    const flows = this.all.filter(({ pass }) => pass.from !== null && !known.has(pass.from))
    this.#strangers.set(known, flows)
    return flows
  }
}

/** The stated flows through one part that a filter lets pass, to be asked from both ends; indexed where they are. */
export class Passes {
  readonly #filter: ColumnFilter
  readonly #ofArtifact = new Map<string, { write: string; source: SourceColumns }[]>()
  readonly #ofWrite = new Map<string, OutputColumns>()
  readonly #from = new Map<string, Flows>()
  readonly #to = new Map<string, Flows>()

  constructor(outputs: readonly OutputColumns[], filter: ColumnFilter) {
    this.#filter = filter
    for (const output of outputs) {
      const write = writeKey(output.artifact, output.name)
      this.#ofWrite.set(write, output)
      for (const source of output.sources) {
        const list = this.#ofArtifact.get(source.artifact)
        if (list) list.push({ write, source })
        else this.#ofArtifact.set(source.artifact, [{ write, source }])
      }
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

  /**
   * What goes on from a column of an input, or from any column of it: into which write, which column. Of a source column that the
   * input is not known to have, any column may be meant.
   */
  after({ artifact, name, column, known }: Source): { write: string; to: string | null; assumed: boolean }[] {
    const flows = this.#flowsFrom(artifact)
    const met = new Set(flows.meeting(column, known))
    const strangers = column === null || known === null ? [] : flows.strangers(known).filter((flow) => !met.has(flow))
    return [
      ...[...met].map((flow) => ({ flow, assumed: flow.pass.assumed })),
      ...strangers.map((flow) => ({ flow, assumed: true })),
    ].flatMap(({ flow, assumed }) =>
      flow.name === null || flow.name === name ? { write: flow.write, to: flow.pass.to, assumed } : [],
    )
  }

  /** What goes into a column of a write, or into any column of it. `name` null: from any version of the artifact. */
  before(write: string, column: string | null, known: Known | null): { source: Source; assumed: boolean }[] {
    return this.#flowsInto(write)
      .meeting(column, known)
      .map(({ artifact, name, pass }) => ({
        source: { artifact, name, column: pass.from, known: null },
        assumed: pass.assumed,
      }))
  }

  /**
   * Those of a write's columns of which the stated flows say nothing, whatever the filter leaves of these; null: of all. What
   * decides about rows alone says nothing of a column that nobody named.
   */
  leftOut(write: string, columns: readonly string[]): (string | null)[] {
    const { sources = [], elsewhere = [] } = this.#ofWrite.get(write) ?? {}
    const passes = sources.flatMap((source) => source.passes.filter((pass) => !pass.assumed && statesColumn(pass)))
    const told = [...passes.map(({ to }) => to), ...elsewhere]
    if (told.length === 0) return [null]
    if (told.includes(null)) return []
    const index = new ColumnIndex<true>()
    for (const column of told) if (column !== null) index.add(column, true)
    return columns.filter((column) => index.meeting(column).length === 0)
  }

  #flowsFrom(artifact: string): Flows {
    const known = this.#from.get(artifact)
    if (known) return known
    const flows = new Flows()
    for (const { write, source } of this.#ofArtifact.get(artifact) ?? [])
      for (const pass of source.passes)
        if (follows(this.#filter, pass)) flows.add(pass.from, { write, artifact, name: source.name, pass })
    this.#from.set(artifact, flows)
    return flows
  }

  #flowsInto(write: string): Flows {
    const known = this.#to.get(write)
    if (known) return known
    const flows = new Flows()
    for (const { artifact, name, passes } of this.#ofWrite.get(write)?.sources ?? [])
      for (const pass of passes) if (follows(this.#filter, pass)) flows.add(pass.to, { write, artifact, name, pass })
    this.#to.set(write, flows)
    return flows
  }
}
