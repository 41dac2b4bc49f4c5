import type { ArtifactKind } from '../../generated/schema.ts'
import { originId, placeholderId } from '../../vocabulary/artifactIds.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { artifactKinds } from '../../vocabulary/kinds.ts'
import { type Binding, bind, type Seen, type Segment, type Window } from './bind.ts'
import {
  type Changes,
  carryEdge,
  edgesOfRead,
  edgesOfWrite,
  referTo,
  replaceEdges,
  type VersionUpsert,
  viewChange,
} from './changes.ts'
import { byOrder, NOW_ON, type PlacedRead, placeOf, type Read, type Write } from './entry.ts'
import { type Alias, meaningOf, type Names } from './names.ts'
import { mayObserve, observedWrites } from './observed.ts'
import type { StoredRead, StoredWrite } from './store.ts'
import { listedId, spanIn } from './views.ts'
import type { StoredVersion } from './window.ts'

/** One artifact whose entries change: these replace the stored ones of the same id. `gone`: those that are no longer. */
export type Revision = {
  ws: string
  artifact: string
  kind: ArtifactKind
  writes: Write[]
  reads: Read[]
  gone: ReadonlySet<string>
  /** Newly said. */
  aliases: Alias[]
}

/** What the database holds of it from `since` on (window.ts). `from`: nothing before it is revised. */
export type Stored = {
  since: Instant
  from: Instant
  writes: StoredWrite[]
  reads: StoredRead[]
  before: StoredWrite | null
  named: { name: string; writes: StoredWrite[]; reads: StoredRead[] }[]
  versions: StoredVersion[]
  originHeld: boolean
  divided: boolean
  /** The last computed write before the window, unless something was stored in its place since. */
  definition: { id: string; since: Instant } | null
  aliases: Alias[]
}

/** Binds one artifact's window again and adds what differs from the database. Pure but for filling `changes`. */
export function rebind(reported: Revision, stored: Stored, changes: Changes): void {
  const revision = withObserved(reported, stored)
  const was = new Map(storedReads(stored).map((read) => [read.id, read]))
  const names = namesOf(revision, stored)
  const { window, reads } = windowOf(revision, stored, names)
  const binding = bind(window)
  changeVersions(revision, stored, window, binding, changes)
  changeWrites(revision, stored, binding, changes)
  const around: Around = { stored, window, binding, names, changes }
  for (const read of reads) {
    const before = was.get(read.id)
    const placed = placedRead(revision, read, before, around)
    if (placed) changeRead(placed.read, before, placed.versions, revision, around)
  }
  changeViews(revision, stored, window, binding, changes)
  for (const id of revision.gone) {
    const read = was.get(id)
    if (read) forgetRead(read, revision, around)
  }
}

/** With the changes that lists show now and did not before, and without those that they show no longer. */
function withObserved(revision: Revision, stored: Stored): Revision {
  const { ws, artifact, gone } = revision
  const had = stored.writes.filter((write) => write.observed && write.at >= stored.from)
  const known = storedReads(stored)
  if (had.length === 0 && !known.some(mayObserve) && !revision.reads.some(mayObserve)) return revision
  const reads = overlay<Read>(known, revision.reads, gone)
  const derived = new Set(had.map(({ id }) => id))
  const reported = overlay<Write>(stored.writes, revision.writes, gone).filter(({ id }) => !derived.has(id))
  const pinned = new Set([
    ...had.flatMap((write) => (write.pinned ? write.id : [])),
    ...revision.reads.flatMap(({ pin }) => pin ?? []),
  ])
  const now = observedWrites({ ws, artifact, writes: reported, reads, pinned, from: stored.from })
  const shown = new Set(now.map(({ id }) => id))
  const news = now.filter((write) => had.find(({ id }) => id === write.id)?.since !== write.since)
  return {
    ...revision,
    writes: [...revision.writes, ...news],
    gone: new Set([...gone, ...[...derived].filter((id) => !shown.has(id))]),
  }
}

type Around = {
  stored: Stored
  window: Window
  binding: Binding
  names: Names
  changes: Changes
}

