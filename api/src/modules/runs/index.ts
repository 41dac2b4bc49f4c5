import type { RunKind, RunState } from '../../generated/schema.ts'
import type { Instant } from '../../instant.ts'

export { featureColumns } from './features.ts'
export { type LimitsOf, type MergedRun, type MergedRuns, mergeRuns, type RunStatement } from './merge.ts'
export { reportsId, runNodeId, writeId } from './names.ts'
export {
  type ColumnPass,
  columnsText,
  type OutputColumns,
  parseColumns,
  parseSchemas,
  type SourceColumns,
  tellsOfColumn,
  type WrittenSchema,
} from './partColumns.ts'
export type { Part } from './parts.ts'
export type { ToldSchema } from './schemas.ts'
export type { ParentSpan } from './span.ts'

/** A run as the database holds it. */
export type RunRow = {
  id: string
  runId: string
  kind: RunKind
  state: RunState
  jobNamespace: string
  jobName: string
  jobRetiredAt: Instant | null
  parentRunId: string | null
  startedAt: Instant
  endedAt: Instant | null
  /** JSON text. */
  parameters: string | null
  purposes: string[]
}
