import type { ArtifactKind } from '../../generated/schema.ts'
import type { Instant } from '../../instant.ts'
import { originId, placeholderId } from '../artifacts/identity.ts'
import { type Binding, bind, type Window } from './bind.ts'
import {
  type Changes,
  carryEdge,
  edgesOfRead,
  edgesOfWrite,
  referTo,
  replaceEdges,
  type VersionUpsert,
} from './changes.ts'
import { placeOf, type Read, type Write } from './entry.ts'
import { namedSight } from './visibility.ts'
import type { StoredRead, StoredVersion, StoredWrite } from './window.ts'

/** One artifact whose entries change: these replace the stored ones of the same id. */
export type Revision = { ws: string; artifact: string; kind: ArtifactKind; writes: Write[]; reads: Read[] }

/** What the database holds of it from `since` on (window.ts). */
export type Stored = {
  since: Instant
  writes: StoredWrite[]
  reads: StoredRead[]
  before: StoredWrite | null
  named: { name: string; writes: StoredWrite[]; reads: StoredRead[] }[]
  versions: StoredVersion[]
  originHeld: boolean
  divided: boolean
}

/** Binds one artifact's window again and adds what differs from the database. Pure but for filling `changes`. */
export function rebind(revision: Revision, stored: Stored, changes: Changes): void {
  const window = windowOf(revision, stored)
  const binding = bind(window)
  changeVersions(revision, stored, window, binding, changes)
  changeWrites(revision, stored, binding, changes)
  const was = new Map(stored.reads.map((read) => [read.id, read]))
  for (const read of window.reads) {
    const before = was.get(read.id)
    const seen = read.pin === null ? withEarlier(before, binding.seen.get(read.id) ?? [], stored, window) : [read.pin]
    changeRead(read, before, seen, revision, changes)
  }
  for (const { name, ...named } of namesOf(revision, stored)) changeNamed(revision, name, named, changes)
}

/** The stored window with the revised entries in place of the stored ones. */
export function windowOf(revision: Revision, stored: Stored): Window {
  const origin = originId(revision.ws, revision.artifact)
  const writes = overlay(stored.writes, revision.writes)
  const timed = revision.reads.filter((read) => read.name === null)
  const before = stored.before
  return {
    writes,
    reads: overlay(stored.reads, timed),
    before: before && {
      write: before,
      cuts: before.cuts,
      alone: before.stoodAlone,
      divided: stored.divided,
      version: before.version ?? before.id,
    },
    pinned: new Set([
      ...stored.writes.filter((w) => w.pinned).map((w) => w.id),
      ...revision.reads.flatMap((r) => r.pin ?? []),
    ]),
    origin,
    originHeld: stored.originHeld || revision.reads.some((read) => read.pin === origin),
  }
}

function overlay<T extends { id: string }>(stored: T[], revised: T[]): T[] {
  return [...new Map([...stored, ...revised].map((entry) => [entry.id, entry])).values()]
}

/**
 * A read that began before the window keeps the versions it saw there: those that no write of the window was in, and the
 * version that goes on from before.
 */
function withEarlier(before: StoredRead | undefined, seen: string[], stored: Stored, window: Window): string[] {
  if (!before || before.from >= stored.since) return seen
  const inWindow = new Set(stored.writes.flatMap((write) => write.version ?? []))
  if (window.before) inWindow.delete(window.before.version)
  return [...new Set([...before.versions.filter((id) => !inWindow.has(id)), ...seen])]
}

function changeVersions(revision: Revision, stored: Stored, window: Window, binding: Binding, changes: Changes): void {
  const { ws, artifact, kind } = revision
  const was = new Map(stored.versions.map((version) => [version.id, version]))
  const kept = new Set(binding.segments.map((segment) => segment.id))
  if (window.before) kept.add(window.before.version)
  for (const id of new Set(stored.writes.flatMap((write) => write.version ?? [])))
    if (!kept.has(id)) changes.goneVersions.push(id)
  const [first] = binding.segments
  const following = first?.continues ? first.supersededAt : (first?.createdAt ?? null)
  if (window.before && was.get(window.before.version)?.supersededAt !== following)
    changes.superseded.push({ id: window.before.version, at: following })
  if (!window.before && binding.usesOrigin) {
    changes.versions.push({ ...unwritten(originId(ws, artifact), artifact, kind), supersededAt: following })
  }
  for (const segment of binding.segments) {
    const begin = segment.writes[0]
    if (segment.continues || !begin) continue
    const before = was.get(segment.id)
    const next: VersionUpsert = {
      id: segment.id,
      artifact,
      kind,
      name: begin.name,
      place: placeOf(begin),
      createdAt: segment.createdAt,
      supersededAt: segment.supersededAt,
      carriesFrom: segment.carriesFrom,
      digest: begin.digest,
      producerSeen: begin.seen,
      assumedAppend: begin.assumed && segment.carriesFrom !== null,
    }
    if (!before) changes.newVersions.push(next)
    else if (differs(before, next)) changes.versions.push(next)
    replaceEdges(
      changes,
      before?.carriesFrom ? [carryEdge(segment.id, before.carriesFrom, before.createdAt)] : [],
      segment.carriesFrom ? [carryEdge(segment.id, segment.carriesFrom, segment.createdAt)] : [],
    )
  }
}

