import type { ArtifactKind, SystemRole, Verdict } from '@/generated/graphql.ts'
import { kindNames, roleNames } from '@/lib/words.ts'
import type { FacetEntry } from './Facet.tsx'
import type { Summary } from './types.ts'

/** The counts as facets, in the API's order: verdicts as they are given, all else largest first. */
export function buildFacets({ total, live, byKind, byRole, byVerdict }: Summary) {
  return {
    verdicts: byVerdict satisfies readonly { verdict: Verdict; count: number }[],
    kinds: byKind.map(({ kind, count }): FacetEntry<ArtifactKind> => ({ value: kind, label: kindNames[kind], count })),
    roles: byRole.map(({ role, count }): FacetEntry<SystemRole> => ({ value: role, label: roleNames[role], count })),
    lives: [
      { value: true, label: 'Current', count: live },
      { value: false, label: 'Replaced', count: total - live },
    ].filter(({ count }) => count > 0) satisfies FacetEntry<boolean>[],
  }
}
