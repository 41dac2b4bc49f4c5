import { z } from 'zod'
import { GrantKind } from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'

const Grant = z.object({
  id: z.string(),
  kind: z.enum(GrantKind),
  holderKind: z.enum(['PERSON', 'MACHINE']),
  holder: z.string(),
  from: z.number(),
  until: z.number().nullable(),
  reason: z.string(),
  createdAt: z.number(),
  createdBy: z.string(),
  revokedAt: z.number().nullable(),
  revokedBy: z.string().nullable(),
})
export type GrantRow = z.infer<typeof Grant>

const grant = `g.id AS id, g.kind AS kind, g.holderKind AS holderKind, g.holder AS holder, g.from AS from, g.until AS until,
    g.reason AS reason, g.createdAt AS createdAt, g.createdBy AS createdBy, g.revokedAt AS revokedAt, g.revokedBy AS revokedBy`

/** As a condition of Cypher. `$now` is a parameter. */
export const isRunning = 'g.revokedAt IS NULL AND g.from <= $now AND (g.until IS NULL OR g.until > $now)'

export const createGrant = statement(
  'createGrant',
  Grant,
  `
  UNWIND $rows AS row
  CREATE (g:Grant {ws: $ws, id: row.id}) SET g += row
  RETURN ${grant}`,
  { rows: ['id', 'kind', 'holderKind', 'holder', 'from', 'reason', 'createdAt', 'createdBy'] },
)

export const revokeGrant = statement(
  'revokeGrant',
  Grant,
  `
  MATCH (g:Grant {ws: $ws, id: $id})
  SET g.revokedBy = CASE WHEN g.revokedAt IS NULL THEN $by ELSE g.revokedBy END, g.revokedAt = coalesce(g.revokedAt, $now)
  RETURN ${grant}`,
)

/** A token that stands in the place of another goes on with its grants, as they are. */
export const handGrantsOver = statement(
  'handGrantsOver',
  z.object({}),
  `
  MATCH (g:Grant {ws: $ws, holder: $before}) WHERE g.holderKind = 'MACHINE' AND g.revokedAt IS NULL
    AND (g.until IS NULL OR g.until > $now)
  CREATE (n:Grant {ws: $ws, id: randomUUID()})
  SET n.kind = g.kind, n.holderKind = g.holderKind, n.holder = $after, n.from = g.from, n.until = g.until,
    n.reason = g.reason, n.createdAt = g.createdAt, n.createdBy = g.createdBy`,
)

/** One more than asked for tells that there is a next page. */
export const grantsBefore = statement(
  'grantsBefore',
  Grant,
  `
  MATCH (g:Grant {ws: $ws})
  WHERE g.createdAt <= $at AND (g.createdAt < $at OR g.id < $id)
  RETURN ${grant}
  ORDER BY createdAt DESC, id DESC LIMIT toInteger($limit)`,
)

export const countGrants = statement(
  'countGrants',
  z.object({ count: z.number() }),
  'MATCH (g:Grant {ws: $ws}) WHERE g.createdAt >= 0 RETURN count(g) AS count',
)

const Policy = z.object({ grantsNeeded: z.array(z.enum(GrantKind)) })
export type PolicyRow = z.infer<typeof Policy>

export const accessPolicy = statement(
  'accessPolicy',
  Policy,
  'OPTIONAL MATCH (w:Workspace {ws: $ws}) RETURN coalesce(w.grantsNeeded, []) AS grantsNeeded',
)

export const setAccessPolicy = statement(
  'setAccessPolicy',
  Policy,
  'MERGE (w:Workspace {ws: $ws}) SET w.grantsNeeded = $needed RETURN w.grantsNeeded AS grantsNeeded',
)
