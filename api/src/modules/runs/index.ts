import type { RunKind, RunState } from '../../generated/schema.ts'
import type { Instant } from '../../instant.ts'

export { featureColumns } from './features.ts'
export { jobOf, type MergedRun, mergeRun, type Part, type RunStatement, writeId } from './merge.ts'
export { type ColumnPass, columnsText, type OutputColumns, parseColumns, type SourceColumns } from './partColumns.ts'

/** A run as the database holds it. */
export type RunRow = {
  id: string
  runId: string
  kind: RunKind
  state: RunState
  jobNamespace: string
  jobName: string
  jobRetiredAt: Instant | null
  startedAt: Instant
  endedAt: Instant | null
  /** JSON text. */
  parameters: string | null
  purposes: string[]
}
