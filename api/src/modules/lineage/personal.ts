import { incomplete } from '../../errors.ts'
import type { PersonalDataReason } from '../../generated/schema.ts'
import type { Instant } from '../../instant.ts'
import { type Adjacency, head, type Version } from '../adjacency/index.ts'
import { namedVersions } from '../membership/index.ts'
import { type Asker, inTime } from './answer.ts'
import { type CompletenessRow, caveatsOf, derivedOf } from './caveats.ts'
import { listTrace } from './judge.ts'
import { inOneMoment } from './people.ts'
import { unknownsOf } from './unknowns.ts'
import { walkFromPeople, walkFromPeopleTo } from './walk.ts'

export type PersonalVersion = { version: Version; live: boolean; reasons: PersonalDataReason[] }

/** Every version of a workspace that holds personal data, in no order; null: it was not found in time. */
export type Personal = { graph: Adjacency; versions: PersonalVersion[]; completeness: CompletenessRow }

const tooLate: CompletenessRow = {
  complete: false,
  truncatedBy: 'QUERY_TIMEOUT',
  reached: 0,
  outside: 0,
  caveats: [],
}

/**
 * Artifacts, by id. `classified`: a column of theirs has a category of personal data. `only`: nothing else is asked about; null:
 * all of the workspace is.
 */
export type Whereabouts = { classified: ReadonlySet<string>; only: readonly string[] | null }

/**
 * The versions that hold personal data as of `asOf`: people are listed in them, may be in them, or their artifact is
 * classified. Erasures take nothing off. Throws DatabaseError; INCOMPLETE if `strict` and it is.
 */
export async function personalIn(
  { db, adjacency, limits }: Asker,
  where: Whereabouts,
  asOf: Instant,
  strict: boolean,
): Promise<{ graph: Adjacency | null; versions: PersonalVersion[]; completeness: CompletenessRow }> {
  const work = inOneMoment(adjacency, async (graph) => {
    const named = await namedVersions(db)
    const [now] = await db.read(head)
    return { people: [now?.people ?? 0], found: { graph, named } }
  })
  // The walk follows without another await: the graph stays at that moment.
  const found = await inTime(
    limits.queryTimeoutMs,
    work.then(({ graph, named }) => walkPersonal(graph, named, where, asOf, limits.maxReached)),
  )
  const { completeness } = found ?? { completeness: tooLate }
  if (strict && completeness.truncatedBy) throw incomplete(completeness.truncatedBy, asOf)
  return found ?? { graph: null, versions: [], completeness }
}

/** One walk from all people at once, or from those on the ways to some artifacts. `most`: nodes that it may reach. */
export function walkPersonal(
  graph: Adjacency,
  named: readonly string[],
  { classified, only }: Whereabouts,
  asOf: Instant,
  most: number,
): Personal {
  const listed = new Set(named.flatMap((id) => graph.find(id) ?? []))
  const limits = { most, within: null }
  const asked = only && versionsOf(graph, only)
  const { walked, truncated } = asked
    ? walkFromPeopleTo(graph, listed, asked, limits)
    : walkFromPeople(graph, [...listed], limits)
  const reached = new Set(walked)
  const holds = asked?.filter((node) => reached.has(node)) ?? walked
  const reasonsOf = (node: number, { artifact }: Version): PersonalDataReason[] => [
    ...(listed.has(node) ? ['PEOPLE_LISTED' as const] : reached.has(node) ? ['PEOPLE_POSSIBLE' as const] : []),
    ...(classified.has(artifact) ? ['COLUMN_CLASSIFIED' as const] : []),
  ]
  const versions = listTrace(graph, [...holds, ...versionsOf(graph, classified)], asOf).map(
    ({ version, node, live }) => ({ version, live, reasons: reasonsOf(node, version) }),
  )
  const derived = versions.filter(({ reasons }) => reasons.includes('PEOPLE_POSSIBLE'))
  const completeness: CompletenessRow = {
    complete: !truncated,
    truncatedBy: truncated ? 'MAX_REACHED' : null,
    reached: versions.length,
    outside: 0,
    caveats: caveatsOf(unknownsOf({ graph, walked, asOf }), derivedOf(derived.map(({ version }) => version.id))),
  }
  return { graph, versions, completeness }
}

const versionsOf = (graph: Adjacency, artifacts: Iterable<string>): number[] =>
  [...artifacts].flatMap((artifact) => graph.versionsOf(artifact))
