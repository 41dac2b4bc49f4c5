import { z } from 'zod'
import { RightType } from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'
import { alarms, ClockCase } from '../cases/index.ts'

const Row = z.object({
  id: z.string(),
  type: z.enum(RightType),
  reference: z.string().nullable(),
  clock: ClockCase.column,
  /** What was told last: percent and due date. */
  told: z.string().nullable(),
  /** Somebody has to look at it again, and since when. */
  alarm: z.enum(alarms).nullable(),
  alarmAt: z.number().nullable(),
  isClosed: z.boolean(),
})
export type TellRow = z.infer<typeof Row>

/** Requests of which somebody is to be told something by now, those first that wait longest. */
export const requestsToTell = statement(
  'requestsToTell',
  z.object({ id: z.string() }),
  'MATCH (r:Request {ws: $ws}) WHERE r.escalateAt <= $now RETURN r.id AS id ORDER BY r.escalateAt, id LIMIT $limit',
)

/** Takes a request for a time, so that no other process mails of it; nothing where another has it, or its time is not yet. */
export const claimRequest = statement(
  'claimRequest',
  Row,
  `
  MATCH (r:Request {ws: $ws, id: $id})
  SET r.lockedAt = timestamp()
  WITH r WHERE r.escalateAt <= $now
  SET r.escalateAt = $until
  RETURN r.id AS id, r.type AS type, r.reference AS reference, r.clock AS clock, r.told AS told,
    r.alarm AS alarm, r.alarmAt AS alarmAt, r.stage = 'CLOSED' AS isClosed`,
)

/** What was told, and when the next is; null: never. A change of the request that came between has its own time, which stays. */
export const setTold = statement(
  'setTold',
  z.object({}),
  `
  MATCH (r:Request {ws: $ws, id: $id})
  SET r.lockedAt = timestamp()
  WITH r
  SET r.told = $told, r.alarm = CASE WHEN r.alarmAt = $alarmAt THEN null ELSE r.alarm END
  WITH r WHERE r.escalateAt = $until
  SET r.escalateAt = $next`,
)
