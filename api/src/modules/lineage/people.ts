import { z } from 'zod'
import { type Database, DatabaseError, statement } from '../../db/index.ts'
import type { Instant } from '../../instant.ts'
import type { Moment } from '../adjacency/index.ts'
import { type Naming, namings } from '../membership/index.ts'
import type { Engine, Traversal } from '../traversal/index.ts'
import { type ErasedFrom, type Erasure, erasedFrom } from './erasures.ts'

/**
 * What was recorded of a person's erasures by `$asOf`; whether two of their identities were linked and unlinked at one instant; and the
 * epoch of what is known of people.
 */
const erasuresOf = statement(
  'erasuresOf',
  z.object({
    erasures: z.array(
      z.object({
        id: z.string(),
        version: z.string(),
        at: z.number(),
        outcome: z.string(),
        effective: z.boolean(),
      }),
    ),
    contradicted: z.boolean(),
    people: z.number(),
  }),
  `
  CALL () {
    MATCH (c:Customer {ws: $ws, ref: $ref})-[:SAME_AS]->{0,1}(x)<-[:ERASES]-(e:Erasure)-[:BOUND]->(v:Version)
    WHERE e.at <= $asOf
    RETURN collect(DISTINCT e {.id, .at, .outcome, .effective, version: v.id}) AS erasures
  }
  CALL () {
    OPTIONAL MATCH (c:Customer {ws: $ws, ref: $ref})-[:SAME_AS]->{0,1}()<-[:IDENTIFIES]-(:Identity)-[l:LINKED]-() WHERE l.contradiction
    RETURN count(l) > 0 AS contradicted
  }
  CALL (erasures, contradicted) { OPTIONAL MATCH (w:Workspace {ws: $ws}) RETURN coalesce(w.people, 0) AS people }
  RETURN erasures, contradicted, people`,
)

/**
 * What is recorded of one person: where statements that count name them, where they were erased, and every outcome of an
 * erasure by which it was, or was not, so. `contradicted`: statements about their identities cannot all be true. `people`: at which epochs it was read.
 */
export type Recorded = {
  namings: Naming[]
  erasures: ErasedFrom[]
  outcomes: Erasure[]
  contradicted: boolean
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
    return adjacency({ follow: 'person', from }, engine)
  }
  return inOneMoment(graphOf, async (before) => {
    const { people, ...recorded } = await recording
    // The graph may have gone on meanwhile; nothing was read from it yet.
    const moment = before.now()
    return { people, moment, found: { ref, moment, ...recorded } }
  })
}

export async function recordOf(db: Database, ref: string, asOf: Instant): Promise<Recorded> {
  const [named, [erased]] = await Promise.all([namings(db, ref), db.read(erasuresOf, { ref, asOf })])
  const outcomes = erased?.erasures ?? []
  const erasures = erasedFrom(outcomes, named.namings, asOf)
  const contradicted = erased?.contradicted ?? false
  return { namings: named.namings, erasures, outcomes, contradicted, people: [named.people, erased?.people ?? 0] }
}

/**
 * Reads something about people and a graph that is neither older nor newer in what it knows of them; reads again if a
 * transaction came between, and on the database if the copy moved on under it: what that gathers is this question's own.
 * `people`: that epoch, as it was when all of it had been read. `moment`: of the graph that it goes with. Throws DatabaseError,
 * which can be tried again, where changes never stop.
 */
export async function inOneMoment<T>(
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
  throw new DatabaseError('UNAVAILABLE', 'inOneMoment')
}
