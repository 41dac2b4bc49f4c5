import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

/**
 * Which of these digests are stored, whose they are, which person that is now, and whom they share with. `under`: the digests under which
 * one may be stored. `first`: by the first rule.
 */
export const storedDigests = statement(
  'storedDigests',
  z.object({
    digest: z.string(),
    first: z.boolean(),
    ref: z.string(),
    person: z.string(),
    shares: z.array(z.string()),
  }),
  `
  UNWIND $rows AS row
  UNWIND row.under AS under
  MATCH (i:Identity {ws: $ws, digest: under})-[:IDENTIFIES]->(c:Customer)
  OPTIONAL MATCH (c)<-[:SAME_AS]-(canonical:Customer)
  RETURN row.digest AS digest, i.rule IS NULL AS first, c.ref AS ref, coalesce(canonical, c).ref AS person,
    [(c)-[:SHARES]-(other:Customer) | other.ref] AS shares`,
  { rows: ['digest', 'under'] },
)

/** Names someone known by a former spelling as that is spelled now. */
export const adoptIdentities = statement(
  'adoptIdentities',
  z.object({ digest: z.string() }),
  `
  UNWIND $rows AS row
  MATCH (:Identity {ws: $ws, digest: row.former})-[:IDENTIFIES]->(c:Customer)
  MERGE (i:Identity {ws: $ws, digest: row.digest})
  ON CREATE SET i.namespace = row.namespace, i.rule = 2, i.fresh = true
  FOREACH (_ IN CASE WHEN i.fresh THEN [1] ELSE [] END |
    REMOVE i.fresh
    CREATE (i)-[:IDENTIFIES {ws: $ws}]->(c)
  )
  RETURN i.digest AS digest`,
  { rows: ['digest', 'namespace', 'former'] },
)
