import type { Instant } from '../../src/instant.ts'
import { type Reference, sameWrite, type Version, versionKey, type Write } from './terms.ts'

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** An artifact's timeline: by time, then who wrote, then name, unnamed before named. */
export const inOrder = (a: Write, b: Write) => a.at - b.at || byName(a.run, b.run) || byName(a.name ?? '', b.name ?? '')

/**
 * What a reference sees: writes, some of them only because they were going on meanwhile (`exposed`); what stands where no
 * write does; and whether what it says holds for certain of each (`certain`: the writes and stand-ins of which it does).
 */
export type Sight = { writes: Write[]; exposed: Write[]; instead: StandIn[]; certain: (Write | StandIn)[] }
export type StandIn = 'origin' | 'placeholder'

export function sight(reference: Reference, writes: Write[]): Sight {
  const visible = writes
    .filter((w) => w.artifact === reference.artifact && !reference.blind.some((b) => sameWrite(b, w)))
    .sort(inOrder)
  if (reference.name === null) return sightByTime(reference, visible, false)
  const named = sightByName(reference, visible)
  if (named.length > 0) return { writes: named, exposed: [], instead: [], certain: named }
  if (reference.about === 'END') return { writes: [], exposed: [], instead: ['placeholder'], certain: ['placeholder'] }
  // Nobody wrote a version of that name: it is what was there at the time, of a model any that was there.
  const there = sightByTime(reference, visible, reference.artifact.startsWith('MODEL '))
  return { ...there, instead: ['placeholder', ...there.instead], certain: ['placeholder'] }
}

function sightByTime({ from, to, about }: Reference, writes: Write[], any: boolean): Sight {
  const earlier = writes.filter((w) => w.at <= from)
  const current = any ? earlier : earlier.slice(-1)
  const instead: StandIn[] = current.length > 0 ? [] : ['origin']
  const seen = [...current, ...instead]
  if (about === 'END') return { writes: current, exposed: [], instead, certain: seen }
  if (about === 'LIST') {
    const until = from % 1000 === 0 ? from + 999 : from
    const perhaps = writes.filter((w) => w.at > from && w.since <= until)
    const replaced = perhaps.some((w) => cuts(w, writes))
    return { writes: [...current, ...perhaps], exposed: perhaps, instead, certain: replaced ? [] : seen }
  }
  const plain = writes.filter((w) => current.includes(w) || (from < w.at && w.at <= to))
  const exposed = writes.filter((w) => !plain.includes(w) && w.since <= to && w.until >= from)
  return { writes: [...plain, ...exposed], exposed, instead, certain: seen }
}

function sightByName({ from, to, name, about }: Reference, writes: Write[]): Write[] {
  const named = writes.filter((w) => w.name === name)
  const last = named.filter((w) => w.at <= from).at(-1)
  const plain = named.filter((w) => w === last || (about === 'RUN' && from < w.at && w.at <= to))
  return plain.length > 0 ? plain : named.slice(0, 1)
}

/** Whether it takes nothing over from what stood before. */
export function cuts(write: Write, writes: Write[]): boolean {
  const meanwhile = (w: Write) => w.run !== write.run && inOrder(w, write) < 0 && w.at >= write.since
  return write.whole && (write.fresh || !writes.some((w) => w.artifact === write.artifact && meanwhile(w)))
}

/**
 * The versions that an artifact's writes make, in order. `boundaries`: times that no version spans. `lone`: never one
 * version with another. `begins`: nothing before it is one version with it.
 */
export function versionsOf(
  artifact: string,
  writes: Write[],
  boundaries: Instant[],
  lone: (w: Write) => boolean,
  begins: (w: Write) => boolean,
): Version[] {
  const groups: Write[][] = []
  for (const write of writes.filter((w) => w.artifact === artifact).sort(inOrder)) {
    const group = groups.at(-1)
    const before = group?.at(-1)
    const mergeable = (w: Write) => w.name === null && !cuts(w, writes) && !lone(w)
    const between = (b: Instant) => before !== undefined && before.at <= b && b < write.at
    if (group && before && mergeable(before) && mergeable(write) && !begins(write) && !boundaries.some(between))
      group.push(write)
    else groups.push([write])
  }
  return groups.map((group) => written(artifact, group))
}

function written(artifact: string, writes: Write[]): Version {
  const name = writes[0]?.name ?? null
  const createdAt = writes[0]?.at ?? Number.NaN
  const stands = 'written' as const
  const key = versionKey({ artifact, name, createdAt, stands, runs: writes.map((w) => w.run) })
  return { key, artifact, name, createdAt, writes, stands, enumerated: false }
}

/** The origin (`name` null) or a placeholder, as old as the first reference to it. */
export function unwritten(artifact: string, name: string | null, createdAt: Instant): Version {
  const stands = name === null ? ('origin' as const) : ('placeholder' as const)
  const key = versionKey({ artifact, name, createdAt, stands, runs: [] })
  return { key, artifact, name, createdAt, writes: [], stands, enumerated: false }
}
