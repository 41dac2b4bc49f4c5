import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

/** The version that a read sees or a write is in. */
export const versionOfEntry = statement(
  'versionOfEntry',
  z.object({ version: z.string() }),
  `
  OPTIONAL MATCH (r:Read {ws: $ws, id: $entry})-[:BOUND]->(seen:Version)
  OPTIONAL MATCH (w:Write {ws: $ws, id: $entry})-[:BOUND]->(made:Version)
  WITH coalesce(seen, made) AS v WHERE v IS NOT NULL
  RETURN v.id AS version LIMIT 1`,
)
