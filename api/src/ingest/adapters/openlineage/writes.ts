import type { Flow, Output } from '../../../vocabulary/command.ts'
import { type ColumnFlows, schemaOf } from './columns.ts'
import type { OutputDataset } from './event.ts'
import { combinedMode } from './mode.ts'
import type { Reads } from './reads.ts'
import { type DatasetRef, datasetKey } from './shapes.ts'
import type { Source } from './sources.ts'

/** What fed one output: positions of reads, and whether the producer says that these are all. */
type Fed = { by: Set<number>; whole: boolean }

/** How an event's outputs are to be understood. `version`: the name of what was written; null where it does not say. */
export type Understanding = {
  version(output: OutputDataset): string | null
  mode(output: OutputDataset): Output['mode']
  computed(output: OutputDataset): boolean
}

/** The writes of one event, each (dataset, version) once, with what is said to have fed them. */
export class Writes {
  readonly all: Output[] = []
  readonly #fed: Fed[] = []
  readonly #byVersion = new Map<string, number>()
  readonly #byName = new Map<string, number[]>()
  readonly #how: Understanding

  constructor(outputs: OutputDataset[], how: Understanding) {
    this.#how = how
    for (const output of outputs) {
      const mode = how.mode(output)
      const known = this.all[this.position(output)]
      if (known) known.mode = combinedMode(known.mode, mode)
      else this.#add(output, how.version(output), mode)
      const write = this.all[this.position(output)]
      if (write && how.computed(output)) write.computed = true
      const schema = schemaOf(output)
      if (write && schema) write.schema = [...new Set([...(write.schema ?? []), ...schema])].sort()
    }
  }

  position(output: OutputDataset): number {
    return this.#byVersion.get(datasetKey(output, this.#how.version(output))) ?? -1
  }

  /** Positions of a dataset that a job's lineage names as written; one that `outputs` does not list is written too. */
  named(dataset: DatasetRef): number[] {
    if (!this.#byName.has(datasetKey(dataset))) this.#add(dataset, null, null)
    return this.#byName.get(datasetKey(dataset)) ?? []
  }

  feed(position: number, sources: Source[], whole: boolean, known: string[], reads: Reads, columns: ColumnFlows): void {
    const fed = this.#fed[position]
    const to = this.all[position]
    if (!fed || !to) return
    fed.whole ||= whole
    for (const source of sources) {
      for (const read of reads.of(source.dataset)) {
        fed.by.add(read)
        const from = reads.all[read]
        if (source.field === null || !from) continue
        for (const column of source.column === null ? known : [source.column]) {
          if (columns.overflow) return
          columns.add(from, source.field, to, column, { ...source, general: source.column === null })
        }
      }
    }
  }

  /** Only of outputs whose sources were stated as a whole: every other one takes all inputs. */
  flows(): Flow[] | null {
    const flows = this.#fed.flatMap(({ by, whole }, output) =>
      whole ? [{ inputs: [...by].sort((a, b) => a - b), outputs: [output], carries: null, claim: null }] : [],
    )
    return flows.length > 0 ? flows : null
  }

  #add({ namespace, name }: DatasetRef, version: string | null, mode: Output['mode']): void {
    const position = this.all.length
    this.#byVersion.set(datasetKey({ namespace, name }, version), position)
    this.#byName.set(datasetKey({ namespace, name }), [
      ...(this.#byName.get(datasetKey({ namespace, name })) ?? []),
      position,
    ])
    this.#fed.push({ by: new Set(), whole: false })
    this.all.push({ kind: 'DATASET', namespace, name, version, at: null, mode, carries: null, claim: null })
  }
}
