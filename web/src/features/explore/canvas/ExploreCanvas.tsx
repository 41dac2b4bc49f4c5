'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import {
  type Draw,
  GraphCanvas,
  type GraphCanvasProps,
  loadMeasure,
  type Measure,
  useIsolated,
  useLayout,
} from '@/graph-view/index.ts'
import { type ExploredGraph, lineageOf } from '../model/exploredGraph.ts'
import type { ExploreActions } from '../useExploreActions.ts'
import { ExploreNote } from './ExploreNote.tsx'
import { badgeOf, elementsOf } from './elements.ts'
import { type ExploreLayoutInput, layoutInputOf } from './layoutInput.ts'

type Props = Pick<GraphCanvasProps, 'selected' | 'highlighted' | 'anchor' | 'via' | 'onHighlight' | 'onHandle'> & {
  graph: ExploredGraph
  actions: ExploreActions
}

/** The lineage around the focus, laid out in a worker. */
export function ExploreCanvas({ graph: whole, actions, ...rest }: Props) {
  const measure = useMeasure()
  const [isolated] = useIsolated()
  const alone = isolated ? rest.selected : null
  const graph = useMemo(() => (alone === null ? whole : lineageOf(whole, alone)), [whole, alone])
  const input = useMemo(() => (measure ? layoutInputOf(graph, measure) : null), [graph, measure])
  const placed = useLayout<ExploreLayoutInput>(input)
  const draw = useMemo<Draw | null>(() => {
    if (!placed?.result) return null
    const { input: drawn, result } = placed
    return (palette, measured) => elementsOf(drawn.graph, result, palette, measured)
  }, [placed])
  const shown = placed?.input.graph ?? graph
  const presses = useMemo(() => pressesIn(shown, actions), [shown, actions])
  const tap = useCallback(
    (id: string | null) => (id === null ? actions.select(null) : presses.get(id)?.()),
    [presses, actions],
  )
  const drawn = useMemo(() => drawnIn(shown), [shown])
  const { cards, folds } = shown
  return (
    <div className="relative h-full" data-drawn-ids={placed?.result ? drawn : ''}>
      <GraphCanvas
        {...rest}
        draw={draw}
        links={shown.links}
        framing={alone ?? ''}
        whole={alone !== null}
        onPress={tap}
        onDoublePress={actions.expand}
        label={`Lineage around the focus: ${cards.length} cards and ${folds.length} folded groups, data runs from left to right. The tree below it holds the same.`}
      >
        {placed && !placed.result && (
          <p role="alert" className="absolute inset-0 grid place-items-center p-6 text-center text-muted">
            The picture could not be laid out. The tree has everything that it would show.
          </p>
        )}
        <ExploreNote graph={shown} selected={rest.selected} highlighted={rest.highlighted} />
      </GraphCanvas>
    </div>
  )
}

/** Cards and folds by their ids, sorted: what the tree is compared with. */
const drawnIn = ({ cards, folds }: ExploredGraph): string =>
  [...cards.map(({ version }) => version.id), ...folds.map(({ id }) => id)].sort().join(' ')

/** What a press on each element does. */
function pressesIn({ cards, folds }: ExploredGraph, actions: ExploreActions): Map<string, () => void> {
  const presses = new Map<string, () => void>()
  for (const { version } of cards) {
    presses.set(version.id, () => actions.select(version.id))
    for (const direction of ['UPSTREAM', 'DOWNSTREAM'] as const)
      presses.set(badgeOf(version.id, direction), () => actions.expand(version.id, [direction]))
  }
  for (const fold of folds) presses.set(fold.id, () => actions.expandFold(fold))
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
