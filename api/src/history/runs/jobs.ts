import { z } from 'zod'
import type { Closing } from '../../catalog/closed/index.ts'
import type { JobFilter } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import { checkCount, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import { closedJobPage, type JobRow, jobCount, jobPage, openJobPage } from './store/jobs.ts'

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

/** In which part of the list the last one seen is. */
const OpenKey = z.union([
  z.tuple([z.literal('open'), z.string(), z.string()]),
  z.tuple([z.literal('closed'), z.string()]),
])

/**
 * Jobs as somebody sees them to whom some are closed: first those that are open, by name, then the others, in no order of names. Where names
 * are looked for, the others are not looked through. Throws as `listJobs`.
 */
export async function listOpenJobs(
  db: Database,
  closing: Closing,
  { filter, ...page }: PageArgs & { filter?: JobFilter | null | undefined },
): Promise<JobPage> {
  const first = checkCount(page.first, 100, 'first')
  const key = keyOf(page.after, OpenKey)
  const parameters = { namespace: filter?.namespace ?? null, text: filter?.text?.trim().toLowerCase() || null }
  const looksForNames = parameters.namespace !== null || parameters.text !== null
  const [, afterNamespace, afterName] = key?.[0] === 'open' ? key : ['open', '', '']
  const common = { ...closing.open, most: first + 1 }
  const [[open], [closed]] = await Promise.all([
    db.read(openJobPage, { ...parameters, ...common, afterNamespace, afterName }),
    looksForNames ? [] : db.read(closedJobPage, { ...common, afterId: key?.[0] === 'closed' ? key[1] : '' }),
  ])
  const opened = key?.[0] === 'closed' ? [] : (open?.jobs ?? [])
  const rows = [
    ...opened.map((node) => ({ cursor: cursorOf(['open', node.namespace, node.name]), node })),
    ...(closed?.jobs ?? []).map(({ id, ...node }) => ({ cursor: cursorOf(['closed', id]), node })),
  ]
  const edges = rows.slice(0, first)
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    total: async () => (open?.total ?? 0) + (closed?.total ?? 0),
  }
}
