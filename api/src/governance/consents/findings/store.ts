import { z } from 'zod'
import { ArtifactKind, RunKind } from '../../../generated/schema.ts'
import { statement } from '../../../platform/db/index.ts'

const Use = z.object({
  run: z.string(),
  startedAt: z.number(),
  kind: z.enum(RunKind).nullable(),
  purposes: z.array(z.string()),
  job: z.object({ namespace: z.string(), name: z.string() }),
  /** What was written while the run went on is read once it is there. */
  read: z.array(z.object({ id: z.string(), createdAt: z.number() })),
  wrote: z.array(z.object({ id: z.string(), kind: z.enum(ArtifactKind), artifact: z.string(), live: z.boolean() })),
})
export type UseRow = z.infer<typeof Use>

const goesOn = (v: string) =>
  `coalesce(${v}.destroyedAt, $asOf + 1) > $asOf AND coalesce(${v}.supersededAt, $asOf + 1) > $asOf`

/**
 * Runs that say what they are for, or that train a model, with what they read and wrote. `live`: nothing has taken its place, or a deployment that goes on serves it.
 */
export const usesBy = statement(
  'usesBy',
  Use,
  `
  MATCH (r:Run {ws: $ws}) WHERE r.startedAt <= $asOf AND (size(r.purposes) > 0 OR r.kind IN ['TRAINING', 'FINE_TUNING'])
  RETURN r.id AS run, r.startedAt AS startedAt, r.kind AS kind, coalesce(r.purposes, []) AS purposes,
    {namespace: coalesce(r.jobNamespace, ''), name: coalesce(r.jobName, '')} AS job,
    COLLECT { MATCH (r)<-[:PART_OF]-(:RunPart)<-[:FLOWS|BLURRED|HELD]-(v:Version) WITH DISTINCT v RETURN v {.id, .createdAt} } AS read,
    COLLECT {
      MATCH (r)<-[:PART_OF]-(:RunPart)-[:FLOWS|BLURRED|HELD]->(v:Version)
      WITH DISTINCT v
      RETURN {id: v.id, kind: v.kind, artifact: v.artifact, live: ${goesOn('v')} OR coalesce(v.destroyedAt, $asOf + 1) > $asOf AND EXISTS {
        MATCH (v)-[f:FLOWS|BLURRED|HELD]->(d:DeploymentVersion) WHERE f.carry IS NOT NULL AND ${goesOn('d')}
      }}
    } AS wrote`,
)
