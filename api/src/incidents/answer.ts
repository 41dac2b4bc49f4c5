import { z } from 'zod'
import type { ArtifactRow } from '../catalog/artifacts/index.ts'
import type { CustomerRow } from '../catalog/customers/index.ts'
import type { SystemRow } from '../catalog/systems/index.ts'
import {
  type CompletenessRow,
  exposedPeople,
  type People,
  peopleTogether,
  type VersionsQueryContext,
  withinTime,
} from '../lineage/answers/index.ts'
import { OrdinalSet, peopleAt } from '../membership/index.ts'
import type { Database } from '../platform/db/index.ts'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs } from '../platform/paging.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { type ExposedVersions, exposedVersions } from './scope.ts'
import type { IncidentRow } from './store.ts'

type Counts = { versions: number; certain: number; possible: number }

export type ExposedArtifactRow = Counts & { artifact: ArtifactRow; system: SystemRow | null; categories: string[] }

export type ExposedPerson = { node: CustomerRow; ordinal: number; certain: boolean }

/** Whom an incident concerns. `answer`: how many, for the audit. */
export type AffectedByIncident = {
  asOf: Instant
  people: People
  certain: number
  possible: number
  versions: number
  exposed: ExposedArtifactRow[]
  byExposure: (Counts & { exposure: string })[]
  bySystem: (Counts & { system: SystemRow | null })[]
  byRegion: (Counts & { region: string | null })[]
  byCategory: (Counts & { category: string | null })[]
  unknown: string[]
  completeness: CompletenessRow
  answer: { size: number }
}

/** Exposed versions with their people, and what is on record of their artifact. */
type Part = ExposedVersions & {
  people: People
  row: ArtifactRow
  system: SystemRow | null
  categories: string[]
}

const tooLate: CompletenessRow = {
  complete: false,
  truncatedBy: 'QUERY_TIMEOUT',
  reached: 0,
  outside: 0,
  caveats: [],
}

/** Everybody who was in something exposed, counted exactly as far as `completeness` says complete. Throws DatabaseError. */
export async function affectedBy(context: VersionsQueryContext, incident: IncidentRow): Promise<AffectedByIncident> {
  const asOf = context.now()
  const found = await withinTime(context, async (stop) => {
    const exposed = await exposedVersions(context, incident.exposures, asOf)
    const groups = exposed.map(({ spans }) => spans)
    const { people, completeness } = await exposedPeople(context, groups, asOf, stop)
    return { parts: await described(context, exposed, people), completeness }
  })
  return answerOf(incident, found?.parts ?? [], found?.completeness ?? tooLate, asOf)
}

async function described({ loaders }: VersionsQueryContext, exposed: readonly ExposedVersions[], people: People[]) {
  const parts = exposed.map(async (one, i): Promise<Part[]> => {
    const row = await loaders.artifact.load(one.artifact)
    const [system, categories] = [await loaders.system.load(one.artifact), await loaders.categories.load(one.artifact)]
    return row ? [{ ...one, row, system, categories, people: people[i] ?? nobody() }] : []
  })
  return (await Promise.all(parts)).flat()
}

const nobody = (): People => ({ certain: new OrdinalSet(), possible: new OrdinalSet() })

function answerOf(incident: IncidentRow, parts: readonly Part[], completeness: CompletenessRow, asOf: Instant) {
  const people = peopleTogether(parts.map((part) => part.people))
  const [certain, possible] = [people.certain.size, people.possible.size]
  const by = <Key>(keysOf: (part: Part) => readonly Key[]) => countsBy(parts, keysOf)
  const systems = new Map(parts.map(({ system }) => [system?.key ?? null, system]))
  const rows = new Map(parts.map((part) => [part.artifact, part]))
  const answer: AffectedByIncident = {
    asOf,
    people,
    certain,
    possible,
    versions: versionsIn(parts),
    exposed: by(({ artifact }) => [artifact]).flatMap(({ key, ...counts }) => {
      const part = rows.get(key)
      return part ? [{ artifact: part.row, system: part.system, categories: part.categories, ...counts }] : []
    }),
    byExposure: incident.exposures.map(({ id }) => ({
      exposure: id,
      ...countsOf(parts.filter(({ exposure }) => exposure === id)),
    })),
    bySystem: by(({ system }) => [system?.key ?? null]).map(({ key, ...counts }) => ({
      system: systems.get(key) ?? null,
      ...counts,
    })),
    byRegion: by(({ system }) => [system?.region ?? null]).map(({ key, ...counts }) => ({ region: key, ...counts })),
    byCategory: by(({ categories }) => (categories.length > 0 ? categories : [null])).map(({ key, ...counts }) => ({
      category: key,
      ...counts,
    })),
    unknown: [],
    completeness,
    answer: { size: certain + possible },
  }
  return { ...answer, unknown: unknownIn(incident, answer) }
}

