import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'

const Row = z.object({ key: z.string(), name: z.string(), description: z.string().nullable() })

const row = 'p.key AS key, p.name AS name, p.description AS description'

/** What came first under a key stays. */
export const registerPurpose = statement(
  'registerPurpose',
  Row.extend({ fresh: z.boolean() }),
  `
  UNWIND $rows AS row
  MERGE (p:Purpose {ws: $ws, key: row.key})
  ON CREATE SET p += row, p.claim = $claim
  RETURN ${row}, coalesce(p.claim = $claim, false) AS fresh`,
  { rows: ['key', 'name', 'recordedAt', 'recordedBy'] },
)

export const ownPurposes = statement(
  'ownPurposes',
  Row,
  `MATCH (p:Purpose {ws: $ws}) WHERE p.key >= '' RETURN ${row} ORDER BY key`,
)
