import { z } from 'zod'
import { statement } from '../../db/index.ts'

/** Which version each start of a trace means: of that name the last, else the one current at `$asOf`. */
export const startVersions = statement(
  'startVersions',
  z.object({ position: z.number(), known: z.boolean(), version: z.string().nullable() }),
  `
  UNWIND $from AS start
  OPTIONAL MATCH (a:Artifact {ws: $ws, id: start.artifact})
  CALL (a, start) {
    OPTIONAL MATCH (a)<-[:VERSION_OF]-(v:Version)
    WHERE v.name = start.name
    WITH v ORDER BY v.createdAt DESC, v.id LIMIT 1
    RETURN v AS named
  }
  CALL (a, start) {
    OPTIONAL MATCH (a)<-[:VERSION_OF]-(v:Version)
    WHERE start.name IS NULL
    WITH v ORDER BY v.createdAt <= $asOf DESC, v.producerSeen DESC, v.createdAt DESC, v.id LIMIT 1
    RETURN v AS current
  }
  RETURN start.position AS position, a IS NOT NULL AS known, coalesce(named, current).id AS version`,
)

/** The version behind each id: its own, or one that it had before a later statement joined it with another. */
export const versionsByAnyId = statement(
  'versionsByAnyId',
  z.object({ id: z.string(), version: z.string().nullable() }),
  `
  UNWIND $ids AS id
  OPTIONAL MATCH (own:Version {ws: $ws, id: id})
  OPTIONAL MATCH (:Write {ws: $ws, id: id})-[:BOUND]->(joined:Version)
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
