import { z } from 'zod'
import { Assurance, PlanStep, TaskOutcome, TaskState } from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'
import { Results } from './stored.ts'

const Work = z.object({ request: z.string(), tries: z.number() })
export type Work = z.infer<typeof Work>

/** What is to be done by now, and nobody is at. */
export const dueWork = statement(
  'dueWork',
  Work,
  `
  MATCH (w:Work {ws: $ws}) WHERE w.dueAt <= $at AND (w.leaseUntil IS NULL OR w.leaseUntil < $at)
  RETURN w.request AS request, w.tries AS tries ORDER BY w.dueAt LIMIT 20`,
)

/** Locks first, then reads once more: of several replicas one gets it. No row: another one did. */
export const claimWork = statement(
  'claimWork',
  Work,
  `
  MATCH (w:Work {ws: $ws, request: $request}) SET w.lockedAt = timestamp()
  WITH w WHERE w.dueAt <= $at AND (w.leaseUntil IS NULL OR w.leaseUntil < $at)
  SET w.leaseUntil = $until, w.by = $by
  RETURN w.request AS request, w.tries AS tries`,
)

/** No row: the lease is somebody else's by now. */
export const keepWork = statement(
  'keepWork',
  Work,
  `
  MATCH (w:Work {ws: $ws, request: $request}) SET w.lockedAt = timestamp()
  WITH w WHERE w.by = $by
  SET w.leaseUntil = $until
  RETURN w.request AS request, w.tries AS tries`,
)

/** `dueAt`: when to go on; null: when somebody orders it. What was ordered meanwhile stays ordered. */
export const leaveWork = statement(
  'leaveWork',
  z.object({}),
  `
  MATCH (w:Work {ws: $ws, request: $request}) SET w.lockedAt = timestamp()
  WITH w WHERE w.by = $by
  SET w.dueAt = CASE WHEN w.dueAt > $claimedAt THEN w.dueAt ELSE $dueAt END, w.tries = $tries
  REMOVE w.leaseUntil, w.by`,
)

const Attempt = z.object({
  id: z.string(),
  key: z.string(),
  executor: z.string(),
  step: z.enum(PlanStep),
  sealed: z.string().nullable(),
  level: z.enum(Assurance),
  results: Results.column,
  startedAt: z.number(),
  endedAt: z.number().nullable(),
  error: z.string().nullable(),
})
export type AttemptRow = z.infer<typeof Attempt>

const attempt = `a.id AS id, a.key AS key, a.executor AS executor, a.step AS step, a.sealed AS sealed, a.level AS level,
    a.results AS results, a.startedAt AS startedAt, a.endedAt AS endedAt, a.error AS error`

/** The attempt of an executor at one step of a plan that is not over. */
export const openAttempt = statement(
  'openAttempt',
  Attempt,
  `
  MATCH (a:Attempt {ws: $ws, plan: $plan}) WHERE a.step = $step AND a.executor = $executor AND a.endedAt IS NULL
  RETURN ${attempt} ORDER BY a.startedAt DESC LIMIT 1`,
)

/** The rows that were found are sealed beside it, and the tasks are under way. */
export const beginAttempt = statement(
  'beginAttempt',
  z.object({}),
  `
  MATCH (r:Request {ws: $ws, id: $request})
  CREATE (a:Attempt {ws: $ws, id: $id})
  SET a.plan = $plan, a.key = $key, a.executor = $executor, a.step = $step, a.sealed = $sealed, a.results = $results,
    a.level = 'NOT_CHECKED', a.startedAt = $at
  WITH r, a
  MATCH (s:Sealed {ws: $ws, id: $sealed})
  MERGE (r)-[:SEALS]->(s)
  WITH a UNWIND $tasks AS task
  MATCH (t:Task {ws: $ws, id: task})
  CREATE (t)-[:TRIED]->(a)
  SET t.state = 'RUNNING'`,
)

/** The instruction about a task that is not answered yet. */
export const openInstruction = statement(
  'openInstruction',
  z.object({ id: z.string(), key: z.string(), results: Results.column, tries: z.number() }),
  `
  MATCH (t:Task {ws: $ws, id: $task})-[:TRIED]->(a:Attempt) WHERE a.executor = $executor AND a.endedAt IS NULL
  RETURN a.id AS id, a.key AS key, a.results AS results, coalesce(a.tries, 0) AS tries ORDER BY a.startedAt DESC LIMIT 1`,
)

/** It is on record before it is sent. */
export const beginInstruction = statement(
  'beginInstruction',
  z.object({}),
  `
  MATCH (t:Task {ws: $ws, id: $task})
  CREATE (t)-[:TRIED]->(a:Attempt {ws: $ws, id: $id})
  SET a.plan = $plan, a.key = $id, a.executor = $executor, a.step = $step, a.results = $results, a.level = 'NOT_CHECKED',
    a.startedAt = $at, t.state = 'RUNNING'`,
)

