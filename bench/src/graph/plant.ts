import type { Driver, Session } from 'neo4j-driver'
import { runLabel, versionLabel } from '../../../api/src/vocabulary/kinds.ts'
import { storedRun, storedVersion } from '../../../testkit/planting/stored.ts'
import { inBatches } from '../batches.ts'
import { type Layered, placeOf, writerOf } from './layered.ts'
import { layerOf, partId, runId, startedAt, storedArtifact, versionId, versionName, writtenAt } from './names.ts'
import type { Person } from './people.ts'

const BATCH = 5_000

/** Internal ids of nodes by number: relationships are made between nodes that need not be looked for. */
type Places = { versions: Float64Array; parts: Float64Array }

/**
 * Writes the graph straight into the database as ingest would store it (docs/api/graph.md), from two sessions: systems and
 * artifacts are there already. Runs are stored with what an answer reads of them; statements and reads are left out.
 */
export async function plant(driver: Driver, ws: string, graph: Layered): Promise<void> {
  const places: Places = { versions: new Float64Array(graph.versions), parts: new Float64Array(graph.parts) }
  await bySessions(driver, versionBatches(ws, graph), async (run, artifacts) => {
    for (const [number, node] of await run(statements.versions, { ws, artifacts })) places.versions[number] = node
  })
  await bySessions(driver, runBatches(ws, graph), async (run, runs) => {
    for (const [number, node] of await run(statements.runs, { ws, runs })) places.parts[number] = node
  })
  await bySessions(driver, flowBatches(ws, graph, places), async (run, parts) => {
    await run(statements.flows, { ws, parts })
  })
}

/** What a statement that names a version binds to (history/binding/store.ts), and a person of the driver's own. */
export async function plantPeople(
  driver: Driver,
  ws: string,
  graph: Layered,
  people: readonly Person[],
): Promise<void> {
  const listed = [...new Set(people.flatMap(({ memberships }) => memberships))]
  const rows = listed.map((version) => ({ id: versionId(ws, version), properties: writeOf(ws, graph, version) }))
  await driver.executeQuery(statements.writes, { ws, rows })
  const persons = people.map(({ name, memberships }) => ({ name, ids: memberships.map((one) => versionId(ws, one)) }))
  await driver.executeQuery(statements.people, { ws, persons })
}

const statements = {
  versions: `
    UNWIND $artifacts AS row
    MATCH (a:Artifact {ws: $ws, id: row.id})
    UNWIND row.versions AS version
    CREATE (v:Version {ws: $ws})-[:VERSION_OF {ws: $ws}]->(a)
    SET v:$(row.label), v += version.properties
    RETURN version.number AS number, id(v) AS node`,
  runs: `
    UNWIND $runs AS row
    CREATE (r:Run {ws: $ws})
    SET r:$(row.label), r += row.properties
    WITH r, row UNWIND row.parts AS part
    CREATE (p:RunPart {ws: $ws, id: part.id, run: r.id, at: row.properties.endedAt})-[:PART_OF {ws: $ws}]->(r)
    RETURN part.number AS number, id(p) AS node`,
  flows: `
    UNWIND $parts AS row
    MATCH (p) WHERE id(p) = row.node
    CALL (p, row) {
      UNWIND row.inputs AS input
      MATCH (v) WHERE id(v) = input.node
      CREATE (v)-[:FLOWS {ws: $ws, at: row.from, carries: 'PERSONAL', entry: input.entry}]->(p)
    }
    CALL (p, row) {
      UNWIND row.outputs AS output
      MATCH (v) WHERE id(v) = output.node
      CREATE (p)-[:FLOWS {ws: $ws, at: row.at, carries: 'PERSONAL', entry: output.entry}]->(v)
    }`,
  writes: `
    UNWIND $rows AS row
    MATCH (v:Version {ws: $ws, id: row.id})
    CREATE (w:Write {ws: $ws, id: row.id})-[:BOUND {ws: $ws}]->(v)
    SET w += row.properties`,
  people: `
    UNWIND $persons AS person
    CREATE (p:BenchPerson {ws: $ws, name: person.name})
    WITH p, person UNWIND person.ids AS id
    MATCH (v:Version {ws: $ws, id: id})
    CREATE (p)-[:BENCH_MEMBER {ws: $ws}]->(v)`,
}

type Run = (text: string, parameters: object) => Promise<[number: number, node: number][]>

/**
 * Hands each half of the batches to a session of its own. Halves are far apart in the graph, so that they seldom wait for
 * each other; where they do, the driver tries again.
 */
async function bySessions<T>(
  driver: Driver,
  halves: Generator<T>[],
  work: (run: Run, batch: T) => Promise<void>,
): Promise<void> {
  await Promise.all(
    halves.map(async (batches) => {
      const session = driver.session()
      try {
        for (const batch of batches) await work(runIn(session), batch)
      } finally {
        await session.close()
      }
    }),
  )
}

const runIn =
  (session: Session): Run =>
  (text, parameters) =>
    session.executeWrite(async (tx) => {
      const { records } = await tx.run(text, parameters)
      return records.map((record): [number, number] => [record.get('number'), record.get('node')])
    })

