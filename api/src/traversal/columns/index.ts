/**
 * Column lineage (docs/adr/0007-column-lineage.md): what rests on a column, and what a column rests on. graph.ts says what it
 * needs of a graph, adjacent.ts has it from the adjacency; all else is pure.
 */
export { columnGraphOf } from './adjacent.ts'
export { columnsBetween, type StatedColumns } from './between.ts'
export type { ColumnGraph, ColumnState, Way } from './graph.ts'
export { type ColumnJoin, columnJoins } from './joins.ts'
export { type ColumnFilter, everyFlow } from './passes.ts'
export { type ColumnLimits, type ColumnTraversal, noLimits, type Reached, traverseColumns } from './traverse.ts'
