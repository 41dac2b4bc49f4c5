import type { Instant } from '../../vocabulary/instant.ts'
import { byOrder, type Read, type Write } from './entry.ts'

/** What a read by time sees of the writes given (in timeline order). */
export type Visibility = {
  /** The last write with at ≤ from; where any of the earlier may be meant, all of them, in order. Empty: none among those given. */
  current: Write[]
  /** Written while the read was going on. */
  during: Write[]
  /** Seen only because the write's interval meets the read's. */
  overlapping: Write[]
}

/**
 * docs/adr/0004, "Reads". `writes` in timeline order. `any`: every earlier write may be the one that is meant, not just the
 * last (a model version by a name that nobody gave one).
 */
export function visibilityOf(read: Read, writes: Write[], any = false): Visibility {
  const sight: Visibility = { current: [], during: [], overlapping: [] }
  for (const write of writes) {
    if (read.blind.includes(write.id)) continue
    if (write.at <= read.from) {
      const [last] = sight.current
      if (last && !any && !read.one && meets(last, read)) sight.overlapping.push(last)
      sight.current = any ? [...sight.current, write] : [write]
    } else if (read.one) {
      if (mayDescribe(read, write)) sight.overlapping.push(write)
    } else if (write.at <= read.until) sight.during.push(write)
    else if (meets(write, read)) sight.overlapping.push(write)
  }
  return sight
}

const meets = (write: Write, read: Read) => write.since <= read.until && write.until >= read.from

/** A list that was made while a write was under way, or in the second in which it ended, may be of what it wrote. */
const mayDescribe = (read: Read, write: Write) =>
  read.kind === 'MEMBERS' && !write.observed && write.since <= latestMeant(read.from)

/** Producers cut times to it. In ms. */
export const SECOND = 1_000

/** A time without milliseconds was cut to the second: it means any moment of it. */
const latestMeant = (at: Instant) => (at % SECOND === 0 ? at + SECOND - 1 : at)

/** What a named read sees: of that name, the last up to its beginning and those made during it; else the first. */
export function visibilityOfNamed(read: Read, writes: Write[]): Write[] {
  const others = writes.filter((w) => !read.blind.includes(w.id)).sort(byOrder)
  const current = others.findLast((w) => w.at <= read.from)
  const during = read.one ? [] : others.filter((w) => w.at > read.from && w.at <= read.until)
  const seen = current ? [current, ...during] : during
  return (seen.length > 0 ? seen : others).slice(0, read.one || seen.length === 0 ? 1 : undefined)
}

/**
 * Whether the write cuts the past off: nobody else wrote while it was under way, or nothing of others can be in it.
 * `writes` in order, it at `index`.
 */
export function cuts(write: Write, index: number, writes: Write[]): boolean {
  if (!write.overwrites) return false
  if (write.fresh) return true
  for (let before = index - 1; before >= 0; before--) {
    const other = writes[before]
    if (!other || other.at < write.since) return true
    // What a list shows to have changed meanwhile may be the beginning of this very write.
    if (other.run !== write.run && !other.observed) return false
  }
  return true
}

/** True where a boundary lies between two instants: at ≤ b < next. `boundaries` sorted. */
export function divided(boundaries: Instant[], at: Instant, next: Instant): boolean {
  let low = 0
  let high = boundaries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((boundaries[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  const boundary = boundaries[low]
  return boundary !== undefined && boundary < next
}