const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)

/** The lower and the upper half of these numbers. */
const halvesOf = (count: number): number[][] => {
  const middle = Math.floor(count / 2)
  return [numbers(0, middle), numbers(middle, count)]
}

/** Versions of whole artifacts at a time: an artifact is a dense node, which two sessions would wait for. */
function versionBatches(ws: string, graph: Layered) {
  const { layers, width, steps } = graph.shape
  const perBatch = Math.max(1, Math.round(BATCH / steps))
  const versionsOf = (artifact: number) => {
    const layer = Math.floor(artifact / width)
    return numbers(0, steps).map((step) => {
      const number = (layer * steps + step) * width + (artifact % width)
      return { number, properties: versionProperties(ws, graph, number) }
    })
  }
  return halvesOf(layers * width).map(function* (half) {
    for (const batch of inBatches(half, perBatch))
      yield batch.map((artifact) => ({
        id: storedArtifact(ws, graph, artifact),
        label: versionLabel(layerOf(Math.floor(artifact / width)).kind),
        versions: versionsOf(artifact),
      }))
  })
}

function versionProperties(ws: string, graph: Layered, version: number) {
  const { layer, step, artifact } = placeOf(graph, version)
  return storedVersion({
    id: versionId(ws, version),
    artifact: storedArtifact(ws, graph, artifact),
    kind: layerOf(layer).kind,
    name: versionName(graph, version),
    createdAt: writtenAt(graph, layer, step),
    supersededAt: step + 1 < graph.shape.steps ? writtenAt(graph, layer, step + 1) : null,
  })
}

/** A layer's step is one run; what its outputs come from was stated, so it has a part for each task. */
function runBatches(ws: string, graph: Layered) {
  const { layers, width, outputs, steps } = graph.shape
  const tasks = width / outputs
  return halvesOf(layers * steps).map(function* (half) {
    for (const batch of inBatches(half, BATCH / tasks))
      yield batch.map((run) => {
        const [layer, step] = [Math.floor(run / steps), run % steps]
        return {
          label: runLabel[layerOf(layer).run],
          properties: runProperties(ws, graph, layer, step),
          parts: numbers(run * tasks, (run + 1) * tasks).map((number) => ({ number, id: partId(ws, number) })),
        }
      })
  })
}

function runProperties(ws: string, graph: Layered, layer: number, step: number) {
  const endedAt = writtenAt(graph, layer, step)
  return storedRun({
    id: runId(ws, layer, step),
    runId: `layer${layer}/${step}`,
    kind: layerOf(layer).run,
    startedAt: startedAt(endedAt),
    endedAt,
    jobNamespace: 'bench',
    jobName: `layer${layer}`,
  })
}

/** By part, in the order of steps: the two sessions meet nowhere but in the middle. */
function flowBatches(ws: string, graph: Layered, places: Places) {
  const { layers, steps, width, outputs } = graph.shape
  const tasks = width / outputs
  const perPart = Math.ceil(graph.edges / graph.parts)
  const partsOf = (step: number) =>
    numbers(0, layers).flatMap((layer) => numbers((layer * steps + step) * tasks, (layer * steps + step + 1) * tasks))
  return halvesOf(steps).map(function* (half) {
    for (const batch of inBatches(half.flatMap(partsOf), Math.ceil(BATCH / perPart)))
      yield batch.map((part) => flowsOf(ws, graph, places, part))
  })
}

function flowsOf(ws: string, graph: Layered, places: Places, part: number) {
  const { outputs, steps, width } = graph.shape
  const run = Math.floor((part * outputs) / width)
  const at = writtenAt(graph, Math.floor(run / steps), run % steps)
  const inputs = graph.inputs.subarray(graph.inputStarts[part], graph.inputStarts[part + 1])
  const read = partId(ws, part).slice(0, 28)
  const node = (version: number) => places.versions[version] ?? 0
  return {
    node: places.parts[part] ?? 0,
    at,
    from: startedAt(at),
    inputs: [...inputs].map((version, i) => ({
      node: node(version),
      entry: `${read}${i.toString(16).padStart(4, '0')}`,
    })),
    outputs: numbers(part * outputs, (part + 1) * outputs).map((version) => ({
      node: node(version),
      entry: versionId(ws, version),
    })),
  }
}

/** A named write that overwrites, as ingest keeps it. */
function writeOf(ws: string, graph: Layered, version: number) {
  const { layer, step, artifact } = placeOf(graph, version)
  const at = writtenAt(graph, layer, step)
  const source = { part: partId(ws, writerOf(graph, version)), carries: 'PERSONAL', claim: null }
  return {
    artifact: storedArtifact(ws, graph, artifact),
    run: JSON.stringify(['run', `layer${layer}/${step}`]),
    name: versionName(graph, version),
    at,
    since: startedAt(at),
    until: at,
    overwrites: true,
    fresh: false,
    alone: false,
    assumed: false,
    seen: true,
    sources: JSON.stringify([source]),
    stoodAlone: true,
    cuts: true,
  }
}
