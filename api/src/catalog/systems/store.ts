import { z } from 'zod'
import { SystemRole } from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'

const Nothing = z.object({})

/** A system as described. */
export const SystemShape = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  role: z.enum(SystemRole),
  owner: z.string().nullable(),
  region: z.string().nullable(),
  retentionDays: z.number().nullable(),
  access: z.array(z.string()),
  controls: z.array(z.string()),
})

/** Systems as described; of two descriptions the later (at, key) stands. */
export const writeSystems = statement(
  'writeSystems',
  Nothing,
  `
  UNWIND $systems AS row
  MERGE (s:System {ws: $ws, id: row.id})
  ON CREATE SET s.key = row.key, s.terms = row.keyTerms
  WITH s, row WHERE s.at IS NULL OR s.at < row.at OR (s.at = row.at AND s.by < row.by)
  SET s += row.properties, s.at = row.at, s.by = row.by, s.terms = row.terms, s.ownerTerms = row.ownerTerms`,
)

export const systemById = statement(
  'systemById',
  SystemShape,
  `
  MATCH (s:System {ws: $ws, id: $id}) WHERE s.role IS NOT NULL
  RETURN s.id AS id, s.key AS key, s.name AS name, s.role AS role, s.owner AS owner, s.region AS region,
    s.retentionDays AS retentionDays, s.access AS access, s.controls AS controls`,
)

/** A system `s` as a `SystemShape`; null where it was only named. */
export const describedSystem = `CASE WHEN s.role IS NULL THEN null ELSE s {.id, .key, .name, .role, .owner, .region, .retentionDays,
    access: coalesce(s.access, []), controls: coalesce(s.controls, [])} END`

/** Every system, with how many artifacts are in it. `described`: null for one that was only named. */
export const systemsWithArtifacts = statement(
  'systemsWithArtifacts',
  z.object({ id: z.string(), key: z.string(), described: SystemShape.nullable(), artifacts: z.number() }),
  `
  MATCH (s:System {ws: $ws})
  RETURN s.id AS id, s.key AS key, ${describedSystem} AS described, COUNT { (s)<-[:IN_SYSTEM]-(:Artifact) } AS artifacts
  ORDER BY key`,
)

/** One system, with the ids of all artifacts in it. `described`: null for one that was only named. */
export const systemWithArtifacts = statement(
  'systemWithArtifacts',
  z.object({ described: SystemShape.nullable(), artifacts: z.array(z.string()) }),
  `
  MATCH (s:System {ws: $ws, id: $id})
  RETURN ${describedSystem} AS described, [(s)<-[:IN_SYSTEM]-(a) | a.id] AS artifacts`,
)
