import type { Instant } from '../../instant.ts'
import { byOrder, type Read, type Write } from './entry.ts'

/** What an unnamed read sees of the writes given (in timeline order); its own run's are left out. */
export type Sight = {
  /** The last write with at ≤ from; null: none among those given. */
  current: Write | null
  /** Written while the read was going on. */
  during: Write[]
  /** Seen only because the write's interval meets the read's. */
  overlapping: Write[]
}

/** docs/adr/0004, "Reads". `writes` in timeline order. */
export function sightOf(read: Read, writes: Write[]): Sight {
  const sight: Sight = { current: null, during: [], overlapping: [] }
  for (const write of writes) {
    if (read.run !== null && write.run === read.run) continue
    if (write.at <= read.from) {
      if (sight.current && meets(sight.current, read)) sight.overlapping.push(sight.current)
      sight.current = write
    } else if (read.one) break
    else if (write.at <= read.until) sight.during.push(write)
    else if (meets(write, read)) sight.overlapping.push(write)
  }
  return read.one ? { current: sight.current, during: [], overlapping: [] } : sight
}

const meets = (write: Write, read: Read) => write.since <= read.until && write.until >= read.from

/** What a named read sees: of that name, the last up to its beginning and those made during it; else the first. */
export function namedSight(read: Read, writes: Write[]): Write[] {
  const others = writes.filter((w) => read.run === null || w.run !== read.run).sort(byOrder)
  const current = others.findLast((w) => w.at <= read.from)
  const during = read.one ? [] : others.filter((w) => w.at > read.from && w.at <= read.until)
  const seen = current ? [current, ...during] : during
  return (seen.length > 0 ? seen : others).slice(0, read.one || seen.length === 0 ? 1 : undefined)
}

/** Whether the write cuts the past off: nobody else wrote while it was under way. `writes` in order, it at `index`. */
export function cuts(write: Write, index: number, writes: Write[]): boolean {
  if (!write.overwrites) return false
  for (let before = index - 1; before >= 0; before--) {
    const other = writes[before]
    if (!other || other.at < write.since) return true
    if (other.run !== write.run) return false
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
