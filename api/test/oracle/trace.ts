import type { Direction } from '../../src/generated/schema.ts'
import type { Version } from './terms.ts'
import { reach } from './verdicts.ts'
import type { World } from './world.ts'

/** What depends on the starts, or what they depend on, whatever the flows carry. A start is in it only if reached. */
export function trace(world: World, starts: Version[], direction: Direction): Set<string> {
  if (direction === 'BOTH') return new Set([...trace(world, starts, 'DOWNSTREAM'), ...trace(world, starts, 'UPSTREAM')])
  const along = direction === 'DOWNSTREAM' ? world.flows : world.flows.map((f) => ({ ...f, from: f.to, to: f.from }))
  const next = along.filter((f) => starts.includes(f.from)).map((f) => f.to)
  return new Set([...reach(next, along)].map((v) => v.key))
}
