import type { VersionRow } from '../../catalog/artifacts/index.ts'
import type { UseDecision } from '../../generated/schema.ts'
import { startsById, type VersionsQueryContext, withinTime } from '../../lineage/answers/index.ts'
import { instantOf } from '../../platform/asOf.ts'
import { badUserInput, incomplete } from '../../platform/errors.ts'
import type { Adjacency, Steps } from '../../traversal/adjacency/index.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'
import type { DeclarationRow } from '../declarations/index.ts'
import { unknownPurpose } from '../vocabularies/index.ts'
import { authorisedAt, type Standing } from './authorised.ts'
import { allows, type PurposeSet } from './sets.ts'
import { type Source, type Sources, sourcesOf } from './sources.ts'

export type ShownSource = { version: VersionRow; declarations: readonly DeclarationRow[]; path: VersionRow[] }

/** A part of what was found, with how much there is. */
export type Some<Item> = { items: Item[]; totalCount: number }

export type VersionUse = {
  version: VersionRow
  decision: UseDecision
  purposes: PurposeSet | null
  denying: Some<ShownSource>
  undeclared: Some<ShownSource>
  complete: boolean
}

export type UseAnswer = { purpose: string; at: Instant; versions: VersionUse[] }

/** Sources that are shown of each version. */
const SHOWN = 20

export type UseArgs = { versions: readonly string[]; purpose: string; at?: InstantInput | null | undefined }

/**
 * Whether versions may be used for a purpose at a time: what is declared is that of the time, the graph as it is now.
 * Throws BAD_USER_INPUT for a purpose that nobody knows, VERSION_NOT_FOUND, INCOMPLETE where it took too long, and DatabaseError.
 */
export async function mayUse(
  context: VersionsQueryContext,
  { versions, purpose, at: time }: UseArgs,
): Promise<UseAnswer> {
  const now = context.now()
  const at = instantOf(time, now, 'at')
  const [unknown, standing, ids] = await Promise.all([
    unknownPurpose(context.db, [purpose], 'purpose'),
    authorisedAt(context.db, at),
    startsById(context, versions, now, (place) => `versions.${place}`),
  ])
  if (unknown) throw badUserInput(unknown.message, 'purpose')
  const uses = await withinTime(context, async (stop) => {
    const moment = await context.adjacency({ follow: 'UPSTREAM', from: ids })
    return moment.traverse((graph) => usesOf(graph, standing, ids, purpose), stop)
  })
  if (!uses) throw incomplete('QUERY_TIMEOUT', at)
  return { purpose, at, versions: uses }
}

function* usesOf(graph: Adjacency, standing: Standing, ids: readonly string[], purpose: string): Steps<VersionUse[]> {
  const uses: VersionUse[] = []
  for (const id of new Set(ids)) {
    const node = graph.find(id)
    const version = node === undefined ? null : graph.version(node)
    if (node === undefined || !version) continue
    const sources = yield* sourcesOf(graph, standing.authorised, node)
    uses.push({ version, ...judge(graph, standing, sources, purpose) })
  }
  return uses
}

function judge(graph: Adjacency, standing: Standing, sources: Sources, purpose: string): Omit<VersionUse, 'version'> {
  const { purposes, limits, open } = sources
  const denying = limits.filter(({ own }) => !allows(own, purpose))
  const complete = !graph.isTruncated
  return {
    decision: decisionOf({ isDenied: denying.length > 0, isGap: purposes === null || open.length > 0 || !complete }),
    purposes,
    denying: shown(graph, standing, denying),
    undeclared: shown(graph, standing, open),
    complete,
  }
}

/** What is not known is never allowed; what is denied is denied whatever else is not known. */
export const decisionOf = ({ isDenied, isGap }: { isDenied: boolean; isGap: boolean }): UseDecision =>
  isDenied ? 'DENIED' : isGap ? 'GAP' : 'ALLOWED'

function shown(graph: Adjacency, { declarations }: Standing, sources: readonly Source[]): Some<ShownSource> {
  const items = sources.slice(0, SHOWN).flatMap(({ node, path }) => {
    const version = graph.version(node)
    if (!version) return []
    const way = path.flatMap((one) => graph.version(one) ?? [])
    return { version, declarations: declarations.get(version.artifact) ?? [], path: way }
  })
  return { items, totalCount: sources.length }
}
