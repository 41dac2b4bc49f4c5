import { z } from 'zod'
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

export const jobCount = statement(
  'jobCount',
  z.object({ total: z.number() }),
  `MATCH (j:Job {ws: $ws}) WHERE ${chosen} RETURN count(j) AS total`,
)
