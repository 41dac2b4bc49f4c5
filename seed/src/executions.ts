import type { ArtifactInput, RunState } from '../../testkit/generated/operations.ts'
import type { Calendar } from './calendar.ts'
import type { Company, Job, Write } from './company.ts'
import type { Directory } from './directory.ts'
import { uuidOf } from './random.ts'

/** One run of a job, told to nobody yet. */
export type Execution = {
  job: Job
  day: number
  runId: string
  startedAt: string
  /** Null while it runs. */
  endedAt: string | null
  state: RunState
  versionName: string
  /** Every artifact read, once each; `version` null: whatever was current. */
  reads: { artifact: ArtifactInput; version: string | null; name: string }[]
  writes: Write[]
  /** Its report comes after all others. */
  late: boolean
  /** Its report comes twice. */
  redelivered: boolean
}

/** All runs of all jobs, in the order of time. */
export function executionsOf(company: Company, directory: Directory, calendar: Calendar): Execution[] {
  return company.jobs
    .flatMap((job) => job.days.map((day) => execution(company.workspace, job, day, directory, calendar)))
    .sort((left, right) => left.startedAt.localeCompare(right.startedAt) || left.runId.localeCompare(right.runId))
}

function execution(workspace: string, job: Job, day: number, directory: Directory, calendar: Calendar): Execution {
  const running = job.running?.includes(day) ?? false
  const failed = job.failed?.includes(day) ?? false
  const names = [...new Set(job.writes.flatMap((write) => write.from))]
  const pin = (name: string) => (job.pinned ? directory.latest(name, day, job.clock, calendar.date) : null)
  return {
    job,
    day,
    runId: runIdOf(workspace, job.name, day),
    startedAt: calendar.at(day, job.clock),
    endedAt: running ? null : calendar.at(day, job.clock, job.minutes),
    state: running ? 'RUNNING' : failed ? 'FAIL' : 'COMPLETE',
    versionName: directory.versionName(job, day, calendar.date),
    reads: names.map((name) => ({ name, artifact: directory.artifact(name), version: pin(name) })),
    writes: job.writes,
    late: job.late?.includes(day) ?? false,
    redelivered: job.redelivered?.includes(day) ?? false,
  }
}

/** The same run has the same id, whoever names it. */
export const runIdOf = (workspace: string, job: string, day: number): string => uuidOf(`${workspace}/${job}/${day}`)

/** A column flow by names: which column of which artifact becomes which column of the output. */
export type NamedColumnFlow = { from: { artifact: string; column: string }; to: string }

/** Columns of the same name flow by themselves; what the write adds comes on top. */
export function columnFlowsOf(write: Write, directory: Directory): NamedColumnFlow[] {
  const targets = directory.columns(write.to)
  const same = write.from.flatMap((artifact) =>
    directory
      .columns(artifact)
      .filter((column) => targets.includes(column))
      .map((column) => ({ from: { artifact, column }, to: column })),
  )
  const stated = Object.entries(write.columns ?? {}).flatMap(([to, sources]) =>
    sources.map((source) => ({ from: splitColumn(source), to })),
  )
  return [...same, ...stated]
}

/** `shop.orders.total_eur` is the column `total_eur` of `shop.orders`. */
export function splitColumn(source: string): { artifact: string; column: string } {
  const dot = source.lastIndexOf('.')
  return { artifact: source.slice(0, dot), column: source.slice(dot + 1) }
}
