import { type ArtifactRow, classifiedArtifacts, type VersionRow } from '../../catalog/artifacts/index.ts'
import type { Closing } from '../../catalog/closed/index.ts'
import { type VersionsQueryContext, withinTime } from '../../lineage/answers/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { incomplete } from '../../platform/errors.ts'
import { type Adjacency, inSteps, type Steps } from '../../traversal/adjacency/index.ts'
import type { DeclarationRow } from '../declarations/index.ts'
import { authorisedAt, type Standing } from './authorised.ts'
import { type Effective, effectiveEverywhere } from './everywhere.ts'
import * as store from './store.ts'

/** An artifact with what its newest version may be used for. `personal`: it is classified as personal data. */
export type ArtifactPurposes = Effective & {
  artifact: ArtifactRow
  version: VersionRow
  personal: boolean
  declarations: readonly DeclarationRow[]
}

export type EveryArtifact = { list: ArtifactPurposes[]; gaps: number; complete: boolean }

/**
 * What the newest version of every artifact may be used for now: gaps in personal data first, then other gaps, then the rest.
 * Throws INCOMPLETE where it took too long, and DatabaseError.
 */
export async function purposesOfAll(context: VersionsQueryContext, closing: Closing | null): Promise<EveryArtifact> {
  const { db, limits } = context
  const now = context.now()
  const [standing, classified] = await Promise.all([authorisedAt(db, now), db.read(classifiedArtifacts, {})])
  const personal = new Set(classified.map(({ artifact }) => artifact.id))
  const found = await withinTime(context, async (stop) => {
    const moment = await context.adjacency({ follow: 'UPSTREAM', from: () => versionsIn(db, limits.maxReached) })
    return moment.traverse((graph) => eachArtifact(graph, standing, personal), stop)
  })
  if (!found) throw incomplete('QUERY_TIMEOUT', now)
  return { ...found, list: await inOrder(found.list, closing) }
}

/** Versions of the workspace, for where no copy of its graph is at hand. Throws DatabaseError. */
export const versionsIn = async (db: Database, limit: number): Promise<string[]> =>
  (await db.read(store.someVersions, { limit })).map(({ id }) => id)

function* eachArtifact(graph: Adjacency, standing: Standing, personal: ReadonlySet<string>): Steps<EveryArtifact> {
  const effective = yield* effectiveEverywhere(graph, standing.authorised)
  const newest = new Map<string, { node: number; version: VersionRow }>()
  yield* inSteps(graph.versionIds(), (id) => {
    const node = graph.find(id)
    const version = node === undefined ? null : graph.version(node)
    if (node === undefined || !version) return
    const other = newest.get(version.artifact)?.version
    if (!other || isNewer(version, other)) newest.set(version.artifact, { node, version })
  })
  const list = [...newest].flatMap(([id, { node, version }]) => {
    const artifact = graph.artifact(id)
    const declarations = standing.declarations.get(id) ?? []
    return artifact ? { ...effective(node), artifact, version, personal: personal.has(id), declarations } : []
  })
  return { list, gaps: list.filter(({ gap }) => gap).length, complete: !graph.isTruncated }
}

const isNewer = (one: VersionRow, other: VersionRow): boolean =>
  one.createdAt > other.createdAt || (one.createdAt === other.createdAt && one.id > other.id)

/** What is closed to whoever asks stands last, in the order of its ids, which say nothing. */
async function inOrder(list: readonly ArtifactPurposes[], closing: Closing | null): Promise<ArtifactPurposes[]> {
  const isClosed = await Promise.all(list.map(({ artifact }) => closing?.artifact(artifact.id) ?? false))
  return list
    .map((item, place) => ({ item, key: orderOf(item, isClosed[place] ?? false) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ item }) => item)
}

const orderOf = ({ artifact, gap, personal }: ArtifactPurposes, isClosed: boolean): string => {
  if (isClosed) return `9 ${artifact.id}`
  return `${gap ? (personal ? 0 : 1) : 2} ${artifact.name}\u0000${artifact.namespace}\u0000${artifact.id}`
}
