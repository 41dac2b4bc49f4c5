import type { RunState } from '../../src/generated/schema.ts'
import type { Command, ModelVersionCommand, RunCommand } from '../../src/vocabulary/command.ts'
import type { Instant } from '../../src/vocabulary/instant.ts'
import { laterFirst } from './terms.ts'

/** From when to when a run went on. `end` +∞: it is still going on. `earliest`: since when it may have read. */
export type RunSpan = { start: Instant; earliest: Instant; end: Instant; state: RunState }

type Statement = RunCommand | ModelVersionCommand

const TERMINAL = ['COMPLETE', 'FAIL', 'ABORT']

/** The span of one run of one job, by everything that is said. `under`: runs whose span is being asked for. */
export function spanOf(statements: Statement[], commands: Command[], under: string[] = []): RunSpan {
  const reports = statements.filter((s) => s.type === 'run')
  const parent = parentSpan(reports, commands, under)
  const { start, earliest } = startOf(statements, reports, parent)
  const closed = reports.filter((s) => TERMINAL.includes(s.state)).sort(laterFirst)
  const [last] = closed
  if (!last || reports.some((s) => s.goesOn && s.at > last.at)) {
    const ends = [retirement(reports, commands), parent?.end].filter((end) => end !== undefined && start < end)
    return { start, earliest, end: Math.min(Number.POSITIVE_INFINITY, ...(ends as Instant[])), state: 'RUNNING' }
  }
  const ended = closed.flatMap((s) => (s.endedAt === null ? [] : [s.endedAt]))
  const end = Math.max(start, ...(ended.length > 0 ? ended : statements.flatMap(instantsIn)))
  return { start, earliest, end, state: last.state }
}

/** The least start that any report knows; else the least time of all that is said, and of the schedule and the parent's start. */
function startOf(statements: Statement[], reports: RunCommand[], parent: RunSpan | null) {
  const known = reports.flatMap((s) => (s.startedAt === null ? [] : [s.startedAt]))
  const start = Math.min(...(known.length > 0 ? known : statements.map((s) => s.at)))
  if (known.length > 0) return { start, earliest: start }
  const bounds = reports.flatMap((s) => s.startBound ?? [])
  return { start, earliest: Math.min(start, ...bounds, parent?.start ?? Number.POSITIVE_INFINITY) }
}

/** The run that the latest report names as its parent, of the job that it names or, if there is none, of all jobs. */
function parentSpan(reports: RunCommand[], commands: Command[], under: string[]): RunSpan | null {
  const [naming] = reports.filter((s) => s.parentRunId !== null).sort(laterFirst)
  const [self] = reports
  if (!naming || !self || naming.parentRunId === null) return null
  const path = [...under, self.runId]
  if (path.includes(naming.parentRunId)) return null
  const its = commands.filter((c) => c.type === 'run').filter((c) => c.runId === naming.parentRunId)
  const job = (c: RunCommand) => `${c.job.namespace}/${c.job.name}`
  const { parentJob } = naming
  const same = its.filter((c) => parentJob && job(c) === `${parentJob.namespace}/${parentJob.name}`)
  const meant = same.length > 0 ? same : its
  if (meant.length === 0) return null
  const jobs = [...new Set(meant.map(job))]
  const spans = jobs.map((one) =>
    spanOf(
      meant.filter((c) => job(c) === one),
      commands,
      path,
    ),
  )
  const start = Math.min(...spans.map((s) => s.start))
  return {
    start,
    earliest: start,
    end: Math.max(...spans.map((s) => s.end)),
    state: 'RUNNING',
  }
}

function instantsIn(s: Statement): Instant[] {
  if (s.type === 'modelVersion') return [s.at]
  return [s.at, s.startedAt, ...s.inputs.map((i) => i.at), ...s.outputs.map((o) => o.at)].filter((t) => t !== null)
}

function retirement(reports: RunCommand[], commands: Command[]): Instant | undefined {
  const [first] = reports
  return commands
    .filter((c) => c.type === 'retireJob')
    .filter((c) => first && c.job.namespace === first.job.namespace && c.job.name === first.job.name)
    .sort(laterFirst)[0]?.at
}
