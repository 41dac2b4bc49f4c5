import type { ColumnGraph } from './graph.ts'

/** A stated flow from a column of one version to a column of another. */
export type StatedColumns = { from: string; to: string; direct: boolean; masking: boolean }

/**
 * Which columns are stated to pass from one version to another through the parts of one run, or of any; sorted. What is
 * only assumed, and what goes into or out of a version as a whole, names no two columns and is not among them. Pure.
 */
export function columnsBetween(graph: ColumnGraph, from: number, to: number): StatedColumns[] {
  const [artifact, name] = [graph.artifactOf(from), graph.nameOf(from)]
  const found = new Map<string, StatedColumns>()
  for (const part of partsAfter(graph, from))
    for (const output of graph.columnsOf(part)) {
      if (output.artifact !== graph.artifactOf(to) || output.name !== graph.nameOf(to)) continue
      if (!includes(graph.next(part, 'DOWNSTREAM'), to)) continue
      for (const source of output.sources) {
        if (source.artifact !== artifact || (source.name !== null && source.name !== name)) continue
        for (const { from: x, to: y, direct, masking } of source.passes) {
          if (x === null || y === null) continue
          found.set(JSON.stringify([x, y, !direct, masking]), { from: x, to: y, direct, masking })
        }
      }
    }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, flow]) => flow)
}

/** The parts that a version goes into, and those after them in their chains. */
function partsAfter(graph: ColumnGraph, version: number): Set<number> {
  const parts = new Set<number>()
  for (const node of graph.next(version, 'DOWNSTREAM')) if (graph.isPart(node)) parts.add(node)
  for (const part of parts) for (const node of graph.next(part, 'DOWNSTREAM')) if (graph.isPart(node)) parts.add(node)
  return parts
}

function includes(nodes: Iterable<number>, wanted: number): boolean {
  for (const node of nodes) if (node === wanted) return true
  return false
}
