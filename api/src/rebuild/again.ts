import { artifactId } from '../catalog/artifacts/index.ts'
import { dataTypeOf, writesWhole } from '../ingest/adapters/openlineage/index.ts'
import { type Command, isEventKey, type RunCommand } from '../ingest/statements/index.ts'
import { runIdOf } from '../vocabulary/ids.ts'

/** Before this schema version, events were read by other rules. */
const READ_OTHERWISE = 7

/**
 * What is known beside statements that an earlier version kept. `computed`: artifacts (ids) of which the last event to
 * tell a type said that nothing is stored of them.
 */
export type Beside = { from: number; computed: ReadonlySet<string> }

/**
 * A statement that an earlier version kept, as it is read now. Where that version did not keep what today's rules ask for, this is
 * read as what includes more people. Pure.
 */
export function readAgain(ws: string, command: Command, { from, computed }: Beside): Command {
  if (from >= READ_OTHERWISE) return command
  if (command.type === 'modelVersion')
    return { ...command, trainedBy: command.trainedBy === null ? null : runIdOf(command.trainedBy) }
  if (command.type !== 'run') return command
  const run = known(command)
  return isEventKey(run.key) ? eventAgain(ws, run, computed) : run
}

/**
 * Run ids are compared without regard to case, and a run that is reported to be running is not over. That an input fed nothing
 * needs a claim: without one it may have fed all.
 */
function known(run: RunCommand): RunCommand {
  const every = run.outputs.map((_, position) => position)
  return {
    ...run,
    flows:
      run.flows?.map((flow) => (flow.outputs.length > 0 || flow.claim?.trim() ? flow : { ...flow, outputs: every })) ??
      null,
    runId: runIdOf(run.runId),
    parentRunId: run.parentRunId === null ? null : runIdOf(run.parentRunId),
    ...(run.state === 'RUNNING' ? { goesOn: true } : {}),
  }
}

/** By their names: only what is declared of a job or dataset was kept under these. */
const DECLARED = /^(?:job|dataset):[0-9a-f]{32}$/

function eventAgain(ws: string, run: RunCommand, computed: ReadonlySet<string>): RunCommand {
  const declares = DECLARED.test(run.runId)
  const { goesOn, ...rest } = run
  // Before the work is done, a producer can only name the version that was there.
  const begins = !declares && run.state === 'RUNNING' && run.startedAt !== null
  const outputs = run.outputs.map((output) => ({
    ...output,
    version: begins ? null : output.version,
    mode: output.mode === 'OVERWRITE' && !writesWhole(run.job.name) ? null : output.mode,
    ...(computed.has(artifactId(ws, output)) ? { computed: true } : {}),
  }))
  const columns = begins ? run.columns.map((flow) => ({ ...flow, to: { ...flow.to, version: null } })) : run.columns
  return { ...rest, outputs, columns, ...(declares ? { declares } : goesOn ? { goesOn } : {}) }
}

/** Whether a dataset's type, as it was kept (JSON text), says that nothing is stored of it. Pure. */
export function isComputedType(kept: string): boolean {
  if (!kept.startsWith('{')) return false
  return dataTypeOf(JSON.parse(kept)) === 'COMPUTED'
}
