import type { Instant } from '../../vocabulary/instant.ts'
import { foldedColumn } from './columnName.ts'
import type { ColumnRow } from './rows.ts'

/** The columns that an artifact had from `since` on; null: nobody ever told all of them. */
export type Schema = { since: Instant; columns: readonly string[] } | null

/**
 * Columns that an artifact has, of all that anybody named: those of its schema, and those that somebody spoke of since. Names
 * that differ in case alone are one column, unless a schema has both; what was said of either holds for it. In the order of
 * `rows`. Pure.
 */
export function columnsNow(rows: readonly ColumnRow[], schema: Schema): ColumnRow[] {
  const own = new Set(schema?.columns)
  const there = rows.filter(({ name, seenAt }) => schema === null || own.has(name) || (seenAt ?? -1) > schema.since)
  const alike = new Map<string, ColumnRow[]>()
  for (const row of there) {
    const key = foldedColumn(row.name)
    alike.set(key, [...(alike.get(key) ?? []), row])
  }
  const shown = new Map(
    [...alike.values()].flatMap((group) => {
      const told = group.filter(({ name, told: isTold }) => (schema === null ? isTold : own.has(name)))
      return (told.length > 0 ? told : group.slice(0, 1)).map((row) => [row.id, joined(row, group)] as const)
    }),
  )
  return there.flatMap(({ id }) => shown.get(id) ?? [])
}

/** The one that stands for a column in another case as well. */
export function standingFor(rows: readonly ColumnRow[], name: string): ColumnRow | null {
  const folded = foldedColumn(name)
  const alike = rows.filter((row) => foldedColumn(row.name) === folded)
  const told = alike.filter((row) => row.told)
  return told.find((row) => row.name === name) ?? told[0] ?? alike.find((row) => row.name === name) ?? alike[0] ?? null
}

function joined(row: ColumnRow, group: readonly ColumnRow[]): ColumnRow {
  if (group.length === 1) return row
  return {
    ...row,
    category: row.category ?? group.find(({ category }) => category)?.category ?? null,
    sensitive: group.some(({ sensitive }) => sensitive),
    purposes: [...new Set(group.flatMap(({ purposes }) => purposes))],
    necessity: row.necessity ?? group.find(({ necessity }) => necessity)?.necessity ?? null,
  }
}
