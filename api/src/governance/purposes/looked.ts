import type { VersionRow } from '../../catalog/artifacts/index.ts'
import { startsById, type VersionsQueryContext, withinTime } from '../../lineage/answers/index.ts'
import { incomplete } from '../../platform/errors.ts'
import type { Adjacency, Steps } from '../../traversal/adjacency/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { DeclarationRow } from '../declarations/index.ts'
import { authorisedAt, type Standing } from './authorised.ts'
import type { PurposeSet } from './sets.ts'
import { type Source, sourcesOf } from './sources.ts'

/** A version that limits another one, or of which nothing is authorised, with the shortest way from it, both included. */
export type ShownSource = { version: VersionRow; declarations: readonly DeclarationRow[]; path: VersionRow[] }

/** A part of what was found, with how much there is. */
export type Some<Item> = { items: Item[]; totalCount: number }

/**
 * What a version came from. `limits`: those sources that were asked for; `limiting`: the ids of their artifacts, all of them. `declarations`: all that is
 * authorised of what is behind it. `artifacts`: the ids of those from which data of people came, its own too. `complete`: false, not everything could be looked
 * at, which is a gap.
 */
export type LookedAt = {
  version: VersionRow
  purposes: PurposeSet | null
  gap: boolean
  limits: Some<ShownSource>
  limiting: readonly string[]
  undeclared: Some<ShownSource>
  declarations: readonly DeclarationRow[]
  artifacts: readonly string[]
  complete: boolean
}

/** Sources that are shown of each version. */
const SHOWN = 20

type Asked = { ids: readonly string[]; at: Instant; path: string; wanted: (own: PurposeSet) => boolean }

/**
 * Looks at what is behind versions, by their ids or those of artifacts, which mean their current ones. `at`: by whose authorisations. `wanted`: which limits to tell.
 * Throws VERSION_NOT_FOUND, INCOMPLETE where it took too long, and DatabaseError.
 */
export async function lookBehind(context: VersionsQueryContext, { ids, at, path, wanted }: Asked): Promise<LookedAt[]> {
  const [standing, versions] = await Promise.all([
    authorisedAt(context.db, at),
    startsById(context, ids, context.now(), (place) => (path.endsWith('.') ? `${path}${place}` : path)),
  ])
  const found = await withinTime(context, async (stop) => {
    const moment = await context.adjacency({ follow: 'UPSTREAM', from: versions })
    return moment.traverse((graph) => lookAtEach(graph, standing, versions, wanted), stop)
  })
  if (!found) throw incomplete('QUERY_TIMEOUT', at)
  return found
}

function* lookAtEach(
  graph: Adjacency,
  standing: Standing,
  ids: readonly string[],
  wanted: Asked['wanted'],
): Steps<LookedAt[]> {
  const looked: LookedAt[] = []
  for (const id of new Set(ids)) {
    const node = graph.find(id)
    const version = node === undefined ? null : graph.version(node)
    if (node === undefined || !version) continue
    const { purposes, limits, open, behind } = yield* sourcesOf(graph, standing.authorised, node)
    const asked = limits.filter(({ own }) => wanted(own))
    const complete = !graph.isTruncated
    const artifacts = [...new Set(behind.flatMap((one) => graph.version(one)?.artifact ?? []))]
    looked.push({
      version,
      purposes,
      gap: open.length > 0 || !complete,
      limits: shown(graph, standing, asked),
      limiting: [...new Set(asked.flatMap((source) => graph.version(source.node)?.artifact ?? []))],
      undeclared: shown(graph, standing, open),
      declarations: artifacts.flatMap((artifact) => standing.declarations.get(artifact) ?? []),
      artifacts,
      complete,
    })
  }
  return looked
}

function shown(graph: Adjacency, { declarations }: Standing, sources: readonly Source[]): Some<ShownSource> {
  const items = sources.slice(0, SHOWN).flatMap(({ node, path }) => {
    const version = graph.version(node)
    if (!version) return []
    const way = path.flatMap((one) => graph.version(one) ?? [])
    return { version, declarations: declarations.get(version.artifact) ?? [], path: way }
  })
  return { items, totalCount: sources.length }
}
