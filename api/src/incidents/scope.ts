import { GraphQLError } from 'graphql'
import { artifactsOneWith } from '../catalog/artifacts/index.ts'
import { systemId, systemWithArtifacts } from '../catalog/systems/index.ts'
import type { ArtifactKind } from '../generated/schema.ts'
import { type Span, startsById, type VersionsQueryContext } from '../lineage/answers/index.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { artifactKinds } from '../vocabulary/kinds.ts'
import * as store from './store.ts'

/** The exposed versions of one artifact by one exposure. */
export type ExposedVersions = { exposure: string; artifact: string; spans: Span[] }

type Window = { exposure: string; from: Instant; last: Instant }

/**
 * What was exposed: each version with the span of its life that lies in the exposure. A version of a deployment counts as long as it
 * served, and the model versions that it served count with it. Throws DatabaseError.
 */
export async function exposedVersions(
  context: VersionsQueryContext,
  exposures: readonly store.ExposureRow[],
  asOf: Instant,
): Promise<ExposedVersions[]> {
  const found: ExposedVersions[] = []
  for (const exposure of exposures) {
    const last = Math.min(asOf, (exposure.until ?? asOf + 1) - 1)
    if (exposure.from > last) continue
    const window = { exposure: exposure.id, from: exposure.from, last }
    const lives = await livesOf(context, exposure, window)
    found.push(...(await grouped(context, lives, window)))
  }
  return found
}

async function livesOf(context: VersionsQueryContext, exposure: store.ExposureRow, window: Window) {
  if (exposure.target === 'VERSION') {
    const ids = await versionsNow(context, exposure.versions, window.last)
    return context.db.read(store.theseVersions, { rows: ids.map((version, place) => ({ place, version })) })
  }
  const { from, last } = window
  const rows = (await artifactsOf(context, exposure)).map((artifact, place) => ({ place, artifact, from, last }))
  return context.db.read(store.versionsDuring, { rows })
}

/** A version that a rebuild left nothing of is none. */
async function versionsNow(context: VersionsQueryContext, ids: readonly string[], last: Instant): Promise<string[]> {
  try {
    return await startsById(context, ids, last)
  } catch (error) {
    if (error instanceof GraphQLError) return []
    throw error
  }
}

/** Those that are meant, under all of their names. */
async function artifactsOf({ db, ws }: VersionsQueryContext, { system, artifact }: store.ExposureRow) {
  const [held] = system === null ? [] : await db.read(systemWithArtifacts, { id: systemId(ws, system) })
  const ids = artifact === null ? (held?.artifacts ?? []) : [artifact]
  const others = await db.read(artifactsOneWith, { ids })
  return [...new Set([...ids, ...others.flatMap((row) => row.others)])]
}

async function grouped({ db }: VersionsQueryContext, lives: readonly store.LifeRow[], window: Window) {
  const spans = new Map<string, { artifact: string; span: Span }>()
  const deployments: Span[] = []
  for (const life of lives) {
    const serves = artifactKinds[life.kind as ArtifactKind]?.serves ?? false
    const span = spanOf(life, window, serves)
    if (!span) continue
    spans.set(life.id, { artifact: life.artifact, span })
    if (serves) deployments.push(span)
  }
  const rows = deployments.map(({ id }, place) => ({ place, version: id }))
  for (const life of rows.length > 0 ? await db.read(store.servedBy, { rows }) : []) {
    const served = deployments[life.place]
    const span = served && spanOf(life, { from: served.first, last: served.last }, false)
    if (span) spans.set(`${life.id} ${life.place}`, { artifact: life.artifact, span })
  }
  const groups = new Map<string, ExposedVersions>()
  for (const { artifact, span } of spans.values()) {
    const group = groups.get(artifact) ?? { exposure: window.exposure, artifact, spans: [] }
    group.spans.push(span)
    groups.set(artifact, group)
  }
  return [...groups.values()]
}

/** The part of a version's life that lies in a window; null: none does. `serves`: it is over when another takes its place. */
export function spanOf(
  { id, createdAt, supersededAt, destroyedAt }: Omit<store.LifeRow, 'place' | 'artifact' | 'kind'>,
  { from, last }: Omit<Window, 'exposure'>,
  serves: boolean,
): Span | null {
  const end = Math.min(destroyedAt ?? Infinity, (serves ? supersededAt : null) ?? Infinity)
  const span = { id, first: Math.max(createdAt, from), last: Math.min(last, end - 1) }
  return span.first <= span.last ? span : null
}
