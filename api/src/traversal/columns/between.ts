import type { OutputColumns, SourceColumns } from '../../history/runs/index.ts'
import type { ColumnGraph } from './graph.ts'

/** A stated flow from a column of one version to a column of another. */
export type StatedColumns = { from: string; to: string; direct: boolean; masking: boolean }

/**
 * Which columns are stated to pass from one version to another through the parts of one run, or of any; sorted. What is
 * only assumed, and what goes into or out of a version as a whole, names no two columns and is not among them. Pure.
 */
export function columnsBetween(graph: ColumnGraph, from: number, to: number): StatedColumns[] {
  const found = new Map<string, StatedColumns>()
  for (const output of outputsInto(graph, from, to))
    for (const source of output.sources)
      if (isFrom(graph, from, source))
        for (const { from: column, to: target, direct, masking } of source.passes)
          if (column !== null && target !== null)
            found.set(JSON.stringify([column, target, !direct, masking]), { from: column, to: target, direct, masking })
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, flow]) => flow)
}

/** What the parts of runs that `from` goes into say of the columns of `to`. */
function outputsInto(graph: ColumnGraph, from: number, to: number): OutputColumns[] {
  const isTo = ({ artifact, name }: OutputColumns) => artifact === graph.artifactOf(to) && name === graph.nameOf(to)
  return [...partsAfter(graph, from)].flatMap((part) => {
    const outputs = graph.columnsOf(part).filter(isTo)
    return outputs.length > 0 && includes(graph.next(part, 'DOWNSTREAM'), to) ? outputs : []
  })
}

/** A source without a version name may be any version of its artifact. */
const isFrom = (graph: ColumnGraph, version: number, { artifact, name }: SourceColumns) =>
  artifact === graph.artifactOf(version) && (name === null || name === graph.nameOf(version))

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
