import type { Loaders } from '../../catalog/artifacts/index.ts'
import type { SystemRow } from '../../catalog/systems/index.ts'
import type { ArtifactKind, KindHolding } from '../../generated/schema.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { byStrength } from './ranks.ts'
import type { ListedVersion } from './verdicts.ts'

/** An artifact with versions on a list. `rank`: of their strongest verdict; `newest`: when the newest of them was made. */
export type TouchedArtifact = {
  artifact: string
  kind: ArtifactKind
  rank: number
  versions: number
  live: number
  newest: Instant
}

/** What of a list lies in one system; `id` null: no system is on record for these artifacts. Artifacts by strongest verdict. */
export type TouchedSystem = { id: string | null; artifacts: TouchedArtifact[] }

/** A list by system and artifact: the strongest verdict first, then what has the most current copies. */
export function touchedSystems(list: readonly ListedVersion[]): TouchedSystem[] {
  const systems = new Map<string | null, Map<string, TouchedArtifact>>()
  for (const { place, version, rank, live } of list) {
    const artifacts = systems.get(place.system) ?? new Map<string, TouchedArtifact>()
    systems.set(place.system, artifacts)
    const known = artifacts.get(version.artifact)
    artifacts.set(version.artifact, {
      artifact: version.artifact,
      kind: place.kind,
      rank: known && byStrength(known.rank, rank) < 0 ? known.rank : rank,
      versions: (known?.versions ?? 0) + 1,
      live: (known?.live ?? 0) + Number(live),
      newest: Math.max(known?.newest ?? version.createdAt, version.createdAt),
    })
  }
  return [...systems]
    .map(([id, artifacts]) => ({ id, artifacts: [...artifacts.values()].sort(byStrongest) }))
    .sort(
      (a, b) =>
        byStrength(rankIn(a), rankIn(b)) || sumOf(b, 'live') - sumOf(a, 'live') || ordered(a.id ?? '', b.id ?? ''),
    )
}

/** The system itself, loaded by an artifact in it; null: none is on record. */
export const systemOf = async (
  { id, artifacts: [first] }: TouchedSystem,
  { system }: Pick<Loaders, 'system'>,
): Promise<SystemRow | null> => (id !== null && first ? system.load(first.artifact) : null)

/** The rank of the strongest verdict of all in a system: that of its first artifact. Throws a RangeError where it has none. */
export function rankIn({ artifacts: [first] }: TouchedSystem): number {
  if (!first) throw new RangeError('A system without artifacts is on no list.')
  return first.rank
}

export const sumOf = ({ artifacts }: TouchedSystem, what: 'versions' | 'live'): number =>
  artifacts.reduce((sum, artifact) => sum + artifact[what], 0)

/** How much of each kind lies in a system: most current copies first. */
export function kindsIn({ artifacts }: TouchedSystem): KindHolding[] {
  const kinds = new Map<ArtifactKind, KindHolding>()
  for (const { kind, versions, live } of artifacts) {
    const known = kinds.get(kind) ?? { kind, artifacts: 0, versions: 0, live: 0 }
    kinds.set(kind, {
      kind,
      artifacts: known.artifacts + 1,
      versions: known.versions + versions,
      live: known.live + live,
    })
  }
  return [...kinds.values()].sort((a, b) => b.live - a.live || b.versions - a.versions || ordered(a.kind, b.kind))
}

const byStrongest = (a: TouchedArtifact, b: TouchedArtifact): number =>
  byStrength(a.rank, b.rank) ||
  Number(b.live > 0) - Number(a.live > 0) ||
  b.newest - a.newest ||
  ordered(a.artifact, b.artifact)

const ordered = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
