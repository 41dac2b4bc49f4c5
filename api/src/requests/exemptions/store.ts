import { z } from 'zod'
import { ExemptionBasis } from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'

const Row = z.object({
  id: z.string(),
  versionId: z.string(),
  name: z.string(),
  label: z.string(),
  basis: z.enum(ExemptionBasis),
  ground: z.string(),
  until: z.number().nullable(),
  setBy: z.string(),
  setAt: z.number(),
})
export type ExemptionRow = z.infer<typeof Row>

const row = `e.id AS id, e.versionId AS versionId, e.name AS name, e.label AS label, e.basis AS basis, e.ground AS ground, e.until AS until, e.setBy AS setBy,
    e.setAt AS setAt`

/** One for each version of a request: a later one takes the place of an earlier one. */
export const setExemptions = statement(
  'setExemptions',
  z.object({}),
  `
  MATCH (r:Request {ws: $ws, id: $request})
  UNWIND $rows AS row
  MERGE (e:Exemption {ws: $ws, id: row.id})
  SET e.request = $request, e.versionId = row.versionId, e.name = row.name, e.label = row.label, e.basis = $basis, e.ground = $ground, e.until = $until,
    e.setBy = $by, e.setAt = $at
  MERGE (r)-[:EXEMPTS]->(e)`,
  { rows: ['id', 'versionId', 'name', 'label'] },
)

/** @returns those that there were */
export const removeExemptions = statement(
  'removeExemptions',
  z.object({ versionId: z.string() }),
  `
  UNWIND $ids AS id
  MATCH (e:Exemption {ws: $ws, id: id})
  WITH e, e.versionId AS versionId
  DETACH DELETE e
  RETURN versionId ORDER BY versionId`,
)

export const exemptionsOf = statement(
  'exemptionsOf',
  Row,
  `MATCH (e:Exemption {ws: $ws, request: $request}) WHERE e.setAt >= 0 RETURN ${row} ORDER BY name, label, versionId`,
)
