import { z } from 'zod'
import type { ImpactFilter } from '../../generated/schema.ts'
import { instantOf } from '../../platform/asOf.ts'
import { badUserInput, incomplete } from '../../platform/errors.ts'
import { checkCount, connectionOf, cursorOf, keyOf, type PageArgs } from '../../platform/paging.ts'
import type { Instant, InstantInput } from '../../vocabulary/instant.ts'
import { cacheAnswer, withinTime } from './answer.ts'
import { type ArtifactChangeArgs, artifactChanges, artifactChangesPage } from './artifactChanges.ts'
import { trailsOf } from './erasures.ts'
import { filterParameters } from './filter.ts'
import { findOf, type Impact, type PersonQueryContext } from './impact.ts'
import { personIn } from './people.ts'
import { firstOf, selectedBy } from './verdicts.ts'
import { changeOrder, changesBetween, countsOf, type VersionChange } from './versionChanges.ts'

export type ChangesArgs = PageArgs & {
  since: InstantInput
  filter?: ImpactFilter | null | undefined
  versions?: readonly string[] | null | undefined
}

const MOST_PAGED = 1000

/**
 * Compares an answer with the one as of an earlier time, both traversed on the same moment of the graph.
 * Throws BAD_USER_INPUT for a time that is not earlier, a page of less than 1 or more than 1,000, or a cursor that is not ours.
 */
export async function changesSince(context: PersonQueryContext, asked: Impact, args: ChangesArgs) {
  const since = earlierTime(args.since, asked)
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

/**
 * The same by artifact. What happened to one is told by all of its versions: a filter that leaves some out must not make it look gone.
 * Throws BAD_USER_INPUT for a time that is not earlier, and as `artifactChangesPage`.
 */
export async function artifactChangesSince(
  context: PersonQueryContext,
  asked: Impact,
  args: ArtifactChangeArgs & Pick<ChangesArgs, 'since' | 'filter'>,
) {
  const since = earlierTime(args.since, asked)
  const both = await walkTwice(context, asked, since)
  if (!both) return { ...artifactChangesPage([], args), complete: false }
  const lists = { earlier: both.earlier.list, later: both.later.list }
  const changes = changesBetween(lists.earlier, lists.later, since, asked.asOf)
  const chosen = selectedBy(filterParameters(args.filter), context.clearing?.closing)
  const shown = new Set(changes.filter(({ item }) => chosen(item)).map(({ item }) => item.version.artifact))
  const rows = artifactChanges(lists, changes).filter(({ artifact }) => shown.has(artifact))
  return { ...artifactChangesPage(rows, args), complete: both.complete }
}

/** Throws BAD_USER_INPUT for a time that is not before that of the answer. */
function earlierTime(given: InstantInput, { asOf }: Impact): Instant {
  const since = instantOf(given, asOf, 'since')
  if (since > asOf) throw badUserInput('`since` is later than the time of the answer: swap the two times.', 'since')
  return since
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

const Key = z.tuple([z.number(), z.number(), z.string()])
type ChangeKey = z.infer<typeof Key>

const keyOfChange = ({ change, item: { version } }: VersionChange): ChangeKey => [
  changeOrder[change],
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
