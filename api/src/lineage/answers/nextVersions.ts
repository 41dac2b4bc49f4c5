import type { Direction } from '../../generated/schema.ts'
import type { Adjacency } from '../../traversal/adjacency/index.ts'

/** The versions one step from a version, through a run or carried on, each once and never itself. */
export function neighboursOf(graph: Adjacency, version: number, direction: Direction): number[] {
  const found = new Set<number>()
  if (direction !== 'UPSTREAM') for (const other of nextVersions(graph, version, 'DOWNSTREAM')) found.add(other)
  if (direction !== 'DOWNSTREAM') for (const other of nextVersions(graph, version, 'UPSTREAM')) found.add(other)
  found.delete(version)
  return [...found]
}

/**
 * Over the parts of a run to the versions at their other end. A run's parts may be chained: each is entered once. `enters`: whether a node
 * may be entered; nothing behind one that may not is reached.
 */
export function* nextVersions(
  graph: Adjacency,
  version: number,
  way: 'DOWNSTREAM' | 'UPSTREAM',
  enters: (node: number) => boolean = () => true,
): Generator<number> {
  const { edges } = graph
  const down = way === 'DOWNSTREAM'
  const seen = new Set([version])
  for (const node of seen) {
    if (node !== version && graph.isVersion(node)) {
      yield node
      continue
    }
    for (let edge = down ? edges.firstOut(node) : edges.firstIn(node); edge !== -1; ) {
      const other = down ? edges.to(edge) : edges.from(edge)
      if (graph.isPresent(other) && !seen.has(other) && enters(other)) seen.add(other)
      edge = down ? edges.nextOut(edge) : edges.nextIn(edge)
    }
  }
}
