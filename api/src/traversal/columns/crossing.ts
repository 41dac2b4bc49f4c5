import type { ColumnGraph, Way } from './graph.ts'
import { type ColumnFilter, Passes, writeKey } from './passes.ts'

/**
 * One run part as a walk crosses it. `versions`: those at its far side, by artifact and name (DOWNSTREAM: the writes that
 * hang from it) or by artifact (UPSTREAM: what it reads); `free`: of the former, those without column data; `leftOut`: by write,
 * the columns of which the stated flows into it say nothing, or null for all. `parts`: the next of its chain. `matters`: it or a later one has column data, so that it counts which column comes. `leads`: there is
 * a version at the far side of it or of a later one.
 */
export type Crossing = {
  passes: Passes
  versions: Map<string, number[]>
  free: number[]
  leftOut(write: { artifact: string; name: string | null }): readonly (string | null)[]
  parts: number[]
  matters: boolean
  leads: boolean
}

/** Crossings of one walk, each made when it is first come to. */
export class Crossings {
  readonly #graph: ColumnGraph
  readonly #way: Way
  readonly #filter: ColumnFilter
  readonly #known = new Map<number, Crossing>()
  readonly #into = new Map<number, Passes>()

  constructor(graph: ColumnGraph, way: Way, filter: ColumnFilter) {
    this.#graph = graph
    this.#way = way
    this.#filter = filter
  }

  of(part: number): Crossing {
    const known = this.#known.get(part)
    if (known) return known
    const chain = new Set([part])
    // A chain's last part is settled first: what matters there matters before it.
    for (const link of chain)
      for (const node of this.#graph.next(link, this.#way))
        if (this.#graph.isPart(node) && !this.#known.has(node)) chain.add(node)
    for (const link of [...chain].reverse()) this.#known.set(link, this.#make(link))
    return this.#known.get(part) ?? this.#make(part)
  }

  /** What is stated to pass straight from other versions into this one. */
  into(version: number): Passes | undefined {
    const known = this.#into.get(version)
    if (known) return known
    const columns = this.#graph.columnsOf(version)
    if (columns.length === 0) return undefined
    const passes = new Passes(columns, this.#filter)
    this.#into.set(version, passes)
    return passes
  }

  #leftOut(part: number, passes: Passes): Crossing['leftOut'] {
    const found = new Map<string, readonly (string | null)[]>()
    return ({ artifact, name }) => {
      const write = writeKey(artifact, name)
      const known = found.get(write)
      if (known) return known
      const columns = passes.leftOut(write, this.#graph.writtenColumns(part, artifact, name))
      found.set(write, columns)
      return columns
    }
  }

  #make(part: number): Crossing {
    const graph = this.#graph
    const passes = new Passes(graph.columnsOf(part), this.#filter)
    const crossing: Crossing = {
      passes,
      leftOut: this.#leftOut(part, passes),
      versions: new Map(),
      free: [],
      parts: [],
      matters: false,
      leads: false,
    }
    const down = this.#way === 'DOWNSTREAM'
    for (const node of graph.next(part, this.#way)) {
      if (graph.isPart(node)) crossing.parts.push(node)
      else {
        const key = down ? writeKey(graph.artifactOf(node), graph.nameOf(node)) : graph.artifactOf(node)
        if (down && !crossing.passes.goesInto(key)) crossing.free.push(node)
        const list = crossing.versions.get(key)
        if (list) list.push(node)
        else crossing.versions.set(key, [node])
      }
    }
    crossing.matters =
      !crossing.passes.isEmpty || crossing.parts.some((next) => this.#known.get(next)?.matters ?? false)
    crossing.leads = crossing.versions.size > 0 || crossing.parts.some((next) => this.#known.get(next)?.leads ?? false)
    return crossing
  }
}
