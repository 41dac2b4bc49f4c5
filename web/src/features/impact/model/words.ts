import { verdicts } from '@/ui/verdicts.ts'
import type { Card, Joint } from './fold.ts'
import type { Version } from './graph.ts'

/** What stands in a card: the artifact's name and how many versions of it there are, or the version's own name. */
export function cardText(card: Card): string {
  const [newest] = card.versions
  if (card.spread) return `${card.artifact.name} · ${versionText(newest)}`
  return card.versions.length > 1 ? `${card.artifact.name}  ×${card.versions.length}` : card.artifact.name
}

/** The producer's name for a version, or the day that it was made. */
export function versionText({ name, createdAt }: Pick<Version, 'name' | 'createdAt'>): string {
  return name ?? createdAt.slice(0, 10)
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
export function jointText({ job, runs }: Joint): string {
  return runs.length === 1 ? job : `${job}, ${runs.length} runs`
}

/** A text that fits into a width, cut with an ellipsis where it does not. Pure. */
export function fitted(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text
  let kept = text.length - 1
  while (kept > 1 && measure(`${text.slice(0, kept)}…`) > width) kept -= 1
  return `${text.slice(0, kept).trimEnd()}…`
}