/** What a read sees now; null: nothing of that can have changed. */
function placedRead(
  revision: Revision,
  read: Read,
  before: StoredRead | undefined,
  { stored, window, binding, names, changes }: Around,
): { read: PlacedRead; versions: string[] } | null {
  const { ws, artifact } = revision
  if (read.pin !== null) return { read: { ...read, byTime: false, weak: [] }, versions: [read.pin] }
  const meaning = read.name === null ? null : meaningOf(read, read.name, names)
  if (read.name !== null && meaning === null && before && !before.byTime) return null
  const unwrittenNames = meaning?.names ?? (read.name === null ? [] : [read.name])
  const placeholders = unwrittenNames.map((name) => placeholderId(ws, artifact, name))
  for (const [index, id] of placeholders.entries())
    changes.versions.push({ ...unwritten(id, revision, unwrittenNames[index]), placeholder: true })
  const given =
    meaning?.writes.map((write) => binding.views.seen(write, write.id, read, spanIn(write, read, null))) ?? []
  const named = [...new Set([...placeholders, ...given])]
  // What is computed is another thing each time: no list proves anybody absent from it.
  const listed = read.one ? given.filter((id, index) => id !== meaning?.writes[index]?.id) : []
  if (!window.byTime.has(read)) return { read: { ...read, byTime: false, weak: listed }, versions: named }
  const nothing: Seen = { versions: [], weak: [] }
  const seen = withEarlier(
    before,
    binding.seen.get(read.id) ?? nothing,
    stored,
    window,
    named,
    placeholdersOf(revision, names, read),
    window.any.has(read),
  )
  // Whether the version that somebody called by that name is the one that was current, nobody knows.
  const weak = read.name !== null && read.one ? [...listed, ...seen.versions] : seen.weak
  return {
    read: { ...read, byTime: true, weak: weak.toSorted() },
    versions: [...new Set([...named, ...seen.versions])],
  }
}

const storedReads = (stored: Stored): StoredRead[] => [...stored.reads, ...stored.named.flatMap(({ reads }) => reads)]

/** What names that the revision or its window speaks of mean. */
export function namesOf({ writes, gone, aliases }: Revision, stored: Stored): Names {
  return {
    writes: new Map(
      stored.named.map(({ name, writes: known }) => [
        name,
        overlay<Write>(
          known,
          writes.filter((w) => w.name === name),
          gone,
        ),
      ]),
    ),
    aliases: overlay(stored.aliases, aliases, gone),
  }
}

/** Whether a reference sees what is current at its time: it has no name, or one that leads to no version for certain. */
export function isByTime(read: Read, names: Names, before: StoredRead | undefined): boolean {
  if (read.pin !== null) return false
  if (read.name === null) return true
  return meaningOf(read, read.name, names)?.byTime ?? before?.byTime ?? false
}

/** The stored window with the revised entries in place of the stored ones, and every read that may see something else now. */
function windowOf(revision: Revision, stored: Stored, names: Names): { window: Window; reads: Read[] } {
  const origin = originId(revision.ws, revision.artifact)
  const writes = overlay<Write>(stored.writes, revision.writes, revision.gone)
  const moved = movedPins(revision, stored, writes)
  const was = new Map(storedReads(stored).map((read) => [read.id, read]))
  const all = overlay<Read>(storedReads(stored), revision.reads, revision.gone).map((read) => withPin(read, moved))
  const byTime = new Set(all.filter((read) => isByTime(read, names, was.get(read.id))))
  const before = stored.before
  const window: Window = {
    ws: revision.ws,
    writes,
    // What lies before the window divides nothing in it.
    reads: all.filter((read) => read.until >= stored.since),
    byTime,
    any: new Set([...byTime].filter((read) => read.name !== null && artifactKinds[revision.kind].registered)),
    before: before && {
      write: before,
      cuts: before.cuts,
      alone: before.stoodAlone,
      divided: stored.divided,
      version: before.version ?? before.id,
    },
    pinned: new Set([
      ...stored.writes.filter((w) => w.pinned).map((w) => moved.get(w.id) ?? w.id),
      ...revision.reads.flatMap((r) => r.pin ?? []),
    ]),
    origin,
    originHeld: stored.originHeld || revision.reads.some((read) => read.pin === origin),
  }
  return { window, reads: all }
}

