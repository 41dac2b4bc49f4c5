import { type Client, openClient } from '../../testkit/client.ts'
import type { Stage, Workspace } from '../../testkit/stage.ts'
import { mutationOf } from '../../testkit/statements.ts'
import { HOT, hotEvents, hotInput } from './hot.ts'
import { keepTexts } from './singles.ts'
import { timed } from './stats.ts'
import type { Measurement, Report } from './table.ts'

type Clients = { clients: number; calls: number }

/**
 * `calls`: of each client. `runs`: in one call; an OpenLineage event array has two events for each. `singles`: as clients of
 * OpenLineage send, each event by itself, and each client waits for the answer; `calls` are runs of two events.
 */
export type OpenLineageSize = { runs: number; warmUp: number; loads: Clients[]; singles: Clients[] }

export const openLineageSize: OpenLineageSize = {
  runs: 50,
  warmUp: 20,
  loads: [
    { clients: 1, calls: 40 },
    { clients: 4, calls: 20 },
    { clients: 64, calls: 4 },
  ],
  singles: [
    { clients: 1, calls: 150 },
    { clients: 8, calls: 50 },
    { clients: 32, calls: 20 },
  ],
}

/** Sends runs `from` to `to` (exclusive) in one call. @returns why it was refused, or null */
type Send = (client: Client, from: number, to: number) => Promise<string | null>

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i)

const sendEvents: Send = async (client, from, to) => {
  const { status, text } = await client.post('/api/v1/lineage', numbers(from, to).flatMap(hotEvents))
  return status === 201 ? null : `${status} ${text.slice(0, 300)}`
}

const sendSingly: Send = async (client, from, to) => {
  for (const event of numbers(from, to).flatMap(hotEvents)) {
    const { status, text } = await client.post('/api/v1/lineage', event)
    if (status !== 201) return `${status} ${text.slice(0, 300)}`
  }
  return null
}

const sendRuns: Send = async (client, from, to) => {
  const variables = { input: numbers(from, to).map(hotInput) }
  const { status, text } = await client.post('/graphql', { query: mutationOf('recordRuns'), variables })
  const { data, errors } = JSON.parse(text) as {
    data?: { recordRuns: { userErrors: { code: string }[] }[] } | null
    errors?: { message: string; extensions?: { code?: string } }[]
  }
  const refused = data?.recordRuns.flatMap(({ userErrors }) => userErrors) ?? []
  if (status === 200 && !errors && refused.length === 0) return null
  const reasons = errors?.map(({ message, extensions }) => `${extensions?.code}: ${message}`)
  return `${status} ${JSON.stringify(reasons ?? refused).slice(0, 300)}`
}

/**
 * OpenLineage events on ten hot datasets from several clients at once, and the same runs through `recordRuns`. What is
 * refused is sent again as it is; afterwards everything that was accepted has to be in the database.
 */
export async function measureOpenLineage(
  stage: Stage,
  size: OpenLineageSize,
  say: (line: string) => void,
): Promise<Report> {
  await load(stage, sendEvents, { clients: 4, calls: Math.ceil(size.warmUp / 4) }, size)
  const measurements: Measurement[] = []
  const again: string[] = []
  const most = size.loads.at(-1)
  for (const one of [...size.loads, ...(most ? [{ ...most, byRuns: true }] : [])]) {
    const byRuns = 'byRuns' in one
    const loaded = await load(stage, byRuns ? sendRuns : sendEvents, one, size)
    measurements.push(byRuns ? runsRow(one.clients, loaded) : eventsRow(one.clients, loaded))
    again.push(String(loaded.refusals.length))
    say(
      `openlineage: ${one.clients} clients, ${loaded.sent} runs in ${Math.round(loaded.ms)} ms, ${again.at(-1)} refusals`,
    )
    for (const refusal of new Set(loaded.refusals)) say(`  ${refusal}`)
  }
  for (const one of size.singles) {
    const { clients, calls } = one
    const loaded = await load(stage, sendSingly, one, { ...size, runs: 1 })
    const bare = await keepTexts(stage.driver, clients, calls)
    measurements.push(...singleRows(clients, loaded, bare))
    again.push(String(loaded.refusals.length))
    say(`openlineage: ${clients} clients, ${2 * loaded.sent} single events in ${Math.round(loaded.ms)} ms`)
  }
  const run = '2 inputs, 1 output, an append'
  const calls = [...size.loads, ...size.singles].map(({ clients, calls }) => `${calls} (${clients})`).join(', ')
  const setting = { 'hot datasets': HOT, run, 'runs a call': size.runs, 'calls a client (clients)': calls }
  return { name: 'openlineage', setting: { ...setting, 'calls sent again': again.join(', ') }, measurements }
}

