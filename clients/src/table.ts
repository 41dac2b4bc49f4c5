import type { Comparison } from './compare.ts'

const titles = ['dataset', 'on disk', 'on the list', 'verdict']

/** One scenario's datasets as a Markdown table; the answer's caveats, and what is wrong with it as a whole, stand below it. */
export function tableOf(title: string, { rows, wrong, caveats }: Comparison): string {
  const cells = [titles, ...rows.map(({ dataset, onDisk, listed, verdict }) => [dataset, onDisk, listed, verdict])]
  const widths = titles.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) => `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  const [first = '', ...rest] = cells.map(line)
  const below = [
    ...(caveats.length > 0 ? [`Caveats: ${caveats.join(', ')}.`] : []),
    ...wrong.map((what) => `Wrong: ${what}.`),
  ]
  return [`## ${title}`, '', first, rule, ...rest, ...below.map((text) => `\n${text}`)].join('\n')
}
