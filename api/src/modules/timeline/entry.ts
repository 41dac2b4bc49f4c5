import type { Carries } from '../../generated/schema.ts'
import type { Instant } from '../../instant.ts'

/** Stands for "still going on": after every instant there is. */
export const NOW_ON: Instant = Number.MAX_SAFE_INTEGER

/** One way into a written version: from this part of the run, carrying this. */
export type Source = { part: string; carries: Carries; claim: string | null }

/**
 * One write: (run, artifact, name). `at` places it on the artifact's timeline; [`since`, `until`] is when it may have
 * happened. `overwrites`: it says so, and its run completed. `assumed`: nobody said append.
 */
export type Write = {
  id: string
  artifact: string
  run: string
  name: string | null
  at: Instant
  since: Instant
  until: Instant
  overwrites: boolean
  alone: boolean
  assumed: boolean
  seen: boolean
  digest: string | null
  sources: Source[]
}

export type ReadKind = 'RUN' | 'MEMBERS' | 'MODEL' | 'DEPLOYMENT' | 'PARENT' | 'FEATURE' | 'DESTRUCTION' | 'ERASURE'

/**
 * Anything that refers to a version. `name` null: the one(s) current in [`from`, `until`]. `into`: the run parts (RUN) or
 * the version (MODEL, DEPLOYMENT: carried on at `from`; PARENT, FEATURE) that what it sees flows into. `one`: it speaks of a
 * single version. `pin`: it names a version by id and only marks a boundary.
 */
export type Read = {
  id: string
  artifact: string
  kind: ReadKind
  run: string | null
  name: string | null
  from: Instant
  until: Instant
  into: string[]
  one: boolean
  pin: string | null
}

/** The order of writes on a timeline: (at, run, name), unnamed before named. */
export function byOrder(a: Write, b: Write): number {
  return a.at - b.at || compare(a.run, b.run) || compare(a.name ?? '', b.name ?? '')
}

/** Sorts as `byOrder` does among writes of one instant; it can be stored. */
export const placeOf = ({ run, name }: Write): string => `${run}\u0000${name ?? ''}`

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
