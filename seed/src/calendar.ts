const DAY = 86_400_000

/** Day 0 to day 90: thirteen weeks and the day after. */
export const DAYS = 91

/** The demo's days, counted from its first midnight in UTC. */
export type Calendar = {
  /** RFC 3339, of a clock time such as `02:15` on that day. */
  at(day: number, clock: string, plusMinutes?: number): string
  /** Such as `2026-03-01`: what snapshots are named by. */
  date(day: number): string
}

/**
 * The 91 days before the midnight (UTC) that `now` follows: everything in them is past.
 * @param now milliseconds since 1970
 */
export function calendarBefore(now: number): Calendar {
  const first = Math.floor(now / DAY) * DAY - DAYS * DAY
  const date = (day: number) => new Date(first + day * DAY).toISOString().slice(0, 10)
  return {
    date,
    at(day, clock, plusMinutes = 0) {
      const midnight = Date.parse(`${date(day)}T${clock}:00Z`)
      return new Date(midnight + plusMinutes * 60_000).toISOString()
    },
  }
}

/** The days that lie `offset` days after these weeks' first day. */
export const on = (weeks: readonly number[], offset = 0): number[] => weeks.map((week) => week * 7 + offset)
