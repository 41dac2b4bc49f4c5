import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'
import { runLabel } from '../../../vocabulary/kinds.ts'

const Nothing = z.object({})

/**
 * Write-locks jobs, making those not seen yet. Here and below, a label that a node has already is set to lock it: that takes
 * the lock and writes nothing. (Removing a property that it has not takes none.) What is read of a locked node is read by a
 * statement of its own: within one, the planner may read it before the lock is there.
 */
export const lockJobs = statement(
  'lockJobs',
  Nothing,
  `
  UNWIND $jobs AS row
  MERGE (j:Job {ws: $ws, id: row.id})
  ON CREATE SET j.namespace = row.namespace, j.name = row.name, j.terms = row.terms
  SET j:Job`,
)

/** When each job was retired. */
export const retirements = statement(
  'retirements',
  z.object({ id: z.string(), retiredAt: z.number().nullable() }),
  'UNWIND $jobs AS row MATCH (j:Job {ws: $ws, id: row.id}) RETURN j.id AS id, j.retiredAt AS retiredAt',
)

/** The latest `at` of a job's retirements counts. Answers what the reports of its open runs are found by. */
export const retireJobs = statement(
  'retireJobs',
  z.object({ subject: z.string() }),
  `
  UNWIND $retired AS row
  MATCH (j:Job {ws: $ws, id: row.job})
  SET j.retiredAt = CASE WHEN coalesce(j.retiredAt, row.at) > row.at THEN j.retiredAt ELSE row.at END
  WITH DISTINCT j
  MATCH (j)<-[:RUN_OF]-(r:Run) WHERE r.state = 'RUNNING'
  RETURN DISTINCT r.subject AS subject`,
)

/** Write-locks run ids (making those not seen yet) and answers every statement about them. */
export const lockRuns = statement(
  'lockRuns',
  z.object({ id: z.string(), statements: z.array(z.object({ key: z.string(), body: z.string(), type: z.string() })) }),
  `
  UNWIND $runs AS id
  MERGE (r:RunId {ws: $ws, id: id})
  SET r:RunId
  WITH r
  OPTIONAL MATCH (s:Statement {ws: $ws, subject: r.id})
  RETURN r.id AS id, collect(s {.key, .body, .type}) AS statements`,
)

export const lockRunIds = statement(
  'lockRunIds',
  Nothing,
  'UNWIND $runs AS id MERGE (r:RunId {ws: $ws, id: id}) SET r:RunId',
)

/** Runs that reported themselves, as they stand. */
export const recordedRuns = statement(
  'recordedRuns',
  z.object({
    subject: z.string(),
    job: z.object({ namespace: z.string(), name: z.string() }),
    start: z.number(),
    until: z.number().nullable(),
  }),
  `
  UNWIND $runs AS subject
  MATCH (r:Run {ws: $ws, subject: subject}) WHERE r.seen
  RETURN subject, {namespace: r.jobNamespace, name: r.jobName} AS job, r.startedAt AS start, r.until AS until`,
)

/** The children of these runs whose start, end or inputs may depend on their parent's. */
export const openChildren = statement(
  'openChildren',
  z.object({ subject: z.string() }),
  `
  UNWIND $runs AS parent
  MATCH (r:Run {ws: $ws, parent: parent}) WHERE NOT r.closed OR r.startUnknown OR r.bare
  RETURN DISTINCT r.subject AS subject`,
)

const everyRunLabel = Object.values(runLabel).join(':')

/** Runs as they are now, and the parts that are new. */
export const writeRuns = statement(
  'writeRuns',
  Nothing,
  `
  UNWIND $rows AS row
  MERGE (r:Run {ws: $ws, id: row.id})
  REMOVE r:${everyRunLabel}:Uncertain
  SET r:$(row.labels)
  SET r += row.properties
  WITH r, row UNWIND row.parts AS part
  CREATE (:RunPart {ws: $ws, id: part.id, run: row.id, at: part.at, columns: part.columns})-[:PART_OF {ws: $ws}]->(r)`,
  {
    rows: [
      'id',
      'labels',
      'parts.id',
      'parts.at',
      'properties.runId',
      'properties.kind',
      'properties.state',
      'properties.startedAt',
    ],
  },
)

/** Runs of another job than before, or of one for the first time. */
export const assignJobs = statement(
  'assignJobs',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (j:Job {ws: $ws, id: row.job})
  UNWIND row.runs AS run
  MATCH (r:Run {ws: $ws, id: run})
  OPTIONAL MATCH (r)-[old:RUN_OF]->(:Job)
  DELETE old
  WITH DISTINCT j, r
  CREATE (r)-[:RUN_OF {ws: $ws}]->(j)`,
)

/** Parts that were there before, with another time or other columns. */
export const writeParts = statement(
  'writeParts',
  Nothing,
  'UNWIND $parts AS row MATCH (p:RunPart {ws: $ws, id: row.id}) SET p.at = row.at, p.columns = row.columns',
)

export const dropRuns = statement(
  'dropRuns',
  Nothing,
  'UNWIND $runs AS id MATCH (r:Run {ws: $ws, id: id}) DETACH DELETE r',
)

export const dropParts = statement(
  'dropParts',
  Nothing,
  'UNWIND $parts AS id MATCH (p:RunPart {ws: $ws, id: id}) DETACH DELETE p',
)
