import type { CardWords } from '@/graph-view/index.ts'
import { shownName } from '@/lib/closed.ts'
import { timeText } from '@/lib/time.ts'
import { counted, kindNames, numberText } from '@/lib/words.ts'
import type { Card, Fold, RunNode } from './exploredGraph.ts'
import type { Direction } from './neighbours.ts'

export const directionNames: Readonly<Record<Direction, string>> = { UPSTREAM: 'upstream', DOWNSTREAM: 'downstream' }

/** The artifact's whole name, and below it which version it is. Pure. */
export const cardWords = ({ version: { artifact, ...version } }: Pick<Card, 'version'>): CardWords => ({
  name: shownName(artifact),
  caption: versionText(version),
})

/** The producer's name for a version, or when it was made. */
export const versionText = ({ name, createdAt }: { name: string | null; createdAt: string }): string =>
  name ?? timeText(createdAt)

/** Such as `Dataset shop.orders, 3 Mar 2026, 09:05 UTC: 12 more upstream`. */
export function cardText({ version, undrawn }: Pick<Card, 'version' | 'undrawn'>): string {
  const more = (['UPSTREAM', 'DOWNSTREAM'] as const)
    .filter((direction) => undrawn[direction] > 0)
    .map((direction) => `${numberText(undrawn[direction])} more ${directionNames[direction]}`)
  const what = `${kindNames[version.artifact.kind]} ${shownName(version.artifact)}, ${versionText(version)}`
  return more.length > 0 ? `${what}: ${more.join(', ')}` : what
}

/** Such as `38 more upstream`. */
export const foldText = ({ count, direction }: Pick<Fold, 'count' | 'direction'>): string =>
  `${numberText(count)} more ${directionNames[direction]}`

/** Such as `staging.orders`, `staging.orders, 6 runs`. */
export function runNodeText({ runs }: RunNode): string {
  const jobs = [...new Set(runs.map(({ job }) => shownName(job)))]
  return runs.length === 1 ? (jobs[0] ?? '') : `${jobs.join(', ')}, ${counted(runs.length, 'run')}`
}
