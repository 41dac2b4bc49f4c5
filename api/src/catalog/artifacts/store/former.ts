import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

export const idsNow = statement(
  'idsNow',
  z.object({ id: z.string(), now: z.string() }),
  'UNWIND $ids AS id MATCH (f:Former {ws: $ws, id: id}) WHERE f.now IS NOT NULL RETURN id, f.now AS now',
)
