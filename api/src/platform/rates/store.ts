import { z } from 'zod'
import { statement } from '../db/index.ts'

/**
 * Adds points to counts, and returns what they stand at with what other replicas have added. A count begins anew once its time is
 * over, and what was counted before that is left out. Each is locked before it is read, so that two replicas add one after the other.
 */
export const countPoints = statement(
  'countPoints',
  z.object({ key: z.string(), points: z.number(), until: z.number() }),
  `
  UNWIND $rows AS row
  MERGE (c:RateCount {ws: $ws, key: row.key})
  SET c.countedAt = $now
  WITH c, row, coalesce(c.until, 0) AS until
  SET c.points = CASE WHEN until > row.until THEN c.points WHEN until = row.until THEN c.points + row.points ELSE row.points END,
      c.until = CASE WHEN until > row.until THEN until ELSE row.until END
  RETURN c.key AS key, c.points AS points, c.until AS until`,
  { rows: ['key', 'points', 'until'] },
)

export const clearCounts = statement(
  'clearCounts',
  z.object({}),
  'MATCH (c:RateCount {ws: $ws}) WHERE c.until < $before DELETE c',
)
