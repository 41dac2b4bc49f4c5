import { incomplete } from '../../errors.ts'
import type { Completeness, PersonalDataReason } from '../../generated/schema.ts'
import type { Instant } from '../../instant.ts'
import { type Adjacency, head, type Version } from '../adjacency/index.ts'
import { namedVersions } from '../membership/index.ts'
import { type Asker, inTime } from './answer.ts'
import { caveatsOf, unknownsOf } from './caveats.ts'
import { listTrace } from './judge.ts'
import { inOneMoment } from './people.ts'
import { walkFromPeople } from './walk.ts'

export type PersonalVersion = { version: Version; live: boolean; reasons: PersonalDataReason[] }

/** Every version of a workspace that holds personal data, in no order; null: it was not found in time. */
export type Personal = { graph: Adjacency; versions: PersonalVersion[]; completeness: Completeness }

const tooLate: Completeness = {
  complete: false,
  truncatedBy: 'QUERY_TIMEOUT',
  reached: 0,
  outside: 0,
  caveats: [],
}

/**
 * The versions that hold personal data as of `asOf`: people are listed in them, may be in them, or their artifact is one of
 * `classified` (artifact ids). Erasures take nothing off. Throws DatabaseError; INCOMPLETE if `strict` and it is.
 */
export async function personalIn(
  { db, adjacency, limits }: Asker,
  classified: ReadonlySet<string>,
  asOf: Instant,
  strict: boolean,
): Promise<{ graph: Adjacency | null; versions: PersonalVersion[]; completeness: Completeness }> {
  const work = inOneMoment(adjacency, async (graph) => {
    const named = await namedVersions(db)
    const [now] = await db.read(head)
    return { people: [now?.people ?? 0], found: { graph, named } }
  })
  // The walk follows without another await: the graph stays at that moment.
  const found = await inTime(
    limits.queryTimeoutMs,
    work.then(({ graph, named }) => walkPersonal(graph, named, classified, asOf, limits.maxReached)),
  )
  const { completeness } = found ?? { completeness: tooLate }
  if (strict && completeness.truncatedBy) throw incomplete(completeness.truncatedBy, asOf)
  return found ?? { graph: null, versions: [], completeness }
}

/** One walk from all people at once. `most`: nodes that it may reach. */
export function walkPersonal(
  graph: Adjacency,
  named: readonly string[],
  classified: ReadonlySet<string>,
  asOf: Instant,
  most: number,
): Personal {
  const listed = new Set(named.flatMap((id) => graph.find(id) ?? []))
  const { walked, truncated } = walkFromPeople(graph, [...listed], { most, within: null })
  const reached = new Set(walked)
  const reasonsOf = (node: number, { artifact }: Version): PersonalDataReason[] => [
    ...(listed.has(node) ? ['PEOPLE_LISTED' as const] : reached.has(node) ? ['PEOPLE_POSSIBLE' as const] : []),
    ...(classified.has(artifact) ? ['COLUMN_CLASSIFIED' as const] : []),
  ]
  const versions = listTrace(graph, [...walked, ...versionsOf(graph, classified)], asOf).map(
    ({ version, node, live }) => ({ version, live, reasons: reasonsOf(node, version) }),
  )
  const derived = versions.filter(({ reasons }) => reasons.includes('PEOPLE_POSSIBLE')).length
  const completeness: Completeness = {
    complete: !truncated,
    truncatedBy: truncated ? 'MAX_REACHED' : null,
    reached: versions.length,
    outside: 0,
    caveats: caveatsOf({ ...unknownsOf(graph, walked, asOf), derived }),
  }
  return { graph, versions, completeness }
}

/** The nodes of all versions of some artifacts. */
function versionsOf(graph: Adjacency, artifacts: ReadonlySet<string>): number[] {
  const found: number[] = []
  if (artifacts.size === 0) return found
  for (let node = 0; node < graph.size; node += 1) {
    const version = graph.version(node)
    if (version && artifacts.has(version.artifact)) found.push(node)
  }
  return found
}
