import type { ArtifactInput, RecordRunInput } from '../../testkit/generated/operations.ts'

/** Ten datasets that everyone writes and reads at once. Run i appends to one and reads two others. */
export const HOT = 10

const START = Date.UTC(2025, 0, 1)
const SECOND = 1_000

/** Of run `i` of all clients together: each begins when the one before has ended. */
export const hotRun = (i: number) => ({
  reads: [(i + 3) % HOT, (i + 7) % HOT],
  writes: i % HOT,
  startedAt: new Date(START + i * SECOND).toISOString(),
  endedAt: new Date(START + i * SECOND + SECOND / 2).toISOString(),
})

const PRODUCER = 'https://example.com/pipelines'
const schemaURL = 'https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent'
const dataset = (place: number) => ({ namespace: 'hot', name: `dataset_${place}` })

/** Run `i` as its producer reports it: START with the inputs, COMPLETE with inputs and output. */
export function hotEvents(i: number): object[] {
  const { reads, writes, startedAt, endedAt } = hotRun(i)
  const run = { runId: `00000000-0000-4000-8000-${i.toString(16).padStart(12, '0')}` }
  const job = { namespace: 'hot', name: `job_${i % 25}` }
  const said = { producer: PRODUCER, schemaURL, run, job, inputs: reads.map(dataset) }
  return [
    { ...said, eventType: 'START', eventTime: startedAt, outputs: [] },
    { ...said, eventType: 'COMPLETE', eventTime: endedAt, outputs: [dataset(writes)] },
  ]
}

/** The same run by GraphQL. */
export function hotInput(i: number): RecordRunInput {
  const { reads, writes, startedAt, endedAt } = hotRun(i)
  const version = (place: number) => ({ artifact: { kind: 'DATASET', ...dataset(place) } satisfies ArtifactInput })
  return {
    idempotencyKey: `hot/${i}`,
    runId: `hot/${i}`,
    kind: 'TRANSFORM',
    job: { namespace: 'hot', name: `job_${i % 25}` },
    startedAt,
    endedAt,
    inputs: reads.map((place) => ({ version: version(place) })),
    outputs: [{ version: version(writes) }],
  }
}
