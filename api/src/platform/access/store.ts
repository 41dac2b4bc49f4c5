import { z } from 'zod'
import { statement } from '../db/index.ts'

export const checkKey = statement(
  'checkKey',
  z.object({ check: z.string() }),
  'MERGE (w:Workspace {ws: $ws}) ON CREATE SET w.keyCheck = $check RETURN w.keyCheck AS check',
)
