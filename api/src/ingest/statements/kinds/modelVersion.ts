import { byRun, byStatement } from '../../../history/binding/index.ts'
import { featureColumns, type RunStatement, writeId } from '../../../history/runs/index.ts'
import { artifactId } from '../../../vocabulary/artifactIds.ts'
import type { ArtifactName, ModelVersionCommand, VersionName } from '../../../vocabulary/command.ts'
import { body, columnName, listOfAny, text, versionName } from './body.ts'
import {
  aboutNamed,
  asItIs,
  joinsNothing,
  noEffects,
  noPurposes,
  nothing,
  nothingWrong,
  ownTime,
  type StatementKind,
} from './kind.ts'
import { carryOn, type Entries, ownWrite } from './timeline.ts'

/** A version of a model, as a registry knows it. */
export const modelVersion: StatementKind<ModelVersionCommand> = {
  name: 'MODEL_VERSION',
  body: body<ModelVersionCommand>('modelVersion', {
    version: versionName,
    trainedBy: text,
    parent: versionName.nullable().default(null),
    digest: text,
    features: listOfAny(columnName),
  }),

  times: ownTime,
  inputNames: {},
  check: nothingWrong,
  pairs: joinsNothing,
  purposes: noPurposes,
  admission: nothing,

  timeless: false,
  content: asItIs,
  firstContent: asItIs,

  withArtifacts: (said, each) => ({
    ...said,
    version: each(said.version, true),
    parent: said.parent && each(said.parent, false),
    features: said.features.map((feature) => each(feature, false)),
  }),
  withPeople: asItIs,
  reading: (said, all) => {
    const each = <T extends ArtifactName>(named: T): T[] => all(named).map((name) => ({ ...named, ...name }))
    return { ...said, features: said.features.flatMap(each) }
  },
  without: null,

  reports,
  entries,
  effects: noEffects,
  // A model version that no run is said to have trained has the id of its registration's write for ever, and keeps its own.
  features: (ws, said) => {
    const columns = said.trainedBy === null ? featureColumns(ws, said) : null
    return columns === null ? null : { id: registeredId(ws, said), columns }
  },
  describes: ({ features }) => ({ mentioned: features.map((column) => ({ column, how: 'READ' as const })) }),
  stale: ({ features }) => ({ artifacts: features, systems: false, people: false }),
  afterwards: null,

  answer: registeredId,
  summary: ({ version }) => aboutNamed(version),
}

const writerOf = ({ trainedBy, key }: ModelVersionCommand) => (trainedBy === null ? byStatement(key) : byRun(trainedBy))

/** The id of the write that made the version: the run's, or the registration's own. */
function registeredId(ws: string, said: ModelVersionCommand): string {
  return writeId(ws, artifactId(ws, said.version), writerOf(said), said.version.version)
}

function entries(ws: string, said: ModelVersionCommand): Entries {
  const { key, at, version, parent, trainedBy, digest } = said
  const into = registeredId(ws, said)
  const on = { key, run: writerOf(said), from: at, until: at, into, position: 0 }
  const reads = parent ? [carryOn(ws, { ...on, kind: 'PARENT' }, parent)] : []
  if (trainedBy !== null) return { writes: [], reads }
  const fed = featureVersions(said).map((of) =>
    carryOn(ws, { ...on, kind: 'FEATURE', position: JSON.stringify([artifactId(ws, of), of.version]) }, of),
  )
  const write = {
    ...ownWrite(ws, key, into, version, at, at),
    name: version.version,
    seen: false,
    digest,
    overwrites: true,
    fresh: true,
  }
  return { writes: [write], reads: [...reads, ...fed] }
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
function reports({ key, at, version, trainedBy, digest, features }: ModelVersionCommand): RunStatement | null {
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
