import { randomUUID } from 'node:crypto'
import { GraphQLError } from 'graphql'
import { artifactId, meaningNow } from '../catalog/artifacts/index.ts'
import { systemId, systemWithArtifacts } from '../catalog/systems/index.ts'
import type { ExposedInput, ExposureInput, UserError } from '../generated/schema.ts'
import { startsById, startsOf, type VersionsQueryContext } from '../lineage/answers/index.ts'
import { pastInstant } from '../platform/asOf.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { LONGEST_TEXT } from './inputs.ts'
import type { ExposureRow } from './store.ts'

export type NewExposure = Omit<ExposureRow, 'place'>

const MOST = 50

/** What is meant by exposures, or what is wrong with the first that is. Throws DatabaseError. */
export async function exposuresOf(
  context: VersionsQueryContext,
  inputs: readonly ExposureInput[],
  now: Instant,
): Promise<NewExposure[] | UserError> {
  if (inputs.length < 1 || inputs.length > MOST)
    return { code: 'INVALID_RANGE', field: ['exposures'], message: `Name 1 to ${MOST} things that were exposed.` }
  const found: NewExposure[] = []
  for (const [place, input] of inputs.entries()) {
    const exposure = await exposureOf(context, input, ['exposures', String(place)], now)
    if ('code' in exposure) return exposure
    found.push(exposure)
  }
  return found
}

async function exposureOf(
  context: VersionsQueryContext,
  { of, from: begin, until: end, kinds, note }: ExposureInput,
  field: string[],
  now: Instant,
): Promise<NewExposure | UserError> {
  const from = pastInstant(begin, now, [...field, 'from'])
  if (typeof from !== 'number') return from
  const until = end === null || end === undefined ? null : pastInstant(end, now, [...field, 'until'])
  if (until !== null && typeof until !== 'number') return until
  if (until !== null && until <= from)
    return {
      code: 'INVALID_RANGE',
      field: [...field, 'until'],
      message: 'Give an end after it begins, or none while it lasts.',
    }
  if (kinds.length === 0)
    return {
      code: 'INVALID_RANGE',
      field: [...field, 'kinds'],
      message: 'Say what it does to the data: at least one kind.',
    }
  if ((note?.length ?? 0) > LONGEST_TEXT)
    return { code: 'TOO_LONG', field: [...field, 'note'], message: `Say it in at most ${LONGEST_TEXT} characters.` }
  const target = await targetOf(context, of, now)
  if (!target)
    return {
      code: 'NOT_FOUND',
      field: [...field, 'of'],
      message: 'Nothing of this workspace is known by this name or id.',
    }
  const nowhere = { system: null, artifact: null, versions: [] }
  return {
    id: randomUUID(),
    ...nowhere,
    ...target,
    from,
    until,
    kinds: [...new Set(kinds)],
    note: note?.trim() || null,
  }
}

type Target = Pick<ExposureRow, 'target' | 'name'> & Partial<Pick<ExposureRow, 'system' | 'artifact' | 'versions'>>

async function targetOf(context: VersionsQueryContext, of: ExposedInput, now: Instant): Promise<Target | null> {
  const { db, ws, loaders } = context
  if (of.system) {
    const [system] = await db.read(systemWithArtifacts, { id: systemId(ws, of.system) })
    return system ? { target: 'SYSTEM', system: of.system, name: system.described?.name ?? of.system } : null
  }
  if (of.artifact) {
    const artifact = await loaders.artifact.load(artifactId(ws, of.artifact))
    return artifact && { target: 'ARTIFACT', artifact: artifact.id, name: artifact.name }
  }
  const versions = await orNone(() =>
    of.version ? startsOf(context, [of.version], now) : startsById(context, [of.versionId ?? ''], now),
  )
  const version = await loaders.version.load(versions[0] ?? '')
  if (!version) return null
  const artifact = await loaders.artifact.load(version.artifact)
  return {
    target: 'VERSION',
    versions,
    name: `${artifact?.name ?? ''} ${version.name ?? new Date(version.createdAt).toISOString()}`,
  }
}

/** What a name means, or nothing where nothing has it. */
async function orNone(find: () => Promise<string[]>): Promise<string[]> {
  try {
    return await find()
  } catch (error) {
    if (error instanceof GraphQLError) return []
    throw error
  }
}

/** The artifact of an exposure, by the id that it has by now. */
export async function artifactOf(
  { db, loaders }: Pick<VersionsQueryContext, 'db' | 'loaders'>,
  { artifact }: ExposureRow,
) {
  if (artifact === null) return null
  return (
    (await loaders.artifact.load(artifact)) ??
    loaders.artifact.load((await meaningNow(db, [artifact])).get(artifact) ?? '')
  )
}
