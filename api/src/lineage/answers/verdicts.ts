import type { Closing } from '../../catalog/closed/index.ts'
import type { SystemRow } from '../../catalog/systems/index.ts'
import type { ArtifactKind, SystemRole } from '../../generated/schema.ts'
import { type Adjacency, inSteps, type Steps, type Version } from '../../traversal/adjacency/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { artifactKinds } from '../../vocabulary/kinds.ts'
import type { FilterParameters } from './filter.ts'
import { rank, verdictsInOrder } from './ranks.ts'
import type { CountRow, ItemRow } from './rows.ts'
import type { PersonReach } from './traverse.ts'

const DAY_MS = 86_400_000

/** One version on a list. `rank`: of its verdict; a trace has none, and 0. `place`: what it shares with its artifact's others. */
export type ListedVersion = { version: Version; node: number; rank: number; live: boolean; place: ArtifactTraits }

/** What holds for all versions of an artifact. `expiry`: superseded ones are kept if they were made after it. */
export type ArtifactTraits = {
  kind: ArtifactKind
  /** Its id. */
  system: string | null
  /** Null: of a system that was only ever named, too. */
  role: SystemRole | null
  /** What it is called, and where it is. */
  names: { name: string; system: string | null; owner: string | null }
  search: string
  expiry: Instant
}

/** The system that holds it, by id; null: none that was described. */
export const describedSystem = ({ system, role }: Pick<ArtifactTraits, 'system' | 'role'>): string | null =>
  role === null ? null : system

/**
 * What some of a person's identities reached: those that were erased alike, or that they share with others. `asked`: deployments that
 * were asked about them.
 */
export type TrailReach = {
  reach: PersonReach
  named: ReadonlySet<number>
  asked: readonly number[]
  cleared: readonly string[]
  shared: boolean
}

/**
 * The verdict on every version that one person's data reached and that was there by `asOf`. On each trail it is the first that fits: ERASED
 * (inside R, nothing has undone the erasure), CONFIRMED, DERIVED, BARRIER, EXCLUDED, and BARRIER by a claim of NONE. Rows under one identity are there
 * whatever became of those under another, so where any trail has them, they count; of a shared identity they are POSSIBLE.
 */
export function* verdictsOfPerson(
  graph: Adjacency,
  trails: readonly TrailReach[],
  asOf: Instant,
): Steps<ListedVersion[]> {
  const list = new Listing(graph, asOf)
  const erased = new Map(trails.map((trail) => [trail, new Set(trail.cleared.flatMap((id) => graph.find(id) ?? []))]))
  const there = (trail: TrailReach, node: number) => !erased.get(trail)?.has(node)
  const own = trails.filter(({ shared }) => !shared)
  for (const trail of own)
    yield* inSteps([...trail.named], (node) => {
      if (there(trail, node)) list.add(node, rank.CONFIRMED)
    })
  for (const [place, some] of [[rank.DERIVED, own] as const, [rank.POSSIBLE, trails] as const])
    for (const trail of some)
      yield* inSteps([...trail.reach.certain, ...trail.asked], (node) => {
        if (there(trail, node)) list.add(node, place)
      })
  for (const { reach, asked } of trails)
    yield* inSteps([...reach.certain, ...asked], (node) => list.add(node, rank.ERASED))
  for (const { reach } of trails) yield* inSteps(reach.possible, (node) => list.add(node, rank.BARRIER))
  for (const { reach } of trails) yield* inSteps(reach.held, (node) => list.add(node, rank.EXCLUDED))
  for (const { reach } of trails) yield* inSteps(reach.denied, (node) => list.add(node, rank.BARRIER))
  return list.found
}

/** Everything that a trace traversed, unjudged. */
export function* listTrace(graph: Adjacency, traversed: readonly number[], asOf: Instant): Steps<ListedVersion[]> {
  const list = new Listing(graph, asOf)
  yield* inSteps(traversed, (node) => list.add(node, 0))
  return list.found
}

/** Versions that were there by `asOf`, each with the first rank that it gets. */
class Listing {
  readonly found: ListedVersion[] = []
  readonly #graph: Adjacency
  readonly #asOf: Instant
  readonly #seen: Uint8Array
  readonly #places = new Map<string, ArtifactTraits>()

  constructor(graph: Adjacency, asOf: Instant) {
    this.#graph = graph
    this.#asOf = asOf
    this.#seen = new Uint8Array(graph.size)
  }

