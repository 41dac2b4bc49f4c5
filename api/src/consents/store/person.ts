import { z } from 'zod'
import { ConsentStatus } from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'
import { holds } from '../../vocabulary/chunks.ts'

export const Terms = z.object({
  key: z.string(),
  at: z.number(),
  recordedAt: z.number(),
  purposes: z.array(z.string()),
  status: z.enum(ConsentStatus),
  mechanism: z.string().nullable(),
  notice: z.string().nullable(),
  until: z.number().nullable(),
  evidence: z.string().nullable(),
})

const PersonEvent = Terms.extend({ namespace: z.string().nullable(), shared: z.boolean() })

/** `namespace`: of the identity that it names. `shared`: several people use that. */
export type PersonEventRow = z.infer<typeof PersonEvent>

export const terms = (c: string) =>
  ['key', 'at', 'recordedAt', 'purposes', 'status', 'mechanism', 'notice', 'until', 'evidence']
    .map((name) => `${c}.${name} AS ${name}`)
    .join(', ')

/** Consents that name this person by any of their identities, or by one that they share with others. Finds them as `listsNaming` finds lists. */
export const consentsNaming = statement(
  'consentsNaming',
  PersonEvent,
  `
  MATCH (asked:Customer {ws: $ws, ref: $ref})
  OPTIONAL MATCH (asked)<-[:SAME_AS]-(canonical:Customer)
  WITH coalesce(canonical, asked) AS c
  MATCH (c)-[:SAME_AS]->{0,1}(own)
  WITH collect(DISTINCT own) AS owns
  WITH owns, reduce(all = [], own IN owns | all + [(own)-[:SHARES]-(o:Customer) WHERE NOT o IN owns | o]) AS others
  UNWIND owns + others AS p
  WITH DISTINCT p, NOT p IN owns AS shared, p.ordinal / $range AS high, p.ordinal % $range AS place,
    head([(i:Identity)-[:IDENTIFIES]->(p) | i.namespace]) AS namespace
  CALL (p, high, place) {
    MATCH (p)-[:NAMED_IN]->(l:Consent)
    RETURN l
  UNION ALL
    MATCH (m:Members {ws: $ws, high: high}) WHERE ${holds('m', 'place')}
    MATCH (m)<-[:HOLDS]-(l:Consent)
    RETURN l
  }
  WITH l, namespace, shared WHERE l.at <= $asOf
  RETURN ${terms('l')}, namespace, shared`,
)
