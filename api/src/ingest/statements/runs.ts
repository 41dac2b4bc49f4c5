import {
  type MergedRun,
  type MergedRuns,
  mergeRuns,
  type ParentSpan,
  type RunStatement,
  reportsId,
} from '../../history/runs/index.ts'
import type { Transaction } from '../../platform/db/index.ts'
import type { ArtifactName, Command, JobName } from '../../vocabulary/command.ts'
import { idOf } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { termsOf } from '../../vocabulary/terms.ts'
import { effectsOf } from './effects.ts'
import { expanded, type Groups, namesIn } from './joins.ts'
import { kindOf } from './kinds/index.ts'
import { type Rename, renamed } from './naming.ts'
import * as store from './store/index.ts'
import { restore } from './storedStatement.ts'

/**
 * The runs of one id before and after new statements. `artifacts`: all that they read or write. `statements`: as they read whatever is
 * one with what they name.
 */
export type RunRevision = {
  before: MergedRuns | null
  after: MergedRuns
  artifacts: ArtifactName[]
  statements: RunStatement[]
}

export const jobId = (ws: string, { namespace, name }: JobName): string => idOf(ws, 'job', namespace, name)

/** A run as its children need it. `until` null: it is still open. */
type Recorded = { job: JobName; start: Instant; until: Instant | null }

/**
 * Adds new statements to what is known of their runs. A retired job ends its open runs, and a parent that has ended ends
 * its open children, so those are revised as well. Locks jobs, then runs.
 */
export async function reviseRuns(
  tx: Transaction,
  ws: string,
  commands: Command[],
  rename: Rename,
  { groups, readers }: { groups: Groups; readers: string[] },
): Promise<RunRevision[]> {
  const revising = new Revising(tx, ws, new Set(commands.map((command) => command.key)), rename, groups)
  const ended = await revising.retire(commands)
  let subjects = new Set([...commands.flatMap((command) => runIdOf(command)).map((id) => reportsId(ws, id)), ...ended])
  for (const id of readers) subjects.add(reportsId(ws, id))
  while (subjects.size > 0) {
    await revising.load(subjects)
    subjects = await revising.childrenOfChanged()
  }
  return revising.revisions()
}

class Revising {
  readonly #tx: Transaction
  readonly #ws: string
  readonly #fresh: Set<string>
  readonly #rename: Rename
  readonly #groups: Groups
  readonly #statements = new Map<string, RunStatement[]>()
  readonly #retiredBefore = new Map<string, Instant | null>()
  readonly #retiredNow = new Map<string, Instant>()
  /** What the database holds of runs, by what their reports are found by. */
  readonly #recorded = new Map<string, Recorded[]>()
  /** Statements of parents whose inputs count for a child, where nothing else revises them. */
  readonly #parents = new Map<string, RunStatement[]>()
  readonly #after = new Map<string, MergedRuns>()
  readonly #asked = new Set<string>()

  constructor(tx: Transaction, ws: string, fresh: Set<string>, rename: Rename, groups: Groups) {
    this.#tx = tx
    this.#ws = ws
    this.#fresh = fresh
    this.#rename = rename
    this.#groups = groups
  }

