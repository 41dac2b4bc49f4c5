import { linkedOrdinals, membersReader, OrdinalSet, type ReadMembers, sharingOrdinals } from '../../membership/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { type Adjacency, head, type Moment, type Steps } from '../../traversal/adjacency/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { type People, type Remains, remainsOf } from './affectedPeople.ts'
import type { QueryContext } from './answer.ts'
import type { CompletenessRow } from './caveats.ts'
import { consistentRead } from './people.ts'
import { erasedFrom } from './store/erasures.ts'
import { canonical, unnameable } from './unnameable.ts'
import { completenessOf, type Origins, originsOf } from './upstream.ts'

/** Groups whose people are read at the same time: mostly it is the database that is waited for. */
const AT_ONCE = 8

/** A version, from the first to the last instant at which somebody could get at it, both included. */
export type Span = { id: string; first: Instant; last: Instant }

/** `logs`: versions that name whom a deployment was asked about, and since when. */
type Walked = { span: Span; origins: Origins; logs: { id: string; at: Instant }[] }

type Question = {
  db: Database
  moment: Moment
  linked: ReadonlyMap<number, number>
  sharing: ReadonlyMap<number, readonly number[]>
  readMembers: ReadMembers
  most: number
  stop: AbortSignal | undefined
}

/**
 * Everybody who was in one of some versions at any instant of its span: whoever was erased within it is among them. `certain`: named
 * there at some instant; `possible`: may have been. A set of people for each group of versions, all of one moment; the same
 * set for groups of the same spans. Throws DatabaseError.
 */
export async function exposedPeople(
  { db, adjacency, limits }: QueryContext,
  groups: readonly (readonly Span[])[],
  asOf: Instant,
  stop?: AbortSignal,
): Promise<{ people: People[]; completeness: CompletenessRow }> {
  const from = [...new Set(groups.flatMap((spans) => spans.map(({ id }) => id)))]
  const most = limits.maxReached
  return consistentRead(
    (engine) => adjacency({ follow: 'people', from }, engine),
    async (moment) => {
      const { walked, completeness } = await moment.traverse((graph) => walkedIn(graph, groups, asOf, most), stop)
      const [linked, sharing] = await Promise.all([linkedOrdinals(db), sharingOrdinals(db)])
      const readMembers = await membersReader(db, walked.flat().flatMap(membershipsOf))
      const question = { db, moment, linked, sharing, readMembers, most, stop }
      // Groups of the same spans have the same people, who are looked up once.
      const asked = new Map<string, Promise<People>>()
      const peopleOf = (group: readonly Walked[]): Promise<People> => {
        const key = JSON.stringify(group.map(({ span }) => span))
        const found = asked.get(key) ?? peopleDuring(question, group)
        asked.set(key, found)
        return found
      }
      const people: People[] = []
      for (let at = 0; at < walked.length; at += AT_ONCE)
        people.push(...(await Promise.all(walked.slice(at, at + AT_ONCE).map(peopleOf))))
      const [now] = await db.read(head)
      return { people: [now?.people ?? 0], moment, found: { people, completeness } }
    },
  )
}

/** Where the people of each version may have come from, and what is not known about all of it. */
function* walkedIn(
  graph: Adjacency,
  groups: readonly (readonly Span[])[],
  asOf: Instant,
  most: number,
): Steps<{ walked: Walked[][]; completeness: CompletenessRow }> {
  const walked: Walked[][] = []
  const traversed = new Set<number>()
  let isTruncated = false
  for (const spans of groups) {
    const group: Walked[] = []
    for (const span of spans) {
      const origins = yield* originsOf(graph, span.id, span.last, most)
      for (const node of origins.traversed) traversed.add(node)
      isTruncated ||= origins.truncated
      group.push({ span, origins, logs: origins.logs.map((id) => ({ id, at: createdAt(graph, id) })) })
    }
    walked.push(group)
  }
  return { walked, completeness: yield* completenessOf(graph, [...traversed], isTruncated, asOf) }
}

