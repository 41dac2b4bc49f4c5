import { type CustomerRow, valuesApart } from '../../catalog/customers/index.ts'
import { isBefore } from '../../history/erasure/index.ts'
import { type Naming, versionsNaming } from '../../membership/index.ts'
import { type Database, DatabaseError } from '../../platform/db/index.ts'
import type { Adjacency, Moment } from '../../traversal/adjacency/index.ts'
import type { Engine, Traversal } from '../../traversal/engines/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { CountedItem } from './counted.ts'
import { type Erasure, type Trail, trailsOf } from './erasures.ts'
import { erasuresOf } from './store/erasures.ts'

/**
 * What is recorded of one person: where statements that count name them, and every outcome of an erasure; `trails`: what both come to.
 * `contradicted`: what of it cannot all be true (docs/adr/0010). `namespaces`: of their identities. `people`: at which epochs it was read.
 */
export type Recorded = {
  namings: Naming[]
  outcomes: Erasure[]
  trails: Trail[]
  contradicted: CountedItem[]
  namespaces: ReadonlySet<string>
  people: number[]
}

/** Who a walk is about, as of one moment of the graph. */
export type Person = Omit<Recorded, 'people'> & { ref: string; moment: Moment }

const TRIES = 10

/**
 * What is recorded of one person, by their canonical ref, and a graph that is neither older nor newer in what it knows of
 * people: a list that came between the two would seem to be one without them. Throws DatabaseError.
 */
export const personIn = (db: Database, adjacency: Traversal, ref: string, asOf: Instant): Promise<Person> => {
  let recording: Promise<Recorded>
  const graphOf = (engine?: Engine) => {
    recording = recordOf(db, ref, asOf)
    const from = recording.then(({ namings }) => namings.map(({ version }) => version))
    // Who is told of it is whoever awaits the record.
    from.catch(() => {})
    const namespaces = recording.then((recorded) => [...recorded.namespaces])
    namespaces.catch(() => {})
    return adjacency({ follow: 'person', from, namespaces }, engine)
  }
  return consistentRead(graphOf, async (before) => {
    const { people, ...recorded } = await recording
    // The graph may have gone on meanwhile; nothing was read from it yet.
    const moment = before.now()
    return { people, moment, found: { ref, moment, ...recorded } }
  })
}

export async function recordOf(db: Database, ref: string, asOf: Instant): Promise<Recorded> {
  const [named, [erased]] = await Promise.all([versionsNaming(db, ref), db.read(erasuresOf, { ref, asOf })])
  const outcomes = (erased?.erasures ?? []).map(({ madeAt, ...outcome }) => ({
    ...outcome,
    early: isBefore(outcome.at, madeAt),
  }))
  const { namings: names } = named
  const contradicted: CountedItem[] = [
    ...(erased?.contradicted ? [{ kind: 'person' as const, id: ref }] : []),
    ...valuesApart(erased?.identities ?? []).map((id) => ({ kind: 'identity' as const, id })),
    ...outcomes.filter(({ early }) => early).map(({ version }) => ({ kind: 'version' as const, id: version })),
  ]
  const namespaces = new Set(erased?.identities.map(({ namespace }) => namespace))
  const people = [named.people, erased?.people ?? 0]
  const trails = trailsOf(names, outcomes, namespaces, asOf)
  return { namings: names, outcomes, trails, contradicted, namespaces, people }
}

/**
 * Reads something about people and a graph that is neither older nor newer in what it knows of them; reads again if a
 * transaction came between, and on the database if the copy moved on under it: what that gathers is this question's own.
 * `people`: that epoch, as it was when all of it had been read. `moment`: of the graph that it goes with. Throws DatabaseError,
 * which can be tried again, where changes never stop.
 */
export async function consistentRead<T>(
  adjacency: (engine?: Engine) => Promise<Moment>,
  read: (moment: Moment) => Promise<{ people: number[]; moment: Moment; found: T }>,
): Promise<T> {
  let engine: Engine | undefined
  for (let tries = 0; tries < TRIES; tries += 1) {
    const reading = read(await adjacency(engine))
    const done = await reading.catch((error: unknown) => {
      if (!(error instanceof DatabaseError && error.failure === 'MOVED')) throw error
      engine = 'database'
      return null
    })
    if (done?.people.every((epoch) => epoch === done.moment.people)) return done.found
  }
  throw new DatabaseError('UNAVAILABLE', 'consistentRead')
}

/** Who is asked about, as of when. */
export type Asked = { customer: CustomerRow; asOf: Instant }

/** The versions that name a person, each once. */
export const nodesOf = (graph: Adjacency, namings: readonly Naming[]): number[] =>
  [...new Set(namings.map(({ version }) => version))].flatMap((version) => graph.find(version) ?? [])
