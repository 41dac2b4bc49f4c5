import { z } from 'zod'
import type { RunRow } from '../../catalog/artifacts/index.ts'
import { type Closing, openToAll } from '../../catalog/closed/index.ts'
import type { RunFilter } from '../../generated/schema.ts'
import { instantOf } from '../../platform/asOf.ts'
import type { Database } from '../../platform/db/index.ts'
import { checkCount, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import { idOf } from '../../vocabulary/ids.ts'
import { reportsId } from './names.ts'
import { type Anchor, runLists } from './store/lists.ts'

/** A page of runs. `total`: of all pages, counted when it is asked for. */
export type RunPage = {
  edges: { cursor: string; node: RunRow }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  total: () => Promise<number>
}

const Key = z.tuple([z.number(), z.string()])

const NEVER = Number.MAX_SAFE_INTEGER

export type RunListArgs = PageArgs & { filter?: RunFilter | null | undefined }

const looksForNames = (filter: RunFilter | null | undefined) =>
  ['text', 'namespace', 'runId', 'parentRunId', 'job'].some((name) => filter?.[name as keyof RunFilter] != null)

/** Runs, newest first. Where names are looked for, those that are closed are not looked through. Throws BAD_USER_INPUT for a time without zone, a page of less than 1 or more than 100, or a cursor that is not ours. */
export async function listRuns(
  db: Database,
  ws: string,
  { filter, ...page }: RunListArgs,
  closing: Closing | null = null,
): Promise<RunPage> {
  const first = checkCount(page.first, 100, 'first')
  const { job, runId, parentRunId } = filter ?? {}
  const anchor: Anchor = runId ? 'subject' : parentRunId ? 'parent' : job ? 'job' : 'workspace'
  const parameters = {
    subject: runId ? reportsId(ws, runId) : null,
    parent: parentRunId ? reportsId(ws, parentRunId) : null,
    job: job ? idOf(ws, 'job', job.namespace, job.name) : null,
    namespace: job?.namespace ?? filter?.namespace ?? null,
    state: filter?.state ?? null,
    kind: filter?.kind ?? null,
    text: filter?.text?.trim().toLowerCase() || null,
    all: closing === null || !looksForNames(filter),
    ...(closing?.open ?? openToAll),
    since: instantOf(filter?.startedSince, -NEVER, 'filter.startedSince'),
  }
  // What started at the bound itself comes after it in no page.
  const latest = instantOf(filter?.startedBefore, NEVER, 'filter.startedBefore') - 1
  const [startedAt, lastId] = keyOf(page.after, Key) ?? [latest, '']
  const rows = await db.read(runLists[anchor].page, { ...parameters, startedAt, lastId, most: first + 1 })
  const edges = rows.slice(0, first).map(({ run }) => ({ cursor: cursorOf([run.startedAt, run.id]), node: run }))
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    total: async () => (await db.read(runLists[anchor].count, { ...parameters, startedAt: latest }))[0]?.total ?? 0,
  }
}
