import { idOf } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { byObservation, byOrder, NOW_ON, type Read, type Write } from './entry.ts'

/** What is needed of one artifact to say which of its lists show a change. `from`: before it, what was observed stands. */
export type Observable = {
  ws: string
  artifact: string
  /** What was reported, and what was observed before `from`. */
  writes: Write[]
  reads: Read[]
  /** Ids of observed writes that an erasure names: they stay. */
  pinned: ReadonlySet<string>
  from: Instant
}

/** The id of what a list of this time shows to have been written. */
export const observedId = (ws: string, artifact: string, at: Instant): string => idOf(ws, 'observed', artifact, at)

/** Whether a reference is about whatever is current at its time. */
export const isAboutCurrent = ({ name, pin }: Read): boolean => name === null && pin === null

/** Whether a list of members may show that what it describes has changed. */
export const mayObserve = (read: Read): boolean => read.list !== null && isAboutCurrent(read)

/**
 * Changes that nobody reported, but a full list shows (docs/adr/0004, "Lists"): it names other people than an earlier list of
 * what was current. It happened at some time since that list. Pure.
 */
export function observedWrites({ ws, artifact, writes, reads, pinned, from }: Observable): Write[] {
  const made: Write[] = []
  const reported = writes.toSorted(byOrder)
  let history = new ListHistory(null)
  let place = 0
  for (const { at, full, added } of instantsOf(reads.filter(mayObserve))) {
    for (let write = reported[place]; write && write.at <= at; write = reported[++place])
      history = new ListHistory(write)
    const id = observedId(ws, artifact, at)
    const changed = full !== null && history.differsFrom(full) && history.write?.view == null
    if (full !== null && at >= from && (changed || pinned.has(id))) {
      const write = observed(id, artifact, at, history.since)
      made.push(write)
      // Where something was written at that very instant, the list is of that.
      if ((history.write?.at ?? -NOW_ON) < at) history = new ListHistory(write)
    }
    history.hear(at, full, added)
  }
  return made
}

/** The lists heard so far of what one write made, or (null) of what was there before all writes. */
class ListHistory {
  readonly write: Write | null
  readonly #people = new Set<string>()
  #lastFull: Instant | null = null

  constructor(write: Write | null) {
    this.write = write
  }

  differsFrom(people: string): boolean {
    return [...this.#people].some((others) => others !== people)
  }

  /** From when on something may have changed that no list has shown yet. */
  get since(): Instant {
    return this.#lastFull === null ? (this.write?.at ?? -NOW_ON) : this.#lastFull + 1
  }

  hear(at: Instant, full: string | null, added: string[]): void {
    if (full !== null) {
      this.#people.add(full)
      this.#lastFull = at
    }
    for (const people of added) this.#people.add(people)
  }
}

type Lists = { at: Instant; full: string | null; added: string[] }

/** Lists by their times, in order. Several full ones of one instant are told together. What is taken back shows no change. */
function instantsOf(lists: Read[]): Lists[] {
  const instants = new Map<Instant, { full: Set<string>; added: Set<string> }>()
  for (const { from, list } of lists) {
    if (list === null || list.mode === 'REMOVE') continue
    const instant = instants.get(from) ?? { full: new Set(), added: new Set() }
    instants.set(from, instant)
    ;(list.mode === 'FULL' ? instant.full : instant.added).add(list.people)
  }
  return [...instants]
    .map(([at, { full, added }]) => ({ at, full: full.size === 0 ? null : [...full].sort().join(), added: [...added] }))
    .sort((a, b) => a.at - b.at)
}

const observed = (id: string, artifact: string, at: Instant, since: Instant): Write => ({
  id,
  artifact,
  run: byObservation(at),
  name: null,
  at,
  since: Math.min(since, at),
  until: at,
  overwrites: false,
  fresh: false,
  alone: true,
  assumed: false,
  seen: false,
  observed: true,
  digest: null,
  sources: [],
  view: null,
})