/** It is asked again then. */
export const askLater = statement(
  'askLater',
  z.object({}),
  `
  MATCH (t:Task {ws: $ws, id: $task})
  MATCH (a:Attempt {ws: $ws, id: $attempt})
  SET t.state = 'WAITING', t.askAt = $askAt, a.tries = $tries, a.results = $results, a.error = $error`,
)

/** Tasks of a plan that wait for an answer which is asked for again. */
export const asked = statement(
  'askedTasks',
  z.object({ id: z.string(), askAt: z.number() }),
  `
  MATCH (t:Task {ws: $ws, plan: $plan}) WHERE t.place >= 0 AND t.state = 'WAITING' AND t.askAt IS NOT NULL
  RETURN t.id AS id, t.askAt AS askAt ORDER BY askAt, id`,
)

export const askAgain = statement(
  'askAgain',
  z.object({}),
  `
  UNWIND $ids AS id
  MATCH (t:Task {ws: $ws, id: id}) SET t.lockedAt = timestamp()
  WITH t WHERE t.state = 'WAITING'
  SET t.state = 'PENDING'
  REMOVE t.askAt`,
)

export const endAttempt = statement(
  'endAttempt',
  z.object({}),
  `
  MATCH (a:Attempt {ws: $ws, id: $id})
  SET a.results = $results, a.level = $level, a.error = $error, a.endedAt = $endedAt`,
)

export const settleTasks = statement(
  'settleTasks',
  z.object({ id: z.string() }),
  `
  UNWIND $rows AS row
  MATCH (t:Task {ws: $ws, id: row.id})
  SET t.state = row.state, t.outcome = row.outcome, t.assurance = row.assurance, t.settledAt = $at, t.told = false
  RETURN t.id AS id`,
  { rows: ['id', 'state', 'assurance'] },
)

/** What tasks came to that the graph was not told of. */
export const untoldTasks = statement(
  'untoldTasks',
  z.object({
    id: z.string(),
    versionId: z.string(),
    outcome: z.enum(TaskOutcome),
    settledAt: z.number(),
    evidence: z.string().nullable(),
  }),
  `
  MATCH (t:Task {ws: $ws, plan: $plan})
  WHERE t.place >= 0 AND t.told = false AND t.state = 'DONE' AND t.outcome IS NOT NULL AND t.versionId IS NOT NULL
  RETURN t.id AS id, t.versionId AS versionId, t.outcome AS outcome, t.settledAt AS settledAt, t.evidence AS evidence
  ORDER BY t.place LIMIT 500`,
)

export const markTold = statement(
  'markTold',
  z.object({}),
  `
  UNWIND $ids AS id
  MATCH (t:Task {ws: $ws, id: id}) SET t.told = true`,
)

const WithRequest = z.object({
  id: z.string(),
  plan: z.string(),
  request: z.string(),
  state: z.enum(TaskState),
  outcome: z.enum(TaskOutcome).nullable(),
})

/** A task with its request, which is locked by whoever changes it. */
export const taskById = statement(
  'taskById',
  WithRequest,
  `
  MATCH (t:Task {ws: $ws, id: $id})
  MATCH (p:Plan {ws: $ws, id: t.plan})
  RETURN t.id AS id, t.plan AS plan, p.request AS request, t.state AS state, t.outcome AS outcome`,
)

export const reportOnTask = statement(
  'reportOnTask',
  z.object({}),
  `
  MATCH (t:Task {ws: $ws, id: $id})
  SET t.state = $state, t.outcome = $outcome, t.assurance = $assurance, t.evidence = $evidence, t.note = $note,
    t.reportedBy = $by, t.reportedAt = $at, t.settledAt = $at, t.told = false
  REMOVE t.askAt`,
)

const Told = z.object({
  evidence: z.string().nullable(),
  note: z.string().nullable(),
  reportedBy: z.string().nullable(),
  reportedAt: z.number().nullable(),
})
export type Told = z.infer<typeof Told>

/** What people said of a task. */
export const toldOfTask = statement(
  'toldOfTask',
  Told,
  `
  MATCH (t:Task {ws: $ws, id: $id})
  RETURN t.evidence AS evidence, t.note AS note, t.reportedBy AS reportedBy, t.reportedAt AS reportedAt`,
)

/** What was tried about a task, oldest first. */
export const attemptsAt = statement(
  'attemptsAt',
  Attempt,
  `
  MATCH (t:Task {ws: $ws, id: $id})-[:TRIED]->(a:Attempt)
  RETURN ${attempt} ORDER BY a.startedAt, a.id LIMIT 100`,
)

