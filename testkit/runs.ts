import type { RecordRunInput } from './generated/operations.ts'

/** A run in short. `from` and `to`: when it started and ended, in ms. `id`: of the run, and of its report. */
export type ShortRun = {
  id: string
  job: { namespace: string; name: string }
  from: number
  to: number
  reads?: RecordRunInput['inputs']
  writes?: RecordRunInput['outputs']
  kind?: RecordRunInput['kind']
}

/** The run as its pipeline reports it once it has ended. */
export const runReport = ({
  id,
  job,
  from,
  to,
  reads = [],
  writes = [],
  kind = 'TRANSFORM',
}: ShortRun): RecordRunInput => ({
  idempotencyKey: id,
  runId: id,
  kind,
  job,
  startedAt: new Date(from).toISOString(),
  endedAt: new Date(to).toISOString(),
  inputs: reads,
  outputs: writes,
})
