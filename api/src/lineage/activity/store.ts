import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'

/** Calls that brought something, the last first. Only the last of a call's keys are kept. */
export const lastArrivals = statement(
  'lastArrivals',
  z.object({ epoch: z.number(), at: z.number(), accepted: z.array(z.string()), refused: z.array(z.string()) }),
  `
  MATCH (c:Change {ws: $ws}) WHERE c.epoch IS NOT NULL AND c.at IS NOT NULL
  WITH c ORDER BY c.epoch DESC LIMIT $first
  RETURN c.epoch AS epoch, c.at AS at, c.accepted AS accepted, c.refused AS refused
  ORDER BY epoch DESC`,
)

export const arrivalCounts = statement(
  'arrivalCounts',
  z.object({ accepted: z.number(), refused: z.number(), lenient: z.number() }),
  `
  OPTIONAL MATCH (w:Workspace {ws: $ws})
  RETURN coalesce(w.accepted, 0) AS accepted,
    COUNT { MATCH (e:RefusedEvent {ws: $ws}) WHERE e.id IS NOT NULL AND e.acknowledgedAt IS NULL RETURN e } AS refused,
    COUNT { MATCH (n:Note {ws: $ws}) WHERE n.id IS NOT NULL RETURN n } AS lenient`,
)

/** Statements as they are stored (ingest/statements/storedStatement.ts). */
export const keptStatements = statement(
  'keptStatements',
  z.object({ key: z.string(), body: z.string(), by: z.string().nullable() }),
  'UNWIND $keys AS key MATCH (s:Statement {ws: $ws, key: key}) RETURN s.key AS key, s.body AS body, s.by AS by',
)

export const standingRefusals = statement(
  'standingRefusals',
  z.object({ key: z.string(), code: z.string(), field: z.string(), by: z.string().nullable() }),
  'UNWIND $keys AS key MATCH (e:RefusedEvent {ws: $ws, id: key}) RETURN e.id AS key, e.code AS code, e.field AS field, e.by AS by',
)
