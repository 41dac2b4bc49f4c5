import { artifactId } from '../../vocabulary/artifactIds.ts'
import type { JobName, RunCommand, VersionName } from '../../vocabulary/command.ts'
import { idOf } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'

// Names of what a run reads and writes. All of them are JSON of the parts, since any text may stand in a name.

/**
 * A run that reported itself is known by its producer's id and its job; one that others only mention, by the id alone.
 * `declaredAt`: what is declared of a job or dataset is a run of its own from then on.
 */
export const runNodeId = (
  ws: string,
  runId: string,
  job: JobName | null,
  declaredAt: Instant | null = null,
): string => {
  const identity = job === null ? [runId] : [runId, job.namespace, job.name]
  return idOf(ws, 'run', ...identity, ...(declaredAt === null ? [] : [declaredAt]))
}

/** By what all statements about one run id are found together, whatever job they name. */
export const reportsId = (ws: string, runId: string): string => idOf(ws, 'run', runId)

/** The id of a write, and of the version that it begins. `by`: `byRun` or `byStatement`. */
export const writeId = (ws: string, artifact: string, by: string, name: string | null): string =>
  idOf(ws, 'write', artifact, by, name)

/** How one run's statements name its inputs and outputs. */
export type Naming = {
  /** The version name that an input is read by: none where the run itself writes that version. */
  readName: (input: VersionName) => string | null
  input: (input: RunCommand['inputs'][number]) => string
  /**
   * An output without a version's name is what the run's other statements call by name, if any does. What others mention
   * is the version that they mean.
   */
  outputs: (output: VersionName, statement: { mention?: true }) => string[]
}

/**
 * Names inputs and outputs as all of a run's statements together do (docs/adr/0004, "Writes"). `written`: every output
 * that any of them states. A version named as both (MERGE, UPDATE) is read as it was before. Pure.
 */
export function namingOf(ws: string, written: VersionName[]): Naming {
  const names = new Map<string, Set<string>>()
  for (const output of written) {
    if (output.version === null) continue
    const artifact = artifactId(ws, output)
    names.set(artifact, (names.get(artifact) ?? new Set()).add(output.version))
  }
  const readName = (input: VersionName) =>
    input.version !== null && names.get(artifactId(ws, input))?.has(input.version) ? null : input.version
  return {
    readName,
    input: (input) => JSON.stringify([artifactId(ws, input), readName(input), input.at]),
    outputs: (output, { mention }) => {
      const artifact = artifactId(ws, output)
      const called = output.version === null && !mention ? names.get(artifact) : null
      const versions = called ? [...called].sort() : [output.version]
      return versions.map((version) => outputKey(artifact, version))
    },
  }
}

export const outputKey = (artifact: string, version: string | null): string => JSON.stringify([artifact, version])
