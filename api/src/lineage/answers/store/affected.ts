import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

/**
 * Who was taken out of one of these versions, and when, and whoever shares an identity with them; people by their canonical
 * customer.
 */
export const erasedFrom = statement(
  'erasedFrom',
  z.object({ ref: z.string(), ordinal: z.number(), at: z.array(z.number()) }),
  `
  UNWIND $versions AS id
  MATCH (v:Version {ws: $ws, id: id})<-[:BOUND]-(e:Erasure)-[:ERASES]->(x:Customer)
  WHERE e.effective
  MATCH (x)-[:SHARES]-{0,1}(y:Customer)
  OPTIONAL MATCH (y)<-[:SAME_AS]-(canonical:Customer)
  WITH coalesce(canonical, y) AS c, collect(DISTINCT e.at) AS at
  RETURN c.ref AS ref, c.ordinal AS ordinal, at`,
)
