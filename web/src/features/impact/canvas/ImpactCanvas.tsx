'use client'

import { useCallback, useMemo } from 'react'
import { type Draw, GraphCanvas, type GraphCanvasProps, type Measure } from '@/graph-view/index.ts'
import { columnLayout } from '../layout/columnLayout.ts'
import type { Card, FoldedGraph } from '../model/foldedGraph.ts'
import { cardWords } from '../model/words.ts'
import { elementsOf } from './elements.ts'
import { ImpactNote } from './ImpactNote.tsx'

type Props = Pick<GraphCanvasProps, 'selected' | 'highlighted' | 'path' | 'onHighlight' | 'label' | 'onHandle'> & {
  graph: FoldedGraph
  onSelect: (card: Card | null) => void
  onToggle: (card: Card) => void
}

/** The impact graph as a picture: columns by stage. */
export function ImpactCanvas({ graph, onSelect, onToggle, ...rest }: Props) {
  const draw = useMemo<Draw>(() => {
    return (palette, measure) => elementsOf(graph, columnLayout(graph, widthIn(measure)), palette, measure)
  }, [graph])
  const cards = useMemo(() => new Map(graph.cards.map((card) => [card.id, card])), [graph])
  const tap = useCallback((id: string | null) => onSelect((id !== null && cards.get(id)) || null), [cards, onSelect])
  const doubleTap = useCallback(
    (id: string) => {
      const card = cards.get(id)
      if (card) onToggle(card)
    },
    [cards, onToggle],
  )
  return (
    <GraphCanvas {...rest} draw={draw} links={graph.links} onPress={tap} onDoublePress={doubleTap}>
      <ImpactNote graph={graph} selected={rest.selected} highlighted={rest.highlighted} onToggle={onToggle} />
    </GraphCanvas>
  )
}

/** The wider of a card's two lines. */
const widthIn = (measure: Measure) => (card: Card) => {
  const { title, caption } = cardWords(card)
  return Math.max(measure(title, 'title'), measure(caption, 'caption'))
}
