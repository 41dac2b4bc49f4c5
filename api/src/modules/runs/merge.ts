import type { RunKind, RunState, WriteMode } from '../../generated/schema.ts'
import { idOf } from '../../ids.ts'
import type { Instant } from '../../instant.ts'
import { artifactId } from '../artifacts/identity.ts'
import type { ArtifactName, JobName, RunCommand } from '../ingest/command.ts'
import { NOW_ON, type Read, type Source, type Write } from '../timeline/entry.ts'
import { placeColumns } from './columns.ts'
import { groupsOf } from './flows.ts'

/**
 * A part of a run: one group of inputs that feed outputs alike, at one write time. `next`: the part that writes later.
 * `columns`: which columns pass into what is written here (partColumns.ts); null: nobody said.
 */
export type Part = { id: string; at: Instant; next: string | null; columns: string | null }

/**
 * A statement about a run, as binding needs it. `mention`: somebody else spoke of the run (a model registry names the
 * run that trained a version), so it tells nothing of the run itself. `digest`: of what it wrote.
 */
export type RunStatement = RunCommand & { mention?: true; digest?: string | null }

/** What all statements about one run come to: a function of their set. */
export type MergedRun = {
  id: string
  runId: string
  kind: RunKind
  state: RunState
  job: JobName | null
  parentRunId: string | null
  parameters: unknown
  purposes: string[]
  start: Instant
  end: Instant | null
  open: boolean
  seen: boolean
  contradiction: boolean
  clockSkew: boolean
  flowsAssumed: boolean
  parts: Part[]
  reads: Read[]
  writes: Write[]
}

/**
 * Adds up all statements about one run (docs/adr/0004, "Runs" and "Writes"). `retiredAt`: when its job was retired. Pure.
 */
export function mergeRun(ws: string, statements: RunStatement[], retiredAt: Instant | null): MergedRun {
  const ordered = inOrder(statements)
  const runId = ordered[0]?.runId ?? ''
  const span = spanOf(ordered, retiredAt)
  const own = ordered.filter((s) => !s.mention)
  const reads = readsOf(ws, ordered, span)
  const writes = writesOf(ws, ordered, span, reads)
  const flows = placeFlows(ws, runId, ordered, reads, writes, span)
  placeColumns(ws, ordered, reads.values(), writes.values(), flows.parts)
  return {
    id: idOf(ws, 'run', runId),
    runId,
    kind: latest(own, (s) => s.kind) ?? 'TRANSFORM',
    state: span.state,
    job: latest(own, (s) => s.job),
    parentRunId: latest(own, (s) => s.parentRunId),
    parameters: latest(own, (s) => s.parameters) ?? null,
    purposes: [...new Set(own.flatMap((s) => s.purposes))].sort(),
    start: span.start,
    end: span.closed ? span.end : null,
    open: span.end === NOW_ON,
    seen: own.length > 0,
    contradiction: span.contradiction,
    ...flows,
    reads: [...reads.values()],
    writes: [...writes.values()],
  }
}

/** The job that a run is of, by all statements about it. */
export const jobOf = (statements: RunStatement[]): JobName | null =>
  latest(
    inOrder(statements).filter((s) => !s.mention),
    (s) => s.job,
  )

/** By (at, key), each key once. */
function inOrder(statements: RunStatement[]): RunStatement[] {
  if (statements.length < 2) return statements
  return [...new Map(statements.map((s) => [s.key, s])).values()].sort(
    (a, b) => a.at - b.at || (a.key < b.key ? -1 : 1),
  )
}

type Span = { start: Instant; end: Instant; closed: boolean; state: RunState; contradiction: boolean }

function spanOf(statements: RunStatement[], retiredAt: Instant | null): Span {
  const known = statements.flatMap((s) => s.startedAt ?? [])
  const start = Math.min(...(known.length > 0 ? known : statements.map((s) => s.at)))
  const terminal = statements.filter((s) => s.state !== 'RUNNING')
  const state = terminal.at(-1)?.state ?? 'RUNNING'
  if (terminal.length === 0) {
    const end = retiredAt !== null && start < retiredAt ? retiredAt : NOW_ON
    return { start, end, closed: false, state, contradiction: false }
  }
  const ended = terminal.flatMap((s) => s.endedAt ?? [])
  const end = Math.max(...(ended.length > 0 ? ended : statements.flatMap(mentioned)))
  const contradiction = new Set(terminal.map((s) => s.state)).size > 1 || end < start
  return { start, end: Math.max(start, end), closed: true, state, contradiction }
}

const mentioned = (s: RunStatement): Instant[] => [
  s.at,
  ...[s.startedAt, ...s.inputs.map((i) => i.at), ...s.outputs.map((o) => o.at)].flatMap((at) => at ?? []),
]

const inputKey = (ws: string, input: RunCommand['inputs'][number]) =>
  JSON.stringify([artifactId(ws, input), input.version, input.at])

const outputKey = (ws: string, output: ArtifactName & { version: string | null }) =>
  JSON.stringify([artifactId(ws, output), output.version])

function readsOf(ws: string, statements: RunStatement[], span: Span): Map<string, Read> {
  const reads = new Map<string, Read>()
  for (const { runId, inputs } of statements)
    for (const input of inputs)
      reads.set(inputKey(ws, input), {
        id: idOf(ws, 'read', runId, inputKey(ws, input)),
        artifact: artifactId(ws, input),
        kind: 'RUN',
        run: runId,
        name: input.version,
        from: input.at ?? span.start,
        until: input.at ?? span.end,
        into: [],
        one: false,
        pin: null,
      })
  return reads
}

