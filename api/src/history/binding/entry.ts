import { z } from 'zod'
import type { ArtifactKind, Carries, MemberMode } from '../../generated/schema.ts'
import { parsedJson } from '../../platform/storedJson.ts'
import type { Instant } from '../../vocabulary/instant.ts'

/** Stands for "still going on": after every instant there is. */
export const NOW_ON: Instant = Number.MAX_SAFE_INTEGER

/** Who wrote: a run, by its producer's id, or what was declared of it at a time. JSON, since any text may stand in an id. */
export const byRun = (runId: string, declaredAt: Instant | null = null): string =>
  JSON.stringify(declaredAt === null ? ['run', runId] : ['run', runId, declaredAt])

/** Who wrote: a statement that belongs to no run, by its idempotency key. */
export const byStatement = (key: string): string => JSON.stringify(['statement', key])

/** Who wrote: nobody who told of it. A list of the artifact differs from the one before. */
export const byObservation = (at: Instant): string => JSON.stringify(['observed', at])

const Writer = z.union([
  z.tuple([z.literal('run'), z.string()]),
  z.tuple([z.literal('run'), z.string(), z.number()]),
  z.tuple([z.literal('statement'), z.string()]),
  z.tuple([z.literal('observed'), z.number()]),
])

/** Who wrote, as the three above tell it. It is part of ids, so its form stays, and has no version. */
export const writerOf = (text: string): z.infer<typeof Writer> => Writer.parse(parsedJson(text, 'a writer'))

/** Whether a run wrote it, and no statement of its own. */
export const isByRun = ({ run }: { run: string }): boolean => run.startsWith('["run",')

/** One way into a written version: from this part of the run, carrying this. `mixes`: a person's data into the rows of others. */
export type Source = { part: string; carries: Carries; claim: string | null; mixes?: true }

/** What a computed version takes from: an artifact, or a version of it by name. */
export type ViewSource = { artifact: string; kind: ArtifactKind; name: string | null }

/** Sources that pass on alike. `columns`: which of them pass (runs/partColumns.ts); null: nobody said. */
export type ViewPart = {
  sources: ViewSource[]
  carries: Carries
  claim: string | null
  mixes?: true
  columns: string | null
}

/** A version of which nothing is stored. `run`: the id in the graph of the run that defined it. */
export type View = { run: string; parts: ViewPart[] }

/**
 * One write: (run, artifact, name). `at` places it on the artifact's timeline; [`since`, `until`] is when it may have
 * happened. `overwrites`: it says so, and its run completed. `fresh`: nothing else that was under way can be in it.
 * `assumed`: nobody said append.
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
  fresh: boolean
  alone: boolean
  assumed: boolean
  seen: boolean
  digest: string | null
  sources: Source[]
  /** Nobody reported it: a list shows that something changed by then (observed.ts). Derived, never stated. */
  observed: boolean
  /** Nothing is stored: whoever reads it reads these. Null: a version like any other. */
  view: View | null
}

export type ReadKind =
  | 'RUN'
  | 'MEMBERS'
  | 'MODEL'
  | 'DEPLOYMENT'
  | 'PARENT'
  | 'FEATURE'
  | 'DESTRUCTION'
  | 'ERASURE'
  | 'VIEW'

/** Whom a list of members names. `people`: equal for equal people. */
export type Listed = { mode: MemberMode; people: string }

/**
 * Anything that refers to a version. `name` null: the one(s) current in [`from`, `until`]. `into`: the run parts (RUN) or
 * the version (MODEL, DEPLOYMENT: carried on at `from`; PARENT, FEATURE) that what it sees flows into. `one`: it speaks of a
 * single version. `pin`: it names a version by id and only marks a boundary. `blind`: writes that it does not see, being
 * what made them.
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
  blind: string[]
  one: boolean
  pin: string | null
  /** The computed write on whose behalf it reads. */
  view: string | null
  /** Of a list of members; null: it is none, or its people are not known yet. */
  list: Listed | null
}

/**
 * A read, and how it was bound. `byTime`: by what was current at its time, having no name, or one that nobody wrote. `weak`:
 * versions that it may mean, so that as a list it adds people there and proves nobody absent.
 */
export type PlacedRead = Read & { byTime: boolean; weak: string[] }

/** The order of writes on a timeline: (at, run, name), unnamed before named. */
export function byOrder(a: Write, b: Write): number {
  return a.at - b.at || compare(a.run, b.run) || compare(a.name ?? '', b.name ?? '')
}

/** Sorts as `byOrder` does among writes of one instant; it can be stored. */
export const placeOf = ({ run, name }: Write): string => `${run}\u0000${name ?? ''}`

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
