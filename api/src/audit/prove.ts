import type { Database } from '../platform/db/index.ts'
import type { Instant } from '../vocabulary/instant.ts'
import { inclusionProofs } from './log/index.ts'
import * as store from './store.ts'

/** Which entries are meant: `done` by somebody in a stretch of time, naming an id; `about` a person, by one action, naming an id. */
export type Wanted = {
  done: readonly { subject: string; from: Instant; until: Instant; named: string }[]
  about: { customer: string; action: string; from: Instant; named: string } | null
}

/** An entry as it was sealed, with what leads from it to the root of the checkpoint (RFC 6962). */
export type ProvenEntry = { place: number; body: string; proof: string[] }

/** `waiting`: entries that are not sealed yet, so nothing proves them. `log`: null, where nothing was ever sealed. */
export type Proven = {
  log: { key: string; checkpoint: string; size: number } | null
  entries: ProvenEntry[]
  waiting: number
}

/** Entries of the audit with proofs that they are in it. Reads the hashes of the whole log: 32 bytes an entry. Throws DatabaseError. */
export async function proveEntries(db: Database, { done, about }: Wanted): Promise<Proven> {
  const found = [
    ...(done.length > 0 ? await db.read(store.entriesNaming, { stretches: [...done] }) : []),
    ...(about ? await db.read(store.entriesAbout, about) : []),
  ]
  const entries = [...new Map(found.map((entry) => [entry.id, entry])).values()]
  const [state] = await db.read(store.logState)
  const { leaves, size, note } = await sealedLeaves(db)
  // What was sealed after the hashes were read is proven the next time.
  const sealed = entries.flatMap(({ place, body }) => (place !== null && place < size ? [{ place, body }] : []))
  sealed.sort((a, b) => a.place - b.place)
  const waiting = entries.length - sealed.length
  if (!state || note === null) return { log: null, entries: [], waiting }
  const { proofs } = inclusionProofs(
    leaves,
    sealed.map(({ place }) => place),
  )
  const proven = sealed.map(({ place, body }) => ({
    place,
    body,
    proof: (proofs.get(place) ?? []).map((hash) => hash.toString('base64')),
  }))
  return { log: { key: state.key, checkpoint: note, size }, entries: proven, waiting }
}

async function sealedLeaves(db: Database): Promise<{ leaves: Buffer; size: number; note: string | null }> {
  const parts: Buffer[] = []
  let last: { size: number; note: string | null } = { size: 0, note: null }
  for (;;) {
    const seals = await db.read(store.sealsAfter, { size: last.size })
    parts.push(...seals.map(({ leaves }) => Buffer.from(leaves, 'base64')))
    const newest = seals.at(-1)
    if (!newest) return { leaves: Buffer.concat(parts), ...last }
    last = { size: newest.size, note: newest.note }
  }
}
