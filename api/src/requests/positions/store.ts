import { z } from 'zod'
import { ModelPositionKind } from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'

const Row = z.object({
  id: z.string(),
  /** Of the model, as it is told. */
  namespace: z.string(),
  name: z.string(),
  artifact: z.string(),
  kind: z.enum(ModelPositionKind),
  at: z.number(),
  recordedAt: z.number(),
  recordedBy: z.string(),
  ground: z.string().nullable(),
  evidence: z.string().nullable(),
  days: z.number().nullable(),
  exclusions: z.string().nullable(),
  method: z.string().nullable(),
})
export type PositionRow = z.infer<typeof Row>

const row = `p.id AS id, p.namespace AS namespace, p.name AS name, p.artifact AS artifact, p.kind AS kind, p.at AS at,
    p.recordedAt AS recordedAt, p.recordedBy AS recordedBy, p.ground AS ground, p.evidence AS evidence, p.days AS days,
    p.exclusions AS exclusions, p.method AS method`

/** What came first under an id stays. */
export const declarePosition = statement(
  'declarePosition',
  Row.extend({ fresh: z.boolean() }),
  `
  UNWIND $rows AS row
  MERGE (p:ModelPosition {ws: $ws, id: row.id})
  ON CREATE SET p += row, p.claim = $claim
  RETURN ${row}, coalesce(p.claim = $claim, false) AS fresh`,
  { rows: ['id', 'namespace', 'name', 'artifact', 'kind', 'at', 'recordedAt', 'recordedBy'] },
)

/** Every position by then, in an order in which the one that counts of a model is its last. */
export const positionsBy = statement(
  'positionsBy',
  Row,
  `
  MATCH (p:ModelPosition {ws: $ws}) WHERE p.at <= $at
  RETURN ${row} ORDER BY namespace, name, at, recordedAt, id`,
)
