import { z } from 'zod'
import { GrantKind } from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'
import { ClearedFor } from './clearances.ts'
import { isRunning } from './grants.ts'

/**
 * What a workspace asks for, what one holder has of it now, and what everybody is cleared for who speaks when they do (`behind.ts`). Of
 * several grants of a kind, the one given last stands for its reason.
 */
export const standingOf = statement(
  'standingOf',
  z.object({
    needed: z.array(z.enum(GrantKind)),
    held: z.array(z.object({ kind: z.enum(GrantKind), reason: z.string() })),
    cleared: z.array(ClearedFor),
  }),
  `
  OPTIONAL MATCH (w:Workspace {ws: $ws})
  OPTIONAL MATCH (g:Grant {ws: $ws, holder: $holder}) WHERE g.holderKind = $holderKind AND ${isRunning}
  WITH w, g ORDER BY g.createdAt DESC
  WITH coalesce(w.grantsNeeded, []) AS needed, [g IN collect(g) | {kind: g.kind, reason: g.reason}] AS held
  OPTIONAL MATCH (t:Token {ws: $ws, id: CASE $holderKind WHEN 'MACHINE' THEN $holder END})
  WITH needed, held,
    [$who] + CASE WHEN t IS NULL THEN [] ELSE ['PERSON ' + t.owner, coalesce(t.origin, 'PERSON ' + t.createdBy)] END AS behind
  OPTIONAL MATCH (c:Clearance {ws: $ws}) WHERE c.who IN behind
  RETURN needed, held,
    [c IN collect(c) | {systems: c.systems, withoutSystem: c.withoutSystem, categories: c.categories}] AS cleared`,
)
