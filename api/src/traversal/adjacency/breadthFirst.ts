import type { Adjacency } from './adjacency.ts'
import type { Along } from './edges.ts'
import { AT_ONCE, type Steps } from './paced.ts'

/** Whether a search goes along an edge. */
export type EdgeFilter = (graph: Adjacency, edge: number) => boolean

const NONE = -1

/** A breadth-first search: each node once, the nearest first. */
export class BreadthFirst {
  /** The nodes reached so far, in the order of their distance; the starts come first. */
  readonly reached: number[]
  readonly #graph: Adjacency
  readonly #along: Along
  readonly #isReached: Uint8Array
  readonly #edgeTo: Int32Array

  constructor(graph: Adjacency, starts: Iterable<number>, along: Along = 'DOWNSTREAM') {
    this.#graph = graph
    this.#along = along
    this.reached = [...new Set(starts)]
    this.#isReached = new Uint8Array(graph.size)
    this.#edgeTo = new Int32Array(graph.size).fill(NONE)
    for (const node of this.reached) this.#isReached[node] = 1
  }

  has = (node: number): boolean => this.#isReached[node] === 1

  /** The edge by which a node was reached; null: it is a start, or was not reached. */
  edgeTo(node: number): number | null {
    const edge = this.#edgeTo[node] ?? NONE
    return edge === NONE ? null : edge
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
        if (this.#isReached[other] === 1 || !enters(other) || !follows(this.#graph, edge)) return
        this.#isReached[other] = 1
        this.#edgeTo[other] = edge
        this.reached.push(other)
      })
      if (end !== null) return end
    }
    return null
  }
}
