import type { Comparison, Row } from './compare.ts'

const titles: Row = { dataset: 'dataset', onDisk: 'on disk', listed: 'on the list', verdict: 'right' }

/** One scenario's datasets as a Markdown table; what is wrong with the answer as a whole stands below it. */
export function tableOf(title: string, { rows, wrong }: Comparison): string {
  const head = Object.values({ ...titles, verdict: 'verdict' })
  const cells = [head, ...rows.map(({ dataset, onDisk, listed, verdict }) => [dataset, onDisk, listed, verdict])]
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) => `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  const [first = '', ...rest] = cells.map(line)
  return [`## ${title}`, '', first, rule, ...rest, ...wrong.map((what) => `\nWrong: ${what}.`)].join('\n')
}