  /** Answers whose open runs end by it. */
  async retire(commands: Command[]): Promise<string[]> {
    const { retirements, jobs } = effectsOf(this.#ws, commands)
    const retired = retirements.map(({ job, at }) => ({ job: jobId(this.#ws, job), at }))
    await this.#lockJobs([...retirements.map(({ job }) => job), ...jobs])
    for (const { job, at } of retired) this.#retiredNow.set(job, Math.max(at, this.#retiredNow.get(job) ?? at))
    if (retired.length === 0) return []
    return (await this.#tx.run(store.retireJobs, { retired })).map(({ subject }) => subject)
  }

  async load(subjects: Set<string>): Promise<void> {
    const rows = await this.#tx.run(store.lockRuns, { runs: [...subjects].sort() })
    const loaded = await this.#parsed(rows)
    for (const [id, statements] of loaded) this.#statements.set(id, statements)
    const statements = loaded.flatMap(([, all]) => all)
    await this.#lockJobs(statements.map(({ job }) => job))
    const parents = statements.flatMap((s) => (s.parentRunId === null ? [] : reportsId(this.#ws, s.parentRunId)))
    const lacking = [...new Set([...subjects, ...parents])].filter((id) => !this.#recorded.has(id)).sort()
    if (lacking.length > 0) {
      // A parent is locked as well: it may be ending just now, and would not see this child.
      await this.#tx.run(store.lockRunIds, { runs: lacking })
      for (const id of lacking) this.#recorded.set(id, [])
      for (const { subject, ...run } of await this.#tx.run(store.recordedRuns, { runs: lacking }))
        this.#recorded.get(subject)?.push(run)
    }
    await this.#loadParents(loaded.flatMap(([, all]) => this.#withoutInput(all)))
    this.#after.clear()
  }

  /** Kept statements by the names that they mean; what these are one with is known then. */
  async #parsed(rows: { id: string; statements: { body: string }[] }[]): Promise<[string, RunStatement[]][]> {
    const loaded = rows.map(({ id, statements }): [string, RunStatement[]] => [
      id,
      statements.flatMap(({ body }) => parsed(body, this.#rename)),
    ])
    await this.#groups.know(namesIn(loaded.flatMap(([, statements]) => statements)))
    return loaded
  }

  /** As they read whatever is one with what they name; `now`: with what this transaction joins. */
  #expanded(statements: RunStatement[], now: boolean): RunStatement[] {
    return statements.map((one) => expanded(one, now ? this.#groups.now : this.#groups.before))
  }

  async #loadParents(children: RunStatement[]): Promise<void> {
    const ids = children.flatMap((s) => (s.parentRunId === null ? [] : reportsId(this.#ws, s.parentRunId)))
    const lacking = [...new Set(ids)].filter((id) => !this.#statements.has(id) && !this.#parents.has(id)).sort()
    if (lacking.length === 0) return
    const rows = await this.#tx.run(store.lockRuns, { runs: lacking })
    for (const [id, statements] of await this.#parsed(rows)) this.#parents.set(id, statements)
  }

  /** What the children of runs that begin or end at another time than before are found by. */
  async childrenOfChanged(): Promise<Set<string>> {
    const changed = [...this.#statements.keys()].filter((id) => !this.#asked.has(id) && this.#moved(id))
    if (changed.length === 0) return new Set()
    for (const id of changed) this.#asked.add(id)
    const rows = await this.#tx.run(store.openChildren, { runs: changed })
    return new Set(rows.map(({ subject }) => subject).filter((id) => !this.#statements.has(id)))
  }

  revisions(): RunRevision[] {
    return [...this.#statements].map(([id, statements]) => {
      const prior = statements.filter(({ key }) => !this.#fresh.has(key))
      const meant = this.#expanded(statements, true)
      return {
        statements: meant,
        before: prior.length > 0 ? this.#merge(prior, (parent) => this.#recorded.get(parent) ?? [], false) : null,
        after: this.#now(id),
        artifacts: [
          ...meant.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]),
          ...this.#withoutInput(statements).flatMap((s) => this.#inputsOf(s.parentRunId, null, true)),
        ],
      }
    })
  }

  /** Parents before their children. Of runs that are each other's ancestors the one that is asked for has none. */
  #now(id: string, under: ReadonlySet<string> = new Set()): MergedRuns {
    const known = this.#after.get(id)
    if (known) return known
    const path = new Set([...under, id])
    const spans = (parent: string) => {
      if (!this.#statements.has(parent) || path.has(parent))
        return path.has(parent) ? [] : (this.#recorded.get(parent) ?? [])
      return this.#now(parent, path).runs.flatMap(recordOf)
    }
    const merged = this.#merge(this.#statements.get(id) ?? [], spans, true)
    this.#after.set(id, merged)
    return merged
  }

  #merge(statements: RunStatement[], spansOf: (parent: string) => Recorded[], now: boolean): MergedRuns {
    return mergeRuns(this.#ws, this.#expanded(statements, now), ({ job, parentRunId, parentJob }) => ({
      retiredAt: job === null ? null : this.#retirement(jobId(this.#ws, job), now),
      parentInputs: this.#inputsOf(parentRunId, parentJob, now),
      parent: parentRunId === null ? null : spanOf(spansOf(reportsId(this.#ws, parentRunId)), parentJob),
    }))
  }

  /** Reports of jobs that tell of no input now, or told of none before. */
  #withoutInput(statements: RunStatement[]): RunStatement[] {
    return [...withoutInput(statements), ...withoutInput(statements.filter(({ key }) => !this.#fresh.has(key)))]
  }

  /** What a run reports reading; of the job that is named, or, if it has none of that, of all. */
  #inputsOf(runId: string | null, job: JobName | null, now: boolean): RunStatement['inputs'] {
    if (runId === null) return []
    const id = reportsId(this.#ws, runId)
    const all = this.#statements.get(id) ?? this.#parents.get(id) ?? []
    const said = all.filter((s) => !s.mention && (now || !this.#fresh.has(s.key)))
    const same = said.filter((s) => job && s.job.namespace === job.namespace && s.job.name === job.name)
    return this.#expanded(job && same.length > 0 ? same : said, now).flatMap(({ inputs }) => inputs)
  }

  #retirement(job: string, now: boolean): Instant | null {
    const before = this.#retiredBefore.get(job) ?? null
    const at = now ? this.#retiredNow.get(job) : undefined
    return at === undefined ? before : Math.max(at, before ?? at)
  }

  /** Whether its children have to be looked at: it begins or ends at another time than before, or reads something else. */
  #moved(id: string): boolean {
    if ((this.#statements.get(id) ?? []).some((s) => this.#fresh.has(s.key) && s.inputs.length > 0)) return true
    const text = (runs: Recorded[]) =>
      JSON.stringify(runs.map(({ job, start, until }) => [job.namespace, job.name, start, until]).sort())
    return text(this.#now(id).runs.flatMap(recordOf)) !== text(this.#recorded.get(id) ?? [])
  }

  async #lockJobs(jobs: JobName[]): Promise<void> {
    const rows = new Map(
      jobs.filter(({ namespace, name }) => name !== '' || namespace !== '').map((job) => [jobId(this.#ws, job), job]),
    )
    const lacking = [...rows]
      .filter(([id]) => !this.#retiredBefore.has(id))
      .map(([id, { namespace, name }]) => ({ id, namespace, name, terms: termsOf(this.#ws, [namespace, name]) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
    if (lacking.length === 0) return
    await this.#tx.run(store.lockJobs, { jobs: lacking })
    for (const { id, retiredAt } of await this.#tx.run(store.retirements, { jobs: lacking }))
      this.#retiredBefore.set(id, retiredAt)
  }
}

/** A run that others only mention tells its children nothing. */
function recordOf({ job, seen, start, until }: MergedRun): Recorded[] {
  return job === null || !seen ? [] : [{ job, start, until }]
}

/** The one of that job, else all of that id together: the earliest start, and an end once all have ended. */
function spanOf(runs: Recorded[], job: JobName | null): ParentSpan | null {
  const same = runs.filter((run) => job && run.job.namespace === job.namespace && run.job.name === job.name)
  const meant = same.length > 0 ? same : runs
  if (meant.length === 0) return null
  const ends = meant.flatMap(({ until }) => until ?? [])
  return {
    start: Math.min(...meant.map(({ start }) => start)),
    end: ends.length === meant.length ? Math.max(...ends) : null,
  }
}

/** Reports of jobs that tell of no input, under one run id. */
function withoutInput(statements: RunStatement[]): RunStatement[] {
  const jobOf = ({ job }: RunStatement) => JSON.stringify([job.namespace, job.name])
  const reading = new Set(statements.flatMap((s) => (s.inputs.length > 0 ? jobOf(s) : [])))
  return statements.filter((s) => !s.mention && !reading.has(jobOf(s)))
}

function runIdOf(command: Command): string[] {
  const run = kindOf(command).reports(command)
  return run ? [run.runId] : []
}

/** A kept statement, as binding needs it, with the names that it means. */
function parsed(body: string, rename: Rename): RunStatement[] {
  const command = renamed(restore(body).command, rename)
  const run = kindOf(command).reports(command)
  return run ? [run] : []
}
