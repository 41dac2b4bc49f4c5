import type { AliasCommand } from '../../src/vocabulary/command.ts'
import type { Instant } from '../../src/vocabulary/instant.ts'
import { artifactKey, laterFirst, type Reference, sameWrite, type Version, versionKey, type Write } from './terms.ts'

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** An artifact's timeline: by time, then who wrote, then name, unnamed before named. */
export const inOrder = (a: Write, b: Write) => a.at - b.at || byName(a.run, b.run) || byName(a.name ?? '', b.name ?? '')

type Alias = AliasCommand

/**
 * What a reference sees: writes that it names, or writes by their time, some of them only because they were going on meanwhile (`exposed`); what stands where no
 * write does; and whether what it says holds for certain of each (`certain`: the writes and stand-ins of which it does).
 */
export type Sight = {
  named: Write[]
  writes: Write[]
  exposed: Write[]
  instead: StandIn[]
  certain: (Write | StandIn)[]
}
/** `@name`: the placeholder of a version of that name. */
export type StandIn = 'origin' | `@${string}`

export function sight(reference: Reference, writes: Write[], aliases: Alias[]): Sight {
  const visible = writes
    .filter((w) => w.artifact === reference.artifact && !reference.blind.some((b) => sameWrite(b, w)))
    .sort(inOrder)
  if (reference.name === null) return sightByTime(reference, visible, false)
  const named = sightByName(reference, reference.name, visible)
  if (named.length > 0) return { named, writes: [], exposed: [], instead: [], certain: named }
  if (reference.byId) return { named: [], writes: [], exposed: [], instead: [`@${reference.name}`], certain: [] }
  const { targets, known } = meant(reference, reference.name, aliases)
  const found = targets.map((target) => ({ target, writes: sightByName(reference, target, visible) }))
  const aliased = found.flatMap((one) => one.writes)
  const instead: StandIn[] = found.filter((one) => one.writes.length === 0).map((one): StandIn => `@${one.target}`)
  if (known) return { named: aliased, writes: [], exposed: [], instead, certain: [...aliased, ...instead] }
  instead.push(`@${reference.name}`)
  const certain = [...aliased, ...instead]
  if (reference.about === 'END') return { named: aliased, writes: [], exposed: [], instead, certain }
  // Nobody wrote a version of that name: it is what was there at the time, of a model any that was there.
  const there = sightByTime(reference, visible, reference.artifact.startsWith('MODEL '))
  return {
    named: aliased,
    writes: there.writes,
    exposed: there.exposed,
    instead: [...instead, ...there.instead],
    certain: reference.about === 'LIST' ? certain.filter((one) => !there.writes.includes(one as Write)) : certain,
  }
}

/** What an alias stood for while a reference lasted; whether anybody had said so by its beginning. */
function meant({ artifact, from, to, about }: Reference, alias: string, aliases: Alias[]) {
  const said = aliases
    .filter((a) => artifactKey(a.artifact) === artifact && a.alias === alias)
    .sort(laterFirst)
    .reverse()
  const first = said.filter((a) => a.at <= from).at(-1)
  const later = said.filter((a) => about === 'RUN' && from < a.at && a.at <= to)
  const versions = [...(first ? [first] : []), ...later].map((a) => a.version)
  return { targets: [...new Set(versions)].filter((v) => v !== null), known: first !== undefined }
}

function sightByTime({ from, to, about }: Reference, writes: Write[], any: boolean): Sight {
  const earlier = writes.filter((w) => w.at <= from)
  const last = earlier.at(-1)
  const instead: StandIn[] = last ? [] : ['origin']
  // Under what only declares lies what was stored before.
  const under = last?.view && !last.whole ? earlier.filter((w) => w.view === null).slice(-1) : []
  const current = any ? earlier : [...under, ...(last ? [last] : [])]
  const seen = [...current, ...instead]
  if (about === 'END') return { named: [], writes: last ? [last] : [], exposed: [], instead, certain: seen }
  if (about === 'LIST') {
    const until = from % 1000 === 0 ? from + 999 : from
    const perhaps = writes.filter((w) => w.at > from && w.since <= until && !w.observed)
    // It may be of what cuts, or of what is computed, and then tells nothing about what is stored beside that.
    const replaced = last?.view || perhaps.some((w) => w.view || cuts(w, writes))
    return { named: [], writes: [...current, ...perhaps], exposed: perhaps, instead, certain: replaced ? [] : seen }
  }
  const plain = writes.filter((w) => current.includes(w) || (from < w.at && w.at <= to))
  const exposed = writes.filter((w) => !plain.includes(w) && w.since <= to && w.until >= from)
  return { named: [], writes: [...plain, ...exposed], exposed, instead, certain: seen }
}

function sightByName({ from, to, about }: Reference, name: string, writes: Write[]): Write[] {
  const named = writes.filter((w) => w.name === name)
  const last = named.filter((w) => w.at <= from).at(-1)
  const plain = named.filter((w) => w === last || (about === 'RUN' && from < w.at && w.at <= to))
  return plain.length > 0 ? plain : named.slice(0, 1)
}

/** Whether it takes nothing over from what stood before. */
export function cuts(write: Write, writes: Write[]): boolean {
  const meanwhile = (w: Write) => w.run !== write.run && !w.observed && inOrder(w, write) < 0 && w.at >= write.since
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
  return { key, artifact, name, createdAt, writes, stands, enumerated: false, listedBy: null }
}

/** The origin (`name` null) or a placeholder, as old as the first reference to it. */
export function unwritten(artifact: string, name: string | null, createdAt: Instant): Version {
  const stands = name === null ? ('origin' as const) : ('placeholder' as const)
  const key = versionKey({ artifact, name, createdAt, stands, runs: [] })
  return { key, artifact, name, createdAt, writes: [], stands, enumerated: false, listedBy: null }
}
