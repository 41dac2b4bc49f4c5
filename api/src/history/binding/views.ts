import { idOf } from '../../vocabulary/ids.ts'
import type { Instant } from '../../vocabulary/instant.ts'
import { NOW_ON, type Read, type View, type Write } from './entry.ts'

/** What a computed version held while somebody read it: a version of its own, fed by what its sources held then. */
export type Snapshot = { id: string; write: Write; from: Instant; until: Instant }

/** For how long a reference reads a computed write. `next`: when what came after it took its place. */
export function spanIn(write: Write, read: Read, next: Instant | null): { from: Instant; until: Instant } {
  const from = read.until < write.at || read.from >= write.at ? read.from : write.at
  return { from, until: Math.max(from, Math.min(read.until, next ?? NOW_ON)) }
}

/** The version that holds whom lists name in a computed one: from there they are in whatever is read of it. */
export const listedId = (ws: string, write: string): string => idOf(ws, 'listed', write)

/** What belongs to one snapshot, or (`into` the write's own version) to a definition that is in force. */
export type ViewFeed = { into: string; from: Instant; until: Instant }

export type FeedPart = { id: string; run: string; at: Instant; columns: string | null; into: string } & Pick<
  View['parts'][number],
  'carries' | 'claim' | 'mixes'
>

/** The run parts and reads by which the sources of a computed write feed one snapshot. Pure. */
export function feedOf(ws: string, write: string, view: View, { into, from, until }: ViewFeed) {
  const parts: FeedPart[] = []
  const reads: Read[] = []
  for (const part of view.parts) {
    const id = idOf(ws, 'view part', into, from, until, view.run, JSON.stringify(part))
    const { carries, claim, mixes, columns } = part
    parts.push({ id, run: view.run, at: from, columns, into, carries, claim, ...(mixes ? { mixes } : {}) })
    for (const { artifact, name } of part.sources)
      reads.push({
        id: idOf(ws, 'view read', id, artifact, name),
        artifact,
        kind: 'VIEW',
        run: null,
        name,
        from,
        until,
        into: [id],
        blind: [write],
        one: false,
        pin: null,
        view: into,
        list: null,
      })
  }
  return { parts, reads }
}

/** Gathers what references see of computed writes. */
export class Views {
  readonly #ws: string
  readonly snapshots = new Map<string, Snapshot>()
  readonly listed = new Set<Write>()

  constructor(ws: string) {
    this.#ws = ws
  }

  /** The version that a reference sees of a write, over this time; `home`: the one that the write is in. */
  seen(write: Write, home: string, read: Read, { from, until }: { from: Instant; until: Instant }): string {
    if (write.view === null || read.kind === 'DESTRUCTION' || read.kind === 'ERASURE') return home
    if (read.kind === 'MEMBERS') {
      this.listed.add(write)
      return listedId(this.#ws, write.id)
    }
    const id = idOf(this.#ws, 'snapshot', write.id, from, until)
    this.snapshots.set(id, { id, write, from, until })
    return id
  }
}
