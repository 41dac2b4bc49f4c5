import type { ArtifactName, Command } from '../../src/vocabulary/command.ts'
import { artifactKey } from './terms.ts'

// docs/adr/0013-names.md, "Symlinks", written a second time: whoever reads one name of an artifact reads them all.

/** All names that statements, directly or by way of others, say are one with this one; itself first. */
export function namesOf(name: ArtifactName, joins: ArtifactName[][]): ArtifactName[] {
  const found = [name]
  for (const one of found)
    for (const names of joins.filter((all) => all.some((other) => artifactKey(other) === artifactKey(one))))
      for (const other of names)
        if (!found.some((known) => artifactKey(known) === artifactKey(other))) found.push(other)
  return found
}

/** The statements as they read everything that is one with what they name. */
export function underEveryName(commands: Command[]): Command[] {
  const joins = commands.flatMap((c) => (c.type === 'join' ? [c.artifacts] : []))
  if (joins.length === 0) return commands
  const each = <T extends ArtifactName>(named: T): T[] =>
    namesOf(named, joins).map(({ kind, namespace, name }) => ({ ...named, kind, namespace, name }))
  return commands.map((c) => {
    if (c.type === 'modelVersion') return { ...c, features: c.features.flatMap(each) }
    if (c.type !== 'run') return c
    const inputs = c.inputs.flatMap((input, was) => each(input).map((now) => ({ was, now })))
    const moved = (was: number) => inputs.flatMap((input, now) => (input.was === was ? now : []))
    return {
      ...c,
      inputs: inputs.map(({ now }) => now),
      flows: c.flows?.map((f) => ({ ...f, inputs: f.inputs.flatMap(moved) })) ?? null,
      columns: c.columns.flatMap((flow) => each(flow.from).map((from) => ({ ...flow, from }))),
    }
  })
}