/** The versions whose members count. */
const membershipsOf = ({ span, origins: { ids, beyond }, logs }: Walked): string[] => [
  span.id,
  ...ids,
  ...beyond.ids,
  ...logs.map(({ id }) => id),
]

const createdAt = (graph: Adjacency, id: string): Instant => graph.version(graph.find(id) ?? -1)?.createdAt ?? 0

async function peopleDuring(question: Question, group: readonly Walked[]): Promise<People> {
  const { db } = question
  const people = await recordedDuring(question, group)
  const versions = group.flatMap(({ origins: { ids, beyond } }) => [...ids, ...beyond.ids])
  if (versions.length === 0) return people
  for (const { ref, ordinal, at } of await db.read(erasedFrom, { versions: [...new Set(versions)] })) {
    // Whoever was erased later was in all of it when it began, as recorded.
    if (group.every(({ span, logs }) => [...at, ...logs.map((log) => log.at)].every((time) => isLater(time, at, span))))
      continue
    place(people, ordinal, await mostOf(question, group, { ref, at }))
  }
  return people
}

/** A log that came before the span changes nothing within it; an erasure does. */
const isLater = (time: Instant, erased: readonly Instant[], { first }: Span): boolean =>
  erased.includes(time) ? time > first : time <= first

function place({ certain, possible }: People, ordinal: number, remains: Remains): void {
  certain.delete(ordinal)
  possible.delete(ordinal)
  if (remains === 'CERTAIN') certain.add(ordinal)
  if (remains === 'POSSIBLE') possible.add(ordinal)
}

/** As if nobody had been erased. Logs are only ever added, so the last instant has them all. */
async function recordedDuring(question: Question, group: readonly Walked[]): Promise<People> {
  const { linked, sharing, readMembers } = question
  const ids = group.flatMap(({ origins }) => origins.ids)
  const starts = group.flatMap(({ origins, span }) => (origins.ids.length > 0 ? [span.id] : []))
  const [named, near] = await Promise.all([
    readMembers(starts),
    readMembers([...ids, ...group.flatMap(({ logs }) => logs.map(({ id }) => id))]),
  ])
  const sharers = [...sharing].flatMap(([ordinal, others]) => (named.has(ordinal) || near.has(ordinal) ? others : []))
  const certain = canonical(named, linked)
  const possible = canonical(near, linked)
  for (const { origins } of group)
    possible.union(await unnameable({ ...question, upstream: origins }, [certain, possible]))
  for (const ordinal of sharers) possible.add(ordinal)
  possible.subtract(certain)
  return { certain, possible }
}

/** The most that somebody who was erased came to at any instant. It changes only where they were erased, and where a log began. */
async function mostOf(
  { db, moment, stop }: Question,
  group: readonly Walked[],
  { ref, at }: { ref: string; at: readonly Instant[] },
): Promise<Remains> {
  let most: Remains = 'NOT'
  for (const { span, origins, logs } of group) {
    const changes = [...at, ...logs.map((log) => log.at)].filter((time) => time > span.first && time <= span.last)
    for (const asOf of new Set([span.first, ...changes])) {
      const known = logs.filter((log) => log.at <= asOf).map(({ id }) => id)
      const remains = await remainsOf({ db, moment, stop, asOf, upstream: { ...origins, logs: known } }, ref)
      if (remains === 'CERTAIN') return remains
      if (remains === 'POSSIBLE') most = remains
    }
  }
  return most
}

/** The people of several sets together: whoever is certain in one is certain. */
export function peopleTogether(sets: readonly People[]): People {
  const [certain, possible] = [new OrdinalSet(), new OrdinalSet()]
  for (const set of sets) {
    certain.union(set.certain)
    possible.union(set.possible)
  }
  possible.subtract(certain)
  return { certain, possible }
}
