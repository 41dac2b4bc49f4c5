import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'

const Row = z.object({
  id: z.string(),
  target: z.string(),
  ground: z.string(),
  until: z.number().nullable(),
  setBy: z.string(),
  setAt: z.number(),
  releasedBy: z.string().nullable(),
  releasedAt: z.number().nullable(),
})
export type HoldRow = z.infer<typeof Row>

const row = `h.id AS id, h.target AS target, h.ground AS ground, h.until AS until, h.setBy AS setBy, h.setAt AS setAt,
    h.releasedBy AS releasedBy, h.releasedAt AS releasedAt`

/** Whether there is a version or an artifact of this id. */
export const holdTarget = statement(
  'holdTarget',
  z.object({ there: z.boolean() }),
  `
  OPTIONAL MATCH (v:Version {ws: $ws, id: $target})
  OPTIONAL MATCH (a:Artifact {ws: $ws, id: $target})
  RETURN v IS NOT NULL OR a IS NOT NULL AS there`,
)

export const createHold = statement(
  'createHold',
  Row,
  `UNWIND $rows AS row CREATE (h:Hold {ws: $ws, id: row.id}) SET h += row RETURN ${row}`,
  { rows: ['id', 'target', 'ground', 'setBy', 'setAt'] },
)

/** Takes the hold's lock, and ends it unless it has ended. */
export const releaseHold = statement(
  'releaseHold',
  Row.extend({ fresh: z.boolean() }),
  `
  MATCH (h:Hold {ws: $ws, id: $id}) SET h.lockedAt = timestamp()
  WITH h, h.releasedAt IS NULL AS fresh
  SET h.releasedAt = coalesce(h.releasedAt, $at), h.releasedBy = coalesce(h.releasedBy, $by)
  RETURN ${row}, fresh`,
)

export const holdsNow = statement(
  'holdsNow',
  Row,
  `MATCH (h:Hold {ws: $ws}) WHERE h.setAt >= 0 AND h.releasedAt IS NULL AND (h.until IS NULL OR h.until > $at) RETURN ${row} ORDER BY id`,
)

export const allHolds = statement(
  'allHolds',
  Row,
  `MATCH (h:Hold {ws: $ws}) WHERE h.setAt >= 0 RETURN ${row} ORDER BY setAt DESC, id`,
)

/** Tasks about a version, or about the versions of an artifact, that have not begun, stop. */
export const stopTasks = statement(
  'stopTasks',
  z.object({ tasks: z.number() }),
  `
  CALL {
    MATCH (t:Task {ws: $ws, versionId: $target}) RETURN t
    UNION
    MATCH (a:Artifact {ws: $ws, id: $target})<-[:VERSION_OF]-(v:Version)
    MATCH (t:Task {ws: $ws, versionId: v.id}) RETURN t
  }
  SET t.lockedAt = timestamp()
  WITH t WHERE t.state IN ['PENDING', 'DEFERRED']
  SET t.state = 'HELD', t.outcome = 'RETAINED_HOLD', t.heldBy = $id
  RETURN count(t) AS tasks`,
)

/** Holds of which the time is over. */
export const holdsOver = statement(
  'holdsOver',
  z.object({ id: z.string() }),
  `MATCH (h:Hold {ws: $ws}) WHERE h.setAt >= 0 AND h.releasedAt IS NULL AND h.until <= $at RETURN h.id AS id ORDER BY id`,
)

/** Tasks that a hold stopped are to be done again, at the time to which they were deferred; and which requests that concerns. */
export const reopenTasks = statement(
  'reopenTasks',
  z.object({ request: z.string(), count: z.number(), tasks: z.array(z.string()) }),
  `
  MATCH (t:Task {ws: $ws, heldBy: $id}) SET t.lockedAt = timestamp()
  WITH t WHERE t.state = 'HELD'
  WITH t, t.deferredUntil > $at AS isDeferred
  SET t.state = CASE WHEN isDeferred THEN 'DEFERRED' ELSE 'PENDING' END,
    t.outcome = CASE WHEN isDeferred THEN 'DEFERRED_UNTIL' END, t.heldBy = null
  WITH t MATCH (t)<-[:HAS]-(:Plan)<-[:PLANS]-(r:Request)
  RETURN r.id AS request, count(t) AS count, collect(CASE WHEN t.state = 'PENDING' THEN t.id END) AS tasks ORDER BY request`,
)

/** Tasks wait for a person: their request is closed, and nobody carries on with it. */
export const awaitPeople = statement(
  'awaitPeople',
  z.object({}),
  `
  UNWIND $tasks AS id
  MATCH (t:Task {ws: $ws, id: id})
  SET t.state = 'WAITING'`,
)
