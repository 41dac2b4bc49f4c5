import { z } from 'zod'
import { DeliveryMeans } from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'
import { PackageFacts } from './stored.ts'

const Row = z.object({
  request: z.string(),
  digest: z.string(),
  bytes: z.number(),
  manifest: z.string(),
  preparedAt: z.number(),
  preparedBy: z.string(),
  facts: PackageFacts.column,
  /** Its id in the vault. */
  sealed: z.string(),
  shreddedAt: z.number().nullable(),
  means: z.enum(DeliveryMeans).nullable(),
  deliveredAt: z.number().nullable(),
  deliveredBy: z.string().nullable(),
  evidence: z.string().nullable(),
})
export type PackageRow = z.infer<typeof Row>

const row = `p.request AS request, p.digest AS digest, p.bytes AS bytes, p.manifest AS manifest, p.preparedAt AS preparedAt,
    p.preparedBy AS preparedBy, p.facts AS facts, p.sealed AS sealed, s.shreddedAt AS shreddedAt, p.means AS means,
    p.deliveredAt AS deliveredAt, p.deliveredBy AS deliveredBy, p.evidence AS evidence`

/** There is one for each request: the last that was prepared. The sealed file of the one before is to be shredded. */
export const putPackage = statement(
  'putPackage',
  z.object({ before: z.string().nullable() }),
  `
  MATCH (r:Request {ws: $ws, id: $request})
  MERGE (p:Package {ws: $ws, request: $request})
  WITH r, p, p.sealed AS before
  SET p += $facts
  MERGE (r)-[:ANSWERED_BY]->(p)
  RETURN before`,
)

export const packageOfRequest = statement(
  'packageOfRequest',
  Row,
  `
  MATCH (p:Package {ws: $ws, request: $request})
  OPTIONAL MATCH (s:Sealed {ws: $ws, id: p.sealed})
  RETURN ${row}`,
)

export const setDelivered = statement(
  'setDelivered',
  z.object({}),
  `
  MATCH (p:Package {ws: $ws, request: $request})
  SET p.means = $means, p.deliveredAt = $at, p.deliveredBy = $by, p.evidence = $evidence`,
)