/** All that was tried about a plan, oldest first, with the tasks that each was about. */
export const attemptsOfPlan = statement(
  'attemptsOfPlan',
  Attempt.extend({ tasks: z.array(z.string()) }),
  `
  MATCH (a:Attempt {ws: $ws, plan: $plan}) WHERE a.startedAt >= 0
  OPTIONAL MATCH (t:Task {ws: $ws})-[:TRIED]->(a)
  WITH a, t ORDER BY t.place
  WITH a, collect(t.id) AS tasks
  RETURN ${attempt}, tasks ORDER BY a.startedAt, a.id`,
)

/** The last attempt about each of these tasks, with those that share it. */
export const lastAttempts = statement(
  'lastAttempts',
  z.object({ executor: z.string(), sealed: z.string().nullable(), ids: z.array(z.string()) }),
  `
  UNWIND $tasks AS task
  MATCH (t:Task {ws: $ws, id: task})-[:TRIED]->(a:Attempt)
  WITH t, a ORDER BY a.startedAt DESC
  WITH t, head(collect(a)) AS a
  RETURN a.executor AS executor, a.sealed AS sealed, collect(t.id) AS ids ORDER BY executor`,
)

/** Tasks about what came after the approval. The plan's digest is not over them. */
export const addTasks = statement(
  'addTasks',
  z.object({}),
  `
  MATCH (p:Plan {ws: $ws, id: $plan})
  UNWIND $rows AS row
  MERGE (t:Task {ws: $ws, id: row.id})
  ON CREATE SET t += row, t.plan = $plan, t.added = true
  ON MATCH SET t.state = 'WAITING', t.outcome = null
  MERGE (p)-[:HAS]->(t)`,
  { rows: ['id', 'place', 'step', 'action', 'demanded', 'ground', 'state', 'assurance'] },
)

export const awaitPerson = statement(
  'awaitPerson',
  z.object({}),
  `MATCH (t:Task {ws: $ws, id: $id}) SET t.state = 'WAITING'`,
)

/** What was deferred until now. */
export const overTasks = statement(
  'overTasks',
  z.object({ id: z.string() }),
  `
  MATCH (t:Task {ws: $ws, plan: $plan}) WHERE t.place >= 0 AND t.state = 'DEFERRED' AND t.deferredUntil <= $at
  RETURN t.id AS id`,
)

/** What was deferred until now is to be done. @returns which */
export const wakeTasks = statement(
  'wakeTasks',
  z.object({ id: z.string() }),
  `
  MATCH (t:Task {ws: $ws, plan: $plan}) WHERE t.place >= 0 AND t.state = 'DEFERRED' AND t.deferredUntil <= $at
  SET t.lockedAt = timestamp()
  WITH t WHERE t.state = 'DEFERRED'
  SET t.state = $state, t.outcome = null
  RETURN t.id AS id`,
)

/** What failed is tried again. */
export const retryTasks = statement(
  'retryTasks',
  z.object({ id: z.string() }),
  `
  MATCH (t:Task {ws: $ws, plan: $plan}) WHERE t.place >= 0 AND (t.state = 'FAILED' OR (t.state = 'WAITING' AND t.outcome = 'NOT_FOUND'))
  SET t.state = 'PENDING', t.outcome = null
  RETURN t.id AS id`,
)

/** The state of the workspace's graph, as of which somebody who came back was looked for, and when stores were asked for their rows. */
export const epochOf = statement(
  'epochOfWork',
  z.object({ epoch: z.number(), looked: z.number().nullable(), askedAt: z.number().nullable() }),
  `
  MATCH (w:Work {ws: $ws, request: $request})
  OPTIONAL MATCH (g:Workspace {ws: $ws})
  RETURN coalesce(g.epoch, 0) AS epoch, w.looked AS looked, w.askedAt AS askedAt`,
)

export const markLooked = statement(
  'markLooked',
  z.object({}),
  'MATCH (w:Work {ws: $ws, request: $request}) SET w.looked = $epoch, w.askedAt = $askedAt',
)

const DAY = 86_400_000

/** Commitments to train a model again that nobody has judged since somebody last said something of them, the first to fall due first. */
export const openCommitments = statement(
  'openCommitments',
  z.object({ id: z.string(), dueAt: z.number() }),
  `
  MATCH (t:Task {ws: $ws, plan: $plan})
  WHERE t.place >= 0 AND t.action = 'RETRAIN' AND t.days IS NOT NULL
    AND (t.state = 'WAITING' OR (t.state = 'DONE' AND t.outcome = 'RETRAIN_COMMITTED'))
    AND (t.judgedAt IS NULL OR t.reportedAt > t.judgedAt)
  MATCH (p:Plan {ws: $ws, id: $plan})
  RETURN t.id AS id, coalesce(p.decidedAt, p.createdAt) + t.days * ${DAY} AS dueAt ORDER BY dueAt, id`,
)

