import type { RunKind, RunState } from '../../generated/schema.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import type { ArtifactName, JobName, RunCommand } from '../../vocabulary/command.ts'
import { idOf } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { byRun, NOW_ON, type Read, type Write } from '../binding/index.ts'
import { placeColumns } from './columns.ts'
import { type Naming, namingOf, runNodeId } from './names.ts'
import { type Part, placeFlows } from './parts.ts'
import { joinedSchema, type ReportedSchema, reportedSchemas, schemasOf, type WriteSchema } from './schemas.ts'
import { type Limits, type Span, spanOf } from './span.ts'
import type { RunStatement } from './statement.ts'
import { defineViews } from './views.ts'
import { joinedWrite, writesOf } from './writes.ts'

/** What all statements about one run of one job come to: a function of their set. */
export type MergedRun = {
  id: string
  runId: string
  kind: RunKind
  state: RunState
  job: JobName | null
  parentRunId: string | null
  parentJob: JobName | null
  parameters: unknown
  purposes: string[]
  /** The last that it says. */
  admission: string | null
  start: Instant
  /** As reported; null: nobody did. */
  end: Instant | null
  /** When it was over, by whatever ended it; null: it is still going on. */
  until: Instant | null
  open: boolean
  /** It said of itself that it was over. */
  closed: boolean
  seen: boolean
  /** Its own reports name outputs and no input. */
  bare: boolean
  startUnknown: boolean
  contradiction: boolean
  clockSkew: boolean
  flowsAssumed: boolean
  /** What a run that is over never reported. */
  halfTold: PartlyReported | null
  parts: Part[]
  reads: Read[]
}

/** The runs of one run id, one per job, what they wrote, and what columns that has: a version that two of them name is one write. */
export type MergedRuns = { runs: MergedRun[]; writes: Write[]; schemas: ReportedSchema[] }

/** What ends a run from outside, by its job and its parent. */
export type LimitsOf = (run: { job: JobName | null; parentRunId: string | null; parentJob: JobName | null }) => Limits

/**
 * Adds up all statements about one run id (docs/adr/0004, "Runs" and "Writes"). Reports of several jobs under one id are
 * several runs, which contradict each other. Pure.
 */
export function mergeRuns(ws: string, statements: RunStatement[], limitsOf: LimitsOf): MergedRuns {
  const ordered = withoutRepeats(inOrder(statements))
  const groups = ordered.some((s) => s.declares) ? byDeclaration(ordered) : byJob(ordered)
  const merged = groups.map((group) => mergeRun(ws, group, limitsOf))
  const writes = new Map<string, Write>()
  for (const write of merged.flatMap(({ written }) => written)) {
    const known = writes.get(write.id)
    writes.set(write.id, known ? joinedWrite(known, write) : write)
  }
  const schemas = new Map<string, WriteSchema>()
  for (const [id, schema] of merged.flatMap(({ schemas: its }) => [...its])) {
    const known = schemas.get(id)
    schemas.set(id, known ? joinedSchema(known, schema) : schema)
  }
  return { runs: merged.map(({ run }) => run), writes: [...writes.values()], schemas: reportedSchemas(schemas, writes) }
}

/** `declaredAt`: of what a job or dataset is made from then on; `until`: when the next such statement took its place. */
type Group = {
  job: JobName | null
  statements: RunStatement[]
  declaredAt: Instant | null
  until: Instant | null
  several: boolean
}

