import type { ImpactGraph } from './graph.ts'
import { placeOf } from './places.ts'

/** What is drawn apart. `level`: what cards stand for unless a system or an artifact of them is opened or closed by itself. */
export type Opened = {
  level: 'systems' | 'artifacts'
  /** Systems that are drawn otherwise than the level says. */
  systems: ReadonlySet<string>
  /** Artifacts of which each version has a card. */
  artifacts: ReadonlySet<string>
}

/** What stands in the address for every artifact that has more than one version drawn. */
export const ALL = 'all'

/** Whether the artifacts of a system have cards of their own. */
export const isOpen = ({ level, systems }: Pick<Opened, 'level' | 'systems'>, place: string): boolean =>
  (level === 'artifacts') !== systems.has(place)

/** Artifacts that have several versions to be drawn apart. Pure. */
export function expandable({ versions }: Pick<ImpactGraph, 'versions'>): ReadonlySet<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { artifact } of versions) (seen.has(artifact) ? twice : seen).add(artifact)
  return twice
}

/** Systems, and namespaces of what is in none. Pure. */
export const placesIn = ({ artifacts }: Pick<ImpactGraph, 'artifacts'>): ReadonlySet<string> =>
  new Set([...artifacts.values()].map((artifact) => placeOf(artifact).id))

/** The artifacts that are expanded, by what an address says. Pure. */
export const readExpanded = (written: readonly string[], candidates: ReadonlySet<string>): ReadonlySet<string> =>
  written.includes(ALL) ? candidates : new Set(written)

/** With one artifact or system opened or closed. Pure. */
export function toggled(opened: ReadonlySet<string>, id: string): string[] {
  const after = new Set(opened)
  if (!after.delete(id)) after.add(id)
  return [...after]
}

/** Everything expanded; if it is already, nothing. Pure. */
export const allToggled = (expanded: ReadonlySet<string>, candidates: ReadonlySet<string>): string[] =>
  [...candidates].every((artifact) => expanded.has(artifact)) ? [] : [ALL]
