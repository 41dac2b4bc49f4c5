import type { Carries } from '../../src/generated/schema.ts'
import type { ArtifactName } from '../../src/vocabulary/command.ts'
import type { Instant } from '../../src/vocabulary/instant.ts'
import type { Told } from './columnNames.ts'

/** Of several claims about one flow the first counts. */
export const PERSONAL_FIRST: readonly Carries[] = ['PERSONAL', 'PSEUDONYMISED', 'AGGREGATED', 'ANONYMISED', 'NONE']

/** An artifact in one word: `DATASET warehouse/orders`. */
export const artifactKey = ({ kind, namespace, name }: ArtifactName) => `${kind} ${namespace}/${name}`

/** What identifies a write. `name`: the producer's own for the version, or none. `run`: who wrote, as `byRun` or `byStatement` say. */
export type WriteName = { artifact: string; run: string; name: string | null }

/**
 * One write: all that the statements about one (run, artifact, name) say together. `since`..`until`: while it may have
 * gone on. `whole`: it says OVERWRITE, and its run is COMPLETE or there is none. `fresh`: nothing of what others wrote meanwhile
 * can be in it. `view`: nothing is stored, whoever reads it reads these. `lone`: never one version with another.
 */
export type Write = WriteName & {
  at: Instant
  since: Instant
  until: Instant
  whole: boolean
  fresh: boolean
  view: ViewSource[] | null
  lone: boolean
  /** Nobody reported it: lists show it. */
  observed?: boolean
  /** By each run of it that there is, what it told of its columns; nothing where no run wrote it. */
  told?: (Told | null)[]
}

/** What a computed version takes from, and what it carries. */
export type ViewSource = { artifact: string; name: string | null; carries: Carries; mixes: boolean }

/** Who wrote it: a run, by its id, or a statement, by its key. */
export const byRun = (runId: string, declaredAt: Instant | null = null) =>
  declaredAt === null ? `run ${runId}` : `run ${runId} ${declaredAt}`
export const byStatement = (key: string) => `statement ${key}`
export const byObservation = (at: Instant) => `observed ${at}`

/**
 * Anything that refers to a version. `blind`: writes that it does not see. `about`: RUN and the like see all that was
 * current in from..to; a LIST is about one version, which it may have called by a time that was cut to the second; an END is
 * about one version, and knows it by name if it has one.
 */
export type Reference = {
  artifact: string
  name: string | null
  from: Instant
  to: Instant
  blind: WriteName[]
  about: 'RUN' | 'LIST' | 'END'
  /** Of an erasure: it means the version of this name itself, not what an alias of the name means. */
  byId?: true
}

export const sameWrite = (a: WriteName, b: WriteName) =>
  a.artifact === b.artifact && a.run === b.run && a.name === b.name

/** `key` is visible from outside: artifact, name, time and the runs that wrote it, or what stands instead of a write. */
export type Version = {
  key: string
  artifact: string
  name: string | null
  createdAt: Instant
  writes: Write[]
  stands: 'written' | 'origin' | 'placeholder' | 'read' | 'listed'
  enumerated: boolean
  /** The namespaces by which its full lists name people; null: they name nobody. */
  listedBy: string[] | null
}

/** A person's data may go from one version to another. `carriedAt`: when it was carried on; null through a run, or from a parent. `mixes`: into the rows of others. */
export type Flow = { from: Version; to: Version; carries: Carries; mixes: boolean; carriedAt: Instant | null }

/** Later first by time, then by idempotency key. */
export const laterFirst = (a: { at: Instant; key: string }, b: { at: Instant; key: string }) =>
  b.at - a.at || (a.key < b.key ? 1 : -1)

/** The key of a version, from what can be seen of it. */
export function versionKey(seen: Pick<Version, 'artifact' | 'name' | 'createdAt' | 'stands'> & { runs: string[] }) {
  const by = seen.stands === 'written' ? [...new Set(seen.runs)].sort().join('+') : seen.stands
  return `${seen.artifact}${seen.name === null ? '' : `@${seen.name}`} t=${seen.createdAt} by ${by}`
}

/** The key of what was read of a computed write, or (`until` null) of whom lists name in it. */
export const viewKey = (artifact: string, by: WriteName, from: Instant, until: Instant | null) =>
  until === null
    ? `${artifact}${nameOrNone(by.name)} listed in what ${by.run} computes`
    : `${artifact}${nameOrNone(by.name)} as ${by.run} computes it t=${from}..${until}`

/** A name that no statement can hold in its place: unnamed sorts before every name. */
export const nameOrNone = (name: string | null) => (name === null ? '' : `@${name}`)
