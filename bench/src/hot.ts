import type { ArtifactInput, RecordRunInput } from '../../testkit/generated/operations.ts'
import { runReport } from '../../testkit/runs.ts'

/** Ten datasets that everyone writes and reads at once. Run i appends to one and reads two others. */
export const HOT = 10

const START = Date.UTC(2025, 0, 1)
const SECOND = 1_000

/** Of run `i` of all clients together: each begins when the one before has ended. */
export const hotRun = (i: number) => ({
  reads: [(i + 3) % HOT, (i + 7) % HOT],
  writes: i % HOT,
  from: START + i * SECOND,
  to: START + i * SECOND + SECOND / 2,
})

const PRODUCER = 'https://example.com/pipelines'
const schemaURL = 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent'
const dataset = (place: number) => ({ namespace: 'hot', name: `dataset_${place}` })

/** Run `i` as its producer reports it: START with the inputs, COMPLETE with inputs and output. */
export function hotEvents(i: number): object[] {
  const { reads, writes, from, to } = hotRun(i)
  const run = { runId: `00000000-0000-4000-8000-${i.toString(16).padStart(12, '0')}` }
  const job = { namespace: 'hot', name: `job_${i % 25}` }
  const said = { producer: PRODUCER, schemaURL, run, job, inputs: reads.map(dataset) }
  return [
    { ...said, eventType: 'START', eventTime: new Date(from).toISOString(), outputs: [] },
    { ...said, eventType: 'COMPLETE', eventTime: new Date(to).toISOString(), outputs: [dataset(writes)] },
  ]
}

/** The same run by GraphQL. */
export function hotInput(i: number): RecordRunInput {
  const { reads, writes, from, to } = hotRun(i)
  const version = (place: number) => ({ artifact: { kind: 'DATASET', ...dataset(place) } satisfies ArtifactInput })
  return runReport({
    id: `hot/${i}`,
    job: { namespace: 'hot', name: `job_${i % 25}` },
    from,
    to,
    reads: reads.map((place) => ({ version: version(place) })),
    writes: [{ version: version(writes) }],
  })
}
