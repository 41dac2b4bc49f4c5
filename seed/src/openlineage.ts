import type { ArtifactInput } from '../../testkit/generated/operations.ts'
import type { Directory } from './directory.ts'
import { columnFlowsOf, type Execution } from './executions.ts'

/** An event as the OpenLineage specification 2-0-2 has it. */
export type LineageEvent = {
  eventType: 'START' | 'COMPLETE' | 'FAIL'
  eventTime: string
  producer: string
  schemaURL: string
  run: { runId: string }
  job: { namespace: string; name: string; facets: Record<string, object> }
  inputs: EventDataset[]
  outputs: EventDataset[]
}

type EventDataset = { namespace: string; name: string; facets?: Record<string, object> }

const producers = {
  spark: 'https://pipelines.northlight.example/spark/3.5',
  dbt: 'https://pipelines.northlight.example/dbt/1.9',
}

const facetVersions = {
  JobTypeJobFacet: '2-0-4',
  SchemaDatasetFacet: '1-2-0',
  ColumnLineageDatasetFacet: '1-2-0',
  LifecycleStateChangeDatasetFacet: '1-0-1',
  DatasetVersionDatasetFacet: '1-0-1',
}

/** The run as Spark's and dbt's integrations report it: one event when it starts, one when it is over. */
export function lineageEvents(execution: Execution, directory: Directory): LineageEvent[] {
  const integration = execution.job.reporter === 'dbt' ? 'dbt' : 'spark'
  const facet = (schema: keyof typeof facetVersions, body: object) => ({
    _producer: producers[integration],
    _schemaURL: `https://openlineage.io/spec/facets/${facetVersions[schema]}/${schema}.json`,
    ...body,
  })
  const base = {
    producer: producers[integration],
    schemaURL: 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent',
    run: { runId: execution.runId },
    job: {
      namespace: `northlight-${integration}`,
      name: execution.job.name,
      facets: {
        jobType: facet('JobTypeJobFacet', {
          processingType: 'BATCH',
          integration: integration.toUpperCase(),
          jobType: integration === 'dbt' ? 'MODEL' : 'APPLICATION',
        }),
      },
    },
    inputs: execution.reads.map((read) => located(read.artifact)),
  }
  const start: LineageEvent = { ...base, eventType: 'START', eventTime: execution.startedAt, outputs: [] }
  if (!execution.endedAt) return [start]
  const end: LineageEvent = {
    ...base,
    eventType: execution.state === 'FAIL' ? 'FAIL' : 'COMPLETE',
    eventTime: execution.endedAt,
    outputs: execution.writes.map((write) => ({
      ...located(directory.artifact(write.to)),
      facets: {
        schema: facet('SchemaDatasetFacet', {
          fields: directory.columns(write.to).map((name) => ({ name, type: 'VARCHAR' })),
        }),
        version: facet('DatasetVersionDatasetFacet', { datasetVersion: execution.versionName }),
        columnLineage: facet('ColumnLineageDatasetFacet', { fields: columnLineage(write, directory) }),
        ...(write.mode === 'OVERWRITE'
          ? { lifecycleStateChange: facet('LifecycleStateChangeDatasetFacet', { lifecycleStateChange: 'OVERWRITE' }) }
          : {}),
      },
    })),
  }
  return [start, end]
}

const located = ({ namespace, name }: ArtifactInput): EventDataset => ({ namespace, name })

type InputField = EventDataset & { field: string; transformations: object[] }

function columnLineage(write: Execution['writes'][number], directory: Directory) {
  const fields: Record<string, { inputFields: InputField[] }> = {}
  for (const { from, to } of columnFlowsOf(write, directory)) {
    const field = fields[to] ?? { inputFields: [] }
    field.inputFields.push({
      ...located(directory.artifact(from.artifact)),
      field: from.column,
      transformations: [
        { type: 'DIRECT', subtype: from.column === to ? 'IDENTITY' : 'TRANSFORMATION', masking: false },
      ],
    })
    fields[to] = field
  }
  return fields
}
