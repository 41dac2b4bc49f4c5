import type { ArtifactInput, RecordRunInput } from '../../testkit/generated/operations.ts'
import { runReport } from '../../testkit/runs.ts'

/** Datasets of one client. Run i writes two of them and reads three, so that each version is read before the next. */
export const DATASETS = 50

/** Places of the datasets that run `i` of a client writes and reads; never the same ones. */
export const shapeOfRun = (i: number): { writes: [number, number]; reads: [number, number, number] } => {
  const place = (n: number) => (((2 * i + n) % DATASETS) + DATASETS) % DATASETS
  return { writes: [place(0), place(1)], reads: [place(-2), place(-1), place(-20)] }
}

const START = Date.UTC(2025, 0, 1)
const MINUTE = 60_000

/** When run `i` ends and writes, in ms: each begins when the one before has ended. */
export const endOfRun = (i: number): number => START + (i + 1) * MINUTE

/** Run `i` of a client, as its pipeline reports it. All three inputs feed both outputs. */
export function loopRun(client: string, i: number): RecordRunInput {
  const artifact = (place: number): ArtifactInput => ({ kind: 'DATASET', namespace: client, name: `dataset_${place}` })
  const { writes, reads } = shapeOfRun(i)
  return runReport({
    id: `${client}/${i}`,
    job: { namespace: client, name: `job_${i % 25}` },
    from: endOfRun(i) - MINUTE,
    to: endOfRun(i),
    reads: reads.map((place) => ({ version: { artifact: artifact(place) } })),
    writes: writes.map((place) => ({ version: { artifact: artifact(place) } })),
  })
}
