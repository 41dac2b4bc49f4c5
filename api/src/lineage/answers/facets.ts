import type { Closing } from '../../catalog/closed/index.ts'
import type { ArtifactKind, SystemRole } from '../../generated/schema.ts'
import type { FilterParameters } from './filter.ts'
import { verdictOf } from './ranks.ts'
import { ordered } from './touchedSystems.ts'
import { describedSystem, type ListedVersion, selectedBy } from './verdicts.ts'

/** How many artifacts have something in common, and of their versions those that have it. `anArtifact`: one of them. */
type Counts = { artifacts: number; versions: number; anArtifact: string }

/** `id`: null where no system is on record. */
export type FacetOfSystem = Counts & { id: string | null }

/** How much each choice would leave of a list: every dimension is counted under all of the filter but its own part. Most first, verdicts in their order. */
export function facetsOf(
  list: readonly ListedVersion[],
  filter: FilterParameters,
  closing?: Pick<Closing, 'opens'> | null,
) {
  const under = <Value>(open: Partial<FilterParameters>, keyOf: (item: ListedVersion) => Value) =>
    counted(list.filter(selectedBy({ ...filter, ...open }, closing)), keyOf)
  const verdicts = under({ ranks: null }, ({ rank }) => rank).sort(([a], [b]) => a - b)
  return {
    verdicts: verdicts.map(([rank, counts]) => ({ verdict: verdictOf(rank), ...counts })),
    live: under({ live: null }, ({ live }) => live).map(([live, counts]) => ({ live, ...counts })),
    kinds: under({ kinds: null }, ({ place }): ArtifactKind => place.kind).map(([kind, counts]) => ({
      kind,
      ...counts,
    })),
    roles: under({ roles: null }, ({ place }): SystemRole | null => place.role).flatMap(([role, counts]) =>
      role === null ? [] : [{ role, ...counts }],
    ),
    systems: under({ systems: null }, ({ place }) => describedSystem(place)).map(
      ([id, counts]): FacetOfSystem => ({ id, ...counts }),
    ),
  }
}

function counted<Value>(list: readonly ListedVersion[], keyOf: (item: ListedVersion) => Value): [Value, Counts][] {
  const found = new Map<Value, { artifacts: Set<string>; versions: number }>()
  for (const item of list) {
    const value = keyOf(item)
    const known = found.get(value) ?? { artifacts: new Set(), versions: 0 }
    found.set(value, known)
    known.artifacts.add(item.version.artifact)
    known.versions += 1
  }
  return [...found]
    .map(([value, { artifacts, versions }]): [Value, Counts] => {
      const [anArtifact = ''] = artifacts
      return [value, { artifacts: artifacts.size, versions, anArtifact }]
    })
    .sort(([a, m], [b, n]) => n.artifacts - m.artifacts || ordered(String(a), String(b)))
}
