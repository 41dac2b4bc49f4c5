import type { Change } from '@/generated/graphql.ts'
import { type ChangeTone, changeLooks, changeNames } from '@/ui/changes.ts'
import type { Card, CardChange, FoldedGraph } from './foldedGraph.ts'

/** By version id, what happened to it between the two times that are compared. */
export type Changes = ReadonlyMap<string, Change>

const order: readonly Change[] = Object.keys(changeNames) as Change[]

/** Each change among a card's versions, with how many there are of it. Pure. */
export function changesOf({ versions }: Pick<Card, 'versions'>, changes: Changes): CardChange[] {
  return order
    .map((change) => ({ change, count: versions.filter(({ id }) => changes.get(id) === change).length }))
    .filter(({ count }) => count > 0)
}

/** The same graph, with what changed on its cards; null: nothing is compared. Pure. */
export function withChanges(graph: FoldedGraph, changes: Changes | null): FoldedGraph {
  if (!changes) return graph
  return { ...graph, cards: graph.cards.map((card) => ({ ...card, changes: changesOf(card, changes) })) }
}

/** Such as `+3 −1`, for the corner of a card. */
export function changeSigns(changed: readonly CardChange[]): string {
  const tones: readonly ChangeTone[] = ['added', 'gone', 'other']
  return tones
    .flatMap((tone) => {
      const alike = changed.filter(({ change }) => changeLooks[change].tone === tone)
      const count = alike.reduce((sum, one) => sum + one.count, 0)
      const [first] = alike
      return first ? [`${changeLooks[first.change].sign}${count}`] : []
    })
    .join(' ')
}

/** Such as `3 added, 1 destroyed`. */
export const changeText = (changed: readonly CardChange[]): string =>
  changed.map(({ change, count }) => `${count} ${changeNames[change]}`).join(', ')

/** The tones of a card's changes, as classes of what is drawn. */
export const changeClasses = (changed: readonly CardChange[]): string[] => [
  ...new Set(changed.map(({ change }) => `change-${changeLooks[change].tone}`)),
]
