import type { SystemRole } from '@/generated/graphql.ts'
import type { Named } from '@/lib/closed.ts'
import type { Artifact } from './graph.ts'

/** Where an artifact is: its system, or its namespace where nobody said which system it is in. */
export type Place = Named & { id: string; role: SystemRole | null; region: string | null }

/** Pure. */
export function placeOf({ system, namespace, closed }: Pick<Artifact, 'system' | 'namespace' | 'closed'>): Place {
  if (system) return { ...system, id: `system:${system.id}` }
  return { id: `namespace:${namespace}`, name: namespace, closed, role: null, region: null }
}
