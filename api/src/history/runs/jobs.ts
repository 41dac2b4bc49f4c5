import { z } from 'zod'
import type { JobFilter } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import { checkCount, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import { type JobRow, jobCount, jobPage } from './store/jobs.ts'

/** A page of jobs. `total`: of all pages, counted when it is asked for. */
export type JobPage = {
  edges: { cursor: string; node: JobRow }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  total: () => Promise<number>
}

const Key = z.tuple([z.string(), z.string()])

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
