import type { PersonalDataReason } from '../../generated/schema.ts'
import { namedVersions } from '../../membership/index.ts'
import type { Database } from '../../platform/db/index.ts'
import { incomplete } from '../../platform/errors.ts'
import { type Adjacency, head, type Moment, type Steps, type Version } from '../../traversal/adjacency/index.ts'
import { type Engine, type Reach, versionsIn } from '../../traversal/engines/index.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { type QueryContext, withinTime } from './answer.ts'
import { askedAbout, logsOf } from './asked.ts'
import { type CompletenessRow, caveatsOf, derivedOf } from './caveats.ts'
import { consistentRead } from './people.ts'
import { traverseFromPeople, traverseFromPeopleTo } from './traverse.ts'
import { unknownsOf } from './unknowns.ts'
import { listTrace } from './verdicts.ts'

/** `reasons`: none but that its artifact is classified. */
export type PersonalVersion = { version: Version; live: boolean; reasons: PersonalDataReason[] }

/** Every version that was asked about and holds personal data, in no order. */
export type Personal = { versions: PersonalVersion[]; completeness: CompletenessRow }

const tooLate: CompletenessRow = {
  complete: false,
  truncatedBy: 'QUERY_TIMEOUT',
  reached: 0,
  outside: 0,
  caveats: [],
}

/**
 * Artifacts, by id. `classified`: a column of theirs, or a tag, says that they hold personal data. `only`: nothing else is asked about; null:
 * all of the workspace is.
 */
export type PersonalTraversal = { classified: ReadonlySet<string>; only: readonly string[] | null }

/**
 * The versions that hold personal data as of `asOf`: people are listed in them, may be in them, or their artifact is
 * classified. Erasures take nothing off. Throws DatabaseError; INCOMPLETE if `strict` and it is.
 */
export async function personalIn(
  context: QueryContext,
  where: PersonalTraversal,
  asOf: Instant,
  strict: boolean,
): Promise<Personal & { moment: Moment | null }> {
  const { db, adjacency, limits } = context
  const found = await withinTime(context, async (stop) => {
    let naming: Promise<string[]>
    const graphOf = (engine?: Engine) => {
      naming = namedVersions(db)
      // Who is told of it is whoever awaits it.
      naming.catch(() => {})
      return adjacency(reachOf(db, where, naming), engine)
    }
    const { moment, named } = await consistentRead(graphOf, async (before) => {
      const named = await naming
      const [now] = await db.read(head)
      const moment = before.now()
      return { people: [now?.people ?? 0], moment, found: { moment, named } }
    })
    const personal = await moment.traverse(
      (graph) => traversePersonal(graph, named, where, asOf, limits.maxReached),
      stop,
    )
    return { moment, ...personal }
  })
  const { completeness } = found ?? { completeness: tooLate }
  if (strict && completeness.truncatedBy) throw incomplete(completeness.truncatedBy, asOf)
  return found ?? { moment: null, versions: [], completeness }
}

/** From all people to all that they may be in; or from some artifacts back to where people may have come from. */
const reachOf = (db: Database, { classified, only }: PersonalTraversal, named: Promise<readonly string[]>): Reach =>
  only
    ? { follow: 'people', from: () => versionsIn(db, new Set([...only, ...classified])) }
    : { follow: 'everyone', from: named, also: () => versionsIn(db, classified) }

/** One walk from all people at once, or from those on the ways to some artifacts. `most`: nodes that it may reach. */
export function* traversePersonal(
  graph: Adjacency,
  named: readonly string[],
  { classified, only }: PersonalTraversal,
  asOf: Instant,
  most: number,
): Steps<Personal> {
  const listed = new Set(named.flatMap((id) => graph.find(id) ?? []))
  const limits = { most, within: null }
  const asked = only && versionsOf(graph, only)
  const { traversed, truncated } = asked
    ? yield* traverseFromPeopleTo(graph, listed, asked, limits)
    : yield* traverseFromPeople(graph, [...listed], limits)
  // What was asked about people received their data.
  const received = asked
    ? asked.filter((node) => logsOf(graph, node, asOf).some((log) => listed.has(log)))
    : (yield* askedAbout(graph, listed, asOf)).deployments
  const reached = new Set([...traversed, ...received])
  const holds = asked?.filter((node) => reached.has(node)) ?? [...reached]
  const reasonsOf = (node: number): PersonalDataReason[] => [
    ...(listed.has(node) ? ['PEOPLE_LISTED' as const] : reached.has(node) ? ['PEOPLE_POSSIBLE' as const] : []),
  ]
  const list = yield* listTrace(graph, [...holds, ...versionsOf(graph, classified)], asOf)
  const versions = list.map(({ version, node, live }) => ({ version, live, reasons: reasonsOf(node) }))
  const derived = versions.filter(({ reasons }) => reasons.includes('PEOPLE_POSSIBLE'))
  const isPart = truncated || graph.isTruncated
  const unknowns = yield* unknownsOf({ graph, traversed, asOf })
  const completeness: CompletenessRow = {
    complete: !isPart,
    truncatedBy: isPart ? 'MAX_REACHED' : null,
    reached: versions.length,
    outside: 0,
    caveats: caveatsOf(unknowns, derivedOf(derived.map(({ version }) => version.id))),
  }
  return { versions, completeness }
}

const versionsOf = (graph: Adjacency, artifacts: Iterable<string>): number[] =>
  [...artifacts].flatMap((artifact) => graph.versionsOf(artifact))
