import { type ClockCase, clockOf } from '../../api/src/requests/clocks/index.ts'
import { median, quantile, timed } from './stats.ts'
import type { Measurement, Report } from './table.ts'

export type ClocksSize = { clocks: number; rounds: number }

export const clocksSize: ClocksSize = { clocks: 1_000, rounds: 50 }

const regimes = ['EU', 'UK', 'CALIFORNIA', 'VIRGINIA', 'COLORADO', 'BRAZIL', 'CANADA', 'QUEBEC', 'HIPAA'] as const
const memberStates = ['DE', 'FR', 'SE', 'GR'] as const
const START = Date.UTC(2026, 0, 1)
const DAY_MS = 86_400_000

/** Clocks of all regimes, beside what anybody would write first: days added to a date, with no zone, holiday or step. */
export async function measureClocks({ clocks, rounds }: ClocksSize, say: (line: string) => void): Promise<Report> {
  say(`clocks: ${rounds} times ${clocks} of them`)
  const cases = Array.from({ length: clocks }, (_, i) => caseOf(i))
  const samples = { clocks: [] as number[], naive: [] as number[] }
  for (let round = -10; round < rounds; round += 1) {
    const ours = await timed(async () => cases.map((of) => clockOf(of, of.receivedAt).due))
    const naive = await timed(async () => cases.map(naiveDue))
    if (round < 0) continue
    samples.clocks.push(ours.ms)
    samples.naive.push(naive.ms)
  }
  return { name: 'clocks', setting: { clocks, rounds }, measurements: rowsOf(samples, clocks) }
}

const caseOf = (i: number): ClockCase => ({
  regime: regimes[i % regimes.length] ?? 'EU',
  memberState: memberStates[i % memberStates.length] ?? 'DE',
  right: 'ACCESS',
  receivedAt: START + i * 11 * 3_600_000,
})

const naiveDue = ({ receivedAt }: ClockCase): string => new Date(receivedAt + 30 * DAY_MS).toISOString().slice(0, 10)

function rowsOf(samples: { clocks: number[]; naive: number[] }, clocks: number): Measurement[] {
  const row = (system: string, times: number[]): Measurement => ({
    what: `${clocks} clocks`,
    system,
    clients: 1,
    unit: 'ms',
    middle: median(times),
    slow: quantile(times, 0.99),
  })
  const ours = median(samples.clocks)
  return [
    { ...row('clockOf', samples.clocks), targets: [{ name: '≤ 50 ms', reached: ours <= 50 }] },
    { ...row('30 days added', samples.naive), ratio: ours / median(samples.naive) },
  ]
}
