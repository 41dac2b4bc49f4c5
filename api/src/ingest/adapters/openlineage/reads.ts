import type { Read } from '../../../vocabulary/command.ts'
import { schemaOf } from './columns.ts'
import type { InputDataset } from './event.ts'
import { type DatasetRef, datasetKey } from './shapes.ts'
import { symlinksOf } from './storedFacets.ts'

/** The reads of one event, each (dataset, version) once; what facets name comes after what `inputs` lists. */
export class Reads {
  readonly all: Read[] = []
  readonly #positions = new Map<string, number[]>()
  readonly #listedAs = new Map<string, DatasetRef[]>()

  constructor(inputs: InputDataset[]) {
    for (const input of inputs) {
      const schema = schemaOf(input)
      this.#add(input, input.facets?.version?.datasetVersion ?? null, schema ? { schema } : {})
      for (const alias of symlinksOf(input.facets)) {
        this.#listedAs.set(datasetKey(alias), [...(this.#listedAs.get(datasetKey(alias)) ?? []), input])
      }
    }
  }

  /** Positions of the dataset under the name given, and of a listed input that gives this name as its symlink. */
  of(dataset: DatasetRef): number[] {
    if (!this.#positions.has(datasetKey(dataset))) this.#add(dataset, null, { unlisted: true })
    return [dataset, ...(this.#listedAs.get(datasetKey(dataset)) ?? [])].flatMap(
      (one) => this.#positions.get(datasetKey(one)) ?? [],
    )
  }

  #add({ namespace, name }: DatasetRef, version: string | null, how: Pick<Read, 'unlisted' | 'schema'> = {}): void {
    const positions = this.#positions.get(datasetKey({ namespace, name })) ?? []
    const known = positions.flatMap((position) => this.all[position] ?? []).find((read) => read.version === version)
    if (known) {
      if (how.schema) known.schema = [...new Set([...(known.schema ?? []), ...how.schema])]
      return
    }
    this.#positions.set(datasetKey({ namespace, name }), [...positions, this.all.length])
    this.all.push({ kind: 'DATASET', namespace, name, version, at: null, ...how })
  }
}
