import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

const Nothing = z.object({})

const UploadRow = z.object({
  offset: z.number(),
  complete: z.boolean(),
  progress: z.string(),
})

export const findUpload = statement(
  'findUpload',
  UploadRow,
  'MATCH (u:Upload {ws: $ws, id: $id}) RETURN u.offset AS offset, u.complete AS complete, u.progress AS progress',
)

/** Begins an upload where there is none, and holds it: what is read of it after this, in the same transaction, stays so. */
export const lockUpload = statement(
  'lockUpload',
  Nothing,
  `
  MERGE (u:Upload {ws: $ws, id: $id})
  ON CREATE SET u.offset = 0, u.complete = false, u.progress = $progress
  SET u.touchedAt = $now`,
)

/** Whoever had the upload before can save nothing any more. */
export const takeUpload = statement(
  'takeUpload',
  Nothing,
  'MATCH (u:Upload {ws: $ws, id: $id}) SET u.session = $session',
)

/** Saves how far an upload is, unless another request has taken it over. */
export const saveUpload = statement(
  'saveUpload',
  z.object({ saved: z.boolean() }),
  `
  MATCH (u:Upload {ws: $ws, id: $id}) WHERE u.session = $session
  SET u.offset = $offset, u.complete = $complete, u.progress = $progress
  RETURN true AS saved`,
)

/** Uploads that nobody has touched since. */
export const clearAbandoned = statement(
  'clearAbandoned',
  Nothing,
  `
  MATCH (u:Upload {ws: $ws}) WHERE u.touchedAt < $before
  OPTIONAL MATCH (u)-[:STAGES]->(s)
  DETACH DELETE s, u`,
)
