import type { Driver } from 'neo4j-driver'
import { type Client, openClient } from '../../../testkit/client.ts'
import type { Stage, Workspace } from '../../../testkit/stage.ts'
import { record } from '../../../testkit/statements.ts'
import { timed } from '../stats.ts'
import { type Layered, layered, placeOf, shapeOf } from './layered.ts'
import { artifactOf, layerOf, roles, systemKey, versionId, versionName } from './names.ts'
import { type Person, someoneListedIn, someoneWhoReaches, walker } from './people.ts'
import { plant, plantPeople } from './plant.ts'
import type { Postgres } from './postgres.ts'
import { apiSystem, driverSystems, postgresSystems, type System } from './systems.ts'
import { loadTables } from './tables.ts'

/** A graph with its people in every system. `coldMs`: the API's first whole answer about it. */
export type Setting = { graph: Layered; workspace: Workspace; people: Person[]; systems: System[]; coldMs: number }

/** What to ask about: someone who reaches a hundred, someone who reaches a thousand, someone with many memberships. */
export const people = { HUNDRED: 0, THOUSAND: 1, MANY: 2 } as const
export const MEMBERSHIPS = 1_000
const MANY_REACHED = 20_000

const SEED = 20_250_101

/**
 * Puts one graph with about so many edges into a workspace of its own, and into a schema of Postgres where there is one.
 * `asked`: the people that there will be questions about; the API hears of no others.
 */
export async function setGraph(
  stage: Stage,
  postgres: Postgres | null,
  edges: number,
  asked: ReadonlySet<number>,
  say: (line: string) => void,
): Promise<Setting> {
  const graph = layered(shapeOf(edges), SEED)
  const walk = walker(graph)
  const persons = [
    someoneWhoReaches(graph, walk, 100),
    someoneWhoReaches(graph, walk, 1_000),
    someoneListedIn(graph, walk, MEMBERSHIPS, MANY_REACHED),
  ]
  const workspace = await stage.workspace()
  const client = openClient(stage.url, { token: workspace.token, connections: 1 })
  try {
    const { ms } = await timed(async () => {
      await describe(client, graph)
      await plant(stage.driver, workspace.ws, graph)
      await plantPeople(stage.driver, workspace.ws, graph, persons)
      await settled(stage.driver)
    })
    say(`graph: ${edges.toLocaleString('en')} edges planted in ${Math.round(ms / 1000)} s`)
    const met = persons.filter((_, place) => asked.has(place))
    await listPeople(stage, workspace, graph, met)
    const systems = driverSystems(stage.driver, workspace.ws, startsOf(workspace, persons))
    if (postgres !== null) {
      const schema = `edges_${graph.edges}`
      await loadTables(postgres, schema, graph, persons)
      systems.push(...postgresSystems(postgres, schema, graph.versions))
    }
    const first = await timed(() => refOf(client, met[0]))
    say(`graph: first question after ${Math.round(first.ms)} ms`)
    const refs = new Map<number, string>()
    for (const place of asked) refs.set(place, await refOf(client, persons[place]))
    return {
      graph,
      workspace,
      people: persons,
      coldMs: first.ms,
      systems: [apiSystem(stage.url, workspace, refs), ...systems],
    }
  } finally {
    client.close()
  }
}

async function describe(client: Client, graph: Layered): Promise<void> {
  for (const role of roles)
    await record(client, 'registerSystem', { idempotencyKey: role, key: systemKey(role), name: systemKey(role), role })
  for (let artifact = 0; artifact < graph.shape.layers * graph.shape.width; artifact += 1) {
    const { role } = layerOf(Math.floor(artifact / graph.shape.width))
    const input = { artifact: artifactOf(graph, artifact), systemKey: systemKey(role) }
    await record(client, 'registerArtifact', { idempotencyKey: `artifact/${artifact}`, ...input })
  }
}

const CALLERS = 4

/** Everyone's memberships through the API, one ADD for each version, whatever it keeps them as. */
async function listPeople(stage: Stage, { token }: Workspace, graph: Layered, persons: Person[]): Promise<void> {
  const lists = persons.flatMap(({ name, memberships }) => memberships.map((version) => ({ name, version })))
  const listOne = async (client: Client, { name, version }: { name: string; version: number }) =>
    record(client, 'recordMembers', {
      idempotencyKey: `list/${name}/${version}`,
      at: new Date().toISOString(),
      mode: 'ADD',
      version: {
        artifact: artifactOf(graph, placeOf(graph, version).artifact),
        version: versionName(graph, version),
      },
      members: [identityOf(name)],
    })
  await Promise.all(
    Array.from({ length: CALLERS }, async () => {
      const client = openClient(stage.url, { token, connections: 1 })
      for (let next = lists.pop(); next; next = lists.pop()) await listOne(client, next)
      client.close()
    }),
  )
}

const identityOf = (name: string) => ({ namespace: 'customer', value: name })

const ASK_REF = `query ($customer: CustomerInput!) {
  customerImpact(customer: $customer) { customer { ref } completeness { complete } }
}`

type Ref = { customerImpact: { customer: { ref: string }; completeness: { complete: boolean } } }

const MINUTES = 5 * 60_000

/** Asks until there is a whole answer: the first ones may run out of time while the API reads the graph into memory. */
async function refOf(client: Client, person: Person | undefined): Promise<string> {
  const customer = { identity: identityOf(person?.name ?? '') }
  for (const until = performance.now() + MINUTES; performance.now() < until; ) {
    const { customerImpact } = await client.ask<Ref>(ASK_REF, { customer })
    if (customerImpact.completeness.complete) return customerImpact.customer.ref
  }
  throw new Error('The API gave no whole answer for five minutes.')
}

const startsOf = ({ ws }: Workspace, persons: Person[]) =>
  persons.map(({ name, memberships }) => ({ name, versions: memberships.map((version) => versionId(ws, version)) }))

/** An index for the driver's own persons, and statistics that know what was planted. */
async function settled(driver: Driver): Promise<void> {
  await driver.executeQuery('CREATE INDEX bench_person IF NOT EXISTS FOR (p:BenchPerson) ON (p.ws, p.name)')
  await driver.executeQuery('CALL db.awaitIndexes(120)')
  await driver.executeQuery('CALL db.prepareForReplanning()').catch(() => {})
}

/** Takes out what `setGraph` put beside the workspaces. */
export async function clearIndex(driver: Driver): Promise<void> {
  await driver.executeQuery('DROP INDEX bench_person IF EXISTS')
}
