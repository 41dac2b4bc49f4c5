import { z } from 'zod'
import { instantOf } from '../../asOf.ts'
import { type Database, statement } from '../../db/index.ts'
import { badUserInput } from '../../errors.ts'
import type { VersionInput } from '../../generated/schema.ts'
import type { Instant, InstantInput } from '../../instant.ts'
import { checkCount, cursorOf, keyOf } from '../../paging.ts'
import { type Adjacency, head } from '../adjacency/index.ts'
import type { CustomerRow } from '../customers/index.ts'
import { linkedOrdinals, membersOf, OrdinalSet, peopleAt } from '../membership/index.ts'
import { type Asker, inTime } from './answer.ts'
import { type CompletenessRow, caveatsOf, derivedOf } from './caveats.ts'
import { clearedIn, cutsOf } from './erasures.ts'
import { nodesOf } from './impact.ts'
import { inOneMoment, recordOf } from './people.ts'
import { startsById, startsOf, type VersionsAsker } from './starts.ts'
import { unknownsOf } from './unknowns.ts'
import { reaches, walkToPeople } from './walk.ts'

export type AffectedArgs = {
  version?: VersionInput | null | undefined
  versionId?: string | null | undefined
  asOf?: InstantInput | null | undefined
  first: number
  after?: string | null | undefined
}

/** By the ordinals of their canonical customers. `certain`: named in the version. `possible`: may be in it, and are not named. */
type People = { certain: OrdinalSet; possible: OrdinalSet }
type Affected = People & { completeness: CompletenessRow }

export type CustomerPage = {
  edges: { cursor: string; node: CustomerRow; certain: boolean }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
  certain: number
  possible: number
  completeness: CompletenessRow
}

const MOST_PAGED = 100

/**
 * From a version back to people: whoever is CONFIRMED in it for certain, whoever is DERIVED there possibly; whoever was erased
 * from it is not in it any more. Pages go by the order in which people became known, so they are stable while others are
 * written. Throws ARTIFACT_NOT_FOUND, VERSION_NOT_FOUND or BAD_USER_INPUT.
 */
export async function affectedCustomers(asker: VersionsAsker, args: AffectedArgs): Promise<CustomerPage> {
  const count = checkCount(args.first, MOST_PAGED, 'first')
  const [after = -1] = keyOf(args.after, z.tuple([z.number()])) ?? []
  const { certain, possible, completeness } = await affectedBy(asker, args)
  const ordinals = upTo(certain, possible, after + 1, count + 1)
  const edges = (await customersAt(asker.db, ordinals.slice(0, count), certain)).map(({ ordinal, ...edge }) => ({
    cursor: cursorOf([ordinal]),
    ...edge,
  }))
  return {
    edges,
    pageInfo: { hasNextPage: ordinals.length > count, endCursor: edges.at(-1)?.cursor ?? null },
    certain: certain.size,
    possible: possible.size,
    completeness,
  }
}

export type AffectedCustomer = { node: CustomerRow; ordinal: number; certain: boolean }

async function customersAt(db: Database, ordinals: number[], certain: OrdinalSet): Promise<AffectedCustomer[]> {
  return (await peopleAt(db, ordinals)).map(({ ref, ordinal, namespaces }) => ({
    ...{ node: { ref, namespaces }, ordinal },
    certain: certain.has(ordinal),
  }))
}

/** All of an answer, for an export: `batches` of people, in the order of pages. Throws as `affectedCustomers`. */
export type WholeAffected = Affected & { asOf: Instant; batches: AsyncIterable<AffectedCustomer[]> }

const AT_ONCE = 1_000

export async function allAffected(
  asker: VersionsAsker,
  args: Omit<AffectedArgs, 'first' | 'after'>,
): Promise<WholeAffected> {
  const affected = await affectedBy(asker, args)
  const { certain, possible } = affected
  async function* batches() {
    for (let next = 0, ordinals = upTo(certain, possible, next, AT_ONCE); ordinals.length > 0; ) {
      yield await customersAt(asker.db, ordinals, certain)
      next = (ordinals.at(-1) ?? 0) + 1
      ordinals = upTo(certain, possible, next, AT_ONCE)
    }
  }
  return { ...affected, batches: batches() }
}

async function affectedBy(asker: VersionsAsker, args: Omit<AffectedArgs, 'first' | 'after'>) {
  const asOf = instantOf(args.asOf, asker.now())
  const version = await versionOf(asker, args, asOf)
  const found = await inTime(asker.limits.queryTimeoutMs, affectedIn(asker, version, asOf))
  return { asOf, ...(found ?? tooLate) }
}

/** The one version that is asked about. Throws BAD_USER_INPUT for none or two, and as `startsOf` and `startsById`. */
async function versionOf(asker: VersionsAsker, { version, versionId }: Partial<AffectedArgs>, asOf: Instant) {
  if (Boolean(version) === Boolean(versionId))
    throw badUserInput('Name one version: by its artifact in `version`, or by its id in `versionId`.', 'version')
  const [found = ''] = version
    ? await startsOf(asker, [version], asOf, () => 'version')
    : await startsById(asker, [versionId ?? ''], asOf, () => 'versionId')
  return found
}

const tooLate: Affected = {
  certain: new OrdinalSet(),
  possible: new OrdinalSet(),
  completeness: { complete: false, truncatedBy: 'QUERY_TIMEOUT', reached: 0, outside: 0, caveats: [] },
}

/** The first ordinals of two sets together, ascending, from `first` on. */
function upTo(a: OrdinalSet, b: OrdinalSet, first: number, count: number): number[] {
  const take = (set: OrdinalSet) => {
    const found: number[] = []
    for (const ordinal of set.from(first)) {
      if (found.length === count) break
      found.push(ordinal)
    }
    return found
  }
  return [...take(a), ...take(b)].sort((x, y) => x - y).slice(0, count)
}

