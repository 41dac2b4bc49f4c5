import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

/**
 * The one answer to "which version is current, and which does a name mean, as of `$asOf`", for every entrance. By the timeline
 * (docs/adr/0004-binding.md): its writes in the order (at, run, name), which is the versions' order by (`createdAt`, `place`).
 * - Current: the last on it that was there by then; before the first write the origin, if it was there.
 * - A name: the last version of that name that was there by then, else the first of that name, else its placeholder.
 * A placeholder stands off the timeline and is never current; it stands in only for an artifact of which nothing else is
 * known. `version` null: nothing was there by then. `any`: something of that artifact, or of that name, is known at all.
 */
export const meantVersions = statement(
  'meantVersions',
  z.object({ position: z.number(), known: z.boolean(), any: z.boolean(), version: z.string().nullable() }),
  `
  UNWIND $wanted AS row
  OPTIONAL MATCH (a:Artifact {ws: $ws, id: row.artifact})
  OPTIONAL MATCH (origin:Version {ws: $ws, id: row.origin})
  OPTIONAL MATCH (placeholder:Version {ws: $ws, id: row.placeholder})
  CALL (row) {
    OPTIONAL MATCH (v:Version {ws: $ws, artifact: row.artifact})
    WHERE row.name IS NULL AND v.createdAt <= $asOf AND v.place IS NOT NULL
    RETURN v AS current ORDER BY v.createdAt DESC, v.place DESC LIMIT 1
  }
  CALL (row) {
    OPTIONAL MATCH (v:Version {ws: $ws, artifact: row.artifact})
    WHERE v.name = row.name AND v.createdAt <= $asOf AND v.place IS NOT NULL
    RETURN v AS last ORDER BY v.createdAt DESC, v.place DESC LIMIT 1
  }
  CALL (row) {
    OPTIONAL MATCH (v:Version {ws: $ws, artifact: row.artifact})
    WHERE v.createdAt IS NOT NULL AND v.name = row.name AND v.place IS NOT NULL
    RETURN v AS first ORDER BY v.createdAt, v.place LIMIT 1
  }
  CALL (row, current, origin) {
    OPTIONAL MATCH (v:Version {ws: $ws, artifact: row.artifact})
    WHERE v.createdAt IS NOT NULL AND v.view IS NULL AND row.name IS NULL AND current IS NULL AND origin IS NULL
    RETURN v AS other ORDER BY v.place IS NULL, v.createdAt <= $asOf DESC, v.createdAt DESC, v.name DESC LIMIT 1
  }
  WITH row, a, current, origin, coalesce(last, first, placeholder) AS named, other,
    CASE WHEN other.place IS NULL AND other.createdAt <= $asOf THEN other END AS alone
  WITH row, a, CASE WHEN row.name IS NULL THEN coalesce(current, origin, other) ELSE named END IS NOT NULL AS any,
    CASE WHEN row.name IS NULL
    THEN coalesce(current, CASE WHEN origin.createdAt <= $asOf THEN origin END, alone) ELSE named END AS version
  RETURN row.position AS position, a IS NOT NULL AS known, any, version.id AS version`,
)
