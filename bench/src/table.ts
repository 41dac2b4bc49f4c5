/** What is to be reached, in words, and whether it was. */
export type Target = { name: string; reached: boolean }

type Unit =
  | 'ms'
  | 'bytes'
  | 'kB'
  | 'points'
  | 'flows/s'
  | 'events/s'
  | 'entries/s'
  | 'runs/s'
  | 'consents/s'
  | 'memberships/s'
  | 'identities/s'

/**
 * One system doing one thing with so many clients at once. `middle`: p50 of the requests' time, or the median rate of the
 * rounds; `slow`: p99 of the time. `ratio`: the API's middle over this one's, where this is not the API.
 */
export type Measurement = {
  what: string
  system: string
  clients: number
  unit: Unit
  middle: number
  slow?: number
  ratio?: number
  targets?: Target[]
}

/** One benchmark: what was measured, on how much of what. */
export type Report = { name: string; setting: Record<string, string | number | boolean>; measurements: Measurement[] }

const titles = ['', 'system', 'clients', 'p50, or rate', 'p99', 'API over it', 'target']

/** Columns of words; the others are numbers. */
const words = new Set(['', 'system', 'target'])

/** Markdown, so that it can be kept as it is. */
export function tableOf({ name, setting, measurements }: Report): string {
  const rules = titles.map((title) => (words.has(title) ? '---' : '--:'))
  const rows = [titles, rules, ...measurements.map((one, i) => cellsOf(one, measurements[i - 1]))]
  const widths = titles.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) => `| ${row.map((text, column) => pad(text, widths[column] ?? 0, column)).join(' | ')} |`
  const said = Object.entries(setting).map(([what, value]) => `${what}: ${value}`)
  return [`## ${name}`, said.join('; '), '', ...rows.map(line)].join('\n')
}

/** What stands in the row above is not said again. */
const cellsOf = (row: Measurement, above: Measurement | undefined): string[] => [
  row.what === above?.what ? '' : row.what,
  row.system,
  String(row.clients),
  amount(row.middle, row.unit),
  row.slow === undefined ? '' : amount(row.slow, row.unit),
  row.ratio === undefined ? '' : `${row.ratio.toFixed(2)}×`,
  (row.targets ?? []).map(({ name, reached }) => `${name} ${reached ? '✓' : '✗'}`).join(', '),
]

const amount = (value: number, unit: Unit) =>
  unit === 'ms' || unit === 'bytes' || unit === 'kB'
    ? `${value.toFixed(2)} ${unit}`
    : `${Math.round(value).toLocaleString('en')} ${unit}`

const pad = (text: string, width: number, column: number) =>
  words.has(titles[column] ?? '') ? text.padEnd(width) : text.padStart(width)
