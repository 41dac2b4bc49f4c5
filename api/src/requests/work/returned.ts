import type { ArtifactName, Registered } from '../executors/index.ts'
import type { TaskRow } from '../plans/index.ts'
import { isKept } from './verify.ts'

/** What of a store somebody is in again, and nobody knows yet. `again`: tasks to be done once more. `unplanned`: what no task is about. */
export type Returned = { again: TaskRow[]; unplanned: ArtifactName[] }

/**
 * Where somebody is in a store whose data was deleted there. What is kept on a ground, and what a task waits for already, is left out. Pure.
 * @param counts their rows, by collection
 */
export function returnedTo(
  { collectionsOf, artifactOf }: Pick<Registered, 'collectionsOf' | 'artifactOf'>,
  counts: Readonly<Record<string, number>>,
  tasks: readonly TaskRow[],
): Returned {
  const again = new Set<TaskRow>()
  const unplanned = new Map<string, ArtifactName>()
  const there = Object.keys(counts).filter((name) => (counts[name] ?? 0) > 0)
  for (const collection of there) {
    const about = tasks.filter(
      ({ action, namespace, name }) =>
        action !== 'NOTHING' &&
        name !== null &&
        collectionsOf({ namespace: namespace ?? '', name })?.includes(collection),
    )
    if (about.length === 0) {
      const artifact = artifactOf(collection)
      unplanned.set(JSON.stringify(artifact), artifact)
    } else if (about.every((task) => task.state === 'DONE' && !isKept(task))) for (const task of about) again.add(task)
  }
  return { again: [...again], unplanned: [...unplanned.values()] }
}
