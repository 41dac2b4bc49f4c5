import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'
import { isOpen, jobIsClosed, runIsClosed } from './open.ts'

const Id = z.object({ id: z.string() })

/** Which of these artifacts are closed. */
export const closedArtifacts = statement(
  'closedArtifacts',
  Id,
  `UNWIND $ids AS id MATCH (a:Artifact {ws: $ws, id: id}) WHERE NOT ${isOpen('a')} RETURN a.id AS id`,
)

/** Which of these runs are closed: those that touched anything closed. */
export const closedRuns = statement(
  'closedRuns',
  Id,
  `UNWIND $ids AS id MATCH (r:Run {ws: $ws, id: id}) WHERE ${runIsClosed('r')} RETURN r.id AS id`,
)

/** Which of these jobs are closed: those with a run that is, or without any where what is in no system is closed. */
export const closedJobs = statement(
  'closedJobs',
  Id,
  `
  UNWIND $ids AS id
  MATCH (j:Job {ws: $ws, id: id})
  WHERE ${jobIsClosed('j')}
  RETURN j.id AS id`,
)

/** Which of these namespaces are open: those that an open artifact is in. */
export const openNamespaces = statement(
  'openNamespaces',
  z.object({ name: z.string() }),
  `
  UNWIND $names AS name
  WITH name WHERE EXISTS { MATCH (a:Artifact {ws: $ws, datasource: name}) WHERE a.name IS NOT NULL AND ${isOpen('a')} }
  RETURN name`,
)

/** Artifacts, runs and systems behind ids of any kind, also of such as an earlier version gave. */
export const thingsById = statement(
  'thingsById',
  z.object({
    id: z.string(),
    artifact: z.string().nullable(),
    run: z.string().nullable(),
    system: z.string().nullable(),
    category: z.string().nullable(),
  }),
  `
  UNWIND $ids AS asked
  OPTIONAL MATCH (former:Former {ws: $ws, id: asked})
  WITH asked, coalesce(former.now, asked) AS id
  OPTIONAL MATCH (a:Artifact {ws: $ws, id: id})
  OPTIONAL MATCH (v:Version {ws: $ws, id: id})
  OPTIONAL MATCH (:Write {ws: $ws, id: id})-[:BOUND]->(bound:Version)
  OPTIONAL MATCH (c:Column {ws: $ws, id: id})<-[:HAS_COLUMN]-(of:Artifact)
  OPTIONAL MATCH (r:Run {ws: $ws, id: id})
  OPTIONAL MATCH (s:System {ws: $ws, id: id})
  RETURN asked AS id, coalesce(a.id, v.artifact, bound.artifact, of.id) AS artifact, r.id AS run, s.key AS system,
    c.category AS category
  LIMIT toInteger($most)`,
)
