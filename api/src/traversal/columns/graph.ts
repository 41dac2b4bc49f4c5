import type { OutputColumns } from '../../history/runs/index.ts'

/** One way along the flows. */
export type Way = 'DOWNSTREAM' | 'UPSTREAM'

/**
 * What a workspace's graph knows of the columns that a version has. `closed`: all that wrote it told its schema, so it has no
 * others; otherwise it may have what it had before.
 */
export type Known = {
  /** One for all versions with the same columns. */
  id: number
  closed: boolean
  columns: readonly string[]
  /** Whether a column, its struct or a field of it is among them, in whatever case. */
  has(column: string): boolean
  /** Whether both are among them, as they are written: then they are two, though they differ in case alone. */
  areTwo(column: string, other: string): boolean
}

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
  /** Null: nobody told a schema of its artifact. */
  knownOf(version: number): Known | null
  /** Columns that what a part writes is known to have: by its schema, or else those that somebody described or reads. */
  writtenColumns(part: number, artifact: string, name: string | null): readonly string[]
}

/** A column of a version; null: the version as a whole. */
export type ColumnState = { version: number; column: string | null }
