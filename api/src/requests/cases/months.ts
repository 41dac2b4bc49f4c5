import type { RequestMonth } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import { badUserInput } from '../../platform/errors.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import * as store from './store/months.ts'

const MOST_MONTHS = 60
const DAY = 86_400_000

/** The first instants of so many months, in UTC, the last being that of `now`. */
export function monthsUntil(now: Instant, count: number): Instant[] {
  const at = new Date(now)
  return Array.from({ length: count }, (_, back) =>
    Date.UTC(at.getUTCFullYear(), at.getUTCMonth() - (count - 1 - back), 1),
  )
}

const days = (ms: number | null) => (ms === null ? null : Math.round((ms / DAY) * 10) / 10)

/**
 * How many requests came in each month, how long answers took and how many were late, counted in the database. The last month is this one.
 * Throws BAD_USER_INPUT, DatabaseError.
 */
export async function requestMonths(
  { db, now }: { db: Database; now: () => Instant },
  count: number,
): Promise<RequestMonth[]> {
  if (count < 1 || count > MOST_MONTHS) throw badUserInput(`Ask for 1 to ${MOST_MONTHS} months.`, 'months')
  const firsts = monthsUntil(now(), count)
  const rows = await db.read(store.countByMonth, { from: firsts[0] ?? 0, now: now() })
  const found = new Map(rows.map((row) => [row.month, row]))
  return firsts.map((first): RequestMonth => {
    const month = new Date(first).toISOString().slice(0, 10)
    const row = found.get(month.slice(0, 7))
    const { received = 0, open = 0, overdue = 0, median = null, slow = null } = row ?? {}
    return { month, received, open, overdue, medianDays: days(median), slowDays: days(slow) }
  })
}