/** Versions in use that were made of the models of tasks since a time. */
export const retrainedVersions = statement(
  'retrainedVersions',
  z.object({ task: z.string(), version: z.string() }),
  `
  UNWIND $tasks AS task
  MATCH (t:Task {ws: $ws, id: task})
  MATCH (old:Version {ws: $ws, id: t.versionId})
  MATCH (v:Version {ws: $ws, artifact: old.artifact})
  WHERE v.createdAt > $since AND v.destroyedAt IS NULL AND v.supersededAt IS NULL AND v.id <> old.id
    AND NOT coalesce(v.placeholder, false)
  RETURN t.id AS task, v.id AS version ORDER BY task, version`,
)

/** What was not kept is to be done by a person, and again where somebody said that it would be. */
export const judgeCommitments = statement(
  'judgeCommitments',
  z.object({}),
  `
  UNWIND $ids AS id
  MATCH (t:Task {ws: $ws, id: id})
  SET t.judgedAt = $at, t.state = CASE WHEN $isKept THEN t.state ELSE 'WAITING' END,
    t.outcome = CASE WHEN $isKept THEN t.outcome ELSE null END`,
)

/** Stores of which nobody asks when the next question is. @returns those that have work which is due some time */
export const storesOrdered = statement(
  'storesOrdered',
  z.object({ work: z.string() }),
  `
  UNWIND $works AS work
  MATCH (w:Work {ws: $ws, request: work}) WHERE w.dueAt IS NOT NULL
  RETURN w.request AS work`,
)

/** Stores are asked then, unless it is known already when they are. */
export const orderStores = statement(
  'orderStores',
  z.object({}),
  `
  UNWIND $works AS work
  MERGE (w:Work {ws: $ws, request: work})
  SET w.lockedAt = timestamp()
  WITH w WHERE w.dueAt IS NULL
  SET w.dueAt = $at, w.tries = 0`,
)

/** What came of asking a store. `problem`: null: it answered. */
export const markAsked = statement(
  'markAsked',
  z.object({}),
  `
  MATCH (w:Work {ws: $ws, request: $work})
  SET w.problem = $problem, w.triedAt = $at, w.askedAt = CASE WHEN $problem IS NULL THEN $at ELSE w.askedAt END,
    w.compared = CASE WHEN $problem IS NULL THEN $compared ELSE w.compared END`,
)

const Asked = z.object({
  work: z.string(),
  nextAt: z.number().nullable(),
  askedAt: z.number().nullable(),
  compared: z.number().nullable(),
  problem: z.string().nullable(),
})
export type Asked = z.infer<typeof Asked>

export const askedStores = statement(
  'askedStores',
  Asked,
  `
  UNWIND $works AS work
  MATCH (w:Work {ws: $ws, request: work})
  RETURN w.request AS work, w.dueAt AS nextAt, w.askedAt AS askedAt, w.compared AS compared, w.problem AS problem`,
)

/** How often the workspace wants its stores to be asked. Null: it never said. */
export const checkRule = statement(
  'storeCheckRule',
  z.object({ dailyDays: z.number().nullable(), everyDays: z.number().nullable() }),
  'MATCH (w:Workspace {ws: $ws}) RETURN w.storesDailyDays AS dailyDays, w.storesEveryDays AS everyDays',
)

/** Stores are asked at once, and then by the new rule. */
export const setCheckRule = statement(
  'setStoreCheckRule',
  z.object({}),
  `
  MERGE (w:Workspace {ws: $ws}) SET w.storesDailyDays = $dailyDays, w.storesEveryDays = $everyDays
  WITH w
  UNWIND $works AS work
  MATCH (k:Work {ws: $ws, request: work}) WHERE k.dueAt IS NOT NULL
  SET k.dueAt = $at`,
)

/** Somebody has to do them again. */
export const reopenTasks = statement(
  'reopenTasks',
  z.object({}),
  `
  UNWIND $ids AS id
  MATCH (t:Task {ws: $ws, id: id}) SET t.state = 'WAITING', t.outcome = null, t.told = null`,
)

/** What links that have expired say of anybody is erased; who they were for stays on record. */
export const eraseLinks = statement(
  'eraseLinks',
  z.object({ id: z.string() }),
  'MATCH (l:TaskLink {ws: $ws}) WHERE l.eraseAt <= $at REMOVE l.instruction, l.eraseAt RETURN l.id AS id',
)
