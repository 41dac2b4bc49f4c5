import type { ImpactSummary } from '../../generated/schema.ts'
import type { CountRow } from './rows.ts'
import { verdictOf, verdictsInOrder } from './verdict.ts'

/** Counts of everything on the list, whatever a page's filter: largest first, verdicts in their order. */
export function summaryOf(counts: readonly CountRow[]): ImpactSummary {
  const sum = (rows: readonly CountRow[]) => rows.reduce((total, { count }) => total + count, 0)
  const by = <Key>(keyOf: (row: CountRow) => Key | null) => {
    const totals = new Map<Key, number>()
    for (const row of counts) {
      const key = keyOf(row)
      if (key !== null) totals.set(key, (totals.get(key) ?? 0) + row.count)
    }
    return [...totals].sort(([a, m], [b, n]) => n - m || (String(a) < String(b) ? -1 : 1))
  }
  const verdicts = new Map(by(({ rank }) => verdictOf(rank)))
  return {
    total: sum(counts),
    live: sum(counts.filter(({ live }) => live)),
    byKind: by(({ kind }) => kind).map(([kind, count]) => ({ kind, count })),
    byRole: by(({ role }) => role).map(([role, count]) => ({ role, count })),
    byVerdict: verdictsInOrder.flatMap((verdict) => {
      const count = verdicts.get(verdict)
      return count === undefined ? [] : [{ verdict, count }]
    }),
  }
}
