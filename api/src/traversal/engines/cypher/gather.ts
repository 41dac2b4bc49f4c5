import type { Statement } from '../../../platform/db/index.ts'
import {
  Adjacency,
  artifactsById,
  artifactsSince,
  byIds,
  closed,
  partsById,
  putRows,
  type Reader,
  systemsById,
  versionsById,
} from '../../adjacency/index.ts'
import { idsOf, type Reach } from '../reach.ts'
import * as store from './store.ts'

/** What was gathered for one question. `upstream`: a way into it may begin at a node that is not here. */
export type Piece = { graph: Adjacency; upstream: boolean }

const walksOf = (reach: Reach) =>
  ({
    person: [store.personReach],
    people: [store.peopleReach],
    everyone: [store.everyoneReach],
    nothing: [],
    beside: reach.follow === 'beside' ? besideIn[reach.direction] : [],
    DOWNSTREAM: [store.downstreamReach],
    UPSTREAM: [store.upstreamReach],
    BOTH: [store.downstreamReach, store.upstreamReach],
  })[reach.follow]

const besideIn = {
  DOWNSTREAM: [store.besideAfter],
  UPSTREAM: [store.besideBefore],
  BOTH: [store.besideAfter, store.besideBefore],
}

/** What begins elsewhere, and may lead into what is gathered by a way that nobody has looked at. */
const comesFromElsewhere: ReadonlySet<Reach['follow']> = new Set([
  'people',
  'UPSTREAM',
  'BOTH',
  'everyone',
  'beside',
  'nothing',
])

/** A version that replaced another one counts whom it left out. */
const looksBack: ReadonlySet<Reach['follow']> = new Set(['people', 'UPSTREAM', 'BOTH'])

/** The nodes that a question may reach, and as much around them as its answer looks at. */
export async function gather(reader: Reader, reach: Reach, starts: readonly string[], most: number): Promise<Piece> {
  const [nodes, [counts], also] = await Promise.all([
    reached(reader, reach, starts, most),
    reader.run(store.workspaceCounts, {}),
    idsOf(reach.also),
  ])
  const graph = new Adjacency()
  graph.isTruncated = nodes.truncated
  const versions = new Set([...nodes.versions, ...also])
  await put(reader, graph, [...versions], reach.follow === 'nothing' ? [...starts] : [...nodes.parts])
  await putAround(reader, graph, reach)
  if (looksBack.has(reach.follow)) {
    const replaced = await byIds(reader, store.replacedBy, nodes.versions)
    await put(
      reader,
      graph,
      replaced.map(({ id }) => id),
      [],
    )
  }
  if (reach.columns) {
    const writers = await byIds(reader, store.writersOf, graph.versionIds())
    await put(
      reader,
      graph,
      [],
      writers.map(({ id }) => id),
    )
  }
  await putPlaces(reader, graph)
  graph.putCounts({
    unseen: counts?.unseen ?? 0,
    refused: counts?.refused ?? 0,
    lenient: counts?.lenient ?? 0,
    runsWithoutInput: new Set(counts?.runsWithoutInput),
    silentSystems: new Set(counts?.silentSystems),
  })
  return { graph, upstream: reach.columns === true || nodes.asked || comesFromElsewhere.has(reach.follow) }
}

/** What was reached so far. `asked`: a deployment that was asked about people, by the way from a log back to it. */
type Nodes = { versions: Set<string>; parts: Set<string>; truncated: boolean; asked: boolean }

/** All that the walks reach, and what lies behind full lists that could not have named whoever it is about. */
async function reached(reader: Reader, reach: Reach, starts: readonly string[], most: number): Promise<Nodes> {
  const nodes: Nodes = { versions: new Set(starts), parts: new Set(), truncated: false, asked: false }
  for (const walk of walksOf(reach)) await spread(reader, walk, reach, [...new Set(starts)], most, nodes)
  if (reach.follow === 'person') await behindLists(reader, reach, await idsOf(reach.namespaces), most, nodes)
  if (reach.follow === 'people') await beforeLists(reader, reach, most, nodes)
  await askedOf(reader, reach, [...new Set(starts)], most, nodes)
  return nodes
}

/**
 * From every start, in batches that double: a start that another one reached has nothing to add, so that a chain in which every
 * version names the person is not walked once for each.
 */
