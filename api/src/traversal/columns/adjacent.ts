import { type OutputColumns, parseText, type WrittenSchema } from '../../history/runs/index.ts'
import type { Adjacency, Along } from '../adjacency/index.ts'
import type { ColumnGraph, Known } from './graph.ts'
import { KnownColumns } from './known.ts'

type Parsed = { outputs: OutputColumns[]; schemas: WrittenSchema[] }

const nothing: Parsed = { outputs: [], schemas: [] }

/** A workspace's adjacency, as a walk over columns sees it. Nodes are the same. */
export function columnGraphOf(graph: Adjacency): ColumnGraph {
  const { edges } = graph
  const parsed = new Map<string, Parsed>()
  const known = new Map<number, Known | null>()
  const sets = new KnownColumns()
  const next = (node: number, along: Along): number[] => {
    const found: number[] = []
    edges.each(node, along, (_, other) => {
      if (graph.isPresent(other)) found.push(other)
    })
    return found
  }
  /** Runs of one job mostly state the same. */
  function read(node: number): Parsed {
    const text = (graph.part(node) ?? graph.version(node))?.columns
    if (!text) return nothing
    const found = parsed.get(text) ?? parseText(text)
    parsed.set(text, found)
    return found
  }
  const isPart = (node: number) => !graph.isVersion(node)
  const artifactOf = (version: number) => graph.version(version)?.artifact ?? ''
  const nameOf = (version: number) => graph.version(version)?.name ?? null
  const toldBy = (part: number, artifact: string, name: string | null) =>
    read(part).schemas.find((schema) => schema.artifact === artifact && schema.name === name)

  function look(version: number): Known | null {
    const artifact = artifactOf(version)
    const writers = [...next(version, 'UPSTREAM')].filter(isPart)
    const told = writers.map((part) => toldBy(part, artifact, nameOf(version)))
    const { told: everTold = [], named = [] } = graph.artifact(artifact)?.columns ?? {}
    if (told.length > 0 && told.every((schema) => schema && !schema.adds))
      return sets.of([...told.flatMap((schema) => schema?.columns ?? []), ...named], true)
    return everTold.length > 0 ? sets.of([...everTold, ...named], false) : null
  }
  return {
    next,
    isPart,
    columnsOf: (node) => read(node).outputs,
    artifactOf,
    nameOf,
    knownOf: (version) => {
      const found = known.get(version)
      if (found !== undefined) return found
      const made = look(version)
      known.set(version, made)
      return made
    },
    writtenColumns: (part, artifact, name) => {
      const told = toldBy(part, artifact, name)
      if (told) return told.columns
      const { told: everTold = [], named = [], read: readers = [] } = graph.artifact(artifact)?.columns ?? {}
      return [...new Set([...everTold, ...named, ...readers])]
    },
  }
}
