import { setImmediate } from 'node:timers/promises'
import { DatabaseError } from '../../platform/db/index.ts'

/** Work in small steps: it says where it can be interrupted, and cannot wait for anything itself. */
export type Steps<T> = Generator<void, T, void>

/** Nodes between two places at which work can be interrupted: some tenths of a millisecond. */
export const AT_ONCE = 1_024

/** How long the event loop may be held up. */
const SLICE_MS = 4

/** The items one by one, with a place to interrupt the work every thousand. */
export function* inSteps<Item>(items: Iterable<Item>, each: (item: Item) => void): Steps<void> {
  let count = 0
  for (const item of items) {
    each(item)
    count += 1
    if (count % AT_ONCE === 0) yield
  }
}

/** Does the work, and lets others have their turn every few milliseconds. Throws DatabaseError STOPPED once `stop` says so. */
export async function paced<T>(steps: Steps<T>, stop?: AbortSignal): Promise<T> {
  for (let begun = performance.now(); ; ) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - begun < SLICE_MS) continue
    await setImmediate()
    if (stop?.aborted) throw new DatabaseError('STOPPED', 'walk')
    begun = performance.now()
  }
}

/** Does the work in one go, for what is known to be small. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
