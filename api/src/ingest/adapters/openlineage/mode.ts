import type { WriteMode } from '../../../generated/schema.ts'
import { isSpark, materialised } from './computed.ts'
import type { Job, OutputDataset } from './event.ts'

const SUBSET = ['subset', 'outputSubset']

/** dbt makes tables and seeds anew; it adds to the others. */
const DBT: Record<string, WriteMode> = {
  table: 'OVERWRITE',
  seed: 'OVERWRITE',
  incremental: 'APPEND',
  snapshot: 'APPEND',
}

// Spark's commands that write a table as a whole, as its integration puts them into a job's name between dots.
const WHOLE =
  /^(?:execute_)?(?:optimized_)?(?:atomic_)?(?:create_(?:data_source_|hive_)?table_as_select|replace_table(?:_as_select)?)(?:_command)?$/

/**
 * What a write does to what was there. Null: the event does not say, which counts as an assumed append.
 *
 * DROP leaves nothing, and neither does TRUNCATE, but for Spark's, which may be of one partition. OVERWRITE does not say of how much: Spark's integration, which the facet comes from,
 * says it of dynamic partitions and of replace-where too, so only a job that is known to write the whole replaces. CREATE
 * may find that the table exists (IF NOT EXISTS). A subset facet says that the rest is still there.
 */
export function writeMode(
  output: OutputDataset,
  { job, producer }: { job: Job | undefined; producer: string },
): WriteMode | null {
  const { facets, outputFacets } = output
  if (SUBSET.some((name) => name in (outputFacets ?? {}) || name in (facets ?? {}))) return 'APPEND'
  const change = facets?.lifecycleStateChange?.lifecycleStateChange
  if (change === 'DROP' || (change === 'TRUNCATE' && !isSpark(producer))) return 'OVERWRITE'
  if (change === 'OVERWRITE' && job && writesWhole(job.name)) return 'OVERWRITE'
  return DBT[materialised(output) ?? ''] ?? null
}

/** Whether a job is known by its name to write a table as a whole. */
export const writesWhole = (job: string): boolean => job.split('.').some((part) => WHOLE.test(part))

/** One dataset listed twice in an event was replaced only if every mention says so. */
export function combinedMode(a: WriteMode | null, b: WriteMode | null): WriteMode | null {
  if (a === b) return a
  return a === 'APPEND' || b === 'APPEND' ? 'APPEND' : null
}
