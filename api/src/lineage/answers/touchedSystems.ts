import type { Loaders } from '../../catalog/artifacts/index.ts'
import type { SystemRow } from '../../catalog/systems/index.ts'
import type { ArtifactKind, KindHolding } from '../../generated/schema.ts'
import { groupBy } from '../../vocabulary/groups.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { byStrength } from './ranks.ts'
import type { ListedVersion } from './verdicts.ts'

/**
 * An artifact with versions on a list. `rank`: of their strongest verdict; `newest`: when the newest of them was made. `strongest`: the one
 * that stands for all; `byRank`: how many have each verdict.
 */
export type TouchedArtifact = {
  artifact: string
  kind: ArtifactKind
  rank: number
  strongest: ListedVersion
  byRank: ReadonlyMap<number, number>
  versions: number
  live: number
  newest: Instant
}

/** What of a list lies in one system; `id` null: no system is on record for these artifacts. Artifacts by strongest verdict. */
export type TouchedSystem = { id: string | null; artifacts: TouchedArtifact[] }

/** A list by artifact, in the order in which each comes first. */
export function touchedArtifacts(list: readonly ListedVersion[]): TouchedArtifact[] {
  const artifacts = new Map<string, TouchedArtifact & { byRank: Map<number, number> }>()
  for (const item of list) {
    const { version, place, rank, live } = item
    const known = artifacts.get(version.artifact)
    if (!known) {
      const { artifact, createdAt: newest } = version
      const byRank = new Map([[rank, 1]])
      const first = { rank, strongest: item, byRank, versions: 1, live: Number(live), newest }
      artifacts.set(artifact, { artifact, kind: place.kind, ...first })
      continue
    }
    known.byRank.set(rank, (known.byRank.get(rank) ?? 0) + 1)
    known.versions += 1
    known.live += Number(live)
    known.newest = Math.max(known.newest, version.createdAt)
    if (byTelling(item, known.strongest) >= 0) continue
    known.rank = rank
    known.strongest = item
  }
  return [...artifacts.values()]
}

/** Of versions of one artifact: what stands for the others first. */
const byTelling = (a: ListedVersion, b: ListedVersion): number =>
  byStrength(a.rank, b.rank) ||
  Number(b.live) - Number(a.live) ||
  b.version.createdAt - a.version.createdAt ||
  ordered(a.version.id, b.version.id)

/** A list by system and artifact: the strongest verdict first, then what has the most current copies. */
export function touchedSystems(list: readonly ListedVersion[]): TouchedSystem[] {
  const systems = groupBy(touchedArtifacts(list), ({ strongest }) => strongest.place.system)
  return [...systems]
    .map(([id, artifacts]) => ({ id, artifacts: artifacts.sort(byStrongest) }))
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

/** As JavaScript orders them, in every locale. */
export const ordered = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
