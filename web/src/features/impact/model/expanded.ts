import type { ImpactGraph } from './graph.ts'

/** What stands in the address for every artifact that has more than one version drawn. */
export const ALL = 'all'

/** Artifacts that have something to spread out. Pure. */
export function spreadable({ versions }: Pick<ImpactGraph, 'versions'>): ReadonlySet<string> {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const { artifact } of versions) (seen.has(artifact) ? twice : seen).add(artifact)
  return twice
}

/** The artifacts that are spread out, by what an address says. Pure. */
export const readSpread = (written: readonly string[], able: ReadonlySet<string>): ReadonlySet<string> =>
  written.includes(ALL) ? able : new Set(written)

/** With one artifact spread out or folded again. Pure. */
export function toggled(spread: ReadonlySet<string>, artifact: string): string[] {
  const after = new Set(spread)
  if (!after.delete(artifact)) after.add(artifact)
  return [...after]
}

/** Everything spread out; if it is already, nothing. Pure. */
export const allToggled = (spread: ReadonlySet<string>, able: ReadonlySet<string>): string[] =>
  [...able].every((artifact) => spread.has(artifact)) ? [] : [ALL]