const versionsIn = (parts: readonly Part[]) => new Set(parts.flatMap(({ spans }) => spans.map(({ id }) => id))).size

function countsOf(parts: readonly Part[]): Counts {
  const { certain, possible } = peopleTogether(parts.map(({ people }) => people))
  return { versions: versionsIn(parts), certain: certain.size, possible: possible.size }
}

/** Those with most people first. */
function countsBy<Key>(parts: readonly Part[], keysOf: (part: Part) => readonly Key[]): (Counts & { key: Key })[] {
  const groups = new Map<Key, Part[]>()
  for (const part of parts) for (const key of keysOf(part)) groups.set(key, [...(groups.get(key) ?? []), part])
  return [...groups]
    .map(([key, group]) => ({ key, ...countsOf(group) }))
    .sort((a, b) => b.certain - a.certain || b.possible - a.possible || (String(a.key) < String(b.key) ? -1 : 1))
}

/** What a report needs and the record does not say. */
function unknownIn(incident: IncidentRow, answer: AffectedByIncident): string[] {
  const { completeness, byRegion, byCategory, exposed } = answer
  const silent = incident.exposures.filter(({ id }) =>
    answer.byExposure.some(({ exposure, versions }) => exposure === id && versions === 0),
  )
  return [
    ...(completeness.complete
      ? []
      : ['The walk was stopped before it had followed every path: more people may be affected.']),
    ...completeness.caveats.map(({ message }) => message),
    ...silent.map(
      ({ name }) => `No version of ${name} was on record in that time: what it held has to be looked for by hand.`,
    ),
    ...(byRegion.some(({ region }) => region === null) ? ['Some of it is in no system with a region on record.'] : []),
    ...(byCategory.some(({ category }) => category === null)
      ? ['Some of it has no category of personal data on record.']
      : []),
    ...(exposed.length > 0
      ? ['Where people live is not recorded.', 'Records are not counted: lineage knows people.']
      : []),
    ...(incident.exposures.some(({ until }) => until === null)
      ? ['An exposure has not ended: the numbers may grow.']
      : []),
  ]
}

const MOST_PAGED = 100

/** Exposed artifacts by page. Throws BAD_USER_INPUT for a page that cannot be. */
export function artifactsPage({ exposed }: AffectedByIncident, { first, after }: PageArgs) {
  const count = checkCount(first, MOST_PAGED, 'first')
  const [seen = ''] = keyOf(after, z.tuple([z.string()])) ?? []
  const begin = after ? exposed.findIndex(({ artifact }) => artifact.id === seen) + 1 : 0
  return connectionOf(exposed.slice(begin, begin + count + 1), count, exposed.length, (node) => ({
    cursor: cursorOf([node.artifact.id]),
    node,
  }))
}

/** People by page, in the order in which they became known. Throws BAD_USER_INPUT for a page that cannot be, and DatabaseError. */
export async function peoplePage(
  db: Database,
  { people, certain, possible }: AffectedByIncident,
  { first, after }: PageArgs,
) {
  const count = checkCount(first, MOST_PAGED, 'first')
  const [seen = -1] = keyOf(after, z.tuple([z.number()])) ?? []
  const found = await peopleFrom(db, people, seen + 1, count + 1)
  const page = connectionOf(found, count, certain + possible, ({ ordinal, node }) => ({
    cursor: cursorOf([ordinal]),
    node,
  }))
  return { ...page, edges: page.edges.map((edge, i) => ({ ...edge, certain: found[i]?.certain ?? false })) }
}

function firstOf(set: OrdinalSet, from: number, count: number): number[] {
  const found: number[] = []
  for (const ordinal of set.from(from)) {
    if (found.length === count) break
    found.push(ordinal)
  }
  return found
}

/** Some of the people, from an ordinal on. */
export async function peopleFrom(db: Database, people: People, from: number, count: number): Promise<ExposedPerson[]> {
  const ordinals = [people.certain, people.possible]
    .flatMap((set) => firstOf(set, from, count))
    .sort((a, b) => a - b)
    .slice(0, count)
  return (await peopleAt(db, ordinals)).map(({ ref, ordinal, namespaces }) => ({
    node: { ref, namespaces },
    ordinal,
    certain: people.certain.has(ordinal),
  }))
}
