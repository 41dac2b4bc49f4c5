import { z } from 'zod'
import { statement } from '../platform/db/index.ts'

/** What was sealed of a request, also once it was shredded. */
export const sealedOfRequest = statement(
  'sealedOfRequest',
  z.object({ id: z.string(), sealedAt: z.number(), shreddedAt: z.number().nullable() }),
  `
  MATCH (:Request {ws: $ws, id: $id})-[:SEALS]->(s:Sealed)
  RETURN s.id AS id, s.sealedAt AS sealedAt, s.shreddedAt AS shreddedAt ORDER BY sealedAt, id`,
)
