import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

/** There is something to do about a request, at once. A lease that somebody has stays theirs. */
export const orderWork = statement(
  'orderWork',
  z.object({}),
  `
  MERGE (w:Work {ws: $ws, request: $request})
  SET w.dueAt = $at, w.tries = 0`,
)
