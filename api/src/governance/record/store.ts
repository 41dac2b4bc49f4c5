import { z } from 'zod'
import { ArtifactKind, RunKind } from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'

/** What a job did by a time: ids of artifacts that it read and wrote, and how flows into what it wrote were declared. */
const JobWork = z.object({
  namespace: z.string(),
  name: z.string(),
  runs: z.number(),
  last: z.number(),
  kinds: z.array(z.enum(RunKind)),
  purposes: z.array(z.string()),
  inputs: z.array(z.string()),
  outputs: z.array(z.string()),
  carries: z.array(z.string()),
})
export type JobWork = z.infer<typeof JobWork>

/** All jobs that ran by a time, by name. */
export const workOfJobs = statement(
  'workOfJobs',
  JobWork,
  `
  MATCH (j:Job {ws: $ws}) WHERE j.namespace >= '' AND j.name IS NOT NULL
  CALL (j) {
    MATCH (j)<-[:RUN_OF]-(r:Run) WHERE coalesce(r.startedAt, 0) <= $asOf
    RETURN count(r) AS runs, max(coalesce(r.startedAt, 0)) AS last, collect(DISTINCT coalesce(r.kind, 'TRANSFORM')) AS kinds,
      collect(DISTINCT coalesce(r.purposes, [])) AS said
  }
  WITH j, runs, last, kinds, said WHERE runs > 0
  CALL (j) {
    MATCH (j)<-[:RUN_OF]-(r:Run)<-[:PART_OF]-(p:RunPart) WHERE coalesce(r.startedAt, 0) <= $asOf
    MATCH (p)<-[f:FLOWS|BLURRED|HELD]-(v:Version) WHERE v.createdAt <= $asOf
    RETURN collect(DISTINCT v.artifact) AS inputs, collect(DISTINCT f.carries) AS into
  }
  CALL (j) {
    MATCH (j)<-[:RUN_OF]-(r:Run)<-[:PART_OF]-(p:RunPart) WHERE coalesce(r.startedAt, 0) <= $asOf
    MATCH (p)-[f:FLOWS|BLURRED|HELD]->(v:Version) WHERE v.createdAt <= $asOf
    RETURN collect(DISTINCT v.artifact) AS outputs, collect(DISTINCT f.carries) AS out
  }
  RETURN j.namespace AS namespace, j.name AS name, runs, last, kinds, inputs, outputs,
    COLLECT { UNWIND said AS some UNWIND some AS one RETURN DISTINCT one ORDER BY one } AS purposes,
    COLLECT { UNWIND into + out AS one WITH one WHERE one IS NOT NULL RETURN DISTINCT one ORDER BY one } AS carries
  ORDER BY namespace, name`,
)

const Place = z.object({
  id: z.string(),
  kind: z.enum(ArtifactKind),
  name: z.string(),
  columns: z.array(z.object({ name: z.string(), category: z.string() })),
  tagged: z.array(z.string()),
  system: z
    .object({
      key: z.string(),
      name: z.string().nullable(),
      role: z.string().nullable(),
      region: z.string().nullable(),
      retentionDays: z.number().nullable(),
      controls: z.array(z.string()),
    })
    .nullable(),
})
export type Place = z.infer<typeof Place>

/** Artifacts with what is classified of them, and the system that holds each. */
export const placesOfArtifacts = statement(
  'placesOfArtifacts',
  Place,
  `
  UNWIND $ids AS id
  MATCH (a:Artifact {ws: $ws, id: id})
  OPTIONAL MATCH (a)-[:IN_SYSTEM]->(s:System)
  RETURN a.id AS id, a.kind AS kind, a.name AS name, coalesce(a.categories, []) AS tagged,
    COLLECT { MATCH (a)-[:HAS_COLUMN]->(c:Column) WHERE c.category IS NOT NULL
      RETURN {name: c.name, category: c.category} ORDER BY c.name } AS columns,
    CASE WHEN s IS NULL THEN null ELSE s {.key, .name, .role, .region, .retentionDays, controls: coalesce(s.controls, [])} END AS system`,
)

const Made = z.object({
  artifact: z.string(),
  model: z.string(),
  version: z.string(),
  deployments: z.array(z.string()),
})
export type Made = z.infer<typeof Made>

/** Versions of models by a time, newest first, with what each was deployed as. */
export const modelVersions = statement(
  'modelVersions',
  Made,
  `
  UNWIND $models AS id
  MATCH (a:Artifact {ws: $ws, id: id})
  MATCH (v:Version {ws: $ws, artifact: a.id}) WHERE v.createdAt <= $asOf
  RETURN a.id AS artifact, a.name AS model, coalesce(v.name, v.id) AS version,
    COLLECT { MATCH (v)-[:FLOWS|BLURRED|HELD]->(d:DeploymentVersion) MATCH (its:Artifact {ws: $ws, id: d.artifact})
      WHERE d.createdAt <= $asOf RETURN DISTINCT its.name ORDER BY its.name } AS deployments
  ORDER BY model, v.createdAt DESC`,
)
