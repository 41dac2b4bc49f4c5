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

/**
 * What was recorded by `$asOf` of erasures of a person's identities and of those that they share; whether statements of one instant
 * differ about two of their identities; those identities, once a spelling; and the epoch of what is known of people.
 */
export const erasuresOf = statement(
  'erasuresOf',
  z.object({
    erasures: z.array(
      z.object({
        id: z.string(),
        version: z.string(),
        at: z.number(),
        outcome: z.string(),
        effective: z.boolean(),
        madeAt: z.number(),
        clears: z.array(z.string()),
      }),
    ),
    contradicted: z.boolean(),
    identities: z.array(z.object({ ref: z.string(), namespace: z.string() })),
    people: z.number(),
  }),
  `
  CALL () {
    MATCH (c:Customer {ws: $ws, ref: $ref})-[:SAME_AS]->{0,1}(own)
    MATCH (own)-[:SHARES]-{0,1}(x)<-[:ERASES]-(e:Erasure)-[:BOUND]->(v:Version)
    WHERE e.at <= $asOf
    WITH e, v, collect(DISTINCT x.ref) AS clears
    RETURN collect(e {.id, .at, .outcome, .effective, version: v.id, madeAt: v.createdAt, clears: clears}) AS erasures
  }
  CALL () {
    OPTIONAL MATCH (c:Customer {ws: $ws, ref: $ref})-[:SAME_AS]->{0,1}()<-[:IDENTIFIES]-(:Identity)-[l:LINKED]-() WHERE l.contradiction
    RETURN count(l) > 0 AS contradicted
  }
  CALL () {
    MATCH (c:Customer {ws: $ws, ref: $ref})-[:SAME_AS]->{0,1}(own)<-[:IDENTIFIES]-(i:Identity)
    WHERE NOT EXISTS { (i)-[l:LINKED]->() WHERE any(said IN l.said WHERE said STARTS WITH '[0,"",') }
    RETURN collect(DISTINCT {ref: own.ref, namespace: i.namespace}) AS identities
  }
  CALL (erasures, contradicted, identities) { OPTIONAL MATCH (w:Workspace {ws: $ws}) RETURN coalesce(w.people, 0) AS people }
  RETURN erasures, contradicted, identities, people`,
)

/** On what evidence these erasures from a version were recorded, and by whom. */
export const erasureEvidence = statement(
  'erasureEvidence',
  z.object({
    id: z.string(),
    evidence: z.string(),
    by: z.string().nullable(),
    recordedAt: z.number().nullable(),
  }),
  `
  MATCH (v:Version {ws: $ws, id: $version})<-[:BOUND]-(e:Erasure)
  WHERE e.id IN $ids
  OPTIONAL MATCH (s:Statement {ws: $ws, key: e.key})
  RETURN e.id AS id, coalesce(e.evidence, '') AS evidence, s.by AS by, s.recordedAt AS recordedAt`,
)
