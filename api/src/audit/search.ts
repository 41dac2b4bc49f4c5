import { z } from 'zod'
import type { AuditFilter } from '../generated/schema.ts'
import { instantOf } from '../platform/asOf.ts'
import type { Database } from '../platform/db/index.ts'
import { checkCount, cursorOf, keyOf, type PageArgs } from '../platform/paging.ts'
import { type ReadEntry, readEntry } from './entries.ts'
import * as store from './store.ts'

const MOST = 100

/** Of the last entry seen: newest first, and by id within one millisecond. */
const Key = z.tuple([z.number(), z.string()])
type Key = z.infer<typeof Key>

export type EntryPage = {
  filter: AuditFilter
  edges: { cursor: string; node: ReadEntry }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** One page of what is on record, newest first. Throws BAD_USER_INPUT for a page or cursor that is none. */
export async function searchEntries(
  db: Database,
  filter: AuditFilter | null | undefined,
  { first, after }: PageArgs,
): Promise<EntryPage> {
  const count = checkCount(first, MOST, 'first')
  const rows = await pageOf(db, filter ?? {}, keyOf(after, Key), count + 1)
  const edges = rows.slice(0, count).map((row) => ({ cursor: cursorOf([row.at, row.id]), node: readEntry(row) }))
  return {
    filter: filter ?? {},
    edges,
    pageInfo: { hasNextPage: rows.length > count, endCursor: edges.at(-1)?.cursor ?? null },
  }
}

/** All of it, page by page, newest first. What is recorded meanwhile is not in it. */
export async function* allEntries(db: Database, filter: AuditFilter): AsyncGenerator<ReadEntry[]> {
  for (let key: Key | null = null; ; ) {
    const rows: Awaited<ReturnType<typeof pageOf>> = await pageOf(db, filter, key, EXPORTED)
    yield rows.map(readEntry)
    const last = rows.at(-1)
    if (!last || rows.length < EXPORTED) return
    key = [last.at, last.id]
  }
}

const EXPORTED = 2_000

/** How many entries the filter lets through. */
export async function countEntries(db: Database, filter: AuditFilter): Promise<number> {
  const statement = filter.customer ? store.countOfCustomer : filter.actor ? store.countByActor : store.countByTime
  const [row] = await db.read(statement, parametersOf(filter))
  return row?.count ?? 0
}

function pageOf(db: Database, filter: AuditFilter, key: Key | null, most: number) {
  const [until, afterId] = key ?? [Number.MAX_SAFE_INTEGER, '']
  const { customer, actor } = filter
  const statement = customer ? store.entriesOfCustomer : actor ? store.entriesByActor : store.entriesByTime
  return db.read(statement, { ...parametersOf(filter), until, afterId, most })
}

const parametersOf = ({ actor, customer, action, outcome, from, before }: AuditFilter) => ({
  actor: actor || null,
  customer: customer || null,
  action: action ?? null,
  outcome: outcome ?? null,
  from: instantOf(from, 0, 'filter.from'),
  before: instantOf(before, Number.MAX_SAFE_INTEGER, 'filter.before'),
})
