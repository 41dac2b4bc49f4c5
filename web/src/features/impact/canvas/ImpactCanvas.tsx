'use client'

import { useCallback, useMemo } from 'react'
import { type Draw, type Measure, Picture, type PictureProps } from '@/graph-view/index.ts'
import { columnLayout } from '../layout/columnLayout.ts'
import type { Card, FoldedGraph } from '../model/fold.ts'
import { cardWords } from '../model/words.ts'
import { elementsOf } from './elements.ts'
import { CanvasNote } from './ImpactNote.tsx'

type Props = Pick<PictureProps, 'chosen' | 'near' | 'path' | 'onNear' | 'label' | 'onHandle'> & {
  graph: FoldedGraph
  onChoose: (card: Card | null) => void
  onSpread: (card: Card) => void
}

/** The impact graph as a picture: columns by stage. */
export function GraphCanvas({ graph, onChoose, onSpread, ...rest }: Props) {
  const draw = useMemo<Draw>(() => {
    return (palette, measure) => elementsOf(graph, columnLayout(graph, widthIn(measure)), palette, measure)
  }, [graph])
  const cards = useMemo(() => new Map(graph.cards.map((card) => [card.id, card])), [graph])
  const tap = useCallback((id: string | null) => onChoose((id !== null && cards.get(id)) || null), [cards, onChoose])
  const doubleTap = useCallback(
    (id: string) => {
      const card = cards.get(id)
      if (card) onSpread(card)
    },
    [cards, onSpread],
  )
  return (
    <Picture {...rest} draw={draw} links={graph.links} onTap={tap} onDoubleTap={doubleTap}>
      <CanvasNote graph={graph} chosen={rest.chosen} near={rest.near} onSpread={onSpread} />
    </Picture>
  )
}

/** The wider of a card's two lines. */
const widthIn = (measure: Measure) => (card: Card) => {
  const { title, caption } = cardWords(card)
  return Math.max(measure(title, 'title'), measure(caption, 'caption'))
}
