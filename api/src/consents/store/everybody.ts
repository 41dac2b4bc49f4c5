import { z } from 'zod'
import { ConsentStatus } from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'

const ConsentAbout = z.object({
  id: z.string(),
  key: z.string(),
  at: z.number(),
  status: z.enum(ConsentStatus),
  until: z.number().nullable(),
  count: z.number(),
  people: z.array(z.number()),
})

/** `people`: of a consent with few. */
export type ConsentAboutRow = z.infer<typeof ConsentAbout>

/** Consents whose scope has one of some purposes. */
export const consentsAbout = statement(
  'consentsAbout',
  ConsentAbout,
  `
  MATCH (l:Consent {ws: $ws}) WHERE l.at <= $asOf AND any(purpose IN l.purposes WHERE purpose IN $scopes)
  RETURN l.id AS id, l.key AS key, l.at AS at, l.status AS status, l.until AS until, l.count AS count,
    CASE WHEN l.count <= $few THEN [(c)-[:NAMED_IN]->(l) | c.ordinal] ELSE [] END AS people`,
)

export const peopleOfConsents = statement(
  'peopleOfConsents',
  z.object({ high: z.number(), people: z.array(z.number()).nullable(), bits: z.string().nullable() }),
  `
  UNWIND $ids AS id
  MATCH (l:Consent {ws: $ws, id: id})-[:HOLDS]->(m)
  RETURN m.high AS high, m.people AS people, m.bits AS bits`,
)
