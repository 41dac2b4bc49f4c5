import type { Instant } from '../../vocabulary/instant.ts'
import { byOrder, isByRun, NOW_ON, type Read, type Write } from './entry.ts'
import { spanIn, Views } from './views.ts'
import { cuts, divided, visibilityOf } from './visibility.ts'

/**
 * The last write before the window, and the version that it belongs to. `divided`: something looked between it and the
 * beginning of the window.
 */
export type Before = { write: Write; cuts: boolean; alone: boolean; divided: boolean; version: string }

/**
 * A stretch of one artifact's timeline: every write with `until` ≥ some t0, every read with `until` ≥ t0, and the
 * last write before them. `byTime`: those of the reads that see what is current at their time; `any`: those of them that may mean any
 * earlier version. `pinned`: writes whose version an erasure names: they begin one. `origin`: the id of the state before all
 * writes; `originHeld`: something outside the window refers to it.
 */
export type Window = {
  ws: string
  writes: Write[]
  reads: Read[]
  byTime: ReadonlySet<Read>
  any: ReadonlySet<Read>
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
  /** The version after it, if that replaced it. */
  replacedBy: string | null
}

export type Binding = {
  segments: Segment[]
  /** Write id → whether it stands alone because of who looked at it, and whether it cuts. */
  standing: Map<string, { alone: boolean; cuts: boolean }>
  /** Read id → what it sees within the window; for one that begins before it, what it saw there comes on top. */
  seen: Map<string, Seen>
  usesOrigin: boolean
  /** The version before the window → the one in it that replaced it. */
  beforeReplacedBy: string | null
  views: Views
  /** Computed write → whether it is what its artifact is made of now. */
  inForce: Map<string, boolean>
}

/** Versions that a read sees; `weak`: those that it may only mean. */
export type Seen = { versions: string[]; weak: string[] }

/** Binds a window: which writes are one version, what each version carries, what each read saw (docs/adr/0004). Pure. */
export function bind(window: Window): Binding {
  const writes = window.writes.toSorted(byOrder)
  const sights = new Map([...window.byTime].map((read) => [read, visibilityOf(read, writes, window.any.has(read))]))
  const standing = standingOf(
    writes,
    [...sights.values()].flatMap((s) => s.overlapping),
  )
  const segments = segmentsOf(writes, standing, boundariesOf(window.reads.filter(divides)), window)
  const home = new Map(segments.flatMap((segment) => segment.writes.map((write) => [write.id, segment.id])))
  const views = new Views(window.ws)
  const nextOf = new Map(writes.map((write, index) => [write, writes[index + 1]?.at ?? null]))
  const seenOf = (read: Read, some: Write[]) =>
    some.flatMap((write) => {
      const version = home.get(write.id)
      return version === undefined
        ? []
        : views.seen(write, version, read, spanIn(write, read, nextOf.get(write) ?? null))
    })
  const before = (read: Read) =>
    window.before
      ? views.seen(
          window.before.write,
          window.before.version,
          read,
          spanIn(window.before.write, read, writes[0]?.at ?? null),
        )
      : window.origin
  const seen = new Map<string, Seen>()
  let usesOrigin = window.originHeld
  for (const [read, { current, during, overlapping }] of sights) {
    const certain = current.length > 0 ? seenOf(read, current) : [before(read)]
    const [first] = writes
    if (current.length === 0 && !window.before && first?.view && !read.one && !read.blind.includes(first.id)) {
      // Who reads a view before anybody tells of it has read it was told of first.
      certain.push(views.seen(first, first.id, read, { from: read.from, until: Math.min(read.until, first.at) }))
    }
    const last = current.at(-1)
    if (last?.view && !standing.get(last.id)?.cuts) {
      const under = writes.findLast((write) => write.view === null && byOrder(write, last) < 0)
      if (under) certain.push(...seenOf(read, [under]))
      else if (window.before?.write.view === null) certain.push(window.before.version)
    }
    if (certain.includes(window.origin)) usesOrigin = true
    const meant = new Set(seenOf(read, overlapping))
    const replaced = read.one && overlapping.some((write) => standing.get(write.id)?.cuts)
    const versions = [...new Set([...certain, ...seenOf(read, during), ...meant])]
    const latest = current.length > 0 || !window.before ? current : [window.before.write]
    const listed = [...latest, ...overlapping].some(({ view }) => view)
    const weak = read.one ? versions.filter((id) => replaced || listed || meant.has(id)) : []
    seen.set(read.id, { versions, weak })
  }
  const placed = carried(segments, standing, window, usesOrigin)
  return {
    segments: placed,
    standing,
    seen,
    usesOrigin,
    views,
    beforeReplacedBy: replacement(placed[0], standing),
    inForce: inForceOf(window.before ? [window.before.write, ...writes] : writes, standing),
  }
}

/** A definition holds until another one comes, or something is stored in its place. */
function inForceOf(writes: Write[], standing: Binding['standing']): Map<string, boolean> {
  return new Map(
    writes.flatMap((write, index) => {
      if (write.view === null) return []
      const over = writes.slice(index + 1).some((later) => later.view !== null || standing.get(later.id)?.cuts)
      return [[write.id, !over] as const]
    }),
  )
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

/** References do, and erasures; the people whom inferences name are listed for their own write, which looks at nothing. */
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
  replacedBy: null,
})

function carried(segments: Segment[], standing: Binding['standing'], window: Window, usesOrigin: boolean): Segment[] {
  return segments.map((current, index) => {
    const first = current.writes[0]
    const cut = first ? (standing.get(first.id)?.cuts ?? false) : false
    const previous = segments[index - 1]?.id ?? window.before?.version ?? (usesOrigin ? window.origin : null)
    const next = segments[index + 1]
    return {
      ...current,
      supersededAt: next?.createdAt ?? null,
      carriesFrom: current.continues || cut ? null : previous,
      replacedBy: replacement(next, standing),
    }
  })
}

/** A version whose run says that it replaced the one before it. A model version takes no one's place, nor does a deployment. */
function replacement(next: Segment | undefined, standing: Binding['standing']): string | null {
  const first = next?.writes[0]
  if (!next || !first || next.continues || first.fresh || !isByRun(first)) return null
  return standing.get(first.id)?.cuts ? next.id : null
}
