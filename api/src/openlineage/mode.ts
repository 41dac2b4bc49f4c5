import type { WriteMode } from '../generated/schema.ts'
import type { Dataset, Job, OutputDataset } from './event.ts'

/** Who tells of a write: the event's job and producer. */
export type Teller = { job?: Job | undefined; producer?: string | undefined }

type Faceted = Pick<Dataset, 'facets'>

const SUBSET = ['subset', 'outputSubset']

// Spark names a job by its application, the plan's command in snake case, and the table.
const WHOLE_COMMAND = /(?:^|[._])(?:(?:atomic_)?replace_table|drop_table|truncate_table)(?:_|\.|$)/i
const VIEW_COMMAND = /(?:^|[._])create_(?:(?:data_source_)?temp_)?view(?:_|\.|$)/i

const SQL_NOISE = /^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/|;)+/
const SQL_WHOLE = /^create\s+or\s+replace\s+(?:(?:transient|global|local)\s+)*table\b|^(?:drop|truncate)\s+table\b/i
const SQL_VIEW =
  /^create\s+(?:or\s+(?:replace|alter)\s+)?(?:(?:force|noforce|editionable|noneditionable|secure|global|local|temp|temporary|recursive)\s+)*view\b|^alter\s+view\b/i

const COMPUTED_TYPES = new Set([
  'VIEW',
  'EXTERNAL',
  'EXTERNAL_TABLE',
  'ALIAS',
  'SYNONYM',
  'TEMPORARY_VIEW',
  'SECURE_VIEW',
])

/**
 * What a write does to what was there. Null: the event does not say, which counts as an assumed append. A subset facet
 * says that only a part was written, so the rest is still there whatever the lifecycle facet calls it. CREATE says nothing
 * of what was there before (IF NOT EXISTS), and OVERWRITE is said of single partitions as well (Spark's dynamic partition
 * overwrite and replace-where, OpenLineage PR 3392), so it counts only where something else shows that all was replaced.
 */
export function writeMode({ facets, outputFacets }: OutputDataset, teller: Teller = {}): WriteMode | null {
  if (SUBSET.some((name) => name in (outputFacets ?? {}) || name in (facets ?? {}))) return 'APPEND'
  const change = facets?.lifecycleStateChange?.lifecycleStateChange
  if (change === 'DROP' || change === 'TRUNCATE') return 'OVERWRITE'
  const model = dbtMode({ facets }, teller)
  if (model !== undefined) return model
  return change === 'OVERWRITE' && isWhole(teller) ? 'OVERWRITE' : null
}

/** Whether nothing is stored here: whoever reads it gets what its sources hold then. A materialised view is a copy. */
export function isComputed({ facets }: Faceted, teller: Teller = {}): boolean {
  const type = wordIn(facets?.datasetType, 'datasetType')
  if (type !== null) return COMPUTED_TYPES.has(type)
  const made = materialisation({ facets })
  if (made !== null) return made === 'VIEW' || made === 'EPHEMERAL'
  if (facets && ON_DEMAND.some((name) => name in facets)) return true
  return teller.job !== undefined && (VIEW_COMMAND.test(teller.job.name) || SQL_VIEW.test(sqlOf(teller.job)))
}

/** Feast's feature views that are worked out when they are asked for. */
const ON_DEMAND = ['feast_onDemandFeatureView', 'feast_on_demand_feature_view']

const isWhole = ({ job }: Teller): boolean =>
  job !== undefined && (WHOLE_COMMAND.test(job.name) || SQL_WHOLE.test(sqlOf(job)) || isDbt(job))

/** dbt builds a table or a seed anew each time, and adds to the others. Undefined: dbt does not say how it was built. */
function dbtMode(dataset: Faceted, { job }: Teller): WriteMode | null | undefined {
  const made = materialisation(dataset) ?? (job && isDbt(job) ? wordIn(job.facets?.jobType, 'jobType') : null)
  if (made === 'TABLE' || made === 'SEED') return 'OVERWRITE'
  if (made === 'INCREMENTAL' || made === 'SNAPSHOT') return 'APPEND'
  return undefined
}

function materialisation({ facets }: Faceted): string | null {
  const model = facets?.dbt_model
  const config = typeof model === 'object' && model !== null && 'config' in model ? model.config : null
  return wordIn(config, 'materialized') ?? wordIn(model, 'materialized')
}

const isDbt = (job: Job): boolean => wordIn(job.facets?.jobType, 'integration') === 'DBT'

/** A facet's word in upper case. */
function wordIn(facet: unknown, name: string): string | null {
  if (typeof facet !== 'object' || facet === null || !(name in facet)) return null
  const word = (facet as Record<string, unknown>)[name]
  return typeof word === 'string' ? word.toUpperCase() : null
}

/** The statement's beginning, for its leading words: the text itself is never kept. */
function sqlOf(job: Job): string {
  const facet = job.facets?.sql
  const query = typeof facet === 'object' && facet !== null && 'query' in facet ? facet.query : null
  return typeof query === 'string' ? query.slice(0, 10_000).replace(SQL_NOISE, '').slice(0, 200) : ''
}

/** One dataset listed twice in an event was replaced only if every mention says so. */
export function combinedMode(a: WriteMode | null, b: WriteMode | null): WriteMode | null {
  if (a === b) return a
  return a === 'APPEND' || b === 'APPEND' ? 'APPEND' : null
}
