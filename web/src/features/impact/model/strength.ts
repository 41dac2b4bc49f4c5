import type { Verdict } from '@/generated/graphql.ts'
import type { Card } from './foldedGraph.ts'
import type { Version } from './graph.ts'

/** How sure it is that a person's data is there now: the least is the surest. */
const rank: Readonly<Record<Verdict, number>> = {
  CONFIRMED: 0,
  DERIVED: 1,
  POSSIBLE: 2,
  EXCLUDED: 3,
  BARRIER: 4,
  ERASED: 5,
}
const rankOf = (verdict: Verdict | null): number => (verdict === null ? Number.POSITIVE_INFINITY : rank[verdict])

/** The strongest verdict among a card's versions; null: it has none. Pure. */
export const strongestOf = ({ verdicts }: Pick<Card, 'verdicts'>): Verdict | null =>
  verdicts.map(({ verdict }) => verdict).toSorted((a, b) => rankOf(a) - rankOf(b))[0] ?? null

/** What is surest to hold the person's data first: by verdict, then what is current, then the newest. Pure. */
export const strongestFirst = (versions: readonly Version[]): Version[] =>
  versions.toSorted(
    (a, b) =>
      rankOf(a.verdict) - rankOf(b.verdict) ||
      Number(b.live) - Number(a.live) ||
      b.createdAt.localeCompare(a.createdAt),
  )