/** A run that names at its end what it began without a name wrote one version: an erasure of it goes along. */
function movedPins({ gone }: Revision, { writes: stored, named }: Stored, writes: Write[]): Map<string, string> {
  const left = [...stored, ...named.flatMap((known) => known.writes)].filter(({ id, pinned }) => pinned && gone.has(id))
  return new Map(
    left.flatMap(({ id, run }) => {
      const [now] = writes.filter((write) => write.run === run).sort(byOrder)
      return now ? [[id, now.id] as const] : []
    }),
  )
}

function withPin(read: Read, moved: Map<string, string>): Read {
  const pin = read.pin === null ? undefined : moved.get(read.pin)
  return pin === undefined ? read : { ...read, pin }
}

/** The revised entries in place of the stored ones of the same id. */
export function overlay<T extends { id: string }>(stored: T[], revised: T[], gone: ReadonlySet<string>): T[] {
  const all = new Map([...stored, ...revised].map((entry) => [entry.id, entry]))
  for (const id of gone) all.delete(id)
  return [...all.values()]
}

/**
 * A read that began before the window keeps the versions it saw there: those that no write of the window was in, and the
 * version that goes on from before.
 */
function withEarlier(
  before: StoredRead | undefined,
  seen: Seen,
  stored: Stored,
  { before: previous, origin }: Window,
  named: string[],
  placeholders: string[],
  any: boolean,
): Seen {
  if (!before || (before.from >= stored.since && !any)) return seen
  const inWindow = new Set([...stored.writes.flatMap((write) => write.version ?? []), ...named, ...placeholders])
  if (before.from >= stored.since) inWindow.add(origin)
  if (previous) inWindow.delete(previous.version)
  const again = new Set(stored.writes.map(({ id }) => id))
  // What was read of the one before, up to where it was told of, is not looked at here.
  const retaken = new Set(
    before.ofViews.flatMap(([version, view, until]) =>
      again.has(view) || (view === previous?.write.id && (until ?? NOW_ON) > previous.write.at) ? [version] : [],
    ),
  )
  const earlier = before.versions.filter((id) => !inWindow.has(id) && !retaken.has(id))
  return {
    versions: [...new Set([...earlier, ...seen.versions])],
    weak: [...new Set([...before.weak.filter((id) => earlier.includes(id)), ...seen.weak])],
  }
}

function changeVersions(revision: Revision, stored: Stored, window: Window, binding: Binding, changes: Changes): void {
  const was = new Map(stored.versions.map((version) => [version.id, version]))
  dropVersions(stored, window, binding, changes)
  if (window.before) changePrevious(window.before.version, stored, binding, was, changes)
  else if (binding.usesOrigin)
    changes.versions.push({
      ...unwritten(originId(revision.ws, revision.artifact), revision),
      ...replacementOf(binding),
    })
  for (const segment of binding.segments) {
    const next = segment.continues ? null : versionOf(segment, revision)
    if (next) changeVersion(next, was.get(segment.id), changes)
  }
}

/** Versions of stored writes that no segment stands for any more. */
function dropVersions(stored: Stored, window: Window, binding: Binding, changes: Changes): void {
  const left = new Set(binding.segments.map(({ id }) => id))
  if (window.before) left.add(window.before.version)
  for (const id of new Set(stored.writes.flatMap((write) => write.version ?? [])))
    if (!left.has(id)) changes.goneVersions.push(id)
}

/** When the version from before the window ends, and by which it is replaced. */
function replacementOf({ segments: [first], beforeReplacedBy }: Binding) {
  if (!first) return { supersededAt: null, replacedBy: beforeReplacedBy }
  if (first.continues) return { supersededAt: first.supersededAt, replacedBy: first.replacedBy }
  return { supersededAt: first.createdAt, replacedBy: beforeReplacedBy }
}

/** What becomes of the version from before the window. */
function changePrevious(
  id: string,
  stored: Stored,
  binding: Binding,
  was: ReadonlyMap<string, StoredVersion>,
  changes: Changes,
): void {
  const previous = was.get(id)
  const { supersededAt, replacedBy } = replacementOf(binding)
  if (previous?.supersededAt !== supersededAt || previous.replacedBy !== replacedBy)
    changes.superseded.push({ id, at: supersededAt, by: replacedBy })
  const [first] = binding.segments
  const isAssumed = Boolean(first?.continues && first.writes.some(({ assumed }) => assumed))
  const wasAssumed = stored.writes.some((write) => write.version === id && write.assumed)
  const known = Boolean(previous?.assumedAppend)
  if (isAssumed ? !known : wasAssumed && known) changes.assumed.add(id)
}

