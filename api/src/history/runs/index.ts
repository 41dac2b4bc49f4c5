export type { RunRow } from '../../catalog/artifacts/index.ts'
export { featureColumns } from './features.ts'
export { runResolvers } from './graphql.ts'
export { type LimitsOf, type MergedRun, type MergedRuns, mergeRuns } from './merge.ts'
export { reportsId, runNodeId, writeId } from './names.ts'
export {
  type ColumnPass,
  columnsText,
  type OutputColumns,
  parseColumns,
  parseText,
  type SourceColumns,
  statesColumn,
  type WrittenSchema,
} from './partColumns.ts'
export type { Part } from './parts.ts'
export type { ReportedSchema } from './schemas.ts'
export type { ParentSpan } from './span.ts'
export type { RunStatement } from './statement.ts'
