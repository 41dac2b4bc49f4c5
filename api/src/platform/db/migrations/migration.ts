import type { PatientSession } from '../patience.ts'

/**
 * One step from one schema version to the next. No index on a relationship: it makes the planner leave the breadth-first
 * operator (docs/adr/0003). Ids hold their workspace (ids.ts), so an index on the id alone is exact.
 */
export type Migration = {
  /** The schema version that it leads to; also the number in its file's name. */
  readonly version: number
  /** Constraints and indexes, each with `IF NOT EXISTS`. */
  readonly schema: readonly string[]
  /**
   * Brings what is stored into the new form. Safe to run twice, and by two replicas at once. What follows from statements needs
   * none: where rules or ids change, the version marks for rebuilding. `stored`: the version that filled the database.
   */
  readonly convert?: (session: PatientSession, stored: number, version: number) => Promise<void>
}

export const unique = (label: string, properties: string[]) =>
  `CREATE CONSTRAINT ${label.toLowerCase()}_identity IF NOT EXISTS FOR (n:${label}) REQUIRE (${properties
    .map((p) => `n.${p}`)
    .join(', ')}) IS UNIQUE`

export const index = (label: string, name: string, properties: string[]) =>
  `CREATE INDEX ${label.toLowerCase()}_${name} IF NOT EXISTS FOR (n:${label}) ON (${properties
    .map((p) => `n.${p}`)
    .join(', ')})`
