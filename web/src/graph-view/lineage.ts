import type { Carries } from '@/generated/graphql.ts'

/** What joins two things that are drawn. */
export type Ends = { id: string; from: string; to: string }

/** A line of the drawing, and what it carries. `hidden`: it is a bridge over this many cards that are not drawn. */
export type Link = Ends & { carries: Carries; hidden?: number }

/** Ids of a card and of everything drawn up- and downstream of it: cards, run nodes and links. */
export type Lineage = ReadonlySet<string>

/** Everything that leads to a card, and everything that it leads to. Pure. */
export function lineageThrough({ links }: { links: readonly Ends[] }, card: string): Lineage {
  const found = new Set([card])
  for (const [near, far] of [
    ['from', 'to'],
    ['to', 'from'],
  ] as const) {
    const next = groupBy(links, near)
    const seen = new Set([card])
    for (const id of seen) {
      for (const link of next.get(id) ?? []) {
        found.add(link.id).add(link[far])
        seen.add(link[far])
      }
    }
  }
  return found
}

function groupBy(links: readonly Ends[], end: 'from' | 'to'): Map<string, Ends[]> {
  const groups = new Map<string, Ends[]>()
  for (const link of links) {
    const group = groups.get(link[end])
    if (group) group.push(link)
    else groups.set(link[end], [link])
  }
  return groups
}