/** A mention belongs to the runs that report writing the same artifact, or, if none does, to all of this id. */
function byJob(ordered: RunStatement[]): Group[] {
  const jobs = new Map<string, JobName>()
  for (const { mention, job } of ordered)
    if (!mention) jobs.set(JSON.stringify([job.namespace, job.name]), { namespace: job.namespace, name: job.name })
  const reported = { declaredAt: null, until: null, several: jobs.size > 1 }
  if (jobs.size === 0) return [{ job: null, statements: ordered, ...reported }]
  const groups = [...jobs.keys()].sort().map((key) => {
    const job = jobs.get(key) as JobName
    const own = ordered.filter((s) => !s.mention && s.job.namespace === job.namespace && s.job.name === job.name)
    return { job, own, wrote: new Set(own.flatMap((s) => s.outputs.map(outputArtifact))) }
  })
  const wroteIt = ({ wrote }: (typeof groups)[number], mention: RunStatement) =>
    mention.outputs.some((output) => wrote.has(outputArtifact(output)))
  return groups.map((group) => {
    const mentions = ordered.filter(
      (s) => s.mention && (wroteIt(group, s) || !groups.some((other) => wroteIt(other, s))),
    )
    const statements = mentions.length > 0 ? inOrder([...group.own, ...mentions]) : group.own
    return { job: group.job, statements, ...reported }
  })
}

/** Each declaration holds until the next one. Those of one instant hold together. */
function byDeclaration(ordered: RunStatement[]): Group[] {
  const times = [...new Set(ordered.map(({ at }) => at))]
  return times.map((declaredAt, index) => {
    const statements = ordered.filter(({ at }) => at === declaredAt)
    const [{ job } = { job: null }] = statements
    return { job, statements, declaredAt, until: times[index + 1] ?? null, several: false }
  })
}

const outputArtifact = ({ kind, namespace, name }: ArtifactName) => JSON.stringify([kind, namespace, name])

function mergeRun(ws: string, { job, statements: said, declaredAt, until, several }: Group, limitsOf: LimitsOf) {
  const runId = said[0]?.runId ?? ''
  const id = runNodeId(ws, runId, job, declaredAt)
  const own = said.filter((s) => !s.mention)
  const parent = latest(own, (s) => (s.parentRunId === null ? null : s))
  const parentage = { parentRunId: parent?.parentRunId ?? null, parentJob: parent?.parentJob ?? null }
  const limits = limitsOf({ job, ...parentage })
  const bare = isBare(own)
  const statements = onlyUnread(bare ? withInputs(said, limits.parentInputs) : said)
  const ended = [until, limits.retiredAt].filter((at) => at !== null)
  const span = spanOf(statements, { ...limits, retiredAt: ended.length > 0 ? Math.min(...ended) : null })
  const naming = namingOf(
    ws,
    statements.flatMap((s) => s.outputs),
  )
  const by = byRun(runId, declaredAt)
  const reads = readsOf(ws, id, statements, span, naming)
  const writes = writesOf(ws, by, statements, span, reads, naming)
  const { parts, ...flows } = placeFlows(ws, id, statements, naming, reads, writes, span.start)
  const schemas = schemasOf(statements, span, naming, writes)
  placeColumns(ws, statements, reads.values(), [...writes.values()], schemas, parts)
  defineViews(ws, id, { statements, naming, span }, reads.values(), writes, parts)
  const run: MergedRun = {
    id,
    runId,
    job,
    ...parentage,
    kind: latest(own, (s) => s.kind) ?? 'TRANSFORM',
    state: span.state,
    parameters: latest(own, (s) => s.parameters) ?? null,
    purposes: [...new Set(own.flatMap((s) => s.purposes))].sort(),
    admission: latest(own, (s) => s.admission),
    start: span.start,
    end: span.closed ? span.end : null,
    until: span.end === NOW_ON ? null : span.end,
    open: span.end === NOW_ON,
    closed: span.closed,
    seen: own.length > 0,
    bare,
    startUnknown: span.startUnknown,
    ...flows,
    contradiction: span.contradiction || several || digestsDiffer(statements),
    halfTold: span.closed ? halfTold(reads.size, writes.size) : null,
    parts,
    reads: [...reads.values()],
  }
  return { run, written: [...writes.values()], schemas }
}

export type PartlyReported = 'WITHOUT_OUTPUT' | 'WITHOUT_INPUT'