/** The version that a segment begins; null: it has no write. */
function versionOf(segment: Segment, { artifact, kind }: Revision): VersionUpsert | null {
  const [begin, ...later] = segment.writes
  if (!begin) return null
  return {
    id: segment.id,
    artifact,
    kind,
    name: begin.name,
    place: placeOf(begin),
    createdAt: segment.createdAt,
    supersededAt: segment.supersededAt,
    carriesFrom: segment.carriesFrom,
    replacedBy: segment.replacedBy,
    placeholder: false,
    view: null,
    until: null,
    digest: begin.digest,
    producerSeen: begin.seen,
    assumedAppend: (begin.assumed && segment.carriesFrom !== null) || later.some(({ assumed }) => assumed),
  }
}

function changeVersion(next: VersionUpsert, before: StoredVersion | undefined, changes: Changes): void {
  if (!before) changes.newVersions.push(next)
  else if (differs(before, next)) changes.versions.push(next)
  const carried = ({ id, carriesFrom, createdAt }: Pick<VersionUpsert, 'id' | 'carriesFrom' | 'createdAt'>) =>
    carriesFrom && createdAt !== null ? [carryEdge(id, carriesFrom, createdAt)] : []
  replaceEdges(changes, before ? carried(before) : [], carried(next))
}

const differs = (before: StoredVersion, next: VersionUpsert) =>
  before.createdAt !== next.createdAt ||
  before.supersededAt !== next.supersededAt ||
  before.carriesFrom !== next.carriesFrom ||
  before.replacedBy !== next.replacedBy ||
  before.digest !== next.digest ||
  before.producerSeen !== next.producerSeen ||
  before.assumedAppend !== next.assumedAppend

/** A version that nobody reported writing; settling gives it the time of what first refers to it. */
const unwritten = (id: string, { artifact, kind }: Revision, name: string | null = null): VersionUpsert => ({
  id,
  artifact,
  kind,
  name,
  place: null,
  createdAt: null,
  supersededAt: null,
  carriesFrom: null,
  replacedBy: null,
  placeholder: false,
  view: null,
  until: null,
  digest: null,
  producerSeen: false,
  assumedAppend: false,
})

function changeWrites(revision: Revision, stored: Stored, binding: Binding, changes: Changes): void {
  const was = new Map(stored.writes.map((write) => [write.id, write]))
  const revised = new Set(revision.writes.map((write) => write.id))
  for (const segment of binding.segments)
    for (const write of segment.writes) {
      const before = was.get(write.id)
      const standing = binding.standing.get(write.id) ?? { alone: true, cuts: false }
      const placed = { ...plain(write), stoodAlone: standing.alone, cuts: standing.cuts }
      if (!before) changes.newWrites.push({ ...placed, version: segment.id })
      else {
        const stood = before.stoodAlone === standing.alone && before.cuts === standing.cuts
        if (revised.has(write.id) || !stood) changes.writes.push(placed)
        if (before.version !== segment.id) {
          if (before.version) changes.unbound.push({ by: 'Write', entry: write.id, version: before.version })
          changes.bound.push({ by: 'Write', entry: write.id, version: segment.id })
        }
      }
      const had = before?.version ? edgesOfWrite(before, before.version) : []
      replaceEdges(changes, had, edgesOfWrite(write, segment.id))
    }
  for (const write of stored.writes) {
    if (!revision.gone.has(write.id)) continue
    changes.gone.Write.push(write.id)
    if (write.version) replaceEdges(changes, edgesOfWrite(write, write.version), [])
  }
}

