import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'
import { GivenIdentities } from '../stored.ts'

export const countRequests = statement(
  'countRequestsWithDigests',
  z.object({ count: z.number() }),
  `MATCH (r:Request {ws: $ws}) WHERE r.id > '' RETURN count(r) AS count`,
)

/** Requests in the order of their ids, locked before they are read: whoever changes one writes its identities again. */
export const lockRequestsAfter = statement(
  'lockRequestsAfter',
  z.object({ id: z.string(), identities: GivenIdentities.column }),
  `
  MATCH (r:Request {ws: $ws}) WHERE r.id > $after
  WITH r ORDER BY r.id LIMIT toInteger($limit)
  SET r.lockedAt = timestamp()
  WITH r
  RETURN r.id AS id, r.identities AS identities ORDER BY id`,
)

export const setIdentities = statement(
  'setIdentities',
  z.object({}),
  'UNWIND $rows AS row MATCH (r:Request {ws: $ws, id: row.id}) SET r.identities = row.identities',
  { rows: ['id', 'identities'] },
)
