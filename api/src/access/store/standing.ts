import { z } from 'zod'
import { GrantKind } from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'
import { ClearedFor, clearedFor } from './clearances.ts'
import { isRunning } from './grants.ts'

/** What is stored of how somebody stands. */
export const Standing = z.object({
  needed: z.array(z.enum(GrantKind)),
  held: z.array(z.object({ kind: z.enum(GrantKind), reason: z.string() })),
  cleared: z.array(ClearedFor),
})
export type StandingRow = z.infer<typeof Standing>

/** Grants as rows, of those that were collected. */
export const heldIn = (grants: string) => `[g IN ${grants} | {kind: g.kind, reason: g.reason}]`

/** Clearances as rows, of those that were collected. */
export const clearedIn = (clearances: string) => `[c IN ${clearances} | {${clearedFor('c')}}]`

/**
 * What a workspace asks for, what one holder has of it now, and what they are cleared for. Of several grants of a kind, the one given last
 * stands for its reason. Of a token in the database, see `findToken`; `who`: the person, or the token in a file.
 */
export const standingOf = statement(
  'standingOf',
  Standing,
  `
  OPTIONAL MATCH (w:Workspace {ws: $ws})
  OPTIONAL MATCH (g:Grant {ws: $ws, holder: $holder}) WHERE g.holderKind = $holderKind AND ${isRunning}
  WITH w, g ORDER BY g.createdAt DESC
  WITH coalesce(w.grantsNeeded, []) AS needed, ${heldIn('collect(g)')} AS held
  OPTIONAL MATCH (c:Clearance {ws: $ws, who: $who})
  RETURN needed, held, ${clearedIn('collect(c)')} AS cleared`,
)