const differs = (before: StoredVersion, next: VersionUpsert) =>
  before.createdAt !== next.createdAt ||
  before.supersededAt !== next.supersededAt ||
  before.carriesFrom !== next.carriesFrom ||
  before.digest !== next.digest ||
  before.producerSeen !== next.producerSeen ||
  before.assumedAppend !== next.assumedAppend

/** A version that nobody reported writing; settling gives it the time of what first refers to it. */
const unwritten = (id: string, artifact: string, kind: ArtifactKind, name: string | null = null): VersionUpsert => ({
  id,
  artifact,
  kind,
  name,
  place: null,
  createdAt: null,
  supersededAt: null,
  carriesFrom: null,
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
}

function changeRead(
  read: Read,
  before: StoredRead | undefined,
  seen: string[],
  revision: Revision,
  changes: Changes,
): void {
  const had = before?.versions ?? []
  const gone = had.filter((id) => !seen.includes(id))
  const added = seen.filter((id) => !had.includes(id))
  if (!before) changes.newReads.push({ ...read, versions: seen })
  else {
    if (revision.reads.some((revised) => revised.id === read.id)) changes.reads.push(read)
    changes.unbound.push(...gone.map((version) => ({ by: 'Read' as const, entry: read.id, version })))
    changes.bound.push(...added.map((version) => ({ by: 'Read' as const, entry: read.id, version })))
  }
  replaceEdges(changes, before ? edgesOfRead(before, had) : [], edgesOfRead(read, seen))
  const moved = before !== undefined && before.from !== read.from
  for (const id of unwrittenOf(revision, read, [...gone, ...added, ...(moved ? seen : [])]))
    referTo(changes, id, read.from, moved || gone.includes(id))
  for (const id of [...gone, ...added]) {
    if (read.kind === 'MEMBERS') changes.members.add(id)
    if (read.kind === 'DESTRUCTION') changes.destroyed.add(id)
  }
}

/** A write without what only the database adds to it: its version, and whether an erasure names it. */
function plain(write: Write | StoredWrite): Write {
  if (!('pinned' in write)) return write
  const { version: _, pinned: __, ...rest } = write
  return rest
}

/** Those of these versions that nobody reported writing. */
function unwrittenOf({ ws, artifact }: Revision, read: Read, versions: string[]): string[] {
  const origin = originId(ws, artifact)
  const placeholder = read.name === null ? null : placeholderId(ws, artifact, read.name)
  return versions.filter((id) => id === origin || id === placeholder)
}

function namesOf({ writes, reads }: Revision, stored: Stored) {
  return stored.named.map(({ name, ...known }) => ({
    name,
    writes: overlay<Write>(
      known.writes,
      writes.filter((w) => w.name === name),
    ),
    reads: overlay<Read>(
      known.reads,
      reads.filter((r) => r.name === name),
    ),
    known: known.reads,
  }))
}

function changeNamed(
  revision: Revision,
  name: string,
  { writes, reads, known }: { writes: Write[]; reads: Read[]; known: StoredRead[] },
  changes: Changes,
): void {
  const { ws, artifact, kind } = revision
  const placeholder = placeholderId(ws, artifact, name)
  const was = new Map(known.map((read) => [read.id, read]))
  let needed = false
  for (const read of reads) {
    const sight = namedSight(read, writes).map((write) => write.id)
    if (sight.length === 0) needed = true
    changeRead(read, was.get(read.id), sight.length > 0 ? sight : [placeholder], revision, changes)
  }
  if (needed) changes.versions.push(unwritten(placeholder, artifact, kind, name))
}
