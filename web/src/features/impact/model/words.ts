import type { SystemRole } from '@/generated/graphql.ts'
import type { CardWords } from '@/graph-view/index.ts'
import { type Named, shownName } from '@/lib/closed.ts'
import { timeText } from '@/lib/time.ts'
import { counted, numberText } from '@/lib/words.ts'
import { verdicts } from '@/ui/verdicts.ts'
import type { Card, RunNode } from './foldedGraph.ts'
import type { Version } from './graph.ts'
import type { Place } from './places.ts'

/** What a card stands for, by name. */
export const nameOf = ({ artifact, place }: Pick<Card, 'artifact' | 'place'>): Named => artifact ?? place

/** The whole name, and below it how much the card stands for and whether it is current. Pure. */
export const cardWords = (card: Card): CardWords => ({ name: shownName(nameOf(card)), caption: captionOf(card) })

function captionOf({ level, artifacts, versions }: Card): string {
  const current = versions.filter(({ live }) => live).length
  if (level === 'systems')
    return `${counted(artifacts, 'artifact')}, ${current > 0 ? `${numberText(current)} current` : 'replaced'}`
  const status = current > 0 ? 'current' : 'replaced'
  if (level === 'versions') return `${versionText(versions[0])}, ${status}`
  if (versions.length === 1) return status
  return `${counted(versions.length, 'version')}, ${current > 0 ? `${numberText(current)} current` : 'replaced'}`
}

/** A system by name, behind what is worth knowing of it. */
export function placeText(place: Place): string {
  const region = place.role === 'VENDOR' ? place.region : null
  return [roleMarks[place.role ?? 'NONE'], region, shownName(place)].filter(Boolean).join(' · ')
}

/** Systems of which one looks first. */
const roleMarks: Partial<Readonly<Record<SystemRole | 'NONE', string>>> = {
  VENDOR: 'Vendor',
  DEVELOPMENT: 'Dev copy',
}

/** What is most worth seeing of a card; null: nothing is. A frame says it of the system around it. */
export function notable({
  level,
  place,
  artifact,
  versions,
}: Pick<Card, 'level' | 'place' | 'artifact' | 'versions'>): string | null {
  if (level === 'systems') return roleMarks[place.role ?? 'NONE'] ?? null
  return artifact?.kind === 'DEPLOYMENT' && versions.some(({ live }) => live) ? 'Live' : null
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
