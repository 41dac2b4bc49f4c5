import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'

/** Adds to what the next alert of this workspace tells. */
export const countCrossings = statement(
  'countCrossings',
  z.object({}),
  `
  MATCH (w:Workspace {ws: $ws})
  WITH w, coalesce(w.alertKinds, []) AS known
  SET w.alertCount = coalesce(w.alertCount, 0) + $count,
    w.alertKinds = known + [kind IN $kinds WHERE NOT kind IN known],
    w.alertSince = CASE WHEN coalesce(w.alertCount, 0) = 0 THEN $at ELSE w.alertSince END`,
)

/** Locks the workspace's alert until the transaction ends. `id`: of the alert that is on its way; null: none is. */
export const lockAlert = statement(
  'lockAlert',
  z.object({
    id: z.string().nullable(),
    body: z.string().nullable(),
    attempts: z.number(),
    nextAt: z.number(),
    count: z.number(),
    kinds: z.array(z.string()),
    since: z.number().nullable(),
    alertedAt: z.number(),
  }),
  `
  MATCH (w:Workspace {ws: $ws})
  SET w.alertLockedAt = $now
  RETURN w.alertId AS id, w.alertBody AS body, coalesce(w.alertAttempts, 0) AS attempts, coalesce(w.alertNextAt, 0) AS nextAt,
    coalesce(w.alertCount, 0) AS count, coalesce(w.alertKinds, []) AS kinds, w.alertSince AS since,
    coalesce(w.alertedAt, 0) AS alertedAt`,
)

/** From now on this alert is on its way: what it says stays the same, however often it is sent. */
export const beginAlert = statement(
  'beginAlert',
  z.object({}),
  `
  MATCH (w:Workspace {ws: $ws})
  SET w.alertId = $id, w.alertBody = $body, w.alertAttempts = 0, w.alertedAt = $now, w.alertCount = 0, w.alertKinds = []`,
)

/** Nobody else sends it before `nextAt`. */
export const claimAlert = statement(
  'claimAlert',
  z.object({}),
  'MATCH (w:Workspace {ws: $ws}) SET w.alertAttempts = $attempts, w.alertNextAt = $nextAt',
)

export const endAlert = statement(
  'endAlert',
  z.object({}),
  `
  MATCH (w:Workspace {ws: $ws}) WHERE w.alertId = $id
  REMOVE w.alertId, w.alertBody, w.alertAttempts, w.alertNextAt`,
)
