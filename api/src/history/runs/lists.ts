import { z } from 'zod'
import { type RunRow, RunShape, runColumns, VersionRow } from '../../catalog/artifacts/index.ts'
import type { RunFilter } from '../../generated/schema.ts'
import { instantOf } from '../../platform/asOf.ts'
import { type Database, type Statement, statement } from '../../platform/db/index.ts'
import { checkCount, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import { idOf } from '../../vocabulary/ids.ts'
import { reportsId } from './names.ts'

/** A page of runs. `total`: of all pages, counted when it is asked for. */
export type RunPage = {
  edges: { cursor: string; node: RunRow }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  total: () => Promise<number>
}

const Key = z.tuple([z.number(), z.string()])

const chosen = `($namespace IS NULL OR r.jobNamespace = $namespace) AND ($state IS NULL OR r.state = $state)
      AND ($kind IS NULL OR r.kind = $kind) AND ($parent IS NULL OR r.parent = $parent)
      AND ($text IS NULL OR toLower(r.jobName) CONTAINS $text OR toLower(r.runId) CONTAINS $text)`

type Anchor = 'workspace' | 'subject' | 'parent' | 'job'

/** From where runs are looked up: each of these has an index. */
const anchors: Readonly<Record<Anchor, string>> = {
  workspace: 'MATCH (r:Run {ws: $ws}) WHERE r.startedAt <= $startedAt AND r.startedAt >= $since',
  subject:
    'MATCH (r:Run {ws: $ws, subject: $subject}) USING INDEX SEEK r:Run(subject) WHERE r.startedAt <= $startedAt AND r.startedAt >= $since',
  parent:
    'MATCH (r:Run {ws: $ws, parent: $parent}) USING INDEX SEEK r:Run(parent) WHERE r.startedAt <= $startedAt AND r.startedAt >= $since',
  job: 'MATCH (:Job {ws: $ws, id: $job})<-[:RUN_OF]-(r:Run) WHERE r.startedAt <= $startedAt AND r.startedAt >= $since',
}

type Statements = { page: Statement<{ run: RunRow }>; count: Statement<{ total: number }> }

/** A page after a key, newest first, and how many there are. */
export const runLists = Object.fromEntries(
  Object.entries(anchors).map(([name, from]) => [
    name,
    {
      page: statement(
        `runPage ${name}`,
        z.object({ run: RunShape }),
        `
  ${from} AND (r.startedAt < $startedAt OR r.id > $lastId) AND ${chosen}
  WITH r ORDER BY r.startedAt DESC, r.id LIMIT $most
  RETURN ${runColumns}`,
      ),
      count: statement(
        `runCount ${name}`,
        z.object({ total: z.number() }),
        `${from} AND ${chosen} RETURN count(r) AS total`,
      ),
    },
  ]),
) as unknown as Record<Anchor, Statements>

const NEVER = Number.MAX_SAFE_INTEGER

export type RunListArgs = PageArgs & { filter?: RunFilter | null | undefined }

/** Runs, newest first. Throws BAD_USER_INPUT for a time without zone, a page of less than 1 or more than 100, or a cursor that is not ours. */
export async function listRuns(db: Database, ws: string, { filter, ...page }: RunListArgs): Promise<RunPage> {
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

/** The run that a run names as its parent: of several under that id, the first that started. */
export const parentOfRun = statement(
  'parentOfRun',
  z.object({ run: RunShape }),
  `
  MATCH (child:Run {ws: $ws, id: $id}) WHERE child.parent IS NOT NULL
  MATCH (r:Run {ws: $ws, subject: child.parent})
  WITH r ORDER BY r.startedAt, r.id LIMIT 1
  RETURN ${runColumns}`,
)

const versionsBy = (name: string, flows: string) =>
  statement(
    name,
    z.object({ version: VersionRow }),
    `
  MATCH (r:Run {ws: $ws, id: $id})<-[:PART_OF]-(p:RunPart)
  MATCH ${flows}
  WITH DISTINCT v ORDER BY v.createdAt DESC, v.id LIMIT $most
  RETURN v {.id, .artifact, .kind, .name, .createdAt, .destroyedAt, .digest, .enumerated, .producerSeen} AS version`,
  )

/** Versions that a run read, and wrote. */
export const versionsOfRun = {
  read: versionsBy('versionsReadBy', '(p)<-[:FLOWS|BLURRED|HELD]-(v:Version)'),
  written: versionsBy('versionsWrittenBy', '(p)-[:FLOWS|BLURRED|HELD]->(v:Version)'),
}
