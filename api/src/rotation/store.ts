import { z } from 'zod'
import { statement } from '../platform/db/index.ts'

const Rotation = z.object({
  number: z.number(),
  startedAt: z.number(),
  left: z.number(),
  endedAt: z.number().nullable(),
})

export const lastRotation = statement(
  'lastRotation',
  Rotation,
  `
  MATCH (r:Rotation {ws: $ws}) WHERE r.n > 0
  RETURN r.n AS number, r.startedAt AS startedAt, r.left AS left, r.endedAt AS endedAt ORDER BY number DESC LIMIT 1`,
)

/** Locks first, then reads: of several replicas one gets it. `place` and `after`: how far it is. No row: another one has it, or it is done. */
export const claimRotation = statement(
  'claimRotation',
  z.object({ place: z.number(), after: z.string() }),
  `
  MATCH (r:Rotation {ws: $ws, n: $n}) SET r.lockedAt = timestamp()
  WITH r WHERE r.endedAt IS NULL AND (r.leaseUntil IS NULL OR r.leaseUntil < $at)
  SET r.leaseUntil = $until, r.by = $by
  RETURN r.place AS place, r.after AS after`,
)

/** How far it is by now. No row: the lease is somebody else's. */
export const keepRotation = statement(
  'keepRotation',
  z.object({ n: z.number() }),
  `
  MATCH (r:Rotation {ws: $ws, n: $n}) SET r.lockedAt = timestamp()
  WITH r WHERE r.by = $by
  SET r.leaseUntil = $until, r.place = $place, r.after = $after, r.left = CASE WHEN r.left > $count THEN r.left - $count ELSE 0 END
  RETURN r.n AS n`,
)

/** Others need not wait until the lease is over. */
export const leaveRotation = statement(
  'leaveRotation',
  z.object({}),
  'MATCH (r:Rotation {ws: $ws, n: $n}) WHERE r.by = $by REMOVE r.leaseUntil, r.by',
)

/** Nothing is left under the keys of before alone. */
export const endRotation = statement(
  'endRotation',
  z.object({ n: z.number() }),
  `
  MATCH (r:Rotation {ws: $ws, n: $n}) SET r.lockedAt = timestamp()
  WITH r WHERE r.by = $by
  SET r.endedAt = $at, r.left = 0
  REMOVE r.leaseUntil, r.by
  WITH r
  MATCH (w:Workspace {ws: $ws}) WHERE w.keysAdded = r.n
  REMOVE w.rotating
  RETURN r.n AS n`,
)

/** A row where the workspace is made anew: then its statements are under other labels for a while. */
export const rebuilding = statement(
  'rebuildUnderWay',
  z.object({ ws: z.string() }),
  'MATCH (r:Rebuild {ws: $ws}) RETURN r.ws AS ws',
)
