import type { Direction } from '../../generated/schema.ts'
import { type Adjacency, inSteps, type Steps } from '../../traversal/adjacency/index.ts'

/** Whether a walk goes along an edge of the graph. */
export type EdgeFilter = (graph: Adjacency, edge: number) => boolean

/** How a walk went: from where, and along which kinds of flow, one after the other from all that it had reached by then. */
export type Route = { starts: readonly number[]; turns: readonly EdgeFilter[]; direction: Direction }

/** By node: the one before it on a shortest way from where the walk began. −1: it began there, or did not come there. */
export type Predecessors = Int32Array

/**
 * The ways of a walk within what it found. Walks a second time, for drawings alone: one that only counts should not have to
 * remember its ways.
 */
export function* predecessorsOf(
  graph: Adjacency,
  { starts, turns, direction }: Route,
  found: Iterable<number>,
): Steps<Predecessors> {
  const among = new Uint8Array(graph.size)
  yield* inSteps(found, (node) => {
    among[node] = 1
  })
  const ways: Predecessors = new Int32Array(graph.size).fill(-1)
  if (direction !== 'UPSTREAM') yield* note(graph, starts, turns, 'DOWNSTREAM', among, ways)
  if (direction !== 'DOWNSTREAM') yield* note(graph, starts, turns, 'UPSTREAM', among, ways)
  return ways
}

function* note(
  graph: Adjacency,
  starts: readonly number[],
  turns: readonly EdgeFilter[],
  along: 'UPSTREAM' | 'DOWNSTREAM',
  among: Uint8Array,
  ways: Predecessors,
): Steps<void> {
  const { edges } = graph
  const down = along === 'DOWNSTREAM'
  const seen = new Uint8Array(graph.size)
  const queue = [...new Set(starts)]
  for (const node of queue) seen[node] = 1
  for (const follows of turns)
    yield* inSteps(queue, (node) => {
      for (let edge = down ? edges.firstOut(node) : edges.firstIn(node); edge !== -1; ) {
        const other = down ? edges.to(edge) : edges.from(edge)
        if (seen[other] === 0 && among[other] === 1 && follows(graph, edge)) {
          seen[other] = 1
          if (ways[other] === -1) ways[other] = node
          queue.push(other)
        }
        edge = down ? edges.nextOut(edge) : edges.nextIn(edge)
      }
    })
}

/** A node and those before it on its way, the one where the walk began first. */
export function pathTo(ways: Predecessors, node: number): number[] {
  const way: number[] = []
  for (let one = node; one !== -1; one = ways[one] ?? -1) way.push(one)
  return way.reverse()
}
