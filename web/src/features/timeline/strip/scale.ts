const DAY_MS = 86_400_000

/**
 * The days from a person's first record to now, by their number from 0. The last one stands for now itself, each other one
 * for its end. `bars`: days on which something happened, and how much of the busiest day's events, from 0 to 1.
 */
export type Scale = {
  first: number
  last: number
  bars: readonly { position: number; events: number; height: number }[]
}

type Days = readonly { day: string; events: number }[]

/** @param now RFC 3339. Null: nothing is recorded, or all of it today; there is no earlier day to look at. Pure. */
export function scaleOf(days: Days, now: string): Scale | null {
  const beginnings = days.map(({ day }) => dayOf(day))
  const first = Math.min(...beginnings)
  const last = dayOf(now) - first
  if (days.length === 0 || last < 1) return null
  const busiest = Math.max(...days.map(({ events }) => events))
  const bars = days.map(({ day, events }) => ({
    position: Math.min(last, dayOf(day) - first),
    events,
    // A busy night must not make every quiet day invisible.
    height: Math.sqrt(events / busiest),
  }))
  return { first, last, bars }
}

/** RFC 3339: the end of that day; null: now. Pure. */
export function instantAt({ first, last }: Scale, position: number): string | null {
  if (position >= last) return null
  return new Date((first + position + 1) * DAY_MS - 1).toISOString()
}

/** The day of a time, and the nearest there is for one outside. @param instant RFC 3339; null: now. Pure. */
export function positionOf({ first, last }: Scale, instant: string | null): number {
  const day = instant === null ? Number.NaN : dayOf(instant)
  return Number.isNaN(day) ? last : Math.min(last, Math.max(0, day - first))
}

/** The next day, or the one before, on which something happened; null: there is none. Pure. */
export function eventfulBeside({ bars, last }: Scale, position: number, way: -1 | 1): number | null {
  const places = [...new Set([...bars.map((bar) => bar.position), last])].sort((a, b) => a - b)
  const found = way === 1 ? places.find((place) => place > position) : places.findLast((place) => place < position)
  return found ?? null
}

const dayOf = (instant: string): number => Math.floor(Date.parse(instant) / DAY_MS)
