import { quantile } from '../stats.ts'
import type { Measurement, Target } from '../table.ts'
import type { Cell } from './index.ts'
import { people, type Setting } from './setting.ts'

/** One system's requests in one cell, in ms. */
export type Measured = { cell: Cell; system: string; samples: number[] }

const API = 'API'
/** The driver's faster way to the same answer, and the one that the API is held against. */
const DRIVER = 'driver, one start'

/** Every cell's systems, each with what it has to reach. */
export function measurementsOf(settings: Setting[], measured: Measured[]): Measurement[] {
  const middleOf = (cell: Cell) => {
    const api = measured.find((one) => one.cell === cell && one.system === API)
    return api ? quantile(api.samples, 0.5) : Number.NaN
  }
  return measured.map(({ cell, system, samples }) => {
    const [middle, slow] = [quantile(samples, 0.5), quantile(samples, 0.99)]
    const row = { what: whatOf(settings, cell), system, clients: cell.clients, unit: 'ms' as const, middle, slow }
    if (system !== API) {
      const ratio = middleOf(cell) / middle
      return { ...row, ratio, targets: targetsBeside(cell, system, ratio) }
    }
    const growth = measured
      .filter((one) => one.system === API && isSmaller(one.cell, cell))
      .map((one): [Setting | undefined, number] => [settings[one.cell.graph], middle / middleOf(one.cell)])
    return { ...row, targets: [...latencyTargets(settings, cell, middle, slow), ...growth.map(growthTarget)] }
  })
}

function whatOf(settings: Setting[], { graph, question, person }: Cell): string {
  const setting = settings[graph]
  const n = (count = 0) => count.toLocaleString('en')
  const asked = question === 'COUNT' ? 'count' : 'summary and first page'
  return `${asked} of ${n(setting?.people[person]?.reached)}, ${n(setting?.graph.edges)} edges`
}

/** The same question by as many clients in a smaller graph. */
const isSmaller = (one: Cell, cell: Cell) =>
  one.graph < cell.graph && one.question === cell.question && one.person === cell.person && one.clients === cell.clients

function targetsBeside(cell: Cell, system: string, ratio: number): Target[] {
  if (system === DRIVER) return [{ name: '≤ 1.3×', reached: ratio <= 1.3 }]
  const isCount = cell.question === 'COUNT' && cell.person === people.MANY
  return isCount && system.startsWith('Postgres') ? [{ name: '≤ 1.0×', reached: ratio <= 1 }] : []
}

const MANY_CLIENTS = 32

function latencyTargets(settings: Setting[], cell: Cell, middle: number, slow: number): Target[] {
  const isLargest = cell.graph === settings.length - 1
  if (!isLargest || cell.question !== 'PAGE' || cell.clients !== MANY_CLIENTS) return []
  return [
    { name: 'p50 ≤ 10 ms', reached: middle <= 10 },
    { name: 'p99 ≤ 50 ms', reached: slow <= 50 },
  ]
}

const growthTarget = ([smaller, growth]: [Setting | undefined, number]): Target => ({
  name: `${growth.toFixed(2)}× that of ${smaller?.graph.edges.toLocaleString('en')} edges, ≤ 1.5×`,
  reached: growth <= 1.5,
})
