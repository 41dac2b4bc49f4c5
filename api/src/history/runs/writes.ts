import type { WriteMode } from '../../generated/schema.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import type { RunCommand } from '../../vocabulary/command.ts'
import { artifactKinds } from '../../vocabulary/kinds.ts'
import type { Read, Write } from '../binding/index.ts'
import { type Naming, writeId } from './names.ts'
import type { Span } from './span.ts'
import type { RunStatement } from './statement.ts'

type Mention = { statement: RunStatement; output: RunCommand['outputs'][number] }

/** What a run wrote, by its output's key: one write for each (artifact, version name). Nothing feeds them yet. `by`: who wrote. Pure. */
export function writesOf(
  ws: string,
  by: string,
  statements: RunStatement[],
  span: Span,
  reads: Map<string, Read>,
  naming: Naming,
): Map<string, Write> {
  const said = new Map<string, Mention[]>()
  for (const statement of statements)
    for (const output of statement.outputs)
      for (const key of naming.outputs(output, statement)) {
        const mentions = said.get(key)
        if (mentions) mentions.push({ statement, output })
        else said.set(key, [{ statement, output }])
      }
  const seen = statements.some((s) => !s.mention)
  const ownReads = new Set([...reads.values()].filter((r) => r.name === null).map((r) => r.artifact))
  const ofRun = { by, ownReads, seen }
  return new Map([...said].map(([key, mentions]) => [key, writeOf(ws, key, mentions, span, ofRun)]))
}

/** `seen`: the run itself was reported, so whatever makes its versions was. */
type OfRun = { by: string; ownReads: Set<string>; seen: boolean }

function writeOf(ws: string, key: string, mentions: Mention[], span: Span, { by, ownReads, seen }: OfRun): Write {
  const [first] = mentions
  if (!first) throw new Error('a write that no statement mentions')
  const { output } = first
  const artifact = artifactId(ws, output)
  const [, name] = JSON.parse(key) as [string, string | null]
  const exact = mentions.flatMap((m) => m.output.at ?? [])
  const mode = modeOf(mentions)
  const latestMention = Math.max(...mentions.map((m) => m.statement.at))
  const at = exact.length > 0 ? Math.max(...exact) : span.closed ? span.end : latestMention
  const fresh = artifactKinds[output.kind].registered
  return {
    id: writeId(ws, artifact, by, name),
    artifact,
    run: by,
    name,
    at,
    since: exact.length > 0 ? at : Math.min(span.start, at),
    until: exact.length > 0 ? at : Math.max(at, span.end),
    overwrites: (mode === 'OVERWRITE' || fresh) && span.state === 'COMPLETE',
    fresh,
    alone: ownReads.has(artifact) || mentions.some((m) => m.statement.mention),
    assumed: mode === null && !fresh,
    seen,
    digest: mentions.findLast((m) => m.statement.digest)?.statement.digest ?? null,
    sources: [],
    observed: false,
    view: null,
  }
}

/** The latest statement that says how; APPEND where one statement says both. */
function modeOf(mentions: Mention[]): WriteMode | null {
  const latest = mentions.findLast((m) => m.output.mode !== null)
  const modes = mentions.flatMap((m) => (m.statement === latest?.statement ? (m.output.mode ?? []) : []))
  return modes.includes('APPEND') ? 'APPEND' : (modes[0] ?? null)
}

/**
 * One write that several jobs report under one run id: as long as the longest, and whole only if all say so. What one of them
 * says is stored is stored.
 */
export function joinedWrite(one: Write, other: Write): Write {
  return {
    ...one,
    at: Math.max(one.at, other.at),
    since: Math.min(one.since, other.since),
    until: Math.max(one.until, other.until),
    overwrites: one.overwrites && other.overwrites,
    fresh: one.fresh && other.fresh,
    alone: one.alone || other.alone,
    assumed: one.assumed || other.assumed,
    seen: one.seen || other.seen,
    digest: one.digest ?? other.digest,
    sources: [...one.sources, ...other.sources],
    view: one.view && other.view && { ...one.view, parts: [...one.view.parts, ...other.view.parts] },
  }
}
