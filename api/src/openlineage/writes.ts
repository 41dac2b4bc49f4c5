import type { Flow, Output } from '../modules/ingest/command.ts'
import type { ColumnFlows } from './columns.ts'
import type { OutputDataset } from './event.ts'
import { combinedMode, isComputed, type Teller, writeMode } from './mode.ts'
import type { Reads } from './reads.ts'
import { type DatasetRef, datasetKey } from './shapes.ts'
import type { Source } from './sources.ts'

/** What fed one output: positions of reads, and whether the producer says that these are all. */
type Fed = { by: Set<number>; whole: boolean }

/** The writes of one event, each (dataset, version) once, with what is said to have fed them. */
export class Writes {
  readonly all: Output[] = []
  readonly #before: boolean
  readonly #fed: Fed[] = []
  readonly #byVersion = new Map<string, number>()
  readonly #byName = new Map<string, number[]>()

  /** `before`: the versions named are those from before the writes (START), so what is written has no name yet. */
  constructor(outputs: OutputDataset[], teller: Teller = {}, before = false) {
    this.#before = before
    for (const output of outputs) {
      const mode = writeMode(output, teller)
      const known = this.all[this.position(output)]
      if (known) known.mode = combinedMode(known.mode, mode)
      else this.#add(output, this.#versionOf(output), mode, isComputed(output, teller))
    }
  }

  position(output: OutputDataset): number {
    return this.#byVersion.get(datasetKey(output, this.#versionOf(output))) ?? -1
  }

  /** Positions of a dataset that a job's lineage names as written; one that `outputs` does not list is written too. */
  named(dataset: DatasetRef): number[] {
    if (!this.#byName.has(datasetKey(dataset))) this.#add(dataset, null, null, false)
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
          columns.add(from, source.field, to, column, source)
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

  #versionOf(output: OutputDataset): string | null {
    return this.#before ? null : (output.facets?.version?.datasetVersion ?? null)
  }

  #add({ namespace, name }: DatasetRef, version: string | null, mode: Output['mode'], computed: boolean): void {
    const position = this.all.length
    this.#byVersion.set(datasetKey({ namespace, name }, version), position)
    this.#byName.set(datasetKey({ namespace, name }), [
      ...(this.#byName.get(datasetKey({ namespace, name })) ?? []),
      position,
    ])
    this.#fed.push({ by: new Set(), whole: false })
    const output: Output = { kind: 'DATASET', namespace, name, version, at: null, mode, carries: null, claim: null }
    this.all.push(computed ? { ...output, computed } : output)
  }
}
