import { z } from 'zod'
import type { Job, OutputDataset } from './event.ts'

/** Who tells of an output, and how: what the dataset's own facets do not say. */
export type ReportContext = {
  producer: string
  job: Job | undefined
  /** It says what the dataset or job is made of, not what was done once. */
  declares: boolean
  /** The event has this one output alone, so what its job does is done to it. */
  only: boolean
}

const COMPUTED_TYPE = /(?:^|[\s_-])(?:view|alias|synonym)$/
const STORED_TYPE = /materiali[sz]ed/
const EXTERNAL_TYPE = /external/

const Type = z.object({ datasetType: z.string(), subType: z.string().optional().catch(undefined) })

/**
 * Whether nothing is stored of an output: whoever reads it gets what its sources hold then. A view, an alias, a feature
 * that is made on demand. What is not clear is a copy.
 */
export function isComputed(output: OutputDataset, report: ReportContext): boolean {
  // What a renamed dataset was called before may hold something else by now.
  if (output.facets?.lifecycleStateChange?.previousIdentifier) return false
  const type = typeOf(output)
  if (type !== null) return type === 'COMPUTED' || (type === 'EXTERNAL' && (report.declares || definesExternal(report)))
  const dbt = materialised(output)
  if (dbt !== null) return dbt === 'view' || dbt === 'ephemeral'
  return definesFeature(output, report) || definesView(report)
}

/** Whether the dataset's type says that it is stored. */
export function isStored(output: OutputDataset): boolean {
  return typeOf(output) === 'STORED'
}

const typeOf = ({ facets }: OutputDataset) => dataTypeOf(facets?.datasetType)

/** What a dataset's type facet says of whether it is stored; null: it is none. Pure. */
export function dataTypeOf(facet: unknown): 'COMPUTED' | 'EXTERNAL' | 'STORED' | null {
  const parsed = Type.safeParse(facet)
  if (!parsed.success) return null
  const type = parsed.data.datasetType.toLowerCase()
  const said = `${type} ${(parsed.data.subType ?? '').toLowerCase()}`
  if (STORED_TYPE.test(said)) return 'STORED'
  if (COMPUTED_TYPE.test(type)) return 'COMPUTED'
  return EXTERNAL_TYPE.test(said) ? 'EXTERNAL' : 'STORED'
}

const Model = z.object({
  materialized: z.string().optional().catch(undefined),
  config: z
    .object({ materialized: z.string().optional().catch(undefined) })
    .optional()
    .catch(undefined),
})

/** dbt's word for how a model is kept (https://docs.getdbt.com/docs/build/materializations), in lower case. */
export function materialised({ facets }: OutputDataset): string | null {
  const { data } = Model.safeParse(facets?.dbt_model)
  return (data?.config?.materialized ?? data?.materialized)?.toLowerCase() ?? null
}

/** Feast tells of feature views and services when they are defined; what is materialised of them is another dataset. */
function definesFeature({ facets }: OutputDataset, { job }: ReportContext): boolean {
  if (!Object.keys(facets ?? {}).some((name) => FEATURES.test(name))) return false
  const { data } = z.object({ kind: z.string() }).safeParse(job?.facets?.feast_jobKind)
  return data ? data.kind.toLowerCase() === 'definition' : FEATURE_JOB.test(job?.name ?? '')
}

const FEATURES = /^feast_(?:\w*[fF]eatureView|featureService)$/
const FEATURE_JOB = /^(?:feast_feature_views_|feature_service_)/

const COMMENTS = /^(?:\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/
const CREATE_VIEW =
  /^(?:create|replace|alter)\s+(?:or\s+(?:replace|alter)\s+)?(?:(?:global|local|temp|temporary|secure|recursive|force|no\s+force|editionable|noneditionable|live|streaming)\s+)*(?:view|synonym|alias)\b/i
const CREATE_EXTERNAL = /^create\s+(?:or\s+replace\s+)?external\s+table\b/i
const FURTHER_STATEMENT = /;\s*\S/
const FILLED = /\bas\s*(?:\(\s*)?(?:select|with)\b/i

/** The words of one SQL statement. A script may do more than its first words say. */
function statementOf({ job, only }: ReportContext): string | null {
  const { data } = z.object({ query: z.string() }).safeParse(job?.facets?.sql)
  return !data || !only || FURTHER_STATEMENT.test(data.query) ? null : data.query.replace(COMMENTS, '')
}

function definesView(report: ReportContext): boolean {
  const statement = statementOf(report)
  if (statement !== null) return CREATE_VIEW.test(statement)
  return report.only && isSpark(report.producer) && /create_view/i.test(report.job?.name ?? '')
}

function definesExternal(report: ReportContext): boolean {
  const statement = statementOf(report)
  return statement !== null && CREATE_EXTERNAL.test(statement) && !FILLED.test(statement)
}

/** OpenLineage's own integration for Spark, whatever version of it. */
export const isSpark = (producer: string) => /\/integration\/spark/i.test(producer)
