import { createHash } from 'node:crypto'
import { RunKind, RunState } from '../../../generated/schema.ts'
import { type ArtifactCommand, type JoinCommand, MOST_NAMES, type RunCommand } from '../../../vocabulary/command.ts'
import type { Instant } from '../../../vocabulary/instant.ts'
import { canonicalName } from '../../../vocabulary/naming/index.ts'
import { columnDefinitions, schemaOf } from './columns.ts'
import type { Dataset, DatasetEvent, InputDataset, Job, JobEvent, OutputDataset, RunEvent } from './event.ts'
import { type Lineage, lineageOf } from './lineage.ts'
import { saidOfProcessing } from './processing.ts'
import { datasetKey, PROCESSING } from './shapes.ts'
import { type StoredFacet, storedFacets, symlinksOf } from './storedFacets.ts'
import { tagsOf } from './tags.ts'
import { readTime } from './time.ts'

export type About = { key: string; at: Instant; digest: (text: string) => string }

/** `overflow`: it stated more column flows than are kept, so that none of them is. */
export type Statements = {
  commands: (RunCommand | ArtifactCommand | JoinCommand)[]
  facets: StoredFacet[]
  overflow: boolean
}

const STATES: Record<NonNullable<RunEvent['eventType']>, RunState> = {
  START: RunState.Running,
  RUNNING: RunState.Running,
  OTHER: RunState.Running,
  COMPLETE: RunState.Complete,
  FAIL: RunState.Fail,
  ABORT: RunState.Abort,
}

/** A RunEvent: one report about its run, and the columns of the datasets that it describes. */
export function runStatements(event: RunEvent, about: About): Statements {
  const { lineage, overflow } = lineageOf(event)
  const { run, job, eventType, inputs = [], outputs = [] } = event
  const state = eventType ? STATES[eventType] : RunState.Running
  const command: RunCommand = {
    ...runCommand(about, run.runId, job, lineage),
    kind: kindOf(job),
    state,
    startedAt: eventType === 'START' ? about.at : null,
    endedAt: state === RunState.Running ? null : about.at,
    parentRunId: run.facets?.parent?.run.runId ?? null,
    parentJob: run.facets?.parent?.job ?? null,
    ...saidOfProcessing(run.facets?.[PROCESSING]),
    startBound: scheduledFor(event, about.at),
    ...(eventType === 'START' || eventType === 'RUNNING' ? { goesOn: true } : {}),
  }
  return {
    commands: [command, ...artifactCommands(inputs, outputs, about), ...joinCommands([...inputs, ...outputs], about)],
    facets: [
      ...storedFacets(
        { type: 'run', runId: run.runId, job: { namespace: job.namespace, name: job.name } },
        run.facets,
        about.at,
        about.digest,
      ),
      ...jobFacets(job, about),
      ...datasetFacets([...inputs, ...outputs], about),
    ],
    overflow,
  }
}

/** When the schedule meant the run to begin, if that is not after what it reports: no run begins before its time has come. */
function scheduledFor({ run }: RunEvent, at: Instant): Instant | null {
  const nominal = run.facets?.nominalTime
  const scheduled = nominal && 'nominalStartTime' in nominal ? readTime(nominal.nominalStartTime) : null
  return scheduled !== null && scheduled.at <= at ? scheduled.at : null
}

/**
 * A JobEvent says what a job reads and writes by design. It is kept as a run that is always open, so that lineage which
 * nobody reports run by run is not missing from an answer. It ends when the job is retired, or declares itself anew.
 */
export function jobStatements(event: JobEvent, about: About): Statements {
  const { lineage, overflow } = lineageOf({ ...event, declares: 'JOB' })
  const { job, inputs = [], outputs = [] } = event
  const runId = `job:${nameDigest(job.namespace, job.name)}`
  return {
    commands: [
      { ...runCommand(about, runId, job, lineage), kind: kindOf(job), declares: true },
      ...artifactCommands(inputs, outputs, about),
      ...joinCommands([...inputs, ...outputs], about),
    ],
    facets: [...jobFacets(job, about), ...datasetFacets([...inputs, ...outputs], about)],
    overflow,
  }
}

/**
 * A DatasetEvent describes a dataset. Where its facets say what the dataset is made of (a view, an alias, a new name),
 * that is lineage and must not be omitted: it becomes a declared, open run of a job named after the dataset.
 */
