import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'

const Nothing = z.object({})

/** Waiting statements, by their time: most of what a report refers to is there by then, so little is bound twice. */
export const waiting = statement(
  'waitingStatements',
  z.object({ key: z.string(), type: z.string(), people: z.number() }),
  `
  MATCH (e:Earlier {ws: $ws}) WHERE (e.type = 'erasure') = $erasures AND e.refused IS NULL
  OPTIONAL MATCH (l:KeptList {ws: $ws}) WHERE l.key = e.key AND e.type IN ['members', 'inferences', 'consent']
  RETURN e.key AS key, e.type AS type, coalesce(l.count, 0) AS people
  ORDER BY e.at, e.key`,
)

export const bodies = statement(
  'waitingBodies',
  z.object({ key: z.string(), body: z.string() }),
  'UNWIND $keys AS key MATCH (e:Earlier {ws: $ws, key: key}) RETURN e.key AS key, e.body AS body',
)

export const takeIn = statement(
  'takeInAgain',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (e:Earlier {ws: $ws, key: row.key})
  SET e:Statement, e.subject = row.subject, e.body = row.body
  REMOVE e:Earlier`,
)

/** What today's rules refuse counts as refused, and is kept: it may come again, corrected. */
export const putBack = statement(
  'putBack',
  Nothing,
  `
  UNWIND $rows AS row
  OPTIONAL MATCH (s:Statement {ws: $ws, key: row.key})
  OPTIONAL MATCH (e:Earlier {ws: $ws, key: row.key})
  WITH row, coalesce(s, e) AS kept
  SET kept:Earlier, kept.refused = row.code
  REMOVE kept:Statement
  MERGE (x:RefusedEvent {ws: $ws, id: row.key})
  SET x.acknowledgedAt = CASE WHEN x.code = row.code AND x.field = row.field THEN x.acknowledgedAt END
  SET x.code = row.code, x.field = row.field, x.at = kept.at`,
)

export const namespacesOf = statement(
  'namespacesOfPeople',
  z.object({ namespace: z.string() }),
  `
  UNWIND $ordinals AS ordinal
  MATCH (c:Customer {ws: $ws, ordinal: ordinal})<-[:IDENTIFIES]-(i:Identity)
  RETURN DISTINCT i.namespace AS namespace`,
)
