import type { TimelineEventFragment } from '@/generated/graphql.ts'

export type TimelineEvent = TimelineEventFragment

/** What happened at one time in one way: by one run, by statements that are alike, … to one version or several. */
export type Moment = {
  id: string
  /** The first of them; it speaks for all but the versions. */
  event: TimelineEvent
  /** Never empty; a version may be named twice at one time, by two statements. */
  items: readonly TimelineEvent['item'][]
}

/** `day`: RFC 3339, its beginning. */
export type Day = { day: string; events: number; moments: readonly Moment[] }
/** `month`: such as `2026-03`. */
export type Month = { month: string; days: readonly Day[] }

/** Events in the service's order as months of days of moments; nothing is left out, and no two times are joined. Pure. */
export function buildMonths(events: readonly TimelineEvent[]): Month[] {
  return groups(events, ({ at }) => at.slice(0, 7)).map(([month, inMonth]) => ({
    month,
    days: groups(inMonth, ({ at }) => at.slice(0, 10)).map(([day, inDay]) => ({
      day: `${day}T00:00:00Z`,
      events: inDay.length,
      moments: groups(inDay, likenessOf).map(([id, alike]) => ({
        id,
        event: alike[0],
        items: alike.map(({ item }) => item),
      })),
    })),
  }))
}

/** What must be the same for two events to be told together. */
const likenessOf = ({ at, kind, run, mode, identities, outcome }: TimelineEvent): string =>
  JSON.stringify([at, kind, run?.runId, mode, identities.map(({ namespace }) => namespace), outcome])

function groups<Item>(items: readonly Item[], keyOf: (item: Item) => string): [string, [Item, ...Item[]]][] {
  const found = new Map<string, [Item, ...Item[]]>()
  for (const item of items) {
    const group = found.get(keyOf(item))
    if (group) group.push(item)
    else found.set(keyOf(item), [item])
  }
  return [...found]
}