export function datasetStatements({ dataset, producer }: DatasetEvent, about: About): Statements {
  const described = { ...dataset, outputFacets: undefined }
  const { lineage, overflow } = lineageOf({ producer, outputs: [described], declares: 'DATASET' })
  const { namespace, name } = canonicalName(dataset)
  const runId = `dataset:${nameDigest(namespace, name)}`
  // A description replaces nothing, whatever the lifecycle facet says.
  const outputs = lineage.outputs.map((output) => ({ ...output, mode: null }))
  const declared = { ...runCommand(about, runId, { namespace, name }, { ...lineage, outputs }), declares: true }
  return {
    commands: [
      artifactCommand(dataset, 'DESCRIBED', about, 0),
      ...(lineage.inputs.length > 0 ? [declared] : []),
      ...joinCommands([dataset], about),
    ],
    facets: datasetFacets([dataset], about),
    overflow,
  }
}

/** An open run that has been going since the event: declared runs are that, reported ones say more. */
function runCommand(
  about: About,
  runId: string,
  job: { namespace: string; name: string },
  lineage: Lineage,
): RunCommand {
  return {
    type: 'run',
    key: about.key,
    at: about.at,
    runId,
    kind: null,
    job: { namespace: job.namespace, name: job.name },
    state: RunState.Running,
    startedAt: about.at,
    endedAt: null,
    parentRunId: null,
    parameters: null,
    purposes: [],
    ...lineage,
  }
}

function artifactCommands(inputs: Dataset[], outputs: Dataset[], about: About): ArtifactCommand[] {
  const told = ({ facets }: Dataset) => facets?.schema?.fields?.length || facets?.tags?.tags?.length
  return [
    ...inputs.filter(told).map((dataset) => ({ dataset, schema: 'READ' as const })),
    ...outputs.filter(told).map((dataset) => ({ dataset, schema: 'WRITTEN' as const })),
  ]
    .map(({ dataset, schema }, position) => artifactCommand(dataset, schema, about, position))
    .filter(saysMore)
}

/** The run's report itself tells which columns its datasets have; whatever else is said of one is a statement of its own. */
const saysMore = ({ columns, schema, tags = [] }: ArtifactCommand) =>
  tags.length > 0 || columns.some(({ category, sensitive }) => schema === undefined || category !== null || sensitive)

/** `schema`: whose it is, if the dataset tells one. */
function artifactCommand(
  dataset: Dataset,
  schema: ArtifactCommand['schema'],
  { key, at }: About,
  position: number,
): ArtifactCommand {
  const { namespace, name } = dataset
  const tags = tagsOf(dataset)
  return {
    type: 'artifact',
    key: `${key}:${position}`,
    at,
    artifact: { kind: 'DATASET', namespace, name },
    systemKey: null,
    columns: columnDefinitions(dataset),
    ...(tags.length > 0 ? { tags } : {}),
    ...(schemaOf(dataset) && schema ? { schema } : {}),
  }
}

/** A dataset's symlinks are other names of it, each dataset's once; what is beyond `MOST_NAMES` of one dataset is not read. */
function joinCommands(datasets: Dataset[], { key, at }: About): JoinCommand[] {
  const byKey = new Map(datasets.map((dataset) => [datasetKey(dataset), [dataset, ...symlinksOf(dataset.facets)]]))
  for (const dataset of datasets) byKey.get(datasetKey(dataset))?.push(...symlinksOf(dataset.facets))
  return [...byKey.values()].flatMap((names, position) => {
    const each = [...new Map(names.map((name) => [datasetKey(name), name])).values()].slice(0, MOST_NAMES)
    const artifacts = each.map(({ namespace, name }) => ({ kind: 'DATASET' as const, namespace, name }))
    return artifacts.length > 1 ? [{ type: 'join' as const, key: `${key}:same:${position}`, at, artifacts }] : []
  })
}

/** `jobType` is the integration's own word (a dbt MODEL learns nothing), so only our own words count as clear. */
function kindOf(job: Job): RunKind | null {
  const word = job.facets?.jobType?.jobType
  return Object.values(RunKind).find((kind) => typeof word === 'string' && kind === word.toUpperCase()) ?? null
}

function jobFacets(job: Job, { at, digest }: About): StoredFacet[] {
  return storedFacets({ type: 'job', namespace: job.namespace, name: job.name }, job.facets, at, digest)
}

function datasetFacets(datasets: (Dataset | InputDataset | OutputDataset)[], { at, digest }: About): StoredFacet[] {
  return datasets.flatMap((dataset) => {
    const subject = { type: 'dataset' as const, namespace: dataset.namespace, name: dataset.name }
    const own = 'inputFacets' in dataset ? dataset.inputFacets : 'outputFacets' in dataset ? dataset.outputFacets : {}
    return [dataset.facets, own].flatMap((facets) => storedFacets(subject, facets, at, digest))
  })
}

/** 32 hex digits; a separator inside a name cannot make two names equal. */
function nameDigest(namespace: string, name: string): string {
  return createHash('sha256')
    .update(JSON.stringify([namespace, name]))
    .digest('hex')
    .slice(0, 32)
}
