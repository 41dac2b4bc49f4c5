import type { ColumnFlow, Flow, Output, Read } from '../../../vocabulary/command.ts'
import { ColumnFlows, knownColumns } from './columns.ts'
import { isComputed, isStored } from './computed.ts'
import type { Dataset, InputDataset, Job, OutputDataset, RunEvent } from './event.ts'
import { writeMode } from './mode.ts'
import { Reads } from './reads.ts'
import { datasetKey } from './shapes.ts'
import { columnLineageSources, isWhole, previousName, type Source, statedSources } from './sources.ts'
import { type Understanding, Writes } from './writes.ts'

export type Lineage = { inputs: Read[]; outputs: Output[]; flows: Flow[] | null; columns: ColumnFlow[] }

type Work = {
  producer: string
  eventType?: RunEvent['eventType']
  job?: Job | undefined
  inputs?: InputDataset[] | undefined
  outputs?: OutputDataset[] | undefined
  /** `JOB`, `DATASET`: it says what that is made of, not what was done once. */
  declares?: 'JOB' | 'DATASET'
}

/**
 * Reads, writes and flows of one event. Whatever a facet names as a source is read, also where `inputs` does not list
 * it: what is left out here is left out of every answer. A version that START names as written is the one from before.
 * `overflow`: more column flows than one event may state, so none is kept, and columns count as not stated.
 */
export function lineageOf(work: Work): { lineage: Lineage; overflow: boolean } {
  const { job, inputs = [], outputs = [] } = work
  const reads = new Reads(inputs)
  const writes = new Writes(outputs, understandingOf(work))
  const columns = new ColumnFlows()

  for (const input of inputs) {
    // How an input was made is another run's matter, but what went into it goes through it into this run.
    for (const source of sourcesOf(input)) reads.of(source.dataset)
  }
  const feed = (positions: number[], sources: Source[], whole: boolean, known: string[]) => {
    for (const position of positions) writes.feed(position, sources, whole, known, reads, columns)
  }
  for (const output of outputs) {
    feed([writes.position(output)], sourcesOf(output), isWhole(output.facets?.lineage), knownColumns(output))
  }
  for (const entry of job?.facets?.lineage?.entries ?? []) {
    if (entry.type === 'DATASET') {
      const positions = writes.named(entry)
      feed(positions, statedSources(entry), isWhole(entry), Object.keys(entry.fields ?? {}))
    } else if (isOwn(entry, job)) {
      for (const source of statedSources({ inputs: entry.inputs })) reads.of(source.dataset)
    }
  }
  const { overflow } = columns
  return {
    lineage: {
      inputs: reads.all,
      outputs: writes.all,
      flows: writes.flows(),
      columns: overflow ? [] : columns.all(),
    },
    overflow,
  }
}

function understandingOf({ producer, eventType, job, outputs = [], declares }: Work): Understanding {
  const only = new Set(outputs.map((output) => datasetKey(output))).size === 1
  const report = { producer, job, declares: declares !== undefined, only }
  return {
    // Before the work is done, a producer can only name the version that was there.
    version: (output) => (eventType === 'START' ? null : (output.facets?.version?.datasetVersion ?? null)),
    mode: (output) => writeMode(output, report),
    // What a description says a dataset is made of, it is made of whenever it is read, unless its type is one that is stored.
    computed: (output) =>
      isComputed(output, report) || (declares === 'DATASET' && !isStored(output) && previousName(output).length === 0),
  }
}

function sourcesOf(dataset: Dataset): Source[] {
  return [
    ...columnLineageSources(dataset.facets?.columnLineage),
    ...statedSources(dataset.facets?.lineage),
    ...previousName(dataset),
  ]
}

function isOwn(entry: { namespace?: string | undefined; name?: string | undefined }, job: Job | undefined): boolean {
  if (entry.namespace === undefined && entry.name === undefined) return true
  return entry.namespace === job?.namespace && entry.name === job?.name
}
