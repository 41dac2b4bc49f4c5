'use client'

import { ChevronsDownUp } from 'lucide-react'
import { Fragment, useId, useRef } from 'react'
import type { ChosenColumn } from '@/features/columns/index.ts'
import { shownName } from '@/lib/closed.ts'
import type { Card, FoldedGraph } from '../model/foldedGraph.ts'
import type { Place } from '../model/places.ts'
import { stages, stageTitle } from '../model/stages.ts'
import { nameOf, placeText } from '../model/words.ts'
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
  /** The artifacts of a system become one card again. */
  onClose: (place: string) => void
  /** The column that is followed; null: none. */
  column: string | null
  onColumn: (chosen: ChosenColumn | null) => void
  onColumns: (artifact: string) => void
}

/**
 * The picture as a list: the same cards in the same groups. Tab enters and leaves it; keys move inside (`useListKeys`);
 * what has the focus lights up in the picture.
 */
export function GraphList({
  graph,
  selected,
  highlighted,
  path,
  onSelect,
  onHighlight,
  onToggle,
  onClose,
  column,
  onColumn,
  onColumns,
}: Props) {
  const label = useId()
  const list = useRef<HTMLDivElement>(null)
  useListKeys({ list, graph, path, onSelect })
  const groups = stages
    .map((stage) => ({ stage, cards: inOrder(graph.cards.filter((card) => card.stage === stage)) }))
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
              <Fragment key={card.id}>
                {card.artifact && cards[index - 1]?.place.id !== card.place.id && (
                  <PlaceHead place={card.place} onClose={onClose} />
                )}
                <GraphListItem
                  card={card}
                  head={cards[index - 1]?.artifact?.id !== card.artifact?.id}
                  selected={card.id === selectedCard}
                  highlighted={card.id === highlighted}
                  tabbable={card.id === entry}
                  onSelect={onSelect}
                  onHighlight={onHighlight}
                  onToggle={onToggle}
                  column={column}
                  onColumn={onColumn}
                  onColumns={onColumns}
                />
              </Fragment>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** Over the artifacts of one system: its name, and what makes one card of them again. */
function PlaceHead({ place, onClose }: { place: Place; onClose: (place: string) => void }) {
  return (
    <li className="flex break-after-avoid break-inside-avoid items-center gap-1 pl-2 text-[13px] text-muted">
      <span className="truncate">{placeText(place)}</span>
      <button
        type="button"
        aria-label={`Collapse the artifacts of ${shownName(place)}`}
        title="Collapse its artifacts"
        onClick={() => onClose(place.id)}
        className="ml-auto grid size-7 shrink-0 cursor-pointer place-items-center rounded-md hover:bg-sunken hover:text-ink"
      >
        <ChevronsDownUp aria-hidden="true" size={14} />
      </button>
    </li>
  )
}

/** What is in one system together, by name; versions newest first. */
const inOrder = (cards: readonly Card[]) =>
  cards.toSorted(
    (a, b) =>
      a.place.name.localeCompare(b.place.name) ||
      nameOf(a).name.localeCompare(nameOf(b).name) ||
      b.versions[0].createdAt.localeCompare(a.versions[0].createdAt),
  )
