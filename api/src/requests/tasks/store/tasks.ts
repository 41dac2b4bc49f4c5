import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'
import { Task, task } from '../../plans/index.ts'

/** Null takes away. */
export const assign = statement(
  'assignTask',
  z.object({}),
  `
  MATCH (t:Task {ws: $ws, id: $id})
  SET t.assignee = $assignee, t.assigneeName = $name, t.dueAt = $due`,
)

const Assignee = z.object({ subject: z.string(), name: z.string() })
export type AssigneeRow = z.infer<typeof Assignee>

/** Who may handle requests, as they signed in last. */
const mayHandle = "any(role IN u.roles WHERE role IN ['handler', 'admin'])"

export const assigneeBySubject = statement(
  'assigneeBySubject',
  Assignee,
  `MATCH (u:User {ws: $ws, subject: $subject}) WHERE ${mayHandle} RETURN u.subject AS subject, u.name AS name`,
)

export const assignees = statement(
  'assignees',
  Assignee,
  `
  MATCH (u:User {ws: $ws}) WHERE u.lastSeenAt >= 0 AND ${mayHandle}
  RETURN u.subject AS subject, u.name AS name ORDER BY toLower(name), subject`,
)

const DAY = 86_400_000

/** When a task `t` of a plan `p` of a request `r` is due (`dueOf` in plans). */
export const dueOfTask = `coalesce(t.dueAt, t.deferredUntil, coalesce(p.decidedAt, p.createdAt) + t.days * ${DAY}, r.due)`

/** Tasks that people have to do, or reported, of approved plans that are carried out; with when each is due. */
const peoples = `
  UNWIND $states AS state
  MATCH (t:Task {ws: $ws, state: state})
  WHERE (state <> 'DONE' OR t.reportedAt IS NOT NULL)
    AND ($system IS NULL OR t.systemKey = $system)
    AND ($assignee IS NULL OR t.assignee = $assignee) AND ($free = false OR t.assignee IS NULL)
  MATCH (p:Plan {ws: $ws, id: t.plan}) WHERE p.state = 'APPROVED'
  MATCH (r:Request {ws: $ws, id: p.request})
  WHERE r.plan = p.number AND (state = 'DONE' OR r.stage <> 'CLOSED' OR r.closedBy = 'FULFIL')
  WITH t, r, ${dueOfTask} AS due
  WHERE ($dueFrom IS NULL OR (due >= $dueFrom AND t.state <> 'DONE')) AND ($dueTo IS NULL OR (due < $dueTo AND t.state <> 'DONE'))`

export const peoplesTasks = statement(
  'peoplesTasks',
  Task.extend({ request: z.string(), due: z.number() }),
  `${peoples}
    AND (due > $after OR (due = $after AND t.id > $id))
  RETURN ${task}, r.id AS request, due
  ORDER BY due, id LIMIT toInteger($limit)`,
)

export const countPeoplesTasks = statement(
  'countPeoplesTasks',
  z.object({ count: z.number() }),
  `${peoples}
  RETURN count(t) AS count`,
)

const Evidence = z.object({
  task: z.string(),
  digest: z.string(),
  bytes: z.number(),
  mediaType: z.string(),
  attachedBy: z.string(),
  attachedAt: z.number(),
  /** Its id in the vault. */
  sealed: z.string(),
  shreddedAt: z.number().nullable(),
})
export type EvidenceRow = z.infer<typeof Evidence>

export const attachEvidence = statement(
  'attachEvidence',
  z.object({}),
  `
  UNWIND $rows AS row
  CREATE (e:TaskEvidence {ws: $ws, id: row.id}) SET e += row`,
  { rows: ['id', 'task', 'request', 'digest', 'bytes', 'mediaType', 'attachedBy', 'attachedAt', 'sealed'] },
)

/** Files of a task, oldest first. */
export const evidenceOfTask = statement(
  'evidenceOfTask',
  Evidence,
  `
  MATCH (e:TaskEvidence {ws: $ws, task: $task})
  OPTIONAL MATCH (s:Sealed {ws: $ws, id: e.sealed})
  RETURN e.task AS task, e.digest AS digest, e.bytes AS bytes, e.mediaType AS mediaType, e.attachedBy AS attachedBy,
    e.attachedAt AS attachedAt, e.sealed AS sealed, s.shreddedAt AS shreddedAt
  ORDER BY attachedAt, e.id LIMIT 100`,
)
