import { randomUUID } from 'node:crypto'
import type { ArtifactKind, Carries, MemberMode, SystemRole } from '../../api/src/generated/schema.ts'
import type { Connection } from '../../api/src/platform/db/index.ts'
import { artifactLabel, versionLabel } from '../../api/src/vocabulary/kinds.ts'

/** A graph as it is stored (docs/api/graph.md), for tests of questions alone. Names are unique within their kind. */
export type World = {
  people?: { ref: string; others?: string[]; namespace?: string }[]
  systems?: { key: string; role: SystemRole; retentionDays?: number }[]
  artifacts?: { name: string; kind?: ArtifactKind; namespace?: string; system?: string; columns?: string[] }[]
  versions: WorldVersion[]
  runs?: WorldRun[]
  flows?: WorldFlow[]
  lists?: { version: string; people: string[]; at: number; mode?: MemberMode }[]
  erasures?: { version: string; person: string; at: number; effective?: boolean }[]
}

export type WorldVersion = {
  id: string
  artifact?: string
  name?: string
  createdAt?: number
  supersededAt?: number
  destroyedAt?: number
  enumerated?: boolean
  seen?: boolean
  assumedAppend?: boolean
  /** Nobody reported writing it: it stands off the timeline. */
  unreported?: boolean
  /** Ids that it had before it was joined with others. */
  formerly?: string[]
}

/** `parts`: their names. A run without any has one, of its own name. `chained`: each leads to the next. */
export type WorldRun = {
  id: string
  parts?: string[]
  chained?: boolean
  open?: boolean
  clockSkew?: boolean
  contradiction?: boolean
  flowsAssumed?: boolean
}

/** Between names of versions and of run parts. `carry`: carried on from the version `from`. */
export type WorldFlow = {
  from: string
  to: string
  carries?: Carries
  at?: number
  carry?: boolean
  mixes?: boolean
  claim?: string
}

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

/** A table that feeds another, with a person in the first. */
export const fedTable: World = {
  people: [{ ref: 'ada' }],
  versions: [{ id: 'a' }, { id: 'b' }],
  runs: [{ id: 'r' }],
  flows: [
    { from: 'a', to: 'r' },
    { from: 'r', to: 'b' },
  ],
  lists: [{ version: 'a', people: ['ada'], at: 0 }],
}

/** docs/api/graph.md, said once more here so that tests do not lean on the code that they check. */
export const typeOfFlow = (carries: Carries, intoEnumerated: boolean): 'FLOWS' | 'BLURRED' | 'HELD' => {
  if (carries === 'AGGREGATED' || carries === 'ANONYMISED') return 'BLURRED'
  return carries === 'NONE' || intoEnumerated ? 'HELD' : 'FLOWS'
}

type Run = (text: string, rows: object[]) => Promise<unknown> | null
type Id = (name: string) => string

const DEFAULT_ARTIFACT = 'orders'

async function plantPlaces(world: World, id: Id, run: Run): Promise<void> {
  await run(
    'CREATE (:System {ws: $ws, id: row.id, key: row.key, name: row.key, role: row.role, retentionDays: row.retentionDays})',
    (world.systems ?? []).map((system) => ({ retentionDays: null, ...system, id: id(system.key) })),
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
      label: artifactLabel[kind],
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
     CREATE (v:Version:$(row.label) {ws: $ws, id: row.id, artifact: row.artifact, kind: row.kind, name: row.name, place: row.place,
       createdAt: row.createdAt, supersededAt: row.supersededAt, destroyedAt: row.destroyedAt,
       enumerated: row.enumerated, producerSeen: row.seen, assumedAppend: row.assumedAppend})
     CREATE (v)-[:VERSION_OF {ws: $ws}]->(a)
     FOREACH (_ IN CASE WHEN row.seen THEN [] ELSE [1] END | SET v:Unseen)
     FOREACH (former IN row.formerly | CREATE (:Write {ws: $ws, id: former})-[:BOUND {ws: $ws}]->(v))`,
    world.versions.map((version) => {
      const artifact = version.artifact ?? DEFAULT_ARTIFACT
      const kind = kinds.get(artifact) ?? 'DATASET'
      return {
        ...{ name: null, createdAt: 0, supersededAt: null, destroyedAt: null, enumerated: false, seen: true },
        ...{ assumedAppend: false, ...version, id: id(version.id), artifact: id(artifact), kind },
        ...{
          place: version.unreported ? null : version.id,
          label: versionLabel(kind),
          formerly: (version.formerly ?? []).map(id),
        },
      }
    }),
  )
}

const partsOf = ({ id, parts }: WorldRun) => parts ?? [id]

async function plantRuns(runs: WorldRun[], id: Id, run: Run): Promise<void> {
  await run(
    `CREATE (r:Run:TransformRun {ws: $ws, id: row.runId, runId: row.name, kind: 'TRANSFORM', state: 'COMPLETE', startedAt: 0,
       endedAt: 0, jobNamespace: 'shop', jobName: row.name, purposes: [], seen: true, open: row.open,
       clockSkew: row.clockSkew, contradiction: row.contradiction, flowsAssumed: row.flowsAssumed})
     FOREACH (_ IN CASE WHEN row.open OR row.clockSkew OR row.contradiction OR row.flowsAssumed THEN [1] ELSE [] END | SET r:Uncertain)
     FOREACH (p IN row.partIds | CREATE (:RunPart {ws: $ws, id: p, run: row.runId, at: 0})-[:PART_OF {ws: $ws}]->(r))`,
    runs.map((each) => ({
      ...{ open: false, clockSkew: false, contradiction: false, flowsAssumed: false, ...each },
      ...{ name: each.id, runId: id(`run ${each.id}`), partIds: partsOf(each).map(id) },
    })),
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
     CREATE (l:Read:MemberList {ws: $ws, id: row.id, at: row.at, mode: row.mode, key: row.id})-[:MEMBER {ws: $ws}]->(v)
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
