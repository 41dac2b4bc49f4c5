import type { ImpactGraph } from './graph.ts'

/** What stands in the address for every artifact that has more than one version drawn. */
export const ALL = 'all'

/** Artifacts that have several versions to be drawn apart. Pure. */
export function expandable({ versions }: Pick<ImpactGraph, 'versions'>): ReadonlySet<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { artifact } of versions) (seen.has(artifact) ? twice : seen).add(artifact)
  return twice
}

/** The artifacts that are expanded, by what an address says. Pure. */
export const readExpanded = (written: readonly string[], candidates: ReadonlySet<string>): ReadonlySet<string> =>
  written.includes(ALL) ? candidates : new Set(written)

/** With one artifact expanded or collapsed. Pure. */
export function toggled(expanded: ReadonlySet<string>, artifact: string): string[] {
  const after = new Set(expanded)
  if (!after.delete(artifact)) after.add(artifact)
  return [...after]
}

/** Everything expanded; if it is already, nothing. Pure. */
export const allToggled = (expanded: ReadonlySet<string>, candidates: ReadonlySet<string>): string[] =>
  [...candidates].every((artifact) => expanded.has(artifact)) ? [] : [ALL]
