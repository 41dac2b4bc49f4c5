import type { AliasCommand, Command } from '../../src/vocabulary/command.ts'
import type { Instant } from '../../src/vocabulary/instant.ts'
import { type Columns, columnsKnown, mentionedOf } from './columnNames.ts'
import { type ColumnWay, onwardOrStated, withStrangers } from './columns.ts'
import { deedOf } from './deeds.ts'
import { asReference, type Erased, type Erasing, type Erasure, erasedWrite, erasureOf, type Known } from './erasures.ts'
import { membership } from './members.ts'

import { observedWrites } from './observed.ts'
import { persons, sharedBy } from './persons.ts'

import { runStories } from './runs.ts'
import { underEveryName } from './same.ts'
import {
  type Flow,
  nameOrNone,
  type Reference,
  sameWrite,
  type Version,
  viewKey,
  type Write,
  type WriteName,
} from './terms.ts'
import { cuts, type StandIn, sight, unwritten, versionsOf } from './timeline.ts'
import { listedVersion, type Reading, readingsOf, readVersion, throughViews } from './views.ts'

/** Everything that a set of statements says. `named`: version → identity → when a statement that counts last named it. */
export type World = {
  versions: Version[]
  flows: Flow[]
  columns: ColumnWay[]
  /** What a version is known to have. */
  columnsOf: (version: Version) => Columns | null
  named: Map<Version, Map<string, Instant[]>>
  erasures: Erasure[]
  persons: Set<string>[]
  /** The identities that a person shares with others. */
  shared: (person: Set<string>) => Set<string>
}

const nobodyKnown: Known = (ref) => {
  throw new Error(`nobody is known as ${ref}`)
}

/**
 * Derives the world from a set of statements, in any order and number. `erased`: what a version id stands for, since the
 * oracle makes no ids; `whoIs`: whose identity a ref stands for. Source: docs/adr/0004-binding.md.
 */
