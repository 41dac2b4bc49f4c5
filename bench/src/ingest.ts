import { type Client, openClient } from '../../testkit/client.ts'
import type { Stage } from '../../testkit/stage.ts'
import { record } from '../../testkit/statements.ts'
import { clearBare, openBare, prepareBare } from './baseline.ts'
import { DATASETS, loopRun } from './loop.ts'
import { median, timed } from './stats.ts'
import type { Measurement, Report } from './table.ts'

/** `batches`: of each client in each round. */
export type IngestSize = { batch: number; batches: number; rounds: number; warmUp: number; clients: number[] }

export const ingestSize: IngestSize = { batch: 500, batches: 4, rounds: 3, warmUp: 24, clients: [1, 2, 4] }

/** A client: sends its next batch of runs. */
type Sender = () => Promise<void>

const counting = {
  api: 'MATCH (n:Version|RunPart {ws: $ws})-[f:FLOWS|HELD]->() RETURN count(f) AS n',
  bare: 'MATCH (n:BareVersion|BarePart {ws: $ws})-[f:FLOWS]->() RETURN count(f) AS n',
}
type Side = keyof typeof counting
const sides = Object.keys(counting) as Side[]

/** Runs in batches through `recordRuns` from several clients at once, and by turns their bare flow graph on the driver. */
export async function measureIngest(stage: Stage, size: IngestSize, say: (line: string) => void): Promise<Report> {
  const { ws, token } = await stage.workspace()
  const most = Math.max(...size.clients)
  const names = Array.from({ length: most }, (_, i) => `client${i}`)
  const opened = names.map(() => openClient(stage.url, { token, connections: 1 }))
  const senders: Record<Side, Sender[]> = {
    api: names.map((name, i) =>
      apiSender(opened[i] ?? openClient(stage.url, { token, connections: 1 }), name, size.batch),
    ),
    bare: names.map((name) => bareSender(stage, ws, name, size.batch)),
  }
  try {
    await prepareBare(stage.driver)
    say('ingest: warming up')
    for (const side of sides) await together(senders[side], Math.ceil(size.warmUp / most))
    const rates: Rate[] = []
    for (let round = 0; round < size.rounds; round += 1) {
      say(`ingest: round ${round + 1} of ${size.rounds}`)
      for (const clients of size.clients) {
        for (const side of round % 2 === 0 ? sides : [...sides].reverse()) {
          const rate = await measure(stage, ws, side, senders[side].slice(0, clients), size.batches)
          rates.push({ side, clients, ...rate })
          say(`  ${side}, ${clients} at once: ${Math.round((rate.flows * 1000) / rate.ms)} flows/s`)
        }
      }
    }
    return reportOf(rates, size)
  } finally {
    for (const client of opened) client.close()
    await clearBare(stage.driver)
  }
}

type Rate = { side: Side; clients: number; flows: number; ms: number }

/** Flows are counted in the database, before and after. */
async function measure({ driver }: Stage, ws: string, side: Side, senders: Sender[], batches: number) {
  const count = async () => {
    const { records } = await driver.executeQuery(counting[side], { ws })
    return records[0]?.get('n') as number
  }
  const before = await count()
  const { ms } = await timed(() => together(senders, batches))
  return { flows: (await count()) - before, ms }
}

/** Every client sends its batches one after the other, all clients at once. */
async function together(senders: Sender[], batches: number): Promise<void> {
  await Promise.all(
    senders.map(async (send) => {
      for (let sent = 0; sent < batches; sent += 1) await send()
    }),
  )
}

function apiSender(client: Client, name: string, batch: number): Sender {
  let next = 0
  return async () => {
    const runs = Array.from({ length: batch }, (_, i) => loopRun(name, next + i))
    next += batch
    await record(client, 'recordRuns', runs)
  }
}

function bareSender({ driver }: Stage, ws: string, client: string, batch: number): Sender {
  const bare = openBare(driver, ws, client)
  let next = 0
  return async () => {
    next += batch
    await bare.write(next - batch, next)
  }
}

function reportOf(rates: Rate[], size: IngestSize): Report {
  const of = (side: Side, clients: number) => rates.filter((rate) => rate.side === side && rate.clients === clients)
  const perSecond = (side: Side, clients: number) =>
    median(of(side, clients).map(({ flows, ms }) => (flows * 1000) / ms))
  const measurements = size.clients.flatMap((clients): Measurement[] => {
    const [api, bare] = [perSecond('api', clients), perSecond('bare', clients)]
    const row = { what: 'flows in batches', clients, unit: 'flows/s' as const }
    return [
      { ...row, system: 'API', middle: api, targets: [{ name: '≥ 15,000', reached: api >= 15_000 }] },
      { ...row, system: 'bare driver', middle: bare, ratio: api / bare },
    ]
  })
  const runs = (rate: Rate) => rate.clients * size.batches * size.batch
  const perRun = median(rates.filter(({ side }) => side === 'api').map((rate) => rate.flows / runs(rate)))
  return {
    name: 'ingest',
    setting: {
      'runs a batch': size.batch,
      run: '3 inputs, 2 outputs, appends',
      'flows a run': perRun,
      'datasets a client': DATASETS,
      'batches a client and round': size.batches,
      rounds: size.rounds,
    },
    measurements,
  }
}
