import type { CaveatCode, Completeness } from '../../generated/schema.ts'
import { type CountedItem, MOST_ITEMS } from './counted.ts'
import type { Unknown, Unknowns } from './unknowns.ts'

/** A caveat as an answer shows it. `first`: the first of what it counts; null: to be looked up. */
export type CaveatRow = { code: CaveatCode; count: number; message: string; first: readonly CountedItem[] | null }

export type CompletenessRow = Omit<Completeness, 'caveats' | '__typename'> & { caveats: CaveatRow[] }

const of = (count: number, one: string, many = `${one}s`) => `${count.toLocaleString('en')} ${count === 1 ? one : many}`

const is = (n: number) => (n === 1 ? 'is' : 'are')
const was = (n: number) => (n === 1 ? 'was' : 'were')
const it = (n: number) => (n === 1 ? 'it' : 'them')

type Words = { count: keyof Unknowns | 'derived' | 'shared'; message: (count: number) => string }

/** One sentence each, for someone who handles requests and does not run pipelines; the gravest for the answer first. */
const caveats: Readonly<Partial<Record<CaveatCode, Words>>> = {
  OPEN_RUN: {
    count: 'openRuns',
    message: (n) => `${of(n, 'run')} on these paths has not reported an end: more may be read and written yet.`,
  },
  START_UNKNOWN: {
    count: 'startsUnknown',
    message: (n) =>
      `${of(n, 'run')} on these paths never reported a start: each counts as having read whatever was there since it may have begun.`,
  },
  REPLACED: {
    count: 'replaced',
    message: (n) =>
      `${of(n, 'version')} ${was(n)} replaced by a later one: whoever was only there does not count as in what came after.`,
  },
  MEMBERSHIP_UNKNOWN: {
    count: 'derived',
    message: (n) =>
      `For ${of(n, 'version')} no full list settles who is in ${it(n)}: the data may have arrived there, or been filtered out.`,
  },
  SHARED_IDENTITY: {
    count: 'shared',
    message: (n) =>
      `${of(n, 'version')} may be about this person: only an identity that several people use leads there, and it may mean another of them.`,
  },
  ASSUMED_APPEND: {
    count: 'assumedAppends',
    message: (n) =>
      `${of(n, 'version')} may have replaced what was there before; nobody said, so the earlier data counts as still in it.`,
  },
  VERSION_NOT_REPORTED: {
    count: 'notReported',
    message: (n) =>
      `${of(n, 'version')} ${is(n)} known only from what read ${it(n)}; nobody reported writing ${it(n)}, so what was there at that time counts.`,
  },
  FLOW_NOT_STATED: {
    count: 'flowsAssumed',
    message: (n) =>
      `${of(n, 'run')} did not say which input fed which output: every output counts as fed by every input.`,
  },
  COLUMNS_ASSUMED: {
    count: 'columnsAssumed',
    message: (n) =>
      `${of(n, 'run')} did not say which columns went where: every column counts as passed into all of what it wrote.`,
  },
  CONTRADICTION: {
    count: 'contradictions',
    message: (n) =>
      `About ${of(n, 'run, version or person', 'runs, versions or people')} there are reports that cannot all be true.`,
  },
  RUN_WITHOUT_OUTPUT: {
    count: 'withoutOutput',
    message: (n) =>
      `${of(n, 'run')} read this data and reported no output: if it wrote anything, that is not on this list.`,
  },
  SIMILAR_NAME: {
    count: 'similarNames',
    message: (n) =>
      `${of(n, 'name')} that nobody writes ${n === 1 ? 'differs' : 'differ'} only in spelling from one that is written: if both are one thing, what came of it is missing here.`,
  },
  CLOCK_SKEW: {
    count: 'clockSkew',
    message: (n) =>
      `${of(n, 'run')} reported a write before what it read: a clock is wrong, and times near it are unsure.`,
  },
  RUN_WITHOUT_INPUT: {
    count: 'withoutInput',
    message: (n) =>
      `${of(n, 'run')} in this workspace wrote data and reported no input: where that data came from is not known.`,
  },
  PRODUCER_NOT_SEEN: {
    count: 'unseen',
    message: (n) => `${of(n, 'version')} in this workspace ${was(n)} referred to, but nobody reported making ${it(n)}.`,
  },
  REFUSED_EVENT: {
    count: 'refused',
    message: (n) =>
      `${of(n, 'report')} to this workspace ${was(n)} refused as faulty, in whole or for some of its people, and ${is(n)} missing from the record.`,
  },
  LENIENTLY_READ: {
    count: 'lenient',
    message: (n) =>
      `${of(n, 'report')} to this workspace ${is(n)} formally wrong: the lineage was kept, and details such as columns may be missing.`,
  },
  SYSTEM_WITHOUT_LINEAGE: {
    count: 'silentSystems',
    message: (n) => `${of(n, 'system')} of this workspace reported no data at all: check it manually.`,
  },
}

/**
 * What the record itself does not know about an answer; what counts none is left out. `derived`: versions of
 * which no full list settles who is in them; `shared`: versions that only a shared identity leads to.
 */
export const caveatsOf = (unknowns: Unknowns, derived: Unknown, shared: Unknown = nothing): CaveatRow[] =>
  (Object.entries(caveats) as [CaveatCode, Words][]).flatMap(([code, words]) => {
    const { count, first } = { ...unknowns, derived, shared }[words.count]
    return count > 0 ? [{ code, count, first, message: words.message(count) }] : []
  })

const nothing: Unknown = { count: 0, first: [] }

/** Versions on a list, in a caveat. */
export const derivedOf = (ids: readonly string[]): Unknown => ({
  count: ids.length,
  first: ids
    .toSorted()
    .slice(0, MOST_ITEMS)
    .map((id) => ({ kind: 'version', id })),
})
