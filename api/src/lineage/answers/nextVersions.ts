import type { Direction } from '../../generated/schema.ts'
import type { Adjacency, Along } from '../../traversal/adjacency/index.ts'
import { alongOf } from './predecessors.ts'

/** The versions one step from a version, through a run or carried on, each once and never itself. */
export function neighboursOf(graph: Adjacency, version: number, direction: Direction): number[] {
  const found = new Set<number>()
  for (const along of alongOf(direction)) for (const other of nextVersions(graph, version, along)) found.add(other)
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
  along: Along,
  enters: (node: number) => boolean = () => true,
): Generator<number> {
  const seen = new Set([version])
  for (const node of seen) {
    if (node !== version && graph.isVersion(node)) yield node
    else
      graph.edges.each(node, along, (_, other) => {
        if (graph.isPresent(other) && !seen.has(other) && enters(other)) seen.add(other)
      })
  }
}
