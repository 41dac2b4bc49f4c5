import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

/** Requests since a time by the month in which they came, in UTC. `median` and `slow`: ms to the answer, of those that were answered. */
export const countByMonth = statement(
  'countRequestsByMonth',
  z.object({
    month: z.string(),
    received: z.number(),
    open: z.number(),
    overdue: z.number(),
    median: z.number().nullable(),
    slow: z.number().nullable(),
  }),
  `
  MATCH (r:Request {ws: $ws}) WHERE r.receivedAt >= $from AND r.receivedAt <= $now
  WITH left(toString(datetime({epochMillis: toInteger(r.receivedAt)})), 7) AS month, r,
    CASE WHEN r.state IN ['FULFILLED', 'DENIED'] THEN r.closedAt - r.receivedAt END AS took
  RETURN month, count(r) AS received, sum(CASE WHEN r.closedAt IS NULL THEN 1 ELSE 0 END) AS open,
    sum(CASE WHEN coalesce(r.closedAt, $now) > r.due THEN 1 ELSE 0 END) AS overdue,
    percentileCont(took, 0.5) AS median, percentileCont(took, 0.9) AS slow`,
)
