import { randomUUID } from 'node:crypto'
import type { Connection } from '../../api/src/platform/db/index.ts'
import { artifactKinds, versionLabel } from '../../api/src/vocabulary/kinds.ts'
import { storedRun, storedVersion } from './stored.ts'
import { typeOfFlow, type World, type WorldRun } from './world.ts'

export { fedTable, typeOfFlow, type World, type WorldFlow, type WorldRun, type WorldVersion } from './world.ts'

/** The same world in the database, in a workspace of its own. `id`: what a name became there. */
export type Planted = { ws: string; id(name: string): string }

/** Writes a world; every relationship gets the type that its declaration and its target ask for. */
export async function plant(connection: Connection, world: World, ws = `test-${randomUUID()}`): Promise<Planted> {
  const id = (name: string) => `${ws}/${name}`
  const session = connection.driver.session()
  const run = (text: string, rows: object[]) =>
    rows.length > 0 ? session.run(`UNWIND $rows AS row ${text}`, { ws, rows: rows.map(whole) }) : null
  try {
    await plantPlaces(world, id, run)
    await plantRuns(world.runs ?? [], id, run)
    await plantFlows(world, id, run)
    await plantPeople(world, id, run)
  } finally {
    await session.close()
  }
  return { ws, id }
}

type Run = (text: string, rows: object[]) => Promise<unknown> | null
type Id = (name: string) => string

const DEFAULT_ARTIFACT = 'orders'

async function plantPlaces(world: World, id: Id, run: Run): Promise<void> {
  await run(
    'CREATE (:System {ws: $ws, id: row.id, key: row.key, name: row.key, role: row.role, owner: row.owner, retentionDays: row.retentionDays})',
    (world.systems ?? []).map((system) => ({ retentionDays: null, owner: null, ...system, id: id(system.key) })),
  )
  const named = new Set((world.artifacts ?? []).map(({ name }) => name))
  const unnamed = new Set(
    world.versions.map(({ artifact = DEFAULT_ARTIFACT }) => artifact).filter((a) => !named.has(a)),
  )
  const artifacts = [...(world.artifacts ?? []), ...[...unnamed].map((name) => ({ name }))].map(
    ({
      name,
      kind = 'DATASET',
      namespace = 'shop',
      system,
      columns = [],
    }: NonNullable<World['artifacts']>[number]) => ({
      id: id(name),
      name,
      kind,
      namespace,
      label: artifactKinds[kind].label,
      search: `${namespace}\n${name}\n`.toLowerCase(),
      spellings: [`${namespace}\n${name}`],
      system: system === undefined ? null : id(system),
      columns: columns.map((column) => ({ id: id(`${name}.${column}`), name: column })),
    }),
  )
  await run(
    `CREATE (a:Artifact:$(row.label) {ws: $ws, id: row.id, kind: row.kind, namespace: row.namespace, name: row.name,
       search: row.search, spellings: row.spellings, producerSeen: true})
     FOREACH (c IN row.columns | CREATE (a)-[:HAS_COLUMN {ws: $ws}]->(:Column {ws: $ws, id: c.id, name: c.name, sensitive: false}))
     WITH a, row MATCH (s:System {ws: $ws, id: row.system}) CREATE (a)-[:IN_SYSTEM {ws: $ws}]->(s)`,
    artifacts,
  )
  const kinds = new Map(artifacts.map(({ name, kind }) => [name, kind]))
  await run(
    `MATCH (a:Artifact {ws: $ws, id: row.artifact})
     CREATE (v:Version:$(row.label) {ws: $ws}) SET v += row.properties
     CREATE (v)-[:VERSION_OF {ws: $ws}]->(a)
     FOREACH (_ IN CASE WHEN v.producerSeen THEN [] ELSE [1] END | SET v:Unseen)
     FOREACH (former IN row.formerly | CREATE (:Write {ws: $ws, id: former})-[:BOUND {ws: $ws}]->(v))`,
    world.versions.map((version) => {
      const artifact = version.artifact ?? DEFAULT_ARTIFACT
      const kind = kinds.get(artifact) ?? 'DATASET'
      const { seen, unreported, formerly = [], ...rest } = version
      const properties = storedVersion({
        ...rest,
        id: id(version.id),
        artifact: id(artifact),
        kind,
        place: unreported ? null : version.id,
        producerSeen: seen ?? true,
      })
      return {
        artifact: id(artifact),
        label: versionLabel(kind),
        formerly: formerly.map(id),
        properties: whole(properties),
      }
    }),
  )
}

const partsOf = ({ id, parts }: WorldRun) => parts ?? [id]