function changeRead(
  read: PlacedRead,
  before: StoredRead | undefined,
  seen: string[],
  revision: Revision,
  around: Around,
): void {
  const { changes } = around
  const had = before?.versions ?? []
  const gone = had.filter((id) => !seen.includes(id))
  const added = seen.filter((id) => !had.includes(id))
  for (const [version, view] of before?.ofViews ?? [])
    if (gone.includes(version)) loseView(changes, revision, version, view)
  const strengthened = before && String(before.weak) !== String(read.weak)
  if (!before) changes.newReads.push({ ...plainRead(read), versions: seen })
  else {
    const revised = revision.reads.some(({ id }) => id === read.id)
    if (revised || strengthened || before.byTime !== read.byTime || before.pin !== read.pin)
      changes.reads.push(plainRead(read))
    changes.unbound.push(...gone.map((version) => ({ by: 'Read' as const, entry: read.id, version })))
    changes.bound.push(...added.map((version) => ({ by: 'Read' as const, entry: read.id, version })))
  }
  replaceEdges(changes, before ? edgesOfRead(before, had) : [], edgesOfRead(read, seen))
  const moved = before !== undefined && before.from !== read.from
  for (const id of unwrittenOf(revision, around, read, [...gone, ...added, ...(moved ? seen : [])]))
    referTo(changes, id, read.from, moved || gone.includes(id))
  for (const id of [...gone, ...added, ...(strengthened ? seen : [])]) {
    if (read.kind === 'MEMBERS') changes.members.add(id)
    if (read.kind === 'DESTRUCTION') changes.destroyed.add(id)
  }
}

function forgetRead(read: StoredRead, revision: Revision, around: Around): void {
  const { changes } = around
  changes.gone.Read.push(read.id)
  for (const [version, view] of read.ofViews) loseView(changes, revision, version, view)
  replaceEdges(changes, edgesOfRead(read, read.versions), [])
  for (const id of unwrittenOf(revision, around, read, read.versions)) referTo(changes, id, read.from, true)
}

/** What is read of computed writes, and listed in them, are versions of their own; what feeds those, ingest settles. */
function changeViews(revision: Revision, stored: Stored, window: Window, binding: Binding, changes: Changes): void {
  for (const { id, write, from, until } of binding.views.snapshots.values()) {
    changes.versions.push({
      ...unwritten(id, revision, write.name),
      view: write.id,
      until,
      createdAt: from,
      supersededAt: until === NOW_ON ? null : until,
      producerSeen: true,
    })
    viewChange(changes, write.id).snapshots.add(id)
  }
  for (const write of binding.views.listed) {
    const id = listedId(revision.ws, write.id)
    changes.versions.push({
      ...unwritten(id, revision, write.name),
      view: write.id,
      createdAt: write.at,
      producerSeen: true,
    })
    viewChange(changes, write.id).listed = true
  }
  const revised = new Set(revision.writes.map(({ id }) => id))
  for (const [write, inForce] of binding.inForce) {
    const change = viewChange(changes, write)
    change.inForce = inForce
    change.revised ||= revised.has(write)
  }
  const views = new Set(window.writes.filter(({ view }) => view !== null).map(({ id }) => id))
  for (const write of stored.writes)
    if (write.view !== null && !views.has(write.id)) {
      const change = viewChange(changes, write.id)
      Object.assign(change, { inForce: false, revised: true })
    }
}

function loseView(changes: Changes, { ws }: Revision, version: string, view: string): void {
  const change = viewChange(changes, view)
  if (version === listedId(ws, view)) change.listed = true
  else change.snapshots.add(version)
}

/** A write without what only the database adds to it: its version, and whether an erasure names it. */
function plain(write: Write | StoredWrite): Write {
  if (!('pinned' in write)) return write
  const { version: _, pinned: __, ...rest } = write
  return rest
}

function plainRead(read: PlacedRead | StoredRead): PlacedRead {
  if (!('versions' in read)) return read
  const { versions: _, ofViews: __, ...rest } = read
  return rest
}

/** Those of these versions that nobody reported writing. */
function unwrittenOf(revision: Revision, { names }: Around, read: Read, versions: string[]): string[] {
  const unwritten = new Set([originId(revision.ws, revision.artifact), ...placeholdersOf(revision, names, read)])
  return versions.filter((id) => unwritten.has(id))
}

/** What may stand for versions that this reference names and nobody wrote. */
function placeholdersOf({ ws, artifact }: Revision, { aliases }: Names, { name }: Read): string[] {
  if (name === null) return []
  const meant = aliases.flatMap(({ alias, version }) => (alias === name ? (version ?? []) : []))
  return [name, ...meant].map((called) => placeholderId(ws, artifact, called))
}
