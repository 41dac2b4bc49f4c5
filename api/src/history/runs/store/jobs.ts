import { z } from 'zod'
import { jobIsClosed } from '../../../catalog/closed/index.ts'
import { statement } from '../../../platform/db/index.ts'

const JobRow = z.object({ namespace: z.string(), name: z.string(), retiredAt: z.number().nullable() })

export type JobRow = z.infer<typeof JobRow>

const chosen = `j.namespace >= coalesce($namespace, '') AND j.name IS NOT NULL
      AND ($namespace IS NULL OR j.namespace = $namespace)
      AND ($text IS NULL OR toLower(j.name) CONTAINS $text OR toLower(j.namespace) CONTAINS $text)`

/** Jobs after a key, by the index on (ws, namespace, name). */
export const jobPage = statement(
  'jobPage',
  z.object({ job: JobRow }),
  `
  MATCH (j:Job {ws: $ws}) WHERE ${chosen}
    AND j.namespace >= $afterNamespace AND (j.namespace > $afterNamespace OR j.name > $afterName)
  WITH j ORDER BY j.namespace, j.name LIMIT $most
  RETURN j {.namespace, .name, .retiredAt} AS job`,
)

/** A page of the jobs that are open, by name, and how many there are. */
export const openJobPage = statement(
  'openJobPage',
  z.object({ jobs: z.array(JobRow), total: z.number() }),
  `
  CALL () {
    MATCH (j:Job {ws: $ws}) WHERE ${chosen} AND NOT ${jobIsClosed('j')}
      AND j.namespace >= $afterNamespace AND (j.namespace > $afterNamespace OR j.name > $afterName)
    WITH j ORDER BY j.namespace, j.name LIMIT $most
    RETURN collect(j {.namespace, .name, .retiredAt}) AS jobs
  }
  CALL () { MATCH (j:Job {ws: $ws}) WHERE ${chosen} AND NOT ${jobIsClosed('j')} RETURN count(j) AS total }
  RETURN jobs, total`,
)

/** A page of those that are closed, by their ids, which tell nothing of their names; and how many there are. */
export const closedJobPage = statement(
  'closedJobPage',
  z.object({ jobs: z.array(JobRow.extend({ id: z.string() })), total: z.number() }),
  `
  CALL () {
    MATCH (j:Job {ws: $ws}) WHERE j.namespace >= '' AND j.name IS NOT NULL AND ${jobIsClosed('j')} AND j.id > $afterId
    WITH j ORDER BY j.id LIMIT $most
    RETURN collect(j {.id, .namespace, .name, .retiredAt}) AS jobs
  }
  CALL () {
    MATCH (j:Job {ws: $ws}) WHERE j.namespace >= '' AND j.name IS NOT NULL AND ${jobIsClosed('j')}
    RETURN count(j) AS total
  }
  RETURN jobs, total`,
)

export const jobCount = statement(
  'jobCount',
  z.object({ total: z.number() }),
  `MATCH (j:Job {ws: $ws}) WHERE ${chosen} RETURN count(j) AS total`,
)
