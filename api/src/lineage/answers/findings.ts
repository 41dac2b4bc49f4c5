import type { Instant } from '../../vocabulary/instant.ts'
import type { FoundColumns } from './foundColumns.ts'
import type { Route } from './predecessors.ts'
import type { FlowRow } from './rows.ts'
import type { Unknowns } from './unknowns.ts'
import type { ListedVersion } from './verdicts.ts'

/**
 * What a walk found. `list`: in no order. `traversed`: versions and run parts. `unknowns`: what the record does not know of them.
 * `route`: how it went. `columns`: of a walk over columns. `truncated`: there may be more.
 */
export type Findings = {
  route: Route
  list: ListedVersion[]
  traversed: number[]
  outside: number
  truncated: boolean
  unknowns: Unknowns
  columns?: FoundColumns
}

/** How findings are shown. */
export type DrawingRules = {
  asOf: Instant
  strict: boolean
  judges: boolean
  /** Whether an edge between two versions on the list is one that the walk follows. */
  follows: (flow: FlowRow, rankOf: ReadonlyMap<string, number>) => boolean
  /** Versions that a drawing shows besides what was reached. */
  roots: string[]
}
