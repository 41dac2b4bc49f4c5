import { z } from 'zod'
import { Change, type ImpactFilter } from '../../generated/schema.ts'
import { instantOf } from '../../platform/asOf.ts'
import { badUserInput, incomplete } from '../../platform/errors.ts'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'
import { cacheAnswer, withinTime } from './answer.ts'
import { trailsOf } from './erasures.ts'
import { filterParameters } from './filter.ts'
import { findOf, type Impact, type PersonQueryContext } from './impact.ts'
import { personIn } from './people.ts'
import { rank } from './ranks.ts'
import { firstOf, type ListedVersion, selectedBy } from './verdicts.ts'

export type ChangesArgs = PageArgs & {
  since: InstantInput
  filter?: ImpactFilter | null | undefined
  versions?: readonly string[] | null | undefined
}

/** `item`: as it is now; of REMOVED, as it was. */
export type VersionChange = { change: Change; item: ListedVersion }

const MOST_PAGED = 1000

/** The order in which they are tried and listed. */
const order: Readonly<Record<Change, number>> = {
  REMOVED: 0,
  DESTROYED: 1,
  ERASED: 2,
  RETIRED: 3,
  REVIVED: 4,
  REJUDGED: 5,
  ADDED: 6,
}

/**
 * Compares an answer with the one as of an earlier time, both traversed on the same moment of the graph.
 * Throws BAD_USER_INPUT for a time that is not earlier, a page of less than 1 or more than 1,000, or a cursor that is not ours.
 */
export async function changesSince(context: PersonQueryContext, asked: Impact, args: ChangesArgs) {
  const since = instantOf(args.since, asked.asOf, 'since')
  if (since > asked.asOf)
    throw badUserInput('`since` is later than the time of the answer: swap the two times.', 'since')
  const first = checkCount(args.first, MOST_PAGED, 'first')
  if ((args.versions?.length ?? 0) > MOST_PAGED)
    throw badUserInput(`Ask for at most ${MOST_PAGED} versions at once.`, 'versions')
  const after = keyOf(args.after, Key)
  const both = await walkTwice(context, asked, since)
  if (!both) return { ...page([], first, after, null), complete: false, counts: [] }
  const chosen = selectedBy(filterParameters(args.filter), context.clearing?.closing)
  const changed = changesBetween(both.earlier.list, both.later.list, since, asked.asOf).filter(({ item }) =>
    chosen(item),
  )
  const among = args.versions ? new Set(args.versions) : null
  const found = page(changed, first, after, among)
  const shown = found.edges.map(({ node }) => node.item)
  if (both.moment.isNow) both.moment.look((graph) => cacheAnswer(context.loaders, graph, shown))
  return { ...found, complete: both.complete, counts: countsOf(changed) }
}

/** What is recorded, and both walks, are of one moment of the graph. Null: not in time. */
async function walkTwice(context: PersonQueryContext, { customer, asOf, within, strict }: Impact, since: Instant) {
  const limits = { most: context.limits.maxReached, within }
  const found = await withinTime(context, async (stop) => {
    const { moment, ...person } = await personIn(context.db, context.adjacency, customer.ref, asOf)
    const trails = trailsOf(person.namings, person.outcomes, person.namespaces, since)
    const both = await moment.traverse(function* (graph) {
      const later = yield* findOf(graph, person, asOf, limits)
      return { later, earlier: yield* findOf(graph, { ...person, trails }, since, limits) }
    }, stop)
    return { moment, ...both }
  })
  if (!found && strict) throw incomplete('QUERY_TIMEOUT', asOf)
  if (!found) return null
  const { moment, later, earlier } = found
  const truncated = later.truncated || earlier.truncated
  const complete = !truncated && later.outside === 0 && earlier.outside === 0
  if (strict && !complete) throw incomplete(truncated ? 'MAX_REACHED' : 'BOUNDARY', asOf)
  return { moment, earlier, later, complete }
}

/** How the later list differs from the earlier one; what is the same in both is left out. Pure. */
export function changesBetween(
  earlier: readonly ListedVersion[],
  later: readonly ListedVersion[],
  since: Instant,
  asOf: Instant,
): VersionChange[] {
  const before = new Map(earlier.map((item) => [item.version.id, item]))
  const now = new Set(later.map(({ version }) => version.id))
  const removed = earlier.filter(({ version }) => !now.has(version.id))
  return [
    ...removed.map((item) => ({ change: Change.Removed, item })),
    ...later.flatMap((item) => {
      const change = changeOf(before.get(item.version.id), item, since, asOf)
      return change ? [{ change, item }] : []
    }),
  ]
}

function changeOf(was: ListedVersion | undefined, is: ListedVersion, since: Instant, asOf: Instant): Change | null {
  if (!was) return Change.Added
  const { destroyedAt } = is.version
  if (destroyedAt !== null && destroyedAt !== undefined && destroyedAt > since && destroyedAt <= asOf)
    return Change.Destroyed
  if (was.rank !== rank.ERASED && is.rank === rank.ERASED) return Change.Erased
  if (was.live !== is.live) return is.live ? Change.Revived : Change.Retired
  return was.rank === is.rank ? null : Change.Rejudged
}

const Key = z.tuple([z.number(), z.number(), z.string()])
type ChangeKey = z.infer<typeof Key>

const keyOfChange = ({ change, item: { version } }: VersionChange): ChangeKey => [
  order[change],
  -version.createdAt,
  version.id,
]

function compare(a: ChangeKey, b: ChangeKey): number {
  return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : a[2] > b[2] ? 1 : 0)
}

/** By change, then newest first. `among`: only of these versions. */
function page(
  changes: readonly VersionChange[],
  first: number,
  after: ChangeKey | null,
  among: ReadonlySet<string> | null,
) {
  const asked = among ? changes.filter(({ item }) => among.has(item.version.id)) : changes
  const rest = after ? asked.filter((change) => compare(keyOfChange(change), after) > 0) : asked
  const found = firstOf(rest, first + 1, (a, b) => compare(keyOfChange(a), keyOfChange(b)))
  return connectionOf(found, first, asked.length, (node) => ({ cursor: cursorOf(keyOfChange(node)), node }))
}

function countsOf(changes: readonly VersionChange[]): { change: Change; count: number }[] {
  const counts = new Map<Change, number>()
  for (const { change } of changes) counts.set(change, (counts.get(change) ?? 0) + 1)
  return [...counts].map(([change, count]) => ({ change, count })).sort((a, b) => order[a.change] - order[b.change])
}
