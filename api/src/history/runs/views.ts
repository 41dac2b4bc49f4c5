import type { ArtifactKind } from '../../generated/schema.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import type { Read, ViewPart, ViewSource, Write } from '../binding/index.ts'
import { feedingParts } from './columns.ts'
import type { Naming } from './names.ts'
import { columnsText, parseColumns, parseSchemas } from './partColumns.ts'
import type { Part } from './parts.ts'
import type { Span } from './span.ts'
import type { RunStatement } from './statement.ts'

/**
 * Makes what a run says of outputs that are computed when they are read their definitions: nothing flows into them now, and
 * whoever reads them reads their sources then (docs/adr/0004, "Views"). An execution that defines one replaces what was
 * there; a declaration takes the place of declarations only; an execution that failed defines nothing. `run`: its id in the graph. Fills `view`.
 */
export function defineViews(
  ws: string,
  run: string,
  { statements, naming, span }: { statements: RunStatement[]; naming: Naming; span: Span },
  reads: Iterable<Read>,
  writes: Map<string, Write>,
  parts: Part[],
): void {
  const computed = new Map(
    statements.flatMap((s) =>
      s.outputs.flatMap((output) =>
        output.computed ? naming.outputs(output, s).map((key) => [key, s.declares ?? false] as const) : [],
      ),
    ),
  )
  if (computed.size === 0 || span.state === 'FAIL' || span.state === 'ABORT') return
  const kinds = new Map(statements.flatMap((s) => s.inputs.map((input) => [artifactId(ws, input), input.kind])))
  const feeding = feedingParts([...reads], parts)
  const columns = new Map(parts.map((part) => [part.id, part.columns]))
  for (const [key, declared] of computed) {
    const write = writes.get(key)
    if (!write) continue
    write.view = {
      run,
      parts: write.sources.map(
        ({ part, carries, claim, mixes }): ViewPart => ({
          carries,
          claim,
          ...(mixes ? { mixes } : {}),
          sources: sourcesOf(write, feeding(part), kinds),
          columns: columnsOf(write, columns.get(part) ?? null),
        }),
      ),
    }
    write.alone = true
    write.assumed = false
    write.fresh = !declared
    write.overwrites = !declared
  }
}

/** Each source once, but for what it would take from itself. */
function sourcesOf(write: Write, reads: Read[], kinds: Map<string, ArtifactKind>): ViewSource[] {
  const others = reads.filter((read) => !read.blind.includes(write.id))
  const sources = others.map(({ artifact, name }) => ({ artifact, kind: kinds.get(artifact) ?? 'DATASET', name }))
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()].sort((a, b) =>
    JSON.stringify(a) < JSON.stringify(b) ? -1 : 1,
  )
}

function columnsOf({ artifact, name }: Write, text: string | null): string | null {
  if (text === null) return null
  const isIts = (one: { artifact: string; name: string | null }) => one.artifact === artifact && one.name === name
  return columnsText(parseColumns(text).filter(isIts), parseSchemas(text).filter(isIts))
}
