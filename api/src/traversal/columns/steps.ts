import { columnsMeet } from '../../catalog/artifacts/index.ts'
import { Crossings } from './crossing.ts'
import type { ColumnGraph, ColumnState, Known, Way } from './graph.ts'
import { type ColumnFilter, type Source, writeKey } from './passes.ts'

/**
 * Where a walk stands: at a column of a version, or in a part with the column that it comes from or looks for. `source`
 * null: any, on the way where nobody said which.
 */
export type Place = ({ at: 'VERSION' } & ColumnState) | { at: 'PART'; part: number; source: Source | null }

/** Takes one place to the next. `assumed`: the part, or the version that carries another on, at which something is assumed. */
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
    const source = this.#sourceOf(version, column)
    for (const node of graph.next(version, 'DOWNSTREAM')) {
      if (!graph.isPart(node)) this.#onwardDown(source, version, node, emit)
      else {
        emit({ at: 'PART', part: node, source: null })
        if (this.#crossings.of(node).matters) emit({ at: 'PART', part: node, source })
      }
    }
  }

  /** With any column into what has no column data, with this one into what has, and with any into what that leaves out. */
  #crossDown(part: number, source: Source | null, emit: Emit): void {
    const { free, leftOut, passes, versions, parts } = this.#crossings.of(part)
    for (const next of parts) emit({ at: 'PART', part: next, source })
    if (source === null) {
      for (const version of free) emit({ at: 'VERSION', version, column: null }, part)
      return
    }
    for (const { write, to, assumed } of passes.after(source))
      for (const version of versions.get(write) ?? [])
        emit({ at: 'VERSION', version, column: to }, assumed ? part : undefined)
    for (const [write, into] of versions)
      if (passes.goesInto(write))
        for (const version of into)
          for (const column of leftOut(this.#writeOf(version))) emit({ at: 'VERSION', version, column }, part)
  }

  #leaveUp({ version, column }: ColumnState, emit: Emit): void {
    const graph = this.#graph
    const write = this.#writeOf(version)
    const key = writeKey(write.artifact, write.name)
    const known = graph.knownOf(version)
    for (const node of graph.next(version, 'UPSTREAM')) {
      if (!graph.isPart(node)) this.#onwardUp(version, node, column, emit)
      else {
        const { leads, leftOut, passes } = this.#crossings.of(node)
        const stated = passes.goesInto(key)
        const silent = stated && leftOut(write).some((one) => isSame(one, column, known))
        // Of a run that read nothing, nothing is assumed.
        if (!stated || silent) emit({ at: 'PART', part: node, source: null }, leads ? node : undefined)
        for (const { source, assumed } of passes.before(key, column, known))
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
        this.#comeTo(version, source?.column ?? null, part, emit)
  }

  /** To a column; where the version is not known to have it, to all of it as well. `by`: where that is assumed. */
  #comeTo(version: number, column: string | null, by: number, emit: Emit): void {
    emit({ at: 'VERSION', version, column })
    if (column !== null && this.#graph.knownOf(version)?.has(column) === false)
      emit({ at: 'VERSION', version, column: null }, by)
  }

  /** Straight from version to version: stated features, else each column to the same one, or all to all of another artifact. */
  #onwardDown(source: Source, version: number, to: number, emit: Emit): void {
    const stated = this.#crossings.into(to)
    if (!stated?.comesFrom(source.artifact)) this.#carriedDown(version, to, source.column, emit)
    else
      for (const pass of stated.after(source))
        emit({ at: 'VERSION', version: to, column: pass.to }, pass.assumed ? to : undefined)
  }

  #onwardUp(version: number, from: number, column: string | null, emit: Emit): void {
    const { artifact, name } = this.#writeOf(from)
    const { artifact: own, name: called } = this.#writeOf(version)
    const stated = this.#crossings.into(version)
    if (!stated?.comesFrom(artifact)) this.#carriedUp(version, from, column, emit)
    else
      for (const { source } of stated.before(writeKey(own, called), column, null))
        if (source.artifact === artifact && (source.name === null || source.name === name))
          this.#comeTo(from, source.column, version, emit)
  }

  /**
   * A column that the later version no longer has ends; it may go on in one that is new there. Of a version whose schema nobody
   * told, all may be new.
   */
  #carriedDown(version: number, to: number, column: string | null, emit: Emit): void {
    const later = this.#graph.knownOf(to)
    if (!this.#isSameArtifact(version, to)) emit({ at: 'VERSION', version: to, column: null })
    else if (column === null || !later?.closed || later.has(column)) emit({ at: 'VERSION', version: to, column })
    else for (const next of this.#newIn(to, version)) emit({ at: 'VERSION', version: to, column: next }, to)
  }

  #carriedUp(version: number, from: number, column: string | null, emit: Emit): void {
    const later = this.#graph.knownOf(version)
    if (column === null || !this.#isSameArtifact(version, from)) {
      emit({ at: 'VERSION', version: from, column: null })
      return
    }
    if (!later?.closed || later.has(column)) emit({ at: 'VERSION', version: from, column })
    if (!later?.closed) return
    if (!this.#newIn(version, from).some((one) => isSame(one, column, later))) return
    const earlier = this.#graph.knownOf(from)
    const gone = earlier?.closed ? earlier.columns.filter((one) => !later.has(one)) : [null]
    for (const one of gone) emit({ at: 'VERSION', version: from, column: one }, version)
  }

  /** Columns of a version that the one before it was not known to have; null: nobody knows. */
  #newIn(version: number, before: number): (string | null)[] {
    const [later, earlier] = [this.#graph.knownOf(version), this.#graph.knownOf(before)]
    if (!earlier?.closed) return [null]
    return later?.columns.filter((column) => !earlier.has(column)) ?? []
  }

  #isSameArtifact(here: number, there: number): boolean {
    return this.#graph.artifactOf(here) === this.#graph.artifactOf(there)
  }

  #sourceOf(version: number, column: string | null): Source {
    return { ...this.#writeOf(version), column, known: this.#graph.knownOf(version) }
  }

  #writeOf(version: number): { artifact: string; name: string | null } {
    return { artifact: this.#graph.artifactOf(version), name: this.#graph.nameOf(version) }
  }
}

/** The whole is the same as any of it. */
const isSame = (one: string | null, other: string | null, known: Known | null) =>
  one === null || other === null || (columnsMeet(one, other) && !known?.areTwo(one, other))
