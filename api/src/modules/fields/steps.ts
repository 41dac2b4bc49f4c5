import { Crossings } from './crossing.ts'
import type { ColumnGraph, ColumnState, Way } from './graph.ts'
import { type ColumnFilter, type Source, writeKey } from './passes.ts'

/**
 * Where a walk stands: at a column of a version, or in a part with the column that it comes from or looks for. `source`
 * null: any, on the way where nobody said which.
 */
export type Place = ({ at: 'VERSION' } & ColumnState) | { at: 'PART'; part: number; source: Source | null }

/** Takes one place to the next. `assumed`: the part that is passed on an assumption. */
export type Emit = (place: Place, assumed?: number) => void

/** The rules of docs/adr/0007-column-lineage.md for one way and filter, an edge at a time. */
export class Steps {
  readonly #graph: ColumnGraph
  readonly #crossings: Crossings
  /** Emits every place that comes after this one. */
  readonly from: (place: Place, emit: Emit) => void

  constructor(graph: ColumnGraph, way: Way, filter: ColumnFilter) {
    this.#graph = graph
    this.#crossings = new Crossings(graph, way, filter)
    const [leave, cross] = way === 'DOWNSTREAM' ? [this.#leaveDown, this.#crossDown] : [this.#leaveUp, this.#crossUp]
    this.from = (place, emit) =>
      place.at === 'VERSION' ? leave.call(this, place, emit) : cross.call(this, place.part, place.source, emit)
  }

  #leaveDown({ version, column }: ColumnState, emit: Emit): void {
    const graph = this.#graph
    const source: Source = { artifact: graph.artifactOf(version), name: graph.nameOf(version), column }
    for (const node of graph.next(version, 'DOWNSTREAM')) {
      if (!graph.isPart(node)) this.#onwardDown(version, node, column, emit)
      else {
        emit({ at: 'PART', part: node, source: null })
        if (this.#crossings.of(node).matters) emit({ at: 'PART', part: node, source })
      }
    }
  }

  /** With any column into what has no column data, with this one into what has. */
  #crossDown(part: number, source: Source | null, emit: Emit): void {
    const { free, passes, versions, parts } = this.#crossings.of(part)
    for (const next of parts) emit({ at: 'PART', part: next, source })
    if (source === null) {
      for (const version of free) emit({ at: 'VERSION', version, column: null }, part)
      return
    }
    for (const { write, to, assumed } of passes.after(source))
      for (const version of versions.get(write) ?? [])
        emit({ at: 'VERSION', version, column: to }, assumed ? part : undefined)
  }

  #leaveUp({ version, column }: ColumnState, emit: Emit): void {
    const graph = this.#graph
    const write = this.#writeOf(version)
    for (const node of graph.next(version, 'UPSTREAM')) {
      if (!graph.isPart(node)) this.#onwardUp(version, node, column, emit)
      else {
        const { passes, leads } = this.#crossings.of(node)
        // Of a run that read nothing, nothing is assumed.
        if (!passes.goesInto(write)) emit({ at: 'PART', part: node, source: null }, leads ? node : undefined)
        for (const { source, assumed } of passes.before(write, column))
          emit({ at: 'PART', part: node, source }, assumed ? node : undefined)
      }
    }
  }

  #crossUp(part: number, source: Source | null, emit: Emit): void {
    const { versions, parts } = this.#crossings.of(part)
    for (const next of parts) emit({ at: 'PART', part: next, source })
    const read = source === null ? [...versions.values()].flat() : (versions.get(source.artifact) ?? [])
    for (const version of read)
      if (source === null || source.name === null || source.name === this.#graph.nameOf(version))
        emit({ at: 'VERSION', version, column: source?.column ?? null })
  }

  /** Straight from version to version: stated features, else each column to the same one, or all to all of another artifact. */
  #onwardDown(version: number, to: number, column: string | null, emit: Emit): void {
    const source = { artifact: this.#graph.artifactOf(version), name: this.#graph.nameOf(version), column }
    const stated = this.#crossings.into(to)
    if (!stated?.comesFrom(source.artifact)) emit(this.#same(version, to, column))
    else for (const pass of stated.after(source)) emit({ at: 'VERSION', version: to, column: pass.to })
  }

  #onwardUp(version: number, from: number, column: string | null, emit: Emit): void {
    const [artifact, name] = [this.#graph.artifactOf(from), this.#graph.nameOf(from)]
    const stated = this.#crossings.into(version)
    if (!stated?.comesFrom(artifact)) emit(this.#same(version, from, column))
    else
      for (const { source } of stated.before(this.#writeOf(version), column))
        if (source.artifact === artifact && (source.name === null || source.name === name))
          emit({ at: 'VERSION', version: from, column: source.column })
  }

  #same(here: number, there: number, column: string | null): Place {
    const same = this.#graph.artifactOf(here) === this.#graph.artifactOf(there)
    return { at: 'VERSION', version: there, column: same ? column : null }
  }

  #writeOf(version: number): string {
    return writeKey(this.#graph.artifactOf(version), this.#graph.nameOf(version))
  }
}
