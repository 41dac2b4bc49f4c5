import { z } from 'zod'
import { roles } from '../../platform/access/index.ts'
import { statement } from '../../platform/db/index.ts'
import { isRunning } from './grants.ts'
import { clearedIn, heldIn, Standing } from './standing.ts'

const Token = z.object({
  id: z.string(),
  name: z.string(),
  owner: z.string(),
  roles: z.array(z.enum(roles)),
  createdAt: z.number(),
  createdBy: z.string(),
  expiresAt: z.number(),
  lastUsedAt: z.number().nullable(),
  revokedAt: z.number().nullable(),
  replaces: z.string().nullable(),
  origin: z.string().nullable(),
})
export type TokenRow = z.infer<typeof Token>

const token = `t.id AS id, t.name AS name, t.owner AS owner, t.roles AS roles, t.createdAt AS createdAt, t.createdBy AS createdBy,
    t.expiresAt AS expiresAt, t.lastUsedAt AS lastUsedAt, t.revokedAt AS revokedAt, t.replaces AS replaces, t.origin AS origin`

/** With how it stands: what it was granted, and what it, its owner and whoever it goes back to are cleared for (`behind.ts`). */
export const findToken = statement(
  'findToken',
  Token.extend(Standing.shape),
  `
  MATCH (t:Token {ws: $ws, hash: $hash})
  WHERE t.revokedAt IS NULL AND t.expiresAt > $now
  OPTIONAL MATCH (w:Workspace {ws: $ws})
  OPTIONAL MATCH (g:Grant {ws: $ws, holder: t.id}) WHERE g.holderKind = 'MACHINE' AND ${isRunning}
  WITH t, w, g ORDER BY g.createdAt DESC
  WITH t, coalesce(w.grantsNeeded, []) AS needed, ${heldIn('collect(g)')} AS held
  OPTIONAL MATCH (c:Clearance {ws: $ws})
  WHERE c.who IN ['MACHINE ' + t.id, 'PERSON ' + t.owner, coalesce(t.origin, 'PERSON ' + t.createdBy)]
  WITH t, needed, held, ${clearedIn('collect(c)')} AS cleared
  RETURN ${token}, needed, held, cleared`,
)

export const tokenById = statement('tokenById', Token, `MATCH (t:Token {ws: $ws, id: $id}) RETURN ${token}`)

/** How many are good, of the workspace and of those that one maker made. The workspace is locked, so that two makers count one after the other. */
export const countTokens = statement(
  'countTokens',
  z.object({ all: z.number(), own: z.number() }),
  `
  MERGE (w:Workspace {ws: $ws}) SET w.tokensCounted = $now
  WITH w
  OPTIONAL MATCH (t:Token {ws: $ws}) WHERE t.createdAt <= $now AND t.revokedAt IS NULL AND t.expiresAt > $now
  RETURN count(t) AS all, count(CASE WHEN t.createdBy = $createdBy THEN 1 END) AS own`,
)

export const createToken = statement(
  'createToken',
  Token,
  `
  UNWIND $rows AS row
  CREATE (t:Token {ws: $ws, id: row.id}) SET t += row
  RETURN ${token}`,
  { rows: ['id', 'hash', 'name', 'owner', 'roles', 'createdAt', 'createdBy', 'origin', 'expiresAt'] },
)

/** Whichever end is sooner stays. */
export const endToken = statement(
  'endToken',
  Token,
  `
  MATCH (t:Token {ws: $ws, id: $id})
  SET t.expiresAt = CASE WHEN t.expiresAt < $at THEN t.expiresAt ELSE $at END
  RETURN ${token}`,
)

export const revokeToken = statement(
  'revokeToken',
  Token,
  `
  MATCH (t:Token {ws: $ws, id: $id})
  SET t.revokedAt = coalesce(t.revokedAt, $now)
  RETURN ${token}`,
)

export const touchToken = statement(
  'touchToken',
  z.object({}),
  `
  MATCH (t:Token {ws: $ws, id: $id})
  WHERE coalesce(t.lastUsedAt, 0) < $now
  SET t.lastUsedAt = $now`,
)

/** One more than asked for tells that there is a next page. */
export const tokensBefore = statement(
  'tokensBefore',
  Token,
  `
  MATCH (t:Token {ws: $ws})
  WHERE t.createdAt <= $at AND (t.createdAt < $at OR t.id < $id)
  RETURN ${token}
  ORDER BY createdAt DESC, id DESC LIMIT toInteger($limit)`,
)

export const countAllTokens = statement(
  'countAllTokens',
  z.object({ count: z.number() }),
  'MATCH (t:Token {ws: $ws}) WHERE t.createdAt >= 0 RETURN count(t) AS count',
)

const User = z.object({
  subject: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  firstSeenAt: z.number(),
  lastSeenAt: z.number(),
})
export type UserRow = z.infer<typeof User>

const user =
  'u.subject AS subject, u.name AS name, u.roles AS roles, u.firstSeenAt AS firstSeenAt, u.lastSeenAt AS lastSeenAt'

export const touchUser = statement(
  'touchUser',
  z.object({}),
  `
  MERGE (u:User {ws: $ws, subject: $subject})
  ON CREATE SET u.firstSeenAt = $now, u.lastSeenAt = $now, u.name = $name, u.roles = $roles
  WITH u WHERE u.lastSeenAt < $now
  SET u.lastSeenAt = $now, u.name = $name, u.roles = $roles`,
)

export const usersBefore = statement(
  'usersBefore',
  User,
  `
  MATCH (u:User {ws: $ws})
  WHERE u.lastSeenAt <= $at AND (u.lastSeenAt < $at OR u.subject < $id)
  RETURN ${user}
  ORDER BY lastSeenAt DESC, subject DESC LIMIT toInteger($limit)`,
)

export const countUsers = statement(
  'countUsers',
  z.object({ count: z.number() }),
  'MATCH (u:User {ws: $ws}) WHERE u.lastSeenAt >= 0 RETURN count(u) AS count',
)
