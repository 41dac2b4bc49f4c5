import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'

const Row = z.object({
  id: z.string(),
  at: z.number(),
  by: z.string().nullable(),
  code: z.string(),
  field: z.string(),
  namespace: z.string().nullable(),
  job: z.string().nullable(),
  runId: z.string().nullable(),
  producer: z.string().nullable(),
  acknowledgedAt: z.number().nullable(),
  acknowledgedBy: z.string().nullable(),
  reason: z.string().nullable(),
})
export type RefusedRow = z.infer<typeof Row>

const row = `e.id AS id, e.at AS at, e.by AS by, e.code AS code, e.field AS field, e.namespace AS namespace, e.job AS job, e.runId AS runId,
    e.producer AS producer, e.acknowledgedAt AS acknowledgedAt, e.acknowledgedBy AS acknowledgedBy, e.reason AS reason`

/** Refused reports before a time, the last first: those that somebody has acknowledged, or the others. */
const before = (name: string, isAcknowledged: boolean) =>
  statement(
    name,
    Row,
    `
    MATCH (e:RefusedEvent {ws: $ws})
    WHERE e.at <= $at AND (e.at < $at OR e.id < $id) AND e.acknowledgedAt IS ${isAcknowledged ? 'NOT ' : ''}NULL
    RETURN ${row} ORDER BY at DESC, id DESC LIMIT toInteger($limit)`,
  )

const counted = (name: string, isAcknowledged: boolean) =>
  statement(
    name,
    z.object({ count: z.number() }),
    `MATCH (e:RefusedEvent {ws: $ws}) WHERE e.at >= 0 AND e.acknowledgedAt IS ${isAcknowledged ? 'NOT ' : ''}NULL RETURN count(e) AS count`,
  )

export const standing = { before: before('refusalsBefore', false), count: counted('countRefusals', false) }
export const acknowledged = {
  before: before('acknowledgedRefusalsBefore', true),
  count: counted('countAcknowledgedRefusals', true),
}

/** Takes the locks of those that there are. */
export const lockRefusals = statement(
  'lockRefusals',
  z.object({ id: z.string(), isAcknowledged: z.boolean() }),
  `
  UNWIND $ids AS id
  MATCH (e:RefusedEvent {ws: $ws, id: id}) SET e.lockedAt = timestamp() WITH e
  RETURN e.id AS id, e.acknowledgedAt IS NOT NULL AS isAcknowledged`,
)

export const acknowledge = statement(
  'acknowledgeRefusals',
  z.object({}),
  `
  UNWIND $ids AS id
  MATCH (e:RefusedEvent {ws: $ws, id: id})
  SET e.acknowledgedAt = $at, e.acknowledgedBy = $by, e.reason = $reason`,
)
