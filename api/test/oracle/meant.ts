import type { Instant } from '../../src/vocabulary/instant.ts'
import { nameOrNone, type Version } from './terms.ts'
import { inOrder } from './timeline.ts'
import type { World } from './world.ts'

/**
 * Which version of an artifact is meant as of a time, by name or (null) as the current one; null: nothing was there by then.
 * A placeholder is only ever meant by its name, or where nothing else of the artifact is known.
 */
export function meant(world: World, artifact: string, name: string | null, asOf: Instant): Version | null {
  const own = world.versions.filter((v) => v.artifact === artifact)
  const there = (v: Version) => v.createdAt <= asOf
  const timeline = own.filter((v) => v.stands === 'written').sort(byFirstWrite)
  const placeholders = own.filter((v) => v.stands === 'placeholder')
  if (name !== null) {
    const named = timeline.filter((v) => v.name === name)
    return named.filter(there).at(-1) ?? named[0] ?? placeholders.find((v) => v.name === name) ?? null
  }
  const origin = own.find((v) => v.stands === 'origin')
  const current = timeline.filter(there).at(-1) ?? (origin && there(origin) ? origin : null)
  if (current || origin || timeline.length > 0) return current
  const later = (a: Version, b: Version) => b.createdAt - a.createdAt || ((a.name ?? '') < (b.name ?? '') ? 1 : -1)
  return placeholders.filter(there).sort(later)[0] ?? null
}

/** What was read of a computed version, and whom lists name in it: a trace from it starts there as well. */
export function readOf(world: World, version: Version): Version[] {
  const prefixes = version.writes.flatMap(({ artifact, name, run }) => {
    const of = `${artifact}${nameOrNone(name)}`
    return [`${of} as ${run} computes it `, `${of} listed in what ${run} computes`]
  })
  return world.versions.filter(({ key }) => prefixes.some((prefix) => key.startsWith(prefix)))
}

function byFirstWrite(a: Version, b: Version): number {
  const [one, other] = [a.writes[0], b.writes[0]]
  return one && other ? inOrder(one, other) : 0
}
