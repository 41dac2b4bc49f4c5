import { nothingTouched, type Touched } from '../../changes/index.ts'
import type { Changes } from '../../history/binding/index.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import type { Command } from '../../vocabulary/command.ts'
import type { Bound } from './bound.ts'
import type { RunRevision } from './runs.ts'

/**
 * What a transaction did. `commands`: as they read whatever is one with what they name. `news`: artifacts whose producer has reported
 * for the first time.
 */
export type Deed = { commands: Command[]; bound: Bound; runs: RunRevision[]; news: string[] }

function touch(touched: Touched, changes: Changes): void {
  for (const edge of [...changes.edges, ...changes.goneEdges])
    (edge.shape.startsWith('PART') ? touched.parts : touched.versions).add(edge.from)
  for (const { id } of [...changes.newVersions, ...changes.versions, ...changes.superseded]) touched.versions.add(id)
  for (const ids of [
    changes.goneVersions,
    changes.assumed,
    changes.members,
    changes.destroyed,
    changes.unwritten.keys(),
  ])
    for (const id of ids) touched.versions.add(id)
}

const aboutPeople = new Set<Command['type']>(['members', 'inferences', 'link', 'unlink', 'erasure'])

/** All that a copy of the graph has to read again after this transaction. A node has what leaves it, so edges touch their start. Pure. */
export function touchedBy(ws: string, { commands, bound, runs, news }: Deed): Touched {
  const touched = nothingTouched()
  for (const changes of bound.rounds) touch(touched, changes)
  for (const id of bound.versions) touched.versions.add(id)
  for (const id of bound.parts) touched.parts.add(id)
  for (const { before, after } of runs)
    for (const { parts } of [...(before?.runs ?? []), ...after.runs]) for (const { id } of parts) touched.parts.add(id)
  for (const id of news) touched.artifacts.add(id)
  for (const command of commands) {
    if (command.type === 'artifact') touched.artifacts.add(artifactId(ws, command.artifact))
    // What somebody takes something from, or tells the schema of, is known to have those columns.
    if (command.type === 'run') {
      for (const { from } of command.columns) touched.artifacts.add(artifactId(ws, from))
      for (const it of [...command.inputs, ...command.outputs]) if (it.schema) touched.artifacts.add(artifactId(ws, it))
    }
    if (command.type === 'modelVersion') for (const it of command.features) touched.artifacts.add(artifactId(ws, it))
    if (command.type === 'deploy') touched.artifacts.add(artifactId(ws, command.deployment))
    if ('systemKey' in command && command.systemKey !== null) touched.systems = true
    if (aboutPeople.has(command.type)) touched.people = true
  }
  return touched
}
