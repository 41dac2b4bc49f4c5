import type { Card, ExploredGraph, Fold } from '../model/exploredGraph.ts'
import { allDirections, type Direction } from '../model/neighbours.ts'

/** A line of the list: a card, or the siblings that are folded beside it. `place` of `size` among those of one parent. */
export type Line = { id: string; depth: number; parent: string | null; place: number; size: number } & (
  | { card: Card; fold: null; direction: Direction | null }
  | { card: null; fold: Fold; direction: Direction }
)

/**
 * The picture as an outline: each card once, under the one that brought it, upstream before downstream; folds last. Pure.
 */
export function outlineOf({ cards, folds, focus }: ExploredGraph): Line[] {
  const children = new Map<string, Card[]>()
  for (const card of cards)
    if (card.parent !== null) children.set(card.parent, [...(children.get(card.parent) ?? []), card])
  const level = new Map(cards.map((card) => [card.version.id, card.level]))
  const lines: Line[] = []
  const visit = (card: Card, depth: number, place: number, size: number, direction: Direction | null) => {
    const { id } = card.version
    lines.push({ id, depth, parent: card.parent, place, size, card, fold: null, direction })
    const own = children.get(id) ?? []
    const beside = allDirections.flatMap((next): (Card | Fold)[] => [
      ...own.filter((child) => child.level < (level.get(id) ?? 0) === (next === 'UPSTREAM')),
      ...folds.filter((fold) => fold.of === id && fold.direction === next),
    ])
    beside.forEach((child, index) => {
      const at = { depth: depth + 1, parent: id, place: index + 1, size: beside.length }
      if ('of' in child) lines.push({ id: child.id, ...at, card: null, fold: child, direction: child.direction })
      else visit(child, at.depth, at.place, at.size, child.level < (level.get(id) ?? 0) ? 'UPSTREAM' : 'DOWNSTREAM')
    })
  }
  const root = cards.find(({ version }) => version.id === focus)
  if (root) visit(root, 1, 1, 1, null)
  return lines
}
