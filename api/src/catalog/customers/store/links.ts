import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

const Nothing = z.object({})

/** A link as it is stored. `said`: null where it was stored when only the last that was said of a pair was kept. */
export const Stored = z.object({
  said: z.array(z.string()).nullable(),
  at: z.number(),
  key: z.string().nullable(),
  holds: z.boolean(),
  evidence: z.string().nullable(),
})

const stored = 'l {.said, .at, .key, .holds, .evidence}'

/** What was said of pairs of identities, whoever of the two is named first. */
export const pairsSaid = statement(
  'pairsSaid',
  z.object({ a: z.string(), b: z.string(), link: Stored }),
  `
  UNWIND $pairs AS row
  MATCH (a:Identity {ws: $ws, digest: row.a})-[l:LINKED]-(b:Identity) WHERE b.digest = row.b
  RETURN row.a AS a, row.b AS b, ${stored} AS link`,
)

/** What stands of each pair, and all that it follows from. A pair has one relationship, in the direction in which it was made. */
export const writeLinks = statement(
  'writeLinks',
  Nothing,
  `
  UNWIND $pairs AS row
  MATCH (a:Identity {ws: $ws, digest: row.a}) MATCH (b:Identity {ws: $ws, digest: row.b})
  MERGE (a)-[l:LINKED]-(b)
  SET l.ws = $ws, l.at = row.at, l.how = row.how, l.holds = row.how <> 'APART', l.key = row.key, l.evidence = row.evidence,
    l.contradiction = CASE WHEN row.contradiction THEN true END, l.said = row.said`,
)

/**
 * Locks identities, and answers all that were ever linked with one of them, with the links between. `same`: the digests under which
 * other spellings of an identity name the same customer.
 */
export const lockNeighbours = statement(
  'lockNeighbours',
  z.object({
    digest: z.string(),
    ref: z.string(),
    links: z.array(z.object({ other: z.string(), link: Stored })),
    same: z.array(z.string()),
  }),
  `
  UNWIND $digests AS digest
  MATCH (i:Identity {ws: $ws, digest: digest})-[:IDENTIFIES]->(c:Customer)
  SET i:Identity
  WITH i, c
  OPTIONAL MATCH (i)-[l:LINKED]-(o:Identity)
  RETURN i.digest AS digest, c.ref AS ref, [x IN collect({other: o.digest, link: ${stored}}) WHERE x.other IS NOT NULL] AS links,
    [(c)<-[:IDENTIFIES]-(s:Identity {ws: $ws}) WHERE s.digest <> i.digest | s.digest] AS same`,
)

export const joinCustomers = statement(
  'joinCustomers',
  Nothing,
  `
  UNWIND $refs AS ref
  MATCH (c:Customer {ws: $ws, ref: ref})
  OPTIONAL MATCH (c)-[old:SAME_AS|SHARES]-(:Customer)
  DELETE old
  REMOVE c:Linked:Sharing
  WITH count(*) AS done
  UNWIND $persons AS row
  MATCH (c:Customer {ws: $ws, ref: row.canonical})
  UNWIND row.others AS other
  MATCH (o:Customer {ws: $ws, ref: other})
  CREATE (c)-[:SAME_AS {ws: $ws}]->(o)
  SET o:Linked`,
)

/** Two customers of whom it is not known which of them an identity means. */
export const shareCustomers = statement(
  'shareCustomers',
  Nothing,
  `
  UNWIND $pairs AS row
  MATCH (a:Customer {ws: $ws, ref: row.a})
  MATCH (b:Customer {ws: $ws, ref: row.b})
  CREATE (a)-[:SHARES {ws: $ws}]->(b)
  SET a:Sharing, b:Sharing`,
)

/** Digests of customers, which stay as they are until the transaction ends. */
export const lockDigestsOf = statement(
  'lockDigestsOf',
  z.object({ digest: z.string() }),
  `
  UNWIND $refs AS ref
  MATCH (:Customer {ws: $ws, ref: ref})<-[:IDENTIFIES]-(i:Identity)
  SET i:Identity
  WITH i
  RETURN i.digest AS digest`,
)
