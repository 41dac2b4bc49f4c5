import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

const Nothing = z.object({})

/**
 * An artifact is in the system that the latest (at, key) names; one not described yet is made with its key alone. Two systems at one
 * instant contradict each other. One row an artifact.
 */
export const placeArtifacts = statement(
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
  MERGE (s:System {ws: $ws, id: row.system}) ON CREATE SET s.key = row.systemKey, s.terms = row.systemTerms
  MERGE (a)-[in:IN_SYSTEM]->(s) ON CREATE SET in.ws = $ws`,
)

/**
 * Columns, each as its latest (at, key) describes it; `by` null: it is only named, so it exists and nothing is said of it. `told`: a
 * schema has it; `named`: somebody described it by itself; `read`: somebody takes something from it. `seenAt`: when somebody
 * last said that it is there, other than whoever wrote it.
 */
export const writeColumns = statement(
  'writeColumns',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (a:Artifact {ws: $ws, id: row.artifact})
  MERGE (c:Column {ws: $ws, id: row.id})
  ON CREATE SET c:$(row.label), c.name = row.name, c.sensitive = false, c.purposes = [],
    c.terms = row.terms, c.contextTerms = row.contextTerms
  MERGE (a)-[has:HAS_COLUMN]->(c) ON CREATE SET has.ws = $ws
  SET c.told = coalesce(c.told, false) OR row.told, c.named = coalesce(c.named, false) OR row.named,
    c.read = coalesce(c.read, false) OR row.read,
    c.seenAt = CASE WHEN row.seenAt IS NULL OR c.seenAt >= row.seenAt THEN c.seenAt ELSE row.seenAt END
  WITH c, row WHERE row.by IS NOT NULL AND (c.at IS NULL OR c.at < row.at OR (c.at = row.at AND c.by < row.by))
  SET c += row.properties, c.at = row.at, c.by = row.by`,
)

/** Schemas of which no write is told: all columns that an artifact has from a time on. */
export const writeSchemas = statement(
  'writeSchemas',
  Nothing,
  `
  UNWIND $rows AS row
  MERGE (t:ToldSchema {ws: $ws, id: row.id})
  SET t.artifact = row.artifact, t.at = row.at, t.columns = row.columns, t.adds = false`,
)
