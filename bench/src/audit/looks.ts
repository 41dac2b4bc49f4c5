import { noAudit } from '../../../api/src/platform/access/index.ts'
import { type Client, openClient } from '../../../testkit/client.ts'
import type { Stage } from '../../../testkit/stage.ts'
import { graphql } from '../graph/questions.ts'
import { build, PERSON } from '../impact.ts'
import { serve } from '../serve.ts'
import { median, quantile, timed } from '../stats.ts'
import type { Measurement } from '../table.ts'

const story = { brands: 2, days: 20 }

type Size = { warmUp: number; requests: number }

/** One person's summary and first page, from an API that records looks and, by turns, from one that does not: both in this process. */
export async function measureLooks(stage: Stage, size: Size, say: (line: string) => void) {
  const workspace = await stage.workspace()
  const teller = openClient(stage.url, { token: workspace.token })
  say('audit: telling the story')
  await build(teller, story)
  teller.close()
  const [on, off] = await Promise.all([serve(stage), serve(stage, { audit: noAudit })])
  const clients = [on, off].map(({ url }) => openClient(url, { token: workspace.token, connections: 1 }))
  const [with_, without] = clients as [Client, Client]
  say(`audit: ${size.requests} looks with and without it, by turns`)
  const samples = { on: [] as number[], off: [] as number[] }
  let versions = 0
  for (let turn = -size.warmUp; turn < size.requests; turn += 1) {
    const both: [keyof typeof samples, Client][] = [
      ['on', with_],
      ['off', without],
    ]
    for (const [who, client] of turn % 2 === 0 ? both : both.reverse()) {
      const { ms, result } = await timed(() => look(client))
      versions = result
      if (turn >= 0) samples[who].push(ms)
    }
  }
  for (const client of clients) client.close()
  await Promise.all([on.stop(), off.stop()])
  return { setting: { 'versions touched': versions }, measurements: rowsOf(samples) }
}

function rowsOf({ on, off }: { on: number[]; off: number[] }): Measurement[] {
  const ratio = median(on) / median(off)
  const row = (system: string, times: number[]): Measurement => ({
    what: 'a look at one person',
    system,
    clients: 1,
    unit: 'ms',
    middle: median(times),
    slow: quantile(times, 0.99),
  })
  return [
    { ...row('audit on', on), targets: [{ name: 'p50 ≤ 1.15×', reached: ratio <= 1.15 }] },
    { ...row('audit off', off), ratio },
  ]
}

async function look(client: Client): Promise<number> {
  const variables = { customer: { identity: { namespace: 'customer', value: PERSON } } }
  const { customerImpact } = await client.ask<{ customerImpact: { summary: { total: number } } }, object>(
    graphql.PAGE,
    variables,
  )
  return customerImpact.summary.total
}
