import type { Carries } from '@/generated/graphql.ts'

/** What joins two things that are drawn. */
export type Ends = { id: string; from: string; to: string }

/** A line of the drawing, and what it carries. */
export type Link = Ends & { carries: Carries }

/** Ids of what lies on a way to this card or on from it, itself included: cards, joints and links. */
export type Way = ReadonlySet<string>

/** Everything that leads to a card, and everything that it leads to. Pure. */
export function wayThrough({ links }: { links: readonly Ends[] }, card: string): Way {
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