/** Who was taken out of one of these versions, and when; people by their canonical customer. */
const erasedFrom = statement(
  'erasedFrom',
  z.object({ ref: z.string(), ordinal: z.number(), at: z.array(z.number()) }),
  `
  UNWIND $versions AS id
  MATCH (v:Version {ws: $ws, id: id})<-[:BOUND]-(e:Erasure)-[:ERASES]->(x:Customer)
  WHERE e.effective
  OPTIONAL MATCH (x)<-[:SAME_AS]-(canonical:Customer)
  WITH coalesce(canonical, x) AS c, collect(DISTINCT e.at) AS at
  RETURN c.ref AS ref, c.ordinal AS ordinal, at`,
)

/** Who is in one version, good for every as-of in [`since`, `until`) while nothing that it rests on changes (`of`). */
type Kept = { of: string; since: Instant; until: Instant; people: People }

/** The last of each graph: whoever pages through an answer asks for the same again. */
const kept = new WeakMap<Adjacency, Kept>()

/** The people of one version, by its id. Throws DatabaseError. */
export async function affectedIn({ db, adjacency, limits }: Asker, id: string, asOf: Instant): Promise<Affected> {
  return inOneMoment(
    () => adjacency({ follow: 'people', from: [id] }),
    async (graph) => {
      const begun = graph.epoch
      const { affected, cut } = await find(db, graph, id, asOf, limits.maxReached)
      const [now] = await db.read(head)
      // Where erasures cut flows, the flows have to be of that moment, too.
      const moved = cut && graph.epoch !== begun
      return { people: moved ? [-1] : [now?.people ?? 0], found: affected }
    },
  )
}

/** `cut`: an erasure matters to it. */
async function find(db: Database, graph: Adjacency, id: string, asOf: Instant, most: number) {
  const node = graph.find(id)
  const version = node === undefined ? null : graph.version(node)
  if (node === undefined || !version || version.createdAt > asOf) return { affected: nobody(graph, asOf), cut: false }
  const { walked, truncated } = walkToPeople(graph, node, { most, within: null })
  const versions = walked.filter(graph.isVersion)
  const ids = versions.map((one) => graph.id(one))
  const completeness = completenessOf(graph, walked, versions, truncated, asOf)
  const erased = await db.read(erasedFrom, { versions: ids })
  const cut = erased.length > 0
  const of = JSON.stringify([id, graph.people, cut ? graph.epoch : null, ...ids.sort()])
  const known = kept.get(graph)
  if (known?.of === of && known.since <= asOf && asOf < known.until)
    return { affected: { ...known.people, completeness }, cut }
  const people = await peopleOf(db, graph, { node, walked, versions }, erased, asOf)
  const times = erased.flatMap(({ at }) => at)
  const since = Math.max(version.createdAt, ...times.filter((at) => at <= asOf))
  const until = Math.min(Number.MAX_SAFE_INTEGER, ...times.filter((at) => at > asOf))
  kept.set(graph, { of, since, until, people })
  return { affected: { ...people, completeness }, cut }
}

const nobody = (graph: Adjacency, asOf: Instant): Affected => ({
  certain: new OrdinalSet(),
  possible: new OrdinalSet(),
  completeness: completenessOf(graph, [], [], false, asOf),
})

/** `walked`: the version itself (`node`), and the versions and run parts from which people may have come into it. */
type Upstream = { node: number; walked: number[]; versions: number[] }

/** Members of the version, and members of all that flows into it. */
async function peopleOf(
  db: Database,
  graph: Adjacency,
  upstream: Upstream,
  erased: { ref: string; ordinal: number; at: Instant[] }[],
  asOf: Instant,
): Promise<People> {
  const ids = upstream.versions.map((version) => graph.id(version))
  const [certain, possible, linked] = await Promise.all([
    membersOf(db, [graph.id(upstream.node)]),
    membersOf(db, ids),
    linkedOrdinals(db),
  ])
  for (const set of [certain, possible])
    for (const [ordinal, canonical] of linked)
      if (set.has(ordinal)) {
        set.delete(ordinal)
        set.add(canonical)
      }
  possible.subtract(certain)
  for (const { ref, ordinal, at } of erased)
    if (at.some((time) => time <= asOf)) {
      const { inIt, mayBe } = await judgeErased(db, graph, ref, upstream, asOf)
      if (!inIt) certain.delete(ordinal)
      if (!mayBe) possible.delete(ordinal)
    }
  return { certain, possible }
}

/** Someone who was erased on the way is judged by themselves: they may have come by another. */
async function judgeErased(db: Database, graph: Adjacency, ref: string, { node, walked }: Upstream, asOf: Instant) {
  const { namings, erasures } = await recordOf(db, ref, asOf)
  const inIt = !clearedIn(erasures).includes(graph.id(node))
  const named = nodesOf(graph, namings)
  return { inIt, mayBe: inIt && reaches(graph, named, cutsOf(erasures), new Set(walked), node) }
}

function completenessOf(
  graph: Adjacency,
  walked: readonly number[],
  versions: readonly number[],
  truncated: boolean,
  asOf: Instant,
): CompletenessRow {
  const derived = versions.filter((version) => !graph.isEnumerated(version))
  const isPart = truncated || graph.isTruncated
  return {
    complete: !isPart,
    truncatedBy: isPart ? 'MAX_REACHED' : null,
    reached: versions.length,
    outside: 0,
    caveats: caveatsOf(
      unknownsOf({ graph, walked, asOf, upstream: true }),
      derivedOf(derived.map((version) => graph.id(version))),
    ),
  }
}
