import { z } from 'zod'
import { statement } from '../../platform/db/index.ts'

const texts = z.array(z.string()).nullable()

/** What one clearance opens; null: all. */
export const ClearedFor = z.object({
  systems: texts,
  withoutSystem: z.boolean(),
  categories: texts,
  purposes: texts,
  withoutPurpose: z.boolean(),
})

/** One clearance as a row. Those that were set before purposes could be named leave none out. */
export const clearedFor = (c: string) =>
  `systems: ${c}.systems, withoutSystem: ${c}.withoutSystem, categories: ${c}.categories, purposes: ${c}.purposes,
    withoutPurpose: coalesce(${c}.withoutPurpose, false)`

const Clearance = ClearedFor.extend({
  holderKind: z.enum(['PERSON', 'MACHINE']),
  holder: z.string(),
  reason: z.string(),
  setAt: z.number(),
  setBy: z.string(),
})
export type ClearanceRow = z.infer<typeof Clearance>

const leavesOut = '(c.systems IS NOT NULL OR c.categories IS NOT NULL OR c.purposes IS NOT NULL)'

const clearance = `c.holderKind AS holderKind, c.holder AS holder, c.systems AS systems, c.withoutSystem AS withoutSystem,
    c.categories AS categories, c.purposes AS purposes, coalesce(c.withoutPurpose, false) AS withoutPurpose, c.reason AS reason, c.setAt AS setAt, c.setBy AS setBy`

/** In place of what was said before. */
export const setClearance = statement(
  'setClearance',
  Clearance,
  `
  UNWIND $rows AS row
  MERGE (c:Clearance {ws: $ws, who: row.who})
  SET c += row
  RETURN ${clearance}`,
  { rows: ['who', 'holderKind', 'holder', 'withoutSystem', 'withoutPurpose', 'reason', 'setAt', 'setBy'] },
)

/** A token that stands in the place of another is cleared for the same. */
export const handClearanceOver = statement(
  'handClearanceOver',
  z.object({}),
  `
  MATCH (c:Clearance {ws: $ws, who: 'MACHINE ' + $before})
  CREATE (n:Clearance {ws: $ws, who: 'MACHINE ' + $after})
  SET n.holderKind = c.holderKind, n.holder = $after, n.systems = c.systems, n.withoutSystem = c.withoutSystem,
    n.categories = c.categories, n.purposes = c.purposes, n.withoutPurpose = c.withoutPurpose, n.reason = c.reason, n.setAt = c.setAt, n.setBy = c.setBy`,
)

/** Those that leave something out. One more than asked for tells that there is a next page. */
export const clearancesBefore = statement(
  'clearancesBefore',
  Clearance,
  `
  MATCH (c:Clearance {ws: $ws})
  WHERE c.setAt <= $at AND (c.setAt < $at OR c.who < $id) AND ${leavesOut}
  RETURN ${clearance}
  ORDER BY setAt DESC, c.who DESC LIMIT toInteger($limit)`,
)

export const countClearances = statement(
  'countClearances',
  z.object({ count: z.number() }),
  `
  MATCH (c:Clearance {ws: $ws}) WHERE c.setAt >= 0 AND ${leavesOut}
  RETURN count(c) AS count`,
)
