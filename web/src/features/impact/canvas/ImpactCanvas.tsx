'use client'

import { useCallback, useMemo } from 'react'
import type { ChosenColumn } from '@/features/columns/index.ts'
import { type Draw, GraphCanvas, type GraphCanvasProps } from '@/graph-view/index.ts'
import { columnLayout } from '../layout/columnLayout.ts'
import { faceIn } from '../layout/faces.ts'
import { columnOfRow } from '../model/columns.ts'
import type { Card, FoldedGraph } from '../model/foldedGraph.ts'
import { elementsOf, placeOfTitle } from './elements.ts'
import { ImpactNote } from './ImpactNote.tsx'

type Props = Pick<
  GraphCanvasProps,
  'selected' | 'highlighted' | 'path' | 'framing' | 'whole' | 'via' | 'onHighlight' | 'label' | 'onHandle'
> & {
  graph: FoldedGraph
  onSelect: (card: Card | null) => void
  onToggle: (card: Card) => void
  /** The column that is followed; null: none. */
  column: string | null
  onColumn: (chosen: ChosenColumn | null) => void
  onColumns: (artifact: string) => void
  /** Its artifacts become one card again. */
  onClose: (place: string) => void
}

/** The impact graph as a picture: columns by stage. */
export function ImpactCanvas({ graph, onSelect, onToggle, onClose, column, onColumn, onColumns, ...rest }: Props) {
  const draw = useMemo<Draw>(() => {
    return (palette, measure) => elementsOf(graph, columnLayout(graph, faceIn(measure)), palette, measure, column)
  }, [graph, column])
  const cards = useMemo(() => new Map(graph.cards.map((card) => [card.id, card])), [graph])
  const tap = useCallback(
    (id: string | null) => {
      const place = id === null ? null : placeOfTitle(id)
      const row = id === null ? null : columnOfRow(id)
      const artifact = row && cards.get(row.card)?.artifact?.id
      if (artifact) onColumn(row.column === column ? null : { artifact, column: row.column })
      else if (place !== null) onClose(place)
      else onSelect((id !== null && cards.get(id)) || null)
    },
    [cards, onSelect, onClose, column, onColumn],
  )
  const doubleTap = useCallback(
    (id: string) => {
      const card = cards.get(id)
      if (card?.artifact) onToggle(card)
    },
    [cards, onToggle],
  )
  return (
    <GraphCanvas {...rest} draw={draw} links={graph.links} onPress={tap} onDoublePress={doubleTap}>
      <ImpactNote
        graph={graph}
        selected={rest.selected}
        highlighted={rest.highlighted}
        onToggle={onToggle}
        onColumns={onColumns}
      />
    </GraphCanvas>
  )
}
