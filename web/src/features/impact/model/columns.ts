import type { CardColumn } from '@/features/columns/index.ts'
import { shownName } from '@/lib/closed.ts'
import type { Card, FoldedGraph } from './foldedGraph.ts'

/** Rows of one card; what is more is on the artifact's page. */
export const MOST_ROWS = 12

/** Whether it may have columns to be unfolded. */
export const hasColumns = ({ artifact }: Pick<Card, 'artifact'>): boolean =>
  artifact !== null && !artifact.closed && (artifact.kind === 'DATASET' || artifact.kind === 'FEATURE_SET')

/** The same graph, with the columns of the artifacts that are unfolded on their cards. Pure. */
export function withColumns(graph: FoldedGraph, columns: ReadonlyMap<string, readonly CardColumn[]>): FoldedGraph {
  if (columns.size === 0) return graph
  return {
    ...graph,
    cards: graph.cards.map((card) => ({ ...card, columns: columns.get(card.artifact?.id ?? '') ?? [] })),
  }
}

/** The rows of a card. Pure. */
export function rowsOf({
  id,
  columns,
}: Pick<Card, 'id' | 'columns'>): { id: string; label: string; sensitive: boolean }[] {
  const shown = columns.length > MOST_ROWS ? columns.slice(0, MOST_ROWS - 1) : columns
  const rows = shown.map((column) => ({
    id: rowOf(id, column.id),
    label: shownName(column),
    sensitive: column.sensitive,
  }))
  const more = columns.length - shown.length
  return more > 0 ? [...rows, { id: `more:${id}`, label: `${more} more`, sensitive: false }] : rows
}

/** The id of a column's row on a card. */
export const rowOf = (card: string, column: string): string => `column:${card}|${column}`

/** The card and the column of a row; null: it is none. */
export function columnOfRow(id: string): { card: string; column: string } | null {
  const [, card, column] = /^column:(.*)\|([^|]+)$/.exec(id) ?? []
  return card && column ? { card, column } : null
}
