import { type ChangeSet, emptyChangeSet } from '../../changes/index.ts'
import type { Changes } from '../../history/binding/index.ts'
import { artifactId } from '../../vocabulary/artifactIds.ts'
import type { Command } from '../../vocabulary/command.ts'
import type { Bound } from './bound.ts'
import { kindOf } from './kinds/index.ts'
import type { RunRevision } from './runs.ts'

/**
 * What a transaction did. `commands`: as they read whatever is one with what they name. `news`: artifacts whose producer has reported
 * for the first time.
 */
export type Transacted = { commands: Command[]; bound: Bound; runs: RunRevision[]; news: string[] }

function touch(touched: ChangeSet, changes: Changes): void {
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

/** All that a copy of the graph has to read again after this transaction. A node has what leaves it, so edges touch their start. Pure. */
export function changeSetOf(ws: string, { commands, bound, runs, news }: Transacted): ChangeSet {
  const touched = emptyChangeSet()
  for (const changes of bound.rounds) touch(touched, changes)
  for (const id of bound.versions) touched.versions.add(id)
  for (const id of bound.parts) touched.parts.add(id)
  for (const { before, after } of runs)
    for (const { parts } of [...(before?.runs ?? []), ...after.runs]) for (const { id } of parts) touched.parts.add(id)
  for (const id of news) touched.artifacts.add(id)
  for (const command of commands) {
    const { artifacts, systems, people } = kindOf(command).stale(command)
    for (const artifact of artifacts) touched.artifacts.add(artifactId(ws, artifact))
    touched.systems ||= systems
    touched.people ||= people
  }
  return touched
}
