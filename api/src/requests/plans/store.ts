import { z } from 'zod'
import {
  ArtifactKind,
  Assurance,
  PlanState,
  PlanStep,
  SystemRole,
  TaskAction,
  TaskOutcome,
  TaskState,
  Verdict,
} from '../../generated/schema.ts'
import { statement } from '../../platform/db/index.ts'

const Plan = z.object({
  id: z.string(),
  request: z.string(),
  number: z.number(),
  digest: z.string(),
  decided: z.enum(PlanState),
  manifest: z.string(),
  asOf: z.number(),
  epoch: z.number(),
  createdBy: z.string(),
  createdAt: z.number(),
  decidedBy: z.string().nullable(),
  decidedAt: z.number().nullable(),
  note: z.string().nullable(),
})
export type PlanRow = z.infer<typeof Plan>

const plan = `p.id AS id, p.request AS request, p.number AS number, p.digest AS digest, p.state AS decided, p.manifest AS manifest,
    p.asOf AS asOf, p.epoch AS epoch, p.createdBy AS createdBy, p.createdAt AS createdAt, p.decidedBy AS decidedBy,
    p.decidedAt AS decidedAt, p.note AS note`

export const Task = z.object({
  id: z.string(),
  place: z.number(),
  step: z.enum(PlanStep),
  action: z.enum(TaskAction),
  demanded: z.enum(Assurance),
  versionId: z.string().nullable(),
  kind: z.enum(ArtifactKind).nullable(),
  namespace: z.string().nullable(),
  name: z.string().nullable(),
  label: z.string().nullable(),
  systemKey: z.string().nullable(),
  systemRole: z.enum(SystemRole).nullable(),
  verdict: z.enum(Verdict).nullable(),
  live: z.boolean().nullable(),
  createdAt: z.number().nullable(),
  ground: z.string(),
  deferredUntil: z.number().nullable(),
  days: z.number().nullable(),
  hold: z.string().nullable(),
  position: z.string().nullable(),
  after: z.array(z.number()),
  state: z.enum(TaskState),
  outcome: z.enum(TaskOutcome).nullable(),
  assurance: z.enum(Assurance),
  /** It came after the approval, about what the plan did not have: the plan's digest is not over it. */
  added: z.boolean(),
  /** The subject of whoever is to do it, and what they were called when they were named. */
  assignee: z.string().nullable(),
  assigneeName: z.string().nullable(),
  /** When it is due, where somebody said so. */
  dueAt: z.number().nullable(),
})
export type TaskRow = z.infer<typeof Task>

/** The columns of a task `t`. */
export const task = `t.id AS id, t.place AS place, t.step AS step, t.action AS action, t.demanded AS demanded, t.versionId AS versionId,
    t.kind AS kind, t.namespace AS namespace, t.name AS name, t.label AS label, t.systemKey AS systemKey,
    t.systemRole AS systemRole, t.verdict AS verdict, t.live AS live, t.createdAt AS createdAt, t.ground AS ground,
    t.deferredUntil AS deferredUntil, t.days AS days, t.hold AS hold, t.position AS position, coalesce(t.after, []) AS after,
    t.state AS state, t.outcome AS outcome, t.assurance AS assurance, coalesce(t.added, false) AS added,
    t.assignee AS assignee, t.assigneeName AS assigneeName, t.dueAt AS dueAt`

/** The tasks have their plan's id, so that they are found by an index: of a plan, in order. */
export const createPlan = statement(
  'createPlan',
  z.object({}),
  `
  MATCH (r:Request {ws: $ws, id: $request})
  CREATE (r)-[:PLANS]->(p:Plan {ws: $ws, id: $id})
  SET p += $facts, p.request = $request
  WITH p UNWIND $tasks AS row
  CREATE (p)-[:HAS]->(t:Task {ws: $ws, id: row.id})
  SET t += row, t.plan = $id`,
  { tasks: ['id', 'place', 'step', 'action', 'demanded', 'ground', 'state', 'assurance'] },
)

/** What comes first within a step. */
export const orderTasks = statement(
  'orderTasks',
  z.object({}),
  `
  UNWIND $rows AS row
  MATCH (t:Task {ws: $ws, id: row.id})
  MATCH (first:Task {ws: $ws, id: row.after})
  CREATE (t)-[:AFTER]->(first)`,
  { rows: ['id', 'after'] },
)

export const countPlans = statement(
  'countPlans',
  z.object({ count: z.number() }),
  'MATCH (r:Request {ws: $ws, id: $request}) RETURN COUNT { (r)-[:PLANS]->(:Plan) } AS count',
)

export const planById = statement('planById', Plan, `MATCH (p:Plan {ws: $ws, id: $id}) RETURN ${plan}`)

export const plansByIds = statement(
  'plansByIds',
  Plan,
  `UNWIND $ids AS id MATCH (p:Plan {ws: $ws, id: id}) RETURN ${plan}`,
)

export const decidePlan = statement(
  'decidePlan',
  Plan,
  `
  MATCH (p:Plan {ws: $ws, id: $id})
  SET p.state = $state, p.decidedBy = $by, p.decidedAt = $at, p.note = $note
  RETURN ${plan}`,
)

/** Who decided what about a plan, for ever. */
export const recordApproval = statement(
  'recordApproval',
  z.object({}),
  `
  MATCH (p:Plan {ws: $ws, id: $id})
  CREATE (p)-[:DECIDED]->(:Approval {ws: $ws, plan: $digest, by: $by, at: $at, decision: $state})`,
)

/** Tasks of a plan after a place, in order; null filters let everything through. */
export const tasksAfter = statement(
  'tasksAfter',
  Task,
  `
  MATCH (t:Task {ws: $ws, plan: $plan}) WHERE t.place > $place
    AND ($steps IS NULL OR t.step IN $steps) AND ($actions IS NULL OR t.action IN $actions)
    AND ($states IS NULL OR t.state IN $states)
  RETURN ${task} ORDER BY place LIMIT toInteger($limit)`,
)

export const tasksAt = statement(
  'tasksAt',
  Task,
  `MATCH (t:Task {ws: $ws, plan: $plan}) WHERE t.place IN $places RETURN ${task} ORDER BY place`,
)

/** How many tasks of a plan are alike. */
export const countTasks = statement(
  'countTasks',
  z.object({
    step: z.enum(PlanStep),
    action: z.enum(TaskAction),
    state: z.enum(TaskState),
    outcome: z.enum(TaskOutcome).nullable(),
    verdict: z.enum(Verdict).nullable(),
    count: z.number(),
  }),
  `
  MATCH (t:Task {ws: $ws, plan: $plan}) WHERE t.place >= 0
  RETURN t.step AS step, t.action AS action, t.state AS state, t.outcome AS outcome, t.verdict AS verdict, count(*) AS count`,
)
