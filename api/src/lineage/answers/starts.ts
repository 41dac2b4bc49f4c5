import {
  artifactId,
  artifactsOneWith,
  meaningNow,
  meantVersions,
  type Wanted,
  wantedRows,
} from '../../catalog/artifacts/index.ts'
import type { VersionInput } from '../../generated/schema.ts'
import type { Database } from '../../platform/db/index.ts'
import { badUserInput, notFound } from '../../platform/errors.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { QueryContext } from './answer.ts'
import * as store from './store/answers.ts'

/** What asking about versions needs beside. */
export type VersionsQueryContext = QueryContext & { ws: string; now(): Instant }

const MOST_STARTS = 1000

/**
 * The versions that a trace starts from, each once: those that are named, then those whose ids are given, then what was read of
 * those that are computed, since nothing else leads on from them.
 * Throws BAD_USER_INPUT without any, and as `startsOf` and `startsById`.
 */
export async function allStarts(
  context: VersionsQueryContext,
  { from, fromIds = [] }: { from: readonly VersionInput[]; fromIds?: readonly string[] | undefined },
  asOf: Instant,
): Promise<string[]> {
  const count = from.length + fromIds.length
  if (count < 1 || count > MOST_STARTS)
    throw badUserInput(`Name between 1 and ${MOST_STARTS} versions to start from, in \`from\` or \`fromIds\`.`, 'from')
  const named = from.length > 0 ? await startsOf(context, from, asOf) : []
  const given = fromIds.length > 0 ? await startsById(context, fromIds, asOf) : []
  const starts = [...new Set([...named, ...given])]
  const read = await context.db.read(store.readOfViews, { ids: starts, asOf })
  return [...new Set([...starts, ...read.map(({ id }) => id)])]
}

const UNKNOWN_ARTIFACT = 'No artifact of this workspace is known by this kind, namespace and name.'
const NO_VERSION = 'The artifact is known, but had no version by then.'
const UNKNOWN_VERSION = 'The artifact is known, but had no version of this name by then.'

/**
 * The versions that are meant, each once. What was not there yet by `asOf` is none. `pathOf`: where in the arguments one is named.
 * Throws ARTIFACT_NOT_FOUND or VERSION_NOT_FOUND, naming which input.
 */
export async function startsOf(
  { db, ws }: VersionsQueryContext,
  from: readonly VersionInput[],
  asOf: Instant,
  pathOf = (position: number) => `from.${position}`,
): Promise<string[]> {
  const wanted = from.map(({ artifact, version }) => ({ artifact: artifactId(ws, artifact), name: version || null }))
  const found = await db.read(meantVersions, { wanted: wantedRows(ws, wanted), asOf })
  for (const { position, known, any } of found.toSorted((a, b) => a.position - b.position)) {
    const name = wanted[position]?.name ?? null
    const path = pathOf(position)
    if (!known) throw notFound('ARTIFACT_NOT_FOUND', UNKNOWN_ARTIFACT, `${path}.artifact`)
    if (!any) throw notFound('VERSION_NOT_FOUND', name === null ? NO_VERSION : UNKNOWN_VERSION, `${path}.version`)
  }
  const others = await othersOf(db, ws, wanted, asOf)
  return [...new Set([...found.flatMap(({ version }) => version ?? []), ...others])]
}

/** What these names mean of the artifacts that are one with theirs. */
async function othersOf(db: Database, ws: string, wanted: readonly Wanted[], asOf: Instant): Promise<string[]> {
  const rows = await db.read(artifactsOneWith, { ids: [...new Set(wanted.map(({ artifact }) => artifact))] })
  if (rows.length === 0) return []
  const others = new Map(rows.map((row) => [row.id, row.others]))
  const meant = wanted.flatMap(({ artifact, name }) =>
    (others.get(artifact) ?? []).map((one) => ({ artifact: one, name })),
  )
  const found = await db.read(meantVersions, { wanted: wantedRows(ws, meant), asOf })
  return found.toSorted((a, b) => a.position - b.position).flatMap(({ version }) => version ?? [])
}

/**
 * The versions that these ids mean, in their order: a version's own, one that it had before a later statement joined it with
 * another, or an artifact's, which means its current version, or none if nothing of it was there by `asOf`. `pathOf`: where in
 * the arguments one is given. Throws VERSION_NOT_FOUND, naming which.
 */
export async function startsById(
  { db, ws }: VersionsQueryContext,
  ids: readonly string[],
  asOf: Instant,
  pathOf = (position: number) => `fromIds.${position}`,
): Promise<string[]> {
  const rows = await db.read(store.versionsByAnyId, { ids: [...new Set(ids)] })
  const found = new Map(rows.map(({ id, version }) => [id, version]))
  const others = [...new Set(ids.filter((id) => !found.get(id)))]
  const now = await meaningNow(db, others)
  const wanted = wantedRows(
    ws,
    others.map((artifact) => ({ artifact: now.get(artifact) ?? artifact, name: null })),
  )
  const current = wanted.length > 0 ? await db.read(meantVersions, { wanted, asOf }) : []
  const meant = new Map(current.flatMap(({ position, any, version }) => (any ? [[others[position], version]] : [])))
  return ids.flatMap((id, position) => {
    const version = found.get(id) ?? meant.get(id)
    if (version) return version
    if (meant.has(id)) return []
    throw notFound(
      'VERSION_NOT_FOUND',
      'No version of this workspace has this id, and no artifact with a version.',
      pathOf(position),
    )
  })
}
