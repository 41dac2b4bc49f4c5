import type { ArtifactKind, Carries } from '../../generated/schema.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import type { PlacedRead, Read, Write } from './entry.ts'

/** What joins two nodes: a read into a run part, a part's write into a version, a version carried on into another. */
export type EdgeShape = 'VERSION_TO_PART' | 'PART_TO_VERSION' | 'VERSION_TO_VERSION' | 'PART_TO_PART'

/** A flow relationship, as it is to be. `entry`: the read, write or version that it stems from. */
export type Edge = {
  shape: EdgeShape
  from: string
  to: string
  entry: string
  at: Instant
  carries: Carries
  claim: string | null
  /** What is computed from one person's rows stands in the rows of others: no list of rows holds it. */
  mixes?: true
  carry: string | null
}

export type VersionUpsert = {
  id: string
  artifact: string
  kind: ArtifactKind
  name: string | null
  /** Of its first write (`placeOf`): which of several of one instant is the later. Null for one that stands off the timeline. */
  place: string | null
  /** Null for one that nobody reported writing: it is as old as what refers to it. */
  createdAt: Instant | null
  supersededAt: Instant | null
  carriesFrom: string | null
  /** The version after it, if that replaced it: whoever is only in this one is not in that. */
  replacedBy: string | null
  /** Only ever referred to by its name: no write made it. */
  placeholder: boolean
  /** Of what is read of a computed write, or listed in it: that write; and until when it was read. */
  view: string | null
  until: Instant | null
  digest: string | null
  producerSeen: boolean
  assumedAppend: boolean
}

/** Which version an entry is in or sees. */
export type Bound = { by: 'Write' | 'Read'; entry: string; version: string }

/** A write, and how it stands on its timeline. */
export type PlacedWrite = Write & { stoodAlone: boolean; cuts: boolean }

/** Everything that binding some artifacts again changes in the database. */
export type Changes = {
  /** Versions on the timeline that were not there before. */
  newVersions: VersionUpsert[]
  /** Those that were, and those nobody reported writing, which may have been. */
  versions: VersionUpsert[]
  superseded: { id: string; at: Instant | null; by: string | null }[]
  goneVersions: string[]
  /** Entries that statements no longer come to, by id. */
  gone: Record<'Write' | 'Read', string[]>
  newWrites: (PlacedWrite & { version: string })[]
  newReads: (PlacedRead & { versions: string[] })[]
  writes: PlacedWrite[]
  reads: PlacedRead[]
  bound: Bound[]
  unbound: Bound[]
  edges: Edge[]
  goneEdges: Pick<Edge, 'shape' | 'from' | 'to' | 'entry'>[]
  /** Versions that begin before the window and of which an append may be assumed, or not any more. */
  assumed: Set<string>
  /** Versions whose members, destruction or reason to exist may have changed. */
  members: Set<string>
  destroyed: Set<string>
  /** Computed writes whose sources' feeds may have changed, by id. */
  views: Map<string, ViewChange>
  /** Versions nobody reported writing → the earliest new reference; `lost`: a reference went away. */
  unwritten: Map<string, { first: Instant; lost: boolean }>
}

export const noChanges = (): Changes => ({
  newVersions: [],
  versions: [],
  superseded: [],
  goneVersions: [],
  gone: { Write: [], Read: [] },
  newWrites: [],
  newReads: [],
  writes: [],
  reads: [],
  bound: [],
  unbound: [],
  edges: [],
  goneEdges: [],
  assumed: new Set(),
  members: new Set(),
  destroyed: new Set(),
  views: new Map(),
  unwritten: new Map(),
})

/**
 * What of a computed write has to be settled. `inForce` null: as before. `revised`: its definition may have changed, so all
 * that was read of it has to be looked at; `snapshots`: these have; `listed`: lists name people in it, or did.
 */
export type ViewChange = { inForce: boolean | null; revised: boolean; snapshots: Set<string>; listed: boolean }

export function viewChange(changes: Changes, write: string): ViewChange {
  const known = changes.views.get(write) ?? { inForce: null, revised: false, snapshots: new Set(), listed: false }
  changes.views.set(write, known)
  return known
}

/** The relationships that a write makes, given the version it is in; a computed one's sources are read when it is. */
export const edgesOfWrite = (write: Write, version: string): Edge[] =>
  (write.view === null ? write.sources : []).map(({ part, carries, claim, mixes }) => ({
    shape: 'PART_TO_VERSION',
    from: part,
    to: version,
    entry: write.id,
    at: write.at,
    carries,
    claim,
    ...(mixes ? { mixes } : {}),
    carry: null,
  }))

/** The relationships that a read makes, given the versions it sees. */
export const edgesOfRead = (read: Read, versions: string[]): Edge[] =>
  versions.flatMap((version) =>
    read.into.map((target) => ({
      shape:
        read.kind === 'RUN' || read.kind === 'VIEW' ? ('VERSION_TO_PART' as const) : ('VERSION_TO_VERSION' as const),
      from: version,
      to: target,
      entry: read.id,
      at: read.from,
      carries: 'PERSONAL' as const,
      claim: null,
      carry: read.kind === 'MODEL' || read.kind === 'DEPLOYMENT' ? version : null,
    })),
  )

/** The relationship by which a version carries the one before it. */
export const carryEdge = (id: string, from: string, at: Instant): Edge => ({
  shape: 'VERSION_TO_VERSION',
  from,
  to: id,
  entry: id,
  at,
  carries: 'PERSONAL',
  claim: null,
  carry: from,
})

/** Adds what turns `before` into `after`. */
export function replaceEdges(changes: Changes, before: Edge[], after: Edge[]): void {
  const was = new Map(before.map((edge) => [JSON.stringify(edge), edge]))
  const is = new Map(after.map((edge) => [JSON.stringify(edge), edge]))
  for (const [key, { shape, from, to, entry }] of was)
    if (!is.has(key)) changes.goneEdges.push({ shape, from, to, entry })
  for (const [key, edge] of is) if (!was.has(key)) changes.edges.push(edge)
}

/** Notes that a version nobody reported writing gained (`from`: when it begins) or lost a reference. */
export function referTo(changes: Changes, version: string, from: Instant, lost: boolean): void {
  const known = changes.unwritten.get(version)
  const first = lost ? Number.MAX_SAFE_INTEGER : from
  changes.unwritten.set(version, {
    first: Math.min(known?.first ?? first, first),
    lost: lost || (known?.lost ?? false),
  })
}
