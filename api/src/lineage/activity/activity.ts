import type { ArrivalRefusal } from '../../generated/schema.ts'
import { type StoredSummary, summaryOf } from '../../ingest/statements/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { checkCount } from '../../platform/paging.ts'
import type { Adjacency, Steps } from '../../traversal/adjacency/index.ts'
import { idOf } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import * as store from './store.ts'

export type Arrival = Omit<StoredSummary, 'statement'> & {
  id: string
  at: Instant
  by: string | null
  statement: StoredSummary['statement'] | null
  refusal: Omit<ArrivalRefusal, '__typename'> | null
}

export type Activity = {
  lastAt: Instant | null
  accepted: number
  refused: number
  lenientlyRead: number
  arrivals: Arrival[]
}

type Key = { epoch: number; at: Instant; key: string; accepted: boolean }

const nothing = { by: null, statement: null, about: null, namespace: null, state: null, people: null, notes: [] }

/** What arrived last, and how much in all. Throws BAD_USER_INPUT for less than 1 or more than 100 arrivals; DatabaseError. */
export async function activity({ ws, db }: { ws: string; db: Database }, first: number): Promise<Activity> {
  const count = checkCount(first, 100, 'first')
  const [calls, [counts]] = await Promise.all([
    db.read(store.lastArrivals, { first: count }),
    db.read(store.arrivalCounts),
  ])
  const keys = calls.flatMap(keysOf).slice(0, count)
  const [statements, refusals] = await Promise.all([
    db.read(store.keptStatements, { keys: keys.flatMap(({ accepted, key }) => (accepted ? key : [])) }),
    db.read(store.standingRefusals, { keys: keys.flatMap(({ accepted, key }) => (accepted ? [] : key)) }),
  ])
  const said = new Map(statements.map(({ key, body, by }) => [key, { ...summaryOf(body), by }]))
  const standing = new Map(refusals.map(({ key, ...refusal }) => [key, refusal]))
  return {
    lastAt: calls[0]?.at ?? null,
    accepted: counts?.accepted ?? 0,
    refused: counts?.refused ?? 0,
    lenientlyRead: counts?.lenient ?? 0,
    arrivals: keys.flatMap(({ epoch, at, key, accepted }): Arrival[] => {
      const about = accepted ? said.get(key) : null
      // Sent again without its fault, a refused report is among the accepted.
      const refusal = accepted ? null : standing.get(key)
      const id = idOf(ws, 'arrival', String(epoch), key)
      if (about) return [{ id, at, ...about, refusal: null }]
      return refusal ? [{ id, at, ...nothing, by: refusal.by, refusal }] : []
    }),
  }
}

function keysOf({
  epoch,
  at,
  accepted,
  refused,
}: {
  epoch: number
  at: Instant
  accepted: string[]
  refused: string[]
}): Key[] {
  return [
    ...accepted.toReversed().map((key) => ({ epoch, at, key, accepted: true })),
    ...refused.toReversed().map((key) => ({ epoch, at, key, accepted: false })),
  ]
}

/** Runs that have read or written something and have not reported an end. */
export function* openRuns(graph: Adjacency): Steps<number> {
  const open = new Set<string>()
  for (let node = 0; node < graph.size; node += 1) {
    if (node % 4_096 === 0) yield
    if (!graph.isUncertain(node)) continue
    const part = graph.part(node)
    if (part?.open) open.add(part.run)
  }
  return open.size
}
