import { z } from 'zod'
import { versionOf } from '../../../catalog/artifacts/index.ts'
import { statement } from '../../../platform/db/index.ts'

/** The version behind each id: its own, or one that it had before (versionOf). */
export const versionsByAnyId = statement(
  'versionsByAnyId',
  z.object({ id: z.string(), version: z.string().nullable() }),
  `
  UNWIND $ids AS id
  ${versionOf('id')}
  RETURN id, coalesce(own, joined).id AS version`,
)

/** Every version of an artifact that was there by `$asOf`. */
export const versionsByThen = statement(
  'versionsByThen',
  z.object({ id: z.string() }),
  `
  MATCH (v:Version {ws: $ws, artifact: $artifact})
  WHERE v.createdAt <= $asOf
  RETURN v.id AS id`,
)

/** What was read by `$asOf` of those of these versions that are computed, and whom lists name in them. */
export const readOfViews = statement(
  'readOfViews',
  z.object({ id: z.string() }),
  `
  UNWIND $ids AS id
  MATCH (v:Version {ws: $ws, view: id}) WHERE v.createdAt <= $asOf
  RETURN v.id AS id`,
)
