'use client'

import { type KeyboardEvent, useId } from 'react'
import type { Card, FoldedGraph } from '../model/fold.ts'
import { stages, stageTitle } from '../model/stages.ts'
import { GraphListItem } from './GraphListItem.tsx'

type Props = {
  graph: FoldedGraph
  /** Version that is explained. */
  selected: string | null
  near: string | null
  onChoose: (card: Card) => void
  onNear: (card: string | null) => void
  onSpread: (card: Card) => void
}

/**
 * The picture as a list: the same cards in the same groups. Tab enters and leaves it; the arrow keys, Home and End move
 * inside; what has the focus lights up in the picture.
 */
export function GraphList({ graph, selected, near, onChoose, onNear, onSpread }: Props) {
  const label = useId()
  const groups = stages
    .map((stage) => ({ stage, cards: cardsByName(graph.cards.filter((card) => card.stage === stage)) }))
    .filter(({ cards }) => cards.length > 0)
  const first = groups[0]?.cards[0]?.id
  const chosen = graph.cards.find(({ versions }) => versions.some(({ id }) => id === selected))?.id
  const entry = near !== null && graph.cards.some(({ id }) => id === near) ? near : (chosen ?? first)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the buttons inside, which are interactive
    <div className="columns-[14.5rem] gap-2 p-2" onKeyDown={moveFocus} onBlur={() => onNear(null)}>
      {groups.map(({ stage, cards }) => (
        <section key={stage} aria-labelledby={`${label}-${stage}`}>
          <h3
            id={`${label}-${stage}`}
            className="flex break-after-avoid items-baseline gap-2 px-2 pt-2 pb-1 font-semibold text-[13px]"
          >
            {stageTitle[stage]}
            <span className="font-normal text-muted tabular-nums">{cards.length}</span>
          </h3>
          <ul className="pb-1">
            {cards.map((card, index) => (
              <GraphListItem
                key={card.id}
                card={card}
                head={cards[index - 1]?.artifact.id !== card.artifact.id}
                chosen={card.id === chosen}
                tabbable={card.id === entry}
                onChoose={onChoose}
                onNear={onNear}
                onSpread={onSpread}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const cardsByName = (cards: readonly Card[]) =>
  cards.toSorted(
    (a, b) =>
      a.artifact.name.localeCompare(b.artifact.name) || b.versions[0].createdAt.localeCompare(a.versions[0].createdAt),
  )

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, count) => count - 1,
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  if (!step) return
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-card]')]
  const at = items.findIndex((item) => item.contains(document.activeElement) || item === document.activeElement)
  event.preventDefault()
  items[step(at, items.length)]?.focus()
}
