import { cpus } from 'node:os'
import type { Stage } from '../../../testkit/stage.ts'
import { median, timed } from '../stats.ts'
import type { Report } from '../table.ts'
import { closedLoop } from './clients.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import type { Question } from './questions.ts'
import { type Measured, measurementsOf } from './report.ts'
import { clearIndex, people, type Setting, setGraph } from './setting.ts'
import type { Client, System } from './systems.ts'

/**
 * `edges`: of each graph, growing. Counts are asked of the last but one, pages of them all. `requests`: of one client in
 * one cell over all rounds, and of each further one; `heavy` of answers of many thousands.
 */
export type GraphSize = {
  edges: number[]
  clients: number[]
  rounds: number
  requests: Record<'light' | 'heavy', [first: number, further: number]>
}

export const graphSize: GraphSize = {
  edges: [200_000, 1_000_000, 2_000_000],
  clients: [1, 8, 32],
  rounds: 3,
  requests: { light: [240, 45], heavy: [36, 4] },
}

/** One line of measurement: one question about one person in one graph, by so many clients at once. */
export type Cell = { graph: number; question: Question; person: number; clients: number }

/** Layered graphs of several sizes, asked the same of the API, the bare driver and Postgres, which take turns. */
export async function measureGraph(stage: Stage, size: GraphSize, say: (line: string) => void): Promise<Report> {
  const postgres = await startPostgres(say)
  if (postgres === null) say('graph: no PostgreSQL on this machine; install it with: apt-get install postgresql')
  try {
    const settings: Setting[] = []
    const cells = cellsOf(size)
    for (const [graph, edges] of size.edges.entries()) {
      const asked = new Set(cells.filter((cell) => cell.graph === graph).map(({ person }) => person))
      settings.push(await setGraph(stage, postgres, edges, asked, say))
    }
    const measured = await measureCells(settings, cells, size, say)
    return {
      name: 'graph',
      setting: settingOf(settings, postgres, size),
      measurements: measurementsOf(settings, measured),
    }
  } finally {
    await postgres?.stop()
    await clearIndex(stage.driver)
  }
}

/** The count by every number of clients; the page in every graph, and by more clients in the last; counts of smaller answers. */
export function cellsOf({ edges, clients }: GraphSize): Cell[] {
  const last = edges.length - 1
  const base = Math.max(0, last - 1)
  const count = (person: number, of: number): Cell => ({ graph: base, question: 'COUNT', person, clients: of })
  const page = (graph: number, of: number): Cell => ({ graph, question: 'PAGE', person: people.HUNDRED, clients: of })
  const [one = 1, ...more] = clients
  return [
    ...clients.map((of) => count(people.MANY, of)),
    // Next to each other, since what is of interest is how they compare.
    ...edges.map((_, graph) => page(graph, one)),
    ...more.map((of) => page(last, of)),
    count(people.THOUSAND, one),
    count(people.HUNDRED, one),
  ]
}

async function measureCells(
  settings: Setting[],
  cells: Cell[],
  size: GraphSize,
  say: (line: string) => void,
): Promise<Measured[]> {
  const open = openClients()
  const measured = cells.flatMap((cell) =>
    (settings[cell.graph]?.systems ?? [])
      .filter(({ only, alone }) => (only ?? cell.question) === cell.question && (!alone || cell.clients === 1))
      .map((system) => ({ cell, system: system.name, opened: system, samples: [] as number[] })),
  )
  const askAll = async (share: number, keep: boolean, backwards: boolean) => {
    for (const { cell, system, opened, samples } of backwards ? measured.toReversed() : measured) {
      const { person, question, clients } = cell
      const reached = settings[cell.graph]?.people[person]?.reached ?? 0
      const requests = Math.max(clients, Math.ceil(requestsOf(cell, reached, size) * share))
      const ask = (client: Client) => client.ask(question, person)
      const taken = await closedLoop(await open.of(opened, clients), requests, ask, reached)
      if (keep) samples.push(...taken)
      say(`  ${question} of ${reached}, ${clients} at once, ${system}: ${median(taken).toFixed(1)} ms`)
    }
  }
  try {
    const { ms } = await timed(() => askAll(0.2, false, false))
    say(`graph: every system counts the same; warmed up in ${Math.round(ms / 1000)} s`)
    for (let round = 0; round < size.rounds; round += 1) {
      say(`graph: round ${round + 1} of ${size.rounds}`)
      await askAll(1 / size.rounds, true, round % 2 === 1)
    }
    return measured
  } finally {
    await open.close()
  }
}

const HEAVY = 10_000

function requestsOf({ clients }: Cell, reached: number, { requests }: GraphSize): number {
  const [first, further] = requests[reached >= HEAVY ? 'heavy' : 'light']
  return first + further * (clients - 1)
}

/** Keeps connections from cell to cell: opening one is no part of a question. */
function openClients() {
  const clients = new Map<System, Client[]>()
  return {
    async of(system: System, count: number): Promise<Client[]> {
      const opened = clients.get(system) ?? []
      clients.set(system, opened)
      while (opened.length < count) opened.push(await system.open())
      return opened.slice(0, count)
    },
    async close() {
      for (const client of [...clients.values()].flat()) await client.close()
    },
  }
}

function settingOf(settings: Setting[], postgres: Postgres | null, size: GraphSize): Report['setting'] {
  const n = (count: number) => count.toLocaleString('en')
  return {
    graphs: settings
      .map(({ graph }) => `${n(graph.versions + graph.parts)} nodes and ${n(graph.edges)} edges`)
      .join(', '),
    'first question of each': settings.map(({ coldMs }) => `${Math.round(coldMs)} ms`).join(', '),
    Postgres: postgres === null ? 'not installed' : postgres.version,
    rounds: size.rounds,
    cores: `${cpus().length}, which the clients take their share of`,
  }
}