function halfTold(reads: number, writes: number): PartlyReported | null {
  if (reads > 0 && writes === 0) return 'WITHOUT_OUTPUT'
  return reads === 0 && writes > 0 ? 'WITHOUT_INPUT' : null
}

/** Two registrations give one model version two digests. */
function digestsDiffer(statements: RunStatement[]): boolean {
  const known = new Map<string, string>()
  return statements.some(({ digest, outputs: [output] }) => {
    if (!digest || !output) return false
    const key = JSON.stringify([output.kind, output.namespace, output.name, output.version])
    const other = known.get(key)
    known.set(key, digest)
    return other !== undefined && other !== digest
  })
}

const isBare = (reports: RunStatement[]) =>
  reports.some((s) => s.outputs.length > 0) && reports.every((s) => s.inputs.length === 0)

/** A run that tells of no input may have written what its parent tells of reading (Spark's batches below a stream). */
function withInputs(statements: RunStatement[], inputs: RunCommand['inputs']): RunStatement[] {
  const last = statements.findLast((s) => !s.mention)
  if (!last || inputs.length === 0) return statements
  return statements.map((s) => (s === last ? { ...s, inputs: inputs.map((input) => ({ ...input, at: null })) } : s))
}

/** What others say that a run read counts where it reports no read of that artifact itself, and feeds what they name, no other output. */
function onlyUnread(statements: RunStatement[]): RunStatement[] {
  if (!statements.some((s) => s.mention && s.inputs.length > 0)) return statements
  const read = new Set(statements.flatMap((s) => (s.mention ? [] : s.inputs.map(outputArtifact))))
  return statements.map((s) => {
    if (!s.mention) return s
    const inputs = s.inputs.filter((input) => !read.has(outputArtifact(input)))
    const flows =
      inputs.length > 0 ? [{ inputs: inputs.map((_, n) => n), outputs: [0], carries: null, claim: null }] : null
    return { ...s, inputs, flows }
  })
}

/**
 * A long run reports the same over and over. Of reports that differ in their time alone the first and the last are as good as all:
 * every rule asks for the earliest, the latest, or whether any says so. `ordered`: by (at, key).
 */
function withoutRepeats(ordered: RunStatement[]): RunStatement[] {
  if (ordered.length < 3) return ordered
  const said = ordered.map((s) =>
    s.mention || s.declares ? null : JSON.stringify({ ...s, at: 0, key: '', ...untold }),
  )
  const last = new Map(said.map((content, index) => [content, index]))
  const first = new Map(said.map((content, index) => [content, index] as const).reverse())
  return ordered.filter((_, index) => {
    const content = said[index] ?? null
    return content === null || first.get(content) === index || last.get(content) === index
  })
}

/** How a report came, which is no part of what it says. */
const untold = { notes: undefined, corrects: undefined, partOf: undefined }

/** By (at, key), each key once. */
function inOrder(statements: RunStatement[]): RunStatement[] {
  if (statements.length < 2) return statements
  return [...new Map(statements.map((s) => [s.key, s])).values()].sort(
    (a, b) => a.at - b.at || (a.key < b.key ? -1 : 1),
  )
}

function readsOf(ws: string, run: string, statements: RunStatement[], span: Span, naming: Naming): Map<string, Read> {
  const reads = new Map<string, Read>()
  for (const { runId, inputs } of statements)
    for (const input of inputs) {
      const key = naming.input(input)
      reads.set(key, {
        id: idOf(ws, 'read', run, key),
        artifact: artifactId(ws, input),
        kind: 'RUN',
        run: byRun(runId),
        name: naming.readName(input),
        from: input.at ?? span.earliest,
        until: input.at ?? span.end,
        into: [],
        blind: [],
        one: false,
        pin: null,
        view: null,
        list: null,
      })
    }
  return reads
}

function latest<T>(statements: RunStatement[], pick: (s: RunStatement) => T | null | undefined): T | null {
  for (const statement of statements.toReversed()) {
    const value = pick(statement)
    if (value !== null && value !== undefined) return value
  }
  return null
}
