import { linkedOrdinals, membersOf, OrdinalSet, type ReadMembers, sharingOrdinals } from '../../membership/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { type Adjacency, head, type Moment } from '../../traversal/adjacency/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { QueryContext } from './answer.ts'
import type { CompletenessRow } from './caveats.ts'
import { clearedIn, type Trail } from './erasures.ts'
import { consistentRead, nodesOf, recordOf } from './people.ts'
import { erasedFrom } from './store/erasures.ts'
import { passageOf, reaches } from './traverse.ts'
import { canonical, unnameable } from './unnameable.ts'
import { type Origins, type Upstream, upstreamOf } from './upstream.ts'

/** By the ordinals of their canonical customers. `certain`: named in the version. `possible`: may be in it, and are not named. */
export type People = { certain: OrdinalSet; possible: OrdinalSet }
export type Affected = People & { completeness: CompletenessRow }

/** One question, once the graph has been walked. `most`: nodes that a further walk may reach. */
type Question = {
  db: Database
  moment: Moment
  upstream: Upstream
  asOf: Instant
  most: number
  stop: AbortSignal | undefined
}

/** Somebody who was erased from a version on the way, with the times of it. */
type Erased = { ref: string; ordinal: number; at: Instant[] }

/** The people of one version, by its id. Throws DatabaseError. */
export async function affectedIn(
  { db, adjacency, limits }: QueryContext,
  id: string,
  asOf: Instant,
  stop?: AbortSignal,
): Promise<Affected> {
  const most = limits.maxReached
  return consistentRead(
    (engine) => adjacency({ follow: 'people', from: [id] }, engine),
    async (moment) => {
      const upstream = await moment.traverse((graph) => upstreamOf(graph, id, asOf, most), stop)
      const people = await cachedPeople({ db, moment, upstream, asOf, most, stop })
      const [now] = await db.read(head)
      const found: Affected = {
        certain: people.certain,
        possible: people.possible,
        completeness: upstream.completeness,
      }
      return { people: [now?.people ?? 0], moment, found }
    },
  )
}

/** Who is in one version, good for every as-of in [`since`, `until`) while nothing that it rests on changes (`key`). */
type CachedPeople = { key: string; since: Instant; until: Instant; people: People }

/** The last answer of each graph: whoever pages through one asks for the same again. */
const cache = new WeakMap<Adjacency, CachedPeople>()

async function cachedPeople(question: Question): Promise<People> {
  const { db, moment, upstream, asOf } = question
  if (upstream.ids.length === 0) return { certain: new OrdinalSet(), possible: new OrdinalSet() }
  const cached = moment.look((graph) => cache.get(graph))
  const erased = await db.read(erasedFrom, { versions: [...upstream.ids, ...upstream.beyond.ids] })
  const key = cacheKey(question, erased)
  if (cached?.key === key && cached.since <= asOf && asOf < cached.until) return cached.people
  const people = await peopleOf(question, erased)
  const times = erased.flatMap(({ at }) => at)
  const since = Math.max(upstream.createdAt, ...times.filter((at) => at <= asOf))
  const until = Math.min(Number.MAX_SAFE_INTEGER, ...times.filter((at) => at > asOf))
  if (moment.isNow) moment.look((graph) => void cache.set(graph, { key, since, until, people }))
  return people
}

/** Where erasures cut flows, the people depend on the flows, too, which change with every epoch. */
const cacheKey = ({ moment, upstream: { id, ids, logs, beyond } }: Question, erased: readonly Erased[]): string =>
  JSON.stringify([
    id,
    moment.people,
    erased.length > 0 ? moment.epoch : null,
    ids.toSorted(),
    beyond.ids.toSorted(),
    logs.toSorted(),
  ])

async function peopleOf(question: Question, erased: readonly Erased[]): Promise<People> {
  const people = await recordedPeople(question)
  for (const one of erased) if (one.at.some((at) => at <= question.asOf)) await placeErased(question, one, people)
  return people
}

/** As if nobody had been erased: members of the version, of all that flows into it, and of the logs of what it was asked. */
async function recordedPeople(question: Question): Promise<People> {
  const { db, upstream } = question
  const readMembers: ReadMembers = (versions, besides) => membersOf(db, versions, besides)
  const [named, near, linked, sharing] = await Promise.all([
    readMembers([upstream.id]),
    readMembers([...upstream.ids, ...upstream.logs]),
    linkedOrdinals(db),
    sharingOrdinals(db),
  ])
  const sharers = [...sharing].flatMap(([ordinal, others]) => (named.has(ordinal) || near.has(ordinal) ? others : []))
  const certain = canonical(named, linked)
  const possible = canonical(near, linked)
  possible.union(await unnameable({ ...question, linked, readMembers }, [certain, possible]))
  for (const ordinal of sharers) possible.add(ordinal)
  possible.subtract(certain)
  return { certain, possible }
}

/** Puts somebody who was erased on the way where their own record says: they may have come by another. Changes `people`. */
async function placeErased(question: Question, { ref, ordinal }: Erased, { certain, possible }: People): Promise<void> {
  const remains = await remainsOf(question, ref)
  if (remains !== 'CERTAIN') certain.delete(ordinal)
  if (remains === 'POSSIBLE' && !certain.has(ordinal)) possible.add(ordinal)
  else possible.delete(ordinal)
}

/** One version as of one time, about which it is asked who remains there. */
export type Remaining = Pick<Question, 'db' | 'moment' | 'asOf' | 'stop'> & { upstream: Omit<Origins, 'truncated'> }

export type Remains = 'CERTAIN' | 'POSSIBLE' | 'NOT'

/** Whether somebody who was erased from versions on the way is in the version all the same. Throws DatabaseError. */
export async function remainsOf({ db, moment, upstream, asOf, stop }: Remaining, ref: string): Promise<Remains> {
  const { trails } = await recordOf(db, ref, asOf)
  // Rows under another identity are still there.
  const left = trails.filter(({ erasures }) => !clearedIn(erasures).includes(upstream.id))
  if (left.length === 0) return 'NOT'
  const isNamedIn = (trail: Trail, versions: readonly string[]) =>
    trail.namings.some(({ version }) => versions.includes(version))
  if (left.some((trail) => !trail.shared && isNamedIn(trail, [upstream.id]))) return 'CERTAIN'
  if (left.some((trail) => isNamedIn(trail, upstream.logs))) return 'POSSIBLE'
  const isReached = await moment.traverse(function* (graph) {
    const among = new Set([...upstream.traversed, ...upstream.beyond.traversed])
    const target = graph.find(upstream.id) ?? -1
    for (const trail of left)
      if (yield* reaches(graph, nodesOf(graph, trail.namings), passageOf(trail), among, target)) return true
    return false
  }, stop)
  return isReached ? 'POSSIBLE' : 'NOT'
}
