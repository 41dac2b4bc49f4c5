/** One measured thing beside the same on the bare driver, in the same run. */
export type Measurement = {
  name: string
  unit: 'ms' | 'flows/s' | 'memberships/s'
  api: number
  bare: number
  /** `api / bare`. */
  ratio: number
  /** What is to be reached, in words; absent where there is none. */
  target?: string
  reached?: boolean
}

/** One benchmark: what was measured, on how much of what. */
export type Report = { name: string; setting: Record<string, string | number | boolean>; measurements: Measurement[] }

const titles = ['', 'API', 'bare driver', 'ratio', 'target']

/** Markdown, so that it can be kept as it is. */
export function tableOf({ name, setting, measurements }: Report): string {
  const rows = [titles, titles.map((_, column) => (column === 0 ? '---' : '--:')), ...measurements.map(cellsOf)]
  const widths = titles.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) => `| ${row.map((text, column) => pad(text, widths[column] ?? 0, column)).join(' | ')} |`
  const said = Object.entries(setting).map(([what, value]) => `${what}: ${value}`)
  return [`## ${name}`, said.join('; '), '', ...rows.map(line)].join('\n')
}

const cellsOf = ({ name, unit, api, bare, ratio, target, reached }: Measurement): string[] => [
  name,
  amount(api, unit),
  amount(bare, unit),
  `${ratio.toFixed(2)}×`,
  target === undefined ? '' : `${target} ${reached ? '✓' : '✗'}`,
]

const amount = (value: number, unit: Measurement['unit']) =>
  unit === 'ms' ? `${value.toFixed(2)} ms` : `${Math.round(value).toLocaleString('en')} ${unit}`

const pad = (text: string, width: number, column: number) => (column === 0 ? text.padEnd(width) : text.padStart(width))
