'use client'

import { useId, useRef } from 'react'
import type { Card, FoldedGraph } from '../model/foldedGraph.ts'
import { stages, stageTitle } from '../model/stages.ts'
import { GraphListItem } from './GraphListItem.tsx'
import { useListKeys } from './useListKeys.ts'

type Props = {
  graph: FoldedGraph
  /** Version that is explained. */
  selected: string | null
  highlighted: string | null
  /** Ids of what is on the explained path. */
  path: ReadonlySet<string> | null
  onSelect: (card: Card) => void
  onHighlight: (card: string | null) => void
  onToggle: (card: Card) => void
}

/**
 * The picture as a list: the same cards in the same groups. Tab enters and leaves it; keys move inside (`useListKeys`);
 * what has the focus lights up in the picture.
 */
export function GraphList({ graph, selected, highlighted, path, onSelect, onHighlight, onToggle }: Props) {
  const label = useId()
  const list = useRef<HTMLDivElement>(null)
  useListKeys({ list, graph, path, onSelect })
  const groups = stages
    .map((stage) => ({ stage, cards: cardsByName(graph.cards.filter((card) => card.stage === stage)) }))
    .filter(({ cards }) => cards.length > 0)
  const first = groups[0]?.cards[0]?.id
  const selectedCard = graph.cards.find(({ versions }) => versions.some(({ id }) => id === selected))?.id
  const entry =
    highlighted !== null && graph.cards.some(({ id }) => id === highlighted) ? highlighted : (selectedCard ?? first)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it is the buttons inside that lose the focus
    <div ref={list} className="columns-[14.5rem] gap-2 p-2" onBlur={() => onHighlight(null)}>
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
                selected={card.id === selectedCard}
                highlighted={card.id === highlighted}
                tabbable={card.id === entry}
                onSelect={onSelect}
                onHighlight={onHighlight}
                onToggle={onToggle}
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
