import type { Instant } from '../../instant.ts'
import { byOrder, NOW_ON, type Read, type Write } from './entry.ts'
import { cuts, divided, sightOf } from './visibility.ts'

/**
 * The last write before the window, and the version that it belongs to. `divided`: something looked between it and the
 * beginning of the window.
 */
export type Before = { write: Write; cuts: boolean; alone: boolean; divided: boolean; version: string }

/**
 * A stretch of one artifact's timeline: every write with `until` ≥ some t0, every unnamed read with `until` ≥ t0, and the
 * last write before them. `pinned`: writes whose version an erasure names: they begin one. `origin`: the id of the state before all writes;
 * `originHeld`: something outside the window refers to it.
 */
export type Window = {
  writes: Write[]
  reads: Read[]
  before: Before | null
  pinned: Set<string>
  origin: string
  originHeld: boolean
}

/** One version on the timeline. `continues`: it is `Before.version`, grown by these writes. */
export type Segment = {
  id: string
  writes: Write[]
  continues: boolean
  createdAt: Instant
  supersededAt: Instant | null
  carriesFrom: string | null
}

export type Binding = {
  segments: Segment[]
  /** Write id → whether it stands alone because of who looked at it, and whether it cuts. */
  standing: Map<string, { alone: boolean; cuts: boolean }>
  /** Read id → versions that it sees within the window; for one that begins before it, those come on top. */
  seen: Map<string, string[]>
  usesOrigin: boolean
}

/** Binds a window: which writes are one version, what each version carries, what each read saw (docs/adr/0004). Pure. */
export function bind(window: Window): Binding {
  const writes = window.writes.toSorted(byOrder)
  const timed = window.reads.filter((read) => read.name === null)
  const sights = new Map(timed.filter((r) => r.pin === null).map((read) => [read, sightOf(read, writes)]))
  const standing = standingOf(
    writes,
    [...sights.values()].flatMap((s) => s.overlapping),
  )
  const segments = segmentsOf(writes, standing, boundariesOf(timed.filter(divides)), window)
  const home = new Map(segments.flatMap((segment) => segment.writes.map((write) => [write.id, segment.id])))
  const seen = new Map<string, string[]>()
  let usesOrigin = window.originHeld
  for (const [read, sight] of sights) {
    const current = sight.current ? home.get(sight.current.id) : (window.before?.version ?? window.origin)
    if (current === window.origin) usesOrigin = true
    const others = [...sight.during, ...sight.overlapping].map((write) => home.get(write.id))
    seen.set(read.id, [...new Set([current, ...others].flatMap((id) => id ?? []))])
  }
  return { segments: carried(segments, standing, window, usesOrigin), standing, seen, usesOrigin }
}

function standingOf(writes: Write[], overlapped: Write[]): Binding['standing'] {
  const exposed = new Set(overlapped.map((write) => write.id))
  return new Map(
    writes.map((write, index) => [
      write.id,
      {
        alone: write.alone || write.name !== null || exposed.has(write.id),
        cuts: cuts(write, index, writes),
      },
    ]),
  )
}

/** Unnamed references do, and erasures; the people whom inferences name are listed for their own write, which looks at nothing. */
const divides = (read: Read) => read.pin === null || read.kind === 'ERASURE'

/** Instants after which what is written is another version: something unnamed looked just then. */
function boundariesOf(reads: Read[]): Instant[] {
  return [...new Set(reads.flatMap((read) => [read.from, read.until]))]
    .filter((at) => at !== NOW_ON)
    .sort((a, b) => a - b)
}

function segmentsOf(writes: Write[], standing: Binding['standing'], boundaries: Instant[], window: Window): Segment[] {
  const segments: Segment[] = []
  let last = window.before
    ? { at: window.before.write.at, mergeable: !window.before.cuts && !window.before.alone && !window.before.divided }
    : { at: -NOW_ON, mergeable: false }
  for (const write of writes) {
    const stands = standing.get(write.id) ?? { alone: true, cuts: false }
    const mergeable = !stands.alone && !stands.cuts
    const open = segments.at(-1)
    if (last.mergeable && mergeable && !window.pinned.has(write.id) && !divided(boundaries, last.at, write.at)) {
      if (open) open.writes.push(write)
      else if (window.before) segments.push(segment(window.before.version, write, true))
    } else segments.push(segment(write.id, write, false))
    last = { at: write.at, mergeable }
  }
  return segments
}

const segment = (id: string, write: Write, continues: boolean): Segment => ({
  id,
  writes: [write],
  continues,
  createdAt: write.at,
  supersededAt: null,
  carriesFrom: null,
})

function carried(segments: Segment[], standing: Binding['standing'], window: Window, usesOrigin: boolean): Segment[] {
  return segments.map((current, index) => {
    const first = current.writes[0]
    const cut = first ? (standing.get(first.id)?.cuts ?? false) : false
    const previous = segments[index - 1]?.id ?? window.before?.version ?? (usesOrigin ? window.origin : null)
    return {
      ...current,
      supersededAt: segments[index + 1]?.createdAt ?? null,
      carriesFrom: current.continues || cut ? null : previous,
    }
  })
}
