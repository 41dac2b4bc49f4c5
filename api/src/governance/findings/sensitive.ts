import { type Adjacency, BreadthFirst, type Steps } from '../../traversal/adjacency/index.ts'
import { type ColumnState, columnGraphOf, everyFlow, noLimits, traverseColumns } from '../../traversal/columns/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { carriesLimits, pathFrom } from '../purposes/index.ts'
import type { Place, Sensitive, Sent } from './facts.ts'

/** What makes an artifact sensitive. `column` null: all of it. */
export type Mark = { column: string | null; category: string; concluded: boolean; reviewed: boolean }

/** By the id of an artifact. `columns`: all that it is known to have. */
export type Marks = ReadonlyMap<string, { marks: readonly Mark[]; columns: readonly string[] }>

/** Where sensitive data may have come to, by the columns that are: what takes other columns of the same table has none of it. */
export class Sensitives {
  readonly #graph: Adjacency
  readonly #marks: Marks
  readonly #asOf: Instant
  /** Versions and parts that a sensitive column passes. */
  readonly #passed: ReadonlySet<number>
  readonly isTruncated: boolean

  private constructor(
    graph: Adjacency,
    marks: Marks,
    asOf: Instant,
    passed: ReadonlySet<number>,
    isTruncated: boolean,
  ) {
    this.#graph = graph
    this.#marks = marks
    this.#asOf = asOf
    this.#passed = passed
    this.isTruncated = isTruncated
  }

  static *in(graph: Adjacency, marks: Marks, { asOf, most }: { asOf: Instant; most: number }): Steps<Sensitives> {
    const starts = startsIn(graph, marks)
    if (starts.length === 0) return new Sensitives(graph, marks, asOf, new Set(), false)
    const limits = { ...noLimits, most }
    const { reached, parts, truncated } = yield* traverseColumns(
      columnGraphOf(graph),
      starts,
      'DOWNSTREAM',
      everyFlow,
      limits,
    )
    const passed = new Set([...starts, ...reached].map(({ version }) => version))
    for (const part of parts) passed.add(part)
    return new Sensitives(graph, marks, asOf, passed, truncated)
  }

  /** The nearest sensitive data from which something comes into these; null: none. */
  behind(nodes: readonly number[]): Steps<Sensitive | null> {
    return this.#behind(
      nodes.filter((node) => this.#passed.has(node)),
      () => true,
    )
  }

  /** Sensitive data from elsewhere in systems of vendors: the newest version of each artifact. */
  *sent(): Steps<Sent[]> {
    const newest = new Map<string, number>()
    for (const node of this.#passed) {
      const version = this.#graph.version(node)
      if (!version || version.createdAt > this.#asOf || (version.destroyedAt ?? Number.POSITIVE_INFINITY) <= this.#asOf)
        continue
      if (this.#systemOf(node)?.role !== 'VENDOR') continue
      const other = this.#graph.version(newest.get(version.artifact) ?? -1)
      if (!other || version.createdAt > other.createdAt) newest.set(version.artifact, node)
    }
    const sent: Sent[] = []
    for (const [artifact, node] of newest) {
      const [system, version] = [this.#systemOf(node), this.#graph.version(node)]
      const sensitive = yield* this.#behind([node], (source) => this.#systemOf(source)?.id !== system?.id)
      if (!sensitive || !system || !version) continue
      sent.push({
        ...this.#placeOf(artifact),
        version: version.id,
        at: version.createdAt,
        system: system.name,
        runs: this.#runsThatWrote(node),
        sensitive,
      })
    }
    return sent
  }

  *#behind(nodes: readonly number[], isWanted: (source: number) => boolean): Steps<Sensitive | null> {
    if (nodes.length === 0) return null
    const search = new BreadthFirst(this.#graph, nodes, 'UPSTREAM')
    yield* search.follow(
      carriesLimits,
      (node) => this.#passed.has(node) && (this.#graph.version(node)?.createdAt ?? 0) <= this.#asOf,
    )
    const source = search.reached.find((node) => this.#marksOf(node) !== undefined && isWanted(node))
    if (source === undefined) return null
    const marks = this.#marksOf(source)?.marks ?? []
    const artifacts = pathFrom(this.#graph, search, source).map((node) => this.#graph.version(node)?.artifact ?? '')
    return {
      ...this.#placeOf(artifacts[0] ?? ''),
      way: artifacts.map((artifact) => this.#placeOf(artifact)),
      categories: [...new Set(marks.map(({ category }) => category))].sort(),
      columns: [...new Set(marks.flatMap(({ column }) => column ?? []))].sort(),
      concluded: marks.some(({ concluded }) => concluded),
      reviewed: marks.every(({ concluded, reviewed }) => !concluded || reviewed),
    }
  }

  #runsThatWrote(version: number): string[] {
    const runs = new Set<string>()
    this.#graph.edges.each(version, 'UPSTREAM', (_, other) => {
      const part = this.#graph.part(other)
      if (part) runs.add(part.run)
    })
    return [...runs]
  }

  #marksOf = (node: number) => this.#marks.get(this.#graph.version(node)?.artifact ?? '')

  #systemOf = (node: number) => this.#graph.systemOf(this.#graph.artifact(this.#graph.version(node)?.artifact ?? ''))

  #placeOf = (artifact: string): Place => ({ artifact, name: this.#graph.artifact(artifact)?.name ?? '' })
}

/** Each version with each column that is sensitive; where all of it is, with every column and as a whole. */
function startsIn(graph: Adjacency, marks: Marks): ColumnState[] {
  return [...marks].flatMap(([artifact, { marks: its, columns }]) => {
    const named = its.flatMap(({ column }) => column ?? [])
    const states = its.some(({ column }) => column === null) ? [...columns, ...named, null] : named
    return graph.versionsOf(artifact).flatMap((version) => [...new Set(states)].map((column) => ({ version, column })))
  })
}
