import type { Direction } from '../../generated/schema.ts'
import {
  type Adjacency,
  type Along,
  BreadthFirst,
  type EdgeFilter,
  inSteps,
  type Steps,
} from '../../traversal/adjacency/index.ts'

/** How a traversal went: its starts, and the kinds of edges that it followed, each kind from all that it had reached by then. */
export type Route = { starts: readonly number[]; stages: readonly EdgeFilter[]; direction: Direction }

/** By node: the one before it on a shortest path from a start. −1: it is a start, or was not reached. */
export type Predecessors = Int32Array

/**
 * The predecessors of what a traversal found. It traverses a second time, and only for drawings, so that an answer that only counts
 * need not remember them.
 */
export function* predecessorsOf(graph: Adjacency, route: Route, found: Iterable<number>): Steps<Predecessors> {
  const isFound = new Uint8Array(graph.size)
  yield* inSteps(found, (node) => {
    isFound[node] = 1
  })
  const predecessors: Predecessors = new Int32Array(graph.size).fill(-1)
  for (const along of alongOf(route.direction)) {
    const search = new BreadthFirst(graph, route.starts, along)
    for (const follows of route.stages) yield* search.follow(follows, (node) => isFound[node] === 1)
    for (const node of search.reached) {
      const edge = search.edgeTo(node)
      if (edge === null || predecessors[node] !== -1) continue
      predecessors[node] = along === 'DOWNSTREAM' ? graph.edges.from(edge) : graph.edges.to(edge)
    }
  }
  return predecessors
}

/** The ways that a direction stands for. */
export const alongOf = (direction: Direction): readonly Along[] =>
  direction === 'BOTH' ? ['DOWNSTREAM', 'UPSTREAM'] : [direction]

/** A node and those before it on its path, the start first. */
export function pathTo(predecessors: Predecessors, node: number): number[] {
  const path: number[] = []
  for (let one = node; one !== -1; one = predecessors[one] ?? -1) path.push(one)
  return path.reverse()
}