  add(node: number, place: number): void {
    const version = this.#graph.version(node)
    if (!version || this.#seen[node] === 1) return
    this.#seen[node] = 1
    if (version.createdAt > this.#asOf) return
    const shared = this.#places.get(version.artifact) ?? placeOf(this.#graph, version, this.#asOf)
    this.#places.set(version.artifact, shared)
    this.found.push({
      version,
      node,
      rank: place,
      live: isLive(this.#graph, node, version, shared, this.#asOf),
      place: shared,
    })
  }
}

function placeOf(graph: Adjacency, { artifact, kind }: Version, asOf: Instant): ArtifactTraits {
  const known = graph.artifact(artifact)
  const system = graph.systemOf(known)
  const days = system?.retentionDays ?? null
  return {
    kind,
    system: known?.system ?? null,
    role: system?.role ?? null,
    names: { name: known?.name ?? '', system: system?.name ?? null, owner: system?.owner ?? null },
    search: `${known?.search ?? ''}\n${placeText(system)}`,
    expiry: days === null ? asOf : asOf - days * DAY_MS,
  }
}

/** A system and its owner may be searched for as well. */
const placeText = (system: SystemRow | null): string =>
  system ? [system.name, system.key, system.owner ?? ''].join('\n').toLowerCase() : ''

/** Not destroyed, and the latest version, or served by a live deployment, or retained by its system. */
function isLive(
  graph: Adjacency,
  node: number,
  version: Version,
  { kind, expiry }: ArtifactTraits,
  asOf: Instant,
): boolean {
  if (isPast(version.destroyedAt, asOf)) return false
  if (!isPast(version.supersededAt, asOf)) return true
  return version.createdAt > expiry || (artifactKinds[kind].registered && isServed(graph, node, asOf))
}

const isPast = (at: Instant | null | undefined, asOf: Instant) => at !== null && at !== undefined && at <= asOf

const isServed = (graph: Adjacency, node: number, asOf: Instant): boolean =>
  graph.edges.some(node, 'DOWNSTREAM', (_, other) => {
    const served = graph.version(other)
    if (!served || !artifactKinds[served.kind].serves || served.createdAt > asOf) return false
    return !isPast(served.supersededAt, asOf) && !isPast(served.destroyedAt, asOf)
  })

/** Whether a filter lets a version through; null fields let everything through. Names of what is closed are not looked through. */
export const selectedBy =
  (
    { kinds, roles, ranks, live, text, systems, artifacts }: FilterParameters,
    closing?: Pick<Closing, 'opens'> | null,
  ) =>
  ({ rank: its, live: lives, place, version }: ListedVersion): boolean =>
    (kinds === null || kinds.includes(place.kind)) &&
    (roles === null || (place.role !== null && roles.includes(place.role))) &&
    (ranks === null || ranks.includes(its)) &&
    (live === null || live === lives) &&
    (systems === null || systems.includes(describedSystem(place))) &&
    (artifacts === null || artifacts.has(version.artifact)) &&
    (text === null || ((closing?.opens(version.artifact, place) ?? true) && place.search.includes(text)))

/** How many are alike in kind, role, verdict and life. */
export function countsOf(list: readonly ListedVersion[]): CountRow[] {
  const perPlace = new Map<ArtifactTraits, number[]>()
  for (const { rank: its, live, place } of list) {
    const counts = perPlace.get(place) ?? Array<number>(2 * verdictsInOrder.length).fill(0)
    perPlace.set(place, counts)
    const slot = its * 2 + Number(live)
    counts[slot] = (counts[slot] ?? 0) + 1
  }
  const rows = new Map<string, CountRow>()
  for (const [{ kind, role }, counts] of perPlace)
    for (const [slot, count] of counts.entries()) {
      if (count === 0) continue
      const key = JSON.stringify([kind, role, slot])
      const row = rows.get(key)
      if (row) row.count += count
      else rows.set(key, { kind, role, rank: slot >> 1, live: slot % 2 === 1, count })
    }
  return [...rows.values()]
}

type Ordered = Pick<ListedVersion, 'rank' | 'version'>

/** By verdict, newest first, then by id: the order of every list. */
export const inOrder = (a: Ordered, b: Ordered): number =>
  a.rank - b.rank ||
  b.version.createdAt - a.version.createdAt ||
  (a.version.id < b.version.id ? -1 : a.version.id > b.version.id ? 1 : 0)

/** The first `count` in order, without putting all of them in order. */
export function firstOf<Item>(list: Iterable<Item>, count: number, order: (a: Item, b: Item) => number): Item[] {
  const best: Item[] = []
  for (const item of list) {
    const last = best[count - 1]
    if (last && order(item, last) >= 0) continue
    let [low, high] = [0, best.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const other = best[middle]
      if (other && order(other, item) < 0) low = middle + 1
      else high = middle
    }
    best.splice(low, 0, item)
    if (best.length > count) best.pop()
  }
  return best
}

/** The key of an item in its list: what comes after it is the next page, whatever was written meanwhile. */
export type ItemKey = [rank: number, createdAt: Instant, id: string]

export const isAfter =
  ([place, createdAt, id]: ItemKey) =>
  ({ rank: its, version }: ListedVersion): boolean =>
    its > place ||
    (its === place && (version.createdAt < createdAt || (version.createdAt === createdAt && version.id > id)))

export const itemOf = ({ version, rank: its, live }: ListedVersion): ItemRow => ({ version, rank: its, live })