type Mention = { statement: RunStatement; output: RunCommand['outputs'][number] }

function writesOf(ws: string, statements: RunStatement[], span: Span, reads: Map<string, Read>): Map<string, Write> {
  const said = new Map<string, Mention[]>()
  for (const statement of statements)
    for (const output of statement.outputs) {
      const key = outputKey(ws, output)
      said.set(key, [...(said.get(key) ?? []), { statement, output }])
    }
  const seen = statements.some((s) => !s.mention)
  const ownReads = new Set([...reads.values()].filter((r) => r.name === null).map((r) => r.artifact))
  return new Map([...said].map(([key, mentions]) => [key, writeOf(ws, mentions, span, ownReads, seen)]))
}

/** `seen`: the run itself was reported, so whatever makes its versions was. */
function writeOf(ws: string, mentions: Mention[], span: Span, ownReads: Set<string>, seen: boolean): Write {
  const [first] = mentions
  if (!first) throw new Error('a write that no statement mentions')
  const { output, statement } = first
  const artifact = artifactId(ws, output)
  const exact = mentions.flatMap((m) => m.output.at ?? [])
  const mode = modeOf(mentions)
  const latestMention = Math.max(...mentions.map((m) => m.statement.at))
  const at = exact.length > 0 ? Math.max(...exact) : span.closed ? span.end : latestMention
  return {
    id: writeId(ws, artifact, statement.runId, output.version),
    artifact,
    run: statement.runId,
    name: output.version,
    at,
    since: exact.length > 0 ? at : Math.min(span.start, at),
    until: exact.length > 0 ? at : Math.max(at, span.end),
    overwrites: mode === 'OVERWRITE' && span.state === 'COMPLETE',
    alone: ownReads.has(artifact) || mentions.some((m) => m.statement.mention),
    assumed: mode === null,
    seen,
    digest: mentions.findLast((m) => m.statement.digest)?.statement.digest ?? null,
    sources: [],
  }
}

/** The latest statement that says how; APPEND where one statement says both. */
function modeOf(mentions: Mention[]): WriteMode | null {
  const latest = mentions.findLast((m) => m.output.mode !== null)
  const modes = mentions.flatMap((m) => (m.statement === latest?.statement ? (m.output.mode ?? []) : []))
  return modes.includes('APPEND') ? 'APPEND' : (modes[0] ?? null)
}

/** The id of a write, and of the version that it begins. `by`: the run's id, or `#` and the key of a statement without one. */
export function writeId(ws: string, artifact: string, by: string, name: string | null): string {
  return idOf(ws, 'write', artifact, by, name)
}

/**
 * Splits the run into parts and hangs reads and writes on them (fills `into` and `sources`). The inputs that feed every
 * output form a chain, one part per write time; a read joins it at the first write that is not before it.
 */
function placeFlows(
  ws: string,
  runId: string,
  statements: RunStatement[],
  reads: Map<string, Read>,
  writes: Map<string, Write>,
  span: Span,
): Pick<MergedRun, 'parts' | 'clockSkew' | 'flowsAssumed'> {
  const groups = groupsOf(statements, { input: (i) => inputKey(ws, i), output: (o) => outputKey(ws, o) })
  const parts: Part[] = []
  let clockSkew = false
  for (const group of groups) {
    const outputs = group.outputs.flatMap(({ output, ...claim }) => {
      const write = writes.get(output)
      return write ? [{ write, claim }] : []
    })
    const times = [...new Set(outputs.map(({ write }) => write.at))].sort((a, b) => a - b)
    const moments = group.stated ? times.slice(-1) : times
    const name = group.stated ? JSON.stringify(group.inputs) : group.outputs.length > 0 ? 'all' : 'unfed'
    const chain = (moments.length > 0 ? moments : [span.start]).map((at, index) => ({
      id: idOf(ws, 'part', runId, name, index),
      at,
    }))
    const idle = { id: idOf(ws, 'part', runId, name, 'after'), at: span.start }
    let late = false
    for (const key of group.inputs) {
      const read = reads.get(key)
      if (!read) continue
      const joined = group.stated || outputs.length === 0 ? chain[0] : chain.find((part) => part.at >= read.from)
      if (!joined) late = true
      read.into.push((joined ?? idle).id)
      if (outputs.some(({ write }) => write.at < read.from)) clockSkew = true
    }
    for (const { write, claim } of outputs) {
      const part = group.stated ? chain[0] : chain.find((p) => p.at === write.at)
      if (part) write.sources.push({ part: part.id, ...claim } satisfies Source)
    }
    parts.push(...chain.map((part, index) => ({ ...part, next: chain[index + 1]?.id ?? null, columns: null })))
    if (late) parts.push({ ...idle, next: null, columns: null })
  }
  const assumed = groups.find((g) => !g.stated && g.outputs.length > 0)
  const flowsAssumed = assumed !== undefined && assumed.inputs.length > 1 && assumed.outputs.length > 1
  return { parts, clockSkew, flowsAssumed }
}

function latest<T>(statements: RunStatement[], pick: (s: RunStatement) => T | null | undefined): T | null {
  for (const statement of statements.toReversed()) {
    const value = pick(statement)
    if (value !== null && value !== undefined) return value
  }
  return null
}
