import type { Caveat, CaveatCode } from '../../generated/schema.ts'
import type { Instant } from '../../instant.ts'
import type { Adjacency } from '../adjacency/index.ts'

/** How many of each the record has. `derived`: versions judged DERIVED, whose members nobody listed. */
export type Unknowns = ReturnType<typeof unknownsOf> & { derived: number }

/**
 * What the record itself does not know about what was walked by `asOf`, and about this workspace. `assumedAt`: parts at which
 * a walk over columns assumed something.
 */
export function unknownsOf(
  graph: Adjacency,
  walked: readonly number[],
  asOf: Instant,
  assumedAt: Iterable<number> = [],
) {
  const found = { openRuns: 0, clockSkew: 0, contradictions: 0, flowsAssumed: 0, assumedAppends: 0 }
  const runs = new Set<string>()
  for (const node of walked) {
    if (!graph.isUncertain(node)) continue
    const version = graph.version(node)
    if (version?.assumedAppend && version.createdAt <= asOf) found.assumedAppends += 1
    const part = graph.part(node)
    if (!part || runs.has(part.run)) continue
    runs.add(part.run)
    if (part.startedAt !== null && part.startedAt > asOf) continue
    found.openRuns += Number(part.open)
    found.clockSkew += Number(part.clockSkew)
    found.contradictions += Number(part.contradiction)
    found.flowsAssumed += Number(part.flowsAssumed)
  }
  const columnsAssumed = new Set<string>()
  for (const node of assumedAt) {
    const part = graph.part(node)
    if (part && (part.startedAt === null || part.startedAt <= asOf)) columnsAssumed.add(part.run)
  }
  return {
    ...found,
    columnsAssumed: columnsAssumed.size,
    unseen: graph.unseen,
    refused: graph.refused,
    lenient: graph.lenient,
    silentSystems: graph.silentSystems.size,
  }
}

const of = (count: number, one: string, many = `${one}s`) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`

/** One sentence each, for someone who handles requests and does not run pipelines. */
const caveats: readonly { code: CaveatCode; count: keyof Unknowns; message: (count: number) => string }[] = [
  {
    code: 'OPEN_RUN',
    count: 'openRuns',
    message: (n) => `${of(n, 'run')} on these paths has not reported an end: more may be read and written yet.`,
  },
  {
    code: 'MEMBERSHIP_UNKNOWN',
    count: 'derived',
    message: (n) =>
      `For ${of(n, 'version')} nobody listed who is in it: the data may have arrived there, or been filtered out.`,
  },
  {
    code: 'ASSUMED_APPEND',
    count: 'assumedAppends',
    message: (n) =>
      `${of(n, 'version')} may have replaced what was there before; nobody said, so the earlier data counts as still in it.`,
  },
  {
    code: 'FLOW_NOT_STATED',
    count: 'flowsAssumed',
    message: (n) =>
      `${of(n, 'run')} did not say which input fed which output: every output counts as fed by every input.`,
  },
  {
    code: 'COLUMNS_ASSUMED',
    count: 'columnsAssumed',
    message: (n) =>
      `${of(n, 'run')} did not say which columns went where: every column counts as passed into all of what it wrote.`,
  },
  {
    code: 'CONTRADICTION',
    count: 'contradictions',
    message: (n) => `${of(n, 'run')} got reports that contradict each other; the latest was taken.`,
  },
  {
    code: 'CLOCK_SKEW',
    count: 'clockSkew',
    message: (n) =>
      `${of(n, 'run')} reported a write before what it read: a clock is wrong, and times near it are unsure.`,
  },
  {
    code: 'PRODUCER_NOT_SEEN',
    count: 'unseen',
    message: (n) => `${of(n, 'version')} in this workspace was referred to, but whatever makes it never reported.`,
  },
  {
    code: 'REFUSED_EVENT',
    count: 'refused',
    message: (n) => `${of(n, 'report')} to this workspace was refused as faulty, and is missing from the record.`,
  },
  {
    code: 'LENIENTLY_READ',
    count: 'lenient',
    message: (n) =>
      `${of(n, 'report')} to this workspace is formally wrong: its lineage was kept, and details such as columns may be missing.`,
  },
  {
    code: 'SYSTEM_WITHOUT_LINEAGE',
    count: 'silentSystems',
    message: (n) => `${of(n, 'system')} of this workspace reported no data at all: look there by hand.`,
  },
]

/** What the record itself does not know, gravest for the answer first; what counts none is left out. */
export const caveatsOf = (unknowns: Unknowns): Caveat[] =>
  caveats
    .map(({ code, count, message }) => ({ code, count: unknowns[count], message: message(unknowns[count]) }))
    .filter(({ count }) => count > 0)
