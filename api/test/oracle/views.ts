import type { Carries } from '../../src/generated/schema.ts'
import type { AliasCommand } from '../../src/vocabulary/command.ts'
import type { Instant } from '../../src/vocabulary/instant.ts'
import { type Reference, sameWrite, type Version, viewKey, type Write } from './terms.ts'
import { cuts, inOrder, sight } from './timeline.ts'

/** What was read of a computed write over a time, and what the one in force reads for itself (`into`: its own version). */
export type Reading = { write: Write; from: Instant; until: Instant }

/** A computed write's source, read on behalf of whoever reads the write. `into` null: for the one in force. */
export type Feed = { reference: Reference; carries: Carries; mixes: boolean; into: Reading | null; write: Write }

const sameReading = (a: Reading, b: Reading) => sameWrite(a.write, b.write) && a.from === b.from && a.until === b.until

/** What a reference reads of the computed writes that it sees. */
export function readingsOf(reference: Reference, writes: Write[], aliases: AliasCommand[]): Reading[] {
  if (reference.about !== 'RUN') return []
  const { named, writes: byTime, instead } = sight(reference, writes, aliases)
  const { from, to } = reference
  const over = (write: Write, next: Instant | null): Reading => {
    const first = to < write.at || from >= write.at ? from : write.at
    return { write, from: first, until: Math.max(first, Math.min(to, next ?? Number.POSITIVE_INFINITY)) }
  }
  const timeline = writes.filter((w) => w.artifact === reference.artifact).sort(inOrder)
  const next = (write: Write) => timeline[timeline.indexOf(write) + 1]?.at ?? null
  const [first] = timeline
  const beforeAll =
    instead.includes('origin') && first?.view && !reference.blind.some((w) => sameWrite(w, first))
      ? [{ write: first, from, until: Math.min(to, first.at) }]
      : []
  return [
    ...named.filter((w) => w.view).map((w) => over(w, null)),
    ...byTime.filter((w) => w.view).map((w) => over(w, next(w))),
    ...beforeAll,
  ]
}

/** Everything that is read of computed writes, and what reads their sources: those may be computed as well. */
export function throughViews(references: Reference[], writes: Write[], aliases: AliasCommand[]) {
  const readings: Reading[] = []
  const feeds: Feed[] = []
  const feed = (write: Write, from: Instant, to: Instant, into: Reading | null) => {
    const made = (write.view ?? []).map(({ artifact, name, carries, mixes }): Feed => {
      const reference: Reference = { artifact, name, from, to, blind: [write], about: 'RUN' }
      return { reference, carries, mixes, into, write }
    })
    feeds.push(...made)
    return made.map(({ reference }) => reference)
  }
  const inForce = writes.filter((write) => {
    const later = writes.filter((w) => w.artifact === write.artifact && inOrder(w, write) > 0)
    return write.view && !later.some((w) => w.view || cuts(w, writes))
  })
  const open = [...references, ...inForce.flatMap((w) => feed(w, w.at, Number.POSITIVE_INFINITY, null))]
  for (let reference = open.pop(); reference; reference = open.pop())
    for (const reading of readingsOf(reference, writes, aliases)) {
      if (readings.some((known) => sameReading(known, reading))) continue
      readings.push(reading)
      open.push(...feed(reading.write, reading.from, reading.until, reading))
    }
  return { readings, feeds, inForce }
}

export const readVersion = ({ write, from, until }: Reading): Version => ({
  ...viewVersion(write, from, viewKey(write.artifact, write, from, until)),
  stands: 'read',
})

export const listedVersion = (write: Write): Version => ({
  ...viewVersion(write, write.at, viewKey(write.artifact, write, write.at, null)),
  stands: 'listed',
})

const viewVersion = ({ artifact, name }: Write, createdAt: Instant, key: string) => ({
  key,
  artifact,
  name,
  createdAt,
  writes: [],
  enumerated: false,
  listedBy: null,
})
