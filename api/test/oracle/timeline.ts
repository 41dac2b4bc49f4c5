import type { Instant } from '../../src/instant.ts'
import { nameOrNone, type Reference, type Version, versionKey, type Write } from './terms.ts'

/** The order of an artifact's writes: (at, run, name), unnamed before named. */
export function inOrder(a: Write, b: Write): number {
  if (a.at !== b.at) return a.at - b.at
  if (a.run !== b.run) return a.run < b.run ? -1 : 1
  return nameOrNone(a.name) < nameOrNone(b.name) ? -1 : 1
}

/** What a reference sees: writes; `exposed` ones only because they were going on meanwhile; or something instead. */
export type Sight = { writes: Write[]; exposed: Write[]; instead: 'origin' | 'placeholder' | null }

export function sight(reference: Reference, writes: Write[]): Sight {
  const others = writes.filter((w) => w.artifact === reference.artifact && w.run !== reference.run).sort(inOrder)
  return reference.name === null ? unnamedSight(reference, others) : namedSight(reference, others)
}

function unnamedSight({ from, to, only }: Reference, writes: Write[]): Sight {
  const last = writes.filter((w) => w.at <= from).at(-1)
  const instead = last ? null : 'origin'
  if (only) return { writes: last ? [last] : [], exposed: [], instead }
  const plain = writes.filter((w) => w === last || (from < w.at && w.at <= to))
  const exposed = writes.filter((w) => !plain.includes(w) && w.since <= to && w.until >= from)
  return { writes: [...plain, ...exposed], exposed, instead }
}

function namedSight({ from, to, name }: Reference, writes: Write[]): Sight {
  const named = writes.filter((w) => w.name === name)
  const last = named.filter((w) => w.at <= from).at(-1)
  const plain = named.filter((w) => w === last || (from < w.at && w.at <= to))
  const seen = plain.length > 0 ? plain : named.slice(0, 1)
  return { writes: seen, exposed: [], instead: seen.length > 0 ? null : 'placeholder' }
}

/** Whether it takes nothing over from what stood before. */
export function cuts(write: Write, writes: Write[]): boolean {
  const meanwhile = (w: Write) => w.run !== write.run && inOrder(w, write) < 0 && w.at >= write.since
  return write.whole && !writes.some((w) => w.artifact === write.artifact && meanwhile(w))
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
