import type { Command, VersionName } from '../../src/vocabulary/command.ts'
import type { Instant } from '../../src/vocabulary/instant.ts'
import { type FeatureColumn, featuresOf } from './columns.ts'
import type { MemberStatement } from './members.ts'
import { identityKey } from './persons.ts'
import { artifactKey, byRun, byStatement, type Reference, type Write, type WriteName } from './terms.ts'

/**
 * What a statement other than a run's does. `write`: one of its own. `into`: the write that `references` feed, carried on
 * at `carriedAt` (null: fed, but not carried on). `members`: of the version that it wrote, or else that its first
 * reference sees.
 */
export type Deed = {
  write: Write | null
  references: Reference[]
  into: WriteName | null
  carriedAt: Instant | null
  members: MemberStatement | null
  /** Of what the references see, those columns that pass into the write; no more of their artifacts. */
  columns?: FeatureColumn[]
}

/** The statement's deed; null where it touches no version (links, systems, artifacts, consents) or is told elsewhere (runs, erasures). */
export function deedOf(c: Command): Deed | null {
  const own = byStatement(c.key)
  const point = { run: own, at: c.at, since: c.at, until: c.at, fresh: false, view: null, lone: true }
  switch (c.type) {
    case 'members': {
      const members = { key: c.key, at: c.at, mode: c.mode, members: c.members.map(identityKey) }
      return { write: null, references: [aboutOne(c.version, c.at, 'LIST')], into: null, carriedAt: null, members }
    }
    case 'destruction':
      return { write: null, references: [aboutOne(c.version, c.at, 'END')], into: null, carriedAt: null, members: null }
    case 'modelVersion': {
      const into = {
        artifact: artifactKey(c.version),
        run: c.trainedBy === null ? own : byRun(c.trainedBy),
        name: c.version.version,
      }
      const fed = c.trainedBy === null ? c.features : []
      const references = [...(c.parent ? [c.parent] : []), ...fed].map((of) => reading(of, into, c.at, c.at))
      const write = c.trainedBy === null ? { ...point, ...into, whole: true, fresh: true } : null
      const columns = c.trainedBy === null ? featuresOf(c) : []
      return { write, references, into, carriedAt: null, members: null, columns }
    }
    case 'deploy': {
      const into = { artifact: artifactKey(c.deployment), run: own, name: null }
      const references = c.models.map((model) => reading(model, into, c.at, c.at))
      return { write: { ...point, ...into, whole: true }, references, into, carriedAt: c.at, members: null }
    }
    case 'inferences': {
      const into = { artifact: artifactKey(c.log), run: own, name: null }
      const references = [reading({ ...c.deployment, version: null }, into, c.from, c.at)]
      const members = { key: c.key, at: c.at, mode: 'ADD' as const, members: c.members.map(identityKey) }
      return { write: { ...point, ...into, since: c.from, whole: false }, references, into, carriedAt: c.from, members }
    }
    case 'run':
    case 'link':
    case 'unlink':
    case 'system':
    case 'artifact':
    case 'erasure':
    case 'retireJob':
    case 'alias':
    case 'join':
    case 'consent':
      return null
  }
}

const reading = (to: VersionName, into: WriteName, from: Instant, until: Instant): Reference => ({
  artifact: artifactKey(to),
  name: to.version,
  from,
  to: until,
  blind: [into],
  about: 'RUN',
})

const aboutOne = (to: VersionName, at: Instant, about: 'LIST' | 'END'): Reference => ({
  artifact: artifactKey(to),
  name: to.version,
  from: at,
  to: at,
  blind: [],
  about,
})
