import type { Transaction } from '../../platform/db/index.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import type { ArtifactCommand, ArtifactName, ColumnDefinition, Tag } from '../../vocabulary/command.ts'
import { idOf } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { artifactKinds, hasColumns } from '../../vocabulary/kinds.ts'
import { termsOf } from '../../vocabulary/terms.ts'
import { systemId } from '../systems/index.ts'
import { placeArtifacts, writeColumns, writeSchemas } from './store/registration.ts'
import { writeTags } from './store/tags.ts'
import { tagRows } from './tags.ts'

/** What `describeArtifacts` runs. */
export const describing = { placeArtifacts, writeColumns, writeSchemas, writeTags }

export const columnId = (ws: string, artifact: string, name: string): string => idOf(ws, 'column', artifact, name)

/**
 * How a statement names a column. READ: something is taken from it; WRITTEN: something goes into it. SEEN: it is in the schema of what
 * was read. TOLD: in that of what was written, and has its time from that.
 */
type Mention = { column: ArtifactName & { column: string }; how: 'READ' | 'WRITTEN' | 'SEEN' | 'TOLD' }

/** What one statement says of artifacts themselves. `defined`: what columns are; `mentioned`: that they are there. */
export type Description = {
  placed?: { artifact: ArtifactName; systemKey: string }[]
  defined?: (Pick<ArtifactCommand, 'artifact' | 'columns'> & { schema: ArtifactCommand['schema'] | undefined })[]
  mentioned?: Mention[]
  tagged?: { artifact: ArtifactName; tags: Tag[] }[]
}

/** `at`, `by`: of the statement. */
export type Described = Description & { at: Instant; by: string }

/** Writes what statements say of artifacts themselves: their system, columns and tags. The artifacts exist and are locked. */
export async function describeArtifacts(tx: Transaction, ws: string, described: Described[]): Promise<void> {
  const placed = described.flatMap((said) => placements(ws, said))
  if (placed.length > 0) await tx.run(placeArtifacts, { rows: latestOf(placed) })
  const rows = [...mentions(ws, described), ...described.flatMap((said) => definitions(ws, said)).sort(byAge)]
  if (rows.length > 0) await tx.run(writeColumns, { rows })
  const schemas = described.flatMap((said) => schemasOf(ws, said))
  if (schemas.length > 0) await tx.run(writeSchemas, { rows: schemas })
  const tags = tagRows(
    ws,
    described.flatMap(({ tagged = [] }) => tagged),
  )
  if (tags.length > 0) await tx.run(writeTags, { rows: tags })
}

type Placement = ReturnType<typeof placements>[number]

/** The last that is said of each artifact, and whether that names two systems. */
function latestOf(placed: Placement[]): (Placement & { contradiction: boolean })[] {
  const latest = new Map<string, Placement & { contradiction: boolean }>()
  for (const one of placed.toSorted(byAge)) {
    const other = latest.get(one.artifact)
    const together = other?.at === one.at
    const contradiction = together && (other.contradiction || other.system !== one.system)
    latest.set(one.artifact, { ...one, contradiction })
  }
  return [...latest.values()]
}

function placements(ws: string, { at, by, placed = [] }: Described) {
  return placed.map(({ artifact, systemKey }) => ({
    artifact: artifactId(ws, artifact),
    at,
    by,
    systemKey,
    systemTerms: termsOf(ws, [systemKey]),
    system: systemId(ws, systemKey),
  }))
}

function definitions(ws: string, { at, by, defined = [] }: Described) {
  return defined.flatMap(({ artifact, columns, schema }) =>
    columns.map(({ name, ...properties }) => ({
      ...column(ws, artifact, name),
      at,
      by: saysAnything(properties) ? by : null,
      properties,
      told: schema !== undefined,
      named: schema === undefined,
      read: false,
      // What a run writes has its time from the write.
      seenAt: schema === undefined || schema === 'READ' ? at : null,
    })),
  )
}

function schemasOf(ws: string, { at, defined = [] }: Described) {
  return defined.flatMap(({ artifact, columns, schema }) => {
    if (schema !== 'DESCRIBED') return []
    const of = artifactId(ws, artifact)
    const names = columns.map(({ name }) => name).sort()
    return [{ id: idOf(ws, 'schema', of, at, JSON.stringify(names)), artifact: of, at, columns: names }]
  })
}

/** A schema that only names its columns takes nothing back of what was said about them. */
const saysAnything = (said: Omit<ColumnDefinition, 'name'>) =>
  said.category !== null || said.sensitive || said.purposes.length > 0 || said.necessity !== null

/** Columns that statements name, each once. */
function mentions(ws: string, described: Described[]) {
  const found = new Map<string, ReturnType<typeof mention>[number]>()
  for (const row of described.flatMap(({ at, mentioned = [] }) => mentioned.flatMap((said) => mention(ws, said, at)))) {
    const known = found.get(row.id)
    const seenAt =
      known?.seenAt != null && row.seenAt !== null ? Math.max(known.seenAt, row.seenAt) : (known?.seenAt ?? row.seenAt)
    found.set(row.id, known ? { ...known, read: known.read || row.read, told: known.told || row.told, seenAt } : row)
  }
  return [...found.values()]
}

function mention(ws: string, { column: it, how }: Mention, at: Instant) {
  if (it.column === '' || !hasColumns(it.kind)) return []
  const named = { ...column(ws, it, it.column), at: 0, by: null, properties: {}, named: false }
  return [
    { ...named, told: how === 'TOLD' || how === 'SEEN', read: how === 'READ', seenAt: how === 'TOLD' ? null : at },
  ]
}

const column = (ws: string, artifact: ArtifactName, name: string) => ({
  id: columnId(ws, artifactId(ws, artifact), name),
  artifact: artifactId(ws, artifact),
  label: artifactKinds[artifact.kind].columnLabel ?? 'Field',
  name,
  terms: termsOf(ws, [name]),
  contextTerms: termsOf(ws, [artifact.name]),
})

type Aged = { at: number; by: string | null }

const byAge = (a: Aged, b: Aged) => a.at - b.at || ((a.by ?? '') < (b.by ?? '') ? -1 : 1)
