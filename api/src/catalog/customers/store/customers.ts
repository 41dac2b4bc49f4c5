import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

/** A person by any of their refs: the canonical customer, and the namespaces of all identities. */
const Person = z.object({ ref: z.string(), namespaces: z.array(z.string()) })

const person = `
  OPTIONAL MATCH (c)<-[:SAME_AS]-(canonical:Customer)
  WITH coalesce(canonical, c) AS p
  OPTIONAL MATCH (p)-[:SAME_AS]->(other:Customer)
  WITH p, [p] + collect(other) AS all
  RETURN p.ref AS ref, reduce(found = [], c IN all | found + [(c)<-[:IDENTIFIES]-(i:Identity) | i.namespace]) AS namespaces`

export const personByRef = statement('personByRef', Person, `MATCH (c:Customer {ws: $ws, ref: $ref}) ${person}`)

/** `digests`: those under which one identity may be stored. */
export const personByDigest = statement(
  'personByDigest',
  Person,
  `
  UNWIND $digests AS digest
  MATCH (:Identity {ws: $ws, digest: digest})-[:IDENTIFIES]->(c:Customer)
  WITH c LIMIT 1
  ${person}`,
)
