import { z } from 'zod'
import type { DueFilter, RequestFilter } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { CLOSED_FROM } from './change.ts'
import type { EventRow } from './events.ts'
import * as events from './store/events.ts'
import * as store from './store/requests.ts'

const DAY = 86_400_000
const MOST_LISTED = 100
/** After every place. */
const LAST_PLACE = 2 * CLOSED_FROM + 1
const Last = z.tuple([z.number(), z.string()])

const given = <T>(values: readonly T[] | null | undefined): readonly T[] | null => (values?.length ? values : null)

/** From and to, by when requests fall due. They do at the end of a day of their zone, so that one that is due today has at most 24 hours. */
export const dueBetween: Record<DueFilter, (now: Instant) => { dueFrom: Instant | null; dueTo: Instant | null }> = {
  OVERDUE: (now) => ({ dueFrom: null, dueTo: now }),
  TODAY: (now) => ({ dueFrom: now, dueTo: now + DAY }),
  WEEK: (now) => ({ dueFrom: now + DAY, dueTo: now + 7 * DAY }),
  LATER: (now) => ({ dueFrom: now + 7 * DAY, dueTo: null }),
}

/** Where in the queue requests of a filter stand. */
function placesOf(filter: RequestFilter | null | undefined, now: Instant): { from: number; to: number } {
  const { dueFrom, dueTo } = filter?.due ? dueBetween[filter.due](now) : { dueFrom: null, dueTo: null }
  const stages = given(filter?.stages)
  const isOpen = filter?.due || (stages !== null && !stages.includes('CLOSED'))
  return { from: dueFrom ?? 0, to: Math.min(dueTo ?? LAST_PLACE, isOpen ? CLOSED_FROM : LAST_PLACE) }
}

/** Open requests by their due date, then closed ones. Throws BAD_USER_INPUT for a page that cannot be, and DatabaseError. */
export async function listRequests(
  { db, now }: { db: Database; now: () => Instant },
  { filter, first, after }: PageArgs & { filter?: RequestFilter | null | undefined },
) {
  checkCount(first, MOST_LISTED, 'first')
  const [place, id] = keyOf(after, Last) ?? [-1, '']
  const parameters = {
    types: given(filter?.types),
    states: given(filter?.states),
    stages: given(filter?.stages),
    customer: filter?.customer ?? null,
    ...placesOf(filter, now()),
  }
  const reference = filter?.reference?.trim().toLowerCase() ?? ''
  const page = { ...parameters, place, id, limit: first + 1 }
  const { rows, total } = reference === '' ? await pageOf(db, page) : await namedPageOf(db, { ...page, reference })
  return connectionOf(rows, first, total, (row) => ({ cursor: cursorOf([row.place, row.id]), node: row }))
}

type Page = ReturnType<typeof placesOf> & {
  types: readonly string[] | null
  states: readonly string[] | null
  stages: readonly string[] | null
  customer: string | null
  place: number
  id: string
  limit: number
}

type Found = { rows: (store.RequestRow & { place: number })[]; total: number }

async function pageOf(db: Database, page: Page): Promise<Found> {
  const { place, id, limit, ...parameters } = page
  const [rows, [total]] = await Promise.all([
    db.read(store.requestsAfter, { ...page, from: Math.max(page.from, place) }),
    db.read(store.countRequests, parameters),
  ])
  return { rows, total: total?.count ?? 0 }
}

async function namedPageOf(db: Database, page: Page & { reference: string }): Promise<Found> {
  const [{ found, total } = { found: [], total: 0 }] = await db.read(store.namedRequests, page)
  const rows = await db.read(store.requestsByIds, { ids: found.map(({ id }) => id) })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return {
    rows: found.flatMap(({ id, place }) => {
      const row = byId.get(id)
      return row ? { ...row, place } : []
    }),
    total,
  }
}

/** Null: there is none. Throws DatabaseError. */
export async function requestOf(db: Pick<Database, 'read'>, id: string): Promise<store.RequestRow | null> {
  const [row = null] = await db.read(store.requestById, { id })
  return row
}

/** What one person asked, the first received first. Throws DatabaseError. */
export const requestsOfPerson = (db: Pick<Database, 'read'>, customer: string): Promise<store.RequestRow[]> =>
  db.read(store.requestsOfPerson, { customer })

/** All events of a request, in order. Throws DatabaseError. */
export const eventsOfRequest = (db: Pick<Database, 'read'>, id: string): Promise<EventRow[]> =>
  db.read(events.eventsAfter, { id, n: 0, limit: Number.MAX_SAFE_INTEGER })
