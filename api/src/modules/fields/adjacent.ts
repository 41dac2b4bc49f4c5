import type { Adjacency } from '../adjacency/index.ts'
import { parseColumns } from '../runs/index.ts'
import type { ColumnGraph } from './graph.ts'

/** A workspace's adjacency, as a walk over columns sees it. Nodes are the same. */
export function columnGraphOf(graph: Adjacency): ColumnGraph {
  const { edges } = graph
  function* next(node: number, way: 'DOWNSTREAM' | 'UPSTREAM'): Iterable<number> {
    if (way === 'DOWNSTREAM') {
      for (let edge = edges.firstOut(node); edge !== -1; edge = edges.nextOut(edge))
        if (graph.isPresent(edges.to(edge))) yield edges.to(edge)
    } else {
      for (let edge = edges.firstIn(node); edge !== -1; edge = edges.nextIn(edge))
        if (graph.isPresent(edges.from(edge))) yield edges.from(edge)
    }
  }
  return {
    next,
    isPart: (node) => !graph.isVersion(node),
    columnsOf: (node) => {
      const text = (graph.part(node) ?? graph.version(node))?.columns
      return text ? parseColumns(text) : []
    },
    artifactOf: (version) => graph.version(version)?.artifact ?? '',
    nameOf: (version) => graph.version(version)?.name ?? null,
  }
}