export function derive(given: Command[], erased: (versionId: string) => Erased, whoIs: Known = nobodyKnown): World {
  const commands = underEveryName([...new Map(given.map((c) => [c.key, c])).values()])
  const runs = runStories(commands)
  const aliases = commands.filter((c) => c.type === 'alias')
  const deeds = commands.map(deedOf).filter((d) => d !== null)
  const erasing = commands.filter((c) => c.type === 'erasure').map((c) => ({ command: c, target: erased(c.versionId) }))
  const told = [...runs.flatMap((r) => r.outputs), ...deeds.map((d) => d.write).filter((w) => w !== null)]
  const writes = [...told, ...observedWrites(told, commands, erasing)]
  const own = [
    ...runs.flatMap((r) => r.inputs),
    ...deeds.flatMap((d) => d.references),
    ...erasing.map(asReference).filter((r) => r !== null),
  ]
  const { readings, feeds, inForce } = throughViews(own, writes, aliases)
  const references = [...own, ...feeds.map((f) => f.reference)]
  const readVersions = readings.map(readVersion)
  const lists = references.filter((r) => r.about === 'LIST')
  const listedIn = new Set(
    lists.flatMap((r) => {
      const seen = sight(r, writes, aliases)
      return [...seen.named, ...seen.writes].filter((w) => w.view)
    }),
  )
  const listedVersions = [...listedIn].map(listedVersion)
  const versions = [...versionsIn(writes, references, erasing, aliases), ...readVersions, ...listedVersions]

  const the = (fits: (v: Version) => boolean) => {
    const [version, ...more] = versions.filter(fits)
    if (!version || more.length > 0) throw new Error('the oracle lost or doubled a version')
    return version
  }
  const madeBy = (name: WriteName) => the((v) => v.writes.some((w) => sameWrite(w, name)))
  const standingIn = (r: Reference, instead: StandIn) =>
    the(
      (v) =>
        v.artifact === r.artifact &&
        (instead === 'origin' ? v.stands === 'origin' : v.stands === 'placeholder' && `@${v.name}` === instead),
    )
  const readOf = (reading: Reading) =>
    the((v) => v.key === viewKey(reading.write.artifact, reading.write, reading.from, reading.until))
  const listedOf = (write: Write) => the((v) => v.key === viewKey(write.artifact, write, write.at, null))
  /** A write's own version; of a computed one whom a list names in it. */
  const spokenOf = (r: Reference, write: Write) => (write.view && r.about === 'LIST' ? listedOf(write) : madeBy(write))
  const seenBy = (r: Reference) => {
    const { named: called, writes: seen, instead } = sight(r, writes, aliases)
    const stored = [...called, ...seen].filter((w) => r.about !== 'RUN' || !w.view)
    return [
      ...new Set([
        ...instead.map((one) => standingIn(r, one)),
        ...stored.map((w) => spokenOf(r, w)),
        ...readingsOf(r, writes, aliases).map(readOf),
      ]),
    ]
  }
  const certainBy = (r: Reference) =>
    new Set(
      sight(r, writes, aliases).certain.map((one) => (typeof one === 'string' ? standingIn(r, one) : madeBy(one))),
    )

  const erasedBy = (e: Erasing) => {
    const byName = asReference(e)
    const [named] = byName ? seenBy(byName) : []
    const write = erasedWrite(e.target, writes)
    return named ?? (write ? madeBy(write) : the((v) => v.stands === 'origin' && v.artifact === e.target.artifact))
  }

  const flow = (
    from: Version,
    to: Version,
    carries: Flow['carries'],
    carriedAt: Instant | null,
    mixes = false,
  ): Flow => ({
    from,
    to,
    carries,
    carriedAt,
    mixes,
  })
  const throughRuns = runs
    .flatMap((r) => r.flows)
    .filter((f) => !f.output.view)
    .flatMap((f) => seenBy(f.input).map((from) => flow(from, madeBy(f.output), f.carries, null, f.mixes)))
    // A run that reads back what it wrote has its own write among its sources; that tells nobody anything.
    .filter((f) => f.from !== f.to)
  const deployedAndSuch = deeds.flatMap(({ references: read, into, carriedAt }) =>
    into ? read.flatMap(seenBy).map((from) => flow(from, madeBy(into), 'PERSONAL', carriedAt)) : [],
  )
  const throughReadings = feeds.flatMap(({ reference, carries, mixes, into, write }) =>
    seenBy(reference)
      .map((from) => flow(from, into ? readOf(into) : madeBy(write), carries, null, mixes))
      .filter((f) => f.from !== f.to),
  )
  const fromListed = [...listedIn].flatMap((write) =>
    [madeBy(write), ...readings.filter((r) => sameWrite(r.write, write)).map(readOf)].map((to) =>
      flow(listedOf(write), to, 'PERSONAL', null),
    ),
  )
  const appended = carriedOn(versions, writes).map(([from, to]) => flow(from, to, 'PERSONAL', to.createdAt))

  const ofRuns = runs.flatMap((r) => r.columns)
  const columns = ofRuns
    .filter((c) => !c.output.view)
    .flatMap(({ inputs, name, output, ...how }) =>
      [...new Set(inputs.flatMap(seenBy))]
        .filter((from) => name === null || from.name === name)
        .map((from): ColumnWay => ({ ...how, from, to: madeBy(output) })),
    )
  const ofViews = feeds.flatMap(({ reference, into, write }) =>
    ofRuns
      .filter((c) => c.output === write)
      .filter((c) => c.inputs.some((i) => i.artifact === reference.artifact && i.name === reference.name))
      .flatMap(({ inputs: _, name, output: __, ...how }) =>
        seenBy(reference)
          .filter((from) => name === null || from.name === name)
          .map((from): ColumnWay => ({ ...how, from, to: into ? readOf(into) : madeBy(write) })),
      ),
  )
  const fed = deeds.flatMap(({ columns: stated = [], references: read, into }) =>
    into ? onwardOrStated(read.flatMap(seenBy), stated, madeBy(into)) : [],
  )
  const onward = [...appended, ...fromListed].map(({ from, to }): ColumnWay => ({ from, to, onward: true }))

  /** What was written tells of itself; what is read of a computed write, and that write's own version while it is in force, as it says. */
  const toldOf = (version: Version) => {
    const reading = readings.find((r) => readOf(r) === version)
    if (reading) return reading.write.told ?? []
    return version.writes.flatMap((w) => (w.view && !inForce.includes(w) ? [] : (w.told ?? [])))
  }
  const known = new Map(
    versions.map((version) => [version, columnsKnown(toldOf(version), mentionedOf(commands, version.artifact))]),
  )
  const columnsOf = (version: Version) => known.get(version) ?? null

  const named = new Map<Version, Map<string, Instant[]>>()
  const listings = deeds.flatMap(({ members, into, references: [about] }) => {
    if (!members) return []
    if (into) return [{ version: madeBy(into), list: members }]
    if (!about) return []
    const certain = certainBy(about)
    return seenBy(about).flatMap((version) => {
      // Of a version that it may only mean, a list says who is in it, and never who is not.
      if (certain.has(version)) return [{ version, list: members }]
      return members.mode === 'REMOVE' ? [] : [{ version, list: { ...members, mode: 'ADD' as const } }]
    })
  })
  for (const version of versions) {
    const {
      enumerated,
      listedBy,
      named: who,
    } = membership(
      listings.filter((l) => l.version === version).map((l) => l.list),
      version.name !== null,
    )
    version.enumerated = enumerated
    version.listedBy = listedBy
    named.set(version, who)
  }
  return {
    versions,
    flows: [...throughRuns, ...throughReadings, ...fromListed, ...deployedAndSuch, ...appended],
    columns: withStrangers([...columns, ...ofViews, ...fed, ...onward], columnsOf),
    columnsOf,
    named,
    erasures: erasing.map((e) => erasureOf(e, erasedBy(e), commands, whoIs)),
    persons: persons(commands),
    shared: (person) => sharedBy(commands, person),
  }
}