async function plantRuns(runs: WorldRun[], id: Id, run: Run): Promise<void> {
  await run(
    `CREATE (r:Run:TransformRun {ws: $ws}) SET r += row.properties
     FOREACH (_ IN CASE WHEN r.open OR r.clockSkew OR r.contradiction OR r.flowsAssumed THEN [1] ELSE [] END | SET r:Uncertain)
     FOREACH (p IN row.partIds | CREATE (:RunPart {ws: $ws, id: p, run: r.id, at: 0})-[:PART_OF {ws: $ws}]->(r))`,
    runs.map((each) => {
      const { id: name, parts: _, chained: __, ...uncertain } = each
      const job = { jobNamespace: 'shop', jobName: name }
      const properties = storedRun({ id: id(`run ${name}`), runId: name, kind: 'TRANSFORM', ...job, ...uncertain })
      return { partIds: partsOf(each).map(id), properties: whole(properties) }
    }),
  )
  const chain = runs.flatMap((each) => {
    const parts = each.chained ? partsOf(each) : []
    return parts.slice(1).map((to, index) => ({ from: id(parts[index] ?? to), to: id(to) }))
  })
  await run(
    `MATCH (a:RunPart {ws: $ws, id: row.from}) MATCH (b:RunPart {ws: $ws, id: row.to})
     CREATE (a)-[:FLOWS {ws: $ws, at: 0, carries: 'PERSONAL', entry: 'chain'}]->(b)`,
    chain,
  )
}

async function plantFlows({ flows = [], versions, runs = [] }: World, id: Id, run: Run): Promise<void> {
  const enumerated = new Set(versions.filter((version) => version.enumerated).map((version) => version.id))
  const parts = new Set(runs.flatMap(partsOf))
  const label = (name: string) => (parts.has(name) ? 'RunPart' : 'Version')
  const rows = flows.map(({ from, to, carries = 'PERSONAL', at = 0, carry = false, mixes = false, claim = null }) => ({
    shape: `MATCH (a:${label(from)} {ws: $ws, id: row.from}) MATCH (b:${label(to)} {ws: $ws, id: row.to})`,
    from: id(from),
    to: id(to),
    type: typeOfFlow(carries, enumerated.has(to) && !mixes),
    properties: {
      carries,
      at: BigInt(at),
      claim,
      mixes: mixes || null,
      carry: carry ? id(from) : null,
      entry: id(`${from}>${to}`),
    },
  }))
  for (const shape of new Set(rows.map((row) => row.shape))) {
    const alike = rows.filter((row) => row.shape === shape)
    await run(`${shape} CREATE (a)-[f:$(row.type)]->(b) SET f = row.properties, f.ws = $ws`, alike)
  }
}

async function plantPeople({ people = [], lists = [], erasures = [] }: World, id: Id, run: Run): Promise<void> {
  const ordinals = new Map(people.flatMap(({ ref, others = [] }) => [ref, ...others]).map((ref, n) => [ref, n]))
  const customer = (ref: string, namespace: string) => ({ ref, namespace, ordinal: ordinals.get(ref) ?? 0 })
  await run(
    `CREATE (c:Customer {ws: $ws, ref: row.ref, ordinal: row.ordinal})
     CREATE (:Identity {ws: $ws, digest: row.ref, namespace: row.namespace})-[:IDENTIFIES {ws: $ws}]->(c)
     FOREACH (other IN row.others | CREATE (c)-[:SAME_AS {ws: $ws}]->(o:Customer:Linked {ws: $ws, ref: other.ref, ordinal: other.ordinal})
       CREATE (:Identity {ws: $ws, digest: other.ref, namespace: other.namespace})-[:IDENTIFIES {ws: $ws}]->(o))`,
    people.map(({ ref, others = [], namespace = 'email' }) => ({
      ...customer(ref, namespace),
      others: others.map((other) => whole(customer(other, 'phone'))),
    })),
  )
  await run(
    `MATCH (v:Version {ws: $ws, id: row.version})
     CREATE (l:Read:MemberList {ws: $ws, id: row.id, at: row.at, mode: row.mode, key: row.id, count: size(row.places)})-[:MEMBER {ws: $ws}]->(v)
     CREATE (l)-[:HOLDS {ws: $ws}]->(:Members {ws: $ws, high: 0, people: row.places})`,
    lists.map(({ mode = 'ADD', people: named, ...list }, n) => {
      const places = named.map((ref) => BigInt(ordinals.get(ref) ?? 0))
      return { ...list, mode, places, id: id(`list ${n}`), version: id(list.version) }
    }),
  )
  await run(
    `MATCH (v:Version {ws: $ws, id: row.version}) MATCH (c:Customer {ws: $ws, ref: row.person})
     CREATE (e:Read:Erasure {ws: $ws, id: row.id, at: row.at, effective: row.effective,
       outcome: CASE WHEN row.effective THEN 'deleted' ELSE 'retained_hold' END})
     CREATE (e)-[:ERASES {ws: $ws}]->(c) CREATE (e)-[:BOUND {ws: $ws}]->(v)`,
    erasures.map(({ effective = true, ...e }, n) => ({
      ...e,
      effective,
      id: id(`erasure ${n}`),
      version: id(e.version),
    })),
  )
}

/** The driver takes JavaScript numbers for floats; every number here is whole. */
function whole(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? BigInt(value) : value]),
  )
}
