import type { ColumnRow } from '../../catalog/artifacts/index.ts'
import type { CategoryCount, ImpactSummary } from '../../generated/schema.ts'
import type { Answer } from './answer.ts'
import { verdictOf, verdictsInOrder } from './ranks.ts'
import type { CountRow } from './rows.ts'
import type { TouchedSystem } from './touchedSystems.ts'

/** Counts of everything on the list, whatever a page's filter: largest first, verdicts in their order. */
export function summaryOf(counts: readonly CountRow[]): Omit<ImpactSummary, 'byCategory' | 'bySystem' | '__typename'> {
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

/**
 * Versions by category of personal data, most first. A version has the columns that its artifact is described with, and counts
 * once in each of their categories; one without described columns counts in none. `versions`: how many each artifact has.
 */
export function categoriesOf(versions: ReadonlyMap<string, number>, columns: readonly ColumnRow[]): CategoryCount[] {
  const artifacts = new Map<string, Set<string>>()
  for (const { artifact, category } of columns)
    if (category) artifacts.set(category, (artifacts.get(category) ?? new Set()).add(artifact))
  return [...artifacts]
    .map(([category, of]) => ({
      category,
      versions: [...of].reduce((sum, artifact) => sum + (versions.get(artifact) ?? 0), 0),
    }))
    .sort((a, b) => b.versions - a.versions || (a.category < b.category ? -1 : 1))
}

/** One system's part of an answer. */
export type SystemSummary = TouchedSystem & { answer: Answer }

/** A summary, with the answer that what is seldom asked comes from. */
export type Summary = ReturnType<typeof summaryOf> & { answer: Answer }
