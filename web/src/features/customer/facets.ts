import type { ArtifactKind, SystemRole, Verdict } from '@/generated/graphql.ts'
import { shownName } from '@/lib/closed.ts'
import { kindNames, roleNames } from '@/lib/words.ts'
import type { FacetEntry } from './Facet.tsx'
import { type Chosen, NO_SYSTEM } from './filter.ts'
import type { Facets, Summary } from './types.ts'

/** The counts of a summary as facets, in the API's order: verdicts as they are given, all else largest first. */
export function buildFacets({ byKind, byRole, byVerdict }: Summary) {
  return {
    verdicts: byVerdict satisfies readonly { verdict: Verdict; count: number }[],
    kinds: byKind.map(({ kind, count }): FacetEntry<ArtifactKind> => ({ value: kind, label: kindNames[kind], count })),
    roles: byRole.map(({ role, count }): FacetEntry<SystemRole> => ({ value: role, label: roleNames[role], count })),
  }
}

/** The facets of a list as they are shown. What is chosen stays among them though it leaves nothing, so that it can be taken back. Pure. */
export function shownFacets({ verdicts, live, kinds, roles, systems }: Facets, chosen: Chosen) {
  const named = systems.map(({ system, artifacts }) => ({
    value: system?.id ?? NO_SYSTEM,
    label: system ? shownName(system) : 'No system on record',
    count: artifacts,
  }))
  return {
    verdicts: withChosen(
      verdicts.map(({ verdict, artifacts }) => ({ value: verdict, count: artifacts })),
      chosen.verdict,
      (value) => ({ value, count: 0 }),
    ),
    lives: withChosen(
      [true, false].flatMap((value) => {
        const count = live.find((one) => one.live === value)?.artifacts
        return count === undefined ? [] : [{ value, label: lifeName(value), count }]
      }),
      chosen.live === null ? [] : [chosen.live],
      (value) => ({ value, label: lifeName(value), count: 0 }),
    ),
    kinds: withChosen(
      kinds.map(({ kind, artifacts }) => ({ value: kind, label: kindNames[kind], count: artifacts })),
      chosen.kind,
      (value) => ({ value, label: kindNames[value], count: 0 }),
    ),
    roles: withChosen(
      roles.map(({ role, artifacts }) => ({ value: role, label: roleNames[role], count: artifacts })),
      chosen.role,
      (value) => ({ value, label: roleNames[value], count: 0 }),
    ),
    systems: withChosen(named, chosen.system, (value) => ({
      value,
      label: value === NO_SYSTEM ? 'No system on record' : 'A system with none of these',
      count: 0,
    })),
  }
}

const lifeName = (live: boolean) => (live ? 'Current' : 'Replaced')

const withChosen = <Value, Entry extends { value: Value; count: number }>(
  entries: readonly Entry[],
  chosen: readonly Value[],
  entryOf: (value: Value) => Entry,
): Entry[] => [...entries, ...chosen.filter((value) => !entries.some((entry) => entry.value === value)).map(entryOf)]
