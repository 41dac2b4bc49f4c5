import {
  Adjacency,
  artifactsById,
  byIds,
  closed,
  partsById,
  putRows,
  type Reader,
  systemsById,
  versionsById,
} from '../../adjacency/index.ts'
import type { Reach } from '../reach.ts'
import * as cypher from './walks.ts'

/** What was gathered for one question. `upstream`: a way into it may begin at a node that is not here. */
export type Piece = { graph: Adjacency; upstream: boolean }

const walksOf = ({ follow }: Reach) =>
  ({
    person: [cypher.personReach],
    people: [cypher.peopleReach],
    DOWNSTREAM: [cypher.downstreamReach],
    UPSTREAM: [cypher.upstreamReach],
    BOTH: [cypher.downstreamReach, cypher.upstreamReach],
  })[follow]

/** The nodes that a question may reach, and as much around them as its answer looks at. */
export async function gather(reader: Reader, reach: Reach, starts: readonly string[], most: number): Promise<Piece> {
  const [nodes, [counts]] = await Promise.all([
    reached(reader, reach, starts, most),
    reader.run(cypher.workspaceCounts, {}),
  ])
  const graph = new Adjacency()
  graph.isTruncated = nodes.truncated
  await put(reader, graph, [...nodes.versions], [...nodes.parts])
  await putAround(reader, graph, reach)
  if (reach.follow !== 'person' && reach.follow !== 'DOWNSTREAM') {
    const replaced = await byIds(reader, cypher.replacedBy, nodes.versions)
    await put(
      reader,
      graph,
      replaced.map(({ id }) => id),
      [],
    )
  }
  await putPlaces(reader, graph)
  graph.putCounts({
    ...{ unseen: counts?.unseen ?? 0, refused: counts?.refused ?? 0, lenient: counts?.lenient ?? 0 },
    runsWithoutInput: new Set(counts?.runsWithoutInput),
    silentSystems: new Set(counts?.silentSystems),
  })
  return { graph, upstream: reach.follow !== 'person' && reach.follow !== 'DOWNSTREAM' }
}

/**
 * From every start, in batches that double: a start that another one reached has nothing to add, so that a chain in which every
 * version names the person is not walked once for each.
 */
async function reached(reader: Reader, reach: Reach, starts: readonly string[], most: number) {
  const versions = new Set(starts)
  const parts = new Set<string>()
  let truncated = false
  for (const walk of walksOf(reach)) {
    const done = new Set<string>()
    let rest = [...new Set(starts)]
    for (let size = 1; rest.length > 0; size *= 2) {
      const batch = rest.slice(0, size)
      const found = await reader.run(walk, { starts: batch, most: most + 1 })
      for (const id of batch) done.add(id)
      for (const { id, part } of found) {
        if (!part) done.add(id)
        ;(part ? parts : versions).add(id)
      }
      truncated ||= versions.size + parts.size > most
      // One walk more would not make the answer complete.
      if (truncated) break
      rest = rest.slice(size).filter((id) => !done.has(id))
    }
  }
  return { versions, parts, truncated }
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
  const { nodes } = graph.missing()
  await put(reader, graph, nodes, nodes)
  if (follow === 'people') return
  // A run's later parts follow its first: a drawing joins what they lead to.
  if (follow === 'BOTH')
    for (let known = -1; known !== graph.size; ) {
      known = graph.size
      await put(reader, graph, [], graph.missing().nodes)
    }
  await put(reader, graph, graph.missingAfter('MODEL'), [])
}

async function putPlaces(reader: Reader, graph: Adjacency): Promise<void> {
  const artifacts = await byIds(reader, artifactsById, graph.missing().artifacts)
  closed(() => putRows(graph, { versions: [], parts: [], artifacts }))
  const systems = new Set(artifacts.flatMap(({ system }) => system ?? []))
  graph.putSystems(await byIds(reader, systemsById, systems))
}
