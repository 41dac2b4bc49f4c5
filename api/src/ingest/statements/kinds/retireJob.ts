import type { RetireJobCommand } from '../../../vocabulary/command.ts'
import { body, jobName } from './body.ts'
import {
  aboutNamed,
  asItIs,
  joinsNothing,
  noDescription,
  noEntries,
  noPurposes,
  nothing,
  nothingStale,
  nothingWrong,
  ownTime,
  type StatementKind,
} from './kind.ts'

/** A job will run no more, so its open runs end. */
export const retireJob: StatementKind<RetireJobCommand> = {
  name: 'RETIRE_JOB',
  body: body<RetireJobCommand>('retireJob', { job: jobName }),

  times: ownTime,
  inputNames: {},
  check: nothingWrong,
  pairs: joinsNothing,
  purposes: noPurposes,
  admission: nothing,

  timeless: false,
  content: asItIs,
  firstContent: asItIs,

  withArtifacts: asItIs,
  withPeople: asItIs,
  reading: asItIs,
  without: null,

  reports: nothing,
  entries: noEntries,
  effects: (_ws, { job, at }) => ({ retirements: [{ job, at }] }),
  features: nothing,
  describes: noDescription,
  stale: nothingStale,
  afterwards: null,

  answer: nothing,
  summary: ({ job }) => aboutNamed(job),
}
