import { CLOSED, shownName } from '@/lib/closed.ts'
import { timeText } from '@/lib/time.ts'
import { verdicts } from '@/ui/verdicts.ts'
import type { Card, RunNode } from './foldedGraph.ts'
import type { Artifact, Version } from './graph.ts'

/** A card's two lines. */
export type CardWords = { title: string; caption: string }

/**
 * The last part of the artifact's name large, and small above it what comes before, or the system it is in, and how many
 * versions there are: in a column, what differs is at the end of the names. Pure.
 */
export function cardWords({ artifact, versions, expanded }: Card): CardWords {
  const name = shownName(artifact)
  const cut = Math.max(name.lastIndexOf('.'), name.lastIndexOf('/'))
  const whole = cut <= 0 || cut === name.length - 1
  const title = whole ? name : name.slice(cut + 1)
  const place = whole ? placeOf(artifact) : name.slice(0, cut)
  const [newest] = versions
  if (expanded) return { title, caption: versionText(newest) }
  return { title, caption: versions.length > 1 ? `${place} ×${versions.length}` : place }
}

/** The system that it is in, or its namespace. */
const placeOf = ({ system, namespace, closed }: Artifact): string => {
  if (system) return shownName(system)
  return closed ? CLOSED : namespace
}

/** The producer's name for a version, or when it was made. */
export function versionText({ name, createdAt }: Pick<Version, 'name' | 'createdAt'>): string {
  return name ?? timeText(createdAt)
}

/** Such as `5 derived, 1 erased`, or `Derived` for a single version. */
export function verdictText({ versions, verdicts: counts }: Card): string {
  if (counts.length === 0) return 'Verdict unknown'
  return counts
    .map(({ verdict, count }) =>
      versions.length === 1 ? verdicts[verdict].label : `${count} ${verdicts[verdict].label.toLowerCase()}`,
    )
    .join(', ')
}

/** Such as `staging.orders, 6 runs`. */
export function runNodeText({ job, runs }: RunNode): string {
  return runs.length === 1 ? job : `${job}, ${runs.length} runs`
}
