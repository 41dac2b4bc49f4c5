import { z } from 'zod'
import type { CustomerRow } from '../../catalog/customers/index.ts'
import type { VersionInput } from '../../generated/schema.ts'
import { linkedOrdinals, membersOf, OrdinalSet, peopleAt, sharingOrdinals } from '../../membership/index.ts'
import { askedInstant } from '../../platform/asOf.ts'
import type { Database } from '../../platform/db/index.ts'
import { badUserInput } from '../../platform/errors.ts'
import { checkCount, cursorOf, keyOf } from '../../platform/paging.ts'
import { type Adjacency, head, type Moment, type Steps } from '../../traversal/adjacency/index.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'
import { type QueryContext, withinTime } from './answer.ts'
import { logsOf } from './asked.ts'
import { type CompletenessRow, caveatsOf, derivedOf } from './caveats.ts'
import { clearedIn, type Trail } from './erasures.ts'
import { consistentRead, nodesOf, recordOf } from './people.ts'
import { startsById, startsOf, type VersionsQueryContext } from './starts.ts'
import { erasedFrom } from './store/erasures.ts'
import { passageOf, reaches, traverseToPeople } from './traverse.ts'
import { unknownsOf } from './unknowns.ts'

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
 * From a version back to people: whoever is CONFIRMED in it for certain, whoever is DERIVED there possibly, those about whom a
 * deployment was asked among them; whoever was erased from it is not in it any more. Pages go by the order in which people became known, so they are stable while others are
 * written. Throws ARTIFACT_NOT_FOUND, VERSION_NOT_FOUND or BAD_USER_INPUT.
 */
export async function affectedCustomers(context: VersionsQueryContext, args: AffectedArgs): Promise<CustomerPage> {
  const count = checkCount(args.first, MOST_PAGED, 'first')
  const [after = -1] = keyOf(args.after, z.tuple([z.number()])) ?? []
  const { certain, possible, completeness } = await affectedBy(context, args)
  const ordinals = upTo(certain, possible, after + 1, count + 1)
  const edges = (await customersAt(context.db, ordinals.slice(0, count), certain)).map(({ ordinal, ...edge }) => ({
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
    node: { ref, namespaces },
    ordinal,
    certain: certain.has(ordinal),
  }))
}

/** All of an answer, for an export: `batches` of people, in the order of pages. Throws as `affectedCustomers`. */
export type WholeAffected = Affected & { asOf: Instant; batches: AsyncIterable<AffectedCustomer[]> }

const AT_ONCE = 1_000

export async function allAffected(
  context: VersionsQueryContext,
  args: Omit<AffectedArgs, 'first' | 'after'>,
): Promise<WholeAffected> {
  const affected = await affectedBy(context, args)
  const { certain, possible } = affected
  async function* batches() {
    for (let next = 0, ordinals = upTo(certain, possible, next, AT_ONCE); ordinals.length > 0; ) {
      yield await customersAt(context.db, ordinals, certain)
      next = (ordinals.at(-1) ?? 0) + 1
      ordinals = upTo(certain, possible, next, AT_ONCE)
    }
  }
  return { ...affected, batches: batches() }
}

async function affectedBy(context: VersionsQueryContext, args: Omit<AffectedArgs, 'first' | 'after'>) {
  const asOf = askedInstant(args.asOf, context.now())
  const versions = await versionsOf(context, args, asOf)
  const found = await withinTime(context, async (stop) => {
    const each: Affected[] = []
    for (const version of versions) each.push(await affectedIn(context, version, asOf, stop))
    return each.reduce(together)
  })
  return { asOf, ...(found ?? tooLate) }
}

/** The people of two versions that stand for one thing, under two names. */
function together(one: Affected, other: Affected): Affected {
  const [certain, possible] = [new OrdinalSet(), new OrdinalSet()]
  for (const set of [one, other]) {
    certain.union(set.certain)
    possible.union(set.possible)
  }
  possible.subtract(certain)
  const caveats = new Map(one.completeness.caveats.map((caveat) => [caveat.code, caveat]))
  for (const caveat of other.completeness.caveats)
    if ((caveats.get(caveat.code)?.count ?? 0) < caveat.count) caveats.set(caveat.code, caveat)
  const [a, b] = [one.completeness, other.completeness]
  const completeness = {
    complete: a.complete && b.complete,
    truncatedBy: a.truncatedBy ?? b.truncatedBy ?? null,
    reached: a.reached + b.reached,
    outside: a.outside + b.outside,
    caveats: [...caveats.values()],
  }
  return { certain, possible, completeness }
}

