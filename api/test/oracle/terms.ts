import type { Carries } from '../../src/generated/schema.ts'
import type { Instant } from '../../src/instant.ts'
import type { ArtifactName } from '../../src/modules/ingest/command.ts'

/** An artifact in one word: `DATASET warehouse/orders`. */
export const artifactKey = ({ kind, namespace, name }: ArtifactName) => `${kind} ${namespace}/${name}`

/** What identifies a write. `name`: the producer's own for the version, or none. */
export type WriteName = { artifact: string; run: string; name: string | null }

/**
 * One write: all that the statements about one (run, artifact, name) say together. `since`..`until`: while it may have
 * gone on. `whole`: it says OVERWRITE, and its run is COMPLETE or there is none. `lone`: never one version with another.
 */
export type Write = WriteName & {
  at: Instant
  since: Instant
  until: Instant
  whole: boolean
  lone: boolean
}

/**
 * Anything that refers to a version. `run`: whose own writes it does not see. `only`: it is about one version, so it
 * sees no more than the last write.
 */
export type Reference = {
  artifact: string
  name: string | null
  from: Instant
  to: Instant
  run: string | null
  only: boolean
}

/** `key` is visible from outside: artifact, name, time and the runs that wrote it, or what stands instead of a write. */
export type Version = {
  key: string
  artifact: string
  name: string | null
  createdAt: Instant
  writes: Write[]
  stands: 'written' | 'origin' | 'placeholder'
  enumerated: boolean
}

/** A person's data may go from one version to another. `carriedAt`: when it was carried on; null through a run, or from a parent. */
export type Flow = { from: Version; to: Version; carries: Carries; carriedAt: Instant | null }

/** Later first by time, then by idempotency key. */
export const laterFirst = (a: { at: Instant; key: string }, b: { at: Instant; key: string }) =>
  b.at - a.at || (a.key < b.key ? 1 : -1)

/** The key of a version, from what can be seen of it. */
export function versionKey(seen: Pick<Version, 'artifact' | 'name' | 'createdAt' | 'stands'> & { runs: string[] }) {
  const by = seen.stands === 'written' ? [...new Set(seen.runs)].sort().join('+') : seen.stands
  return `${seen.artifact}${seen.name === null ? '' : `@${seen.name}`} t=${seen.createdAt} by ${by}`
}

/** A name that no statement can hold in its place: unnamed sorts before every name. */
export const nameOrNone = (name: string | null) => (name === null ? '' : `@${name}`)
