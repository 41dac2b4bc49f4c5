import type { OutputColumns } from '../runs/index.ts'

/** One way along the flows. */
export type Way = 'DOWNSTREAM' | 'UPSTREAM'

/**
 * What a walk over columns needs of a workspace's graph. Versions and run parts are nodes, numbered together; every flow
 * relationship is an edge, whatever it carries.
 */
export type ColumnGraph = {
  /** Nodes at the far ends of a node's edges. */
  next(node: number, way: Way): Iterable<number>
  isPart(node: number): boolean
  /** What is stated to pass into what a part writes, or into a version straight from others. */
  columnsOf(node: number): readonly OutputColumns[]
  /** The id of a version's artifact. */
  artifactOf(version: number): string
  /** The producer's name for a version. */
  nameOf(version: number): string | null
}

/** A column of a version; null: the version as a whole. */
export type ColumnState = { version: number; column: string | null }