/** `stored`: complete runs with their output and both inputs in the database. */
type Loaded = { sent: number; stored: number; ms: number; refusals: string[] }

const TRIES = 10

async function load(
  stage: Stage,
  send: Send,
  { clients, calls }: { clients: number; calls: number },
  { runs }: OpenLineageSize,
): Promise<Loaded> {
  const workspace = await stage.workspace()
  const opened = numbers(0, clients).map(() => openClient(stage.url, { token: workspace.token, connections: 1 }))
  const refusals: string[] = []
  let next = 0
  const deliver = async (client: Client) => {
    const from = next
    next += runs
    for (let tried = 1; ; tried += 1) {
      const refusal = await send(client, from, from + runs)
      if (refusal === null) return
      refusals.push(refusal)
      if (tried === TRIES) return
      await new Promise((done) => setTimeout(done, 50 * tried * Math.random()))
    }
  }
  try {
    const { ms } = await timed(() =>
      Promise.all(
        opened.map(async (client) => {
          for (let sent = 0; sent < calls; sent += 1) await deliver(client)
        }),
      ),
    )
    return { sent: next, stored: await storedRuns(stage, workspace), ms, refusals }
  } finally {
    for (const client of opened) client.close()
  }
}

/** The least of what each run leaves one of: itself, its write, and half of its reads. */
async function storedRuns({ driver }: Stage, { ws }: Workspace): Promise<number> {
  const { records } = await driver.executeQuery(
    `
    CALL () { MATCH (r:Run {ws: $ws}) WHERE r.state = 'COMPLETE' RETURN count(r) AS runs }
    CALL () { MATCH (w:Write {ws: $ws}) WHERE EXISTS { (w)-[:BOUND]->(:Version) } RETURN count(w) AS writes }
    CALL () { MATCH (r:Read {ws: $ws}) WHERE EXISTS { (r)-[:BOUND]->(:Version) } RETURN count(r) AS reads }
    RETURN [runs, writes, reads / 2] AS counts`,
    { ws },
  )
  return Math.min(...((records[0]?.get('counts') ?? []) as number[]))
}

const wholeTarget = ({ sent, stored }: Loaded) => ({
  name: `${stored.toLocaleString('en')} of ${sent.toLocaleString('en')} runs stored`,
  reached: stored === sent,
})

function eventsRow(clients: number, loaded: Loaded): Measurement {
  const middle = (2 * loaded.sent * 1_000) / loaded.ms
  const targets = [{ name: '≥ 2,000', reached: middle >= 2_000 }, wholeTarget(loaded)]
  return { what: 'OpenLineage events', system: 'API', clients, unit: 'events/s', middle, targets }
}

function singleRows(clients: number, loaded: Loaded, bare: number): Measurement[] {
  const middle = (2 * loaded.sent * 1_000) / loaded.ms
  const about = { what: 'OpenLineage events, one a call', clients, unit: 'events/s' } as const
  return [
    { ...about, system: 'API', middle, targets: [wholeTarget(loaded)] },
    { ...about, system: 'their texts alone, in Neo4j', middle: bare, ratio: middle / bare },
  ]
}

function runsRow(clients: number, loaded: Loaded): Measurement {
  const middle = (loaded.sent * 1_000) / loaded.ms
  return { what: 'recordRuns', system: 'API', clients, unit: 'runs/s', middle, targets: [wholeTarget(loaded)] }
}
