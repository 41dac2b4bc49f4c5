import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'
import { dueOfTask } from './tasks.ts'

const Link = z.object({
  id: z.string(),
  task: z.string(),
  request: z.string(),
  recipient: z.string(),
  /** Null: the link has ended. */
  instruction: z.string().nullable(),
  expiresAt: z.number(),
  createdBy: z.string(),
  createdAt: z.number(),
  usedAt: z.number().nullable(),
  revokedAt: z.number().nullable(),
})
export type LinkRow = z.infer<typeof Link>

const link = `l.id AS id, l.task AS task, l.request AS request, l.recipient AS recipient, l.instruction AS instruction,
    l.expiresAt AS expiresAt, l.createdBy AS createdBy, l.createdAt AS createdAt, l.usedAt AS usedAt, l.revokedAt AS revokedAt`

const isGood = 'l.usedAt IS NULL AND l.revokedAt IS NULL AND l.expiresAt > $at'

export const createLink = statement(
  'createTaskLink',
  Link,
  `
  UNWIND $rows AS row
  CREATE (l:TaskLink {ws: $ws, id: row.id}) SET l += row
  RETURN ${link}`,
  {
    rows: [
      'id',
      'hash',
      'task',
      'request',
      'recipient',
      'instruction',
      'expiresAt',
      'eraseAt',
      'createdBy',
      'createdAt',
    ],
  },
)

export const countGoodLinks = statement(
  'countGoodTaskLinks',
  z.object({ count: z.number() }),
  `MATCH (l:TaskLink {ws: $ws, task: $task}) WHERE ${isGood} RETURN count(l) AS count`,
)

export const linksOfTask = statement(
  'linksOfTask',
  Link,
  `MATCH (l:TaskLink {ws: $ws, task: $task}) RETURN ${link} ORDER BY createdAt, id LIMIT 500`,
)

export const linkById = statement('taskLinkById', Link, `MATCH (l:TaskLink {ws: $ws, id: $id}) RETURN ${link}`)

/** A link that can be used now: it is good, and its task waits for somebody. One that is not is as one that never was. */
const usable = `
  WHERE ${isGood}
  MATCH (t:Task {ws: $ws, id: l.task}) WHERE t.state IN ['WAITING', 'FAILED']`

export const goodLinkByHash = statement(
  'goodTaskLinkByHash',
  Link,
  `MATCH (l:TaskLink {ws: $ws, hash: $hash}) ${usable} RETURN ${link}`,
)

/** What somebody outside sees of a task. */
export const linkedTask = statement(
  'linkedTask',
  Link.extend({
    action: z.string(),
    name: z.string().nullable(),
    label: z.string().nullable(),
    system: z.string().nullable(),
    due: z.number(),
  }),
  `
  MATCH (l:TaskLink {ws: $ws, id: $id}) ${usable}
  MATCH (p:Plan {ws: $ws, id: t.plan})
  MATCH (r:Request {ws: $ws, id: l.request})
  OPTIONAL MATCH (s:System {ws: $ws, key: t.systemKey})
  RETURN ${link}, t.action AS action, t.name AS name, t.label AS label, coalesce(s.name, t.systemKey) AS system,
    ${dueOfTask} AS due`,
)

/** Of two who use it at once, one gets it. What it said is forgotten. */
export const useLink = statement(
  'useTaskLink',
  Link,
  `
  MATCH (l:TaskLink {ws: $ws, id: $id}) SET l.lockedAt = timestamp()
  WITH l WHERE ${isGood}
  SET l.usedAt = $at REMOVE l.instruction, l.eraseAt
  RETURN ${link}`,
)

/** No row: it has ended already. */
export const revokeLink = statement(
  'revokeTaskLink',
  Link,
  `
  MATCH (l:TaskLink {ws: $ws, id: $id}) SET l.lockedAt = timestamp()
  WITH l WHERE ${isGood}
  SET l.revokedAt = $at REMOVE l.instruction, l.eraseAt
  RETURN ${link}`,
)
