import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'

const Nothing = z.object({})

/** Consents without their people. When each arrived, its statement says. */
export const writeConsents = statement(
  'writeConsents',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (s:Statement {ws: $ws, key: row.key})
  MERGE (c:Consent {ws: $ws, id: row.id})
  SET c += row, c.recordedAt = s.recordedAt`,
  { rows: ['id', 'key', 'at', 'count', 'purposes', 'status', 'namespaces'] },
)

/** A relationship to each of a few people. `named`: how many of them were found. */
export const nameInConsents = statement(
  'nameInConsents',
  z.object({ named: z.number() }),
  `
  UNWIND $rows AS row
  MATCH (l:Consent {ws: $ws, id: row.id})
  UNWIND row.people AS ordinal
  MATCH (c:Customer {ws: $ws, ordinal: ordinal})
  CREATE (c)-[:NAMED_IN {ws: $ws}]->(l)
  RETURN count(*) AS named`,
  { rows: ['id', 'people'] },
)

export const writeConsentChunks = statement(
  'writeConsentChunks',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (l:Consent {ws: $ws, id: row.id})
  UNWIND row.chunks AS chunk
  CREATE (l)-[:HOLDS {ws: $ws}]->(m:Members {ws: $ws, high: chunk.high})
  SET m += chunk`,
  { rows: ['id', 'chunks.high', 'chunks.count'] },
)

export const dropConsents = statement(
  'dropConsents',
  Nothing,
  `
  UNWIND $ids AS id
  MATCH (c:Consent {ws: $ws, id: id})
  OPTIONAL MATCH (c)-[:HOLDS]->(m)
  DETACH DELETE c, m`,
)
