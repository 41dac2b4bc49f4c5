import { z } from 'zod'
import { statement } from '../../../platform/db/index.ts'

const Nothing = z.object({})

/** Versions nobody reported writing are as old as the first reference; without one they go. */
export const ageUnwritten = statement(
  'ageUnwritten',
  Nothing,
  `
  UNWIND $rows AS row
  MATCH (v:Version {ws: $ws, id: row.id})
  SET v.createdAt = CASE WHEN coalesce(v.createdAt, row.first) <= row.first THEN coalesce(v.createdAt, row.first) ELSE row.first END`,
)

export const settleUnwritten = statement(
  'settleUnwritten',
  Nothing,
  `
  UNWIND $versions AS id
  MATCH (v:Version {ws: $ws, id: id})
  OPTIONAL MATCH (v)<-[:BOUND]-(r:Read)
  WITH v, min(r.from) AS first
  FOREACH (_ IN CASE WHEN first IS NULL THEN [] ELSE [1] END | SET v.createdAt = first)
  WITH v WHERE first IS NULL
  DETACH DELETE v`,
)

/** Whether somebody wrote to a version without saying that it was an append: its first write counts only if it carries. */
export const settleAssumed = statement(
  'settleAssumed',
  Nothing,
  `
  UNWIND $versions AS id
  MATCH (v:Version {ws: $ws, id: id})
  SET v.assumedAppend = EXISTS {
    MATCH (v)<-[:BOUND]-(w:Write) WHERE w.assumed AND (w.id <> v.id OR v.carriesFrom IS NOT NULL)
  }`,
)

/** A destroyed version: the latest statement's time. */
export const settleDestroyed = statement(
  'settleDestroyed',
  Nothing,
  `
  UNWIND $versions AS id
  MATCH (v:Version {ws: $ws, id: id})
  OPTIONAL MATCH (v)<-[:BOUND]-(r:Read {ws: $ws, kind: 'DESTRUCTION'})
  WITH v, max(r.from) AS at
  SET v.destroyedAt = at`,
)
