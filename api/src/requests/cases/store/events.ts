import { z } from 'zod'
import { CaseEventKind } from '../../../generated/schema.ts'
import { statement } from '../../../platform/db/index.ts'

const Row = z.object({
  n: z.number(),
  at: z.number(),
  by: z.string(),
  kind: z.enum(CaseEventKind),
  body: z.string(),
  hash: z.string(),
})

export const appendEvents = statement(
  'appendEvents',
  z.object({}),
  `
  MATCH (r:Request {ws: $ws, id: $id})
  UNWIND $rows AS row
  CREATE (r)-[:HAS]->(e:CaseEvent {ws: $ws, request: $id, n: row.n}) SET e += row`,
  { rows: ['n', 'at', 'by', 'kind', 'body', 'hash'] },
)

/** Events of a request after number `n`, in order. */
export const eventsAfter = statement(
  'eventsAfter',
  Row,
  `
  MATCH (e:CaseEvent {ws: $ws, request: $id}) WHERE e.n > $n
  RETURN e.n AS n, e.at AS at, e.by AS by, e.kind AS kind, e.body AS body, e.hash AS hash
  ORDER BY n LIMIT toInteger($limit)`,
)
