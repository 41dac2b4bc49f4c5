import { openClient } from '../../testkit/client.ts'
import type { Stage } from '../../testkit/stage.ts'
import { serve } from './serve.ts'
import { median, quantile, timed } from './stats.ts'
import type { Measurement, Report } from './table.ts'

export type LimiterSize = { warmUp: number; requests: number }

export const limiterSize: LimiterSize = { warmUp: 200, requests: 1_500 }

const LIGHT = '{ artifacts(first: 1) { totalCount } }'

/** What limits by token cost a light question: from an API that has them and, by turns, from one that has none, both in this process. */
export async function measureLimiter(
  stage: Stage,
  { warmUp, requests }: LimiterSize,
  say: (line: string) => void,
): Promise<Report> {
  const { token } = await stage.workspace()
  const without = { maxReached: 1_000_000, queryTimeoutMs: 30_000, rates: { points: 0 } }
  const apis = { on: await serve(stage), off: await serve(stage, { limits: without }) }
  const clients = {
    on: openClient(apis.on.url, { token, connections: 1 }),
    off: openClient(apis.off.url, { token, connections: 1 }),
  }
  say(`limiter: ${requests} questions with and without it, by turns`)
  const samples = { on: [] as number[], off: [] as number[] }
  for (let turn = -warmUp; turn < requests; turn += 1)
    for (const who of turn % 2 === 0 ? (['on', 'off'] as const) : (['off', 'on'] as const)) {
      const { ms, result } = await timed(() => clients[who].graphql(LIGHT))
      if (result.status !== 200) throw new Error(`a light question was answered with ${result.status}`)
      if (turn >= 0) samples[who].push(ms)
    }
  for (const client of Object.values(clients)) client.close()
  await Promise.all([apis.on.stop(), apis.off.stop()])
  return { name: 'limiter', setting: { requests }, measurements: rowsOf(samples) }
}

function rowsOf({ on, off }: { on: number[]; off: number[] }): Measurement[] {
  const row = (system: string, times: number[]): Measurement => ({
    what: 'a light question',
    system,
    clients: 1,
    unit: 'ms',
    middle: median(times),
    slow: quantile(times, 0.99),
  })
  const more = median(on) - median(off)
  return [
    { ...row('limits on', on), targets: [{ name: 'p50 ≤ 1 ms more', reached: more <= 1 }] },
    { ...row('limits off', off), ratio: median(on) / median(off) },
  ]
}
