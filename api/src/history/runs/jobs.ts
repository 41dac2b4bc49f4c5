import { z } from 'zod'
import type { JobFilter } from '../../generated/schema.ts'
import { type Database, statement } from '../../platform/db/index.ts'
import { checkCount, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'

const JobRow = z.object({ namespace: z.string(), name: z.string(), retiredAt: z.number().nullable() })
export type JobRow = z.infer<typeof JobRow>

/** A page of jobs. `total`: of all pages, counted when it is asked for. */
export type JobPage = {
  edges: { cursor: string; node: JobRow }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  total: () => Promise<number>
}

const Key = z.tuple([z.string(), z.string()])

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

/** Jobs by namespace and name. Throws BAD_USER_INPUT for a page of less than 1 or more than 100, or a cursor that is not ours. */
export async function listJobs(
  db: Database,
  { filter, ...page }: PageArgs & { filter?: JobFilter | null | undefined },
): Promise<JobPage> {
  const first = checkCount(page.first, 100, 'first')
  const [afterNamespace, afterName] = keyOf(page.after, Key) ?? ['', '']
  const parameters = { namespace: filter?.namespace ?? null, text: filter?.text?.trim().toLowerCase() || null }
  const rows = await db.read(jobPage, { ...parameters, afterNamespace, afterName, most: first + 1 })
  const edges = rows.slice(0, first).map(({ job }) => ({ cursor: cursorOf([job.namespace, job.name]), node: job }))
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    total: async () => (await db.read(jobCount, parameters))[0]?.total ?? 0,
  }
}
