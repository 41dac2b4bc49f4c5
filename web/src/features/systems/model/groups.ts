import type { SystemRole } from '@/generated/graphql.ts'
import { roleNames, rolesInOrder } from '@/lib/words.ts'
import type { PlacedSystem } from '../types.ts'
import { regionOf } from './filter.ts'

export type RoleGroup = { role: SystemRole | null; title: string; systems: PlacedSystem[] }

/** Systems by role, in the order in which data usually passes through them; those that nobody described last. */
export function groupsOf(systems: readonly PlacedSystem[]): RoleGroup[] {
  return [...rolesInOrder, null]
    .map((role) => ({
      role,
      title: role === null ? 'Not described' : roleNames[role],
      systems: systems.filter(({ system }) => (system?.role ?? null) === role),
    }))
    .filter((group) => group.systems.length > 0)
}

/** How many systems there are of each value, for the switches. Values without any are left out. */
export function facetsOf(systems: readonly PlacedSystem[]) {
  const regions = [...new Set(systems.map(regionOf))].sort()
  return {
    roles: groupsOf(systems).flatMap(({ role, systems: { length } }) =>
      role === null ? [] : [{ role, count: length }],
    ),
    regions: regions.map((region) => ({ region, count: systems.filter((one) => regionOf(one) === region).length })),
    missing: systems.filter(({ missing }) => missing.length > 0).length,
    empty: systems.filter(({ holds }) => holds.artifacts === 0).length,
  }
}
