import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'

/** `shredAt`: when the key is destroyed; null: not yet known, or done. */
export const Sealed = z.object({ id: z.string(), keyId: z.string(), shreddedAt: z.number().nullable() })
export type Sealed = z.infer<typeof Sealed>

const sealed = 's.id AS id, s.keyId AS keyId, s.shreddedAt AS shreddedAt'

export const writeSealed = statement(
  'writeSealed',
  z.object({}),
  'MERGE (s:Sealed {ws: $ws, id: $id}) ON CREATE SET s.keyId = $keyId, s.sealedAt = $at',
)

export const sealedById = statement('sealedById', Sealed, `MATCH (s:Sealed {ws: $ws, id: $id}) RETURN ${sealed}`)

/** The node is locked first, so that nobody opens it beside its shredding. */
export const lockSealed = statement(
  'lockSealed',
  Sealed,
  `MATCH (s:Sealed {ws: $ws, id: $id}) SET s.lockedAt = $at RETURN ${sealed}`,
)

/** What was shredded stays so. */
export const setShredAt = statement(
  'setShredAt',
  Sealed,
  `MATCH (s:Sealed {ws: $ws, id: $id}) WHERE s.shreddedAt IS NULL SET s.shredAt = $shredAt RETURN ${sealed}`,
)

export const dueToShred = statement(
  'sealedDueToShred',
  Sealed,
  `MATCH (s:Sealed {ws: $ws}) WHERE s.shredAt <= $at RETURN ${sealed} ORDER BY s.shredAt LIMIT 100`,
)

/** No row: it was shredded before. */
export const markShredded = statement(
  'markShredded',
  Sealed,
  `
  MATCH (s:Sealed {ws: $ws, id: $id}) SET s.lockedAt = $at
  WITH s WHERE s.shreddedAt IS NULL
  SET s.shreddedAt = $at REMOVE s.shredAt
  RETURN ${sealed}`,
)
