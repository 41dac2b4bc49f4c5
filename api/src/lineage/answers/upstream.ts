import type { Adjacency, Steps } from '../../traversal/adjacency/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { logsOf } from './asked.ts'
import { type CompletenessRow, caveatsOf, derivedOf } from './caveats.ts'
import { traverseToPeople } from './traverse.ts'
import { unknownsOf } from './unknowns.ts'

/**
 * `traversed`: the version itself, and the versions and run parts from which people may have come into it. `ids`: of the versions;
 * none: it was not there yet. `logs`: versions that name whom it was asked about.
 */
export type Upstream = {
  id: string
  createdAt: Instant
  traversed: number[]
  ids: string[]
  logs: string[]
  beyond: Beyond
  completeness: CompletenessRow
}

/** An `Upstream`, before what the record does not know about it is counted. `truncated`: a walk stopped. */
export type Origins = Omit<Upstream, 'completeness'> & { truncated: boolean }

/** From a version back to where its people may have come from, as of a time. `most`: nodes, past which it stops and says so. */
export function* upstreamOf(graph: Adjacency, id: string, asOf: Instant, most: number): Steps<Upstream> {
  const { truncated, ...origins } = yield* originsOf(graph, id, asOf, most)
  return { ...origins, completeness: yield* completenessOf(graph, origins.traversed, truncated, asOf) }
}

/** As `upstreamOf`, without its completeness. */
export function* originsOf(graph: Adjacency, id: string, asOf: Instant, most: number): Steps<Origins> {
  const node = graph.find(id)
  const version = node === undefined ? null : graph.version(node)
  const isThere = node !== undefined && version && version.createdAt <= asOf
  const { traversed, truncated } = isThere
    ? yield* traverseToPeople(graph, node, { most, within: null })
    : { traversed: [], truncated: false }
  const versions = traversed.filter(graph.isVersion)
  const beyond = isThere ? yield* beyondLists(graph, node, versions, most) : nothingBeyond
  return {
    id,
    createdAt: version?.createdAt ?? asOf,
    traversed,
    beyond,
    ids: versions.map((one) => graph.id(one)),
    logs: isThere ? logsOf(graph, node, asOf).map((one) => graph.id(one)) : [],
    truncated: truncated || beyond.truncated,
  }
}

/**
 * What lies behind full lists on the way: `ids` of versions from which those people come whom the lists could not have named.
 * `traversed`: as if no list could. `named`: the namespaces by which every one of these lists names people.
 */
export type Beyond = { ids: string[]; traversed: number[]; named: ReadonlySet<string>; truncated: boolean }

const nothingBeyond: Beyond = { ids: [], traversed: [], named: new Set(), truncated: false }

function* beyondLists(graph: Adjacency, node: number, versions: readonly number[], most: number): Steps<Beyond> {
  if (!versions.some((one) => graph.isEnumerated(one) && graph.version(one)?.listedBy)) return nothingBeyond
  const { traversed, truncated } = yield* traverseToPeople(graph, node, { most, within: null }, new Set())
  const near = new Set(versions)
  const beyond = traversed.filter((one) => graph.isVersion(one) && !near.has(one))
  if (beyond.length === 0) return { ...nothingBeyond, truncated }
  const lists = traversed.flatMap((one) => (graph.isEnumerated(one) ? [graph.version(one)?.listedBy ?? []] : []))
  const named = (lists[0] ?? []).filter((namespace) => lists.every((listedBy) => listedBy.includes(namespace)))
  return { ids: beyond.map((one) => graph.id(one)), traversed, named: new Set(named), truncated }
}

/** What the record does not know about where people came from. `traversed`: all that was walked. */
export function* completenessOf(
  graph: Adjacency,
  traversed: readonly number[],
  truncated: boolean,
  asOf: Instant,
): Steps<CompletenessRow> {
  const versions = traversed.filter(graph.isVersion)
  const unknowns = yield* unknownsOf({ graph, traversed, asOf, upstream: true })
  const derived = versions.filter((version) => !graph.isEnumerated(version))
  const isPart = truncated || graph.isTruncated
  return {
    complete: !isPart,
    truncatedBy: isPart ? 'MAX_REACHED' : null,
    reached: versions.length,
    outside: 0,
    caveats: caveatsOf(unknowns, derivedOf(derived.map((version) => graph.id(version)))),
  }
}
