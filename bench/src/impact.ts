import { type Client, openClient } from '../../testkit/client.ts'
import type { Stage, Workspace } from '../../testkit/stage.ts'
import { record } from '../../testkit/statements.ts'
import { inBatches } from './batches.ts'
import { artifactsOf, listsOfDay, runsOfDay, systems } from './brand.ts'
import { graphql } from './graph/questions.ts'
import { type Asked, askedFor, replay } from './replay.ts'
import { median, quantile, timed } from './stats.ts'
import type { Measurement, Report } from './table.ts'

/** `brands`: the person is a customer of the first. */
export type ImpactSize = { brands: number; days: number; warmUp: number; requests: number }

export const impactSize: ImpactSize = { brands: 10, days: 58, warmUp: 200, requests: 400 }

export const PERSON = 'the-person'

type Impact = {
  customer: { ref: string }
  summary: { total: number; byVerdict: { verdict: string; count: number }[] }
  completeness: { complete: boolean; reached: number }
  artifacts: { edges: unknown[] }
}

/**
 * Summary and first page of one person, over HTTP with one client, and by turns the statements that the API still makes for it
 * on the bare driver.
 * `api`: from sending the request to having its whole body.
 */
export async function measureImpact(stage: Stage, size: ImpactSize, say: (line: string) => void): Promise<Report> {
  const workspace = await stage.workspace()
  const client = openClient(stage.url, { token: workspace.token, connections: 1 })
  try {
    say(`impact: telling ${size.brands} brands' ${size.days} days`)
    const { ms } = await timed(() => build(client, size))
    say(`impact: told in ${Math.round(ms / 1000)} s`)
    const byIdentity = { customer: { identity: { namespace: 'customer', value: PERSON } } }
    const { customerImpact } = await client.ask<{ customerImpact: Impact }>(graphql.PAGE, byIdentity)
    const variables = { customer: { ref: customerImpact.customer.ref } }
    const asked = await askedFor(stage, workspace, { query: graphql.PAGE, variables })
    say(`impact: ${size.requests} requests, and ${asked.length} statements on the driver, by turns`)
    const ask = async () => {
      const { status, text } = await client.post('/graphql', { query: graphql.PAGE, variables })
      if (status !== 200) throw new Error(`The API answered ${status}: ${text.slice(0, 500)}`)
      return text
    }
    const samples = await byTurns(ask, replay(stage.driver, asked), size)
    return reportOf(customerImpact, samples, asked, await versionsIn(stage, workspace), size)
  } finally {
    client.close()
  }
}

/** Tells what these brands did on these days; the person is in the lists of the first. */
export async function build(client: Client, { brands, days }: Pick<ImpactSize, 'brands' | 'days'>): Promise<void> {
  const everyBrand = Array.from({ length: brands }, (_, brand) => brand)
  const everyDay = Array.from({ length: days }, (_, day) => day)
  for (const input of systems()) await record(client, 'registerSystem', input)
  for (const input of everyBrand.flatMap(artifactsOf)) await record(client, 'registerArtifact', input)
  const runs = everyDay.flatMap((day) => everyBrand.flatMap((brand) => runsOfDay(brand, day)))
  for (const batch of inBatches(runs, 500)) await record(client, 'recordRuns', batch)
  for (const brand of everyBrand) {
    const person = brand === 0 ? PERSON : null
    for (const input of everyDay.flatMap((day) => listsOfDay(brand, day, person)))
      await record(client, 'recordMembers', input)
  }
}

type Samples = { api: number[]; bare: number[] }

/** Whoever goes first alternates, so that neither always finds the caches as the other left them. */
async function byTurns(api: () => Promise<unknown>, bare: () => Promise<unknown>, size: ImpactSize): Promise<Samples> {
  const samples: Samples = { api: [], bare: [] }
  for (let turn = -size.warmUp; turn < size.requests; turn += 1) {
    for (const [who, work] of order(turn, api, bare)) {
      const { ms } = await timed(work)
      if (turn >= 0) samples[who].push(ms)
    }
  }
  return samples
}

function order(turn: number, api: () => Promise<unknown>, bare: () => Promise<unknown>) {
  const both: [keyof Samples, () => Promise<unknown>][] = [
    ['api', api],
    ['bare', bare],
  ]
  return turn % 2 === 0 ? both : both.reverse()
}

function reportOf(impact: Impact, samples: Samples, asked: Asked[], versions: number, size: ImpactSize): Report {
  const [api, bare] = [median(samples.api), median(samples.bare)]
  const row = (system: string, times: number[]): Measurement => ({
    what: 'summary and first page',
    system,
    clients: 1,
    unit: 'ms',
    middle: median(times),
    slow: quantile(times, 0.99),
  })
  return {
    name: 'impact',
    setting: {
      'versions touched': impact.completeness.reached,
      complete: impact.completeness.complete,
      verdicts: impact.summary.byVerdict.map(({ verdict, count }) => `${count} ${verdict}`).join(' + '),
      'versions in the workspace': versions,
      'on the page': impact.artifacts.edges.length,
      requests: size.requests,
      'statements a request': asked.length,
    },
    measurements: [
      {
        ...row('API', samples.api),
        targets: [{ name: 'p50 ≤ 10 ms', reached: api <= 10 }],
      },
      // The walk is none of them any more, so this is a floor; the whole question on the driver is in `graph`.
      { ...row('driver, statements left', samples.bare), ratio: api / bare },
    ],
  }
}

async function versionsIn({ driver }: Stage, { ws }: Workspace): Promise<number> {
  const { records } = await driver.executeQuery('MATCH (v:Version {ws: $ws}) RETURN count(v) AS n', { ws })
  return records[0]?.get('n') as number
}
