import { byRun, byStatement, type Read, type ReadKind, type Write } from '../../history/binding/index.ts'
import { type RunStatement, writeId } from '../../history/runs/index.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import type { ArtifactName, Command, ModelVersionCommand, VersionName } from '../../vocabulary/command.ts'
import { idOf } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'

/** What a statement about versions puts on timelines. */
export type Entries = { writes: Write[]; reads: Read[] }

const none: Entries = { writes: [], reads: [] }

/** The id of what a statement without a run writes, or null. Its version has the same id: such writes stand alone. */
export function ownWriteId(ws: string, command: Command): string | null {
  if (command.type === 'deploy') return writeId(ws, artifactId(ws, command.deployment), byStatement(command.key), null)
  if (command.type === 'inferences') return writeId(ws, artifactId(ws, command.log), byStatement(command.key), null)
  if (command.type !== 'modelVersion') return null
  return writeId(ws, artifactId(ws, command.version), writerOf(command), command.version.version)
}

const writerOf = ({ trainedBy, key }: ModelVersionCommand) => (trainedBy === null ? byStatement(key) : byRun(trainedBy))

/** The id of the read by which a statement names a version: a list of members, a destruction, an erasure. */
export const readId = (ws: string, key: string, kind: ReadKind, position: number | string = 0): string =>
  idOf(ws, 'read', kind, key, position)

/** The reads and writes of a statement that is not about a run (a run's come from `mergeRun`). Pure. */
export function entriesOf(ws: string, command: Command): Entries {
  const written = ownWriteId(ws, command) ?? ''
  switch (command.type) {
    case 'members':
      return { ...none, reads: [point(ws, command, 'MEMBERS', command.version)] }
    case 'destruction':
      return { ...none, reads: [point(ws, command, 'DESTRUCTION', command.version)] }
    case 'deploy': {
      const { key, at, deployment, models } = command
      const write = { ...ownWrite(ws, key, written, deployment, at, at), overwrites: true }
      const on = { key, kind: 'MODEL' as const, run: byStatement(key), from: at, until: at, into: written }
      return { writes: [write], reads: models.map((model, position) => carryOn(ws, { ...on, position }, model)) }
    }
    case 'inferences': {
      const { key, from, at } = command
      const on = {
        key,
        kind: 'DEPLOYMENT' as const,
        run: byStatement(key),
        from,
        until: at,
        into: written,
        position: 0,
      }
      const members = point(ws, command, 'MEMBERS', { ...command.log, version: null })
      return {
        writes: [ownWrite(ws, key, written, command.log, from, at)],
        reads: [carryOn(ws, on, { ...command.deployment, version: null }), { ...members, pin: written }],
      }
    }
    case 'modelVersion': {
      const { key, at, version, parent, trainedBy, digest } = command
      const write = {
        ...ownWrite(ws, key, written, version, at, at),
        ...{ name: version.version, seen: false, digest, overwrites: true, fresh: true },
      }
      const run = writerOf(command)
      const on = { key, run, from: at, until: at, into: written, position: 0 }
      const reads = parent ? [carryOn(ws, { ...on, kind: 'PARENT' }, parent)] : []
      if (trainedBy !== null) return { writes: [], reads }
      const fed = featureVersions(command).map((of) =>
        carryOn(ws, { ...on, kind: 'FEATURE', position: JSON.stringify([artifactId(ws, of), of.version]) }, of),
      )
      return { writes: [write], reads: [...reads, ...fed] }
    }
    case 'run':
    case 'artifact':
    case 'alias':
    case 'join':
    case 'link':
    case 'unlink':
    case 'system':
    case 'erasure':
    case 'retireJob':
      return none
  }
}

/** The versions whose columns a registration names as features, each once. */
function featureVersions({ features }: ModelVersionCommand): VersionName[] {
  const versions = features.map(({ kind, namespace, name, version }) => ({ kind, namespace, name, version }))
  return [...new Map(versions.map((of) => [JSON.stringify(of), of])).values()]
}

/**
 * A registered model version, as what it says about the run that trained it: its features are the columns that the run
 * passed into it. So they are bound to the versions that the run read, as every column flow is. Where the run reports no read of
 * such an artifact, what the registry says counts by itself: as a read of what was current at the registration.
 */
export function mentionOf(command: ModelVersionCommand): RunStatement | null {
  const { key, at, version, trainedBy, digest, features } = command
  if (trainedBy === null) return null
  return {
    type: 'run',
    mention: true,
    digest,
    key,
    at,
    runId: trainedBy,
    kind: null,
    job: { namespace: '', name: '' },
    state: 'RUNNING',
    startedAt: null,
    endedAt: null,
    parentRunId: null,
    parameters: null,
    purposes: [],
    inputs: features.map(({ kind, namespace, name, version: of }) => ({ kind, namespace, name, version: of, at })),
    outputs: [{ ...version, at: null, mode: 'OVERWRITE', carries: null, claim: null }],
    flows: null,
    columns: features.map((from) => ({ from, to: { ...version, column: '' }, direct: true, masking: false })),
  }
}

function ownWrite(ws: string, key: string, id: string, artifact: ArtifactName, since: Instant, at: Instant): Write {
  return {
    id,
    artifact: artifactId(ws, artifact),
    run: byStatement(key),
    name: null,
    at,
    since,
    until: at,
    overwrites: false,
    fresh: false,
    alone: true,
    assumed: false,
    seen: true,
    digest: null,
    sources: [],
    observed: false,
    view: null,
  }
}

function point(ws: string, { key, at }: Command, kind: ReadKind, version: VersionName): Read {
  return {
    id: readId(ws, key, kind),
    artifact: artifactId(ws, version),
    kind,
    run: null,
    name: version.version,
    from: at,
    until: at,
    into: [],
    blind: [],
    one: true,
    pin: null,
    view: null,
    list: null,
  }
}

/** A reference by which one version goes on in another. Its own write (`run`: whose that is) is not what it sees. */
function carryOn(ws: string, { key, kind, run, from, until, into, position }: CarryOn, version: VersionName): Read {
  return {
    id: readId(ws, key, kind, position),
    artifact: artifactId(ws, version),
    kind,
    run,
    name: version.version,
    from,
    until,
    into: [into],
    blind: [into],
    one: false,
    pin: null,
    view: null,
    list: null,
  }
}

type CarryOn = Pick<Read, 'kind' | 'from' | 'until'> & {
  key: string
  run: string
  into: string
  position: number | string
}
