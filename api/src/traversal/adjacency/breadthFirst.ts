import type { Adjacency } from './adjacency.ts'
import type { Along } from './edges.ts'
import { AT_ONCE, type Steps } from './paced.ts'

/** Whether a search goes along an edge. */
export type EdgeFilter = (graph: Adjacency, edge: number) => boolean

/** What is stored of a node; of one that was reached by an edge, the edge's number and FIRST_EDGE. */
const NOT_REACHED = 0
const START = 1
const FIRST_EDGE = 2

/** A breadth-first search: each node once, the nearest first. */
export class BreadthFirst {
  /** The nodes reached so far, in the order of their distance; the starts come first. */
  readonly reached: number[]
  readonly #graph: Adjacency
  readonly #along: Along
  /** By node. Zeros cost nothing until they are written, however large the graph is. */
  readonly #cameBy: Int32Array

  constructor(graph: Adjacency, starts: Iterable<number>, along: Along = 'DOWNSTREAM') {
    this.#graph = graph
    this.#along = along
    this.reached = [...new Set(starts)]
    this.#cameBy = new Int32Array(graph.size)
    for (const node of this.reached) this.#cameBy[node] = START
  }

  has = (node: number): boolean => (this.#cameBy[node] ?? NOT_REACHED) !== NOT_REACHED

  /** The edge by which a node was reached; null: it is a start, or was not reached. */
  edgeTo(node: number): number | null {
    const edge = (this.#cameBy[node] ?? NOT_REACHED) - FIRST_EDGE
    return edge < 0 ? null : edge
  }

  /**
   * From all that is reached so far, along every edge that `follows` lets through, to nodes that `enters` lets in. Ends at the first
   * edge that `isEnd` accepts, whether or not it is followed. @returns that edge; null: there is none
   */
  *follow(
    follows: EdgeFilter,
    enters: (node: number) => boolean,
    isEnd: (edge: number, other: number) => boolean = () => false,
  ): Steps<number | null> {
    let end: number | null = null
    for (const [place, node] of this.reached.entries()) {
      if (place % AT_ONCE === 0) yield
      this.#graph.edges.each(node, this.#along, (edge, other) => {
        if (end === null && isEnd(edge, other)) end = edge
        if (this.has(other) || !enters(other) || !follows(this.#graph, edge)) return
        this.#cameBy[other] = edge + FIRST_EDGE
        this.reached.push(other)
      })
      if (end !== null) return end
    }
    return null
  }
}
