import { z } from 'zod'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import { ordered } from './touchedSystems.ts'
import { firstOf } from './verdicts.ts'

const MOST_PAGED = 100

const Key = z.tuple([z.number(), z.union([z.string(), z.number()]), z.number(), z.number(), z.string()])

/** What a row is sorted by: 1 where it has none of it; that; then a rank; then when it was made, the newest first; then its id. */
export type SortKey = z.infer<typeof Key>

/**
 * A page of rows that are sorted over all of them; what has nothing to be sorted by comes last in both directions. A cursor holds the sort
 * key of the last row, so that a page stays right while writes go on. Throws BAD_USER_INPUT for a page of less than 1 or more than 100, or
 * a cursor that is not ours.
 */
export function sortedPage<Row>(
  rows: readonly { node: Row; key: SortKey }[],
  { first, after, descending }: PageArgs & { descending: boolean },
) {
  const count = checkCount(first, MOST_PAGED, 'first')
  const last = keyOf(after, Key)
  const compare = comparing(descending ? -1 : 1)
  const rest = last ? rows.filter(({ key }) => compare(key, last) > 0) : rows
  const found = firstOf(rest, count + 1, (a, b) => compare(a.key, b.key))
  return connectionOf(found, count, rows.length, ({ node, key }) => ({ cursor: cursorOf(key), node }))
}

const comparing =
  (direction: 1 | -1) =>
  (a: SortKey, b: SortKey): number =>
    a[0] - b[0] || direction * byValue(a[1], b[1]) || a[2] - b[2] || b[3] - a[3] || ordered(a[4], b[4])

/** Of one list all are texts, or all are numbers. */
const byValue = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : ordered(String(a), String(b))
