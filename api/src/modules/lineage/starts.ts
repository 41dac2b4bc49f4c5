import { badUserInput, notFound } from '../../errors.ts'
import type { VersionInput } from '../../generated/schema.ts'
import type { Instant } from '../../instant.ts'
import { artifactId } from '../artifacts/index.ts'
import type { Asker } from './answer.ts'
import * as cypher from './cypher.ts'

/** What asking about versions needs beside. */
export type VersionsAsker = Asker & { ws: string; now(): Instant }

const MOST_STARTS = 1000

/**
 * The versions that a trace starts from, each once: those that are named, then those whose ids are given.
 * Throws BAD_USER_INPUT without any, and as `startsOf` and `startsById`.
 */
export async function allStarts(
  asker: VersionsAsker,
  { from, fromIds = [] }: { from: readonly VersionInput[]; fromIds?: readonly string[] | undefined },
  asOf: Instant,
): Promise<string[]> {
  const count = from.length + fromIds.length
  if (count < 1 || count > MOST_STARTS)
    throw badUserInput(`Name between 1 and ${MOST_STARTS} versions to start from, in \`from\` or \`fromIds\`.`, 'from')
  const named = from.length > 0 ? await startsOf(asker, from, asOf) : []
  const given = fromIds.length > 0 ? await startsById(asker, fromIds, asOf) : []
  return [...new Set([...named, ...given])]
}

/**
 * The versions that are meant, each once. `pathOf`: where in the arguments one is named.
 * Throws ARTIFACT_NOT_FOUND or VERSION_NOT_FOUND, naming which input.
 */
export async function startsOf(
  { db, ws }: VersionsAsker,
  from: readonly VersionInput[],
  asOf: Instant,
  pathOf = (position: number) => `from.${position}`,
): Promise<string[]> {
  const asked = from.map(({ artifact, version }, position) => ({
    position,
    artifact: artifactId(ws, artifact),
    name: version ?? null,
  }))
  const found = await db.read(cypher.startVersions, { from: asked, asOf })
  for (const { position, known, version } of found.toSorted((a, b) => a.position - b.position)) {
    const { artifact, version: name } = from[position] ?? {}
    const path = pathOf(position)
    const what = `${artifact?.kind} ${artifact?.namespace} ${artifact?.name}`
    if (!known) throw notFound('ARTIFACT_NOT_FOUND', `No artifact is known as ${what}.`, `${path}.artifact`)
    if (version === null) {
      const which = name === null || name === undefined ? 'any version' : `a version named ${name}`
      throw notFound('VERSION_NOT_FOUND', `${what} is known, but not ${which} of it.`, `${path}.version`)
    }
  }
  return [...new Set(found.flatMap(({ version }) => version ?? []))]
}

/**
 * The versions that these ids mean, in their order: a version's own, one that it had before a later statement joined it with
 * another, or an artifact's, which means its current version. `pathOf`: where in the arguments one is given.
 * Throws VERSION_NOT_FOUND, naming which.
 */
export async function startsById(
  { db }: Asker,
  ids: readonly string[],
  asOf: Instant,
  pathOf = (position: number) => `fromIds.${position}`,
): Promise<string[]> {
  const rows = await db.read(cypher.versionsByAnyId, { ids: [...new Set(ids)] })
  const found = new Map(rows.map(({ id, version }) => [id, version]))
  const others = ids.flatMap((id, position) => (found.get(id) ? [] : [{ position, artifact: id, name: null }]))
  const current = others.length > 0 ? await db.read(cypher.startVersions, { from: others, asOf }) : []
  for (const { position, version } of current) found.set(ids[position] ?? '', version)
  return ids.map((id, position) => {
    const version = found.get(id)
    if (version) return version
    throw notFound('VERSION_NOT_FOUND', `No version, and no artifact with one, has the id ${id}.`, pathOf(position))
  })
}
