import { z } from 'zod'
import { IdentifierKind, IdentifierPlace } from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'

const Stored = z.object({
  id: z.string(),
  kind: z.enum(IdentifierKind),
  place: z.enum(IdentifierPlace),
  shown: z.string(),
  count: z.number(),
  masked: z.boolean(),
  firstAt: z.number(),
  lastAt: z.number(),
})
export type FindingRow = z.infer<typeof Stored>

export const writeFindings = statement(
  'writeFindings',
  z.object({}),
  `
  UNWIND $rows AS row
  MERGE (f:IdentifierFinding {ws: $ws, id: row.id})
  ON CREATE SET f.kind = row.kind, f.place = row.place, f.shown = row.shown, f.firstAt = row.at, f.count = 0
  SET f.lastAt = row.at, f.count = f.count + 1, f.masked = row.masked`,
  { rows: ['id', 'kind', 'place', 'shown', 'at', 'masked'] },
)

export const findingsBefore = statement(
  'findingsBefore',
  Stored,
  `
  MATCH (f:IdentifierFinding {ws: $ws})
  WHERE f.lastAt <= $at AND (f.lastAt < $at OR f.id < $id)
  RETURN f.id AS id, f.kind AS kind, f.place AS place, f.shown AS shown, f.count AS count, f.masked AS masked,
    f.firstAt AS firstAt, f.lastAt AS lastAt
  ORDER BY lastAt DESC, id DESC LIMIT toInteger($limit)`,
)

export const countFindings = statement(
  'countFindings',
  z.object({ count: z.number() }),
  'MATCH (f:IdentifierFinding {ws: $ws}) WHERE f.lastAt >= 0 RETURN count(f) AS count',
)

export const setMasking = statement(
  'setMasking',
  z.object({}),
  'MERGE (w:Workspace {ws: $ws}) SET w.masksIdentifiers = $on',
)
