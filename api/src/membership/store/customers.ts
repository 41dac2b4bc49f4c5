import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'

const Customer = z.object({ digest: z.string(), ordinal: z.number() })

/** `first`: its digest was stored by the first rule of spelling (docs/adr/0012). */
export const knownCustomers = statement(
  'knownCustomers',
  Customer.extend({ first: z.boolean() }),
  `
  UNWIND $digests AS digest
  MATCH (i:Identity {ws: $ws, digest: digest})-[:IDENTIFIES]->(c:Customer)
  RETURN i.digest AS digest, c.ordinal AS ordinal, i.rule IS NULL AS first`,
)

/** Customers for identities, made where they are new (with what is offered), in the order of their digests. */
export const upsertIdentities = statement(
  'upsertIdentities',
  Customer,
  `
  UNWIND $identities AS row
  MERGE (i:Identity {ws: $ws, digest: row.digest})
  ON CREATE SET i.namespace = row.namespace, i.rule = 2, i.fresh = true
  FOREACH (_ IN CASE WHEN i.fresh THEN [1] ELSE [] END |
    REMOVE i.fresh
    CREATE (i)-[:IDENTIFIES {ws: $ws}]->(:Customer {ws: $ws, ref: row.ref, ordinal: row.ordinal})
  )
  WITH i, row MATCH (i)-[:IDENTIFIES]->(c:Customer)
  RETURN i.digest AS digest, c.ordinal AS ordinal`,
  { identities: ['digest', 'namespace', 'ref', 'ordinal'] },
)

/** A property that is set to more than it was is locked before it is read (Neo4j's manual, "concurrent data access"). */
export const allotOrdinals = statement(
  'allotOrdinals',
  z.object({ first: z.number() }),
  `
  MERGE (o:Ordinals {ws: $ws})
  SET o.next = coalesce(o.next, 0) + $count
  RETURN o.next - $count AS first`,
)

/** Customers by ordinal, each with the person they are part of. */
export const customersAt = statement(
  'customersAt',
  z.object({
    ref: z.string(),
    ordinal: z.number(),
    canonical: z.object({ ref: z.string(), ordinal: z.number() }),
    namespaces: z.array(z.string()),
  }),
  `
  UNWIND $ordinals AS ordinal
  MATCH (c:Customer {ws: $ws, ordinal: ordinal})
  OPTIONAL MATCH (c)<-[:SAME_AS]-(canonical:Customer)
  WITH c, coalesce(canonical, c) AS p
  RETURN c.ref AS ref, c.ordinal AS ordinal, p {.ref, .ordinal} AS canonical,
    COLLECT { MATCH (p)-[:SAME_AS]->{0,1}(o)<-[:IDENTIFIES]-(i:Identity) RETURN DISTINCT i.namespace AS n ORDER BY n } AS namespaces`,
)

/** Customers who are part of a person with another customer's ref. */
export const linkedCustomers = statement(
  'linkedCustomers',
  z.object({ ordinal: z.number(), canonical: z.number() }),
  `
  MATCH (o:Linked {ws: $ws})<-[:SAME_AS]-(c:Customer)
  RETURN o.ordinal AS ordinal, c.ordinal AS canonical`,
)

/** Customers of identities that are shared, each with those who share it, by their canonical customers. */
export const sharingCustomers = statement(
  'sharingCustomers',
  z.object({ ordinal: z.number(), others: z.array(z.number()) }),
  `
  MATCH (c:Sharing {ws: $ws})-[:SHARES]-(o:Customer)
  OPTIONAL MATCH (o)<-[:SAME_AS]-(canonical:Customer)
  RETURN c.ordinal AS ordinal, collect(DISTINCT coalesce(canonical, o).ordinal) AS others`,
)
