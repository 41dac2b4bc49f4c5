import { z } from 'zod'
import type { Database, Statement } from './db/index.ts'
import { badUserInput } from './errors.ts'

/** What a page asks for: `first` items after an opaque cursor (null: from the start). */
export type PageArgs = { first: number; after?: string | null | undefined }

/** An opaque cursor that holds the sort key of the last item seen, so that a page stays right while writes go on. */
export const cursorOf = (key: readonly unknown[]): string => Buffer.from(JSON.stringify(key)).toString('base64url')

/** The sort key in a cursor; null without one. Throws BAD_USER_INPUT for one that is not ours. */
export function keyOf<Key>(cursor: string | null | undefined, shape: z.ZodType<Key>, path = 'after'): Key | null {
  if (cursor === null || cursor === undefined) return null
  const key = shape.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()))
  if (!key.success)
    throw badUserInput('This cursor does not belong to this list. Pass an endCursor or cursor that it gave.', path)
  return key.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Throws BAD_USER_INPUT unless 1 ≤ count ≤ most. */
export function checkCount(count: number, most: number, path: 'first' | 'limit'): number {
  if (count < 1 || count > most) throw badUserInput(`\`${path}\` must be between 1 and ${most}.`, path)
  return count
}

/** A connection from one item more than was asked for: the extra one only tells that there is a next page. */
export function connectionOf<Row, Node>(
  rows: readonly Row[],
  first: number,
  totalCount: number,
  edge: (row: Row) => { cursor: string; node: Node },
) {
  const edges = rows.slice(0, first).map(edge)
  return { edges, totalCount, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null } }
}

/** Items of a list that is read whole, by their places. */
const Place = z.tuple([z.number()])

/** A page of a list that is read whole. @param most items a page may have. Throws BAD_USER_INPUT for a page that cannot be. */
export function pageOfList<Item>(all: readonly Item[], { first, after }: PageArgs, most = 500) {
  checkCount(first, most, 'first')
  const [from] = keyOf(after, Place) ?? [0]
  const rows = all.slice(from, from + first + 1).map((item, index) => ({ item, place: from + index + 1 }))
  return connectionOf(rows, first, all.length, ({ item, place }) => ({ cursor: cursorOf([place]), node: item }))
}

const MOST_LISTED = 100

/** Of the last item seen: when it was, and what tells it from others of that time. */
const Last = z.tuple([z.number(), z.string()])

/** A list by time, newest first. `before` takes `at`, `id` and `limit`, and `count` counts all of it. */
type ListByTime<Row> = {
  before: Statement<Row>
  count: Statement<{ count: number }>
  lastOf: (row: Row) => z.infer<typeof Last>
}

/** A page of a list by time. Throws BAD_USER_INPUT for a page that cannot be, and DatabaseError. */
export async function pageByTime<Row>(
  db: Pick<Database, 'read'>,
  { first, after }: PageArgs,
  { before, count, lastOf }: ListByTime<Row>,
) {
  checkCount(first, MOST_LISTED, 'first')
  const [at, id] = keyOf(after, Last) ?? [Number.MAX_SAFE_INTEGER, '']
  const rows = await db.read(before, { at, id, limit: first + 1 })
  const [total] = await db.read(count)
  return connectionOf(rows, first, total?.count ?? 0, (node) => ({ cursor: cursorOf(lastOf(node)), node }))
}
