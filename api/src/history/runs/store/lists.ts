import { z } from 'zod'
import { type RunRow, RunShape, runColumns, VersionRow } from '../../../catalog/artifacts/index.ts'
import { runIsClosed } from '../../../catalog/closed/index.ts'
import { type Statement, statement } from '../../../platform/db/index.ts'

const chosen = `($namespace IS NULL OR r.jobNamespace = $namespace) AND ($state IS NULL OR r.state = $state)
      AND ($kind IS NULL OR r.kind = $kind) AND ($parent IS NULL OR r.parent = $parent)
      AND ($text IS NULL OR toLower(r.jobName) CONTAINS $text OR toLower(r.runId) CONTAINS $text)
      AND ($all OR NOT ${runIsClosed('r')})`

export type Anchor = 'workspace' | 'subject' | 'parent' | 'job'

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
