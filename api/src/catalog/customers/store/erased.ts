import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

const Nothing = z.object({})

/** Erasures that were asked for one of these customers: by their ref, or by an identity. */
export const askedErasures = statement(
  'askedErasures',
  z.object({ id: z.string(), at: z.number(), byRef: z.boolean(), ref: z.string(), cleared: z.array(z.string()) }),
  `
  UNWIND $refs AS ref
  MATCH (c:Customer {ws: $ws, ref: ref})<-[:ASKED]-(e:Erasure)
  RETURN e.id AS id, e.at AS at, coalesce(e.byRef, false) AS byRef, c.ref AS ref, [(e)-[:ERASES]->(x:Customer) | x.ref] AS cleared`,
)

export const writeErased = statement(
  'writeErased',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (e:Read {ws: $ws, id: row.id})
  CALL (e, row) { MATCH (e)-[old:ERASES]->(c:Customer) WHERE NOT c.ref IN row.refs DELETE old }
  UNWIND row.refs AS ref
  MATCH (c:Customer {ws: $ws, ref: ref})
  MERGE (e)-[r:ERASES]->(c) SET r.ws = $ws`,
)
