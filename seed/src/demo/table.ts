import type { Row, Summary } from '../impact.ts'

type Cell = (row: Row) => string

const columns: [title: string, cell: Cell, right?: true][] = [
  ['verdict', (row) => row.verdict],
  ['artifact', (row) => row.newest.version.artifact.name],
  ['system', (row) => row.newest.version.artifact.system?.key ?? '—'],
  ['role', (row) => (row.newest.version.artifact.system?.role ?? '—').toLowerCase().replaceAll('_', ' ')],
  ['versions', (row) => String(row.versions), true],
  ['live', (row) => (row.live > 0 ? String(row.live) : '—'), true],
  ['why', (row) => row.why],
]

/** An aligned table, cut at `width` characters. */
export function impactTable(rows: Row[], width: number): string {
  const cells = rows.map((row) => columns.map(([, cell]) => cell(row)))
  const widths = columns.map(([title], column) =>
    Math.max(title.length, ...cells.map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: string[]) =>
    fit(row.map((text, column) => pad(text, widths[column] ?? 0, columns[column]?.[2] ?? false)).join('  '), width)
  return [line(columns.map(([title]) => title)), '─'.repeat(Math.min(width, total(widths))), ...cells.map(line)].join(
    '\n',
  )
}

/** Whether the answer is complete, and what the record itself does not know: never one without the other. */
export function completenessText({ completeness }: Summary): string {
  const { complete, truncatedBy, caveats } = completeness
  const first = complete
    ? 'Complete: all recorded lineage was searched.'
    : `Not complete (${truncatedBy}): there is more than this.`
  const known = caveats.map(({ code, count, message }) => `  ${code} ${count}: ${message}`)
  const rest = known.length > 0 ? ['Known gaps:', ...known] : ['No known gaps.']
  return [first, ...rest].join('\n')
}

/** Such as `181 versions, 62 live: 40 CONFIRMED, 120 DERIVED`. */
export function countsText({ summary }: Summary): string {
  const verdicts = summary.byVerdict.map(({ verdict, count }) => `${count} ${verdict}`).join(', ')
  return `${summary.total} versions, ${summary.live} live: ${verdicts}`
}

const pad = (text: string, width: number, right: boolean) => (right ? text.padStart(width) : text.padEnd(width))
const fit = (text: string, width: number) => {
  const whole = text.trimEnd()
  return whole.length > width ? `${whole.slice(0, width - 1)}…` : whole
}
const total = (widths: number[]) => widths.reduce((sum, width) => sum + width + 2, -2)
