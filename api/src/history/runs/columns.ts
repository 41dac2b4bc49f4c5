import type { ArtifactKind } from '../../generated/schema.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import type { ColumnFlow } from '../../vocabulary/command.ts'
import { groupBy } from '../../vocabulary/groups.ts'
import { hasColumns } from '../../vocabulary/kinds.ts'
import type { Read, Write } from '../binding/index.ts'
import { ColumnsInto } from './columnsInto.ts'
import { type ColumnPass, columnsText, type OutputColumns, statesColumn, type WrittenSchema } from './partColumns.ts'
import type { Part } from './parts.ts'
import type { WriteSchema } from './schemas.ts'
import type { RunStatement } from './statement.ts'

/** One end of a column flow. `version` null: whichever the run reads or writes. `column` null: the artifact as a whole. */
type End = { artifact: string; version: string | null; column: string | null }

type StatedFlow = { from: End; to: End; direct: boolean; masking: boolean; general?: true }

/**
 * What all statements about one run say of columns: each pair of ends once for every way that is stated, direct or not, masking
 * or not, so that a filter on both is exact. What has no columns of its own (a model), or none that is named, stands as a whole. Pure.
 */
export function statedFlows(ws: string, statements: Pick<RunStatement, 'columns'>[]): StatedFlow[] {
  const flows = new Map<string, StatedFlow>()
  for (const { columns } of statements)
    for (const { direct, masking, general, ...ends } of columns) {
      const [from, to] = [endOf(ws, ends.from), endOf(ws, ends.to)]
      const key = JSON.stringify([from, to, direct, masking])
      const isGeneral = general && (flows.get(key)?.general ?? true)
      flows.set(key, { from, to, direct, masking, ...(isGeneral ? { general } : {}) })
    }
  return [...flows.values()]
}

export const endOf = (ws: string, end: ColumnFlow['from']): End => ({
  artifact: artifactId(ws, end),
  version: end.version,
  column: hasColumns(end.kind) && end.column !== '' ? end.column : null,
})

/**
 * Writes onto each part which columns pass through it into the writes that hang from it (docs/adr/0007-column-lineage.md).
 * `reads` and `writes` hang on the parts already. `schemas`: of writes, by their ids. A write into which no stated flow leads is left out: there, all of
 * every input passes.
 */
export function placeColumns(
  ws: string,
  statements: RunStatement[],
  reads: Iterable<Read>,
  writes: Write[],
  schemas: Map<string, WriteSchema>,
  parts: Part[],
): void {
  const stated = statedFlows(ws, statements)
  const told = schemasByPart(schemas, writes)
  if (stated.length + told.size === 0) return
  const inputs = statements.flatMap((s) => s.inputs)
  const kinds = new Map(inputs.map((input) => [artifactId(ws, input), input.kind]))
  const listed = new Set(
    statements.flatMap((s) =>
      s.mention ? [] : s.inputs.flatMap((input) => (input.unlisted ? [] : artifactId(ws, input))),
    ),
  )
  const feeding = feedingParts([...reads], parts)
  const byTarget = flowsByWrite(stated, writes)
  const outputs = new Map<string, OutputColumns[]>()
  for (const [write, flows] of byTarget)
    for (const [part, columns] of columnsOf(write, flows, feeding, { kinds, listed }))
      outputs.set(part, [...(outputs.get(part) ?? []), columns])
  for (const part of parts) part.columns = columnsText(outputs.get(part.id) ?? [], told.get(part.id) ?? [])
}

/** What is told of the columns of what hangs from each part. */
function schemasByPart(schemas: Map<string, WriteSchema>, writes: Write[]): Map<string, WrittenSchema[]> {
  const told = new Map<string, WrittenSchema[]>()
  for (const { id, artifact, name, sources } of writes) {
    const schema = schemas.get(id)
    if (schema)
      for (const part of new Set(sources.map((source) => source.part)))
        told.set(part, [...(told.get(part) ?? []), { artifact, name, ...schema }])
  }
  return told
}

/** A flow into a version that the run does not write goes into everything that it writes of the artifact. */
function flowsByWrite(stated: StatedFlow[], writes: Write[]): Map<Write, StatedFlow[]> {
  const into = groupBy(stated, ({ to }) => to.artifact)
  const names = new Set(writes.map(({ artifact, name }) => JSON.stringify([artifact, name])))
  const written = ({ to }: StatedFlow) => names.has(JSON.stringify([to.artifact, to.version]))
  return new Map(
    writes.flatMap((write) => {
      const flows = (into.get(write.artifact) ?? []).filter(
        (flow) => flow.to.version === null || flow.to.version === write.name || !written(flow),
      )
      return flows.length > 0 ? [[write, flows]] : []
    }),
  )
}

/** The reads that feed what hangs from a part: its own, and those of the parts before it in its chain. */
export function feedingParts(reads: Read[], parts: Part[]): (part: string) => Read[] {
  const own = new Map<string, Read[]>()
  for (const read of reads) for (const part of read.into) own.set(part, [...(own.get(part) ?? []), read])
  const before = new Map(parts.flatMap(({ id, next }) => (next === null ? [] : [[next, id]])))
  return (part) => {
    const found: Read[] = []
    for (let at: string | undefined = part; at !== undefined; at = before.get(at)) found.push(...(own.get(at) ?? []))
    return found
  }
}

/** All of an input into all of an output, because nobody said more. */
const anything: ColumnPass = { from: null, to: null, direct: false, masking: false, assumed: true }

function columnsOf(
  write: Write,
  flows: StatedFlow[],
  feeding: (part: string) => Read[],
  { kinds, listed }: { kinds: Map<string, ArtifactKind>; listed: Set<string> },
): [string, OutputColumns][] {
  const names = new Map<string, Set<string | null>>()
  for (const { artifact, name } of write.sources.flatMap(({ part }) => feeding(part)))
    names.set(artifact, (names.get(artifact) ?? new Set()).add(name))
  const placed = flows.flatMap((flow) => {
    const { artifact, version } = flow.from
    const read = names.get(artifact)
    return read ? [{ flow, artifact, name: version !== null && read.has(version) ? version : null }] : []
  })
  if (placed.length === 0) return []
  const stated = new Set(placed.map(({ artifact }) => artifact))
  // A source that is no input of this write, or that only the flow itself names, came through another one: which, nobody said.
  const unplaced = placed.length < flows.length || placed.some(({ artifact }) => !listed.has(artifact))
  return write.sources.map(({ part }) => {
    const here = feeding(part)
    const columns = new ColumnsInto(write)
    for (const { flow, ...source } of placed)
      if (here.some((read) => maySee(read, source)))
        columns.pass(source, { ...flow, from: flow.from.column, to: flow.to.column, assumed: false })
      else if (statesColumn({ ...flow, to: flow.to.column })) columns.tellElsewhere(flow.to.column)
    for (const { artifact } of here)
      if (!stated.has(artifact) && (unplaced || !hasColumns(kinds.get(artifact) ?? 'DATASET')))
        columns.pass({ artifact, name: null }, anything)
    return [part, columns.all()]
  })
}

const maySee = (read: Read, { artifact, name }: { artifact: string; name: string | null }) =>
  read.artifact === artifact && (name === null || read.name === null || read.name === name)
