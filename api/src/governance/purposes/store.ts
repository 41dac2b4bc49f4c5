import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'

/** Versions of the workspace, for where no copy of its graph is at hand. */
export const someVersions = statement(
  'someVersions',
  z.object({ id: z.string() }),
  `MATCH (v:Version {ws: $ws}) WHERE v.artifact IS NOT NULL AND v.createdAt IS NOT NULL RETURN v.id AS id LIMIT toInteger($limit)`,
)
