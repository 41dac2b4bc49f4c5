'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { type Draw, loadMeasure, type Measure, Picture, type PictureProps, usePlacement } from '@/graph-view/index.ts'
import type { Explored } from '../model/exploredGraph.ts'
import type { Moves } from '../useExploration.ts'
import { ExploreNote } from './ExploreNote.tsx'
import { badgeOf, elementsOf } from './elements.ts'
import { type ExploredSketch, sketchOf } from './layoutInput.ts'

type Props = Pick<PictureProps, 'chosen' | 'near' | 'anchor' | 'onNear' | 'onHandle'> & {
  graph: Explored
  moves: Moves
}

/** The surroundings of the focus as a picture, laid out in a worker. */
export function ExploreCanvas({ graph, moves, ...rest }: Props) {
  const measure = useMeasure()
  const sketch = useMemo(() => (measure ? sketchOf(graph, measure) : null), [graph, measure])
  const placed = usePlacement<ExploredSketch>(sketch)
  const draw = useMemo<Draw | null>(() => {
    if (!placed?.placement) return null
    const { sketch: drawn, placement } = placed
    return (palette, measured) => elementsOf(drawn.graph, placement, palette, measured)
  }, [placed])
  const shown = placed?.sketch.graph ?? graph
  const presses = useMemo(() => pressesIn(shown, moves), [shown, moves])
  const tap = useCallback(
    (id: string | null) => (id === null ? moves.choose(null) : presses.get(id)?.()),
    [presses, moves],
  )
  const drawn = useMemo(() => drawnIn(shown), [shown])
  const { cards, folds } = shown
  return (
    <div className="relative h-full" data-drawn-ids={placed?.placement ? drawn : ''}>
      <Picture
        {...rest}
        draw={draw}
        links={shown.links}
        onTap={tap}
        onDoubleTap={moves.open}
        label={`Lineage around the focus: ${cards.length} cards and ${folds.length} folded groups, data runs from left to right. The tree below it holds the same.`}
      >
        {placed && !placed.placement && (
          <p role="alert" className="absolute inset-0 grid place-items-center p-6 text-center text-muted">
            The picture could not be laid out. The tree has everything that it would show.
          </p>
        )}
        <ExploreNote graph={shown} chosen={rest.chosen} near={rest.near} />
      </Picture>
    </div>
  )
}

/** Cards and folds by their ids, sorted: what the tree is compared with. */
const drawnIn = ({ cards, folds }: Explored): string =>
  [...cards.map(({ version }) => version.id), ...folds.map(({ id }) => id)].sort().join(' ')

/** What a press on each element does. */
function pressesIn({ cards, folds }: Explored, moves: Moves): Map<string, () => void> {
  const presses = new Map<string, () => void>()
  for (const { version } of cards) {
    presses.set(version.id, () => moves.choose(version.id))
    for (const way of ['UPSTREAM', 'DOWNSTREAM'] as const)
      presses.set(badgeOf(version.id, way), () => moves.open(version.id, [way]))
  }
  for (const fold of folds) presses.set(fold.id, () => moves.more(fold))
  return presses
}

function useMeasure(): Measure | null {
  const [measure, setMeasure] = useState<Measure | null>(null)
  useEffect(() => {
    let gone = false
    void loadMeasure().then((loaded) => !gone && setMeasure(() => loaded))
    return () => {
      gone = true
    }
  }, [])
  return measure
}
