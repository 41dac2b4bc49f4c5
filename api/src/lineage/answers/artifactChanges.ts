import { ArtifactNews, type Change, SystemRole } from '../../generated/schema.ts'
import type { PageArgs } from '../../platform/paging.ts'
import { groupBy } from '../../vocabulary/groups.ts'
import { byStrength, rank, strengthOf } from './ranks.ts'
import { sortedPage } from './sortedPage.ts'
import { ordered } from './touchedSystems.ts'
import type { ListedVersion } from './verdicts.ts'
import { countsOf, type VersionChange } from './versionChanges.ts'

/**
 * What happened to one artifact between two times. `was` and `is`: ranks of the strongest verdicts among its current versions; null: none
 * was current. `changes`: of its versions, the newest version first.
 */
export type ArtifactChangeRow = {
  artifact: string
  news: ArtifactNews
  newSystem: boolean
  was: number | null
  is: number | null
  liveBefore: number
  live: number
  changes: readonly VersionChange[]
  shown: VersionChange
}

export type ArtifactChangeArgs = PageArgs & { news?: readonly ArtifactNews[] | null | undefined }

/** Where they are, or may be. */
const holding: ReadonlySet<number> = new Set([rank.CONFIRMED, rank.DERIVED, rank.POSSIBLE])

/** Where they are, may be, or once were. */
const everHeld: ReadonlySet<number> = new Set([...holding, rank.ERASED])

const newsInOrder: readonly ArtifactNews[] = Object.values(ArtifactNews)
const placeOf = new Map(newsInOrder.map((news, place) => [news, place]))

/** How two lists differ, artifact by artifact, in no order. `changes`: those of all versions, each of which puts its artifact here. Pure. */
export function artifactChanges(
  { earlier, later }: { earlier: readonly ListedVersion[]; later: readonly ListedVersion[] },
  changes: readonly VersionChange[],
): ArtifactChangeRow[] {
  const before = groupBy(earlier, artifactOf)
  const after = groupBy(later, artifactOf)
  const known = new Set(earlier.filter(wasHeld).map(({ place }) => place.system))
  const changed = groupBy(changes, ({ item }) => artifactOf(item))
  return [...changed].map(([artifact, its]) =>
    rowOf({ artifact, changes: its, before: before.get(artifact) ?? [], after: after.get(artifact) ?? [], known }),
  )
}

/** A page of them: real news first; then what says most of where the person is; then the newest. Throws as `sortedPage`. */
export function artifactChangesPage(rows: readonly ArtifactChangeRow[], { news, first, after }: ArtifactChangeArgs) {
  const wanted = news?.length ? new Set(news) : null
  const chosen = wanted ? rows.filter((row) => wanted.has(row.news)) : rows
  const keyed = chosen.map((node) => ({ node, key: keyOfRow(node) }))
  return { ...sortedPage(keyed, { first, after, descending: false }), counts: countsByNews(rows) }
}

/** How many artifacts each kind of news has, and in how many systems, in the order of news. */
function countsByNews(rows: readonly ArtifactChangeRow[]) {
  const byNews = groupBy(rows, ({ news }) => news)
  return newsInOrder.flatMap((news) => {
    const some = byNews.get(news)
    if (!some) return []
    const systems = new Set(some.flatMap(({ shown }) => shown.item.place.system ?? []))
    return [{ news, artifacts: some.length, systems: systems.size }]
  })
}

/** How many of an artifact's versions each change happened to. */
export const versionCounts = ({ changes }: ArtifactChangeRow): { change: Change; count: number }[] => countsOf(changes)

type Sides = {
  artifact: string
  changes: readonly VersionChange[]
  before: readonly ListedVersion[]
  after: readonly ListedVersion[]
  /** Systems in which the person was before. */
  known: ReadonlySet<string | null>
}

function rowOf({ artifact, changes, before, after, known }: Sides): ArtifactChangeRow {
  const sorted = [...changes].sort(newestFirst)
  const [shown] = sorted
  if (!shown) throw new RangeError('An artifact without changes is in no comparison.')
  const [was, is] = [strongestLive(before), strongestLive(after)]
  const isNew = !before.some(wasHeld) && after.some(isHeld)
  const { system, role } = shown.item.place
  const newSystem = isNew && system !== null && !known.has(system)
  const news = isNew ? newsOfNew(newSystem, role) : newsOfKnown({ was, is, changes, before })
  const counts = { liveBefore: before.filter(isCurrent).length, live: after.filter(isCurrent).length }
  return { artifact, news, newSystem, was, is, ...counts, changes: sorted, shown }
}

function newsOfNew(newSystem: boolean, role: SystemRole | null): ArtifactNews {
  if (!newSystem) return ArtifactNews.NewArtifact
  return role === SystemRole.Vendor ? ArtifactNews.NewVendor : ArtifactNews.NewCopy
}

type Known = Pick<ArtifactChangeRow, 'was' | 'is' | 'changes'> & Pick<Sides, 'before'>

function newsOfKnown({ was, is, changes, before }: Known): ArtifactNews {
  const [heldThem, holdsThem] = [was !== null && holding.has(was), is !== null && holding.has(is)]
  if (!heldThem && holdsThem) return ArtifactNews.Returned
  if (heldThem && (is === null || is === rank.ERASED))
    return lostSight(changes, before) ? ArtifactNews.NoLongerFound : ArtifactNews.Gone
  if (is !== null && (was !== is || changes.some((change) => judgesAnew(change, is)))) return ArtifactNews.NewVerdict
  return is !== null && isReload(changes) ? ArtifactNews.Reloaded : ArtifactNews.OtherChange
}

/** Of what was current and had them, something is off the list without being recorded as gone. */
function lostSight(changes: readonly VersionChange[], before: readonly ListedVersion[]): boolean {
  const removed = new Set(changes.flatMap(({ change, item }) => (change === 'REMOVED' ? [item.version.id] : [])))
  return before.some((item) => item.live && isHeld(item) && removed.has(item.version.id))
}

/** The person is said to be in one of its versions otherwise than before, or otherwise in a new one than in what is current. */
const judgesAnew = ({ change, item }: VersionChange, is: number): boolean =>
  change === 'REJUDGED' || change === 'ERASED' || (change === 'ADDED' && item.rank !== is)

const routine: ReadonlySet<Change> = new Set<Change>(['ADDED', 'RETIRED', 'DESTROYED'])

/** New versions came, and old ones went: nothing else. */
const isReload = (changes: readonly VersionChange[]): boolean =>
  changes.some(({ change }) => change === 'ADDED') && changes.every(({ change }) => routine.has(change))

function strongestLive(list: readonly ListedVersion[]): number | null {
  const [strongest] = list.filter(isCurrent).sort((a, b) => byStrength(a.rank, b.rank))
  return strongest?.rank ?? null
}

const keyOfRow = ({ artifact, news, was, is, shown }: ArtifactChangeRow): [0, number, number, number, string] => [
  0,
  placeOf.get(news) ?? newsInOrder.length,
  strengthOf(is ?? was ?? shown.item.rank),
  shown.item.version.createdAt,
  artifact,
]

const artifactOf = ({ version }: ListedVersion): string => version.artifact
const isCurrent = ({ live }: ListedVersion): boolean => live
const isHeld = ({ rank: its }: ListedVersion): boolean => holding.has(its)
const wasHeld = ({ rank: its }: ListedVersion): boolean => everHeld.has(its)

const newestFirst = ({ item: { version: a } }: VersionChange, { item: { version: b } }: VersionChange): number =>
  b.createdAt - a.createdAt || ordered(a.id, b.id)
