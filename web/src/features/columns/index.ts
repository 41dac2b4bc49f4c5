/** Where the values of a column go, lit up in a graph. */
export { ColumnBar } from './ColumnBar.tsx'
export type { Drawn } from './passing.ts'
export { type CardColumn, useCardColumns } from './useCardColumns.ts'
export { columnInAddress } from './useChosenColumn.ts'
export { useColumn } from './useColumn.ts'
export type { ChosenColumn } from './useColumnReach.ts'
