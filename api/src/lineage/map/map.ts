import { type ClassifiedArtifact, classifiedArtifacts, classifiedInSystem } from '../../catalog/artifacts/index.ts'
import { type SystemRow, systemId, systemsWithArtifacts, systemWithArtifacts } from '../../catalog/systems/index.ts'
import type { SystemGap } from '../../generated/schema.ts'
import { askedInstant } from '../../platform/asOf.ts'
import type { Adjacency } from '../../traversal/adjacency/index.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'
import { type CompletenessRow, type PersonalVersion, personalIn, type QueryContext } from '../answers/index.ts'
import { flowsBetween, type SystemFlow } from './flows.ts'
import type { Held, HeldArtifacts } from './holding.ts'

/** Where personal data lies. `artifacts` of a system: all that it has. */
export type MapOfSystems = {
  asOf: Instant
  completeness: CompletenessRow
  systems: HoldingSystem[]
  held: HeldArtifacts
  flows: SystemFlow[]
}
export type HoldingSystem = {
  key: string
  system: SystemRow | null
  missing: SystemGap[]
  artifacts: number
  holds: HeldArtifacts
  completeness: CompletenessRow
}

export type MapQueryContext = QueryContext & { ws: string; now(): Instant }

export type MapArgs = { asOf?: InstantInput | null | undefined; strict: boolean }

/**
 * Every system of the workspace with what it holds of people, and what is missing on record; see `SystemMap` in the schema.
 * Throws DatabaseError; BAD_USER_INPUT for a time without zone; INCOMPLETE if `strict` and the answer is.
 */
export async function systemMap(context: MapQueryContext, { asOf: at, strict }: MapArgs): Promise<MapOfSystems> {
  const asOf = askedInstant(at, context.now())
  const [systems, classified] = await Promise.all([
    context.db.read(systemsWithArtifacts),
    context.db.read(classifiedArtifacts),
  ])
  const where = { classified: idsOf(classified), only: null }
  const { moment, versions, completeness } = await personalIn(context, where, asOf, strict)
  const keys = new Map(systems.map(({ id, key }) => [id, key]))
  const { held, silent, flows } = moment
    ? moment.look((graph) => ({
        held: heldBy(graph, versions, classified),
        silent: graph.silentSystems,
        flows: flowsBetween(graph, versions, keys),
      }))
    : { held: heldBy(null, [], classified), silent: new Set<string>(), flows: [] }
  const bySystem = grouped(held)
  return {
    asOf,
    completeness,
    held,
    flows,
    systems: systems.map(({ id, key, described, artifacts }) => ({
      key,
      system: described,
      missing: gapsOf(described, silent.has(id)),
      artifacts,
      holds: bySystem.get(id) ?? [],
      completeness,
    })),
  }
}

/**
 * What `systemMap` says of one system, without looking at what does not lead there. Null: no system is known by that key.
 * Throws as `systemMap`.
 */
export async function oneSystem(
  context: MapQueryContext,
  { key, asOf: at, strict }: MapArgs & { key: string },
): Promise<HoldingSystem | null> {
  const asOf = askedInstant(at, context.now())
  const id = systemId(context.ws, key)
  const [[system], classified] = await Promise.all([
    context.db.read(systemWithArtifacts, { id }),
    context.db.read(classifiedInSystem, { id }),
  ])
  if (!system) return null
  const { described, artifacts } = system
  const where = { classified: idsOf(classified), only: artifacts }
  const { moment, versions, completeness } = await personalIn(context, where, asOf, strict)
  const isSilent = (graph: Adjacency) => artifacts.every((artifact) => graph.versionsOf(artifact).length === 0)
  const { holds, silent } = moment
    ? moment.look((graph) => ({ holds: heldBy(graph, versions, classified), silent: isSilent(graph) }))
    : { holds: heldBy(null, [], classified), silent: false }
  return {
    key,
    system: described,
    missing: gapsOf(described, silent),
    artifacts: artifacts.length,
    holds,
    completeness,
  }
}

const idsOf = (classified: readonly ClassifiedArtifact[]) => new Set(classified.map(({ artifact }) => artifact.id))

function grouped(held: HeldArtifacts): Map<string | null, HeldArtifacts> {
  const groups = new Map<string | null, HeldArtifacts>()
  for (const one of held) {
    const group = groups.get(one.system)
    if (group) group.push(one)
    else groups.set(one.system, [one])
  }
  return groups
}

/**
 * Artifacts with personal data: those of the versions that hold some, and those that are classified and that have no version at
 * all. One that has versions, and none among these, was made later.
 */
function heldBy(
  graph: Adjacency | null,
  versions: readonly PersonalVersion[],
  classified: readonly ClassifiedArtifact[],
): Held[] {
  const held = new Map<string, Held>()
  for (const { artifact, system, categories, tagged } of classified) {
    const columns = new Map<string, number>()
    for (const category of categories) columns.set(category, (columns.get(category) ?? 0) + 1)
    for (const category of tagged) columns.set(category, columns.get(category) ?? 0)
    const reasons = new Set([
      ...(categories.length > 0 ? (['COLUMN_CLASSIFIED'] as const) : []),
      ...(tagged.length > 0 ? (['ARTIFACT_TAGGED'] as const) : []),
    ])
    held.set(artifact.id, { artifact, system, reasons, versions: 0, live: 0, columns })
  }
  for (const { version, live, reasons } of versions) {
    const one = held.get(version.artifact) ?? newlyHeld(graph, version.artifact)
    if (!one) continue
    held.set(version.artifact, one)
    one.versions += 1
    one.live += Number(live)
    for (const reason of reasons) one.reasons.add(reason)
  }
  return [...held.values()].filter(({ artifact, versions }) => versions > 0 || !graph?.versionsOf(artifact.id).length)
}

function newlyHeld(graph: Adjacency | null, id: string): Held | null {
  const artifact = graph?.artifact(id)
  if (!artifact) return null
  return { artifact, system: artifact.system, reasons: new Set(), versions: 0, live: 0, columns: new Map() }
}

/** What is not on record of a system. Of one that was only named, nothing is. */
export function gapsOf(described: SystemRow | null, silent: boolean): SystemGap[] {
  const missing: Record<SystemGap, boolean> = {
    DESCRIPTION: described === null,
    OWNER: !described?.owner,
    REGION: !described?.region,
    RETENTION: (described?.retentionDays ?? null) === null,
    ACCESS: (described?.access.length ?? 0) === 0,
    LINEAGE: silent,
  }
  return (Object.keys(missing) as SystemGap[]).filter((gap) => missing[gap])
}