async function spread(
  reader: Reader,
  walk: Statement<store.Reached>,
  reach: Reach,
  starts: string[],
  most: number,
  nodes: Nodes,
): Promise<void> {
  const done = new Set<string>()
  for (let rest = starts, size = 1; rest.length > 0 && !nodes.truncated; size *= 2) {
    const batch = rest.slice(0, size)
    const found = await reader.run(walk, { starts: batch, most: most + 1 })
    for (const id of batch) done.add(id)
    for (const { id, part } of found) {
      done.add(id)
      ;(part ? nodes.parts : nodes.versions).add(id)
    }
    // One walk more would not make the answer complete.
    nodes.truncated ||= nodes.versions.size + nodes.parts.size > most
    rest = rest.slice(size)
    // One that another one reached has nothing to add, unless only single steps are taken.
    if (reach.follow !== 'beside') rest = rest.filter((id) => !done.has(id))
  }
}

/** Goes on from what a person reached through lists that could not have named them. */
async function behindLists(
  reader: Reader,
  reach: Reach,
  namespaces: readonly string[],
  most: number,
  nodes: Nodes,
): Promise<void> {
  for (let known = new Set<string>(); !nodes.truncated; ) {
    const ids = [...nodes.versions, ...nodes.parts].filter((id) => !known.has(id))
    known = new Set([...known, ...ids])
    const open = await reader.run(store.openToPerson, { ids, namespaces: [...namespaces] })
    const fresh = open.flatMap(({ id }) => (nodes.versions.has(id) ? [] : id))
    if (fresh.length === 0) return
    for (const id of fresh) nodes.versions.add(id)
    await spread(reader, store.personReach, reach, fresh, most, nodes)
  }
}

/** Goes on against the flows from versions whose lists could not have named everybody. */
async function beforeLists(reader: Reader, reach: Reach, most: number, nodes: Nodes): Promise<void> {
  for (let known = new Set<string>(); !nodes.truncated; ) {
    const ids = [...nodes.versions].filter((id) => !known.has(id))
    known = new Set([...known, ...ids])
    const open = await reader.run(store.openToPeople, { ids })
    const fresh = open.filter(({ id }) => !nodes.versions.has(id) && !nodes.parts.has(id))
    if (fresh.length === 0) return
    for (const { id, part } of fresh) (part ? nodes.parts : nodes.versions).add(id)
    const of = (wanted: boolean) => fresh.flatMap(({ id, part }) => (part === wanted ? id : []))
    await spread(reader, store.peopleReach, reach, of(false), most, nodes)
    await spread(reader, store.peopleReachOfParts, reach, of(true), most, nodes)
  }
}

/** The deployments that were asked about people, with the logs that say so, from whichever end is known. */
async function askedOf(reader: Reader, reach: Reach, starts: string[], most: number, nodes: Nodes): Promise<void> {
  const before = reach.follow === 'person' || reach.follow === 'everyone'
  if (!before && reach.follow !== 'people') return
  const known = nodes.versions.size
  await spread(reader, before ? store.askedBefore : store.askedAfter, reach, starts, most, nodes)
  nodes.asked = nodes.versions.size > known
}

async function put(reader: Reader, graph: Adjacency, versionIds: string[], partIds: string[]): Promise<void> {
  const versions = await byIds(reader, versionsById, versionIds)
  const parts = await byIds(reader, partsById, partIds)
  closed(() => putRows(graph, { versions, parts, artifacts: [] }))
}

/**
 * What stands one step beyond: full lists that hold a person back, what joins both sides of a trace in a drawing, and the
 * deployments by which a model is live; and who read a version after its end.
 */
async function putAround(reader: Reader, graph: Adjacency, { follow }: Reach): Promise<void> {
  if (follow === 'nothing') return
  const { nodes } = graph.missing()
  await put(reader, graph, nodes, nodes)
  // A run's later parts follow its first: a drawing joins what they lead to.
  if (follow === 'BOTH' || follow === 'beside')
    for (let known = -1; known !== graph.size; ) {
      known = graph.size
      await put(reader, graph, [], graph.missing().nodes)
    }
  await put(reader, graph, graph.missingAfter('MODEL'), [])
}

async function putPlaces(reader: Reader, graph: Adjacency): Promise<void> {
  const artifacts = await byIds(reader, artifactsById, graph.missing().artifacts)
  closed(() => putRows(graph, { versions: [], parts: [], artifacts }))
  const alike = artifacts.flatMap((row) => (row.alike.length > 0 ? [row.artifact.id, ...row.alike] : []))
  graph.putBeginnings(await byIds(reader, artifactsSince, new Set(alike)))
  const systems = new Set(artifacts.flatMap(({ system }) => system ?? []))
  graph.putSystems(await byIds(reader, systemsById, systems))
}
