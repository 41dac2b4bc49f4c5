import type { BoundaryInput } from '../../generated/schema.ts'
import { badUserInput } from '../../platform/errors.ts'
import type { Adjacency } from '../../traversal/adjacency/index.ts'

/**
 * What a walk may enter. Outside of it nothing is followed; that something is there is said (`Reached.outside`). `depth`:
 * steps from version to version.
 */
export type Boundary = { admits: (graph: Adjacency, node: number) => boolean; depth: number }

const named = ({ namespace, name }: { namespace: string; name: string }) => `${namespace} ${name}`

/** Null, or nothing in it: no boundary. An empty list restricts nothing. Throws BAD_USER_INPUT for a depth below 1. */
export function boundaryOf(within: BoundaryInput | null | undefined): Boundary | null {
  const { kinds, roles, jobs, depth } = within ?? {}
  if (depth !== null && depth !== undefined && depth < 1)
    throw badUserInput('A depth counts steps from version to version: give 1 or more, or leave it out.', 'within.depth')
  const kindSet = kinds?.length ? new Set<string>(kinds) : null
  const roleSet = roles?.length ? new Set<string>(roles) : null
  const jobSet = jobs?.length ? new Set(jobs.map(named)) : null
  if (!kindSet && !roleSet && !jobSet && !depth) return null
  return {
    depth: depth ?? Number.POSITIVE_INFINITY,
    admits: (graph, node) => {
      const version = graph.version(node)
      if (!version) return jobSet?.has(graph.part(node)?.job ?? '') ?? true
      if (kindSet && !kindSet.has(version.kind)) return false
      return roleSet?.has(graph.systemOf(graph.artifact(version.artifact))?.role ?? '') ?? true
    },
  }
}
