import { z } from 'zod'
import { statement, type Transaction } from '../../db/index.ts'
import { idOf } from '../../ids.ts'
import { columnLabel } from '../../kinds.ts'
import type { ArtifactCommand, ArtifactName, ColumnDefinition, Command, DeployCommand } from '../ingest/command.ts'
import { systemId } from '../systems/index.ts'
import { artifactId } from './identity.ts'

const Nothing = z.object({})

/**
 * An artifact is in the system that the latest (at, key) names; one not described yet is made with its key alone. Two systems at one
 * instant contradict each other. One row an artifact.
 */
const placeArtifacts = statement(
  'placeArtifacts',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (a:Artifact {ws: $ws, id: row.artifact})
  WITH a, row, head([(a)-[:IN_SYSTEM]->(s:System) | s.id]) AS before
  SET a.contradiction = CASE
    WHEN a.placedAt IS NULL OR a.placedAt < row.at THEN CASE WHEN row.contradiction THEN true END
    WHEN a.placedAt = row.at AND (row.contradiction OR before <> row.system) THEN true
    ELSE a.contradiction END
  WITH a, row
  WHERE a.placedAt IS NULL OR a.placedAt < row.at OR (a.placedAt = row.at AND a.placedBy < row.by)
  SET a.placedAt = row.at, a.placedBy = row.by
  WITH a, row
  OPTIONAL MATCH (a)-[old:IN_SYSTEM]->(:System)
  DELETE old
  WITH DISTINCT a, row
  MERGE (s:System {ws: $ws, id: row.system}) ON CREATE SET s.key = row.systemKey
  MERGE (a)-[in:IN_SYSTEM]->(s) ON CREATE SET in.ws = $ws`,
)

/** Columns, each as its latest (at, key) describes it; `by` null: only mentioned, so it exists and says nothing. */
const writeColumns = statement(
  'writeColumns',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (a:Artifact {ws: $ws, id: row.artifact})
  MERGE (c:Column {ws: $ws, id: row.id})
  ON CREATE SET c:$(row.label), c.name = row.name, c.sensitive = false, c.purposes = []
  MERGE (a)-[has:HAS_COLUMN]->(c) ON CREATE SET has.ws = $ws
  WITH c, row WHERE row.by IS NOT NULL AND (c.at IS NULL OR c.at < row.at OR (c.at = row.at AND c.by < row.by))
  SET c += row.properties, c.at = row.at, c.by = row.by`,
)

/** What `describeArtifacts` runs. */
export const describing = { placeArtifacts, writeColumns }

export const columnId = (ws: string, artifact: string, name: string): string => idOf(ws, 'column', artifact, name)

/** Writes what statements say of artifacts themselves: their system and columns. The artifacts exist and are locked. */
export async function describeArtifacts(tx: Transaction, ws: string, commands: Command[]): Promise<void> {
  const placed = commands.flatMap((command) =>
    command.type === 'artifact' || command.type === 'deploy' ? placement(ws, command) : [],
  )
  if (placed.length > 0) await tx.run(placeArtifacts, { rows: latestOf(placed) })
  const described = commands.flatMap((command) => (command.type === 'artifact' ? definitions(ws, command) : []))
  const mentioned = new Map(commands.flatMap((command) => mentions(ws, command)).map((row) => [row.id, row]))
  const rows = [...mentioned.values(), ...described.sort(byAge)]
  if (rows.length > 0) await tx.run(writeColumns, { rows })
}

type Placement = ReturnType<typeof placement>[number]

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

function placement(ws: string, command: ArtifactCommand | DeployCommand) {
  const { systemKey, at, key } = command
  if (systemKey === null) return []
  const artifact = artifactId(ws, command.type === 'deploy' ? command.deployment : command.artifact)
  return [{ artifact, at, by: key, systemKey, system: systemId(ws, systemKey) }]
}

function definitions(ws: string, { artifact, columns, at, key }: ArtifactCommand) {
  return columns.map(({ name, ...properties }) => ({
    ...column(ws, artifact, name),
    at,
    by: saysAnything(properties) ? key : null,
    properties,
  }))
}

/** A schema that only names its columns takes nothing back of what was said about them. */
const saysAnything = (said: Omit<ColumnDefinition, 'name'>) =>
  said.category !== null || said.sensitive || said.purposes.length > 0 || said.necessity !== null

/** Columns that a run's column flows or a model's features name. */
function mentions(ws: string, command: Command) {
  const named: (ArtifactName & { column: string })[] =
    command.type === 'run'
      ? command.columns.flatMap(({ from, to }) => [from, to])
      : command.type === 'modelVersion'
        ? command.features
        : []
  return named.map((it) => ({ ...column(ws, it, it.column), at: 0, by: null, properties: {} }))
}

const column = (ws: string, artifact: ArtifactName, name: string) => ({
  id: columnId(ws, artifactId(ws, artifact), name),
  artifact: artifactId(ws, artifact),
  label: columnLabel(artifact.kind),
  name,
})

type Aged = { at: number; by: string | null }

const byAge = (a: Aged, b: Aged) => a.at - b.at || ((a.by ?? '') < (b.by ?? '') ? -1 : 1)