/** The one version that is asked about, and what is one with it under other names. Throws BAD_USER_INPUT for none or two, and as `startsOf` and `startsById`. */
async function versionsOf(context: VersionsQueryContext, { version, versionId }: Partial<AffectedArgs>, asOf: Instant) {
  if (Boolean(version) === Boolean(versionId))
    throw badUserInput('Name one version: by its artifact in `version`, or by its id in `versionId`.', 'version')
  const found = version
    ? await startsOf(context, [version], asOf, () => 'version')
    : await startsById(context, [versionId ?? ''], asOf, () => 'versionId')
  return found.length > 0 ? found : ['']
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

/** Who is in one version, good for every as-of in [`since`, `until`) while nothing that it rests on changes (`of`). */
type Kept = { of: string; since: Instant; until: Instant; people: People }

/** The last of each graph: whoever pages through an answer asks for the same again. */
const kept = new WeakMap<Adjacency, Kept>()

/** The people of one version, by its id. Throws DatabaseError. */
export async function affectedIn(
  { db, adjacency, limits }: QueryContext,
  id: string,
  asOf: Instant,
  stop?: AbortSignal,
): Promise<Affected> {
  return consistentRead(
    (engine) => adjacency({ follow: 'people', from: [id] }, engine),
    async (moment) => {
      const upstream = await moment.traverse((graph) => upstreamOf(graph, id, asOf, limits.maxReached), stop)
      const found = await affectedOf(db, moment, upstream, { asOf, most: limits.maxReached }, stop)
      const [now] = await db.read(head)
      return { people: [now?.people ?? 0], moment, found }
    },
  )
}

/**
 * `traversed`: the version itself, and the versions and run parts from which people may have come into it. `ids`: of the versions;
 * none: it was not there yet. `logs`: versions that name whom it was asked about.
 */
type Upstream = {
  id: string
  createdAt: Instant
  traversed: number[]
  ids: string[]
  logs: string[]
  beyond: Beyond
  completeness: CompletenessRow
  known: Kept | undefined
}

function* upstreamOf(graph: Adjacency, id: string, asOf: Instant, most: number): Steps<Upstream> {
  const node = graph.find(id)
  const version = node === undefined ? null : graph.version(node)
  const isThere = node !== undefined && version && version.createdAt <= asOf
  const { traversed, truncated } = isThere
    ? yield* traverseToPeople(graph, node, { most, within: null })
    : { traversed: [], truncated: false }
  const versions = traversed.filter(graph.isVersion)
  const beyond = isThere ? yield* beyondLists(graph, node, versions, most) : nothingBeyond
  return {
    id,
    createdAt: version?.createdAt ?? asOf,
    traversed,
    known: kept.get(graph),
    beyond,
    ids: versions.map((one) => graph.id(one)),
    logs: isThere ? logsOf(graph, node, asOf).map((one) => graph.id(one)) : [],
    completeness: yield* completenessOf(graph, traversed, versions, truncated || beyond.truncated, asOf),
  }
}

/**
 * What lies behind full lists on the way: `ids` of versions from which those people come whom the lists could not have named.
 * `traversed`: as if no list could. `named`: the namespaces by which every one of these lists names people.
 */
type Beyond = { ids: string[]; traversed: number[]; named: ReadonlySet<string>; truncated: boolean }

const nothingBeyond: Beyond = { ids: [], traversed: [], named: new Set(), truncated: false }

function* beyondLists(graph: Adjacency, node: number, versions: readonly number[], most: number): Steps<Beyond> {
  if (!versions.some((one) => graph.isEnumerated(one) && graph.version(one)?.listedBy)) return nothingBeyond
  const { traversed, truncated } = yield* traverseToPeople(graph, node, { most, within: null }, new Set())
  const near = new Set(versions)
  const beyond = traversed.filter((one) => graph.isVersion(one) && !near.has(one))
  if (beyond.length === 0) return { ...nothingBeyond, truncated }
  const lists = traversed.flatMap((one) => (graph.isEnumerated(one) ? [graph.version(one)?.listedBy ?? []] : []))
  const named = (lists[0] ?? []).filter((namespace) => lists.every((listedBy) => listedBy.includes(namespace)))
  return { ids: beyond.map((one) => graph.id(one)), traversed, named: new Set(named), truncated }
}

/** Those besides the people `known` whom no list on their way could have named, by the namespaces of all their identities. */
async function unnameable(
  db: Database,
  moment: Moment,
  { id, beyond }: Upstream,
  { linked, known }: { linked: ReadonlyMap<number, number>; known: readonly OrdinalSet[] },
  most: number,
  stop?: AbortSignal,
): Promise<OrdinalSet> {
  const found = new OrdinalSet()
  if (beyond.ids.length === 0) return found
  const groups = new Map<string, number[]>()
  const people = joined(await membersOf(db, beyond.ids, beyond.named), linked)
  for (const set of known) people.subtract(set)
  const candidates = [...people]
  for (let from = 0; from < candidates.length; from += AT_ONCE)
    for (const { ordinal, namespaces } of await peopleAt(db, candidates.slice(from, from + AT_ONCE))) {
      const key = JSON.stringify(namespaces)
      groups.set(key, [...(groups.get(key) ?? []), ordinal])
    }
  for (const [key, alike] of groups) {
    const ids = await moment.traverse(function* (graph) {
      const limits = { most, within: null }
      const { traversed } = yield* traverseToPeople(
        graph,
        graph.find(id) ?? -1,
        limits,
        new Set(JSON.parse(key) as string[]),
      )
      return traversed.filter(graph.isVersion).map((one) => graph.id(one))
    }, stop)
    const members = joined(await membersOf(db, ids), linked)
    for (const ordinal of alike) if (members.has(ordinal)) found.add(ordinal)
  }
  return found
}

/** By the ordinals of canonical customers. */
function joined(people: OrdinalSet, linked: ReadonlyMap<number, number>): OrdinalSet {
  for (const [ordinal, canonical] of linked)
    if (people.has(ordinal)) {
      people.delete(ordinal)
      people.add(canonical)
    }
  return people
}

async function affectedOf(
  db: Database,
  moment: Moment,
  upstream: Upstream,
  { asOf, most }: { asOf: Instant; most: number },
  stop?: AbortSignal,
): Promise<Affected> {
  const { id, ids, logs, completeness, known } = upstream
  if (ids.length === 0) return { certain: new OrdinalSet(), possible: new OrdinalSet(), completeness }
  const { beyond } = upstream
  const erased = await db.read(erasedFrom, { versions: [...ids, ...beyond.ids] })
  // Where erasures cut flows, the people are of those flows, too.
  const of = JSON.stringify([
    id,
    moment.people,
    erased.length > 0 ? moment.epoch : null,
    ...ids.toSorted(),
    ...beyond.ids.toSorted(),
    ...logs.toSorted(),
  ])
  if (known?.of === of && known.since <= asOf && asOf < known.until) return { ...known.people, completeness }
  const people = await peopleOf(db, moment, upstream, erased, { asOf, most }, stop)
  const times = erased.flatMap(({ at }) => at)
  const since = Math.max(upstream.createdAt, ...times.filter((at) => at <= asOf))
  const until = Math.min(Number.MAX_SAFE_INTEGER, ...times.filter((at) => at > asOf))
  if (moment.isNow) moment.look((graph) => void kept.set(graph, { of, since, until, people }))
  return { ...people, completeness }
}

/** Members of the version, of all that flows into it, and of the logs of what it was asked. */
async function peopleOf(
  db: Database,
  moment: Moment,
  upstream: Upstream,
  erased: { ref: string; ordinal: number; at: Instant[] }[],
  { asOf, most }: { asOf: Instant; most: number },
  stop?: AbortSignal,
): Promise<People> {
  const [certain, possible, linked, sharing] = await Promise.all([
    membersOf(db, [upstream.id]),
    membersOf(db, [...upstream.ids, ...upstream.logs]),
    linkedOrdinals(db),
    sharingOrdinals(db),
  ])
  const perhaps = [...sharing].flatMap(([ordinal, others]) =>
    certain.has(ordinal) || possible.has(ordinal) ? others : [],
  )
  for (const set of [certain, possible]) joined(set, linked)
  possible.union(await unnameable(db, moment, upstream, { linked, known: [certain, possible] }, most, stop))
  for (const ordinal of perhaps) possible.add(ordinal)
  possible.subtract(certain)
  for (const { ref, ordinal, at } of erased)
    if (at.some((time) => time <= asOf)) {
      const { inIt, mayBe } = await judgeErased(db, moment, ref, upstream, asOf, stop)
      if (!inIt) certain.delete(ordinal)
      if (mayBe && !certain.has(ordinal)) possible.add(ordinal)
      else possible.delete(ordinal)
    }
  return { certain, possible }
}

/** Someone who was erased on the way is judged by themselves: they may have come by another. */
async function judgeErased(
  db: Database,
  moment: Moment,
  ref: string,
  { id, traversed, logs, beyond }: Upstream,
  asOf: Instant,
  stop?: AbortSignal,
) {
  const { trails } = await recordOf(db, ref, asOf)
  // Rows under another identity are still there.
  const left = trails.filter(({ erasures }) => !clearedIn(erasures).includes(id))
  const named = ({ namings }: Trail) => namings.some(({ version }) => version === id)
  const inIt = left.some((trail) => !trail.shared && named(trail))
  if (inIt || left.length === 0) return { inIt, mayBe: false }
  if (left.some(({ namings }) => namings.some(({ version }) => logs.includes(version)))) return { inIt, mayBe: true }
  const mayBe = await moment.traverse(function* (graph) {
    const among = new Set([...traversed, ...beyond.traversed])
    for (const trail of left)
      if (yield* reaches(graph, nodesOf(graph, trail.namings), passageOf(trail), among, graph.find(id) ?? -1))
        return true
    return false
  }, stop)
  return { inIt, mayBe }
}

function* completenessOf(
  graph: Adjacency,
  traversed: readonly number[],
  versions: readonly number[],
  truncated: boolean,
  asOf: Instant,
): Steps<CompletenessRow> {
  const unknowns = yield* unknownsOf({ graph, traversed, asOf, upstream: true })
  const derived = versions.filter((version) => !graph.isEnumerated(version))
  const isPart = truncated || graph.isTruncated
  return {
    complete: !isPart,
    truncatedBy: isPart ? 'MAX_REACHED' : null,
    reached: versions.length,
    outside: 0,
    caveats: caveatsOf(unknowns, derivedOf(derived.map((version) => graph.id(version)))),
  }
}
