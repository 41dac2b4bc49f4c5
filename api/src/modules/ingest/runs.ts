import type { Transaction } from '../../db/index.ts'
import { idOf } from '../../ids.ts'
import type { Instant } from '../../instant.ts'
import { jobOf, mergeRun, type RunStatement } from '../runs/index.ts'
import type { RunRevision } from './apply.ts'
import type { ArtifactName, Command, JobName } from './command.ts'
import * as cypher from './cypher.ts'
import { mentionOf } from './entries.ts'
import { restore } from './kept.ts'

/** A run that statements change, before and after; `job`: its job's id; `artifacts`: all that it reads or writes. */
export type RevisedRun = RunRevision & { job: string | null; artifacts: ArtifactName[] }

const jobId = (ws: string, { namespace, name }: JobName) => idOf(ws, 'job', namespace, name)

/** Adds new statements to what is known of their runs; a retired job changes its open runs. Locks jobs, then runs. */
export async function reviseRuns(tx: Transaction, ws: string, commands: Command[]): Promise<RevisedRun[]> {
  const fresh = new Set(commands.map((command) => command.key))
  const touched = new Set(commands.flatMap((command) => runOf(ws, command)))
  const named = commands.flatMap((command) =>
    command.type === 'run' || command.type === 'retireJob' ? command.job : [],
  )
  const before = await lockJobs(tx, ws, named)
  const after = new Map(before)
  const retired = commands.flatMap((command) =>
    command.type === 'retireJob' ? { job: jobId(ws, command.job), at: command.at } : [],
  )
  for (const { job, at } of retired) after.set(job, Math.max(at, after.get(job) ?? at))
  if (retired.length > 0) for (const { run } of await tx.run(cypher.retireJobs, { retired })) touched.add(run)
  if (touched.size === 0) return []
  const rows = await tx.run(cypher.lockRuns, { runs: [...touched].sort() })
  const known = rows.map(({ id, statements }) => ({ id, statements: statements.flatMap(({ body }) => parsed(body)) }))
  const others = known
    .flatMap(({ statements }) => statements.map((s) => s.job))
    .filter((job) => !after.has(jobId(ws, job)))
  for (const [job, at] of await lockJobs(tx, ws, others)) {
    before.set(job, at)
    after.set(job, at)
  }
  return known.map(({ statements }) => {
    const prior = statements.filter((statement) => !fresh.has(statement.key))
    const merged = mergeWith(ws, statements, after)
    return {
      before: prior.length > 0 ? mergeWith(ws, prior, before) : null,
      after: merged,
      job: merged.job ? jobId(ws, merged.job) : null,
      artifacts: statements.flatMap((statement) => [...statement.inputs, ...statement.outputs]),
    }
  })
}

/** A merged run ends when its job was retired; which job it has, all its statements decide. */
function mergeWith(ws: string, statements: RunStatement[], retired: Map<string, Instant | null>) {
  const job = jobOf(statements)
  const at = job ? (retired.get(jobId(ws, job)) ?? null) : null
  return mergeRun(ws, statements, at)
}

async function lockJobs(tx: Transaction, ws: string, jobs: JobName[]): Promise<Map<string, Instant | null>> {
  const rows = new Map(
    jobs.filter((job) => job.name !== '' || job.namespace !== '').map((job) => [jobId(ws, job), job]),
  )
  if (rows.size === 0) return new Map()
  const sorted = [...rows]
    .map(([id, { namespace, name }]) => ({ id, namespace, name }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  await tx.run(cypher.lockJobs, { jobs: sorted })
  const locked = await tx.run(cypher.retirements, { jobs: sorted })
  return new Map(locked.map(({ id, retiredAt }) => [id, retiredAt]))
}

function runOf(ws: string, command: Command): string[] {
  if (command.type === 'run') return [idOf(ws, 'run', command.runId)]
  return command.type === 'modelVersion' && command.trainedBy !== null ? [idOf(ws, 'run', command.trainedBy)] : []
}

/** A kept statement, as binding needs it. We wrote it ourselves; it fits. */
function parsed(body: string): RunStatement[] {
  const command = restore(body)
  if (command.type === 'run') return [command]
  return command.type === 'modelVersion' ? [mentionOf(command)].flatMap((mention) => mention ?? []) : []
}
