import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'
import { Gaps } from './frozen.ts'

const Row = z.object({
  digest: z.string(),
  request: z.string(),
  customer: z.string(),
  asOf: z.number(),
  epoch: z.number(),
  gaps: Gaps.column,
})
export type ManifestRow = z.infer<typeof Row>

export const createManifest = statement(
  'createManifest',
  z.object({}),
  `
  MATCH (r:Request {ws: $ws, id: $request})
  CREATE (r)-[:FOUND]->(m:Manifest {ws: $ws, request: $request, digest: $digest})
  SET m.customer = $customer, m.asOf = $asOf, m.epoch = $epoch, m.gaps = $gaps
  WITH m UNWIND $parts AS part
  CREATE (m)-[:LISTS]->(p:ManifestPart {ws: $ws, manifest: $digest, n: part.n}) SET p.items = part.items`,
  { parts: ['n', 'items'] },
)

export const manifestByDigest = statement(
  'manifestByDigest',
  Row,
  `
  MATCH (m:Manifest {ws: $ws, request: $request, digest: $digest})
  RETURN m.digest AS digest, m.request AS request, m.customer AS customer, m.asOf AS asOf, m.epoch AS epoch, m.gaps AS gaps`,
)

/** The texts of its parts, in order. */
export const manifestParts = statement(
  'manifestParts',
  z.object({ items: z.string() }),
  `MATCH (p:ManifestPart {ws: $ws, manifest: $digest}) WHERE p.n >= 0 RETURN p.items AS items ORDER BY p.n`,
)