function versionsIn(writes: Write[], references: Reference[], erasing: Erasing[], aliases: AliasCommand[]): Version[] {
  const exposed = new Set(references.flatMap((r) => sight(r, writes, aliases).exposed))
  const lone = (w: Write) => w.lone || exposed.has(w)
  const erased = erasing.flatMap(({ target }) => erasedWrite(target, writes) ?? [])
  const begins = (w: Write) => erased.some((other) => sameWrite(w, other))
  const written = [...new Set(writes.map((w) => w.artifact))].flatMap((artifact) => {
    const about = references.filter((r) => r.artifact === artifact)
    const erasedAt = erasing.filter((e) => e.target.artifact === artifact).map((e) => e.command.at)
    return versionsOf(artifact, writes, [...about.flatMap((r) => [r.from, r.to]), ...erasedAt], lone, begins)
  })
  return [...written, ...unwrittenIn(writes, references, erasing, aliases)]
}

/** Origins and placeholders: as old as the first that refers to them. Once erased from, an origin stays. */
function unwrittenIn(writes: Write[], references: Reference[], erasing: Erasing[], aliases: AliasCommand[]): Version[] {
  const referred = [
    ...references.flatMap((r) =>
      sight(r, writes, aliases).instead.map((one) => ({ ...r, name: one === 'origin' ? null : one.slice(1) })),
    ),
    ...erasing
      .filter((e) => e.target.run === null && e.target.name === null)
      .map((e) => ({ ...e.target, from: e.command.at })),
  ]
  const places = new Map(referred.map((r) => [`${r.artifact}${nameOrNone(r.name)}`, r]))
  return [...places.values()].map(({ artifact, name }) => {
    const here = referred.filter((r) => r.artifact === artifact && r.name === name)
    return unwritten(artifact, name, Math.min(...here.map((r) => r.from)))
  })
}

/** Each version that carries, behind the one before it on its timeline; the origin, if it exists, before the first. */
function carriedOn(versions: Version[], writes: Write[]): [Version, Version][] {
  const pairs: [Version, Version][] = []
  let before: Version | undefined
  for (const version of versions.filter((v) => v.stands === 'written')) {
    if (before?.artifact !== version.artifact)
      before = versions.find((v) => v.stands === 'origin' && v.artifact === version.artifact)
    const first = version.writes[0]
    if (before && first && !cuts(first, writes)) pairs.push([before, version])
    before = version
  }
  return pairs
}
